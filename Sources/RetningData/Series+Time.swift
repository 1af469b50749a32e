import RetningDiagnostics

extension Series {
  /// Each value at the period `count` later, so that a period sees the value of `count` before.
  public func lagged(_ count: Int, at location: SourceLocation? = nil) -> Series {
    var result = result("lag", of: [origin], reach: Self.earlier(count), at: location)
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

  private static func earlier(_ count: Int) -> Origin.Reach { .earlier(Swift.max(-Int.max, count)) }

  /// The difference from the value `count` periods before, only in the series' own periods.
  public func change(_ count: Int, at location: SourceLocation? = nil) throws(Diagnostic) -> Series
  {
    let earlier = lagged(count, at: location).withoutBreaks { _ in true }
    var difference = try combined(
      .subtract, with: earlier, rightAbsence: unknownBefore(count), at: location)
    difference.markBreaks(of: self, within: count)
    return difference.trimmed(to: self)
  }

  /// The change from `count` periods before in per cent of the value then.
  public func growth(_ count: Int, at location: SourceLocation? = nil) throws(Diagnostic) -> Series
  {
    func percent(_ now: Double, _ then: Double) -> Double { 100 * (now - then) / abs(then) }
    let before = Origin.operation("lag", [origin], reach: Self.earlier(count), at: location)
    var result = result(
      "growth", of: [origin, before], unit: .percent, kind: .ratio, at: location)
    if result.stepPlain(self, count, percent) { return result }
    result.merge(
      self, lagged(count, at: location).withoutBreaks { _ in true }, divides: true,
      rightAbsence: unknownBefore(count), percent)
    result.markBreaks(of: self, within: count)
    return result.trimmed(to: self)
  }

  /// Why there is no change from `count` periods before: that period is not there.
  private func unknownBefore(_ count: Int) -> (Period) -> Absence {
    let subject = subject
    return { period in
      let earlier = period.advanced(by: -Swift.max(-Int.max, count))
      return earlier.isInCalendar
        ? Absence(.notEnoughPeriods, subject, at: earlier) : Absence(.noObservation, subject)
    }
  }

  /// Marks the periods between which and `count` periods before the other series breaks: the two are not comparable, and
  /// later ones are again.
  private mutating func markBreaks(of series: Series, within count: Int) {
    let breaks = series.periods.indices.filter { series.statuses[$0] == .seriesBreak }
      .map { series.periods[$0] }
    guard !breaks.isEmpty, frequency != .irregular, count > 0 else { return }
    var next = 0
    for index in periods.indices {
      while next < breaks.count, breaks[next] <= periods[index] { next += 1 }
      guard next > 0, let age = breaks[next - 1].distance(to: periods[index]), age < count,
        !values[index].isNaN
      else { continue }
      mark(index, .seriesBreak)
    }
  }

  /// Fills the series, which is empty, from another's values and those `count` periods before, where it has all periods and
  /// a normal value in each.
  ///
  /// - Returns: Whether it was done: not where periods or values are missing, or what comes out is no number.
  private mutating func stepPlain(
    _ series: Series, _ count: Int, _ combine: (_ now: Double, _ then: Double) -> Double
  ) -> Bool {
    guard series.shape.isWhole, (1..<max(1, series.count)).contains(count) else { return false }
    var stepped = [Double](repeating: .nan, count: series.count)
    var isFinite = true
    let values = series.values.span
    for index in count..<series.count {
      let value = combine(values[index], values[index - count])
      isFinite = isFinite && value.isFinite
      stepped[index] = value
    }
    guard isFinite else { return false }
    adopt(stepped, of: series, from: count, before: series.unknownBefore(count))
    return true
  }

  /// The growth from the same period last year.
  ///
  /// - Throws: A ``Diagnostic`` `irregular-step` where years do not hold the same periods.
  public func growthOnYear(at location: SourceLocation? = nil) throws(Diagnostic) -> Series {
    try growth(try periodsPerYear(for: "growth_on_year"), at: location)
  }

  func periodsPerYear(for operation: String) throws(Diagnostic) -> Int {
    guard let count = frequency.periodsPerYear else {
      throw Diagnostic(
        .irregularStep, ["operation": operation], phrases: ["frequency": frequency.names])
    }
    return count
  }

  /// Leaves out the periods that `original` does not have.
  func trimmed(to original: Series) -> Series {
    var result = Series(name: name, frequency: frequency, unit: unit, kind: kind, origin: origin)
    for index in periods.indices where original.index(of: periods[index]) != nil {
      result.copy(index, of: self)
    }
    return result
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
  ///
  /// - Parameter end: The period to go on to where the series ends before it; nil for its own last.
  public func carriedForward(
    _ limit: Int, through end: Period? = nil, at location: SourceLocation? = nil
  ) -> Series {
    var result = result(
      "carry_forward", of: [origin], reach: .window(Swift.max(0, limit)), at: location)
    guard let first = periods.first, var last = periods.last, frequency != .irregular else {
      return self
    }
    // Beyond the limit nothing would be filled.
    if let end, let missing = last.distance(to: end), missing > 0 {
      last = last.advanced(by: Swift.min(missing, Swift.max(0, limit)))
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
          result.append(period, absent: absence(at: period) ?? Absence(.noObservation, subject))
        }
      }
    }
    return result
  }
}
