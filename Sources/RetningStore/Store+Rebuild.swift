import RetningData
import RetningDiagnostics

extension Store {
  /// Makes the index of keys and blocks anew from the log, in one transaction.
  ///
  /// - Returns: How many keys the index holds.
  /// - Throws: A ``Diagnostic``, such as `log-damaged`; then the index is as it was.
  @discardableResult
  public func rebuildIndexes() throws(Diagnostic) -> Int {
    guard mode == .readWrite else {
      throw Diagnostic(.storeReadOnly, ["directory": directory])
    }
    return try lease.write { transaction throws(Diagnostic) in
      let contents = try IndexContents(of: self, transaction)
      try transaction.clear(.keys)
      try transaction.clear(.series)
      for (text, number) in contents.numbers.sorted(by: {
        $0.key.lexicographicallyPrecedes($1.key)
      }) {
        try transaction.put(.keys, text, sortable(UInt32(number)), appending: true)
      }
      for (number, rows) in contents.rows.enumerated() {
        let block = SeriesBlock.encode(rows)
        try transaction.put(.series, sortable(UInt32(number)), block, appending: true)
      }
      return contents.rows.count
    }
  }

  /// Compares the index of keys and blocks with what the log says, byte for byte.
  ///
  /// - Throws: A ``Diagnostic`` `index-damaged` that names the first key that differs; ``rebuildIndexes()`` mends it.
  public func verifyIndexes() throws(Diagnostic) {
    try lease.read { transaction throws(Diagnostic) in
      let contents = try IndexContents(of: self, transaction)
      for (text, index) in contents.numbers {
        let number = sortable(UInt32(index))
        let block = SeriesBlock.encode(contents.rows[index])
        guard try transaction.value(.keys, text)?.elementsEqual(number) == true,
          try transaction.value(.series, number)?.elementsEqual(block) == true
        else { throw indexDamaged(String(decoding: text, as: UTF8.self)) }
      }
      guard try transaction.count(.keys) == contents.rows.count,
        try transaction.count(.series) == contents.rows.count
      else { throw indexDamaged("*") }
    }
  }

  private func indexDamaged(_ key: String) -> Diagnostic {
    Diagnostic(.indexDamaged, ["key": key, "directory": directory])
  }
}

/// What the index should hold, in memory: each key's number and rows, as the commits one after the other make them.
private struct IndexContents {
  private(set) var numbers: [[UInt8]: Int] = [:]
  private(set) var rows: [[EntryVersionRow]] = []

  init(of store: Store, _ transaction: LMDBTransaction) throws(Diagnostic) {
    let head = try store.head(transaction)?.revision ?? .empty
    var revision = Revision.empty
    while revision < head {
      revision = revision.next
      let content = try store.content(of: revision, transaction)
      guard let groups = ChangeForm.read(content), !groups.isEmpty else {
        throw store.damaged(at: revision)
      }
      for group in groups {
        add(group, at: revision)
      }
    }
  }

  private mutating func add(_ group: ChangeGroup, at revision: Revision) {
    guard let number = numbers[group.keyText] else {
      numbers[group.keyText] = rows.count
      rows.append(SeriesBlock.merge([], group.steps, at: revision))
      return
    }
    rows[number] = SeriesBlock.merge(rows[number], group.steps, at: revision)
  }
}
