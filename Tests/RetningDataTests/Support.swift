import RetningData
import RetningDiagnostics
import RetningStrategy
import Testing

/// SplitMix64 (G. L. Steele, D. Lea, C. H. Flood, 2014): the same seed gives the same row of numbers.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: elements.indices, using: &self)]
  }

  mutating func integer(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &self)
  }
}

/// The seeds of the property tests; each is a case of its own, so that a failure names its seed.
let seeds: [UInt64] = [1, 42, 2026, 0xDFD]

/// What the body throws; nil when it throws nothing.
func failure(_ body: () throws -> Void) -> Diagnostic? {
  do {
    try body()
    return nil
  } catch {
    return error as? Diagnostic
  }
}

/// The names in braces that a text of the catalogue asks for.
func placeholders(in text: String) -> Set<String> {
  Set(text.matches(of: /\{([A-Za-z]+)\}/).map { String($0.output.1) })
}

/// Both texts of a diagnostic, after a check that every name in them was given.
func texts(
  of diagnostic: Diagnostic?, sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws -> (nb: String, en: String) {
  let diagnostic = try #require(diagnostic, sourceLocation: sourceLocation)
  let given = Set(diagnostic.arguments.keys).union(diagnostic.phrases.keys)
  let asked = placeholders(in: diagnostic.code.nb).union(placeholders(in: diagnostic.code.en))
  #expect(asked.isSubset(of: given), sourceLocation: sourceLocation)
  return (diagnostic.message(in: .nb), diagnostic.message(in: .en))
}

func period(_ text: String) throws -> Period {
  try Period(parsing: text)
}

func date(_ text: String) throws -> CalendarDate {
  try CalendarDate(parsing: text)
}

func point(_ text: String, _ value: Double) throws -> Point {
  Point(try period(text), value)
}

/// What a test writes for one observation.
enum Observed: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral, ExpressibleByNilLiteral {
  case value(Double, ObservationStatus)
  case absent(ObservationStatus)

  init(floatLiteral value: Double) { self = .value(value, .normal) }
  init(integerLiteral value: Int) { self = .value(Double(value), .normal) }
  init(nilLiteral: ()) { self = .absent(.missing) }
}

/// A series of observations in periods that follow each other from `first`; an absent one is an entry without value.
func series(
  _ name: String = "x", from first: String, unit: String = "antall", kind: SeriesKind = .flow,
  _ observations: [Observed]
) throws -> Series {
  let start = try period(first)
  let rows = observations.enumerated().map { (start.advanced(by: $0.offset), $0.element) }
  return try series(name, frequency: start.frequency, unit: unit, kind: kind, rows)
}

/// A series of observations in the periods given.
func series(
  _ name: String = "x", frequency: Frequency, unit: String = "antall", kind: SeriesKind = .flow,
  _ observations: [(Period, Observed)]
) throws -> Series {
  var series = Series(
    name: name, frequency: frequency, unit: UnitOfMeasure(unit), kind: kind,
    origin: .entries(try Key(ministry: "dfd", name: name)))
  for (period, observed) in observations {
    switch observed {
    case .value(let value, let status): series.append(period, value, status)
    case .absent(let status): series.append(period, absent: Absence(.entry(status), name))
    }
  }
  return series
}

extension Series {
  /// The values with nil where there is none.
  var optionalValues: [Double?] { values.indices.map { value(at: $0) } }

  var periodCodes: [String] { periods.map(\.description) }

  /// Why there is no value in a period.
  func reason(_ code: String) throws -> Absence.Reason? {
    absence(at: try period(code))?.reason
  }

  func status(_ code: String) throws -> ObservationStatus? {
    index(of: try period(code)).map { statuses[$0] }
  }
}
