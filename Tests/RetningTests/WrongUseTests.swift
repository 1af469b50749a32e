import Foundation
import Retning
import Testing

/// `rules/FEIL.md` says what is said of wrong uses; here it is held to that.
@Suite("The page of wrong uses")
struct WrongUseTests {
  private struct Example {
    let heading: String
    let unit: String
    let frequency: String
    let formula: String
    let message: String
  }

  private func page() throws -> (declarations: String, examples: [Example]) {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../rules/FEIL.md")
    let sections = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n## ")
    func fenced(_ text: String) -> String {
      let parts = text.components(separatedBy: "```lua\n")
      return parts.count > 1 ? parts[1].components(separatedBy: "\n```")[0] : ""
    }
    let examples = sections.dropFirst().map { section in
      let quoted = section.components(separatedBy: "`")
      return Example(
        heading: String(section.prefix { $0 != "\n" }),
        unit: quoted[1], frequency: quoted[3], formula: fenced(section),
        message: section.split(separator: "\n").first { $0.hasPrefix("> ") }
          .map { String($0.dropFirst(2)) } ?? "")
    }
    return (fenced(sections[0]), examples)
  }

  @Test("gives for each what is really said")
  func examples() throws {
    let (declarations, examples) = try page()
    #expect(examples.count >= 12)
    for example in examples {
      let output = try Scratch.evaluate(
        [
          "dfd/a.lua": """
          \(declarations)
          indicator "i" {
            title = { nb = "i" }, goals = { "s26/m1" }, \(example.unit), \(example.frequency),
            value = function() \(example.formula) end,
          }
          """
        ],
        [
          "dfd/kostnad@2025": 5, "dfd/folk@2025": 5, "dfd/andel@2026-T1": 5,
          "dfd/kvartal@2026-Q1": 5,
          "dfd/måned@2026-M01": 5, "dfd/delt{kjønn=k}@2025": 5,
        ], only: ["dfd/i"])
      let said =
        output.result.failures.map { $0.message.text(in: .nb) }
        + output.notes.map { $0.message(in: .nb) }
      let expected = example.message.replacing("lmd", with: "dfd")
      #expect(said == [expected], "\(example.heading)")
      let place = output.result.failures.first?.location ?? output.notes.first?.location
      #expect(place?.line != nil, "\(example.heading)")
    }
  }
}
