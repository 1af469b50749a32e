import Foundation
import Retning
import Testing

@Suite("Targets in a table file")
struct TargetTableTests {
  private static let header = "indicator;since;type;period;value;upper;tolerance;note\n"

  private static func evaluate(
    _ table: String, _ more: String = "", header: String = header,
    figures: [String: Double] = ["dfd/x@2026-T1": 45], others: [String: String] = [:]
  ) throws -> Evaluation.Output {
    let script = Scratch.indicator("i", "return series \"x\"", more)
    let files = ["dfd/a.lua": script, "dfd/mål.csv": header + table]
    return try Scratch.evaluate(files.merging(others) { $1 }, figures)
  }

  private static func messages(_ output: Evaluation.Output) -> [String] {
    output.result.failures.map {
      "\($0.location?.description ?? "–") \($0.message.text(in: .nb))"
    }
  }

  @Test("judge an indicator as those of its script would")
  func reach() throws {
    let output = try Self.evaluate(
      "i;;baseline;2025-T3;40,5;;;\ndfd/i;;reach;2026-T3;55;;;Tildelingsbrev\ni;;reach;2028-T3;80;;;"
    )
    let script = try Scratch.evaluate(
      [
        "dfd/a.lua": Scratch.indicator(
          "i", "return series \"x\"",
          "baseline = { \"2025-T3\", 40.5 }, target = reach { [\"2026-T3\"] = 55, [\"2028-T3\"] = 80 }"
        )
      ], ["dfd/x@2026-T1": 45])
    #expect(output.result.failures.isEmpty)
    #expect(output.indicator("dfd/i") == script.indicator("dfd/i"))
    #expect(output.indicator("dfd/i")?.status == .green)
  }

  @Test(
    "take each kind, a version from its first period on",
    arguments: [
      ("i;;at_least;;50;;;", 45.0, Status.red), ("i;;at_least;;50;;6;", 45, .yellow),
      ("i;;at_most;;50;;;", 45, .green), ("i;;band;;40;50;;", 45, .green),
      ("i;;band;;50;60;5;", 45, .yellow), ("i;;at_least;;40;;;\ni;;at_most;;50;;;", 51, .red),
      ("i;;at_least;;40;;;\ni;2026-T1;at_least;;50;;;", 45, .red),
      ("i;;at_least;;40;;;\ni;2026-T2;at_least;;50;;;", 45, .green),
      ("i;;baseline;2025-T1;40;;;\ni;;stepwise;2026-T2;90;;;", 40, .green),
    ])
  func kinds(rows: String, value: Double, status: Status) throws {
    let output = try Self.evaluate(rows, figures: ["dfd/x@2026-T1": value])
    #expect(output.result.failures.isEmpty, "\(Self.messages(output))")
    #expect(output.indicator("dfd/i")?.status == status)
  }

  @Test("may leave out the columns that it does not use, in any order, with commas")
  func columns() throws {
    let output = try Self.evaluate("at_least,50.5,i", header: "type,value,indicator\n")
    #expect(output.result.failures.isEmpty)
    #expect(output.indicator("dfd/i")?.status == .red)
  }

  @Test("tell each bad row with its line, and leave its indicator grey")
  func faults() throws {
    let output = try Self.evaluate(
      """
      i;;reach;2026-T3;mange;;;
      i;;reech;2026-T3;5;;;
      i;;reach;;5;;;
      i;;at_least;2026-T3;5;;;
      i;;band;;5;;;
      j;;at_least;;5;;;
      i;;reach;2026-T4;5;;;
      ;;at_least;;5;;;
      """)
    let expected = [
      (2, "value skal være et tall, men er «mange»"), (3, "«reech» er ikke et slags mål"),
      (4, "Raden mangler period, som reach må ha"), (5, "at_least bruker ikke period"),
      (6, "Raden mangler upper, som band må ha"), (7, "«dfd/j» finnes ikke"), (8, "2026-T4"),
      (9, "Raden mangler indicator"),
    ]
    let messages = Self.messages(output)
    #expect(messages.count == expected.count)
    for (line, text) in expected {
      #expect(
        messages.contains { $0.hasPrefix("rules/dfd/mål.csv:\(line) ") && $0.contains(text) },
        "\(line) \(text): \(messages)")
    }
    #expect(output.indicator("dfd/i")?.judgement.reason == .failed)
  }

  @Test(
    "refuse what does not fit together",
    arguments: [
      ("i;;at_least;;5;;;\ni;;at_least;;6;;;", "Det samme står på linje 2"),
      ("i;;at_least;;5;;;\ni;;reach;2026-T3;6;;;", "linjene 2, 3 kan ikke gjelde samtidig"),
      ("i;;baseline;2025-T3;5;;;\ni;;baseline;2025-T2;6;;;", "flere utgangspunkt på én gang"),
      ("i;;baseline;2025-T3;50;;;\ni;;reach;2026-T3;5;;;", "increase"),
      ("i;;baseline;2025;50;;;\ni;;reach;2026-T3;55;;;", "2025"),
      ("i;;at_least;;1,5;;;\ni;2026;at_least;;2.5;;;", "desimal"),
    ])
  func inconsistent(rows: String, text: String) throws {
    let output = try Self.evaluate(rows)
    let messages = Self.messages(output)
    #expect(messages.contains { $0.contains(text) && $0.contains("mål.csv") }, "\(messages)")
    #expect(output.indicator("dfd/i")?.judgement.reason == .failed)
  }

  @Test(
    "leave every indicator that a table names grey where the table itself does not hold",
    arguments: [
      "i;;at_least;;5;;;Tekst; med semikolon", "i;;at_least;;1.234;;;",
      "i;;at_least;;5;;;\ni;;at_most;;\"6;;;",
    ])
  func structure(rows: String) throws {
    let output = try Self.evaluate(rows, "thresholds = { green = 10, yellow = 5 }")
    #expect(!output.result.failures.isEmpty)
    #expect(output.indicator("dfd/i")?.judgement.reason == .failed)
  }

  @Test("place a fault at the row that it is about, and refuse a tolerance below zero")
  func places() throws {
    let quarter = try Self.evaluate("i;;baseline;2025-T3;1;;;\ni;;reach;2026-Q4;16;;;")
    #expect(Self.messages(quarter).first?.hasPrefix("rules/dfd/mål.csv:3 ") ?? false)
    let backwards = try Self.evaluate("i;;baseline;2025-T3;10;;;\ni;;reach;2026-T3;6;;;")
    #expect(Self.messages(backwards).first?.hasPrefix("rules/dfd/mål.csv:3 ") ?? false)
    let negative = try Self.evaluate("i;;at_least;;5;;-1;")
    #expect(Self.messages(negative).first?.contains("kan ikke være under null") ?? false)
    let script = try Scratch.evaluate([
      "dfd/a.lua": Scratch.indicator(
        "i", "return series \"x\"", "target = maintain { at_most = 3, tolerance = -1 }")
    ])
    #expect(script.result.failures.first?.message.text(in: .nb).contains("under null") ?? false)
  }

  @Test("name both places where a target is given twice")
  func twoPlaces() throws {
    let script = try Self.evaluate("i;;at_least;;5;;;", "target = maintain { at_least = 4 }")
    #expect(
      Self.messages(script).first?.contains("har target både her og i rules/dfd/a.lua:1") ?? false)
    let tables = try Self.evaluate(
      "i;;at_least;;5;;;", others: ["dfd/mål2.csv": Self.header + "i;;at_least;;5;;;"])
    #expect(
      Self.messages(tables).first?.contains("har target både her og i rules/dfd/mål.csv:2") ?? false
    )
  }

  @Test("are refused whole where the header is wrong")
  func header() throws {
    let near = try Self.evaluate("i;at_least;5", header: "indicator;typ;value\n")
    #expect(Self.messages(near).contains { $0.contains("Mener du «type»?") })
    #expect(Self.messages(near).contains { $0.contains("mangler kolonnen «type»") })
    #expect(near.indicator("dfd/i")?.judgement.reason == .failed)
  }

  @Test("are read from the ministry's folder, as Excel writes them, and count in the rules' hash")
  func files() throws {
    try Repository.withCopy { folder in
      let path = "\(folder)/rules/aid/mål.csv"
      let table = try String(contentsOfFile: path, encoding: .utf8)
      let before = try Repository.result(in: folder).result
      try table.replacing("2028;6;", with: "2028;4,5;").data(using: .windowsCP1252)?
        .write(to: URL(filePath: path))
      let after = try Repository.result(in: folder).result
      #expect(after.failures.isEmpty)
      #expect(before.indicators.first { $0.id == "aid/mobilitet" }?.nextTarget?.value == 6)
      #expect(after.indicators.first { $0.id == "aid/mobilitet" }?.nextTarget?.value == 4.5)
      #expect(before.rulesHash != after.rulesHash)
    }
  }
}
