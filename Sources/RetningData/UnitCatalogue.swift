import RetningDiagnostics

/// The units of measure that are known: the usual ones, and those that a workspace adds.
///
/// A workspace's own unit can stand alone, or be so many of another: a `dagsverk` is 7.5 `timer`, and then the two are added
/// and converted. A symbol that is not known is a unit of its own.
public struct UnitCatalogue: Sendable, Hashable {
  private var added: [String: UnitOfMeasure] = [:]

  public init() {}

  /// The usual units of Norwegian public reporting, without their multiples.
  private static let usual = [
    "%", "prosentpoeng", "promille", "kr", "årsverk", "ansatte", "personer", "antall", "dager",
    "timer", "minutter", "sekunder", "uker", "måneder", "tertial", "år", "poeng", "indeks", "m²",
    "m³", "km", "kWh", "MWh", "GWh", "tonn", "CO₂-ekvivalenter", "departementer", "saker",
    "stillinger",
  ]

  /// The symbols that are known, in order.
  public var symbols: [String] { (Self.usual + added.keys).sorted() }

  /// Adds a unit, alone or as so many of another.
  ///
  /// - Throws: A ``Diagnostic`` `unit-declared-twice`, `unit-symbol` or `unit-size`.
  public mutating func add(_ symbol: String, equals count: Double? = nil, of other: String? = nil)
    throws(Diagnostic)
  {
    guard !symbol.isEmpty, UnitOfMeasure.isBase(symbol) else {
      throw Diagnostic(.unitSymbol, ["unit": symbol])
    }
    guard added[symbol] == nil else { throw Diagnostic(.unitDeclaredTwice, ["unit": symbol]) }
    guard (count == nil) == (other == nil), count.map({ $0 > 0 && $0 <= 1e15 }) ?? true,
      other != symbol
    else { throw Diagnostic(.unitSize, ["unit": symbol]) }
    guard let count, let other else {
      added[symbol] = UnitOfMeasure(symbol)
      return
    }
    added[symbol] = unit(other).multiple(of: count, called: symbol)
  }

  /// The unit that a symbol names, such as `mill. kr/dagsverk`.
  public func unit(_ symbol: String) -> UnitOfMeasure {
    UnitOfMeasure(symbol) { added[$0] }
  }

  /// The known unit that a part of a symbol is likely meant to be, where it is none itself.
  public func suggestion(for symbol: String) -> (part: String, near: String)? {
    for part in UnitOfMeasure(symbol).baseSymbols.sorted()
    where !Self.usual.contains(part) && added[part] == nil && !part.hasPrefix("indeks ") {
      if let near = NearestName.suggestions(for: part, among: symbols).first {
        return (part, near)
      }
    }
    return nil
  }
}
