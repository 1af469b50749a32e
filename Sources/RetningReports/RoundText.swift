import RetningData
import RetningDiagnostics
import RetningResult

/// A round as a report tells of it: the coverage first, then each ministry.
struct RoundText {
  let lead: [String]
  let headings: [Phrase]
  let rows: [[String]]

  init(_ round: RoundSummary, _ model: ReportModel) {
    let language = model.language
    func say(_ phrase: Phrase, _ arguments: String...) -> String {
      phrase.text(in: language, arguments)
    }
    var lead = [
      say(
        .roundDelivered, round.title.text(in: language), "\(round.delivered.count)",
        "\(round.members.count)")
    ]
    if !round.missing.isEmpty {
      lead.append(say(.roundMissing, model.shorts(round.missing.map(\.ministry))))
    }
    lead.append(say(.roundBasis))
    self.lead = lead
    headings = [
      .ministry, .step, .delivered, .lateColumn, .assuranceColumn, .approvalColumn, .figuresAsOf,
    ]
    rows = round.members.map { member in
      func act(_ act: RoundSummary.Act?) -> String {
        act.map { "\($0.author), \($0.time.osloDate.text(in: language))" } ?? NumberText.none
      }
      let late = member.daysLate.map { $0 == 1 ? say(.dayLate) : say(.daysLate, "\($0)") }
      return [
        model.short(member.ministry), member.step.name(in: language), act(member.submitted),
        late ?? NumberText.none, act(member.assured), act(member.approved), "\(member.revision)",
      ]
    }
  }
}

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
