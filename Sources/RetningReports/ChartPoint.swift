import RetningData
import RetningResult

/// A value of a series as a line draws it, at the end of its period.
///
/// Every line of a report is made of these, large or small, so that a gap in the figures is a gap in all of them.
struct ChartPoint {
  let period: Period
  let value: Double
  let status: ObservationStatus
  /// Whether the line runs on from the point before.
  let isJoined: Bool

  /// The values that there are; a period without one, and a break in the series, end the line.
  static func points(of series: some Sequence<IndicatorResult.Row>) -> [ChartPoint] {
    var points: [ChartPoint] = []
    var previous: Period?
    for row in series {
      guard let value = row.value, value.isFinite else {
        previous = nil
        continue
      }
      let follows = previous.map { $0.distance(to: row.period).map { $0 == 1 } ?? true } ?? false
      points.append(
        ChartPoint(
          period: row.period, value: value, status: row.status,
          isJoined: follows && row.status != .seriesBreak))
      previous = row.period
    }
    return points
  }
}

extension [ChartPoint] {
  /// The line through the points, as the `d` of an SVG path. A point that is joined to none is a line of no length, which
  /// round ends make a dot.
  func outline(_ place: (ChartPoint) -> (x: Double, y: Double)) -> String {
    var outline = ""
    for (index, point) in enumerated() {
      let (x, y) = place(point)
      outline += point.isJoined ? "L" : "M"
      outline += Coordinate.text(x) + " " + Coordinate.text(y)
      let isFollowed = index + 1 < count && self[index + 1].isJoined
      if !point.isJoined && !isFollowed { outline += "h0" }
    }
    return outline
  }
}

extension ObservationStatus {
  /// Whether the figure is not final or not sure, which a chart draws hollow.
  var isUnsettled: Bool {
    switch self {
    case .provisional, .estimated, .forecast, .imputed, .lowReliability, .unvalidated: true
    default: false
    }
  }
}
