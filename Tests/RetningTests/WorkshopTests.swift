import Foundation
import Retning
import Testing

@Suite("The author's workshop")
struct WorkshopTests {
  @Test("has a prompt that evaluates formulas, keeps locals, and says what is wrong")
  func prompt() throws {
    try Repository.withCopy { folder in
      let options = RunOptions(today: try CalendarDate(parsing: "2026-11-22"))
      let workspace = try Workspace.open(at: folder)
      let session = try workspace.prompt(
        of: "dfd", options, store: try workspace.openStore())
      func text(_ line: String) throws -> String {
        try session.evaluate(line).map { value in
          switch value {
          case .series(let series): SeriesText.text(of: series, in: .nb)
          case .cube(let cube): SeriesText.text(of: cube, in: .nb)
          case .text(let text): text + "\n"
          }
        }.joined()
      }
      #expect(try text("1 + 1") == "2\n")
      #expect(try text("local x = series(\"ledere.antall\")") == "")
      #expect(try text("x:lag(1)").hasSuffix("  2026-T3  618  P\n"))
      #expect(try text("x").hasPrefix("dfd/ledere.antall  personer  ▁▂▄▆█\n"))
      #expect(try text("cube \"ansatte\"").contains("35-49 · kvinne     41  ▁█"))
      #expect(try text("series \"leder\"").contains("«dfd/leder»"))
      #expect(try text("print(\"hei\")") == "hei\n")
      #expect(try text("{ 1, a = \"b\" }") == "{ 1, a = \"b\" }\n")
      let unknown = #expect(throws: Diagnostic.self) { try session.evaluate("serie \"x\"") }
      #expect(unknown?.message(in: .nb).contains("Mener du «series»?") ?? false)
      #expect(throws: Diagnostic.self) { try session.evaluate("x +") }
      #expect(throws: Diagnostic.self) { try session.evaluate("while true do end") }
      #expect(try text("x:last()").isEmpty == false)
      #expect(throws: Diagnostic.self) {
        try workspace.prompt(of: "xx", options, store: try workspace.openStore())
      }
    }
  }

  @Test("writes the catalogue of indicators, with who builds on them and what is too old")
  func catalogue() throws {
    try Repository.withCopy { folder in
      try """
      data "ubrukt" { unit = "dager", frequency = "T", kind = "flow" }
      indicator "dobbel" { title = "<b>To</b>", goals = {}, unit = "%", frequency = "T",
        value = function() return 2 * result "dfd/lederprogram" end }
      """.write(
        toFile: "\(folder)/rules/kld/ny.lua", atomically: true, encoding: .utf8)
      let run = try CommandLine.run(["doc", "--output", "ut"], in: folder)
      #expect(run.code == 0 && run.output == "ut/katalog.html\nut/katalog.md\n")
      let markdown = try String(contentsOfFile: "\(folder)/ut/katalog.md", encoding: .utf8)
      let section = try #require(
        markdown.components(separatedBy: "\n### ").first { $0.contains("`dfd/lederprogram`") })
      #expect(
        section.contains("- Målverdi: 55\u{A0}% innen 3."))
      #expect(section.contains("- Brukes av: kld/dobbel"))
      #expect(section.contains("- Ansvarlig: Arbeidsgiveravdelingen"))
      #expect(markdown.contains("- `kld/ubrukt`"))
      let html = try String(contentsOfFile: "\(folder)/ut/katalog.html", encoding: .utf8)
      #expect(html.contains("&lt;b&gt;To&lt;/b&gt;") && !html.contains("<b>To"))
      #expect(html.contains("<a href=\"#kld-dobbel\">kld/dobbel</a>"))
    }
  }

  @Test("watches: tells of each save what it changes")
  func watch() throws {
    try Repository.withCopy { folder in
      _ = try CommandLine.run(["run", "--no-reports"], in: folder)
      let process = Process()
      let output = Pipe()
      process.executableURL = CommandLine.program
      process.arguments = ["watch", "--format", "json"]
      process.currentDirectoryURL = URL(filePath: folder)
      process.standardOutput = output
      try process.run()
      // It waits for saves, whatever it is told politely.
      defer { kill(process.processIdentifier, SIGKILL) }
      var buffer = Data()
      func line() throws -> JSONValue {
        while !buffer.contains(UInt8(ascii: "\n")) {
          let more = output.fileHandleForReading.availableData
          try #require(!more.isEmpty)
          buffer += more
        }
        let end = try #require(buffer.firstIndex(of: UInt8(ascii: "\n")))
        defer { buffer = Data(buffer[(end + 1)...]) }
        return try JSONValue(parsing: Array(buffer[..<end]), file: "watch")
      }
      #expect(try line()["evaluated"]?.int ?? 0 > 100)
      let path = "\(folder)/rules/dfd/kompetanse.lua"
      let text = try String(contentsOfFile: path, encoding: .utf8)
      try text.replacing("series \"ledere.antall\")", with: "2 * series \"ledere.antall\")")
        .write(toFile: path, atomically: true, encoding: .utf8)
      let update = try line()
      #expect(update["files"]?.array == ["rules/dfd/kompetanse.lua"])
      #expect(update["reused"]?.int ?? 0 > 100)
      let changed = update["difference"]?["indicators"]?.array?.compactMap { $0["id"]?.string }
      #expect(changed?.contains("dfd/lederprogram") ?? false)
    }
  }

  @Test("completes commands in three shells")
  func completion() throws {
    try Repository.withFolder { folder in
      for shell in ["bash", "zsh", "fish"] {
        let run = try CommandLine.run(["completion", shell], in: folder)
        #expect(run.code == 0 && run.output.contains("explain"))
      }
      #expect(try CommandLine.run(["completion", "tcsh"], in: folder).code == 2)
    }
  }
}
