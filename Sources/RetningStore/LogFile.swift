internal import FoundationEssentials
import RetningData
import RetningDiagnostics
import RetningJSON

/// A store's whole history as a file, to move it to another store with its hashes.
///
/// One JSON object a line: first `{"schema": "retning.log/2", "store": …}`, then each commit with its changes in the
/// store's byte form (`ChangeForm`) as Base64:
/// `{"revision": 1, "time": "…", "author": "…", "message": "…", "source": …, "sourceHash": …, "changes": 3,
/// "contentHash": "…", "previousHash": "…", "hash": "…", "content": "…"}`
public enum LogFile {
  private static let schema = "retning.log/2"

  /// The lines of commits, the first line with them where they begin a store.
  public static func lines(of records: [LogRecord], store id: String) -> [UInt8] {
    var text = header(store: id)
    for record in records { text += line(record) }
    return Array(text.utf8)
  }

  private static func header(store id: String) -> String {
    JSONValue.object([.init("schema", .string(schema)), .init("store", .string(id))]).compact()
      + "\n"
  }

  private static func line(_ record: LogRecord) -> String {
    let commit = record.commit
    return JSONValue.object([
      .init("revision", .number(commit.revision.number)),
      .init("time", .string(commit.time.description)), .init("author", .string(commit.author)),
      .init("message", .string(commit.message)), .init("source", .optional(commit.source?.file)),
      .init("sourceHash", .optional(commit.source?.sha256)),
      .init("changes", .number(commit.changeCount)),
      .init("contentHash", .string(commit.contentHash)),
      .init("previousHash", .string(commit.previousHash)), .init("hash", .string(commit.hash)),
      .init("content", .string(Data(record.content).base64EncodedString())),
    ]).compact() + "\n"
  }

  /// Reads the file back; hashes are checked when a store takes the records.
  ///
  /// - Throws: A ``Diagnostic`` `log-file` with the line.
  public static func read(_ bytes: [UInt8], fileName: String) throws(Diagnostic) -> [LogRecord] {
    var records: [LogRecord] = []
    var isFirst = true
    for (index, line) in bytes.split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false
    )
    .enumerated() where line.contains(where: { $0 > 0x20 }) {
      let place = SourceLocation(file: fileName, line: index + 1)
      let value = try JSONValue(parsing: Array(line), file: fileName, firstLine: index + 1)
      if isFirst {
        guard value["schema"]?.string == schema else { throw Diagnostic(.logFile, at: place) }
        isFirst = false
      } else if let record = record(value) {
        records.append(record)
      } else {
        throw Diagnostic(.logFile, at: place)
      }
    }
    guard !isFirst else { throw Diagnostic(.logFile, at: SourceLocation(file: fileName, line: 1)) }
    return records
  }

  private static func record(_ value: JSONValue) -> LogRecord? {
    guard let revision = value["revision"]?.int,
      let time = value["time"]?.string.flatMap({ Timestamp($0) }),
      let author = value["author"]?.string, let message = value["message"]?.string,
      let count = value["changes"]?.int, let contentHash = value["contentHash"]?.string,
      let previousHash = value["previousHash"]?.string, let hash = value["hash"]?.string,
      let content = value["content"]?.string.flatMap({ Data(base64Encoded: $0) })
    else { return nil }
    let source = value["source"]?.string.map {
      CommitSource(file: $0, sha256: value["sourceHash"]?.string)
    }
    return LogRecord(
      commit: Commit(
        revision: Revision(revision), time: time, author: author, message: message, source: source,
        changeCount: count, contentHash: contentHash, previousHash: previousHash, hash: hash),
      content: Array(content))
  }
}

extension DiagnosticCode {
  static let logFile = DiagnosticCode(
    "log-file",
    nb:
      "Linjen hører ikke hjemme i en eksportert logg. Bruk en fil fra «retning data export --log», hel og uendret.",
    en:
      "The line does not belong in an exported log. Use a file of “retning data export --log”, whole and unchanged."
  )
}
