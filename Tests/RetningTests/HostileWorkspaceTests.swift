import Retning
import Testing

/// What many scripts, or many calls, or much of what is allowed once could do together.
@Suite("A hostile workspace is bounded as a whole")
struct HostileWorkspaceTests {
  static let figures = ["dfd/x@2026-T1": 4.0]
  static let days = "data \"d\" { unit = \"antall\", frequency = \"D\", kind = \"flow\" }\n"

  static func daily(_ name: String, _ value: String) -> String {
    """
    indicator "\(name)" { goals = { "s26/m1" }, unit = "antall", frequency = "D", \(value) }

    """
  }

  @Test("what Swift does for a script is charged before it is done")
  func hostWork() throws {
    let scripts = [
      (
        "rolling",
        "local s = series \"d\":carry_forward(1000) for i = 1, 1e9 do s:rolling(1000) end"
      ),
      ("forward", "return series \"d\":carry_forward(1000)"),
      ("cubes", "for i = 1, 1e9 do pcall(cube, \"q\" .. i) end"),
      ("names", "for i = 1, 1e9 do pcall(series, \"q\" .. i) end"),
    ]
    let figures = ["dfd/d@0001-01-01": 1.0, "dfd/d@9999-12-31": 1.0]
    for (name, script) in scripts {
      let text = Self.days + Self.daily(name, "value = function() \(script) end")
      let output = try Scratch.evaluate(
        ["dfd/a.lua": text], figures, budget: LuaBudget(seconds: 60))
      let kind = try #require(output.failure("dfd/\(name)")).kind
      #expect(kind == .instructions || kind == .memory, "\(name)")
      #expect(output.notes.count < 100)
    }
  }

  @Test("an indicator has one budget for all its versions and periods")
  func oneBudget() throws {
    let loop = "for i = 1, 20000 do end"
    let versions = (1950..<2026).map { "[\"\($0)\"] = function() \(loop) return series \"x\" end" }
    let since = Scratch.indicator("versjoner", "", "").replacing(
      "value = function()  end", with: "value = since { \(versions.joined(separator: ", ")) }")
    let each = Self.daily(
      "perioder", "each_period = function(p) local s = series \"d\" \(loop) return 1 end")
    let output = try Scratch.evaluate(
      ["dfd/a.lua": since + Self.days + each],
      Self.figures.merging(["dfd/d@2025-01-01": 1.0, "dfd/d@2026-01-01": 1.0]) { $1 },
      budget: LuaBudget(instructions: 1_000_000, seconds: 60))
    #expect(output.failure("dfd/versjoner")?.kind == .instructions)
    #expect(output.failure("dfd/perioder")?.kind == .instructions)
  }

  @Test("a formula for each of thousands of days holds the series of one")
  func manyPeriods() throws {
    let each = Self.daily(
      "dager", "each_period = function(p) local s = series \"d\" return s:last() end")
    let output = try Scratch.evaluate(
      ["dfd/a.lua": Self.days + each], ["dfd/d@2016-01-01": 1.0, "dfd/d@2026-04-30": 2.0],
      budget: LuaBudget())
    #expect(output.indicator("dfd/dager")?.value == 2)
    #expect(output.indicator("dfd/dager")?.series.count == 3773)
  }

  @Test("a rule has one budget, a little more for each that it is held against")
  func ruleBudget() throws {
    let indicators = (0..<50).map { Scratch.indicator("i\($0)", "return series \"x\"") }.joined()
    func rule(_ loop: Int) -> String {
      """
      rule "r" { title = "R", severity = "note", each = "indicator",
        check = function(i) for k = 1, \(loop) do end end }
      """
    }
    let budget = LuaBudget(instructions: 500_000, seconds: 60)
    let within = try Scratch.evaluate(
      ["dfd/a.lua": indicators + rule(2000)], Self.figures, budget: budget)
    #expect(within.result.failures.isEmpty)
    let beyond = try Scratch.evaluate(
      ["dfd/a.lua": indicators + rule(100_000)], Self.figures, budget: budget)
    #expect(beyond.failure("dfd/r")?.kind == .instructions)
  }

  @Test("files that load for long have a bound together, and those that never end are each named")
  func loading() throws {
    var files = ["dfd/zz.lua": Scratch.indicator("frisk", "return series \"x\"")]
    for index in 10..<30 {
      files["dfd/a\(index).lua"] = "for i = 1, 150000 do end"
      files["dfd/b\(index).lua"] = "while true do end"
    }
    let output = try Scratch.evaluate(
      files, Self.figures, budget: LuaBudget(instructions: 1_000_000, seconds: 60))
    #expect(output.indicator("dfd/frisk")?.value == 4)
    let endless = output.result.failures.filter {
      $0.location?.file.contains("/b") ?? false && $0.kind == .instructions
    }
    #expect(endless.count == 20)
    #expect(
      output.result.failures.contains { $0.message.text(in: .nb).contains("til sammen") } == false)
  }

  @Test("a rule's findings, an indicator's periods and a file's broken declarations have a limit")
  func numbers() throws {
    let rule = """
      rule "mange" { title = "Mange", severity = "note", each = "indicator", check = function(i)
        local t = {} for k = 1, 3000 do t[k] = ("x"):rep(900) end return t end }
      """
    let broken = "for i = 1, 500 do data(\"d\" .. i) { unit = 1 } end"
    let files = [
      "dfd/a.lua": Scratch.indicator("en", "return series \"x\"") + rule, "dfd/b.lua": broken,
      "dfd/c.lua": Self.days
        + Self.daily("lang", "value = function() return series \"d\":carry_forward(1) end"),
    ]
    let output = try Scratch.evaluate(
      files,
      Self.figures.merging(["dfd/d@1950-01-01": 1.0, "dfd/d@2026-01-01": 1.0]) { $1 },
      budget: LuaBudget())
    #expect(output.result.findings.count == 1000)
    #expect(output.result.findings.allSatisfy { $0.message.text(in: .nb).count == 500 })
    #expect(output.failure("dfd/mange")?.kind == .output)
    #expect(output.result.failures.filter { $0.location?.file == "rules/dfd/b.lua" }.count == 1)
    #expect(output.failure("dfd/lang")?.message.text(in: .nb).contains("20000") == true)
  }

  @Test("a ring ends its members for good, whoever is asked first, and nobody else")
  func rings() throws {
    let files = [
      "dfd/a.lua":
        Scratch.indicator("a", "pcall(result, \"b\") pcall(result, \"c\") return series \"x\"")
        + Scratch.indicator("b", "pcall(result, \"kdd/d\") return series \"x\"")
        + Scratch.indicator("c", "pcall(result, \"b\") return series \"x\""),
      "kdd/a.lua": Scratch.indicator("d", "pcall(result, \"dfd/a\") return series \"dfd/x\""),
    ]
    let all = try Scratch.evaluate(files, Self.figures)
    for id in ["dfd/a", "dfd/b", "dfd/c", "kdd/d"] {
      let alone = try Scratch.evaluate(files, Self.figures, only: [id])
      #expect(alone.failure(id) == all.failure(id))
      #expect(alone.failure(id)?.kind == (id == "dfd/c" ? nil : .cycle))
      #expect(alone.indicator(id)?.value == (id == "dfd/c" ? 4 : nil))
    }
  }

  @Test("a row too long fails from its height on, whoever is asked first")
  func rows() throws {
    let rows = (0..<1700).map {
      Scratch.indicator("n\($0)", "pcall(result, \"n\($0 + 1)\") return series \"x\"")
    }
    let files = ["dfd/a.lua": rows.joined()]
    let first = try Scratch.evaluate(files, Self.figures, only: ["dfd/n0"])
    #expect(first.failure("dfd/n0")?.kind == .depth)
    #expect(first.failure("dfd/n1509")?.kind == .depth)
    let later = try Scratch.evaluate(
      files, Self.figures, only: ["dfd/n1509", "dfd/n1510"])
    #expect(later.failure("dfd/n1509") == first.failure("dfd/n1509"))
    #expect(later.indicator("dfd/n1510")?.value == 4)
  }

  @Test("what runs out of time leaves nothing of what it said")
  func timeStop() throws {
    let loop = "for i = 1, 1e12 do print(i) pcall(series, \"q\" .. i) end"
    let output = try Scratch.evaluate(
      ["dfd/a.lua": Scratch.indicator("a", loop)], Self.figures,
      budget: LuaBudget(
        instructions: 1 << 50, memoryBytes: 1 << 50, seconds: 0.1, outputBytes: 1 << 40))
    #expect(output.failure("dfd/a")?.kind == .time)
    #expect(output.notes.isEmpty)
  }

  @Test("evaluations alike use alike, whatever ran before")
  func usage() throws {
    let texts =
      "local t = {} for i = 1, 5000 do t[i] = 'tekst nummer ' .. i end return series \"x\""
    let files = ["a", "b", "c"].map { Scratch.indicator($0, texts) }.joined()
    let all = try Scratch.evaluate(["dfd/a.lua": files], Self.figures, budget: LuaBudget())
    let alone = try Scratch.evaluate(
      ["dfd/a.lua": files], Self.figures, only: ["dfd/c"], budget: LuaBudget())
    #expect(Set(all.usage.values).count == 1)
    #expect(alone.usage["dfd/c"] == all.usage["dfd/a"])
  }

  @Test("no character of a script moves a terminal's cursor or begins a line of its own")
  func hiddenCharacters() throws {
    let hidden = "a\\27[31m\\u{9b}\\u{202e}b"
    let text = """
      indicator "tittel" { title = "\(hidden)", goals = { "s26/m1" }, unit = "antall",
        frequency = "T", value = function() return series "x" end }
      indicator "grunn" { goals = { "s26/m1" }, unit = "antall", frequency = "T",
        value = function() print("\(hidden)\\nto") return series "x" end,
        status = function(i) return "red", "\(hidden)\\nto" end }
      indicator "feil" { goals = { "s26/m1" }, unit = "antall", frequency = "T",
        value = function() error("\(hidden)\\nto") end }
      """
    let output = try Scratch.evaluate(["dfd/a.lua": text], Self.figures)
    #expect(output.failure("dfd/tittel")?.message.text(in: .nb).contains("title") == true)
    let reason = try #require(output.indicator("dfd/grunn")?.explanation?.text(in: .nb))
    let said = output.notes.map { $0.text(in: .nb) }
    let failed = output.result.failures.map { $0.message.text(in: .nb) }
    for line in said + failed + [reason] {
      #expect(!line.unicodeScalars.contains { $0.properties.generalCategory == .control })
      #expect(!line.unicodeScalars.contains("\u{202E}"))
    }
    #expect(said.count == 2)
  }
}
