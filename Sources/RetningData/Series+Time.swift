import RetningDiagnostics

/// How values are put together to one.
public enum Aggregation: String, Sendable, CaseIterable {
  case sum, mean, last, min, max

  /// Reads the name that a script uses.
  public init(parsing text: String) throws(Diagnostic) {
    guard let aggregation = Aggregation(rawValue: text) else {
      throw Diagnostic(
        .unknownHow,
        ["how": text, "known": Self.allCases.map(\.rawValue).joined(separator: ", ")])
    }
    self = aggregation
  }

  func apply(_ values: some Collection<Double>) -> Double {
    switch self {
    case .sum: values.reduce(0, +)
    case .mean: values.reduce(0, +) / Double(values.count)
    case .last: values.reduce(.nan) { $1 }
    case .min: values.min() ?? .nan
    case .max: values.max() ?? .nan
    }
  }
}

extension Series {
  /// Each value at the period `count` later, so that a period sees the value of `count` before.
  public func lagged(_ count: Int, at location: SourceLocation? = nil) -> Series {
    var result = result(
      "lag", of: [origin], reach: .earlier(Swift.max(-Int.max, count)), at: location)
    // The periods of an irregular series may be of several frequencies, and change places or meet.
    let targets = periods.indices
      .map { (period: periods[$0].advanced(by: count), index: $0) }
      .filter { $0.period.isInCalendar }
      .sorted { ($0.period, $0.index) < ($1.period, $1.index) }
    for (period, index) in targets where period != result.periods.last {
      result.copy(index, of: self, to: period)
    }
    return result
  }

  /// The difference from the value `count` periods before, only in the series' own periods.
  public func change(_ count: Int, at location: SourceLocation? = nil) throws(Diagnostic) -> Series
  {
    let earlier = lagged(count, at: location)
    let difference = try combined(.subtract, with: earlier, at: location)
    return difference.trimmed(to: self)
  }

  /// The change from `count` periods before in per cent of the value then.
  public func growth(_ count: Int, at location: SourceLocation? = nil) throws(Diagnostic) -> Series
  {
    let earlier = lagged(count, at: location)
    var result = result(
      "growth", of: [origin, earlier.origin], unit: .percent, kind: .ratio, at: location)
    result.merge(self, earlier, divides: true) { now, then in 100 * (now - then) / abs(then) }
    return result.trimmed(to: self)
  }

  /// The growth from the same period last year.
  ///
  /// - Throws: A ``Diagnostic`` `irregular-step` where years do not hold the same periods.
  public func growthOnYear(at location: SourceLocation? = nil) throws(Diagnostic) -> Series {
    try growth(try periodsPerYear(for: "growth_on_year"), at: location)
  }

  private func periodsPerYear(for operation: String) throws(Diagnostic) -> Int {
    guard let count = frequency.periodsPerYear else {
      throw Diagnostic(
        .irregularStep, ["operation": operation], phrases: ["frequency": frequency.names])
    }
    return count
  }

  /// Leaves out the periods that `original` does not have.
  private func trimmed(to original: Series) -> Series {
    var result = Series(name: name, frequency: frequency, unit: unit, kind: kind, origin: origin)
    for index in periods.indices where original.index(of: periods[index]) != nil {
      result.copy(index, of: self)
    }
    return result
  }

  /// The aggregate of each period and the `count − 1` before it; missing where one of them is.
  ///
  /// - Throws: A ``Diagnostic`` `not-additive` for a sum of what may not be summed over time.
  public func rolling(_ count: Int, _ how: Aggregation, at location: SourceLocation? = nil)
    throws(Diagnostic) -> Series
  {
    try requireAdditiveOverTime(how)
    var result = result(
      "rolling", of: [origin], reach: .window(Swift.max(1, count) - 1), at: location)
    // One more than there are is as good as any number more: a period is missing.
    let asked = max(1, Swift.min(count, periods.count + 1))
    for index in periods.indices {
      let wanted = (0..<asked).map { periods[index].advanced(by: -$0) }.reversed()
      result.append(aggregate(Array(wanted), how), at: periods[index])
    }
    return result
  }

  /// The sum of the year's periods up to each.
  public func yearToDate(at location: SourceLocation? = nil) throws(Diagnostic) -> Series {
    _ = try periodsPerYear(for: "year_to_date")
    try requireAdditiveOverTime(.sum)
    var result = result("year_to_date", of: [origin], reach: .yearToDate, at: location)
    for period in periods {
      let wanted = (0..<period.number).map { period.advanced(by: -$0) }.reversed()
      result.append(aggregate(Array(wanted), .sum), at: period)
    }
    return result
  }

  /// The sum of all periods up to each; missing from the first that is missing.
  public func cumulative(at location: SourceLocation? = nil) throws(Diagnostic) -> Series {
    try requireAdditiveOverTime(.sum)
    var result = result("cumulative", of: [origin], reach: .all, at: location)
    var total = 0.0
    var status = ObservationStatus.normal
    var gap: Absence?
    var coverage: Coverage?
    for index in periods.indices {
      if gap == nil, index > 0, frequency != .irregular {
        let expected = periods[index - 1].advanced(by: 1)
        if expected != periods[index] { gap = Absence(.notEnoughPeriods, "\(name)@\(expected)") }
      }
      gap = gap ?? absences[index]
      if let gap {
        result.append(periods[index], absent: gap)
      } else {
        total += values[index]
        status = status.combined(with: statuses[index])
        coverage = coverages[index]?.merged(with: coverage) ?? coverage
        result.append(periods[index], total, status, coverage: coverage)
      }
    }
    return result
  }

  /// The series in per cent of its value in a base period.
  ///
  /// - Throws: A ``Diagnostic`` `index-base` where the base has no value, or zero.
  public func indexed(to base: Period, at location: SourceLocation? = nil) throws(Diagnostic)
    -> Series
  {
    guard let value = value(at: base), value != 0 else {
      let problem =
        value(at: base) == nil
        ? LocalizedText(nb: "serien har ingen verdi der", en: "the series has no value there")
        : LocalizedText(nb: "verdien er null", en: "the value is zero")
      throw Diagnostic(.baseMissing, ["period": base.description], phrases: ["problem": problem])
    }
    return mapped(
      "index", of: [origin, .operation("base", [origin], reach: .period(base), at: location)],
      unit: UnitOfMeasure("indeks (\(base)=100)"), kind: .index, at: location
    ) { 100 * $0 / value }
  }

  /// The periods that lie whole between two, both included; nil is open.
  public func window(from: Period?, to: Period?, at location: SourceLocation? = nil) -> Series {
    func begins(_ period: Period) -> Bool { from.map { $0.start <= period.start } ?? true }
    func ends(_ period: Period) -> Bool { to.map { period.end <= $0.end } ?? true }
    guard frequency != .irregular else {
      return filtered("window", at: location) { begins($0) && ends($0) }
    }
    // Periods of one frequency begin and end in their order.
    let first = firstPlace(where: begins)
    let end = max(first, firstPlace { !ends($0) })
    return slice(first..<end, "window", at: location)
  }

  /// The first place whose period fulfils what all after it fulfil too.
  private func firstPlace(where holds: (Period) -> Bool) -> Int {
    var (low, high) = (0, periods.count)
    while low < high {
      let middle = (low + high) / 2
      if holds(periods[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// How many periods there are from the first to the last, whether they are there or not.
  package var span: Int {
    guard frequency != .irregular, let first = periods.first, let last = periods.last else {
      return count
    }
    return 1 + (first.distance(to: last) ?? 0)
  }

  /// Fills up to `limit` periods in a row without a value with the last one before; what is filled is imputed (I).
  public func carriedForward(_ limit: Int, at location: SourceLocation? = nil) -> Series {
    var result = result(
      "carry_forward", of: [origin], reach: .window(Swift.max(0, limit)), at: location)
    guard let first = periods.first, let last = periods.last, frequency != .irregular else {
      return self
    }
    var known: Int?
    var age = 0
    for step in 0...(first.distance(to: last) ?? 0) {
      let period = first.advanced(by: step)
      if let index = index(of: period), !values[index].isNaN {
        (known, age) = (index, 0)
        result.copy(index, of: self)
      } else {
        age += 1
        if let known, age <= limit {
          result.append(period, values[known], .imputed, coverage: coverages[known])
        } else {
          result.append(period, absent: absence(at: period) ?? Absence(.noObservation, name))
        }
      }
    }
    return result
  }

  /// The series in periods of a coarser frequency; a period that is not whole has no value.
  ///
  /// - Throws: A ``Diagnostic`` `frequency-not-convertible` or `not-additive`.
  public func converted(
    to coarser: Frequency, _ how: Aggregation, at location: SourceLocation? = nil
  ) throws(Diagnostic) -> Series {
    if coarser == frequency { return self }
    guard coarser.isMadeOf(frequency), frequency != .irregular else {
      throw Diagnostic(
        .notConvertible,
        phrases: [
          "from": frequency.names, "to": coarser.names,
          "remedy": Self.remedy(from: frequency, to: coarser),
        ])
    }
    try requireAdditiveOverTime(how)
    var result = result(
      "to", of: [origin], reach: .contained(frequency), frequency: coarser, at: location)
    var last: Period?
    for period in periods {
      guard let whole = period.period(of: coarser), whole != last else { continue }
      last = whole
      result.append(aggregate(whole.periods(of: frequency) ?? [], how), at: whole)
    }
    return result
  }

  private static func remedy(from: Frequency, to: Frequency) -> LocalizedText {
    if from.isMadeOf(to) {
      return LocalizedText(
        nb: "Tall kan slås sammen til lengre perioder, ikke deles opp i kortere.",
        en: "Figures can be put together to longer periods, not divided into shorter ones.")
    }
    if from.periodsPerYear != nil, to.periodsPerYear != nil {
      return LocalizedText(
        nb: "Gå om måneder (M), som begge består av.",
        en: "Go through months (M), which both are made of.")
    }
    return LocalizedText(
      nb: "Gå om dager (D), eller lever tallene i den frekvensen som trengs.",
      en: "Go through days (D), or deliver the figures in the frequency that is needed.")
  }

  private func requireAdditiveOverTime(_ how: Aggregation) throws(Diagnostic) {
    let refused =
      switch how {
      case .sum: !kind.isAdditiveOverTime
      case .mean: !kind.isAdditive && kind != .average && kind != .index && kind != .survey
      case .last, .min, .max: false
      }
    guard refused else { return }
    throw Diagnostic(
      .notAdditive, ["name": name, "kind": kind.rawValue],
      phrases: [
        "operation": how == .sum
          ? LocalizedText(nb: "summeres over tid", en: "summed over time")
          : LocalizedText(nb: "gjennomsnittsberegnes over tid", en: "averaged over time"),
        "remedy": kind == .stock
          ? LocalizedText(
            nb: "En beholdning telles på et tidspunkt: bruk \"last\" eller \"mean\".",
            en: "A stock is counted at a point in time: use \"last\" or \"mean\".")
          : LocalizedText(
            nb: "Regn om teller og nevner hver for seg, og del til slutt.",
            en: "Convert numerator and denominator each on its own, and divide last."),
      ])
  }

  private enum Outcome {
    case value(Double, ObservationStatus, Coverage?)
    case absent(Absence)
  }

  private func aggregate(_ wanted: [Period], _ how: Aggregation) -> Outcome {
    var found: [Double] = []
    var status = ObservationStatus.normal
    var coverage: Coverage?
    for period in wanted {
      guard let index = index(of: period) else {
        return .absent(Absence(.notEnoughPeriods, "\(name)@\(period)"))
      }
      if let absence = absences[index] { return .absent(absence) }
      found.append(values[index])
      status = status.combined(with: statuses[index])
      coverage = coverages[index]?.merged(with: coverage) ?? coverage
    }
    return .value(how.apply(found), status, coverage)
  }

  private mutating func append(_ outcome: Outcome, at period: Period) {
    switch outcome {
    case .value(let value, let status, let coverage):
      appendFinite(period, value, status, coverage: coverage)
    case .absent(let absence): append(period, absent: absence)
    }
  }
}
