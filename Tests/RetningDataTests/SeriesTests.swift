import RetningData
import RetningDiagnostics
import Testing

@Suite("Arithmetic on series")
struct SeriesArithmeticTests {
  @Test("goes period by period, and a period that one lacks is missing with the other's name")
  func alignment() throws {
    let left = try series("a", from: "2025-T3", [1, 2, 3])
    let right = try series("b", from: "2026-T1", [10, 20, 30])
    let sum = try left.combined(.add, with: right)
    #expect(sum.periodCodes == ["2025-T3", "2026-T1", "2026-T2", "2026-T3"])
    #expect(sum.optionalValues == [nil, 12, 23, nil])
    #expect(sum.absence(at: try period("2025-T3")) == Absence(.noObservation, "b"))
    #expect(sum.absence(at: try period("2026-T3")) == Absence(.noObservation, "a"))
    #expect(try sum.status("2025-T3") == .missing)
  }

  @Test("a missing value stays missing with its reason, and provisional stays provisional")
  func missing() throws {
    let left = try series("a", from: "2026-T1", [.value(1, .provisional), .absent(.suppressed), 3])
    let right = try series("b", from: "2026-T1", [.value(2, .imputed), 5, .absent(.notCollected)])
    let sum = try left.combined(.add, with: right)
    #expect(sum.optionalValues == [3, nil, nil])
    #expect(sum.statuses == [.provisional, .suppressed, .notCollected])
    #expect(try right.combined(.add, with: left).statuses == sum.statuses)
    #expect(try sum.reason("2026-T2") == .entry(.suppressed))
    #expect(try sum.reason("2026-T3") == .entry(.notCollected))
    #expect(sum.combined(.multiply, with: 2).statuses == sum.statuses)
    #expect(try sum.combined(.add, with: 1).reason("2026-T2") == .entry(.suppressed))
  }

  @Test("division by zero is missing with that reason, never an infinity")
  func zero() throws {
    let above = try series("a", from: "2026-T1", [1, 0, 4])
    let below = try series("b", from: "2026-T1", [0, 0, 2])
    let quotient = try above.combined(.divide, with: below)
    #expect(quotient.optionalValues == [nil, nil, 2])
    #expect(quotient.absence(at: try period("2026-T1")) == Absence(.zeroDenominator, "b"))
    #expect(try quotient.reason("2026-T2") == .zeroDenominator)
    #expect(try above.combined(.divide, with: 0.0).reason("2026-T1") == .zeroDenominator)
    #expect(
      try below.combined(.divide, with: 1, numberFirst: true).reason("2026-T1") == .zeroDenominator)
  }

  @Test("of two frequencies is refused")
  func frequencies() throws {
    let failure = failure {
      _ = try series("a", from: "2026-T1", [1]).combined(
        .add, with: series("b", from: "2026-Q1", [1]))
    }
    #expect(failure?.code.id == "frequency-mismatch")
    let (nb, en) = try texts(of: failure)
    #expect(nb.contains("frekvens T, den andre Q") && en.contains("frequency T, the other Q"))
  }

  @Test("with a series that nobody knows is missing everywhere, of the other's frequency")
  func unknown() throws {
    let known = try series("a", from: "2026-T1", [1, 2])
    let unknown = try series("b", frequency: .irregular, unit: "", [])
    #expect(unknown.isUnknown)
    for sum in [
      try known.combined(.add, with: unknown), try unknown.combined(.add, with: known),
    ] {
      #expect(sum.frequency == .tertial)
      #expect(sum.optionalValues == [nil, nil])
      #expect(sum.absence(at: try period("2026-T1")) == Absence(.noObservation, "b"))
    }
  }

  @Test("a quotient or product may not be summed any more, a sum keeps the stricter kind")
  func kinds() throws {
    let flow = try series("a", from: "2026-T1", kind: .flow, [1])
    let stock = try series("b", from: "2026-T1", kind: .stock, [1])
    let median = try series("c", from: "2026-T1", kind: .median, [1])
    #expect(try flow.combined(.divide, with: flow).kind == .ratio)
    #expect(try flow.combined(.multiply, with: flow).kind == .ratio)
    #expect(try flow.combined(.add, with: median).kind == .median)
    #expect(try median.combined(.subtract, with: flow).kind == .median)
    #expect(try flow.combined(.add, with: stock).kind == .stock)
  }

  @Test("adding is the same in either order, and subtracting undoes it", arguments: seeds)
  func property(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    func random(_ name: String) throws -> Series {
      let statuses = ObservationStatus.allCases
      let start = try period("2020-M01")
      let rows: [(Period, Observed)] = (0..<40).compactMap { step in
        guard generator.integer(0...4) > 0 else { return nil }
        let status = generator.pick(statuses)
        return (
          start.advanced(by: step),
          status.isMissing
            ? .absent(status) : .value(Double(generator.integer(-1000...1000)) / 8, status)
        )
      }
      return try series(name, frequency: .month, rows)
    }
    for _ in 0..<50 {
      let (one, other) = (try random("a"), try random("b"))
      let sum = try one.combined(.add, with: other)
      let swapped = try other.combined(.add, with: one)
      #expect(sum.optionalValues == swapped.optionalValues, "seed \(seed)")
      #expect(sum.periods == sum.periods.sorted(), "seed \(seed)")
      #expect(Set(sum.periods) == Set(one.periods).union(other.periods), "seed \(seed)")
      let back = try sum.combined(.subtract, with: other)
      for period in one.periods where other.value(at: period) != nil {
        #expect(back.value(at: period) == one.value(at: period), "seed \(seed): \(period)")
      }
      for (index, period) in sum.periods.enumerated() {
        let hasBoth = one.value(at: period) != nil && other.value(at: period) != nil
        #expect((sum.value(at: index) != nil) == hasBoth, "seed \(seed): \(period)")
        #expect(sum.statuses[index].isMissing == !hasBoth, "seed \(seed): \(period)")
      }
    }
  }

  @Test(
    "a comparison gives 1 and 0",
    arguments: [
      (ComparisonOperator.above, [0.0, 0, 1]), (.atLeast, [0, 1, 1]), (.below, [1, 0, 0]),
      (.atMost, [1, 1, 0]), (.equals, [0, 1, 0]),
    ])
  func comparison(comparison: ComparisonOperator, expected: [Double]) throws {
    let compared = try series(from: "2026-T1", unit: "%", kind: .ratio, [4.9, 5, 5.1, nil])
      .compared(comparison, 5)
    #expect(compared.optionalValues == expected + [nil])
    #expect(compared.unit == .one)
    #expect(try compared.reason("2027-T1") == .entry(.missing))
  }

  @Test(
    "rounding takes halves away from zero",
    arguments: [
      (2.5, 0, 3.0), (-2.5, 0, -3), (0.125, 2, 0.13), (1234, -2, 1200), (1250, -2, 1300),
      (45.666666666666664, 1, 45.7), (1e300, 15, 1e300), (7, Int.max, 7), (7, Int.min, 0),
    ])
  func rounding(value: Double, decimals: Int, rounded: Double) throws {
    let series = try series(frequency: .annual, [(try period("2026"), .value(value, .estimated))])
    #expect(series.rounded(decimals).values == [rounded])
    #expect(series.rounded(decimals).statuses == [.estimated])
  }

  @Test("a place is found by its period, and a period outside is missing by name")
  func lookup() throws {
    let series = try series("sykefravær", from: "2025-T1", [1, nil, 3])
    #expect(series.index(of: try period("2025-T3")) == 2)
    #expect(series.index(of: try period("2026-T1")) == nil)
    #expect(series.value(at: try period("2025-T2")) == nil)
    #expect(series.absence(at: try period("2025-T1")) == nil)
    #expect(series.absence(at: try period("2030-T1")) == Absence(.noObservation, "sykefravær"))
    #expect(series.lastIndexWithValue == 2)
  }
}

@Suite("Series over time")
struct SeriesTimeTests {
  @Test("lag moves values later, or earlier when it is negative")
  func lag() throws {
    let series = try series(from: "2025-T3", [1, .absent(.suppressed), .value(3, .provisional)])
    let later = series.lagged(2)
    #expect(later.periodCodes == ["2026-T2", "2026-T3", "2027-T1"])
    #expect(later.optionalValues == [1, nil, 3])
    #expect(later.statuses == [.normal, .suppressed, .provisional])
    #expect(series.lagged(-3).periodCodes == ["2024-T3", "2025-T1", "2025-T2"])
  }

  @Test("a lag out of the calendar leaves nothing", arguments: [Int.max, .min, 100_000, -100_000])
  func hugeLag(count: Int) throws {
    let series = try series(from: "2025-T3", [1, 2])
    #expect(series.lagged(count).count == 0)
    #expect(try series.change(count).optionalValues == [nil, nil])
    #expect(series.lagged(count).origin.sources(of: try period("2026-T1")).count == 1)
  }

  @Test("the periods of an irregular series may change places when they are lagged")
  func irregularLag() throws {
    let rows: [(Period, Observed)] = [
      (try period("2023"), 1), (try period("2023-M05"), 2), (try period("2024"), 3),
    ]
    let lagged = try series(frequency: .irregular, rows).lagged(1)
    #expect(lagged.periodCodes == ["2023-M06", "2024", "2025"])
    #expect(lagged.values == [2, 1, 3])
  }

  @Test("change and growth look only at the series' own periods")
  func change() throws {
    let series = try series(from: "2025-T1", unit: "%", kind: .ratio, [40, 50, 45, 0, 10])
    let change = try series.change(1)
    #expect(change.periods == series.periods)
    #expect(change.optionalValues == [nil, 10, -5, -45, 10])
    #expect(change.unit == .percentagePoint)
    let growth = try series.growth(1)
    #expect(growth.unit == .percent)
    #expect(growth.optionalValues == [nil, 25, -10, -100, nil])
    #expect(try growth.reason("2026-T2") == .zeroDenominator)
    #expect(try series.growthOnYear().optionalValues == [nil, nil, nil, -100, -80])
  }

  @Test("growth from a negative value has the sign of the change")
  func negativeGrowth() throws {
    #expect(try series(from: "2025-T1", [-10, -5]).growth(1).optionalValues == [nil, 50])
  }

  @Test("growth on the year is refused for weeks")
  func weeks() throws {
    let failure = failure { _ = try series(from: "2026-W01", [1]).growthOnYear() }
    #expect(failure?.code.id == "irregular-step")
    let (nb, en) = try texts(of: failure)
    #expect(nb.contains("denne er uke") && en.contains("this one is week"))
  }

  @Test("rolling sums the period and those before, and is missing where one is")
  func rolling() throws {
    let series = try series("x", from: "2025-M11", [1, 2, .value(3, .provisional), nil, 5])
    let rolling = try series.rolling(3, .sum)
    #expect(rolling.optionalValues == [nil, nil, 6, nil, nil])
    #expect(try rolling.status("2026-M01") == .provisional)
    #expect(
      rolling.absence(at: try period("2025-M12"))
        == Absence(.notEnoughPeriods, "x", at: try period("2025-M10")))
    #expect(try rolling.reason("2026-M03") == .entry(.missing))
    #expect(try series.rolling(2, .mean).optionalValues == [nil, 1.5, 2.5, nil, nil])
    #expect(try series.rolling(2, .max).optionalValues == [nil, 2, 3, nil, nil])
    #expect(try series.rolling(2, .min).optionalValues == [nil, 1, 2, nil, nil])
    #expect(try series.rolling(2, .last).optionalValues == [nil, 2, 3, nil, nil])
    #expect(try series.rolling(1, .sum).optionalValues == series.optionalValues)
  }

  @Test("a hole in the row is missing for rolling, year-to-date and cumulative alike")
  func holes() throws {
    let rows: [(Period, Observed)] = [
      (try period("2026-T1"), 1), (try period("2026-T3"), 3), (try period("2027-T1"), 5),
    ]
    let series = try series("x", frequency: .tertial, rows)
    #expect(try series.rolling(2, .sum).optionalValues == [nil, nil, 8])
    #expect(try series.yearToDate().optionalValues == [1, nil, 5])
    let cumulative = try series.cumulative()
    #expect(cumulative.optionalValues == [1, nil, nil])
    #expect(
      cumulative.absence(at: try period("2027-T1"))
        == Absence(.notEnoughPeriods, "x", at: try period("2026-T2")))
  }

  @Test(
    "a rolling count beyond the series, or none at all, is no harm", arguments: [Int.max, 1000])
  func hugeRolling(count: Int) throws {
    let series = try series(from: "2026-T1", [1, 2])
    #expect(try series.rolling(count, .sum).optionalValues == [nil, nil])
    #expect(try series.rolling(0, .sum).optionalValues == [1, 2])
    #expect(
      try series.rolling(count, .sum).origin.sources(of: period("2026-T1")).first?.span?.upperBound
        == date("2026-04-30"))
  }

  @Test("year to date begins anew each year and needs the year's first period")
  func yearToDate() throws {
    let sums = try series(from: "2025-T2", [1, 2, 10, 20, .value(30, .estimated)]).yearToDate()
    #expect(sums.optionalValues == [nil, nil, 10, 30, 60])
    #expect(sums.statuses.last == .estimated)
    #expect(try sums.reason("2025-T3") == .notEnoughPeriods)
  }

  @Test("cumulative sums all before, and is missing from the first that is missing")
  func cumulative() throws {
    let sums = try series(from: "2026-T1", [1, .value(2, .provisional), 3, nil, 5]).cumulative()
    #expect(sums.optionalValues == [1, 3, 6, nil, nil])
    #expect(sums.statuses == [.normal, .provisional, .provisional, .missing, .missing])
    #expect(try sums.reason("2027-T2") == .entry(.missing))
  }

  @Test("an index is in per cent of its base")
  func index() throws {
    let series = try series(from: "2020", unit: "kr", [80, 100, 0, nil])
    let index = try series.indexed(to: period("2020"))
    #expect(index.optionalValues == [100, 125, 0, nil])
    #expect(index.unit.symbol == "indeks (2020=100)")
    #expect(index.kind == .index)
  }

  @Test(
    "an index without a base is refused in both languages",
    arguments: [
      ("2022", "er null", "is zero"),
      ("2023", "har ingen verdi der", "has no value there"),
      ("2030", "har ingen verdi der", "has no value there"),
    ])
  func noBase(base: String, norwegian: String, english: String) throws {
    let failure = failure {
      _ = try series(from: "2020", [80, 100, 0, nil]).indexed(to: period(base))
    }
    #expect(failure?.code.id == "index-base")
    let (nb, en) = try texts(of: failure)
    #expect(nb.contains(base) && nb.contains(norwegian))
    #expect(en.contains(base) && en.contains(english))
  }

  @Test("a window keeps the periods that lie whole in it, and is open where no end is given")
  func window() throws {
    let series = try series(from: "2025-T1", [1, 2, 3, 4, 5])
    #expect(
      try series.window(from: period("2025-T2"), to: period("2025")).periodCodes
        == ["2025-T2", "2025-T3"])
    #expect(try series.window(from: period("2026"), to: nil).values == [4, 5])
    #expect(try series.window(from: nil, to: period("2025-M06")).values == [1])
    #expect(series.window(from: nil, to: nil).values == series.values)
  }

  @Test("carrying forward fills up to the limit, says imputed, and fills holes too")
  func carryForward() throws {
    let rows: [(Period, Observed)] = [
      (try period("2025-M01"), nil), (try period("2025-M02"), 7), (try period("2025-M04"), nil),
      (try period("2025-M06"), 9), (try period("2025-M07"), .absent(.suppressed)),
    ]
    let filled = try series("x", frequency: .month, rows).carriedForward(2)
    #expect(filled.optionalValues == [nil, 7, 7, 7, nil, 9, 9])
    #expect(
      filled.statuses == [.missing, .normal, .imputed, .imputed, .missing, .normal, .imputed])
    #expect(filled.absence(at: try period("2025-M05")) == Absence(.noObservation, "x"))
    #expect(
      try series("x", frequency: .month, rows).carriedForward(0).optionalValues
        == [nil, 7, nil, nil, nil, 9, nil])
  }

  @Test(
    "months make a tertial, and an incomplete tertial has no value",
    arguments: [
      (Aggregation.sum, 10.0), (.mean, 2.5), (.min, 1), (.max, 4),
    ])
  func toTertials(how: Aggregation, expected: Double) throws {
    let months = try series(
      "x", from: "2026-M01", [1, 2, .value(3, .provisional), 4, 5, nil, 7, 8, 9, 10])
    let tertials = try months.converted(to: .tertial, how)
    #expect(tertials.frequency == .tertial)
    #expect(tertials.periodCodes == ["2026-T1", "2026-T2", "2026-T3"])
    #expect(tertials.optionalValues == [expected, nil, nil])
    #expect(try tertials.status("2026-T1") == .provisional)
    #expect(try tertials.reason("2026-T2") == .entry(.missing))
    #expect(
      tertials.absence(at: try period("2026-T3"))
        == Absence(.notEnoughPeriods, "x", at: try period("2026-M11")))
  }

  @Test("a change over a break is marked, and one after it is not")
  func changeOverBreak() throws {
    let years = try series(
      "x", from: "2021", [10, 20, .value(5, .seriesBreak), 6, .value(9, .provisional), 12])
    let normal = ObservationStatus.normal
    #expect(
      try years.growth(1).statuses
        == [.missing, normal, .seriesBreak, normal, .provisional, .provisional])
    #expect(
      try years.change(2).statuses
        == [.missing, .missing, .seriesBreak, .seriesBreak, .provisional, normal])
    #expect(
      try years.growth(1).absence(at: try period("2021"))
        == Absence(.notEnoughPeriods, "x", at: try period("2020")))
  }

  @Test("what an operation lacks is named by what it was made of, never by the operation")
  func subjects() throws {
    let (one, two) = (
      try series("ett", from: "2021", [1, 2]), try series("to", from: "2021", [1, 2, 3])
    )
    let product = try one.combined(.multiply, with: try one.combined(.add, with: one))
    let sum = try product.combined(.add, with: try two.combined(.multiply, with: one.lagged(1)))
    #expect(sum.absence(at: try period("2021"))?.subject == "dfd/ett")
    #expect(sum.absence(at: try period("2023"))?.subject == "dfd/ett")
    #expect(sum.absence(at: try period("2030"))?.subject == "dfd/ett, dfd/to")
  }

  @Test("the value at the end of a tertial asks for its last month alone")
  func lastOfTertials() throws {
    let months = try series(
      "x", from: "2026-M03", [.value(3, .provisional), 4, 5, nil, 7, 8, 9, 10])
    let tertials = try months.converted(to: .tertial, .last)
    #expect(tertials.optionalValues == [4, 8, nil])
    #expect(try tertials.status("2026-T1") == .normal)
    #expect(
      tertials.absence(at: try period("2026-T3"))
        == Absence(.notEnoughPeriods, "x", at: try period("2026-M12")))
    let skipped = try months.converted(to: .tertial, .last, missing: .skip)
    #expect(skipped.optionalValues == [4, 8, 10])
  }

  @Test("a year of days, months, quarters or tertials sums to the same")
  func toYear() throws {
    let days = try period("2024").periods(of: .day) ?? []
    let daily = try series(frequency: .day, days.map { ($0, .value(1, .normal)) })
    #expect(try daily.converted(to: .annual, .sum).values == [366])
    let monthly = try daily.converted(to: .month, .sum)
    #expect(monthly.values[1] == 29)
    #expect(try monthly.converted(to: .quarter, .sum).converted(to: .annual, .sum).values == [366])
    #expect(try monthly.converted(to: .tertial, .sum).converted(to: .annual, .sum).values == [366])
    #expect(try monthly.converted(to: .halfYear, .sum).values == [182, 184])
    #expect(try monthly.converted(to: .month, .sum) == monthly)
  }

  @Test(
    "a tertial is not made of quarters nor a quarter of tertials, and the error says to go through months",
    arguments: [
      (
        "2026-Q1", Frequency.tertial, "kvartal kan ikke gjøres om til tertial",
        "quarter cannot be converted to tertial"
      ),
      (
        "2026-T1", .quarter, "tertial kan ikke gjøres om til kvartal",
        "tertial cannot be converted to quarter"
      ),
      (
        "2026-T1", .halfYear, "tertial kan ikke gjøres om til halvår",
        "tertial cannot be converted to half-year"
      ),
    ])
  func throughMonths(first: String, to: Frequency, norwegian: String, english: String) throws {
    let failure = failure { _ = try series(from: first, [1, 2, 3, 4]).converted(to: to, .sum) }
    #expect(failure?.code.id == "frequency-not-convertible")
    let (nb, en) = try texts(of: failure)
    #expect(nb.contains(norwegian) && nb.contains("Gå om måneder (M)"))
    #expect(en.contains(english) && en.contains("Go through months (M)"))
  }

  @Test(
    "other conversions that need a guess are refused, without advice that does not help",
    arguments: [
      ("2026-T1", Frequency.month, "Kortere perioder", "Shorter periods"),
      ("2026-W01", .month, "Gå om dager (D)", "Go through days (D)"),
      ("2026", .week, "Gå om dager (D)", "Go through days (D)"),
    ])
  func refusedConversion(first: String, to: Frequency, norwegian: String, english: String) throws {
    let failure = failure { _ = try series(from: first, [1]).converted(to: to, .sum) }
    #expect(failure?.code.id == "frequency-not-convertible")
    let (nb, en) = try texts(of: failure)
    #expect(nb.contains(norwegian) && !nb.contains("måneder (M)"))
    #expect(en.contains(english) && !en.contains("months (M)"))
  }

  @Test("a stock is not summed over time, and the error says what to use")
  func stock() throws {
    let stock = try series("ansatte", from: "2026-M01", kind: .stock, [1, 2, 3, 4])
    for body: () throws -> Series in [
      { try stock.converted(to: .tertial, .sum) }, { try stock.rolling(2, .sum) },
      { try stock.yearToDate() }, { try stock.cumulative() },
    ] {
      let failure = failure { _ = try body() }
      #expect(failure?.code.id == "not-additive")
      let (nb, en) = try texts(of: failure)
      #expect(
        nb.contains("«ansatte» er av slaget stock") && nb.contains(#"bruk "last" eller "mean""#))
      #expect(en.contains("summed over time") && en.contains(#"use "last" or "mean""#))
    }
    #expect(try stock.converted(to: .tertial, .last).values == [4])
    #expect(try stock.converted(to: .tertial, .mean).values == [2.5])
  }

  @Test(
    "only these kinds may be summed and averaged over time", arguments: SeriesKind.allCases)
  func kinds(kind: SeriesKind) throws {
    let months = try series(from: "2026-M01", kind: kind, [1, 2, 3, 4])
    let isSummed = (try? months.converted(to: .tertial, .sum)) != nil
    let isAveraged = (try? months.converted(to: .tertial, .mean)) != nil
    #expect(isSummed == (kind == .flow))
    #expect(isAveraged == [.flow, .stock, .average, .index, .survey].contains(kind))
    #expect((try? months.converted(to: .tertial, .last)) != nil)
  }

  @Test("an unknown way to aggregate is refused with those that there are")
  func unknownHow() throws {
    #expect(try Aggregation(parsing: "mean") == .mean)
    let failure = failure { _ = try Aggregation(parsing: "snitt") }
    #expect(failure?.code.id == "how-unknown")
    let (nb, en) = try texts(of: failure)
    #expect(nb.contains("«snitt»") && nb.contains("sum, mean, median, last, min, max"))
    #expect(en.contains("“snitt”"))
  }
}
