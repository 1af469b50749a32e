import RetningData
import RetningDiagnostics

/// Which way is better.
public enum Direction: String, Sendable, Hashable, CaseIterable, Codable {
  case increase
  case decrease

  /// +1 where more is better, −1 where less is.
  public var sign: Double {
    self == .increase ? 1 : -1
  }
}

/// A value at a period, such as a baseline or one step of a target; the value is in the indicator's unit.
public struct Point: Sendable, Hashable, Codable {
  public let period: Period
  public let value: Double

  public init(_ period: Period, _ value: Double) {
    self.period = period
    self.value = value
  }
}

/// What an indicator is held against. The kind is declared, never inferred from the figures.
public enum Target: Sendable, Hashable, Codable {
  /// Reach values by periods, along a path from the baseline.
  case reach([Point], shape: PathShape)
  /// Stay on the right side of a bound in each period; yellow within `tolerance` beyond it.
  case maintain(atLeast: Double?, atMost: Double?, tolerance: Double)
  /// Stay within a band in each period; yellow within `tolerance` outside it.
  case band(low: Double, high: Double, tolerance: Double)

  /// How a path runs between two points.
  public enum PathShape: String, Sendable, Hashable, CaseIterable, Codable {
    /// In equal steps for each whole period of the indicator's frequency.
    case linear
    /// At the earlier value until the later point's period.
    case stepwise
  }

  /// Milestones to reach, in order of time.
  ///
  /// - Throws: A ``Diagnostic`` `target-empty`.
  public static func reaching(_ points: [Point], shape: PathShape = .linear) throws(Diagnostic)
    -> Target
  {
    guard !points.isEmpty else {
      throw Diagnostic(
        .targetEmpty, ["kind": "reach", "example": "reach { [\"2028-T3\"] = 80 }"])
    }
    return .reach(points.sorted { $0.period < $1.period }, shape: shape)
  }

  /// A bound to stay at or below, at or above, or both.
  ///
  /// - Throws: A ``Diagnostic`` `target-empty` or `target-band`.
  public static func maintaining(atLeast: Double?, atMost: Double?, tolerance: Double = 0)
    throws(Diagnostic) -> Target
  {
    if let atLeast, let atMost {
      return try banded(low: atLeast, high: atMost, tolerance: tolerance)
    }
    try requireTolerance(tolerance)
    guard atLeast != nil || atMost != nil else {
      throw Diagnostic(.targetEmpty, ["kind": "maintain", "example": "maintain { at_most = 5 }"])
    }
    return .maintain(atLeast: atLeast, atMost: atMost, tolerance: tolerance)
  }

  private static func requireTolerance(_ tolerance: Double?) throws(Diagnostic) {
    guard let tolerance, tolerance < 0 else { return }
    throw Diagnostic(.targetTolerance, ["found": "\(tolerance)"])
  }

  /// A band; without a tolerance given it is a tenth of the band's width.
  ///
  /// - Throws: A ``Diagnostic`` `target-band`.
  public static func banded(low: Double, high: Double, tolerance: Double? = nil)
    throws(Diagnostic) -> Target
  {
    try requireTolerance(tolerance)
    guard low < high else {
      throw Diagnostic(.targetBand, ["low": "\(low)", "high": "\(high)"])
    }
    return .band(low: low, high: high, tolerance: tolerance ?? (high - low) / 10)
  }
}

/// Bounds that colour an indicator which has a direction and no target.
public struct Thresholds: Sendable, Hashable, Codable {
  public let green: Double
  public let yellow: Double

  public init(green: Double, yellow: Double) {
    self.green = green
    self.yellow = yellow
  }
}
