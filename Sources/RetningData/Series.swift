import RetningDiagnostics

/// A vector of observations over periods: the values of one key, or what an operation made of others.
///
/// ```
/// periods    2025-T2   2025-T3   2026-T1
/// values        41.0      42.5       NaN     NaN where there is none
/// statuses         A         P         Q     SDMX
/// absences                             why   for the periods without a value
/// ```
///
/// Operations run over whole vectors and keep what they were made from (``origin``). Missing propagates with its
/// reason; of two statuses the one that warns more stays.
public struct Series: Sendable, Hashable {
  /// What the series is called in messages: its key, or the operation that made it.
  public let name: String
  public let frequency: Frequency
  public let unit: UnitOfMeasure
  public let kind: SeriesKind
  /// In order of time, each at most once.
  public private(set) var periods: [Period] = []
  /// As many as there are periods; NaN where there is none.
  public private(set) var values: [Double] = []
  public private(set) var statuses: [ObservationStatus] = []
  /// Why there is no value, by place.
  public private(set) var absences = SparseColumn<Absence>()
  /// Which members an aggregate covers, by place.
  public private(set) var coverages = SparseColumn<Coverage>()
  private(set) var shape = Shape()
  public let origin: Origin

  /// What an operation over whole series at a time asks of them.
  struct Shape: Sendable, Hashable {
    fileprivate(set) var first: Period?
    fileprivate(set) var count = 0
    /// Whether every period from the first to the last is there.
    fileprivate(set) var isGapless = true
    /// Whether every observation's status is normal.
    fileprivate(set) var isNormal = true
    /// Whether every observation has a value, and nothing is to be said of who is covered.
    fileprivate(set) var isPlain = true

    /// Whether the values are all that there is to say of the periods from the first on.
    var isWhole: Bool { isGapless && isNormal && isPlain && count > 0 }
  }

  /// Which members of an aggregate have a value, and which lack one.
  public struct Coverage: Sendable, Hashable {
    public let covered: [String]
    public let missing: [String]

    package init(covered: [String], missing: [String]) {
      self.covered = covered
      self.missing = missing
    }

    func merged(with other: Coverage?) -> Coverage {
      guard let other else { return self }
      let missing = Set(missing).union(other.missing)
      let covered = Set(covered).union(other.covered).subtracting(missing)
      return Coverage(covered: covered.sorted(), missing: missing.sorted())
    }
  }

  /// A series without observations, to append to.
  public init(
    name: String, frequency: Frequency, unit: UnitOfMeasure, kind: SeriesKind, origin: Origin
  ) {
    self.name = name
    self.frequency = frequency
    self.unit = unit
    self.kind = kind
    self.origin = origin
  }

  public var count: Int { periods.count }

  /// What is missing where the series lacks something: itself as it was read, or what it was made from.
  var subject: String {
    guard case .operation = origin else { return name }
    let subject = origin.subject
    return subject.isEmpty ? name : subject
  }

  /// The same observations as the result of an indicator: what they were made from is that one's to tell.
  package func asResult(of id: String) -> Series {
    var series = Series(
      name: name, frequency: frequency, unit: unit, kind: kind, origin: .result(id))
    series.periods = periods
    series.values = values
    series.statuses = statuses
    series.shape = shape
    series.absences = absences
    series.coverages = coverages
    return series
  }

  /// The same series with some periods kept back: there they are suppressed.
  package func suppressing(_ obstacle: (Period) -> Access.Obstacle?) -> Series {
    var series = Series(
      name: name, frequency: frequency, unit: unit, kind: kind, origin: origin)
    series.reserveCapacity(count)
    for index in periods.indices {
      if let found = obstacle(periods[index]) {
        series.append(periods[index], absent: Absence(.withheld(found), subject))
      } else {
        series.copy(index, of: self)
      }
    }
    return series
  }

  /// The same series without the mark of a break in some periods: what broke it there is put together again.
  package func withoutBreaks(in isMended: (Period) -> Bool) -> Series {
    var series = self
    for index in periods.indices where statuses[index] == .seriesBreak && isMended(periods[index]) {
      series.statuses[index] = .normal
    }
    series.shape.isNormal = series.statuses.allSatisfy { $0 == .normal }
    return series
  }

  /// Makes room for so many observations.
  public mutating func reserveCapacity(_ count: Int) {
    periods.reserveCapacity(count)
    values.reserveCapacity(count)
    statuses.reserveCapacity(count)
  }

  /// Adds an observation after the last.
  public mutating func append(
    _ period: Period, _ value: Double, _ status: ObservationStatus = .normal,
    coverage: Coverage? = nil
  ) {
    precondition(periods.last.map { $0 < period } ?? true, "periods are in order")
    if let last = periods.last {
      shape.isGapless = shape.isGapless && last.distance(to: period) == 1
    } else {
      shape.first = period
      shape.isGapless = frequency != .irregular
    }
    periods.append(period)
    values.append(value)
    statuses.append(status)
    shape.count += 1
    if status != .normal { shape.isNormal = false }
    if let coverage {
      coverages.append(coverage, at: periods.count - 1)
      shape.isPlain = false
    }
  }

  /// Adds a period without a value after the last.
  public mutating func append(_ period: Period, absent absence: Absence, coverage: Coverage? = nil)
  {
    append(period, .nan, absence.status, coverage: coverage)
    absences.append(absence, at: periods.count - 1)
    shape.isPlain = false
  }

  /// The place of a period; nil when the series does not have it.
  public func index(of period: Period) -> Int? {
    if isGapless, let place = shape.first?.distance(to: period) {
      return periods.indices.contains(place) ? place : nil
    }
    var low = 0
    var high = periods.count
    while low < high {
      let middle = (low + high) / 2
      if periods[middle] < period { low = middle + 1 } else { high = middle }
    }
    return low < periods.count && periods[low] == period ? low : nil
  }

  /// Whether the series has every period from its first to its last.
  var isGapless: Bool {
    shape.isGapless && shape.count > 0
  }

  /// Whether every observation has a value, and nothing is to be said of who is covered.
  var isPlain: Bool { shape.isPlain }

  /// Whether every observation's status is normal.
  var isNormal: Bool { shape.isNormal }

  func hasSamePeriods(as other: Series) -> Bool {
    guard shape.count == other.shape.count, shape.first == other.shape.first else { return false }
    return isGapless && other.isGapless || periods == other.periods
  }

  /// The value at a place; nil where there is none.
  public func value(at index: Int) -> Double? {
    values[index].isNaN ? nil : values[index]
  }

  /// The value of a period; nil where there is none.
  public func value(at period: Period) -> Double? {
    index(of: period).flatMap(value)
  }

  /// Why a period has no value; nil when it has one.
  public func absence(at period: Period) -> Absence? {
    guard let index = index(of: period) else { return Absence(.noObservation, subject) }
    return values[index].isNaN ? absences[index] ?? Absence(.noObservation, subject) : nil
  }

  /// The last place with a value.
  public var lastIndexWithValue: Int? {
    values.lastIndex { !$0.isNaN }
  }

  /// An empty series of the same frequency for an operation's result.
  func result(
    _ operation: String, of operands: [Origin], reach: Origin.Reach = .same,
    unit: UnitOfMeasure? = nil, kind: SeriesKind? = nil, frequency: Frequency? = nil,
    at location: SourceLocation?
  ) -> Series {
    Series(
      name: operation, frequency: frequency ?? self.frequency, unit: unit ?? self.unit,
      kind: kind ?? self.kind,
      origin: .operation(operation, operands, reach: reach, at: location))
  }

  /// The part of the series that `isIncluded` keeps, as an operation's result.
  func filtered(
    _ operation: String, reach: Origin.Reach = .same, at location: SourceLocation?,
    _ isIncluded: (Period) -> Bool
  ) -> Series {
    var result = result(operation, of: [origin], reach: reach, at: location)
    for index in periods.indices where isIncluded(periods[index]) { result.copy(index, of: self) }
    return result
  }

  /// The observations at places in a row, as an operation's result.
  func slice(_ range: Range<Int>, _ operation: String, at location: SourceLocation?) -> Series {
    var result = result(operation, of: [origin], at: location)
    result.reserveCapacity(range.count)
    for index in range { result.copy(index, of: self) }
    return result
  }

  /// Lets a status that warns more than the observation's own stand at a place.
  mutating func mark(_ index: Int, _ status: ObservationStatus) {
    statuses[index] = statuses[index].combined(with: status)
    if statuses[index] != .normal { shape.isNormal = false }
  }

  /// Takes over the periods and statuses of another series, with values of its own, where this one is empty.
  mutating func adopt(_ values: [Double], of other: Series, coverage: Coverage? = nil) {
    periods = other.periods
    self.values = values
    statuses = other.statuses
    shape = other.shape
    guard let coverage else { return }
    for place in periods.indices { coverages.append(coverage, at: place) }
    shape.isPlain = false
  }

  /// Takes values in a row of periods, each normal, where the series is empty.
  mutating func adopt(_ values: [Double], inRowFrom first: Period) {
    periods = values.indices.map { Period(frequency: first.frequency, ordinal: first.ordinal + $0) }
    self.values = values
    statuses = [ObservationStatus](repeating: .normal, count: values.count)
    shape = Shape()
    shape.first = first
    shape.count = values.count
  }

  /// Takes over the periods of a series that is whole, with values of its own from a place on; those before have none.
  mutating func adopt(
    _ values: [Double], of other: Series, from place: Int, before absence: (Period) -> Absence
  ) {
    adopt(values, of: other)
    for index in 0..<place {
      let absence = absence(periods[index])
      statuses[index] = absence.status
      absences.append(absence, at: index)
      (shape.isNormal, shape.isPlain) = (false, false)
    }
  }

  /// Adds the observation at a place of another series, at its own period or another.
  package mutating func copy(_ index: Int, of other: Series, to period: Period? = nil) {
    let target = period ?? other.periods[index]
    if let absence = other.absences[index] {
      append(target, absent: absence, coverage: other.coverages[index])
    } else {
      append(target, other.values[index], other.statuses[index], coverage: other.coverages[index])
    }
  }
}
