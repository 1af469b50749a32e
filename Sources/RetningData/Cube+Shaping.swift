import RetningDiagnostics

/// Cubes made of cubes: combined, grouped, as shares of a whole, with small cells suppressed.
extension Cube {
  /// Combines two cubes cell by cell; a cell that one of them lacks has no value. A cube without dimensions goes with
  /// every cell.
  ///
  /// - Throws: A ``Diagnostic``: `cube-shapes`, `frequency-mismatch` or `unit-mismatch`.
  public func combined(
    _ operation: ArithmeticOperator, with other: Cube, at location: SourceLocation? = nil
  ) throws(Diagnostic) -> Cube {
    if let single = other.single, !dimensions.isEmpty {
      return try map { series throws(Diagnostic) in
        try series.combined(operation, with: single, at: location)
      }
    }
    if let single, !other.dimensions.isEmpty {
      return try other.map { series throws(Diagnostic) in
        try single.combined(operation, with: series, at: location)
      }
    }
    guard dimensions == other.dimensions else {
      throw Diagnostic(
        .cubeShapes,
        [
          "left": dimensions.joined(separator: ", "),
          "right": other.dimensions.joined(separator: ", "),
        ])
    }
    let right = Dictionary(
      other.cells.map { ($0.coordinates, $0) }, uniquingKeysWith: { first, _ in first })
    var left: Set<[String]> = []
    var combined: [Cell] = []
    for cell in cells {
      left.insert(cell.coordinates)
      let partner = right[cell.coordinates]?.series ?? other.absent(cell.coordinates)
      combined.append(
        Cell(
          cell.coordinates, try cell.series.combined(operation, with: partner, at: location),
          from: cell.from, to: cell.to))
    }
    for cell in other.cells where !left.contains(cell.coordinates) {
      combined.append(
        Cell(
          cell.coordinates,
          try absent(cell.coordinates).combined(operation, with: cell.series, at: location),
          from: cell.from, to: cell.to))
    }
    return with(combined)
  }

  /// Combines each cell with a number.
  public func combined(
    _ operation: ArithmeticOperator, with number: Double, numberFirst: Bool = false,
    at location: SourceLocation? = nil
  ) -> Cube {
    let changed = cells.map { cell in
      Cell(
        cell.coordinates,
        cell.series.combined(operation, with: number, numberFirst: numberFirst, at: location),
        from: cell.from, to: cell.to)
    }
    return with(changed)
  }

  /// A series without observations, for a member that is not there.
  private func absent(_ coordinates: [String]) -> Series {
    Series(
      name: "\(name) (\(coordinates.joined(separator: ", ")))", frequency: frequency, unit: unit,
      kind: kind, origin: .constant(.nan))
  }

  /// Each cell's series changed in the same way.
  package func map(_ change: (Series) throws(Diagnostic) -> Series) throws(Diagnostic) -> Cube {
    var changed: [Cell] = []
    for cell in cells {
      changed.append(
        Cell(cell.coordinates, try change(cell.series), from: cell.from, to: cell.to))
    }
    return with(changed)
  }

  /// A cube of these cells, with the unit, kind and frequency that they have.
  private func with(_ cells: [Cell]) -> Cube {
    let first = cells.first?.series
    return Cube(
      name: name, dimensions: dimensions, cells: cells, unit: first?.unit ?? unit,
      kind: first?.kind ?? kind, frequency: first?.frequency ?? frequency)
  }

  /// The members of a dimension put together to fewer: age groups to wider ones. A member that is not named is left out.
  ///
  /// - Parameter members: The new name of each member.
  /// - Throws: A ``Diagnostic``: `dimension-unknown`, `member-unknown`, `not-additive`.
  public func grouped(
    _ dimension: String, by members: [String: String], missing: MissingPolicy = .refuse,
    at location: SourceLocation? = nil
  ) throws(Diagnostic) -> Cube {
    let place = try place(of: dimension)
    let known = Set(cells.map { $0.coordinates[place] })
    if let unknown = members.keys.sorted().first(where: { !known.contains($0) }) {
      throw Diagnostic(
        .memberUnknown,
        [
          "name": name, "dimension": dimension, "member": unknown,
          "known": known.sorted().joined(separator: ", "),
        ])
    }
    // The old members stand in a dimension of their own, which is then summed out.
    let detail = "\(dimension) "
    let widened = cells.compactMap { cell -> Cell? in
      let member = cell.coordinates[place]
      guard let group = members[member] else { return nil }
      var coordinates = cell.coordinates
      coordinates[place] = group
      return Cell(coordinates + [member], cell.series, from: cell.from, to: cell.to)
    }
    let cube = Cube(
      name: name, dimensions: dimensions + [detail], cells: widened, unit: unit, kind: kind,
      frequency: frequency)
    return try cube.aggregated(.sum, over: [detail], missing: missing, at: location)
  }

  /// Each cell in per cent of the sum over a dimension, or over all.
  ///
  /// - Throws: A ``Diagnostic``: `dimension-unknown`, `not-additive`.
  public func shareOfTotal(
    over dimensions: [String]? = nil, missing: MissingPolicy = .refuse,
    at location: SourceLocation? = nil
  ) throws(Diagnostic) -> Cube {
    let groups = try groups(summingOut: dimensions).groups
    let totals = try aggregated(.sum, over: dimensions, missing: missing, at: location)
    let byPlace = Dictionary(
      totals.cells.map { ($0.coordinates, $0.series) }, uniquingKeysWith: { first, _ in first })
    var shares: [Cell] = []
    for group in groups {
      guard let total = byPlace[group.coordinates] else { continue }
      for cell in group.cells {
        var share = cell.series.result(
          "share_of_total", of: [cell.series.origin, total.origin], unit: .percent, kind: .ratio,
          at: location)
        share.merge(cell.series, total, divides: true) { 100 * $0 / $1 }
        shares.append(Cell(cell.coordinates, share, from: cell.from, to: cell.to))
      }
    }
    return Cube(
      name: name, dimensions: self.dimensions, cells: shares, unit: .percent, kind: .ratio,
      frequency: frequency)
  }

  /// The mean over some dimensions, or over all, each member weighted by the same member of another cube.
  ///
  /// - Throws: A ``Diagnostic``: `cube-shapes`, `dimension-unknown`, `frequency-mismatch`.
  public func weightedMean(
    by weights: Cube, over dimensions: [String]? = nil, missing: MissingPolicy = .refuse,
    at location: SourceLocation? = nil
  ) throws(Diagnostic) -> Cube {
    func additive(_ cube: Cube) -> Cube {
      Cube(
        name: cube.name, dimensions: cube.dimensions,
        cells: cube.cells.map {
          var series = Series(
            name: $0.series.name, frequency: $0.series.frequency, unit: .one, kind: .flow,
            origin: $0.series.origin)
          for index in $0.series.periods.indices { series.copy(index, of: $0.series) }
          return Cell($0.coordinates, series, from: $0.from, to: $0.to)
        }, unit: .one, kind: .flow, frequency: cube.frequency)
    }
    let plainWeights = additive(weights)
    let products = try additive(self).combined(.multiply, with: plainWeights, at: location)
    // A weight counts only where there is something to weigh.
    let counted =
      try products.cells.isEmpty
      ? plainWeights
      : plainWeights.keeping(whereKnown: products, missing)
    let above = try additive(products).aggregated(
      .sum, over: dimensions, missing: missing, at: location)
    let below = try counted.aggregated(.sum, over: dimensions, missing: missing, at: location)
    let quotient = try above.combined(.divide, with: below, at: location)
    let kind = self.kind.isAdditive ? SeriesKind.average : self.kind
    return Cube(
      name: name, dimensions: quotient.dimensions,
      cells: quotient.cells.map {
        var series = Series(
          name: name, frequency: $0.series.frequency, unit: unit, kind: kind,
          origin: $0.series.origin)
        for index in $0.series.periods.indices { series.copy(index, of: $0.series) }
        return Cell($0.coordinates, series, from: $0.from, to: $0.to)
      }, unit: unit, kind: kind, frequency: frequency)
  }

  /// The cells' values where another cube has one too; the others are left as they are where that must be known.
  private func keeping(whereKnown other: Cube, _ policy: MissingPolicy) throws(Diagnostic) -> Cube {
    guard policy != .refuse else { return self }
    let known = Dictionary(
      other.cells.map { ($0.coordinates, $0.series) }, uniquingKeysWith: { first, _ in first })
    let kept = cells.map { cell in
      var series = Series(
        name: cell.series.name, frequency: cell.series.frequency, unit: unit, kind: kind,
        origin: cell.series.origin)
      for index in cell.series.periods.indices
      where known[cell.coordinates]?.value(at: cell.series.periods[index]) != nil {
        series.copy(index, of: cell.series)
      }
      return Cell(cell.coordinates, series, from: cell.from, to: cell.to)
    }
    return with(kept)
  }

  /// A quantile over some dimensions, or over all.
  public func quantile(
    _ share: Double, over dimensions: [String]? = nil, missing: MissingPolicy = .refuse,
    at location: SourceLocation? = nil
  ) throws(Diagnostic) -> Cube {
    let operation = Combination(
      name: "quantile", unit: unit, kind: .median, ofNothing: nil
    ) { Aggregation.quantile(share, of: $0) }
    return try aggregated(operation, over: dimensions, missing: missing, at: location)
  }

  /// Suppresses (`Q`) the cells whose count is under a least one, and with each that stands alone in a row of its total the
  /// smallest of the others, since it could be computed back from the total.
  ///
  /// A row is the cells that differ in one dimension alone; each dimension is looked at, again and again until no cell
  /// stands alone.
  ///
  /// - Parameter least: The smallest count that may be shown, 0 apart.
  /// - Throws: A ``Diagnostic`` `suppress-kind` for what is no count.
  public func suppressed(under least: Double, at location: SourceLocation? = nil)
    throws(Diagnostic) -> Cube
  {
    guard kind.isAdditive else {
      throw Diagnostic(.suppressKind, ["name": name, "kind": kind.rawValue])
    }
    var hidden: [Set<Int>] = []
    let periods = Self.periods(of: cells.map(\.series))
    for period in periods {
      hidden.append(hiddenCells(in: period, under: least))
    }
    var changed: [Cell] = []
    for (number, cell) in cells.enumerated() {
      let series = cell.series
      let isHidden = Set(zip(periods, hidden).filter { $1.contains(number) }.map(\.0))
      var result = series.result("suppress", of: [series.origin], at: location)
      for index in series.periods.indices {
        if isHidden.contains(series.periods[index]) {
          result.append(
            series.periods[index], absent: Absence(.entry(.suppressed), series.name))
        } else {
          result.copy(index, of: series)
        }
      }
      changed.append(Cell(cell.coordinates, result, from: cell.from, to: cell.to))
    }
    return with(changed)
  }

  /// The numbers of the cells that may not be shown in a period.
  private func hiddenCells(in period: Period, under least: Double) -> Set<Int> {
    let values = cells.map { $0.series.value(at: period) }
    var hidden = Set(values.indices.filter { values[$0].map { $0 > 0 && $0 < least } ?? false })
    var grew = !hidden.isEmpty
    while grew {
      grew = false
      for place in dimensions.indices {
        let rows = Dictionary(grouping: cells.indices) { number in
          var coordinates = cells[number].coordinates
          coordinates.remove(at: place)
          return coordinates
        }
        for key in rows.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
          let row = rows[key] ?? []
          guard row.count > 1, row.count(where: { hidden.contains($0) }) == 1 else { continue }
          // The smallest that says something; a zero is taken where there is nothing else.
          let others = row.filter { !hidden.contains($0) && values[$0] != nil }
          let order = others.sorted {
            let (left, right) = (values[$0] ?? 0, values[$1] ?? 0)
            return (left == 0 ? 1 : 0, left, $0) < (right == 0 ? 1 : 0, right, $1)
          }
          guard let second = order.first else { continue }
          hidden.insert(second)
          grew = true
        }
      }
    }
    return hidden
  }
}
