import FoundationEssentials
import Retning
import Testing

/// The repository that the tests stand in.
enum Repository {
  static let root: String = {
    let file = URL(filePath: #filePath)
    return file.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .path
  }()

  /// How many indicators the repository's own rules declare.
  static let indicatorCount = 120

  /// A folder of its own for one test, which goes when the test ends.
  static func withFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
    let folder = URL.temporaryDirectory.appending(path: "retning-test-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    return try body(folder)
  }

  /// A copy of the repository's rules and report definitions, without a store.
  static func withCopy<Result>(_ body: (String) throws -> Result) throws -> Result {
    try withFolder { folder in
      try FileManager.default.copyItem(atPath: "\(root)/rules", toPath: "\(folder)/rules")
      try FileManager.default.createDirectory(
        atPath: "\(folder)/reports", withIntermediateDirectories: true)
      try FileManager.default.copyItem(
        atPath: "\(root)/reports/tertialrapport.lua", toPath: "\(folder)/reports/tertialrapport.lua"
      )
      return try body(folder)
    }
  }

  static func result(in folder: String, today: String = "2026-11-22") throws -> Evaluation.Output {
    let workspace = try Workspace.open(at: folder)
    let store = try workspace.openStore()
    return try workspace.evaluate(
      RunOptions(today: try CalendarDate(parsing: today)), store: store)
  }
}

@Suite("The repository's own rules")
struct RunTests {
  @Test("run without a failure and without a finding of severity error, for all seventeen")
  func runs() throws {
    try Repository.withCopy { folder in
      let output = try Repository.result(in: folder)
      let result = output.result
      #expect(result.failures.isEmpty)
      #expect(!result.findings.contains { $0.severity == .error })
      #expect(result.ministries.count == 17)
      for ministry in result.ministries { #expect(ministry.counts.total >= 3, "\(ministry.id)") }
      #expect(Set(result.indicators.map(\.status)) == Set(Status.allCases))
      #expect(output.notes.isEmpty)
    }
  }

  @Test("give the same bytes on another day and over a store made anew, and fit the schema")
  func sameBytes() throws {
    let texts = try ["2026-11-22", "2031-02-01"].map { day in
      try Repository.withCopy { folder in
        let first = try Repository.result(in: folder, today: day).result.json.pretty()
        #expect(try Repository.result(in: folder, today: day).result.json.pretty() == first)
        return first
      }
    }
    #expect(texts[0] == texts[1])
    let schema = try JSONValue(
      parsing: Array(
        try Data(
          contentsOf: URL(filePath: "\(Repository.root)/reports/retning.result-1.schema.json"))),
      file: "schema")
    let document = try JSONValue(parsing: Array(texts[0].utf8), file: "result")
    #expect(SchemaCheck(root: schema).problems(in: document) == [])
  }

  @Test("pass their own tests")
  func ownTests() throws {
    let workspace = try Workspace.open(at: Repository.root)
    let report = try Evaluation.test(workspace.files)
    #expect(report.failures.isEmpty)
    for outcome in report.outcomes where !outcome.passed {
      Issue.record(
        "\(outcome.ministry): \(outcome.name): \(outcome.mismatches) \(outcome.failures)")
    }
    #expect(report.passed)
  }

  @Test("are documented for editors by the file that the vocabulary writes")
  func definitions() throws {
    let file = try Data(contentsOf: URL(filePath: "\(Repository.root)/rules/retning.d.lua"))
    #expect(String(decoding: file, as: UTF8.self) == Workspace.definitions)
  }

  @Test("hold both strategies and the ministries whole")
  func model() throws {
    let model = Evaluation.catalogue(try Workspace.open(at: Repository.root).files).model
    func count(_ strategy: String, _ kind: Element.Kind) -> Int {
      model.elements.count { $0.content.strategy == strategy && $0.content.kind == kind }
    }
    #expect(count("ghos-2021", .goal) == 3)
    #expect(count("ghos-2021", .through) == 6 + 4 + 5 + 3)
    #expect(count("ghos-2021", .developmentArea) == 5)
    #expect(count("ghos-2021", .characteristic) == 3)
    #expect(count("ghos-2026", .goal) == 3)
    #expect(count("ghos-2026", .means) == 5)
    #expect(model.successions.count == 30)
    #expect(model.successions.allSatisfy { $0.content.state == .proposed })
    #expect(model.ministries(on: try CalendarDate(parsing: "2023-06-01")).count == 16)
    #expect(model.ministries(on: try CalendarDate(parsing: "2024-01-01")).count == 17)
    for (id, day, short) in [
      ("kdd", "2021-12-31", "KMD"), ("kdd", "2022-01-01", "KDD"), ("ed", "2023-12-31", "OED"),
      ("ed", "2024-01-01", "ED"), ("aid", "2021-06-01", "ASD"), ("kud", "2021-06-01", "KUD"),
    ] {
      #expect(model.ministry(id)?.name(on: try CalendarDate(parsing: day)).short == short)
    }
    #expect(model.ministry("dfd")?.predecessors == ["kdd"])
  }

  @Test("write their reports in every format")
  func reports() throws {
    try Repository.withCopy { folder in
      let output = try Repository.result(in: folder)
      let written = try Workspace.open(at: folder).writeReports(output.result).written
      #expect(
        written.map(\.path)
          == ["html", "md", "csv", "json"].map {
            "reports/published/tertialrapport-2026-T2.\($0)"
          })
      for report in written {
        let text = String(
          decoding: try Data(contentsOf: URL(filePath: "\(folder)/\(report.path)")), as: UTF8.self)
        #expect(text.contains("dfd/lederprogram"))
      }
    }
  }

  @Test("can be asked what was known before a figure was revised")
  func knownBefore() throws {
    try Repository.withCopy { folder in
      let workspace = try Workspace.open(at: folder)
      let store = try workspace.openStore()
      let revised = try store.commits().compactMap { commit in
        try store.changes(in: commit.revision).first { change in
          try store.snapshot(Cut(Revision(commit.revision.number - 1))).entry(at: change.address)
            != nil
        }.map { (commit, $0) }
      }
      let (commit, change) = try #require(revised.first)
      let before = try store.snapshot(Cut(Revision(commit.revision.number - 1)))
      let after = try store.snapshot(Cut(commit.revision))
      #expect(try before.entry(at: change.address)?.entry != change.entry)
      #expect(try after.entry(at: change.address)?.entry == change.entry)
      #expect(try store.snapshot().history(of: change.address).count >= 2)
    }
  }

  @Test(
    "need no store of the user's: theirs follows samples.lua, and one with own figures is left alone"
  )
  func sampleStore() throws {
    try Repository.withCopy { folder in
      let hash = try Repository.result(in: folder).result.store.hash
      // A sample taken away: the store is made anew.
      let path = "\(folder)/rules/samples.lua"
      let samples = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
      let lines = samples.split(separator: "\n", omittingEmptySubsequences: false)
      let last = try #require(lines.lastIndex { $0.hasPrefix("sample") })
      let fewer = (lines[..<last] + lines[(last + 1)...]).joined(separator: "\n")
      try Data(fewer.utf8).write(to: URL(filePath: path))
      #expect(try Repository.result(in: folder).result.store.hash != hash)
      // And put back: it is appended.
      try Data(samples.utf8).write(to: URL(filePath: path))
      #expect(try Repository.result(in: folder).result.store.hash == hash)
      // Own figures after the samples are no change of them, even from a file under rules.
      var options = ImportOptions("\(folder)/rules/kdd/data/ssb-12367.json")
      (options.ministry, options.series) = ("kdd", "egen")
      _ = try Workspace.open(at: folder).importFile(
        options, author: "Test", time: .given(Timestamp(secondsSince1970: 3_000_000_000)),
        message: "")
      _ = try Workspace.open(at: folder).openStore { step in
        if case .note(let note) = step { Issue.record("\(note)") }
      }
      // With a figure of the user's own the store is not touched, and that is said.
      let workspace = try Workspace.open(at: folder)
      let address = try EntryAddress(parsing: "dfd/ledere.antall@2026-T2")
      _ = try workspace.put(
        address, try #require(Entry(.number(99, decimals: 0))), author: "Test",
        time: .given(Timestamp(secondsSince1970: 4_000_000_000)), message: "")
      try Data(fewer.utf8).write(to: URL(filePath: path))
      var notes: [Diagnostic] = []
      let store = try Workspace.open(at: folder).openStore() { step in
        if case .note(let note) = step { notes.append(note) }
      }
      #expect(notes.map(\.code.id) == ["samples-changed"])
      #expect(try store.snapshot().entry(at: address)?.entry.number == 99)
    }
  }

  @Test("are not changed by an import with bad rows, each of which is named")
  func badImport() throws {
    try Repository.withCopy { folder in
      let workspace = try Workspace.open(at: folder)
      let before = try workspace.openStore().head()?.hash
      let file = "\(folder)/dårlig.csv"
      try Data(
        "series;period;value\nledere.antall;2026-T4;5\nledere.antall;2026-T2;fem\nledere.antall;2026-Q1;7\n"
          .utf8
      )
      .write(to: URL(filePath: file))
      let error = #expect(throws: Diagnostic.self) {
        var options = ImportOptions(file)
        options.ministry = "dfd"
        return try workspace.importFile(
          options, author: "T",
          time: .given(Timestamp(secondsSince1970: 4_000_000_000)), message: "")
      }
      let details = try #require(error).details
      #expect(details.compactMap(\.location?.line) == [2, 3, 4])
      #expect(details.first?.message(in: .nb).contains("et tertial er fire måneder") == true)
      #expect(details.last?.message(in: .nb).contains("beskrevet med frekvens T") == true)
      #expect(try workspace.openStore().head()?.hash == before)
    }
  }
}
