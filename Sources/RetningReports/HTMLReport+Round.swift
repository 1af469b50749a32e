import RetningData
import RetningDiagnostics
import RetningResult
import RetningStrategy

extension HTMLReport {
  mutating func write(_ round: RoundSummary) {
    let text = RoundText(round, model)
    for sentence in text.lead { html.line("p", text: sentence) }
    writeRows(text.rows, text.headings, caption: say(.captionRound))
  }

  /// What ministries say of the whole, each under its name.
  mutating func writeWords() {
    let speaking = result.ministries.filter { $0.comment != nil }
    guard !speaking.isEmpty else { return }
    html.line("h3", text: say(.headingWords))
    html.raw("<dl class=\"about\">\n")
    for ministry in speaking {
      html.inline("dt", text: ministry.short)
      html.line("dd", text: ministry.comment ?? "")
    }
    html.raw("</dl>\n")
  }

  /// What ministries themselves think of a goal, beside the common assessment: nothing of theirs is lost.
  mutating func writeOwnAssessments(of goal: GoalResult) {
    guard !goal.assessments.isEmpty else { return }
    html.line("p", ["class": "sans"], text: say(.ownAssessments))
    html.raw("<ul>\n")
    for own in goal.assessments {
      html.inline(
        "li", text: "\(model.short(own.ministry)): \(own.text(of: goal, in: language))")
    }
    html.raw("</ul>\n")
  }
}
