import RetningData
import RetningDiagnostics
import RetningResult
import RetningStrategy

extension HTMLReport {
  /// How the old strategy ended: each goal with its last figures, and where it goes on.
  mutating func writeClosing(_ text: TransitionText) {
    for goal in text.oldGoals {
      html.line("h3", text: text.label(of: goal))
      let closings = text.closings(of: goal)
      html.raw("<p>")
      counts(StatusCounts(closings.map(\.status)))
      if let reached = text.reached(closings) { html.text(" · " + reached) }
      html.raw("</p>\n")
      if !closings.isEmpty {
        table(caption: say(.captionClosing, text.label(of: goal))) {
          $0.writeClosings(closings, text)
        }
      }
      writeSteps(text.steps(from: goal), text, caption: say(.captionSteps, text.label(of: goal)))
      let measures = text.measures(of: goal)
      guard !measures.isEmpty else { continue }
      writeRows(
        measures.map { measure in
          [
            measure.measure.title.text(in: language), measure.status.signed(in: language),
            text.future(of: measure),
          ]
        }, [.measureColumn, .status, .goesOn],
        caption: "\(say(.measureColumn)): \(text.label(of: goal))")
    }
    if !text.otherSteps.isEmpty {
      html.line("h3", text: say(.headingOtherElements))
      writeSteps(text.otherSteps, text, caption: say(.headingOtherElements))
    }
  }

  private mutating func writeClosings(_ closings: [Transition.Closing], _ text: TransitionText) {
    head([
      column(.indicator), numbers(.atTheEnd), column(.status), column(.targetReached),
      column(.goesOn),
    ])
    html.raw("<tbody>\n")
    for closing in closings {
      guard let indicator = text.indicator(closing) else { continue }
      html.raw("<tr><th scope=\"row\" class=\"name\">")
      link(.indicator, closing.indicator, indicator.title)
      small(model.short(indicator.identity.ministry) + " · " + indicator.unit)
      html.raw("</th><td class=\"n\">")
      html.text(indicator.number(closing.point?.value))
      if let period = closing.point?.period { small(period.short(in: language)) }
      html.raw("</td><td>")
      status(closing.status)
      html.raw("</td>")
      html.inline("td", text: text.isReached(closing))
      html.inline("td", text: text.future(of: closing))
      html.raw("</tr>\n")
    }
    html.raw("</tbody>\n")
  }

  private mutating func writeSteps(_ steps: [Succession], _ text: TransitionText, caption: String) {
    guard !steps.isEmpty else { return }
    table(caption: caption) { report in
      report.head([
        report.column(.element), report.column(.relation), report.column(.becomes),
        report.column(.remark),
      ])
      report.html.raw("<tbody>\n")
      for step in steps {
        report.html.raw("<tr>")
        report.html.inline("th", ["scope": "row"], text: text.labels([step.from].compactMap { $0 }))
        report.html.inline("td", text: text.relation(step))
        report.html.inline("td", text: text.future(of: step))
        report.html.inline("td", text: step.why ?? "")
        report.html.raw("</tr>\n")
      }
      report.html.raw("</tbody>\n")
    }
  }

  /// What the new strategy begins with: each goal with what it takes over, and its indicators' baselines.
  mutating func writeOpening(_ text: TransitionText) {
    for goal in text.newGoals {
      html.line("h3", text: text.label(of: goal))
      let steps = text.steps(to: goal)
      if !steps.isEmpty {
        html.line("p", text: say(.takesOver))
        html.raw("<ul>\n")
        for step in steps { html.line("li", text: text.origin(of: step)) }
        html.raw("</ul>\n")
      }
      let indicators = model.indicators(serving: goal.id)
      guard !indicators.isEmpty else { continue }
      table(caption: say(.captionOpening, text.label(of: goal))) {
        $0.writeBaselines(indicators, text)
      }
    }
  }

  private mutating func writeBaselines(_ indicators: [IndicatorResult], _ text: TransitionText) {
    head([column(.indicator), numbers(.baseline), numbers(.target), column(.origin)])
    html.raw("<tbody>\n")
    for indicator in indicators {
      let words = IndicatorText(indicator, in: language)
      html.raw("<tr><th scope=\"row\" class=\"name\">")
      link(.indicator, indicator.id, words.title)
      small(model.short(indicator.identity.ministry) + " · " + words.unit)
      html.raw("</th><td class=\"n\">")
      html.text(words.number(indicator.baseline?.value))
      if let period = indicator.baseline?.period { small(period.short(in: language)) }
      html.raw("</td>")
      html.inline("td", ["class": "n"], text: words.targetBrief)
      html.inline("td", text: text.origin(of: indicator))
      html.raw("</tr>\n")
    }
    html.raw("</tbody>\n")
  }
}
