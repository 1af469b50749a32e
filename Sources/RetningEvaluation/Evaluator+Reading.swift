import RetningData
import RetningDiagnostics
import RetningStore
import RetningStrategy

extension Evaluator {
  /// The computed series of an indicator that has been asked for before.
  func knownSeries(_ id: String) -> Series? {
    (try? compute(id))?.series
  }

  private func declaration(_ key: Key) -> DataDeclaration? {
    if Archive.counts(key) { return Self.published }
    return rules(of: key.ministry)?.context.declarations.data[key.name]
  }

  /// What the store itself counts: documents that have been published, by day and language.
  private static let published = DataDeclaration(
    name: "published", ministry: Grant.owner, location: SourceLocation(file: "retning"),
    title: LocalizedText(nb: "Publiserte dokumenter", en: "Published documents"),
    unit: UnitOfMeasure("antall"), frequency: .day, kind: .flow, dimensions: ["language"],
    source: nil, access: Access(visibility: .public))

  /// The entries of a key as a series, up to the period that the evaluation under way ends at.
  ///
  /// - Throws: A ``Diagnostic`` `series-has-dimensions` where only keys with more dimensions exist.
  func series(_ key: Key, for context: RuleContext) throws(Diagnostic) -> Series {
    let series = try wholeSeries(key, for: context)
    if series.periods.isEmpty { context.note(scan: key.ministry, key.name) }
    if series.isUnknown, key.dimensions.isEmpty {
      let others = try request.reader.keys(ministry: key.ministry, name: key.name)
      if let example = others.first(where: { !$0.dimensions.isEmpty }) {
        throw hasDimensions(key, example)
      }
      if declaration(key) == nil { try warn(about: key, for: context) }
    } else if series.periods.isEmpty {
      let others = try request.reader.keys(ministry: key.ministry, name: key.name)
      if let example = others.first(where: { !$0.dimensions.isEmpty }), key.dimensions.isEmpty {
        throw hasDimensions(key, example)
      }
    }
    guard let end = context.frames.last?.endsAt else { return series }
    return series.window(from: nil, to: end)
  }

  private func hasDimensions(_ key: Key, _ example: Key) -> Diagnostic {
    let text = example.description
    return Diagnostic(
      .seriesHasDimensions,
      [
        "key": key.description, "name": key.name,
        "dimensions": example.dimensions.map(\.name).joined(separator: ", "),
        "example": String(text[text.index(after: text.firstIndex(of: "/") ?? text.startIndex)...]),
      ])
  }

  /// A name that never had an entry or a declaration is most likely misspelt.
  private func warn(about key: Key, for context: RuleContext) throws(Diagnostic) {
    context.note(scan: key.ministry, nil)
    let known = try knownNames(of: key.ministry)
    try context.charge(1000 + 100 * known.count)
    let near = NearestName.suggestions(for: key.name, among: known).first
    context.warn(
      near.map {
        Diagnostic(.seriesUnknownNear, ["key": key.description, "near": $0], at: context.caller)
      } ?? Diagnostic(.seriesUnknown, ["key": key.description], at: context.caller))
  }

  /// The names that a ministry has declared or stored, in order.
  private func knownNames(of ministry: String) throws(Diagnostic) -> [String] {
    if let known = namesCache[ministry] { return known }
    let declared = rules(of: ministry)?.context.declarations.data.keys.map { $0 } ?? []
    let stored = try request.reader.keys(ministry: ministry, name: nil).map(\.name)
    let names = Set(declared + stored).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    namesCache[ministry] = names
    return names
  }

  /// All that the reader has of a key. Who reads it for the first time is charged for it, whether or not another has read
  /// it before.
  private func wholeSeries(_ key: Key, _ cost: Int = readCost, for context: RuleContext)
    throws(Diagnostic) -> Series
  {
    let isFirst = context.note(key)
    try context.charge(isFirst ? cost : Self.cellCost)
    let series = try wholeSeries(key)
    try context.charge(isFirst ? series.count : series.count / 16)
    guard let access = declaration(key)?.access else { return series }
    return seen(series, access, of: key.ministry, by: context.ministry)
  }

  /// Whether nothing stands under a key.
  func isEmpty(_ key: Key) -> Bool { (try? wholeSeries(key))?.periods.isEmpty ?? true }

  /// In instructions, beside one for each period; read again it costs a small part.
  private static let readCost = 1000
  private static let cellCost = 50

  private func wholeSeries(_ key: Key) throws(Diagnostic) -> Series {
    if let known = seriesCache[key] { return known }
    let series = series(key, of: EntryColumns(try request.reader.entries(of: key)))
    seriesCache[key] = series
    return series
  }

  /// What a key's declaration makes of its numbers.
  private func series(_ key: Key, of columns: EntryColumns) -> Series {
    let declared = declaration(key)
    let frequency = declared?.frequency ?? Self.commonFrequency(columns.periods)
    var series = Series(
      name: key.description, frequency: frequency, unit: declared?.unit ?? .one,
      kind: declared?.kind ?? .flow, origin: .entries(key))
    series.reserveCapacity(columns.periods.count)
    for (index, period) in columns.periods.enumerated()
    where frequency == .irregular || period.frequency == frequency {
      let (value, status) = (columns.values[index], columns.statuses[index])
      if value.isNaN {
        series.append(
          period, absent: Absence(.entry(status.isMissing ? status : .missing), key.description))
      } else {
        series.append(period, value, status)
      }
    }
    return series
  }

  private static func commonFrequency(_ periods: [Period]) -> Frequency {
    guard let first = periods.first?.frequency else { return .irregular }
    return periods.allSatisfy { $0.frequency == first } ? first : .irregular
  }

  /// All series of a name by its dimensions.
  func cube(_ key: Key, for context: RuleContext) throws(Diagnostic) -> Cube {
    context.note(scan: key.ministry, key.name)
    let dimensions = try dimensions(of: key)
    guard !dimensions.isEmpty else {
      let series = try wholeSeries(key, for: context)
      guard series.periods.isEmpty else {
        throw Diagnostic(.noCube, ["key": key.description, "name": key.name])
      }
      if declaration(key) == nil { try warn(about: key, for: context) }
      return Cube(series)
    }
    return try cube(key, dimensions: dimensions, for: context)
  }

  /// The dimensions that a name is declared with, or that its keys have.
  private func dimensions(of key: Key) throws(Diagnostic) -> [String] {
    if let declared = declaration(key), !declared.dimensions.isEmpty { return declared.dimensions }
    return try storedDimensions(of: key.ministry, key.name)
  }

  /// The dimensions of the key of a name that has most.
  private func storedDimensions(of ministry: String, _ name: String) throws(Diagnostic) -> [String]
  {
    let place = "\(ministry)/\(name)"
    if let known = dimensionsCache[place] { return known }
    let keys = try request.reader.keys(ministry: ministry, name: name)
    let dimensions = keys.map { $0.dimensions.map(\.name) }.max { $0.count < $1.count } ?? []
    dimensionsCache[place] = dimensions
    return dimensions
  }

  /// The cells that have just these dimensions; totals beside them are left out.
  private func cube(_ key: Key, dimensions: [String], for context: RuleContext)
    throws(Diagnostic) -> Cube
  {
    let place = Reads.Scan(ministry: key.ministry, name: key.name)
    let isFirst = context.note(cube: place)
    let read = try readCube(key, place, dimensions)
    try context.charge(isFirst ? read.cost : read.laterCost)
    let access = declaration(key)?.access ?? Access()
    let isWhole =
      !access.mayHide(from: level(of: context.ministry, to: key.ministry))
      && context.frames.last?.endsAt == nil
    if isWhole { return read.cube }
    let end = context.frames.last?.endsAt
    return try read.cube.map { series in
      let seen = seen(series, access, of: key.ministry, by: context.ministry)
      return end.map { seen.window(from: nil, to: $0) } ?? seen
    }
  }

  /// A cube as it is read, made once.
  struct ReadCube {
    let cube: Cube
    /// Of its cells.
    let keys: [Key]
    /// What an evaluation is charged for it when it reads it first, and later.
    let cost: Int
    let laterCost: Int
  }

  private func readCube(_ key: Key, _ place: Reads.Scan, _ dimensions: [String])
    throws(Diagnostic) -> ReadCube
  {
    if let known = cubeCache[place] { return known }
    let keys = try cellKeys(of: key).filter { $0.dimensions.map(\.name) == dimensions }
    var cells: [Cube.Cell] = []
    for key in keys { cells.append(Cube.Cell(key.dimensions.map(\.value), try wholeSeries(key))) }
    let declared = declaration(key)
    let cube = Cube(
      name: key.description, dimensions: dimensions, cells: cells,
      unit: declared?.unit ?? cells.first?.series.unit ?? .one,
      kind: declared?.kind ?? .flow,
      frequency: declared?.frequency ?? cells.first?.series.frequency ?? .irregular)
    let read = ReadCube(
      cube: cube, keys: keys,
      cost: cells.reduce(0) { $0 + Self.cellCost + $1.series.count },
      laterCost: cells.reduce(0) { $0 + Self.cellCost + $1.series.count / 16 })
    cubeCache[place] = read
    return read
  }

  /// The keys that were read, those of cubes among them, in order.
  func keys(of reads: Reads) -> [Key] {
    guard !reads.cubes.isEmpty else { return reads.keys.sorted() }
    return reads.cubes.reduce(into: reads.keys) { keys, place in
      keys.formUnion(self.keys(of: place))
    }.sorted()
  }

  /// The keys of a cube's cells.
  func keys(of place: Reads.Scan) -> [Key] {
    guard let name = place.name, let key = try? Key(ministry: place.ministry, name: name),
      let dimensions = try? dimensions(of: key)
    else { return [] }
    return (try? readCube(key, place, dimensions))?.keys ?? []
  }

  /// The keys of a name; all that the reader has of them is read at once.
  private func cellKeys(of key: Key) throws(Diagnostic) -> [Key] {
    let place = "\(key.ministry)/\(key.name)"
    if let known = cellKeysCache[place] { return known }
    var keys: [Key] = []
    for (cellKey, columns) in try request.reader.columns(ministry: key.ministry, name: key.name) {
      if seriesCache[cellKey] == nil { seriesCache[cellKey] = series(cellKey, of: columns) }
      keys.append(cellKey)
    }
    cellKeysCache[place] = keys
    return keys
  }

  /// One series of each ministry, with the dimensions that they have in common.
  func across(_ chosen: [Ministry], _ name: String, for context: RuleContext)
    throws(Diagnostic) -> Cube
  {
    var parts: [(ministry: Ministry, cube: Cube)] = []
    for ministry in chosen {
      try context.charge(Self.readCost)
      let key = try Key(parsing: name, ministry: ministry.id)
      context.note(scan: key.ministry, key.name)
      let dimensions = key.dimensions.isEmpty ? try dimensions(of: key) : []
      let cube =
        dimensions.isEmpty
        ? Cube(try quietSeries(key, for: context))
        : try cube(key, dimensions: dimensions, for: context)
      parts.append((ministry, cube))
    }
    let delivered = parts.filter { $0.cube.cells.contains { !$0.series.periods.isEmpty } }
    guard let template = delivered.first?.cube else {
      if let first = chosen.first {
        try warn(about: try Key(parsing: name, ministry: first.id), for: context)
      }
      return try acrossCube(name, parts.map { ($0.ministry, $0.cube) }, dimensions: [], like: nil)
    }
    let common = delivered.allSatisfy { $0.cube.dimensions == template.dimensions }
    if common {
      return try acrossCube(name, parts, dimensions: template.dimensions, like: template)
    }
    // Some give the total and some its parts: the parts are summed.
    var totals: [(Ministry, Cube)] = []
    for (ministry, cube) in parts {
      totals.append(
        (ministry, cube.dimensions.isEmpty ? cube : try cube.aggregated(.sum, at: context.caller)))
    }
    return try acrossCube(name, totals, dimensions: [], like: template)
  }

  /// The sum over the ministries that splits and mergers join with a key's, each in the periods in which it exists.
  ///
  /// - Throws: A ``Diagnostic`` `bridge-alone` where nothing was split or merged, `bridge-kind` where the quantity cannot be
  ///   summed.
  func bridge(_ key: Key, for context: RuleContext) throws(Diagnostic) -> Cube {
    let lineage = model.lineage(of: key.ministry, on: request.asOf)
    let local = String(key.description.dropFirst(key.ministry.count + 1))
    guard lineage.members.count > 1 else {
      throw Diagnostic(.bridgeAlone, ["ministry": key.ministry, "name": local])
    }
    for member in lineage.members {
      guard let kind = rules(of: member.id)?.context.declarations.data[key.name]?.kind,
        !kind.isAdditive
      else { continue }
      throw Diagnostic(
        kind == .survey ? .bridgeSurvey : .bridgeKind,
        ["key": "\(member.id)/\(local)", "kind": kind.rawValue])
    }
    let cube = try across(lineage.members, local, for: context)
    context.note(bridged: lineage.changes)
    let mended = Cube(
      name: cube.name, dimensions: cube.dimensions,
      cells: cube.cells.map { cell in
        Cube.Cell(
          cell.coordinates,
          cell.series.withoutBreaks { period in
            lineage.changes.contains { period.start <= $0.date && $0.date <= period.end }
          }, from: cell.from, to: cell.to)
      }, unit: cube.unit, kind: cube.kind, frequency: cube.frequency)
    return try mended.aggregated(.sum, over: [Cube.reportingDimension], at: context.caller)
  }

  /// A ministry that has not delivered is missing from the aggregate, which says so; it is no misspelling.
  private func quietSeries(_ key: Key, _ cost: Int = readCost, for context: RuleContext)
    throws(Diagnostic) -> Series
  {
    let series = try wholeSeries(key, cost, for: context)
    guard let end = context.frames.last?.endsAt else { return series }
    return series.window(from: nil, to: end)
  }

  private func acrossCube(
    _ name: String, _ parts: [(ministry: Ministry, cube: Cube)], dimensions: [String],
    like template: Cube?
  ) throws(Diagnostic) -> Cube {
    // What one of them says cannot be added up cannot be added up with the others'.
    let kinds = parts.map(\.cube).filter { !$0.cells.allSatisfy(\.series.periods.isEmpty) }.map(
      \.kind)
    let kind = kinds.first { !$0.isAdditive } ?? template?.kind ?? .flow
    var cells: [Cube.Cell] = []
    for (ministry, cube) in parts {
      let (from, to) = (ministry.validity.from, ministry.validity.to)
      if cube.dimensions == dimensions, !cube.cells.isEmpty {
        for cell in cube.cells {
          let series = try fitting(cell.series, template, of: ministry, name)
          cells.append(Cube.Cell([ministry.id] + cell.coordinates, series, from: from, to: to))
        }
      } else {
        let empty = Series(
          name: "\(ministry.id)/\(name)", frequency: template?.frequency ?? .irregular,
          unit: template?.unit ?? .one, kind: kind,
          origin: .constant(.nan))
        cells.append(
          Cube.Cell(
            [ministry.id] + dimensions.map { _ in "" }, empty, from: from, to: to))
      }
    }
    return Cube(
      name: name, dimensions: [Cube.reportingDimension] + dimensions, cells: cells,
      unit: template?.unit ?? .one, kind: kind, frequency: template?.frequency ?? .irregular)
  }

  /// A ministry's series in the unit of the first that has delivered.
  ///
  /// - Throws: A ``Diagnostic`` `across-unit` where they measure different things.
  private func fitting(
    _ series: Series, _ template: Cube?, of ministry: Ministry, _ name: String
  ) throws(Diagnostic) -> Series {
    // What is not declared is a plain number, which fits any.
    guard let template, series.unit != template.unit, !series.periods.isEmpty,
      !series.unit.isPlainNumber, !template.unit.isPlainNumber
    else { return series }
    guard series.unit.hasDimension(of: template.unit) else {
      throw Diagnostic(
        .acrossUnit,
        [
          "name": name, "ministry": ministry.id, "unit": series.unit.symbol,
          "other": template.unit.symbol,
        ])
    }
    return try series.converted(to: template.unit)
  }
}
