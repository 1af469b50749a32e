import Foundation
import Retning
import Testing

@Suite("A difference between two results")
struct DifferenceTests {
  private static func result(
    _ script: String, _ figures: [String: Double] = ["dfd/x@2025-T3": 4, "dfd/x@2026-T1": 6],
    entries: [String: Entry] = [:], period: String = "2026-T1", others: [String: String] = [:],
    revision: Int = 0, rules: String = "1"
  ) throws -> ResultDocument {
    let request = EvaluationRequest(
      reader: try Scratch.reader(figures, entries), asOf: try CalendarDate(parsing: "2026-05-15"),
      period: try Period(parsing: period), budget: LuaBudget(instructions: 2_000_000),
      store: ResultDocument.StoreState(revision: revision, hash: ""), engine: "test",
      rulesHash: rules, tellsDerivations: true)
    return try Evaluation.run(
      Scratch.files(["dfd/a.lua": script].merging(others) { $1 }), request
    ).result
  }

  private static let rule =
    "rule \"rødt\" { title = { nb = \"R\" }, check = function(i) if i.status == \"red\" then return \"rødt\" end end }\n"
  private static let plain =
    rule
    + Scratch.indicator("i", "return 1 * series \"x\"", "target = maintain { at_least = 5 }")

  private static func causes(_ script: String, _ figures: [String: Double]? = nil) throws
    -> [ResultDifference.Cause]
  {
    let before = try result(plain)
    let after =
      try figures.map { try result(script, $0, revision: 1) } ?? result(script, rules: "2")
    let difference = ResultDifference(from: before, to: after)
    #expect(difference.indicators.map(\.id) == ["dfd/i"])
    return difference.indicators.first?.causes ?? []
  }

  @Test("is none between the same, whatever the lines that things stand on")
  func none() throws {
    let same = try ResultDifference(
      from: Self.result(Self.plain), to: Self.result("-- en linje til\n" + Self.plain))
    #expect(same.isEmpty)
  }

  @Test("names for each indicator what made it another")
  func causes() throws {
    #expect(
      try Self.causes(Self.plain, ["dfd/x@2025-T3": 4, "dfd/x@2026-T1": 4]) == [.data])
    #expect(
      try Self.causes(Self.plain.replacing("at_least = 5", with: "at_least = 7")) == [.target])
    #expect(try Self.causes(Self.plain.replacing("1 *", with: "2 *")) == [.rule])
    #expect(
      try Self.causes(Self.plain.replacing("goals = { \"s26/m1\" }", with: "goals = {}"))
        == [.strategy])
    #expect(
      try Self.causes(Self.plain.replacing("nb = \"i\"", with: "nb = \"ny tittel\"")) == [.words])
    #expect(
      try Self.causes(Self.plain.replacing("unit = \"antall\"", with: "unit = \"personer\""))
        == [.unit])
  }

  @Test("holds the figures, flips, goals and findings that go with it")
  func parts() throws {
    let before = try Self.result(Self.plain)
    let after = try Self.result(
      Self.plain, ["dfd/x@2025-T3": 4, "dfd/x@2026-T1": 3], revision: 1)
    let difference = ResultDifference(from: before, to: after)
    let indicator = try #require(difference.indicators.first)
    #expect(indicator.isFlipped)
    #expect(indicator.inputs.map(\.source) == ["dfd/x"])
    #expect(indicator.inputs.first?.before?.value == 6)
    #expect(indicator.inputs.first?.after?.value == 3)
    #expect(difference.goals.map(\.id) == ["s26/m1"])
    #expect(difference.findingsNew.map(\.subject?.id) == ["dfd/i"])
    #expect(difference.findingsGone.isEmpty)
    let back = ResultDifference(from: after, to: before)
    #expect(back.findingsGone.map(\.subject?.id) == ["dfd/i"])
  }

  @Test("tells what is new, gone, and fails")
  func sets() throws {
    let renamed = Self.plain.replacing("indicator \"i\"", with: "indicator \"j\"")
    let difference = ResultDifference(
      from: try Self.result(Self.plain), to: try Self.result(renamed))
    #expect(difference.indicators.map(\.id) == ["dfd/i", "dfd/j"])
    #expect(difference.indicators.map { $0.before == nil } == [false, true])
    let failing = ResultDifference(
      from: try Self.result(Self.plain),
      to: try Self.result(Self.plain.replacing("1 * series", with: "nil * series")))
    #expect(failing.failuresNew.map(\.subject) == ["dfd/i"])
    #expect(failing.failuresGone.isEmpty)
  }

  @Test("is told by the command line, with exit code 1 where there is any")
  func commandLine() throws {
    try Repository.withCopy { folder in
      let same = try CommandLine.run(["diff", "--data", "54"], in: folder)
      #expect(same.code == 0)
      #expect(same.output == "Ingenting er annerledes.\n")
      let other = "\(folder)/andre"
      try FileManager.default.createDirectory(atPath: other, withIntermediateDirectories: true)
      try FileManager.default.copyItem(atPath: "\(folder)/rules", toPath: "\(other)/rules")
      let path = "\(other)/rules/dfd/kompetanse.lua"
      let text = try String(contentsOfFile: path, encoding: .utf8)
      try text.replacing("[\"2026-T3\"] = 55", with: "[\"2026-T3\"] = 62")
        .write(toFile: path, atomically: true, encoding: .utf8)
      for rules in [other, "\(other)/rules"] {
        let run = try CommandLine.run(["diff", "--rules", rules], in: folder)
        #expect(run.code == 1)
        #expect(run.output.contains("[mål]\n  status: ● grønn → ■ rød\n"))
        #expect(run.output.contains("Status som snur: 1."))
      }
      let data = try CommandLine.run(
        ["diff", "--data", "42", "43", "--format", "json"], in: folder)
      #expect(data.code == 1)
      #expect(data.output.contains("\"schema\": \"retning.difference/1\""))
      let since = try CommandLine.run(["explain", "dfd/lederprogram", "--since", "42"], in: folder)
      #expect(since.output.contains("dfd/akademiet.fullført 2. tertial 2026: – → 308"))
      // Another day of a milestone is told too, and the cause of a formula's change is the rule.
      let tiltak = "\(other)/rules/dfd/tiltak.lua"
      let measures = try String(contentsOfFile: tiltak, encoding: .utf8)
      try measures.replacing("due = \"2027", with: "due = \"2028")
        .write(toFile: tiltak, atomically: true, encoding: .utf8)
      let kubu = "\(other)/rules/bfd/kubu.lua"
      let formulas = try String(contentsOfFile: kubu, encoding: .utf8)
      try formulas.replacing("rolling(3", with: "rolling(2")
        .write(toFile: kubu, atomically: true, encoding: .utf8)
      let more = try CommandLine.run(["diff", "--rules", other], in: folder)
      #expect(more.output.contains("\ndfd/felles-ikt – "))
      #expect(more.output.contains("KUBU: milepæler nådd [regel]"))
      let nothing = try CommandLine.run(["diff"], in: folder)
      #expect(nothing.code == 2)
      let absent = try CommandLine.run(["diff", "--rules", "/finnes-ikke"], in: folder)
      #expect(absent.code == 2)
      let elsewhere = try CommandLine.run(
        ["eval", "dfd/lederprogram", "--rules", other], in: folder)
      #expect(elsewhere.output.contains("■ rød"))
    }
  }

  @Test("of a what-if is shown as the statuses that turn; a file of figures does as well")
  func whatIf() throws {
    try Repository.withCopy { folder in
      let key = "dfd/akademiet.fullført@2026-T2=250"
      let set = try CommandLine.run(["eval", "dfd/lederprogram", "--set", key], in: folder)
      #expect(set.output.contains("Status som da snur:\n  dfd/lederprogram: ● grønn → ■ rød\n"))
      let file = "\(folder)/hva.csv"
      try "series;period;value\nakademiet.fullført;2026-T2;250\n"
        .write(toFile: file, atomically: true, encoding: .utf8)
      let fromFile = try CommandLine.run(
        ["eval", "dfd/lederprogram", "--set-file", "dfd=\(file)"], in: folder)
      #expect(fromFile.output.contains("dfd/lederprogram: ● grønn → ■ rød"))
      try "series;period;value\nakademiet.fullfort;2026-T2;250\n"
        .write(toFile: file, atomically: true, encoding: .utf8)
      let misspelt = try CommandLine.run(
        ["eval", "dfd/lederprogram", "--set-file", "dfd=\(file)"], in: folder)
      #expect(misspelt.code == 2)
      #expect(misspelt.messages.contains("Mener du «dfd/akademiet.fullført»?"))
      let run = try CommandLine.run(["run", "--no-reports", "--set", key], in: folder)
      #expect(run.output.contains("Da blir dette annerledes:\ndfd/lederprogram"))
      // Nothing is written.
      let after = try CommandLine.run(["eval", "dfd/lederprogram"], in: folder)
      #expect(after.output.contains("● grønn"))
    }
  }
}

@Suite("How far figures are from turning a status")
struct SensitivityTests {
  private static func sensitivities(_ script: String, _ entries: [String: Entry]) throws
    -> [Sensitivity]
  {
    let request = EvaluationRequest(
      reader: try Scratch.reader([:], entries), asOf: try CalendarDate(parsing: "2026-05-15"),
      period: try Period(parsing: "2026-T1"), budget: LuaBudget(instructions: 2_000_000),
      store: ResultDocument.StoreState(revision: 0, hash: ""), engine: "test", rulesHash: "")
    return try Evaluation.sensitivities(
      of: "dfd/i", Scratch.files(["dfd/a.lua": script]), request)
  }

  private static func entry(_ value: Double, decimals: Int = 0) -> Entry? {
    Entry(.number(value, decimals: decimals), status: .normal)
  }

  @Test("is the nearest value on either side, in the figure's own decimals")
  func nearest() throws {
    let (part, whole) = (
      try #require(Self.entry(55)), try #require(Self.entry(100, decimals: 1))
    )
    let found = try Self.sensitivities(
      Scratch.indicator(
        "i", "return 100 * series \"a\" / series \"b\"",
        "target = maintain { at_least = 50, tolerance = 5 }"),
      ["dfd/a@2026-T1": part, "dfd/b@2026-T1": whole])
    #expect(found.map(\.address.description) == ["dfd/b@2026-T1", "dfd/a@2026-T1"])
    #expect(found.map(\.threshold) == [110.1, 49])
    #expect(found.map(\.status) == [.yellow, .yellow])
    #expect(abs((found.first?.relativeDistance ?? 0) - 0.101) < 1e-12)
  }

  @Test("is none where no figure alone turns it, and never below zero for what is not")
  func none() throws {
    let value = try #require(Self.entry(5))
    #expect(
      try Self.sensitivities(
        Scratch.indicator("i", "return series \"a\"", "target = maintain { at_least = -1 }"),
        ["dfd/a@2026-T1": value]
      ).isEmpty)
    #expect(try Self.sensitivities(Scratch.indicator("i", "return series \"a\""), [:]).isEmpty)
  }
}
