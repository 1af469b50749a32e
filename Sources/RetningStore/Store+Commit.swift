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
      try draft.check(after: head, expecting: expecting)
      try rights(transaction).check(
        groups, by: draft.identity, rounds(transaction, at: head?.revision ?? .empty),
        on: draft.time.osloDate)
      let revision = (head?.revision ?? .empty).next
      var index = try SeriesIndex(transaction)
      var content = ByteWriter()
      var hasher = DigestHasher()
      var changeCount = 0
      for group in groups {
        guard let group = try index.apply(group, at: revision) else { continue }
        changeCount += group.steps.count
        ChangeForm.write(group, to: &content, hashing: &hasher)
        try dropRedacted(by: group, in: transaction)
      }
      guard changeCount > 0 else { throw Diagnostic(.nothingToCommit) }
      let commit = CommitForm.commit(
        draft, revision: revision, changeCount: changeCount, content: hasher.finalize(),
        after: try previousHash(of: head))
      try append(commit, content: content.bytes, to: transaction)
      return commit
    }
  }

  private func previousHash(of head: Commit?) throws(Diagnostic) -> Digest {
    guard let head else { return CommitForm.genesis }
    guard let digest = Digest(hex: head.hash) else { throw damaged(at: head.revision) }
    return digest
  }

  /// The rights that are in force now.
  private func rights(_ transaction: LMDBTransaction) throws(Diagnostic) -> Rights {
    var grants: Set<Grant> = []
    try blocks(transaction, from: Grant.keyPrefix) { key, block in
      if block.liveCount > 0, let grant = Grant(key) { grants.insert(grant) }
    }
    return Rights(grants)
  }

  /// The rounds as they stand now.
  private func rounds(_ transaction: LMDBTransaction, at revision: Revision) throws(Diagnostic)
    -> RoundBook
  {
    var book = RoundBook()
    for prefix in RoundBook.keyPrefixes {
      try blocks(transaction, from: prefix) { key, block in
        if let stored = block.entry(of: nil, at: revision) ?? nil { book.read(key, stored.entry) }
      }
    }
    return book
  }

  /// Goes through the blocks of the keys that begin with a text.
  private func blocks(
    _ transaction: LMDBTransaction, from prefix: [UInt8], _ body: (Key, SeriesBlockView) -> Void
  ) throws(Diagnostic) {
    try transaction.scan(.keys, from: prefix) { text, number throws(Diagnostic) in
      guard text.starts(with: prefix) else { return false }
      let key = try Key(stored: String(decoding: text, as: UTF8.self))
      guard let bytes = try transaction.value(.series, Array(number)),
        let block = SeriesBlockView(bytes)
      else { throw Diagnostic(.indexDamaged, ["key": "\(key)", "directory": directory]) }
      body(key, block)
      return true
    }
  }

  /// A commit's changes are kept in pieces of this size, so that no value of the database is very large.
  static let logPieceByteCount = 262_144

  /// Takes over commits of another store with their hashes, all or none; see ``StoreBackend/append(_:)``.
  @discardableResult
  public func append(_ records: [LogRecord]) throws(Diagnostic) -> Int {
    guard mode == .readWrite else {
      throw Diagnostic(.storeReadOnly, ["directory": directory])
    }
    return try lease.write { transaction throws(Diagnostic) in
      var head = try head(transaction)
      var count = 0
      for record in records {
        let isNew = try LogContinuity.isNew(record, after: head) { revision throws(Diagnostic) in
          try commit(revision, transaction)
        }
        guard isNew else { continue }
        var index = try SeriesIndex(transaction)
        for group in try record.groups(after: head) {
          try index.merge(group, at: record.commit.revision)
          try dropRedacted(by: group, in: transaction, whereKept: true)
        }
        try append(record.commit, content: record.content, to: transaction)
        head = record.commit
        count += 1
      }
      return count
    }
  }

  private func append(
    _ commit: Commit, content: [UInt8], to transaction: LMDBTransaction
  ) throws(Diagnostic) {
    let revision = sortable(UInt64(commit.revision.number))
    try putContent(content, of: commit.revision, appending: true, in: transaction)
    try transaction.put(.commits, revision, CommitForm.encode(commit), appending: true)
  }

  private func putContent(
    _ content: [UInt8], of revision: Revision, appending: Bool, in transaction: LMDBTransaction
  ) throws(Diagnostic) {
    let revision = sortable(UInt64(revision.number))
    var piece: UInt32 = 0
    for start in stride(from: 0, to: content.count, by: Self.logPieceByteCount) {
      let end = min(start + Self.logPieceByteCount, content.count)
      try transaction.put(
        .log, revision + sortable(piece), content[start..<end], appending: appending)
      piece += 1
    }
    guard !appending else { return }
    // The pieces that the content before it had beyond these.
    while try transaction.remove(.log, revision + sortable(piece)) { piece += 1 }
  }

  /// Puts digests into the log in place of what a group's redactions drop; the index has dropped it already.
  ///
  /// - Parameter whereKept: Whether what is to be dropped may be gone already, as in a log from elsewhere.
  private func dropRedacted(
    by group: ChangeGroup, in transaction: LMDBTransaction, whereKept: Bool = false
  ) throws(Diagnostic) {
    for step in group.steps {
      guard case .redact(let target) = step.action else { continue }
      let content = try content(of: target, transaction)
      guard let dropped = ChangeForm.dropping(step.period, of: group.keyText, from: content) else {
        if whereKept { continue }
        throw damaged(at: target)
      }
      try putContent(dropped, of: target, appending: false, in: transaction)
    }
  }
}
