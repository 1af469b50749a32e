import RetningData
import RetningDiagnostics
import Testing

@Suite("Units of measure")
struct UnitTests {
  private func combine(_ left: String, _ operation: ArithmeticOperator, _ right: String) throws
    -> Series
  {
    try series("a", from: "2026-T1", unit: left, [6])
      .combined(operation, with: series("b", from: "2026-T1", unit: right, [2]))
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let left: String
    let operation: ArithmeticOperator
    let right: String
    let unit: String
    let value: Double

    init(
      _ left: String, _ operation: ArithmeticOperator, _ right: String, _ unit: String,
      _ value: Double
    ) {
      (self.left, self.operation, self.right) = (left, operation, right)
      (self.unit, self.value) = (unit, value)
    }

    var testDescription: String { "\(left) \(operation.rawValue) \(right)" }
  }

  @Test(
    "6 of one and 2 of the other give",
    arguments: [
      Case("kr", .add, "kr", "kr", 8), Case("mill. kr", .add, "kr", "mill. kr", 6.000002),
      Case("kr", .add, "mill. kr", "kr", 2_000_006),
      Case("mrd. kr", .subtract, "mill. kr", "mrd. kr", 5.998),
      Case("1000 kr", .add, "tusen kr", "1000 kr", 8), Case("%", .add, "%", "%", 8),
      Case("%", .subtract, "%", "prosentpoeng", 4), Case("%", .add, "prosentpoeng", "%", 8),
      Case("%", .subtract, "prosentpoeng", "%", 4), Case("prosentpoeng", .add, "%", "%", 8),
      Case("prosentpoeng", .subtract, "prosentpoeng", "prosentpoeng", 4),
      Case("kr", .divide, "årsverk", "kr/årsverk", 3),
      Case("mill. kr", .divide, "årsverk", "mill. kr/årsverk", 3),
      Case("kr/årsverk", .multiply, "årsverk", "kr", 12), Case("kr", .divide, "kr", "", 3),
      Case("kr", .divide, "mill. kr", "", 3e-6), Case("mill. kr", .divide, "kr", "", 3e6),
      Case("kr", .multiply, "årsverk", "kr·årsverk", 12), Case("kr", .multiply, "kr", "kr·kr", 12),
      Case("", .add, "kr", "kr", 8), Case("kr", .add, "", "kr", 8),
      Case("", .divide, "årsverk", "1/årsverk", 3),
    ])
  func combined(_ example: Case) throws {
    let result = try combine(example.left, example.operation, example.right)
    #expect(result.unit.symbol == example.unit)
    let value = try #require(result.optionalValues.first ?? nil)
    #expect(abs(value - example.value) <= 1e-12 * abs(example.value))
    // The symbol of a result, written in a declaration, names the same unit.
    #expect(UnitOfMeasure(result.unit.symbol).factor(to: result.unit) == 1)
  }

  @Test(
    "that measure different things are refused",
    arguments: [
      ("kr", ArithmeticOperator.add, "personer", "legges sammen", "added"),
      ("kr", .subtract, "personer", "trekkes fra hverandre", "subtracted"),
      ("kr/årsverk", .add, "kr", "legges sammen", "added"), ("%", .add, "kr", "legges", "added"),
      ("prosentpoeng", .subtract, "%", "trekkes", "subtracted"),
      ("kr·kr", .add, "kr", "legges", "added"), ("dager", .add, "dag", "legges", "added"),
    ])
  func refused(
    left: String, operation: ArithmeticOperator, right: String, norwegian: String, english: String
  ) throws {
    let failure = failure { _ = try combine(left, operation, right) }
    #expect(failure?.code.id == "unit-mismatch")
    let (nb, en) = try texts(of: failure)
    #expect(nb.contains("Enhetene \(left) og \(right) kan ikke \(norwegian)"))
    #expect(en.contains("The units \(left) and \(right) cannot be \(english)"))
  }

  @Test("are converted within a dimension, and a plain number takes the unit given")
  func converted() throws {
    let millions = try series(from: "2026-T1", unit: "mill. kr", [1.5])
    #expect(try millions.converted(to: UnitOfMeasure("kr")).values == [1_500_000])
    #expect(try millions.converted(to: UnitOfMeasure("mill. kr")) == millions)
    let plain = try series(from: "2026-T1", unit: "", [7])
    #expect(try plain.converted(to: .percent).unit == .percent)
    #expect(try plain.converted(to: .percent).values == [7])
    let failure = failure { _ = try millions.converted(to: .percent) }
    #expect(failure?.code.id == "unit-mismatch")
    let (nb, en) = try texts(of: failure)
    #expect(nb.contains("mill. kr og %") && en.contains("converted to each other"))
  }

  @Test("a number keeps the unit, and a number divided by a series turns it over")
  func numbers() throws {
    let staff = try series(from: "2026-T1", unit: "årsverk", kind: .stock, [4])
    #expect(staff.combined(.multiply, with: 2).unit.symbol == "årsverk")
    #expect(staff.combined(.multiply, with: 2).values == [8])
    #expect(staff.combined(.subtract, with: 1, numberFirst: true).values == [-3])
    let turned = staff.combined(.divide, with: 1, numberFirst: true)
    #expect(turned.values == [0.25])
    #expect(turned.unit.symbol == "1/årsverk")
    #expect(turned.kind == .ratio, "the sum of 1/x is not 1/sum of x")
  }
}
