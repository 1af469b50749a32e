import RetningData
import RetningDiagnostics

/// Makes entries of tables that other systems wrote, as a mapping says, or by the tables' own names.
struct SourceImport {
  private let request: ImportRequest
  private let mapping: ImportMapping?
  private let series: ImportMapping.SeriesRule?
  private var collector: ImportCollector
  private var periods: SourcePeriods
  private var signs: DecimalSigns

  /// An entry on its way, before it is known whether its series has one frequency.
  private struct Cell {
    let key: Key
    let period: Period
    let entry: Entry?
    let line: Int?
  }

  /// - Throws: A ``Diagnostic`` whose details name every row that is wrong.
  static func read(
    _ request: ImportRequest, _ tables: [SourceTable]
  ) throws(Diagnostic) -> ImportedData {
    let series = request.series.map { .one($0) } ?? request.mapping?.series
    var reading = SourceImport(request, series)
    for table in tables {
      do throws(Diagnostic) {
        try reading.read(table, isOneOfMany: tables.count > 1)
      } catch {
        throw error.located(at: SourceLocation(file: request.fileName))
      }
    }
    try reading.takeSignFaults()
    return try reading.collector.finish()
  }

  private init(_ request: ImportRequest, _ series: ImportMapping.SeriesRule?) {
    self.request = request
    self.series = series
    mapping = request.mapping
    collector = ImportCollector(request)
    periods = SourcePeriods(request.mapping)
    signs = DecimalSigns(given: request.knownDecimalSign)
  }

  private mutating func read(_ table: SourceTable, isOneOfMany: Bool) throws(Diagnostic) {
    for fault in table.faults {
      var bare = fault
      bare.location = nil
      collector.fail(bare, line: fault.location?.line)
    }
    for warning in table.warnings { collector.warn(warning) }
    guard let series = series ?? table.ownSeries else { throw Diagnostic(.importSeries) }
    let plan = try SourcePlan(table, mapping, series)
    for _ in 0..<table.rowCount { collector.countRow() }
    var cells: [Cell] = []
    for index in table.observations.indices {
      let observation = table.observations[index]
      do throws(Diagnostic) {
        let places = table.places(of: index)
        let subtable = isOneOfMany && table.ownSeries == nil ? table.name : ""
        guard let (name, dimensions) = try plan.name(at: places, in: subtable) else { continue }
        let code = plan.periodCode(at: places)
        guard let period = try periods.period(code) else { continue }
        let key = try request.key(name, dimensions)
        let entry =
          observation.isDeletion
          ? nil : try entry(observation, decimals: plan.decimals(at: places))
        cells.append(Cell(key: key, period: period, entry: entry, line: observation.line))
      } catch {
        let place = observation.line == nil ? plan.place(table.places(of: index)) : nil
        collector.fail(
          place.map { Diagnostic(.sourceCell, ["place": $0], details: [error]) } ?? error,
          line: observation.line)
      }
    }
    try take(cells, mayMix: table.ownSeries != nil)
  }

  /// A series has one frequency: where a table mixes them it is refused, or split as the mapping says.
  private mutating func take(_ cells: [Cell], mayMix: Bool) throws(Diagnostic) {
    var frequencies: [String: Set<Frequency>] = [:]
    for cell in cells {
      frequencies[cell.key.base.description, default: []].insert(cell.period.frequency)
    }
    var told: Set<String> = []
    for cell in cells {
      let name = cell.key.base.description
      let found = frequencies[name] ?? []
      var key = cell.key
      if found.count > 1, !mayMix {
        guard mapping?.mixed == .split else {
          if told.insert(name).inserted { failMixed(name, cells, cell) }
          continue
        }
        key = try Key(
          ministry: key.ministry, name: "\(key.name).\(cell.period.frequency.seriesSuffix)",
          dimensions: key.dimensions)
      }
      if let entry = cell.entry {
        collector.add(
          key, cell.period, entry, keyNumber: collector.number(of: key), line: cell.line)
      } else {
        collector.remove(key, cell.period, keyNumber: collector.number(of: key), line: cell.line)
      }
    }
  }

  /// Names the first row of the frequency that fewer rows have.
  private mutating func failMixed(_ name: String, _ cells: [Cell], _ first: Cell) {
    let own = cells.filter { $0.key.base.description == name }
    let counts = Dictionary(grouping: own, by: \.period.frequency).mapValues(\.count)
    let order = counts.sorted { ($0.value, $0.key.rawValue) < ($1.value, $1.key.rawValue) }
    let rare = own.first { $0.period.frequency == order.first?.key } ?? first
    collector.fail(
      Diagnostic(
        .periodsMixed,
        [
          "series": name, "period": rare.period.description,
          "found": order.reversed().map { "\($0.key.rawValue) (\($0.value))" }
            .joined(separator: ", "),
        ]), line: rare.line)
  }

  // MARK: Values

  private mutating func entry(
    _ observation: SourceTable.Observation, decimals: Int?
  ) throws(Diagnostic) -> Entry {
    let status = try status(observation.mark ?? "")
    let told = observation.decimals ?? decimals ?? 0
    switch observation.value {
    case .none:
      let reason = status.flatMap { $0.isMissing ? $0 : nil } ?? .missing
      return try Entry.read(.none, reason, note: observation.note)
    case .other(let text): throw Diagnostic(.notANumber, ["text": text])
    case .number(let text), .written(let text):
      let isWritten = if case .written = observation.value { true } else { false }
      let sign = isWritten ? request.knownDecimalSign : .point
      guard let number = NumberText.read(Array(text.utf8)[...], sign: sign) else {
        if let missing = MissingMark.status(text) {
          if let status, status.isMissing, status != missing {
            throw Diagnostic(.valueAndStatus, ["status": status.rawValue])
          }
          return try Entry.read(.none, missing, note: observation.note)
        }
        throw CSVImport.notANumber(text, sign: isWritten ? request.knownDecimalSign : nil)
      }
      if isWritten { _ = signs.note(number, line: observation.line ?? 0) }
      return try Entry.read(
        Self.scaled(number, by: observation.powerOfTen, decimals: told), status,
        note: observation.note)
    }
  }

  /// A number counted in powers of ten as one counted in ones.
  private static func scaled(
    _ number: NumberText.Reading, by power: Int, decimals told: Int
  ) -> Entry.Value {
    guard power != 0 else { return .number(number.value, decimals: max(number.decimals, told)) }
    // By its text, so that 1.1 million is 1100000 and not a little beside it.
    let parts = "\(number.value)".split(separator: "e")
    let exponent = (parts.count > 1 ? Int(parts[1]) ?? 0 : 0) + power
    let value = Double("\(parts[0])e\(exponent)") ?? number.value
    return .number(value, decimals: max(0, number.decimals - power))
  }

  private func status(_ mark: String) throws(Diagnostic) -> ObservationStatus? {
    if let given = mapping?.statuses[mark] { return try ObservationStatus.read(given) }
    guard !SourceStatus.plainMarks.contains(mark) else { return nil }
    guard let status = SourceStatus.status(mark) else {
      throw Diagnostic(.sourceStatus, ["text": mark])
    }
    return status
  }

  private mutating func takeSignFaults() throws(Diagnostic) {
    do throws(Diagnostic) {
      for (fault, line) in try signs.faults(fileName: request.fileName) {
        collector.fail(fault, line: line)
      }
    } catch {
      guard !collector.faults.isEmpty else { throw error }
      collector.fail(error, line: nil)
    }
  }
}

/// What each dimension of a table becomes, worked out once.
struct SourcePlan {
  private let table: SourceTable
  private let mapping: ImportMapping?
  private let series: ImportMapping.SeriesRule
  private let time: Int
  private let seriesIndex: Int?
  /// The name in the key of each dimension; nil for those that are left out.
  private let names: [String?]

  /// - Throws: A ``Diagnostic``: `mapping-dimension` or `source-no-time`.
  init(
    _ table: SourceTable, _ mapping: ImportMapping?, _ series: ImportMapping.SeriesRule
  ) throws(Diagnostic) {
    self.table = table
    self.mapping = mapping
    self.series = series
    func index(_ name: String) throws(Diagnostic) -> Int {
      let found = table.dimensions.firstIndex { $0.id == name || $0.label == name }
      guard let found else {
        throw Diagnostic(
          .mappingDimension,
          [
            "mapping": mapping?.name ?? "", "dimension": name,
            "found": table.dimensions.map(\.id).joined(separator: ", "),
          ])
      }
      return found
    }
    for name in (mapping?.dimensions.keys.map { $0 } ?? []) + (mapping?.only.keys.map { $0 } ?? [])
      + (mapping?.codes.keys.map { $0 } ?? [])
    { _ = try index(name) }
    let given = try mapping?.period.map { name throws(Diagnostic) in try index(name) }
    guard let time = given ?? table.timeIndex else {
      throw Diagnostic(
        .sourceNoTime, ["found": table.dimensions.map(\.id).joined(separator: ", ")])
    }
    self.time = time
    switch series {
    case .one: seriesIndex = nil
    case .by(let dimension, _), .column(let dimension): seriesIndex = try index(dimension)
    }
    let seriesIndex = seriesIndex
    names = table.dimensions.enumerated().map { number, dimension in
      guard number != time else { return nil }
      switch Self.rule(mapping, dimension) {
      case .named(let name): return name
      case .dropped: return nil
      case nil: return number == seriesIndex ? nil : dimension.defaultName
      }
    }
  }

  private static func rule(
    _ mapping: ImportMapping?, _ dimension: SourceTable.Dimension
  ) -> ImportMapping.DimensionRule? {
    mapping?.dimensions[dimension.id] ?? dimension.label.flatMap { mapping?.dimensions[$0] }
  }

  func periodCode(at places: ArraySlice<Int>) -> String {
    category(time, places).code
  }

  private func category(_ dimension: Int, _ places: ArraySlice<Int>) -> SourceTable.Category {
    table.dimensions[dimension].categories[places[places.startIndex + dimension]]
  }

  /// The name and dimensions of an observation's key; nil where the mapping leaves it out.
  ///
  /// - Throws: A ``Diagnostic`` `mapping-series`.
  func name(
    at places: ArraySlice<Int>, in subtable: String
  ) throws(Diagnostic) -> (String, [Key.Dimension])? {
    var dimensions: [Key.Dimension] = []
    for (index, dimension) in table.dimensions.enumerated() {
      let code = category(index, places).code
      if let only = listed(mapping?.only, dimension), !only.contains(code) { return nil }
      // A blank stands for the total.
      guard let name = names[index], !code.isEmpty || table.keepsBlanks else { continue }
      dimensions.append(Key.Dimension(name, listed(mapping?.codes, dimension)?[code] ?? code))
    }
    for (name, value) in (mapping?.fixed ?? [:]).sorted(by: { $0.key < $1.key }) {
      dimensions.append(Key.Dimension(name, value))
    }
    let suffix = subtable.isEmpty ? "" : ".\(SourceName.keyName(subtable))"
    switch series {
    case .one(let name): return (name + suffix, dimensions)
    case .column: return (seriesIndex.map { category($0, places).code } ?? "", dimensions)
    case .by(let dimension, let names):
      let code = seriesIndex.map { category($0, places).code } ?? ""
      guard let name = names[code] else {
        throw Diagnostic(.mappingSeries, ["category": code, "dimension": dimension])
      }
      return (name + suffix, dimensions)
    }
  }

  private func listed<Content>(
    _ lists: [String: Content]?, _ dimension: SourceTable.Dimension
  ) -> Content? {
    lists?[dimension.id] ?? dimension.label.flatMap { lists?[$0] }
  }

  /// The decimals that an observation's categories tell of.
  func decimals(at places: ArraySlice<Int>) -> Int? {
    table.dimensions.indices.compactMap { category($0, places).decimals }.max()
  }

  /// Where an observation stands, for files whose cells have no line.
  func place(_ places: ArraySlice<Int>) -> String {
    table.dimensions.indices.map { "\(table.dimensions[$0].id)=\(category($0, places).code)" }
      .joined(separator: ", ")
  }
}
