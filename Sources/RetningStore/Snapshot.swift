import RetningData
import RetningDiagnostics

/// A store as it stood at a cut: it stays the same while others write.
///
/// It holds no transaction: each call reads in one of its own, and the revisions in the blocks keep it steady. So a
/// snapshot may be kept as long as one likes.
public struct Snapshot: EntryReader {
  public let cut: Cut
  private let lease: LMDBLease

  init(cut: Cut, lease: LMDBLease) {
    self.cut = cut
    self.lease = lease
  }

  /// One scan over the key's block; its cost grows with the versions that the key has.
  public func entries(of key: Key) throws(Diagnostic) -> [StoredEntry] {
    try withBlock(of: key) { block in block.entries(at: cut.revision(for: key.ministry)) } ?? []
  }

  public func entry(at address: EntryAddress) throws(Diagnostic) -> StoredEntry? {
    let revision = cut.revision(for: address.key.ministry)
    return try withBlock(of: address.key) { block in
      block.entry(of: address.period, at: revision)
    } ?? nil
  }

  /// One transaction and one scan for all of them: blocks of one name lie beside one another.
  public func columns(ministry: String, name: String) throws(Diagnostic) -> [(
    key: Key, columns: EntryColumns
  )] {
    let revision = cut.revision(for: ministry)
    let base = try Key(ministry: ministry, name: name)
    let plain = Array(base.description.utf8)
    let withDimensions = plain + [UInt8(ascii: "{")]
    return try lease.read { transaction throws(Diagnostic) in
      var found: [(key: Key, columns: EntryColumns)] = []
      var keys = StoredKeys(base: base)
      var reader = ColumnsReader()
      let blocks = try BlockCursor(transaction)
      defer { blocks.close() }
      for (start, exactly) in [(plain, true), (withDimensions, false)] {
        try transaction.scan(.keys, from: start) { text, number throws(Diagnostic) in
          guard exactly ? text.elementsEqual(start) : text.starts(with: start) else { return false }
          let key = try keys.key(text)
          guard let bytes = try blocks.block(number), let block = SeriesBlockView(bytes),
            let columns = reader.columns(of: block, at: revision)
          else { throw Diagnostic(.indexDamaged, ["key": "\(key)", "directory": lease.directory]) }
          if block.hasEntry(at: revision) { found.append((key, columns)) }
          return !exactly
        }
      }
      return found
    }
  }

  public func addresses(of key: Key) throws(Diagnostic) -> [EntryAddress] {
    let revision = cut.revision(for: key.ministry)
    var addresses: [EntryAddress] = []
    for row in try withBlock(of: key, { $0.versions() }) ?? [] where row.revision <= revision {
      let address = EntryAddress(key, row.period)
      if addresses.last != address { addresses.append(address) }
    }
    return addresses
  }

  public func history(of address: EntryAddress) throws(Diagnostic) -> [EntryVersion] {
    let revision = cut.revision(for: address.key.ministry)
    let rows = try withBlock(of: address.key) { $0.versions() } ?? []
    return rows.reversed()
      .filter { $0.period == address.period && $0.revision <= revision }
      .map { EntryVersion(revision: $0.revision, entry: $0.entry, redaction: $0.redaction) }
  }

  /// Runs `body` on a key's block; nil for an unknown key, an error where `body` finds the block damaged.
  private func withBlock<Success>(
    of key: Key, _ body: (SeriesBlockView) -> Success?
  ) throws(Diagnostic) -> Success? {
    try lease.read { transaction throws(Diagnostic) in
      guard let number = try transaction.value(.keys, Array(key.description.utf8)) else {
        return nil
      }
      guard let bytes = try transaction.value(.series, Array(number)),
        let block = SeriesBlockView(bytes), let result = body(block)
      else { throw Diagnostic(.indexDamaged, ["key": "\(key)", "directory": lease.directory]) }
      return result
    }
  }

  public func keys(ministry: String?, name: String?) throws(Diagnostic) -> [Key] {
    try lease.read { transaction throws(Diagnostic) in
      guard let name = name?.composed else {
        return try keys(transaction, after: ministry.map { "\($0)/" } ?? "")
      }
      var found: [Key] = []
      let ministries = if let ministry { [ministry] } else { try ministries(transaction) }
      for ministry in ministries {
        found += try keys(transaction, after: "\(ministry)/\(name)", exactly: true)
        found += try keys(transaction, after: "\(ministry)/\(name){")
      }
      return found
    }
  }

  /// The ministries that have keys: one seek for each, past the keys of the one before.
  private func ministries(_ transaction: LMDBTransaction) throws(Diagnostic) -> [String] {
    var ministries: [String] = []
    let cursor = try LMDBCursor(transaction, .keys)
    defer { cursor.close() }
    var start: [UInt8] = []
    while let (key, _) = try cursor.seek(start) {
      let ministry = Array(key.prefix { $0 != UInt8(ascii: "/") })
      ministries.append(String(decoding: ministry, as: UTF8.self))
      // "0" is the sign after "/".
      start = ministry + [UInt8(ascii: "0")]
    }
    return ministries
  }

  private func keys(
    _ transaction: LMDBTransaction, after prefix: String, exactly: Bool = false
  ) throws(Diagnostic) -> [Key] {
    let start = Array(prefix.utf8)
    var found: [Key] = []
    try transaction.scan(.keys, from: start) { text, number throws(Diagnostic) in
      guard exactly ? text.elementsEqual(start) : text.starts(with: start) else { return false }
      let key = try Key(stored: String(decoding: text, as: UTF8.self))
      guard let bytes = try transaction.value(.series, Array(number)),
        let block = SeriesBlockView(bytes)
      else { throw Diagnostic(.indexDamaged, ["key": "\(key)", "directory": lease.directory]) }
      if block.hasEntry(at: cut.revision(for: key.ministry)) {
        found.append(key)
      }
      return true
    }
    return found
  }
}
