import Foundation
import Retning
import Testing

@Suite("Tests that authors write")
struct TestBlockTests {
  private static let rules = """
    data "ledere" { unit = "personer", frequency = "T", kind = "stock" }
    data "dager" { unit = "dager", frequency = "T", kind = "flow" }
    indicator "ledere" { goals = { "s26/m1" }, unit = "personer", frequency = "T", direction = "increase",
      thresholds = { green = 10, yellow = 5 },
      value = function()
        local alle = series "ledere"
        if alle:count() == 0 then
          return alle
        end
        return alle
      end }
    indicator "galt" { goals = {}, unit = "personer", frequency = "T",
      value = function() return series "ledere" + series "dager" end }
    rule "få" { title = "Få ledere", check = function(i) if i.value and i.value < 3 then return "under tre" end end }
    """.replacing("indicator \"ledere\"", with: "indicator \"antall\"")
    .replacing("alle:count() == 0", with: "alle == nil")

  private static func report(_ tests: String) throws -> Evaluation.TestReport {
    try Evaluation.test(
      Scratch.files(["dfd/a.lua": rules, "dfd/a_test.lua": tests]), jobs: 2)
  }

  @Test("have cases, cases that a function makes, periods, findings and failures that are expected")
  func passing() throws {
    let report = try Self.report(
      """
      test "tilfeller" {
        given = { ["dager@2026-T1"] = 1 },
        cases = {
          { name = "mange", given = { ["ledere@2026-T1"] = 12 }, expect = { ["antall@2026-T1"] = "green" } },
          { given = { ["ledere@2026-T1"] = 7 }, expect = { ["antall@2026-T1"] = { value = 7, status = "yellow" } } },
        },
      }
      test "laget" {
        each = { 1, 2, 30 },
        case = function(n)
          return { given = { ["ledere@2026-T1"] = n }, expect = { ["antall@2026-T1"] = n } }
        end,
      }
      test "perioder" {
        given = { ["ledere"] = { ["2025-T3"] = 4, ["2026-T1"] = 6 } },
        expect = { ["antall"] = { ["2025-T3"] = { value = 4, status = "red" }, ["2026-T1"] = 6 } },
      }
      test "funn" {
        given = { ["ledere@2026-T1"] = 2 }, findings = { "få" },
      }
      test "ingen funn" {
        given = { ["ledere@2026-T1"] = 20 }, findings = { ["få"] = 0 },
      }
      test "skal feile" {
        given = { ["ledere@2026-T1"] = 2, ["dager@2026-T1"] = 3 },
        expect = { ["galt@2026-T1"] = { error = "unit-mismatch" } },
      }
      """)
    #expect(report.passed, "\(report)")
    #expect(
      report.outcomes.map(\.name) == [
        "tilfeller [mange]", "tilfeller [2]", "laget [1]", "laget [2]", "laget [30]", "perioder",
        "funn", "ingen funn", "skal feile",
      ])
  }

  @Test("that do not hold say what was expected, what it became, and what it was made of")
  func failing() throws {
    let report = try Self.report(
      """
      test "feil" {
        given = { ["ledere@2026-T1"] = 12 },
        expect = { ["antall@2026-T1"] = { value = 13, status = "red" } },
        findings = { "få", "finnes-ikke" },
      }
      test "ingen slik kontroll" { given = { ["ledere@2026-T1"] = 2 }, findings = { skrivefeil = 0 } }
      test "feil grunn" {
        given = { ["ledere@2026-T1"] = 2, ["dager@2026-T1"] = 3 },
        expect = { ["galt@2026-T1"] = { error = "frequency-mismatch" } },
      }
      """)
    let told = report.outcomes.flatMap(\.mismatches).map { [$0.field, $0.expected, $0.found] }
    #expect(
      told.prefix(4) == [
        ["value", "13.0", "12.0"], ["status", "red", "green"], ["findings", "≥ 1", "0"],
        ["findings", "≥ 1", "0"],
      ])
    #expect(told.count == 6 && told[4] == ["findings", "0", "0"])
    #expect(told.last?.first == "error")
    let explained = try #require(report.outcomes.first?.explained.first)
    #expect(ExplanationText.text(of: explained, in: .nb).contains("dfd/ledere"))
  }

  @Test("that say nothing, or have each without case, do not load")
  func wrong() throws {
    for (text, code) in [
      ("test \"x\" { given = {} }", "test-no-expectation"),
      ("test \"x\" { each = { 1 } }", "test-each-case"),
      ("test \"x\" { expect = { [\"antall@2026-T1\"] = { verdi = 1 } } }", "field-unknown"),
    ] {
      let report = try Self.report(text)
      #expect(report.failures.map(\.code) == [code])
      #expect(!report.passed)
    }
  }

  @Test("tell which lines and branches of the rules they run")
  func coverage() throws {
    let coverage = try Evaluation.coverage(
      Scratch.files([
        "dfd/a.lua": Self.rules,
        "dfd/a_test.lua":
          "test \"x\" { given = { [\"ledere@2026-T1\"] = 12 }, expect = { [\"antall@2026-T1\"] = 12 } }",
      ]))
    #expect(coverage.report.passed)
    let file = try #require(coverage.files.first)
    #expect(coverage.files.map(\.path) == ["rules/dfd/a.lua"])
    #expect(file.lines.filter { $0.count == 0 }.map(\.line) == [8, 13, 14])
    #expect(file.branches.map { $0.count > 0 } == [false, true, false, false])
  }

  @Test("are written as text, JSON, JUnit and TAP, with coverage as a table and as lcov")
  func formats() throws {
    try Repository.withCopy { folder in
      let path = "\(folder)/rules/kld/ny_test.lua"
      try """
      test "a < b & \\"c\\" # d" { given = { ["ny@2026-T1"] = 1 }, expect = { ["finnes.ikke@2026-T1"] = 1 } }
      """.write(toFile: path, atomically: true, encoding: .utf8)
      func test(_ arguments: String...) throws -> CommandLine {
        try CommandLine.run(["test", "--filter", "# d"] + arguments, in: folder)
      }
      let text = try test("--coverage", "--lcov", "ut/dekning.info")
      #expect(text.code == 1)
      #expect(text.output.contains("1 av 1 tester holder ikke"))
      #expect(text.output.contains("kjører ikke i noen test"))
      let lcov = try String(contentsOfFile: "\(folder)/ut/dekning.info", encoding: .utf8)
      #expect(lcov.hasPrefix("TN:\nSF:rules/aid/") && lcov.contains("end_of_record"))
      let junit = try test("--format", "junit")
      #expect(junit.code == 1)
      #expect(junit.output.contains("name=\"a &lt; b &amp; &quot;c&quot; # d\""))
      #expect(junit.output.contains("<testsuites name=\"retning\" tests=\"1\" failures=\"1\""))
      let tap = try test("--format", "tap").output
      #expect(tap.hasPrefix("TAP version 14\n1..1\nnot ok 1 - kld: a < b & \"c\" \\# d\n# rules"))
      let one = try CommandLine.run(["test", "--jobs", "1", "--format", "tap"], in: folder)
      let three = try CommandLine.run(["test", "--jobs", "3", "--format", "tap"], in: folder)
      #expect(one.output == three.output && one.code == 1)
    }
  }
}
