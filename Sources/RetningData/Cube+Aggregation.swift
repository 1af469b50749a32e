import RetningDiagnostics

extension Cube {
  /// Puts the members together over some dimensions, or all.
  ///
  /// - Parameters:
  ///   - dimensions: The dimensions to sum out; nil for all.
  ///   - missing: What to do where a member that exists in the period has no value.
  /// - Throws: A ``Diagnostic`` `not-additive` where the kind of quantity allows no such aggregate, or
  ///   `dimension-unknown`.
  public func aggregated(
    _ how: Aggregation, over dimensions: [String]? = nil, missing: MissingPolicy = .refuse,
    at location: SourceLocation? = nil
  ) throws(Diagnostic) -> Cube {
    try requireAllowed(how)
    let operation = Combination(
      name: how.rawValue, how: how, unit: how == .count ? .count : unit,
      kind: how == .median ? .median : how == .stdev ? .ratio : how == .count ? .flow : kind,
      ofNothing: how == .count || how == .sum && missing == .zero ? 0 : nil, apply: how.apply)
    return try aggregated(
      operation, over: dimensions, missing: how == .count ? .skip : missing, at: location)
  }

  /// What is made of the values of some members.
  struct Combination {
    let name: String
    /// Which it is, where it is one of those that go over whole series at a time.
    var how: Aggregation?
    let unit: UnitOfMeasure
    let kind: SeriesKind
    /// What it gives where no member has a value; nil is nothing.
    let ofNothing: Double?
    let apply: (ArraySlice<Double>) -> Double
  }

  func aggregated(
    _ operation: Combination, over dimensions: [String]?, missing policy: MissingPolicy,
    at location: SourceLocation?
  ) throws(Diagnostic) -> Cube {
    let (kept, groups) = try groups(summingOut: dimensions)
    // Coverage is told of the units that report, not of groups such as sex or age.
    let summed = dimensions ?? self.dimensions
    let reporting = summed.contains(Self.reportingDimension) ? Self.reportingDimension : nil
    let place = reporting.flatMap { self.dimensions.firstIndex(of: $0) }
    let cells = groups.map { group in
      let first = group.cells.first
      let isSame = group.cells.indices.allSatisfy {
        group.cells[$0].from == first?.from && group.cells[$0].to == first?.to
      }
      let common = isSame ? first : nil
      // A group of units that report is there as long as one of them is.
      let from =
        group.cells.allSatisfy { $0.from != nil } ? group.cells.compactMap(\.from).min() : nil
      let to = group.cells.allSatisfy { $0.to != nil } ? group.cells.compactMap(\.to).max() : nil
      return Cell(
        group.coordinates, aggregate(group.cells, operation, policy, place, at: location),
        from: reporting == nil ? common?.from : from, to: reporting == nil ? common?.to : to)
    }
    return Cube(
      name: name, dimensions: kept, cells: cells, unit: operation.unit,
      kind: operation.kind, frequency: frequency)
  }

  private func requireAllowed(_ how: Aggregation) throws(Diagnostic) {
    guard how == .sum || how == .mean, !kind.isAdditive else { return }
    throw Diagnostic(
      .notAdditive, ["name": name, "kind": kind.rawValue],
      phrases: [
        "operation": how == .sum
          ? LocalizedText(nb: "summeres", en: "summed")
          : LocalizedText(nb: "gjennomsnittsberegnes", en: "averaged"),
        "remedy": LocalizedText(
          nb: "Del summen av tellerne på summen av nevnerne: share(teller, nevner):total().",
          en:
            "Divide the sum of the numerators by that of the denominators: share(numerator, denominator):total()."
        ),
      ])
  }

  private func aggregate(
    _ cells: [Cell], _ operation: Combination, _ policy: MissingPolicy, _ reportingPlace: Int?,
    at location: SourceLocation?
  ) -> Series {
    var result = Series(
      name: name, frequency: frequency, unit: operation.unit, kind: operation.kind,
      origin: .operation(operation.name, cells.map { $0.series.origin }, at: location))
    if result.aggregatePlain(cells, operation, reportingPlace)
      || policy == .skip && reportingPlace == nil && result.aggregateRagged(cells, operation)
    {
      return result
    }
    for period in Self.periods(of: cells.map(\.series)) {
      let gathered = Gathered(cells, in: period, namingCovered: reportingPlace != nil) { cell in
        reportingPlace.map { cell.coordinates[$0] } ?? cell.coordinates.joined(separator: " ")
      }
      let coverage = reportingPlace == nil ? nil : gathered.coverage
      result.append(gathered, operation, policy, at: period, coverage: coverage)
    }
    return result
  }

  static func periods(of series: [Series]) -> [Period] {
    Set(series.flatMap(\.periods)).sorted()
  }
}

extension Cube.Combination {
  /// What is made of the members in each of `count` periods, where each has a value.
  fileprivate func columnwise(_ members: [[Double]], _ count: Int) -> [Double] {
    switch how {
    case .sum: return Self.sums(of: members, count)
    case .mean:
      let number = Double(members.count)
      return Self.sums(of: members, count).map { $0 / number }
    default:
      var row = [Double](repeating: 0, count: members.count)
      return (0..<count).map { place in
        for number in members.indices { row[number] = members[number][place] }
        return apply(row[...])
      }
    }
  }

  private static func sums(of members: [[Double]], _ count: Int) -> [Double] {
    var sums = [Double](repeating: 0, count: count)
    var totals = sums.mutableSpan
    for member in members {
      let values = member.span
      for place in totals.indices { totals[place] += values[place] }
    }
    return sums
  }
}

/// The values of an aggregate's members in one period, with who has none.
struct Gathered {
  private(set) var values: [Double] = []
  private(set) var status = ObservationStatus.normal
  private(set) var covered: [String] = []
  private(set) var missing: [String] = []
  private(set) var firstAbsence: Absence?
  /// Whether there are some without a value, and each is there and hidden.
  private(set) var areAllSuppressed = false

  /// - Parameter namingCovered: Whether it will be asked who has a value.
  init(
    _ cells: [Cube.Cell], in period: Period, namingCovered: Bool = true, name: (Cube.Cell) -> String
  ) {
    for cell in cells where cell.exists(in: period) {
      if let index = cell.series.index(of: period), let value = cell.series.value(at: index) {
        values.append(value)
        status = status.combined(with: cell.series.statuses[index])
        if namingCovered { covered.append(name(cell)) }
      } else {
        let absence = cell.series.absence(at: period)
        let isSuppressed = absence?.reason == .entry(.suppressed)
        areAllSuppressed = isSuppressed && (missing.isEmpty || areAllSuppressed)
        missing.append(name(cell))
        firstAbsence = firstAbsence ?? absence
      }
    }
  }

  var coverage: Series.Coverage {
    let missing = Set(missing)
    return Series.Coverage(
      covered: Set(covered).subtracting(missing).sorted(), missing: missing.sorted())
  }
}

extension Series {
  /// Fills the series, which is empty, from members that all exist in the same periods and have a normal value in each:
  /// whole series at a time.
  ///
  /// - Returns: Whether it was done: not where a member lacks something, or what comes out is no number.
  fileprivate mutating func aggregatePlain(
    _ cells: [Cube.Cell], _ operation: Cube.Combination, _ reportingPlace: Int?
  ) -> Bool {
    guard let first = cells.first?.series, first.shape.isWhole, let begin = first.periods.first,
      let end = first.periods.last
    else { return false }
    var columns: [[Double]] = []
    columns.reserveCapacity(cells.count)
    // Field by field: a copy of a member would count a reference of everything that it holds.
    for number in cells.indices {
      guard cells[number].series.shape == first.shape,
        Cube.Cell.exists(cells[number].from, cells[number].to, in: begin),
        Cube.Cell.exists(cells[number].from, cells[number].to, in: end)
      else { return false }
      columns.append(cells[number].series.values)
    }
    let values = operation.columnwise(columns, first.count)
    guard values.allSatisfy(\.isFinite) else { return false }
    let covered = reportingPlace.map { place in Set(cells.map { $0.coordinates[place] }).sorted() }
    adopt(values, of: first, coverage: covered.map { Coverage(covered: $0, missing: []) })
    return true
  }

  /// Fills the series, which is empty, from members that have a normal value wherever they have an observation, and are
  /// skipped elsewhere: period by period over a table of all values.
  ///
  /// - Returns: Whether it was done.
  fileprivate mutating func aggregateRagged(_ cells: [Cube.Cell], _ operation: Cube.Combination)
    -> Bool
  {
    var (first, last) = (Int.max, Int.min)
    for number in cells.indices {
      let shape = cells[number].series.shape
      guard shape.isNormal, shape.isPlain, cells[number].series.frequency == frequency,
        cells[number].from == nil, cells[number].to == nil
      else { return false }
      guard let begin = cells[number].series.periods.first?.ordinal,
        let end = cells[number].series.periods.last?.ordinal
      else { continue }
      (first, last) = (min(first, begin), max(last, end))
    }
    guard frequency != .irregular, first <= last, last - first < Self.tablePeriodsMax else {
      return false
    }
    let width = cells.count
    var table = [Double](repeating: .nan, count: (last - first + 1) * width)
    for number in cells.indices {
      let (periods, values) = (cells[number].series.periods, cells[number].series.values)
      for place in periods.indices {
        table[(periods[place].ordinal - first) * width + number] = values[place]
      }
    }
    var row: [Double] = []
    row.reserveCapacity(width)
    for ordinal in first...last {
      row.removeAll(keepingCapacity: true)
      let start = (ordinal - first) * width
      for value in table[start..<start + width] where !value.isNaN { row.append(value) }
      guard !row.isEmpty else { continue }
      appendFinite(
        Period(frequency: frequency, ordinal: ordinal), operation.apply(row[...]), .normal,
        coverage: nil)
    }
    return true
  }

  /// More would be gaps for the most part.
  private static let tablePeriodsMax = 20_000

  fileprivate mutating func append(
    _ gathered: Gathered, _ operation: Cube.Combination, _ policy: MissingPolicy, at period: Period,
    coverage: Series.Coverage?
  ) {
    let isComplete = gathered.missing.isEmpty || policy != .refuse
    if isComplete, !gathered.values.isEmpty {
      appendFinite(
        period, operation.apply(gathered.values[...]), gathered.status, coverage: coverage)
    } else if isComplete, let value = operation.ofNothing {
      append(period, value, gathered.status, coverage: coverage)
    } else {
      // A group that is suppressed says so itself; of ministries it is said who is missing, and whether they are hidden.
      let own = coverage == nil ? gathered.firstAbsence : nil
      let reason: Absence.Reason =
        gathered.areAllSuppressed ? .entry(.suppressed) : .incomplete
      append(
        period,
        absent: own ?? Absence(reason, gathered.coverage.missing.joined(separator: ", ")),
        coverage: coverage)
    }
  }
}
