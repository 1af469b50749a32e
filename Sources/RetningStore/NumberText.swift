/// Reads a number as people and programs write it, from UTF-8.
///
/// `1234`, `-1.5`, `−1,5` (U+2212), `1 234 567,8` (space, U+00A0, U+2009 or U+202F between groups of three), `1e+05`. Which of
/// `.` and `,` is the decimal sign is the caller's to decide, by ``Reading/signed``.
package struct NumberText {
  /// A number that was read, with what its signs can mean.
  package struct Reading: Equatable {
    package var value: Double
    var decimals: Int
    var signed: SignUse
  }

  /// What a number's `.` or `,` says about the file's decimal sign.
  enum SignUse: Equatable {
    /// No such sign.
    case none
    /// Only a decimal sign makes sense here.
    case decimal(DecimalSign)
    /// One to three digits, the sign, three digits: `1.234` may be 1.234 or 1234.
    case eitherWay(DecimalSign)
  }

  private var digits: UInt64 = 0
  private var digitCount = 0
  private var decimals = 0
  private var negative = false
  private var exponent = 0
  private var sign: DecimalSign?
  /// Digits since the last group separator, and whether there was one.
  private var groupDigits = 0
  private var hasGroups = false
  private var firstDigit: UInt8 = 0

  private init() {}

  /// Reads bytes as a number; `.` or `,` as the decimal sign whichever comes, at most once.
  ///
  /// - Parameter sign: The decimal sign where it is known; then the other sign separates groups of three.
  /// - Returns: Nil when the bytes are not a number.
  package static func read(_ bytes: ArraySlice<UInt8>, sign: DecimalSign? = nil) -> Reading? {
    var number = NumberText()
    return number.scan(bytes, known: sign) ? number.reading(of: bytes) : nil
  }

  private mutating func scan(_ bytes: ArraySlice<UInt8>, known: DecimalSign?) -> Bool {
    var index = scanMinus(bytes)
    while index < bytes.endIndex {
      let byte = bytes[index]
      switch byte {
      case 0x30...0x39: add(byte)
      case UInt8(ascii: "."), UInt8(ascii: ","):
        let found: DecimalSign = byte == UInt8(ascii: ",") ? .comma : .point
        if let known, found != known {
          guard sign == nil, closeGroup() else { return false }
        } else {
          guard sign == nil, digitCount > 0, !hasGroups || groupDigits == 3 else { return false }
          sign = found
        }
      case UInt8(ascii: " "), 0xC2, 0xE2:
        guard let width = Self.spaceWidth(bytes[index...]), sign == nil, closeGroup() else {
          return false
        }
        index += width - 1
      case UInt8(ascii: "e"), UInt8(ascii: "E"):
        guard scanExponent(bytes[(index + 1)...]) else { return false }
        index = bytes.endIndex
        continue
      default: return false
      }
      index += 1
    }
    return digitCount > 0 && (sign == nil ? !hasGroups || groupDigits == 3 : decimals > 0)
  }

  private mutating func add(_ byte: UInt8) {
    if digitCount < 19 { digits = digits &* 10 &+ UInt64(byte & 15) }
    if digitCount == 0 { firstDigit = byte }
    digitCount += 1
    if sign == nil { groupDigits += 1 } else { decimals += 1 }
  }

  private mutating func scanMinus(_ bytes: ArraySlice<UInt8>) -> Int {
    if bytes.first == UInt8(ascii: "-") {
      negative = true
      return bytes.startIndex + 1
    }
    if bytes.starts(with: [0xE2, 0x88, 0x92]) {
      negative = true
      return bytes.startIndex + 3
    }
    return bytes.startIndex
  }

  /// Ends a group: the first has one to three digits, the others three.
  private mutating func closeGroup() -> Bool {
    guard hasGroups ? groupDigits == 3 : (1...3).contains(groupDigits) else { return false }
    hasGroups = true
    groupDigits = 0
    return true
  }

  /// How many bytes the space at the beginning takes: U+0020, U+00A0, U+2009 or U+202F; nil for anything else.
  private static func spaceWidth(_ bytes: ArraySlice<UInt8>) -> Int? {
    if bytes.first == UInt8(ascii: " ") { return 1 }
    if bytes.starts(with: [0xC2, 0xA0]) { return 2 }
    let isNarrow =
      bytes.starts(with: [0xE2, 0x80, 0xAF]) || bytes.starts(with: [0xE2, 0x80, 0x89])
    return isNarrow ? 3 : nil
  }

  private mutating func scanExponent(_ bytes: ArraySlice<UInt8>) -> Bool {
    var rest = bytes
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
    guard digitCount > 0, (1...3).contains(rest.count),
      rest.allSatisfy({ (0x30...0x39).contains($0) })
    else { return false }
    exponent = rest.reduce(0) { $0 * 10 + Int($1 & 15) } * (isNegative ? -1 : 1)
    return true
  }

  /// The largest whole number below which every whole number is a `Double`.
  private static let exactMax: UInt64 = 1 << 53

  private static let powersOfTen: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
    1e18, 1e19, 1e20, 1e21, 1e22,
  ]

  private func reading(of bytes: ArraySlice<UInt8>) -> Reading? {
    let magnitude: Double
    // Two exact numbers give the nearest quotient in one rounding (W. D. Clinger, "How to read floating point numbers
    // accurately"); all else goes through the library.
    if digitCount <= 19, digits <= Self.exactMax, exponent == 0, decimals <= 22 {
      magnitude = Double(digits) / Self.powersOfTen[decimals]
    } else {
      let mantissa = bytes.prefix { $0 | 0x20 != UInt8(ascii: "e") }
        .filter { (0x30...0x39).contains($0) }
      let text = String(decoding: mantissa, as: UTF8.self) + "e\(exponent - decimals)"
      guard let parsed = Double(text), parsed.isFinite else { return nil }
      magnitude = parsed
    }
    return Reading(
      value: negative && magnitude != 0 ? -magnitude : magnitude,
      decimals: min(max(0, decimals - exponent), ChangeGroup.decimalsMax), signed: signUse)
  }

  private var signUse: SignUse {
    guard let sign else { return .none }
    let leading = digitCount - decimals
    // A group cannot begin with 0, so 0,123 has decimals.
    let firstIsZero = firstDigit == UInt8(ascii: "0")
    let isEitherWay =
      decimals == 3 && leading <= 3 && !hasGroups && exponent == 0 && !firstIsZero
    return isEitherWay ? .eitherWay(sign) : .decimal(sign)
  }
}
