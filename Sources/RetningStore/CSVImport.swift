import RetningData
import RetningDiagnostics

/// Reads figures from CSV: `series,period,value[,status][,note][,dimension…]`.
///
/// The delimiter is `;`, `,` or tab by the header; the decimal sign is the same throughout a file.
struct CSVImport {
  private let request: ImportRequest
  private let header: CSVHeader
  private var records: CSVRecords
  private var collector: ImportCollector
  private var keys: CSVKeys
  private var periods = CSVPeriods()
  private var signs: DecimalSigns
  private var cells: [CSVCell] = []

  static func read(_ request: ImportRequest) throws(Diagnostic) -> ImportedData {
    var reading = try CSVImport(request)
    return try reading.readAll()
  }

  private init(_ request: ImportRequest) throws(Diagnostic) {
    self.request = request
    header = try CSVHeader(request)
    records = CSVRecords(request.bytes, delimiter: header.delimiter.byte)
    // A row has seldom fewer than some thirty bytes; too little reserved is only slower.
    collector = ImportCollector(request, expectedCount: request.bytes.count / 40)
    keys = CSVKeys(header, request)
    // Where commas part the cells, the decimals are after a point.
    signs = DecimalSigns(
      given: request.knownDecimalSign, otherwise: header.delimiter == .comma ? .point : nil)
  }

  private mutating func readAll() throws(Diagnostic) -> ImportedData {
    do throws(Diagnostic) {
      _ = try records.next(into: &cells)
      while let line = try records.next(into: &cells) {
        guard !isBlank else { continue }
        collector.countRow()
        do throws(Diagnostic) {
          try readRow(line)
        } catch {
          collector.fail(error, line: line)
        }
      }
    } catch {
      // A broken quote: where the cells end after it cannot be known.
      collector.fail(error, line: Int(error.arguments["line"] ?? ""))
    }
    do throws(Diagnostic) {
      for (fault, line) in try signs.faults(fileName: request.fileName) {
        collector.fail(fault, line: line)
      }
    } catch {
      // Alone the question is asked as it is; beside other faults it is one of them.
      guard !collector.faults.isEmpty else { throw error }
      collector.fail(error, line: nil)
    }
    return try collector.finish()
  }

  /// A line without anything in it, as spreadsheets leave at the end.
  private var isBlank: Bool {
    cells.allSatisfy { $0.range.isEmpty }
  }

  private mutating func readRow(_ line: Int) throws(Diagnostic) {
    // Spreadsheets write cells that once were in use, to the right of the table.
    while cells.count > header.columnCount, cells.last?.range.isEmpty == true { cells.removeLast() }
    guard cells.count == header.columnCount else {
      throw Diagnostic(
        .csvCellCount, ["found": "\(cells.count)", "expected": "\(header.columnCount)"])
    }
    let (key, number) = try keys.key(of: cells, records, &collector)
    let period = try periods.period(records.content(cells[header.period]))
    let status =
      try header.status.map { column throws(Diagnostic) in
        try ObservationStatus.read(records.text(cells[column]))
      } ?? nil
    let note = header.note.map { cells[$0] }.flatMap {
      $0.range.isEmpty ? nil : records.text($0).composed
    }
    let (value, mark) = try value(keys.typing(number), line: line)
    if records.content(cells[header.value]).last == UInt8(ascii: "%"), let unit = request.unit(key),
      !Self.percentUnits.contains(unit)
    {
      throw Diagnostic(.percentUnit, ["key": key.base.description, "unit": unit])
    }
    if let mark, let status, mark != status {
      throw Diagnostic(
        .valueAndStatus, ["status": status.rawValue])
    }
    let entry = try Entry.read(value, mark ?? status, note: note)
    collector.add(key, period, entry, keyNumber: number, line: line)
  }

  /// The value of a row, and the missing status that the value's column itself says.
  private mutating func value(
    _ typing: ValueTyping, line: Int
  ) throws(Diagnostic) -> (Entry.Value, ObservationStatus?) {
    let content = records.content(cells[header.value])
    guard !content.isEmpty else { return (.none, nil) }
    switch typing {
    case .number:
      if let number = NumberText.read(content.withoutPercentSign, sign: request.knownDecimalSign) {
        return (signs.note(number, line: line), nil)
      }
      let text = String(decoding: content, as: UTF8.self)
      if let status = MissingMark.status(text) { return (.none, status) }
      throw CSVImport.notANumber(text, sign: request.knownDecimalSign)
    case .text: return (.text(String(decoding: content, as: UTF8.self).composed), nil)
    case .date:
      return (.date(try CalendarDate(parsing: String(decoding: content, as: UTF8.self))), nil)
    case .any:
      if let number = NumberText.read(content.withoutPercentSign, sign: request.knownDecimalSign) {
        return (signs.note(number, line: line), nil)
      }
      let text = String(decoding: content, as: UTF8.self)
      return (CalendarDate(text).map { .date($0) } ?? .text(text.composed), nil)
    }
  }

  /// The units of which `12,5 %` is 12.5.
  private static let percentUnits = ["%", "prosentpoeng"]

  static func notANumber(_ text: String, sign: DecimalSign?) -> Diagnostic {
    if text == "-" || text == "–" { return Diagnostic(.dashValue) }
    if let sign, NumberText.read(Array(text.utf8)[...]) != nil {
      return Diagnostic(
        .numberOtherSign, ["text": text, "sign": sign.character, "other": sign.other.character])
    }
    if sign == nil, NumberText.read(Array(text.utf8)[...], sign: .comma) != nil {
      return Diagnostic(.notANumberWithoutSign, ["text": text])
    }
    return Diagnostic(.notANumber, ["text": text])
  }
}

extension ArraySlice<UInt8> {
  /// A number's text without the percent sign after it: `12,5 %` is 12.5 of an indicator in percent.
  fileprivate var withoutPercentSign: ArraySlice<UInt8> {
    guard last == UInt8(ascii: "%") else { return self }
    let rest = dropLast()
    for space in [[0x20], [0xC2, 0xA0], [0xE2, 0x80, 0xAF]] as [[UInt8]]
    where rest.suffix(space.count).elementsEqual(space) {
      return rest.dropLast(space.count)
    }
    return rest
  }
}
