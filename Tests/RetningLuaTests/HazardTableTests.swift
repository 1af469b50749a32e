import Foundation
import Testing

/// The page about the sandbox names tests; they must be there.
@Suite("The table of hazards")
struct HazardTableTests {
  @Test("names attacks and tests that exist")
  func namesExist() throws {
    let tests = URL(filePath: #filePath).deletingLastPathComponent()
    let root = tests.deletingLastPathComponent().deletingLastPathComponent()
    let page = try String(
      contentsOf: root.appending(path: "Sources/RetningLua/RetningLua.docc/Sandbox.md"),
      encoding: .utf8)
    let table = page.split(separator: "## Hazards").last ?? ""
    let rows = table.split(separator: "\n").filter { $0.hasPrefix("| ") && $0.contains("“") }
    var sources = ""
    for folder in [tests, root.appending(path: "Tests/RetningTests")] {
      for file in try FileManager.default.contentsOfDirectory(atPath: folder.path)
      where file.hasSuffix(".swift") {
        sources += try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      }
    }
    let known = Set(Attack.all.map(\.name))
    #expect(known.count == Attack.all.count)
    #expect(rows.count > 30)
    for row in rows {
      let shownBy = row.split(separator: "|").last ?? ""
      let names = shownBy.matches(of: /“([^”]+)”/).map { String($0.output.1) }
      for name in names {
        #expect(
          known.contains(name) || sources.contains("(\"\(name)") || sources.contains("\"\(name)"),
          "\(name)")
      }
    }
  }
}
