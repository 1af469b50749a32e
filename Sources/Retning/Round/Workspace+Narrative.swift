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

  private func changes(
    of file: NarrativeFile, _ path: String, _ result: ResultDocument, over snapshot: Snapshot
  ) throws(Diagnostic) -> [Change] {
    var changes: [Change] = []
    var problems: [Diagnostic] = []
    let own = result.indicators.filter { $0.identity.ministry == file.ministry }
    func add(_ owner: String, _ attribute: String, _ period: Period, _ entry: Entry?)
      throws(Diagnostic)
    {
      let key = try Key(ministry: file.ministry, name: "\(owner)#\(attribute)")
      let address = EntryAddress(key, period)
      if let entry {
        changes.append(.put(address, entry))
      } else if try snapshot.entry(at: address) != nil {
        changes.append(.remove(address))
      }
    }
    func add(_ section: NarrativeFile.Section, _ owner: String, _ period: Period)
      throws(Diagnostic)
    {
      for attribute in section.texts.keys.sorted() {
        try add(owner, attribute, period, section.text(attribute).flatMap { Entry(.text($0)) })
      }
      if let risk = section.risk {
        for (name, level) in [
          (NarrativeNames.likelihood, risk.likelihood),
          (NarrativeNames.consequence, risk.consequence),
        ] {
          try add(owner, name, period, Entry(.number(Double(level), decimals: 0)))
        }
      }
    }
    if let whole = file.whole { try add(whole, NarrativeNames.ministry, file.period) }
    for section in file.sections {
      let id =
        section.heading.contains("/") ? section.heading : "\(file.ministry)/\(section.heading)"
      if let indicator = own.first(where: { $0.id == id }) {
        let name = String(id.dropFirst(file.ministry.count + 1))
        try add(section, name, indicator.wordsPeriod(reported: file.period))
      } else if result.goals.contains(where: { $0.id == section.heading }) {
        let owner = NarrativeNames.owner(ofGoal: section.heading)
        try add(section, owner, file.period)
        if let status = section.status {
          try add(
            owner, "status", file.period,
            Entry(.text(status.rawValue), note: section.text("comment")))
        }
      } else {
        let known = own.map(\.id) + result.goals.map(\.id)
        let place = SourceLocation(file: path, line: section.line)
        let near =
          NearestName.suggestions(for: id, among: known).first
          ?? NearestName.suggestions(for: section.heading, among: known).first
        var arguments = ["heading": section.heading, "ministry": file.ministry]
        arguments["near"] = near
        problems.append(
          Diagnostic(
            near == nil ? .narrativeSubject : .narrativeSubjectNear, arguments, at: place))
      }
    }
    guard problems.isEmpty else {
      throw Diagnostic(.narrativeWrong, ["file": path], details: problems)
    }
    return changes
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

/// Writes the file that a ministry begins with.
private struct NarrativeDraft {
  let definition: RoundDefinition
  let ministry: String
  let result: ResultDocument

  var text: String {
    var text = """
      ---
      return { ministry = "\(ministry)", period = "\(definition.period)" }
      ---
      <!-- \(definition.title.text(in: .nb)). Linjer som begynner med > blir ikke lest. -->

      # Samlet
      \(result.ministries.first { $0.id == ministry }?.comment ?? "")

      """
    for indicator in result.indicators where indicator.identity.ministry == ministry {
      text += section(indicator)
    }
    for goal in result.goals where isInForce(goal) {
      let own = goal.assessments.first { $0.ministry == ministry }
      text += "\n## \(goal.id)\n> \(goal.title.text(in: .nb))\n\(own?.comment ?? "")\n"
      if let status = own?.status { text += "### Vurdering \(status.name(in: .nb))\n" }
    }
    return text
  }

  private func isInForce(_ goal: GoalResult) -> Bool {
    result.strategies.first { $0.id == goal.strategy }?.validity.contains(definition.period.end)
      ?? false
  }

  private func section(_ indicator: IndicatorResult) -> String {
    let name = indicator.id.dropFirst(ministry.count + 1)
    let status = "\(indicator.status.symbol) \(indicator.status.name(in: .nb))"
    var text = "\n## \(name)\n> \(indicator.identity.title.text(in: .nb)): \(status)"
    text += indicator.explanation.map { ", \($0.text(in: .nb))" } ?? ""
    text += "\n"
    if let earlier = indicator.earlier {
      if let comment = earlier.comment {
        text += quote("Sist (\(earlier.period.text(in: .nb))): \(comment)")
      }
      if let forecast = earlier.narrative?.forecast { text += quote("Prognose da: \(forecast)") }
    }
    text += (indicator.comment ?? "") + "\n"
    let narrative = indicator.narrative
    let isAsked =
      definition.delivery.deviations.contains(indicator.status) && indicator.value != nil
    for (heading, said) in [
      ("Avvik", narrative?.deviation), ("Årsak", narrative?.cause),
      ("Tiltak", narrative?.measure), ("Prognose", narrative?.forecast),
    ] where said != nil || isAsked {
      text += "### \(heading)\n\(said ?? "")\n"
    }
    if let risk = narrative?.risk {
      text += "### Risiko \(risk.likelihood) × \(risk.consequence)\n\(risk.text ?? "")\n"
    }
    return text
  }

  private func quote(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { "> \($0)\n" }.joined()
  }
}
