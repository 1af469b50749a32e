internal import RetningDiagnostics

/// Cuts a text into tokens, one at a time, by Lua 5.4's lexical rules.
///
/// Nothing is skipped at the start: neither a byte order mark nor a first line with `#`.
struct Lexer {
  let bytes: [UInt8]
  private(set) var comments: [LuaComment] = []
  private(set) var offset = 0
  private var line = 1
  private var lineOffset = 0
  /// The bytes since the line's start that are not the first of their scalar.
  private var continuationCount = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The next token; at the end of the text always the end.
  mutating func next() throws(LuaSyntaxError) -> LuaToken {
    try skipTrivia()
    let start = position
    let kind = try kind()
    return LuaToken(kind: kind, range: SourceRange(start: start, end: position))
  }

  private mutating func kind() throws(LuaSyntaxError) -> LuaToken.Kind {
    guard let byte = peek() else { return .end }
    if byte.isNameStart { return word() }
    if byte.isDigit || byte == UInt8(ascii: ".") && peek(1)?.isDigit == true {
      return try numeral()
    }
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      return .string(try quotedString())
    case UInt8(ascii: "["):
      return try openBracket()
    default:
      return try symbol()
    }
  }

  private mutating func word() -> LuaToken.Kind {
    let start = offset
    while peek()?.isNamePart == true { take() }
    let text = String(decoding: bytes[start..<offset], as: UTF8.self)
    return LuaKeyword.spelled[text].map { .keyword($0) } ?? .name(text)
  }

  private mutating func openBracket() throws(LuaSyntaxError) -> LuaToken.Kind {
    let start = position
    if let level = longBracketLevel() {
      return .string(try longText(level, kind: .string, from: start))
    }
    guard peek(1) != UInt8(ascii: "=") else {
      throw LuaSyntaxError(.luaLongDelimiter, at: SourceRange(start: start, end: position))
    }
    return try symbol()
  }

  private mutating func symbol() throws(LuaSyntaxError) -> LuaToken.Kind {
    let start = position
    for length in stride(from: LuaSymbol.lengthMax, through: 1, by: -1) {
      let spelling = LuaSymbol.packed(bytes[offset...].prefix(length))
      if let symbol = LuaSymbol.spelled[spelling] {
        take(symbol.rawValue.utf8.count)
        return .symbol(symbol)
      }
    }
    take()
    while peek()?.continuesScalar == true { take() }
    let text = String(decoding: bytes[start.offset..<offset], as: UTF8.self)
    throw LuaSyntaxError(
      .luaUnexpected, phrases: ["found": .verbatim(text)],
      at: SourceRange(start: start, end: position))
  }
}

// Blanks and comments.
extension Lexer {
  private mutating func skipTrivia() throws(LuaSyntaxError) {
    while let byte = peek() {
      if byte.isNewline {
        takeNewline()
      } else if byte.isBlank {
        take()
      } else if byte == UInt8(ascii: "-"), peek(1) == byte {
        try comment()
      } else {
        return
      }
    }
  }

  private mutating func comment() throws(LuaSyntaxError) {
    let start = position
    take(2)
    var form = LuaComment.Form.short
    if let level = longBracketLevel() {
      form = .long(level: level)
      _ = try longText(level, kind: .comment, from: start)
    } else {
      while let byte = peek(), !byte.isNewline { take() }
    }
    comments.append(LuaComment(form: form, range: SourceRange(start: start, end: position)))
  }
}

// The cursor.
extension Lexer {
  var position: SourcePosition {
    let byteColumn = offset - lineOffset + 1
    return SourcePosition(
      offset: offset, line: line, column: byteColumn - continuationCount, byteColumn: byteColumn)
  }

  func peek(_ distance: Int = 0) -> UInt8? {
    offset + distance < bytes.count ? bytes[offset + distance] : nil
  }

  /// Steps over bytes that end no line.
  mutating func take(_ count: Int = 1) {
    for _ in 0..<count {
      if bytes[offset].continuesScalar { continuationCount += 1 }
      offset += 1
    }
  }

  /// Steps over the end of a line, which may be two bytes.
  mutating func takeNewline() {
    let first = peek()
    offset += 1
    if let second = peek(), second.isNewline, second != first { offset += 1 }
    line += 1
    lineOffset = offset
    continuationCount = 0
  }
}
