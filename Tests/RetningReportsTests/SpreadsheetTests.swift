import RetningDiagnostics
import Testing

@testable import RetningReports

@Suite("The spreadsheet's file")
struct SpreadsheetTests {
  @Test(
    "a cell that a spreadsheet would take for a formula is made text",
    arguments: [
      ("=1+1", "'=1+1"), ("+47", "'+47"), ("-x", "'-x"), ("@SUM(A1)", "'@SUM(A1)"),
      ("\t=1", "'\t=1"), ("a;b", "\"a;b\""), ("a\"b", "\"a\"\"b\""), ("a\nb", "\"a\nb\""),
      ("=HYPERLINK(\"x\";1)", "\"'=HYPERLINK(\"\"x\"\";1)\""), ("a = b", "a = b"), ("", ""),
    ])
  func injection(words: String, cell: String) {
    #expect(CSVWriter(.nb).cell(words) == cell)
  }

  @Test("Norwegian files have semicolons and decimal commas, English ones commas and points")
  func marks() {
    let nb = Renderer.render(Fixture.result, as: Fixture.definition, format: .csv, language: .nb)
    let en = Renderer.render(Fixture.result, as: Fixture.definition, format: .csv, language: .en)
    #expect(nb.unicodeScalars.first == "\u{FEFF}")
    #expect(nb.contains(";49,96;"))
    #expect(en.contains(",49.96,"))
    #expect(nb.contains(";-1;"))
  }
}
