import RetningData
import RetningDiagnostics
import RetningResult
import RetningStrategy

extension HTMLReport {
  /// What an indicator's value was made of, folded on a screen and left out on paper.
  mutating func writeDerivation(of indicator: IndicatorResult) {
    guard let derivation = indicator.derivation, !derivation.steps.isEmpty else { return }
    html.raw("<details class=\"derivation\"><summary>")
    html.text(say(.howItWasMade))
    html.raw("</summary>\n")
    if let formula = derivation.formula {
      html.raw("<p>")
      html.text(say(.formulaStands, formula.location.description) + " ")
      html.inline("code", text: formula.text)
      html.raw("</p>\n")
    }
    writeSteps(derivation.steps)
    html.raw("</details>\n")
  }

  private mutating func writeSteps(_ steps: [Derivation.Step]) {
    guard !steps.isEmpty else { return }
    html.raw("<ul>\n")
    for step in steps {
      html.raw("<li>")
      write(step)
      html.raw("</li>\n")
    }
    html.raw("</ul>\n")
  }

  private mutating func write(_ step: Derivation.Step) {
    switch step {
    case .constant(let value): html.text(NumberText.precise(value, decimals: 0, in: language))
    case .omitted(let count):
      html.text(say(.moreSteps, NumberText.count(count, in: language)))
    case .operation(let name, let location, let steps):
      html.inline("code", text: name)
      if let line = location?.line { html.text(" (" + say(.onLine, "\(line)") + ")") }
      html.raw("\n")
      writeSteps(steps)
    case .entries(let source, let inputs):
      html.inline("code", text: source.name)
      if inputs.isEmpty { html.text(" – " + say(.nothingDelivered)) }
      write(inputs, of: source)
    case .result(let source, let inputs, let steps):
      if model.has(indicator: source.name) {
        link(.indicator, source.name, source.name)
      } else {
        html.inline("code", text: source.name)
      }
      write(inputs, of: source)
      writeSteps(steps)
    }
  }

  private mutating func write(_ inputs: [Derivation.Input], of source: Derivation.Source) {
    guard !inputs.isEmpty else { return }
    html.raw("\n<ul>\n")
    for input in inputs {
      let text = InputText(input, unit: source.unit, in: language)
      html.raw("<li>")
      html.text(text.figure)
      for remark in [text.note, text.provenance].compactMap({ $0 }) {
        html.raw(" ")
        small(remark)
      }
      html.raw("</li>\n")
    }
    html.raw("</ul>\n")
  }
}

/// A figure that was read, in words.
struct InputText {
  private let input: Derivation.Input
  private let unit: String
  private let language: Language

  init(_ input: Derivation.Input, unit: String, in language: Language) {
    self.input = input
    self.unit = unit
    self.language = language
  }

  /// `2. tertial 2026: 308 personer, foreløpig`.
  var figure: String {
    let value =
      input.value.map {
        NumberText.precise($0, decimals: 0, in: language)
          + (unit.isEmpty ? "" : NumberText.noBreakSpace + UnitText.worded(unit))
      } ?? Phrase.noValueShown.text(in: language)
    let flag = IndicatorText.flag(input.status, in: language).map { ", " + $0 } ?? ""
    let period = input.period.map { $0.text(in: language) + ": " } ?? ""
    return period + value + flag
  }

  var note: String? { input.note.flatMap { $0.isEmpty ? nil : "«\($0)»" } }

  /// Who delivered it, when, in which revision and from which file.
  var provenance: String? {
    input.provenance.map { provenance in
      let line = Phrase.deliveredBy.text(
        in: language, provenance.time.osloDate.text(in: language), provenance.author,
        "\(provenance.revision)")
      return provenance.file.map { line + ", " + $0 } ?? line
    }
  }
}
