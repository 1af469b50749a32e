import RetningData
import RetningDiagnostics
import RetningResult
import RetningStrategy

/// How a value has moved since others of its series.
extension IndicatorAssembly {
  func previousPoint(_ index: Int) -> Point? {
    guard let series, index > 0, let value = series.value(at: index - 1) else { return nil }
    // What was reported before a gap is not the period before.
    let isNext = series.periods[index - 1].distance(to: series.periods[index]) == 1
    guard isNext || series.frequency == .irregular else { return nil }
    return Point(series.periods[index - 1], value)
  }

  /// The change from the same time of the year up to five years earlier, at least two, and after the last break: what a
  /// change of definition made is no trend.
  func longTerm(_ index: Int) -> IndicatorResult.LongTerm? {
    guard let series, let value = series.value(at: index) else { return nil }
    let now = series.periods[index]
    // A level is new from the break on; a change is computed over it there, and new from the next period on.
    let lastBreak = (0...index).last { isBreak(series, $0) }
    let first = lastBreak.map { $0 + (series.origin.isChange ? 1 : 0) } ?? 0
    let earlier = (min(first, index)..<index).first { place in
      let then = series.periods[place]
      let years = now.year - then.year
      return (2...5).contains(years) && series.value(at: place) != nil
        && (then.frequency.periodsPerYear == nil || then.number == now.number)
    }
    guard let earlier, let old = series.value(at: earlier),
      let trend = trend(from: old, to: value)
    else { return nil }
    return IndicatorResult.LongTerm(since: Point(series.periods[earlier], old), trend: trend)
  }

  func rounded(_ value: Double) -> Double {
    var scale = 1.0
    for _ in 0..<definition.decimals { scale *= 10 }
    return (value * scale).rounded() / scale
  }

  func trend(from previous: Double?, to value: Double?) -> IndicatorResult.Trend? {
    guard let previous, let value else { return nil }
    let (before, now) = (rounded(previous), rounded(value))
    return now > before ? .up : now < before ? .down : .flat
  }
}
