import Retning
import Testing

@Suite("Units of measure of a workspace's own")
struct UnitTests {
  private static func evaluate(
    _ units: String, unit: String, _ value: String = "series \"x\"", of data: String = "dagsverk",
    and other: String = "timer"
  ) throws -> Evaluation.Output {
    try Scratch.evaluate(
      [
        "strategy/enheter.lua": units,
        "dfd/a.lua": """
        data "x" { unit = "\(data)", frequency = "T", kind = "flow" }
        data "y" { unit = "\(other)", frequency = "T", kind = "flow" }
        indicator "i" { goals = {}, unit = "\(unit)", frequency = "T", value = function() return \(value) end }
        """,
      ], ["dfd/x@2026-T1": 4, "dfd/y@2026-T1": 15])
  }

  @Test(
    "are added to, converted and divided by what they are made of",
    arguments: [
      ("timer", "series \"x\"", 30.0), ("dagsverk", "series \"x\" + series \"y\"", 6),
      ("timer", "series \"y\" + series \"x\"", 45), ("%", "share(series \"x\", series \"y\")", 200),
      ("timer", "(series \"x\"):with_unit(\"timer\")", 30),
    ])
  func converted(unit: String, formula: String, value: Double) throws {
    let output = try Self.evaluate(
      "unit \"dagsverk\" { equals = 7.5, of = \"timer\" }", unit: unit, formula)
    #expect(output.result.failures.isEmpty, "\(output.result.failures)")
    #expect(output.indicator("dfd/i")?.value == value)
    #expect(output.notes.isEmpty)
  }

  @Test("stand in compound units, with multiples, and on one another")
  func compound() throws {
    let units = """
      unit "ukesverk" { equals = 5, of = "dagsverk" }
      unit "dagsverk" { equals = 7.5, of = "timer" }
      """
    let output = try Self.evaluate(
      units, unit: "1000 kr/dagsverk", "series \"y\" / series \"x\"", of: "ukesverk",
      and: "mill. kr")
    #expect(output.result.failures.isEmpty, "\(output.result.failures)")
    // 15 million over four weeks' work of five days each, in thousands.
    #expect(output.indicator("dfd/i")?.value == 750)
  }

  @Test("stay apart from all else where they stand alone")
  func alone() throws {
    let own = try Self.evaluate("unit \"dagsverk\" { }", unit: "timer")
    #expect(own.failure("dfd/i")?.message.text(in: .nb).contains("timer") ?? false)
  }

  @Test("are asked about where they look like a known one")
  func near() throws {
    let output = try Self.evaluate("", unit: "persner", of: "persner")
    #expect(
      output.notes.map { $0.message(in: .nb) } == [
        "Måleenheten «persner» kjennes ikke. Mener du «personer»? Er den riktig, skriv unit \"persner\" { } i rules/strategy."
      ])
    #expect(output.notes.first?.location?.description == "rules/dfd/a.lua:1")
    #expect(output.notes.first?.severity == .warning)
    let declared = try Self.evaluate("unit \"persner\" { }", unit: "persner", of: "persner")
    #expect(declared.notes.isEmpty)
    let other = try Self.evaluate("", unit: "fjelltopper", of: "fjelltopper")
    #expect(other.notes.isEmpty)
  }

  @Test(
    "are refused with the place and what to do",
    arguments: [
      ("unit \"a/b\" { }", "ett navn"), ("unit \"mill. kr\" { }", "ett navn"),
      ("unit \"x\" { equals = 2 }", "både equals"),
      ("unit \"x\" { equals = 0, of = \"timer\" }", "både equals"),
      ("unit \"a\" { equals = 2, of = \"b\" }\nunit \"b\" { equals = 3, of = \"a\" }", "a → b → a"),
      ("unit \"a\" { equals = 2, of = \"timr\" }", "Mener du «timer»?"),
      ("unit \"kr\" { equals = 2, of = \"personer\" }", "kjennes allerede"),
      ("unit \" x\" { }", "ett navn"), ("unit \"x\\ny\" { }", "ett navn"),
      ("unit \"x\" { equals = 1e-320, of = \"timer\" }", "både equals"),
      ("unit \"x\" { }\nunit \"x\" { }", "to ganger"), ("unit \"x\" { equal = 2 }", "equals"),
    ])
  func refused(units: String, text: String) throws {
    let error = #expect(throws: Diagnostic.self) { _ = try Self.evaluate(units, unit: "timer") }
    let problem = try #require(error?.details.first)
    #expect(problem.message(in: .nb).contains(text))
    #expect(problem.location?.file == "rules/strategy/enheter.lua")
    #expect(problem.location?.line != nil)
  }
}
