import RetningData
import RetningDiagnostics

/// A CSV file as named columns and rows of text, before it is known what the columns are.
package struct RowTable {
  package struct Row {
    package let line: Int
    package let cells: [String]
  }

  package let delimiter: Delimiter
  package let names: [String]
  package private(set) var rows: [Row] = []
  /// What is wrong with rows and with the header.
  package private(set) var faults: [Diagnostic] = []

  /// - Parameter bytes: The file in UTF-8.
  package init(_ bytes: [UInt8], delimiter given: Delimiter?) {
    let delimiter = given ?? CSVHeader.detectDelimiter(bytes)
    self.delimiter = delimiter
    var records = CSVRecords(bytes, delimiter: delimiter.byte)
    var cells: [CSVCell] = []
    var names: [String] = []
    do throws(Diagnostic) {
      if try records.next(into: &cells) != nil { names = cells.map { records.text($0).composed } }
      while names.last == "" { names.removeLast() }
      while let line = try records.next(into: &cells) {
        guard !cells.allSatisfy(\.range.isEmpty) else { continue }
        while cells.count > names.count, cells.last?.range.isEmpty == true { cells.removeLast() }
        guard cells.count == names.count else {
          let counts = ["found": "\(cells.count)", "expected": "\(names.count)"]
          faults.append(Self.at(line, Diagnostic(.csvCellCount, counts)))
          continue
        }
        rows.append(Row(line: line, cells: cells.map { records.text($0).composed }))
      }
    } catch {
      faults.append(Self.at(Int(error.arguments["line"] ?? "") ?? 1, error))
    }
    self.names = names
    nameFaults()
  }

  private mutating func nameFaults() {
    for (index, name) in names.enumerated() {
      if name.hasEdgeSpace {
        fail(1, Diagnostic(.headerSpace, ["name": name, "trimmed": name.withoutEdgeSpace]))
      } else if name.isEmpty {
        fail(1, Diagnostic(.headerEmpty, ["column": "\(index + 1)"]))
      } else if names[..<index].contains(name) {
        fail(1, Diagnostic(.headerTwice, ["name": name]))
      }
    }
  }

  mutating func fail(_ line: Int, _ diagnostic: Diagnostic) {
    faults.append(Self.at(line, diagnostic))
  }

  /// Names every cell with white space first or last, which would make another name of the same.
  mutating func refuseEdgeSpaces() {
    for row in rows {
      for (name, cell) in zip(names, row.cells) where cell.hasEdgeSpace {
        fail(row.line, Diagnostic(.cellSpace, ["text": cell, "column": name]))
      }
    }
  }

  package func index(of name: String) -> Int? { names.firstIndex(of: name) }

  /// The place is filled with the file's name when the fault is taken by a collector.
  private static func at(_ line: Int, _ diagnostic: Diagnostic) -> Diagnostic {
    diagnostic.located(at: SourceLocation(file: "", line: line))
  }
}
