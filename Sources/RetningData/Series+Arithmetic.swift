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
    try combined(operation, with: other, rightAbsence: nil, at: location)
  }

  func combined(
    _ operation: ArithmeticOperator, with other: Series, rightAbsence: ((Period) -> Absence)?,
    at location: SourceLocation?
  ) throws(Diagnostic) -> Series {
    try requireSameFrequency(as: other)
    let (unit, rightFactor, factor) = try unit(of: operation, with: other.unit)
    var result = result(
      operation.rawValue, of: [origin, other.origin], unit: unit,
      kind: kind(of: operation, with: other), frequency: isUnknown ? other.frequency : frequency,
      at: location)
    result.merge(self, other, divides: operation == .divide, rightAbsence: rightAbsence) {
      left, right in
      operation.apply(left, right * rightFactor) * factor
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
    let kind: SeriesKind = numberFirst && operation == .divide ? .ratio : kind
    var result = result(operation.rawValue, of: operands, unit: unit, kind: kind, at: location)
    for index in periods.indices {
      guard let value = value(at: index) else {
        result.copy(index, of: self)
        continue
      }
      let (left, right) = numberFirst ? (number, value) : (value, number)
      result.appendFinite(
        periods[index], operation.apply(left, right), statuses[index],
        dividedBy: operation == .divide && right == 0 ? (numberFirst ? subject : "\(number)") : nil,
        coverage: coverages[index])
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

  /// The unit of the result, and what the right operand and the result are multiplied by to be of it.
  private func unit(of operation: ArithmeticOperator, with other: UnitOfMeasure)
    throws(Diagnostic) -> (unit: UnitOfMeasure, rightFactor: Double, factor: Double)
  {
    let combined: UnitOfMeasure
    switch operation {
    case .add, .subtract:
      let (unit, factor) = try unit.adding(other, subtracting: operation == .subtract)
      return (unit, factor, 1)
    case .multiply: combined = unit.multiplied(by: other)
    case .divide: combined = unit.divided(by: other)
    }
    // A plain number has no multiple: 5 kr of 1 mill. kr is 0.000005.
    return combined.isPlainNumber ? (.one, 1, combined.multiplier) : (combined, 1, 1)
  }

  /// A ratio of anything is no longer additive; a sum of two kinds keeps the stricter.
  private func kind(of operation: ArithmeticOperator, with other: Series) -> SeriesKind {
    switch operation {
    case .divide, .multiply: .ratio
    case .add, .subtract: kind.isAdditive ? other.kind : kind
    }
  }

  /// Fills the series, which is empty, from two of the same periods that have values in all of them: the periods are
  /// shared, and only the values are made.
  ///
  /// - Returns: Whether it was done: not where periods differ, or a value that comes out is no number.
  private mutating func mergePlain(
    _ left: Series, _ right: Series, _ combine: (Double, Double) -> Double
  ) -> Bool {
    guard left.isPlain, right.isPlain, left.isNormal || right.isNormal,
      left.hasSamePeriods(as: right)
    else { return false }
    var isFinite = true
    var combined: [Double] = []
    combined.reserveCapacity(left.count)
    let (leftValues, rightValues) = (left.values.span, right.values.span)
    for index in leftValues.indices {
      let value = combine(leftValues[index], rightValues[index])
      isFinite = isFinite && value.isFinite
      combined.append(value)
    }
    guard isFinite else { return false }
    adopt(combined, of: left.isNormal ? right : left)
    return true
  }

  /// Fills the series from two, over all their periods.
  ///
  /// - Parameter rightAbsence: Why a period that the right one lacks has no value, where that is not for lack of an
  ///   observation of that period.
  mutating func merge(
    _ left: Series, _ right: Series, divides: Bool = false,
    rightAbsence: ((Period) -> Absence)? = nil, _ combine: (Double, Double) -> Double
  ) {
    // A division by zero gives no finite number, and is told below.
    if mergePlain(left, right, combine) { return }
    lazy var leftSubject = left.subject
    lazy var rightSubject = right.subject
    var (leftIndex, rightIndex) = (0, 0)
    while leftIndex < left.count || rightIndex < right.count {
      if rightIndex == right.count
        || (leftIndex < left.count && left.periods[leftIndex] < right.periods[rightIndex])
      {
        append(
          left.periods[leftIndex],
          absent: left.absences[leftIndex] ?? rightAbsence?(left.periods[leftIndex])
            ?? Absence(.noObservation, rightSubject))
        leftIndex += 1
      } else if leftIndex == left.count || right.periods[rightIndex] < left.periods[leftIndex] {
        append(
          right.periods[rightIndex],
          absent: right.absences[rightIndex] ?? Absence(.noObservation, leftSubject))
        rightIndex += 1
      } else {
        mergeSame(left, leftIndex, right, rightIndex, divides, combine)
        leftIndex += 1
        rightIndex += 1
      }
    }
  }

  private mutating func mergeSame(
    _ left: Series, _ leftIndex: Int, _ right: Series, _ rightIndex: Int, _ divides: Bool,
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
        left.statuses[leftIndex].combined(with: right.statuses[rightIndex]),
        dividedBy: divides && right.values[rightIndex] == 0 ? right.subject : nil,
        coverage: coverage)
    }
  }

  /// Adds a value, or why there is none: it was divided by a zero, or is no finite number.
  mutating func appendFinite(
    _ period: Period, _ value: Double, _ status: ObservationStatus, dividedBy zero: String? = nil,
    coverage: Coverage? = nil
  ) {
    if let zero {
      append(period, absent: Absence(.zeroDenominator, zero), coverage: coverage)
    } else if value.isFinite {
      append(period, value, status, coverage: coverage)
    } else {
      append(period, absent: Absence(.notANumber, subject), coverage: coverage)
    }
  }
}

extension ArithmeticOperator {
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

  /// 1 where the comparison with another series holds and 0 where it does not.
  ///
  /// - Throws: A ``Diagnostic`` `frequency-mismatch` or `unit-mismatch`.
  public func compared(
    _ comparison: ComparisonOperator, with other: Series, at location: SourceLocation? = nil
  ) throws(Diagnostic) -> Series {
    try requireSameFrequency(as: other)
    let factor = try unit.adding(other.unit, subtracting: true).rightFactor
    var result = result(
      comparison.rawValue, of: [origin, other.origin], unit: .one, kind: .flow, at: location)
    result.merge(self, other) { comparison.holds($0, $1 * factor) ? 1 : 0 }
    return result
  }

  /// The smaller or greater of two in each period, as `choose` says.
  ///
  /// - Throws: A ``Diagnostic`` `frequency-mismatch` or `unit-mismatch`.
  package func extreme(
    _ name: String, with other: Series, at location: SourceLocation? = nil,
    _ choose: (Double, Double) -> Double
  ) throws(Diagnostic) -> Series {
    try requireSameFrequency(as: other)
    let (sum, factor) = try unit.adding(other.unit, subtracting: false)
    var result = result(
      name, of: [origin, other.origin], unit: sum, kind: kind.isAdditive ? other.kind : kind,
      at: location)
    result.merge(self, other) { choose($0, $1 * factor) }
    return result
  }

  /// Changes each value by a function; periods without a value stay so.
  public func mapped(
    _ operation: String, unit: UnitOfMeasure? = nil, kind: SeriesKind? = nil,
    at location: SourceLocation? = nil, _ transform: (Double) -> Double
  ) -> Series {
    mapped(operation, of: [origin], unit: unit, kind: kind, at: location, transform)
  }

  func mapped(
    _ operation: String, of operands: [Origin], unit: UnitOfMeasure?, kind: SeriesKind?,
    at location: SourceLocation?, _ transform: (Double) -> Double
  ) -> Series {
    var result = result(operation, of: operands, unit: unit, kind: kind, at: location)
    // Once for each value, in order: the transformation may be a script's.
    let transformed = values.map { $0.isNaN ? $0 : transform($0) }
    if isPlain, transformed.allSatisfy(\.isFinite) {
      result.adopt(transformed, of: self)
      return result
    }
    for index in periods.indices {
      if values[index].isNaN {
        result.copy(index, of: self)
      } else {
        result.appendFinite(
          periods[index], transformed[index], statuses[index], coverage: coverages[index])
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
    for _ in 0..<min(decimals.magnitude, 15) { scale *= 10 }
    return mapped("round", at: location) {
      guard decimals >= 0 else { return ($0 / scale).rounded() * scale }
      let scaled = $0 * scale
      return scaled.isFinite ? scaled.rounded() / scale : $0
    }
  }
}
