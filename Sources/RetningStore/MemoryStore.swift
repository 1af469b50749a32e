import RetningData
import RetningDiagnostics
internal import Synchronization

/// A store in memory, with the guarantees of ``Store`` as long as the process lives.
public final class MemoryStore: StoreBackend {
  public let id: String
  private let content = Mutex(Content())

  private struct Content {
    var records: [LogRecord] = []
    var rows: [Key: [EntryVersionRow]] = [:]
  }

  public init(id: String) {
    self.id = id
  }

  public func head() -> Commit? {
    content.withLock { $0.records.last?.commit }
  }

  public func records(after revision: Revision, limit: Int) -> [LogRecord] {
    content.withLock { Array($0.records.dropFirst(max(0, revision.number)).prefix(limit)) }
  }

  @discardableResult
  public func commit(_ draft: CommitDraft, expecting: Revision?) throws(Diagnostic) -> Commit {
    let groups = try ChangeGroup.groups(of: draft.changes)
    // Typed errors do not pass through `withLock`, hence the result.
    return try content.withLock { content in
      Result { () throws(Diagnostic) in try Self.commit(draft, groups, expecting, &content) }
    }.get()
  }

  private static func commit(
    _ draft: CommitDraft, _ groups: [ChangeGroup], _ expecting: Revision?, _ content: inout Content
  ) throws(Diagnostic) -> Commit {
    let head = content.records.last?.commit
    try draft.check(after: head, expecting: expecting)
    let now = VersionReader(cut: Cut(head?.revision ?? .empty), rows: content.rows)
    try Rights(in: now).check(
      groups, by: draft.identity, RoundBook(in: now), on: draft.time.osloDate)
    let effective = try groups.map { group throws(Diagnostic) in
      try SeriesIndex.effectiveSteps(of: group, on: content.rows[group.key] ?? [])
    }.filter { !$0.steps.isEmpty }
    guard !effective.isEmpty else { throw Diagnostic(.nothingToCommit) }
    let (bytes, hash) = ChangeForm.encode(effective)
    let commit = CommitForm.commit(
      draft, revision: (head?.revision ?? .empty).next,
      changeCount: effective.reduce(0) { $0 + $1.steps.count }, content: hash,
      after: head.map(\.hash).flatMap { Digest(hex: $0) } ?? CommitForm.genesis)
    take(LogRecord(commit: commit, content: bytes), effective, &content)
    return commit
  }

  private static func take(
    _ record: LogRecord, _ groups: [ChangeGroup], _ content: inout Content
  ) {
    for group in groups {
      content.rows[group.key] = SeriesBlock.merge(
        content.rows[group.key] ?? [], group.steps, at: record.commit.revision)
      for step in group.steps {
        guard case .redact(let target) = step.action,
          content.records.indices.contains(target.number - 1)
        else { continue }
        let old = content.records[target.number - 1]
        guard let dropped = ChangeForm.dropping(step.period, of: group.keyText, from: old.content)
        else { continue }
        content.records[target.number - 1] = LogRecord(commit: old.commit, content: dropped)
      }
    }
    content.records.append(record)
  }

  @discardableResult
  public func append(_ records: [LogRecord]) throws(Diagnostic) -> Int {
    try content.withLock { content in
      Result { () throws(Diagnostic) in
        var changed = content
        var count = 0
        for record in records {
          let known = changed.records
          let head = known.last?.commit
          let isNew = try LogContinuity.isNew(record, after: head) { known[$0.number - 1].commit }
          guard isNew else { continue }
          Self.take(record, try record.groups(after: head), &changed)
          count += 1
        }
        content = changed
        return count
      }
    }.get()
  }

  public func reader(at cut: Cut) throws(Diagnostic) -> any EntryReader {
    let content = content.withLock { $0 }
    try cut.check(head: content.records.last?.commit.revision ?? .empty)
    return VersionReader(cut: cut, rows: content.rows)
  }
}

/// Entries of every revision in memory, read at a cut.
private struct VersionReader: EntryReader {
  let cut: Cut
  let rows: [Key: [EntryVersionRow]]

  /// Each period's newest row that the cut knows.
  private func visible(_ key: Key) -> [EntryVersionRow] {
    let limit = cut.revision(for: key.ministry)
    var visible: [EntryVersionRow] = []
    for row in rows[key] ?? [] where row.revision <= limit {
      if visible.last.map({ $0.period == row.period }) != true { visible.append(row) }
    }
    return visible
  }

  func entries(of key: Key) -> [StoredEntry] {
    visible(key).compactMap { row in
      row.entry.map { StoredEntry(period: row.period, entry: $0, revision: row.revision) }
    }
  }

  func entry(at address: EntryAddress) -> StoredEntry? {
    entries(of: address.key).first { $0.period == address.period }
  }

  func keys(ministry: String?, name: String?) -> [Key] {
    rows.keys.filter { $0.matches(ministry: ministry, name: name) && !entries(of: $0).isEmpty }
      .sorted()
  }

  func history(of address: EntryAddress) -> [EntryVersion] {
    let limit = cut.revision(for: address.key.ministry)
    return (rows[address.key] ?? []).reversed()
      .filter { $0.period == address.period && $0.revision <= limit }
      .map { EntryVersion(revision: $0.revision, entry: $0.entry, redaction: $0.redaction) }
  }
}
