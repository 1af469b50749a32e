import ArgumentParser
import Retning

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract:
      "Forklarer en verdi og en status: formelen, hvert tall bak den, hvem som leverte det, banen.",
    discussion: """
      Eksempler:
        retning explain dfd/lederprogram
        retning explain dfd/lederprogram --period 2026-T1
        retning explain dfd/lederprogram --since 40
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var evaluation: EvaluationOptions
  @OptionGroup var rulesOption: RulesOption

  @Argument(help: "Indikatoren, for eksempel dfd/lederprogram.")
  var indicator: String

  @Option(help: "Hva som er annerledes siden en revisjon eller dato, og hvorfor.")
  var since: String?

  @Flag(help: "Vis hvor langt hvert tall er fra å snu statusen.")
  var sensitivity = false

  func run() throws {
    try perform(common) {
      let workspace = try common.open()
      let language = common.language(workspace)
      let store = try workspace.openStore(common)
      var options = try evaluation.runOptions(language, only: [indicator])
      options.tellsDerivations = true
      options.rules = rulesOption.rules
      let outcome = try workspace.evaluate(options, store: store)
      for note in outcome.notes { Terminal.error(note.line(in: language) + "\n") }
      let result = outcome.result
      let difference = try since.map { since throws(Diagnostic) in
        try workspace.difference(options, store: store, data: (nil, since)).difference
      }
      let sensitivities =
        sensitivity
        ? try workspace.sensitivities(of: indicator, options, store: store) : nil
      switch common.format {
      case .json:
        var members: [JSONValue.Member] = [.init("result", result.json)]
        if let difference { members.append(.init("difference", difference.json)) }
        if let sensitivities {
          members.append(.init("sensitivities", .array(sensitivities.map(\.json))))
        }
        Terminal.output(JSONValue.object(members).pretty())
      case .text:
        let overlay = result.store.overlay
        if !overlay.isEmpty {
          let entries = overlay.joined(separator: ", ")
          Terminal.output(Phrase.whatIf(entries).text(in: language) + "\n\n")
        }
        for indicator in result.indicators {
          Terminal.output(ExplanationText.text(of: indicator, in: language))
        }
        if let difference {
          Terminal.output("\n" + DifferenceText.text(of: difference, in: language))
        }
        if let sensitivities { write(sensitivities, language) }
      }
      for failure in result.failures {
        Terminal.error("\(Phrase.failure.text(in: language)): \(failure.line(in: language))\n")
      }
      if result.failures.contains(where: { $0.subject != nil }) { throw ExitCode.findings }
    }
  }

  private func write(_ sensitivities: [Sensitivity], _ language: Language) {
    let lines = sensitivities.map { "  " + ExplanationText.line(of: $0, in: language) + "\n" }
    Terminal.output(
      "\n" + Phrase.sensitivity.text(in: language) + "\n"
        + (lines.isEmpty ? "  " + Phrase.noSensitivity.text(in: language) + "\n" : lines.joined()))
  }
}
