import RetningDiagnostics

/// A unit of measure: what is counted, and in which multiple.
///
/// `mill. kr` is `kr` times a million; `kr/årsverk` is `kr` per `årsverk`. Units of one dimension can be added, with
/// the multiple converted; others cannot.
public struct UnitOfMeasure: Sendable, Hashable {
  /// The unit as written, such as `mill. kr`.
  public let symbol: String
  /// The base units with their exponents, without those of exponent 0; empty for a plain number.
  let dimension: [String: Int]
  /// How many of the base units one of this is.
  let multiplier: Double

  /// A plain number, without unit.
  public static let one = UnitOfMeasure(symbol: "", dimension: [:], multiplier: 1)
  public static let percent = UnitOfMeasure("%")
  public static let percentagePoint = UnitOfMeasure("prosentpoeng")
  public static let count = UnitOfMeasure("antall")

  /// A unit from its parts, as a cache keeps them too.
  init(symbol: String, dimension: [String: Int], multiplier: Double) {
    self.symbol = symbol
    self.dimension = dimension
    self.multiplier = multiplier
  }

  /// The unit that a symbol names. A symbol that Retning does not know is a unit of its own.
  public init(_ symbol: String) { self.init(symbol) { _ in nil } }

  /// The unit that a symbol names.
  ///
  /// - Parameter known: What is known of a part without its multiple; nil for a unit of its own.
  init(_ symbol: String, known: (String) -> UnitOfMeasure?) {
    let parts = symbol.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    var dimension: [String: Int] = [:]
    var multiplier = 1.0
    for (index, part) in parts.enumerated() {
      for factor in part.split(separator: "·", omittingEmptySubsequences: false) {
        let (base, scale) = Self.base(of: String(factor))
        guard !base.isEmpty, base != "1" else { continue }
        let unit = known(base)
        let size = scale * (unit?.multiplier ?? 1)
        for (name, exponent) in unit?.dimension ?? [base: 1] {
          dimension[name, default: 0] += index == 0 ? exponent : -exponent
        }
        multiplier = index == 0 ? multiplier * size : multiplier / size
      }
    }
    self.init(
      symbol: symbol, dimension: dimension.filter { $0.value != 0 }, multiplier: multiplier)
  }

  /// Reads a multiple before a unit: `1000 kr`, `mill. kr`, `mrd. kr`.
  private static func base(of part: String) -> (String, Double) {
    let multiples: [(String, Double)] = [
      ("1000 ", 1e3), ("tusen ", 1e3), ("mill. ", 1e6), ("mrd. ", 1e9),
    ]
    for (prefix, scale) in multiples where part.hasPrefix(prefix) {
      return (String(part.dropFirst(prefix.count)), scale)
    }
    return (part, 1)
  }

  /// Whether a symbol names one thing, without a multiple.
  static func isBase(_ symbol: String) -> Bool {
    let (base, scale) = base(of: symbol)
    return base == symbol && scale == 1 && !symbol.contains("/") && !symbol.contains("·")
  }

  /// So many of this unit as a unit by another name.
  func multiple(of count: Double, called symbol: String) -> UnitOfMeasure {
    UnitOfMeasure(symbol: symbol, dimension: dimension, multiplier: multiplier * count)
  }

  /// The names in a symbol, without multiples: `kr` and `dagsverk` of `mill. kr/dagsverk`.
  static func bases(of symbol: String) -> [String] {
    symbol.split(separator: "/").flatMap { $0.split(separator: "·") }
      .map { base(of: String($0)).0 }.filter { !$0.isEmpty && $0 != "1" }
  }

  public var isPlainNumber: Bool { dimension.isEmpty }

  public func hasDimension(of other: UnitOfMeasure) -> Bool { dimension == other.dimension }

  /// What a number of this unit is multiplied by to be one of `other`; nil when they measure different things.
  public func factor(to other: UnitOfMeasure) -> Double? {
    hasDimension(of: other) ? multiplier / other.multiplier : nil
  }

  /// The unit of a sum or difference, and what the right operand is multiplied by.
  ///
  /// A plain number takes the other's unit. The difference of two percentages is in percentage points.
  func adding(_ other: UnitOfMeasure, subtracting: Bool) throws(Diagnostic) -> (
    unit: UnitOfMeasure, rightFactor: Double
  ) {
    if isPlainNumber { return (other, 1) }
    if other.isPlainNumber { return (self, 1) }
    if self == .percent, other == .percent { return (subtracting ? .percentagePoint : self, 1) }
    if self == .percent, other == .percentagePoint { return (self, 1) }
    if self == .percentagePoint, other == .percent, !subtracting { return (other, 1) }
    guard let factor = other.factor(to: self) else {
      throw Diagnostic(
        .unitMismatch, ["left": symbol, "right": other.symbol],
        phrases: [
          "operation": subtracting
            ? LocalizedText(nb: "trekkes fra hverandre", en: "subtracted")
            : LocalizedText(nb: "legges sammen", en: "added")
        ])
    }
    return (self, factor)
  }

  func multiplied(by other: UnitOfMeasure) -> UnitOfMeasure {
    Self.composed(
      dimension.merging(other.dimension, uniquingKeysWith: +), multiplier * other.multiplier)
  }

  func divided(by other: UnitOfMeasure) -> UnitOfMeasure {
    Self.composed(
      dimension.merging(other.dimension.mapValues { -$0 }, uniquingKeysWith: +),
      multiplier / other.multiplier)
  }

  private static func composed(_ dimension: [String: Int], _ multiplier: Double) -> UnitOfMeasure {
    let kept = dimension.filter { $0.value != 0 }
    guard !kept.isEmpty else {
      return UnitOfMeasure(symbol: "", dimension: [:], multiplier: multiplier)
    }
    let units = kept.sorted { $0.key < $1.key }
    let above = units.flatMap { Array(repeating: $0.key, count: max(0, $0.value)) }
      .joined(separator: "·")
    let below = units.map { String(repeating: "/" + $0.key, count: max(0, -$0.value)) }.joined()
    let scale = multiples[multiplier] ?? (multiplier == 1 ? "" : "\(multiplier) ")
    return UnitOfMeasure(
      symbol: scale + (above.isEmpty ? "1" : above) + below, dimension: kept, multiplier: multiplier
    )
  }

  private static let multiples: [Double: String] = [1e3: "1000 ", 1e6: "mill. ", 1e9: "mrd. "]
}
