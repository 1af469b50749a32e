import RetningDiagnostics
import Testing

@testable import RetningData

/// A series without holes is gone through whole, another period by period: a period without a value at the end sends it the
/// other way, and must change nothing before it.
@Suite("An operation over a whole series")
struct WholeSeriesTests {
  private static let operations: [(String, @Sendable (Series) throws -> Series)] = [
    ("rolling", { try $0.rolling(4, .sum) }),
    ("rolling mean", { try $0.rolling(3, .mean) }),
    ("rolling stdev", { try $0.rolling(1, .stdev) }),
    ("growth", { try $0.growth(1) }),
    ("growth on year", { try $0.growthOnYear() }),
    ("growth from nothing before", { try $0.growth(100) }),
    ("to years", { try $0.converted(to: .annual, .sum) }),
    ("to half-years", { try $0.converted(to: .halfYear, .max) }),
    ("doubled", { try $0.combined(.add, with: $0) }),
    ("share of itself", { try $0.combined(.divide, with: $0) }),
    ("of the year before", { try $0.combined(.subtract, with: $0.lagged(4)) }),
  ]

  private static func random(_ seed: UInt64, named name: String = "x") throws -> (
    whole: Series, longer: Series
  ) {
    var generator = SeededGenerator(seed: seed)
    let first = try period("2020-Q1").advanced(by: generator.integer(0...5))
    var series = Series(
      name: name, frequency: .quarter, unit: .count, kind: .flow, origin: .result(name))
    for step in 0..<generator.integer(1...24) {
      // A zero now and then: what is divided by it has no value.
      series.append(first.advanced(by: step), Double(generator.integer(0...9)))
    }
    var longer = series
    longer.append(first.advanced(by: series.count), absent: Absence(.noObservation, name))
    return (series, longer)
  }

  /// What is told of each of some periods.
  private static func told(_ series: Series, _ periods: [Period]) -> [String] {
    periods.map { period in
      let place = series.index(of: period)
      let coverage = place.flatMap { series.coverages[$0] }
      return "\(period) \(series.value(at: period).map { "\($0.bitPattern)" } ?? "–") "
        + "\(place.map { series.statuses[$0].rawValue } ?? "–") "
        + "\(series.absence(at: period).map { "\($0.reason) \($0.subject)" } ?? "–") "
        + "\(coverage?.covered ?? []) \(coverage?.missing ?? [])"
    }
  }

  @Test(
    "gives the same as period by period, bit for bit",
    arguments: Array(1...40 as ClosedRange<UInt64>))
  func series(seed: UInt64) throws {
    let (whole, longer) = try Self.random(seed)
    for (name, operation) in Self.operations {
      let (left, right) = (try operation(whole), try operation(longer))
      // The last coarser period is another's once a period is missing of it.
      let last = try #require(whole.periods.last)
      let periods = left.periods.filter { $0.end <= last.end && $0.start <= last.start }
      #expect(Self.told(left, periods) == Self.told(right, periods), "\(name)")
      #expect(Array(right.periods.prefix(periods.count)) == periods, "\(name)")
    }
  }

  @Test(
    "of members gives the same as period by period, bit for bit",
    arguments: [1, 2, 3, 4, 5, 6] as [UInt64], ["ministry", "sex"])
  func members(seed: UInt64, dimension: String) throws {
    func cube(_ members: [Series]) -> Cube {
      Cube(
        name: "x", dimensions: [dimension],
        cells: members.enumerated().map { Cube.Cell(["m\($0.offset)"], $0.element) }, unit: .count,
        kind: .flow, frequency: .quarter)
    }
    let first = try Self.random(seed)
    var generator = SeededGenerator(seed: seed)
    let pairs = (0..<5).map { _ in
      var (whole, longer) = (
        first.whole.mapped("x") { _ in 0 }, first.longer.mapped("x") { _ in 0 }
      )
      let values = first.whole.values.map { $0 + Double(generator.integer(1...1000)) / 7 }
      var rest = values[...]
      whole = whole.mapped("x") { _ in rest.removeFirst() }
      rest = values[...]
      longer = longer.mapped("x") { _ in rest.removeFirst() }
      return (whole, longer)
    }
    for how in Aggregation.allCases {
      let left = try #require(try cube(pairs.map(\.0)).aggregated(how).single)
      let right = try #require(try cube(pairs.map(\.1)).aggregated(how).single)
      #expect(left.periods == first.whole.periods)
      #expect(
        Self.told(left, left.periods) == Self.told(right, left.periods), "\(how.rawValue)")
    }
  }
}
