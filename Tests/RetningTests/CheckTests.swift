import Foundation
import Retning
import Testing

/// A mistake of the sort that an author makes, and what must be said of it.
struct PlantedMistake: CustomTestStringConvertible, Sendable {
  let name: String
  let code: String
  let line: Int
  let text: String

  var testDescription: String { name }

  init(_ name: String, _ code: String, line: Int, _ text: String) {
    self.name = name
    self.code = code
    self.line = line
    self.text = text
  }

  /// What all of them begin with.
  static let head = """
    data "ansatte"  { unit = "personer", frequency = "T", kind = "stock" }
    data "fravær"   { unit = "dager", frequency = "T", kind = "flow" }
    data "kostnad"  { unit = "mill. kr", frequency = "M", kind = "flow" }
    data "andel"    { unit = "%", frequency = "T", kind = "ratio", dimensions = { "kjønn" } }
    indicator "i1" { goals = { "s26/m1" }, unit = "personer", frequency = "T", responsible = "HR", source = "SAP",
      value = function() return series "ansatte" end }
    indicator "i2" { goals = { "s26/m1" }, unit = "mill. kr/dager", frequency = "T", responsible = "HR", source = "SAP",
      value = function() return series("kostnad"):to("T") / series "fravær" end }
    indicator "i3" { goals = { "s26/m1" }, unit = "%", frequency = "T", responsible = "HR", source = "SAP",
      value = function() return series "andel{kjønn=kvinne}" end }

    """

  /// The first line of a mistake's own text.
  static let firstLine = head.split(separator: "\n", omittingEmptySubsequences: false).count

  private static func indicator(_ value: String, _ more: String = "", unit: String = "personer")
    -> String
  {
    """
    indicator "ny" { goals = { "s26/m1" }, unit = "\(unit)", frequency = "T", responsible = "HR", source = "SAP",
      \(more)
      value = function() \(value) end }
    """
  }

  static let all: [PlantedMistake] = [
    .init("a misspelt word", "lua-unknown-name", line: 1, "indikator \"ny\" { unit = \"%\" }"),
    .init(
      "a decimal comma", "decimal-comma", line: 2,
      indicator(
        "return series \"ansatte\"",
        "direction = \"increase\", baseline = { \"2025-T3\", 40 }, target = reach { [\"2026-T3\"] = 41,5 },"
      )),
    .init(
      "a goal that does not exist", "goal-unknown", line: 1,
      indicator("return series \"ansatte\"").replacing("s26/m1", with: "s26/m9")),
    .init(
      "another ministry's indicator, misspelt", "result-unknown", line: 3,
      indicator("return result \"kdd/finnes-ikke\"")),
    .init(
      "a series, misspelt", "series-unknown", line: 3, indicator("return series \"ansate\"")),
    .init(
      "people added to days", "unit-mismatch", line: 3,
      indicator("return series \"ansatte\" + series \"fravær\"")),
    .init(
      "quarters added to tertials", "frequency-mismatch", line: 3,
      indicator("return series \"kostnad\" + series \"ansatte\" * 1")),
    .init(
      "percentages that are summed", "not-additive", line: 3,
      indicator("return cube(\"andel\"):sum()", unit: "%")),
    .init(
      "a comma that is missing", "lua-unclosed", line: 2,
      "indicator \"ny\" { unit = \"%\"\n  frequency = \"T\" }"),
    .init(
      "an end that is missing", "lua-unclosed", line: 3,
      "indicator \"ny\" { unit = \"%\", frequency = \"T\",\n  value = function() return series \"ansatte\"\n}"
    ),
    .init(
      "one equals sign in a condition", "lua-expected", line: 3,
      indicator("if x = 1 then return series \"ansatte\" end return series \"ansatte\"")),
    .init(
      "a value that is no function", "field-type", line: 1,
      "indicator \"ny\" { goals = { \"s26/m1\" }, unit = \"personer\", frequency = \"T\", value = 5 }"
    ),
    .init(
      "a point for a colon", "method-with-dot", line: 3,
      indicator("return series(\"ansatte\").lag(1)")),
    .init(
      "a misspelt method", "lua-unknown-member", line: 3,
      indicator("local s = series \"ansatte\" return s:roling(3, \"mean\")")),
    .init(
      "a series that is compared", "series-compared", line: 3,
      indicator(
        "if series \"ansatte\" > 5 then return series \"ansatte\" end return series \"ansatte\"")),
    .init(
      "a status without an answer", "return-missing", line: 2,
      indicator(
        "return series \"ansatte\"",
        "status = function(i) if i.value == 0 then return \"green\" end end,")),
    .init(
      "a misspelt field", "field-unknown", line: 1,
      indicator("return series \"ansatte\"").replacing("responsible", with: "responsibel")),
    .init(
      "a field that stands twice", "field-twice", line: 2,
      indicator("return series \"ansatte\"", "unit = \"dager\",")),
    .init(
      "curly quotation marks", "lua-unexpected", line: 1, "indicator “ny” { unit = “%” }"),
    .init(
      "a name that is taken", "declared-twice", line: 1,
      "data \"ansatte\" { unit = \"dager\", frequency = \"T\", kind = \"flow\" }"),
    .init(
      "an or that always holds", "condition-or", line: 2,
      indicator(
        "return series \"ansatte\"",
        "status = function(i) if i.id == \"a\" or \"b\" then return \"green\" end return \"red\" end,"
      )),
    .init(
      "a text where a number is wanted", "field-type", line: 2,
      indicator("return series \"ansatte\"", "decimals = \"to\",")),
    .init(
      "lines that are never reached", "never-reached", line: 3,
      indicator("do return series \"ansatte\" end local x = 1 return x")),
    .init(
      "a target against the direction", "target-against-direction", line: 2,
      indicator(
        "return series \"ansatte\"",
        "direction = \"increase\", baseline = { \"2025-T3\", 40 }, target = reach { [\"2026-T3\"] = 30 },"
      )),
    .init(
      "a tertial that does not exist", "period-tertial", line: 1,
      indicator(
        "return series \"ansatte\"",
        "direction = \"increase\", baseline = { \"2025-T4\", 40 }, target = reach { [\"2026-T3\"] = 60 },"
      )),
    .init(
      "a series that nobody reads", "data-unused", line: 1,
      "data \"ubrukt\" { unit = \"dager\", frequency = \"T\", kind = \"flow\" }"),
    .init(
      "an indicator without an owner", "indicator-without-owner", line: 1,
      indicator("return series \"ansatte\"").replacing("responsible = \"HR\",", with: "")),
    .init(
      "a global name", "lua-assign-global", line: 1, "faktor = 2"),
    .init(
      "a misspelt unit", "unit-near", line: 1,
      indicator("return series \"ansatte\"").replacing("\"personer\"", with: "\"persone\"")),
    .init(
      "a ring", "cycle", line: 1,
      indicator("return result \"ny2\"") + "\n"
        + indicator("return result \"ny\"").replacing("\"ny\" {", with: "\"ny2\" {")),
    .init(
      "a share that is not in per cent", "share-without-percent", line: 3,
      indicator("return series \"ansatte\" / series \"ansatte\"", unit: "%")),
    .init(
      "a text compared with a number", "lua-error", line: 2,
      indicator(
        "return series \"ansatte\"",
        "status = function(i) return i.value > \"10\" and \"green\" or \"red\" end,")),
    .init(
      "a decimal comma in a pair", "decimal-comma", line: 2,
      indicator("return series \"ansatte\"", "baseline = { \"2025-T3\", 40,5 },")),
    .init(
      "a decimal comma in a formula", "decimal-comma", line: 3,
      indicator("return series \"ansatte\" * 1,5")),
    .init(
      "thresholds the wrong way round", "thresholds-order", line: 2,
      indicator(
        "return series \"ansatte\"",
        "direction = \"increase\", thresholds = { green = 10, yellow = 20 },")),
    .init(
      "thresholds beside a target", "thresholds-unused", line: 1,
      indicator(
        "return series \"ansatte\"",
        "direction = \"increase\", target = maintain { at_least = 4 }, thresholds = { green = 20, yellow = 10 },"
      )),
    .init(
      "a target without a baseline", "indicator-without-baseline", line: 1,
      indicator(
        "return series \"ansatte\"",
        "direction = \"increase\", target = reach { [\"2026-T3\"] = 60 },")),
    .init(
      "a status in Norwegian", "status-compared", line: 1,
      "rule \"r\" { title = \"r\", check = function(i) if i.status == \"rød\" then return \"x\" end end }"
    ),
    .init(
      "a direction in Norwegian", "field-choice", line: 2,
      indicator("return series \"ansatte\"", "direction = \"øke\",")),
    .init(
      "a unit as it is said", "unit-near", line: 1,
      "data \"x\" { unit = \"mill kr\", frequency = \"A\", kind = \"flow\" }"),
    .init(
      "a test of a misspelt series", "test-series-unknown", line: 2,
      "test \"t\" {\n  given = { [\"anstte@2026-T1\"] = 4 },\n  expect = { [\"i1@2026-T1\"] = 4 } }"
    ),
    .init(
      "a test of a misspelt indicator", "test-indicator-unknown", line: 3,
      "test \"t\" {\n  given = { [\"ansatte@2026-T1\"] = 4 },\n  expect = { [\"i11@2026-T1\"] = 4 } }"
    ),
    .init(
      "a local that is not used", "local-unused", line: 1, "local gammel = 3"),
    .init(
      "an argument that is missing", "lua-argument-missing", line: 3,
      indicator("local s = series \"ansatte\" return s:rolling()")),
  ]
}

@Suite("A check")
struct CheckTests {
  private static func check(_ text: String) throws -> [CheckFinding] {
    RuleCheck(
      Scratch.files(["dfd/a.lua": text]), asOf: try CalendarDate(parsing: "2026-05-15")
    ).findings
  }

  @Test("finds what authors get wrong, on its line", arguments: PlantedMistake.all)
  func finds(mistake: PlantedMistake) throws {
    let findings = try Self.check(PlantedMistake.head + mistake.text)
    let told = findings.map { "\($0.diagnostic.location?.line ?? 0) \($0.diagnostic.code.id)" }
    let place = PlantedMistake.firstLine + mistake.line - 1
    #expect(told.contains("\(place) \(mistake.code)"), "\(told)")
  }

  @Test("finds nothing where nothing is wrong")
  func silent() throws {
    let told = try Self.check(PlantedMistake.head).filter { $0.severity != .note }
    #expect(told.isEmpty, "\(told.map { $0.diagnostic.text(in: .en) })")
    let own = try Workspace.open(at: Repository.root).check(.nb).findings
    let alarms = own.filter { $0.severity != .note }.map { $0.diagnostic.text(in: .nb) }
    #expect(alarms.isEmpty, "\(alarms)")
  }

  @Test("tells a thing once, and not what follows from it")
  func once() throws {
    func told(_ text: String) throws -> [String] {
      try Self.check(PlantedMistake.head + text).filter { $0.severity != .note }
        .map(\.diagnostic.code.id)
    }
    let indicator = { (value: String) in
      """
      indicator "ny" { goals = { "s26/m1" }, unit = "personer", frequency = "T", responsible = "HR", source = "SAP",
        value = function() \(value) end }
      """
    }
    #expect(try told(indicator("return series(\"ansatte\").lag(1)")) == ["method-with-dot"])
    #expect(
      try told(
        indicator(
          "if series \"ansatte\" > 5 then return series \"ansatte\" end return series \"ansatte\""))
        == ["series-compared"])
    let broken = "data \"ny\" { unit = \"dager\", frequency = \"T\", kind = \"stok\" }\n"
    #expect(
      try told(broken + indicator("return series \"ny\"").replacing("\"ny\" {", with: "\"ny2\" {"))
        == ["field-choice"])
  }

  @Test("leaves mappings of imports to those who read them")
  func mappings() throws {
    let files = Scratch.files([
      "dfd/a.lua": PlantedMistake.head, "dfd/import/kilde.lua": "import { series = \"ansatte\" }",
    ])
    let findings = RuleCheck(files, asOf: try CalendarDate(parsing: "2026-05-15")).findings
    #expect(findings.filter { $0.file.contains("/import/") }.isEmpty)
  }

  @Test(
    "is written for people, machines, SARIF and GitHub, and fails on warnings where it is strict")
  func formats() throws {
    try Repository.withCopy { folder in
      let path = "\(folder)/rules/kld/ny, fil.lua"
      try "local gammel = 3\n".write(toFile: path, atomically: true, encoding: .utf8)
      func check(_ arguments: String...) throws -> CommandLine {
        try CommandLine.run(["check"] + arguments, in: folder)
      }
      let plain = try check()
      #expect(plain.code == 0)
      #expect(plain.messages.contains("rules/kld/ny, fil.lua:1:7: «gammel» får en verdi"))
      #expect(plain.output.contains("én advarsel"))
      #expect(try check("--strict").code == 1)
      let github = try check("--format", "github").output
      #expect(
        github.hasPrefix(
          "::warning file=rules/kld/ny%2C fil.lua,line=1,col=7,endLine=1,endColumn=13,title=local-unused::"
        ), "\(github)")
      let sarif = try JSONValue(
        parsing: Array(try check("--format", "sarif").output.utf8), file: "sarif")
      #expect(sarif["version"]?.string == "2.1.0")
      let result = try #require(sarif["runs"]?.array?.first?["results"]?.array?.first)
      let place = result["locations"]?.array?.first?["physicalLocation"]
      #expect(place?["artifactLocation"]?["uri"]?.string == "rules/kld/ny%2C%20fil.lua")
      #expect(place?["region"]?["startColumn"]?.int == 7)
      let json = try JSONValue(
        parsing: Array(try check("--format", "json").output.utf8), file: "json")
      #expect(json["diagnostics"]?.array?.first?["endColumn"]?.int == 13)
      try "indicator \"x\" {".write(toFile: path, atomically: true, encoding: .utf8)
      #expect(try check().code == 1)
    }
  }

  @Test("takes along what luacheck finds where it is asked to, and says where it is not installed")
  func luacheck() throws {
    try Repository.withFolder { folder in
      _ = try CommandLine.run(["init", "kld"], in: folder)
      try "local a = 1\nif a then end\n".write(
        toFile: "\(folder)/rules/kld/x.lua", atomically: true, encoding: .utf8)
      let programs = "\(folder)/bin"
      try FileManager.default.createDirectory(
        atPath: programs, withIntermediateDirectories: true)
      func check() throws -> CommandLine {
        try CommandLine.run(
          ["check", "--luacheck", "--format", "json"], in: folder,
          environment: ["PATH": programs])
      }
      let absent = try check()
      #expect(absent.code == 2 && absent.messages.contains("[luacheck-absent]"))
      // What luacheck 1.1.0 prints of the file.
      let script = """
        #!/bin/sh
        echo "./rules/kld/x.lua:2:1-4: (W542) empty if branch"
        echo "./rules/kld/x.lua:1:7-7: (W211) unused variable 'b'"
        exit 1
        """
      try script.write(toFile: "\(programs)/luacheck", atomically: true, encoding: .utf8)
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: "\(programs)/luacheck")
      let json = try JSONValue(parsing: Array(try check().output.utf8), file: "json")
      let found = try #require(json["diagnostics"]?.array)
      let own = found.filter { $0["code"]?.string == "luacheck" }
      #expect(own.first?["line"]?.int == 1 && own.last?["endColumn"]?.int == 5)
    }
  }
}
