import RetningData
import RetningDiagnostics
import RetningResult

extension HTMLReport {
  /// The title with the period, the day, and whom it is for.
  mutating func writeTitle(_ title: String) {
    html.raw("<header>\n")
    html.line("p", ["class": "eyebrow"], text: result.period.text(in: language))
    html.line("h1", text: title)
    var facts = [say(.asOf, result.asOf.text(in: language))]
    if let audience = model.definition.audience {
      facts.append(say(.audience, audience.text(in: language)))
    }
    html.line("p", ["class": "facts"], text: facts.joined(separator: " · "))
    if let erratum = Colophon.erratum(of: model) {
      html.line("p", ["class": "lead"], text: erratum)
    }
    html.raw("</header>\n")
  }

  /// What a busy reader needs: the whole in two sentences, the goals, and where to find the rest.
  mutating func writeFirstPage(contents chapters: [Chapter]) {
    let summary = Summary(model: model)
    html.raw("<section aria-label=\"")
    html.text(say(.headingSummary))
    html.raw("\">\n")
    html.line("p", ["class": "lead"], text: summary.coverage)
    if let standing = summary.standing { html.line("p", ["class": "lead"], text: standing) }
    if let selection = summary.selection {
      html.line("p", ["class": "note"], text: selection)
    }
    for strategy in model.strategies {
      html.line(
        "h2", ["class": "minor"], text: strategy.summary?.label(in: language) ?? strategy.id)
      html.raw("<ul class=\"goals\">\n")
      for goal in strategy.goals { writeGoalLine(goal) }
      html.raw("</ul>\n")
    }
    writeContents(chapters)
    html.raw("</section>\n")
  }

  private mutating func writeGoalLine(_ goal: GoalResult) {
    html.raw("<li><div><p class=\"name sans\">")
    link(.goal, goal.id, goal.label(in: language))
    html.raw("</p>\n")
    writeAssessment(of: goal)
    html.raw("</div>\n<div class=\"standing\">")
    StatusBar.write(goal.counts, to: &html)
    counts(goal.counts)
    html.raw("</div></li>\n")
  }

  /// The assessment in words; a goal that nobody has assessed has counts and no colour.
  mutating func writeAssessment(of goal: GoalResult) {
    html.raw("<p>")
    if let assessed = goal.status {
      status(assessed)
      if let reason = goal.reason {
        html.raw(" – ")
        html.text(IndicatorText.sentence(reason))
      }
    } else {
      html.inline("span", ["class": "note"], text: goal.reason ?? say(.notAssessed))
    }
    html.raw("</p>\n")
  }

  private mutating func writeContents(_ chapters: [Chapter]) {
    html.open("nav", ["aria-label": say(.contents)])
    html.raw("<ol>\n")
    for chapter in chapters {
      html.line("li") {
        $0.inline("a", ["href": "#" + chapter.anchor], text: chapter.heading)
      }
    }
    html.raw("</ol></nav>\n")
  }
}
