import Foundation
import Retning
import Testing

@Suite("A workbook")
struct WorkbookTests {
  private func run(_ folder: String, _ arguments: String...) throws -> CommandLine {
    try CommandLine.run(["data"] + arguments + ["--ministry", "dfd", "--author", "T"], in: folder)
  }

  private func fixture(_ name: String, in folder: String) throws {
    let source = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Workbooks/\(name)")
    try FileManager.default.copyItem(at: source, to: URL(filePath: "\(folder)/\(name)"))
  }

  @Test("that a ministry gets has a row for each figure, and reads back as it stands")
  func template() throws {
    try Repository.withCopy { folder in
      let written = try CommandLine.run(
        ["data", "template", "dfd", "tall.xlsx", "--period", "2026-T2"], in: folder)
      #expect(written.code == 0)
      #expect(written.output == "Skrev tall.xlsx: 29 rader for 2. tertial 2026.\n")
      let first = try Data(contentsOf: URL(filePath: "\(folder)/tall.xlsx"))
      _ = try CommandLine.run(
        ["data", "template", "dfd", "tall.xlsx", "--period", "2026-T2"], in: folder)
      #expect(try Data(contentsOf: URL(filePath: "\(folder)/tall.xlsx")) == first)
      // What nobody has filled in is named, row by row, and nothing comes in.
      let unfilled = try run(folder, "import", "tall.xlsx")
      #expect(unfilled.code == 1)
      #expect(unfilled.messages.contains("tall.xlsx:3: Verdien mangler"))
      #expect(unfilled.messages.components(separatedBy: "Verdien mangler").count == 7)
      // All that is asked of a ministry without gaps is in the store already.
      let complete = try CommandLine.run(
        ["data", "template", "lmd", "lmd.xlsx", "--period", "2026-T2"], in: folder)
      #expect(complete.code == 0)
      let again = try CommandLine.run(
        ["data", "import", "lmd.xlsx", "--ministry", "lmd", "--author", "T"], in: folder)
      #expect(again.messages.contains("alt står slik i lageret"))
      #expect(!again.messages.contains("--sheet"), "the guide is no table of figures")
    }
  }

  @Test(
    "holds numbers, numbers as text, percentages and dates; the first sheet with figures is read")
  func values() throws {
    try Repository.withCopy { folder in
      try fixture("tall.xlsx", in: folder)
      let imported = try run(folder, "import", "tall.xlsx")
      #expect(imported.code == 0)
      #expect(imported.messages.contains("Bare arket «Sheet» er lest. Også Andre har tall"))
      #expect(imported.messages.contains("skjulte rader (1)"))
      #expect(imported.messages.contains("D3:E3"))
      for (address, value) in [
        ("ledere.antall@2026-T2", "1 234"), ("tilfredshet.skala5@2025", "3,75"),
        ("alder.snitt@2025", "46,5"), ("ki.lisenser@2026-09", "1,234"),
        ("strategi.hørt-om@2026-09-01", "45,5"),
      ] {
        let found = try CommandLine.run(["data", "get", "dfd/\(address)"], in: folder)
        #expect(found.output.replacing("\u{A0}", with: " ").contains("  \(value)  "))
      }
    }
  }

  @Test("with cells that have no value is refused, and every such cell named")
  func badCells() throws {
    try Repository.withCopy { folder in
      try fixture("feil.xlsx", in: folder)
      let refused = try run(folder, "import", "feil.xlsx")
      #expect(refused.code == 1)
      #expect(refused.messages.contains("feil.xlsx:2: Cellen C2 viser #DIV/0!"))
      #expect(refused.messages.contains("feil.xlsx:3: Cellen C3 er en formel"))
      #expect(try CommandLine.run(["data", "log", "--head"], in: folder).output.hasPrefix("54 "))
    }
  }

  @Test(
    "that is none, is cut or has a password is told as that",
    arguments: [
      ("PK\u{3}\u{4}bare tull", "ingen Excel-arbeidsbok"),
      ("passord", "har passord"),
    ])
  func unreadable(content: String, message: String) throws {
    try Repository.withCopy { folder in
      var bytes = Array(content.utf8)
      if content == "passord" { bytes = [0xD0, 0xCF, 0x11, 0xE0] + bytes }
      try Data(bytes).write(to: URL(filePath: "\(folder)/bok.xlsx"))
      let refused = try run(folder, "import", "bok.xlsx")
      #expect(refused.code == 1)
      #expect(refused.messages.contains(message))
    }
  }
}

@Suite("A revised file")
struct RevisedFileTests {
  private static let first = """
    series,period,value,kjønn
    folk,2024,5,k
    folk,2024,6,m
    folk,2025,7,k
    folk,2026,9,k
    """
  private static let revised = """
    series,period,value,kjønn
    folk,2024,5,k
    folk,2025,7,k
    """

  @Test("that lacks rows has them named, and removed where that is asked for")
  func replacing() throws {
    try Repository.withCopy { folder in
      let path = URL(filePath: "\(folder)/folk.csv")
      func importFile(_ more: String...) throws -> CommandLine {
        try CommandLine.run(
          ["data", "import", "folk.csv", "--ministry", "lmd", "--author", "T"] + more, in: folder)
      }
      try Data(Self.first.utf8).write(to: path)
      #expect(try importFile().code == 0)
      try Data(Self.revised.utf8).write(to: path)
      let kept = try importFile()
      #expect(kept.code == 0)
      // One lies within the periods of the file, the other came from a file of this name.
      #expect(kept.messages.contains("Lageret har 2 tall som filen ikke lenger har"))
      #expect(kept.messages.contains("  lmd/folk{kjønn=k}@2026\n  lmd/folk{kjønn=m}@2024\n"))
      #expect(try importFile("--replace").code == 0)
      let left = try CommandLine.run(["data", "get", "lmd/folk{kjønn=m}"], in: folder)
      #expect(left.code == 1)
      // Another file of fewer periods leaves what lies outside them alone, and says nothing of it.
      try Data("series,period,value,kjønn\nfolk,2025,8,k\n".utf8)
        .write(to: URL(filePath: "\(folder)/ny.csv"))
      let other = try CommandLine.run(
        ["data", "import", "ny.csv", "--ministry", "lmd", "--author", "T"], in: folder)
      #expect(!other.messages.contains("ikke lenger har"))
    }
  }
}
