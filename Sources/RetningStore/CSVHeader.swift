import RetningData
import RetningDiagnostics

/// The columns of a CSV file: which cell holds what.
struct CSVHeader {
  let delimiter: Delimiter
  let columnCount: Int
  let series: Int
  let period: Int
  let value: Int
  let status: Int?
  let note: Int?
  /// Every other column is a dimension of the key, but for remarks to people, which are passed over.
  let dimensions: [(name: String, index: Int)]

  /// What the name of a remark's column begins with.
  private static let remarkSign = "#"
  static let required = ["series", "period", "value"]
  static let known = required + ["status", "note"]

  /// Reads the header record.
  ///
  /// - Throws: A ``Diagnostic`` `import-refused` whose details name what is wrong with the header.
  init(_ request: ImportRequest) throws(Diagnostic) {
    let delimiter = request.delimiter ?? Self.detectDelimiter(request.bytes)
    let names = try Self.names(request.bytes, delimiter)
    let faults = Self.faults(in: names)
    guard faults.isEmpty, let series = names.firstIndex(of: "series"),
      let period = names.firstIndex(of: "period"), let value = names.firstIndex(of: "value")
    else {
      let location = SourceLocation(file: request.fileName, line: 1)
      throw Diagnostic(
        .importHeader, ["file": request.fileName],
        details: faults.map { $0.located(at: location) })
    }
    self.delimiter = delimiter
    columnCount = names.count
    (self.series, self.period, self.value) = (series, period, value)
    status = names.firstIndex(of: "status")
    note = names.firstIndex(of: "note")
    dimensions = names.enumerated()
      .filter { !Self.known.contains($0.element) && !$0.element.hasPrefix(Self.remarkSign) }.map {
        ($0.element, $0.offset)
      }
  }

  /// The names of the columns; empty ones at the end are left out, since they have none.
  private static func names(
    _ bytes: [UInt8], _ delimiter: Delimiter
  ) throws(Diagnostic) -> [String] {
    var records = CSVRecords(bytes, delimiter: delimiter.byte)
    var cells: [CSVCell] = []
    guard try records.next(into: &cells) != nil else { return [] }
    while cells.last?.range.isEmpty == true { cells.removeLast() }
    return cells.map { records.text($0).composed }
  }

  private static func faults(in names: [String]) -> [Diagnostic] {
    var faults: [Diagnostic] = []
    for (index, name) in names.enumerated() {
      if name.hasEdgeSpace {
        faults.append(Diagnostic(.headerSpace, ["name": name, "trimmed": name.withoutEdgeSpace]))
      } else if name.isEmpty {
        faults.append(Diagnostic(.headerEmpty, ["column": "\(index + 1)"]))
      } else if names[..<index].contains(name) {
        faults.append(Diagnostic(.headerTwice, ["name": name]))
      }
    }
    let missing = required.filter { !names.contains($0) }
    if !missing.isEmpty {
      faults.insert(
        Diagnostic(
          .headerMissing,
          [
            "missing": missing.joined(separator: ", "), "found": names.joined(separator: ", "),
          ]), at: 0)
    }
    return faults
  }

  /// The delimiter under which the header holds the most of the columns that must be there, else the most columns.
  static func detectDelimiter(_ bytes: [UInt8]) -> Delimiter {
    let candidates = Delimiter.allCases.map { delimiter in
      let names = (try? names(bytes, delimiter)) ?? []
      return (
        delimiter: delimiter, required: required.count { names.contains($0) }, count: names.count
      )
    }
    let best = candidates.reversed().max { ($0.required, $0.count) < ($1.required, $1.count) }
    return best?.delimiter ?? .semicolon
  }
}

extension StringProtocol {
  /// Whether white space stands first or last, so that the text looks like another one and is not.
  var hasEdgeSpace: Bool {
    first?.isWhitespace == true || last?.isWhitespace == true
  }

  package var withoutEdgeSpace: String {
    var rest = self[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
