import ArgumentParser
import Retning

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Skriver rapportene som er beskrevet i reports/.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var evaluation: EvaluationOptions

  @Argument(help: "Navnene på rapportene; alle om ikke oppgitt.")
  var names: [String] = []

  @Option(help: "Mappen som rapportene skrives i.")
  var output: String?

  func run() throws {
    try perform(common) {
      let workspace = try common.open()
      let language = common.language(workspace)
      let store = try workspace.openStore(common)
      let options = try evaluation.runOptions(language)
      let outcome = try workspace.evaluate(options, store: store)
      for note in outcome.notes { Terminal.error(note.line(in: language) + "\n") }
      guard outcome.result.store.overlay.isEmpty || output != nil else {
        throw Diagnostic(.overlayReports)
      }
      let (written, problems) = try workspace.writeReports(
        outcome.result, names: names.isEmpty ? nil : names, language: common.lang, folder: output,
        variant: options.variant(of: outcome.result))
      for problem in problems { Terminal.error(problem.line(in: language) + "\n") }
      switch common.format {
      case .json:
        let list = written.map { report in
          JSONValue.object([
            .init("report", .string(report.name)), .init("path", .string(report.path)),
          ])
        }
        Terminal.output(JSONValue.array(list).pretty())
      case .text:
        Terminal.output(
          written.isEmpty
            ? Phrase.noReports.text(in: language) + "\n"
            : written.map { $0.path + "\n" }.joined())
      }
      if outcome.result.hasProblems || written.isEmpty || !problems.isEmpty {
        throw ExitCode.findings
      }
    }
  }
}
