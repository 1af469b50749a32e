/// The value of a numeral's text, as `luaO_str2num` finds it.
enum LuaNumeral {
  /// An integer or a float; nil when the text is no numeral.
  static func value(of text: ArraySlice<UInt8>) -> LuaToken.Kind? {
    let isHex = text.count > 1 && text[text.startIndex + 1] | 0x20 == UInt8(ascii: "x")
    let digits = isHex ? text.dropFirst(2) : text
    if let integer = isHex ? hexInteger(digits) : decimalInteger(digits) {
      return .integer(integer)
    }
    guard isFloat(digits, isHex: isHex) else { return nil }
    return Double(String(decoding: normalized(digits, isHex: isHex), as: UTF8.self)).map {
      .float($0)
    }
  }

  /// Nil also when the value needs more than 63 bits, which makes it a float.
  private static func decimalInteger(_ digits: ArraySlice<UInt8>) -> Int64? {
    guard !digits.isEmpty, digits.allSatisfy(\.isDigit) else { return nil }
    return Int64(String(decoding: digits, as: UTF8.self))
  }

  /// Wraps around past 64 bits.
  private static func hexInteger(_ digits: ArraySlice<UInt8>) -> Int64? {
    guard !digits.isEmpty else { return nil }
    var value: UInt64 = 0
    for byte in digits {
      guard let digit = byte.hexValue else { return nil }
      value = value << 4 | UInt64(digit)
    }
    return Int64(bitPattern: value)
  }

  /// Whether this is a mantissa with at least one digit and, if it has an exponent, a whole one.
  private static func isFloat(_ text: ArraySlice<UInt8>, isHex: Bool) -> Bool {
    let (mantissa, exponent) = parts(text, isHex: isHex)
    let halves = mantissa.split(
      separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
    let areDigits = halves.joined().allSatisfy { isHex ? $0.hexValue != nil : $0.isDigit }
    guard areDigits, halves.contains(where: { !$0.isEmpty }) else { return false }
    guard var exponent else { return true }
    if exponent.first == UInt8(ascii: "+") || exponent.first == UInt8(ascii: "-") {
      exponent = exponent.dropFirst()
    }
    return !exponent.isEmpty && exponent.allSatisfy(\.isDigit)
  }

  private static func parts(
    _ text: ArraySlice<UInt8>, isHex: Bool
  ) -> (mantissa: ArraySlice<UInt8>, exponent: ArraySlice<UInt8>?) {
    let mark = UInt8(ascii: isHex ? "p" : "e")
    guard let index = text.firstIndex(where: { $0 | 0x20 == mark }) else { return (text, nil) }
    return (text[..<index], text[(index + 1)...])
  }

  /// The same number with a digit on both sides of the point, for Swift's own conversion.
  private static func normalized(_ text: ArraySlice<UInt8>, isHex: Bool) -> [UInt8] {
    let (mantissa, exponent) = parts(text, isHex: isHex)
    var result = isHex ? Array("0x0".utf8) : Array("0".utf8)
    result += mantissa
    if mantissa.last == UInt8(ascii: ".") { result.append(UInt8(ascii: "0")) }
    if let exponent { result += [UInt8(ascii: isHex ? "p" : "e")] + exponent }
    return result
  }
}
