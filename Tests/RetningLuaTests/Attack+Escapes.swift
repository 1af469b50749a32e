@testable import RetningLua

extension Attack {
  /// Ways out of the environment.
  static let escapes = [
    Attack(
      "names that the sandbox withholds", .contained(["13"]),
      """
      local n = 0
      for _, name in ipairs { "load", "loadfile", "loadstring", "dofile", "collectgarbage", "coroutine", "debug", "io", "os",
        "package", "warn", "_G", "setfenv" } do
        if not pcall(function() return _ENV[name] end) then n = n + 1 end
      end
      return n
      """),
    Attack(
      "library functions that the sandbox withholds", .contained(["0"]),
      """
      local n = 0
      for _, f in pairs { string.dump, string.pack, string.unpack, string.packsize, table.move, math.random, math.randomseed, math.sin,
        math.exp, math.log, utf8.codes } do n = n + 1 end
      return n
      """),
    Attack("assignment of a global", .refused("local variable"), "leak = 1"),
    Attack("assignment through _ENV", .refused("local variable"), "_ENV.leak = 1"),
    Attack("rawset of the environment", .refused("cannot be changed"), "rawset(_ENV, 'leak', 1)"),
    Attack("insert into the environment", .refused("cannot be changed"), "table.insert(_ENV, 1)"),
    Attack(
      "metatable of the environment", .refused("protected metatable"), "setmetatable(_ENV, {})"),
    Attack("metatable of texts", .contained(["boolean"]), "return getmetatable('')"),
    Attack("metatable of a host object", .contained(["boolean"]), "return getmetatable(box(1))"),
    Attack("metatable of a library", .contained(["boolean"]), "return getmetatable(string)"),
    Attack("assignment into a library", .refused("same for everybody"), "string.format = nil"),
    Attack("rawset of a library", .refused("table expected"), "rawset(string, 'format', nil)"),
    Attack("a library handed to the host", .refused("library"), "keep(string)"),
    Attack(
      "events that run later", .contained(["6"]),
      """
      local n = 0
      for _, event in ipairs { "__gc", "__mode", "__close", "__concat", "__pairs", "__name" } do
        if not pcall(setmetatable, {}, { [event] = function() end }) then n = n + 1 end
      end
      return n
      """),
    Attack(
      "an event added after the metatable was attached", .contained(["boolean"]),
      "local mt = {} local t = setmetatable({}, mt) mt.__index = { x = 1 } return t.x == nil"),
    Attack(
      "a weak table added after", .contained(["boolean"]),
      "local mt = {} local t = setmetatable({}, mt) mt.__mode = 'k' t[{}] = 1 return true"),
    Attack(
      "a variable to be closed", .refused("__close"),
      "local x <close> = setmetatable({}, { __close = function() end })"),
    Attack(
      "concatenation that calls back", .refused("__concat"),
      "return setmetatable({}, { __concat = function() end }) .. 'x'"),
    Attack("a text as a number", .refused("arithmetic on a string"), "return '10' + 1"),
    Attack("bytecode as a file", .refused("does not fit here"), "\u{1B}Lua\u{54}\u{00}"),
    Attack("a method called on another object", .refused("colon"), "return box(1).doubled({})"),
    Attack("a method called without its object", .refused("colon"), "return box(1).doubled()"),
    Attack("assignment into a host object", .refused("only be read"), "box(1).content = 2"),
    Attack("rawget of a host object", .refused("table expected"), "return rawget(box(1), 1)"),
    Attack(
      "a module that is a path", .refused("while the file is loaded"), "require '../../etc/passwd'"),
    Attack(
      "a constant as environment", .contained(["1"]), "local _ENV <const> = { x = 1 } return x"),
  ]

  /// Errors that are themselves an attack.
  static let errorValues = [
    Attack("an error that is a table", .refused("type table"), "error({ code = 1 })"),
    Attack("an error that is false", .refused("type boolean"), "error(false)"),
    Attack("an error that is nil", .refused("type nil"), "error()"),
    Attack("an error that is a function", .refused("type function"), "error(function() end)"),
    Attack("an error that is an object", .refused("type userdata"), "error(box(1))"),
    Attack(
      "an error whose __tostring loops", .refused("type table"),
      "error(setmetatable({}, { __tostring = function() while true do end end }))"),
    Attack(
      "an error whose __index loops", .refused("type table"),
      "error(setmetatable({}, { __index = function() while true do end end }))"),
    Attack("an error that holds itself", .refused("type table"), "local t = {} t.t = t error(t)"),
    Attack("an error of bytes that are no text", .refused("\u{FFFD}"), "error('\\xff\\xfe', 0)"),
    Attack("an error with control characters", .refused("a\u{FFFD}b"), "error('a\\27b', 0)"),
    Attack("an error with lines of its own", .refused("one two"), "error('one\\ntwo', 0)"),
    Attack("an error at an absurd level", .refused("x"), "error('x', 1 << 40)"),
    Attack(
      "an error in Swift within callbacks", .refused("only be read"),
      "each(2, function() each(2, function() refuse() end) end)"),
  ]

  /// What comes out.
  static let results = [
    Attack("many results", .refused("too many results"), "return table.unpack({}, 1, 100000)"),
    Attack("a table that holds itself", .refused("holds itself"), "local t = {} t.t = t return t"),
    Attack(
      "a table nested deep", .refused("nested too deep"),
      "local t = {} for i = 1, 1e5 do t = { t } end return t"),
    Attack(
      "shared tables that unfold", .refused("too many values"),
      "local t = {} for i = 1, 25 do t = { t, t } end return t"),
    Attack("a text that is not UTF-8", .refused("UTF-8"), "return '\\xff'"),
    Attack(
      "numbers at their limits", .contained(["inf", "-inf", "9223372036854775807"]),
      "return 1 / 0, -1 / 0, math.maxinteger"),
    Attack(
      "keys of every kind", .contained(["table"]),
      "return { [1.5] = 1, [true] = 2, [-1] = 3, x = 4, 5 }"),
    Attack(
      "a metatable on the result", .contained(["table"]),
      "return setmetatable({}, { __index = function() while true do end end, __len = function() while true do end end })"
    ),
  ]

  /// What would differ from machine to machine.
  static let order = [
    Attack(
      "pairs over keys of every kind", .contained(["«-1 1 1.5 2 A a b true »"]),
      """
      local s, t = "", { b = 1, a = 1, A = 1, [true] = 1, [2] = 1, [1] = 1, [1.5] = 1, [-1] = 1 }
      for k in pairs(t) do s = s .. tostring(k) .. " " end
      return s
      """),
    Attack(
      "pairs over tables as keys", .refused("no order"), "for k in pairs({ [{}] = 1 }) do end"),
    Attack(
      "addresses", .contained(["«table function Box»"]),
      "return tostring({}) .. ' ' .. tostring(print) .. ' ' .. tostring(box(1))"),
    Attack("the pointer conversion", .refused("not offered"), "return ('%p'):format({})"),
    Attack(
      "the sign of no number", .contained(["«nan nan nan»"]),
      "return ('%f %s '):format(0/0, -(0/0)) .. table.concat({ 0/0 })"),
    Attack(
      "pairs over a table that is cleared", .contained(["3", "boolean"]),
      "local t, n = { 1, 2, x = 3 }, 0 for k in pairs(t) do t[k] = nil n = n + 1 end return n, next(t) == nil"
    ),
    Attack(
      "ties keep their order", .contained(["«abcdef»"]),
      """
      local t = { { 2, "d" }, { 1, "a" }, { 2, "e" }, { 1, "b" }, { 2, "f" }, { 1, "c" } }
      table.sort(t, function(x, y) return x[1] < y[1] end)
      local s = "" for _, v in ipairs(t) do s = s .. v[2] end return s
      """),
    Attack(
      "the decimal comma", .contained(["nil", "«0.5»", "«1.50»"]),
      "return tonumber('3,14'), tostring(0.5), ('%.2f'):format(1.5)"),
    Attack(
      "the order of texts", .contained(["«A Z a aa z å»"]),
      "local t = { 'å', 'aa', 'z', 'A', 'a', 'Z' } table.sort(t) return table.concat(t, ' ')"),
    Attack("capital letters beyond ASCII", .contained(["«åB»"]), "return ('åb'):upper()"),
  ]
}
