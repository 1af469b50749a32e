import RetningData
import RetningDiagnostics
import RetningJSON

/// Reads figures from a JSON-stat 2.0 dataset, as Statistics Norway hands out its tables.
///
/// The time dimension is the period and every other one a dimension of the key, named as its label and valued as its
/// categories' codes. A dimension that tells what is measured is left out when it has one category.
struct JSONStatImport {
  private let request: ImportRequest
  private let series: String
  private let cube: JSONStatCube
  private var collector: ImportCollector

  static func read(_ request: ImportRequest) throws(Diagnostic) -> ImportedData {
    guard let series = request.series else {
      throw Diagnostic(.jsonStatSeries, at: SourceLocation(file: request.fileName))
    }
    let document = try JSONValue(parsing: request.bytes, file: request.fileName)
    do throws(Diagnostic) {
      var reading = JSONStatImport(
        request: request, series: series, cube: try JSONStatCube(document),
        collector: ImportCollector(request))
      try reading.readCells()
      return try reading.collector.finish()
    } catch {
      throw error.located(at: SourceLocation(file: request.fileName))
    }
  }

  private mutating func readCells() throws(Diagnostic) {
    let periods = readPeriods()
    var places = [Int](repeating: 0, count: cube.dimensions.count)
    for index in 0..<cube.cellCount {
      collector.countRow()
      if let period = periods[places[cube.timeIndex]] {
        do throws(Diagnostic) {
          try readCell(index, places, period)
        } catch {
          collector.fail(error, line: nil)
        }
      }
      advance(&places)
    }
  }

  /// The period of each category of the time dimension; nil, and a fault, for one that is none.
  private mutating func readPeriods() -> [Period?] {
    var periods: [Period?] = []
    for category in cube.dimensions[cube.timeIndex].categories {
      do throws(Diagnostic) {
        periods.append(try JSONStatTime.period(category.code))
      } catch {
        collector.fail(error, line: nil)
        periods.append(nil)
      }
    }
    return periods
  }

  /// Cells stand in row-major order: the last dimension runs fastest.
  private func advance(_ places: inout [Int]) {
    for index in places.indices.reversed() {
      places[index] += 1
      guard places[index] == cube.dimensions[index].categories.count else { return }
      places[index] = 0
    }
  }

  private mutating func readCell(
    _ index: Int, _ places: [Int], _ period: Period
  ) throws(Diagnostic) {
    var dimensions: [Key.Dimension] = []
    var decimals: Int?
    for (dimension, place) in zip(cube.dimensions, places) {
      let category = dimension.categories[place]
      decimals = category.decimals ?? decimals
      if dimension.isKept { dimensions.append(Key.Dimension(dimension.name, category.code)) }
    }
    let key = try request.key(series, dimensions)
    let entry = try entry(index, decimals: decimals, address: EntryAddress(key, period))
    collector.add(key, period, entry, keyNumber: collector.number(of: key), line: nil)
  }

  private mutating func entry(
    _ index: Int, decimals: Int?, address: EntryAddress
  ) throws(Diagnostic) -> Entry {
    let mark = cube.status(index)
    let status = JSONStatCube.status(mark)
    if let mark, status == nil, !JSONStatCube.plainMarks.contains(mark) {
      collector.warn(Diagnostic(.jsonStatStatus, ["text": mark]))
    }
    switch cube.value(index) {
    case .null:
      let reason = status.flatMap { $0.isMissing ? $0 : nil } ?? .missing
      return try Entry.read(.none, reason, note: nil)
    case .number(let text):
      guard case .number(let number, let written) = try NDJSONImport.number(text) else { break }
      let value = Entry.Value.number(number, decimals: max(written, decimals ?? 0))
      return try Self.about(address) { () throws(Diagnostic) in
        try Entry.read(value, status, note: nil)
      }
    default: break
    }
    throw Diagnostic(
      .jsonStatValue, ["address": "\(address)", "text": cube.value(index).compact()])
  }

  /// Names the address in a fault, since a cell of JSON-stat has no line.
  private static func about(
    _ address: EntryAddress, _ body: () throws(Diagnostic) -> Entry
  ) throws(Diagnostic) -> Entry {
    do throws(Diagnostic) {
      return try body()
    } catch {
      throw Diagnostic(.jsonStatCell, ["address": "\(address)"], details: [error])
    }
  }
}

/// Reads the codes of a time dimension.
enum JSONStatTime {
  /// `2015`, `2015K1` (quarter), `2015M05`, `2015U07` (week), `2015H1` (half-year), `2015T1` (tertial), or a period's
  /// own code.
  static func period(_ code: String) throws(Diagnostic) -> Period {
    let year = code.prefix(4)
    guard let letter = code.dropFirst(4).first, letter.isLetter else {
      return try Period(parsing: code)
    }
    let frequency: Character =
      switch letter {
      case "K": "Q"
      case "U": "W"
      case "H": "S"
      default: letter
      }
    return try Period(parsing: "\(year)-\(frequency)\(code.dropFirst(5))")
  }
}
