import RetningDiagnostics

/// The number of a commit: 1 for a store's first, and one more for each after it.
public struct Revision: Sendable, Hashable, Comparable, Codable {
  public let number: Int

  public init(_ number: Int) {
    self.number = number
  }

  /// The store before its first commit.
  public static let empty = Revision(0)

  public static func < (lhs: Revision, rhs: Revision) -> Bool {
    lhs.number < rhs.number
  }

  /// The revision that the next commit gets.
  public var next: Revision {
    Revision(number + 1)
  }
}

extension Revision: CustomStringConvertible {
  public var description: String { String(number) }
}

/// What of a store is read: one revision for each ministry's keys, usually the same for all.
///
/// A reporting round reads each ministry as it stood when it submitted.
public struct Cut: Sendable, Hashable, Codable {
  /// The revision of the ministries that have none of their own.
  public let revision: Revision
  /// The ministries that are read at a revision of their own.
  public let ministries: [String: Revision]

  public init(_ revision: Revision, ministries: [String: Revision] = [:]) {
    self.revision = revision
    self.ministries = ministries
  }

  public func revision(for ministry: String) -> Revision {
    ministries.isEmpty ? revision : ministries[ministry] ?? revision
  }

  /// The newest revision that the cut reads.
  public var newest: Revision {
    ministries.values.reduce(revision, max)
  }
}

extension Cut {
  /// - Throws: A ``Diagnostic`` `revision-unknown` when a store has not come so far.
  func check(head: Revision) throws(Diagnostic) {
    for revision in [revision] + ministries.values where !(.empty...head).contains(revision) {
      throw Diagnostic(.revisionUnknown, ["revision": "\(revision)", "head": "\(head)"])
    }
  }
}
