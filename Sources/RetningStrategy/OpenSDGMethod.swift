import RetningData

/// Open SDG's progress calculation, version 2.4: the compound annual growth rate, against thresholds without a target and
/// against the rate that a target requires with one.
///
/// By "Progress calculation" in the documentation of Open SDG (sdg-build 2.4). The value of ``Progress`` is the
/// progress value, and the score runs from −5 to 5. Green is substantial progress or a target achieved, yellow moderate
/// progress, red limited progress or deterioration. Compound growth fails on zero (which is taken as 0.001), on a change
/// of sign and near a limit: it is never the default.
enum OpenSDGMethod {
  /// Taken in the place of a zero that growth cannot be counted from.
  private static let nearZero = 0.001
  private static let substantialMin = 0.015
  private static let moderateMin = 0.005
  private static let substantialShareMin = 0.95
  private static let moderateShareMin = 0.6

  static func judge(_ question: ProgressQuestion) -> Progress {
    guard let base = question.base, let current = question.current, current.year > base.year else {
      return Progress(.openSDG, unavailable: .tooFewPoints)
    }
    let from = base.value == 0 ? nearZero : base.value
    guard from * current.value >= 0 else { return Progress(.openSDG, unavailable: .signChange) }
    let growth = annualGrowth(from: from, to: current.value, years: current.year - base.year)
    let sign = question.direction.sign * (from < 0 ? -1 : 1)
    guard case .reach(let asked, let year) = question.goal else {
      return withoutTarget(sign * growth, from, question.limit)
    }
    let target = asked == 0 ? nearZero : asked
    guard from * target > 0 else { return Progress(.openSDG, unavailable: .signChange) }
    guard !question.meets(target, current.value) else {
      return Progress(
        .openSDG, "target_achieved", .green,
        value: share(sign, growth, from, target, years: year - base.year), score: 5)
    }
    guard let value = share(sign, growth, from, target, years: year - base.year) else {
      return Progress(.openSDG, unavailable: .spanZero)
    }
    return withTarget(value)
  }

  private static func annualGrowth(from: Double, to: Double, years: Int) -> Double {
    power(to / from, 1 / Double(years)) - 1
  }

  /// The growth as a share of what the target requires; nil where it requires none.
  private static func share(
    _ sign: Double, _ growth: Double, _ from: Double, _ target: Double, years: Int
  ) -> Double? {
    guard years > 0 else { return nil }
    let required = abs(annualGrowth(from: from, to: target, years: years))
    return required > 0 ? sign * growth / required : nil
  }

  private static func withTarget(_ value: Double) -> Progress {
    let score =
      value >= moderateShareMin
      ? min(7.1429 * value - 4.2857, 5) : max(4.1667 * value - 2.5, -5)
    return progress(value, score, substantialShareMin, moderateShareMin)
  }

  private static func withoutTarget(_ value: Double, _ base: Double, _ limit: Double?) -> Progress {
    // Near a limit there is less to gain.
    let coefficient = limit.map { Self.coefficient(base: abs(base), limit: abs($0)) } ?? 1
    let (high, middle) = (substantialMin * coefficient, moderateMin * coefficient)
    let score: Double =
      if value < 0 {
        max(125 * value - 2.5, -5)
      } else if coefficient == 0 {
        5
      } else if value >= high {
        min(500 * value / coefficient - 5, 5)
      } else if value >= middle {
        250 * value / coefficient - 1.25
      } else {
        500 * value / coefficient - 2.5
      }
    return progress(value, score, high, middle)
  }

  private static func coefficient(base: Double, limit: Double) -> Double {
    guard limit > 0 else { return 1 }
    if base >= 2 * limit { return 1 }
    let share = base <= limit ? base / limit : (2 * limit - base) / limit
    return 1 - power(share, 4.44)
  }

  private static func progress(
    _ value: Double, _ score: Double, _ high: Double, _ middle: Double
  ) -> Progress {
    let (category, status): (String, Status) =
      if value >= high {
        ("substantial_progress", .green)
      } else if value >= middle {
        ("moderate_progress", .yellow)
      } else if value >= 0 {
        ("limited_progress", .red)
      } else {
        ("deterioration", .red)
      }
    return Progress(.openSDG, category, status, value: value, score: score)
  }
}

/// Scores of several series put together to that of an indicator: their mean, of groups the groups' means first.
///
/// By "Sub-indicator grouping" in the documentation of Open SDG (sdg-build 2.4).
public indirect enum ProgressScores: Sendable, Hashable {
  case score(Double?)
  /// A series whose target is achieved.
  case achieved(Double)
  case group([ProgressScores])

  /// The mean of those that have a score; nil where none has.
  public var mean: Double? {
    switch self {
    case .score(let score): return score
    case .achieved(let score): return score
    case .group(let members):
      let known = members.compactMap(\.mean)
      return known.isEmpty ? nil : known.reduce(0, +) / Double(known.count)
    }
  }

  private var isAchieved: Bool {
    switch self {
    case .score(let score): score == nil
    case .achieved: true
    case .group(let members): members.allSatisfy(\.isAchieved)
    }
  }

  public var progress: Progress {
    guard let mean else { return Progress(.openSDG, unavailable: .noData) }
    let (category, status): (String, Status) =
      if isAchieved {
        ("target_achieved", .green)
      } else if mean >= 2.5 {
        ("substantial_progress", .green)
      } else if mean >= 0 {
        ("moderate_progress", .yellow)
      } else if mean >= -2.5 {
        ("limited_progress", .red)
      } else {
        ("deterioration", .red)
      }
    return Progress(.openSDG, category, status, value: mean, score: mean)
  }
}
