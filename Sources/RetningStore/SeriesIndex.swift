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
    let effective = try Self.effectiveSteps(of: group, on: rows)
    guard !effective.steps.isEmpty else { return nil }
    try put(SeriesBlock.merge(rows, effective.steps, at: revision), number, group.keyText)
    return effective
  }

  /// Brings one key's block to `revision` by steps that are known to change something.
  mutating func merge(_ group: ChangeGroup, at revision: Revision) throws(Diagnostic) {
    let number = try transaction.value(.keys, group.keyText).map { Array($0) }
    let known = try number.map { number throws(Diagnostic) in try rows(number, group.key) }
    try put(SeriesBlock.merge(known ?? [], group.steps, at: revision), number, group.keyText)
  }

  private mutating func put(
    _ rows: [EntryVersionRow], _ number: [UInt8]?, _ keyText: [UInt8]
  ) throws(Diagnostic) {
    let block = SeriesBlock.encode(rows)
    if let number {
      try transaction.put(.series, number, block)
    } else {
      let number = sortable(nextNumber)
      nextNumber += 1
      try transaction.put(.keys, keyText, number)
      try transaction.put(.series, number, block, appending: true)
    }
  }

  private func rows(_ number: [UInt8], _ key: Key) throws(Diagnostic) -> [EntryVersionRow] {
    guard let bytes = try transaction.value(.series, number),
      let rows = SeriesBlockView(bytes)?.versions()
    else {
      throw Diagnostic(.indexDamaged, ["key": "\(key)", "directory": transaction.directory])
    }
    return rows
  }

  /// The steps that change something.
  ///
  /// - Throws: A ``Diagnostic`` `redact-nothing` where a revision put nothing that could be dropped.
  static func effectiveSteps(
    of group: ChangeGroup, on rows: [EntryVersionRow]
  ) throws(Diagnostic) -> ChangeGroup {
    var effective = group
    effective.steps.removeAll()
    effective.steps.reserveCapacity(group.steps.count)
    var index = 0
    for step in group.steps {
      while index < rows.count, rows[index].period.precedes(step.period) { index += 1 }
      let isThere = index < rows.count && rows[index].period == step.period
      switch step.action {
      case .redact(let target):
        let versions = rows[index...].prefix { $0.period == step.period }
        guard versions.contains(where: { $0.revision == target && $0.entry != nil }) else {
          throw Diagnostic(
            .redactNothing,
            ["address": "\(EntryAddress(group.key, step.period))", "revision": "\(target)"])
        }
        effective.steps.append(step)
      default:
        if (isThere ? rows[index].entry : nil) != step.entry { effective.steps.append(step) }
      }
    }
    return effective
  }
}
