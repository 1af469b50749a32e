import RetningData
import RetningDiagnostics

/// Entries in memory, as a test or a rule's example gives them.
public struct MemoryReader: EntryReader {
  public let cut: Cut
  private let series: [Key: [StoredEntry]]
  private let orderedKeys: [Key]

  public init(_ entries: [EntryAddress: Entry], cut: Cut = Cut(.empty)) {
    self.cut = cut
    series = Dictionary(grouping: entries, by: \.key.key).mapValues { pairs in
      pairs.map { address, entry in
        StoredEntry(
          period: address.period, entry: entry, revision: cut.revision(for: address.key.ministry))
      }
      .sorted { $0.period.precedes($1.period) }
    }
    orderedKeys = series.keys.sorted()
  }

  public func entries(of key: Key) -> [StoredEntry] {
    series[key] ?? []
  }

  public func entry(at address: EntryAddress) -> StoredEntry? {
    series[address.key]?.first { $0.period == address.period }
  }

  public func keys(ministry: String?, name: String?) -> [Key] {
    orderedKeys.filter { $0.matches(ministry: ministry, name: name) }
  }

  public func history(of address: EntryAddress) -> [EntryVersion] {
    entry(at: address).map { [EntryVersion(revision: $0.revision, entry: $0.entry)] } ?? []
  }
}

extension Key {
  func matches(ministry: String?, name: String?) -> Bool {
    (ministry == nil || self.ministry == ministry) && (name == nil || self.name == name)
  }
}
