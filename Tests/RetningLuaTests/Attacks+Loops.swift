/// Loops and calls of Lua's own that do not end, and all that a script may do to catch or outlive its stop.
extension Attack {
  static let loops: [Attack] = [
    Attack("an empty loop", .instructions, "while true do end"),
    Attack("a loop by goto", .instructions, "::top:: goto top"),
    Attack("repeat until false", .instructions, "repeat until false"),
    Attack(
      "a loop over all integers", .instructions, "for i = math.mininteger, math.maxinteger do end"),
    Attack(
      "a float loop whose step is lost in rounding", .instructions,
      "for x = 2.0 ^ 53, 2.0 ^ 53 + 4, 0.5 do end"),
    Attack("an iterator without end", .instructions, "for _ in function() return 1 end do end"),
    Attack("many small calls", .instructions, "for i = 1, 1e12 do ('%d'):format(i) end"),
    Attack("many small protected calls", .instructions, "while true do pcall(type) end"),
    Attack("a tail call without end", .instructions, "local function f() return f() end f()"),
    Attack(
      "an exponential call tree", .instructions,
      "local function f(n) if n > 0 then f(n - 1) f(n - 1) end end f(60)"),
    Attack(
      "a loop in __index", .instructions,
      "return setmetatable({}, { __index = function() while true do end end }).x"),
    Attack(
      "a loop in __eq", .instructions,
      "local m = { __eq = function() while true do end end } return setmetatable({}, m) == setmetatable({}, m)"
    ),
    Attack(
      "a loop below many calls", .instructions,
      "local function f(n) if n == 0 then while true do end end return 1 + f(n - 1) end f(9900)"),
    Attack("a loop that prints", .output, "while true do print('x') end"),
    Attack("a loop that prints nothing", .output, "while true do print() end"),
    // Expensive single instructions: only the clock sees them.
    Attack(
      "integers that fall in one chain of a table", .time,
      "local m, t = (1 << 15) - 1, {} for i = 1, 1 << 15 do t[i * m] = i end while true do local _ = t[m] end"
    ),
    Attack(
      "tables of colliding integers", .time,
      "for k = 10, 22 do local t = {} for i = 1, 1 << k do t[i * ((1 << k) - 1)] = true end end"),
    Attack(
      "equality of long strings", .time,
      "local a = ('x'):rep(1 << 23) local b, c = a .. 'z', a .. 'z' while true do local _ = b == c end"
    ),
    Attack(
      "order of long strings", .time,
      "local a = ('x'):rep(1 << 23) local b, c = a .. 'y', a .. 'z' while true do local _ = b < c end"
    ),
    Attack(
      "a chain of 190 tables by __index", .time,
      "local t = {} for i = 1, 190 do t = setmetatable({}, { __index = t }) end while true do local _ = t.x end"
    ),
    Attack(
      "arguments copied in every call", .time,
      "local t = {} for i = 1, 8000 do t[i] = i end local function f(...) while true do select('#', ...) end end f(table.unpack(t))"
    ),
  ]

  static let calls: [Attack] = [
    Attack("recursion", .depth, "local function f() return 1 + f() end f()"),
    Attack(
      "recursion that is caught", .depth, "local function f() return 1 + f() end pcall(f) return 1"),
    Attack(
      "recursion through pcall", .depth, "local function f() return pcall(f) end f() return 1"),
    Attack(
      "recursion through xpcall", .depth, "local function f() return xpcall(f, f) end f() return 1"),
    Attack(
      "recursion through gsub", .depth, "local function f() return (('a'):gsub('a', f)) end f()"),
    Attack("recursion through sort", .depth, "local function f() table.sort({ 1, 2 }, f) end f()"),
    Attack(
      "recursion through __index", .depth,
      "local t = setmetatable({}, { __index = function(t, k) return t[k + 1] end }) while true do pcall(function() return t[1] end) end"
    ),
    Attack(
      "recursion through __lt", .depth,
      "local m = {} m.__lt = function(a, b) return a < b end pcall(function() return setmetatable({}, m) < setmetatable({}, m) end)"
    ),
    Attack(
      "recursion through __eq", .depth,
      "local m = {} m.__eq = function() return setmetatable({}, m) == setmetatable({}, m) end return m.__eq()"
    ),
    Attack(
      "recursion through __tostring", .depth,
      "local m = {} m.__tostring = function(t) return tostring(t) end tostring(setmetatable({}, m))"
    ),
    Attack(
      "recursion through __call", .depth,
      "local m = {} m.__call = function(t) return (t()) end setmetatable({}, m)()"),
    Attack(
      "recursion through a callback of the host", .depth, "local function f() each(1, f) end f()"),
    Attack(
      "an error built while the stack overflows", .memory,
      "local s = ('x'):rep(1000) local function f(m) return xpcall(f, f, m .. s) end pcall(f, '')"),
    Attack(
      "one pcall around a loop", .instructions, "pcall(function() while true do end end) return 1"),
    Attack(
      "pcall around each loop", .instructions,
      "while true do pcall(function() while true do end end) end"),
    Attack(
      "pcall as callback of gsub", .instructions,
      "('x'):rep(9999):gsub('.', function() pcall(function() while true do end end) end)"),
    Attack(
      "pcall as comparator of sort", .instructions,
      "local t = {} for i = 1, 500 do t[i] = function() while true do end end end pcall(table.sort, t, pcall) return 1"
    ),
    Attack(
      "a handler that loops", .instructions,
      "xpcall(function() while true do end end, function() while true do end end)"),
    Attack(
      "a handler that works when the budget is gone", .instructions,
      "local n = 0 xpcall(function() while true do end end, function() for i = 1, 5e7 do n = n + i end end) return n"
    ),
    Attack(
      "a handler that loops for an error", .instructions,
      "xpcall(error, function() while true do end end)"),
    Attack(
      "a handler that fails", .gives("false true"),
      "return xpcall(error, function(m) error('+') end, 1) , (xpcall(type, error, 1))"),
    Attack(
      "a handler that allocates", .memory,
      "local t = {} xpcall(error, function() for i = 1, 1e9 do t[i] = { i } end end)"),
    Attack(
      "a variable to be closed that loops", .refused("__close"),
      "local g <close> = setmetatable({}, { __close = function() while true do end end })"),
    Attack(
      "a variable to be closed that replaces the stop", .refused("__close"),
      "pcall(function() end) local o = setmetatable({}, { __close = function() error('x', 0) end })"
    ),
    Attack("a plain value to be closed", .refused("non-closable"), "local g <close> = {} return 1"),
    Attack("nothing to be closed", .instructions, "local g <close> = nil while true do end"),
    Attack(
      "a for loop with a value to be closed", .refused("non-closable"),
      "for i in next, {}, nil, {} do end"),
  ]
}
