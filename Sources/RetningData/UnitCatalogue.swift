import RetningDiagnostics

/// The units of measure that are known: the usual ones, and those that a workspace adds.
///
/// A workspace's own unit can stand alone, or be so many of another: a `dagsverk` is 7.5 `timer`, and then the two are added
/// and converted. A symbol that is not known is a unit of its own.
public struct UnitCatalogue: Sendable, Hashable {
  private struct Size: Sendable, Hashable {
    let count: Double
    let unit: String
  }

  /// What each of a workspace's units is made of; nil for one that stands alone.
  private var sizes: [String: Size?] = [:]
  private var resolved: [String: UnitOfMeasure] = [:]

  public init() {}

  /// The usual units of Norwegian public reporting, without their multiples.
  private static let usual = [
    "%", "prosentpoeng", "promille", "kr", "årsverk", "ansatte", "personer", "antall", "dager",
    "timer", "minutter", "sekunder", "uker", "måneder", "tertial", "år", "poeng", "indeks", "m²",
    "m³", "km", "kWh", "MWh", "GWh", "tonn", "CO₂-ekvivalenter", "departementer", "saker",
    "stillinger",
  ]

  /// Other ways that people write the usual units, in small letters.
  private static let otherSpellings = [
    "prosent": "%", "pst": "%", "pst.": "%", "percent": "%", "pp": "prosentpoeng",
    "%-poeng": "prosentpoeng", "kroner": "kr", "kr.": "kr", "nok": "kr", "kroner (nok)": "kr",
    "mill kr": "mill. kr", "mill.kr": "mill. kr", "mill": "mill. kr", "mill.": "mill. kr",
    "mill kroner": "mill. kr", "mill. kroner": "mill. kr", "millioner kr": "mill. kr",
    "millioner kroner": "mill. kr", "millioner": "mill. kr", "mnok": "mill. kr",
    "mrd kr": "mrd. kr", "mrd.kr": "mrd. kr", "mrd": "mrd. kr", "milliarder kroner": "mrd. kr",
    "1000kr": "1000 kr", "1 000 kr": "1000 kr", "tusen kroner": "1000 kr", "tkr": "1000 kr",
    "stk": "antall", "stk.": "antall", "stykk": "antall", "km2": "km²", "m2": "m²", "m3": "m³",
  ]

  /// The symbols that are known, in order.
  public var symbols: [String] { (Self.usual + sizes.keys).sorted() }

  /// Adds a unit, alone or as so many of another, which may be added later.
  ///
  /// - Throws: A ``Diagnostic`` `unit-declared-twice`, `unit-usual`, `unit-symbol` or `unit-size`.
  public mutating func add(_ symbol: String, equals count: Double? = nil, of other: String? = nil)
    throws(Diagnostic)
  {
    let isPlain =
      !symbol.isEmpty && symbol.count <= 40 && !symbol.hasHiddenCharacters
      && !symbol.contains(where: \.isNewline) && symbol.first?.isWhitespace == false
      && symbol.last?.isWhitespace == false
    guard isPlain, UnitOfMeasure.isBase(symbol) else {
      throw Diagnostic(.unitSymbol, ["unit": symbol.visible(limit: 60)])
    }
    guard !Self.usual.contains(symbol) else { throw Diagnostic(.unitUsual, ["unit": symbol]) }
    guard sizes[symbol] == nil else { throw Diagnostic(.unitDeclaredTwice, ["unit": symbol]) }
    guard (count == nil) == (other == nil), count.map({ (1e-9...1e15).contains($0) }) ?? true,
      other?.isEmpty != true
    else { throw Diagnostic(.unitSize, ["unit": symbol]) }
    guard let count, let other else {
      sizes[symbol] = .some(nil)
      resolved[symbol] = UnitOfMeasure(symbol)
      return
    }
    sizes[symbol] = Size(count: count, unit: other)
  }

  /// Works out what each unit is in the end, whatever the order that they were added in.
  ///
  /// - Throws: A ``Diagnostic`` `unit-ring` or `unit-of-unknown`.
  public mutating func resolve() throws(Diagnostic) {
    for symbol in sizes.keys.sorted() { _ = try resolve(symbol, under: []) }
  }

  private mutating func resolve(_ symbol: String, under above: [String]) throws(Diagnostic)
    -> UnitOfMeasure
  {
    if let known = resolved[symbol] { return known }
    guard let size = sizes[symbol] ?? nil else { return UnitOfMeasure(symbol) }
    guard !above.contains(symbol) else {
      throw Diagnostic(
        .unitRing, ["members": (above.drop { $0 != symbol } + [symbol]).joined(separator: " → ")])
    }
    for part in UnitOfMeasure.bases(of: size.unit) where sizes[part] != nil {
      _ = try resolve(part, under: above + [symbol])
    }
    if let found = suggestion(for: size.unit) {
      throw Diagnostic(
        .unitOfUnknown, ["unit": symbol, "of": found.part, "near": found.near])
    }
    let unit = unit(size.unit).multiple(of: size.count, called: symbol)
    resolved[symbol] = unit
    return unit
  }

  /// The unit that a symbol names, such as `mill. kr/dagsverk`.
  public func unit(_ symbol: String) -> UnitOfMeasure {
    UnitOfMeasure(symbol) { resolved[$0] }
  }

  /// The known unit that a part of a symbol is likely meant to be, where it is none itself.
  public func suggestion(for symbol: String) -> (part: String, near: String)? {
    if let near = Self.otherSpellings[symbol.lowercased()] { return (symbol, near) }
    for part in UnitOfMeasure.bases(of: symbol).sorted()
    where !Self.usual.contains(part) && sizes[part] == nil && !part.hasPrefix("indeks ") {
      if let near = NearestName.suggestions(for: part, among: symbols).first {
        return (part, near)
      }
    }
    return nil
  }
}
