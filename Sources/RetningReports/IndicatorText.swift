import RetningData
import RetningDiagnostics
import RetningResult
import RetningStrategy

/// What reports say of one indicator, the same in every format.
struct IndicatorText {
  /// How many earlier periods a goal's table shows.
  static let earlierCount = 3
  /// Longer units are named once for a whole drawing.
  private static let drawnUnitMax = 2

  let indicator: IndicatorResult
  let language: Language

  init(_ indicator: IndicatorResult, in language: Language) {
    self.indicator = indicator
    self.language = language
  }

  var identity: IndicatorResult.Identity { indicator.identity }

  var title: String { identity.title.text(in: language) }

  func number(_ value: Double?) -> String {
    guard let value else { return NumberText.none }
    return NumberText.number(value, decimals: identity.decimals, in: language)
  }

  func quantity(_ value: Double) -> String {
    NumberText.quantity(value, decimals: identity.decimals, unit: unit, in: language)
  }

  /// As a drawing writes it whose caption names the unit: only a short one, such as `%`, stands at each value.
  func drawn(_ value: Double) -> String {
    unit.count <= Self.drawnUnitMax ? quantity(value) : number(value)
  }

  /// With all the digits that there are, for where rounding would hide a difference.
  func preciseQuantity(_ value: Double) -> String {
    let text = NumberText.precise(value, decimals: identity.decimals, in: language)
    return unit.isEmpty ? text : text + NumberText.noBreakSpace + unit
  }

  /// The unit as people read it.
  var unit: String { UnitText.worded(identity.unit) }

  /// The periods before the reported one, the oldest first.
  var earlier: ArraySlice<IndicatorResult.Row> {
    let before = indicator.period.map { period in indicator.series.prefix { $0.period < period } }
    return (before ?? indicator.series[...]).suffix(Self.earlierCount)
  }

  /// The observation status in words; nil when it is normal.
  var flag: String? { Self.flag(indicator.observationStatus, in: language) }

  static func flag(_ status: ObservationStatus?, in language: Language) -> String? {
    guard let status, status != .normal else { return nil }
    return status.name(in: language)
  }

  var path: String { number(indicator.judgement.path) }

  /// The target in a table's cell: a number, a bound in words, a band.
  var targetBrief: String {
    switch indicator.target {
    case .reach: number(indicator.nextTarget?.value)
    case .maintain(let atLeast, let atMost, _): bounds(atLeast, atMost)
    case .band(let low, let high, _): "\(number(low))–\(number(high))"
    case nil: thresholdsBrief
    }
  }

  /// Where green begins, for an indicator that has thresholds and no target.
  private var thresholdsBrief: String {
    guard let thresholds = indicator.thresholds else { return NumberText.none }
    return identity.direction == .decrease
      ? bounds(nil, thresholds.green) : bounds(thresholds.green, nil)
  }

  private func bounds(_ atLeast: Double?, _ atMost: Double?) -> String {
    [
      atLeast.map { Phrase.atLeast.text(in: language, number($0)) },
      atMost.map { Phrase.atMost.text(in: language, number($0)) },
    ].compactMap { $0 }.joined(separator: ", ")
  }

  /// The whole target in words.
  var targetInWords: String {
    switch indicator.target {
    case .reach(let points, _):
      Summary.enumeration(
        points.map {
          Phrase.reachBy.text(in: language, quantity($0.value), $0.period.text(in: language))
        }, in: language)
    case .maintain: Phrase.maintain.text(in: language, targetBrief + unitAfter)
    case .band: Phrase.band.text(in: language, targetBrief + unitAfter)
    case nil:
      switch identity.direction {
      case .increase: Phrase.directionIncrease.text(in: language)
      case .decrease: Phrase.directionDecrease.text(in: language)
      case nil: NumberText.none
      }
    }
  }

  /// The whole target in words, with how far outside it is still yellow.
  var targetWithTolerance: String {
    switch indicator.target {
    case .maintain(_, _, let tolerance) where tolerance > 0,
      .band(_, _, let tolerance) where tolerance > 0:
      Phrase.tolerated.text(
        in: language, targetInWords,
        NumberText.precise(tolerance, decimals: identity.decimals, in: language))
    default: targetInWords
    }
  }

  private var unitAfter: String {
    unit.isEmpty ? "" : unit == "%" && language == .en ? "%" : NumberText.noBreakSpace + unit
  }

  private var isGrey: Bool { indicator.status == .grey || indicator.judgement.status == .grey }

  /// How far the value lies from the path, or outside the bounds; none where the value is not judged.
  var deviation: String {
    guard let value = indicator.value, !isGrey else { return NumberText.none }
    if let path = indicator.judgement.path { return signed(value - path) }
    switch indicator.target {
    case .maintain(let atLeast, let atMost, _):
      return outside(value, low: atLeast, high: atMost)
    case .band(let low, let high, _): return outside(value, low: low, high: high)
    default: return NumberText.none
    }
  }

  private func outside(_ value: Double, low: Double?, high: Double?) -> String {
    if let low, value < low { return signed(value - low) }
    if let high, value > high { return signed(value - high) }
    return Phrase.within.text(in: language)
  }

  private func signed(_ difference: Double) -> String {
    NumberText.signed(difference, decimals: identity.decimals, in: language)
  }

  var trendArrow: String { indicator.trend?.arrow ?? "" }

  var trendWord: String { indicator.trend?.word(in: language) ?? NumberText.none }

  /// `2021: ↓ synkende`; nil where there is nothing to compare with.
  var longTerm: String? {
    indicator.longTerm.map {
      Phrase.sinceYears.text(
        in: language, $0.since.period.short(in: language),
        $0.trend.arrow + NumberText.noBreakSpace + $0.trend.word(in: language))
    }
  }

  /// Why the status is grey, as a sentence; nil when it is not.
  var greyReason: String? {
    guard isGrey else { return nil }
    return indicator.explanation.map { Self.sentence($0.text(in: language)) }
  }

  /// A status set by hand with the computed one beside it; nil when it is as computed.
  var override: String? {
    indicator.override.map {
      Phrase.overridden.text(
        in: language, $0.status.name(in: language), $0.author, Self.sentence($0.reason),
        indicator.judgement.status.signed(in: language))
    }
  }

  var roundingNote: String? {
    indicator.roundingChangesStatus ? Phrase.roundingNote.text(in: language) : nil
  }

  /// What has to be said of the indicator before its colour is read.
  var remarks: [String] {
    [
      override, indicator.override == nil ? greyReason : nil, roundingNote,
      indicator.comment.map { Phrase.commentBy.text(in: language, $0) },
    ].compactMap { $0 }
  }

  func coverage(in model: ReportModel) -> String? {
    guard let coverage = indicator.coverage else { return nil }
    let covered = Phrase.coverageCovered.text(
      in: language, NumberText.count(coverage.covered.count, in: language),
      coverage.covered.isEmpty
        ? Phrase.nothing.text(in: language) : model.shorts(coverage.covered))
    if coverage.missing.isEmpty { return covered }
    return covered + " "
      + Phrase.coverageMissing.text(in: language, model.shorts(coverage.missing))
  }

  /// What a part needs said beside its value.
  func remark(on part: IndicatorResult.Breakdown.Part) -> String { remark(part.status, part.note) }

  /// What a row of the series needs said beside its value: its status and its note.
  func remark(on row: IndicatorResult.Row) -> String { remark(row.status, row.note) }

  private func remark(_ status: ObservationStatus, _ note: LocalizedText?) -> String {
    [Self.flag(status, in: language), note?.text(in: language)]
      .compactMap { $0 }.joined(separator: ": ")
  }

  /// With a capital first and a full stop last.
  static func sentence(_ text: String) -> String {
    let capitalized = Summary.capitalized(text)
    guard let last = capitalized.last, !".!?…".contains(last) else { return capitalized }
    return capitalized + "."
  }
}

extension IndicatorResult.Trend {
  var arrow: String {
    switch self {
    case .up: "↑"
    case .flat: "→"
    case .down: "↓"
    }
  }

  func word(in language: Language) -> String {
    switch self {
    case .up: Phrase.trendUp.text(in: language)
    case .flat: Phrase.trendFlat.text(in: language)
    case .down: Phrase.trendDown.text(in: language)
    }
  }
}
