import ArgumentParser
import Retning

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract:
      "Forklarer en verdi og en status: formelen, hvert tall bak den, hvem som leverte det, banen.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var evaluation: EvaluationOptions

  @Argument(help: "Indikatoren, for eksempel dfd/lederprogram.")
  var indicator: String

  func run() throws {
    try perform(common) {
      let workspace = try common.open()
      let language = common.language(workspace)
      let store = try workspace.openStore(common)
      var options = try evaluation.runOptions(language, only: [indicator])
      options.tellsDerivations = true
      let outcome = try workspace.evaluate(options, store: store)
      for note in outcome.notes { Terminal.error(note.line(in: language) + "\n") }
      let result = outcome.result
      switch common.format {
      case .json: Terminal.output(result.json.pretty())
      case .text:
        for indicator in result.indicators {
          Terminal.output(ExplanationText.text(of: indicator, in: language))
        }
      }
      for failure in result.failures {
        Terminal.error("\(Phrase.failure.text(in: language)): \(failure.line(in: language))\n")
      }
      if result.failures.contains(where: { $0.subject != nil }) { throw ExitCode.findings }
    }
  }
}
