import RetningDiagnostics
import RetningResult
import RetningStrategy

/// What is other in a report than in an edition before it, as rows: data, definition, target, unit and method kept apart.
struct ChangesText {
  let edition: Int
  /// One sentence on the whole.
  let summary: String
  let indicators: [Row]
  let goals: [Row]
  let measures: [Row]

  struct Row {
    let id: String
    let name: String
    /// The ministry that an indicator is of; empty for others.
    let ministry: String
    /// Why, in words; empty where nothing more than the change is known.
    let cause: String
    /// Each change on a line of its own: `verdi: 3 → 4`.
    let changes: [String]
  }

  /// Nil where the report is compared with nothing.
  init?(_ model: ReportModel) {
    guard let comparison = model.context.changes else { return nil }
    let language = model.language
    edition = comparison.edition
    // A report tells of what it covers.
    let found = comparison.difference.indicators.filter { indicator in
      (indicator.after ?? indicator.before).map {
        model.has(indicator: $0.id) || indicator.after == nil && model.covers($0)
      } ?? false
    }
    indicators = found.map { Self.row($0, model) }
    goals = comparison.difference.goals.filter { model.goal($0.id) != nil }.map { goal in
      Row(
        id: goal.id, name: (goal.after ?? goal.before)?.label(in: language) ?? goal.id,
        ministry: "", cause: "",
        changes: [
          DifferenceText.text(goal.before, in: language) + " → "
            + DifferenceText.text(goal.after, in: language)
        ])
    }
    measures = comparison.difference.measures.filter { model.has(measure: $0.id) }.map { measure in
      Row(
        id: measure.id,
        name: (measure.after ?? measure.before)?.measure.title.text(in: language) ?? measure.id,
        ministry: "", cause: "",
        changes: DifferenceText.changes(of: measure, in: language))
    }
    let flipped = found.count { $0.isFlipped }
    summary =
      indicators.isEmpty && goals.isEmpty && measures.isEmpty
      ? Phrase.changesNothing.text(in: language, "\(comparison.edition)")
      : Phrase.changesFound.text(
        in: language, NumberText.count(found.count, in: language), "\(comparison.edition)",
        NumberText.count(flipped, in: language))
  }

  private static func row(_ indicator: ResultDifference.Indicator, _ model: ReportModel) -> Row {
    let language = model.language
    let shown = indicator.after ?? indicator.before
    var changes: [String] = []
    switch (indicator.before, indicator.after) {
    case (let before?, let after?):
      for (label, was, now) in DifferenceText.fields(before, after, in: language) where was != now {
        changes.append("\(label): \(was) → \(now)")
      }
      let rows = DifferenceText.changedPeriods(before, after)
      if rows > 0 {
        changes.append(
          Phrase.earlierPeriodsDiffer.text(in: language, NumberText.count(rows, in: language)))
      }
    case (nil, _): changes.append(Phrase.isNew.text(in: language))
    case (_, nil): changes.append(Phrase.isGone.text(in: language))
    }
    changes += indicator.inputs.map { DifferenceText.line($0, in: language) }
    let isBoth = indicator.before != nil && indicator.after != nil
    return Row(
      id: indicator.id, name: shown.map { IndicatorText($0, in: language).title } ?? indicator.id,
      ministry: shown.map { model.short($0.identity.ministry) } ?? "",
      cause: isBoth
        ? indicator.causes.map { $0.name(in: language) }.joined(separator: ", ") : "",
      changes: changes)
  }
}

extension ReportModel {
  /// Whether an indicator that is gone belonged to what the report is about.
  fileprivate func covers(_ indicator: IndicatorResult) -> Bool {
    let isOfMinistry = definition.ministries?.contains(indicator.identity.ministry) ?? true
    let isOfGoal =
      definition.goals.map { goals in indicator.identity.goals.contains(where: goals.contains) }
      ?? true
    return isOfMinistry && isOfGoal
  }
}
