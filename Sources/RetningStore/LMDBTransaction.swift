internal import CRetningLMDB
import RetningDiagnostics

/// The databases of a store. All are named: what is put into LMDB's main database mixes with the names.
enum Database: String, CaseIterable {
  /// The store's id and format version.
  case meta
  /// Revision → the commit's record.
  case commits
  /// Revision and piece → a piece of the commit's changes. With ``commits`` the truth.
  case log
  /// Key as text → the key's number. An index.
  case keys
  /// The key's number → the block of its entries. An index.
  case series

  fileprivate var index: Int {
    switch self {
    case .meta: 0
    case .commits: 1
    case .log: 2
    case .keys: 3
    case .series: 4
    }
  }
}

/// What can be done within a transaction. It must not leave the call that began it, nor the bytes that it lends.
struct LMDBTransaction {
  let pointer: OpaquePointer
  let databases: [MDB_dbi]
  let directory: String

  /// The number of the transaction that this one sees, or is.
  var number: UInt64 { UInt64(mdb_txn_id(pointer)) }

  /// The value of a key, lent until the transaction ends or writes; nil when there is none.
  func value(_ database: Database, _ key: [UInt8]) throws(Diagnostic) -> UnsafeRawBufferPointer? {
    var value = MDB_val()
    let code = key.withUnsafeBytes { bytes in
      var key = Self.lend(bytes)
      return mdb_get(pointer, databases[database.index], &key, &value)
    }
    guard code != MDB_NOTFOUND else { return nil }
    try LMDBEnvironment.check(code, directory)
    return UnsafeRawBufferPointer(start: value.mv_data, count: value.mv_size)
  }

  /// Puts a value under a key; with `appending` the key must be greater than all that are there.
  func put(
    _ database: Database, _ key: [UInt8], _ value: some Collection<UInt8>, appending: Bool = false
  )
    throws(Diagnostic)
  {
    let flags = appending ? UInt32(MDB_APPEND) : 0
    func put(_ valueBytes: UnsafeRawBufferPointer) -> Int32 {
      key.withUnsafeBytes { keyBytes in
        var (key, value) = (Self.lend(keyBytes), Self.lend(valueBytes))
        return mdb_put(pointer, databases[database.index], &key, &value, flags)
      }
    }
    let code =
      value.withContiguousStorageIfAvailable { put(UnsafeRawBufferPointer($0)) }
      ?? Array(value).withUnsafeBytes(put)
    try LMDBEnvironment.check(code, directory)
  }

  /// Takes a key away; whether it was there.
  func remove(_ database: Database, _ key: [UInt8]) throws(Diagnostic) -> Bool {
    let code = key.withUnsafeBytes { bytes in
      var key = Self.lend(bytes)
      return mdb_del(pointer, databases[database.index], &key, nil)
    }
    guard code != MDB_NOTFOUND else { return false }
    try LMDBEnvironment.check(code, directory)
    return true
  }

  /// How many keys a database holds.
  func count(_ database: Database) throws(Diagnostic) -> Int {
    var statistics = MDB_stat()
    try LMDBEnvironment.check(
      mdb_stat(pointer, databases[database.index], &statistics), directory)
    return statistics.ms_entries
  }

  /// Visits the keys from `start` on in order, with their values, as long as `body` answers true.
  func scan(
    _ database: Database, from start: [UInt8],
    _ body: (UnsafeRawBufferPointer, UnsafeRawBufferPointer) throws(Diagnostic) -> Bool
  ) throws(Diagnostic) {
    let cursor = try LMDBCursor(self, database)
    defer { cursor.close() }
    var found = try cursor.seek(start)
    while let (key, value) = found {
      guard try body(key, value) else { return }
      found = try cursor.next()
    }
  }

  /// The last key and its value; nil in an empty database.
  func last(_ database: Database) throws(Diagnostic)
    -> (key: UnsafeRawBufferPointer, value: UnsafeRawBufferPointer)?
  {
    let cursor = try LMDBCursor(self, database)
    defer { cursor.close() }
    return try cursor.last()
  }

  // LMDB takes keys and values as mutable pointers and does not change them.
  fileprivate static func lend(_ bytes: UnsafeRawBufferPointer) -> MDB_val {
    MDB_val(mv_size: bytes.count, mv_data: UnsafeMutableRawPointer(mutating: bytes.baseAddress))
  }

  fileprivate func handle(_ database: Database) -> MDB_dbi {
    databases[database.index]
  }
}

/// A place in a database, within a transaction; closed by the one who opened it.
struct LMDBCursor {
  typealias Pair = (key: UnsafeRawBufferPointer, value: UnsafeRawBufferPointer)

  private let pointer: OpaquePointer
  private let directory: String

  init(_ transaction: LMDBTransaction, _ database: Database) throws(Diagnostic) {
    var opened: OpaquePointer?
    try LMDBEnvironment.check(
      mdb_cursor_open(transaction.pointer, transaction.handle(database), &opened),
      transaction.directory)
    guard let opened else { throw LMDBEnvironment.failure(MDB_BAD_TXN, transaction.directory) }
    pointer = opened
    directory = transaction.directory
  }

  func close() {
    mdb_cursor_close(pointer)
  }

  /// The first key that is `start` or greater.
  func seek(_ start: [UInt8]) throws(Diagnostic) -> Pair? {
    guard !start.isEmpty else { return try move(MDB_val(), MDB_FIRST) }
    let (code, key, value) = start.withUnsafeBytes { bytes in
      var (key, value) = (LMDBTransaction.lend(bytes), MDB_val())
      let code = mdb_cursor_get(pointer, &key, &value, MDB_SET_RANGE)
      return (code, key, value)
    }
    return try pair(code, key, value)
  }

  func next() throws(Diagnostic) -> Pair? {
    try move(MDB_val(), MDB_NEXT)
  }

  func last() throws(Diagnostic) -> Pair? {
    try move(MDB_val(), MDB_LAST)
  }

  private func move(_ start: MDB_val, _ operation: MDB_cursor_op) throws(Diagnostic) -> Pair? {
    var (key, value) = (start, MDB_val())
    let code = mdb_cursor_get(pointer, &key, &value, operation)
    return try pair(code, key, value)
  }

  private func pair(_ code: Int32, _ key: MDB_val, _ value: MDB_val) throws(Diagnostic) -> Pair? {
    guard code != MDB_NOTFOUND else { return nil }
    try LMDBEnvironment.check(code, directory)
    return (
      UnsafeRawBufferPointer(start: key.mv_data, count: key.mv_size),
      UnsafeRawBufferPointer(start: value.mv_data, count: value.mv_size)
    )
  }
}

/// An integer as bytes that sort as the integer does.
func sortable<Integer: FixedWidthInteger>(_ value: Integer) -> [UInt8] {
  withUnsafeBytes(of: value.bigEndian) { Array($0) }
}

extension UnsafeRawBufferPointer {
  /// The integer that ``sortable(_:)`` wrote at the beginning; nil when there are too few bytes.
  func sortableInteger<Integer: FixedWidthInteger>(_ type: Integer.Type = Integer.self) -> Integer?
  {
    guard count >= Integer.bitWidth / 8 else { return nil }
    return Integer(bigEndian: loadUnaligned(as: Integer.self))
  }
}
