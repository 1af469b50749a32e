import RetningDiagnostics

/// Index numbers: series in terms of a base, linked over a break, and freed of the change of prices.
extension Series {
  /// The series in per cent of its value in a base period.
  ///
  /// - Throws: A ``Diagnostic`` `index-base` where the base has no value, or zero.
  public func indexed(to base: Period, at location: SourceLocation? = nil) throws(Diagnostic)
    -> Series
  {
    let value = try baseValue(in: base)
    return mapped(
      "index", of: [origin, .operation("base", [origin], reach: .period(base), at: location)],
      unit: UnitOfMeasure("indeks (\(base)=100)"), kind: .index, at: location
    ) { 100 * $0 / value }
  }

  /// The series up to a period and another from it on, brought to the other's level by what both have there.
  ///
  /// What is linked back is estimated (`E`); the other's own figures stand.
  /// - Throws: A ``Diagnostic``: `frequency-mismatch`, `unit-mismatch`, or `index-base` where one of them has no value in
  ///   the period, or zero.
  public func chained(
    with newer: Series, in link: Period, at location: SourceLocation? = nil
  ) throws(Diagnostic) -> Series {
    try requireSameFrequency(as: newer)
    let older = try unit.hasDimension(of: newer.unit) ? converted(to: newer.unit) : self
    guard kind != .survey, newer.kind != .survey else {
      throw Diagnostic(.surveyNotLinked, ["name": name])
    }
    let factor = try newer.baseValue(in: link) / older.baseValue(in: link)
    let bases = [origin, newer.origin].map {
      Origin.operation("base", [$0], reach: .period(link), at: location)
    }
    var result = newer.result("chain", of: [origin, newer.origin] + bases, at: location)
    for index in older.periods.indices where older.periods[index] < link {
      if let value = older.value(at: index) {
        result.appendFinite(
          older.periods[index], value * factor,
          ObservationStatus.estimated.combined(with: older.statuses[index]),
          coverage: older.coverages[index])
      } else {
        result.copy(index, of: older)
      }
    }
    for index in newer.periods.indices where newer.periods[index] >= link {
      result.copy(index, of: newer)
    }
    return result
  }

  /// The series in the prices of a base period: divided by a price index, which is 1 on the average of the base.
  ///
  /// - Parameter base: A period of the index, or a longer one that holds some: then their mean is the base.
  /// - Throws: A ``Diagnostic``: `frequency-mismatch`, or `index-base`.
  public func deflated(
    by prices: Series, to base: Period, at location: SourceLocation? = nil
  ) throws(Diagnostic) -> Series {
    try requireSameFrequency(as: prices)
    let level = try prices.baseMean(in: base)
    let reference = Origin.operation(
      "base", [prices.origin], reach: base.frequency == prices.frequency ? .period(base) : .all,
      at: location)
    var result = result(
      "deflate", of: [origin, prices.origin, reference], at: location)
    result.merge(self, prices, divides: true) { $0 * level / $1 }
    // Months whose prices are known and that the series lacks are none of its own.
    return result.trimmed(to: self)
  }

  private func baseMean(in base: Period) throws(Diagnostic) -> Double {
    guard base.frequency != frequency, let parts = base.periods(of: frequency) else {
      return try baseValue(in: base)
    }
    var sum = 0.0
    for part in parts { sum += try baseValue(in: part) }
    return sum / Double(parts.count)
  }

  /// The value in a base period.
  ///
  /// - Throws: A ``Diagnostic`` `index-base`.
  private func baseValue(in base: Period) throws(Diagnostic) -> Double {
    guard let value = value(at: base), value != 0 else {
      let problem =
        value(at: base) == nil
        ? LocalizedText(
          nb: "serien \(name) har ingen verdi der", en: "the series \(name) has no value there")
        : LocalizedText(nb: "verdien av \(name) er null", en: "the value of \(name) is zero")
      throw Diagnostic(.baseMissing, ["period": base.description], phrases: ["problem": problem])
    }
    return value
  }
}
