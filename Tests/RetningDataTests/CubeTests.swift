import RetningDiagnostics
import Testing

@testable import RetningData

/// A cube of one series for each row of coordinates.
func cube(
  named name: String = "x", _ dimensions: [String], unit: String = "antall",
  kind: SeriesKind = .stock,
  from first: String = "2026-T1", _ rows: [([String], [Observed])],
  lifetimes: [String: (from: String?, to: String?)] = [:]
) throws -> Cube {
  let cells = try rows.map { coordinates, observations in
    let lifetime = lifetimes[coordinates.first ?? ""]
    return Cube.Cell(
      coordinates, try series(name, from: first, unit: unit, kind: kind, observations),
      from: try lifetime?.from.map(date), to: try lifetime?.to.map(date))
  }
  return Cube(
    name: name, dimensions: dimensions, cells: cells, unit: UnitOfMeasure(unit), kind: kind,
    frequency: try period(first).frequency)
}

@Suite("A cube")
struct CubeTests {
  private func staff() throws -> Cube {
    try cube(
      named: "ansatte", ["kjønn", "alder"],
      [
        (["mann", "ung"], [1, 10]), (["kvinne", "ung"], [2, 20]), (["mann", "eldre"], [3, 30]),
        (["kvinne", "eldre"], [4, .value(40, .provisional)]),
      ])
  }

  @Test("keeps its cells in order of their coordinates")
  func order() throws {
    #expect(
      try staff().cells.map(\.coordinates) == [
        ["kvinne", "eldre"], ["kvinne", "ung"], ["mann", "eldre"], ["mann", "ung"],
      ])
  }

  @Test("a choice of one dimension leaves the others")
  func selecting() throws {
    let women = try staff().selecting([("kjønn", "kvinne")])
    #expect(women.dimensions == ["alder"])
    #expect(women.cells.map(\.coordinates) == [["eldre"], ["ung"]])
    #expect(women.single == nil)
    let one = try staff().selecting([("alder", "ung"), ("kjønn", "mann")])
    #expect(one.single?.values == [1, 10])
    #expect(try staff().selecting([("kjønn", "annet")]).cells.isEmpty)
  }

  @Test("an unknown dimension is refused with those that there are")
  func unknownDimension() throws {
    for body: () throws -> Void in [
      { _ = try staff().selecting([("kjonn", "mann")]) },
      { _ = try staff().aggregated(.sum, over: ["kjonn"]) },
    ] {
      let failure = failure(body)
      #expect(failure?.code.id == "dimension-unknown")
      let (nb, en) = try texts(of: failure)
      #expect(nb.contains("ingen dimensjon «kjonn». Den har kjønn, alder"))
      #expect(en.contains("no dimension “kjonn”. It has kjønn, alder"))
    }
  }

  @Test("sums out one dimension or all, and keeps the status that warns more")
  func sums() throws {
    let byAge = try staff().aggregated(.sum, over: ["kjønn"])
    #expect(byAge.dimensions == ["alder"])
    #expect(byAge.cells.map(\.coordinates) == [["eldre"], ["ung"]])
    #expect(byAge.cells.map(\.series.values) == [[7, 70], [3, 30]])
    #expect(byAge.cells.first?.series.statuses == [.normal, .provisional])
    let total = try #require(try staff().aggregated(.sum).single)
    #expect(total.values == [10, 100])
    #expect(total.unit == .count)
    #expect(total.coverages.isEmpty, "coverage is told of ministries, not of groups")
  }

  @Test(
    "aggregates its members",
    arguments: [
      (Aggregation.sum, [10.0, 100.0]), (.mean, [2.5, 25]), (.median, [2.5, 25]),
      (.min, [1, 10]), (.max, [4, 40]), (.count, [4, 4]),
    ])
  func aggregates(how: Aggregation, expected: [Double]) throws {
    let total = try #require(try staff().aggregated(how).single)
    #expect(total.values == expected)
    #expect(total.unit.symbol == "antall")
  }

  @Test("the median of an odd number is the one in the middle")
  func median() throws {
    let cube = try cube(
      ["ministry"], unit: "dager", kind: .median,
      [(["a"], [9, 1]), (["b"], [1, nil]), (["c"], [4, 3])])
    let median = try #require(try cube.aggregated(.median, missing: .skip).single)
    #expect(median.values == [4, 2])
    #expect(median.unit.symbol == "dager")
  }

  @Test("refuses where a member is missing, and names who")
  func refuse() throws {
    let cube = try cube(
      ["ministry"], [(["dfd"], [1, 2, nil]), (["kld"], [10, nil, nil]), (["smk"], [5, nil, 5])])
    let total = try #require(try cube.aggregated(.sum).single)
    #expect(total.optionalValues == [16, nil, nil])
    #expect(total.absence(at: try period("2026-T2")) == Absence(.incomplete, "kld, smk"))
    #expect(total.absence(at: try period("2026-T3")) == Absence(.incomplete, "dfd, kld"))
    #expect(total.coverages[0] == .init(covered: ["dfd", "kld", "smk"], missing: []))
    #expect(total.coverages[1] == .init(covered: ["dfd"], missing: ["kld", "smk"]))
  }

  @Test("skips a missing member when that is written, and shows the coverage")
  func skip() throws {
    let cube = try cube(
      ["ministry"], [(["dfd"], [1, nil]), (["kld"], [10, nil]), (["smk"], [nil, nil])])
    let total = try #require(try cube.aggregated(.sum, missing: .skip).single)
    #expect(total.optionalValues == [11, nil], "nobody at all is not zero")
    #expect(total.coverages[0] == .init(covered: ["dfd", "kld"], missing: ["smk"]))
    #expect(try total.reason("2026-T2") == .incomplete)
  }

  @Test("counts those that have a value, zero too")
  func count() throws {
    let cube = try cube(["ministry"], kind: .ratio, [(["dfd"], [1, nil]), (["kld"], [0, nil])])
    let count = try #require(try cube.aggregated(.count).single)
    #expect(count.optionalValues == [2, 0])
    #expect(count.unit == .count)
  }

  @Test("a ministry that does not exist yet, or no more, is not missing")
  func lifetimes() throws {
    let cube = try cube(
      ["ministry"], from: "2025-T2",
      [(["dfd"], [1, 2, 3]), (["ny"], [nil, nil, 7]), (["gml"], [5, nil, nil])],
      lifetimes: ["ny": ("2026-01-01", nil), "gml": (nil, "2025-08-31")])
    let total = try #require(try cube.aggregated(.sum).single)
    #expect(total.optionalValues == [6, 2, 10])
    #expect(
      total.periods.indices.map { total.coverages[$0]?.covered } == [
        ["dfd", "gml"], ["dfd"], ["dfd", "ny"],
      ])
  }

  @Test("a ministry's lifetime follows it through a sum over other dimensions")
  func lifetimeKept() throws {
    let rows: [([String], [Observed])] = [
      (["dfd", "k"], [1, 2]), (["dfd", "m"], [1, 2]), (["ny", "k"], [nil, 7]),
      (["ny", "m"], [nil, 8]),
    ]
    let cube = try cube(
      ["ministry", "kjønn"], from: "2025-T3", rows, lifetimes: ["ny": ("2026-01-01", nil)])
    let byMinistry = try cube.aggregated(.sum, over: ["kjønn"])
    #expect(byMinistry.cells.map(\.from) == [nil, try date("2026-01-01")])
    #expect(try byMinistry.aggregated(.sum).single?.optionalValues == [2, 19])
    #expect(try cube.aggregated(.sum).single?.optionalValues == [2, 19])
  }

  @Test(
    "sums and means of what does not add up are refused, with what to do",
    arguments: SeriesKind.allCases)
  func kinds(kind: SeriesKind) throws {
    let cube = try cube(named: "andel", ["ministry"], kind: kind, [(["a"], [1]), (["b"], [2])])
    for (how, operation) in [(Aggregation.sum, "summed"), (.mean, "averaged")] {
      let failure = failure { _ = try cube.aggregated(how) }
      guard kind != .stock && kind != .flow else {
        #expect(failure == nil)
        continue
      }
      #expect(failure?.code.id == "not-additive")
      let (nb, en) = try texts(of: failure)
      #expect(nb.contains("«andel»") && nb.contains("share(teller, nevner):total()"))
      #expect(en.contains("cannot be \(operation)"))
    }
    for how in [Aggregation.median, .min, .max, .count] {
      #expect((try? cube.aggregated(how)) != nil)
    }
  }

  @Test("coverage follows a total through what is made of it")
  func coverageStays() throws {
    let cube = try cube(["ministry"], kind: .flow, [(["a"], [1, 2, 4]), (["b"], [1, nil, nil])])
    let total = try #require(try cube.aggregated(.sum, missing: .skip).single)
    let partial = Series.Coverage(covered: ["a"], missing: ["b"])
    #expect(total.combined(.multiply, with: 2).coverages[1] == partial)
    #expect(try total.combined(.add, with: total).coverages[1] == partial)
    #expect(try total.rolling(2, .sum).coverages[1] == partial)
    #expect(try total.cumulative().coverages[2] == partial)
    #expect(try total.converted(to: .annual, .sum).coverages[0] == partial)
    #expect(total.rounded(0).coverages[1] == partial)
    let late = try series("late", from: "2026-T3", [1])
    let withGap = try total.window(from: nil, to: period("2026-T2")).combined(.add, with: late)
    #expect(withGap.coverages[0] == nil)
    let held = try cube.aggregated(.sum, missing: .skip).single?.carriedForward(1)
    #expect(held?.coverages[1] == partial)
  }
}

@Suite("A share")
struct ShareTests {
  @Test("is the percentage of two series, with the status that warns more")
  func series() throws {
    let above = try RetningDataTests.series(
      "a", from: "2026-T1", kind: .stock, [30, .value(1, .provisional), 1, nil])
    let below = try RetningDataTests.series("b", from: "2026-T1", kind: .stock, [60, 4, 0, 5])
    let share = try #require(try Share(Cube(above), of: Cube(below)).series)
    #expect(share.optionalValues == [50, 25, nil, nil])
    #expect(share.unit == .percent && share.kind == .ratio && share.name == "share")
    #expect(share.statuses.prefix(2) == [.normal, .provisional])
    #expect(try share.reason("2026-T3") == .zeroDenominator)
    #expect(try share.reason("2027-T1") == .entry(.missing))
  }

  @Test("multiples of one unit are converted")
  func multiples() throws {
    let above = try RetningDataTests.series("a", from: "2026-T1", unit: "kr", [500_000])
    let below = try RetningDataTests.series("b", from: "2026-T1", unit: "mill. kr", [2])
    #expect(try Share(Cube(above), of: Cube(below)).series?.values == [25])
  }

  @Test(
    "is refused between different units, dimensions or frequencies",
    arguments: ["share-units", "share-shapes", "frequency-mismatch"])
  func refused(id: String) throws {
    let people = try cube(["kjønn"], unit: "personer", [(["m"], [1])])
    let other =
      switch id {
      case "share-units": try cube(["kjønn"], unit: "kr", [(["m"], [1])])
      case "share-shapes": try cube(["alder"], unit: "personer", [(["m"], [1])])
      default: try cube(["kjønn"], unit: "personer", from: "2026-Q1", [(["m"], [1])])
      }
    let failure = failure { _ = try Share(people, of: other) }
    #expect(failure?.code.id == id)
    _ = try texts(of: failure)
  }

  @Test("of something nobody knows is missing, not refused")
  func unknown() throws {
    let known = try RetningDataTests.series("a", from: "2026-T1", unit: "personer", [1])
    let unknown = try RetningDataTests.series("b", frequency: .irregular, unit: "", [])
    let share = try #require(try Share(Cube(known), of: Cube(unknown)).series)
    #expect(share.optionalValues == [nil] && share.frequency == .tertial)
  }

  private func parts(_ above: [([String], [Observed])], _ below: [([String], [Observed])]) throws
    -> Share
  {
    try Share(
      cube(named: "teller", ["ministry"], unit: "dager", kind: .flow, above),
      of: cube(named: "nevner", ["ministry"], unit: "dager", kind: .flow, below))
  }

  @Test("a total is made of the parts, never the mean of the percentages")
  func total() throws {
    // 10 % of 800 and 50 % of 100: together 14.4 %, where the mean would be 30 %.
    let share = try parts([(["ud"], [80]), (["lmd"], [50])], [(["ud"], [800]), (["lmd"], [100])])
    #expect(share.cube.cells.map(\.series.values) == [[50], [10]])
    let total = try #require(try share.total().series)
    #expect(total.values == [100 * 130.0 / 900])
    #expect(total.coverages[0] == .init(covered: ["lmd", "ud"], missing: []))
  }

  @Test("a total without one ministry's part is missing and names it")
  func refuse() throws {
    let share = try parts([(["a"], [1]), (["b"], [nil])], [(["a"], [10]), (["b"], [90])])
    let total = try #require(try share.total().series)
    #expect(total.optionalValues == [nil])
    #expect(total.absence(at: try period("2026-T1")) == Absence(.incomplete, "b"))
  }

  @Test("a total that skips drops both parts of whoever lacks one")
  func skip() throws {
    let share = try parts(
      [(["a"], [1, 1]), (["b"], [nil, 5]), (["c"], [4, 4])],
      [(["a"], [10, 10]), (["b"], [90, 90]), (["c"], [40, nil])])
    let total = try #require(try share.total(missing: .skip).series)
    #expect(total.values == [100 * 5.0 / 50, 6])
    #expect(total.coverages[0] == .init(covered: ["a", "c"], missing: ["b"]))
    #expect(total.coverages[1] == .init(covered: ["a", "b"], missing: ["c"]))
  }

  @Test("a group that only the denominator has is missing above, not zero")
  func unpaired() throws {
    let share = try parts([(["a"], [1])], [(["a"], [10]), (["b"], [90])])
    let refused = try #require(try share.total().series)
    #expect(refused.optionalValues == [nil])
    #expect(refused.absence(at: try period("2026-T1")) == Absence(.incomplete, "b"))
    let skipped = try #require(try share.total(missing: .skip).series)
    #expect(skipped.values == [10])
    #expect(skipped.coverages[0] == .init(covered: ["a"], missing: ["b"]))
  }

  @Test("a total over one dimension keeps the other")
  func grouped() throws {
    let dimensions = ["ministry", "kjønn"]
    let above = try cube(
      named: "a", dimensions,
      [(["x", "k"], [1]), (["x", "m"], [2]), (["y", "k"], [3]), (["y", "m"], [4])])
    let below = try cube(
      named: "b", dimensions,
      [(["x", "k"], [10]), (["x", "m"], [10]), (["y", "k"], [10]), (["y", "m"], [30])])
    let bySex = try Share(above, of: below).total(over: ["ministry"])
    #expect(bySex.cube.dimensions == ["kjønn"])
    #expect(bySex.cube.cells.map(\.series.values) == [[20], [15]])
    #expect(try bySex.total().series?.values == [100 * 10.0 / 60])
  }
}

@Suite("Where a value comes from")
struct OriginTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let make: @Sendable (Series, Series) throws -> Series
    let period: String
    let spans: [String]

    init(
      _ name: String, _ period: String, _ spans: [String],
      _ make: @escaping @Sendable (Series, Series) throws -> Series
    ) {
      (testDescription, self.period, self.spans, self.make) = (name, period, spans, make)
    }
  }

  @Test(
    "the days behind a period of a result",
    arguments: [
      Case("itself", "2026-M03", ["a 2026-03-01…2026-03-31"]) { a, _ in a },
      Case("a sum of two", "2026-M03", ["a 2026-03-01…2026-03-31", "b 2026-03-01…2026-03-31"]) {
        try $0.combined(.add, with: $1)
      },
      Case("a lag", "2026-M03", ["a 2026-01-01…2026-01-31"]) { a, _ in a.lagged(2) },
      Case("a lead", "2026-M03", ["a 2026-04-01…2026-04-30"]) { a, _ in a.lagged(-1) },
      Case("a change", "2026-M03", ["a 2026-03-01…2026-03-31", "a 2026-02-01…2026-02-28"]) { a, _ in
        try a.change(1)
      },
      Case("a rolling sum", "2026-M03", ["a 2025-04-01…2026-03-31"]) { a, _ in
        try a.rolling(12, .sum)
      },
      Case("a rolling sum of a lag", "2026-M03", ["a 2025-12-01…2026-02-28"]) { a, _ in
        try a.lagged(1).rolling(3, .sum)
      },
      Case("year to date", "2026-M03", ["a 2026-01-01…2026-03-31"]) { a, _ in try a.yearToDate() },
      Case("a conversion", "2026-T2", ["a 2026-05-01…2026-08-31"]) { a, _ in
        try a.converted(to: .tertial, .sum)
      },
      Case("a conversion of a lag by months", "2026-T1", ["a 2025-12-01…2026-03-31"]) { a, _ in
        try a.lagged(1).converted(to: .tertial, .sum)
      },
      Case("a lag of a conversion", "2026-T1", ["a 2025-09-01…2025-12-31"]) { a, _ in
        try a.converted(to: .tertial, .sum).lagged(1)
      },
      Case("a share", "2026-M03", ["a 2026-03-01…2026-03-31", "b 2026-03-01…2026-03-31"]) { a, b in
        try #require(try Share(Cube(a), of: Cube(b)).series)
      },
      Case("an index", "2026-M03", ["a 2026-03-01…2026-03-31", "a 2025-01-01…2025-01-31"]) { a, _ in
        try a.indexed(to: period("2025-M01"))
      },
      Case("a carried value", "2026-M03", ["a 2026-01-01…2026-03-31"]) { a, _ in a.carriedForward(2)
      },
      Case("a cumulative sum", "2026-M03", ["a all"]) { a, _ in try a.cumulative() },
      Case("a number and a series", "2026-M03", ["a 2026-03-01…2026-03-31"]) { a, _ in
        a.combined(.multiply, with: 2)
      },
    ])
  func spans(_ example: Case) throws {
    let values = [Observed](repeating: 1, count: 24)
    let result = try example.make(
      series("a", from: "2025-M01", values), series("b", from: "2025-M01", values))
    let sources = result.origin.sources(of: try period(example.period)).map { source, span in
      guard case .entries(let key) = source else { return "\(source)" }
      return "\(key.name) " + (span.map { "\($0.lowerBound)…\($0.upperBound)" } ?? "all")
    }
    #expect(sources == example.spans)
  }

  @Test("an aggregate comes from all its members, each operation with its place in the script")
  func members() throws {
    let location = RetningDiagnostics.SourceLocation(file: "rules/dfd/a.lua", line: 7)
    let cube = try cube(named: "a", ["ministry"], [(["x"], [1]), (["y"], [2])])
    let total = try #require(try cube.aggregated(.sum, at: location).single)
    #expect(total.origin.sources(of: try period("2026-T1")).count == 2)
    guard case .operation(let operation) = total.origin else {
      Issue.record("a sum is an operation")
      return
    }
    #expect(operation.name == "sum" && operation.location == location)
  }
}
