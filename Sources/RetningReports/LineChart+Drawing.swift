import RetningData
import RetningDiagnostics
import RetningResult
import RetningStrategy

/// The parts of the drawing, each written after the one that it lies over.
extension LineChart {
  static func tick(_ value: Double, on axis: AxisScale, in language: Language) -> String {
    NumberText.number(value, decimals: axis.decimals, in: language)
  }

  func writeAxes(to html: inout HTMLWriter) {
    let (left, right) = (Coordinate.text(plot.left), Coordinate.text(plot.right))
    for tick in axis.ticks {
      let y = Coordinate.text(y(tick))
      let name = tick == 0 || tick == axis.low ? "grid zero" : "grid"
      html.raw("<path class=\"\(name)\" d=\"M\(left) \(y)H\(right)\"/>")
      html.raw(
        "<text x=\"\(Coordinate.text(plot.left - 8))\" y=\"\(y)\" dy=\".33em\" text-anchor=\"end\">"
      )
      html.text(Self.tick(tick, on: axis, in: language))
      html.raw("</text>\n")
    }
    if !text.unit.isEmpty {
      html.raw("<text x=\"0\" y=\"12\">")
      html.text(text.unit)
      html.raw("</text>\n")
    }
    for (index, period) in labelledPeriods.enumerated() {
      // Every second label gives way on a narrow screen.
      html.raw(index % 2 == 1 ? "<text class=\"alt\" x=\"" : "<text x=\"")
      html.raw("\(Coordinate.text(x(period)))\" y=\"\(Coordinate.text(plot.bottom + 22))\" ")
      html.raw("text-anchor=\"middle\">")
      html.text(period.short(in: language))
      html.raw("</text>\n")
    }
  }

  /// The periods named below the axis, from right to left as far as there is room: the target's, the last, the others.
  private var labelledPeriods: [Period] {
    let periods = points.map(\.period)
    let wanted =
      [path.last?.period, periods.last, periods.first].compactMap { $0 } + periods.reversed()
    let widest = wanted.map { $0.short(in: language).count }.max() ?? 0
    let room = max(7.2 * Double(widest) + 8, (plot.right - plot.left) / Double(Self.labelsMax))
    var placed: [Period] = []
    for period in wanted where placed.count < Self.labelsMax {
      if placed.allSatisfy({ abs(x($0) - x(period)) >= room }) { placed.append(period) }
    }
    return placed.sorted { x($0) > x($1) }
  }

  func writeBounds(to html: inout HTMLWriter) {
    let (left, right) = (Coordinate.text(plot.left), Coordinate.text(plot.right))
    if let low = bounds.low, let high = bounds.high {
      html.raw("<rect class=\"band\" x=\"\(left)\" y=\"\(Coordinate.text(y(high)))\" ")
      html.raw("width=\"\(Coordinate.text(plot.right - plot.left))\" ")
      html.raw("height=\"\(Coordinate.text(y(low) - y(high)))\"/>\n")
    }
    let named = [
      bounds.low.map { ($0, Phrase.atLeast) }, bounds.high.map { ($0, Phrase.atMost) },
    ].compactMap { $0 }
    for (value, phrase) in named {
      html.raw("<path class=\"path\" d=\"M\(left) \(Coordinate.text(y(value)))H\(right)\"/>")
      label(phrase.text(in: language, text.number(value)), at: y(value), to: &html)
    }
  }

  private func label(_ words: String, at y: Double, to html: inout HTMLWriter) {
    html.raw("<text class=\"goal halo\" x=\"\(Coordinate.text(plot.right + 6))\" ")
    html.raw("y=\"\(Coordinate.text(y))\" dy=\".33em\">")
    html.text(words)
    html.raw("</text>\n")
  }

  func writePath(to html: inout HTMLWriter) {
    guard let first = path.first, let last = path.last, path.count > 1 else { return }
    html.raw("<path class=\"path\" d=\"M\(place(first))")
    for mark in path.dropFirst() {
      if isStepwise { html.raw("H\(Coordinate.text(x(mark.period)))") }
      html.raw(isStepwise ? "V\(Coordinate.text(y(mark.value)))" : "L\(place(mark))")
    }
    html.raw("\"/>")
    html.raw("<circle class=\"aim\" cx=\"\(Coordinate.text(x(last.period)))\" ")
    html.raw("cy=\"\(Coordinate.text(y(last.value)))\" r=\"3\"/>\n")
    label(
      Phrase.chartAim.text(in: language, text.number(last.value)), at: aimHeight(last), to: &html)
  }

  /// Beside the target, moved off the last value's label where both would lie at the same place.
  private func aimHeight(_ aim: ChartPoint) -> Double {
    guard let last = points.last, abs(x(last.period) - x(aim.period)) < 60 else {
      return y(aim.value)
    }
    let clearance = y(aim.value) - (y(last.value) - 14)
    guard abs(clearance) < 15 else { return y(aim.value) }
    return y(aim.value) + (y(aim.value) > y(last.value) - 6 ? 8 : -8)
  }

  private var isStepwise: Bool {
    if case .reach(_, .stepwise) = indicator.target { true } else { false }
  }

  func writeBreaks(to html: inout HTMLWriter) {
    for (index, point) in points.enumerated() where point.status == .seriesBreak {
      // Between the periods: the break came after the one before.
      let before = index > 0 ? x(points[index - 1].period) : x(point.period) - 12
      let middle = Coordinate.text((before + x(point.period)) / 2)
      html.raw(
        "<path class=\"break\" d=\"M\(middle) \(Coordinate.text(plot.top))V\(Coordinate.text(plot.bottom))\"/>"
      )
      html.raw(
        "<text class=\"halo\" x=\"\(middle)\" y=\"\(Coordinate.text(plot.top - 4))\" text-anchor=\"middle\">"
      )
      html.text(Phrase.chartBreakLabel.text(in: language))
      html.raw("</text>\n")
    }
  }

  func writeLine(to html: inout HTMLWriter) {
    let outline = points.outline { (x($0.period), y($0.value)) }
    html.raw("<path class=\"line\" d=\"\(outline)\"/>\n")
    for (index, point) in points.enumerated() {
      let isAlone =
        !point.isJoined && (index + 1 == points.count || !points[index + 1].isJoined)
      let isLast = index + 1 == points.count
      guard points.count <= Self.markedMax || isAlone || isLast || point.status.isUnsettled else {
        continue
      }
      html.raw(
        point.status.isUnsettled
          ? "<circle class=\"dot hollow\" cx=\"" : "<circle class=\"dot\" cx=\"")
      html.raw("\(Coordinate.text(x(point.period)))\" cy=\"\(Coordinate.text(y(point.value)))\" ")
      html.raw(isLast ? "r=\"4\"/>" : "r=\"2.75\"/>")
    }
    html.raw("\n")
  }

  func writeLast(to html: inout HTMLWriter) {
    guard let last = points.last else { return }
    let y = y(last.value) + (lastLies == .below ? 20 : -11)
    let anchor = lastLies == .beside ? "start" : "middle"
    html.raw("<text class=\"last halo\" x=\"\(Coordinate.text(x(last.period)))\" ")
    html.raw("y=\"\(Coordinate.text(y))\" text-anchor=\"\(anchor)\">")
    html.text(text.quantity(last.value))
    html.raw("</text>\n")
  }
}
