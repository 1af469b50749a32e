import ArgumentParser
import Retning

struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Lager en utgave på nytt av det som er bevart, og sammenligner bit for bit.",
    discussion: """
      Eksempler:
        retning verify utgave-3
        retning verify --all
      """)

  @OptionGroup var common: CommonOptions

  @Flag(help: "Alle utgavene.")
  var all = false

  @Option(help: "process: skriptene kjører i en avskjermet prosess. none: i denne.")
  var isolation: IsolationChoice = .process

  @Option(help: "Hvor mange tråder som regner; svaret er det samme.")
  var jobs: Int?

  @Argument(help: "Utgavene, for eksempel utgave-3.")
  var editions: [String] = []

  func validate() throws {
    guard all != !editions.isEmpty else {
      throw ValidationError("Oppgi en utgave, eller --all.")
    }
  }

  func run() throws {
    try perform(common) {
      let workspace = try common.open()
      let language = common.language(workspace)
      let store = try workspace.openStore(common)
      var options = RunOptions(today: ReaderOptions.today, language: language)
      options.jobs = jobs
      options.isolation = isolation == .process ? .ownProcess : .none
      let names = all ? try workspace.editions(in: store).map(\.name) : editions
      var found: [EditionVerification] = []
      for name in names {
        found.append(try workspace.verify(edition: name, options, in: store))
      }
      switch common.format {
      case .json: Terminal.output(JSONValue.array(found.map { json($0, language) }).pretty())
      case .text:
        guard !found.isEmpty else {
          return Terminal.output(Phrase.noEditions.text(in: language) + "\n")
        }
        for verification in found { write(verification, language) }
      }
      if found.contains(where: { !$0.holds }) { throw ExitCode.findings }
    }
  }

  private func write(_ verification: EditionVerification, _ language: Language) {
    let edition = verification.edition
    let verdict: Phrase = verification.holds ? .editionHolds : .editionDiffers
    Terminal.output(
      "\(edition.name), \(edition.period.text(in: language)), r\(edition.revision): "
        + verdict.text(in: language) + "\n")
    Terminal.output(
      TextTable.text(
        verification.files.map { file in
          ["  " + sign(file.state), file.path, words(file.state).text(in: language)]
        }))
    for file in verification.files {
      guard let difference = file.difference else { continue }
      Terminal.output(
        "  \(file.path):\(difference.line)\n    - \(difference.published)\n    + \(difference.remade)\n"
      )
    }
    for note in verification.notes { Terminal.error(note.line(in: language) + "\n") }
  }

  private func sign(_ state: EditionVerification.State) -> String {
    switch state {
    case .same, .archived: "✓"
    case .absent: "·"
    case .differs, .altered: "✗"
    }
  }

  private func words(_ state: EditionVerification.State) -> Phrase {
    switch state {
    case .same: .fileSame
    case .differs: .fileDiffers
    case .archived: .fileArchived
    case .altered: .fileAltered
    case .absent: .fileAbsent
    }
  }

  private func json(_ verification: EditionVerification, _ language: Language) -> JSONValue {
    [
      "edition": .string(verification.edition.name), "holds": .bool(verification.holds),
      "files": .array(
        verification.files.map { file in
          [
            "path": .string(file.path), "state": .string(file.state.rawValue),
            "line": file.difference.map { .number($0.line) } ?? .null,
            "published": .optional(file.difference?.published),
            "remade": .optional(file.difference?.remade),
          ]
        }),
      "notes": .array(
        verification.notes.map { note in
          [
            "code": .string(note.code.id), "severity": .string(note.severity.rawValue),
            "message": .string(note.message(in: language)),
          ]
        }),
    ]
  }
}
