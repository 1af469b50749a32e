import RetningData
import RetningDiagnostics
import Testing

@Suite("A period")
struct PeriodTests {
  @Test(
    "reads the code that it writes",
    arguments: ["2026", "2026-S1", "2026-T3", "2026-Q4", "2026-M05", "2026-W07", "2026-05-31"])
  func roundTrip(code: String) throws {
    #expect(try Period(parsing: code).description == code)
  }
}
