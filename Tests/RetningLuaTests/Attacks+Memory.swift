/// Memory in all its forms, and what happens when it has ended.
extension Attack {
  static let memory: [Attack] = [
    Attack(
      "a list without end", .memory, "local t, i = {}, 0 while true do i = i + 1 t[i] = i end"),
    Attack(
      "a table of names without end", .memory,
      "local t, i = {}, 0 while true do i = i + 1 t['k' .. i] = i end"),
    Attack("many small tables", .memory, "local h while true do h = { h } end"),
    Attack(
      "many small tables that are dropped", .memory,
      "while true do local _ = { 1, 2, 3, 4, 5, 6, 7, 8 } end"),
    Attack(
      "many closures", .memory,
      "local h = function() end while true do local p = h h = function() return p end end"),
    Attack("a string doubled", .memory, "local s = 'x' while true do s = s .. s end"),
    Attack(
      "a string doubled in a protected call", .memory,
      "pcall(function() local s = 'x' while true do s = s .. s end end) return 1"),
    Attack(
      "memory's end caught over and over", .memory,
      "while true do pcall(function() local t = {} for i = 1, 1e9 do t[i] = { i } end end) end"),
    Attack(
      "the point where memory ends", .memory,
      "local t, n = {}, 0 pcall(function() while true do n = n + 1 t[n] = {} end end) t = nil return n"
    ),
    Attack("string.rep of more than there is", .memory, "return #('x'):rep(1 << 20):rep(40)"),
    Attack(
      "table.concat with a long separator", .memory,
      "local t, s = {}, ('s'):rep(1 << 20) for i = 1, 1000 do t[i] = '' end return #table.concat(t, s)"
    ),
    Attack(
      "gsub that fills every gap", .memory, "local s = ('z'):rep(1 << 20) return #s:gsub('', s)"),
    Attack(
      "gsub that returns the whole match many times", .memory,
      "local s = ('z'):rep(1 << 16) return #s:gsub('.+', ('%0'):rep(1000))"),
    Attack(
      "string.format of long strings", .memory,
      "local s = ('b'):rep(1 << 20) return #(('%s'):rep(100)):format(s, s, s, s, s, s, s, s, s, s, s, s, s, s, s, s, s)"
    ),
    Attack(
      "utf8.char of many", .memory,
      "local t = {} for i = 1, 8000 do t[i] = 0x7fffffff end local u = {} while true do u[#u + 1] = utf8.char(table.unpack(t)) end"
    ),
    Attack("string.pack of many bytes", .noField, "return #string.pack('c2000000000', 'x')"),
    Attack(
      "a call with more and more arguments", .time,
      "local function f(...) return f(1, ...) end f()"),
    Attack(
      "a table nested without end", .memory, "local t = {} for i = 1, 1e9 do t = { t } end return t"
    ),
    Attack(
      "long strings handed to the host", .memory,
      "local s = ('x'):rep(1 << 20) while true do keep(s) end"),
    Attack("objects of the host without end", .memory, "while true do local _ = box(1) end"),
    Attack(
      "functions handed to the host without end", .memory,
      "while true do keep(function() end) end"),
    Attack(
      "a table kept full while metatables are weak", .refused("__mode"),
      "local m = setmetatable({ __newindex = {} }, { __mode = 'v' }) local t = setmetatable({}, m)"),
    Attack(
      "__newindex at memory's end", .memory,
      "local m = { __newindex = {} } local t, k = setmetatable({}, m), {} while true do t[#k] = 1 m.__newindex = {} k[#k + 1] = ('x'):rep(999) .. #k end"
    ),
    Attack(
      "an error message without end", .memory,
      "local function f(m) local _, e = pcall(error, m .. m) return f(e) end f('xx')"),
  ]
}
