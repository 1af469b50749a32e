import ArgumentParser
import Retning

struct DataGetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "get",
    abstract: "Leser en nøkkel: data get 'dfd/ledere.antall' eller 'dfd/ledere.antall@2026-T1'.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var reading: ReaderOptions

  @Argument(help: "NØKKEL eller NØKKEL@PERIODE")
  var address: String

  @Option(help: "Hva som var kjent: en revisjon eller en dato.")
  var known: String?

  @Flag(help: "Vis alle verdiene som har stått der, med revisjon, tid og hvem.")
  var history = false

  func run() throws {
    try perform(common) {
      let workspace = try common.open()
      let language = common.language(workspace)
      let store = try workspace.openStore(common)
      let snapshot = try reading.reader(of: store, in: workspace, known: known)
      let address = try EntryAddress(parsing: address)
      var rows: [EntryRow] = []
      if history {
        rows = try historyRows(address, snapshot, store)
      } else {
        let entries =
          address.period == nil
          ? try snapshot.entries(of: address.key)
          : [try snapshot.entry(at: address)].compactMap { $0 }
        rows = entries.map {
          EntryRow(
            address: EntryAddress(address.key, $0.period), entry: $0.entry, revision: $0.revision)
        }
      }
      guard !rows.isEmpty else {
        Terminal.error(
          Diagnostic(.nothingStored, ["text": "\(address)"]).line(in: language) + "\n")
        throw ExitCode.findings
      }
      EntryTable(rows: rows, language: language).write(common.format)
    }
  }

  private func historyRows(_ address: EntryAddress, _ snapshot: VisibleReader, _ store: Store)
    throws(Diagnostic) -> [EntryRow]
  {
    var addresses = [address]
    if address.period == nil {
      addresses = try snapshot.addresses(of: address.key)
    }
    var rows: [EntryRow] = []
    for address in addresses {
      for version in try snapshot.history(of: address) {
        rows.append(
          EntryRow(
            address: address, entry: version.entry, revision: version.revision,
            redaction: version.redaction, commit: try store.commit(version.revision)))
      }
    }
    return rows
  }
}

/// One entry as a line.
struct EntryRow {
  let address: EntryAddress
  let entry: Entry?
  let revision: Revision
  var redaction: Revision?
  var commit: Commit?

  /// The value with the decimals that it was delivered with.
  func value(_ language: Language) -> String {
    switch entry?.value {
    case .number(let number, let decimals):
      NumberText.number(number, decimals: decimals, in: language)
    case .text(let text): text
    case .boolean(let flag): flag ? "true" : "false"
    case .date(let date): date.description
    case .some(.none): "–"
    case nil: (redaction.map { Phrase.redactedBy($0.number) } ?? .removed).text(in: language)
    }
  }

  var json: JSONValue {
    let value: JSONValue =
      switch entry?.value {
      case .number(let number, _): .number(number)
      case .text(let text): .string(text)
      case .boolean(let flag): .bool(flag)
      case .date(let date): .string(date.description)
      case .some(.none), nil: .null
      }
    var members: [JSONValue.Member] = [
      .init("key", .string(address.key.description)),
      .init("period", .optional(address.period?.description)), .init("value", value),
      .init("status", .optional(entry?.status.rawValue)), .init("note", .optional(entry?.note)),
      .init("revision", .number(revision.number)),
    ]
    if let commit {
      members += [
        .init("removed", .bool(entry == nil)),
        .init("redactedBy", redaction.map { .number($0.number) } ?? .null),
        .init("time", .string(commit.time.description)),
        .init("author", .string(commit.author)),
        .init("message", .string(commit.message)),
        .init("source", .optional(commit.source?.file)),
      ]
    }
    return .object(members)
  }
}

/// Entries as a table that lines up, or as JSON.
struct EntryTable {
  let rows: [EntryRow]
  let language: Language

  func write(_ format: OutputFormat) {
    switch format {
    case .json: Terminal.output(JSONValue.array(rows.map(\.json)).pretty())
    case .text: Terminal.output(text)
    }
  }

  private var text: String {
    TextTable.text(
      rows.map { row in
        var cells = [
          row.address.description, row.value(language), row.entry?.status.rawValue ?? "",
          "r\(row.revision)",
        ]
        if let commit = row.commit {
          cells += [commit.time.osloText, commit.author, commit.source?.file ?? ""]
        }
        return cells + [row.entry?.note ?? ""]
      }, rightAligned: [1])
  }
}

struct DataListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lister nøklene i lageret.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var reading: ReaderOptions

  @Argument(help: "Bare nøkler som begynner slik, for eksempel dfd/ledere.")
  var prefix: String = ""

  @Option(help: "Hva som var kjent: en revisjon eller en dato.")
  var known: String?

  func run() throws {
    try perform(common) {
      let workspace = try common.open()
      let language = common.language(workspace)
      let snapshot = try reading.reader(
        of: try workspace.openStore(common), in: workspace, known: known)
      let ministry = prefix.contains("/") ? String(prefix.prefix { $0 != "/" }) : nil
      let keys = try snapshot.keys(ministry: ministry, name: nil)
        .filter { $0.description.hasPrefix(prefix) && $0.isListed(under: prefix) }
      var rows: [[String]] = []
      var json: [JSONValue] = []
      for key in keys {
        let entries = try snapshot.entries(of: key)
        let periods = entries.compactMap(\.period)
        let span = [periods.first, periods.last].compactMap { $0?.description }
        rows.append([
          key.description, String(entries.count),
          span.isEmpty ? "" : span.first == span.last ? span[0] : span.joined(separator: " – "),
        ])
        json.append([
          "key": .string(key.description), "entries": .number(entries.count),
          "first": .optional(span.first), "last": .optional(span.last),
        ])
      }
      switch common.format {
      case .json: Terminal.output(JSONValue.array(json).pretty())
      case .text: Terminal.output(TextTable.text(rows, rightAligned: [1]))
      }
      guard keys.isEmpty else { return }
      Terminal.error(Diagnostic(.nothingStored, ["text": prefix]).line(in: language) + "\n")
      throw ExitCode.findings
    }
  }
}

struct DataExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract:
      "Skriver ut lageret som CSV, NDJSON, SDMX-CSV eller JSON-stat, i en form som import leser.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var reading: ReaderOptions

  @Argument(help: "Bare nøkler som begynner slik.")
  var prefix: String = ""

  @Option(name: .customLong("as"), help: "csv, ndjson, sdmx-csv eller json-stat.")
  var kind: ImportFormat = .csv

  @Flag(help: "CSV med semikolon og desimalkomma, slik et norsk Excel leser den.")
  var norwegian = false

  @Option(help: "Hva som var kjent: en revisjon eller en dato.")
  var known: String?

  @Flag(help: "Hele historien med hashene, til «data import --log» i et annet lager.")
  var log = false

  func run() throws {
    try perform(common) {
      let workspace = try common.open()
      let store = try workspace.openStore(common)
      guard !log else {
        try workspace.viewer(reading.identity, of: store, today: ReaderOptions.today).requireAll()
        return Terminal.output(LogFile.lines(of: try store.records(), store: store.id))
      }
      let snapshot = try reading.reader(of: store, in: workspace, known: known)
      let keys = try snapshot.keys().filter {
        $0.description.hasPrefix(prefix) && $0.isListed(under: prefix)
          && (!prefix.isEmpty || $0.ministry != Grant.owner)
      }
      guard kind != .openSDG, kind != .px else {
        throw Diagnostic(.exportFormat, ["found": kind.rawValue])
      }
      guard !keys.isEmpty else {
        let language = common.language(workspace)
        Terminal.error(Diagnostic(.nothingStored, ["text": prefix]).line(in: language) + "\n")
        throw ExitCode.findings
      }
      try reading.tell(snapshot, keys, in: common.language(workspace))
      Terminal.output(try bytes(of: snapshot, keys))
    }
  }

  private func bytes(of snapshot: any EntryReader, _ keys: [Key]) throws(Diagnostic) -> [UInt8] {
    switch kind {
    case .ndjson: try Export.ndjson(of: snapshot, keys: keys)
    case .sdmxCSV: try Export.sdmxCSV(of: snapshot, keys: keys)
    case .jsonStat: try Export.jsonStat(of: snapshot, keys: keys)
    default:
      try Export.csv(of: snapshot, keys: keys, style: norwegian ? .norwegian : .international)
    }
  }
}

extension Key {
  /// Whether a list shows the key: what editions were made from, and their counts, only where it is asked for.
  func isListed(under prefix: String) -> Bool {
    !prefix.isEmpty || !Archive.holds(self) && !Archive.counts(self)
  }
}
