extension NumberText {
  /// A number with at least the decimals that it was delivered with, never with an exponent, that reads back the same.
  static func text(_ value: Double, decimals: Int, sign: DecimalSign = .point) -> String {
    let (isNegative, digits, exponent) = parts(of: value)
    let point = digits.count + exponent
    var whole = String(digits.prefix(max(0, point)))
    whole += String(repeating: "0", count: max(0, point - digits.count))
    var fraction = String(repeating: "0", count: max(0, -point)) + digits.dropFirst(max(0, point))
    fraction += String(repeating: "0", count: max(0, decimals - fraction.count))
    let text = (isNegative ? "-" : "") + (whole.isEmpty ? "0" : whole)
    return fraction.isEmpty ? text : text + sign.character + fraction
  }

  /// The shortest digits that mean the number, and the power of ten that the last of them counts.
  private static func parts(of value: Double) -> (isNegative: Bool, digits: String, exponent: Int) {
    // The library writes the shortest text that reads back as the same number: 12.5, 1e+20, 5e-324.
    let pieces = value.magnitude.description.split(separator: "e")
    let mantissa = pieces[0].split(separator: ".")
    let fraction = mantissa.count > 1 && mantissa[1] != "0" ? String(mantissa[1]) : ""
    let exponent = pieces.count > 1 ? Int(pieces[1]) ?? 0 : 0
    let digits = (mantissa[0] + fraction).drop { $0 == "0" }
    return (value < 0, String(digits), digits.isEmpty ? 0 : exponent - fraction.count)
  }
}
