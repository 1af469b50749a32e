/// Makes random Lua programs: mostly such that they run, with arguments that a hostile author would choose.
struct ProgramGrammar {
  private var random: RandomSource
  /// The names in sight.
  private var names: [String] = ["list", "object", "text", "count", "far", "holes", "host"]
  private var depth = 0

  static let opening = """
    local list, text, count = { 3, 1, 2, x = { y = 1 }, [2.5] = true }, ("ab æ\\0 %d"):rep(7), 5
    local object = setmetatable({ 1, 2 }, { __index = function(t, k) return k end, __len = function() return 1 << 40 end,
      __add = function(a, b) return b end, __lt = function() return true end, __tostring = function() return "o" end,
      __call = function(self, ...) return ... end, __eq = function() return true end })
    local far, holes, host = {}, { 1, nil, 3, [7] = 7, [2^53] = 1, [math.maxinteger] = 2, [-1] = {} }, box(3)
    for i = 1, 9 do far[i] = i end
    for i = 4, 62 do far[1 << i] = i end

    """

  init(_ random: RandomSource) { self.random = random }

  mutating func program() -> String {
    var text = Self.opening
    for _ in 0...random.below(8) { text += guarded() }
    text += "keep(function(...)\n" + Self.opening
    for _ in 0...random.below(10) { text += guarded() }
    return text + "return \(simple()) end)\n"
  }

  /// A statement whose error ends it alone, mostly.
  private mutating func guarded() -> String {
    let outer = names
    defer { names = outer }
    return random.once(in: 60)
      ? statement() + "\n" : "pcall(function(...) \(statement()) \(statement()) end)\n"
  }

  // MARK: Statements

  private mutating func block() -> String {
    let outer = names
    defer { names = outer }
    return (0...random.below(3)).map { _ in statement() }.joined(separator: " ")
  }

  private mutating func statement() -> String {
    depth += 1
    defer { depth -= 1 }
    guard depth < 4 else { return "local _ = \(expression())" }
    switch random.below(20) {
    case 0: return declaration()
    case 16:
      let names = random.pick(["a <const>", "a <close>", "_ENV <const>", "a, b <const>"])
      return "local \(names) = \(simple())"
    case 17: return "\(variable()), \(variable()) = \(expression()), ..."
    case 18: return "function \(variable()).f(...) \(block()) return ... end"
    case 19: return "for i = 1, 3 do \(block()) goto continue do \(block()) end ::continue:: end"
    case 1: return "if \(expression()) then \(block()) else \(block()) end"
    case 2: return "for i = \(number()), \(number()), \(number()) do \(block()) break end"
    case 3: return "for k, v in pairs(\(expression())) do \(block()) end"
    case 4: return "for k, v in ipairs(\(expression())) do \(block()) end"
    case 5: return "while \(expression()) do \(block()) end"
    case 6: return "repeat \(block()) until \(expression())"
    case 7: return "\(variable()) = \(expression())"
    case 8: return "\(variable())[\(expression())] = \(expression())"
    case 9:
      return
        "local ok, e = pcall(function(...) \(block()) return \(expression()) end, \(expression()))"
    case 10: return "xpcall(function(...) \(block()) end, function(e, ...) \(block()) return e end)"
    case 11: return "do goto skip do \(block()) end ::skip:: end"
    case 12 where random.once(in: 4): return "error(\(expression()), \(number()))"
    case 13: return "setmetatable(\(variable()), { [\(event())] = \(function()) })"
    default: return "local _ = \(call())"
    }
  }

  private mutating func declaration() -> String {
    let name = "v\(random.below(6))"
    let value = expression()
    names.append(name)
    return "local \(name) = \(value)"
  }

  private mutating func variable() -> String { random.pick(names) }

  private mutating func event() -> String {
    random.pick([
      "'__index'", "'__newindex'", "'__call'", "'__len'", "'__eq'", "'__lt'", "'__tostring'",
      "'__metatable'", "'__gc'", "'__close'", "'__concat'", "'__mode'", "'__unm'", "'__bor'",
    ])
  }

  // MARK: Expressions

  private mutating func function() -> String {
    "function(a, b, ...) \(block()) return \(expression()) end"
  }

  mutating func expression() -> String {
    depth += 1
    defer { depth -= 1 }
    guard depth < 6 else { return simple() }
    switch random.below(15) {
    case 12: return "..."
    case 13:
      return
        "(function(...) return select(\(number()), ...) end)(\(expression()), \(expression()))"
    case 14: return "(\(variable())).\(random.pick(["content", "n", "y", "nothing"]))"
    case 0, 1: return simple()
    case 2, 3: return call()
    case 4: return function()
    case 5: return "(\(expression()) \(binary()) \(expression()))"
    case 6: return "\(random.pick(["-", "not ", "#", "~"]))(\(expression()))"
    case 7: return "{ \(expression()), \(expression()), x = \(expression()), [\(simple())] = 1 }"
    case 8: return "(\(expression())).x"
    case 9: return "\(variable())[\(expression())]"
    case 10: return "(\(function()))(\(expression()))"
    default: return variable()
    }
  }

  private mutating func binary() -> String {
    random.pick([
      "+", "-", "*", "/", "//", "%", "^", "..", "==", "~=", "<", "<=", ">", "and", "or", "&", "|",
      "~", "<<", ">>",
    ])
  }

  private mutating func number() -> String { Self.number(&random) }

  static func number(_ random: inout RandomSource) -> String {
    random.pick([
      "0", "1", "-1", "2", "3", "100", "0.5", "1e308", "-0.0", "(0/0)", "(1/0)", "math.maxinteger",
      "math.mininteger", "(1 << 31)", "8192", "200", "1e15", "(1 << 62)", "0x7fffffffffffffff",
      "2^53",
      "9007199254740993", "4294967296", "-2147483649", "2^63", "1e-320", "256", "65536",
    ])
  }

  private mutating func simple() -> String {
    switch random.below(5) {
    case 0: number()
    case 1: random.pick(["nil", "true", "false", "{}", "print", "string", "pcall", "object"])
    case 2: random.pick(["''", "'x'", "'%d %s'", "('x'):rep(3000)", "'\\xff'", "'\\0'", "text"])
    case 3: "'\(pattern())'"
    default: variable()
    }
  }

  private mutating func pattern() -> String { Self.pattern(&random) }

  static func pattern(_ random: inout RandomSource) -> String {
    (0...random.below(7)).map { _ in
      random.pick([
        "a", ".", "%a", "%s", "[^b]", "[a-z]", "*", "-", "+", "?", "(", ")", "()", "%b()", "%f[%w]",
        "%1", "^", "$", "%", "[", "]", "[%w-]", "[]a]", "[^]", "[%]", "(.-)", "(.*)", "%z", "%0",
        "[a-%d]",
      ])
    }.joined()
  }

  private static let functions = [
    "string.find", "string.match", "string.gsub", "string.gmatch", "string.rep", "string.format",
    "string.byte", "string.char", "string.sub", "string.upper", "string.reverse", "string.len",
    "table.insert", "table.remove", "table.concat", "table.unpack", "table.pack", "table.sort",
    "utf8.char", "utf8.len", "utf8.codepoint", "utf8.offset", "math.floor", "math.fmod", "math.max",
    "math.tointeger", "math.ult", "tostring", "tonumber", "select", "next", "pairs", "ipairs",
    "rawget", "rawset", "rawlen", "rawequal", "setmetatable", "getmetatable", "pcall", "xpcall",
    "error", "assert", "print", "type", "keep", "each", "again", "box", "refuse", "require", "add",
    "echo", "some", "one", "table.sort", "string.gsub", "string.format", "pairs", "setmetatable",
  ]

  private mutating func call() -> String {
    if random.once(in: 6) {
      return
        "(\(expression())):\(random.pick(["rep", "sub", "find", "gsub", "format", "doubled", "map", "x"]))(\(expression()))"
    }
    let arguments = (0..<random.below(4)).map { _ in expression() }.joined(separator: ", ")
    return "\(random.pick(Self.functions))(\(arguments))"
  }
}
