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
        return step.entry.map { Change.put(address, $0) } ?? .remove(address)
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
      var previous = CommitForm.genesis
      var last: Commit?
      try transaction.scan(.commits, from: []) { key, value throws(Diagnostic) in
        let commit = try decode(key, value)
        let content = try content(of: commit.revision, transaction)
        let expected = CommitForm.commit(
          commit.draft, revision: (last?.revision ?? .empty).next,
          changeCount: ChangeForm.read(content)?.reduce(0) { $0 + $1.steps.count } ?? -1,
          content: Digest(of: content), after: previous)
        guard expected == commit, let digest = Digest(hex: commit.hash) else {
          throw Diagnostic(
            .chainBroken, ["revision": "\(commit.revision)", "directory": directory])
        }
        (previous, last) = (digest, commit)
        return true
      }
      try verifyNothingAfter(last, transaction)
      return last
    }
  }

  /// Changes without a commit mean that commits were taken away from the end.
  private func verifyNothingAfter(
    _ last: Commit?, _ transaction: LMDBTransaction
  ) throws(Diagnostic) {
    guard let found = try transaction.last(.log)?.key.sortableInteger(UInt64.self),
      found > UInt64(last?.revision.number ?? 0)
    else { return }
    throw Diagnostic(.chainBroken, ["revision": "\(found)", "directory": directory])
  }

  func head(_ transaction: LMDBTransaction) throws(Diagnostic) -> Commit? {
    guard let (key, value) = try transaction.last(.commits) else { return nil }
    return try decode(key, value)
  }

  private func commit(
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
