import RetningData
import RetningDiagnostics
import RetningResult
import RetningStrategy

/// Writes the file that a ministry begins with.
struct NarrativeDraft {
  let definition: RoundDefinition
  let ministry: String
  let result: ResultDocument

  var text: String {
    var text = """
      ---
      return { ministry = "\(ministry)", period = "\(definition.period)" }
      ---
      <!-- \(definition.title.text(in: .nb)). Linjer som begynner med > blir ikke lest. -->

      # Samlet
      \(result.ministries.first { $0.id == ministry }?.comment ?? "")

      """
    for indicator in result.indicators where indicator.identity.ministry == ministry {
      text += section(indicator)
    }
    for goal in result.goals where isInForce(goal) {
      let own = goal.assessments.first { $0.ministry == ministry }
      text += "\n## \(goal.id)\n> \(goal.title.text(in: .nb))\n\(own?.comment ?? "")\n"
      text += parts(own?.narrative, areAsked: false)
      if let status = own?.status { text += "### Vurdering \(status.name(in: .nb))\n" }
    }
    for measure in result.measures where measure.measure.ministry == ministry {
      let name = measure.measure.id.dropFirst(ministry.count + 1)
      text += "\n## \(name)\n> Tiltak: \(measure.measure.title.text(in: .nb)): "
      text += "\(measure.status.symbol) \(measure.status.name(in: .nb))\n"
      text += (measure.comment ?? "") + "\n"
    }
    return text
  }

  private func isInForce(_ goal: GoalResult) -> Bool {
    result.strategies.first { $0.id == goal.strategy }?.validity.contains(definition.period.end)
      ?? false
  }

  private func section(_ indicator: IndicatorResult) -> String {
    let name = indicator.id.dropFirst(ministry.count + 1)
    let status = "\(indicator.status.symbol) \(indicator.status.name(in: .nb))"
    var text = "\n## \(name)\n> \(indicator.identity.title.text(in: .nb)): \(status)"
    text += indicator.explanation.map { ", \($0.text(in: .nb))" } ?? ""
    text += "\n"
    if let earlier = indicator.earlier {
      if let comment = earlier.comment {
        text += quote("Sist (\(earlier.period.text(in: .nb))): \(comment)")
      }
      if let forecast = earlier.narrative?.forecast { text += quote("Prognose da: \(forecast)") }
    }
    text += (indicator.comment ?? "") + "\n"
    return text
      + parts(
        indicator.narrative,
        areAsked: definition.delivery.deviations.contains(indicator.status)
          && indicator.value != nil)
  }

  /// What is said already, and the headings of what is asked for.
  private func parts(_ narrative: Narrative?, areAsked: Bool) -> String {
    var text = ""
    for (heading, said) in [
      ("Avvik", narrative?.deviation), ("Årsak", narrative?.cause),
      ("Tiltak", narrative?.measure), ("Prognose", narrative?.forecast),
    ] where said != nil || areAsked {
      text += "### \(heading)\n\(said ?? "")\n"
    }
    if let risk = narrative?.risk {
      text += "### Risiko \(risk.likelihood) × \(risk.consequence)\n\(risk.text ?? "")\n"
    }
    return text
  }

  private func quote(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { "> \($0)\n" }.joined()
  }
}
