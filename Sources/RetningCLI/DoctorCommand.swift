import ArgumentParser
import Retning

struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract:
      "Ser etter at arbeidsområdet, lageret og programmene ved siden av har det de trenger.",
    discussion: "Endrer ingenting. Om lageret er helt innvendig, sier «retning data verify».")

  @OptionGroup var common: CommonOptions

  @Option(help: "Hvem som skal skrive; ellers RETNING_AUTHOR, ellers brukeren på maskinen.")
  var author: String?

  func run() throws {
    try perform(common) {
      let workspace = try common.open()
      let language = common.language(workspace)
      let checkups = workspace.checkups(
        author: author ?? Terminal.author, now: Timestamp(secondsSince1970: Terminal.now),
        isolation: .ownProcess)
      switch common.format {
      case .json: Terminal.output(JSONValue.array(checkups.map { json($0, language) }).pretty())
      case .text:
        Terminal.output(
          TextTable.text(
            [["retning", Engine.version, ""]] + checkups.map { cells($0, language) }))
      }
      if checkups.contains(where: { $0.severity == .error }) { throw ExitCode.findings }
    }
  }

  private func cells(_ checkup: Checkup, _ language: Language) -> [String] {
    let sign: String
    let text: String
    switch checkup.outcome {
    case .fine(let words): (sign, text) = ("✓", words.text(in: language))
    case .problem(let problem):
      sign = problem.severity == .error ? "✗" : problem.severity == .warning ? "!" : "·"
      text = problem.text(in: language, withCodes: true)
    }
    return ["\(sign) \(checkup.subject.text(in: language))", text]
  }

  private func json(_ checkup: Checkup, _ language: Language) -> JSONValue {
    let problem: Diagnostic? =
      if case .problem(let problem) = checkup.outcome { problem } else { nil }
    let fine: LocalizedText? = if case .fine(let text) = checkup.outcome { text } else { nil }
    return [
      "check": .string(checkup.id), "severity": .optional(problem?.severity.rawValue),
      "code": .optional(problem?.code.id),
      "text": .optional(problem?.text(in: language) ?? fine?.text(in: language)),
    ]
  }
}
