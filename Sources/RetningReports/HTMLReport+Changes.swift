import RetningDiagnostics

extension HTMLReport {
  /// The chapter on what is other than in an earlier edition; none where the report is compared with nothing.
  var changesChapters: [Chapter] {
    guard let text = ChangesText(model) else { return [] }
    let heading = say(.headingChanges, "\(text.edition)")
    return [
      Chapter(anchor: "changes", heading: heading, opensPage: true) { $0.writeChanges(text) }
    ]
  }

  private mutating func writeChanges(_ text: ChangesText) {
    html.line("p", text: text.summary)
    writeChanges(text.goals, .captionChangedGoals, [.goal, .change])
    writeChanges(text.indicators, .captionChanges, [.indicator, .ministry, .cause, .change])
    writeChanges(text.measures, .captionChangedMeasures, [.headingMeasures, .change])
  }

  private mutating func writeChanges(
    _ rows: [ChangesText.Row], _ caption: Phrase, _ columns: [Phrase]
  ) {
    guard !rows.isEmpty else { return }
    table(caption: say(caption)) { report in
      report.head(columns.map(report.column))
      report.html.raw("<tbody>\n")
      for row in rows { report.writeChange(row, isIndicator: columns.contains(.cause)) }
      report.html.raw("</tbody>\n")
    }
  }

  private mutating func writeChange(_ row: ChangesText.Row, isIndicator: Bool) {
    html.raw("<tr><th scope=\"row\">")
    if isIndicator, model.has(indicator: row.id) {
      link(.indicator, row.id, row.name)
    } else {
      html.text(row.name)
    }
    html.raw("</th>")
    if isIndicator {
      html.inline("td", text: row.ministry)
      html.inline("td", text: row.cause)
    }
    html.raw("<td>")
    for (index, change) in row.changes.enumerated() {
      if index > 0 { html.raw("<br>") }
      html.text(change)
    }
    html.raw("</td></tr>\n")
  }
}
