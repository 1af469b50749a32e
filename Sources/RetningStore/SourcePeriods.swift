import RetningData
import RetningDiagnostics

/// Reads the periods that other systems write.
///
/// `2026`, `2026-T1`, `2026-05`, `2026-05-31`; SDMX's `2026-A1`; Statistics Norway's `2026K1`, `2026M05`, `2026U07`,
/// `2026H1`, `2026T1`; `2026 Q4`; a year over two calendar years, `2025/26`; several years, `2020-2024` or
/// `2002/03-2007/08`.
struct SourcePeriods {
  private let mapping: ImportMapping?
  private var known: [String: Result<Period?, Diagnostic>] = [:]

  init(_ mapping: ImportMapping?) {
    self.mapping = mapping
  }

  /// The period of a text; nil when the mapping leaves its rows out.
  ///
  /// - Throws: A ``Diagnostic``: `period-fiscal`, `period-span`, or that of the period's form.
  mutating func period(_ text: String) throws(Diagnostic) -> Period? {
    if let result = known[text] { return try result.get() }
    let result = Result { () throws(Diagnostic) in try read(text) }
    known[text] = result
    return try result.get()
  }

  private func read(_ text: String) throws(Diagnostic) -> Period? {
    if let given = mapping?.periods[text] {
      return given.isEmpty ? nil : try Period(parsing: given)
    }
    if let years = Self.fiscalYear(text[...]) {
      guard let side = mapping?.fiscalYear else {
        throw Diagnostic(
          .periodFiscal,
          ["text": text, "first": "\(years.lowerBound)", "last": "\(years.upperBound)"])
      }
      return Period(.annual, year: side == .start ? years.lowerBound : years.upperBound)
    }
    if let years = try span(text) {
      switch mapping?.span {
      case .skip: return nil
      case .first: return Period(.annual, year: years.lowerBound)
      case .last: return Period(.annual, year: years.upperBound)
      case nil: throw Diagnostic(.periodSpan, ["text": text])
      }
    }
    return try Self.plain(text)
  }

  /// `2017/18` or `2017/2018`, where the second year follows the first.
  private static func fiscalYear(_ text: Substring) -> ClosedRange<Int>? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let first = year(parts[0]), [2, 4].contains(parts[1].count),
      parts[1].allSatisfy(\.isASCII), parts[1].allSatisfy(\.isNumber), let last = Int(parts[1]),
      parts[1].count == 4 ? last == first + 1 : last == (first + 1) % 100
    else { return nil }
    return first...(first + 1)
  }

  private static func year(_ text: Substring) -> Int? {
    guard text.count == 4, text.allSatisfy({ $0.isASCII && $0.isNumber }), let year = Int(text),
      (1...9998).contains(year)
    else { return nil }
    return year
  }

  /// `2015-2017` or `2002/03-2007/08`: the first and the last year, by the side that a fiscal year is taken as.
  private func span(_ text: String) throws(Diagnostic) -> ClosedRange<Int>? {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "–" }
      .map(\.withoutEdgeSpace)
    guard parts.count == 2 else { return nil }
    func bound(_ part: String) -> Int? {
      if let years = Self.fiscalYear(part[...]) {
        return mapping?.fiscalYear == .start ? years.lowerBound : years.upperBound
      }
      return Self.year(part[...])
    }
    guard let first = bound(parts[0]), let last = bound(parts[1]), first < last else { return nil }
    return first...last
  }

  /// A period's own code, or one of the codes of other systems for it.
  static func plain(_ text: String) throws(Diagnostic) -> Period {
    let compact = text.filter { $0 != " " }
    let rest = compact.dropFirst(4).drop { $0 == "-" }
    guard year(compact.prefix(4)) != nil, let letter = rest.first, letter.isLetter else {
      return try Period(parsing: text)
    }
    let number = rest.dropFirst()
    if letter == "A" {
      guard number.isEmpty || number == "1" else {
        throw Diagnostic(.sourcePeriod, ["text": text])
      }
      return try Period(parsing: compact.prefix(4))
    }
    let frequency: Character =
      switch letter {
      case "K": "Q"
      case "U": "W"
      case "H": "S"
      default: letter
      }
    return try Period(parsing: "\(compact.prefix(4))-\(frequency)\(number)")
  }
}

extension Frequency {
  /// The last part of a series' name where a table's frequencies are split into series.
  var seriesSuffix: String {
    switch self {
    case .annual: "år"
    case .halfYear: "halvår"
    case .tertial: "tertial"
    case .quarter: "kvartal"
    case .month: "måned"
    case .week: "uke"
    case .day: "dag"
    case .irregular: "ujevn"
    }
  }
}
