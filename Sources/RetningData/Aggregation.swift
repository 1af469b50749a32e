import RetningDiagnostics

/// How values are put together to one.
public enum Aggregation: String, Sendable, CaseIterable {
  case sum, mean, median, last, min, max
  /// How many there are.
  case count
  /// The standard deviation of a sample, with n − 1 in the denominator.
  case stdev

  /// Reads the name that a script uses.
  public init(parsing text: String) throws(Diagnostic) {
    guard let aggregation = Aggregation(rawValue: text) else {
      throw Diagnostic(
        .unknownHow,
        ["how": text, "known": Self.allCases.map(\.rawValue).joined(separator: ", ")])
    }
    self = aggregation
  }

  /// The aggregate of values, of which there is at least one; no number where there are too few.
  func apply(_ values: ArraySlice<Double>) -> Double {
    switch self {
    case .sum:
      var sum = 0.0
      for value in values { sum += value }
      return sum
    case .mean: return values.reduce(0, +) / Double(values.count)
    case .last: return values.last ?? .nan
    case .min: return values.min() ?? .nan
    case .max: return values.max() ?? .nan
    case .count: return Double(values.count)
    case .median: return Self.quantile(0.5, of: values)
    case .stdev:
      guard values.count > 1 else { return .nan }
      let mean = values.reduce(0, +) / Double(values.count)
      let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      return (squares / Double(values.count - 1)).squareRoot()
    }
  }

  /// The aggregates of rows of as many values, each row `step` after the one before.
  func apply(_ values: [Double], rowLength: Int, step: Int, count: Int) -> [Double] {
    var aggregates = [Double](repeating: .nan, count: count)
    if self == .sum || self == .mean {
      let values = values.span
      var sums = aggregates.mutableSpan
      for number in 0..<count {
        let begin = number * step
        var sum = 0.0
        for place in begin..<begin + rowLength { sum += values[place] }
        sums[number] = self == .sum ? sum : sum / Double(rowLength)
      }
    } else {
      for number in 0..<count {
        let begin = number * step
        aggregates[number] = apply(values[begin..<begin + rowLength])
      }
    }
    return aggregates
  }

  /// A quantile, interpolated between the two values that it lies between (R. Hyndman and Y. Fan, "Sample quantiles in
  /// statistical packages", type 7, as spreadsheets do).
  ///
  /// - Parameter share: From 0, the least, to 1, the greatest.
  static func quantile(_ share: Double, of values: ArraySlice<Double>) -> Double {
    let sorted = values.sorted()
    guard let last = sorted.indices.last else { return .nan }
    let place = share * Double(last)
    let below = Int(place)
    guard below < last else { return sorted[last] }
    return sorted[below] + (place - Double(below)) * (sorted[below + 1] - sorted[below])
  }
}

/// What an aggregate does where a member or a period has no value.
public enum MissingPolicy: String, Sendable, Hashable, CaseIterable {
  /// The aggregate has none either, and names who is missing.
  case refuse
  /// The aggregate covers the others, and says so; it has none where nobody has one.
  case skip
  /// What is missing counts as nothing, so that the aggregate always has a value.
  case zero
}
