import RetningDiagnostics
import RetningResult

extension HTMLReport {
  /// A chapter that the definition describes.
  mutating func write(_ own: OwnSection, id: String) {
    for paragraph in own.paragraphs(in: language) { html.line("p", text: paragraph) }
    let indicators = model.indicators(own.table)
    if !own.table.isEmpty {
      writeTable(of: indicators, caption: own.title.text(in: language))
    }
    for (index, indicator) in model.indicators(own.charts).enumerated() {
      let anchor = "\(id)-\(index + 1)"
      html.line(
        "h3", ["id": anchor], text: IndicatorText(indicator, in: language).title)
      writeCourse(of: indicator, id: anchor)
    }
  }
}

extension ReportModel {
  /// The indicators with these ids, in their order; those that the result lacks are left out.
  func indicators(_ ids: [String]) -> [IndicatorResult] {
    ids.compactMap { id in result.indicators.first { $0.id == id } }
  }
}
