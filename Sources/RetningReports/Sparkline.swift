import RetningData
import RetningResult

/// The course of a series the size of a word, beside the words that say where it goes; hidden from who cannot see it.
enum Sparkline {
  static let width = 72.0
  static let height = 18.0
  /// The last so many periods.
  static let periodsMax = 24
  private static let margin = 3.0

  /// Writes nothing where there are fewer than two values: a point has no course.
  static func write(_ series: [IndicatorResult.Row], to html: inout HTMLWriter) {
    let points = ChartPoint.points(of: series.suffix(periodsMax))
    let values = points.map(\.value)
    guard points.count > 1, let last = points.last, let low = values.min(), let high = values.max(),
      let time = TimeScale(holding: points.map(\.period.end))
    else { return }
    func place(_ point: ChartPoint) -> (x: Double, y: Double) {
      let share = high > low ? (point.value - low) / (high - low) : 0.5
      return (
        margin + (width - 2 * margin) * time.share(of: point.period.end),
        height - margin - (height - 2 * margin) * share
      )
    }
    html.raw("<svg class=\"spark\" viewBox=\"0 0 72 18\" aria-hidden=\"true\" focusable=\"false\">")
    html.raw("<path d=\"\(points.outline(place))\"/>")
    let (x, y) = place(last)
    html.raw("<circle cx=\"\(Coordinate.text(x))\" cy=\"\(Coordinate.text(y))\" r=\"2.2\"/></svg>")
  }
}
