import FoundationEssentials
import RetningData
import RetningDiagnostics
import RetningJSON
import RetningStrategy
import Testing

@Suite("The catalogues of messages")
struct CatalogueTests {
  static let rooms: [String: [DiagnosticCode]] = [
    "RetningData": DataDiagnostics.all, "RetningStrategy": StrategyDiagnostics.all,
    "RetningJSON": JSONDiagnostics.all,
  ]

  static let codes = rooms.values.flatMap { $0 }

  @Test("every message is there in both languages, with the same arguments", arguments: codes)
  func complete(code: DiagnosticCode) {
    #expect(!code.nb.isEmpty && !code.en.isEmpty)
    #expect(code.nb != code.en)
    #expect(placeholders(in: code.nb) == placeholders(in: code.en))
    #expect(
      code.id.allSatisfy { $0 == "-" || $0.isASCII && $0.isLowercase },
      "an id is small letters and hyphens")
  }

  @Test("an id is of one message, or of one and its form with the nearest name")
  func unique() {
    for (id, codes) in Dictionary(grouping: Self.codes, by: \.id) where codes.count > 1 {
      let near = codes.filter { placeholders(in: $0.nb).contains("near") }
      #expect(codes.count == 2 && near.count == 1, "\(id)")
    }
  }

  @Test("every code of a room's sources is in its catalogue", arguments: rooms.keys.sorted())
  func listed(room: String) throws {
    let all = try #require(Self.rooms[room])
    var declared: [String] = []
    for file in try Self.sources(of: room) {
      declared += file.matches(of: /static let \w+ = DiagnosticCode\(\s*"([^"]+)"/).map {
        String($0.output.1)
      }
      let count = file.matches(of: /= DiagnosticCode\(/).count
      #expect(
        count == file.matches(of: /static let \w+ = DiagnosticCode\(\s*"([^"]+)"/).count,
        "a code is declared in a way that this test does not see")
    }
    #expect(!declared.isEmpty)
    #expect(declared.sorted() == all.map(\.id).sorted())
  }

  /// The texts of a room's source files.
  private static func sources(of room: String) throws -> [String] {
    let directory = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let folder = "/\(directory)/Sources/\(room)"
    return try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".swift") }
      .map { try String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8) }
  }
}

@Suite("A diagnostic")
struct DiagnosticTests {
  private static let code = DiagnosticCode(
    "test-code", severity: .warning, nb: "«{a}» er {b}, {a}.", en: "“{a}” is {b}, {a}.")

  @Test("speaks the reader's language, and an argument is never read as a name in braces")
  func message() {
    let diagnostic = Diagnostic(
      Self.code, ["a": "{b}{"], phrases: ["b": LocalizedText(nb: "feil", en: "wrong")])
    #expect(diagnostic.message(in: .nb) == "«{b}{» er feil, {b}{.")
    #expect(diagnostic.message(in: .nn) == diagnostic.message(in: .nb))
    #expect(diagnostic.message(in: .en) == "“{b}{” is wrong, {b}{.")
    #expect(diagnostic.severity == .warning)
  }

  @Test("leaves braces that name no argument as they are")
  func braces() {
    let code = DiagnosticCode("x", nb: "{dim=verdi} { {a}", en: "{dim=value} { {a}")
    #expect(Diagnostic(code, ["a": "1"]).message(in: .nb) == "{dim=verdi} { 1")
    #expect(Diagnostic(code).message(in: .en) == "{dim=value} { {a}")
  }

  @Test("has its place before it, the line of source and the details under it")
  func text() {
    let place = RetningDiagnostics.SourceLocation(file: "rules/a.lua", line: 3)
    let detail = Diagnostic(Self.code, ["a": "c", "b": "d"])
    let diagnostic = Diagnostic(
      Self.code, ["a": "1", "b": "2"], at: place, excerpt: "x = 1", details: [detail])
    #expect(
      diagnostic.text(in: .en) == """
        rules/a.lua:3: “1” is 2, 1.
            x = 1
          “c” is d, c.
        """)
    #expect(detail.located(at: place).location == place)
    #expect(diagnostic.located(at: .init(file: "b.lua")).location == place)
    #expect("\(RetningDiagnostics.SourceLocation(file: "b.lua"))" == "b.lua")
  }

  @Test("is put in order by place, then severity, then what it says")
  func order() {
    let other = DiagnosticCode("test-error", nb: "n {a}", en: "e {a}")
    func make(_ code: DiagnosticCode, _ file: String?, _ line: Int?, _ argument: String)
      -> Diagnostic
    {
      Diagnostic(
        code, ["a": argument, "b": ""],
        at: file.map { RetningDiagnostics.SourceLocation(file: $0, line: line) })
    }
    let ordered = [
      make(other, nil, nil, "x"), make(Self.code, "a", nil, "x"), make(other, "a", 2, "x"),
      make(other, "a", 2, "y"), make(Self.code, "a", 2, "a"), make(other, "a", 10, "x"),
      make(other, "b", 1, "x"),
    ]
    #expect(ordered.reversed().inOrder() == ordered)
  }

  @Test("a text falls back to the other Norwegian before English")
  func languages() throws {
    let english = try #require(LocalizedText([.en: "e"]))
    let nynorsk = try #require(LocalizedText([.nn: "n", .en: "e"]))
    #expect(english.text(in: .nb) == "e" && nynorsk.text(in: .nb) == "n")
    #expect(
      LocalizedText(nb: "b").text(in: .nn) == "b" && LocalizedText(nb: "b").text(in: .en) == "b")
    #expect(LocalizedText([:]) == nil)
  }

  @Test(
    "the nearest names come first, and far ones not at all",
    arguments: [
      ("kjonn", ["kjønn", "alder"], ["kjønn"]), ("dfd", ["dfd", "dfø", "kld"], ["dfd", "dfø"]),
      ("akademiet", ["akademeit", "akademiet.x", "ledere"], ["akademeit", "akademiet.x"]),
      ("DFD", ["dfd"], ["dfd"]), ("x", [], []), ("abcdef", ["uvwxyz"], []),
      ("ab", ["aa", "ac", "ad", "ae"], ["aa", "ac", "ad"]), ("", ["a", "bb"], ["a"]),
    ])
  func nearest(word: String, candidates: [String], expected: [String]) {
    #expect(NearestName.suggestions(for: word, among: candidates) == expected)
  }
}
