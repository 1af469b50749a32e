import Foundation
import Testing

/// The page about the sandbox names the test that shows each bound.
@Suite("The page about the sandbox")
struct SandboxPageTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// What stands between backticks in the last column of the table, as file and name.
  private static func named() throws -> [(file: String, name: String)] {
    let page = root.appending(path: "Sources/RetningLua/RetningLua.docc/Sandbox.md")
    let rows = try String(contentsOf: page, encoding: .utf8).split(separator: "\n")
      .filter { $0.hasPrefix("| ") }.dropFirst(2).filter { !$0.hasSuffix("| Test |") }
    return rows.flatMap { row -> [(file: String, name: String)] in
      let shown = row.split(separator: "|").last ?? ""
      let texts = shown.split(separator: "`").filter { $0.contains(" › ") }
      #expect(!texts.isEmpty, "no test for \(row)")
      return texts.map { text in
        let parts = text.components(separatedBy: " › ")
        return (parts[0], parts[1])
      }
    }
  }

  @Test("names tests that there are")
  func names() throws {
    let tests = Self.root.appending(path: "Tests")
    let files = FileManager.default.enumerator(atPath: tests.path)?.compactMap { $0 as? String }
    let named = try Self.named()
    #expect(named.count > 100)
    for (file, name) in named {
      let path = files?.first { $0.hasSuffix("/\(file).swift") }
      let text = try String(
        contentsOf: tests.appending(path: path ?? "\(file).swift"), encoding: .utf8)
      #expect(text.contains("\"\(name)\""), "\(file) has no “\(name)”")
    }
  }
}
