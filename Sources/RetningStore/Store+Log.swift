import RetningData
import RetningDiagnostics

extension Store {
  /// The newest commit; nil in an empty store.
  public func head() throws(Diagnostic) -> Commit? {
    try lease.read { transaction throws(Diagnostic) in try head(transaction) }
  }

  /// The commits after a revision, the oldest first, at most `limit`.
  public func commits(after revision: Revision = .empty, limit: Int = .max) throws(Diagnostic)
    -> [Commit]
  {
    try lease.read { transaction throws(Diagnostic) in
      var commits: [Commit] = []
      let start = sortable(UInt64(max(0, revision.number) + 1))
      try transaction.scan(.commits, from: start) { key, value throws(Diagnostic) in
        guard commits.count < limit else { return false }
        commits.append(try decode(key, value))
        return true
      }
      return commits
    }
  }

  /// The commits after a revision with their changes, the oldest first, at most `limit`.
  public func records(after revision: Revision = .empty, limit: Int = .max) throws(Diagnostic)
    -> [LogRecord]
  {
    try lease.read { transaction throws(Diagnostic) in
      var records: [LogRecord] = []
      let start = sortable(UInt64(max(0, revision.number) + 1))
      try transaction.scan(.commits, from: start) { key, value throws(Diagnostic) in
        guard records.count < limit else { return false }
        let commit = try decode(key, value)
        records.append(
          LogRecord(commit: commit, content: try content(of: commit.revision, transaction)))
        return true
      }
      return records
    }
  }

  /// The commit of a revision; nil when there is none.
  public func commit(_ revision: Revision) throws(Diagnostic) -> Commit? {
    try lease.read { transaction throws(Diagnostic) in try commit(revision, transaction) }
  }

  /// What a revision changed, in order of address; nothing for a revision that is not there.
  public func changes(in revision: Revision) throws(Diagnostic) -> [Change] {
    let bytes = try lease.read { transaction throws(Diagnostic) -> [UInt8] in
      try content(of: revision, transaction)
    }
    guard let groups = ChangeForm.read(bytes) else { throw damaged(at: revision) }
    return groups.flatMap { group in
      group.steps.map { step in
        let address = EntryAddress(group.key, step.period)
        return switch step.action {
        case .put(let entry): Change.put(address, entry)
        case .redact(let target): .redact(address, target)
        // What was put is gone; that something was is in the history of the address.
        case .remove, .redacted: .remove(address)
        }
      }
    }
  }

  /// What was the newest revision when a day ended in Norway; ``Revision/empty`` when there was none.
  public func revision(knownAt day: CalendarDate) throws(Diagnostic) -> Revision {
    try revision(knownAt: Timestamp.endOfDay(day))
  }

  /// The newest revision that was committed at a moment or before; ``Revision/empty`` when there was none.
  ///
  /// The cost grows with the logarithm of the revisions, since a commit is never earlier than the one before.
  public func revision(knownAt time: Timestamp) throws(Diagnostic) -> Revision {
    try lease.read { transaction throws(Diagnostic) in
      var known = 0
      var unknown = (try head(transaction)?.revision.number ?? 0) + 1
      while unknown - known > 1 {
        let middle = (known + unknown) / 2
        guard let commit = try commit(Revision(middle), transaction) else {
          throw damaged(at: Revision(middle))
        }
        if commit.time <= time {
          known = middle
        } else {
          unknown = middle
        }
      }
      return Revision(known)
    }
  }

  /// Computes all hashes anew and compares them with those that are kept.
  ///
  /// - Returns: The newest commit, whose hash vouches for all before it; nil in an empty store. Somebody who could
  ///   write the whole chain anew is found out only by comparing this hash with one kept elsewhere.
  /// - Throws: A ``Diagnostic`` `chain-broken` that names the first revision that does not hold.
  @discardableResult
  public func verifyChain() throws(Diagnostic) -> Commit? {
    try lease.read { transaction throws(Diagnostic) in
      var last: Commit?
      /// What has been dropped, until the redaction that did it is met.
      var dropped = Set<DroppedPlace>()
      try transaction.scan(.commits, from: []) { key, value throws(Diagnostic) in
        let commit = try decode(key, value)
        let record = LogRecord(
          commit: commit, content: try content(of: commit.revision, transaction))
        // Read by its key too: that is how everybody else finds it.
        guard let groups = try? record.groups(after: last),
          try self.commit(commit.revision, transaction) == commit
        else { throw broken(at: commit.revision) }
        for group in groups {
          for step in group.steps {
            let place = DroppedPlace(revision: commit.revision, key: group.key, period: step.period)
            switch step.action {
            case .redacted: dropped.insert(place)
            case .redact(let target):
              dropped.remove(DroppedPlace(revision: target, key: group.key, period: step.period))
            case .put, .remove: break
            }
          }
        }
        last = commit
        return true
      }
      // Dropped by nobody: somebody took it away.
      if let place = dropped.min(by: { $0.revision < $1.revision }) {
        throw broken(at: place.revision)
      }
      try verifyNothingAfter(last, transaction)
      return last
    }
  }

  private struct DroppedPlace: Hashable {
    let revision: Revision
    let key: Key
    let period: Period?
  }

  private func broken(at revision: Revision) -> Diagnostic {
    Diagnostic(.chainBroken, ["revision": "\(revision)", "directory": directory])
  }

  /// Changes without a commit mean that commits were taken away from the end.
  private func verifyNothingAfter(
    _ last: Commit?, _ transaction: LMDBTransaction
  ) throws(Diagnostic) {
    guard let found = try transaction.last(.log)?.key.sortableInteger(UInt64.self),
      found > UInt64(last?.revision.number ?? 0)
    else { return }
    throw broken(at: Revision(Int(clamping: found)))
  }

  func head(_ transaction: LMDBTransaction) throws(Diagnostic) -> Commit? {
    guard let (key, value) = try transaction.last(.commits) else { return nil }
    return try decode(key, value)
  }

  func commit(
    _ revision: Revision, _ transaction: LMDBTransaction
  ) throws(Diagnostic) -> Commit? {
    guard revision > .empty else { return nil }
    guard let value = try transaction.value(.commits, sortable(UInt64(revision.number))) else {
      return nil
    }
    return try decode(value, revision)
  }

  private func decode(
    _ key: UnsafeRawBufferPointer, _ value: UnsafeRawBufferPointer
  ) throws(Diagnostic) -> Commit {
    try decode(value, Revision(Int(clamping: key.sortableInteger(UInt64.self) ?? 0)))
  }

  private func decode(
    _ value: UnsafeRawBufferPointer, _ revision: Revision
  ) throws(Diagnostic) -> Commit {
    guard let commit = CommitForm.decode(Array(value), revision: revision) else {
      throw damaged(at: revision)
    }
    return commit
  }

  /// The bytes of a revision's changes, put together from their pieces.
  func content(of revision: Revision, _ transaction: LMDBTransaction) throws(Diagnostic) -> [UInt8]
  {
    guard revision > .empty else { return [] }
    let prefix = sortable(UInt64(revision.number))
    var content: [UInt8] = []
    try transaction.scan(.log, from: prefix) { key, piece throws(Diagnostic) in
      guard key.starts(with: prefix) else { return false }
      content += piece
      return true
    }
    return content
  }

  func damaged(at revision: Revision) -> Diagnostic {
    Diagnostic(.logDamaged, ["revision": "\(revision)", "directory": directory])
  }
}
