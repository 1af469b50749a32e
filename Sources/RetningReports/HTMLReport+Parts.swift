import RetningData
import RetningDiagnostics
import RetningResult

/// An indicator's parts at the reported period, such as by sex and age or by ministry.
extension HTMLReport {
  mutating func writeParts(of indicator: IndicatorResult, _ text: IndicatorText) {
    guard let breakdown = indicator.breakdown, let period = indicator.period else { return }
    let dimensions = breakdown.dimensions.map(model.dimensionInSentence).joined(separator: ", ")
    let captions = [text.title, name(of: indicator, text)].map {
      say(.captionParts, $0, period.text(in: language), dimensions, text.unit)
    }
    let (caption, label) = (captions[0], captions[1])
    let id = Anchor(.indicator, indicator.id).name + "/parts"
    if writeChart(of: breakdown, text, title: caption, id: id) {
      foldedTable(caption: caption, label: label) { $0.writeTable(of: breakdown, text) }
    } else {
      table(caption: caption, label: label) { $0.writeTable(of: breakdown, text) }
    }
  }

  private mutating func writeTable(of breakdown: IndicatorResult.Breakdown, _ text: IndicatorText) {
    head(
      breakdown.dimensions.map { Heading(text: model.dimension($0)) }
        + [numbers(.value), column(.remark)])
    html.raw("<tbody>\n")
    for part in breakdown.parts { writePart(part, of: breakdown, text) }
    html.raw("</tbody>\n")
  }

  private mutating func writePart(
    _ part: IndicatorResult.Breakdown.Part, of breakdown: IndicatorResult.Breakdown,
    _ text: IndicatorText
  ) {
    html.raw("<tr>")
    for (dimension, value) in zip(breakdown.dimensions, part.coordinates) {
      html.inline("th", ["scope": "row"], text: model.member(value, of: dimension))
    }
    html.inline("td", ["class": "n"], text: text.number(part.value))
    html.inline("td", text: text.remark(on: part))
    html.raw("</tr>\n")
  }

  /// Ministries as dots beside each other, other parts as bars; whether there was anything to draw.
  private mutating func writeChart(
    of breakdown: IndicatorResult.Breakdown, _ text: IndicatorText, title: String, id: String
  ) -> Bool {
    if breakdown.dimensions == [Cube.reportingDimension] {
      guard let plot = dotPlot(of: breakdown, text, title: title) else { return false }
      figure(caption: title, notes: [say(.orderedNotRanked)] + plot.absent) {
        plot.write(to: &$0.html, id: id)
      }
    } else {
      let bars = bars(of: breakdown, text)
      guard let chart = BarChart(title: title, bars: bars, in: language) else { return false }
      figure(caption: title) { chart.write(to: &$0.html, id: id) }
    }
    return true
  }

  private func dotPlot(
    of breakdown: IndicatorResult.Breakdown, _ text: IndicatorText, title: String
  ) -> DotPlot? {
    let silent = breakdown.parts.filter { $0.value == nil }.map { model.shorts($0.coordinates) }
    let values = breakdown.parts.compactMap(\.value)
    return DotPlot(
      title: title,
      dots: breakdown.parts.compactMap { part in
        part.value.map {
          .init(
            name: model.shorts(part.coordinates), value: $0, figure: text.drawn($0),
            isUnsettled: part.status.isUnsettled)
        }
      },
      reference: .overall(text.indicator.value, among: values, as: text.drawn, in: language)
        ?? .median(values, as: text.drawn, in: language),
      absent: withoutFigures(silent), in: language)
  }

  private func bars(of breakdown: IndicatorResult.Breakdown, _ text: IndicatorText)
    -> [BarChart.Bar]
  {
    breakdown.parts.map { part in
      BarChart.Bar(
        name: zip(breakdown.dimensions, part.coordinates)
          .map { model.member($1, of: $0) }.joined(separator: " · "),
        value: part.value,
        figure: part.value.map(text.drawn)
          ?? DisplayWidth.fitted(text.remark(on: part), to: BarChart.remarkMax))
    }
  }

  /// The ministries that a drawing does not show, in a sentence; none when it shows all.
  func withoutFigures(_ shorts: [String]) -> [String] {
    shorts.isEmpty ? [] : [say(.chartWithout, Summary.enumeration(shorts, in: language))]
  }
}
