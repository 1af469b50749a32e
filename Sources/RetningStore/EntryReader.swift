import RetningData
import RetningDiagnostics

/// An entry with where it stands and since when.
public struct StoredEntry: Sendable, Hashable {
  public let period: Period?
  public let entry: Entry
  /// The revision that put the entry; ``Revision/empty`` for one that is in no store.
  public let revision: Revision

  public init(period: Period?, entry: Entry, revision: Revision) {
    self.period = period
    self.entry = entry
    self.revision = revision
  }
}

/// What one revision did to an address.
public struct EntryVersion: Sendable, Hashable {
  public let revision: Revision
  /// Nil when the entry was removed, or has been dropped.
  public let entry: Entry?
  /// The revision that dropped what was put here; its author and message say who did it and why.
  public let redaction: Revision?

  public init(revision: Revision, entry: Entry?, redaction: Revision? = nil) {
    self.revision = revision
    self.entry = entry
    self.redaction = redaction
  }
}

/// Something that entries are read from: a store at a cut, entries in memory, or a what-if over another reader.
///
/// A reader is immutable: the same question has the same answer however much is committed meanwhile.
public protocol EntryReader: Sendable {
  /// What of the store is read.
  var cut: Cut { get }

  /// All entries of a key, in order of period, the one without period first; none for an unknown key.
  func entries(of key: Key) throws(Diagnostic) -> [StoredEntry]

  /// The entry at an address; nil when there is none.
  func entry(at address: EntryAddress) throws(Diagnostic) -> StoredEntry?

  /// The keys that hold an entry, in order.
  ///
  /// - Parameters:
  ///   - ministry: Whose keys; nil for all ministries.
  ///   - name: The name without dimensions, whole; the answer holds it with all its dimensions. Nil for all names.
  func keys(ministry: String?, name: String?) throws(Diagnostic) -> [Key]

  /// The numbers of all keys of a name, with all their dimensions, in order of key.
  func columns(ministry: String, name: String) throws(Diagnostic) -> [(
    key: Key, columns: EntryColumns
  )]

  /// Where a key ever held an entry up to the cut, also one that has been removed, in order.
  func addresses(of key: Key) throws(Diagnostic) -> [EntryAddress]

  /// What was ever put or removed at an address up to the cut, the oldest first.
  func history(of address: EntryAddress) throws(Diagnostic) -> [EntryVersion]
}

extension EntryReader {
  public func columns(ministry: String, name: String) throws(Diagnostic) -> [(
    key: Key, columns: EntryColumns
  )] {
    try keys(ministry: ministry, name: name).map { key throws(Diagnostic) in
      (key, EntryColumns(try entries(of: key)))
    }
  }

  public func addresses(of key: Key) throws(Diagnostic) -> [EntryAddress] {
    try entries(of: key).map { EntryAddress(key, $0.period) }
  }

  /// All keys that hold an entry, in order.
  public func keys() throws(Diagnostic) -> [Key] {
    try keys(ministry: nil, name: nil)
  }
}
