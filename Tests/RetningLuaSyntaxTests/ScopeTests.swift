import RetningLuaSyntax
import Testing

struct ScopeTests {
  @Test("a function has the lines that Lua's debug information has")
  func lines() throws {
    let text = """
      local function
      f
      (a) end
      local g = function
      (b, ...)
      end
      function
      t.h:m
      () end
      """
    #expect(try chunk(text).facts == ["0,0 0+ _ENV", "3,3 1", "5,6 1+", "7,9 1"])
  }

  // The lists of upvalues here are what luac 5.4.4 prints.
  @Test(
    "upvalues come in the order in which Lua's compiler meets them",
    arguments: [
      (
        "local a, b, c; function f() return b, a, x, b, c end",
        ["0,0 0+ _ENV", "1,1 0 b a _ENV c"]
      ),
      (
        "local a, b; function f() local c; return function() return b, c, a end, a end",
        ["0,0 0+ _ENV", "1,1 0 b a", "1,1 0 b c a"]
      ),
      (
        "local a <const> = 1 + 2; local b <const> = f(); return function() return a, b end",
        ["0,0 0+ _ENV", "1,1 0 b"]
      ),
      ("local _ENV = {}; function f() return x end", ["0,0 0+ _ENV", "1,1 0 _ENV"]),
      ("return function(_ENV) return x end", ["0,0 0+ _ENV", "1,1 1"]),
      ("local a; return function(a) return a end", ["0,0 0+ _ENV", "1,1 1"]),
      ("local f = function() return f end", ["0,0 0+ _ENV", "1,1 0 _ENV"]),
      ("local function f() return f end", ["0,0 0+ _ENV", "1,1 0 f"]),
      (
        "for i = 1, 2 do repeat local x; g(function() return x, i end) until x end",
        ["0,0 0+ _ENV", "1,1 0 x i"]
      ),
    ])
  func upvalues(text: String, expected: [String]) throws {
    #expect(try chunk(text).facts == expected)
  }

  @Test(
    "a <const> that the compiler knows is not captured",
    arguments: [
      ("1", true), ("-2^53", true), ("'x'", true), ("nil", true), ("not 1", true),
      ("(1 and 'x')", true), ("false or 2", true), ("3 // 2 | 1.0", true), ("~0 >> 70", true),
      ("1 or 2", false), ("nil and 1", false), ("1 / 0", false), ("0.0 * 1", false),
      ("1 < 2", false), ("'a' .. 'b'", false), ("1.5 | 1", false), ("-0.0", false), ("x", false),
      ("{}", false), ("1, 2", false),
    ])
  func constants(value: String, isKnown: Bool) throws {
    let chunk = try chunk("local c <const> = \(value); return function() return c end")
    #expect(chunk.functions[1].upvalues.isEmpty == isKnown)
  }

  @Test("each use of a name says what it is bound to")
  func resolutions() throws {
    let chunk = try chunk(
      "local a, k <const> = f(), 1; local n <const> = 1; return function(b) return a, b, n, g end")
    var found: [String: String] = [:]
    for case .name(let name, let resolution) in chunk.expressions.map(\.kind) {
      found[name] = describe(resolution, in: chunk)
    }
    #expect(found["a"] == "upvalue a 0")
    #expect(found["b"] == "local b")
    #expect(found["n"] == "constant n")
    #expect(found["g"] == "field of upvalue _ENV 1")
    #expect(chunk.variables.map(\.name) == ["_ENV", "a", "k", "n", "b"])
  }

  private func describe(_ resolution: LuaResolution, in chunk: LuaChunk) -> String {
    switch resolution {
    case .global(let environment): "field of " + describe(.variable(environment), in: chunk)
    case .variable(.local(let id)): "local \(chunk[id].name)"
    case .variable(.upvalue(let id, let index)): "upvalue \(chunk[id].name) \(index)"
    case .variable(.constant(let id)): "constant \(chunk[id].name)"
    }
  }

  @Test("an assignment to another function's variable is listed with both places")
  func outerAssignments() throws {
    let text = """
      local a, t
      function t.f()
        local b
        a, t.x, g = 1, 2, 3
        local function h() b = 1; a = 2 end
        function a() end
        b = 4
      end
      a = 5
      _ENV = t
      """
    let chunk = try chunk(text)
    let found = chunk.functions.map { function in
      function.outerAssignments.map { assignment in
        let variable = chunk[assignment.variable]
        let declared = variable.declaration.map { "\($0.start.line)" } ?? "-"
        let owner = variable.owner.map { "\($0.index)" } ?? "host"
        let target = assignment.target.start
        return "\(assignment.name) \(target.line):\(target.column) from \(declared) of \(owner)"
      }
    }
    #expect(found[0] == ["_ENV 10:1 from - of host"])
    #expect(found[1] == ["a 4:3 from 1 of 0", "a 6:12 from 1 of 0"])
    #expect(found[2] == ["b 5:22 from 3 of 1", "a 5:29 from 1 of 0"])
  }

  @Test("functions know each other")
  func tree() throws {
    let chunk = try chunk("function f() return function() end, function() end end function g() end")
    #expect(chunk.functions.map { $0.children.map(\.index) } == [[1, 4], [2, 3], [], [], []])
    #expect(chunk.functions.map { $0.parent?.index } == [nil, 0, 1, 1, 0])
  }

  @Test("a function's constants are counted once each")
  func constantCount() throws {
    let chunk = try chunk(
      "local n <const> = 7; x.y = 'y' .. 1 .. 1.0; function f() return n, nil, true, x:y(nil) end")
    // x y 7 1 1.0 f, and in the function 7 nil true x y.
    #expect(chunk.functions.map(\.constantCount) == [6, 5])
  }

  @Test(
    "a bitwise operator after a constant is found",
    arguments: [
      ("1 ~ (2 or 3)", ["~"]), ("1 | x", ["|"]), ("x & 1", []), ("1 | 2", []), ("-(1) & x", ["&"]),
      ("x ~ (1 and 2 or 3)", ["~"]), ("x | (y or 3)", []), ("1 + 2 | x", ["|"]),
      ("1.5 & x", ["&"]), ("K | x", ["|"]), ("1 << x", []), ("(1 or 2) & x", ["&"]), ("x | y", []),
    ])
  func bitwise(text: String, expected: [String]) throws {
    let chunk = try chunk("local K <const> = 4; local x, y; return " + text)
    #expect(chunk.main.bitwiseOperatorsOnConstants.map { chunk.text($0) } == expected)
  }
}
