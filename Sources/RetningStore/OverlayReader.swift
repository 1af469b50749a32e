import RetningData
import RetningDiagnostics

/// A what-if: changes that lie over another reader and are never written.
public struct OverlayReader: EntryReader {
  private let base: any EntryReader
  /// The changes by key; nil as an entry is a removal.
  private let changes: [Key: [Period?: Entry?]]

  /// The changes over a reader; of two for one address the later holds.
  public init(_ base: any EntryReader, changes: [Change]) {
    self.base = base
    self.changes = Dictionary(grouping: changes, by: \.address.key).mapValues { changes in
      Dictionary(changes.map { ($0.address.period, $0.entry) }, uniquingKeysWith: { $1 })
    }
  }

  public var cut: Cut { base.cut }

  public func entries(of key: Key) throws(Diagnostic) -> [StoredEntry] {
    let stored = try base.entries(of: key)
    guard let over = changes[key] else { return stored }
    let put = over.compactMap { period, entry in
      entry.map { StoredEntry(period: period, entry: $0, revision: .empty) }
    }
    return (stored.filter { over[$0.period] == nil } + put)
      .sorted { $0.period.precedes($1.period) }
  }

  public func entry(at address: EntryAddress) throws(Diagnostic) -> StoredEntry? {
    guard let change = changes[address.key]?[address.period] else {
      return try base.entry(at: address)
    }
    return change.map { StoredEntry(period: address.period, entry: $0, revision: .empty) }
  }

  public func keys(ministry: String?, name: String?) throws(Diagnostic) -> [Key] {
    var keys = Set(try base.keys(ministry: ministry, name: name))
    for key in changes.keys where key.matches(ministry: ministry, name: name) {
      if try entries(of: key).isEmpty {
        keys.remove(key)
      } else {
        keys.insert(key)
      }
    }
    return keys.sorted()
  }

  public func history(of address: EntryAddress) throws(Diagnostic) -> [EntryVersion] {
    let stored = try base.history(of: address)
    guard let change = changes[address.key]?[address.period] else { return stored }
    return stored + [EntryVersion(revision: .empty, entry: change)]
  }
}
