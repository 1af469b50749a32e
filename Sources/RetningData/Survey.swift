import RetningDiagnostics

/// The answers of a survey to one question: a share or a mean, and how sure one can be of it.
///
/// The population is small (some thousands), so that a survey of many of them knows more than one of as many out of
/// millions: the standard error has the finite-population correction √((N − n)/(N − 1)) (W. G. Cochran, "Sampling
/// Techniques", 3rd ed., ch. 2). The interval of a share is Wilson's (E. B. Wilson, 1927), that of a mean the normal one,
/// both with 95 per cent confidence.
public struct Survey: Sendable, Hashable {
  public enum Answer: Sendable, Hashable {
    /// Those who answered so, in per cent of those who answered.
    case share(Series)
    /// The mean of the answers with their standard deviation.
    case mean(Series, deviation: Series)
  }

  public let answer: Answer
  /// How many answered.
  public let count: Series
  /// How many there are in all; nil for a population without bound.
  public let population: Series?
  /// How many were asked.
  public let asked: Series?
  /// Fewer answers than this say nothing.
  public let countMin: Double

  /// The quantile of the normal distribution for 95 per cent.
  static let z = 1.959963984540054

  /// - Throws: A ``Diagnostic`` `frequency-mismatch`.
  public init(
    _ answer: Answer, count: Series, population: Series? = nil, asked: Series? = nil,
    countMin: Double = 0
  ) throws(Diagnostic) {
    self.answer = answer
    self.count = count
    self.population = population
    self.asked = asked
    self.countMin = countMin
    for other in [count, population, asked].compactMap({ $0 }) {
      try base.requireSameFrequency(as: other)
    }
    if case .mean(let mean, let deviation) = answer {
      try mean.requireSameFrequency(as: deviation)
    }
  }

  private var base: Series {
    switch answer {
    case .share(let series), .mean(let series, _): series
    }
  }

  /// What is known of one period.
  private struct Sample {
    let value: Double
    let deviation: Double
    /// The answers, as many as they would be worth of a population without bound.
    let effectiveCount: Double
    let isShare: Bool

    var standardError: Double { deviation / effectiveCount.squareRoot() }

    var interval: ClosedRange<Double> {
      guard isShare else {
        let half = Survey.z * standardError
        return value - half...value + half
      }
      let (share, count, square) = (value / 100, effectiveCount, Survey.z * Survey.z)
      guard count.isFinite else { return value...value }
      let middle = (share + square / (2 * count)) / (1 + square / count)
      let half =
        Survey.z * (share * (1 - share) / count + square / (4 * count * count)).squareRoot()
        / (1 + square / count)
      return 100 * (middle - half)...100 * (middle + half)
    }
  }

  private func sample(at period: Period) -> Sample? {
    guard let value = base.value(at: period), let count = count.value(at: period), count > 0,
      count >= countMin
    else { return nil }
    var effective = count
    if let population {
      guard let size = population.value(at: period), size >= count else { return nil }
      effective = size > count ? count * (size - 1) / (size - count) : .infinity
    }
    switch answer {
    case .share:
      guard (0...100).contains(value) else { return nil }
      return Sample(
        value: value, deviation: (value * (100 - value)).squareRoot(), effectiveCount: effective,
        isShare: true)
    case .mean(_, let deviation):
      guard let deviation = deviation.value(at: period), deviation >= 0 else { return nil }
      return Sample(
        value: value, deviation: deviation, effectiveCount: effective, isShare: false)
    }
  }

  /// The answers, without those of too few.
  public func value(at location: SourceLocation? = nil) -> Series {
    series("survey", at: location) { $0.value }
  }

  public func standardError(at location: SourceLocation? = nil) -> Series {
    series("standard_error", at: location) { $0.standardError }
  }

  /// The lower end of the interval.
  public func low(at location: SourceLocation? = nil) -> Series {
    series("low", at: location) { $0.interval.lowerBound }
  }

  /// The upper end of the interval.
  public func high(at location: SourceLocation? = nil) -> Series {
    series("high", at: location) { $0.interval.upperBound }
  }

  /// How many of those asked answered, in per cent; nil where it is not known how many were asked.
  ///
  /// - Throws: A ``Diagnostic`` `frequency-mismatch`.
  public func responseRate(at location: SourceLocation? = nil) throws(Diagnostic) -> Series? {
    guard let asked else { return nil }
    var rate = count.result(
      "response_rate", of: [count.origin, asked.origin], unit: .percent, kind: .ratio,
      at: location)
    rate.merge(count, asked, divides: true) { 100 * $0 / $1 }
    return rate
  }

  /// Whether each survey differs from the one before: 1 more, −1 less, 0 where the interval of the difference holds zero.
  public func changed(at location: SourceLocation? = nil) -> Series {
    var result = base.result(
      "changed", of: origins, reach: .all, unit: .one, kind: .ordinal, at: location)
    var before: Sample?
    for period in base.periods {
      guard let now = sample(at: period) else {
        result.append(period, absent: absence(at: period))
        continue
      }
      if let before {
        let difference = now.value - before.value
        let variance =
          now.standardError * now.standardError + before.standardError * before.standardError
        let isChange = abs(difference) > Self.z * variance.squareRoot()
        result.append(period, isChange ? (difference > 0 ? 1 : -1) : 0)
      } else {
        result.append(period, absent: Absence(.notEnoughPeriods, base.subject))
      }
      before = now
    }
    return result
  }

  private var origins: [Origin] {
    let deviation: Series? = if case .mean(_, let deviation) = answer { deviation } else { nil }
    return [base, deviation, count, population].compactMap { $0?.origin }
  }

  private func series(
    _ name: String, at location: SourceLocation?, _ value: (Sample) -> Double
  ) -> Series {
    var result = base.result(name, of: origins, kind: .survey, at: location)
    for (index, period) in base.periods.enumerated() {
      guard let sample = sample(at: period) else {
        result.append(period, absent: absence(at: period))
        continue
      }
      result.appendFinite(period, value(sample), base.statuses[index])
    }
    return result
  }

  /// Why nothing is said of a period.
  private func absence(at period: Period) -> Absence {
    if let absence = base.absence(at: period) { return absence }
    guard let number = count.value(at: period) else {
      return count.absence(at: period) ?? Absence(.noObservation, count.subject)
    }
    if number < countMin { return Absence(.belowMinimum, "\(count.subject)@\(period)") }
    if let population, population.value(at: period) == nil {
      return population.absence(at: period) ?? Absence(.noObservation, population.subject)
    }
    return Absence(.notANumber, base.subject)
  }
}
