import RetningData
import RetningDiagnostics

/// One step from a revision to the next.
public enum Change: Sendable, Hashable, Codable {
  case put(EntryAddress, Entry)
  case remove(EntryAddress)
  /// Drops what a revision put at an address, which should never have been stored; its hash stays. Where it still stands
  /// it is removed too.
  case redact(EntryAddress, Revision)

  public var address: EntryAddress {
    switch self {
    case .put(let address, _), .remove(let address), .redact(let address, _): address
    }
  }

  /// The entry that the address holds afterwards; nil when it is removed.
  public var entry: Entry? {
    if case .put(_, let entry) = self { entry } else { nil }
  }
}

/// The file that a commit's figures came from.
public struct CommitSource: Sendable, Hashable {
  /// The file's name as it was given.
  public let file: String
  /// The SHA-256 of the file's bytes in hexadecimal; nil when it is not known.
  public let sha256: String?

  public init(file: String, sha256: String? = nil) {
    self.file = file
    self.sha256 = sha256
  }

  /// The source with the hash of its bytes.
  public init(file: String, bytes: [UInt8]) {
    self.init(file: file, sha256: Digest(of: bytes).hex)
  }
}

/// What somebody wants committed.
public struct CommitDraft: Sendable, Hashable {
  /// At most one change for each address, in any order.
  public let changes: [Change]
  /// Who makes the commit; a server gives one that it has verified.
  public let identity: Identity
  public var author: String { identity.name }
  public let time: Timestamp
  public let message: String
  public let source: CommitSource?

  public init(
    _ changes: [Change], author: String, time: Timestamp, message: String,
    source: CommitSource? = nil
  ) {
    self.init(changes, by: Identity(author), time: time, message: message, source: source)
  }

  public init(
    _ changes: [Change], by identity: Identity, time: Timestamp, message: String,
    source: CommitSource? = nil
  ) {
    self.changes = changes
    self.identity = identity
    self.time = time
    self.message = message
    self.source = source
  }
}

extension CommitDraft {
  /// Holds the draft against the head of a store.
  ///
  /// - Throws: A ``Diagnostic`` `revision-conflict` or `commit-time`.
  func check(after head: Commit?, expecting: Revision?) throws(Diagnostic) {
    let revision = head?.revision ?? .empty
    if let expecting, expecting != revision {
      throw Diagnostic(
        .revisionConflict, ["expected": "\(expecting)", "found": "\(revision)"])
    }
    if let head, time < head.time {
      throw Diagnostic(
        .commitTime, ["time": "\(time)", "head": "\(head.time)", "revision": "\(head.revision)"])
    }
  }
}

/// What a store keeps about a commit, beside its changes.
public struct Commit: Sendable, Hashable {
  public let revision: Revision
  public let time: Timestamp
  public let author: String
  public let message: String
  public let source: CommitSource?
  /// How many entries were put or removed; what changed nothing is not counted.
  public let changeCount: Int
  /// The hash of the changes, in hexadecimal.
  public let contentHash: String
  /// The hash of the commit before, in hexadecimal; for the first the hash that every store begins with.
  public let previousHash: String
  /// The hash of all the above, in hexadecimal.
  public let hash: String
}
