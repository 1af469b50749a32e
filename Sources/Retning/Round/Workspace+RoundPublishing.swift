import RetningData
import RetningDiagnostics
import RetningReports
import RetningResult
import RetningStore
import RetningStrategy

/// What will be published of a round.
public struct RoundPublication: Sendable {
  public let definition: RoundDefinition
  public let result: ResultDocument
  /// What will be so, in sentences.
  public let effects: [LocalizedText]
  /// The edition that is corrected; nil for the first of the round.
  public let corrects: String?
  let options: RunOptions
  let changes: [Change]
}

extension Workspace {
  /// Evaluates what has been consolidated in a round, each ministry as it stood when it submitted, and says what an
  /// edition would hold.
  ///
  /// - Parameters:
  ///   - name: The round; nil is the one that is open.
  ///   - options: Where scripts run, and who reads.
  /// - Throws: A ``Diagnostic`` `round-nothing` where nothing has been consolidated since the last edition.
  public func planRoundEdition(_ name: String?, _ options: RunOptions, in store: Store)
    throws(Diagnostic) -> RoundPublication
  {
    let definition = try roundMeant(name, in: store)
    if let reader = options.viewer, try !Rights(in: store.snapshot()).allow(reader, .publish) {
      throw Diagnostic(.rightPublish, ["author": reader.name])
    }
    let author = options.viewer?.name
    // An edition holds what was consolidated, whoever publishes it.
    var options = options
    options.viewer = nil
    let state = try round(definition, in: store)
    let ready = state.members.filter { $0.step == .consolidated }
    guard !ready.isEmpty else {
      throw Diagnostic(
        .roundNothing,
        phrases: [
          "round": LocalizedText(nb: definition.name), "step": RoundStep.consolidated.names,
        ])
    }
    (options.round, options.onlyConsolidated, options.tellsDerivations) = (
      definition.name, true, true
    )
    let result = try evaluate(options, store: store).result
    let before = try editions(in: store).last { $0.making.round == definition.name }
    var changes: [Change] = []
    for member in ready {
      if let author { try definition.requireTwoPersons(member, .published, by: author) }
      changes += try RoundBook.change(
        RoundMember(round: definition.name, ministry: member.ministry), to: .published)
    }
    let list = ready.map(\.ministry).joined(separator: ", ")
    let counts = StatusCounts(result.indicators.map(\.status))
    let told = Status.allCases.map { "\($0.symbol) \(counts[$0])" }.joined(separator: "  ")
    var effects = [
      LocalizedText(
        nb:
          "\(definition.title.text(in: .nb)) gis ut: \(RoundPlan.ministries(ready.count).text(in: .nb)) (\(list)), \(told).",
        en:
          "\(definition.title.text(in: .en)) is published: \(RoundPlan.ministries(ready.count).text(in: .en)) (\(list)), \(told)."
      )
    ]
    let missing = state.members.filter { $0.step < .consolidated }
    if !missing.isEmpty {
      let ids = missing.map(\.ministry).joined(separator: ", ")
      effects.append(
        LocalizedText(
          nb: "Uten \(ids), som ikke har levert og fått godkjent noe. Utgaven sier det.",
          en:
            "Without \(ids), which have not submitted anything that was approved. The edition says so."
        ))
    }
    if let before {
      effects.append(
        LocalizedText(
          nb: "Dette blir en rettelse av \(before.name), som står som den er.",
          en: "This will be a correction of \(before.name), which stands as it is."))
    }
    return RoundPublication(
      definition: definition, result: result, effects: effects, corrects: before?.name,
      options: options, changes: changes)
  }

  /// Publishes what was planned as an edition, and marks the ministries' parts as published, in one commit.
  ///
  /// - Throws: A ``Diagnostic``: `edition-reason` where a correction does not say why, or as publishing does.
  public func publish(_ planned: RoundPublication, _ publication: Publication)
    throws(Diagnostic) -> PublishedEdition
  {
    var publication = publication
    publication.names = planned.definition.reports
    publication.corrects = planned.corrects
    publication.changes = planned.changes
    return try publish(planned.result, planned.options, publication)
  }
}
