import Foundation
import Retning
import Testing

/// `rules/KOKEBOK.md` promises fifty indicators that run, each with tests beside it; here it is held to that.
@Suite("The cookbook")
struct CookbookTests {
  private struct Row {
    let number: Int
    let id: String
    let file: String
  }

  private static func rows() throws -> [Row] {
    try String(contentsOfFile: "\(Repository.root)/rules/KOKEBOK.md", encoding: .utf8)
      .split(separator: "\n").compactMap { line in
        let cells = line.split(separator: "|", omittingEmptySubsequences: false).map {
          $0.trimmingCharacters(in: CharacterSet(charactersIn: " `"))
        }
        guard cells.count == 7, let number = Int(cells[1]) else { return nil }
        return Row(number: number, id: cells[3], file: cells[4])
      }
  }

  @Test("names fifty indicators, each once")
  func fifty() throws {
    let rows = try Self.rows()
    #expect(rows.map(\.number) == Array(1...50))
    #expect(Set(rows.map(\.id)).count == 50)
  }

  @Test("has each run on the sample figures")
  func run() throws {
    try Repository.withCopy { folder in
      let result = try Repository.result(in: folder).result
      for row in try Self.rows() {
        let indicator = try #require(
          result.indicators.first { $0.id == row.id }, "\(row.id)")
        #expect(indicator.series.contains { $0.value != nil }, "\(row.id)")
      }
    }
  }

  @Test("has tests beside each, which expect something of it")
  func tests() throws {
    for row in try Self.rows() {
      let path = "\(Repository.root)/rules/\(row.file)"
      #expect(FileManager.default.fileExists(atPath: path), "\(row.file)")
      let test = try String(
        contentsOfFile: path.replacing(".lua", with: "_test.lua"), encoding: .utf8)
      let name = row.id.split(separator: "/", maxSplits: 1)[1]
      #expect(test.contains("[\"\(name)@") || test.contains("[\"\(name)\"]"), "\(row.id)")
    }
  }

  @Test("stands on tests that hold, in every rule file's own")
  func hold() throws {
    let files = try Workspace.open(at: Repository.root).files
    #expect(try Evaluation.test(files).passed)
    for path in files.texts.keys where path.split(separator: "/").count == 3 {
      let parts = path.split(separator: "/")
      let isRule =
        parts[0] == "rules" && !["strategy", "shared"].contains(parts[1])
        && path.hasSuffix(".lua") && !path.hasSuffix("_test.lua")
      guard isRule, files.texts[path]?.contains("\nindicator") ?? false else { continue }
      #expect(files.texts[path.replacing(".lua", with: "_test.lua")] != nil, "\(path)")
    }
  }
}
