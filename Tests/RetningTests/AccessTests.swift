import Foundation
import Retning
import Testing

@Suite("Figures that are kept back")
struct AccessTests {
  private static let owner = """
    data "hemmelig" { unit = "antall", frequency = "A", kind = "flow", visibility = "private" }
    data "utsatt" { unit = "antall", frequency = "A", kind = "flow", embargo = days(100) }
    data "åpen" { unit = "antall", frequency = "A", kind = "flow", visibility = "public" }
    indicator "hemmelig-indikator" {
      title = { nb = "Hemmelig" }, goals = { "s26/m1" }, unit = "antall", frequency = "A",
      visibility = "private", value = function() return series "hemmelig" end,
    }
    """
  private static func reading(_ name: String, _ value: String) -> String {
    """
    indicator "\(name)" {
      title = { nb = "\(name)" }, goals = { "s26/m1" }, unit = "antall", frequency = "A",
      value = function() return \(value) end,
    }

    """
  }

  private func evaluate(asOf: String) throws -> Evaluation.Output {
    try Scratch.evaluate(
      [
        "kdd/a.lua": Self.owner,
        "ud/a.lua": Self.reading("en", "series 'kdd/hemmelig'")
          + Self.reading("to", "result 'kdd/hemmelig-indikator'")
          + Self.reading("tre", "series 'kdd/utsatt'")
          + Self.reading("fire", "across(ministries, 'hemmelig'):sum({ missing = 'skip' })"),
        "dfd/a.lua": """
        rule "ser" { title = { nb = "x" }, each = "indicator", check = function(i)
          if i.id == "kdd/hemmelig-indikator" then return tostring(i.value) .. " " .. i.status end
        end }
        """,
      ],
      ["kdd/hemmelig@2024": 7, "kdd/hemmelig@2025": 8, "kdd/utsatt@2024": 5, "kdd/utsatt@2025": 6],
      period: "2026-T1", asOf: asOf)
  }

  @Test("are not seen by another ministry's scripts or rules, and are by their owner's")
  func scripts() throws {
    let output = try evaluate(asOf: "2026-03-01")
    #expect(output.indicator("kdd/hemmelig-indikator")?.value == 8)
    for id in ["ud/en", "ud/to", "ud/tre", "ud/fire"] {
      #expect(output.indicator(id)?.value == nil, "\(id)")
    }
    #expect(output.indicator("ud/en")?.judgement.reason == .withheld)
    #expect(
      output.indicator("ud/tre")?.explanation?.text(in: .nb)
        == "kdd/utsatt: holdes tilbake til 2026-04-11")
    #expect(output.indicator("ud/tre")?.series.map(\.value) == [5, nil])
    #expect(output.result.findings.map { $0.message.text(in: .nb) } == ["nil grey"])
    // The first day on which it may be seen.
    #expect(try evaluate(asOf: "2026-04-10").indicator("ud/tre")?.value == nil)
    #expect(try evaluate(asOf: "2026-04-11").indicator("ud/tre")?.value == 6)
  }

  private static let commands: [[String]] = [
    ["data", "get", "fin/hemmelig"], ["data", "get", "fin/hemmelig@2025"],
    ["data", "get", "fin/hemmelig", "--history"], ["data", "get", "fin/hemmelig", "--known", "56"],
    ["data", "export", "fin/hemmelig"], ["data", "export", "fin/hemmelig", "--as", "ndjson"],
    ["data", "export", "fin/hemmelig", "--as", "sdmx-csv"],
    ["data", "export", "fin/hemmelig", "--as", "json-stat"],
    ["data", "log", "--changes", "--limit", "5"], ["data", "diff", "54", "--prefix", "fin/"],
    ["data", "get", "fin/h-indikator#comment"], ["eval", "fin/h-indikator", "--format", "json"],
    ["run", "--format", "json", "--no-reports"],
  ]

  /// A workspace with a private series of FIN's, and rights for FIN, KLD and one who reads all.
  private func withRights(_ body: (String) throws -> Void) throws {
    try Repository.withCopy { folder in
      let rules = """
        data "hemmelig" { unit = "antall", frequency = "A", kind = "flow", visibility = "private" }
        indicator "h-indikator" {
          title = { nb = "Hemmelig" }, goals = { "ghos-2026/m1" }, unit = "antall", frequency = "A",
          visibility = "private", value = function() return series "hemmelig" end,
        }
        """
      try Data(rules.utf8).write(to: URL(filePath: "\(folder)/rules/fin/hemmelig.lua"))
      for arguments in [
        ["put", "fin/hemmelig@2024", "777123"], ["put", "fin/hemmelig@2025", "777124"],
        ["put", "fin/h-indikator#comment@2025", "kommentar 777125"],
        ["grant", "--to", "Sjef", "--right", "grant"],
        ["grant", "--to", "Fin", "--ministry", "fin"],
        ["grant", "--to", "Kld", "--ministry", "kld"], ["grant", "--to", "Alt", "--right", "read"],
      ] {
        let author = arguments[0] == "put" ? "Test" : "Sjef"
        #expect(
          try CommandLine.run(["data"] + arguments + ["--author", author], in: folder).code == 0)
      }
      try body(folder)
    }
  }

  @Test("are seen on no command by those who may not, and on every one by those who may")
  func commands() throws {
    try withRights { folder in
      for arguments in Self.commands {
        for reader in ["Kld", "Ukjent", "Alt"] {
          let run = try CommandLine.run(arguments + ["--reader", reader], in: folder)
          let text = (run.output + run.messages).filter { $0 != "\u{A0}" && $0 != " " }
          #expect(
            text.contains("77712") == (reader == "Alt"),
            "\(arguments) \(reader) \(text.prefix(300))")
        }
      }
      let own = try CommandLine.run(
        ["data", "get", "fin/hemmelig@2025", "--reader", "Fin"], in: folder)
      #expect(own.output.contains("777"))
      let told = try CommandLine.run(
        ["data", "get", "fin/hemmelig@2025", "--reader", "Kld"], in: folder)
      #expect(told.output.contains("bare for departementet som eier tallet"))
    }
  }

  @Test("are neither in a copy of the store nor in a template for those who may not see them")
  func copies() throws {
    try withRights { folder in
      for arguments in [["backup", "kopi.mdb"], ["export", "--log"]] {
        let refused = try CommandLine.run(
          ["data"] + arguments + ["--reader", "Kld"], in: folder)
        #expect(refused.code != 0)
        #expect(refused.output.isEmpty)
        #expect(refused.messages.contains("ikke rett til å lese alt"))
      }
      #expect(!FileManager.default.fileExists(atPath: "\(folder)/kopi.mdb"))
      _ = try CommandLine.run(
        ["data", "template", "fin", "fin.xlsx", "--reader", "Kld"], in: folder)
      let preview = try CommandLine.run(
        ["data", "import", "fin.xlsx", "--ministry", "fin", "--preview"], in: folder)
      #expect(!(preview.output + preview.messages).contains("777"))
    }
  }

  @Test("are left out of a report for the public")
  func report() throws {
    try Repository.withCopy { folder in
      let report = """
        report "åpen" { title = { nb = "Åpen" }, visibility = "public", formats = { "csv", "json", "html", "markdown" } }
        """
      try Data(report.utf8).write(to: URL(filePath: "\(folder)/reports/åpen.lua"))
      let run = try CommandLine.run(["report", "åpen", "--output", "ut"], in: folder)
      #expect(run.code == 0)
      // None of the demo's indicators is public, so nothing has a value.
      let json = try String(contentsOfFile: "\(folder)/ut/åpen-2026-T2.json", encoding: .utf8)
      let document = try JSONValue(parsing: Array(json.utf8), file: "åpen.json")
      let indicators = try #require(document["indicators"]?.array)
      #expect(indicators.count == Repository.indicatorCount)
      #expect(indicators.allSatisfy { $0["value"] == .null && $0["reason"]?.string == "withheld" })
    }
  }
}
