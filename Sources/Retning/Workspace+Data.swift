import RetningData
import RetningDiagnostics
import RetningEvaluation
import RetningStore

/// What an import brought.
public struct ImportSummary: Sendable {
  /// The commit; nil where the store holds all of it already.
  public let commit: Commit?
  public let warnings: [Diagnostic]

  public init(commit: Commit?, warnings: [Diagnostic] = []) {
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
    if let edition = try edition(named: known, in: store) {
      return try store.snapshot(
        Cut(
          Revision(edition.revision), ministries: edition.cut.mapValues { Revision($0) }))
    }
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

  /// Puts one entry as a commit.
  public func put(
    _ address: EntryAddress, _ entry: Entry, author: String, time: CommitTime, message: String
  ) throws(Diagnostic) -> ImportSummary {
    let check = ImportCheck(try names())
    let problem = check.problem(address, entry)
    if let problem, problem.severity == .error { throw problem }
    let commit = try commit(
      [.put(address, entry)], author: author, time: time, message: message)
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
    return try commit([change], author: author, time: time, message: "")
  }

  /// Drops what a revision put at an address, which should never have been stored.
  ///
  /// - Parameter message: Why.
  public func redact(
    _ address: EntryAddress, _ revision: Revision, author: String, time: CommitTime, message: String
  ) throws(Diagnostic) -> Commit {
    try commit(
      [.redact(address, revision)], author: author, time: time, message: message)
  }

  func commit(
    _ changes: [Change], author: String, time: CommitTime, message: String,
    source: CommitSource? = nil, expecting: Revision? = nil
  ) throws(Diagnostic) -> Commit {
    let isNamed = author.contains { !$0.isWhitespace }
    guard isNamed, !author.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F })
    else { throw Diagnostic(.authorForm) }
    var store = try openStoreForWriting()
    while true {
      let head = try store.head()?.time
      do {
        return try store.commit(
          CommitDraft(
            changes, author: author, time: time.timestamp(after: head), message: message,
            source: source), expecting: expecting)
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
