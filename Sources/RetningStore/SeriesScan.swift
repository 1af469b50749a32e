import RetningData
import RetningDiagnostics

/// Makes keys of one name from their stored text: they differ in their dimensions alone, and mostly in the dimensions'
/// values alone.
struct StoredKeys {
  private let base: Key
  private let baseByteCount: Int
  /// The dimensions' names of the key before, which the next one mostly shares.
  private var names: [String] = []

  init(base: Key) {
    self.base = base
    baseByteCount = base.description.utf8.count
  }

  /// The key of a stored text that begins as the base does.
  ///
  /// - Throws: A ``Diagnostic`` `key-form` for a text that is no key's.
  mutating func key(_ text: UnsafeRawBufferPointer) throws(Diagnostic) -> Key {
    guard text.count > baseByteCount else { return base }
    let quote = UInt8(ascii: "\"")
    let rest = UnsafeRawBufferPointer(rebasing: text[(baseByteCount + 1)...])
    var dimensions: [Key.Dimension] = []
    dimensions.reserveCapacity(max(1, names.count))
    var start = 0
    var (equals, index) = (-1, 0)
    while index < rest.count {
      switch rest[index] {
      case quote: return try Key(stored: String(decoding: text, as: UTF8.self))
      case UInt8(ascii: "=") where equals < 0: equals = index
      case UInt8(ascii: ","), UInt8(ascii: "}"):
        guard equals >= 0 else { return try Key(stored: String(decoding: text, as: UTF8.self)) }
        let value = String(
          decoding: UnsafeRawBufferPointer(rebasing: rest[(equals + 1)..<index]), as: UTF8.self)
        dimensions.append(
          Key.Dimension(stored: name(dimensions.count, rest[start..<equals]), value))
        (start, equals) = (index + 1, -1)
      default: break
      }
      index += 1
    }
    return Key(base, storedDimensions: dimensions)
  }

  private mutating func name(_ number: Int, _ bytes: Slice<UnsafeRawBufferPointer>) -> String {
    if number < names.count, names[number].utf8.elementsEqual(bytes) { return names[number] }
    let name = String(decoding: bytes, as: UTF8.self)
    names = names.prefix(number) + [name]
    return name
  }
}

/// Makes columns of blocks that lie beside one another.
///
/// The series of one name mostly have the same periods with the same statuses: then they share those columns, and only
/// the numbers are read.
struct ColumnsReader {
  private var previous = EntryColumns()
  /// The periods and statuses of the columns before; nil where they cannot be shared.
  private var shape: SeriesBlockView.Shape?

  /// The numbers of a block at a revision; nil when it is damaged.
  mutating func columns(of block: SeriesBlockView, at revision: Revision) -> EntryColumns? {
    if let shape, let values = block.values(at: revision, ifShapeIs: shape) {
      return EntryColumns(like: previous, values: values)
    }
    guard let columns = block.columns(at: revision) else { return nil }
    previous = columns
    // An entry without a period has a row and no place in the columns.
    shape = columns.periods.count == block.rowCount ? block.shape(at: revision) : nil
    return columns
  }
}

/// Reads blocks by their numbers; those of one name were mostly made one after the other.
struct BlockCursor {
  private let cursor: LMDBCursor

  init(_ transaction: LMDBTransaction) throws(Diagnostic) {
    cursor = try LMDBCursor(transaction, .series)
  }

  func close() { cursor.close() }

  /// The block of a number; nil where there is none.
  func block(_ number: UnsafeRawBufferPointer) throws(Diagnostic) -> UnsafeRawBufferPointer? {
    if let (key, value) = try cursor.next(), key.elementsEqual(number) { return value }
    guard let (key, value) = try cursor.seek(Array(number)), key.elementsEqual(number) else {
      return nil
    }
    return value
  }
}
