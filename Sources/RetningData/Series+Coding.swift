import RetningDiagnostics

/// A series as bytes, the same bytes for the same series, for a cache that keeps it between runs.
extension Series {
  /// Writes the series; false where it holds what no cache keeps: a figure that is kept back from who reads.
  ///
  /// - Parameter placing: How the places in what it was made from are kept; nil leaves out what it was made from.
  package func write(
    to writer: inout ByteWriter, placing: ((SourceLocation) -> SourceLocation)?
  ) -> Bool {
    writer.write(field: name)
    writer.write(field: frequency.rawValue)
    unit.write(to: &writer)
    writer.write(field: kind.rawValue)
    writer.write(UInt8(placing != nil && origin.isChange ? 1 : 0))
    if let placing {
      var made = OriginWriter(placing: placing)
      made.write(origin)
      writer.write(field: made.bytes.bytes)
    } else {
      writer.write(field: [])
    }
    writer.write(UInt32(count))
    for index in periods.indices {
      periods[index].write(to: &writer)
      writer.write(values[index].isNaN ? Double.nan.bitPattern : values[index].bitPattern)
      writer.write(statuses[index].rawValue.utf8.first ?? 0)
      guard write(absences[index], to: &writer) else { return false }
      write(coverages[index], to: &writer)
    }
    return true
  }

  private func write(_ absence: Absence?, to writer: inout ByteWriter) -> Bool {
    guard let absence else {
      writer.write(UInt8(0))
      return true
    }
    return absence.write(to: &writer)
  }

  private func write(_ coverage: Coverage?, to writer: inout ByteWriter) {
    writer.write(UInt8(coverage == nil ? 0 : 1))
    guard let coverage else { return }
    for list in [coverage.covered, coverage.missing] {
      writer.write(UInt32(list.count))
      for id in list { writer.write(field: id) }
    }
  }

  /// Reads what ``write(to:placing:)`` wrote; nil where the bytes do not hold a series.
  ///
  /// - Parameter finding: Where a place that was kept is now; nil reads nothing of what it was made from, which then is
  ///   ``Origin/passedOver(isChange:)``.
  package init?(
    from reader: inout ByteReader, finding: ((SourceLocation) -> SourceLocation)?
  ) {
    guard let name = reader.readText(),
      let frequency = reader.readText().flatMap(Frequency.init),
      let unit = UnitOfMeasure(from: &reader),
      let kind = reader.readText().flatMap(SeriesKind.init),
      let isChange = reader.read(UInt8.self), let made = reader.readField(),
      let origin = Origin(made, finding: finding, isChange: isChange == 1),
      let count = reader.read(UInt32.self)
    else { return nil }
    self.init(name: name, frequency: frequency, unit: unit, kind: kind, origin: origin)
    for _ in 0..<count {
      guard let period = Period(from: &reader), periods.last.map({ $0 < period }) ?? true,
        let bits = reader.read(UInt64.self),
        let status = reader.read(UInt8.self).flatMap({ Self.statusesByCode[$0] }),
        let absence = Absence.optional(from: &reader),
        let coverage = Self.readCoverage(&reader)
      else { return nil }
      if let absence {
        append(period, absent: absence, coverage: coverage)
      } else {
        append(period, Double(bitPattern: bits), status, coverage: coverage)
      }
    }
  }

  private static let statusesByCode = Dictionary(
    uniqueKeysWithValues: ObservationStatus.allCases.compactMap { status in
      status.rawValue.utf8.first.map { ($0, status) }
    })

  private static func readCoverage(_ reader: inout ByteReader) -> Coverage?? {
    guard let isThere = reader.read(UInt8.self) else { return nil }
    guard isThere == 1 else { return .some(nil) }
    var lists: [[String]] = []
    for _ in 0..<2 {
      guard let count = reader.read(UInt32.self) else { return nil }
      var list: [String] = []
      for _ in 0..<count {
        guard let id = reader.readText() else { return nil }
        list.append(id)
      }
      lists.append(list)
    }
    return .some(Coverage(covered: lists[0], missing: lists[1]))
  }
}

extension Period {
  package func write(to writer: inout ByteWriter) {
    writer.write(frequency.rawValue.utf8.first ?? 0)
    writer.write(Int64(ordinal))
  }

  package init?(from reader: inout ByteReader) {
    guard let code = reader.read(UInt8.self), let frequency = Self.frequenciesByCode[code],
      let ordinal = reader.read(Int64.self)
    else { return nil }
    self.init(frequency: frequency, ordinal: Int(ordinal))
  }

  private static let frequenciesByCode = Dictionary(
    uniqueKeysWithValues: Frequency.allCases.compactMap { frequency in
      frequency.rawValue.utf8.first.map { ($0, frequency) }
    })
}

extension UnitOfMeasure {
  fileprivate func write(to writer: inout ByteWriter) {
    writer.write(field: symbol)
    writer.write(multiplier.bitPattern)
    writer.write(UInt32(dimension.count))
    for (name, exponent) in dimension.sorted(by: { $0.key < $1.key }) {
      writer.write(field: name)
      writer.write(Int64(exponent))
    }
  }

  fileprivate init?(from reader: inout ByteReader) {
    guard let symbol = reader.readText(), let bits = reader.read(UInt64.self),
      let count = reader.read(UInt32.self)
    else { return nil }
    var dimension: [String: Int] = [:]
    for _ in 0..<count {
      guard let name = reader.readText(), let exponent = reader.read(Int64.self) else { return nil }
      dimension[name] = Int(exponent)
    }
    self.init(symbol: symbol, dimension: dimension, multiplier: Double(bitPattern: bits))
  }
}

extension Origin {
  /// What stands for an origin that was not read, since nobody will ask: all that is told of it is whether its values are
  /// changes.
  static func passedOver(isChange: Bool) -> Origin {
    isChange
      ? .operation("-", [.operation("lag", [], at: nil)], at: nil) : .operation("…", [], at: nil)
  }

  fileprivate init?(
    _ bytes: ArraySlice<UInt8>, finding: ((SourceLocation) -> SourceLocation)?, isChange: Bool
  ) {
    guard let finding, !bytes.isEmpty else {
      self = .passedOver(isChange: isChange)
      return
    }
    var reader = OriginReader(bytes, finding: finding)
    guard let origin = reader.whole() else { return nil }
    self = origin
  }
}

/// Writes a tree of origins; an operation that several build on is written once, and named by its number where it comes
/// again.
@safe private struct OriginWriter {
  private(set) var bytes = ByteWriter()
  private let placing: (SourceLocation) -> SourceLocation
  private var count: UInt32 = 0
  /// The operations that are written, by where their operands lie in memory: those of one stay there while it is written.
  private var written: [UnsafeRawPointer: (operation: Origin.Operation, number: UInt32)] =
    unsafe [:]

  init(placing: @escaping (SourceLocation) -> SourceLocation) { self.placing = placing }

  mutating func write(_ origin: Origin) {
    switch origin {
    case .constant(let value):
      bytes.write(UInt8(0))
      bytes.write(value.bitPattern)
    case .entries(let key):
      bytes.write(UInt8(1))
      bytes.write(field: key.description)
    case .result(let id):
      bytes.write(UInt8(2))
      bytes.write(field: id)
    case .operation(let operation): write(operation)
    }
  }

  private mutating func write(_ operation: Origin.Operation) {
    let place = unsafe operation.operands.withUnsafeBytes { $0.baseAddress }
    if let place = unsafe place, let known = unsafe written[place],
      known.operation.name == operation.name, known.operation.reach == operation.reach,
      known.operation.location == operation.location
    {
      bytes.write(UInt8(4))
      bytes.write(known.number)
      return
    }
    bytes.write(UInt8(3))
    bytes.write(field: operation.name)
    operation.reach.write(to: &bytes)
    let location = operation.location.map(placing)
    bytes.write(field: location?.file)
    bytes.write(Int64(location?.line ?? -1))
    bytes.write(UInt32(operation.operands.count))
    for operand in operation.operands { write(operand) }
    if let place = unsafe place { unsafe written[place] = (operation, count) }
    count += 1
  }
}

/// Reads what ``OriginWriter`` wrote.
private struct OriginReader {
  private var reader: ByteReader
  private let finding: (SourceLocation) -> SourceLocation
  private var operations: [Origin] = []

  /// Deeper trees are not read: they would exhaust the stack.
  private static let depthMax = 2000

  init(_ bytes: ArraySlice<UInt8>, finding: @escaping (SourceLocation) -> SourceLocation) {
    reader = ByteReader(Array(bytes))
    self.finding = finding
  }

  mutating func whole() -> Origin? {
    let origin = next(depth: 0)
    return reader.isAtEnd ? origin : nil
  }

  private mutating func next(depth: Int) -> Origin? {
    guard depth < Self.depthMax, let kind = reader.read(UInt8.self) else { return nil }
    switch kind {
    case 0: return reader.read(UInt64.self).map { .constant(Double(bitPattern: $0)) }
    case 1:
      return reader.readText().flatMap { try? Key(stored: $0) }.map { .entries($0) }
    case 2: return reader.readText().map { .result($0) }
    case 3: return operation(depth: depth)
    case 4:
      guard let number = reader.read(UInt32.self), Int(number) < operations.count else {
        return nil
      }
      return operations[Int(number)]
    default: return nil
    }
  }

  private mutating func operation(depth: Int) -> Origin? {
    guard let name = reader.readText(), let reach = Origin.Reach(from: &reader),
      let file = reader.readOptionalText(), let line = reader.read(Int64.self),
      let count = reader.read(UInt32.self)
    else { return nil }
    var operands: [Origin] = []
    for _ in 0..<count {
      guard let operand = next(depth: depth + 1) else { return nil }
      operands.append(operand)
    }
    let location = file.map { finding(SourceLocation(file: $0, line: line < 0 ? nil : Int(line))) }
    let origin = Origin.operation(name, operands, reach: reach, at: location)
    guard origin.nodeCount <= Origin.nodeCountMax else { return nil }
    operations.append(origin)
    return origin
  }
}

extension Origin.Reach {
  fileprivate func write(to writer: inout ByteWriter) {
    switch self {
    case .same: writer.write(UInt8(0))
    case .earlier(let count):
      writer.write(UInt8(1))
      writer.write(Int64(count))
    case .window(let count):
      writer.write(UInt8(2))
      writer.write(Int64(count))
    case .yearToDate: writer.write(UInt8(3))
    case .contained(let frequency):
      writer.write(UInt8(4))
      writer.write(field: frequency.rawValue)
    case .containing(let frequency):
      writer.write(UInt8(5))
      writer.write(field: frequency.rawValue)
    case .period(let period):
      writer.write(UInt8(6))
      period.write(to: &writer)
    case .all: writer.write(UInt8(7))
    }
  }

  fileprivate init?(from reader: inout ByteReader) {
    func frequency() -> Frequency? { reader.readText().flatMap(Frequency.init) }
    switch reader.read(UInt8.self) {
    case 0: self = .same
    case 1:
      guard let count = reader.read(Int64.self) else { return nil }
      self = .earlier(Int(count))
    case 2:
      guard let count = reader.read(Int64.self) else { return nil }
      self = .window(Int(count))
    case 3: self = .yearToDate
    case 4:
      guard let frequency = frequency() else { return nil }
      self = .contained(frequency)
    case 5:
      guard let frequency = frequency() else { return nil }
      self = .containing(frequency)
    case 6:
      guard let period = Period(from: &reader) else { return nil }
      self = .period(period)
    case 7: self = .all
    default: return nil
    }
  }
}
