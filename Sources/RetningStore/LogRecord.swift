import RetningDiagnostics

/// A commit as the log keeps it: what a store needs to have the same commit with the same hash.
public struct LogRecord: Sendable, Hashable {
  public let commit: Commit
  /// The changes in the store's byte form; what has been redacted is there by its hash alone.
  public let content: [UInt8]

  public init(commit: Commit, content: [UInt8]) {
    self.commit = commit
    self.content = content
  }

  /// The changes, after all hashes have been computed anew.
  ///
  /// - Parameter previous: The commit that must stand before it; nil for a store's first.
  /// - Throws: A ``Diagnostic`` `log-record` that names the revision where a hash does not hold.
  func groups(after previous: Commit?) throws(Diagnostic) -> [ChangeGroup] {
    let before = previous.map(\.hash).flatMap { Digest(hex: $0) } ?? CommitForm.genesis
    guard let groups = ChangeForm.read(content), !groups.isEmpty,
      CommitForm.commit(
        commit.draft, revision: (previous?.revision ?? .empty).next,
        changeCount: groups.reduce(0) { $0 + $1.steps.count },
        content: ChangeForm.contentHash(of: groups), after: before) == commit
    else { throw Diagnostic(.logRecord, ["revision": "\(commit.revision)"]) }
    return groups
  }
}
