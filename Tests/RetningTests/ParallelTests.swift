import Retning
import Testing

@Suite("An evaluation on several threads")
struct ParallelTests {
  /// What several numbers of threads give; the same from all, or the difference is told.
  @discardableResult
  private static func evaluate(
    _ texts: [String: String], _ figures: [String: Double] = figures,
    budget: LuaBudget = LuaBudget(instructions: 2_000_000, seconds: 60)
  ) throws -> Evaluation.Output {
    let request = EvaluationRequest(
      reader: try Scratch.reader(figures), asOf: try CalendarDate(parsing: "2026-05-15"),
      period: try Period(parsing: "2026-T1"), budget: budget, demandDepthMax: 20,
      store: ResultDocument.StoreState(revision: 0, hash: ""), engine: "test", rulesHash: "",
      tellsDerivations: true)
    let one = try Evaluation.run(Scratch.files(texts), request)
    for jobs in [2, 3, 8] {
      for _ in 0..<4 {
        let several = try Evaluation.run(Scratch.files(texts), request, jobs: jobs)
        #expect(several.result == one.result)
        #expect(several.notes == one.notes)
      }
    }
    return one
  }

  private static let figures = ["dfd/x@2026-T1": 4.0, "kdd/x@2026-T1": 5, "ud/x@2026-T1": 6]

  @Test("gives what one gives, whoever builds on whom over the ministries")
  func demands() throws {
    var texts: [String: String] = [:]
    let ministries = ["dfd", "kdd", "ud"]
    for (place, ministry) in ministries.enumerated() {
      // Each stands on the next one's of the number below: all wait for all.
      texts["\(ministry)/a.lua"] = (0..<12).map { number in
        let next = ministries[(place + 1) % 3]
        return Scratch.indicator(
          "i\(number)",
          number == 0
            ? "return series \"x\""
            : "return result \"\(next)/i\(number - 1)\" + 0.5 * result \"i\(number - 1)\"")
      }.reversed().joined()
    }
    let output = try Self.evaluate(texts)
    #expect(output.result.failures.isEmpty)
    #expect(output.indicator("dfd/i11")?.value != nil)
  }

  @Test("names a ring over ministries with all its members, their files and lines")
  func rings() throws {
    let output = try Self.evaluate([
      "dfd/a.lua": Scratch.indicator("a", "return result \"kdd/b\"")
        + Scratch.indicator("fri", "return series \"x\""),
      "kdd/b.lua": Scratch.indicator("b", "return result \"ud/c\""),
      "ud/c.lua": "-- c\n" + Scratch.indicator("c", "return result \"dfd/a\"")
        + Scratch.indicator("d", "return result \"c\""),
    ])
    #expect(output.result.failures.map(\.kind) == [.cycle, .cycle, .cycle])
    let message = try #require(output.failure("ud/c")).message.text(in: .nb)
    #expect(
      message.contains(
        "dfd/a (rules/dfd/a.lua:1) → kdd/b (rules/kdd/b.lua:1) → ud/c (rules/ud/c.lua:2) → dfd/a"))
    #expect(output.indicator("dfd/fri")?.value == 4)
  }

  @Test("tells what scripts say, and what budgets end, as one does")
  func remarks() throws {
    let hostile = "local t = {} for i = 1, 1e9 do t[i] = i end"
    let texts = ["dfd", "kdd", "ud"].reduce(into: [String: String]()) { texts, ministry in
      texts["\(ministry)/a.lua"] =
        "print \"\(ministry) leses\"\n"
        + Scratch.indicator("a", "print \"a\" return series \"x\"")
        + Scratch.indicator("b", hostile) + Scratch.indicator("c", "return series \"y\"")
        + Scratch.indicator("d", "while true do end")
        + Scratch.indicator(
          "e", "return result \"dfd/a\" + result \"kdd/a\"",
          "status = function(i) print(i.id) return \"red\", \"fordi\" end")
          + """
          indicator "sum" { goals = {}, unit = "antall", frequency = "T", direction = "increase",
            value = function() return standing "red" end }
          rule "r" { title = "R", severity = "note", each = "indicator",
            check = function(i) print(i.id) return i.status end }
          """
    }
    let output = try Self.evaluate(texts)
    #expect(output.notes.count > 20)
    #expect(Set(output.result.failures.map(\.kind)) == [.instructions])
    #expect(output.indicator("ud/sum")?.value == 3)
  }

  @Test("gives what one gives for the repository's own rules")
  func repository() throws {
    try Repository.withCopy { folder in
      let workspace = try Workspace.open(at: folder)
      let store = try workspace.openStore()
      var options = RunOptions(today: try CalendarDate(parsing: "2026-11-22"))
      options.usesCache = false
      options.tellsDerivations = true
      options.jobs = 1
      let one = try workspace.evaluate(options, store: store)
      for jobs in [2, 5, 40] {
        options.jobs = jobs
        let several = try workspace.evaluate(options, store: store)
        #expect(several.result == one.result)
        #expect(several.notes == one.notes)
      }
    }
  }
}
