import RetningData
import RetningDiagnostics
import Testing

@Suite("Moments")
struct TimestampTests {
  @Test(
    "a moment is read with its zone, in UTC, or as Norwegian time",
    arguments: [
      ("2026-05-20T10:00:00+02:00", "2026-05-20T08:00:00Z"),
      ("2026-05-20T10:00:00Z", "2026-05-20T10:00:00Z"),
      ("2026-05-20T10:00:00", "2026-05-20T08:00:00Z"), ("2026-01-20T10:00", "2026-01-20T09:00:00Z"),
      ("2026-05-20T10:00:00.75Z", "2026-05-20T10:00:00Z"),
      ("1969-12-31T23:59:59-03:30", "1970-01-01T03:29:59Z"),
      // Summer time begins on 29 March 2026 and ends on 25 October 2026, at 01:00 UTC.
      ("2026-03-29T01:59:59", "2026-03-29T00:59:59Z"),
      ("2026-03-29T02:30:00", "2026-03-29T01:30:00Z"),
      ("2026-03-29T03:00:00", "2026-03-29T01:00:00Z"),
      ("2026-10-25T01:59:59", "2026-10-24T23:59:59Z"),
      ("2026-10-25T02:30:00", "2026-10-25T00:30:00Z"),
      ("2026-10-25T03:00:00", "2026-10-25T02:00:00Z"),
    ])
  func reading(_ text: String, _ utc: String) throws {
    #expect(try Timestamp(parsing: text).description == utc)
  }

  @Test("clocks are moved on the last Sundays of March and October")
  func summerTime() throws {
    func oslo(_ text: String) throws -> String { try Timestamp(parsing: text).osloText }
    #expect(try oslo("2026-03-29T00:59:59Z") == "2026-03-29 01:59")
    #expect(try oslo("2026-03-29T01:00:00Z") == "2026-03-29 03:00")
    #expect(try oslo("2026-10-25T00:59:59Z") == "2026-10-25 02:59")
    #expect(try oslo("2026-10-25T01:00:00Z") == "2026-10-25 02:00")
    #expect(try oslo("2024-03-31T01:00:00Z") == "2024-03-31 03:00")
    #expect(try oslo("2025-12-31T23:00:00Z") == "2026-01-01 00:00")
  }

  @Test("a day ends at its last second in Norway, also when clocks are moved")
  func endOfDay() throws {
    for day in ["2026-03-28", "2026-03-29", "2026-10-24", "2026-10-25", "2026-12-31", "1969-12-31"]
    {
      let date = try CalendarDate(parsing: day)
      let end = Timestamp.endOfDay(date)
      #expect(end.osloDate == date)
      #expect(
        Timestamp(secondsSince1970: end.secondsSince1970 + 1).osloDate == date.advanced(byDays: 1))
    }
  }

  @Test(
    "what is no moment is refused",
    arguments: [
      "", "2026-05-20", "2026-05-20T", "2026-05-20T25:00", "2026-05-20T10:60",
      "2026-02-30T10:00:00Z",
      "2026-05-20T10:00:00+2", "2026-05-20T10:00:00 Z", "2026-05-20T10", "i går",
    ])
  func refused(_ text: String) {
    #expect(failure { _ = try Timestamp(parsing: text) }?.code.id == "timestamp-form")
  }
}
