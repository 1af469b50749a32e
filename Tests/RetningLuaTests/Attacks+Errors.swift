/// What a script may raise, and what the host makes of it.
extension Attack {
  static let errorValues: [Attack] = [
    Attack("nothing as error", .refused("an error value of type nil"), "error()"),
    Attack("false as error", .refused("an error value of type boolean"), "error(false)"),
    Attack("a number as error", .refused("an error value of type number"), "error(17)"),
    Attack("a table as error", .refused("an error value of type table"), "error({})"),
    Attack(
      "a table that holds itself as error", .refused("an error value of type table"),
      "local e = {} e.e, e[e] = e, e error(e)"),
    Attack("a function as error", .refused("an error value of type function"), "error(print)"),
    Attack("a host object as error", .refused("an error value of type userdata"), "error(box(1))"),
    Attack(
      "an error whose text loops", .refused("an error value of type table"),
      "error(setmetatable({}, { __tostring = function() while true do end end }))"),
    Attack(
      "an error whose fields loop", .refused("an error value of type table"),
      "local f = function() while true do end end error(setmetatable({}, { __index = f, __len = f, __eq = f }))"
    ),
    Attack(
      "an error whose text fails", .refused("an error value of type table"),
      "error(setmetatable({}, { __tostring = error }))"),
    Attack(
      "a text that is none", .refused("'__tostring' must return a string"),
      "print(setmetatable({}, { __tostring = function() return {} end }))"),
    Attack(
      "control characters in an error", .refused("\u{FFFD}[31mred \u{FFFD}"),
      "error('\\27[31mred\\n\\0', 0)"),
    Attack("bytes that are no text in an error", .refused("\u{FFFD}"), "error('\\xff\\xfe', 0)"),
    Attack("an error as long as memory allows", .refused("xxxx"), "error(('x'):rep(1 << 20), 0)"),
    Attack(
      "an error at an absurd level", .refused("lua-error: Error in the script: x"),
      "error('x', math.maxinteger)"),
    Attack(
      "an error at a negative level", .refused("lua-error: Error in the script: x"),
      "error('x', math.mininteger)"),
    Attack(
      "an error that blames another file", .refused("fin/other.lua:12: permission denied"),
      "error('fin/other.lua:12: permission denied', 0)"),
    Attack(
      "a stop imitated by its words",
      .refused("lua-error: Error in the script: stack overflow here"),
      "error('stack overflow here', 0)"),
    Attack(
      "Lua's own words for an overflow as an error", .gives("false x: stack overflow"),
      "return pcall(error, 'x: stack overflow', 0)"),
    Attack(
      "an error that is caught and raised again", .refused("lua-error: Error in the script: x"),
      "local _, e = pcall(error, 'x', 0) error(e, 0)"),
    Attack(
      "the value of a caught stop", .instructions,
      "local _, e = pcall(function() while true do end end) keep(e) error(e)"),
    Attack("assert with a table", .refused("an error value of type table"), "assert(false, {})"),
  ]
}
