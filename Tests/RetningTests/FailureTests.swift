import Retning
import Testing

@Suite("A script that fails costs only itself")
struct FailureTests {
  static let healthy = Scratch.indicator("frisk", "return series \"x\"")
  static let figures = ["dfd/x@2026-T1": 4.0]

  @Test("a file with a syntax error is named with its line, and the others are evaluated")
  func syntaxError() throws {
    let output = try Scratch.evaluate(
      ["dfd/a.lua": Self.healthy, "dfd/b.lua": "local x = 1\nlocal y = = 2"], Self.figures)
    #expect(output.indicator("dfd/frisk")?.value == 4)
    let failure = try #require(output.result.failures.first)
    #expect(failure.location == SourceLocation(file: "rules/dfd/b.lua", line: 2))
    #expect(failure.kind == .error)
    #expect(output.result.failures.count == 1)
  }

  @Test("a list of the model has nothing outside its places, however far")
  func farPlaces() throws {
    let script = """
      local far = { ministries[math.mininteger], ministries[math.maxinteger], measures[0], ministries[-1] }
      assert(next(far) == nil)
      return series "x"
      """
    let output = try Scratch.evaluate(
      ["dfd/a.lua": Scratch.indicator("fjern", script)], Self.figures)
    #expect(output.indicator("dfd/fjern")?.value == 4)
  }

  @Test("an indicator is ended by a budget, or not, whoever ran before it and left the same texts")
  func sameEndAlone() throws {
    let texts =
      "for i = 1, 400 do local t = 'en kort tekst med et tall bak' .. i end return series \"x\""
    let files = ["a", "b", "c"].reduce(into: [:]) { files, name in
      files["dfd/\(name).lua"] = Scratch.indicator(name, texts)
    }
    var ends: Set<Bool> = []
    for bytes in stride(from: 20_000, through: 60_000, by: 500) {
      let budget = LuaBudget(memoryBytes: bytes, seconds: 60)
      let all = try Scratch.evaluate(files, Self.figures, budget: budget)
      let alone = try Scratch.evaluate(files, Self.figures, only: ["dfd/c"], budget: budget)
      #expect(all.failure("dfd/c") == alone.failure("dfd/c"), "\(bytes) bytes")
      ends.insert(alone.failure("dfd/c") == nil)
    }
    #expect(ends == [true, false])
  }

  @Test(
    "a series of operations without end is refused, whatever memory is allowed",
    arguments: ["s = s * 2", "s = s + s", "s = s:lag(1)"])
  func endlessFormula(step: String) throws {
    let script = "local s = series \"x\" for i = 1, 1e9 do \(step) end return s"
    let output = try Scratch.evaluate(
      ["dfd/a.lua": Scratch.indicator("lang", script)], Self.figures,
      budget: LuaBudget(instructions: 1 << 40, memoryBytes: 1 << 40, seconds: 60))
    let failure = try #require(output.failure("dfd/lang"))
    #expect(failure.kind == .error)
    #expect(failure.message.text(in: .nb).contains("regneoperasjoner"))
  }

  @Test(
    "an author's own status that fails is a failure, also where that indicator alone is asked for")
  func failingStatus() throws {
    let files = [
      "dfd/a.lua": Scratch.indicator(
        "a", "return series \"x\"", "status = function() error(\"au\") end")
    ]
    let alone = try Scratch.evaluate(files, Self.figures, only: ["dfd/a"])
    #expect(alone.failure("dfd/a")?.kind == .error)
    #expect(try Scratch.evaluate(files, Self.figures).failure("dfd/a") == alone.failure("dfd/a"))
  }

  @Test("a rule that fails on one ministry is still held against the others")
  func rulePartlyFailing() throws {
    let rule = """
      rule "r" { title = { nb = "r" }, severity = "note", each = "ministry",
        check = function(m) if m.id == "kdd" then error("au") end return "fant " .. m.id end }
      """
    let output = try Scratch.evaluate(["dfd/a.lua": rule], Self.figures)
    #expect(output.result.findings.map { $0.message.text(in: .nb) } == ["fant dfd", "fant ud"])
    #expect(output.failure("dfd/r") != nil)
  }

  @Test("a unit that doubles without end is refused")
  func endlessUnit() throws {
    let script = "local s = series \"x\" for i = 1, 40 do s = s * s end return s"
    let output = try Scratch.evaluate(
      [
        "dfd/a.lua": "data \"x\" { unit = \"kr\", frequency = \"T\", kind = \"flow\" }\n"
          + Scratch.indicator("lang", script)
      ], Self.figures)
    #expect(output.failure("dfd/lang")?.message.text(in: .nb).contains("Enheten ble") == true)
  }

  @Test("what a host function refused in one evaluation is not believed in the next")
  func refusalsEnd() throws {
    let files = [
      "dfd/a.lua": Scratch.indicator("a", "pcall(result, \"syk\") return series \"x\"")
        + Scratch.indicator("b", "error(\"bygger på dfd/syk, som feilet\", 0)")
        + Scratch.indicator("syk", "error(\"au\", 0)")
    ]
    let all = try Scratch.evaluate(files, Self.figures)
    let alone = try Scratch.evaluate(files, Self.figures, only: ["dfd/b"])
    #expect(alone.failure("dfd/b") != nil)
    #expect(all.failure("dfd/b") == alone.failure("dfd/b"))
  }

  @Test("an indicator with a runtime error is grey, and its neighbours in the file are not")
  func runtimeError() throws {
    let broken = Scratch.indicator("syk", "\n\nlocal t = nil\nreturn t.x")
    let output = try Scratch.evaluate(["dfd/a.lua": broken + Self.healthy], Self.figures)
    #expect(output.indicator("dfd/frisk")?.value == 4)
    #expect(output.indicator("dfd/syk")?.judgement.reason == .failed)
    let failure = try #require(output.failure("dfd/syk"))
    #expect(failure.location == SourceLocation(file: "rules/dfd/a.lua", line: 6))
    #expect(failure.message.text(in: .nb).contains("«t» er nil her"))
    #expect(failure.message.text(in: .en).contains("attempt to index a nil value (local 't')"))
  }

  @Test(
    "an indicator that would never end, or would fill memory, is ended, and its neighbours are not",
    arguments: [
      ("while true do end", Failure.Kind.instructions),
      ("pcall(function() while true do end end) while true do end", .instructions),
      ("local t = {} for i = 1, math.huge do t[i] = ('x'):rep(1000) .. i end", .memory),
      ("local function f() return 1 + f() end return f()", .depth),
    ])
  func budgets(script: String, kind: Failure.Kind) throws {
    let broken = Scratch.indicator("evig", script)
    let output = try Scratch.evaluate(
      [
        "dfd/a.lua": broken + Self.healthy,
        "ud/b.lua": Scratch.indicator("y", "return series \"x\""),
      ],
      ["dfd/x@2026-T1": 4, "ud/x@2026-T1": 5], budget: LuaBudget(seconds: 60))
    #expect(output.failure("dfd/evig")?.kind == kind)
    #expect(output.failure("dfd/evig")?.location?.file == "rules/dfd/a.lua")
    #expect(output.indicator("dfd/frisk")?.value == 4)
    #expect(output.indicator("ud/y")?.value == 5)
    #expect(output.result.failures.count == 1)
  }

  @Test("a file that never ends while it is loaded is left out, and the ministry's others stand")
  func endlessFile() throws {
    let output = try Scratch.evaluate(
      ["dfd/a.lua": "while true do end", "dfd/b.lua": Self.healthy], Self.figures)
    #expect(output.indicator("dfd/frisk")?.value == 4)
    #expect(output.result.failures.first?.kind == .instructions)
    #expect(
      output.result.failures.first?.location == SourceLocation(file: "rules/dfd/a.lua", line: 1))
  }

  @Test("whoever builds on a failed indicator is grey and names it, and is no failure")
  func dependency() throws {
    let scripts =
      Scratch.indicator("a", "while true do end") + Scratch.indicator("b", "return result \"a\"")
    for order in [scripts, String(scripts)] {
      let output = try Scratch.evaluate([
        "dfd/a.lua": order, "kdd/c.lua": Scratch.indicator("c", "return result \"dfd/b\" * 2"),
      ])
      #expect(output.result.failures.map(\.subject) == ["dfd/a"])
      #expect(
        output.indicator("dfd/b")?.explanation?.text(in: .nb) == "bygger på dfd/a, som feilet")
      #expect(output.indicator("kdd/c")?.judgement.reason == .failed)
    }
  }

  @Test("a ring of indicators fails each member with the same message, whichever is asked first")
  func ring() throws {
    let files = [
      "dfd/a.lua": Scratch.indicator("a", "return result \"kdd/b\""),
      "kdd/b.lua": Scratch.indicator("b", "return result \"ud/c\""),
      "ud/c.lua": Scratch.indicator("c", "return result \"dfd/a\"")
        + Scratch.indicator("d", "return result \"c\""),
    ]
    for first in ["dfd/a", "kdd/b", "ud/c", "ud/d"] {
      let output = try Scratch.evaluate(files, only: [first])
      let messages = Set(output.result.failures.map { $0.message.text(in: .nb) })
      if first != "ud/d" {
        #expect(messages.count == 1)
        #expect(output.result.failures.first?.kind == .cycle)
        #expect(
          messages.first?.contains(
            "dfd/a (rules/dfd/a.lua:1) → kdd/b (rules/kdd/b.lua:1) → ud/c (rules/ud/c.lua:1) → dfd/a"
          )
            == true)
      } else {
        #expect(output.indicator("ud/d")?.judgement.reason == .failed)
      }
    }
    #expect(
      try Scratch.evaluate(files).result.failures.map(\.subject) == ["dfd/a", "kdd/b", "ud/c"])
  }

  @Test("a rule and a status function that fail are named, and the figures stand")
  func ruleFailure() throws {
    let rules = """
      rule "r" { title = { nb = "R" }, check = function(i) return i.ingenting end }
      """
    let output = try Scratch.evaluate(
      [
        "dfd/a.lua": Self.healthy
          + Scratch.indicator(
            "egen", "return series \"x\"", "status = function(i) return \"blå\" end"),
        "dfd/r.lua": rules,
      ], Self.figures)
    #expect(output.failure("dfd/r")?.location == SourceLocation(file: "rules/dfd/r.lua", line: 1))
    #expect(output.failure("dfd/egen")?.message.text(in: .nb).contains("blå") == true)
    #expect(output.indicator("dfd/egen")?.value == 4)
    #expect(output.indicator("dfd/egen")?.status == .grey)
  }

  @Test(
    "what an author gets wrong is said with the field, the line and what to do",
    arguments: [
      ("return 4", "value i indicator \"dfd/i\" ga et tall."),
      ("return", "value i indicator \"dfd/i\" ga nil, ikke en serie."),
      ("return across(ministries, \"x\")", "Avslutt med :sum() eller :total()"),
      ("return series \"x\" + series \"folk\"", "Enhetene personer og kr kan ikke legges sammen"),
      ("return series \"folk\"", "er oppgitt i antall, men value ga kr"),
      ("return series \"år\"", "er oppgitt med frekvens T, men value ga en serie med frekvens A"),
      ("return series \"fordelt\"", "finnes bare fordelt på kjønn. Skriv cube \"fordelt\":sum()"),
      ("return series \"x\" < 5", "Bruk for eksempel s:above(5)"),
      ("return result \"in\"", "Indikatoren «dfd/in» finnes ikke. Mener du «dfd/i»?"),
      ("return series \"2026-T4@x\"", "er ikke en nøkkel"),
      ("return series \"x\":at(\"2026-T4\")", "«2026-T4» finnes ikke: et tertial er fire måneder"),
      ("return seris \"x\"", "Navnet «seris» finnes ikke her. Mener du «series»?"),
      ("return series \"kvart\":to(\"T\", \"sum\")", "Gå om måneder (M)"),
      ("x = 4", "«x» er ikke en lokal variabel. Skriv «local x = …»"),
    ])
  func messages(script: String, message: String) throws {
    let data = """
      data "x" { unit = "personer", frequency = "T", kind = "stock" }
      data "folk" { unit = "kr", frequency = "T", kind = "flow" }
      data "år" { unit = "antall", frequency = "A", kind = "flow" }
      data "kvart" { unit = "antall", frequency = "Q", kind = "flow" }
      """
    let output = try Scratch.evaluate(
      ["dfd/a.lua": Scratch.indicator("i", script), "dfd/data.lua": data],
      [
        "dfd/x@2026-T1": 1, "dfd/folk@2026-T1": 1, "dfd/år@2025": 1, "dfd/kvart@2026-Q1": 1,
        "dfd/fordelt{kjønn=kvinne}@2026-T1": 3, "kdd/x@2026-T1": 1,
      ])
    let failure = try #require(output.failure("dfd/i"))
    #expect(failure.message.text(in: .nb).contains(message))
    #expect(failure.location?.file == "rules/dfd/a.lua")
    #expect(failure.location?.line != nil)
  }

  @Test(
    "what is wrong in a declaration is found while the file is loaded",
    arguments: [
      ("indicator \"i\"", "mangler tabellen"),
      ("indicator \"i\" { titel = \"x\" }", "har ikke noe felt «titel». Mener du «title»?"),
      (
        "data \"d\" { unit = \"kr\", frequency = \"X\", kind = \"flow\" }",
        "frequency kan ikke være «X»"
      ),
      ("local t = reach { [\"2026-T4\"] = 5 }", "«2026-T4» finnes ikke"),
      ("local b = band(12, 6)", "det laveste tallet må stå først"),
      ("local s = series \"x\"", "leser tall og kan bare brukes inne i en funksjon"),
      (
        "assessment \"s26/m3\" { status = function() end }",
        "«s26/m3» finnes ikke i rules/strategy. Mener du «s26/m1»?"
      ),
      (
        "measure \"t\" { title = { nb = \"T\" }, lead = \"xyz\" }",
        "Departementet «xyz» finnes ikke"
      ),
      (
        "data \"d\" { unit = \"kr\", frequency = \"T\", kind = \"flow\" } data \"d\" { unit = \"kr\", frequency = \"T\", kind = \"flow\" }",
        "er allerede beskrevet i rules/dfd/a.lua:1"
      ),
      ("require \"../kdd/x\"", "er ikke et modulnavn"),
      ("require \"shared/finnes-ikke\"", "rules/shared/finnes-ikke.lua er ikke der"),
    ])
  func declarations(script: String, message: String) {
    let catalogue = Evaluation.catalogue(Scratch.files(["dfd/a.lua": script]))
    let texts = catalogue.failures.map { $0.message.text(in: .nb) }
    #expect(texts.contains { $0.contains(message) }, "\(texts)")
    #expect(catalogue.failures.first?.location?.line == 1)
  }

  @Test(
    "a number out of all bounds is refused at its line",
    arguments: [
      "series \"x\":lag(9223372036854775807)", "series \"x\":lag(math.mininteger)",
      "series \"x\":rolling(1000000000, \"sum\")", "series \"x\":rolling(0, \"sum\")",
      "series \"x\":round(math.mininteger)", "series \"x\":carry_forward(-1)",
      "share(series \"x\", series \"x\"):change(1 << 40)",
    ])
  func outOfBounds(script: String) throws {
    let output = try Scratch.evaluate(
      ["dfd/a.lua": Scratch.indicator("i", "return \(script)")], Self.figures)
    #expect(output.failure("dfd/i")?.message.text(in: .nb).contains("et heltall fra") == true)
    #expect(output.failure("dfd/i")?.location?.line == 3)
  }

  @Test("a declaration that does not hold costs itself, and its indicator stays in sight")
  func brokenDeclaration() throws {
    let broken = Scratch.indicator("ødelagt", "return series \"x\"").replacing(
      "title =", with: "titel =")
    let output = try Scratch.evaluate(["dfd/a.lua": broken + Self.healthy], Self.figures)
    #expect(output.indicator("dfd/frisk")?.value == 4)
    #expect(output.indicator("dfd/ødelagt")?.judgement.reason == .failed)
    #expect(output.result.failures.map(\.subject) == ["dfd/ødelagt"])
    #expect(output.result.goals.first?.counts.grey == 2)
  }

  @Test(
    "a target that contradicts itself is refused",
    arguments: [
      (
        "baseline = { \"2025-T3\", 50 }, target = reach { [\"2026-T3\"] = 40 },",
        "på feil side av utgangspunktet"
      ),
      (
        "baseline = { \"2026-T3\", 50 }, target = reach { [\"2025-T3\"] = 60 },",
        "må ligge etter utgangspunktet"
      ),
      (
        "baseline = { \"2025\", 50 }, target = reach { [\"2026-T3\"] = 60 },",
        "ikke en periode av indikatorens frekvens"
      ),
      ("decimals = -3,", "et heltall fra 0 til 6"),
    ])
  func contradictions(more: String, message: String) {
    let files = Scratch.files(["dfd/a.lua": Scratch.indicator("i", "return series \"x\"", more)])
    let failure = Evaluation.catalogue(files).failures.first
    #expect(failure?.message.text(in: .nb).contains(message) == true)
  }

  @Test("a row of too many indicators fails at the same one, whichever is asked first")
  func height() throws {
    var chain = Scratch.indicator("k0", "return series \"x\"")
    for index in 1..<300 {
      chain += Scratch.indicator("k\(index)", "return result \"k\(index - 1)\" + 1")
    }
    let all = try Scratch.evaluate(["dfd/a.lua": chain], Self.figures)
    #expect(all.result.failures.map(\.subject) == ["dfd/k190"])
    #expect(all.result.failures.first?.kind == .depth)
    #expect(all.indicator("dfd/k189")?.value == 193)
    #expect(all.indicator("dfd/k299")?.judgement.reason == .failed)
    let last = try Scratch.evaluate(["dfd/a.lua": chain], Self.figures, only: ["dfd/k299"])
    #expect(last.result.failures == all.result.failures)
  }

  @Test("a value function that returns very many values is no danger")
  func manyResults() throws {
    let script = Scratch.indicator(
      "i", "local t = {} for i = 1, 5000 do t[i] = i end return table.unpack(t)")
    let output = try Scratch.evaluate(["dfd/a.lua": script + Self.healthy], Self.figures)
    #expect(output.failure("dfd/i") != nil)
    #expect(output.indicator("dfd/frisk")?.value == 4)
  }

  @Test("only the ministry that drives the strategy may assess a goal")
  func assessmentByOther() {
    let text = "assessment \"s26/m1\" { status = function() return \"green\" end }"
    #expect(Evaluation.catalogue(Scratch.files(["dfd/a.lua": text])).failures.isEmpty)
    let failures = Evaluation.catalogue(Scratch.files(["kdd/a.lua": text])).failures
    #expect(failures.first?.message.text(in: .nb).contains("bare skrives av dfd") == true)
  }

  @Test("faults in the strategy's files stop the evaluation, each with its place")
  func brokenModel() throws {
    let files = RuleFiles(texts: [
      "rules/strategy/model.lua": Scratch.model
        + "\nelement \"s26/m1\" { kind = \"goal\", title = { nb = \"igjen\" } }"
        + "\nlink { from = \"s26/m9\", to = \"s26/m1\", relation = \"serves\" }"
        + "\nministry \"sd\" { from = \"2026-02-01\", to = \"2026-01-01\", names = { { short = \"SD\", nb = \"SD\" } } }"
    ])
    let problems = Evaluation.catalogue(files).modelProblems
    #expect(
      problems.map(\.code.id) == ["model-doubled-id", "model-unknown-id", "model-impossible-dates"])
    #expect(problems.compactMap(\.location?.line) == [7, 8, 9])
    #expect(throws: Diagnostic.self) {
      try Scratch.evaluate([
        "strategy/z.lua": "element \"s26/m1\" { kind = \"goal\", title = { nb = \"x\" } }"
      ])
    }
  }
}
