import RetningData
import RetningDiagnostics

extension Store {
  /// Commits a draft as the next revision.
  ///
  /// A put that is equal to the entry already there, and a removal of what is not there, are left out. Another process
  /// that is committing is waited for.
  ///
  /// - Parameter expecting: The revision that the draft was made on, ``Revision/empty`` for an empty store; nil when
  ///   any will do.
  /// - Returns: The commit with its revision and hashes.
  /// - Throws: A ``Diagnostic``: `nothing-to-commit` (a warning) when nothing would change, `revision-conflict` when
  ///   the store has moved on, `commit-time` when the head is later, `commit-address-twice`, `store-read-only`.
  @discardableResult
  public func commit(_ draft: CommitDraft, expecting: Revision? = nil) throws(Diagnostic) -> Commit
  {
    guard mode == .readWrite else {
      throw Diagnostic(.storeReadOnly, ["directory": directory])
    }
    let groups = try ChangeGroup.groups(of: draft.changes)
    return try lease.write { transaction throws(Diagnostic) in
      let head = try head(transaction)
      try check(draft, after: head, expecting: expecting)
      let revision = (head?.revision ?? .empty).next
      var index = try SeriesIndex(transaction)
      var content = ByteWriter()
      var changeCount = 0
      for group in groups {
        guard let group = try index.apply(group, at: revision) else { continue }
        changeCount += group.steps.count
        ChangeForm.write(group, to: &content)
      }
      guard changeCount > 0 else { throw Diagnostic(.nothingToCommit) }
      let commit = CommitForm.commit(
        draft, revision: revision, changeCount: changeCount, content: Digest(of: content.bytes),
        after: try previousHash(of: head))
      try append(commit, content: content.bytes, to: transaction)
      return commit
    }
  }

  private func check(
    _ draft: CommitDraft, after head: Commit?, expecting: Revision?
  ) throws(Diagnostic) {
    let revision = head?.revision ?? .empty
    if let expecting, expecting != revision {
      throw Diagnostic(
        .revisionConflict, ["expected": "\(expecting)", "found": "\(revision)"])
    }
    if let head, draft.time < head.time {
      throw Diagnostic(
        .commitTime,
        ["time": "\(draft.time)", "head": "\(head.time)", "revision": "\(head.revision)"])
    }
  }

  private func previousHash(of head: Commit?) throws(Diagnostic) -> Digest {
    guard let head else { return CommitForm.genesis }
    guard let digest = Digest(hex: head.hash) else { throw damaged(at: head.revision) }
    return digest
  }

  /// A commit's changes are kept in pieces of this size, so that no value of the database is very large.
  static let logPieceByteCount = 262_144

  private func append(
    _ commit: Commit, content: [UInt8], to transaction: LMDBTransaction
  ) throws(Diagnostic) {
    let revision = sortable(UInt64(commit.revision.number))
    var piece: UInt32 = 0
    for start in stride(from: 0, to: content.count, by: Self.logPieceByteCount) {
      let end = min(start + Self.logPieceByteCount, content.count)
      try transaction.put(.log, revision + sortable(piece), content[start..<end], appending: true)
      piece += 1
    }
    try transaction.put(.commits, revision, CommitForm.encode(commit), appending: true)
  }
}
