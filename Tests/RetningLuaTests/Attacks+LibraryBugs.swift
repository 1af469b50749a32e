/// Known faults of the packaged Lua 5.4.4 and odd uses of its libraries and its parser.
extension Attack {
  static let libraryBugs: [Attack] = [
    Attack(
      "__concat that moves the stack", .refused("__concat"),
      "local function f(n) if n > 0 then f(n - 1) end end return 'a' .. setmetatable({}, { __concat = function() f(5000) end }) .. 'b'"
    ),
    Attack(
      "a break out of a loop with a value to be closed", .refused("non-closable"),
      "for k in next, { 1 }, nil, setmetatable({}, {}) do break end"),
    Attack(
      "bitwise operators on computed constants", .refused("lua-bitwise-constant"),
      "local t = { \((1...257).map { "\($0).1" }.joined(separator: ",")) } return 1 ~ (2 or 3), 1 | (2 or 3)"
    ),
    Attack(
      "bitwise operators in a small function", .gives("3 3"), "return 1 ~ (2 or 3), 1 | (2 or 3)"),
    Attack(
      "the environment indexed by a comparison", .gives("nil"), "local _ENV = {} return _ENV[1 < 2]"
    ),
    Attack(
      "a name looked up in a field called _ENV", .refused("attempt to"),
      "local t = {} return t._ENV.x + 1"),
    Attack(
      "arithmetic on strings", .refused("attempt to perform arithmetic on a string value"),
      "return '10' + 1"),
    Attack(
      "arithmetic on a string that is no number", .refused("attempt to perform arithmetic"),
      "return 'abc' + 1"),
    Attack(
      "bitwise operators on strings",
      .refused("attempt to perform bitwise operation on a string value"), "return '1' | 2"),
    Attack(
      "a minus before a string", .refused("attempt to perform arithmetic on a string value"),
      "return -'2'"),
    Attack(
      "select at extreme places", .gives("0 false false false"),
      "return select('#'), (pcall(select, math.mininteger, 1)), (pcall(select, 0)), (pcall(select, 2.5, 1))"
    ),
    Attack(
      "select past the end", .gives("0 2"),
      "return select('#', select(math.maxinteger, 1)), (select(-1, 1, 2))"),
    Attack(
      "string.sub at extreme places", .gives("abc  c"),
      "return ('abc'):sub(math.mininteger, math.maxinteger), ('abc'):sub(4, math.mininteger), ('abc'):sub(-1)"
    ),
    Attack(
      "string.byte and char at extremes", .gives("0 false"),
      "return select('#', ('abc'):byte(math.maxinteger)), (pcall(string.char, 256))"),
    Attack(
      "odd conversions in a format", .gives("0"),
      "local n = 0 for _, f in ipairs { '%99999d', '%.99999f', '%n', '%hhn', '%ls', '%*d', '%', '%%%', '%5', '%\\0', '%10.123f', '%s%s%s', ('%0'):rep(40) } do if pcall(string.format, f, 1) then n = n + 1 end end return n"
    ),
    Attack(
      "all that a format can hold", .gives("   +1.5|0x1p+0|\"a\\0b\"|A|ff|1e+308|%"),
      "return ('%+7.1f|%a|%q|%c|%x|%g|%%'):format(1.5, 1, 'a\\0b', 65, 255, 1e308)"),
    Attack("a format without its arguments", .refused("no value"), "return ('%d'):format()"),
    Attack("pack with extreme sizes", .noField, "return string.pack('!16 i16', 1)"),
    Attack(
      "unpack with extreme places", .noField, "return string.unpack('i17', 'abc', math.mininteger)"),
    Attack(
      "numerals in odd forms", .gives("nil nil nil nil nil 16 nil"),
      "return tonumber('nan'), tonumber('inf'), tonumber(' 0x '), tonumber('1e'), tonumber('1_0'), tonumber(' 0x10 '), tonumber('')"
    ),
    Attack(
      "numerals in odd bases", .gives("35 false false false -255"),
      "return tonumber('z', 36), (pcall(tonumber, '1', 37)), (pcall(tonumber, '1', 1)), (pcall(tonumber, {}, 10)), tonumber('-ff', 16)"
    ),
    Attack(
      "utf8 of broken text", .gives("nil 1 false"),
      "local n, at = utf8.len('\\xff') return n, at, (pcall(utf8.codepoint, '\\xc3'))"),
    Attack("utf8.codes", .noField, "for _ in utf8.codes('\\u{7FFFFFFF}') do end"),
    Attack(
      "patterns that are cut short", .gives("1"),
      "local n = 0 for _, p in ipairs { '%', '[', '[^', '[%', '[a-', '%b', '%bx', '(', ')', '%1', '(%1)', '%f', '%f[', '(()' } do if pcall(string.find, 'abc', p) then n = n + 1 end end return n"
    ),
    Attack(
      "a replacement that is cut short", .refused("invalid use of '%'"),
      "return ('a'):gsub('a', '%')"),
    Attack(
      "a capture that is not there", .refused("invalid capture index"),
      "return ('a'):gsub('(a)', '%9')"),
    Attack(
      "a frontier at both ends", .gives("1 4"),
      "return ('abc'):find('%f[%w]'), (('abc'):find('%f[%W]'))"),
    Attack("gmatch beyond the end", .gives(""), "return ('abc'):gmatch('%a', 99)()"),
    Attack(
      "table.insert out of bounds", .refused("position out of bounds"), "table.insert({ 1 }, 5, 1)"),
    Attack(
      "more than two hundred local variables", .refused("lua-too-many"),
      (1...201).map { "local a\($0) " }.joined(), stage: .loading),
    Attack(
      "more upvalues than there are", .refused("lua-too-many"), Self.manyUpvalues, stage: .loading),
    Attack(
      "a text with brackets nested deep", .refused("lua-nesting"),
      "return \(String(repeating: "(", count: 30_000))", stage: .loading),
    Attack(
      "a text with tables nested deep", .refused("lua-nesting"),
      "return \(String(repeating: "{", count: 30_000))", stage: .loading),
    Attack(
      "a text with functions nested deep", .refused("lua-nesting"),
      String(repeating: "return function() ", count: 3_000), stage: .loading),
    Attack(
      "a text with blocks nested deep", .refused("lua-nesting"),
      String(repeating: "do ", count: 30_000), stage: .loading),
    Attack(
      "a text with signs nested deep", .refused("lua-nesting"),
      "return \(String(repeating: "not ", count: 30_000))1", stage: .loading),
    Attack(
      "a text with powers nested deep", .refused("lua-nesting"),
      "return 1\(String(repeating: " ^ 1", count: 30_000))", stage: .loading),
    Attack(
      "a text with a long chain of fields", .refused("attempt to index a nil value"),
      "local a = {} return a\(String(repeating: ".b", count: 10_000))", stage: .loading),
    Attack(
      "a text with a long chain of texts", .refused("lua-"),
      "return 'a'\(String(repeating: " .. 'a'", count: 10_000))", stage: .loading),
    Attack(
      "a text with ten thousand jumps", .gives(""),
      "\(String(repeating: "do goto l end ", count: 10_000))::l::", stage: .loading),
    Attack(
      "a text with a thousand functions on one line", .gives(""),
      "local t = {} \(String(repeating: "t[#t + 1] = function() end ", count: 1_000)) keep(t)",
      stage: .loading),
    Attack(
      "a text with a thousand labels in a row", .refused("C stack overflow"),
      (1...1_000).map { "::l\($0):: " }.joined(), stage: .loading),
    Attack(
      "a text longer than is allowed", .refused("lua-too-long"),
      String(repeating: " ", count: 1 << 20) + "x", stage: .loading),
    Attack(
      "a text that never ends", .refused("lua-unfinished-string"),
      "return [==[\(String(repeating: "]=]", count: 30_000))", stage: .loading),
    Attack(
      "a numeral of many digits", .gives("inf"), "return 1\(String(repeating: "0", count: 180))e300"
    ),
    Attack(
      "a numeral without end", .refused("lua-numeral"),
      "return \(String(repeating: "1.", count: 3_000))", stage: .loading),
  ]

  private static let manyUpvalues: String = {
    let names = (0..<2).map { row in (1...180).map { "v\(row)_\($0)" } }
    let inner = (names[0] + names[1]).map { "local _ = \($0)" }.joined(separator: " ")
    return
      "local \(names[0].joined(separator: ",")) return function() local \(names[1].joined(separator: ",")) return function() \(inner) end end"
  }()
}
