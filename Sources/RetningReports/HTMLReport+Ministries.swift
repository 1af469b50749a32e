import RetningDiagnostics
import RetningResult
import RetningStrategy

extension HTMLReport {
  mutating func writeMinistries() {
    if model.isSelection { html.line("p", ["class": "note"], text: say(.selectionCounts)) }
    writeReported()
    writeWords()
    writeMatrix()
    writeGreenShares()
    writeSharedIndicators()
  }

  /// Who has delivered. In the ministries' own order: they are equals and are not ranked.
  private mutating func writeReported() {
    table(caption: say(.captionReported)) { report in
      report.head([
        report.column(.ministry), report.numbers(.indicators), report.numbers(.withFigures),
        report.column(.reporting), report.column(.status),
      ])
      report.html.raw("<tbody>\n")
      for ministry in report.result.ministries { report.writeReported(by: ministry) }
      report.html.raw("</tbody>\n")
    }
  }

  private mutating func writeReported(by ministry: MinistryResult) {
    html.raw("<tr><th scope=\"row\" class=\"name\">")
    html.text(ministry.name.text(in: language))
    if ministry.short != ministry.name.text(in: language) { html.text(" (\(ministry.short))") }
    html.raw("</th>")
    for count in [ministry.counts.total, ministry.reported] {
      html.inline("td", ["class": "n"], text: NumberText.count(count, in: language))
    }
    html.inline("td", text: Self.reporting(of: ministry).text(in: language))
    html.raw("<td>")
    if ministry.counts.total > 0 { counts(ministry.counts) } else { html.text(NumberText.none) }
    html.raw("</td></tr>\n")
  }

  static func reporting(of ministry: MinistryResult) -> Phrase {
    if ministry.counts.total == 0 { return .reportingNothingDue }
    if ministry.reported == 0 { return .reportingNone }
    return ministry.reported < ministry.counts.total ? .reportingPart : .reportingAll
  }

  private mutating func writeMatrix() {
    guard !result.goals.isEmpty, !result.ministries.isEmpty else { return }
    let matrix = StatusMatrix(result)
    table(caption: say(.captionMatrix), class: "matrix heat") { report in
      report.html.raw("<thead><tr><th scope=\"col\">")
      report.html.text(report.say(.goal))
      report.html.raw("</th>")
      for ministry in report.result.ministries {
        report.html.raw("<th scope=\"col\">")
        let name = ministry.name.text(in: report.language)
        report.html.inline("abbr", ["title": name], text: ministry.short)
        report.html.raw("</th>")
      }
      report.html.raw("</tr></thead>\n<tbody>\n")
      for strategy in report.model.strategies {
        if report.model.strategies.count > 1 { report.writeMatrixGroup(strategy) }
        for goal in strategy.goals { report.writeMatrixRow(goal, matrix) }
      }
      report.html.raw("</tbody>\n")
    }
    html.line(
      "p", ["class": "legend"], text: say(.legend) + " " + legend + " " + say(.matrixShade))
  }

  private var legend: String {
    Status.allCases.map { $0.signed(in: language) }.joined(separator: ", ") + "."
  }

  private mutating func writeMatrixGroup(_ strategy: ReportModel.StrategyGoals) {
    html.raw(
      "<tr><th scope=\"rowgroup\" class=\"group\" colspan=\"\(result.ministries.count + 1)\">")
    html.text(strategy.summary?.label(in: language) ?? strategy.id)
    html.raw("</th></tr>\n")
  }

  private mutating func writeMatrixRow(_ goal: GoalResult, _ matrix: StatusMatrix) {
    html.raw("<tr><th scope=\"row\">")
    link(.goal, goal.id, goal.shortLabel(in: language))
    html.raw("</th>")
    for ministry in result.ministries {
      let counts = matrix.counts(goal: goal.id, ministry: ministry.id)
      writeMatrixCell(counts)
    }
    html.raw("</tr>\n")
  }

  /// The most serious status with its sign, its word and its shade, and below it how many stand how.
  private mutating func writeMatrixCell(_ counts: StatusCounts) {
    guard let worst = counts.worst else {
      html.raw("<td>\(NumberText.none)<span class=\"vh\"> ")
      html.text(say(.noIndicators))
      return html.raw("</span></td>")
    }
    html.raw("<td class=\"shade-\(worst.rawValue)\">")
    status(worst)
    html.raw("<small>")
    for status in Status.allCases where counts[status] > 0 {
      html.raw("<span><span aria-hidden=\"true\">\(status.symbol)</span>")
      html.raw("\(counts[status])<span class=\"vh\"> ")
      html.text(status.name(count: counts[status], in: language))
      html.raw("</span></span> ")
    }
    html.raw("</small></td>")
  }
}
