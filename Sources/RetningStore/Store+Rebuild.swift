import RetningData
import RetningDiagnostics

extension Store {
  /// Makes the store's file anew from its log, compact and without a trace of what has been redacted, and puts it in
  /// place of the old one.
  ///
  /// Nothing else is written meanwhile. Who reads goes on reading the old file; who would write in it is told to open the
  /// store anew.
  ///
  /// - Returns: The store in its new file.
  /// - Throws: A ``Diagnostic``, such as `chain-broken` or `log-damaged`; then the store is as it was.
  public func rebuild() throws(Diagnostic) -> Store {
    guard mode == .readWrite else {
      throw Diagnostic(.storeReadOnly, ["directory": directory])
    }
    try lease.write { transaction throws(Diagnostic) in
      try StoreFiles.replace(in: directory) { folder throws(Diagnostic) in
        try copy(transaction, to: folder)
      }
    }
    StoreFiles.removeOld(lease.folder, in: directory)
    return try Store.open(at: directory, mode: mode)
  }

  /// Writes the log and the indexes that follow from it into a new file.
  private func copy(_ source: LMDBTransaction, to folder: String) throws(Diagnostic) {
    _ = try verifyChain()
    let lease = try LMDBLease(folder: folder, directory: directory, creating: true)
    let contents = try IndexContents(of: self, source)
    try lease.writeUninstalled { target throws(Diagnostic) in
      try Self.identify(target, as: id)
    }
    for database in [Database.commits, .log] {
      var start: [UInt8]? = []
      while let from = start {
        start = try lease.writeUninstalled { target throws(Diagnostic) in
          try Self.copy(database, from: from, of: source, to: target)
        }
      }
    }
    var indexed = 0
    while indexed < contents.rows.count {
      indexed = try lease.writeUninstalled { target throws(Diagnostic) in
        try contents.write(from: indexed, to: target)
      }
    }
  }

  /// As much is written in one transaction: LMDB 0.9.24 handles badly what does not fit in memory.
  fileprivate static let batchByteCount = 32 << 20

  /// Copies a part of a database.
  ///
  /// - Returns: The key to go on from; nil when all is copied.
  private static func copy(
    _ database: Database, from start: [UInt8], of source: LMDBTransaction,
    to target: LMDBTransaction
  ) throws(Diagnostic) -> [UInt8]? {
    var count = 0
    var next: [UInt8]?
    try source.scan(database, from: start) { key, value throws(Diagnostic) in
      guard count < batchByteCount else {
        next = Array(key)
        return false
      }
      count += value.count
      try target.put(database, Array(key), value, appending: true)
      return true
    }
    return next
  }

  /// Compares the index of keys and blocks with what the log says, byte for byte.
  ///
  /// - Returns: How many keys there are.
  /// - Throws: A ``Diagnostic`` `index-damaged` that names the first key that differs; ``rebuild()`` mends it.
  @discardableResult
  public func verifyIndexes() throws(Diagnostic) -> Int {
    try lease.read { transaction throws(Diagnostic) in
      let contents = try IndexContents(of: self, transaction)
      for (text, index) in contents.ordered {
        let number = sortable(UInt32(index))
        let block = SeriesBlock.encode(contents.rows[index])
        guard try transaction.value(.keys, text)?.elementsEqual(number) == true,
          try transaction.value(.series, number)?.elementsEqual(block) == true
        else { throw indexDamaged(String(decoding: text, as: UTF8.self)) }
      }
      guard try transaction.count(.keys) == contents.rows.count,
        try transaction.count(.series) == contents.rows.count
      else { throw indexDamaged("*") }
      return contents.rows.count
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

  /// The keys' texts in order, with their numbers.
  var ordered: [(text: [UInt8], number: Int)] {
    numbers.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { ($0.key, $0.value) }
  }

  /// Writes the blocks from a number on, as many as go into one transaction, and with the first all keys.
  ///
  /// - Returns: The number to go on from.
  func write(from first: Int, to transaction: LMDBTransaction) throws(Diagnostic) -> Int {
    if first == 0 {
      for (text, number) in ordered {
        try transaction.put(.keys, text, sortable(UInt32(number)), appending: true)
      }
    }
    var (number, count) = (first, 0)
    while number < rows.count, count < Store.batchByteCount {
      let block = SeriesBlock.encode(rows[number])
      try transaction.put(.series, sortable(UInt32(number)), block, appending: true)
      count += block.count
      number += 1
    }
    return number
  }

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
