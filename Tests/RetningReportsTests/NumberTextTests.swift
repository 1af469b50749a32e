import RetningDiagnostics
import Testing

@testable import RetningReports

@Suite("Numbers as people read them")
struct NumberTextTests {
  @Test(
    "numbers are grouped, marked and rounded half away from zero",
    arguments: [
      (1234.5, 1, "1\u{A0}234,5", "1,234.5"), (0, 1, "0,0", "0.0"), (-0.0, 0, "0", "0"),
      (-0.04, 1, "0,0", "0.0"), (0.05, 1, "0,1", "0.1"), (-0.05, 1, "\u{2212}0,1", "\u{2212}0.1"),
      (2.675, 2, "2,68", "2.68"), (0.5, 0, "1", "1"), (-2.5, 0, "\u{2212}3", "\u{2212}3"),
      (999.96, 1, "1\u{A0}000,0", "1,000.0"), (9.995, 2, "10,00", "10.00"),
      (0.004, 2, "0,00", "0.00"),
      (
        1e21, 0, "1\u{A0}000\u{A0}000\u{A0}000\u{A0}000\u{A0}000\u{A0}000\u{A0}000",
        "1,000,000,000,000,000,000,000"
      ),
      (1.5e-7, 8, "0,00000015", "0.00000015"), (123_456, 0, "123\u{A0}456", "123,456"),
      (1000, 0, "1\u{A0}000", "1,000"), (.nan, 1, "–", "–"), (.infinity, 1, "–", "–"),
      (50, 2, "50,00", "50.00"), (0.95, 1, "1,0", "1.0"), (0.0949, 1, "0,1", "0.1"),
    ])
  func number(value: Double, decimals: Int, nb: String, en: String) {
    #expect(NumberText.number(value, decimals: decimals, in: .nb) == nb)
    #expect(NumberText.number(value, decimals: decimals, in: .nn) == nb)
    #expect(NumberText.number(value, decimals: decimals, in: .en) == en)
  }

  @Test("a difference has its sign, and none when it is shown as zero")
  func signed() {
    #expect(NumberText.signed(4.31, decimals: 1, in: .nb) == "+4,3")
    #expect(NumberText.signed(-4.31, decimals: 1, in: .nb) == "\u{2212}4,3")
    #expect(NumberText.signed(-0.01, decimals: 1, in: .nb) == "0,0")
    #expect(NumberText.signed(0.01, decimals: 1, in: .nb) == "0,0")
  }

  @Test("a unit follows a no-break space, and the English per cent sign none")
  func units() {
    #expect(NumberText.quantity(12.5, decimals: 1, unit: "%", in: .nb) == "12,5\u{A0}%")
    #expect(NumberText.quantity(12.5, decimals: 1, unit: "%", in: .en) == "12.5%")
    #expect(NumberText.quantity(12, decimals: 0, unit: "days", in: .en) == "12\u{A0}days")
    #expect(NumberText.quantity(12, decimals: 0, unit: "", in: .nb) == "12")
  }

  @Test("a spreadsheet gets all digits, ungrouped")
  func plain() {
    #expect(NumberText.plain(45.666666666666664, decimalMark: ",") == "45,666666666666664")
    #expect(NumberText.plain(-1234.5, decimalMark: ".") == "-1234.5")
    #expect(NumberText.plain(1e21, decimalMark: ",") == "1000000000000000000000")
    #expect(NumberText.plain(5e-7, decimalMark: ",") == "0,0000005")
    #expect(NumberText.plain(.nan, decimalMark: ",") == "")
  }

  @Test("rounding agrees with arithmetic where it is exact")
  func agrees() {
    for quarter in -4000...4000 {
      let value = Double(quarter) / 4
      let whole = Int(value.rounded(.toNearestOrAwayFromZero))
      let text = NumberText.number(value, decimals: 0, in: .nb)
        .replacing("\u{A0}", with: "").replacing("\u{2212}", with: "-")
      #expect(Int(text) == whole)
    }
  }

  @Test("counts in a sentence are words up to twelve, and all digits past it")
  func words() {
    #expect(NumberWords([1, 12], in: .nb).capitalized(0) == "Én")
    #expect(NumberWords([1, 12], in: .nb)[1] == "tolv")
    #expect(NumberWords([1, 13], in: .nb)[0] == "1")
    #expect(NumberWords([1], in: .nn).neuter(0) == "eitt")
  }
}
