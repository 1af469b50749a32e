/// Work in library functions, where no instruction of Lua's is counted.
extension Attack {
  static let loopsInC: [Attack] = [
    Attack(
      "a pattern of many lazy items", .instructions,
      "return ('a'):rep(3000):find(('.-'):rep(12) .. 'b')"),
    Attack(
      "a pattern of many greedy items", .instructions,
      "return ('x'):rep(3000):match(('x*'):rep(20) .. 'y')"),
    Attack(
      "a pattern of optional items that fits at last", .gives("1 40"),
      "return ('a'):rep(40):find(('a?'):rep(10) .. ('a'):rep(40))"),
    Attack(
      "a pattern of optional items", .instructions,
      "return ('a'):rep(40):find(('a?'):rep(40) .. ('a'):rep(41))"),
    Attack(
      "back references", .instructions,
      "local s = ('a'):rep(20000) return (s .. 'b' .. s):find('^(.-)(.-)%1%2%1$')"),
    Attack(
      "a long pattern without special characters", .instructions,
      "local p = ('b'):rep(1 << 20) while true do ('a'):find(p) end"),
    Attack(
      "balanced brackets that never close", .instructions,
      "for _ in ('('):rep(400000):gmatch('%b()') do end"),
    Attack(
      "a set in a pattern that is long", .instructions,
      "('a'):rep(9999):gsub('[' .. ('b'):rep(99999) .. ']', '')"),
    Attack(
      "a plain search that nearly fits", .instructions,
      "local s = ('a'):rep(300000) return s:find(s:sub(1, 150000) .. 'b', 1, true)"),
    Attack(
      "a pattern too deep", .refused("pattern too complex"),
      "return ('a'):rep(300):find(('a?'):rep(300))"),
    Attack("too many captures", .refused("too many captures"), "return ('a'):find(('()'):rep(33))"),
    Attack("string.rep of nothing", .gives(""), "return (''):rep(1 << 62)"),
    Attack(
      "string.rep beyond any size", .refused("resulting string too large"),
      "return ('x'):rep(1 << 62)"),
    Attack(
      "string.rep with a separator beyond any size", .refused("resulting string too large"),
      "return (''):rep(1 << 40, 'x')"),
    Attack("string.rep of a GiB", .instructions, "return #('x'):rep(1 << 30)"),
    Attack("table.move", .noField, "table.move({}, 1, math.maxinteger - 1, 2)"),
    Attack(
      "table.insert with a length that lies", .refused("array too big"),
      "local t = setmetatable({}, { __len = function() return 1 << 62 end }) table.insert(t, 1, 'x') return t[1], t[2]"
    ),
    Attack(
      "table.insert at the front", .instructions,
      "local t = {} while true do table.insert(t, 1, 1) end"),
    Attack(
      "table.remove at the front", .instructions,
      "local t = {} for i = 1, 1e5 do t[i] = i end while true do table.remove(t, 1) end"),
    Attack(
      "table.remove with a length that lies", .refused("array too big"),
      "return table.remove(setmetatable({}, { __len = function() return 1 << 62 end }), 1)"),
    Attack(
      "sort of a list whose length is 2^62", .refused("array too big"),
      "table.sort({ 1, 2, 3, 4, [5] = 5, \((3...62).map { "[1 << \($0)] = 1" }.joined(separator: ", ")) })"
    ),
    Attack(
      "table.concat with __index in C", .refused("invalid value (nil) at index 1"),
      "return table.concat(setmetatable({}, { __index = string }), '', 1, 1 << 62)"),
    Attack(
      "table.concat over a range without end", .refused("invalid value (nil) at index 2"),
      "return table.concat({ 'x' }, '', 1, math.maxinteger)"),
    Attack(
      "table.concat from the least integer",
      .refused("invalid value (nil) at index -9223372036854775808"),
      "return table.concat({}, '', math.mininteger, math.maxinteger)"),
    Attack(
      "table.unpack over a range without end", .refused("too many results to unpack"),
      "return table.unpack({}, math.mininteger, math.maxinteger)"),
    Attack(
      "table.unpack past the last integer", .gives("6"),
      "return select('#', table.unpack({}, math.maxinteger - 5, math.maxinteger))"),
    Attack(
      "table.unpack of many, over and over", .memory,
      "local t = {} for i = 1, 8000 do t[i] = i end while true do local u = { table.unpack(t) } end"
    ),
    Attack(
      "table.unpack of too many", .refused("too many results to unpack"),
      "local t = {} for i = 1, 1e5 do t[i] = i end return table.unpack(t)"),
    Attack(
      "select over many arguments", .instructions,
      "local t = {} for i = 1, 8000 do t[i] = i end local function f(...) while true do select(2, ...) end end f(table.unpack(t))"
    ),
    Attack(
      "sort with a length that lies", .instructions,
      "local t = setmetatable({ 1 }, { __len = function() return (1 << 31) - 2 end }) table.sort(t, pcall) return t[1]"
    ),
    Attack("sort with a comparator made to be slow", .instructions, Self.quicksortKiller),
    Attack(
      "sort of long strings", .instructions,
      "local t, p = {}, ('x'):rep(8192) for i = 1, 400 do t[i] = p .. i end while true do table.sort(t) end"
    ),
    Attack(
      "sort with an inconsistent comparator", .gives("5 4 3 2 1"),
      "local t = { 1, 2, 3, 4, 5 } table.sort(t, function() return true end) return table.unpack(t)"
    ),
    Attack(
      "sort of what cannot be compared", .refused("attempt to compare"),
      "table.sort({ 1, 'x', {} })"),
    Attack(
      "next on a table that was emptied", .instructions,
      "local t = {} for i = 1, 5e4 do t['k' .. i] = 1 end for i = 1, 5e4 do t['k' .. i] = nil end while true do next(t) end"
    ),
    Attack(
      "pairs on a table that was emptied", .instructions,
      "local t = {} for i = 1, 5e4 do t['k' .. i] = 1 end for i = 1, 5e4 do t['k' .. i] = nil end while true do pairs(t) end"
    ),
    Attack(
      "draining a table by next", .instructions,
      "local t = {} for i = 1, 5e4 do t['k' .. i] = 1 end local k = next(t) while k do t[k] = nil k = next(t) end"
    ),
    Attack("collectgarbage in a loop", .absent, "while true do collectgarbage('collect') end"),
    Attack("load with a reader without end", .absent, "load(function() return 'x = 1 ' end)"),
    Attack("load with a reader in C", .absent, "load(math.random)"),
    Attack("warnings without end", .absent, "warn('@on') while true do warn('x') end"),
    Attack(
      "upper and lower of a long string", .memory,
      "local s = ('x'):rep(1 << 20) while true do s:upper() s:lower() s:reverse() end"),
    Attack(
      "byte of a long string", .instructions,
      "local s = ('x'):rep(1 << 20) while true do s:byte(-1) end"),
    Attack(
      "utf8 over a long string", .instructions,
      "local s = ('æ'):rep(1 << 19) while true do utf8.len(s) utf8.offset(s, -1) end"),
    Attack(
      "all characters of a long string at once", .refused("string slice too long"),
      "return ('x'):rep(2e6):byte(1, -1)"),
    Attack(
      "string.format of wide fields", .memory, "while true do ('%99.99f'):format(1e308) end"),
    Attack(
      "string.format wider than Lua allows", .refused("invalid conversion"),
      "return ('%99999d'):format(1)"),
    Attack(
      "tonumber of a long numeral", .instructions,
      "local s = ('9'):rep(200000) for i = 1, 50 do tonumber(s) tonumber('0x' .. s) tonumber(s, 36) end return tonumber(s)"
    ),
  ]

  /// McIlroy's antiquicksort: the comparator decides while it is asked.
  private static let quicksortKiller = """
    local n = 20000 local val, key, solid, cand = {}, {}, 0, 0
    for i = 1, n do val[i], key[i] = n, i end
    table.sort(key, function(x, y)
      if val[x] == n and val[y] == n then val[x == cand and x or y] = solid solid = solid + 1 end
      if val[x] == n then cand = x elseif val[y] == n then cand = y end
      return val[x] < val[y] end) return 'sorted'
    """
}
