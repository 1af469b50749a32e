import RetningData
import RetningDiagnostics
import Testing

@Suite("A date")
struct CalendarTests {
  @Test(
    "has a day number and a day of the week",
    arguments: [
      ("1970-01-01", 0, 4), ("1969-12-31", -1, 3), ("2000-03-01", 11017, 3),
      ("2024-02-29", 19782, 4), ("2026-11-22", 20779, 7), ("0001-01-01", -719_162, 1),
      ("9999-12-31", 2_932_896, 5),
    ])
  func dayNumbers(text: String, dayNumber: Int, weekday: Int) throws {
    let day = try date(text)
    #expect(day.dayNumber == dayNumber)
    #expect(day.weekday == weekday)
    #expect(CalendarDate(dayNumber: dayNumber).description == text)
  }

  @Test("every day follows the one before, through the years 1 to 9999")
  func everyDay() throws {
    var (year, month, day) = (1, 1, 1)
    var number = try date("0001-01-01").dayNumber
    var broken = 0
    while year <= 9999 {
      let date = CalendarDate(dayNumber: number)
      if date.year != year || date.month != month || date.day != day { broken += 1 }
      let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      day += 1
      if day > lengths[month - 1] { (month, day) = (month + 1, 1) }
      if month > 12 { (year, month) = (year + 1, 1) }
      number += 1
    }
    #expect(broken == 0)
    #expect(number - 1 == 2_932_896)
  }

  @Test("a random day leads back from its number, its parts and its text", arguments: seeds)
  func property(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<2000 {
      let day = CalendarDate(dayNumber: generator.integer(-719_162...2_932_896))
      #expect(CalendarDate(year: day.year, month: day.month, day: day.day) == day, "seed \(seed)")
      #expect(CalendarDate(day.description) == day, "seed \(seed)")
      let steps = generator.integer(1...800)
      #expect(day < day.advanced(byDays: steps), "seed \(seed)")
      #expect(
        (day.weekday - 1 + steps) % 7 + 1 == day.advanced(byDays: steps).weekday, "seed \(seed)")
    }
  }

  @Test(
    "that does not exist is refused in both languages",
    arguments: [
      "2026-02-30", "2025-02-29", "1900-02-29", "2026-04-31", "2026-13-01", "2026-00-10",
      "2026-01-00", "0000-01-01", "2026-1-1", "2026-05", "", "22.11.2026", "2026-+1-01",
    ])
  func refused(text: String) throws {
    let failure = failure { _ = try CalendarDate(parsing: text) }
    #expect(failure?.code.id == "date-form")
    let (nb, en) = try texts(of: failure)
    #expect(nb.contains("«\(text)» er ikke en dato"))
    #expect(en.contains("“\(text)” is not a date"))
  }

  @Test("is written as people write it")
  func text() throws {
    #expect(try date("2026-11-22").text(in: .nb) == "22. november 2026")
    #expect(try date("2026-03-01").text(in: .nn) == "1. mars 2026")
    #expect(try date("2026-03-01").text(in: .en) == "1 March 2026")
  }

  /// Year ends of ISO 8601, as calendars print them.
  @Test(
    "lies in this week of ISO 8601",
    arguments: [
      ("1976-12-31", "1976-W53"), ("1977-01-01", "1976-W53"), ("1977-01-02", "1976-W53"),
      ("1977-01-03", "1977-W01"), ("1978-01-01", "1977-W52"), ("1978-01-02", "1978-W01"),
      ("1979-12-30", "1979-W52"), ("1979-12-31", "1980-W01"), ("1980-12-28", "1980-W52"),
      ("1980-12-29", "1981-W01"), ("1981-12-31", "1981-W53"), ("1982-01-03", "1981-W53"),
      ("2005-01-01", "2004-W53"), ("2007-12-31", "2008-W01"), ("2008-12-28", "2008-W52"),
      ("2008-12-29", "2009-W01"), ("2010-01-03", "2009-W53"), ("2020-12-31", "2020-W53"),
      ("2021-01-03", "2020-W53"), ("2021-01-04", "2021-W01"), ("2024-12-30", "2025-W01"),
      ("2026-01-01", "2026-W01"), ("2026-12-31", "2026-W53"), ("2027-01-04", "2027-W01"),
    ])
  func weeks(day: String, week: String) throws {
    #expect(Period(.week, containing: try date(day))?.description == week)
  }

  @Test(
    "a year has 53 weeks when it begins or ends on a Thursday",
    arguments: [
      1976, 1981, 1987, 1992, 1998, 2004, 2009, 2015, 2020, 2026, 2032, 2037, 2043, 2048,
    ])
  func longYears(year: Int) throws {
    #expect(Period(.week, year: year, number: 53)?.description == "\(year)-W53")
    #expect(Period(.week, year: year, number: 54) == nil)
    #expect(Period(.week, year: year + 1, number: 53) == nil)
    #expect(Period(.week, year: year - 1, number: 53) == nil)
  }
}

@Suite("A moment")
struct MomentTests {
  @Test("a random moment reads the text that it writes", arguments: seeds)
  func property(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<1000 {
      let moment = Timestamp(secondsSince1970: generator.integer(-62_135_596_800...253_402_214_400))
      #expect(Timestamp(moment.description) == moment, "seed \(seed): \(moment)")
      let end = Timestamp.endOfDay(moment.osloDate)
      #expect(moment <= end && end.osloDate == moment.osloDate, "seed \(seed): \(moment)")
    }
  }

  @Test("an offset moves it, and a fraction of a second is dropped")
  func zones() throws {
    let noon = try Timestamp(parsing: "2026-11-22T12:00:00Z")
    #expect(try Timestamp(parsing: "2026-11-22T13:00:00+01:00") == noon)
    #expect(try Timestamp(parsing: "2026-11-22T06:30:00-05:30") == noon)
    #expect(try Timestamp(parsing: "2026-11-22T13:00") == noon)
    #expect(try Timestamp(parsing: "2026-11-22T12:00:00.123456789012Z") == noon)
    #expect(noon.osloText == "2026-11-22 13:00")
  }

  @Test(
    "what is no moment is refused",
    arguments: [
      "2026-11-22T12:00:00.Z", "2026-11-22T12:00:00.1234567890.Z", "2026-11-22T12:00:60Z",
      "2026-11-22T24:00Z", "2026-11-22t12:00Z", "2026-11-22T12:00:00+01:00Z", "2026-11-31T12:00Z",
      "2026-11-22T12:00:00z", "2026-11-22 12:00", "2026-11-22T1２:00",
    ])
  func refused(text: String) throws {
    let failure = failure { _ = try Timestamp(parsing: text) }
    #expect(failure?.code.id == "timestamp-form")
    _ = try texts(of: failure)
  }
}
