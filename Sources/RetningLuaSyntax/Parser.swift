internal import RetningDiagnostics

/// Reads the tokens by Lua's grammar, from left to right, with at most one token looked ahead.
///
/// It descends as deep as the text nests and no deeper than ``LuaChunk/nestingMax``, which takes less
/// than 512 KiB of stack in a release build, several times that in a debug build. `@inline(never)`
/// keeps what does not recurse, and each kind of statement, out of the frames of what does.
struct Parser {
  var lexer: Lexer
  /// Those taken so far; at the end all.
  private(set) var tokens: [LuaToken] = []
  var expressions: [LuaExpression] = []
  var scopes = Scopes()
  /// The token that is to be read next.
  private(set) var current: LuaToken
  private var lookedAhead: LuaToken?
  private var level = 0

  private init(_ bytes: [UInt8]) throws(LuaSyntaxError) {
    lexer = Lexer(bytes)
    current = try lexer.next()
  }

  /// Reads a whole text.
  init(reading bytes: [UInt8]) throws(LuaSyntaxError) {
    try self.init(bytes)
    try parseChunk()
  }

  private mutating func parseChunk() throws(LuaSyntaxError) {
    let body = try statements()
    guard current.kind == .end else { throw unexpected() }
    tokens.append(current)
    try scopes.closeFunction(body: body, lastLine: 0)
  }
}

// Tokens.
extension Parser {
  /// Where the last token that was taken ends.
  var end: SourcePosition { tokens.last?.range.end ?? .start }

  func range(from start: SourcePosition) -> SourceRange {
    SourceRange(start: start, end: end)
  }

  @inline(never)
  mutating func advance() throws(LuaSyntaxError) {
    tokens.append(current)
    if let next = lookedAhead {
      current = next
      lookedAhead = nil
    } else {
      current = try lexer.next()
    }
  }

  /// The token after the current one.
  @inline(never)
  mutating func lookAhead() throws(LuaSyntaxError) -> LuaToken.Kind {
    if let next = lookedAhead { return next.kind }
    let next = try lexer.next()
    lookedAhead = next
    return next.kind
  }

  func at(_ symbol: LuaSymbol) -> Bool { current.kind == .symbol(symbol) }
  func at(_ keyword: LuaKeyword) -> Bool { current.kind == .keyword(keyword) }

  /// Takes the symbol if it is next.
  mutating func take(_ symbol: LuaSymbol) throws(LuaSyntaxError) -> Bool {
    guard at(symbol) else { return false }
    try advance()
    return true
  }

  mutating func take(_ keyword: LuaKeyword) throws(LuaSyntaxError) -> Bool {
    guard at(keyword) else { return false }
    try advance()
    return true
  }

  @inline(never)
  mutating func expect(_ kind: LuaToken.Kind) throws(LuaSyntaxError) {
    guard current.kind == kind else { throw missing(kind.described) }
    try advance()
  }

  /// Takes the token that closes what `opener` opened.
  @inline(never)
  mutating func expect(
    _ kind: LuaToken.Kind, closing opener: LuaToken
  ) throws(LuaSyntaxError) {
    guard current.kind == kind else {
      throw LuaSyntaxError(
        .luaUnclosed, ["line": "\(opener.range.start.line)"],
        phrases: [
          "expected": kind.described, "opener": opener.kind.described,
          "found": current.kind.described,
        ], at: current.range)
    }
    try advance()
  }

  @inline(never)
  mutating func name() throws(LuaSyntaxError) -> LuaName {
    guard case .name(let text) = current.kind else { throw missing(.name) }
    let name = LuaName(text: text, range: current.range)
    try advance()
    return name
  }
}

// Nesting and errors.
extension Parser {
  /// Goes a level deeper; each call is paired with ``leaveLevel()``.
  @inline(never)
  mutating func enterLevel() throws(LuaSyntaxError) {
    level += 1
    guard level <= LuaChunk.nestingMax else {
      throw LuaSyntaxError(.luaNesting, ["limit": "\(LuaChunk.nestingMax)"], at: current.range)
    }
  }

  mutating func leaveLevel() { level -= 1 }

  @inline(never)
  func unexpected() -> LuaSyntaxError {
    LuaSyntaxError(.luaUnexpected, phrases: ["found": current.kind.described], at: current.range)
  }

  @inline(never)
  func missing(_ expected: LocalizedText) -> LuaSyntaxError {
    LuaSyntaxError(
      .luaExpected, phrases: ["expected": expected, "found": current.kind.described],
      at: current.range)
  }
}
