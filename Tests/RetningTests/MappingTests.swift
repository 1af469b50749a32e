import Foundation
import Retning
import Testing

@Suite("A mapping in a ministry's folder")
struct MappingTests {
  private static let mapping = """
    -- Fra Open SDG.
    import "unge" {
      files = "unge-*.csv", period = "Year",
      series = { dimension = "Series", names = { Andel = "unge.andel" } },
      dimensions = { Sex = "kjønn", Units = false },
      codes = { Sex = { Female = "kvinne" } }, only = { Sex = { "Female" } },
      fiscal = "start",
    }
    """
  private static let table = """
    Year,Series,Sex,Units,Value
    2024/25,Andel,Female,%,11.5
    2024/25,Andel,Male,%,12.5
    """

  private func run(_ folder: String, _ arguments: String...) throws -> CommandLine {
    try CommandLine.run(
      ["data", "import", "--ministry", "dfd", "--author", "Test"] + arguments, in: folder)
  }

  private func write(_ text: String, to path: String) throws {
    try FileManager.default.createDirectory(
      at: URL(filePath: path).deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(filePath: path))
  }

  @Test("is found by the file's name, and again for the file that is imported again")
  func byName() throws {
    try Repository.withCopy { folder in
      let rulesBefore = try Repository.result(in: folder).result.rulesHash
      try write(Self.mapping, to: "\(folder)/rules/dfd/import/unge.lua")
      try write(Self.table, to: "\(folder)/unge-2024.csv")
      #expect(try run(folder, "unge-2024.csv").code == 0)
      let found = try CommandLine.run(
        ["data", "get", "dfd/unge.andel{kjønn=kvinne}@2024"], in: folder)
      #expect(found.output.contains("11,5"))
      let again = try run(folder, "unge-2024.csv")
      #expect(again.code == 0)
      let log = try CommandLine.run(["data", "log", "--head"], in: folder)
      #expect(log.output.hasPrefix("55 "))
      #expect(try Repository.result(in: folder).result.rulesHash == rulesBefore)
    }
  }

  @Test("that is unknown, wrong or of nobody is told with what there is and where")
  func wrong() throws {
    try Repository.withCopy { folder in
      try write(Self.mapping, to: "\(folder)/rules/dfd/import/unge.lua")
      try write(Self.table, to: "\(folder)/tall.csv")
      let unknown = try run(folder, "tall.csv", "--mapping", "ung")
      #expect(unknown.code != 0)
      #expect(unknown.messages.contains("Der er unge."))
      #expect(try run(folder, "tall.csv", "--mapping", "unge").code == 0)
      try write(
        Self.mapping.replacing("fiscal = \"start\"", with: "fiskal = \"start\""),
        to: "\(folder)/rules/dfd/import/unge.lua")
      let misspelt = try run(folder, "tall.csv")
      #expect(misspelt.code != 0)
      #expect(misspelt.messages.contains("rules/dfd/import/unge.lua:2"))
      #expect(misspelt.messages.contains("«fiscal»"))
    }
  }

  @Test(
    "is drafted by a preview, which stores nothing, and the draft takes the file as it would be")
  func draft() throws {
    try Repository.withCopy { folder in
      let table = "Year,Sex,Units,Value\n2024,,%,11.5\n2025,\"Kvinner, alle\",%,12.5\n"
      try write(table, to: "\(folder)/Andel unge.csv")
      let preview = try run(folder, "Andel unge.csv", "--preview")
      #expect(preview.code == 0)
      #expect(preview.output.contains("open-sdg"))
      #expect(preview.output.contains("dfd/andel-unge{sex=\"Kvinner, alle\"}@2025"))
      #expect(preview.output.contains("rules/dfd/import/andel-unge.lua"))
      #expect(!FileManager.default.fileExists(atPath: "\(folder)/.retning/store"))
      #expect(try run(folder, "Andel unge.csv").code == 0)
      let found = try CommandLine.run(
        ["data", "get", "dfd/andel-unge{sex=\"Kvinner, alle\"}@2025"], in: folder)
      #expect(found.output.contains("12,5"))
      let again = try run(folder, "Andel unge.csv", "--preview", "--format", "json")
      #expect(again.output.contains("\"draft\": null"))
    }
  }

  @Test("is drafted even where the file cannot be taken yet, and the faults are told")
  func faultyDraft() throws {
    try Repository.withCopy { folder in
      try write("Year,Value\n2024,1\n2024 Q1,2\n", to: "\(folder)/blandet.csv")
      let preview = try run(folder, "blandet.csv", "--preview")
      #expect(preview.code == 1)
      #expect(preview.messages.contains("mixed = \"split\""))
      #expect(
        FileManager.default.fileExists(atPath: "\(folder)/rules/dfd/import/blandet.lua"))
    }
  }
}
