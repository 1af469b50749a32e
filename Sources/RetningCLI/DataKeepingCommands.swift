import ArgumentParser
import Retning

struct DataVerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Går gjennom alt i lageret: sidene i filen, hashkjeden og indeksene.")

  @OptionGroup var common: CommonOptions

  @Flag(
    help: ArgumentHelp(
      "I denne prosessen; en skadet fil kan få den til å krasje.", visibility: .hidden))
  var here = false

  func run() throws {
    guard here else { return try runInChild() }
    try perform(common, failure: .findings) {
      let workspace = try common.open()
      let language = common.language(workspace)
      guard workspace.hasStore else {
        let absent = Diagnostic(.storeAbsent, ["directory": workspace.storePath])
        Terminal.error(absent.line(in: language) + "\n")
        throw ExitCode.unable
      }
      let store = try Store.open(at: workspace.storePath, mode: .readOnly)
      let progress = Progress()
      let found = store.verify { progress.show(Phrase.verifying($0).text(in: language)) }
      progress.clear()
      VerificationText(found, store: store, language: language).write(common.format)
      guard found.problems.isEmpty else { throw ExitCode.findings }
    }
  }

  /// A damaged file can crash who reads it: that is a finding too.
  private func runInChild() throws {
    let arguments = Array(CommandLine.arguments.dropFirst()) + ["--here"]
    switch ChildProcess.run(arguments) {
    case .exited(0): return
    case .exited(let code): throw ExitCode(code)
    case .signalled(let signal):
      let workspace = try? common.open()
      let diagnostic = Diagnostic(
        .verifyCrashed,
        ["directory": workspace?.storePath ?? "", "signal": String(signal)])
      if common.format == .json {
        Terminal.output(
          JSONValue.object([.init("problems", .array([.string(diagnostic.text(in: .en))]))])
            .pretty())
      }
      Terminal.error(diagnostic.line(in: common.language(workspace)) + "\n")
      throw ExitCode.findings
    case nil:
      Terminal.error("retning: prosessen kunne ikke startes / the process could not be started\n")
      throw ExitCode.unable
    }
  }
}

/// What a verification prints.
struct VerificationText {
  private let found: Verification
  private let store: Store
  private let language: Language

  init(_ found: Verification, store: Store, language: Language) {
    self.found = found
    self.store = store
    self.language = language
  }

  func write(_ format: OutputFormat) {
    switch format {
    case .json:
      Terminal.output(
        JSONValue.object([
          .init("store", .string(store.id)),
          .init("revision", .number(found.commitCount)),
          .init("hash", .optional(found.head?.hash)), .init("keys", .number(found.keyCount)),
          .init("problems", .array(found.problems.map { .string($0.message(in: language)) })),
        ]).pretty())
    case .text where found.problems.isEmpty:
      Terminal.output(
        Phrase.verified(
          commits: found.commitCount, keys: found.keyCount,
          hash: found.head.map { String($0.hash.prefix(12)) } ?? "–"
        ).text(in: language) + "\n")
    case .text:
      for problem in found.problems { Terminal.error(problem.line(in: language) + "\n") }
    }
  }
}

struct DataRebuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rebuild",
    abstract: "Lager lagerets fil på nytt av loggen: indeksene rettes og plass frigjøres.")

  @OptionGroup var common: CommonOptions

  func run() throws {
    try perform(common, failure: .findings) {
      let workspace = try common.open()
      let store = try Store.rebuild(at: workspace.storePath)
      Terminal.output(
        Phrase.rebuilt(revision: try store.head()?.revision.number ?? 0)
          .text(in: common.language(workspace)) + "\n")
    }
  }
}

struct DataBackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Skriver en sikkerhetskopi av lageret, også mens det er i bruk.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var reading: ReaderOptions

  @Argument(help: "Filen som kopien skrives til; den må ikke finnes fra før.")
  var file: String

  func run() throws {
    try perform(common, failure: .findings) {
      let workspace = try common.open()
      let store = try workspace.openStore(common)
      try workspace.viewer(reading.identity, of: store, today: ReaderOptions.today).requireAll()
      let head = try store.backup(to: file)
      Terminal.output(
        Phrase.backedUp(
          file: file, revision: head?.revision.number ?? 0,
          hash: head.map { String($0.hash.prefix(12)) } ?? "–"
        ).text(in: common.language(workspace)) + "\n")
    }
  }
}

struct DataRestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Lager lageret av en sikkerhetskopi.")

  @OptionGroup var common: CommonOptions

  @Argument(help: "Sikkerhetskopien.")
  var file: String

  @Flag(help: "Sett kopien i stedet for lageret som er der.")
  var replace = false

  func run() throws {
    try perform(common, failure: .findings) {
      let workspace = try common.open()
      let store = try Store.restore(file, to: workspace.storePath, replacing: replace)
      let head = try store.head()
      Terminal.output(
        Phrase.restored(
          store: workspace.storePath.shortened, revision: head?.revision.number ?? 0,
          hash: head.map { String($0.hash.prefix(12)) } ?? "–"
        ).text(in: common.language(workspace)) + "\n")
    }
  }
}

struct DataRedactCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "redact",
    abstract:
      "Fjerner innholdet i noe som aldri skulle vært lagret. Hashen, hvem og hvorfor blir stående.",
    discussion: """
      Sikkerhetskopier og eksporterte logger fra før har innholdet fortsatt; de må ryddes for seg. Et kort tall kan \
      gjettes av hashen som blir igjen.
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var commit: CommitOptions

  @Argument(help: "NØKKEL@PERIODE")
  var address: String

  @Option(help: "Revisjonen som la det inn; se «data get --history». Kan gjentas.")
  var revision: [Int] = []

  func validate() throws {
    guard !revision.isEmpty else { throw ValidationError("Oppgi revisjonen med --revision.") }
    guard !commit.message.isEmpty else {
      throw ValidationError("Oppgi hvorfor det fjernes, med --message.")
    }
  }

  func run() throws {
    try perform(common, failure: .findings) {
      let workspace = try common.open()
      let language = common.language(workspace)
      let address = try EntryAddress(parsing: address)
      for number in revision {
        let commit = try workspace.redact(
          address, Revision(number), author: commit.authorName, time: try commit.commitTime(),
          message: commit.message)
        Terminal.output(
          Phrase.redacted("\(address)", of: number, by: commit.revision.number)
            .text(in: language) + "\n")
      }
      // The file's free pages still hold what was dropped.
      _ = try Store.open(at: workspace.storePath).rebuild()
    }
  }
}

struct DataDiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Viser hva som er ulikt mellom to revisjoner eller datoer: data diff 40 52.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var reading: ReaderOptions

  @Argument(help: "Den tidligste revisjonen eller datoen.")
  var from: String

  @Argument(help: "Den seneste; den nyeste om ikke oppgitt.")
  var to: String?

  @Option(help: "Bare nøkler som begynner slik, for eksempel dfd/ledere.")
  var prefix = ""

  func run() throws {
    try perform(common) {
      let workspace = try common.open()
      let language = common.language(workspace)
      let store = try workspace.openStore(common)
      let old = try reading.reader(of: store, in: workspace, known: from)
      let new = try reading.reader(of: store, in: workspace, known: to)
      let differences = try EntryDifference.all(from: old, to: new, prefix: prefix)
        .filter { $0.address.key.isListed(under: prefix) }
      switch common.format {
      case .json: Terminal.output(JSONValue.array(differences.map(\.json)).pretty())
      case .text: Terminal.output(EntryDifference.table(differences, language))
      }
      if differences.isEmpty {
        Terminal.error(Phrase.noDifference.text(in: language) + "\n")
      }
    }
  }
}

extension EntryDifference {
  var json: JSONValue {
    [
      "key": .string(address.key.description),
      "period": .optional(address.period?.description),
      "before": before.map {
        EntryRow(address: address, entry: $0.entry, revision: $0.revision).json
      }
        ?? .null,
      "after": after.map { EntryRow(address: address, entry: $0.entry, revision: $0.revision).json }
        ?? .null,
    ]
  }

  static func table(_ differences: [EntryDifference], _ language: Language) -> String {
    func cell(_ stored: StoredEntry?, _ address: EntryAddress) -> String {
      guard let stored else { return "–" }
      let whole = EntryRow(address: address, entry: stored.entry, revision: stored.revision)
        .value(language)
      let value = whole.count > 40 ? whole.prefix(39) + "…" : whole
      let status = stored.entry.status
      return status == .normal ? value : "\(value) \(status.rawValue)"
    }
    return TextTable.text(
      differences.map {
        [
          $0.sign, $0.address.description, cell($0.before, $0.address), "→",
          cell($0.after, $0.address), $0.after.map { "r\($0.revision)" } ?? "",
        ]
      })
  }
}
