import RetningData
import RetningDiagnostics
import Testing

@Suite("A period")
struct PeriodTests {
  @Test(
    "reads the code that it writes",
    arguments: [
      "2026", "2026-S1", "2026-S2", "2026-T1", "2026-T2", "2026-T3", "2026-Q1", "2026-Q4",
      "2026-M01", "2026-M12", "2026-W01", "2026-W53", "2026-05-31", "2024-02-29", "0001",
      "0001-01-01", "9999-T3", "9999-12-31", "0999-W07",
    ])
  func roundTrip(code: String) throws {
    #expect(try period(code).description == code)
  }

  @Test(
    "reads other forms of a code and writes the one",
    arguments: [
      ("2026-05", "2026-M05"), ("2026-12", "2026-M12"), ("2026-M5", "2026-M05"),
      ("2026-W7", "2026-W07"),
    ])
  func otherForms(code: String, written: String) throws {
    #expect(try period(code).description == written)
  }

  @Test(
    "a code is of the frequency that its letter names",
    arguments: [
      ("2026", Frequency.annual, 1), ("2026-S2", .halfYear, 2), ("2026-T2", .tertial, 2),
      ("2026-Q3", .quarter, 3), ("2026-M11", .month, 11), ("2026-W47", .week, 47),
      ("2026-11-22", .day, 326),
    ])
  func parts(code: String, frequency: Frequency, number: Int) throws {
    let period = try period(code)
    #expect(period.frequency == frequency)
    #expect(period.year == 2026)
    #expect(period.number == number)
  }

  @Test(
    "starts and ends on these days",
    arguments: [
      ("2024", "2024-01-01", "2024-12-31"), ("2026-S1", "2026-01-01", "2026-06-30"),
      ("2026-S2", "2026-07-01", "2026-12-31"), ("2026-T1", "2026-01-01", "2026-04-30"),
      ("2026-T2", "2026-05-01", "2026-08-31"), ("2026-T3", "2026-09-01", "2026-12-31"),
      ("2026-Q1", "2026-01-01", "2026-03-31"), ("2026-Q4", "2026-10-01", "2026-12-31"),
      ("2024-M02", "2024-02-01", "2024-02-29"), ("2025-M02", "2025-02-01", "2025-02-28"),
      ("2000-M02", "2000-02-01", "2000-02-29"), ("1900-M02", "1900-02-01", "1900-02-28"),
      ("2026-W01", "2025-12-29", "2026-01-04"), ("2026-W53", "2026-12-28", "2027-01-03"),
      ("2024-02-29", "2024-02-29", "2024-02-29"), ("2024-M12", "2024-12-01", "2024-12-31"),
    ])
  func bounds(code: String, start: String, end: String) throws {
    let period = try period(code)
    #expect(period.start.description == start)
    #expect(period.end.description == end)
  }

  @Test("the third tertial closes the year")
  func tertialClosesYear() throws {
    #expect(try period("2026-T3").end == period("2026").end)
    #expect(try period("2026-T1").start == period("2026").start)
  }

  @Test(
    "is written as people write it",
    arguments: [
      ("2026", "2026", "2026"), ("2026-S1", "1. halvår 2026", "half-year 1, 2026"),
      ("2026-T2", "2. tertial 2026", "tertial 2, 2026"),
      ("2026-Q4", "4. kvartal 2026", "quarter 4, 2026"), ("2026-M05", "mai 2026", "May 2026"),
      ("2026-W07", "uke 7 2026", "week 7, 2026"),
      ("2026-11-22", "22. november 2026", "22 November 2026"),
    ])
  func text(code: String, norwegian: String, english: String) throws {
    #expect(try period(code).text(in: .nb) == norwegian)
    #expect(try period(code).text(in: .en) == english)
  }

  @Test(
    "the row of periods has no hole and no overlap, and its numbers lead back, from year 1 to 2400",
    arguments: Frequency.allCases.filter { $0 != .irregular })
  func row(frequency: Frequency) throws {
    let first = try #require(Period(frequency, containing: try date("0001-01-01")))
    var period = first.advanced(by: 1)
    var broken: [String] = []
    let last = try date("2400-01-01")
    // Days and weeks are many: every seventh is asked.
    let stride = frequency == .day ? 7 : 1
    while period.start < last {
      let next = period.advanced(by: 1)
      let isWhole =
        next.start == period.end.advanced(byDays: 1)
        && Period(frequency, containing: period.start) == period
        && Period(frequency, containing: period.end) == period
        && Period(frequency, storedOrdinal: period.ordinal) == period
        && (frequency == .day
          || Period(frequency, year: period.year, number: period.number) == period)
      if !isWhole { broken.append(period.description) }
      period = period.advanced(by: stride)
    }
    #expect(broken.isEmpty)
  }

  @Test(
    "a random period reads the code that it writes, and distance undoes advancing", arguments: seeds
  )
  func property(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let frequencies = Frequency.allCases.filter { $0 != .irregular }
    let (low, high) = (try date("0002-01-01").dayNumber, try date("9998-12-31").dayNumber)
    for _ in 0..<1000 {
      let day = CalendarDate(dayNumber: generator.integer(low...high))
      let period = try #require(Period(generator.pick(frequencies), containing: day))
      #expect(try Period(parsing: period.description) == period, "seed \(seed)")
      #expect(period.contains(day), "seed \(seed): \(period) and \(day)")
      let steps = generator.integer(-500...500)
      let other = period.advanced(by: steps)
      #expect(period.distance(to: other) == steps, "seed \(seed): \(period)")
      #expect((period < other) == (steps > 0), "seed \(seed): \(period)")
    }
  }

  @Test("a step that no calendar holds does not overflow")
  func hugeSteps() throws {
    for code in ["2026", "2026-T1", "2026-M05", "2026-W07", "2026-05-31"] {
      let period = try period(code)
      #expect(period.advanced(by: .max).start > period.start)
      #expect(period.advanced(by: .min).end < period.start)
      #expect(period.advanced(by: .max).advanced(by: .max).end > period.end)
    }
  }

  @Test("an irregular frequency has no periods of its own")
  func irregular() throws {
    #expect(Period(.irregular, year: 2026) == nil)
    #expect(Period(.irregular, containing: try date("2026-01-01")) == nil)
    #expect(Period(.irregular, storedOrdinal: 1) == nil)
  }
}

@Suite("Periods beside each other")
struct PeriodRelationTests {
  @Test("are ordered by their first day, the longer first")
  func order() throws {
    let codes = [
      "2025-T3", "2025-M12", "2026-W01", "2026", "2026-S1", "2026-T1", "2026-Q1", "2026-M01",
      "2026-01-01", "2026-01-02", "2026-M02", "2026-Q2", "2026-T2",
    ]
    let periods = try codes.map { try period($0) }
    #expect(periods.reversed().sorted().map(\.description) == codes)
    for (index, one) in periods.enumerated() {
      for (place, other) in periods.enumerated() {
        #expect((one < other) == (index < place), "\(one) and \(other)")
      }
    }
  }

  @Test("have a distance only within one frequency")
  func distance() throws {
    #expect(try period("2025-T3").distance(to: period("2026-T3")) == 3)
    #expect(try period("2026-T1").distance(to: period("2025-T3")) == -1)
    #expect(try period("2026-W53").distance(to: period("2027-W01")) == 1)
    #expect(try period("2026-T1").distance(to: period("2026-Q1")) == nil)
  }

  @Test(
    "contain each other when all days do",
    arguments: [
      ("2026", "2026-T3", true), ("2026-T1", "2026-Q1", true), ("2026-T1", "2026-Q2", false),
      ("2026", "2026-W01", false), ("2026-M01", "2026-W02", true), ("2026-Q1", "2026", false),
      ("2026-T2", "2026-T2", true), ("2026-T2", "2026-08-31", true),
      ("2026-T2", "2026-09-01", false),
    ])
  func containment(outer: String, inner: String, holds: Bool) throws {
    #expect(try period(outer).contains(period(inner)) == holds)
  }

  @Test(
    "a period is made of these",
    arguments: [
      ("2026-T2", Frequency.month, ["2026-M05", "2026-M06", "2026-M07", "2026-M08"]),
      ("2026-S2", .quarter, ["2026-Q3", "2026-Q4"]),
      ("2026", .tertial, ["2026-T1", "2026-T2", "2026-T3"]),
      ("2026", .halfYear, ["2026-S1", "2026-S2"]), ("2026-T1", .tertial, ["2026-T1"]),
    ])
  func parts(code: String, finer: Frequency, parts: [String]) throws {
    #expect(try period(code).periods(of: finer)?.map(\.description) == parts)
  }

  @Test(
    "a period is not made of these",
    arguments: [
      ("2026-T1", Frequency.quarter), ("2026-Q1", .tertial), ("2026-S1", .tertial),
      ("2026-M01", .week), ("2026", .week), ("2026-Q1", .annual), ("2026-W07", .month),
    ])
  func notParts(code: String, other: Frequency) throws {
    #expect(try period(code).periods(of: other) == nil)
  }

  @Test("a year has 365 or 366 days, and a week seven")
  func days() throws {
    #expect(try period("2024").periods(of: .day)?.count == 366)
    #expect(try period("2026").periods(of: .day)?.count == 365)
    #expect(try period("2026-W01").periods(of: .day)?.count == 7)
  }

  @Test(
    "a period lies whole in this one, or in none",
    arguments: [
      ("2026-M05", Frequency.tertial, "2026-T2"), ("2026-Q1", .tertial, "2026-T1"),
      ("2026-Q4", .annual, "2026"), ("2026-12-31", .week, "2026-W53"),
      ("2026-W02", .month, "2026-M01"),
    ])
  func whole(code: String, coarser: Frequency, whole: String) throws {
    #expect(try period(code).period(of: coarser)?.description == whole)
  }

  @Test(
    "a period that crosses a border lies in none",
    arguments: [("2026-Q2", Frequency.tertial), ("2026-W01", .annual), ("2026-W05", .month)])
  func crossing(code: String, coarser: Frequency) throws {
    #expect(try period(code).period(of: coarser) == nil)
  }

  @Test("the same period last year is asked only where years hold the same periods")
  func lastYear() throws {
    #expect(try period("2026-T2").sameLastYear?.description == "2025-T2")
    #expect(try period("2026-M01").sameLastYear?.description == "2025-M01")
    #expect(try period("2026").sameLastYear?.description == "2025")
    #expect(try period("2026-W07").sameLastYear == nil)
    #expect(try period("2026-05-31").sameLastYear == nil)
  }
}

@Suite("A code that is no period")
struct PeriodErrorTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let code: String
    let id: String
    let nb: String
    let en: String

    var testDescription: String { code }
  }

  @Test(
    "is refused with what is wrong, in both languages",
    arguments: [
      Case(
        code: "2026-T4", id: "period-tertial",
        nb: "et tertial er fire måneder, så et år har bare T1, T2 og T3. Mener du kvartal, skriv "
          + "2026-Q4.",
        en: "a tertial is four months, so a year has T1, T2 and T3 only. If you mean a quarter, "
          + "write 2026-Q4."),
      Case(
        code: "2026-t4", id: "period-tertial", nb: "skriv 2026-Q4", en: "write 2026-Q4"),
      Case(
        code: "2026-T5", id: "period-number", nb: "numrene for tertial går fra 1 til 3",
        en: "the tertials of that year are numbered 1 to 3"),
      Case(
        code: "2026-T0", id: "period-number", nb: "numrene for tertial går fra 1 til 3",
        en: "the tertials of that year are numbered 1 to 3"),
      Case(
        code: "2026-S3", id: "period-number", nb: "numrene for halvår går fra 1 til 2",
        en: "the half-years of that year are numbered 1 to 2"),
      Case(
        code: "2026-Q5", id: "period-number", nb: "numrene for kvartal går fra 1 til 4",
        en: "the quarters of that year are numbered 1 to 4"),
      Case(
        code: "2026-M13", id: "period-number", nb: "numrene for måned går fra 1 til 12",
        en: "the months of that year are numbered 1 to 12"),
      Case(
        code: "2026-13", id: "period-number", nb: "går fra 1 til 12", en: "numbered 1 to 12"),
      Case(code: "2026-00", id: "period-number", nb: "går fra 1 til 12", en: "numbered 1 to 12"),
      Case(
        code: "2025-W53", id: "period-number", nb: "numrene for uke går fra 1 til 52",
        en: "the weeks of that year are numbered 1 to 52"),
      Case(
        code: "2026-W54", id: "period-number", nb: "numrene for uke går fra 1 til 53",
        en: "the weeks of that year are numbered 1 to 53"),
      Case(
        code: "2026-02-30", id: "period-date", nb: "ikke en dato som finnes",
        en: "not a date that exists"),
      Case(
        code: "2025-02-29", id: "period-date", nb: "ikke en dato som finnes",
        en: "not a date that exists"),
      Case(
        code: "2026-5-31", id: "period-date", nb: "Skriv år-måned-dag", en: "Write year-month-day"),
      Case(
        code: "2026-H1", id: "period-letter", nb: "Mener du 2026-S1?", en: "Do you mean 2026-S1?"),
      Case(
        code: "2026-K2", id: "period-letter", nb: "Mener du 2026-Q2?", en: "Do you mean 2026-Q2?"),
      Case(
        code: "0026-K2", id: "period-letter", nb: "Mener du 0026-Q2?", en: "Do you mean 0026-Q2?"),
      Case(
        code: "2026-K7", id: "period-number", nb: "numrene for kvartal går fra 1 til 4",
        en: "the quarters of that year are numbered 1 to 4"),
      Case(
        code: "2026-t2", id: "period-letter", nb: "Mener du 2026-T2?", en: "Do you mean 2026-T2?"),
      Case(
        code: "2026-m05", id: "period-letter", nb: "Mener du 2026-M05?",
        en: "Do you mean 2026-M05?"),
    ])
  func refused(_ example: Case) throws {
    let failure = failure { _ = try Period(parsing: example.code) }
    #expect(failure?.code.id == example.id)
    let (nb, en) = try texts(of: failure)
    #expect(nb.contains(example.nb), "\(nb)")
    #expect(en.contains(example.en), "\(en)")
  }

  @Test(
    "is no period at all",
    arguments: [
      "", " ", "26", "202", "20266", "0000", "-2026", "+202", "2026-", "2026-T", "2026-Q", "2026-5",
      "2026-X1", "2026T1", "2026-T1-", "2026-T11x", "2026-T-1", "2026-M005", "2026-05-31-1",
      "tertial 1", "２０２６", "2026-T1 ", " 2026", "2026-٣", "2026-T١", "2026/05", "siste",
    ])
  func nonsense(code: String) throws {
    let failure = failure { _ = try Period(parsing: code) }
    #expect(["period-form", "period-date"].contains(failure?.code.id))
    let (nb, en) = try texts(of: failure)
    #expect(nb.contains("«\(code)»") && en.contains("“\(code)”"))
  }
}
