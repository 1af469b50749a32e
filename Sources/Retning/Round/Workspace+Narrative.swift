import RetningData
import RetningDiagnostics
import RetningEvaluation
import RetningResult
import RetningStore
import RetningStrategy

extension Workspace {
  /// Stores a ministry's words for a round, all or nothing. What the file has a heading for becomes as the file says, and
  /// what it does not mention stays.
  ///
  /// - Throws: A ``Diagnostic``: `narrative-wrong` with every heading that cannot be stored, `narrative-owner`,
  ///   `narrative-period`, or as committing does.
  public func importNarrative(
    _ path: String, _ request: RoundRequest, in store: Store
  ) throws(Diagnostic) -> ImportSummary {
    let bytes = try TextFile.bytes(at: path)
    let file = try NarrativeFile(try TextFile.text(at: path, shown: path), file: path)
    let definition = try roundMeant(request.round, in: store)
    if let asked = request.ministries.first, asked != file.ministry {
      throw Diagnostic(.narrativeOwner, ["found": file.ministry, "ministry": asked])
    }
    guard file.period == definition.period else {
      throw Diagnostic(
        .narrativePeriod,
        [
          "found": file.period.description, "round": definition.name,
          "period": definition.period.description,
        ])
    }
    let result = try narrativeResult(definition, request, in: store)
    let changes = try changes(of: file, path, result, over: try store.snapshot())
    do throws(Diagnostic) {
      let commit = try commit(
        changes, author: request.author, time: request.time,
        message: "\(definition.name): omtale fra \(file.ministry)",
        source: CommitSource(file: path, bytes: bytes))
      return ImportSummary(commit: commit)
    } catch {
      guard error.code == .nothingToCommit else { throw error }
      return ImportSummary(commit: nil, warnings: [error])
    }
  }

  private func narrativeResult(
    _ definition: RoundDefinition, _ request: RoundRequest, in store: Store
  ) throws(Diagnostic) -> ResultDocument {
    var options = RunOptions(today: request.today)
    (options.asOf, options.period) = (definition.asOf, definition.period)
    options.isolation = request.isolation
    options.viewer = Identity(request.author)
    return try evaluate(options, store: store).result
  }

  /// The changes that a file asks for.
  ///
  /// - Throws: A ``Diagnostic`` `narrative-wrong` with all that is wrong in the file, in order of line.
  private func changes(
    of file: NarrativeFile, _ path: String, _ result: ResultDocument, over snapshot: Snapshot
  ) throws(Diagnostic) -> [Change] {
    let writer = NarrativeWriter(ministry: file.ministry, period: file.period, snapshot: snapshot)
    let indicators = result.indicators.filter { $0.identity.ministry == file.ministry }
    let measures = result.measures.map(\.measure).filter { $0.ministry == file.ministry }
    var changes: [Change] = []
    var problems = file.problems
    if let whole = file.whole {
      changes += try writer.changes(whole, NarrativeNames.ministry)
    }
    for section in file.sections {
      let heading = section.heading ?? ""
      let id = heading.contains("/") ? heading : "\(file.ministry)/\(heading)"
      let name = String(id.dropFirst(file.ministry.count + 1))
      let place = SourceLocation(file: path, line: section.line)
      if let indicator = indicators.first(where: { $0.id == id }) {
        changes += try writer.changes(
          section, name, at: indicator.wordsPeriod(reported: file.period))
        if section.status != nil { problems.append(Self.onlyGoals(heading, at: place)) }
      } else if measures.contains(where: { $0.id == id }) {
        changes += try writer.changes(section, name)
        if section.status != nil || section.texts.keys.contains(where: { $0 != "comment" }) {
          problems.append(
            Diagnostic(
              .narrativePlace, ["heading": heading],
              phrases: [
                "problem": LocalizedText(
                  nb: "et tiltak har bare en kommentar", en: "a measure has only a comment")
              ], at: place))
        }
      } else if result.goals.contains(where: { $0.id == heading }) {
        let owner = NarrativeNames.owner(ofGoal: heading)
        changes += try writer.changes(section, owner) + writer.assessment(section, owner)
      } else {
        let known = indicators.map(\.id) + measures.map(\.id) + result.goals.map(\.id)
        let near =
          NearestName.suggestions(for: id, among: known).first
          ?? NearestName.suggestions(for: heading, among: known).first
        var arguments = ["heading": heading, "ministry": file.ministry]
        arguments["near"] = near
        problems.append(
          Diagnostic(
            near == nil ? .narrativeSubject : .narrativeSubjectNear, arguments, at: place))
      }
    }
    guard problems.isEmpty else {
      throw Diagnostic(
        .narrativeWrong, ["file": path],
        details: problems.sorted { ($0.location?.line ?? 0) < ($1.location?.line ?? 0) })
    }
    return changes
  }

  private static func onlyGoals(_ heading: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .narrativePlace, ["heading": heading],
      phrases: [
        "problem": LocalizedText(
          nb: "bare et mål har en vurdering; statusen til en indikator er regnet",
          en: "only a goal has an assessment; an indicator's status is computed")
      ], at: place)
  }

  /// A file for a ministry to write in: its indicators with how they stand, what was said the last time, and what the round
  /// asks for.
  ///
  /// - Throws: A ``Diagnostic`` `round-ministry`.
  public func narrativeDraft(_ request: RoundRequest, in store: Store) throws(Diagnostic) -> String
  {
    let definition = try roundMeant(request.round, in: store)
    let ministry = request.ministries.first ?? ""
    let result = try narrativeResult(definition, request, in: store)
    guard result.ministries.contains(where: { $0.id == ministry }) else {
      throw Diagnostic(
        .roundMinistry,
        [
          "ministry": ministry, "round": definition.name,
          "known": result.ministries.map(\.id).joined(separator: ", "),
        ])
    }
    return NarrativeDraft(definition: definition, ministry: ministry, result: result).text
  }
}

/// What is stored of a section: the parts that it has become as they are written, and one without text is taken away.
private struct NarrativeWriter {
  let ministry: String
  let period: Period
  let snapshot: Snapshot

  func changes(_ section: NarrativeFile.Section, _ owner: String, at period: Period? = nil)
    throws(Diagnostic) -> [Change]
  {
    let period = period ?? self.period
    var changes: [Change] = []
    for attribute in section.texts.keys.sorted() {
      changes += try change(
        owner, attribute, period, section.text(attribute).flatMap { Entry(.text($0)) })
    }
    if let risk = section.risk {
      for (name, level) in [
        (NarrativeNames.likelihood, risk.likelihood),
        (NarrativeNames.consequence, risk.consequence),
      ] {
        changes += try change(owner, name, period, Entry(.number(Double(level), decimals: 0)))
      }
    }
    return changes
  }

  /// The ministry's own status of a goal, with what it says for its reason.
  func assessment(_ section: NarrativeFile.Section, _ owner: String) throws(Diagnostic) -> [Change]
  {
    guard let status = section.status else { return [] }
    return try change(
      owner, "status", period, Entry(.text(status.rawValue), note: section.text("comment")))
  }

  private func change(_ owner: String, _ attribute: String, _ period: Period, _ entry: Entry?)
    throws(Diagnostic) -> [Change]
  {
    let address = EntryAddress(
      try Key(ministry: ministry, name: "\(owner)#\(attribute)"), period)
    if let entry { return [.put(address, entry)] }
    return try snapshot.entry(at: address) == nil ? [] : [.remove(address)]
  }
}
