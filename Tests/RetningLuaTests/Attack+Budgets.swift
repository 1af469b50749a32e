@testable import RetningLua

extension Attack {
  /// Code that never ends by itself.
  static let loops = [
    Attack("while without end", .stopped(.instructions), "while true do end"),
    Attack("goto without end", .stopped(.instructions), "::top:: goto top"),
    Attack(
      "for over all integers", .stopped(.instructions),
      "for i = math.mininteger, math.maxinteger do end"),
    Attack(
      "for whose step is lost in rounding", .stopped(.instructions),
      "for x = 1e17, 1e17 + 1e3, 1 do end"),
    Attack(
      "iterator without end", .stopped(.instructions), "for k in function() return 1 end do end"),
    Attack(
      "tail calls without end", .stopped(.instructions), "local function f() return f() end f()"),
    Attack(
      "tree of calls", .stopped(.instructions),
      "local function f(n) if n > 0 then f(n - 1) f(n - 1) end end f(60)"),
    Attack(
      "small calls of the library", .stopped(.instructions),
      "local s = 'x' while true do s:len() math.abs(1) end"),
    Attack("small calls of the host", .stopped(.instructions), "while true do add(1) end"),
    Attack("recursion without end", .stopped(.depth), "local function f() return 1 + f() end f()"),
    Attack(
      "recursion through __index", .stopped(.depth),
      "local t = {} setmetatable(t, { __index = function(_, k) return t[k + 1] end }) return t[1]"),
    Attack(
      "recursion through comparison", .stopped(.depth),
      "local t = {} setmetatable(t, { __lt = function(a, b) return a < b end }) return t < t"),
    Attack(
      "recursion through tostring", .stopped(.depth),
      "local t = {} setmetatable(t, { __tostring = function(x) return tostring(x) end }) return tostring(t)"
    ),
    Attack(
      "recursion through gsub", .stopped(.depth),
      "local function f() return (('a'):gsub('a', f)) end f()"),
    Attack(
      "recursion through sort", .stopped(.depth),
      "local function f() table.sort({ 1, 2 }, f) return true end f()"),
    Attack("recursion through the host", .stopped(.depth), "local function f() each(1, f) end f()"),
    Attack(
      "__index that loops in a chain of its own", .refused("loop"),
      "local a, b = {}, {} setmetatable(a, { __index = b }) setmetatable(b, { __index = a }) return a.x"
    ),
    Attack(
      "__newindex that loops in a chain of its own", .refused("loop"),
      "local a, b = {}, {} setmetatable(a, { __newindex = b }) setmetatable(b, { __newindex = a }) a.x = 1"
    ),
    Attack(
      "two thousand metatables in a chain", .refused("different metatables"),
      "local t = {} for i = 1, 2000 do t = setmetatable({}, { __index = t }) end"),
  ]

  /// Code that wants to survive its end.
  static let catching = [
    Attack(
      "pcall around a loop", .stopped(.instructions),
      "while true do pcall(function() while true do end end) end"),
    Attack(
      "pcall and a normal result", .stopped(.instructions),
      "pcall(function() while true do end end) return 'ESCAPED'"),
    Attack(
      "pcall as an element's function", .stopped(.instructions),
      "local t = {} for i = 1, 50 do t[i] = function() while true do end end end table.sort(t, pcall) return 'ESCAPED'"
    ),
    Attack(
      "pcall as gsub's function", .stopped(.instructions),
      "local s = ('a'):rep(50) while true do s:gsub('a', function() pcall(error) end) end"),
    Attack(
      "pcall of pcall", .stopped(.instructions),
      "pcall(pcall, pcall, function() while true do end end) return 'ESCAPED'"),
    Attack(
      "handler that loops", .stopped(.instructions),
      "xpcall(function() while true do end end, function() while true do end end)"),
    Attack(
      "handler that loops after a plain error", .stopped(.instructions),
      "xpcall(error, function() while true do end end)"),
    Attack(
      "handler that fails again and again", .contained(["boolean", "nil"]),
      "local h h = function() error('x') end return (xpcall(error, h)), nil"),
    Attack(
      "handler that takes memory", .stopped(.memory),
      "xpcall(error, function() local s = 'x' while true do s = s .. s end end)"),
    Attack(
      "end within __index", .stopped(.instructions),
      "local t = setmetatable({}, { __index = function() while true do end end }) pcall(function() return t.x end) return 'ESCAPED'"
    ),
    Attack(
      "end within a comparator", .stopped(.instructions),
      "pcall(table.sort, { 3, 2, 1 }, function() while true do end end) return 'ESCAPED'"),
    Attack(
      "end within __tostring", .stopped(.instructions),
      "pcall(tostring, setmetatable({}, { __tostring = function() while true do end end })) return 'ESCAPED'"
    ),
    Attack(
      "end within a callback of the host", .stopped(.instructions),
      "pcall(each, 1, function() while true do end end) return 'ESCAPED'"),
    Attack(
      "recursion that is caught", .stopped(.depth),
      "local function f() return 1 + f() end pcall(f) return 'ESCAPED'"),
    Attack(
      "memory that is caught", .stopped(.memory),
      "local function f() local t = {} for i = 1, 1e9 do t[i] = {} end end while true do pcall(f) end"
    ),
    Attack(
      "memory that is probed for its limit", .stopped(.memory),
      "local n = 1 while pcall(function() return ('x'):rep(n) end) do n = n * 2 end return 'ESCAPED ' .. n"
    ),
    Attack("printing without end", .stopped(.output), "while true do pcall(print, 'x') end"),
    Attack(
      "an error that says it is a budget's", .refused("instructions exceeded"),
      "error('instructions exceeded', 0)"),
  ]
}
