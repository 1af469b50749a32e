internal import RetningDiagnostics

// String literals, short and long, and the long brackets that comments share with them.
extension Lexer {
  enum LongText {
    case string
    case comment
  }

  /// The number of `=` in the long bracket that opens here; nil when none does.
  func longBracketLevel() -> Int? {
    guard peek() == UInt8(ascii: "[") else { return nil }
    var level = 0
    while peek(1 + level) == UInt8(ascii: "=") { level += 1 }
    return peek(1 + level) == UInt8(ascii: "[") ? level : nil
  }

  /// What stands between the long bracket that opens here and its closing one, without a first
  /// newline; the string or comment itself begins at `start`.
  mutating func longText(
    _ level: Int, kind: LongText, from start: SourcePosition
  ) throws(LuaSyntaxError) -> [UInt8] {
    var text: [UInt8] = []
    take(level + 2)
    if peek()?.isNewline == true { takeNewline() }
    while let byte = peek() {
      if byte == UInt8(ascii: "]"), closes(level) {
        take(level + 2)
        return text
      }
      if byte.isNewline {
        takeNewline()
        text.append(UInt8(ascii: "\n"))
      } else {
        take()
        text.append(byte)
      }
    }
    let code: DiagnosticCode = kind == .string ? .luaUnfinishedString : .luaUnfinishedComment
    throw LuaSyntaxError(code, at: SourceRange(start: start, end: position))
  }

  private func closes(_ level: Int) -> Bool {
    for distance in 0..<level where peek(1 + distance) != UInt8(ascii: "=") { return false }
    return peek(1 + level) == UInt8(ascii: "]")
  }

  /// The bytes that the short literal stands for that opens here.
  mutating func quotedString() throws(LuaSyntaxError) -> [UInt8] {
    let start = position
    let quote = peek()
    var text: [UInt8] = []
    take()
    while let byte = peek(), !byte.isNewline {
      if byte == UInt8(ascii: "\\") {
        try escape(into: &text)
        continue
      }
      take()
      if byte == quote { return text }
      text.append(byte)
    }
    throw LuaSyntaxError(.luaUnfinishedString, at: SourceRange(start: start, end: position))
  }

  private mutating func escape(into text: inout [UInt8]) throws(LuaSyntaxError) {
    let start = position
    take()
    // At the end of the text the string is unfinished, which the caller says.
    guard let byte = peek() else { return }
    if let control = Self.controls[byte] {
      take()
      text.append(control)
    } else if byte.isNewline {
      takeNewline()
      text.append(UInt8(ascii: "\n"))
    } else if byte.isDigit {
      text.append(try decimalEscape(from: start))
    } else {
      take()
      switch byte {
      case UInt8(ascii: "x"): text.append(try hexEscape(from: start))
      case UInt8(ascii: "u"): text += try scalarEscape(from: start)
      case UInt8(ascii: "z"): skipWhiteSpace()
      default: throw escapeError(from: start)
      }
    }
  }

  private static let controls: [UInt8: UInt8] = [
    UInt8(ascii: "a"): 0x07, UInt8(ascii: "b"): 0x08, UInt8(ascii: "f"): 0x0C,
    UInt8(ascii: "n"): 0x0A, UInt8(ascii: "r"): 0x0D, UInt8(ascii: "t"): 0x09,
    UInt8(ascii: "v"): 0x0B, UInt8(ascii: "\\"): 0x5C, UInt8(ascii: "\""): 0x22,
    UInt8(ascii: "'"): 0x27,
  ]

  private mutating func skipWhiteSpace() {
    while let byte = peek(), byte.isBlank || byte.isNewline {
      if byte.isNewline { takeNewline() } else { take() }
    }
  }

  /// Up to three digits, at most 255.
  private mutating func decimalEscape(from start: SourcePosition) throws(LuaSyntaxError) -> UInt8 {
    var value = 0
    for _ in 0..<3 {
      guard let byte = peek(), byte.isDigit else { break }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
      take()
    }
    guard let byte = UInt8(exactly: value) else { throw escapeError(from: start) }
    return byte
  }

  /// Two hexadecimal digits.
  private mutating func hexEscape(from start: SourcePosition) throws(LuaSyntaxError) -> UInt8 {
    var value: UInt8 = 0
    for _ in 0..<2 {
      guard let digit = peek()?.hexValue else { throw escapeError(from: start) }
      value = value << 4 | digit
      take()
    }
    return value
  }

  /// `{`, hexadecimal digits and `}`: a number below 2³¹ in UTF-8 as it was first defined.
  private mutating func scalarEscape(from start: SourcePosition) throws(LuaSyntaxError) -> [UInt8] {
    guard peek() == UInt8(ascii: "{"), peek(1)?.hexValue != nil else {
      throw escapeError(from: start)
    }
    take()
    var value: UInt32 = 0
    while let digit = peek()?.hexValue {
      guard value <= 0x7FFF_FFFF >> 4 else { throw escapeError(from: start) }
      value = value << 4 | UInt32(digit)
      take()
    }
    guard peek() == UInt8(ascii: "}") else { throw escapeError(from: start) }
    take()
    return Self.encoded(value)
  }

  private static func encoded(_ value: UInt32) -> [UInt8] {
    guard value >= 0x80 else { return [UInt8(value)] }
    var rest = value
    var tail: [UInt8] = []
    // The first byte has room for one bit less with each byte after it.
    var firstMax: UInt32 = 0x3F
    while rest > firstMax {
      tail.append(0x80 | UInt8(rest & 0x3F))
      rest >>= 6
      firstMax >>= 1
    }
    let mark = UInt8(truncatingIfNeeded: ~firstMax << 1)
    return [mark | UInt8(rest)] + tail.reversed()
  }

  private func escapeError(from start: SourcePosition) -> LuaSyntaxError {
    LuaSyntaxError(.luaEscape, at: SourceRange(start: start, end: position))
  }
}
