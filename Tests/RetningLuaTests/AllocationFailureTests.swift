import RetningDiagnostics
import Testing

@testable import RetningLua

/// Memory that ends, at every single place where it can.
@Suite("A sandbox without memory")
struct AllocationFailureTests {
  /// Uses what allocates: texts, tables, closures, metatables, modules, errors, callbacks, objects, freezing, printing.
  static let source = """
    local m = require "m"
    local class = { __index = { name = "n" }, __tostring = function(o) return "<" .. o.name .. ">" end }
    local list = setmetatable({ 3, 1, 2, x = { y = 1 } }, class)
    print(tostring(list), m.double(4))
    keep(function(extra)
      local t, s = {}, ""
      for i = 1, 40 do t[i] = { i, tostring(i), function() return i end } end
      for k, v in pairs({ b = 1, a = 2 }) do s = s .. k .. v end
      table.sort(t, function(a, b) return a[1] > b[1] end)
      local ok, message = pcall(error, { code = 1 })
      local _, text = pcall(function() return nil + 1 end)
      each(3, function(i) t[#t + 1] = box(i):doubled() + 1 end)
      local inner = again(function() return { 1, 2, { x = "y" } } end)
      s = s:gsub("%a", function(c) return c:upper() end):rep(5, "-")
      s = string.format("%s %5.2f %q", s, 1.5, "x\\n") .. utf8.char(230, 248, 229)
      keep({ t[1][1], s, inner, list })
      return setmetatable({ n = #t }, class), s, m.double(#list), select("#", table.unpack(list))
    end)
    """

  struct Run: Sendable {
    var error: LuaError?
    var isComplete = false
  }

  static func run(failing after: Int) -> Run {
    let recorder = Bench.Recorder()
    let sandbox = Sandbox(
      Bench.vocabulary, context: recorder,
      modules: { _ throws(Diagnostic) in
        ("m.lua", "local two = 2 return { double = function(n) return n * two end }")
      }, printer: { _, _ in })
    guard let sandbox else { return Run() }
    recorder.sandbox = sandbox
    if after > 0 { sandbox.failAllocation(after: after) }
    do throws(LuaError) {
      try sandbox.load(source, name: "x.lua", budget: LuaBudget())
      guard let function = recorder.kept.first?.function else { return Run() }
      _ = try sandbox.evaluate(function, [.string("x")], budget: LuaBudget())
      return Run(isComplete: true)
    } catch {
      return Run(error: error)
    }
  }

  @Test("ends what runs and nothing else, whichever allocation fails")
  func everyAllocation() {
    let failed = DeepStack.run { () -> [String] in
      var wrong: [String] = []
      var after = 1
      while after < 100_000 {
        let outcome = Self.run(failing: after)
        if outcome.isComplete { break }
        if outcome.error?.kind != .memory {
          wrong.append("\(after): \(outcome.error?.diagnostic.message(in: .en) ?? "no error")")
        }
        after += 1
      }
      if after < 300 { wrong.append("only \(after) allocations") }
      return wrong
    }
    #expect(failed.isEmpty, "\(failed.prefix(5))")
    #expect(DeepStack.run { Self.run(failing: 0).isComplete })
  }
}
