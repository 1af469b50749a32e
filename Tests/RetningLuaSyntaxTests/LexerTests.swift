import RetningLuaSyntax
import Testing

struct LexerTests {
  private func kinds(_ text: String) throws -> [LuaToken.Kind] {
    try chunk("return " + text).tokens.dropFirst().dropLast().map(\.kind)
  }

  @Test("each token knows its bytes, line and columns")
  func positions() throws {
    let chunk = try chunk("x =\r\n  'æ', z --[[ø\n]] , y")
    let places = chunk.tokens.map { token in
      "\(chunk.text(token.range)) \(token.range.start.line):\(token.range.start.column)"
    }
    #expect(places == ["x 1:1", "= 1:3", "'æ' 2:3", ", 2:6", "z 2:8", ", 3:4", "y 3:6", " 3:7"])
    let comma = chunk.tokens[3].range.start
    #expect(comma.byteColumn == 7)
    #expect(comma.offset == 11)
  }

  @Test("two different newline bytes end one line, two equal ones two")
  func lineEnds() throws {
    let lines = try chunk("a=1\r\nb=1\n\rc=1\n\nd=1\r\re=1").tokens.filter {
      if case .name = $0.kind { true } else { false }
    }.map(\.range.start.line)
    #expect(lines == [1, 2, 3, 5, 7])
  }

  @Test("the longest symbol wins")
  func symbols() throws {
    #expect(
      try kinds("a..b, ..., c//d, e>>f, g~=h, i<=j")
        .compactMap { if case .symbol(let symbol) = $0 { symbol.rawValue } else { nil } }
        == ["..", ",", "...", ",", "//", ",", ">>", ",", "~=", ",", "<="])
  }

  @Test(
    "a numeral has the value and type that Lua gives it",
    arguments: [
      ("3", .integer(3)), ("0xA", .integer(10)), ("9223372036854775807", .integer(.max)),
      ("9223372036854775808", .float(9_223_372_036_854_775_808)),
      ("0xffffffffffffffff", .integer(-1)), ("0x1ffffffffffffffff", .integer(-1)),
      ("3.0", .float(3)), ("3.", .float(3)), (".5", .float(0.5)), ("1e2", .float(100)),
      ("1E-2", .float(0.01)), ("0x.8", .float(0.5)), ("0x8.", .float(8)), ("0xA.8p1", .float(21)),
      ("0x1p-1", .float(0.5)), ("1e999", .float(.infinity)),
    ] as [(String, LuaToken.Kind)])
  func numerals(text: String, value: LuaToken.Kind) throws {
    #expect(try kinds(text) == [value])
  }

  @Test(
    "what only looks like a number is an error",
    arguments: [
      "0x", "1e", "1e+", "3..2", "0xp1", "1.2.3", "3x", "0x1g", "1_000", "0x1p", ".5.", "1p2",
    ])
  func badNumerals(text: String) {
    #expect(fault("x = " + text) == "1:5 lua-numeral")
  }

  @Test(
    "a string stands for the bytes that Lua makes of it",
    arguments: [
      (#""a\tb\"\'\\""#, "a\tb\"'\\"), (#"'\x41\66\067'"#, "ABC"), (#"'\u{e6}\u{1F600}'"#, "æ😀"),
      ("'a\\z \r\n\t b'", "ab"), ("'a\\\r\nb\\\nc'", "a\nb\nc"), ("[[\r\na\r\nb\n\rc]]", "a\nb\nc"),
      ("[==[a]]b]=]]==]", "a]]b]=]"), ("[[]]", ""), (#"'\0651'"#, "A1"),
    ])
  func strings(text: String, value: String) throws {
    #expect(try kinds(text) == [.string(Array(value.utf8))])
  }

  @Test("escapes and text need not be UTF-8")
  func bytes() throws {
    #expect(try kinds(#"'\xff\255'"#) == [.string([0xFF, 0xFF])])
    #expect(try kinds(#"'\u{7FFFFFFF}'"#) == [.string([0xFD, 0xBF, 0xBF, 0xBF, 0xBF, 0xBF])])
    let raw = try LuaChunk(
      parsing: Array("x='".utf8) + [0xFF, 0x80] + Array("' -- ".utf8) + [0xE6])
    #expect(raw.tokens[2].kind == .string([0xFF, 0x80]))
    #expect(raw.comments.count == 1)
  }

  @Test(
    "an error in a string is placed where it is",
    arguments: [
      ("x = 'abc", "1:5 lua-unfinished-string"), ("x = 'a\nb'", "1:5 lua-unfinished-string"),
      ("\nx = [[a", "2:5 lua-unfinished-string"), ("x = 'a\\", "1:5 lua-unfinished-string"),
      (#"x = 'a\qb'"#, "1:7 lua-escape"), (#"x = '\256'"#, "1:6 lua-escape"),
      (#"x = '\xg0'"#, "1:6 lua-escape"), (#"x = '\u{80000000}'"#, "1:6 lua-escape"),
      (#"x = '\u{}'"#, "1:6 lua-escape"), ("x = [=a]", "1:5 lua-long-delimiter"),
      ("--[[ a", "1:1 lua-unfinished-comment"), ("x = 1 @", "1:7 lua-unexpected"),
      ("x = æ", "1:5 lua-unexpected"), ("x = 1 \0- 2", "1:7 lua-unexpected"),
      ("\u{FEFF}x = 1", "1:1 lua-unexpected"),
      ("#!lua\n", "1:1 lua-unexpected"),
    ])
  func badStrings(text: String, expected: String) {
    #expect(fault(text) == expected)
  }

  @Test("comments are kept in order with their place")
  func comments() throws {
    let chunk = try chunk("-- a\nx = 1 --[==[ b ]]\n ]==] y = 2 --[= c\n--[[d]]--")
    #expect(
      chunk.comments.map { chunk.text($0.range) }
        == ["-- a", "--[==[ b ]]\n ]==]", "--[= c", "--[[d]]", "--"])
    #expect(
      chunk.comments.map(\.form) == [.short, .long(level: 2), .short, .long(level: 0), .short])
  }
}
