import RetningData
import RetningDiagnostics

/// Series as small tables for a terminal, with the course of their values as a row of blocks.
public enum SeriesText {
  /// So many periods are shown; the last ones.
  private static let periodsMax = 12
  private static let cellsMax = 30

  /// A heading with the course, then each period with its value, its flag, and why it has none.
  public static func text(of series: Series, in language: Language) -> String {
    var lines = [heading(series.name, series)]
    let shown = series.periods.indices.suffix(periodsMax)
    if shown.count < series.count {
      lines.append("  … \(series.count - shown.count)")
    }
    let values = shown.map { series.value(at: $0).map { number($0, in: language) } ?? "–" }
    let width = values.map(\.count).max() ?? 0
    for (place, value) in zip(shown, values) {
      let period = series.periods[place].description
      var line = "  \(period)  " + String(repeating: " ", count: width - value.count) + value
      if let absence = series.absences[place] {
        line += "  \(absence.status.rawValue)  \(absence.subject)"
      } else if series.statuses[place] != .normal {
        line += "  " + series.statuses[place].rawValue
      }
      lines.append(line)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A line for each cell: where it lies, its last value, its course.
  public static func text(of cube: Cube, in language: Language) -> String {
    var lines = ["\(cube.name)  \(cube.unit.symbol)  \(cube.dimensions.joined(separator: " × "))"]
    let cells = cube.cells.prefix(cellsMax)
    let names = cells.map { $0.coordinates.joined(separator: " · ") }
    let values = cells.map { cell in
      cell.series.lastIndexWithValue.flatMap(cell.series.value).map { number($0, in: language) }
        ?? "–"
    }
    let (nameWidth, valueWidth) = (
      names.map(\.count).max() ?? 0, values.map(\.count).max() ?? 0
    )
    for (index, cell) in cells.enumerated() {
      let name = names[index] + String(repeating: " ", count: nameWidth - names[index].count)
      let value =
        String(repeating: " ", count: valueWidth - values[index].count) + values[index]
      lines.append("  \(name)  \(value)  \(course(cell.series.values))")
    }
    if cube.cells.count > cells.count { lines.append("  … \(cube.cells.count - cells.count)") }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func heading(_ name: String, _ series: Series) -> String {
    [name, series.unit.symbol, course(series.values)].filter { !$0.isEmpty }
      .joined(separator: "  ")
  }

  private static func number(_ value: Double, in language: Language) -> String {
    NumberText.precise(value, decimals: 0, in: language)
  }

  private static let blocks = Array("▁▂▃▄▅▆▇█")

  /// The course of values as blocks of eight heights; a dot where there is none.
  public static func course(_ values: [Double]) -> String {
    let known = values.filter { !$0.isNaN }
    guard let low = known.min(), let high = known.max() else { return "" }
    return String(
      values.suffix(40).map { value in
        guard !value.isNaN else { return "·" }
        guard high > low else { return blocks[3] }
        let step = (value - low) / (high - low) * Double(blocks.count - 1)
        return blocks[min(blocks.count - 1, max(0, Int(step.rounded())))]
      })
  }
}
