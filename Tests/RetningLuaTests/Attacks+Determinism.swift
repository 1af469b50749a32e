/// What differs between machines, processes, locales and runs in plain Lua.
extension Attack {
  static let determinism: [Attack] = [
    Attack(
      "pairs over names", .gives("a b key14 key7 z"),
      "local s = {} for k in pairs { z = 1, key7 = 1, a = 1, key14 = 1, b = 1 } do s[#s + 1] = k end return table.concat(s, ' ')"
    ),
    Attack(
      "pairs over mixed keys", .gives("-1 0.5 1 2.5 3000 A a s1 s10 s2 false true"),
      "local s = {} for k in pairs { s1 = 1, s10 = 1, s2 = 1, [0.5] = 1, [3000] = 1, 7, [2.5] = 1, [-1] = 1, a = 1, A = 1, [true] = 1, [false] = 1 } do s[#s + 1] = tostring(k) end return table.concat(s, ' ')"
    ),
    Attack(
      "pairs over integers beside floats beyond 2^53",
      .gives("9007199254740992 9007199254740993 9007199254740994"),
      "local s = {} for k in pairs { [2 ^ 53] = 1, [2 ^ 53 + 2] = 1, [(1 << 53) + 1] = 1 } do s[#s + 1] = tostring(k) end return table.concat(s, ' ')"
    ),
    Attack(
      "pairs over keys beyond every integer",
      .gives("[-inf][9223372036854775807][9.2233720368548e+18][inf]"),
      "local s = '' for k in pairs { [1 / 0] = 1, [-1 / 0] = 1, [2 ^ 63] = 1, [math.maxinteger] = 1 } do s = s .. '[' .. tostring(k) .. ']' end return s"
    ),
    Attack(
      "pairs over keys that are tables", .refused("has no order"), "pairs { [{}] = 1, [{}] = 2 }"),
    Attack(
      "pairs over keys that are functions", .refused("a table with functions as keys has no order"),
      "pairs { [type] = 1, [print] = 2 }"),
    Attack(
      "pairs over keys of two kinds without order",
      .refused("a table with tables as keys has no order"),
      "local t = {} t[{}], t[type] = 1, 2 local _, a = pcall(pairs, t) local u = {} u[type], u[{}] = 1, 2 local _, b = pcall(pairs, u) error(a == b and a or a .. b, 0)"
    ),
    Attack("next over keys that are tables", .refused("has no order"), "next { [{}] = 1 }"),
    Attack(
      "assigning while going through", .gives("a c d 3"),
      "local t, s = { a = 1, b = 1, c = 1, d = 1 }, {} for k in pairs(t) do s[#s + 1] = k t[k .. 'x'] = 1 t.b = nil end return table.concat(s, ' '), #s"
    ),
    Attack(
      "the length of a list with holes", .gives("4 9 6"),
      "local t = { 1, 2, nil, 4 } local u = {} for i = 2, 9 do u[i] = i end local v = { 1, 2, 3, 4, 5, 6 } v[3] = nil return #t, #u, #v"
    ),
    Attack(
      "the length of holes among dead names", .gives("0 30"),
      "local t = {} for i = 1, 40 do t['k' .. i] = i t['k' .. i] = nil end for i = 2, 30, 2 do t[i] = i end local n = #t for i = 1, 16 do t[i] = i end return n, #t"
    ),
    Attack(
      "ties in sort", .gives("b d a c"),
      "local t = { { 2, 'a' }, { 1, 'b' }, { 2, 'c' }, { 1, 'd' } } table.sort(t, function(x, y) return x[1] < y[1] end) return t[1][2], t[2][2], t[3][2], t[4][2]"
    ),
    Attack(
      "the questions that sort asks", .gives("3,1 4,2 2,1 2,3 4,3"),
      "local t, s = { 1, 3, 2, 4 }, {} table.sort(t, function(a, b) s[#s + 1] = a .. ',' .. b return a < b end) return table.concat(s, ' ')"
    ),
    Attack(
      "sort whose comparator changes the table", .gives("3 2 1"),
      "local t = { 3, 1, 2 } table.sort(t, function(a, b) t[1] = nil return a > b end) return table.unpack(t)"
    ),
    Attack(
      "the order of letters", .gives("true true true A B _ a aa b z æ ø å"),
      "local t = { 'aa', 'å', 'b', 'z', 'a', 'B', 'æ', 'ø', 'A', '_' } table.sort(t) return 'B' < 'a', 'aa' < 'b', 'z' < 'å', table.concat({ 'A', 'B', '_', 'a', 'aa', 'b', 'z', 'æ', 'ø', 'å' }, ' ')"
    ),
    Attack(
      "sort of letters", .gives("A B _ a aa b z å æ ø"),
      "local t = { 'aa', 'å', 'b', 'z', 'a', 'B', 'æ', 'ø', 'A', '_' } table.sort(t) return table.concat(t, ' ')"
    ),
    Attack(
      "strings with a zero byte in order", .gives("true false true"),
      "return 'a\\0a' < 'a\\0b', 'a\\0b' < 'a', 'a' < 'a\\0'"),
    Attack(
      "a decimal comma", .gives("nil 3.14 1.5 0.5"),
      "return tonumber('3,14'), tonumber('3.14'), 1.5 .. '', ('%.1f'):format(0.5)"),
    Attack(
      "letters beyond ASCII", .gives("0"),
      "local n = 0 for b = 128, 255 do local c = string.char(b) if c:match('[%a%s%p%c%w%u%l%x%g]') or c:upper() ~= c or c:lower() ~= c then n = n + 1 end end return n"
    ),
    Attack(
      "upper and lower of æøå", .gives("æøåABC ÆØÅabc"),
      "return ('æøåabc'):upper(), ('ÆØÅABC'):lower()"),
    Attack(
      "text of tables, functions and objects", .gives("table function function table Box"),
      "return tostring({}), tostring(print), tostring(function() end), ('%s'):format({}), tostring(box(1))"
    ),
    Attack("an address in a format", .refused("%p is not offered"), "return ('%p'):format({})"),
    Attack(
      "an address in an error", .refused("attempt to concatenate a table value"), "return {} .. ''"),
    Attack(
      "the sign of not-a-number", .gives("nan nan nan nan nan nan"),
      "local n = 0 / 0 return tostring(n), tostring(-n), ('%f'):format(n), ('%g'):format(-n), ('%.1f'):format(-n), tostring(math.huge - math.huge)"
    ),
    Attack(
      "not-a-number in a format with flags", .gives("true true"),
      "return (pcall(string.format, '%+.1f', 0 / 0)), (pcall(string.format, '%05.1f', 0 / 0))"),
    Attack(
      "not-a-number as a text's argument", .gives("nan nan nan NAN"),
      "return string.rep(0 / 0, 1), ('x'):gsub('x', function() return 0 / 0 end):sub(1), string.match(0 / 0, '.*'), string.upper(0 / 0)"
    ),
    Attack(
      "the largest integer beside the float after it", .gives("2 9223372036854775807"),
      "local n, t = 0, { [math.maxinteger] = 1, [2.0 ^ 63] = 1 } local k = next(t) while k do n = n + 1 k = next(t, k) end return n, (next(t))"
    ),
    Attack("next after not-a-number", .refused("invalid key"), "return next({ 1 }, 0 / 0)"),
    Attack(
      "not-a-number in a list of texts", .gives("nan,nan"),
      "return table.concat({ 0 / 0, -(0 / 0) }, ',')"),
    Attack(
      "not-a-number as replacement", .gives("nan"), "return (('x'):gsub('x', { x = -(0 / 0) }))"),
    Attack(
      "floats as text",
      .gives(
        "0.3 1e+15 1e+16 9.007199254741e+15 9.2233720368548e+18 1e+100 -0.0 3.0 0.33333333333333 4.9406564584125e-324 1.7976931348623e+308"
      ),
      "local s = {} for i, x in ipairs { 0.1 + 0.2, 1e15, 1e16, 2 ^ 53, 2 ^ 63, 1e100, -0.0, 3.0, 1 / 3, 5e-324, 1.7976931348623157e308 } do s[i] = tostring(x) end return table.concat(s, ' ')"
    ),
    Attack(
      "floats by format", .gives("2.001 0 2 1.00 1e+20  -0.0 0x1.8p+1"),
      "return ('%.3f %.0f %.0f %.2f %g %5.1f %a'):format(2.0006, 0.5, 1.5, 1.005, 1e20, -0.04, 3)"),
    Attack(
      "whole numbers past their end", .gives("true -9223372036854775808 9223372036854775807 0"),
      "return math.maxinteger + 1 == math.mininteger, math.mininteger // -1, math.mininteger - 1, math.mininteger % -1"
    ),
    Attack("whole division by zero", .refused("attempt to divide by zero"), "return 1 // 0"),
    Attack("random numbers", .gives("nil nil"), "return math.random, math.randomseed"),
    Attack(
      "functions that differ between mathematics libraries", .gives("nil nil nil nil"),
      "return math.sin, math.exp, math.log, math.pow"),
    Attack("the clock", .absent, "return os.time() .. os.clock() .. os.date()"),
    Attack("the state of the collector", .absent, "return collectgarbage('count')"),
    Attack("the locale of the process", .absent, "return os.setlocale('nb_NO.UTF-8')"),
    Attack("weak tables", .refused("__mode"), "setmetatable({}, { __mode = 'v' })"),
    Attack(
      "weak tables by a later change", .gives("1000"),
      "local m = {} local w = setmetatable({}, m) m.__mode = 'v' for i = 1, 1000 do w[i] = {} end for i = 1, 1e5 do local _ = { i } end return #w"
    ),
    Attack(
      "how deep calls may go", .depth,
      "local d = 0 local function f() d = d + 1 if d > 9950 then print(d) end return 1 + f() end pcall(f)"
    ),
    Attack(
      "how deep protected calls may go", .depth,
      "local d = 0 local function f() d = d + 1 keep(d) return pcall(f) end f()"),
    Attack(
      "a stop at a line that is printed", .output,
      "local n = 0 while true do n = n + 1 print(n) end"),
    Attack(
      "a stop in a loop over names", .memory,
      "local t = {} for i = 1, 999 do t['k' .. i] = i end while true do for k in pairs(t) do if k == 'k77' then break end end end"
    ),
  ]
}
