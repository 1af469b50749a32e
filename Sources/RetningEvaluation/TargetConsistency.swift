import RetningData
import RetningDiagnostics
import RetningStrategy

/// What an indicator's target, baseline, direction and frequency must have in common, wherever they are declared.
struct TargetConsistency {
  /// What messages call the indicator.
  let owner: String
  let target: Dated<Target>?
  let baseline: Dated<Point>?
  let direction: Direction?
  let frequency: Frequency

  private var isReach: Bool {
    target?.versions.contains { if case .reach = $0.content { true } else { false } } ?? false
  }

  /// A path runs forward, in the direction that is better, in periods of the indicator's own frequency.
  ///
  /// - Throws: A ``Diagnostic`` `direction-missing`, `target-frequency`, `target-before-baseline` or
  ///   `target-against-direction`.
  func require() throws(Diagnostic) {
    if direction == nil, isReach { throw Diagnostic(.directionMissing, ["owner": owner]) }
    let baselines = baseline?.versions.map(\.content) ?? []
    let targets = target?.versions ?? []
    for version in targets {
      guard case .reach(let points, _) = version.content else { continue }
      for point in points + baselines
      where frequency != .irregular && point.period.frequency != frequency {
        throw Diagnostic(
          .targetFrequency,
          [
            "owner": owner, "period": point.period.description, "frequency": frequency.rawValue,
          ])
      }
      guard targets.count == 1, baselines.count == 1, let first = baselines.first,
        let last = points.last
      else { continue }
      try require(first, before: last)
    }
  }

  private func require(_ first: Point, before last: Point) throws(Diagnostic) {
    guard first.period.end < last.period.end else {
      throw Diagnostic(
        .targetBeforeBaseline,
        [
          "owner": owner, "target": last.period.description,
          "baseline": first.period.description,
        ])
    }
    if let direction, direction.sign * (last.value - first.value) < 0 {
      throw Diagnostic(
        .targetAgainstDirection,
        [
          "owner": owner, "direction": direction.rawValue, "baseline": "\(first.value)",
          "target": "\(last.value)",
        ])
    }
  }
}
