import RetningData
import RetningDiagnostics
import RetningResult
import RetningStrategy

extension HTMLReport {
  mutating func writeIndicators() {
    if result.indicators.isEmpty {
      html.line("p", ["class": "empty"], text: say(.noIndicatorsInReport))
    }
    for group in model.ministries where !group.indicators.isEmpty {
      let name = group.ministry?.name.text(in: language) ?? model.short(group.id)
      html.line("h3", ["id": Anchor(.ministry, group.id).name], text: name)
      for indicator in group.indicators { writeIndicator(indicator) }
    }
  }

  private mutating func writeIndicator(_ indicator: IndicatorResult) {
    let text = IndicatorText(indicator, in: language)
    let anchor = Anchor(.indicator, indicator.id).name
    html.raw(
      "<article class=\"indicator\" aria-labelledby=\"\(anchor)\">\n<div class=\"indicator-head\">\n"
    )
    html.line("h4", ["id": anchor], text: text.title)
    writeStanding(of: indicator, text)
    writeChart(of: indicator, id: anchor)
    html.raw("</div>\n")
    if !indicator.series.isEmpty { writeFigures(of: indicator, text) }
    writeParts(of: indicator, text)
    writeDerivation(of: indicator)
    writeFacts(about: indicator, text)
    html.raw("</article>\n")
  }

  private mutating func writeChart(of indicator: IndicatorResult, id: String) {
    guard let chart = LineChart(indicator, in: language) else {
      return html.line("p", ["class": "empty"], text: say(.noFigures))
    }
    html.raw("<figure>\n")
    chart.write(to: &html, id: id)
    html.raw("</figure>\n")
  }

  /// An indicator's course: the chart, and the same figures as a table.
  mutating func writeCourse(of indicator: IndicatorResult, id: String) {
    writeChart(of: indicator, id: id)
    if !indicator.series.isEmpty {
      writeFigures(of: indicator, IndicatorText(indicator, in: language))
    }
  }

  private mutating func writeStanding(of indicator: IndicatorResult, _ text: IndicatorText) {
    html.raw("<p class=\"facts\">")
    status(indicator.status)
    if let value = indicator.value, let period = indicator.period {
      html.raw(" · <strong>")
      html.text(text.quantity(value))
      html.raw("</strong> ")
      html.text(say(.inPeriod, period.text(in: language)))
      if let flag = text.flag { html.text(" (\(flag))") }
    }
    if indicator.trend != nil {
      html.raw(" · ")
      writeTrend(text)
      if let previous = indicator.previous {
        html.text(
          " "
            + say(.sincePrevious, text.quantity(previous.value), previous.period.text(in: language))
        )
      }
    }
    if let longTerm = indicator.longTerm {
      html.raw(" · <span aria-hidden=\"true\">\(longTerm.trend.arrow)</span> ")
      html.text(
        longTerm.trend.word(in: language) + " "
          + say(
            .sincePrevious, text.quantity(longTerm.since.value),
            longTerm.since.period.text(in: language)))
    }
    html.raw("</p>\n")
  }

  /// The chart's figures as a table, folded on a screen and open on paper.
  private mutating func writeFigures(of indicator: IndicatorResult, _ text: IndicatorText) {
    foldedTable(
      caption: [text.title, text.unit].filter { !$0.isEmpty }.joined(separator: ", "),
      label: "\(say(.figuresAsTable)): \(name(of: indicator, text))"
    ) { report in
      report.head([
        report.column(.period), report.numbers(.value), report.numbers(.path),
        report.column(.remark),
      ])
      report.html.raw("<tbody>\n")
      for row in indicator.series {
        report.html.raw("<tr><th scope=\"row\">")
        report.html.text(row.period.text(in: report.language))
        report.html.raw("</th><td class=\"n\">")
        report.html.text(text.number(row.value))
        report.html.raw("</td><td class=\"n\">")
        report.html.text(text.number(row.path))
        report.html.raw("</td><td>")
        report.html.text(text.remark(on: row))
        report.html.raw("</td></tr>\n")
      }
      report.html.raw("</tbody>\n")
    }
  }

  /// The title with whose it is: several ministries may have indicators of one title.
  func name(of indicator: IndicatorResult, _ text: IndicatorText) -> String {
    "\(text.title) (\(model.short(indicator.identity.ministry)))"
  }

  private mutating func writeFacts(about indicator: IndicatorResult, _ text: IndicatorText) {
    let identity = indicator.identity
    let goals = identity.goals.compactMap { model.goal($0)?.label(in: language) }
    html.raw("<dl class=\"about\">\n")
    for (label, said) in NarrativeText(indicator, in: language).facts { fact(label, said) }
    fact(.statusByHand, text.override)
    fact(.whyGrey, text.greyReason)
    fact(.rounding, text.roundingNote)
    fact(
      indicator.target == nil ? .direction : .target,
      indicator.target == nil && identity.direction == nil ? nil : text.targetWithTolerance)
    fact(
      .baseline,
      indicator.baseline.map { "\(text.quantity($0.value)), \($0.period.text(in: language))" })
    fact(.covers, text.coverage(in: model))
    fact(.servesGoals, goals.isEmpty ? nil : goals.joined(separator: "; "))
    fact(.definition, identity.definition)
    fact(.source, identity.source)
    fact(.responsible, identity.responsible)
    fact(.frequency, identity.frequency.name(in: language))
    html.raw("<dt>")
    html.text(say(.identifier))
    html.raw("</dt><dd><code>")
    html.text(indicator.id)
    html.raw("</code></dd>\n</dl>\n")
  }

  mutating func fact(_ phrase: Phrase, _ text: String?) {
    guard let text, !text.isEmpty else { return }
    html.inline("dt", text: say(phrase))
    html.line("dd", text: text)
  }
}
