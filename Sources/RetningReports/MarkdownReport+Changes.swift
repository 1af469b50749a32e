import RetningDiagnostics

extension MarkdownReport {
  mutating func writeChanges() {
    guard let text = ChangesText(model) else { return }
    heading(2, say(.headingChanges, "\(text.edition)"))
    paragraph(text.summary)
    writeChanges(text.goals, .captionChangedGoals, [.goal, .change])
    writeChanges(text.indicators, .captionChanges, [.indicator, .ministry, .cause, .change])
    writeChanges(text.measures, .captionChangedMeasures, [.headingMeasures, .change])
  }

  private mutating func writeChanges(
    _ rows: [ChangesText.Row], _ caption: Phrase, _ columns: [Phrase]
  ) {
    guard !rows.isEmpty else { return }
    heading(3, say(caption))
    let isIndicators = columns.contains(.cause)
    table(
      columns.map { say($0) }, numbers: [],
      rows: rows.map { row in
        [row.name] + (isIndicators ? [row.ministry, row.cause] : [])
          + [row.changes.joined(separator: "; ")]
      })
  }
}
