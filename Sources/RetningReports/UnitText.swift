/// Units of measure as people read them: `kr per person` for `kr/personer`.
enum UnitText {
  /// What one of a unit is called, for those that stand below the line.
  private static let singular = [
    "personer": "person", "ansatte": "ansatt", "departementer": "departement", "dager": "dag",
    "timer": "time", "årsverk": "årsverk", "år": "år", "m²": "m²", "kWh": "kWh", "kr": "kr",
  ]

  /// The unit with `per` for its `/`. One that is not simply something per something known stays as it is.
  static func worded(_ symbol: String) -> String {
    let parts = symbol.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, !parts[0].isEmpty, parts[0] != "1", let one = singular[parts[1]] else {
      return symbol
    }
    return parts[0] + " per " + one
  }
}
