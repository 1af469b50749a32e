import RetningData
import RetningDiagnostics

/// The index of keys and blocks, within a write transaction.
struct SeriesIndex {
  private let transaction: LMDBTransaction
  /// Keys are numbered from 0 in the order in which they came: by commit, within a commit by text.
  private var nextNumber: UInt32

  init(_ transaction: LMDBTransaction) throws(Diagnostic) {
    self.transaction = transaction
    nextNumber = UInt32(truncatingIfNeeded: try transaction.count(.keys))
  }

  /// Brings one key's block to `revision`.
  ///
  /// - Returns: The steps that changed something; nil when none did.
  mutating func apply(
    _ group: ChangeGroup, at revision: Revision
  ) throws(Diagnostic) -> ChangeGroup? {
    let number = try transaction.value(.keys, group.keyText).map { Array($0) }
    var rows: [EntryVersionRow] = []
    if let number {
      rows = try self.rows(number, group.key)
    }
    let effective = Self.effectiveSteps(of: group, on: rows)
    guard !effective.steps.isEmpty else { return nil }
    let block = SeriesBlock.encode(SeriesBlock.merge(rows, effective.steps, at: revision))
    if let number {
      try transaction.put(.series, number, block)
    } else {
      let number = sortable(nextNumber)
      nextNumber += 1
      try transaction.put(.keys, group.keyText, number)
      try transaction.put(.series, number, block, appending: true)
    }
    return effective
  }

  private func rows(_ number: [UInt8], _ key: Key) throws(Diagnostic) -> [EntryVersionRow] {
    guard let bytes = try transaction.value(.series, number),
      let rows = SeriesBlockView(bytes)?.versions()
    else {
      throw Diagnostic(.indexDamaged, ["key": "\(key)", "directory": transaction.directory])
    }
    return rows
  }

  private static func effectiveSteps(
    of group: ChangeGroup, on rows: [EntryVersionRow]
  ) -> ChangeGroup {
    var effective = group
    // A removal changes something only where an entry is.
    guard !rows.isEmpty else {
      if group.steps.contains(where: { $0.entry == nil }) {
        effective.steps.removeAll { $0.entry == nil }
      }
      return effective
    }
    var index = 0
    effective.steps = group.steps.filter { step in
      while index < rows.count, rows[index].period.precedes(step.period) { index += 1 }
      let isThere = index < rows.count && rows[index].period == step.period
      return (isThere ? rows[index].entry : nil) != step.entry
    }
    return effective
  }
}
