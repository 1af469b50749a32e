import RetningData
import RetningDiagnostics
import RetningLua
import RetningResult
import RetningStrategy

/// Takes the targets of table files into the indicators that scripts declare.
extension Declarations {
  /// Gives indicators the targets and baselines of a ministry's table files.
  ///
  /// An indicator with a row that does not hold is lost, rather than judged by a part of its target.
  ///
  /// - Returns: What is wrong, each with file and line.
  mutating func take(targetsIn files: RuleFiles, of ministry: String) -> [Failure] {
    var taking = TargetTaking(declarations: self, ministry: ministry, files: files)
    for path in files.targetTables(of: ministry) { taking.take(path) }
    self = taking.declarations
    return taking.failures
  }
}

private struct TargetTaking {
  var declarations: Declarations
  let ministry: String
  let files: RuleFiles
  private(set) var failures: [Failure] = []
  /// Where an indicator's target or baseline was given, for the message where it is given twice.
  private var places: [String: SourceLocation] = [:]

  /// The faults of a file that are told.
  private static let faultsMax = 100

  init(declarations: Declarations, ministry: String, files: RuleFiles) {
    self.declarations = declarations
    self.ministry = ministry
    self.files = files
  }

  mutating func take(_ path: String) {
    if let problem = files.unreadable[path] { return fail(nil, problem, path) }
    let table = TargetTable(files.texts[path] ?? "", path: path, ministry: ministry)
    var faults = table.faults
    let byIndicator = Dictionary(grouping: table.rows, by: \.indicator)
    for (name, rows) in byIndicator.sorted(by: { $0.key < $1.key }) {
      do throws(Diagnostic) {
        try take(rows, for: name, path)
      } catch {
        faults.append(
          .init(
            indicator: name,
            diagnostic: error.located(
              at: SourceLocation(file: path, line: Self.line(of: error, in: rows)))))
      }
    }
    for fault in faults.prefix(Self.faultsMax) { fail(fault.indicator, fault.diagnostic, path) }
    if faults.count > Self.faultsMax {
      fail(
        nil,
        Diagnostic(
          .targetFaultsMany, ["limit": "\(Self.faultsMax)", "count": "\(faults.count)"]), path)
    }
    for name in Set(faults.compactMap(\.indicator)).union(table.lost) {
      declarations.indicators[name]?.formula = .broken
    }
  }

  /// The line of the row that an error is about: that of the period that it names, else the first of the target.
  private static func line(of error: Diagnostic, in rows: [TargetTable.Row]) -> Int {
    let named = rows.first { row in
      row.period.map { $0.description == error.arguments["period"] } ?? false
    }
    return (named ?? rows.first { $0.kind != .baseline } ?? rows[0]).line
  }

  private mutating func fail(_ indicator: String?, _ diagnostic: Diagnostic, _ path: String) {
    failures.append(
      Failure(
        LuaError(kind: .error, diagnostic: diagnostic), ministry: ministry,
        subject: indicator.flatMap { declarations.indicators[$0]?.id }, file: path, files: files))
  }

  private mutating func take(_ rows: [TargetTable.Row], for name: String, _ path: String)
    throws(Diagnostic)
  {
    guard let indicator = declarations.indicators[name] else { throw unknown(name) }
    if case .broken = indicator.formula { return }
    let baselines = rows.filter { $0.kind == .baseline }
    let targets = rows.filter { $0.kind != .baseline }
    var taken = indicator
    if let first = baselines.first {
      try claim("baseline", of: indicator, isDeclared: indicator.baseline != nil, first, path)
      taken.baseline = Dated(
        try versions(of: baselines) { rows throws(Diagnostic) in
          guard let row = rows.first, rows.count == 1, let period = row.period else {
            throw Diagnostic(.targetBaselines, ["owner": owner(indicator)])
          }
          return Point(period, row.value)
        })
    }
    if let first = targets.first {
      try claim("target", of: indicator, isDeclared: indicator.target != nil, first, path)
      taken.target = Dated(
        try versions(of: targets) { rows throws(Diagnostic) in try target(rows, of: indicator) })
    }
    try TargetConsistency(
      owner: owner(indicator), target: taken.target, baseline: taken.baseline,
      direction: taken.direction, frequency: taken.frequency
    ).require()
    declarations.indicators[name] = taken
  }

  private func owner(_ indicator: IndicatorDefinition) -> String {
    "indicator \"\(indicator.id.dropFirst(ministry.count + 1))\""
  }

  private func unknown(_ name: String) -> Diagnostic {
    let id = "\(ministry)/\(name)".visible(limit: 200)
    guard let near = NearestName.suggestions(for: name, among: declarations.indicators.keys).first
    else { return Diagnostic(.resultUnknown, ["id": id]) }
    return Diagnostic(.resultUnknownNear, ["id": id, "near": near])
  }

  /// What is declared has one place, so that nobody changes the other and wonders.
  private mutating func claim(
    _ field: String, of indicator: IndicatorDefinition, isDeclared: Bool, _ row: TargetTable.Row,
    _ path: String
  ) throws(Diagnostic) {
    let key = "\(indicator.id) \(field)"
    if isDeclared {
      let earlier = places[key] ?? indicator.location
      throw Diagnostic(
        .targetTwoPlaces,
        ["owner": owner(indicator), "field": field, "earlier": earlier.description])
    }
    places[key] = SourceLocation(file: path, line: row.line)
  }

  private func versions<Content: Sendable>(
    of rows: [TargetTable.Row],
    _ content: ([TargetTable.Row]) throws(Diagnostic) -> Content
  ) throws(Diagnostic) -> [Dated<Content>.Version] {
    var versions: [Dated<Content>.Version] = []
    let groups = Dictionary(grouping: rows, by: \.since)
    for (since, rows) in groups.sorted(by: { $0.value[0].line < $1.value[0].line }) {
      versions.append(.init(from: since, content: try content(rows)))
    }
    return versions
  }

  /// One version of a target from its rows.
  private func target(_ rows: [TargetTable.Row], of indicator: IndicatorDefinition)
    throws(Diagnostic) -> Target
  {
    let kinds = Set(rows.map(\.kind))
    func value(_ kind: TargetTable.Kind) -> Double? { rows.first { $0.kind == kind }?.value }
    let tolerances = Set(rows.compactMap(\.tolerance))
    if kinds == [.reach] || kinds == [.stepwise] {
      return try .reaching(
        rows.compactMap { row in row.period.map { Point($0, row.value) } },
        shape: kinds == [.reach] ? .linear : .stepwise)
    }
    if kinds == [.band], let row = rows.first, let upper = row.upper {
      return try .banded(low: row.value, high: upper, tolerance: row.tolerance)
    }
    guard kinds.isSubset(of: [.atLeast, .atMost]), tolerances.count <= 1 else {
      throw Diagnostic(
        .targetsMixed,
        [
          "owner": owner(indicator),
          "lines": rows.map { "\($0.line)" }.joined(separator: ", "),
        ])
    }
    return try .maintaining(
      atLeast: value(.atLeast), atMost: value(.atMost), tolerance: tolerances.first ?? 0)
  }
}

extension DiagnosticCode {
  static let targetTwoPlaces = DiagnosticCode(
    "target-two-places",
    nb: "{owner} har {field} både her og i {earlier}. Behold det ene stedet.",
    en: "{owner} has {field} both here and in {earlier}. Keep the one place.")
  static let targetsMixed = DiagnosticCode(
    "targets-mixed",
    nb:
      "{owner}: linjene {lines} kan ikke gjelde samtidig. Velg ett slags mål og én toleranse, eller skill dem med since.",
    en:
      "{owner}: the lines {lines} cannot hold at once. Choose one kind of target and one tolerance, or part them by since."
  )
  static let targetBaselines = DiagnosticCode(
    "target-baselines",
    nb: "{owner} har flere utgangspunkt på én gang. Behold ett, eller skill dem med since.",
    en: "{owner} has several baselines at once. Keep one, or part them by since.")
  static let targetFaultsMany = DiagnosticCode(
    "target-faults-many",
    nb: "Måltabellen har {count} feil; de første {limit} er nevnt.",
    en: "The table of targets has {count} faults; the first {limit} are named.")
}
