import RetningDiagnostics
import RetningResult
import Testing

@testable import RetningReports

@Suite("The terminal's picture")
struct GoalPictureTests {
  private func model(_ language: Language) -> ReportModel {
    ReportModel(Fixture.result, definition: Fixture.definition, language: language)
  }

  @Test(
    "the table's lines are equally wide and no wider than the terminal",
    arguments: [40, 60, 80, 92, 100, 110, 120, 140, 200], Language.allCases)
  func widths(width: Int, language: Language) {
    let model = model(language)
    let layout = GoalPicture.Layout(model, width: width)
    for line in GoalPicture.tableLines(model, layout, GoalPicture.Paint(isOn: false)) {
      #expect(DisplayWidth.columns(line) == width, "\(line)")
    }
    let picture = GoalPicture.table(Fixture.result, language: language, width: width, colour: false)
    for line in picture.split(separator: "\n") where width >= 80 {
      #expect(DisplayWidth.columns(String(line)) <= width, "\(line)")
    }
  }

  @Test("colour adds codes and nothing else")
  func colour() {
    let plain = GoalPicture.table(Fixture.result, language: .nb, width: 110, colour: false)
    var coloured = GoalPicture.table(Fixture.result, language: .nb, width: 110, colour: true)
    #expect(!plain.contains("\u{1B}"))
    for code in ["32", "33", "31", "90", "0"] {
      coloured = coloured.replacing("\u{1B}[\(code)m", with: "")
    }
    #expect(coloured == plain)
  }

  @Test("a title cannot steer the terminal")
  func harmless() {
    #expect(DisplayWidth.harmless("a\u{1B}[31mb\nc\u{202E}d\u{9B}e") == "a [31mb c d e")
  }

  @Test("widths count what a terminal shows")
  func columns() {
    #expect(DisplayWidth.columns("æøå●▲■○…") == 8)
    #expect(DisplayWidth.columns("a\u{30A}") == 1)
    #expect(DisplayWidth.columns("世界") == 4)
    #expect(DisplayWidth.fitted("forvaltning", to: 6) == "forva…")
    #expect(DisplayWidth.wrapped("en to tre fire", to: 6) == ["en to", "tre", "fire"])
  }
}
