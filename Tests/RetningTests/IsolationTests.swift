import Foundation
import Retning
import Testing

@Suite("Scripts in a process of their own", .serialized)
struct IsolationTests {
  private static let isolation = Isolation.process(executable: CommandLine.program.path)

  /// A small workspace on disk with the rule files that are given.
  private static func withWorkspace(
    _ texts: [String: String], settings: String = "", _ body: (String) throws -> Void
  ) throws {
    try Repository.withFolder { folder in
      var files = Scratch.files(texts).texts
      files["rules/workspace.lua"] =
        "return { as_of = \"2026-05-15\", period = \"2026-T1\", \(settings) }"
      for (path, text) in files {
        let url = URL(filePath: "\(folder)/\(path)")
        try FileManager.default.createDirectory(
          at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try text.write(to: url, atomically: true, encoding: .utf8)
      }
      for ministry in ["dfd", "kdd"] {
        let put = try CommandLine.run(
          ["data", "put", "\(ministry)/x@2026-T1", "4", "--author", "Test"], in: folder)
        #expect(put.code == 0)
      }
      try body(folder)
    }
  }

  private static func run(
    _ arguments: [String], in folder: String, faults: String = ""
  ) throws -> (run: CommandLine, document: JSONValue?) {
    let run = try CommandLine.run(
      ["run", "--no-reports", "--no-cache", "--format", "json"] + arguments, in: folder,
      environment: ["RETNING_TEST_WORKER": faults])
    return (run, try? JSONValue(parsing: Array(run.output.utf8), file: "json"))
  }

  private static func failures(_ document: JSONValue?) -> [[String]] {
    (document?["failures"]?.array ?? []).map { failure in
      ["kind", "ministry", "indicator", "file"].map { failure[$0]?.string ?? "" }
    }
  }

  private static let plain = [
    "dfd/a.lua": Scratch.indicator("a", "return series \"x\"")
      + Scratch.indicator("b", "return 2 * result \"kdd/a\"")
        + """
        rule "r" { title = "R", severity = "note", each = "indicator", check = function(i) return i.id end }
        """,
    "kdd/a.lua": Scratch.indicator("a", "return series \"x\"")
      + Scratch.indicator("c", "return 3 * series \"x\"")
      + Scratch.indicator("d", "return series \"x\"", "status = function(i) return \"green\" end"),
  ]

  @Test("gives what this process gives: the result, the notes, and the traces")
  func same() throws {
    try Repository.withCopy { folder in
      let workspace = try Workspace.open(at: folder)
      let store = try workspace.openStore()
      var options = RunOptions(today: try CalendarDate(parsing: "2026-11-22"))
      options.tellsDerivations = true
      options.usesCache = false
      let here = try workspace.evaluate(options, store: store)
      options.isolation = Self.isolation
      let there = try workspace.evaluate(options, store: store)
      #expect(there.result == here.result)
      #expect(there.notes == here.notes)
      #expect(
        try workspace.sensitivities(of: "dfd/lederprogram", options, store: store)
          == {
            options.isolation = .none
            return try workspace.sensitivities(of: "dfd/lederprogram", options, store: store)
          }())
      // A what-if, another period, and somebody from whom figures are kept back, too.
      for arguments in [
        ["--set", "dfd/ledere.antall@2026-T2=1"], ["--period", "2026-T1"], ["--known", "40"],
        ["--cut", "kdd=3"], ["--reader", "Ukjent"],
      ] {
        let runs = try ["none", "process"].map {
          try Self.run(arguments + ["--isolation", $0], in: folder).run
        }
        #expect(runs[0].output == runs[1].output)
        #expect(runs[0].messages == runs[1].messages)
        #expect(runs[0].code == runs[1].code)
      }
    }
  }

  @Test("is replaced where a script ends it: that one is named, with its file, and all else comes")
  func crash() throws {
    try Self.withWorkspace(Self.plain) { folder in
      let whole = try Self.run([], in: folder)
      #expect(whole.run.code == 0)
      for jobs in ["1", "2", "4"] {
        let (run, document) = try Self.run(
          ["--jobs", jobs], in: folder,
          faults: "crash kdd/c; crash rule dfd/r; crash status kdd/d; open dfd/a")
        #expect(run.code == 1)
        #expect(
          Self.failures(document) == [
            ["crash", "dfd", "dfd/r", "rules/dfd/a.lua"],
            ["crash", "kdd", "kdd/c", "rules/kdd/a.lua"],
            ["crash", "kdd", "kdd/d", "rules/kdd/a.lua"],
          ])
        let status = document?["indicators"]?.array?.compactMap { $0["value"]?.double }
        #expect(status == [4, 8, 4, 4])
      }
      // Where nothing shields the scripts there is nobody to replace.
      let file = try Self.run([], in: folder, faults: "crash rules/kdd/a.lua")
      #expect(Self.failures(file.document).contains(["crash", "kdd", "", "rules/kdd/a.lua"]))
      #expect(file.document?["indicators"]?.array?.count == 2)
    }
  }

  @Test("is killed where it gives no sign of life, and where it starts a program")
  func hang() throws {
    try Self.withWorkspace(Self.plain, settings: "budgets = { patience = 2 }") { folder in
      let (run, document) = try Self.run([], in: folder, faults: "hang kdd/c; start kdd/a")
      #expect(run.code == 1)
      #expect(
        Self.failures(document).map { $0[2] } == ["kdd/a", "kdd/c"])
    }
  }

  @Test("without room for all rules nothing is told rather than a part")
  func room() throws {
    try Repository.withCopy { folder in
      #expect(try CommandLine.run(["doctor"], in: folder).code == 0)
      let program = CommandLine.program.path
      for isolation in ["none", "process"] {
        let run = Process()
        run.executableURL = URL(filePath: "/bin/sh")
        run.currentDirectoryURL = URL(filePath: folder)
        run.arguments = [
          "-c",
          "ulimit -v 80000000; exec \(program) run --no-reports --no-cache --isolation \(isolation)",
        ]
        let (out, err) = ("\(folder)/.out", "\(folder)/.err")
        for path in [out, err] { _ = FileManager.default.createFile(atPath: path, contents: nil) }
        run.standardOutput = FileHandle(forWritingAtPath: out)
        run.standardError = FileHandle(forWritingAtPath: err)
        try run.run()
        run.waitUntilExit()
        #expect(run.terminationStatus == 2)
        #expect(try String(contentsOfFile: err, encoding: .utf8).contains("ulimit -v"))
      }
    }
  }

  @Test("runs nothing more of a ministry whose scripts have ended five")
  func ministry() throws {
    let names = (0..<9).map { "i\($0)" }
    let texts = [
      "dfd/a.lua": Scratch.indicator("a", "return series \"x\""),
      "kdd/a.lua": names.map { Scratch.indicator($0, "return series \"x\"") }.joined(),
    ]
    try Self.withWorkspace(texts) { folder in
      let (_, document) = try Self.run(
        [], in: folder, faults: names.map { "crash kdd/\($0)" }.joined(separator: ";"))
      #expect(Self.failures(document) == [["crash", "kdd", "", "rules/kdd/a.lua"]])
      #expect(document?["indicators"]?.array?.map { $0["id"]?.string } == ["dfd/a"])
    }
  }

  @Test("holds the hostile as this process does")
  func hostile() throws {
    let scripts = [
      "while true do end", "local t = {} while true do t[#t + 1] = t end",
      "return (\"x\"):rep(1e9)", "return string.find((\"a\"):rep(30), (\"a-\"):rep(20) .. \"b\")",
      "local function f() return f() + 1 end return f()", "return dofile(\"/etc/passwd\")",
      "return io.open(\"/etc/passwd\")", "return os.execute(\"true\")",
      "return load(\"return 1\")()",
      "error(setmetatable({}, { __tostring = function() error() end }))",
      "return setmetatable({}, { __index = function(t, k) return t[k] end }).x",
      "for i = 1, 1e9 do pcall(error) end", "print((\"linje\\n\"):rep(10000)) return series \"x\"",
      "return coroutine.wrap(function() while true do end end)()", "return debug.getregistry()",
      "table.sort({ 3, 2, 1, 5, 4 }, function() return true end) return series \"x\"",
      "string.format(\"%99999d\", 1)", "return ({}) .. \"x\"",
    ]
    let text = scripts.enumerated().map { Scratch.indicator("i\($0)", $1) }.joined()
    try Self.withWorkspace(["dfd/a.lua": text, "kdd/a.lua": Self.plain["kdd/a.lua"] ?? ""]) {
      folder in
      let runs = try ["none", "process"].map { try Self.run(["--isolation", $0], in: folder).run }
      #expect(runs[0].output == runs[1].output)
      #expect(runs[0].messages == runs[1].messages)
      #expect(runs[1].code == 1)
      #expect(!runs[1].output.contains("\"crash\""))
    }
  }

  @Test("is told of where it cannot be started")
  func absent() throws {
    try Repository.withCopy { folder in
      let workspace = try Workspace.open(at: folder)
      let store = try workspace.openStore()
      var options = RunOptions(today: try CalendarDate(parsing: "2026-11-22"))
      options.isolation = .process(executable: "/finnes/ikke")
      #expect(throws: Diagnostic.self) { try workspace.evaluate(options, store: store) }
    }
  }
}
