import ArgumentParser
import Retning

struct DataLogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "Viser endringene i lageret, de nyeste først.",
    discussion: """
      Hodet (--head) er hashen som står inne for hele historien: oppbevar den et annet sted, for eksempel i en e-post, \
      så kan ingen skrive historien om uten at det synes.
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var reading: ReaderOptions

  @Argument(help: "Bare endringer av nøkler som begynner slik, for eksempel dfd/ledere.")
  var prefix = ""

  @Option(help: "Høyst så mange.")
  var limit = 50

  @Flag(help: "Vis hva hver revisjon endret.")
  var changes = false

  @Flag(help: "Bare den nyeste revisjonen og hele hashen.")
  var head = false

  func run() throws {
    try perform(common) {
      let workspace = try common.open()
      let store = try workspace.openStore(common)
      guard !head else { return try writeHead(store) }
      let logged = try log(
        of: store, as: try reading.reader(of: store, in: workspace))
      switch common.format {
      case .json: Terminal.output(JSONValue.array(logged.map(json)).pretty())
      case .text where changes: Terminal.output(text(logged, common.language(workspace)))
      case .text: Terminal.output(TextTable.text(logged.map { row($0.commit) }, rightAligned: [4]))
      }
    }
  }

  private struct Logged {
    let commit: Commit
    let changes: [Change]
  }

  /// The newest commits that changed something of what is asked for.
  private func log(
    of store: Store, as reader: VisibleReader
  ) throws(Diagnostic) -> [Logged] {
    var logged: [Logged] = []
    for commit in try store.commits().reversed() where logged.count < max(0, limit) {
      guard changes || !prefix.isEmpty else {
        logged.append(Logged(commit: commit, changes: []))
        continue
      }
      let changes = try store.changes(in: commit.revision)
        .filter { $0.address.key.description.hasPrefix(prefix) }
        .map { reader.seen($0, of: commit.revision) }
      if !changes.isEmpty { logged.append(Logged(commit: commit, changes: changes)) }
    }
    return logged
  }

  private func writeHead(_ store: Store) throws(Diagnostic) {
    guard let head = try store.head() else { return }
    switch common.format {
    case .json: Terminal.output(head.json.pretty())
    case .text: Terminal.output("\(head.revision) \(head.hash) \(head.time)\n")
    }
  }

  private func row(_ commit: Commit) -> [String] {
    [
      "r\(commit.revision)", String(commit.hash.prefix(12)), commit.time.osloText, commit.author,
      String(commit.changeCount), commit.message, commit.source?.file ?? "",
    ]
  }

  private func text(_ logged: [Logged], _ language: Language) -> String {
    logged.map { logged in
      let commit = logged.commit
      var lines = [
        "r\(commit.revision)  \(commit.hash)", "    \(commit.time.osloText)  \(commit.author)",
      ]
      lines += [commit.message, commit.source?.file ?? ""].filter { !$0.isEmpty }.map {
        "    \($0)"
      }
      let table = TextTable.text(logged.changes.map { cells($0, language) }, rightAligned: [2])
      return lines.joined(separator: "\n") + "\n"
        + table.split(separator: "\n").map { "      \($0)\n" }.joined()
    }.joined(separator: "\n")
  }

  private func cells(_ change: Change, _ language: Language) -> [String] {
    switch change {
    case .put(let address, let entry):
      let row = EntryRow(address: address, entry: entry, revision: .empty)
      return [
        "+", "\(address)", row.value(language),
        entry.status == .normal ? "" : entry.status.rawValue,
        entry.note ?? "",
      ]
    case .remove(let address): return ["-", "\(address)", Phrase.removed.text(in: language)]
    case .redact(let address, let revision):
      return ["×", "\(address)", "r\(revision)"]
    }
  }

  private func json(_ logged: Logged) -> JSONValue {
    guard changes, case .object(var members) = logged.commit.json else { return logged.commit.json }
    members.append(
      .init(
        "entries",
        .array(
          logged.changes.map { change in
            let row = EntryRow(
              address: change.address, entry: change.entry, revision: logged.commit.revision)
            return row.json
          })))
    return .object(members)
  }
}
