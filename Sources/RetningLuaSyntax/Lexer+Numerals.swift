internal import RetningDiagnostics

// Numerals: integers of 64 bits and double precision floats, decimal and hexadecimal.
extension Lexer {
  /// The number that begins here. Lua first takes all that looks like part of one, then judges it.
  mutating func numeral() throws(LuaSyntaxError) -> LuaToken.Kind {
    let start = position
    let isHex = peek() == UInt8(ascii: "0") && Self.lowercased(peek(1)) == UInt8(ascii: "x")
    if isHex { take(2) }
    let exponent = UInt8(ascii: isHex ? "p" : "e")
    while let byte = peek() {
      if Self.lowercased(byte) == exponent {
        take()
        if peek() == UInt8(ascii: "+") || peek() == UInt8(ascii: "-") { take() }
      } else if byte.hexValue != nil || byte == UInt8(ascii: ".") {
        take()
      } else {
        break
      }
    }
    if peek()?.isNameStart == true { take() }
    guard let value = LuaNumeral.value(of: bytes[start.offset..<offset]) else {
      throw LuaSyntaxError(.luaNumeral, at: SourceRange(start: start, end: position))
    }
    return value
  }

  private static func lowercased(_ byte: UInt8?) -> UInt8? { byte.map { $0 | 0x20 } }
}
