/// The boundary to Swift: what is handed over, what is returned.
extension Attack {
  static let hostBoundary: [Attack] = [
    Attack(
      "a library handed over", .refused("a library cannot be handed to the host"), "keep(string)"),
    Attack(
      "a table that holds itself handed over", .refused("holds itself"),
      "local t = {} t.t = t keep(t)"),
    Attack("bytes that are no text handed over", .refused("lua-not-utf8"), "keep('\\xff')"),
    Attack("half a surrogate handed over", .refused("lua-not-utf8"), "keep('\\u{D800}')"),
    Attack("bytes that are no text as a name", .refused("lua-not-utf8"), "keep({ ['\\xc3'] = 1 })"),
    Attack("a text with a zero byte", .gives("nil"), "return keep('a\\0b')"),
    Attack(
      "too many arguments", .refused("lua-argument-count"),
      "local t = {} for i = 1, 8000 do t[i] = i end keep(table.unpack(t))"),
    Attack("a float for a whole number", .refused("lua-argument"), "box(1.5)"),
    Attack("a float too large for a whole number", .refused("lua-argument"), "box(2 ^ 63)"),
    Attack("not-a-number for a whole number", .refused("but is nan"), "box(0 / 0)"),
    Attack("a text for a number", .refused("lua-argument"), "add('1', 2)"),
    Attack("a method with another self", .refused("lua-"), "box(1).doubled({})"),
    Attack("a method without self", .refused("lua-"), "box(1).doubled()"),
    Attack("a field of an object assigned", .refused("lua-read-only"), "box(1).content = 2"),
    Attack("an object by rawset", .refused("table expected"), "rawset(box(1), 'content', 2)"),
    Attack("an object's metatable", .gives("false"), "return getmetatable(box(1))"),
    Attack("an object given a metatable", .refused("table expected"), "setmetatable(box(1), {})"),
    Attack("an object called", .refused("lua-"), "box(1)()"),
    Attack("an object gone through", .refused("lua-"), "for k in pairs(box(1)) do end"),
    Attack("an object's length", .refused("lua-"), "return #box(1)"),
    Attack("objects compared", .refused("lua-compare"), "return box(1) < box(2)"),
    Attack("an object beside a text", .refused("lua-concat"), "return box(1) .. ''"),
    Attack("an object as a key", .gives("1"), "local b = box(1) local t = { [b] = 1 } return t[b]"),
    Attack(
      "an object under a field that is a table", .refused("lua-unknown-member"), "return box(1)[{}]"
    ),
    Attack(
      "a very long name from the environment", .refused("The name"),
      "return _ENV[('a'):rep(1 << 18)]"),
    Attack(
      "a very long field of an object", .refused("Box has nothing called"),
      "return box(1)[('a'):rep(1 << 21)]"),
    Attack(
      "a table that was emptied handed over again and again", .instructions,
      "local t = {} for i = 1, 1e5 do t[i] = i end for i = 1, 1e5 do t[i] = nil end while true do keep(t) end"
    ),
    Attack(
      "objects kept after their evaluation", .refused("lua-stale-object"),
      "local b again(function() b = box(1) end) return b.content"),
    Attack(
      "objects kept after their evaluation, returned", .refused("lua-stale-object"),
      "local b again(function() b = box(1) end) return b"),
    Attack(
      "a function kept after its evaluation", .gives("7"),
      "local f again(function() f = function() return 7 end end) return f()"),
    Attack(
      "a host error caught", .gives("false lua-read-only?"),
      "local ok = pcall(refuse) return ok, 'lua-read-only?'"),
    Attack(
      "a host error out of many calls", .refused("lua-read-only"),
      "local function f(n) if n == 0 then refuse() end return (f(n - 1)) end f(500)"),
    Attack(
      "host errors without end", .instructions, "while true do pcall(refuse) end",
      instructions: 200_000),
    Attack(
      "callbacks without end", .instructions, "each(1 << 50, function() end)", instructions: 200_000
    ),
    Attack("a callback that loops", .instructions, "each(2, function() while true do end end)"),
    Attack(
      "a callback that fails", .refused("boom"),
      "each(3, function(i) if i == 2 then error('boom') end end)"),
    Attack(
      "a callback that catches its stop", .instructions,
      "each(3, function() pcall(function() while true do end end) end) return 1"),
    Attack(
      "a callback that returns too much", .memory,
      "local s = ('x'):rep(1 << 20) each(1 << 40, function() return s end)"),
    Attack(
      "an evaluation within itself", .gives("3"),
      "return again(function() return again(function() return 3 end) end)"),
  ]

  static let results: [Attack] = [
    Attack(
      "many values returned", .refused("too many results to unpack"),
      "local t = {} for i = 1, 2e5 do t[i] = i end return table.unpack(t)"),
    Attack(
      "as many values returned as can be",
      .gives((1...8000).map(String.init).joined(separator: " ")),
      "local t = {} for i = 1, 8000 do t[i] = i end return table.unpack(t)"),
    Attack(
      "a table nested deep returned", .refused("a table nested too deep"),
      "local t = {} for i = 1, 1000 do t = { t } end return t"),
    Attack(
      "a table that shares its parts returned", .refused("a table with too many values"),
      "local t = { 1 } for i = 1, 25 do t = { t, t } end return t"),
    Attack(
      "a table that holds itself returned", .refused("or that holds itself"),
      "local t = {} t[1] = t return t"),
    Attack(
      "a large table returned", .refused("a table with too many values"),
      "local t = {} for i = 1, 1e5 do t[i] = i end return t"),
    Attack(
      "strange keys returned",
      .gives(
        "{a,=i,\0=k,1=b,[true]=d,[-9223372036854775808]=f,[0]=e,[9007199254740992]=g,[1.5]=c}"),
      "return { [1] = 'a', ['1'] = 'b', [1.5] = 'c', [true] = 'd', [-0.0] = 'e', [math.mininteger] = 'f', [2 ^ 53] = 'g', [''] = 'i', ['\\0'] = 'k' }"
    ),
    Attack(
      "tables as keys returned", .gives("{[{}]=h,[{1}]=i}"), "return { [{}] = 'h', [{ 1 }] = 'i' }"),
    Attack(
      "strange numbers returned",
      .gives(
        "{big=9.223372036854776e+18,inf=inf,max=9223372036854775807,nan=nan,ninf=-inf,nzero=-0.0,tiny=5e-324}"
      ),
      "return { nan = 0 / 0, inf = 1 / 0, ninf = -1 / 0, nzero = -0.0, max = math.maxinteger, big = 2 ^ 63, tiny = 5e-324 }"
    ),
    Attack(
      "a table whose fields loop returned", .gives("{1}"),
      "local f = function() while true do end end return setmetatable({ 1 }, { __index = f, __len = f, __tostring = f })"
    ),
    Attack("functions returned", .gives("function {function}"), "return print, { function() end }"),
    Attack(
      "a library returned", .refused("a library cannot be handed to the host"), "return string"),
    Attack("the environment returned", .gives("{}"), "return _ENV"),
    Attack("bytes that are no text returned", .refused("lua-not-utf8"), "return '\\xc3\\x28'"),
    Attack(
      "bytes that are no text beside the same repaired", .refused("lua-not-utf8"),
      "return { ['\\xff'] = 1, ['\\xfe'] = 2 }"),
    Attack(
      "one letter in two spellings as names", .gives("2"),
      "local n = 0 for _ in pairs { ['\\u{e5}'] = 1, ['a\\u{30a}'] = 2 } do n = n + 1 end return n"),
    Attack(
      "long strings returned over and over", .memory,
      "local s, t = ('x'):rep(1 << 20), {} for i = 1, 100 do t[i] = s end return t"),
  ]
}
