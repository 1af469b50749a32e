import RetningData

/// The default status method, `path/1`: the distance to the path from baseline to target.
///
/// `path(t)` runs from the baseline through the target's points. With `d` = +1 where more is better and −1 where less
/// is, `q = d · (y − path(t)) / |target − baseline|` over the leg in force: green `q ≥ −0.05`, yellow
/// `−0.20 ≤ q < −0.05`, red below. Judged on unrounded values.
public enum PathMethod {
  public static let name = "path/1"
  static let greenMin = -0.05
  static let yellowMin = -0.20
  /// What is on a bound when it is worked out by hand is on it here too: 1.1 − 1 is a little more than 0.1 in binary.
  static let slack = 1e-9

  /// The two points that the path runs between at a period.
  struct Leg {
    let from: Point
    let to: Point
  }

  /// The value that the path asks for at `period`; nil before the baseline. After the last point it stays at it.
  public static func path(
    at period: Period, baseline: Point, points: [Point], shape: Target.PathShape
  ) -> Double? {
    guard let leg = leg(at: period, baseline: baseline, points: points) else { return nil }
    return value(on: leg, at: period, shape: shape)
  }

  static func leg(at period: Period, baseline: Point, points: [Point]) -> Leg? {
    guard period.end >= baseline.period.end else { return nil }
    var from = baseline
    for point in points where point.period.end > baseline.period.end {
      if period.end <= point.period.end { return Leg(from: from, to: point) }
      from = point
    }
    return from == baseline ? nil : Leg(from: from, to: from)
  }

  private static func value(on leg: Leg, at period: Period, shape: Target.PathShape) -> Double {
    let whole = steps(from: leg.from.period, to: leg.to.period, counting: period.frequency)
    let done = steps(from: leg.from.period, to: period, counting: period.frequency)
    guard whole > 0 else { return leg.to.value }
    if shape == .stepwise { return done >= whole ? leg.to.value : leg.from.value }
    // Multiplied before it is divided, so that the last step gives the target exactly.
    return leg.from.value + (leg.to.value - leg.from.value) * Double(done) / Double(whole)
  }

  /// Whole periods between the ends of two; days where a year is not a fixed number of them.
  private static func steps(from: Period, to: Period, counting frequency: Frequency) -> Int {
    guard let first = Period(frequency, containing: from.end),
      let last = Period(frequency, containing: to.end),
      let steps = first.distance(to: last)
    else { return to.end.dayNumber - from.end.dayNumber }
    return steps
  }

  /// Judges a value against a target to reach.
  public static func judge(
    _ value: Double, at period: Period, baseline: Point?, points: [Point],
    shape: Target.PathShape, direction: Direction
  ) -> Judgement {
    guard let baseline else { return .grey(.noBaseline, method: name) }
    guard let leg = leg(at: period, baseline: baseline, points: points) else {
      return .grey(.beforeBaseline, method: name)
    }
    let path = Self.value(on: leg, at: period, shape: shape)
    // Past the last point there is no leg left; the whole way is what the gap is measured by.
    let span = abs(
      leg.from == leg.to ? leg.to.value - baseline.value : leg.to.value - leg.from.value)
    guard span > 0 else { return .grey(.spanZero, method: name, path: path) }
    let relativeGap = direction.sign * (value - path) / span
    let status: Status =
      relativeGap >= greenMin - slack
      ? .green : relativeGap >= yellowMin - slack ? .yellow : .red
    return Judgement(status: status, method: name, path: path, relativeGap: relativeGap)
  }
}

/// The methods for targets that hold in each period: green inside, yellow within the tolerance, else red.
public enum BoundMethod {
  public static let maintain = "maintain/1"
  public static let band = "band/1"
  public static let thresholds = "thresholds/1"

  /// Judges a value that should stay between bounds; a missing bound is none.
  public static func judge(
    _ value: Double, atLeast: Double?, atMost: Double?, tolerance: Double, method: String
  ) -> Judgement {
    let below = atLeast.map { $0 - value } ?? -.infinity
    let above = atMost.map { value - $0 } ?? -.infinity
    let outside = max(below, above)
    let status: Status =
      outside <= 0
      ? .green : outside <= tolerance + PathMethod.slack * max(1, abs(value)) ? .yellow : .red
    return Judgement(status: status, method: method)
  }

  /// Judges a value by two thresholds in the direction that is better.
  public static func judge(_ value: Double, thresholds: Thresholds, direction: Direction)
    -> Judgement
  {
    let sign = direction.sign
    let status: Status =
      sign * value >= sign * thresholds.green
      ? .green : sign * value >= sign * thresholds.yellow ? .yellow : .red
    return Judgement(status: status, method: Self.thresholds)
  }
}
