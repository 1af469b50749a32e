import Foundation
import Retning
import Testing

@Suite("An edition", .serialized)
struct EditionTests {
  @Test(
    "keeps what it was made from: figures and rules of then give the same again, whatever came later"
  )
  func known() throws {
    try Repository.withCopy { folder in
      let publish = try CommandLine.run(
        ["report", "--publish", "--author", "DFD", "--time", "2026-11-23T09:00"], in: folder)
      #expect(publish.code == 0)
      #expect(publish.messages.contains("Gitt ut som utgave-1."))
      let before = try CommandLine.run(
        ["run", "--no-reports", "--format", "json", "--known", "utgave-1", "--rules", "utgave-1"],
        in: folder)
      #expect(before.code == 0)
      #expect(before.messages.isEmpty)

      // Another figure and another rule.
      let put = try CommandLine.run(
        ["data", "put", "dfd/ledere.antall@2026-T2", "500", "--author", "DFD"], in: folder)
      #expect(put.code == 0)
      let path = "\(folder)/rules/dfd/kompetanse.lua"
      let text = try String(contentsOfFile: path, encoding: .utf8)
      try text.replacing("series \"ledere.antall\")", with: "2 * series \"ledere.antall\")")
        .write(toFile: path, atomically: true, encoding: .utf8)

      let again = try CommandLine.run(
        ["run", "--no-reports", "--format", "json", "--known", "utgave-1", "--rules", "edition-1"],
        in: folder)
      #expect(again.output == before.output)
      #expect(again.messages.isEmpty)
      // The figures alone are judged by today's rules, which is said.
      let figures = try CommandLine.run(
        ["eval", "dfd/lederprogram", "--format", "json", "--known", "utgave-1"], in: folder)
      #expect(figures.messages.contains("reglene er dagens"))
      let value = try JSONValue(parsing: Array(figures.output.utf8), file: "json")["indicators"]?
        .array?.first?["value"]?.double
      let old = try JSONValue(parsing: Array(before.output.utf8), file: "json")["indicators"]?
        .array?.first { $0["id"]?.string == "dfd/lederprogram" }?["value"]?.double
      #expect(value == old.map { $0 / 2 })
      // Its reports have a name of their own, as have those of other rules.
      let written = try CommandLine.run(
        ["report", "--known", "utgave-1", "--rules", "utgave-1"], in: folder)
      #expect(written.output.contains("tertialrapport-2026-T2-utgave-1.html"))
      let other = try CommandLine.run(["report", "--rules", "utgave-1"], in: folder)
      #expect(other.output.contains("tertialrapport-2026-T2-regler-"))
      // A change of rules is held against those of the edition.
      let diff = try CommandLine.run(["diff", "--rules", "utgave-1", "rules"], in: folder)
      #expect(diff.code == 1)
      #expect(diff.output.contains("dfd/lederprogram"))
    }
  }

  @Test("is listed with who made it, and not among the figures; a second keeps the texts once")
  func list() throws {
    try Repository.withCopy { folder in
      let none = try CommandLine.run(["report", "--list"], in: folder)
      #expect(none.output == "Ingen utgaver er gitt ut.\n")
      for _ in 0..<2 {
        let publish = try CommandLine.run(
          ["report", "tertialrapport", "--publish", "--author", "Ingrid (DFD)"], in: folder)
        #expect(publish.code == 0)
      }
      let list = try CommandLine.run(["report", "--list"], in: folder)
      #expect(list.output.split(separator: "\n").count == 2)
      #expect(list.output.contains("utgave-2"))
      #expect(list.output.contains("Ingrid (DFD)"))
      let log = try CommandLine.run(["data", "log", "--format", "json"], in: folder)
      let counts = try JSONValue(parsing: Array(log.output.utf8), file: "json").array?.compactMap {
        $0["changes"]?.int
      }
      #expect(counts?.contains(1) ?? false)
      let keys = try CommandLine.run(["data", "list"], in: folder)
      #expect(!keys.output.contains("retning/"))
      let asked = try CommandLine.run(["data", "list", "retning/edition"], in: folder)
      #expect(asked.output.split(separator: "\n").count == 2)
      let manifest = try JSONValue(
        parsing: Array(
          try CommandLine.run(["report", "--list", "--format", "json"], in: folder).output.utf8),
        file: "json"
      ).array?.first
      #expect(manifest?["sources"]?["rules/dfd/kompetanse.lua"]?.string?.count == 64)
      #expect(manifest?["reports"]?.members?.isEmpty == false)
    }
  }

  @Test("that has lost a text says who dropped it, and why")
  func redacted() throws {
    try Repository.withCopy { folder in
      let publish = try CommandLine.run(["report", "--publish", "--author", "DFD"], in: folder)
      #expect(publish.code == 0)
      let manifest = try JSONValue(
        parsing: Array(
          try CommandLine.run(["report", "--list", "--format", "json"], in: folder).output.utf8),
        file: "json"
      ).array?.first
      let hash = try #require(manifest?["sources"]?["rules/dfd/kompetanse.lua"]?.string)
      let redact = try CommandLine.run(
        [
          "data", "redact", "retning/content{sha256=\(hash)}", "--revision", "55", "--author",
          "Kari Lunde", "--message", "Navn på en ansatt sto i en kommentar",
        ], in: folder)
      #expect(redact.code == 0)
      let run = try CommandLine.run(
        ["run", "--known", "utgave-1", "--rules", "utgave-1"], in: folder)
      #expect(run.code == 2)
      for word in ["rules/dfd/kompetanse.lua", "Kari Lunde", "Navn på en ansatt"] {
        #expect(run.messages.contains(word))
      }
    }
  }

  @Test("is refused where it cannot be made or found, with what to do")
  func refused() throws {
    try Repository.withCopy { folder in
      for (arguments, word) in [
        (["run", "--known", "utgave-4"], "Det finnes ingen utgave-4"),
        (["run", "--rules", "utgave-1"], "Det finnes ingen utgave-1"),
        (["report", "--publish", "--rules", "rules"], "egne regler"),
        (
          ["report", "--publish", "--output", "ut", "--set", "dfd/ledere.antall@2026-T2=1"],
          "hva-om"
        ),
      ] {
        let run = try CommandLine.run(arguments, in: folder)
        #expect(run.code == 2)
        #expect(run.messages.contains(word))
      }
      // What cannot be read cannot be kept.
      let bad = "\(folder)/rules/dfd/rar.lua"
      try Data([0xFF, 0xFE]).write(to: URL(filePath: bad))
      let unreadable = try CommandLine.run(["report", "--publish", "--author", "DFD"], in: folder)
      #expect(unreadable.code == 2)
      #expect(unreadable.messages.contains("rules/dfd/rar.lua"))
      try FileManager.default.removeItem(atPath: bad)
      let nobody = try CommandLine.run(["report", "--publish", "--author", " "], in: folder)
      #expect(nobody.code == 2)
      #expect(nobody.messages.contains("et navn"))
      // Where there are rights, it takes that to write for all.
      for grant in [
        ["--to", "DFD", "--right", "grant"], ["--to", "KDD", "--ministry", "kdd"],
        ["--to", "KDD", "--right", "read"], ["--to", "DFD"],
      ] {
        let granted = try CommandLine.run(
          ["data", "grant"] + grant + ["--author", "DFD"], in: folder)
        #expect(granted.code == 0)
      }
      let theirs = try CommandLine.run(
        ["report", "--publish", "--author", "KDD", "--reader", "KDD"], in: folder)
      #expect(theirs.code == 2)
      #expect(theirs.messages.contains("ikke rett til å gi ut rapporter"))
      let partly = try CommandLine.run(
        ["report", "--publish", "--author", "DFD", "--reader", "Ukjent"], in: folder)
      #expect(partly.code == 2)
      let own = try CommandLine.run(
        ["report", "--publish", "--author", "DFD", "--reader", "DFD"], in: folder)
      #expect(own.code == 0)
    }
  }

  @Test(
    "is made again byte for byte on another day, after more figures and other rules, by other workers"
  )
  func verification() throws {
    try Repository.withCopy { folder in
      func run(_ arguments: String...) throws -> CommandLine {
        try CommandLine.run(arguments, in: folder)
      }
      #expect(
        try run("report", "--publish", "--author", "DFD", "--time", "2026-11-23T09:00").code == 0)
      let html = "\(folder)/reports/published/utgave-1/tertialrapport-2026-T2.html"
      #expect(!FileManager.default.isWritableFile(atPath: html) || getuid() == 0)
      #expect(
        try run("data", "put", "dfd/ledere.antall@2026-T2", "700", "--author", "DFD").code == 0)
      try "-- annet\n".write(
        toFile: "\(folder)/rules/dfd/kompetanse.lua", atomically: true, encoding: .utf8)
      for arguments in [["--jobs", "1", "--isolation", "none"], ["--jobs", "2"]] {
        let verify = try CommandLine.run(["verify", "utgave-1"] + arguments, in: folder)
        #expect(verify.code == 0, "\(verify.output)")
        // What is other today is named.
        #expect(verify.messages.contains("rules/dfd/kompetanse.lua"))
      }
      // A file that was changed afterwards is named, with the line.
      try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: html)
      let text = try String(contentsOfFile: html, encoding: .utf8)
      try text.replacing("Tertialrapport for", with: "Tertialrapporten for")
        .write(toFile: html, atomically: true, encoding: .utf8)
      let altered = try run("verify", "--all")
      #expect(altered.code == 1)
      #expect(altered.output.contains("filen er endret") && altered.output.contains(".html:"))
      // Without the files it is made again all the same.
      try FileManager.default.removeItem(atPath: "\(folder)/reports/published")
      #expect(try run("verify", "utgave-1").code == 0)
      // A figure that is dropped is named, and what stood on it is no longer the same.
      let history = try run(
        "data", "get", "dfd/ledere.antall@2026-T2", "--history", "--format", "json")
      let revision =
        try JSONValue(parsing: Array(history.output.utf8), file: "json").array?
        .compactMap { $0["revision"]?.int }.min() ?? 0
      let redact = try run(
        "data", "redact", "dfd/ledere.antall@2026-T2", "--revision", "\(revision)", "--author",
        "DFD", "--message", "prøve")
      #expect(redact.code == 0, "\(redact.messages)")
      let dropped = try run("verify", "utgave-1")
      #expect(dropped.code == 1)
      #expect(dropped.messages.contains("dfd/ledere.antall@2026-T2 er siden tatt ut"))
      #expect(try run("verify", "utgave-9").code == 2)
      #expect(try run("verify").code == 2)
    }
  }

  @Test("can correct another: it says what, why and what is other, and both hold")
  func erratum() throws {
    try Repository.withCopy { folder in
      func publish(_ more: String...) throws -> CommandLine {
        try CommandLine.run(
          ["report", "tertialrapport", "--publish", "--author", "DFD"] + more, in: folder)
      }
      #expect(try publish().code == 0)
      #expect(
        try CommandLine.run(
          ["data", "put", "dfd/ledere.antall@2026-T2", "700", "--author", "Kari (DFD)"], in: folder
        ).code == 0)
      #expect(try publish("--corrects", "utgave-1").messages.contains("[edition-reason]"))
      #expect(try publish("--corrects", "utgave-7", "--reason", "x").messages.contains("utgave-7"))
      #expect(try publish("--corrects", "utgave-1", "--reason", "Feil antall ledere").code == 0)
      let text = try String(
        contentsOfFile: "\(folder)/reports/published/utgave-2/tertialrapport-2026-T2.md",
        encoding: .utf8)
      #expect(text.contains("Dette er en rettelse av utgave 1. Feil antall ledere."))
      #expect(text.contains("## Endret siden utgave 1"))
      #expect(text.contains("618 (foreløpig) → 700 – levert"))
      #expect(try CommandLine.run(["verify", "--all"], in: folder).code == 0)
      let list = try CommandLine.run(["report", "--list"], in: folder)
      #expect(list.output.contains("retter utgave-1"))
    }
  }

  @Test("tells what could not be made where a program is not there, and makes the rest")
  func converters() throws {
    try Repository.withCopy { folder in
      try """
      report "kort" {
        title = "Kort", sections = { "method" }, formats = { "markdown", "pdf", "docx", "sdmx-csv" },
        prepared = "Kari Lunde", approved = "Ingrid Solheim",
      }
      """.write(toFile: "\(folder)/reports/kort.lua", atomically: true, encoding: .utf8)
      let report = try CommandLine.run(
        ["report", "kort"], in: folder, environment: ["PATH": "\(folder)/ingen"])
      #expect(report.code == 1)
      #expect(report.messages.contains("apt-get install weasyprint"))
      #expect(report.messages.contains("apt-get install pandoc"))
      let files = try FileManager.default.contentsOfDirectory(
        atPath: "\(folder)/reports/published")
      #expect(files.sorted() == ["kort-2026-T2.md", "kort-2026-T2.sdmx.csv"])
      let text = try String(
        contentsOfFile: "\(folder)/reports/published/kort-2026-T2.md", encoding: .utf8)
      #expect(text.contains("Kari Lunde") && text.contains("Godkjent av"))
      let sdmx = try String(
        contentsOfFile: "\(folder)/reports/published/kort-2026-T2.sdmx.csv", encoding: .utf8)
      #expect(
        sdmx.hasPrefix(
          "DATAFLOW,FREQ,REPORTING_ORGANISATION,INDICATOR,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MEASURE,DECIMALS\n"
        ))
      #expect(sdmx.contains("\nRETNING:INDICATORS(1.0),T,dfd,lederprogram,2026-T2,"))
    }
  }

  @Test(
    "has around it a page, a feed and a catalogue, and is handed out to those who are to have it")
  func index() throws {
    try Repository.withCopy { folder in
      try """
      report "kort" {
        title = { nb = "Kort & godt", nn = "Kort og godt" }, sections = { "method" },
        formats = { "html", "markdown" }, visibility = "public", folder = "innboks",
      }
      report "intern" { title = "Internt", sections = { "method" }, formats = { "markdown" } }
      """.write(toFile: "\(folder)/reports/kort.lua", atomically: true, encoding: .utf8)
      let settings = "\(folder)/rules/workspace.lua"
      try String(contentsOfFile: settings, encoding: .utf8)
        .replacing(
          "return {",
          with:
            "return {\n  site = { address = \"https://eksempel.no/r/\", contact = \"post@dep.no\" },"
        ).write(toFile: settings, atomically: true, encoding: .utf8)
      func publish(_ more: String...) throws {
        let run = try CommandLine.run(
          ["report", "kort", "intern", "--publish", "--author", "DFD"] + more, in: folder)
        #expect(run.code == 0, "\(run.messages)")
      }
      try publish()
      try publish("--corrects", "utgave-1", "--reason", "Feil <tall>")
      func text(_ name: String) throws -> String {
        try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
          .replacing("\u{A0}", with: " ")
      }
      let page = try text("reports/published/index.html")
      #expect(page.contains("Utgave 2: 2. tertial 2026"))
      #expect(page.contains("Rettet av utgave 2") && page.contains("Feil &lt;tall&gt;."))
      #expect(page.contains("Kort &amp; godt"))
      #expect(page.contains("href=\"utgave-1/kort-2026-T2.html\""))
      let feed = try text("reports/published/feed.xml")
      #expect(feed.contains("href=\"https://eksempel.no/r/utgave-2/kort-2026-T2.html\""))
      #expect(feed.components(separatedBy: "<entry>").count == 3)
      // Of what is not open the catalogue says nothing.
      let catalogue = try JSONValue(
        parsing: Array(try text("reports/published/katalog.jsonld").utf8), file: "dcat")
      let datasets = try #require(catalogue["dcat:dataset"]?.array)
      #expect(datasets.count == 2)
      #expect(datasets.allSatisfy { $0["@id"]?.string?.hasSuffix(":kort") ?? false })
      #expect(try text("innboks/utgave-1-kort-2026-T2.md").contains("Kort"))
      #expect(try text("innboks/utgave-2-kort-2026-T2.md").contains("rettelse av utgave 1"))
    }
  }

  @Test("is counted by language, and the share of each form of Norwegian can be an indicator")
  func languages() throws {
    try Repository.withCopy { folder in
      try """
      report "kort" { title = "Kort", sections = { "method" }, formats = { "markdown" } }
      """.write(toFile: "\(folder)/reports/kort.lua", atomically: true, encoding: .utf8)
      try """
      indicator "målform" {
        goals = { "ghos-2026/m1" }, unit = "%", frequency = "A", source = "Utgavene", responsible = "DFD",
        value = function()
          local nynorsk = series("retning/published{language=nn}"):to("A", "sum", { missing = "zero" })
          local bokmaal = series("retning/published{language=nb}"):to("A", "sum", { missing = "zero" })
          return share(nynorsk, nynorsk + bokmaal)
        end,
      }
      """.write(toFile: "\(folder)/rules/dfd/språk.lua", atomically: true, encoding: .utf8)
      for language in ["nn", "nb", "nb", "nb"] {
        #expect(
          try CommandLine.run(
            ["report", "kort", "--publish", "--author", "DFD", "--lang", language], in: folder
          ).code == 0)
      }
      let year = String("\(Date())".prefix(4))
      let eval = try CommandLine.run(
        [
          "eval", "dfd/målform", "--period", year, "--as-of", "\(year)-12-31", "--format", "json",
        ], in: folder)
      let document = try JSONValue(parsing: Array(eval.output.utf8), file: "json")
      #expect(document["indicators"]?.array?.first?["value"]?.double == 25)
    }
  }

  @Test("can have sections and a template of its author's own, which it keeps")
  func own() throws {
    try Repository.withCopy { folder in
      try """
      report "egen" {
        title = "Egen",
        sections = {
          { title = "Lederne", text = "Ett avsnitt.\\n\\nEtt til.", table = { "dfd/lederprogram" }, charts = { "dfd/lederprogram" } },
          "method",
        },
        formats = { "html", "markdown" },
      }
      report "mal" { title = "<Mal>", template = "mal.mustache", formats = { "html" } }
      """.write(toFile: "\(folder)/reports/egen.lua", atomically: true, encoding: .utf8)
      let template = "\(folder)/reports/mal.mustache"
      try
        "<h1>{{title}}</h1>{{#indicators}}<p>{{id}}: {{quantity}} {{statusWord}}</p>{{/indicators}}\n"
        .write(toFile: template, atomically: true, encoding: .utf8)
      #expect(
        try CommandLine.run(
          ["report", "egen", "mal", "--publish", "--author", "DFD"], in: folder
        ).code == 0)
      func text(_ name: String) throws -> String {
        try String(
          contentsOfFile: "\(folder)/reports/published/utgave-1/\(name)", encoding: .utf8
        ).replacing("\u{A0}", with: " ")
      }
      let html = try text("egen-2026-T2.html")
      #expect(html.contains("<h2 id=\"own-1\">Lederne</h2>\n<p>Ett avsnitt.</p>\n<p>Ett til.</p>"))
      #expect(html.contains("<svg class=\"chart\""))
      let markdown = try text("egen-2026-T2.md")
      #expect(markdown.contains("## Lederne") && markdown.contains("| 3. tertial 2025 | 41,0 |"))
      let own = try text("mal-2026-T2.html")
      #expect(own.hasPrefix("<h1>&lt;Mal&gt;</h1>"))
      #expect(own.contains("<p>dfd/lederprogram: 49,8 % grønn</p>"))
      // Another template today changes nothing of the edition; a wrong one is told of with its line.
      try "{{#goals}}\n".write(toFile: template, atomically: true, encoding: .utf8)
      let verify = try CommandLine.run(["verify", "utgave-1"], in: folder)
      #expect(verify.code == 0 && verify.messages.contains("reports/mal.mustache"))
      let wrong = try CommandLine.run(["report", "mal"], in: folder)
      #expect(wrong.code == 1 && wrong.messages.contains("reports/mal.mustache:2: Malen kan ikke"))
      try FileManager.default.removeItem(atPath: template)
      #expect(
        try CommandLine.run(["report", "mal"], in: folder).messages.contains("[template-absent]"))
    }
  }

  @Test("is refused where what is asked for cannot be meant")
  func refusals() throws {
    try Repository.withCopy { folder in
      try """
      report "kort" { title = "Kort", sections = { "method" }, formats = { "markdown" } }
      report "mal" { title = "Mal", template = "mal.mustache", formats = { "html" } }
      report "feil" { title = "Feil", goals = { "ghos-2026/m9" }, ministries = { "dfdd" }, formats = { "markdown" } }
      """.write(toFile: "\(folder)/reports/kort.lua", atomically: true, encoding: .utf8)
      func report(_ arguments: String...) throws -> CommandLine {
        try CommandLine.run(["report"] + arguments + ["--author", "DFD"], in: folder)
      }
      #expect(try report("kort", "--publish").code == 0)
      let other = try report(
        "kort", "--publish", "--period", "2026-T1", "--corrects", "utgave-1", "--reason", "x")
      #expect(other.code == 2 && other.messages.contains("[edition-period]"))
      let future = try report("kort", "--publish", "--period", "2027-T1")
      #expect(future.code == 2 && future.messages.contains("[edition-period]"))
      #expect(try report("kort", "--publish", "--reason", "x").code == 2)
      #expect(try report("--publish", "--list").code == 2)
      // A name that is misspelt, and a list in place of a text.
      for (template, word) in [
        ("{{titel}}", "Mener du {{title}}?"), ("{{indicators}}", "indicators er en liste"),
      ] {
        try "<p>\n\(template)".write(
          toFile: "\(folder)/reports/mal.mustache", atomically: true, encoding: .utf8)
        let told = try report("mal")
        #expect(told.code == 1)
        #expect(told.messages.contains("reports/mal.mustache:2: ") && told.messages.contains(word))
      }
      let check = try CommandLine.run(["check"], in: folder)
      #expect(check.code == 1)
      #expect(check.messages.contains("ghos-2026/m9") && check.messages.contains("dfdd"))
      #expect(try CommandLine.run(["verify", "1"], in: folder).code == 0)
    }
  }
}
