import Foundation
import Retning
import Testing

@Suite("The change of strategy")
struct TransitionTests {
  private static let model = """
    strategy "s21" { title = { nb = "Den gamle" }, from = "2021-01-01", to = "2025-12-31", driver = "dfd" }
    strategy "s26" { title = { nb = "Den nye" }, from = "2026-01-01", replaces = "s21", driver = "dfd" }
    element "s21/m1" { kind = "goal", number = 1, title = { nb = "Gammelt mål" } }
    element "s21/m1/g1" { kind = "through", number = 1, parent = "s21/m1", text = { nb = "punkt" } }
    element "s26/m1" { kind = "goal", number = 1, title = { nb = "Nytt mål" } }
    succession { from = "s21/m1", to = { "s26/m1" }, relation = "renamed", state = "confirmed", why = "Nye ord." }
    succession { from = "s21/m1/g1", to = {}, relation = "closed" }
    ministry "dfd" { names = { { short = "DFD", nb = "Departementet" } } }
    """

  private static func indicator(_ name: String, _ goals: String, _ more: String = "") -> String {
    """
    indicator "\(name)" { goals = { \(goals) }, unit = "antall", frequency = "A", direction = "increase", delay = days(60),
      value = function() return series "x" end, \(more) }

    """
  }

  private static func evaluate(_ script: String, asOf: String = "2026-05-15") throws
    -> Evaluation.Output
  {
    let reader = try Scratch.reader(["dfd/x@2023": 5, "dfd/x@2025": 8, "dfd/x@2026": 11])
    let request = EvaluationRequest(
      reader: reader, asOf: try CalendarDate(parsing: asOf),
      period: try Period(parsing: "2026-T1"), budget: LuaBudget(instructions: 2_000_000),
      store: ResultDocument.StoreState(revision: 0, hash: ""), engine: "test", rulesHash: "")
    return try Evaluation.run(
      RuleFiles(texts: ["rules/strategy/m.lua": model, "rules/dfd/a.lua": script]), request)
  }

  @Test("tells how the old one's indicators stood when it ended, and where they go on")
  func closings() throws {
    let target =
      "baseline = { \"2023\", 5 }, target = since { [\"2021\"] = reach { [\"2025\"] = 8 }, [\"2026\"] = reach { [\"2028\"] = 20 } }"
    let output = try Self.evaluate(
      Self.indicator("både", "\"s21/m1\", \"s26/m1\"", target)
        + Self.indicator("ny", "\"s26/m1\"")
        + Self.indicator("slutt", "\"s21/m1/g1\"", "target = maintain { at_least = 9 }"))
    let transition = try #require(output.result.transition)
    #expect(transition.from == "s21")
    #expect(transition.day.description == "2026-01-01")
    #expect(transition.closings.map(\.indicator) == ["dfd/både", "dfd/slutt"])
    #expect(transition.closings.map(\.point?.value) == [8, 8])
    #expect(transition.closings.map(\.status) == [.green, .red])
    #expect(transition.closings.map(\.isReached) == [true, false])
    #expect(transition.closings.map(\.goesOn) == [["s26/m1"], []])
    #expect(transition.steps.map(\.relation) == [.renamed, .closed])
    #expect(transition.elements.map(\.id) == ["s21/m1", "s21/m1/g1", "s26/m1"])
  }

  @Test("asks for no target that comes later, and for no strategy that has not begun")
  func later() throws {
    let target = "baseline = { \"2023\", 5 }, target = reach { [\"2028\"] = 20 }"
    let output = try Self.evaluate(Self.indicator("i", "\"s21/m1\"", target))
    #expect(output.result.transition?.closings.map(\.isReached) == [nil])
    let before = try Self.evaluate(
      Self.indicator("i", "\"s21/m1\"", target), asOf: "2025-05-15")
    #expect(before.result.transition == nil)
  }

  @Test("keeps back the figures of those that are kept back")
  func kept() throws {
    let output = try Self.evaluate(
      Self.indicator("i", "\"s21/m1\"", "visibility = \"private\""))
    let seen = output.result.seen { access, _, _ in
      access.visibility == .private ? .visibility(.private) : nil
    }
    #expect(output.result.transition?.closings.first?.point?.value == 8)
    #expect(seen.transition?.closings.first?.point == nil)
    #expect(seen.transition?.closings.first?.status == .grey)
  }

  @Test("is written by a report that asks for it, and by no other")
  func sections() throws {
    try Repository.withCopy { folder in
      let workspace = try Workspace.open(at: folder)
      try """
      report "skifte" { title = { nb = "Skifte" }, sections = { "transition" }, formats = { "markdown" } }
      """.write(toFile: "\(folder)/reports/skifte.lua", atomically: true, encoding: .utf8)
      let result = try Repository.result(in: folder).result
      let written = try workspace.writeReports(result)
      #expect(written.problems.isEmpty)
      let texts = try written.written.filter { $0.path.hasSuffix(".md") }.map {
        try String(contentsOfFile: "\(folder)/\($0.path)", encoding: .utf8)
      }
      #expect(texts.count == 2)
      #expect(texts.filter { $0.contains("## Slik endte") }.count == 1)
      #expect(texts.filter { $0.contains("## Indikatorene") }.count == 1)
      try """
      report "skifte" { title = { nb = "Skifte" }, sections = { "overgang" } }
      """.write(toFile: "\(folder)/reports/skifte.lua", atomically: true, encoding: .utf8)
      let wrong = try workspace.writeReports(result).problems
      for (text, message) in [
        ("sections = { \"method\", \"method\" }", "delen method to ganger"),
        ("goals = { \"ghos-2026/m9\" }", "ber om «ghos-2026/m9»"),
        ("ministries = { \"xx\" }", "ber om «xx»"), ("period = \"2020-T1\"", "gjelder 2020-T1"),
      ] {
        try """
        report "skifte" { title = { nb = "Skifte" }, \(text), formats = { "markdown" } }
        """.write(toFile: "\(folder)/reports/skifte.lua", atomically: true, encoding: .utf8)
        let told = Result { try workspace.writeReports(result, names: ["skifte"]).problems }
        let problems =
          switch told {
          case .success(let problems): problems
          case .failure(let error): [error as? Diagnostic].compactMap { $0 }.flatMap(\.details)
          }
        #expect(problems.contains { $0.message(in: .nb).contains(message) }, "\(text): \(problems)")
      }
      #expect(wrong.first?.message(in: .nb).contains("sections kan ikke være «overgang»") ?? false)
    }
  }
}
