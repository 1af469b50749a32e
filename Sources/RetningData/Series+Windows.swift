import RetningDiagnostics

/// Aggregates over the periods of a series.
extension Series {
  /// The aggregate of each period and the `count − 1` before it.
  ///
  /// - Throws: A ``Diagnostic`` `not-additive` for a sum of what may not be summed over time.
  public func rolling(
    _ count: Int, _ how: Aggregation, missing: MissingPolicy = .refuse,
    at location: SourceLocation? = nil
  ) throws(Diagnostic) -> Series {
    try requireAdditiveOverTime(how)
    let count = Swift.max(1, count)
    var result = aggregated("rolling", how, reach: .window(count - 1), at: location)
    if missing == .refuse, result.rollPlain(self, count, how) { return result }
    let window = Windows(of: self, how, missing)
    guard frequency != .irregular else {
      // Its periods may be of several frequencies, each of which steps in its own.
      let asked = Swift.min(count, periods.count + 1)
      for period in periods {
        let wanted = (0..<asked).reversed().map { period.advanced(by: -$0) }
        result.append(window.outcome(of: wanted), at: period)
      }
      return result
    }
    var start = 0
    for (index, period) in periods.enumerated() {
      while periods[start].ordinal <= period.ordinal - count { start += 1 }
      result.append(
        window.outcome(of: start..<index + 1, from: period.advanced(by: 1 - count), count),
        at: period)
    }
    return result
  }

  /// Fills the series, which is empty, from windows of another that has all periods and a normal value in each.
  ///
  /// - Returns: Whether it was done: not where periods or values are missing, or what comes out is no number.
  private mutating func rollPlain(_ series: Series, _ count: Int, _ how: Aggregation) -> Bool {
    guard how != .count, series.shape.isWhole, count <= series.count else { return false }
    let rolled = how.apply(
      series.values, rowLength: count, step: 1, count: series.count - count + 1)
    guard rolled.allSatisfy(\.isFinite) else { return false }
    let subject = series.subject
    adopt([Double](repeating: .nan, count: count - 1) + rolled, of: series, from: count - 1) {
      Absence(.notEnoughPeriods, subject, at: $0.advanced(by: 1 - count))
    }
    return true
  }

  /// The sum of the year's periods up to each.
  ///
  /// - Throws: A ``Diagnostic`` `irregular-step` or `not-additive`.
  public func yearToDate(
    missing: MissingPolicy = .refuse, at location: SourceLocation? = nil
  ) throws(Diagnostic) -> Series {
    _ = try periodsPerYear(for: "year_to_date")
    try requireAdditiveOverTime(.sum)
    var result = aggregated("year_to_date", .sum, reach: .yearToDate, at: location)
    let window = Windows(of: self, .sum, missing)
    var start = 0
    for (index, period) in periods.enumerated() {
      while periods[start].year < period.year { start += 1 }
      let count = period.number
      result.append(
        window.outcome(of: start..<index + 1, from: period.advanced(by: 1 - count), count),
        at: period)
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
        if expected != periods[index] { gap = Absence(.notEnoughPeriods, subject, at: expected) }
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

  /// The series in periods of a coarser frequency; a period that is not whole has no value, unless what is missing may be.
  ///
  /// - Throws: A ``Diagnostic`` `frequency-not-convertible` or `not-additive`.
  public func converted(
    to coarser: Frequency, _ how: Aggregation, missing: MissingPolicy = .refuse,
    at location: SourceLocation? = nil
  ) throws(Diagnostic) -> Series {
    if coarser == frequency { return self }
    try requireMadeOf(coarser)
    try requireAdditiveOverTime(how)
    var result = aggregated(
      "to", how, reach: .contained(frequency), frequency: coarser, at: location)
    if missing == .refuse, result.groupPlain(self, how) { return result }
    let window = Windows(of: self, how, missing)
    forEachGroup(of: coarser) { whole, wanted, range in
      guard how == .last else {
        result.append(window.outcome(of: range, from: wanted.first, wanted.count), at: whole)
        return
      }
      if missing != .refuse {
        let known = range.last { !values[$0].isNaN } ?? range.upperBound - 1
        result.append(window.outcome(of: known..<known + 1), at: whole)
        return
      }
      // The value at the end asks for the last period alone.
      let last = wanted.first.advanced(by: wanted.count - 1)
      let isThere = periods[range.upperBound - 1] == last
      result.append(
        window.outcome(
          of: isThere
            ? range.upperBound - 1..<range.upperBound : range.upperBound..<range.upperBound,
          from: last, 1), at: whole)
    }
    return result
  }

  /// Fills the series, which is empty, from another of finer periods that has all of them, from the first of a coarser one to
  /// the last of another, and a normal value in each.
  ///
  /// - Returns: Whether it was done: not where a period is not whole, or what comes out is no number.
  private mutating func groupPlain(_ series: Series, _ how: Aggregation) -> Bool {
    guard how != .count, series.shape.isWhole, let first = series.shape.first,
      let months = frequency.monthCount, let own = series.frequency.monthCount
    else { return false }
    let length = months / own
    let count = series.count / length
    guard series.count == count * length, first.ordinal.isMultiple(of: length) else { return false }
    let values = how.apply(
      series.values, rowLength: length, step: length, count: count)
    guard values.allSatisfy(\.isFinite) else { return false }
    let begin = CalendarDate.floorDivide(first.ordinal, length)
    adopt(values, inRowFrom: Period(frequency: frequency, ordinal: begin))
    return true
  }

  /// The mean of each coarser period's values, weighted by another series: uptime by the minutes of each month.
  ///
  /// - Throws: A ``Diagnostic`` `frequency-not-convertible` or `frequency-mismatch`.
  public func converted(
    to coarser: Frequency, weightedBy weights: Series, at location: SourceLocation? = nil
  ) throws(Diagnostic) -> Series {
    try requireSameFrequency(as: weights)
    try requireMadeOf(coarser)
    var products = result(
      "to", of: [origin, weights.origin], reach: .contained(frequency), at: location)
    products.merge(self, weights) { $0 * $1 }
    let above = Windows(of: products, .sum, .refuse)
    let below = Windows(of: weights, .sum, .refuse)
    var result = result(
      "to", of: [origin, weights.origin], reach: .contained(frequency), kind: .average,
      frequency: coarser, at: location)
    products.forEachGroup(of: coarser) { whole, wanted, range in
      let other = weights.index(of: wanted.first).map { $0..<$0 + wanted.count } ?? 0..<0
      let sum = above.outcome(of: range, from: wanted.first, wanted.count)
      let total = below.outcome(
        of: other.clamped(to: weights.periods.indices), from: wanted.first, wanted.count)
      switch (sum, total) {
      case (.value(let sum, let status, let coverage), .value(let total, _, _)):
        result.appendFinite(
          whole, sum / total, status, dividedBy: total == 0 ? weights.subject : nil,
          coverage: coverage)
      case (.absent(let absence), _), (_, .absent(let absence)):
        result.append(whole, absent: absence)
      }
    }
    return result
  }

  /// The aggregate of all the series' values; nil where there are too few, or one is missing that may not be.
  public func total(_ how: Aggregation, missing: MissingPolicy = .refuse) throws(Diagnostic)
    -> Double?
  {
    try requireAdditiveOverTime(how)
    let outcome = Windows(of: self, how, missing).outcome(of: periods.indices)
    if case .value(let value, _, _) = outcome, value.isFinite { return value }
    return nil
  }

  /// A quantile of the series' values, as ``Aggregation/quantile(_:of:)`` has it; nil where one is missing that may not be.
  public func quantile(_ share: Double, missing: MissingPolicy = .refuse) -> Double? {
    guard absences.isEmpty || missing != .refuse else { return nil }
    let known = values.filter { !$0.isNaN }
    return known.isEmpty ? nil : Aggregation.quantile(share, of: known[...])
  }

  /// The mean of the values, weighted by another series in the same periods; nil where one of either is missing.
  ///
  /// - Throws: A ``Diagnostic`` `frequency-mismatch`.
  public func weightedMean(by weights: Series) throws(Diagnostic) -> Double? {
    try requireSameFrequency(as: weights)
    var products = result("weighted_mean", of: [origin], at: nil)
    products.merge(self, weights) { $0 * $1 }
    let total = weights.values.reduce(0, +)
    guard products.absences.isEmpty, products.count == count, total != 0 else { return nil }
    return products.values.reduce(0, +) / total
  }

  // MARK: Conditions

  private func requireMadeOf(_ coarser: Frequency) throws(Diagnostic) {
    guard coarser.isMadeOf(frequency), frequency != .irregular else {
      throw Diagnostic(
        .notConvertible,
        phrases: [
          "from": frequency.names, "to": coarser.names,
          "remedy": Self.remedy(from: frequency, to: coarser),
        ])
    }
  }

  private static func remedy(from: Frequency, to: Frequency) -> LocalizedText {
    if from.isMadeOf(to) {
      return LocalizedText(
        nb: "Kortere perioder må lages med \"repeat\", \"divide\" eller \"linear\".",
        en: "Shorter periods must be made with \"repeat\", \"divide\" or \"linear\".")
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
      case .last, .min, .max, .median, .count, .stdev: false
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

  /// An empty series for an aggregate, with the unit and kind that the aggregate has.
  private func aggregated(
    _ operation: String, _ how: Aggregation, reach: Origin.Reach, frequency: Frequency? = nil,
    at location: SourceLocation?
  ) -> Series {
    result(
      operation, of: [origin], reach: reach, unit: how == .count ? .count : nil,
      kind: how == .median ? .median : how == .stdev ? .ratio : nil, frequency: frequency,
      at: location)
  }

  /// Goes through the coarser periods that hold periods of the series: each with the row of periods that it is made of, and
  /// the places of those that there are.
  private func forEachGroup(
    of coarser: Frequency,
    _ body: (_ whole: Period, _ wanted: (first: Period, count: Int), _ places: Range<Int>) -> Void
  ) {
    var begin = 0
    while begin < count {
      guard let whole = periods[begin].period(of: coarser), let wanted = whole.row(of: frequency)
      else {
        begin += 1
        continue
      }
      let last = wanted.first.ordinal + wanted.count - 1
      var end = Swift.min(count, begin + last - periods[begin].ordinal + 1)
      // Where some are missing, fewer places than periods.
      while periods[end - 1].ordinal > last { end -= 1 }
      body(whole, wanted, begin..<end)
      begin = end
    }
  }

  private mutating func append(_ outcome: Windows.Outcome, at period: Period) {
    switch outcome {
    case .value(let value, let status, let coverage):
      appendFinite(period, value, status, coverage: coverage)
    case .absent(let absence): append(period, absent: absence)
    }
  }
}

/// Aggregates of runs of a series' observations.
private struct Windows {
  enum Outcome {
    case value(Double, ObservationStatus, Series.Coverage?)
    case absent(Absence)
  }

  private let series: Series
  private let how: Aggregation
  private let policy: MissingPolicy
  /// Whether every observation has a value, a normal status and nothing to say of its coverage.
  private let isPlain: Bool

  init(of series: Series, _ how: Aggregation, _ policy: MissingPolicy) {
    self.series = series
    self.how = how
    self.policy = how == .count && policy == .refuse ? .zero : policy
    isPlain = series.isPlain && series.isNormal
  }

  /// The aggregate of the observations at places in a row, of which there should be as many as there are periods from one
  /// on.
  func outcome(of range: Range<Int>, from first: Period, _ expected: Int) -> Outcome {
    if range.count < expected, policy == .refuse {
      return .absent(Absence(.notEnoughPeriods, series.subject, at: gap(in: range, from: first)))
    }
    return outcome(of: range)
  }

  /// The first period from one on that is not there.
  private func gap(in range: Range<Int>, from first: Period) -> Period {
    var expected = first
    for index in range where series.periods[index] == expected {
      expected = expected.advanced(by: 1)
    }
    return expected
  }

  func outcome(of range: Range<Int>) -> Outcome {
    if isPlain, !range.isEmpty { return .value(how.apply(series.values[range]), .normal, nil) }
    var found: [Double] = []
    var status = ObservationStatus.normal
    var coverage: Series.Coverage?
    var absence: Absence?
    for index in range {
      guard !series.values[index].isNaN else {
        absence = absence ?? series.absences[index]
        continue
      }
      found.append(series.values[index])
      status = status.combined(with: series.statuses[index])
      coverage = series.coverages[index]?.merged(with: coverage) ?? coverage
    }
    if let absence, policy == .refuse { return .absent(absence) }
    return outcome(found, status, coverage, absence)
  }

  /// The aggregate of some periods, which need not follow one another.
  func outcome(of wanted: [Period]) -> Outcome {
    var found: [Double] = []
    var status = ObservationStatus.normal
    var coverage: Series.Coverage?
    var absence: Absence?
    for period in wanted {
      guard let index = series.index(of: period), !series.values[index].isNaN else {
        let own = series.index(of: period).flatMap { series.absences[$0] }
        absence = absence ?? own ?? Absence(.notEnoughPeriods, series.subject, at: period)
        continue
      }
      found.append(series.values[index])
      status = status.combined(with: series.statuses[index])
      coverage = series.coverages[index]?.merged(with: coverage) ?? coverage
    }
    if let absence, policy == .refuse { return .absent(absence) }
    return outcome(found, status, coverage, absence)
  }

  private func outcome(
    _ found: [Double], _ status: ObservationStatus, _ coverage: Series.Coverage?,
    _ absence: Absence?
  ) -> Outcome {
    guard found.isEmpty else { return .value(how.apply(found[...]), status, coverage) }
    let isZero = policy == .zero && (how == .sum || how == .count)
    return isZero
      ? .value(0, status, nil) : .absent(absence ?? Absence(.noObservation, series.subject))
  }
}
