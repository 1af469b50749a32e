import RetningData
import RetningDiagnostics
import RetningResult
import RetningStrategy

extension MarkdownReport {
  mutating func writeRegister() {
    let text = RegisterText(model)
    heading(2, say(.headingRegister))
    guard !text.rows.isEmpty else { return paragraph(say(.noMeasures)) }
    paragraph(text.lead)
    table(text.headings.map { say($0) }, numbers: [], rows: text.rows)
    guard !text.history.isEmpty else { return paragraph(say(.noRegisterChanges)) }
    paragraph(say(.captionRegisterHistory))
    table(text.historyHeadings.map { say($0) }, numbers: [], rows: text.history)
  }
}
