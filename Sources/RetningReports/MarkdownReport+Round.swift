import RetningData
import RetningDiagnostics
import RetningResult
import RetningStrategy

extension MarkdownReport {
  mutating func write(_ round: RoundSummary) {
    let text = RoundText(round, model)
    heading(2, say(.headingRound))
    paragraph(text.lead.joined(separator: " "))
    table(text.headings.map { say($0) }, numbers: [], rows: text.rows)
  }

  mutating func writeOwnAssessments(of goal: GoalResult) {
    guard !goal.assessments.isEmpty else { return }
    table(
      [say(.ministry), say(.ownAssessment)], numbers: [],
      rows: goal.assessments.map { own in
        [model.short(own.ministry), own.text(of: goal, in: language)]
      })
  }

  mutating func writeWords() {
    for ministry in result.ministries {
      guard let comment = ministry.comment else { continue }
      paragraph("**\(ministry.short):** \(MarkdownText.escaped(comment))")
    }
  }
}
