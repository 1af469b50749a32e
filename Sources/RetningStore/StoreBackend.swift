import RetningDiagnostics

/// What keeps a store's commits: LMDB on this machine (``Store``), memory (``MemoryStore``), later a shared database.
///
/// Everything else of a store is derived from these few calls. Whoever conforms must keep what ``Store`` guarantees: a
/// commit is kept whole or not at all, gets the next revision, and has the same hash everywhere; a reader sees its cut
/// whatever is committed meanwhile. The tests of conformance hold every backend to it.
public protocol StoreBackend: Sendable {
  /// What tells this store from others.
  var id: String { get }

  /// The newest commit; nil in an empty store.
  func head() throws(Diagnostic) -> Commit?

  /// The commits after a revision with their changes, the oldest first, at most `limit`.
  func records(after revision: Revision, limit: Int) throws(Diagnostic) -> [LogRecord]

  /// Commits a draft as the next revision, if the head is the one expected; see ``Store/commit(_:expecting:)``.
  @discardableResult
  func commit(_ draft: CommitDraft, expecting: Revision?) throws(Diagnostic) -> Commit

  /// Takes over commits of another store with their hashes, all or none; those that are here already are passed over.
  ///
  /// - Returns: How many were new.
  /// - Throws: A ``Diagnostic``: `log-record` where a hash does not hold, `log-diverged` where another commit has the
  ///   revision already, `log-gap` where commits between are missing.
  @discardableResult
  func append(_ records: [LogRecord]) throws(Diagnostic) -> Int

  /// What the store holds at a cut.
  func reader(at cut: Cut) throws(Diagnostic) -> any EntryReader
}

extension Store: StoreBackend {
  public func reader(at cut: Cut) throws(Diagnostic) -> any EntryReader {
    try snapshot(cut)
  }
}

/// Holds a commit that comes from elsewhere against the head of a store.
enum LogContinuity {
  /// Whether a record is new; false for one that is there already.
  static func isNew(
    _ record: LogRecord, after head: Commit?, known: (Revision) throws(Diagnostic) -> Commit?
  )
    throws(Diagnostic) -> Bool
  {
    let revision = record.commit.revision
    let next = (head?.revision ?? .empty).next
    if revision < next {
      guard try known(revision)?.hash == record.commit.hash else {
        throw Diagnostic(.logDiverged, ["revision": "\(revision)"])
      }
      return false
    }
    guard revision == next else {
      throw Diagnostic(.logGap, ["revision": "\(revision)", "expected": "\(next)"])
    }
    guard head == nil || record.commit.previousHash == head?.hash else {
      throw Diagnostic(.logDiverged, ["revision": "\(revision)"])
    }
    return true
  }
}
