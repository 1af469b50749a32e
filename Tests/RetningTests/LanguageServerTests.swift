import Foundation
import Retning
import Testing

/// A language server in a process of its own, spoken to over standard input and output as an editor does.
private final class EditorSession {
  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()
  private var buffer = Data()
  private var number = 0
  private(set) var published: [String: [JSONValue]] = [:]
  let root: String

  init(root: String) throws {
    self.root = root
    process.executableURL = CommandLine.program
    process.arguments = ["lsp"]
    process.currentDirectoryURL = URL(filePath: root)
    process.standardInput = input
    process.standardOutput = output
    try process.run()
  }

  func uri(_ path: String) -> String { "file://\(URL(filePath: root).path)/\(path)" }

  func notify(_ method: String, _ parameters: JSONValue) throws {
    try send(["jsonrpc": "2.0", "method": .string(method), "params": parameters])
  }

  func ask(_ method: String, _ parameters: JSONValue) throws -> JSONValue {
    number += 1
    try send(
      [
        "jsonrpc": "2.0", "id": .number(number), "method": .string(method), "params": parameters,
      ])
    while true {
      let message = try receive()
      if message["id"]?.int == number { return message["result"] ?? .null }
    }
  }

  /// The codes that are told of a file, once they are as expected; what was told last where they never are.
  func codes(_ path: String, until isExpected: ([String]) -> Bool) throws -> [String] {
    while true {
      let codes = (published[uri(path)] ?? []).compactMap { $0["code"]?.string }
      if isExpected(codes) { return codes }
      _ = try receive()
    }
  }

  func end() throws -> Int32 {
    _ = try ask("shutdown", .null)
    try notify("exit", .null)
    process.waitUntilExit()
    return process.terminationStatus
  }

  private func send(_ message: JSONValue) throws {
    let body = Data(message.compact().utf8)
    try input.fileHandleForWriting.write(
      contentsOf: Data("Content-Length: \(body.count)\r\n\r\n".utf8) + body)
  }

  private func receive() throws -> JSONValue {
    while true {
      if let end = buffer.firstRange(of: Data("\r\n\r\n".utf8)) {
        let header = String(decoding: buffer[buffer.startIndex..<end.lowerBound], as: UTF8.self)
        let length = try #require(Int(header.dropFirst("Content-Length: ".count)))
        if buffer.distance(from: end.upperBound, to: buffer.endIndex) >= length {
          let body = buffer[end.upperBound..<(end.upperBound + length)]
          buffer = Data(buffer[(end.upperBound + length)...])
          let message = try JSONValue(parsing: Array(body), file: "lsp")
          if message["method"]?.string == "textDocument/publishDiagnostics",
            let told = message["params"]?["uri"]?.string
          {
            published[told] = message["params"]?["diagnostics"]?.array ?? []
          }
          return message
        }
      }
      let more = output.fileHandleForReading.availableData
      try #require(!more.isEmpty, "the server has ended")
      buffer += more
    }
  }
}

@Suite("The language server", .timeLimit(.minutes(3)))
struct LanguageServerTests {
  private static let file = "rules/kld/utkast.lua"
  private static let text = """
    local personal = require "shared/personal"
    data "å.møter" { unit = "antall", frequency = "T", kind = "flow" }
    indicator "utkast" {
      goals = { "ghos-2026/m3" }, unit = "antall", frequency = "T", responsible = "HR", source = "Møteboken",
      value = function()
        local moter = series "å.møter"
        return moter:lag(1)
      end,
    }

    """

  private static func place(_ session: EditorSession, _ line: Int, _ character: Int) -> JSONValue {
    [
      "textDocument": ["uri": .string(session.uri(file))],
      "position": ["line": .number(line), "character": .number(character)],
    ]
  }

  private static func change(_ session: EditorSession, _ text: String, _ version: Int) throws {
    try session.notify(
      "textDocument/didChange",
      [
        "textDocument": ["uri": .string(session.uri(file)), "version": .number(version)],
        "contentChanges": [["text": .string(text)]],
      ])
  }

  private static func labels(_ answer: JSONValue) -> [String] {
    (answer["items"]?.array ?? []).compactMap { $0["label"]?.string }
  }

  @Test(
    "tells of mistakes as they are typed, suggests, explains, finds and renames, and says goodbye")
  func session() throws {
    try Repository.withCopy { folder in
      _ = try CommandLine.run(["run", "--no-reports"], in: folder)
      try Self.text.write(toFile: "\(folder)/\(Self.file)", atomically: true, encoding: .utf8)
      let session = try EditorSession(root: folder)
      let capabilities = try session.ask(
        "initialize", ["rootUri": .string("file://\(folder)"), "capabilities": [:]])
      #expect(capabilities["capabilities"]?["hoverProvider"]?.bool == true)
      try session.notify("initialized", [:])
      try session.notify(
        "textDocument/didOpen",
        [
          "textDocument": [
            "uri": .string(session.uri(Self.file)), "languageId": "lua", "version": .number(1),
            "text": .string(Self.text),
          ]
        ])

      // Diagnostics, of the file alone and of all together.
      let first = try session.codes(Self.file) { $0.contains("indicator-without-target") }
      #expect(first.contains("local-unused"))
      try Self.change(session, Self.text.replacing(":lag(1)", with: ":lagg(1)"), 2)
      _ = try session.codes(Self.file) { $0.contains("lua-unknown-member") }
      let told = session.published[session.uri(Self.file)]?.first {
        $0["code"]?.string == "lua-unknown-member"
      }
      #expect(told?["range"]?["start"]?["line"]?.int == 6)
      #expect(told?["range"]?["start"]?["character"]?.int == 17)
      try Self.change(
        session, Self.text.replacing("return moter:lag(1)", with: "return moter +"), 3)
      _ = try session.codes(Self.file) {
        $0.contains("lua-unexpected") || $0.contains("lua-expected")
      }

      // Completion, in a text that is not Lua yet.
      try Self.change(session, Self.text.replacing(":lag(1)", with: ":"), 4)
      let methods = Self.labels(
        try session.ask("textDocument/completion", Self.place(session, 6, 17)))
      #expect(methods.contains("rolling") && methods.contains("lag"))
      try Self.change(session, Self.text.replacing("\"å.møter\"\n", with: "\"\n"), 5)
      let series = Self.labels(
        try session.ask("textDocument/completion", Self.place(session, 5, 26)))
      #expect(series.contains("å.møter") && series.contains("dfd/ledere.antall"))
      let fields = Self.labels(
        try session.ask("textDocument/completion", Self.place(session, 3, 2)))
      #expect(fields.contains("responsible") && fields.contains("baseline"))
      try Self.change(session, Self.text, 6)
      let goals = Self.labels(
        try session.ask("textDocument/completion", Self.place(session, 3, 14)))
      #expect(goals.contains("ghos-2026/m1"))
      let units = Self.labels(
        try session.ask("textDocument/completion", Self.place(session, 1, 25)))
      #expect(units.contains("personer"))
      let kinds = Self.labels(
        try session.ask("textDocument/completion", Self.place(session, 1, 60)))
      #expect(kinds.contains("stock"))

      // Hover: a word, a method, a series, and an indicator with its newest value.
      func hover(_ line: Int, _ character: Int) throws -> String {
        try session.ask("textDocument/hover", Self.place(session, line, character))["contents"]?[
          "value"]?.string ?? ""
      }
      #expect(try hover(5, 18).contains("series("))
      #expect(try hover(6, 18).contains("lag("))
      #expect(try hover(5, 26).contains("**kld/å.møter**"))
      let rules = try String(
        contentsOfFile: "\(folder)/rules/dfd/kompetanse.lua", encoding: .utf8)
      let line = try #require(
        rules.components(separatedBy: "\n").firstIndex {
          $0.hasPrefix("indicator \"lederprogram\"")
        })
      let other: JSONValue = [
        "textDocument": ["uri": .string(session.uri("rules/dfd/kompetanse.lua"))],
        "position": ["line": .number(line), "character": .number(14)],
      ]
      let known = try session.ask("textDocument/hover", other)["contents"]?["value"]?.string ?? ""
      #expect(
        known.contains("**dfd/lederprogram**") && known.contains("2. tertial 2026"), "\(known)")

      // Definition: a series, a local, a module.
      func target(_ line: Int, _ character: Int) throws -> (String, Int) {
        let answer = try session.ask(
          "textDocument/definition", Self.place(session, line, character))
        return (
          answer["uri"]?.string ?? "", answer["range"]?["start"]?["line"]?.int ?? -1
        )
      }
      #expect(try target(5, 26) == (session.uri(Self.file), 1))
      #expect(try target(6, 13) == (session.uri(Self.file), 5))
      #expect(try target(0, 28) == (session.uri("rules/shared/personal.lua"), 0))
      let goal = try target(3, 20)
      #expect(goal.0 == session.uri("rules/strategy/ghos-2026.lua"))

      // Users over files, and renaming.
      let users = try session.ask("textDocument/references", other).array ?? []
      #expect(users.contains { $0["uri"]?.string?.hasSuffix("kompetanse_test.lua") ?? false })
      var renaming = Self.place(session, 5, 26)
      renaming = [
        "textDocument": renaming["textDocument"] ?? .null,
        "position": renaming["position"] ?? .null, "newName": "møter.avholdt",
      ]
      let edits = try session.ask("textDocument/rename", renaming)["changes"]?[
        session.uri(Self.file)]?.array
      #expect(edits?.count == 2)
      #expect(edits?.allSatisfy { $0["newText"]?.string == "møter.avholdt" } ?? false)
      for wrong in ["med \"sitat", "utkast", ""] {
        let refused = try session.ask(
          "textDocument/rename",
          [
            "textDocument": renaming["textDocument"] ?? .null,
            "position": renaming["position"] ?? .null, "newName": .string(wrong),
          ])
        #expect(refused["changes"] == nil, "\(wrong)")
      }
      let symbols = try session.ask(
        "textDocument/documentSymbol",
        ["textDocument": ["uri": .string(session.uri(Self.file))]]
      ).array
      #expect(symbols?.compactMap { $0["name"]?.string } == ["å.møter", "utkast"])
      try Self.change(session, Self.text.replacing("  goals", with: "      goals"), 7)
      let formatted = try session.ask(
        "textDocument/formatting",
        ["textDocument": ["uri": .string(session.uri(Self.file))], "options": [:]]
      ).array?.first?["newText"]?.string
      #expect(formatted == Self.text)
      #expect(try session.end() == 0)
    }
  }
}
