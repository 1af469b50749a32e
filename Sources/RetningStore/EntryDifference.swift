import RetningData
import RetningDiagnostics

/// An entry that two readers have differently.
public struct EntryDifference: Sendable, Hashable {
  public let address: EntryAddress
  /// Nil where the first reader has none.
  public let before: StoredEntry?
  /// Nil where the second has none.
  public let after: StoredEntry?

  /// `+` for one that came, `-` for one that went, `~` for one that changed.
  public var sign: String { before == nil ? "+" : after == nil ? "-" : "~" }

  /// All that differs, in order of address.
  ///
  /// - Parameter prefix: What the text of a key begins with.
  public static func all(
    from old: any EntryReader, to new: any EntryReader, prefix: String = ""
  ) throws(Diagnostic) -> [EntryDifference] {
    let keys = Set(try old.keys()).union(try new.keys())
      .filter { $0.description.hasPrefix(prefix) }.sorted()
    var differences: [EntryDifference] = []
    for key in keys {
      differences += between(try old.entries(of: key), try new.entries(of: key), key)
    }
    return differences
  }

  private static func between(_ old: [StoredEntry], _ new: [StoredEntry], _ key: Key)
    -> [EntryDifference]
  {
    var differences: [EntryDifference] = []
    var (left, right) = (old[...], new[...])
    while let period = next(left.first, right.first) {
      let before = left.first.flatMap { $0.period == period ? $0 : nil }
      let after = right.first.flatMap { $0.period == period ? $0 : nil }
      if before != nil { left.removeFirst() }
      if after != nil { right.removeFirst() }
      if before?.entry != after?.entry {
        differences.append(
          EntryDifference(
            address: EntryAddress(key, period), before: before, after: after))
      }
    }
    return differences
  }

  /// The earlier of two places; nil (not a period that is nil) when there is none left.
  private static func next(_ left: StoredEntry?, _ right: StoredEntry?) -> Period?? {
    guard let left else { return right.map(\.period) }
    guard let right else { return .some(left.period) }
    return .some(right.period.precedes(left.period) ? right.period : left.period)
  }
}
