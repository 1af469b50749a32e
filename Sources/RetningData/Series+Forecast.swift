import RetningDiagnostics

/// How the rest of a year is guessed from its beginning.
public enum ForecastMethod: String, Sendable, CaseIterable {
  /// As much in each period to come as on the average so far.
  case runRate = "run_rate"
  /// The same share of the year so far as last year.
  case lastYear = "last_year"
  /// The straight line through the year's periods so far (least squares), carried on.
  case linear
}

extension Series {
  /// The sums of years: whole ones as they are, the last as forecast (`F`) where it is not over.
  ///
  /// - Throws: A ``Diagnostic``: `irregular-step`, or `not-additive` for what is no flow.
  public func forecast(_ method: ForecastMethod, at location: SourceLocation? = nil)
    throws(Diagnostic) -> Series
  {
    let years = try yearsForForecast("forecast")
    var result = result("forecast", of: [origin], reach: .all, frequency: .annual, at: location)
    for (number, year) in years.enumerated() {
      guard let period = Period(.annual, year: year.year) else { continue }
      if year.values.count == year.length {
        result.append(period, year.values.reduce(0, +), year.status)
      } else if number == years.count - 1,
        let sum = Self.guess(year, after: years.dropLast(), method)
      {
        result.appendFinite(period, sum, ObservationStatus.forecast.combined(with: year.status))
      } else {
        result.append(period, absent: Absence(.notEnoughPeriods, subject, at: period))
      }
    }
    return result
  }

  /// How far from the year's sum the method would have been in earlier years after as many periods as the last year has, in
  /// per cent of the sum.
  ///
  /// - Throws: As ``forecast(_:at:)``.
  public func forecastError(_ method: ForecastMethod, at location: SourceLocation? = nil)
    throws(Diagnostic) -> Series
  {
    let years = try yearsForForecast("forecast_error")
    var result = result(
      "forecast_error", of: [origin], reach: .all, unit: .percent, kind: .ratio,
      frequency: .annual, at: location)
    guard
      let known = years.last.map({ $0.values.count == $0.length ? $0.length - 1 : $0.values.count }
      ),
      known > 0
    else { return result }
    for (number, year) in years.enumerated() where year.values.count == year.length {
      guard let period = Period(.annual, year: year.year) else { continue }
      let actual = year.values.reduce(0, +)
      var begun = year
      begun.values = Array(year.values.prefix(known))
      guard let guess = Self.guess(begun, after: years.prefix(number), method) else {
        result.append(period, absent: Absence(.notEnoughPeriods, subject, at: period))
        continue
      }
      result.appendFinite(
        period, 100 * (guess - actual) / abs(actual), .normal,
        dividedBy: actual == 0 ? name : nil)
    }
    return result
  }

  /// A year's values from its first period on, as far as they go without a gap.
  private struct Year {
    let year: Int
    let length: Int
    var values: [Double] = []
    var status = ObservationStatus.normal
  }

  private func yearsForForecast(_ operation: String) throws(Diagnostic) -> [Year] {
    let length = try periodsPerYear(for: operation)
    try requireFlow(operation)
    var years: [Year] = []
    for (index, period) in periods.enumerated() {
      if years.last?.year != period.year { years.append(Year(year: period.year, length: length)) }
      guard let value = value(at: index), period.number == (years.last?.values.count ?? 0) + 1
      else { continue }
      years[years.count - 1].values.append(value)
      years[years.count - 1].status = years[years.count - 1].status.combined(with: statuses[index])
    }
    return years
  }

  private func requireFlow(_ operation: String) throws(Diagnostic) {
    guard kind != .flow else { return }
    throw Diagnostic(
      .notAdditive, ["name": name, "kind": kind.rawValue],
      phrases: [
        "operation": LocalizedText(nb: "summeres til et år", en: "summed to a year"),
        "remedy": LocalizedText(
          nb: "Prognosen gjelder det som skjer i løpet av året.",
          en: "The forecast is of what happens in the course of a year."),
      ])
  }

  private static func guess(
    _ year: Year, after earlier: some BidirectionalCollection<Year>, _ method: ForecastMethod
  ) -> Double? {
    let (known, sum) = (year.values.count, year.values.reduce(0, +))
    guard known > 0 else { return nil }
    switch method {
    case .runRate: return sum / Double(known) * Double(year.length)
    case .lastYear:
      guard let last = earlier.last, last.year == year.year - 1, last.values.count == last.length
      else { return nil }
      let then = last.values.prefix(known).reduce(0, +)
      return then == 0 ? nil : sum * last.values.reduce(0, +) / then
    case .linear:
      guard known > 1 else { return nil }
      let middle = Double(known - 1) / 2
      let mean = sum / Double(known)
      var (above, below) = (0.0, 0.0)
      for (index, value) in year.values.enumerated() {
        above += (Double(index) - middle) * (value - mean)
        below += (Double(index) - middle) * (Double(index) - middle)
      }
      let slope = above / below
      return (known..<year.length).reduce(sum) { $0 + mean + slope * (Double($1) - middle) }
    }
  }
}
