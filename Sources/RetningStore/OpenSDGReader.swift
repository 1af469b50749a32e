import RetningData
import RetningDiagnostics

/// Reads the CSV of Open SDG: `Year`, columns that divide the figures, and `Value`.
///
/// A blank cell of a dividing column is the total of it. Columns of units and status are known by their names.
struct OpenSDGReader {
  private var table: RowTable

  private static let units: Set<String> = ["units", "unit measure", "unit_measure"]
  private static let multipliers: Set<String> = ["unit multiplier", "unit_mult"]
  private static let statuses: Set<String> = ["observation status", "obs_status", "obs status"]
  private static let notes: Set<String> = ["note", "notes", "comment", "comments"]

  /// The powers of ten of the words for multipliers, in small letters.
  private static let powers = [
    "": 0, "units": 0, "unit": 0, "tens": 1, "hundreds": 2, "thousands": 3, "millions": 6,
    "billions": 9, "trillions": 12, "0": 0, "3": 3, "6": 6, "9": 9,
  ]

  static func tables(_ request: ImportRequest) throws(Diagnostic) -> [SourceTable] {
    var reader = OpenSDGReader(table: RowTable(request.bytes, delimiter: request.delimiter))
    return [try reader.read(request)]
  }

  private mutating func read(_ request: ImportRequest) throws(Diagnostic) -> SourceTable {
    // A header with a space before the name is a fault of its own, not a missing column.
    func index(_ name: String) -> Int? {
      table.names.firstIndex { $0.withoutEdgeSpace.lowercased() == name }
    }
    guard let year = index("year"), let value = index("value") else {
      throw Diagnostic(
        .openSDGColumns, ["found": table.names.joined(separator: ", ")],
        at: SourceLocation(file: request.fileName, line: 1))
    }
    table.refuseEdgeSpaces()
    let names = table.names.map { $0.lowercased() }
    func isApart(_ index: Int) -> Bool {
      index == value || Self.multipliers.contains(names[index])
        || Self.statuses.contains(names[index]) || Self.notes.contains(names[index])
    }
    let columns = names.indices.filter { !isApart($0) }
    var numbers = [CategoryNumbers](repeating: CategoryNumbers(), count: columns.count)
    var cells: [(SourceTable.Observation, [Int])] = []
    var faults = table.faults
    for row in table.rows {
      do throws(Diagnostic) {
        let observation = try observation(row, names, value: value)
        var places: [Int] = []
        for (number, column) in columns.enumerated() {
          places.append(numbers[number].number(of: row.cells[column]))
        }
        cells.append((observation, places))
      } catch {
        faults.append(error.located(at: SourceLocation(file: "", line: row.line)))
      }
    }
    var result = SourceTable(
      dimensions: zip(columns, numbers).map { column, numbers in
        let isUnit = Self.units.contains(names[column])
        return SourceTable.Dimension(
          id: table.names[column], role: column == year ? .time : isUnit ? .attribute : .plain,
          categories: numbers.codes.map {
            SourceTable.Category(code: $0, unit: isUnit ? $0 : nil)
          },
          // A unit that is the same throughout tells nothing apart.
          defaultName: isUnit && numbers.codes.count < 2
            ? nil : SourceName.keyName(table.names[column]))
      })
    result.rowCount = table.rows.count
    result.faults = faults
    for (observation, places) in cells { result.add(observation, at: places) }
    return result
  }

  private func observation(
    _ row: RowTable.Row, _ names: [String], value: Int
  ) throws(Diagnostic) -> SourceTable.Observation {
    var observation = SourceTable.Observation(value: .none, line: row.line)
    for (name, cell) in zip(names, row.cells) where !cell.isEmpty {
      if Self.statuses.contains(name) { observation.mark = cell }
      if Self.notes.contains(name) { observation.note = cell }
      if Self.multipliers.contains(name) {
        guard let power = Self.powers[cell.lowercased()] else {
          throw Diagnostic(.openSDGMultiplier, ["text": cell])
        }
        observation.powerOfTen = power
      }
    }
    let text = row.cells[value]
    if !text.isEmpty { observation.value = .written(text) }
    return observation
  }
}
