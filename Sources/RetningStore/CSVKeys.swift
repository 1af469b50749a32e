import RetningData
import RetningDiagnostics

/// Makes keys of a row's cells, each distinct key once.
struct CSVKeys {
  private let header: CSVHeader
  private let request: ImportRequest
  private let columns: [Int]
  /// The last row's answer: files are mostly sorted.
  private var lastCells = CellBytes()
  private var last: Known?
  private var known: [CellBytes: Known] = [:]
  private var typings: [Int: ValueTyping] = [:]

  private struct Known {
    let key: Key
    let number: Int
  }

  /// The bytes of the cells that make a key, with their lengths.
  private struct CellBytes: Hashable {
    var bytes: [UInt8] = []

    // The bytes as a whole, which is much faster than one by one.
    func hash(into hasher: inout Hasher) {
      bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
    }
  }

  init(_ header: CSVHeader, _ request: ImportRequest) {
    self.header = header
    self.request = request
    columns = [header.series] + header.dimensions.map(\.index)
  }

  /// The key of a row, and its number with the collector.
  mutating func key(
    of cells: [CSVCell], _ records: CSVRecords, _ collector: inout ImportCollector
  ) throws(Diagnostic) -> (Key, Int) {
    var cellBytes = CellBytes()
    cellBytes.bytes.reserveCapacity(64)
    for column in columns {
      let range = cells[column].range
      withUnsafeBytes(of: UInt32(truncatingIfNeeded: range.count)) {
        cellBytes.bytes.append(contentsOf: $0)
      }
      cellBytes.bytes += records.bytes[range]
    }
    if let last, lastCells == cellBytes { return (last.key, last.number) }
    let found: Known
    if let earlier = known[cellBytes] {
      found = earlier
    } else {
      found = try make(cells, records, &collector)
      known[cellBytes] = found
    }
    (lastCells, last) = (cellBytes, found)
    return (found.key, found.number)
  }

  private mutating func make(
    _ cells: [CSVCell], _ records: CSVRecords, _ collector: inout ImportCollector
  ) throws(Diagnostic) -> Known {
    let name = records.text(cells[header.series])
    guard !name.hasEdgeSpace else {
      throw Diagnostic(.cellSpace, ["column": "series", "text": name])
    }
    var dimensions: [Key.Dimension] = []
    for (dimension, index) in header.dimensions {
      let value = records.text(cells[index])
      guard !value.hasEdgeSpace else {
        throw Diagnostic(.cellSpace, ["column": dimension, "text": value])
      }
      if !value.isEmpty { dimensions.append(Key.Dimension(dimension, value)) }
    }
    let key = try request.key(name, dimensions)
    let number = collector.number(of: key)
    typings[number] = ValueTyping(key)
    return Known(key: key, number: number)
  }

  /// What the key with this number holds.
  func typing(_ number: Int) -> ValueTyping {
    typings[number] ?? .number
  }
}

/// Reads periods, each distinct code once.
struct CSVPeriods {
  private var known: [UInt128: Period] = [:]

  /// The period of a cell; nil for an empty one.
  ///
  /// - Throws: A ``Diagnostic``: `cell-space` or that of the period's form.
  mutating func period(_ content: ArraySlice<UInt8>) throws(Diagnostic) -> Period? {
    guard !content.isEmpty else { return nil }
    guard content.count < 16 else { return try parse(content) }
    let packed = content.reduce(UInt128(1)) { $0 << 8 | UInt128($1) }
    if let period = known[packed] { return period }
    let period = try parse(content)
    known[packed] = period
    return period
  }

  private func parse(_ content: ArraySlice<UInt8>) throws(Diagnostic) -> Period {
    let text = String(decoding: content, as: UTF8.self)
    guard !text.hasEdgeSpace else {
      throw Diagnostic(.cellSpace, ["column": "period", "text": text])
    }
    return try Period(parsing: text)
  }
}
