import RetningData
import RetningDiagnostics
import RetningResult
import RetningStrategy

/// An explanation in plain words: the value with all that it was made of, and the status with what gave it.
public struct ExplanationText {
  private let indicator: IndicatorResult
  private let language: Language
  private let words: IndicatorText
  private var lines: [String] = []

  private init(_ indicator: IndicatorResult, _ language: Language) {
    self.indicator = indicator
    self.language = language
    words = IndicatorText(indicator, in: language)
  }

  /// The explanation of a result that tells its derivation, as lines of text.
  public static func text(of indicator: IndicatorResult, in language: Language) -> String {
    var text = ExplanationText(indicator, language)
    text.write()
    return text.lines.map { DisplayWidth.harmless($0) + "\n" }.joined()
  }

  /// How an indicator stands, on one line: `2. tertial 2026: 42,5 % – ▲ gul, målet er 55 % i 3. tertial 2026`.
  public static func summary(of indicator: IndicatorResult, in language: Language) -> String {
    let words = IndicatorText(indicator, in: language)
    let period = indicator.period.map { $0.text(in: language) + ": " } ?? ""
    let value = indicator.value.map(words.preciseQuantity) ?? NumberText.none
    let target =
      words.targetWithTolerance == NumberText.none ? "" : " – \(words.targetWithTolerance)"
    return period + value + ", " + indicator.status.signed(in: language)
      + (words.greyReason.map { " (\($0))" } ?? "") + target
  }

  /// What a figure would have to be for another status, on one line.
  public static func line(of sensitivity: Sensitivity, in language: Language) -> String {
    func text(_ value: Double) -> String {
      NumberText.precise(value, decimals: 0, in: language)
        + (sensitivity.unit.isEmpty
          ? "" : NumberText.noBreakSpace + UnitText.worded(sensitivity.unit))
    }
    let turn = Phrase.wouldTurn.text(
      in: language, sensitivity.address.description, text(sensitivity.value),
      text(sensitivity.threshold), sensitivity.status.name(in: language))
    guard sensitivity.relativeDistance.isFinite else { return turn }
    let away = NumberText.number(
      100 * sensitivity.relativeDistance, decimals: 1, in: language)
    return turn + " " + Phrase.awayFrom.text(in: language, away)
  }

  private func say(_ phrase: Phrase, _ arguments: String...) -> String {
    phrase.text(in: language, arguments)
  }

  private mutating func write() {
    lines.append("\(indicator.id) – \(words.title)")
    lines.append(standing)
    lines += ["", say(.explainValue)]
    if let formula = indicator.derivation?.formula {
      lines.append("  " + say(.formulaStands, formula.location.description))
      if !formula.text.isEmpty { lines.append("    " + formula.text) }
    }
    for step in indicator.derivation?.steps ?? [] { write(step, indent: "  ") }
    lines += ["", say(.explainStatus)]
    for sentence in status { lines.append("  " + sentence) }
  }

  private var standing: String {
    let period = indicator.period?.text(in: language) ?? NumberText.none
    let value = indicator.value.map(words.quantity) ?? say(.noValueShown)
    let flag = words.flag.map { " (\($0))" } ?? ""
    return "\(period): \(value)\(flag) – \(indicator.status.signed(in: language))"
  }

  // MARK: The value

  private mutating func write(_ step: Derivation.Step, indent: String) {
    switch step {
    case .constant(let value):
      lines.append(indent + NumberText.precise(value, decimals: 0, in: language))
    case .omitted(let count):
      lines.append(indent + say(.moreSteps, NumberText.count(count, in: language)))
    case .operation(let name, let location, let steps):
      let place = location?.line.map { " (" + say(.onLine, "\($0)") + ")" } ?? ""
      lines.append(indent + name + place)
      for step in steps { write(step, indent: indent + "  ") }
    case .entries(let source, let inputs):
      lines.append(indent + source.name)
      if inputs.isEmpty { lines.append(indent + "  " + say(.nothingDelivered)) }
      for input in inputs { write(input, source.unit, indent: indent + "  ") }
    case .result(let source, let inputs, let steps):
      lines.append(indent + say(.theIndicator, source.name))
      for input in inputs { write(input, source.unit, indent: indent + "  ") }
      for step in steps { write(step, indent: indent + "    ") }
    }
  }

  private mutating func write(_ input: Derivation.Input, _ unit: String, indent: String) {
    let text = InputText(input, unit: unit, in: language)
    lines.append(indent + text.figure)
    for remark in [text.note, text.provenance].compactMap({ $0 }) {
      lines.append(indent + "  " + remark)
    }
  }

  // MARK: The status

  private var status: [String] {
    var sentences: [String] = []
    let judgement = indicator.judgement
    let isOwn = judgement.method == "author/1"
    sentences.append(
      isOwn
        ? say(.judgedByAuthor, judgement.status.name(in: language))
        : say(.judgedBy, judgement.method, judgement.status.name(in: language)))
    sentences += method
    if let explanation = indicator.explanation {
      sentences.append(IndicatorText.sentence(explanation.text(in: language)))
    }
    if let rounding = words.roundingNote { sentences.append(rounding) }
    if let override = words.override { sentences.append(override) }
    if let comment = indicator.comment { sentences.append(say(.commentBy, comment)) }
    return sentences
  }

  /// What the method held the value against.
  private var method: [String] {
    let judgement = indicator.judgement
    switch indicator.target {
    case .reach(_, let shape):
      guard let baseline = indicator.baseline, let next = indicator.nextTarget,
        let path = judgement.path
      else { return [] }
      var sentences = [
        say(
          shape == .linear ? .pathStraight : .pathSteps, words.quantity(baseline.value),
          baseline.period.text(in: language), words.quantity(next.value),
          next.period.text(in: language), words.number(path))
      ]
      if let gap = judgement.relativeGap {
        sentences.append(
          say(
            .gapOfTheWay, words.deviation,
            NumberText.signed(100 * gap, decimals: 1, in: language)))
      }
      return sentences
    case .maintain, .band:
      let deviation = words.deviation
      return [IndicatorText.sentence(words.targetWithTolerance)]
        + (deviation == NumberText.none ? [] : [say(.deviationIs, deviation)])
    case nil:
      guard indicator.thresholds != nil else { return [] }
      return [say(.greenFrom, words.targetBrief)]
    }
  }
}
