import ArgumentParser
import Retning

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Laster alle regler uten tall og viser det som er galt.")

  @OptionGroup var common: CommonOptions

  @Flag(help: "List indikatorer, regler og tiltak.")
  var list = false

  func run() throws {
    try perform(common) {
      let workspace = try common.open()
      let language = common.language(workspace)
      let catalogue = Evaluation.catalogue(
        workspace.files, budget: workspace.settings.budget, language: language)
      let problems = catalogue.modelProblems + workspace.reportDefinitions().problems
      let problemCount = problems.count + catalogue.failures.count
      switch common.format {
      case .json: Terminal.output(json(catalogue, problems, language).pretty())
      case .text:
        for problem in problems { Terminal.error(problem.line(in: language) + "\n") }
        // A module that several ministries require fails in each of them: said once.
        var said: Set<String> = []
        for failure in catalogue.failures {
          let text = line(failure, workspace, language)
          if said.insert(text).inserted { Terminal.error(text + "\n") }
        }
        for note in catalogue.notes { Terminal.error(note.line(in: language) + "\n") }
        if list {
          for id in catalogue.indicators + catalogue.rules + catalogue.measures {
            Terminal.output(id + "\n")
          }
        }
        if problemCount == 0 {
          Terminal.output(
            Phrase.checked(
              files: workspace.files.texts.count, indicators: catalogue.indicators.count,
              rules: catalogue.rules.count, measures: catalogue.measures.count,
              tests: catalogue.tests.count
            ).text(in: language) + "\n")
        }
      }
      if problemCount > 0 { throw ExitCode.findings }
    }
  }

  private func line(_ failure: Failure, _ workspace: Workspace, _ language: Language) -> String {
    var text = "\(Phrase.error.text(in: language)): "
    text += failure.location.map { "\($0): " } ?? ""
    text += failure.message.text(in: language)
    if let excerpt = workspace.files.line(at: failure.location) { text += "\n    \(excerpt)" }
    for frame in failure.traceback.dropFirst() { text += "\n    ← \(frame)" }
    return text
  }

  private func json(
    _ catalogue: Evaluation.Catalogue, _ problems: [Diagnostic], _ language: Language
  ) -> JSONValue {
    func strings(_ list: [String]) -> JSONValue { .array(list.map(JSONValue.string)) }
    let diagnostics = problems.map { problem in
      diagnostic(problem.code.id, problem.severity, problem.location, problem.message(in: language))
    }
    let failures = catalogue.failures.map { failure in
      diagnostic(
        "load-\(failure.kind.rawValue)", .error, failure.location,
        failure.message.text(in: language))
    }
    return [
      "diagnostics": .array(diagnostics + failures),
      "indicators": strings(catalogue.indicators), "rules": strings(catalogue.rules),
      "measures": strings(catalogue.measures), "tests": strings(catalogue.tests),
    ]
  }

  private func diagnostic(
    _ code: String, _ severity: Severity, _ location: SourceLocation?, _ message: String
  ) -> JSONValue {
    [
      "code": .string(code), "severity": .string(severity.rawValue),
      "file": .optional(location?.file), "line": location?.line.map { .number($0) } ?? .null,
      "message": .string(message),
    ]
  }
}
