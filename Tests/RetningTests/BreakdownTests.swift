import Retning
import Testing

@Suite("An indicator's parts")
struct BreakdownTests {
  private static let figures: [String: Double] = [
    "dfd/folk{alder=ung,kjønn=k}@2026-T1": 20, "dfd/folk{alder=gammel,kjønn=k}@2026-T1": 30,
    "dfd/folk{alder=ung,kjønn=m}@2026-T1": 3, "dfd/folk{alder=gammel,kjønn=m}@2026-T1": 40,
  ]

  private static func evaluate(
    _ breakdown: String, unit: String = "personer", value: String = "cube \"folk\":sum()",
    more: String = ""
  ) throws -> Evaluation.Output {
    try Scratch.evaluate(
      [
        "dfd/a.lua": """
        data "folk" { unit = "personer", frequency = "T", kind = "stock", dimensions = { "kjønn", "alder" } }
        indicator "i" { goals = {}, unit = "\(unit)", frequency = "T", delay = days(30),
          value = function() return \(value) end, breakdown = function() return \(breakdown) end, \(more) }
        """
      ], figures)
  }

  @Test("are the cube that its script gives, at the reported period")
  func cube() throws {
    let output = try Self.evaluate("cube \"folk\":sum(\"kjønn\")")
    #expect(output.result.failures.isEmpty)
    let breakdown = try #require(output.indicator("dfd/i")?.breakdown)
    #expect(breakdown.dimensions == ["alder"])
    #expect(breakdown.parts.map(\.coordinates) == [["gammel"], ["ung"]])
    #expect(breakdown.parts.map(\.value) == [70, 23])
    #expect(output.indicator("dfd/i")?.value == 93)
  }

  @Test("may be shares, and keep small ones hidden")
  func shares() throws {
    let shares = try Self.evaluate(
      "share(cube \"folk\":select { [\"alder\"] = \"ung\" }, cube \"folk\":sum(\"alder\"))",
      unit: "%",
      value:
        "share(cube \"folk\":select { [\"alder\"] = \"ung\" }:sum(), cube \"folk\":sum())")
    #expect(shares.result.failures.isEmpty, "\(shares.result.failures)")
    #expect(shares.indicator("dfd/i")?.breakdown?.parts.map(\.value) == [40, 100.0 * 3 / 43])
    let small = try Self.evaluate("cube \"folk\":suppress(5)")
    let parts = try #require(small.indicator("dfd/i")?.breakdown?.parts)
    #expect(parts.count == 4)
    let hidden = parts.filter { $0.value == nil }
    #expect(hidden.count >= 2)
    #expect(hidden.allSatisfy { $0.status == .suppressed })
  }

  @Test(
    "cost only themselves where they do not hold",
    arguments: [
      ("5", "ga number"), ("cube \"folk\":sum()", "kube med minst én inndeling"),
      ("nil", "kube med minst én inndeling"),
      ("share(cube \"folk\", cube \"folk\")", "samme enhet"),
      ("error(\"nei\")", "nei"),
    ])
  func wrong(formula: String, text: String) throws {
    let output = try Self.evaluate(formula)
    let failure = try #require(output.failure("dfd/i"))
    #expect(failure.message.text(in: .nb).contains(text))
    #expect(failure.location?.line != nil)
    #expect(output.indicator("dfd/i")?.value == 93)
    #expect(output.indicator("dfd/i")?.breakdown == nil)
  }

  @Test("must be in the indicator's periods")
  func frequency() throws {
    let output = try Scratch.evaluate(
      [
        "dfd/a.lua": """
        data "m" { unit = "personer", frequency = "M", kind = "stock", dimensions = { "kjønn" } }
        indicator "i" { goals = {}, unit = "personer", frequency = "T", delay = days(30),
          value = function() return cube "m":sum():to("T", "last") end, breakdown = function() return cube "m" end }
        """
      ], ["dfd/m{kjønn=k}@2026-M04": 3])
    #expect(
      output.failure("dfd/i")?.message.text(in: .nb).contains("perioder av slaget M") ?? false)
    #expect(output.indicator("dfd/i")?.value == 3)
  }

  @Test("are kept back with the figure")
  func kept() throws {
    let output = try Self.evaluate(
      "cube \"folk\"", more: "visibility = \"private\"")
    let seen = output.result.seen { access, _, _ in
      access.visibility == .private ? .visibility(.private) : nil
    }
    #expect(output.indicator("dfd/i")?.breakdown != nil)
    #expect(seen.indicators.first?.breakdown == nil)
  }
}
