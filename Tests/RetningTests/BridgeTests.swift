import Retning
import Testing

@Suite("Series over splits and mergers")
struct BridgeTests {
  private static let split = """
    event { date = "2024-01-01", kind = "split", from = { "kdd" }, to = { "kdd", "dfd" }, text = { nb = "KDD ble delt." } }
    """

  private static func folk(_ kind: String = "stock", _ more: String = "") -> String {
    "data \"folk\" { unit = \"personer\", frequency = \"A\", kind = \"\(kind)\", \(more) }\n"
  }

  private static func indicator(_ value: String, _ more: String = "") -> String {
    """
    indicator "i" { goals = { "s26/m1" }, unit = "personer", frequency = "A", delay = days(60), direction = "increase",
      value = function() return \(value) end, \(more) }
    """
  }

  private static let figures: [String: Double] = [
    "kdd/folk@2022": 390, "kdd/folk@2023": 400, "kdd/folk@2024": 270, "kdd/folk@2025": 260,
    "dfd/folk@2024": 140, "dfd/folk@2025": 150,
  ]

  private static func evaluate(
    _ script: String, kind: String = "stock", model: String = split,
    figures: [String: Double] = figures, entries: [String: Entry] = [:]
  ) throws -> Evaluation.Output {
    try Scratch.evaluate(
      [
        "strategy/hendelser.lua": model, "dfd/a.lua": folk(kind) + script, "kdd/a.lua": folk(kind),
      ], figures, entries, period: "2025", asOf: "2026-01-15")
  }

  @Test("are the sum of those that were one, with the break shown and not judged")
  func stock() throws {
    let broken = try #require(Entry(.number(270, decimals: 0), status: .seriesBreak))
    let output = try Self.evaluate(
      Self.indicator(
        "bridge \"folk\"", "baseline = { \"2022\", 390 }, target = reach { [\"2026\"] = 410 }"),
      figures: Self.figures.filter { $0.key != "kdd/folk@2024" },
      entries: ["kdd/folk@2024": broken])
    let result = try #require(output.indicator("dfd/i"))
    #expect(output.result.failures.isEmpty)
    #expect(result.series.map(\.value) == [390, 400, 410, 410])
    #expect(result.series.map(\.status) == [.normal, .normal, .seriesBreak, .normal])
    #expect(result.series[2].note?.text(in: .nb) == "KDD ble delt.")
    #expect(result.status == .green)
    #expect(result.coverage?.covered == ["dfd", "kdd"])
  }

  @Test("read the same from either ministry, and through another indicator")
  func fromElsewhere() throws {
    let output = try Scratch.evaluate(
      [
        "strategy/hendelser.lua": Self.split, "dfd/a.lua": Self.folk(),
        "kdd/a.lua": Self.folk() + Self.indicator("bridge \"folk\""),
        "ud/a.lua": Self.indicator("result \"kdd/i\" + 0 * bridge \"dfd/folk\""),
      ], Self.figures, period: "2025", asOf: "2026-01-15")
    #expect(output.indicator("kdd/i")?.value == 410)
    #expect(output.indicator("ud/i")?.value == 410)
    #expect(output.indicator("ud/i")?.series.map(\.status)[2] == .seriesBreak)
  }

  @Test("are not there where one of them has not delivered")
  func incomplete() throws {
    let output = try Self.evaluate(
      Self.indicator("bridge \"folk\""), figures: Self.figures.filter { $0.key != "dfd/folk@2025" })
    #expect(output.indicator("dfd/i")?.judgement.reason == .incomplete)
    #expect(output.indicator("dfd/i")?.coverage?.missing == ["dfd"])
  }

  @Test("keep other dimensions, and make shares of numerator and denominator")
  func shares() throws {
    let data = Self.folk("stock", "dimensions = { \"kjønn\" }")
    let share = """
      indicator "i" { goals = {}, unit = "%", frequency = "A", value = function()
        return share((bridge "folk"):select { ["kjønn"] = "kvinne" }, (bridge "folk"):sum()) end }
      """
    var figures: [String: Double] = [:]
    for (period, kdd, dfd) in [("2023", 4.0, 0.0), ("2024", 2, 1)] {
      figures["kdd/folk{kjønn=kvinne}@\(period)"] = kdd
      figures["kdd/folk{kjønn=mann}@\(period)"] = kdd
      if dfd > 0 {
        figures["dfd/folk{kjønn=kvinne}@\(period)"] = dfd
        figures["dfd/folk{kjønn=mann}@\(period)"] = 4 * dfd
      }
    }
    let output = try Scratch.evaluate(
      ["strategy/hendelser.lua": Self.split, "dfd/a.lua": data + share, "kdd/a.lua": data],
      figures, period: "2024", asOf: "2025-01-15")
    #expect(output.result.failures.isEmpty)
    #expect(output.indicator("dfd/i")?.series.map(\.value) == [50, 100.0 * 3 / 9])
  }

  @Test("ask before a split for no group that only the new one has")
  func groups() throws {
    let data = Self.folk("stock", "dimensions = { \"alder\" }")
    let output = try Scratch.evaluate(
      [
        "strategy/hendelser.lua": Self.split, "kdd/a.lua": data,
        "dfd/a.lua": data + Self.indicator("(bridge \"folk\"):sum()"),
      ],
      [
        "kdd/folk{alder=gammel}@2023": 250, "kdd/folk{alder=gammel}@2024": 170,
        "dfd/folk{alder=gammel}@2024": 100, "dfd/folk{alder=ung}@2024": 30,
      ], period: "2024", asOf: "2025-01-15")
    #expect(output.indicator("dfd/i")?.series.map(\.value) == [250, 300])
  }

  @Test("follow a merger, and predecessors that no event tells of")
  func others() throws {
    let merger = """
      event { date = "2024-01-01", kind = "merger", from = { "kdd", "dfd" }, to = { "kdd" }, text = { nb = "Slått sammen." } }
      """
    let output = try Self.evaluate(Self.indicator("bridge \"folk\""), model: merger)
    #expect(output.indicator("dfd/i")?.series[2].note?.text(in: .nb) == "Slått sammen.")
    let untold = """
      ministry "ld" { from = "2025-01-01", predecessors = { "ud" }, names = { { short = "LD", nb = "Det lille departementet" } } }
      """
    let own = try Scratch.evaluate(
      [
        "strategy/hendelser.lua": untold, "ud/a.lua": Self.folk(),
        "ld/a.lua": Self.folk() + Self.indicator("bridge \"folk\""),
      ], ["ud/folk@2024": 9, "ud/folk@2025": 5, "ld/folk@2025": 4], period: "2025",
      asOf: "2026-01-15")
    #expect(own.indicator("ld/i")?.series.map(\.value) == [9, 9])
    #expect(own.indicator("ld/i")?.series[1].note?.text(in: .nb) == "LD ble dannet av UD.")
  }

  @Test(
    "refuse what cannot be added, and whom nothing was split from",
    arguments: [
      ("survey", "undersøkelse"), ("ratio", "share(bridge"), ("median", "share(bridge"),
      ("distinct", "share(bridge"),
    ])
  func refused(kind: String, text: String) throws {
    let output = try Self.evaluate(Self.indicator("bridge \"folk\""), kind: kind)
    let failure = try #require(output.failure("dfd/i"))
    #expect(failure.message.text(in: .nb).contains(text))
    #expect(failure.location?.line != nil)
  }

  @Test("convert what is in another multiple, and refuse what measures something else")
  func units() throws {
    func evaluate(_ unit: String, _ value: String = "bridge \"x\"") throws -> Evaluation.Output {
      try Scratch.evaluate(
        [
          "strategy/hendelser.lua": Self.split,
          "kdd/a.lua": "data \"x\" { unit = \"\(unit)\", frequency = \"A\", kind = \"flow\" }",
          "dfd/a.lua":
            "data \"x\" { unit = \"mill. kr\", frequency = \"A\", kind = \"flow\" }\n"
            + Self.indicator(value).replacing("\"personer\"", with: "\"mill. kr\""),
        ], ["kdd/x@2025": 61000, "dfd/x@2025": 52], period: "2025", asOf: "2026-01-15")
    }
    #expect(try evaluate("1000 kr").indicator("dfd/i")?.value == 113)
    #expect(
      try evaluate("1000 kr", "across({ \"kdd\", \"dfd\" }, \"x\"):sum()").indicator("dfd/i")?.value
        == 113)
    let persons = try evaluate("personer")
    #expect(persons.failure("dfd/i")?.message.text(in: .nb).contains("mill. kr") ?? false)
  }

  @Test("know nothing of a change that has not come yet")
  func later() throws {
    let later = Self.split.replacing("2024-01-01", with: "2027-01-01")
    let output = try Self.evaluate(Self.indicator("bridge \"folk\""), model: later)
    #expect(output.failure("dfd/i")?.message.text(in: .nb).contains("Skriv series") ?? false)
  }

  @Test("say what to write where there is nothing to bridge")
  func alone() throws {
    let output = try Self.evaluate(Self.indicator("bridge \"folk\""), model: "")
    let message = try #require(output.failure("dfd/i")).message.text(in: .nb)
    #expect(message.contains("Skriv series \"folk\""))
  }
}
