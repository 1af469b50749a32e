import RetningDiagnostics
import Testing

@testable import RetningLua

struct Box: HostObject {
  static let hostTypeName = "Box"
  let content: Int
}

/// A sandbox with a few host functions, on a thread with a deep stack.
enum Bench {
  static let vocabulary = Vocabulary<Recorder>(
    functions: [
      HostFunction("keep", [HostParameter("value", .any)], "Keeps a value.") {
        recorder, arguments in
        recorder.kept.append(arguments[0])
        return .nil
      },
      HostFunction(
        "add", [HostParameter("a", .number), HostParameter("b", .optional(.number))],
        returns: .number, "Adds."
      ) { _, arguments in
        .number((arguments[0].double ?? 0) + (arguments[1].double ?? 0))
      },
      HostFunction("refuse", [], "Refuses.") { (_, _) throws(Diagnostic) in
        throw Diagnostic(.luaReadOnly, ["type": "Box", "name": "x"])
      },
      HostFunction("box", [HostParameter("n", .integer)], returns: .object(Box.self), "A box.") {
        _, arguments in .object(Box(content: arguments[0].int ?? 0))
      },
      HostFunction(
        "each", [HostParameter("n", .integer), HostParameter("f", .function("fun(i: integer)"))],
        "Calls back."
      ) {
        (recorder, arguments) throws(Diagnostic) in
        guard let function = arguments[1].function, let sandbox = recorder.sandbox else {
          return .nil
        }
        for index in 1...max(1, arguments[0].int ?? 1) {
          _ = try sandbox.callback(function, [.integer(Int64(index))])
        }
        return .nil
      },
      HostFunction(
        "again", [HostParameter("f", .function("fun()"))], "Evaluates on a thread of its own."
      ) {
        (recorder, arguments) throws(Diagnostic) in
        guard let function = arguments[0].function, let sandbox = recorder.sandbox else {
          return .nil
        }
        do throws(LuaError) {
          return try sandbox.evaluate(function, budget: LuaBudget()).results.first ?? .nil
        } catch {
          throw error.diagnostic
        }
      },
    ],
    types: [
      HostObjectType(
        Box.self, "A box.",
        methods: [
          HostFunction(
            "doubled", [HostParameter("self", .object(Box.self))], returns: .object(Box.self),
            "Twice."
          ) {
            _, arguments in .object(Box(content: arguments.object(0, as: Box.self).content * 2))
          }
        ],
        properties: [
          HostObjectType.property("content", .integer, "inside", of: Box.self) { _, box in
            .integer(Int64(box.content))
          }
        ],
        operation: { (_, operation, left, right) throws(Diagnostic) in
          let values = [left, right].map { $0.object(Box.self)?.content ?? $0.int ?? 0 }
          guard operation == .add else {
            throw Diagnostic(
              .luaNoOperator, ["left": "Box", "right": "Box", "operator": operation.rawValue])
          }
          return .object(Box(content: values[0] + values[1]))
        })
    ])

  final class Recorder {
    var kept: [LuaValue] = []
    var printed: [String] = []
    weak var sandbox: Sandbox<Recorder>?
  }

  struct Outcome: Sendable {
    var kept: [LuaValue] = []
    var printed: [String] = []
    var returned: [LuaValue] = []
    var error: LuaError?
    var isLost = false
  }

  /// Loads a text, then, where `calls` is set, calls the function that it kept first.
  static func run(
    _ source: String, budget: LuaBudget = LuaBudget(), calls: Bool = false,
    modules: [String: String] = [:]
  ) -> Outcome {
    DeepStack.run {
      let recorder = Recorder()
      let sandbox = Sandbox(
        vocabulary, context: recorder,
        modules: { name throws(Diagnostic) in
          guard let text = modules[name] else {
            throw Diagnostic(.luaUnknownGlobal, ["name": name])
          }
          return ("\(name).lua", text)
        }, printer: { text, _ in recorder.printed.append(text) })
      guard let sandbox else { return Outcome() }
      recorder.sandbox = sandbox
      var outcome = Outcome()
      do throws(LuaError) {
        outcome.returned = try sandbox.load(source, name: "rules/x/test.lua", budget: budget)
        if calls, let function = recorder.kept.first?.function {
          outcome.returned = try sandbox.evaluate(function, budget: budget).results
        }
      } catch {
        outcome.error = error
      }
      outcome.kept = recorder.kept
      outcome.printed = recorder.printed
      outcome.isLost = sandbox.isLost
      return outcome
    }
  }
}

@Suite("A sandboxed script")
struct SandboxTests {
  @Test("calls a Swift function with typed arguments and gets its result")
  func callsSwift() {
    #expect(Bench.run("return add(2, 3)").returned.first?.double == 5)
    #expect(Bench.run("return add(2)").returned.first?.double == 2)
  }

  @Test(
    "is told what is wrong with an argument, at its line",
    arguments: [
      ("\nadd('x')", "add: argument a skal være et tall, men er «x»."),
      ("\nadd()", "add: argument a mangler. Det skal være et tall."),
      ("\nadd(1, 2, 3)", "add tar 2 argumenter, men fikk 3."),
    ])
  func checksArguments(source: String, message: String) {
    let error = Bench.run(source).error
    #expect(error?.diagnostic.message(in: .nb) == message)
    #expect(error?.diagnostic.location == SourceLocation(file: "rules/x/test.lua", line: 2))
  }

  @Test(
    "sees what Swift throws as a Lua error that pcall catches, and Swift gets its own error back")
  func throwsThrough() {
    let caught = Bench.run("local ok, message = pcall(refuse); keep(ok); keep(message)")
    #expect(caught.kept.first?.bool == false)
    #expect(caught.kept.last?.string?.hasSuffix("kan ikke endres.") == true)
    let error = Bench.run("local function inner() refuse() end\ninner()").error
    #expect(error?.diagnostic.code.id == "lua-read-only")
    #expect(error?.traceback.map(\.line) == [1, 2])
  }

  @Test("gives its own errors with message, file, line and traceback")
  func luaErrors() {
    let error = Bench.run("local function f()\n  local t = nil\n  return t.x\nend\nf()").error
    #expect(error?.kind == .error)
    #expect(error?.diagnostic.location?.line == 3)
    #expect(error?.diagnostic.message(in: .en).contains("attempt to index a nil value") == true)
    #expect(error?.traceback.first?.line == 3)
    let syntax = Bench.run("local x = = 1").error
    #expect(syntax?.kind == .syntax)
    #expect(syntax?.diagnostic.location?.line == 1)
  }

  @Test("holds a Swift object by a handle, with methods, fields and operators")
  func objects() {
    let outcome = Bench.run("local b = box(4):doubled() + 1; keep(b.content); keep(b)")
    #expect(outcome.kept.first?.int == 9)
    #expect(outcome.kept.last?.object(Box.self)?.content == 9)
    let unknown = Bench.run("return box(1).contents").error
    #expect(
      unknown?.diagnostic.message(in: .nb)
        == "Box har ikke noe som heter «contents». Mener du «content»?")
    #expect(Bench.run("box(1).content = 2").error?.diagnostic.code.id == "lua-read-only")
    #expect(Bench.run("return box(1) < box(2)").error?.diagnostic.code.id == "lua-compare")
    #expect(Bench.run("return box(1) .. 'x'").error?.diagnostic.code.id == "lua-concat")
  }

  @Test("cannot use an object after the evaluation that it was handed in")
  func staleObject() {
    let source = """
      local inner
      again(function() inner = box(1) end)
      return inner.content
      """
    #expect(Bench.run(source).error?.diagnostic.code.id == "lua-stale-object")
  }

  @Test(
    "is ended by its budget whatever it does to catch the end",
    arguments: [
      "while true do end",
      "pcall(function() while true do end end) while true do end",
      "xpcall(function() while true do end end, function() while true do end end)",
      "local t = setmetatable({}, { __index = function() while true do end end }) return t.x",
      "each(1000000000, function() end)",
      "again(function() while true do end end)",
      "for i = 1, math.huge do tostring(i) end",
      "return (('a'):rep(300)):find('.-.-.-.-.-.-b')",
      "return (('a'):rep(100000)):gsub('(.-)(.-)(.-)b', '')",
      "for word in (('a'):rep(50000)):gmatch('.-.-.-b') do end",
      "return (('('):rep(200000)):find('%b()')",
      "local t = {} for i = 1, 4000 do t[i] = i end table.sort(t, function() while true do end end)",
      "local t = setmetatable({}, { __len = function() return 1 << 30 end }) while true do table.insert(t, 1, 1) end",
      "local s = ('x'):rep(1 << 20) while true do s:upper() end",
    ])
  func instructionBudget(source: String) {
    let outcome = Bench.run(source, budget: LuaBudget(instructions: 200_000, seconds: 60))
    #expect(outcome.error?.kind == .instructions)
    #expect(outcome.isLost)
  }

  @Test(
    "is ended when it takes too much memory, and cannot catch that either",
    arguments: [
      "local t = {} while true do t[#t + 1] = {} end",
      "local s = 'x' while true do s = s .. s end",
      "pcall(function() return string.rep('x', 1 << 40) end) local s = ('x'):rep(1 << 24) return (s .. s):rep(9)",
      "while true do pcall(function() local s = ('x'):rep(1 << 22) end) end",
    ])
  func memoryBudget(source: String) {
    let outcome = Bench.run(
      source, budget: LuaBudget(instructions: 1 << 40, memoryBytes: 8 << 20, seconds: 60))
    #expect(outcome.error?.kind == .memory)
  }

  @Test(
    "is charged for what it hands to Swift, in arguments, results and objects",
    arguments: [
      "local s = ('x'):rep(1 << 20) local t = {} for i = 1, 3000 do t[i] = s end keep(t)",
      "local s = ('x'):rep(1 << 20) local t = {} for i = 1, 3000 do t[i] = s end return t",
      "local s = ('x'):rep(1 << 20) for i = 1, 1000 do pcall(keep, s, string) end",
      "while true do local b = box(1) + 1 end",
    ])
  func memoryOutsideLua(source: String) {
    let outcome = Bench.run(source, budget: LuaBudget(instructions: 1 << 30, seconds: 60))
    #expect(outcome.error?.kind == .memory)
  }

  @Test("cannot write past the guards of its environment")
  func environmentIsSealed() {
    for source in [
      "rawset(_ENV, 'tostring', print)", "table.insert(_ENV, 1)", "table.sort(_ENV)",
      "_ENV.x = 1", "setmetatable(_ENV, {})",
    ] {
      #expect(Bench.run(source).error != nil, "\(source)")
    }
    #expect(Bench.run("local t = {} rawset(t, 'x', 4) return t.x").returned.first?.int == 4)
  }

  @Test("may make its metatables anew in each evaluation")
  func metatablesPerEvaluation() {
    let outcome = Bench.run(
      """
      keep(function() return getmetatable(setmetatable({}, { __index = {} })) ~= nil end)
      for i = 1, 300 do again(function() setmetatable({}, { __index = {} }) end) end
      """)
    #expect(outcome.error == nil)
    #expect(Bench.run("for i = 1, 300 do setmetatable({}, { __index = {} }) end").error != nil)
  }

  @Test("is told the true fault of a module each time that it requires it")
  func failingModule() {
    let outcome = Bench.run(
      "keep(select(2, pcall(require, 'm/a'))) keep(select(2, pcall(require, 'm/a')))",
      modules: ["m/a": "error('galt')"])
    #expect(outcome.kept.count == 2)
    for message in outcome.kept { #expect(message.string?.contains("galt") == true) }
  }

  @Test("nests evaluations within nested calls in C until it is refused, and never past the stack")
  func nativeStack() {
    let outcome = Bench.run(
      """
      local n = 0
      local function level()
        n = n + 1
        local function down(k)
          if k == 0 then return again(level) end
          return (string.gsub("a", "a", function() return tostring(down(k - 1)) end))
        end
        return down(150)
      end
      keep((pcall(level)))
      keep(n)
      """, budget: LuaBudget(seconds: 60))
    #expect(outcome.error?.kind == .depth || outcome.kept.first?.bool == false)
  }

  @Test("is stopped at the same point on every run")
  func stopsAreDeterministic() {
    let source = "keep(function() local n = 0 while true do n = n + 1 keep(n) end end)"
    let counts = (0..<3).map { _ in
      Bench.run(source, budget: LuaBudget(instructions: 50_000), calls: true).kept.count
    }
    #expect(Set(counts).count == 1)
    #expect(counts[0] > 100)
  }

  @Test(
    "that recurses without end is told so, with much memory and with little",
    arguments: [64 << 20, 1 << 40])
  func depth(memoryBytes: Int) {
    let outcome = Bench.run(
      "local function f() return 1 + f() end f()", budget: LuaBudget(memoryBytes: memoryBytes))
    #expect(outcome.error?.kind == .depth)
  }

  @Test(
    "finds nothing of the machine",
    arguments: [
      "os", "io", "load", "loadstring", "dofile", "debug", "coroutine", "package", "collectgarbage",
      "rawprint",
    ])
  func absentNames(name: String) {
    #expect(Bench.run("return \(name)").error?.diagnostic.code.id.hasPrefix("lua-") == true)
    #expect(Bench.run("return math.random").returned.first?.isNil ?? true)
    #expect(Bench.run("return string.dump").returned.first?.isNil ?? true)
  }

  @Test("cannot load bytecode, assign globals or change libraries and metatables of strings")
  func sealed() {
    #expect(Bench.run("\u{1B}Lua").error?.kind == .syntax)
    #expect(Bench.run("grense = 5").error?.diagnostic.code.id == "lua-assign-global")
    #expect(Bench.run("string.format = print").error != nil)
    #expect(Bench.run("return getmetatable('')").returned.first?.bool == false)
    #expect(Bench.run("rawset(string, 'format', print)").error != nil)
    #expect(Bench.run("return setmetatable({}, { __gc = print })").error != nil)
    #expect(Bench.run("return '10' + 1").error != nil)
  }

  @Test("goes through tables in order, and never sees an address")
  func ordered() {
    let outcome = Bench.run(
      """
      local t = { b = 1, a = 2, [10] = 3, [2] = 4, [true] = 5 }
      for key in pairs(t) do print(key) end
      print(tostring(t), tostring(print), 0/0, -(0/0), 1e15, 2^53, 1/3)
      t.a, t.b = nil, nil
      print(next({}), (next({ z = 1 })))
      """)
    #expect(
      outcome.printed == [
        "2", "10", "a", "b", "true",
        "table\tfunction\tnan\tnan\t1e+15\t9.007199254741e+15\t0.33333333333333", "nil\tz",
      ])
  }

  @Test(
    "finds, matches and replaces as the manual says",
    arguments: [
      ("('key = value'):match('^(%w+)%s*=%s*(%w+)$')", "key"),
      ("('hello world'):find('o w')", "5"), ("('a.b'):find('.', 1, true)", "2"),
      ("('abc'):find('b', -1)", "nil"), ("('THE (quick) fox'):match('%((%a+)%)')", "quick"),
      ("('hello world'):gsub('o', '0')", "hell0 w0rld"), ("('abc'):gsub('%w', '%0%0')", "aabbcc"),
      ("('abc'):gsub('', '-')", "-a-b-c-"), ("('x=1,y=2'):gsub('(%w)=(%w)', '%2=%1')", "1=x,2=y"),
      ("('$name'):gsub('%$(%w+)', { name = 'Kari' })", "Kari"),
      ("('f(a(b)c)d'):match('%b()')", "(a(b)c)"),
      ("('THE END'):gsub('%f[%w]%w', string.lower)", "tHE eND"),
      ("('aXb'):match('%u')", "X"), ("('[x]'):match('[]]')", "]"),
      ("('a-b'):match('[a%-]+')", "a-"),
      ("('abab'):match('(ab)%1')", "ab"), ("('  trim  '):match('^%s*(.-)%s*$')", "trim"),
      ("string.format('%5.2f|%-4d|%s|%q', 3.14159, 7, {}, 'a')", " 3.14|7   |table|\"a\""),
      ("string.format('%5s|%g', 0/0, 1e20)", "  nan|1e+20"), ("string.len(0/0)", "3"),
      ("table.concat({ 1, 2, 3 }, ', ')", "1, 2, 3"), ("table.unpack({ 4, 5 })", "4"),
      ("#table.pack(1, nil, 3)", "3"), ("table.remove({ 7, 8 })", "8"),
    ])
  func strings(expression: String, expected: String) {
    #expect(Bench.run("print((\(expression)))").printed == [expected])
  }

  @Test("sorts stably, by bytes, over what the table was, and refuses a lying length")
  func sorting() {
    let outcome = Bench.run(
      """
      local t = { { 2, 'a' }, { 1, 'b' }, { 2, 'c' }, { 1, 'd' } }
      table.sort(t, function(x, y) return x[1] < y[1] end)
      print(t[1][2] .. t[2][2] .. t[3][2] .. t[4][2])
      local s = { 'å', 'b', 'B', 'aa', 'a' }
      table.sort(s)
      print(table.concat(s, ' '))
      local u = { 3, 1, 2 }
      table.sort(u, function(x, y) u[1] = nil return x > y end)
      print(table.concat(u, ' '))
      print(pcall(table.sort, { 1, 'x' }))
      """)
    #expect(
      outcome.printed.prefix(3) == ["bdac", "B a aa b å", "3 2 1"])
    #expect(outcome.printed.last?.hasPrefix("false") == true)
  }

  @Test("requires a module once, and is told of rings and of modules that are not there")
  func modules() {
    let outcome = Bench.run(
      "local a, b = require 'm/a', require 'm/a' keep(a == b) keep(a.x)",
      modules: ["m/a": "print 'loaded' return { x = 1 }"])
    #expect(outcome.kept.first?.bool == true)
    #expect(outcome.printed == ["loaded"])
    #expect(Bench.run("require 'm/z'").error != nil)
    let ring = Bench.run(
      "require 'm/a'", modules: ["m/a": "require 'm/b'", "m/b": "require 'm/a'"])
    #expect(ring.error?.diagnostic.message(in: .en).contains("requires itself") == true)
    let broken = Bench.run("require 'm/a'", modules: ["m/a": "\nlocal = 1"])
    #expect(broken.error?.diagnostic.location == SourceLocation(file: "m/a.lua", line: 2))
  }

  @Test("passes tables, numbers and texts whole, and refuses what the host cannot take")
  func values() {
    let outcome = Bench.run("keep { 1, 2.5, 'æøå', { dypt = true }, navn = 'x', [3.5] = 1 }")
    let table = outcome.kept.first?.table
    #expect(table?.list.count == 4)
    #expect(table?.list[2].string == "æøå")
    #expect(table?["navn"].string == "x")
    #expect(Bench.run("keep '\\xff'").error?.diagnostic.code.id == "lua-not-utf8")
    #expect(Bench.run("local t = {} t.t = t keep(t)").error != nil)
    #expect(Bench.run("keep(string)").error != nil)
  }

  @Test("nests evaluations far deeper than protected calls can")
  func deepEvaluations() {
    let outcome = Bench.run(
      """
      local function f(n) if n == 0 then return 0 end
        return again(function() return f(n - 1) end) + 1 end
      keep(f(400))
      """)
    #expect(outcome.kept.first?.double == 400)
  }
}
