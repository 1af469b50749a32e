import RetningData
import RetningDiagnostics
import RetningEvaluation
import RetningStore

/// What an import brought.
public struct ImportSummary: Sendable {
  public let commit: Commit
  public let warnings: [Diagnostic]

  public init(commit: Commit, warnings: [Diagnostic] = []) {
    self.commit = commit
    self.warnings = warnings
  }
}

extension Workspace {
  /// Opens the store for writing; one that is not there is made, the workspace's own with its samples.
  public func openStoreForWriting() throws(Diagnostic) -> Store {
    if hasOwnStore, hasSamples { _ = try openStore() }
    return try Store.open(at: storePath, mode: .readWrite, creating: true)
  }

  /// What was known: the newest, or at a revision or the end of a day.
  public func snapshot(of store: Store, known: String?) throws(Diagnostic) -> Snapshot {
    guard let known else { return try store.snapshot() }
    return try store.snapshot(Cut(try revision(known, store).revision))
  }

  /// Reads `--known`: a revision, or a date with the revision that was the newest at its end.
  func revision(_ text: String, _ store: Store) throws(Diagnostic) -> (
    revision: Revision, day: CalendarDate?
  ) {
    if let number = Int(text), number >= 0 { return (Revision(number), nil) }
    guard let day = CalendarDate(text) else { throw Diagnostic(.knownForm, ["text": text]) }
    return (try store.revision(knownAt: day), day)
  }

  /// Imports a file as one commit, all or nothing.
  ///
  /// - Parameters:
  ///   - path: The file's path as the user gave it.
  ///   - format: Its format; nil recognises it by its content.
  ///   - mapping: The name of a mapping of the ministry's; nil takes the one that is for files of this name.
  public func importFile(
    _ path: String, format: ImportFormat?, ministry: String?, series: String?,
    mapping: String? = nil, decimalSign: DecimalSign?, encoding: TextEncoding? = nil,
    author: String, time: CommitTime, message: String
  ) throws(Diagnostic) -> ImportSummary {
    let request = try importRequest(
      path, format: format, ministry: ministry, series: series, mapping: mapping,
      decimalSign: decimalSign, encoding: encoding)
    let data = try Import.read(request)
    let source = CommitSource(file: path, bytes: request.bytes)
    let commit = try commit(data.changes, author: author, time: time, message: message, source)
    return ImportSummary(commit: commit, warnings: data.warnings)
  }

  /// Looks at a file as ``importFile(_:format:ministry:series:mapping:decimalSign:encoding:author:time:message:)`` would
  /// read it, and stores nothing. Where no mapping is for it, one is drafted.
  ///
  /// - Returns: What the file holds, and the file that the draft was written to; nil where there is a mapping already, no
  ///   ministry was given, or the format needs none.
  public func previewFile(
    _ path: String, format: ImportFormat?, ministry: String?, series: String?, mapping: String?,
    decimalSign: DecimalSign?, encoding: TextEncoding?
  ) throws(Diagnostic) -> (preview: ImportPreview, draft: String?) {
    let fileName = path.split(separator: "/").last.map(String.init) ?? path
    let base = String(fileName.prefix { $0 != "." })
    let name = String(base.lowercased().map { $0.isLetter || $0.isNumber ? $0 : "-" })
    var request = try importRequest(
      path, format: format, ministry: ministry, series: series, mapping: mapping,
      decimalSign: decimalSign, encoding: encoding)
    let needsName = request.mapping == nil && series == nil
    if needsName {
      request = try importRequest(
        path, format: request.format, ministry: ministry, series: name, mapping: nil,
        decimalSign: decimalSign, encoding: encoding)
    }
    let preview = try Import.preview(request)
    guard let ministry, request.mapping == nil, !preview.tables.isEmpty else {
      return (preview, nil)
    }
    let draft = "rules/\(ministry)/import/\(name).lua"
    guard files.texts[draft] == nil else { return (preview, nil) }
    try TextFile.write(
      ImportDraft.text(name: base, series: series ?? name, preview), to: "\(root)/\(draft)")
    return (preview, draft)
  }

  private func importRequest(
    _ path: String, format: ImportFormat?, ministry: String?, series: String?, mapping: String?,
    decimalSign: DecimalSign?, encoding: TextEncoding?
  ) throws(Diagnostic) -> ImportRequest {
    let check = ImportCheck(Evaluation.catalogue(files, budget: settings.budget))
    let bytes = try TextFile.bytes(at: path)
    let mapping = try self.mapping(named: mapping, ministry: ministry, file: path)
    let encoding = encoding ?? mapping?.encoding
    var format = format ?? mapping?.format
    if format == nil { format = try .recognise(bytes, fileName: path, encoding: encoding) }
    return ImportRequest(
      bytes: bytes, fileName: path, format: format ?? .csv, ministry: ministry, series: series,
      mapping: mapping, decimalSign: decimalSign, delimiter: mapping?.delimiter,
      encoding: encoding, check: check.problem)
  }

  /// Puts one entry as a commit.
  public func put(
    _ address: EntryAddress, _ entry: Entry, author: String, time: CommitTime, message: String
  ) throws(Diagnostic) -> ImportSummary {
    let check = ImportCheck(Evaluation.catalogue(files, budget: settings.budget))
    let problem = check.problem(address, entry)
    if let problem, problem.severity == .error { throw problem }
    let commit = try commit(
      [.put(address, entry)], author: author, time: time, message: message, nil)
    return ImportSummary(commit: commit, warnings: [problem].compactMap { $0 })
  }

  /// Takes over the history in a file of `data export --log`, all or nothing.
  ///
  /// - Returns: How many revisions were new.
  /// - Parameter author: Who does it: where rights are enforced it takes the right to grant them, since a history holds
  ///   everybody's.
  public func importLog(_ path: String, author: String) throws(Diagnostic) -> Int {
    let records = try LogFile.read(try TextFile.bytes(at: path), fileName: path)
    let store = try Store.open(at: storePath, mode: .readWrite, creating: true)
    guard try Rights(in: store.snapshot()).allow(Identity(author), .grant) else {
      throw Diagnostic(.rightGrant, ["author": author])
    }
    return try store.append(records)
  }

  /// Grants a right, or revokes it.
  public func grant(_ grant: Grant, revoking: Bool, author: String, time: CommitTime)
    throws(Diagnostic) -> Commit
  {
    let change = revoking ? try grant.revoked() : try grant.given()
    return try commit([change], author: author, time: time, message: "", nil)
  }

  /// Drops what a revision put at an address, which should never have been stored.
  ///
  /// - Parameter message: Why.
  public func redact(
    _ address: EntryAddress, _ revision: Revision, author: String, time: CommitTime, message: String
  ) throws(Diagnostic) -> Commit {
    try commit(
      [.redact(address, revision)], author: author, time: time, message: message, nil)
  }

  private func commit(
    _ changes: [Change], author: String, time: CommitTime, message: String, _ source: CommitSource?
  ) throws(Diagnostic) -> Commit {
    var store = try openStoreForWriting()
    while true {
      let head = try store.head()?.time
      do {
        return try store.commit(
          CommitDraft(
            changes, author: author, time: time.timestamp(after: head), message: message,
            source: source))
      } catch  where error.code == .storeReplaced {
        store = try openStoreForWriting()
      } catch {
        // Another writer was faster, with a clock that is ahead by a second: it is now the head.
        guard error.code == .commitTime, case .now = time, try store.head()?.time != head else {
          throw error
        }
      }
    }
  }
}

/// When a commit was made.
public enum CommitTime: Sendable {
  /// At the present time, or with the newest commit where that is later.
  case now(Timestamp)
  /// At a time that somebody gave.
  case given(Timestamp)

  func timestamp(after head: Timestamp?) -> Timestamp {
    switch self {
    case .now(let now): head.map { max($0, now) } ?? now
    case .given(let time): time
    }
  }
}
