import RetningData
import RetningDiagnostics
import RetningResult
import RetningStrategy

extension HTMLReport {
  mutating func writeRegister() {
    guard !result.measures.isEmpty else {
      return html.line("p", ["class": "empty"], text: say(.noMeasures))
    }
    let text = RegisterText(model)
    html.line("p", text: text.lead)
    writeRows(text.rows, text.headings, caption: say(.captionRegister))
    guard !text.history.isEmpty else {
      return html.line("p", ["class": "empty"], text: say(.noRegisterChanges))
    }
    writeRows(text.history, text.historyHeadings, caption: say(.captionRegisterHistory))
  }

  /// A table of plain texts, of which the first in each row names it.
  mutating func writeRows(_ rows: [[String]], _ headings: [Phrase], caption: String) {
    table(caption: caption) { report in
      report.head(headings.map { report.column($0) })
      report.html.raw("<tbody>\n")
      for row in rows { report.html.row(row) }
      report.html.raw("</tbody>\n")
    }
  }
}
