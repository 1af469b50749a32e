import RetningDiagnostics

/// The four operations on series.
public enum ArithmeticOperator: String, Sendable {
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "/"
}

extension Series {
  /// Combines two series period by period.
  ///
  /// A period that one of them lacks, or has no value in, has none in the result, with the reason. Division by zero
  /// gives a missing value, never an infinity.
  /// - Throws: A ``Diagnostic`` `frequency-mismatch` or `unit-mismatch`.
  public func combined(
    _ operation: ArithmeticOperator, with other: Series, at location: SourceLocation? = nil
  ) throws(Diagnostic) -> Series {
    try requireSameFrequency(as: other)
    let (unit, factor) = try unit(of: operation, with: other.unit)
    var result = result(
      operation.rawValue, of: [origin, other.origin], unit: unit,
      kind: kind(of: operation, with: other), frequency: isUnknown ? other.frequency : frequency,
      at: location)
    result.merge(self, other) { left, right in
      operation.apply(left, operation.isAdditive ? right * factor : right)
    }
    return result
  }

  /// Combines the series with a number, on the side that the script wrote it.
  public func combined(
    _ operation: ArithmeticOperator, with number: Double, numberFirst: Bool = false,
    at location: SourceLocation? = nil
  ) -> Series {
    let operands: [Origin] =
      numberFirst ? [.constant(number), origin] : [origin, .constant(number)]
    let unit =
      numberFirst && operation == .divide ? UnitOfMeasure.one.divided(by: unit) : self.unit
    var result = result(operation.rawValue, of: operands, unit: unit, at: location)
    for index in periods.indices {
      guard let value = value(at: index) else {
        result.copy(index, of: self)
        continue
      }
      let combined =
        numberFirst ? operation.apply(number, value) : operation.apply(value, number)
      result.appendFinite(
        periods[index], combined, statuses[index], name: name, coverage: coverages[index])
    }
    return result
  }

  /// Whether nothing is known of the series, neither an observation nor a declaration: it fits any other, and what
  /// is made of it is missing.
  public var isUnknown: Bool { periods.isEmpty && frequency == .irregular }

  func requireSameFrequency(as other: Series) throws(Diagnostic) {
    guard frequency == other.frequency || isUnknown || other.isUnknown else {
      throw Diagnostic(
        .frequencyMismatch,
        ["left": frequency.rawValue, "right": other.frequency.rawValue])
    }
  }

  private func unit(of operation: ArithmeticOperator, with other: UnitOfMeasure)
    throws(Diagnostic) -> (unit: UnitOfMeasure, rightFactor: Double)
  {
    switch operation {
    case .add: try unit.adding(other, subtracting: false)
    case .subtract: try unit.adding(other, subtracting: true)
    case .multiply: (unit.multiplied(by: other), 1)
    case .divide: (unit.divided(by: other), 1)
    }
  }

  /// A ratio of anything is no longer additive; a sum of two kinds keeps the stricter.
  private func kind(of operation: ArithmeticOperator, with other: Series) -> SeriesKind {
    switch operation {
    case .divide, .multiply: .ratio
    case .add, .subtract: kind.isAdditive ? other.kind : kind
    }
  }

  /// Fills the series from two, over all their periods.
  mutating func merge(_ left: Series, _ right: Series, _ combine: (Double, Double) -> Double) {
    var (leftIndex, rightIndex) = (0, 0)
    while leftIndex < left.count || rightIndex < right.count {
      if rightIndex == right.count
        || (leftIndex < left.count && left.periods[leftIndex] < right.periods[rightIndex])
      {
        append(
          left.periods[leftIndex],
          absent: left.absences[leftIndex] ?? Absence(.noObservation, right.name))
        leftIndex += 1
      } else if leftIndex == left.count || right.periods[rightIndex] < left.periods[leftIndex] {
        append(
          right.periods[rightIndex],
          absent: right.absences[rightIndex] ?? Absence(.noObservation, left.name))
        rightIndex += 1
      } else {
        mergeSame(left, leftIndex, right, rightIndex, combine)
        leftIndex += 1
        rightIndex += 1
      }
    }
  }

  private mutating func mergeSame(
    _ left: Series, _ leftIndex: Int, _ right: Series, _ rightIndex: Int,
    _ combine: (Double, Double) -> Double
  ) {
    let period = left.periods[leftIndex]
    let coverage =
      left.coverages[leftIndex]?.merged(with: right.coverages[rightIndex])
      ?? right.coverages[rightIndex]
    if let absence = left.absences[leftIndex] ?? right.absences[rightIndex] {
      append(period, absent: absence, coverage: coverage)
    } else {
      appendFinite(
        period, combine(left.values[leftIndex], right.values[rightIndex]),
        left.statuses[leftIndex].combined(with: right.statuses[rightIndex]), name: right.name,
        coverage: coverage)
    }
  }

  /// Adds a value; one that is no finite number came of a division by zero.
  mutating func appendFinite(
    _ period: Period, _ value: Double, _ status: ObservationStatus, name: String,
    coverage: Coverage? = nil
  ) {
    if value.isFinite {
      append(period, value, status, coverage: coverage)
    } else {
      append(period, absent: Absence(.zeroDenominator, name), coverage: coverage)
    }
  }
}

extension ArithmeticOperator {
  var isAdditive: Bool { self == .add || self == .subtract }

  func apply(_ left: Double, _ right: Double) -> Double {
    switch self {
    case .add: left + right
    case .subtract: left - right
    case .multiply: left * right
    case .divide: left / right
    }
  }
}

/// A comparison of each value with a number.
public enum ComparisonOperator: String, Sendable, CaseIterable {
  case above, atLeast = "at_least", below, atMost = "at_most", equals

  func holds(_ value: Double, _ bound: Double) -> Bool {
    switch self {
    case .above: value > bound
    case .atLeast: value >= bound
    case .below: value < bound
    case .atMost: value <= bound
    case .equals: value == bound
    }
  }
}

extension Series {
  /// 1 where the comparison holds and 0 where it does not.
  public func compared(
    _ comparison: ComparisonOperator, _ bound: Double, at location: SourceLocation? = nil
  ) -> Series {
    mapped(comparison.rawValue, unit: .one, kind: .flow, at: location) {
      comparison.holds($0, bound) ? 1 : 0
    }
  }

  /// Changes each value by a function; periods without a value stay so.
  public func mapped(
    _ operation: String, unit: UnitOfMeasure? = nil, kind: SeriesKind? = nil,
    at location: SourceLocation? = nil, _ transform: (Double) -> Double
  ) -> Series {
    var result = result(operation, of: [origin], unit: unit, kind: kind, at: location)
    for index in periods.indices {
      if let value = value(at: index) {
        result.appendFinite(
          periods[index], transform(value), statuses[index], name: name,
          coverage: coverages[index])
      } else {
        result.copy(index, of: self)
      }
    }
    return result
  }

  /// The same figures in another unit of the same dimension, or with a unit where they have none.
  ///
  /// - Throws: A ``Diagnostic`` `unit-mismatch`.
  public func converted(to unit: UnitOfMeasure, at location: SourceLocation? = nil)
    throws(Diagnostic) -> Series
  {
    if self.unit == unit { return self }
    guard let factor = self.unit.isPlainNumber ? 1 : self.unit.factor(to: unit) else {
      throw Diagnostic(
        .unitMismatch, ["left": self.unit.symbol, "right": unit.symbol],
        phrases: [
          "operation": LocalizedText(nb: "gjøres om til hverandre", en: "converted to each other")
        ])
    }
    return mapped("with_unit", unit: unit, at: location) { $0 * factor }
  }

  /// The values rounded to so many decimals, halves away from zero.
  public func rounded(_ decimals: Int, at location: SourceLocation? = nil) -> Series {
    var scale = 1.0
    for _ in 0..<min(abs(decimals), 15) { scale *= 10 }
    return mapped("round", at: location) {
      decimals < 0 ? ($0 / scale).rounded() * scale : ($0 * scale).rounded() / scale
    }
  }
}
