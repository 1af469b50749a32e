import Foundation
import Retning
import Testing

@Suite("An explanation")
struct ExplanationTests {
  private static func derivation(
    _ script: String, _ figures: [String: Double], others: [String: String] = [:]
  ) throws -> (IndicatorResult, Derivation) {
    let request = EvaluationRequest(
      reader: try Scratch.reader(figures), asOf: try CalendarDate(parsing: "2026-05-15"),
      period: try Period(parsing: "2026-T1"), budget: LuaBudget(instructions: 2_000_000),
      store: ResultDocument.StoreState(revision: 0, hash: ""), engine: "test", rulesHash: "",
      tellsDerivations: true)
    let files = Scratch.files(["dfd/a.lua": script].merging(others) { $1 })
    let result = try Evaluation.run(files, request, only: ["dfd/i"]).result
    let indicator = try #require(result.indicators.first)
    return (indicator, try #require(indicator.derivation))
  }

  /// The keys and results with the periods that were read of them, in order.
  private static func leaves(_ steps: [Derivation.Step]) -> [String] {
    steps.flatMap { step -> [String] in
      switch step {
      case .constant(let value): ["\(value)"]
      case .omitted(let count): ["+\(count)"]
      case .operation(_, _, let steps): leaves(steps)
      case .entries(let source, let inputs):
        ["\(source.name) \(inputs.compactMap { $0.period?.description }.joined(separator: " "))"]
      case .result(let source, let inputs, let steps):
        ["\(source.name) \(inputs.compactMap { $0.period?.description }.joined(separator: " "))"]
          + leaves(steps)
      }
    }
  }

  @Test("leads from a value to just the figures behind its period")
  func sources() throws {
    var figures: [String: Double] = [:]
    for (number, period) in ["2025-T1", "2025-T2", "2025-T3", "2026-T1"].enumerated() {
      figures["dfd/x@\(period)"] = Double(number + 1)
      figures["dfd/y@\(period)"] = 10
    }
    let (indicator, derivation) = try Self.derivation(
      Scratch.indicator(
        "i", "return (series \"x\"):rolling(2, \"sum\") / (series \"y\"):lag(1) + 1"),
      figures)
    #expect(indicator.value == 1.7)
    #expect(
      Self.leaves(derivation.steps) == ["dfd/x 2025-T3 2026-T1", "dfd/y 2025-T3", "1.0"])
    #expect(derivation.formula?.location.description == "rules/dfd/a.lua:3")
  }

  @Test("follows other indicators, and says what was not there")
  func results() throws {
    let (_, derivation) = try Self.derivation(
      Scratch.indicator("i", "return result \"kdd/j\" + series \"z\""), ["kdd/x@2026-T1": 5],
      others: ["kdd/a.lua": Scratch.indicator("j", "return 2 * series \"x\"")])
    #expect(
      Self.leaves(derivation.steps) == ["kdd/j 2026-T1", "2.0", "kdd/x 2026-T1", "dfd/z "])
  }

  @Test("tells of a formula of numbers what it read, and of versions the one in force")
  func otherFormulas() throws {
    let eachPeriod =
      "indicator \"i\" { goals = {}, unit = \"antall\", frequency = \"T\", each_period = function(p) return (series \"x\"):at(p) end }"
    let (_, numbers) = try Self.derivation(
      eachPeriod, ["dfd/x@2025-T3": 1, "dfd/x@2026-T1": 2])
    #expect(Self.leaves(numbers.steps) == ["dfd/x 2026-T1"])
    let since = """
      indicator "i" { goals = {}, unit = "antall", frequency = "T", value = since {
        ["2020"] = function() return 1 * series "x" end, ["2026"] = function() return 2 * series "y" end } }
      """
    let (_, versions) = try Self.derivation(since, ["dfd/x@2025-T3": 1, "dfd/y@2026-T1": 2])
    #expect(Self.leaves(versions.steps) == ["2.0", "dfd/y 2026-T1"])
    #expect(versions.formula?.location.line == 2)
  }

  @Test("keeps back the figures that are kept back from who reads")
  func kept() throws {
    let (indicator, _) = try Self.derivation(
      "data \"x\" { unit = \"antall\", frequency = \"T\", kind = \"flow\", visibility = \"private\" }\n"
        + Scratch.indicator("i", "return 2 * series \"x\"", "visibility = \"public\""),
      ["dfd/x@2026-T1": 5])
    let seen = indicator.seen { access, _, _ in
      access.visibility == .private ? .visibility(.private) : nil
    }
    #expect(seen.value == 10)
    guard case .operation(_, _, let steps) = try #require(seen.derivation?.steps.first),
      case .entries(_, let inputs) = try #require(steps.last)
    else {
      Issue.record("no operation of entries: \(String(describing: seen.derivation))")
      return
    }
    #expect(inputs.map(\.value) == [nil])
    #expect(inputs.map(\.status) == [.suppressed])
  }

  @Test("is told by the command line with who delivered each figure, and as JSON")
  func commandLine() throws {
    try Repository.withCopy { folder in
      let run = try CommandLine.run(["explain", "dfd/lederprogram"], in: folder)
      #expect(run.code == 0)
      for text in [
        "2. tertial 2026: 49,8 % (foreløpig) – ● grønn", "rules/dfd/kompetanse.lua:35:",
        "dfd/akademiet.fullført", "levert 21. september 2026 av Ingrid Solheim (DFD), revisjon 43",
        "Banen går rett fra 41,0 % i 3. tertial 2025 til 55,0 % i 3. tertial 2026",
      ] {
        #expect(run.output.replacing("\u{A0}", with: " ").contains(text), "\(text)")
      }
      let earlier = try CommandLine.run(
        ["explain", "dfd/lederprogram", "--period", "2026-T1", "--lang", "en"], in: folder)
      #expect(earlier.output.contains("tertial 1, 2026"))
      #expect(earlier.output.contains("The path runs straight from"))
      let json = try CommandLine.run(
        ["explain", "dfd/lederprogram", "--format", "json"], in: folder)
      #expect(json.output.contains("\"operation\": \"share\""))
      let unknown = try CommandLine.run(["explain", "dfd/lederprogam"], in: folder)
      #expect(unknown.code == 2)
      #expect(unknown.messages.contains("Mener du «dfd/lederprogram»?"))
    }
  }
}
