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
    ministries[key.ministry]?.context.declarations.data[key.name]
  }

  /// The entries of a key as a series, up to the period that the evaluation under way ends at.
  ///
  /// - Throws: A ``Diagnostic`` `series-has-dimensions` where only keys with more dimensions exist.
  func series(_ key: Key, for context: RuleContext) throws(Diagnostic) -> Series {
    context.note(key)
    let series = try wholeSeries(key)
    if series.isUnknown, key.dimensions.isEmpty {
      let others = try request.reader.keys(ministry: key.ministry, name: key.name)
      if let example = others.first { throw hasDimensions(key, example) }
      if declaration(key) == nil { warn(about: key, at: context.caller) }
    } else if series.periods.isEmpty {
      let others = try request.reader.keys(ministry: key.ministry, name: key.name)
      if let example = others.first, key.dimensions.isEmpty { throw hasDimensions(key, example) }
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
  private func warn(about key: Key, at location: SourceLocation?) {
    let declared = ministries[key.ministry]?.context.declarations.data.keys.map { $0 } ?? []
    let stored = (try? request.reader.keys(ministry: key.ministry, name: nil))?.map(\.name) ?? []
    let near = NearestName.suggestions(for: key.name, among: Set(declared + stored).sorted()).first
    let diagnostic =
      near.map {
        Diagnostic(.seriesUnknownNear, ["key": key.description, "near": $0], at: location)
      } ?? Diagnostic(.seriesUnknown, ["key": key.description], at: location)
    warnings.insert(diagnostic.withExcerpt(from: files))
  }

  /// All that the reader has of a key.
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
    let dimensions = try dimensions(of: key)
    guard !dimensions.isEmpty else {
      context.note(key)
      guard try wholeSeries(key).periods.isEmpty else {
        throw Diagnostic(.noCube, ["key": key.description, "name": key.name])
      }
      if declaration(key) == nil { warn(about: key, at: context.caller) }
      return Cube(try wholeSeries(key))
    }
    return try cube(key, dimensions: dimensions, for: context)
  }

  /// The dimensions that a name is declared with, or that its keys have.
  private func dimensions(of key: Key) throws(Diagnostic) -> [String] {
    if let declared = declaration(key), !declared.dimensions.isEmpty { return declared.dimensions }
    let keys = try request.reader.keys(ministry: key.ministry, name: key.name)
    return keys.map { $0.dimensions.map(\.name) }.max { $0.count < $1.count } ?? []
  }

  /// The cells that have just these dimensions; totals beside them are left out.
  private func cube(_ key: Key, dimensions: [String], for context: RuleContext)
    throws(Diagnostic) -> Cube
  {
    var cells: [Cube.Cell] = []
    for (cellKey, columns) in try request.reader.columns(ministry: key.ministry, name: key.name)
    where cellKey.dimensions.map(\.name) == dimensions {
      if seriesCache[cellKey] == nil { seriesCache[cellKey] = series(cellKey, of: columns) }
      cells.append(
        Cube.Cell(cellKey.dimensions.map(\.value), try series(cellKey, for: context)))
    }
    let declared = declaration(key)
    return Cube(
      name: key.description, dimensions: dimensions, cells: cells,
      unit: declared?.unit ?? cells.first?.series.unit ?? .one,
      kind: declared?.kind ?? .flow,
      frequency: declared?.frequency ?? cells.first?.series.frequency ?? .irregular)
  }

  /// One series of each ministry, with the dimensions that they have in common.
  func across(_ chosen: [Ministry], _ name: String, for context: RuleContext)
    throws(Diagnostic) -> Cube
  {
    var parts: [(ministry: Ministry, cube: Cube)] = []
    for ministry in chosen {
      let key = try Key(parsing: name, ministry: ministry.id)
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
        warn(about: try Key(parsing: name, ministry: first.id), at: context.caller)
      }
      return acrossCube(name, parts.map { ($0.ministry, $0.cube) }, dimensions: [], like: nil)
    }
    let common = delivered.allSatisfy { $0.cube.dimensions == template.dimensions }
    if common {
      return acrossCube(name, parts, dimensions: template.dimensions, like: template)
    }
    // Some give the total and some its parts: the parts are summed.
    var totals: [(Ministry, Cube)] = []
    for (ministry, cube) in parts {
      totals.append(
        (ministry, cube.dimensions.isEmpty ? cube : try cube.aggregated(.sum, at: context.caller)))
    }
    return acrossCube(name, totals, dimensions: [], like: template)
  }

  /// A ministry that has not delivered is missing from the aggregate, which says so; it is no misspelling.
  private func quietSeries(_ key: Key, for context: RuleContext) throws(Diagnostic) -> Series {
    context.note(key)
    let series = try wholeSeries(key)
    guard let end = context.frames.last?.endsAt else { return series }
    return series.window(from: nil, to: end)
  }

  private func acrossCube(
    _ name: String, _ parts: [(ministry: Ministry, cube: Cube)], dimensions: [String],
    like template: Cube?
  ) -> Cube {
    var cells: [Cube.Cell] = []
    for (ministry, cube) in parts {
      let (from, to) = (ministry.validity.from, ministry.validity.to)
      if cube.dimensions == dimensions, !cube.cells.isEmpty {
        cells += cube.cells.map {
          Cube.Cell([ministry.id] + $0.coordinates, $0.series, from: from, to: to)
        }
      } else {
        let empty = Series(
          name: "\(ministry.id)/\(name)", frequency: template?.frequency ?? .irregular,
          unit: template?.unit ?? .one, kind: template?.kind ?? .flow,
          origin: .constant(.nan))
        cells.append(
          Cube.Cell(
            [ministry.id] + dimensions.map { _ in "" }, empty, from: from, to: to))
      }
    }
    return Cube(
      name: name, dimensions: [Cube.reportingDimension] + dimensions, cells: cells,
      unit: template?.unit ?? .one, kind: template?.kind ?? .flow,
      frequency: template?.frequency ?? .irregular)
  }
}
