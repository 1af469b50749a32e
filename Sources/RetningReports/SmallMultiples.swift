import RetningData
import RetningDiagnostics
import RetningResult

/// The same indicator of several ministries as small line charts on one scale, so that they can be compared by eye.
struct SmallMultiples {
  static let width = 150.0
  static let height = 92.0
  private static let plot = (left: 4.0, right: 142.0, top: 26.0, bottom: 84.0)

  let shared: SharedIndicator
  let language: Language
  let axis: AxisScale
  let time: TimeScale
  /// Those with figures, in the ministries' order, each with its line.
  let panels: [(indicator: IndicatorResult, points: [ChartPoint])]

  /// Nil when fewer than two have a course to show.
  init?(_ shared: SharedIndicator, in language: Language) {
    let panels = shared.indicators.map { ($0, ChartPoint.points(of: $0.series)) }
      .filter { !$0.1.isEmpty }
    let points = panels.flatMap(\.1)
    guard panels.filter({ $0.1.count > 1 }).count > 1,
      let axis = AxisScale(holding: points.map(\.value)),
      let time = TimeScale(holding: points.map(\.period.end))
    else { return nil }
    self.shared = shared
    self.language = language
    self.axis = axis
    self.time = time
    self.panels = panels
  }

  /// The scale that all have, in words.
  var scale: String {
    let periods = panels.flatMap(\.points).map(\.period)
    let ends = [axis.low, axis.high].map {
      NumberText.quantity($0, decimals: axis.decimals, unit: shared.unit, in: language)
    }
    guard let first = periods.min(by: { $0.end < $1.end }),
      let last = periods.max(by: { $0.end < $1.end })
    else { return "" }
    return Phrase.multiplesScale.text(
      in: language, ends.first ?? "", ends.last ?? "", first.text(in: language),
      last.text(in: language))
  }

  /// - Parameters:
  ///   - id: Names the panels within the document.
  ///   - short: A ministry's abbreviation.
  func write(to html: inout HTMLWriter, id: String, short: (String) -> String) {
    html.raw("<div class=\"multiples\">\n")
    for (indicator, points) in panels {
      write(
        indicator, points, name: short(indicator.identity.ministry),
        id: "\(id)/\(Anchor(.ministry, indicator.identity.ministry).name)", to: &html)
    }
    html.raw("</div>\n")
  }

  private func write(
    _ indicator: IndicatorResult, _ points: [ChartPoint], name: String, id: String,
    to html: inout HTMLWriter
  ) {
    guard let first = points.first, let last = points.last else { return }
    let text = IndicatorText(indicator, in: language)
    html.openChart(
      "panel", width: Self.width, height: Self.height, id: id, title: "\(name): \(text.title)",
      description: Phrase.chartLine.text(
        in: language, NumberText.count(points.count, in: language),
        first.period.text(in: language), text.quantity(first.value),
        last.period.text(in: language), text.quantity(last.value)))
    for end in [axis.low, axis.high] {
      html.horizontal(
        class: end == axis.low ? "grid zero" : "grid", y: y(end), from: 0, to: Self.width)
    }
    html.raw("<path class=\"line\" d=\"\(points.outline { (x($0), y($0.value)) })\"/>\n")
    html.dot(
      class: last.status.isUnsettled ? "dot hollow" : "dot", x: x(last), y: y(last.value), radius: 3
    )
    html.label(name, class: "name", x: 0, y: 14)
    html.label(text.drawn(last.value), class: "figure", x: Self.width, y: 14, anchor: .end)
    html.closeChart()
  }

  private func x(_ point: ChartPoint) -> Double {
    Self.plot.left + (Self.plot.right - Self.plot.left) * time.share(of: point.period.end)
  }

  private func y(_ value: Double) -> Double {
    Self.plot.bottom - (Self.plot.bottom - Self.plot.top) * axis.share(of: value)
  }
}
