import FoundationEssentials
import RetningDiagnostics
import Testing

@testable import RetningReports

/// What people read, held against files that were read line by line. `RETNING_RECORD=1 swift test` renews them.
@Suite("Golden reports")
struct GoldenTests {
  @Test(
    "a report is written as it was",
    arguments: [
      ("report.nb.html", ReportFormat.html, Language.nb), ("report.nb.md", .markdown, .nb),
      ("report.nn.md", .markdown, .nn), ("report.en.md", .markdown, .en),
      ("report.nb.csv", .csv, .nb), ("report.en.csv", .csv, .en),
    ])
  func report(name: String, format: ReportFormat, language: Language) throws {
    let report = Renderer.render(
      Fixture.result, as: Fixture.definition, format: format, language: language)
    try expect(report, isAsIn: name)
  }

  @Test("the terminal's picture is drawn as it was", arguments: [80, 110, 140])
  func picture(width: Int) throws {
    let picture = GoalPicture.table(Fixture.result, language: .nb, width: width, colour: false)
    try expect(picture, isAsIn: "picture.\(width).txt")
  }

  @Test("the same result gives the same bytes")
  func deterministic() {
    for format in ReportFormat.allCases {
      #expect(
        Renderer.render(Fixture.result, as: Fixture.definition, format: format)
          == Renderer.render(Fixture.result, as: Fixture.definition, format: format))
    }
  }

  private func expect(_ text: String, isAsIn name: String) throws {
    let path = #filePath.directory + "/Golden/" + name
    if ProcessInfo.processInfo.environment["RETNING_RECORD"] == "1" {
      try Data(text.utf8).write(to: URL(filePath: path))
    }
    let kept = try String(decoding: Data(contentsOf: URL(filePath: path)), as: UTF8.self)
    let lines = zip(
      text.split(separator: "\n", omittingEmptySubsequences: false),
      kept.split(separator: "\n", omittingEmptySubsequences: false))
    let first = lines.enumerated().first { $0.element.0 != $0.element.1 }
    let place = first.map { "line \($0.offset + 1): \($0.element.0)" } ?? "length"
    #expect(Array(text.utf8) == Array(kept.utf8), "\(name) differs at \(place)")
  }
}

extension String {
  fileprivate var directory: String { String(prefix(upTo: lastIndex(of: "/") ?? endIndex)) }
}
