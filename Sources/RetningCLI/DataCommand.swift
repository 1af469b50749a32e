import ArgumentParser
import Retning

struct DataCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "data", abstract: "Lageret: legge inn, lese, importere, eksportere, se loggen.",
    subcommands: [
      DataPutCommand.self, DataGetCommand.self, DataListCommand.self, DataTemplateCommand.self,
      DataImportCommand.self, DataExportCommand.self, DataLogCommand.self, DataDiffCommand.self,
      DataVerifyCommand.self,
      DataRebuildCommand.self, DataBackupCommand.self, DataRestoreCommand.self,
      DataRedactCommand.self, DataGrantCommand.self,
    ])
}

/// Who makes a commit, and when.
struct CommitOptions: ParsableArguments {
  @Option(help: "Hvem som leverer; ellers RETNING_AUTHOR, ellers brukeren på maskinen.")
  var author: String?

  @Option(help: "Når, for eksempel 2026-05-20T10:00; nå om ikke oppgitt.")
  var time: String?

  @Option(help: "En setning om endringen.")
  var message = ""

  var authorName: String { author ?? Terminal.author }

  func commitTime() throws(Diagnostic) -> CommitTime { try RetningCLI.commitTime(time) }
}

/// The time of a commit: the present, or one that was given.
func commitTime(_ text: String?) throws(Diagnostic) -> CommitTime {
  let now = Timestamp(secondsSince1970: Terminal.now)
  guard let text else { return .now(now) }
  let given = try Timestamp(parsing: text)
  // A commit ahead of time would lock everybody out until then.
  guard given <= now else { throw Diagnostic(.timeAhead, ["time": given.osloText]) }
  return .given(given)
}

extension ImportFormat: ExpressibleByArgument {}
extension DecimalSign: ExpressibleByArgument {}
extension Delimiter: ExpressibleByArgument {}
extension TextEncoding: ExpressibleByArgument {}

struct DataPutCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "put", abstract: "Legger inn én verdi: data put 'dfd/ledere.antall@2026-T2' 64.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var commit: CommitOptions

  @Argument(help: "NØKKEL@PERIODE")
  var address: String

  @Argument(
    help:
      "Verdien: et tall, en dato eller en tekst. Utelates når tallet mangler; oppgi da --status.")
  var value: String = ""

  @Option(help: "SDMX-kode, for eksempel P for foreløpig, O for manglende.")
  var status: String?

  @Option(help: "En merknad.")
  var note: String?

  @Option(help: "Desimaltegnet, når tallet kan leses på to måter: comma eller point.")
  var decimal: DecimalSign?

  func run() throws {
    try perform(common, failure: .findings) {
      let workspace = try common.open()
      let language = common.language(workspace)
      let address = try EntryAddress(parsing: address)
      let summary = try workspace.put(
        address, try entry(for: address), author: commit.authorName,
        time: try commit.commitTime(), message: commit.message)
      CommitText(summary: summary, format: common.format, language: language).write()
    }
  }

  private func entry(for address: EntryAddress) throws(Diagnostic) -> Entry {
    return try Entry(
      typed: value, for: address.key, status: try ObservationStatus.read(status ?? ""), note: note,
      decimalSign: decimal)
  }
}

/// What a commit prints.
struct CommitText {
  /// As many warnings are shown; a file of undeclared names would bury the rest.
  private static let warningsMax = 20

  let summary: ImportSummary
  let format: OutputFormat
  let language: Language

  func write() {
    for warning in summary.warnings.prefix(Self.warningsMax) {
      Terminal.error(warning.line(in: language) + "\n")
    }
    let more = summary.warnings.count - Self.warningsMax
    if more > 0 { Terminal.error(Phrase.moreWarnings(more).text(in: language) + "\n") }
    switch format {
    case .json: Terminal.output((summary.commit?.json ?? .null).pretty())
    case .text:
      guard let commit = summary.commit else { return }
      Terminal.output(
        Phrase.committed(
          revision: commit.revision.number, count: commit.changeCount,
          hash: String(commit.hash.prefix(12))
        ).text(in: language) + "\n")
    }
  }
}

extension Commit {
  var json: JSONValue {
    [
      "revision": .number(revision.number), "time": .string(time.description),
      "author": .string(author), "message": .string(message),
      "source": source.map { ["file": .string($0.file), "sha256": .optional($0.sha256)] } ?? .null,
      "changes": .number(changeCount), "hash": .string(hash),
      "previousHash": .string(previousHash),
    ]
  }
}

struct DataImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract:
      "Importerer en fil, alt eller ingenting: Excel, CSV, NDJSON, SDMX-CSV, JSON-stat, Open SDG og PC-Axis."
  )

  @OptionGroup var common: CommonOptions
  @OptionGroup var commit: CommitOptions

  @Argument(help: "Filen.")
  var file: String

  @Flag(help: "Filen er en logg fra «data export --log»; revisjonene tas over med hash og alt.")
  var log = false

  @Option(help: "Departementet som eier tallene.")
  var ministry: String?

  @Option(
    name: .customLong("as"), help: "Formatet, når innholdet ikke viser det.")
  var kind: ImportFormat?

  @Option(help: "Seriens navn, når filen ikke sier hva den heter hos oss.")
  var series: String?

  @Option(
    help:
      "Importbeskrivelsen i rules/DEPARTEMENT/import/; ellers den som gjelder for filer med dette navnet."
  )
  var mapping: String?

  @Option(help: "Arket i en Excel-arbeidsbok; ellers det første som har tall.")
  var sheet: String?

  @Option(help: "Desimaltegnet, når filen kan leses på to måter: comma eller point.")
  var decimal: DecimalSign?

  @Option(help: "Tegnkodingen, når filen ikke viser den: utf-8, utf-16 eller windows-1252.")
  var encoding: TextEncoding?

  @Flag(help: "Fjern det lageret har og en revidert fil ikke lenger har, der filen dekker det.")
  var replace = false

  @Flag(
    help:
      "Vis hva filen ville gitt, uten å lagre noe, og skriv et utkast til importbeskrivelse om den mangler."
  )
  var preview = false

  func run() throws {
    try perform(common, failure: .findings) {
      let workspace = try common.open()
      guard !log else { return try importLog(workspace) }
      guard !preview else { return try showPreview(workspace) }
      let summary = try workspace.importFile(
        options, author: commit.authorName, time: try commit.commitTime(),
        message: commit.message)
      CommitText(
        summary: summary, format: common.format, language: common.language(workspace)
      ).write()
    }
  }

  private var options: ImportOptions {
    var options = ImportOptions(file)
    options.format = kind
    options.ministry = ministry
    options.series = series
    options.mapping = mapping
    options.sheet = sheet
    options.decimalSign = decimal
    options.encoding = encoding
    options.replaces = replace
    return options
  }

  private func showPreview(_ workspace: Workspace) throws {
    let (preview, draft) = try workspace.previewFile(options)
    PreviewText(preview: preview, draft: draft, language: common.language(workspace))
      .write(common.format)
    if case .failure(let problem) = preview.outcome { throw problem }
  }

  private func importLog(_ workspace: Workspace) throws {
    let count = try workspace.importLog(file, author: commit.authorName)
    Terminal.output(Phrase.tookOver(count).text(in: common.language(workspace)) + "\n")
  }
}
