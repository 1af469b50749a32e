import CStockLua
import Glibc
import Retning
import RetningDiagnostics
import RetningLua

/// What the sandbox costs beside the packaged Lua as it comes.
enum SandboxPrices {
  static func run() {
    for (name, source) in programs {
      let stock = best { stock_lua_seconds(source) }
      let sandboxed = best { seconds(of: source) }
      let ratio = sandboxed / stock
      print("\(milliseconds(sandboxed)) ms  \(name) – \(twoDigits(ratio)) × stock Lua")
    }
    let empty = "local x = 0 for i = 1, \(calls) do x = i end"
    let (loop, stockLoop) = (best { seconds(of: empty) }, best { stock_lua_seconds(empty) })
    for (name, body) in hostCalls {
      let source = "local add, at = add, at for i = 1, \(calls) do \(body) end"
      let taken = (best { seconds(of: source) } - loop) / Double(calls)
      let floor = (best { stock_lua_seconds(source) } - stockLoop) / Double(calls)
      print(
        "\(twoDigits(taken * 1e9)) ns  \(name) – "
          + "\(twoDigits(taken / floor)) × a function in C under stock Lua")
    }
    let stock = best { stock_lua_state_seconds() }
    let made = best { elapsed { for _ in 0..<20 { _ = makeSandbox() } } / 20 }
    print(
      "\(twoDigits(made * 1e6)) µs  a state with 100 host functions, made and closed – "
        + "\(twoDigits(made / stock)) × stock Lua with its libraries")
  }

  private static let calls = 1_000_000

  private static let programs = [
    ("tight loop of arithmetic", "local x = 0 for i = 1, 10000000 do x = x + i % 7 end"),
    (
      "loop over a list",
      """
      local t, s = {}, 0 for i = 1, 100 do t[i] = i end
      for k = 1, 50000 do for i = 1, 100 do s = s + t[i] end end
      """
    ),
    (
      "calls of a function",
      "local function f(n) if n < 2 then return n end return f(n - 1) + f(n - 2) end f(27)"
    ),
    (
      "texts put together and taken apart",
      """
      local n = 0
      for i = 1, 50000 do
        local s = "2026-T" .. i % 3 + 1
        n = n + #string.format("%s=%d", s, i) + (s:find("T", 1, true))
      end
      """
    ),
  ]

  private static let hostCalls = [
    ("a call of Swift with two numbers, which gives a number", "add(i, 2)"),
    ("a call of Swift with a short key, which gives a number", "at('ledere.antall')"),
    (
      "a call of Swift with a long key, which gives a number",
      "at('dfd/ledere.antall{kjønn=kvinne}')"
    ),
  ]

  private final class Nothing {}

  private static let vocabulary = Vocabulary<Nothing>(
    functions: [
      HostFunction(
        "add", [HostParameter("a", .number), HostParameter("b", .number)], returns: .number, "Adds."
      ) { _, arguments in .number((arguments.number(0) ?? 0) + (arguments.number(1) ?? 0)) },
      HostFunction("at", [HostParameter("key", .string)], returns: .number, "Reads.") {
        _, arguments in .number(Double(arguments.string(0).utf8.count))
      },
    ] + (1...98).map { HostFunction("f\($0)", [], "Does nothing.") { _, _ in .nil } })

  private static func makeSandbox() -> Sandbox<Nothing>? {
    Sandbox(
      vocabulary, context: Nothing(),
      modules: { _ throws(Diagnostic) in throw Diagnostic(.luaNoState) },
      printer: { _, _ in })
  }

  private static func seconds(of source: String) -> Double {
    guard let sandbox = makeSandbox() else { return .nan }
    let budget = LuaBudget(instructions: 1 << 40, memoryBytes: 1 << 40, seconds: 600)
    return elapsed {
      do throws(LuaError) {
        try sandbox.load(source, name: "bench.lua", budget: budget)
      } catch {
        print(error.diagnostic.message(in: .en))
      }
    }
  }

  private static func elapsed(_ work: () -> Void) -> Double {
    let begun = processorSeconds()
    work()
    return processorSeconds() - begun
  }

  private static func processorSeconds() -> Double {
    var now = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now)
    return Double(now.tv_sec) + Double(now.tv_nsec) * 1e-9
  }

  /// The least of five: what the machine does besides only ever adds.
  private static func best(_ measure: () -> Double) -> Double {
    (0..<5).map { _ in measure() }.min() ?? .nan
  }

  private static func milliseconds(_ seconds: Double) -> String { twoDigits(seconds * 1000) }

  private static func twoDigits(_ value: Double) -> String { "\((value * 100).rounded() / 100)" }
}
