import Retning
import Testing

@Suite("The count of how indicators stand")
struct StandingTests {
  private static func counter(_ value: String, goals: String = "") -> String {
    """
    indicator "alle" { goals = { \(goals) }, unit = "%", frequency = "T", delay = days(60),
      value = function() return \(value) end }
    """
  }

  private static let green = Scratch.indicator(
    "g", "return series \"x\"", "target = maintain { at_least = 5 }")
  private static let late = Scratch.indicator(
    "l", "return series \"y\"", "target = maintain { at_least = 5 }")
  private static let empty = Scratch.indicator(
    "e", "return series \"z\"", "target = maintain { at_least = 5 }")

  /// One that goes from red to green, one of another ministry that stops after the first tertial, one without figures.
  private static func evaluate(_ script: String, others: [String: String] = [:]) throws
    -> Evaluation.Output
  {
    try Scratch.evaluate(
      ["dfd/a.lua": green + script, "kdd/a.lua": late, "ud/a.lua": empty].merging(others) { $1 },
      [
        "dfd/x@2025-T2": 3, "dfd/x@2025-T3": 6, "dfd/x@2026-T1": 7, "kdd/y@2025-T1": 9,
      ])
  }

  @Test(
    "goes tertial by tertial, each seen as it was reported on",
    arguments: [
      ("standing()", [1.0, 2, 2, 3]), ("standing(\"green\")", [1, 1, 1, 1]),
      ("standing(\"red\")", [0, 1, 0, 0]), ("standing(\"grey\")", [0, 0, 1, 2]),
      ("standing(\"yellow\")", [0, 0, 0, 0]), ("standing(\"reported\")", [1, 2, 1, 1]),
    ])
  func counts(formula: String, counts: [Double]) throws {
    let output = try Self.evaluate(
      Self.counter(formula).replacing("\"%\"", with: "\"antall\""))
    #expect(output.result.failures.isEmpty, "\(output.result.failures)")
    let result = try #require(output.indicator("dfd/alle"))
    #expect(
      result.series.map(\.period.description)
        == ["2025-T1", "2025-T2", "2025-T3", "2026-T1"])
    #expect(result.series.map(\.value) == counts)
    #expect(result.coverage?.covered == ["dfd"])
    #expect(result.coverage?.missing == ["kdd", "ud"])
  }

  @Test("counts those without figures too where the reported period is no tertial")
  func otherPeriods() throws {
    let output = try Scratch.evaluate(
      [
        "dfd/a.lua": Self.green + Self.counter("standing()").replacing("\"%\"", with: "\"antall\""),
        "ud/a.lua": Self.empty,
      ], ["dfd/x@2026-T1": 6], period: "2026-S1", asOf: "2026-07-20")
    #expect(output.indicator("dfd/alle")?.value == 2)
  }

  @Test("makes shares, and agrees with the run's own counts")
  func shares() throws {
    let output = try Self.evaluate(Self.counter("share(standing(\"grey\"), standing())"))
    let counts = output.result.ministries.reduce(into: StatusCounts()) { sum, ministry in
      for status in Status.allCases { sum[status] += ministry.counts[status] }
    }
    // The counting indicator is grey too, and not counted.
    #expect(counts.grey == 3)
    #expect(output.indicator("dfd/alle")?.value == 100.0 * 2 / 3)
  }

  @Test("counts an earlier tertial that is reported as the run itself does")
  func earlier() throws {
    let output = try Scratch.evaluate(
      [
        "dfd/a.lua": Self.green
          + Self.counter("standing(\"green\")").replacing("\"%\"", with: "\"antall\""),
        "kdd/a.lua": Self.late,
      ], ["dfd/x@2025-T3": 6, "dfd/x@2026-T1": 7, "dfd/x@2026-T2": 8], period: "2026-T1",
      asOf: "2026-10-15")
    let green = output.result.goals.reduce(0) { $0 + $1.counts.green }
    #expect(output.indicator("dfd/alle")?.value == Double(green))
    #expect(green == 1)
  }

  @Test("is the same when another indicator builds on it")
  func built() throws {
    let output = try Self.evaluate(
      Self.counter("standing(\"green\")").replacing("\"%\"", with: "\"antall\"")
        + "indicator \"to\" { goals = {}, unit = \"antall\", frequency = \"T\", value = function() return result \"alle\" + standing(\"red\") end }"
    )
    #expect(output.result.failures.isEmpty)
    #expect(output.indicator("dfd/to")?.value == 1)
  }

  @Test("cannot be asked for by one that is counted, in a status, or for what there is not")
  func refused() throws {
    let own = try Self.evaluate(Self.counter("standing()", goals: "\"s26/m1\""))
    #expect(own.failure("dfd/alle")?.message.text(in: .nb).contains("goals = { }") ?? false)
    let status = Scratch.indicator(
      "s", "return series \"x\"", "status = function(i) return standing() and \"green\" end")
    let inStatus = try Self.evaluate(status)
    #expect(inStatus.failure("dfd/s")?.message.text(in: .nb).contains("goals = { }") ?? false)
    let wrong = try Self.evaluate(Self.counter("standing(\"grønn\")"))
    #expect(
      wrong.failure("dfd/alle")?.message.text(in: .nb)
        == "standing kan ikke telle «grønn». Velg en av green, yellow, red, grey, reported.")
  }

  @Test("is a ring where one that is counted builds on the count")
  func ring() throws {
    let output = try Self.evaluate(
      Self.counter("standing()").replacing("\"%\"", with: "\"antall\""),
      others: ["kdd/a.lua": Scratch.indicator("l", "return result \"dfd/alle\"")])
    #expect(output.failure("dfd/alle")?.kind == .cycle)
    #expect(output.failure("kdd/l")?.kind == .cycle)
    #expect(output.indicator("dfd/g")?.status == .green)
  }
}
