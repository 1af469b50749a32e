import RetningData
import RetningDiagnostics

/// Reads PC-Axis (`.px`): keywords with their values, and `DATA` in row-major order of `STUB` then `HEADING`.
///
/// By the description of the format, version 2013 (Statistics Sweden).
struct PCAxisReader {
  private let document: PCAxisDocument
  private let fileName: String

  static func tables(_ request: ImportRequest) throws(Diagnostic) -> [SourceTable] {
    do throws(Diagnostic) {
      let document = try PCAxisDocument(request.bytes)
      return [try PCAxisReader(document: document, fileName: request.fileName).read()]
    } catch {
      throw error.located(at: SourceLocation(file: request.fileName))
    }
  }

  /// The character sets of DOS, whose letters beyond ASCII are other bytes than those of Windows-1252.
  private static let dosCodePages = ["437", "850", "865"]

  /// The character set of DOS that a file says it is written in; nil for others.
  ///
  /// - Parameter bytes: The file in UTF-8, as far as can be told.
  static func dosCodePage(_ bytes: [UInt8]) -> String? {
    let head = String(decoding: bytes.prefix(2000), as: UTF8.self)
    return dosCodePages.first { head.contains("CODEPAGE=\"\($0)\"") }
  }

  private func read() throws(Diagnostic) -> SourceTable {
    let stub = document.values("STUB") ?? []
    let heading = document.values("HEADING") ?? []
    guard !(stub + heading).isEmpty else { throw Diagnostic(.pxKeyword, ["keyword": "STUB"]) }
    let time = timeVariable(stub + heading)
    let measure = document.values("CONTVARIABLE")?.first
    var dimensions: [SourceTable.Dimension] = []
    for variable in stub + heading {
      dimensions.append(
        try dimension(variable, isTime: variable == time, isMeasure: variable == measure))
    }
    var table = SourceTable(dimensions: dimensions)
    table.name = document.values("MATRIX")?.first ?? ""
    table.label = (document.spoken("TITLE") ?? document.spoken("CONTENTS"))?.first
    table.source = document.spoken("SOURCE")?.first
    try fill(&table, stubCount: stub.count, keyed: stub)
    return table
  }

  /// The variable that `TIMEVAL` is told of, or that is called as time is.
  private func timeVariable(_ variables: [String]) -> String? {
    let known = [
      "tid", "time", "år", "year", "måned", "month", "kvartal", "quarter", "uke", "week",
    ]
    return variables.first { document.values("TIMEVAL", $0) != nil }
      ?? variables.first { known.contains($0.lowercased()) }
  }

  private func dimension(
    _ variable: String, isTime: Bool, isMeasure: Bool
  ) throws(Diagnostic) -> SourceTable.Dimension {
    let timeValues = document.values("TIMEVAL", variable).map(PCAxisTime.codes) ?? []
    let texts = document.values("VALUES", variable) ?? (isTime ? timeValues : [])
    guard !texts.isEmpty else {
      throw Diagnostic(.pxKeyword, ["keyword": "VALUES(\"\(variable)\")"])
    }
    let own = document.values("CODES", variable) ?? texts
    let codes = isTime && timeValues.count == texts.count ? timeValues : own
    guard codes.count == texts.count else {
      throw Diagnostic(
        .pxCount,
        [
          "keyword": "CODES(\"\(variable)\")", "found": "\(codes.count)",
          "expected": "\(texts.count)",
        ])
    }
    let labels = document.spoken("VALUES", variable) ?? texts
    let decimals = document.number("DECIMALS")
    let categories = zip(codes, texts).enumerated().map { index, pair in
      SourceTable.Category(
        code: pair.0, label: labels.count == codes.count ? labels[index] : pair.1,
        unit: isMeasure ? document.values("UNITS", pair.1)?.first : nil,
        decimals: isMeasure ? document.number("PRECISION", variable, pair.1) ?? decimals : nil)
    }
    let isKept = !isTime && !(isMeasure && categories.count == 1)
    return SourceTable.Dimension(
      id: variable, label: document.spokenName(variable),
      role: isTime ? .time : isMeasure ? .measure : .plain, categories: categories,
      defaultName: isKept ? SourceName.keyName(document.spokenName(variable) ?? variable) : nil)
  }

  // MARK: Data

  private func fill(
    _ table: inout SourceTable, stubCount: Int, keyed stub: [String]
  ) throws(Diagnostic) {
    let counts = table.dimensions.map(\.categories.count)
    var total = 1
    for count in counts {
      let (next, overflow) = total.multipliedReportingOverflow(by: count)
      guard !overflow, next <= SourceTable.cellCountMax else {
        throw Diagnostic(.jsonStatTooLarge, ["max": "\(SourceTable.cellCountMax)"])
      }
      total = next
    }
    let keys = stub.map { document.values("KEYS", $0)?.first }
    let cells =
      keys.contains { $0 != nil }
      ? try keyedCells(table, counts, stubCount, keys) : document.data
    guard cells.count == total else {
      throw Diagnostic(
        .pxCount, ["keyword": "DATA", "found": "\(cells.count)", "expected": "\(total)"])
    }
    table.rowCount = total
    table.reserve(total)
    var places = [Int](repeating: 0, count: counts.count)
    for cell in cells {
      table.add(observation(cell), at: places)
      for index in places.indices.reversed() {
        places[index] += 1
        guard places[index] == counts[index] else { break }
        places[index] = 0
      }
    }
  }

  /// Data whose rows begin with the codes or values of the stub: rows that are not there hold zeros.
  private func keyedCells(
    _ table: SourceTable, _ counts: [Int], _ stubCount: Int, _ keys: [String?]
  ) throws(Diagnostic) -> [PCAxisDocument.Datum] {
    let rowLength = counts[stubCount...].reduce(1, *)
    var rows = [PCAxisDocument.Datum](
      repeating: .number("0"), count: counts[..<stubCount].reduce(1, *) * rowLength)
    var index = 0
    while index < document.data.count {
      guard index + stubCount + rowLength <= document.data.count else {
        throw Diagnostic(
          .pxCount,
          [
            "keyword": "DATA", "found": "\(document.data.count - index)",
            "expected": "\(stubCount + rowLength)",
          ])
      }
      var place = 0
      for (number, key) in keys.enumerated() {
        let text = document.data[index + number].text
        let categories = table.dimensions[number].categories
        let found =
          categories.firstIndex { key == "VALUES" ? $0.label == text : $0.code == text }
          ?? categories.firstIndex { $0.code == text || $0.label == text }
        guard let found else {
          throw Diagnostic(.pxKey, ["text": text, "variable": table.dimensions[number].id])
        }
        place = place * counts[number] + found
      }
      for offset in 0..<rowLength {
        rows[place * rowLength + offset] = document.data[index + stubCount + offset]
      }
      index += stubCount + rowLength
    }
    return rows
  }

  private func observation(_ cell: PCAxisDocument.Datum) -> SourceTable.Observation {
    switch cell {
    case .number(let text): return SourceTable.Observation(value: .number(text))
    case .text(let mark):
      if mark == "-" { return SourceTable.Observation(value: .number("0")) }
      let dots = mark.allSatisfy { $0 == "." } ? mark.count : 0
      let symbol = dots > 0 ? document.values("DATASYMBOL\(dots)")?.first : nil
      let meaning = symbol.flatMap { MissingMark.status($0) } ?? MissingMark.status(mark)
      guard let status = meaning ?? (dots == 3 ? .suppressed : dots > 0 ? .missing : nil) else {
        return SourceTable.Observation(value: .other(mark))
      }
      return SourceTable.Observation(
        value: .none, mark: status.rawValue, note: symbol.flatMap { $0 == mark ? nil : $0 })
    }
  }
}

/// The periods of `TIMEVAL`.
enum PCAxisTime {
  /// `TLIST(A1),"2010","2011"`, or `TLIST(A1,"2010"-"2012")`, as codes of periods.
  static func codes(_ values: [String]) -> [String] {
    guard let list = values.first, list.hasPrefix("TLIST(") else { return values }
    let scale = list.dropFirst(6).prefix(1)
    func code(_ text: String) -> String {
      guard text.count > 4, text.allSatisfy(\.isNumber) else { return text }
      let letter = scale == "M" ? "M" : scale == "Q" ? "K" : scale == "W" ? "U" : String(scale)
      return "\(text.prefix(4))\(letter)\(text.dropFirst(4))"
    }
    if values.count > 1 { return values.dropFirst().map(code) }
    // A span is only told for years here; others are named by VALUES.
    let years = list.split { !$0.isNumber }.compactMap { Int($0) }.filter { $0 > 999 }
    guard scale == "A", years.count == 2, years[0] <= years[1], years[1] - years[0] < 9999 else {
      return []
    }
    return (years[0]...years[1]).map(String.init)
  }
}
