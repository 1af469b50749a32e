import RetningData
import RetningDiagnostics
import RetningResult
import RetningStrategy

extension HTMLReport {
  mutating func writeGoals(_ goals: [GoalResult]) {
    for goal in goals {
      html.line("h3", ["id": Anchor(.goal, goal.id).name], text: goal.label(in: language))
      writeAssessment(of: goal)
      writeOwnAssessments(of: goal)
      writeTable(
        of: model.indicators(serving: goal.id),
        caption: say(.captionGoal, goal.shortLabel(in: language)),
        label: say(.captionGoal, goal.label(in: language)))
      writeMeasures(contributingTo: goal)
    }
  }

  /// The measures that contribute to a goal, each with its status and the way to its milestones.
  private mutating func writeMeasures(contributingTo goal: GoalResult) {
    let measures = model.measures(contributingTo: goal.id)
    guard !measures.isEmpty else { return }
    html.line("p", ["class": "sans"], text: say(.measuresOfGoal))
    html.raw("<ul>\n")
    for measure in measures {
      html.raw("<li>")
      status(measure.status)
      html.raw(" – ")
      link(.measure, measure.measure.id, measure.measure.title.text(in: language))
      html.raw("</li>\n")
    }
    html.raw("</ul>\n")
  }

  mutating func writeGoalless() {
    writeTable(of: model.goalless, caption: say(.captionGoalless))
  }

  mutating func writeTable(
    of indicators: [IndicatorResult], caption: String, label: String? = nil
  ) {
    guard !indicators.isEmpty else {
      html.line("p", ["class": "empty"], text: say(.noIndicatorsInReport))
      return
    }
    table(caption: caption, label: label, class: "goal-table") { report in
      report.writeHead()
      report.html.raw("<tbody role=\"rowgroup\">\n")
      for indicator in indicators { report.writeRow(of: indicator) }
      report.html.raw("</tbody>\n")
    }
  }

  // On a narrow screen each row becomes a small sheet with the column's name above each figure. Display rules take a
  // table's meaning from it in some browsers, so the roles are written out.
  private mutating func writeHead() {
    html.raw("<thead role=\"rowgroup\"><tr role=\"row\">")
    for heading in [
      column(.indicator), numbers(.baseline), numbers(.earlier, span: IndicatorText.earlierCount),
      numbers(.now), numbers(.path), numbers(.target), numbers(.deviation), column(.status),
      column(.trend),
    ] {
      html.raw("<th role=\"columnheader\" scope=\"col\"")
      if heading.isNumber { html.raw(" class=\"n\"") }
      html.raw(heading.span > 1 ? " colspan=\"\(heading.span)\">" : ">")
      html.text(heading.text)
      html.raw("</th>")
    }
    html.raw("</tr></thead>\n")
  }

  private mutating func writeRow(of indicator: IndicatorResult) {
    let text = IndicatorText(indicator, in: language)
    let remarks = text.remarks
    writeName(of: indicator, text, hasRemarks: !remarks.isEmpty)
    cell(.baseline, text.number(indicator.baseline?.value), indicator.baseline?.period)
    let earlier = text.earlier
    for _ in earlier.count..<IndicatorText.earlierCount {
      html.raw("<td role=\"cell\" class=\"n\"></td>")
    }
    for row in earlier { cell(.earlier, text.number(row.value), row.period) }
    html.raw("\n")
    cell(.now, text.number(indicator.value), indicator.period, flag: text.flag, class: "n now")
    cell(.path, text.path)
    cell(.target, text.targetBrief, indicator.nextTarget?.period)
    cell(.deviation, text.deviation)
    openCell(.status, class: "judged")
    status(indicator.status)
    html.raw("</td>")
    openCell(.trend, class: "trend")
    writeTrend(text)
    Sparkline.write(indicator.series, to: &html)
    if let longTerm = text.longTerm { small(longTerm) }
    html.raw("</td></tr>\n")
    if !remarks.isEmpty { writeRemarks(remarks) }
  }

  private mutating func writeName(
    of indicator: IndicatorResult, _ text: IndicatorText, hasRemarks: Bool
  ) {
    html.raw(
      hasRemarks
        ? "<tr role=\"row\" class=\"has-note\"><th role=\"rowheader\" scope=\"rowgroup\" rowspan=\"2\" "
        : "<tr role=\"row\"><th role=\"rowheader\" scope=\"row\" ")
    html.raw("class=\"name\">")
    link(.indicator, indicator.id, text.title)
    small(
      [model.short(indicator.identity.ministry), text.unit]
        .filter { !$0.isEmpty }.joined(separator: " · "))
    html.raw("</th>\n")
  }

  mutating func writeTrend(_ text: IndicatorText) {
    if !text.trendArrow.isEmpty {
      html.raw("<span aria-hidden=\"true\">\(text.trendArrow)</span> ")
    }
    html.text(text.trendWord)
  }

  private mutating func writeRemarks(_ remarks: [String]) {
    html.raw(
      "<tr role=\"row\"><td role=\"cell\" class=\"remark\" colspan=\"\(7 + IndicatorText.earlierCount)\">"
    )
    for remark in remarks { html.inline("p", text: remark) }
    html.raw("</td></tr>\n")
  }

  private mutating func openCell(_ column: Phrase, class name: String) {
    html.raw("<td role=\"cell\" class=\"\(name)\" data-l=\"")
    html.text(say(column))
    html.raw("\">")
  }

  private mutating func cell(
    _ column: Phrase, _ number: String, _ period: Period? = nil, flag: String? = nil,
    class name: String = "n"
  ) {
    openCell(column, class: name)
    html.text(number)
    if let period { small(period.short(in: language)) }
    if let flag { small(flag) }
    html.raw("</td>")
  }

  mutating func small(_ text: String) { html.inline("small", text: text) }
}
