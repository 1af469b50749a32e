import Foundation
import Retning
import Testing

@Suite("The catalogue of messages")
struct DiagnosticCatalogueTests {
  static let all = DiagnosticCatalogue.all

  static func placeholders(_ text: String) -> Set<String> {
    Set(
      text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap { part in
        part.firstIndex(of: "}").map { String(part[..<$0]) }
      }.filter { !$0.isEmpty && $0.allSatisfy(\.isLetter) })
  }

  @Test("says each thing in both languages, with the same arguments", arguments: all)
  func bothLanguages(code: DiagnosticCode) {
    #expect(!code.nb.isEmpty)
    #expect(!code.en.isEmpty)
    #expect(Self.placeholders(code.nb) == Self.placeholders(code.en), "\(code.id)")
  }

  @Test("holds every code that the sources declare")
  func complete() throws {
    let listed = Set(Self.all.map(\.id))
    let sources = "\(Repository.root)/Sources"
    let files = try #require(FileManager.default.subpaths(atPath: sources))
    var missing: [String] = []
    for file in files where file.hasSuffix(".swift") {
      let text = String(
        decoding: try Data(contentsOf: URL(filePath: "\(sources)/\(file)")), as: UTF8.self)
      for part in text.components(separatedBy: "= DiagnosticCode(").dropFirst() {
        let id = part.drop { $0 != "\"" }.dropFirst().prefix { $0 != "\"" }
        if !listed.contains(String(id)) { missing.append("\(file): \(id)") }
      }
    }
    #expect(missing.isEmpty, "\(missing)")
  }

  @Test("is explained by retning help, in both languages")
  func help() throws {
    try Repository.withFolder { folder in
      func help(_ arguments: String...) throws -> CommandLine {
        try CommandLine.run(["help"] + arguments, in: folder)
      }
      #expect(try help("unit-mismatch").output.contains("Riktig:"))
      #expect(try help("unit-mismatch", "--lang", "en").output.contains("Wrong:"))
      #expect(try help("store-busy").code == 0)
      #expect(try help("test").output.contains("--coverage"))
      #expect(try help("data", "import").output.contains("--ministry"))
      #expect(try help().output.contains("KOMMANDOER"))
      let near = try help("unit-mismach")
      #expect(near.code == 2 && near.messages.contains("unit-mismatch"))
      let codes = try help("--codes").output.split(separator: "\n")
      #expect(codes.count == Set(DiagnosticCatalogue.all.map(\.id)).count)
    }
  }

  @Test("leaves no Swift file a way to Lua's own header, and no way to end the program")
  func invariants() throws {
    let sources = "\(Repository.root)/Sources"
    let files = try #require(FileManager.default.subpaths(atPath: sources))
    for file in files where file.hasSuffix(".swift") || file.hasSuffix("include/CRetningLua.h") {
      let text = String(
        decoding: try Data(contentsOf: URL(filePath: "\(sources)/\(file)")), as: UTF8.self)
      #expect(!text.contains("#include <lua"), "\(file)")
      #expect(!text.contains("try!"), "\(file)")
      #expect(!text.contains("fatalError("), "\(file)")
    }
  }
}
