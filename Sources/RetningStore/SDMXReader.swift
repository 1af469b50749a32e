import RetningData
import RetningDiagnostics

/// Reads SDMX-CSV 1.0 (`DATAFLOW` first) and 2.0 (`STRUCTURE,STRUCTURE_ID[,ACTION]` first).
///
/// The columns before `TIME_PERIOD` are taken as dimensions and those after it as attributes: a file does not say which
/// is which. A header or a cell may carry its label, `FREQ: Frequency`.
struct SDMXReader {
  private var table: RowTable
  /// The columns' ids, without labels.
  private let ids: [String]
  /// The columns whose cells carry labels too.
  private let isLabelled: [Bool]

  /// Columns that mean something by their name, wherever they stand.
  static let known: Set<String> = [
    "DATAFLOW", "STRUCTURE", "STRUCTURE_ID", "STRUCTURE_NAME", "ACTION", "SERIES_KEY", "OBS_KEY",
    "OBS_VALUE", "TIME_PERIOD", "OBS_STATUS", "UNIT_MULT", "DECIMALS", "COMMENT", "OBS_COMMENT",
  ]

  static func tables(_ request: ImportRequest) throws(Diagnostic) -> [SourceTable] {
    let reader = SDMXReader(RowTable(request.bytes, delimiter: request.delimiter))
    return [try reader.read(request)]
  }

  private init(_ table: RowTable) {
    self.table = table
    isLabelled = table.names.map { $0.contains(": ") }
    ids = table.names.map { Self.code($0, isLabelled: $0.contains(": ")) }
  }

  /// `A` of `A: Annual`.
  private static func code(_ text: String, isLabelled: Bool) -> String {
    guard isLabelled, let colon = text.firstRange(of: ": ") else { return text }
    return String(text[..<colon.lowerBound])
  }

  private static func label(_ text: String, isLabelled: Bool) -> String? {
    guard isLabelled, let colon = text.firstRange(of: ": ") else { return nil }
    return String(text[colon.upperBound...])
  }

  private func read(_ request: ImportRequest) throws(Diagnostic) -> SourceTable {
    guard let time = ids.firstIndex(of: "TIME_PERIOD"), let value = ids.firstIndex(of: "OBS_VALUE")
    else {
      throw Diagnostic(
        .sdmxColumns, ["found": ids.joined(separator: ", ")],
        at: SourceLocation(file: request.fileName, line: 1))
    }
    let columns =
      ids.indices.filter { $0 == time || !Self.known.contains(ids[$0]) }
      + ids.indices.filter { ["DATAFLOW", "STRUCTURE_ID"].contains(ids[$0]) }
    var numbers = [CategoryNumbers](repeating: CategoryNumbers(), count: columns.count)
    var labels = [[String: String]](repeating: [:], count: columns.count)
    var cells: [(SourceTable.Observation, [Int])] = []
    var faults = table.faults
    for row in table.rows {
      var places: [Int] = []
      for (number, column) in columns.enumerated() {
        let code = Self.code(row.cells[column], isLabelled: isLabelled[column])
        labels[number][code] = Self.label(row.cells[column], isLabelled: isLabelled[column])
        places.append(numbers[number].number(of: code))
      }
      do throws(Diagnostic) {
        cells.append((try observation(row, value: value), places))
      } catch {
        faults.append(error.located(at: SourceLocation(file: "", line: row.line)))
      }
    }
    var result = SourceTable(
      dimensions: columns.enumerated().map { number, column in
        dimension(column, time: time, numbers[number].codes, labels[number])
      })
    result.rowCount = table.rows.count
    let structure = result.dimensions.first { $0.id == "STRUCTURE_ID" }?.categories.map(\.code)
    if structure == [SDMXWriter.structure] {
      result.ownSeries = .column(SDMXWriter.seriesColumn)
      for index in result.dimensions.indices where result.dimensions[index].role == .plain {
        let id = result.dimensions[index].id
        result.dimensions[index].defaultName = id == SDMXWriter.seriesColumn ? nil : id
      }
    }
    result.faults = faults
    let attributes = result.dimensions.filter {
      $0.role == .attribute && !Self.known.contains($0.id)
    }
    .map(\.id).filter { request.mapping?.dimensions[$0] == nil }
    if !attributes.isEmpty {
      result.warnings = [
        Diagnostic(.sdmxAttributes, ["columns": attributes.joined(separator: ", ")])
      ]
    }
    for (observation, places) in cells { result.add(observation, at: places) }
    return result
  }

  private func dimension(
    _ column: Int, time: Int, _ codes: [String], _ labels: [String: String]
  ) -> SourceTable.Dimension {
    let id = ids[column]
    let isStructure = Self.known.contains(id) && column != time
    let role: SourceTable.Role =
      column == time ? .time : isStructure || column > time ? .attribute : .plain
    // The frequency is in the period already; a file of several structures must tell them apart.
    let isKept = role == .plain && id != "FREQ" || isStructure && codes.count > 1
    return SourceTable.Dimension(
      id: id, label: Self.label(table.names[column], isLabelled: isLabelled[column]), role: role,
      categories: codes.map { SourceTable.Category(code: $0, label: labels[$0]) },
      defaultName: isKept ? SourceName.keyName(id) : nil)
  }

  private func cell(_ row: RowTable.Row, _ id: String) -> String? {
    ids.firstIndex(of: id).map { Self.code(row.cells[$0], isLabelled: isLabelled[$0]) }
      .flatMap { $0.isEmpty ? nil : $0 }
  }

  private func observation(
    _ row: RowTable.Row, value column: Int
  ) throws(Diagnostic) -> SourceTable.Observation {
    var observation = SourceTable.Observation(value: .none, line: row.line)
    observation.mark = cell(row, "OBS_STATUS")
    observation.note = cell(row, "OBS_COMMENT") ?? cell(row, "COMMENT")
    observation.isDeletion = try isDeletion(row)
    if let text = cell(row, "UNIT_MULT") {
      observation.powerOfTen = try number(text, "UNIT_MULT", in: -18...18)
    }
    if let text = cell(row, "DECIMALS") {
      observation.decimals = try number(text, "DECIMALS", in: 0...15)
    }
    switch row.cells[column] {
    case "": break
    case "NaN", "#N/A":
      // Missing on purpose: a status that says a value is normal is then none about a value.
      let isNamed = observation.mark.flatMap(SourceStatus.status)?.isMissing == true
      if !isNamed { observation.mark = ObservationStatus.missing.rawValue }
    case let text: observation.value = .number(text)
    }
    return observation
  }

  /// Whether a row says that what it names is to go.
  private func isDeletion(_ row: RowTable.Row) throws(Diagnostic) -> Bool {
    switch cell(row, "ACTION") {
    case nil, "I", "A", "R", "M": return false
    case "D": return true
    case let text?: throw Diagnostic(.sdmxAction, ["text": text])
    }
  }

  private func number(
    _ text: String, _ column: String, in range: ClosedRange<Int>
  ) throws(Diagnostic) -> Int {
    guard let number = Int(text), range.contains(number) else {
      throw Diagnostic(
        .sdmxNumber,
        ["text": text, "column": column, "range": "\(range.lowerBound)–\(range.upperBound)"])
    }
    return number
  }
}
