import RetningData

/// One version of an entry in a key's block.
struct EntryVersionRow {
  let period: Period?
  let revision: Revision
  let content: Content

  enum Content {
    case entry(Entry)
    /// The entry was removed at that revision.
    case removed
    /// What was put has been dropped by a later revision; ``Revision/empty`` until that one is read.
    case redacted(by: Revision)
  }

  /// What is there; nil for what was removed or dropped.
  var entry: Entry? {
    if case .entry(let entry) = content { entry } else { nil }
  }

  /// The revision that dropped what was put.
  var redaction: Revision? {
    if case .redacted(let revision) = content { revision } else { nil }
  }
}

/// The block that holds all versions of a key's entries: columns of numbers, then their texts.
///
/// ```
/// header (40 bytes)   count u32 · rows that are entries now u32 · oldest revision u64 · newest revision u64 ·
///                     columns u32 · first ordinal i32 · tail u32 · unused u32
/// payloads            u64 × count
/// revisions           u64 × count         unless all are the same: the oldest
/// ordinals            i32 × count         unless they follow one another from the first
/// tails               u32 × count         unless all are the same: frequency u8 · kind u8 · status u8 · 0
/// decimals            u8 × count          unless all are 0
/// notes               (offset u32 · length u32) × count   unless there are none
/// texts
/// ```
/// A series of figures that came together is its numbers and hardly more, so that reading it is a copy. Rows stand in order
/// of period, of one period the newest first: what was known at a revision is one scan that takes each period's first row
/// that is old enough. The payload is a number's bits, a boolean, a date's day number, or a text's offset (high half) and
/// length in the texts; of what has been dropped the revision that did it. Integers are in the machine's order, since a
/// block is an index that never leaves the machine: it is rebuilt from the log.
enum SeriesBlock {
  static let headerByteCount = 40
  static let absent = UInt32.max

  /// The columns that a block has beside the payloads.
  struct Columns: OptionSet {
    let rawValue: UInt32
    static let revisions = Columns(rawValue: 1)
    static let ordinals = Columns(rawValue: 2)
    static let tails = Columns(rawValue: 4)
    static let decimals = Columns(rawValue: 8)
    static let notes = Columns(rawValue: 16)
  }

  /// Writes rows, which must be in the block's order; the same rows give the same bytes.
  static func encode(_ versions: [EntryVersionRow]) -> [UInt8] {
    var texts = TextHeap()
    let rows = versions.map { Row($0, texts: &texts) }
    var header = header(of: versions)
    header.firstOrdinal = rows.first?.ordinal ?? 0
    header.tail = rows.first?.tail ?? 0
    var columns: Columns = []
    for (index, row) in rows.enumerated() {
      if row.revision != header.oldest { columns.insert(.revisions) }
      if Int(row.ordinal) != Int(header.firstOrdinal) + index { columns.insert(.ordinals) }
      if row.tail != header.tail { columns.insert(.tails) }
      if row.decimals != 0 { columns.insert(.decimals) }
      if row.noteLength != absent { columns.insert(.notes) }
    }
    header.columns = columns.rawValue
    var block: [UInt8] = []
    block.reserveCapacity(headerByteCount + rows.count * 16 + texts.bytes.count)
    append(header, to: &block)
    for row in rows { append(row.payload, to: &block) }
    if columns.contains(.revisions) { for row in rows { append(row.revision, to: &block) } }
    if columns.contains(.ordinals) { for row in rows { append(row.ordinal, to: &block) } }
    if columns.contains(.tails) { for row in rows { append(row.tail, to: &block) } }
    if columns.contains(.decimals) { for row in rows { block.append(row.decimals) } }
    if columns.contains(.notes) {
      for row in rows {
        append(row.noteOffset, to: &block)
        append(row.noteLength, to: &block)
      }
    }
    block += texts.bytes
    return block
  }

  /// A block's rows with `changes` made at `revision` merged in.
  static func merge(
    _ rows: [EntryVersionRow], _ changes: [ChangeGroup.Step], at revision: Revision
  ) -> [EntryVersionRow] {
    var merged: [EntryVersionRow] = []
    merged.reserveCapacity(rows.count + changes.count)
    var index = 0
    for change in changes {
      while index < rows.count, rows[index].period.precedes(change.period) {
        merged.append(rows[index])
        index += 1
      }
      let content: EntryVersionRow.Content
      switch change.action {
      case .put(let entry): content = .entry(entry)
      case .remove: content = .removed
      case .redacted: content = .redacted(by: .empty)
      case .redact(let target):
        while index < rows.count, rows[index].period == change.period {
          let row = rows[index]
          merged.append(
            row.revision == target
              ? EntryVersionRow(
                period: row.period, revision: target, content: .redacted(by: revision)) : row)
          index += 1
        }
        continue
      }
      merged.append(
        EntryVersionRow(period: change.period, revision: revision, content: content))
    }
    merged += rows[index...]
    return merged
  }

  private struct Header {
    var count: UInt32
    var liveCount: UInt32
    var oldest: UInt64
    var newest: UInt64
    var columns: UInt32 = 0
    var firstOrdinal: Int32 = 0
    var tail: UInt32 = 0
    var unused: UInt32 = 0
  }

  private static func header(of rows: [EntryVersionRow]) -> Header {
    var live: UInt32 = 0
    var (oldest, newest) = (UInt64.max, UInt64.min)
    for (index, row) in rows.enumerated() {
      let isNewestOfPeriod = index == 0 || rows[index - 1].period != row.period
      live += isNewestOfPeriod && row.entry != nil ? 1 : 0
      oldest = min(oldest, UInt64(row.revision.number))
      newest = max(newest, UInt64(row.revision.number))
    }
    return Header(
      count: UInt32(truncatingIfNeeded: rows.count), liveCount: live, oldest: oldest,
      newest: newest)
  }

  // Safe: the header is of plain integers whose sizes leave no padding (checked by the tests of the block).
  private static func append<Value: BitwiseCopyable>(_ value: Value, to block: inout [UInt8]) {
    withUnsafeBytes(of: value) { block.append(contentsOf: $0) }
  }

  /// One version of an entry as a block has it.
  struct Row {
    var revision: UInt64
    var payload: UInt64
    var ordinal: Int32
    var noteOffset: UInt32
    var noteLength: UInt32
    var frequency: UInt8
    var kind: UInt8
    var decimals: UInt8
    var status: UInt8

    /// What most rows of a block have in common.
    var tail: UInt32 { UInt32(frequency) | UInt32(kind) << 8 | UInt32(status) << 16 }
  }

  /// The texts behind the rows; a text that occurs again is kept once.
  struct TextHeap {
    private(set) var bytes: [UInt8] = []
    private var places: [String: UInt32] = [:]

    mutating func add(_ text: String) -> (offset: UInt32, length: UInt32) {
      let text = text.composed
      let length = UInt32(truncatingIfNeeded: text.utf8.count)
      if let offset = places[text] { return (offset, length) }
      let offset = UInt32(truncatingIfNeeded: bytes.count)
      bytes += text.utf8
      places[text] = offset
      return (offset, length)
    }
  }
}

extension SeriesBlock.Row {
  init(_ version: EntryVersionRow, texts: inout SeriesBlock.TextHeap) {
    let code = PeriodCode(version.period)
    revision = UInt64(version.revision.number)
    (ordinal, frequency) = (code.ordinal, code.frequency)
    (payload, decimals, status) = (0, 0, 0)
    (noteOffset, noteLength) = (0, SeriesBlock.absent)
    guard let entry = version.entry else {
      kind = (version.redaction == nil ? EntryKind.removed : .redacted).rawValue
      payload = UInt64(version.redaction?.number ?? 0)
      return
    }
    kind = EntryKind(entry.value).rawValue
    status = entry.status.code
    if let note = entry.note {
      (noteOffset, noteLength) = texts.add(note)
    }
    switch entry.value {
    case .none: break
    case .number(let number, let count):
      payload = number.canonicalBits
      decimals = UInt8(clamping: count)
    case .text(let text):
      let place = texts.add(text)
      payload = UInt64(place.offset) << 32 | UInt64(place.length)
    case .boolean(let flag): payload = flag ? 1 : 0
    case .date(let date): payload = UInt64(bitPattern: Int64(date.dayNumber))
    }
  }
}
