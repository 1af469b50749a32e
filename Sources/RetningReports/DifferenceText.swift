import RetningData
import RetningDiagnostics
import RetningResult
import RetningStrategy

/// A difference between two results in plain words: what was, what is, and why.
public struct DifferenceText {
  private let language: Language
  private var lines: [String] = []

  /// The difference as lines of text; one sentence where there is none.
  public static func text(of difference: ResultDifference, in language: Language) -> String {
    var text = DifferenceText(language: language)
    text.write(difference)
    return text.lines.map { DisplayWidth.harmless($0) + "\n" }.joined()
  }

  /// A status that turned, on one line: `dfd/lederprogram: ● grønn → ■ rød`.
  public static func flip(of indicator: ResultDifference.Indicator, in language: Language) -> String
  {
    func status(_ result: IndicatorResult?) -> String {
      result?.status.signed(in: language) ?? NumberText.none
    }
    return "\(indicator.id): \(status(indicator.before)) → \(status(indicator.after))"
  }

  private init(language: Language) { self.language = language }

  private func say(_ phrase: Phrase, _ arguments: String...) -> String {
    phrase.text(in: language, arguments)
  }

  private mutating func write(_ difference: ResultDifference) {
    guard !difference.isEmpty else { return lines.append(say(.nothingDiffers)) }
    for indicator in difference.indicators { write(indicator) }
    for measure in difference.measures { write(measure) }
    for goal in difference.goals { write(goal) }
    write(.findingsNewHeading, difference.findingsNew.map(line))
    write(.findingsGoneHeading, difference.findingsGone.map(line))
    write(.failuresNewHeading, difference.failuresNew.map(line))
    write(.failuresGoneHeading, difference.failuresGone.map(line))
    lines.append(
      say(
        .differenceCounts, NumberText.count(difference.indicators.count, in: language),
        NumberText.count(difference.indicators.count { $0.isFlipped }, in: language)))
  }

  private mutating func write(_ heading: Phrase, _ items: [String]) {
    guard !items.isEmpty else { return }
    lines.append(say(heading))
    lines += items.map { "  " + $0 }
    lines.append("")
  }

  private func line(_ finding: Finding) -> String {
    let subject = finding.subject?.id ?? finding.ministry
    return "\(subject): \(finding.message.text(in: language)) [\(finding.rule)]"
  }

  private func line(_ failure: Failure) -> String {
    let place = failure.location.map { "\($0): " } ?? ""
    return place + "\(failure.subject ?? failure.ministry): \(failure.message.text(in: language))"
  }

  // MARK: Indicators

  private mutating func write(_ indicator: ResultDifference.Indicator) {
    let shown = indicator.after ?? indicator.before
    let title = shown.map { IndicatorText($0, in: language).title } ?? ""
    let causes = indicator.causes.map { $0.name(in: language) }.joined(separator: ", ")
    switch (indicator.before, indicator.after) {
    case (let before?, let after?):
      lines.append("\(indicator.id) – \(title) [\(causes)]")
      for (label, was, now) in Self.fields(before, after, in: language) where was != now {
        lines.append("  \(label): \(was) → \(now)")
      }
      let rows = Self.changedPeriods(before, after)
      if rows > 0 {
        lines.append("  " + say(.earlierPeriodsDiffer, NumberText.count(rows, in: language)))
      }
    case (nil, _): lines.append("\(indicator.id) – \(title): " + say(.isNew))
    case (_, nil): lines.append("\(indicator.id) – \(title): " + say(.isGone))
    }
    for input in indicator.inputs { lines.append("    " + line(input)) }
    lines.append("")
  }

  /// What of an indicator a reader sees, before and after, under its label.
  static func fields(
    _ before: IndicatorResult, _ after: IndicatorResult, in language: Language
  ) -> [(label: String, was: String, now: String)] {
    let (old, new) = (
      IndicatorText(before, in: language), IndicatorText(after, in: language)
    )
    func field(_ phrase: Phrase, _ text: (IndicatorText) -> String) -> (String, String, String) {
      (phrase.text(in: language).lowercased(), text(old), text(new))
    }
    return [
      field(.period) { $0.indicator.period?.text(in: language) ?? NumberText.none },
      field(.value) {
        ($0.indicator.value.map($0.preciseQuantity) ?? NumberText.none)
          + ($0.flag.map { " (\($0))" } ?? "")
      },
      field(.status) { text in
        text.indicator.status.signed(in: language)
          + (text.greyReason.map { " (\($0))" } ?? "")
      },
      field(.path) { $0.path },
      field(.baseline) { text in
        text.indicator.baseline.map {
          "\(text.quantity($0.value)), \($0.period.text(in: language))"
        } ?? NumberText.none
      },
      field(.target) { $0.targetWithTolerance }, field(.unit) { $0.unit },
      field(.method) { $0.indicator.judgement.method },
      field(.statusByHand) { $0.override ?? NumberText.none },
      field(.comment) { $0.indicator.comment ?? NumberText.none },
      field(.indicator) { $0.title },
      field(.definition) { $0.identity.definition ?? NumberText.none },
    ]
  }

  /// How many periods before the reported one have another value.
  static func changedPeriods(_ before: IndicatorResult, _ after: IndicatorResult) -> Int {
    func values(_ result: IndicatorResult) -> [Period: Double?] {
      Dictionary(
        result.series.filter { $0.period != result.period }.map { ($0.period, $0.value) },
        uniquingKeysWith: { $1 })
    }
    let (old, new) = (values(before), values(after))
    return Set(old.keys).union(new.keys).count { old[$0] != new[$0] }
  }

  private func line(_ input: ResultDifference.Input) -> String {
    Self.line(input, in: language)
  }

  /// A figure that is another: `dfd/ledere 2. tertial 2026: 64 → 66 – levert …`.
  static func line(_ input: ResultDifference.Input, in language: Language) -> String {
    func say(_ phrase: Phrase, _ arguments: String...) -> String {
      phrase.text(in: language, arguments)
    }
    func text(_ input: Derivation.Input?) -> String {
      guard let input else { return NumberText.none }
      let value = input.value.map { NumberText.precise($0, decimals: 0, in: language) }
      let flag = IndicatorText.flag(input.status, in: language).map { " (\($0))" } ?? ""
      return (value ?? say(.noValueShown)) + flag
    }
    let period = input.period.map { " " + $0.text(in: language) } ?? ""
    let who = input.after?.provenance ?? input.before?.provenance
    let source = who.map {
      " – "
        + say(.deliveredBy, $0.time.osloDate.text(in: language), $0.author, "\($0.revision)")
    }
    return "\(input.source)\(period): \(text(input.before)) → \(text(input.after))\(source ?? "")"
  }

  // MARK: Measures and goals

  private mutating func write(_ measure: ResultDifference.Measure) {
    let title = (measure.after ?? measure.before)?.measure.title.text(in: language) ?? ""
    let changes = Self.changes(of: measure, in: language)
    if measure.before == nil || measure.after == nil {
      lines.append("\(measure.id) – \(title): " + changes.joined())
    } else {
      lines += ["\(measure.id) – \(title)"] + changes.map { "  " + $0 }
    }
    lines.append("")
  }

  /// What of a measure is another, a line each.
  static func changes(of measure: ResultDifference.Measure, in language: Language) -> [String] {
    guard let before = measure.before else { return [Phrase.isNew.text(in: language)] }
    guard let after = measure.after else { return [Phrase.isGone.text(in: language)] }
    var changes: [String] = []
    if before.status != after.status {
      changes.append("\(before.status.signed(in: language)) → \(after.status.signed(in: language))")
    }
    for milestone in Set((before.milestones + after.milestones).map(\.milestone.id)).sorted() {
      let was = text(before, milestone, in: language)
      let now = text(after, milestone, in: language)
      if was != now { changes.append("\(milestone): \(was) → \(now)") }
    }
    return changes
  }

  /// A milestone's day and how it stands.
  private static func text(_ measure: MeasureResult, _ id: String, in language: Language)
    -> String
  {
    guard let result = measure.milestones.first(where: { $0.milestone.id == id }) else {
      return NumberText.none
    }
    let done = result.progress.completed.map { ", \($0.text(in: language))" } ?? ""
    let percent = result.progress.percent.map {
      ", \(NumberText.number($0, decimals: 0, in: language)) %"
    }
    return result.milestone.due.text(in: language) + done + (percent ?? "") + ", "
      + result.status.signed(in: language)
  }

  /// A goal's assessment and counts.
  static func text(_ goal: GoalResult?, in language: Language) -> String {
    guard let goal else { return NumberText.none }
    let status = goal.status?.signed(in: language) ?? Phrase.notAssessed.text(in: language)
    return "\(status) (\(goal.counts.words(in: language)))"
  }

  private mutating func write(_ goal: ResultDifference.Goal) {
    let label = (goal.after ?? goal.before)?.label(in: language) ?? goal.id
    lines.append("\(goal.id) – \(label)")
    lines.append(
      "  \(Self.text(goal.before, in: language)) → \(Self.text(goal.after, in: language))")
    lines.append("")
  }
}

extension ResultDifference.Cause {
  func name(in language: Language) -> String {
    let phrase: Phrase =
      switch self {
      case .data: .causeData
      case .rule: .causeRule
      case .target: .causeTarget
      case .unit: .causeUnit
      case .method: .causeMethod
      case .others: .causeOthers
      case .strategy: .causeStrategy
      case .words: .causeWords
      case .time: .causeTime
      }
    return phrase.text(in: language)
  }
}
