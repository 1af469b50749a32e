import RetningData
import RetningDiagnostics
import RetningResult
import RetningStrategy

extension HTMLReport {
  mutating func writeMeasures() {
    if result.measures.isEmpty {
      html.line("p", ["class": "empty"], text: say(.noMeasures))
    }
    let time = MilestoneChart.axis(of: result.measures, asOf: result.asOf)
    if result.measures.contains(where: { !$0.milestones.isEmpty }) {
      writeMilestoneKey()
    }
    for measure in result.measures { writeMeasure(measure, along: time) }
  }

  /// What the signs of the drawings mean, once for all of them.
  private mutating func writeMilestoneKey() {
    html.raw("<p class=\"legend key\">")
    for (sign, phrase) in [
      ("<path class=\"first\" d=\"M8 1V15\"/>", Phrase.firstPlanned),
      ("<path class=\"due\" d=\"M8 1V15\"/>", .due),
      ("<circle class=\"dot hollow\" cx=\"8\" cy=\"8\" r=\"5\"/>", .forecast),
      ("<circle class=\"dot\" cx=\"8\" cy=\"8\" r=\"5\"/>", .completed),
      ("<path class=\"today\" d=\"M8 1V15\"/>", .asOf),
    ] {
      html.raw("<span><svg class=\"chart\" viewBox=\"0 0 16 16\" aria-hidden=\"true\">")
      html.raw(sign + "</svg> ")
      html.text(say(phrase, result.asOf.text(in: language)))
      html.raw("</span> ")
    }
    html.raw("</p>\n")
  }

  private mutating func writeMeasure(_ result: MeasureResult, along time: TimeScale?) {
    let measure = result.measure
    let title = measure.title.text(in: language)
    html.line("h3", ["id": Anchor(.measure, measure.id).name], text: title)
    html.raw("<p class=\"facts\">")
    status(result.status)
    html.text(" · " + responsibility(for: measure))
    html.raw("</p>\n")
    if let comment = result.comment { html.line("p", text: comment) }
    let goals = measure.goals.compactMap { model.goal($0)?.label(in: language) }
    if !goals.isEmpty {
      html.line("p", ["class": "note"], text: say(.measureServes, goals.joined(separator: "; ")))
    }
    if !result.milestones.isEmpty {
      let caption = say(.captionMilestones, title)
      if let time {
        html.raw("<figure>\n")
        MilestoneChart(
          title: caption, milestones: result.milestones, asOf: self.result.asOf, time: time,
          language: language
        ).write(to: &html, id: Anchor(.measure, measure.id).name)
        html.raw("</figure>\n")
      }
      writeMilestones(result.milestones, caption: caption)
    }
  }

  private func responsibility(for measure: Measure) -> String {
    var parts = [say(.ledBy, model.short(measure.lead))]
    if !measure.partners.isEmpty {
      parts.append(say(.withPartners, model.shorts(measure.partners)))
    }
    if let owner = measure.owner { parts.append(say(.ownedBy, owner)) }
    return parts.joined(separator: " · ")
  }

  private mutating func writeMilestones(_ milestones: [MeasureResult.Milestone], caption: String) {
    table(caption: caption) { report in
      report.head([
        report.column(.milestone), report.column(.due), report.column(.firstPlanned),
        report.column(.forecast), report.column(.completed), report.numbers(.progress),
        report.column(.status),
      ])
      report.html.raw("<tbody>\n")
      for milestone in milestones { report.writeMilestone(milestone) }
      report.html.raw("</tbody>\n")
    }
  }

  private mutating func writeMilestone(_ result: MeasureResult.Milestone) {
    let progress = result.progress
    html.raw("<tr>")
    html.inline(
      "th", ["scope": "row", "class": "name"], text: result.milestone.title.text(in: language))
    for date in [
      result.milestone.due, result.milestone.original, progress.forecast, progress.completed,
    ] {
      html.inline("td", text: date?.text(in: language) ?? NumberText.none)
    }
    html.inline(
      "td", ["class": "n"],
      text: progress.percent.map {
        NumberText.quantity($0, decimals: 0, unit: "%", in: language)
      } ?? NumberText.none)
    html.raw("<td>")
    status(result.status)
    html.raw("</td></tr>\n")
  }
}
