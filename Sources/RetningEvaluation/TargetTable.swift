import RetningData
import RetningDiagnostics
import RetningStore
import RetningStrategy

/// Targets and baselines in a table file of a ministry's folder, for whoever writes no Lua.
///
/// ```
/// indicator;since;type;period;value;upper;tolerance;note
/// lederprogram;;baseline;2025-T3;41,5;;;
/// lederprogram;;reach;2028-T3;80;;;Tildelingsbrev 2026
/// sykefravær;2026;at_most;;5;;0,3;
/// ```
///
/// `indicator`, `type` and `value` are needed, the other columns may be left out. `since` is the first period of a
/// version, `upper` the upper end of a band, `note` for whoever keeps the table.
struct TargetTable {
  enum Kind: String, CaseIterable {
    case baseline, reach, stepwise
    case atLeast = "at_least"
    case atMost = "at_most"
    case band

    var needsPeriod: Bool { self == .baseline || self == .reach || self == .stepwise }
    var takesTolerance: Bool { !needsPeriod }
  }

  enum Column: String, CaseIterable {
    case indicator, since, type, period, value, upper, tolerance, note

    var isNeeded: Bool { self == .indicator || self == .type || self == .value }
  }

  struct Row {
    let line: Int
    let indicator: String
    let since: CalendarDate?
    let kind: Kind
    let period: Period?
    let value: Double
    let upper: Double?
    let tolerance: Double?
  }

  /// What is wrong, with the indicator that it costs where the row names one.
  struct Fault {
    let indicator: String?
    let diagnostic: Diagnostic
  }

  let path: String
  private let ministry: String
  private(set) var rows: [Row] = []
  private(set) var faults: [Fault] = []
  /// The indicators whose rows cannot be told whole, since something is wrong with the table itself.
  private(set) var lost: Set<String> = []

  /// - Parameter path: The file's path, which is the place of its faults.
  init(_ text: String, path: String, ministry: String) {
    self.path = path
    self.ministry = ministry
    let table = RowTable(Array(text.utf8), delimiter: nil)
    for fault in table.faults { fail(nil, fault.location?.line ?? 1, fault) }
    let isHeaderRight = readHeader(table.names)
    if !faults.isEmpty { lost = Self.names(in: text, table, ministry) }
    guard isHeaderRight else { return }
    var signs = DecimalSigns(given: nil)
    for cells in table.rows { read(RowCells(table.names, cells), &signs) }
    do throws(Diagnostic) {
      for (_, line) in try signs.faults(fileName: path) {
        fail(name(at: line), line, Diagnostic(.targetDecimal))
      }
    } catch {
      // No number of the table shows its sign, so each that has one may be another.
      fail(nil, error.location?.line ?? 1, Diagnostic(.targetDecimal))
      lost.formUnion(rows.map(\.indicator))
    }
    nameTwins()
    lost.formUnion(faults.compactMap(\.indicator))
    rows.removeAll { lost.contains($0.indicator) }
  }

  private func name(at line: Int) -> String? { rows.first { $0.line == line }?.indicator }

  /// The indicators that a table names, read from its lines alone, where it does not hold as a table.
  private static func names(in text: String, _ table: RowTable, _ ministry: String) -> Set<String> {
    let place = table.index(of: Column.indicator.rawValue) ?? 0
    let delimiter = Character(UnicodeScalar(table.delimiter.byte))
    let names = text.split(whereSeparator: \.isNewline).dropFirst().compactMap { line -> String? in
      let cells = line.split(separator: delimiter, omittingEmptySubsequences: false)
      guard cells.indices.contains(place) else { return nil }
      let cell = cells[place].withoutEdgeSpace
      let name = cell.hasPrefix("\"") ? String(cell.dropFirst().prefix { $0 != "\"" }) : cell
      return local(name, ministry)
    }
    return Set(names)
  }

  private static func local(_ name: String, _ ministry: String) -> String {
    name.hasPrefix(ministry + "/") ? String(name.dropFirst(ministry.count + 1)) : name
  }

  private mutating func fail(_ indicator: String?, _ line: Int, _ diagnostic: Diagnostic) {
    let place = SourceLocation(file: path, line: line)
    faults.append(
      Fault(
        indicator: indicator,
        diagnostic: Diagnostic(
          diagnostic.code, diagnostic.arguments, phrases: diagnostic.phrases, at: place)))
  }

  private mutating func readHeader(_ names: [String]) -> Bool {
    let known = Column.allCases.map(\.rawValue)
    for name in names where !name.isEmpty && Column(rawValue: name) == nil {
      let near = NearestName.suggestions(for: name, among: known).first
      fail(
        nil, 1,
        near.map { Diagnostic(.targetColumnUnknownNear, ["column": name, "near": $0]) }
          ?? Diagnostic(
            .targetColumnUnknown, ["column": name, "known": known.joined(separator: ", ")]))
    }
    for column in Column.allCases where column.isNeeded && !names.contains(column.rawValue) {
      fail(nil, 1, Diagnostic(.targetColumnMissing, ["column": column.rawValue]))
    }
    return Column.allCases.allSatisfy { !$0.isNeeded || names.contains($0.rawValue) }
      && Set(names).count == names.count
  }

  private mutating func read(_ cells: RowCells, _ signs: inout DecimalSigns) {
    let written = cells[.indicator]
    let indicator = Self.local(written, ministry)
    do throws(Diagnostic) {
      guard !indicator.isEmpty else {
        throw Diagnostic(.targetCellMissing, ["column": "indicator"])
      }
      guard let kind = Kind(rawValue: cells[.type]) else {
        throw Diagnostic(
          .targetType,
          [
            "found": cells[.type],
            "known": Kind.allCases.map(\.rawValue).joined(separator: ", "),
          ])
      }
      let period = try cells.period(.period)
      let value = try cells.number(.value, &signs)
      let upper = try cells.number(.upper, &signs)
      let tolerance = try cells.number(.tolerance, &signs)
      let since = try cells.period(.since)?.start
      for (column, isUsed, isGiven) in [
        (Column.period, kind.needsPeriod, period != nil), (.upper, kind == .band, upper != nil),
        (.tolerance, kind.takesTolerance, tolerance != nil),
      ] {
        if isGiven && !isUsed {
          throw Diagnostic(
            .targetCellUnused, ["column": column.rawValue, "type": kind.rawValue])
        }
        if isUsed && !isGiven && column != .tolerance {
          throw Diagnostic(
            .targetCellMissingFor, ["column": column.rawValue, "type": kind.rawValue])
        }
      }
      guard let value else { throw Diagnostic(.targetCellMissing, ["column": "value"]) }
      if let tolerance, tolerance < 0 {
        throw Diagnostic(.targetTolerance, ["found": "\(tolerance)"])
      }
      rows.append(
        Row(
          line: cells.line, indicator: indicator, since: since, kind: kind, period: period,
          value: value, upper: upper, tolerance: tolerance))
    } catch {
      fail(indicator.isEmpty ? nil : indicator, cells.line, error)
    }
  }

  /// Names each row that says of the same indicator, version and period what an earlier one has said.
  private mutating func nameTwins() {
    var lines: [String: Int] = [:]
    for row in rows {
      let key = [
        row.indicator, row.since?.description ?? "", row.kind.rawValue,
        row.period?.description ?? "",
      ].joined(separator: "\n")
      if let earlier = lines[key] {
        fail(row.indicator, row.line, Diagnostic(.targetTwice, ["earlier": "\(earlier)"]))
      } else {
        lines[key] = row.line
      }
    }
  }
}

/// A row's cells by column.
private struct RowCells {
  let line: Int
  private let cells: [TargetTable.Column: String]

  init(_ names: [String], _ row: RowTable.Row) {
    line = row.line
    var cells: [TargetTable.Column: String] = [:]
    for (name, cell) in zip(names, row.cells) {
      if let column = TargetTable.Column(rawValue: name) { cells[column] = cell.withoutEdgeSpace }
    }
    self.cells = cells
  }

  subscript(_ column: TargetTable.Column) -> String { cells[column] ?? "" }

  func period(_ column: TargetTable.Column) throws(Diagnostic) -> Period? {
    self[column].isEmpty ? nil : try Period(parsing: self[column])
  }

  func number(_ column: TargetTable.Column, _ signs: inout DecimalSigns) throws(Diagnostic)
    -> Double?
  {
    let text = self[column]
    guard !text.isEmpty else { return nil }
    guard let number = NumberText.read(Array(text.utf8)[...]) else {
      throw Diagnostic(
        .targetNumber, ["column": column.rawValue, "found": text.visible(limit: 60)])
    }
    _ = signs.note(number, line: line)
    return try FieldReader.bounded(number.value, "tabellen", column.rawValue)
  }
}

extension DiagnosticCode {
  static let targetDecimal = DiagnosticCode(
    "target-decimal",
    nb:
      "Det er ikke til å se om «,» eller «.» er desimaltegnet. Skriv desimaltegnet likt i hele tabellen, og ingen skille mellom tusener.",
    en:
      "It cannot be seen whether “,” or “.” is the decimal sign. Write the decimal sign alike in the whole table, and no separator of thousands."
  )
  static let targetColumnUnknown = DiagnosticCode(
    "target-column",
    nb: "Måltabellen har en kolonne «{column}» som ikke kjennes. Kolonnene er {known}.",
    en: "The table of targets has a column “{column}” that is not known. The columns are {known}.")
  static let targetColumnUnknownNear = DiagnosticCode(
    "target-column",
    nb: "Måltabellen har en kolonne «{column}» som ikke kjennes. Mener du «{near}»?",
    en: "The table of targets has a column “{column}” that is not known. Do you mean “{near}”?")
  static let targetColumnMissing = DiagnosticCode(
    "target-column-missing",
    nb: "Måltabellen mangler kolonnen «{column}». Første linje skal navngi kolonnene.",
    en: "The table of targets lacks the column “{column}”. Its first line must name the columns.")
  static let targetType = DiagnosticCode(
    "target-type", nb: "«{found}» er ikke et slags mål. type er en av {known}.",
    en: "“{found}” is no kind of target. type is one of {known}.")
  static let targetNumber = DiagnosticCode(
    "target-number", nb: "{column} skal være et tall, men er «{found}».",
    en: "{column} must be a number but is “{found}”.")
  static let targetCellMissing = DiagnosticCode(
    "target-cell-missing", nb: "Raden mangler {column}.", en: "The row lacks {column}.")
  static let targetCellMissingFor = DiagnosticCode(
    "target-cell-missing", nb: "Raden mangler {column}, som {type} må ha.",
    en: "The row lacks {column}, which {type} must have.")
  static let targetCellUnused = DiagnosticCode(
    "target-cell-unused", nb: "{type} bruker ikke {column}. La ruten stå tom.",
    en: "{type} does not use {column}. Leave the cell empty.")
  static let targetTwice = DiagnosticCode(
    "target-twice", nb: "Det samme står på linje {earlier}. Behold én av radene.",
    en: "The same stands on line {earlier}. Keep one of the rows.")
}
