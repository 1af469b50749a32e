import RetningData
import RetningDiagnostics
import RetningResult
import RetningStrategy

/// What a ministry says of an indicator, as a report lists it.
struct NarrativeText {
  /// The label of each thing that is said, in the order of the trade: comment, deviation, cause, measure, forecast, risk,
  /// and what was said the last time.
  let facts: [(label: Phrase, text: String)]

  init(_ indicator: IndicatorResult, in language: Language) {
    var facts: [(Phrase, String)] = []
    func add(_ label: Phrase, _ text: String?) {
      if let text, !text.isEmpty { facts.append((label, text)) }
    }
    add(.comment, indicator.comment)
    facts += Self.facts(indicator.narrative, in: language)
    add(.earlierSaid, indicator.earlier.map { Self.text($0, in: language) })
    self.facts = facts
  }

  /// Deviation, cause, measure, forecast and risk, as far as they are told.
  static func facts(_ narrative: Narrative?, in language: Language) -> [(Phrase, String)] {
    guard let narrative else { return [] }
    let risk = narrative.risk.map { risk in
      let level = Phrase.riskLevel.text(
        in: language, "\(risk.likelihood)", "\(risk.consequence)", "\(risk.level)")
      return risk.text.map { "\($0) (\(level))" } ?? level
    }
    return [
      (Phrase.deviationSaid, narrative.deviation), (.cause, narrative.cause),
      (.countermeasure, narrative.measure), (.forecastSaid, narrative.forecast), (.risk, risk),
    ].compactMap { label, text in text.map { (label, $0) } }
  }

  private static func text(_ earlier: Narrative.Earlier, in language: Language) -> String {
    let forecast = earlier.narrative?.forecast.map {
      Phrase.forecastThen.text(in: language, $0)
    }
    let said = [earlier.comment ?? earlier.narrative?.deviation, forecast].compactMap { $0 }
    return "\(earlier.period.text(in: language)): \(said.joined(separator: " "))"
  }
}

extension GoalAssessment {
  /// The ministry's own status and words, and that they are others than the common ones.
  func text(of goal: GoalResult, in language: Language) -> String {
    var parts = [status?.signed(in: language), comment].compactMap { $0 }
    if let status, let common = goal.status, status != common {
      parts.append(Phrase.differsFromDriver.text(in: language, common.name(in: language)))
    }
    parts += NarrativeText.facts(narrative, in: language).map { label, said in
      "\(label.text(in: language)): \(said)"
    }
    return parts.joined(separator: " – ")
  }
}
