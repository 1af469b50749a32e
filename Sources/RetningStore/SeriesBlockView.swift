import RetningData

/// Reads a block where it lies, in the memory that the database maps.
///
/// The view must not outlive the transaction that lent the bytes. Every offset that comes from the bytes is checked
/// against their length, so that a damaged block is nil or `damaged` and never a read outside.
struct SeriesBlockView {
  private let bytes: UnsafeRawBufferPointer
  let rowCount: Int
  /// How many periods hold an entry after the newest revision.
  let liveCount: Int
  let oldest: Revision
  let newest: Revision
  private let columns: SeriesBlock.Columns
  private let firstOrdinal: Int32
  private let tail: UInt32
  /// Where the columns begin that are there; where one is not, nothing is read.
  private let revisions: Int
  private let ordinals: Int
  private let tails: Int
  private let decimals: Int
  private let notes: Int
  private let heapStart: Int

  /// Nil when the bytes are not a block.
  init?(_ bytes: UnsafeRawBufferPointer) {
    let header = SeriesBlock.headerByteCount
    guard bytes.count >= header else { return nil }
    func load<Value: FixedWidthInteger & BitwiseCopyable>(_ offset: Int) -> Value {
      bytes.loadUnaligned(fromByteOffset: offset, as: Value.self)
    }
    let count = Int(load(0) as UInt32)
    let columns = SeriesBlock.Columns(rawValue: load(24))
    var next = header + count * 8
    func take(_ column: SeriesBlock.Columns, _ byteCount: Int) -> Int {
      let start = next
      if columns.contains(column) { next += count * byteCount }
      return start
    }
    revisions = take(.revisions, 8)
    ordinals = take(.ordinals, 4)
    tails = take(.tails, 4)
    decimals = take(.decimals, 1)
    notes = take(.notes, 8)
    guard next <= bytes.count else { return nil }
    self.bytes = bytes
    self.columns = columns
    heapStart = next
    rowCount = count
    liveCount = Int(load(4) as UInt32)
    oldest = Revision(Int(truncatingIfNeeded: load(8) as UInt64))
    newest = Revision(Int(truncatingIfNeeded: load(16) as UInt64))
    firstOrdinal = load(28)
    tail = load(32)
  }

  private func load<Value: FixedWidthInteger & BitwiseCopyable>(
    _ column: Int, _ index: Int
  ) -> Value {
    bytes.loadUnaligned(
      fromByteOffset: column + index * MemoryLayout<Value>.size, as: Value.self)
  }

  private func row(_ index: Int) -> SeriesBlock.Row {
    let tail = columns.contains(.tails) ? load(tails, index) : self.tail
    let hasNote = columns.contains(.notes)
    return SeriesBlock.Row(
      revision: columns.contains(.revisions)
        ? load(revisions, index) : UInt64(truncatingIfNeeded: oldest.number),
      payload: load(SeriesBlock.headerByteCount, index),
      ordinal: columns.contains(.ordinals)
        ? load(ordinals, index) : firstOrdinal &+ Int32(truncatingIfNeeded: index),
      noteOffset: hasNote ? load(notes, 2 * index) : 0,
      noteLength: hasNote ? load(notes, 2 * index + 1) : SeriesBlock.absent,
      frequency: UInt8(truncatingIfNeeded: tail), kind: UInt8(truncatingIfNeeded: tail >> 8),
      decimals: columns.contains(.decimals) ? load(decimals, index) : 0,
      status: UInt8(truncatingIfNeeded: tail >> 16))
  }

  /// The entries at a revision in order of period; nil when the block is damaged.
  func entries(at revision: Revision) -> [StoredEntry]? {
    var entries: [StoredEntry] = []
    entries.reserveCapacity(min(rowCount, 512))
    for row in visibleRows(at: revision) {
      guard !row.isAbsent else { continue }
      guard let version = version(of: row), let entry = version.entry else { return nil }
      entries.append(StoredEntry(period: version.period, entry: entry, revision: version.revision))
    }
    return entries
  }

  /// The numbers at a revision in order of period; nil when the block is damaged.
  func columns(at revision: Revision) -> EntryColumns? {
    var columns = EntryColumns()
    columns.reserveCapacity(min(rowCount, 512))
    for row in visibleRows(at: revision) {
      guard !row.isAbsent else { continue }
      guard let period = PeriodCode(frequency: row.frequency, ordinal: row.ordinal).period,
        let status = ObservationStatus(code: row.status)
      else { return nil }
      guard let period = period.value else { continue }
      let isNumber = row.kind == EntryKind.number.rawValue
      columns.append(period, isNumber ? Double(bitPattern: row.payload) : .nan, status)
    }
    return columns
  }

  /// What says which periods and statuses a block's rows have, to be compared with another's; nil where a period has more
  /// than one row, something is absent or no number, or not all is there at a revision.
  func shape(at revision: Revision) -> Shape? {
    guard liveCount == rowCount, newest <= revision, rowCount > 0,
      (0..<rowCount).allSatisfy({ isNumber($0) })
    else { return nil }
    return Shape(
      columns: columns.intersection([.ordinals, .tails]), count: rowCount,
      firstOrdinal: firstOrdinal, tail: tail, bytes: Array(shapeBytes))
  }

  struct Shape {
    fileprivate let columns: SeriesBlock.Columns
    fileprivate let count: Int
    fileprivate let firstOrdinal: Int32
    fileprivate let tail: UInt32
    /// The columns of ordinals and tails, which lie beside one another.
    fileprivate let bytes: [UInt8]
  }

  private func isNumber(_ index: Int) -> Bool {
    let tail = columns.contains(.tails) ? load(tails, index) : self.tail
    return UInt8(truncatingIfNeeded: tail >> 8) == EntryKind.number.rawValue
  }

  private var shapeBytes: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: bytes[ordinals..<decimals])
  }

  /// The numbers of a block of this shape; nil for a block of another.
  func values(at revision: Revision, ifShapeIs shape: Shape) -> [Double]? {
    guard rowCount == shape.count, liveCount == rowCount, newest <= revision,
      firstOrdinal == shape.firstOrdinal, tail == shape.tail,
      columns.intersection([.ordinals, .tails]) == shape.columns,
      shapeBytes.elementsEqual(shape.bytes)
    else { return nil }
    let payloads = SeriesBlock.headerByteCount
    return [Double](unsafeUninitializedCapacity: rowCount) { values, count in
      UnsafeMutableRawBufferPointer(values).copyMemory(
        from: UnsafeRawBufferPointer(rebasing: bytes[payloads..<payloads + 8 * rowCount]))
      count = rowCount
    }
  }

  /// The entry of one period at a revision, or none; nil when the block is damaged.
  func entry(of period: Period?, at revision: Revision) -> StoredEntry?? {
    let code = PeriodCode(period)
    for index in 0..<rowCount {
      let row = row(index)
      guard row.ordinal == code.ordinal, row.frequency == code.frequency,
        row.revision <= UInt64(revision.number)
      else { continue }
      guard let version = version(of: row) else { return nil }
      return .some(
        version.entry.map { StoredEntry(period: period, entry: $0, revision: version.revision) })
    }
    return .some(nil)
  }

  /// Whether any entry is there at a revision.
  func hasEntry(at revision: Revision) -> Bool {
    if revision < oldest { return false }
    if revision >= newest { return liveCount > 0 }
    return visibleRows(at: revision).contains { !$0.isAbsent }
  }

  /// All rows in the block's order; nil when the block is damaged.
  func versions() -> [EntryVersionRow]? {
    var versions: [EntryVersionRow] = []
    versions.reserveCapacity(rowCount)
    for index in 0..<rowCount {
      guard let version = version(of: row(index)) else { return nil }
      versions.append(version)
    }
    return versions
  }

  /// Each period's newest row that is not newer than `revision`.
  private func visibleRows(at revision: Revision) -> VisibleRows {
    VisibleRows(block: self, limit: UInt64(revision.number))
  }

  private struct VisibleRows: Sequence, IteratorProtocol {
    let block: SeriesBlockView
    let limit: UInt64
    var index = 0
    var taken: PeriodCode?

    init(block: SeriesBlockView, limit: UInt64) {
      self.block = block
      self.limit = limit
    }

    mutating func next() -> SeriesBlock.Row? {
      while index < block.rowCount {
        let row = block.row(index)
        index += 1
        let code = PeriodCode(frequency: row.frequency, ordinal: row.ordinal)
        guard row.revision <= limit, taken != code else { continue }
        taken = code
        return row
      }
      return nil
    }
  }

  private func version(of row: SeriesBlock.Row) -> EntryVersionRow? {
    guard
      let period = PeriodCode(frequency: row.frequency, ordinal: row.ordinal).period,
      let kind = EntryKind(rawValue: row.kind), row.revision <= UInt64(Int.max)
    else { return nil }
    let revision = Revision(Int(row.revision))
    switch kind {
    case .removed:
      return EntryVersionRow(period: period.value, revision: revision, content: .removed)
    case .redacted:
      guard let number = Int(exactly: row.payload) else { return nil }
      return EntryVersionRow(
        period: period.value, revision: revision, content: .redacted(by: Revision(number)))
    default: break
    }
    var note: String?
    if row.noteLength != SeriesBlock.absent {
      guard let text = text(at: row.noteOffset, length: row.noteLength) else { return nil }
      note = text
    }
    guard let status = ObservationStatus(code: row.status), let value = value(of: row, kind),
      let entry = Entry(value, status: status, note: note)
    else { return nil }
    return EntryVersionRow(period: period.value, revision: revision, content: .entry(entry))
  }

  private func value(of row: SeriesBlock.Row, _ kind: EntryKind) -> Entry.Value? {
    switch kind {
    case .removed, .redaction, .redacted: nil
    case .none: Entry.Value.none
    case .number: .number(Double(bitPattern: row.payload), decimals: Int(row.decimals))
    case .text:
      text(at: UInt32(row.payload >> 32), length: UInt32(truncatingIfNeeded: row.payload))
        .map { .text($0) }
    case .boolean: .boolean(row.payload != 0)
    case .date: .date(CalendarDate(dayNumber: Int(Int64(bitPattern: row.payload))))
    }
  }

  private func text(at offset: UInt32, length: UInt32) -> String? {
    let start = heapStart + Int(offset)
    guard start + Int(length) <= bytes.count else { return nil }
    let bytes = UnsafeRawBufferPointer(rebasing: bytes[start..<start + Int(length)])
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension SeriesBlock.Row {
  /// Whether nothing is there: it was removed, or dropped.
  fileprivate var isAbsent: Bool {
    kind == EntryKind.removed.rawValue || kind == EntryKind.redacted.rawValue
  }
}
