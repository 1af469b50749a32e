import RetningDiagnostics

/// Numbers as people read them: `1 234,5` and `12,5 %` in Norwegian, `1,234.5` and `12.5%` in English.
///
/// The minus sign is U+2212, and the spaces are no-break spaces (U+00A0), so that no line ends inside a number.
package enum NumberText {
  static let noBreakSpace = "\u{A0}"
  static let minus = "\u{2212}"
  /// What stands where there is no number.
  static let none = "\u{2013}"
  /// More decimals than this say nothing about a 64-bit float.
  static let decimalsMax = 15

  /// A number with this many decimals, rounded half away from zero on its decimal text.
  package static func number(_ value: Double, decimals: Int, in language: Language) -> String {
    text(value, decimals: decimals, plus: "", in: language)
  }

  /// A difference: with `+` before it when it is positive as shown.
  static func signed(_ value: Double, decimals: Int, in language: Language) -> String {
    text(value, decimals: decimals, plus: "+", in: language)
  }

  /// A number with its unit of measure.
  static func quantity(_ value: Double, decimals: Int, unit: String, in language: Language)
    -> String
  {
    let number = number(value, decimals: decimals, in: language)
    if unit.isEmpty { return number }
    return unit == "%" && language == .en ? number + unit : number + noBreakSpace + unit
  }

  /// A number with `decimals` decimals, or up to two more where it has them.
  static func precise(_ value: Double, decimals: Int, in language: Language) -> String {
    guard var decimal = DecimalText(value) else { return none }
    decimal.round(toDecimals: decimals + 2)
    let needed = decimal.fraction(decimals: nil).count
    return number(value, decimals: max(decimals, needed), in: language)
  }

  /// A whole number.
  static func count(_ value: Int, in language: Language) -> String {
    // Counts have few digits: the way over the decimal text is for those that do not.
    (0..<1000).contains(value)
      ? String(value) : number(Double(value), decimals: 0, in: language)
  }

  /// All digits, without grouping, for a file that a spreadsheet reads; empty for what is not a number.
  static func plain(_ value: Double, decimalMark: String) -> String {
    guard let decimal = DecimalText(value) else { return "" }
    let fraction = decimal.fraction(decimals: nil)
    let text =
      decimal.whole(grouping: nil) + (fraction.isEmpty ? "" : decimalMark + fraction)
    return decimal.isNegative ? "-" + text : text
  }

  private static func text(
    _ value: Double, decimals: Int, plus: String, in language: Language
  ) -> String {
    guard var decimal = DecimalText(value) else { return none }
    let decimals = min(max(decimals, 0), decimalsMax)
    decimal.round(toDecimals: decimals)
    var text = decimal.isNegative ? minus : decimal.isZero ? "" : plus
    text += decimal.whole(grouping: language == .en ? "," : noBreakSpace)
    if decimals > 0 {
      text += language == .en ? "." : ","
      text += decimal.fraction(decimals: decimals)
    }
    return text
  }
}

/// A number by its decimal digits: `0.d₁d₂d₃… × 10^point`, from the shortest text that reads back as the same.
///
/// Rounding the text rounds what people see: 2.675 is 2,68, though its binary value lies below.
struct DecimalText {
  private(set) var isNegative: Bool
  /// The digits 0 to 9, none leading or trailing that is 0; empty for zero.
  private var digits: [UInt8] = []
  /// How many digits stand before the decimal mark.
  private var point = 0

  var isZero: Bool { digits.isEmpty }

  /// Nil for what is not a finite number.
  init?(_ value: Double) {
    guard value.isFinite else { return nil }
    isNegative = value < 0
    var exponent = 0
    var seenMark = false
    var inExponent = false
    var exponentIsNegative = false
    for byte in value.description.utf8 {
      switch byte {
      case UInt8(ascii: "."): seenMark = true
      case UInt8(ascii: "e"): inExponent = true
      case UInt8(ascii: "-"): exponentIsNegative = inExponent
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let digit = byte - UInt8(ascii: "0")
        if inExponent {
          exponent = exponent * 10 + Int(digit)
        } else if digit == 0 && digits.isEmpty {
          if seenMark { point -= 1 }
        } else {
          digits.append(digit)
          if !seenMark { point += 1 }
        }
      default: break
      }
    }
    point += exponentIsNegative ? -exponent : exponent
    trim()
  }

  /// Rounds half away from zero. What becomes zero has no sign.
  mutating func round(toDecimals decimals: Int) {
    let kept = point + decimals
    guard kept < digits.count else { return }
    let carries = kept >= 0 && digits[kept] >= 5
    digits.removeLast(digits.count - max(kept, 0))
    if carries { increment(kept: kept) }
    trim()
  }

  private mutating func increment(kept: Int) {
    var index = kept - 1
    while index >= 0, digits[index] == 9 {
      digits[index] = 0
      index -= 1
    }
    if index >= 0 {
      digits[index] += 1
    } else {
      digits.insert(1, at: 0)
      point += 1
    }
  }

  private mutating func trim() {
    while digits.last == 0 { digits.removeLast() }
    if digits.isEmpty {
      point = 0
      isNegative = false
    }
  }

  /// The digits before the decimal mark, in groups of three; never empty.
  func whole(grouping separator: String?) -> String {
    guard point > 0 else { return "0" }
    var text = ""
    for index in 0..<point {
      if let separator, index > 0, (point - index) % 3 == 0 { text += separator }
      text.unicodeScalars.append(scalar(at: index))
    }
    return text
  }

  /// The digits after the decimal mark, as many as asked for; nil is all there are.
  func fraction(decimals: Int?) -> String {
    var text = ""
    for index in 0..<(decimals ?? max(digits.count - point, 0)) {
      text.unicodeScalars.append(scalar(at: point + index))
    }
    return text
  }

  private func scalar(at index: Int) -> Unicode.Scalar {
    Unicode.Scalar(digits.indices.contains(index) ? 0x30 + digits[index] : 0x30)
  }
}
