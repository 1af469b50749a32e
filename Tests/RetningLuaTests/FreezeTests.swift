import RetningDiagnostics
import Testing

@testable import RetningLua

/// What a file leaves behind when it is loaded, and what its functions may do with it.
@Suite("After loading, a script")
struct FreezeTests {
  /// Loads a text and then calls each function that it kept, in order.
  static func run(_ source: String, modules: [String: String] = [:]) -> [String] {
    DeepStack.run {
      let recorder = Bench.Recorder()
      let sandbox = Sandbox(
        Bench.vocabulary, context: recorder,
        modules: { name throws(Diagnostic) in
          guard let text = modules[name] else {
            throw Diagnostic(.luaUnknownGlobal, ["name": name])
          }
          return ("\(name).lua", text)
        }, printer: { _, _ in })
      guard let sandbox else { return ["no state"] }
      recorder.sandbox = sandbox
      var outcomes: [String] = []
      do throws(LuaError) {
        try sandbox.load(source, name: "x.lua", budget: LuaBudget())
        for function in recorder.kept.compactMap(\.function) {
          let results = try sandbox.evaluate(function, budget: LuaBudget()).results
          outcomes.append(results.map(\.shown).joined(separator: " "))
        }
      } catch {
        outcomes.append("\(error.diagnostic.code.id):\(error.diagnostic.location?.line ?? 0)")
      }
      return outcomes
    }
  }

  @Test(
    "cannot change a table that its file made",
    arguments: [
      "t.x = 2", "t[1] = 0", "t[#t + 1] = 4", "t.inner.y = 2", "rawset(t, 'x', 2)",
      "table.insert(t, 4)", "table.remove(t)", "table.sort(t)", "setmetatable(t, {})",
      "t.f().z = 1", "getmetatable(object).__index.x = 1", "object.own = 1", "t.x = nil",
      "for k in pairs(t) do t[k] = nil end", "t.inner = nil", "keyed[t] = nil",
      "getmetatable(object).__index = nil",
    ])
  func frozenTables(change: String) {
    let source = """
      local hidden = {}
      local t = { 3, 1, 2, x = 1, inner = { y = 1 }, f = function() return hidden end }
      local object = setmetatable({ own = 0 }, { __index = { x = 0 } })
      local keyed = { [t] = true }
      keep(function() \(change) end)
      keep(function() return #t, t.x, t[1], t.inner.y end)
      """
    let outcomes = Self.run(source)
    #expect(outcomes == ["lua-frozen:5"])
  }

  @Test(
    "reads what its file made as it was",
    arguments: [
      ("return #t, t[1], t[3], t.x, t.inner.y, t.none", "3 3 2 1 1 nil"),
      ("return rawlen(t), rawget(t, 'x'), rawget(t, 1), rawequal(t, t.self)", "3 1 3 boolean"),
      ("local s = 0 for _, v in ipairs(t) do s = s + v end return s", "6"),
      ("local s = '' for k in pairs(t) do s = s .. tostring(k) end return s", "«123innerselfx»"),
      ("return next(t), next({}), select('#', next(t, 3))", "1 nil 2"),
      ("return table.concat(t, '-'), table.unpack(t)", "«3-1-2» 3 1 2"),
      ("return ('a'):gsub('a', words)", "«b» 1"),
      ("return object.own, object.x, object:method(), object.missing", "0 5 7 nil"),
      ("return object + 1, #object, tostring(object), object(4)", "11 9 «O» 4"),
      ("return lazy.anything, getmetatable(lazy).__index ~= nil", "«anything!» boolean"),
      ("local n = setmetatable({}, class) return n.x, n:method()", "5 7"),
      (
        "local copy = {} for k, v in pairs(t) do copy[k] = v end copy.x = 9 return copy.x, t.x",
        "9 1"
      ),
      ("local u = { table.unpack(t) } table.sort(u) return u[1], u[3], t[1]", "1 3 3"),
      ("return getmetatable(object) == class, class.x", "boolean 5"),
    ])
  func frozenReads(body: String, expected: String) {
    let source = """
      local t = { 3, 1, 2, x = 1, inner = { y = 1 } }
      t.self = t
      local words = { a = "b" }
      local class = {
        x = 5, method = function() return 7 end, __add = function(_, n) return 10 + n end,
        __len = function() return 9 end, __tostring = function() return "O" end,
        __call = function(_, n) return n end,
      }
      class.__index = class
      local object = setmetatable({ own = 0 }, class)
      local lazy = setmetatable({}, { __index = function(_, k) return k .. "!" end })
      keep(function() \(body) end)
      """
    #expect(Self.run(source) == [expected])
  }

  @Test("hands the host what a frozen table holds")
  func frozenToHost() {
    let outcomes = Self.run(
      """
      local t = { 1, 2, x = { y = "z" } }
      keep(function() keep(t) return t end)
      keep(function() return #t end)
      """)
    #expect(outcomes == ["table", "2"])
  }

  @Test(
    "is refused where one of its functions assigns what was there before, at the line",
    arguments: [
      ("local n = 0\nkeep(function() n = n + 1 end)", "lua-outer-assignment:2"),
      (
        "local n\nlocal function f()\n  n = 1\nend\nkeep(function() f() end)",
        "lua-outer-assignment:3"
      ),
      (
        "local function make() local n = 0 return function() n = n + 1 return n end end\nkeep(make())",
        "lua-outer-assignment:1"
      ),
      (
        "local t = { f = 1 }\nlocal u\nt.f = function() u, t.x = 1, 2 end\nkeep(function() t.f() end)",
        "lua-outer-assignment:3"
      ),
      ("for i = 1, 2 do\n keep(function() i = 3 end) end", "lua-outer-assignment:2"),
      (
        "local n = 0\nlocal m = setmetatable({}, { __index = function() n = 1 end })\nkeep(function() return m.x end)",
        "lua-outer-assignment:2"
      ),
      (
        "local n = 0\nkeep({ deep = { f = function() for k in pairs({}) do n = k end end } })",
        "lua-outer-assignment:2"
      ),
      ("keep(function() _ENV = {} end)", "lua-outer-assignment:1"),
      ("local f\nkeep(function() function f() end end)", "lua-outer-assignment:2"),
    ])
  func outerAssignments(source: String, outcome: String) {
    #expect(Self.run(source) == [outcome])
  }

  @Test(
    "may assign what its own call made, and what only loading uses",
    arguments: [
      "keep(function() local n = 0 local function add(k) n = n + k end add(2) add(3) return n end)",
      "local n = 0 local function add(k) n = n + k end add(2) add(3) keep(function() return n end)",
      "local function f(a) a = a + 1 return a end keep(function() return f(4) end)",
      "local t = {} for i = 1, 5 do t[#t + 1] = i end keep(function() return #t end)",
    ])
  func allowedAssignments(source: String) {
    #expect(Self.run(source) == ["5"])
  }

  @Test("cannot go on with a traversal that was begun while loading")
  func spentIterators() {
    #expect(
      Self.run("local step = pairs({ 1, 2 })\nkeep(function() return step() end)")
        == ["lua-spent-iterator:2"])
    #expect(
      Self.run("local step = ('a b'):gmatch('%a')\nkeep(function() return step() end)")
        == ["lua-spent-iterator:2"])
  }

  @Test("leaves what it began to go through as it was")
  func spentIteratorsKeep() {
    let source = """
      local m = require "m"
      local step = pairs(m.n)
      keep(function() local _ = step return #m.n, next(m.n), m.n[1] end)
      """
    #expect(
      Self.run(source, modules: ["m": "return { n = { 7, 8 } }"]) == ["2 1 7"])
  }

  @Test("finds its modules frozen, also while it is loaded itself")
  func frozenModules() {
    let modules = [
      "m": "local count = 0 local M = { n = 1 } function M.f() return M.n end return M",
      "bad": "local n = 0 return { next = function() n = n + 1 return n end }",
    ]
    #expect(
      Self.run("local m = require 'm' keep(function() return m.f(), m.n end)", modules: modules)
        == ["1 1"])
    #expect(Self.run("require 'm'.n = 2", modules: modules) == ["lua-frozen:1"])
    #expect(Self.run("local m = require 'bad'", modules: modules) == ["lua-outer-assignment:1"])
    #expect(
      Self.run("keep(function() return require 'm' end)", modules: modules)
        == ["lua-require-late:1"])
  }

  @Test(
    "leaves nothing of one evaluation to the next, not even a metatable that it was the first to use"
  )
  func noTraces() {
    let source = """
      local class = { __index = function() return 1 end }
      local function f() return setmetatable({}, class).x end
      keep(f) keep(f) keep(f)
      """
    let usages = DeepStack.run { () -> [LuaUsage] in
      let recorder = Bench.Recorder()
      let sandbox = Sandbox(
        Bench.vocabulary, context: recorder,
        modules: { _ throws(Diagnostic) in throw Diagnostic(.luaNoState) }, printer: { _, _ in })
      guard let sandbox, (try? sandbox.load(source, name: "x.lua", budget: LuaBudget())) != nil
      else { return [] }
      return recorder.kept.compactMap(\.function).compactMap {
        try? sandbox.evaluate($0, budget: LuaBudget()).usage
      }
    }
    #expect(usages.count == 3)
    #expect(Set(usages).count == 1, "\(usages)")
  }

  @Test("says what is wrong where the packaged Lua would compute other numbers than are written")
  func wrongConstants() {
    let constants = (1...260).map { "\($0).1" }.joined(separator: ", ")
    #expect(
      Self.run("local t = { \(constants) }\nkeep(function() return #t end)\nlocal n = 1 ~ (2 or 3)")
        == ["lua-bitwise-constant:3"])
    #expect(
      Self.run(
        "local t = { \(constants) }\nlocal one, two = 1, 2 or 3\nlocal n = one ~ two\nkeep(function() return #t end)"
      )
        == ["260"])
    #expect(Self.run("local n = 1 ~ (2 or 3)\nkeep(function() return n end)") == ["3"])
  }
}
