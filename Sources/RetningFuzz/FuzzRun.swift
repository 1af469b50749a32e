import CStockLua
import Glibc
import RetningDiagnostics
import RetningLua
import RetningLuaSyntax

/// One program, run in a sandbox of its own.
struct FuzzRun: Sendable, Equatable {
  var end = "complete"
  var message = ""
  var results = ""
  var usage: LuaUsage?

  static let budget = LuaBudget(
    instructions: 300_000, memoryBytes: 4 << 20, seconds: 1, depth: 2000, outputBytes: 4096)

  /// Loads a program and calls the first function that it kept.
  ///
  /// - Parameter failing: The allocation that fails, or 0 for none.
  static func run(_ program: String, failing: Int = 0) -> FuzzRun {
    let host = FuzzHost()
    let sandbox = Sandbox(
      FuzzHost.vocabulary, context: host,
      modules: { name throws(Diagnostic) in
        ("\(name).lua", "local n = 1 return { n = n, f = function() return n end }")
      }, printer: { _, _ in })
    guard let sandbox else { return FuzzRun(end: "no state") }
    host.sandbox = sandbox
    if failing > 0 { sandbox.failAllocation(after: failing) }
    var run = FuzzRun()
    do throws(LuaError) {
      try sandbox.load(program, name: "fuzz.lua", budget: budget)
      guard let function = host.kept else { return run }
      let (results, usage) = try sandbox.evaluate(function, [.integer(1)], budget: budget)
      run.results = results.map { "\($0.typeName) \($0.string ?? "")\($0.double ?? 0)" }.joined(
        separator: ",")
      run.usage = usage
    } catch {
      run.end = error.kind.rawValue
      run.message = error.diagnostic.message(in: .en)
      run.usage = error.usage
    }
    return run
  }

  /// Whether the reader in Swift refuses what Lua's own compiler takes.
  static func isWronglyRefused(_ program: String) -> Bool {
    let bytes = Array(program.utf8)
    do {
      _ = try LuaChunk(parsing: bytes)
      return false
    } catch {
      return stock_lua_compiles(program)
    }
  }
}

/// What the programs find beside Lua: calls back, evaluations within, objects and errors.
final class FuzzHost {
  var kept: LuaFunction?
  weak var sandbox: Sandbox<FuzzHost>?

  struct Box: HostObject {
    static let hostTypeName = "Box"
    let content: Int
  }

  static let vocabulary = Vocabulary<FuzzHost>(
    functions: [
      HostFunction("keep", [HostParameter("value", .any)], "Keeps a function.") { host, arguments in
        if host.kept == nil { host.kept = arguments[0].function }
        return .nil
      },
      HostFunction(
        "add", [HostParameter("a", .number), HostParameter("b", .optional(.number))], "Adds."
      ) { _, arguments in .number((arguments.number(0) ?? 0) + (arguments.number(1) ?? 0)) },
      HostFunction("refuse", [HostParameter("value", .any)], "Refuses.") {
        (_, arguments) throws(Diagnostic) in
        throw Diagnostic(.luaReadOnly, ["type": arguments[0].typeName, "name": "x"])
      },
      HostFunction("box", [HostParameter("n", .any)], "A box.") { _, arguments in
        .object(Box(content: arguments[0].int ?? 0))
      },
      HostFunction(
        "each", [HostParameter("n", .number), HostParameter("f", .function("fun()"))], "Calls back."
      ) { (host, arguments) throws(Diagnostic) in
        guard let function = arguments[1].function, let sandbox = host.sandbox else { return .nil }
        var last = LuaValue.nil
        for index in 0..<min(20, max(0, arguments[0].int ?? 0)) {
          last = try sandbox.callback(function, [.integer(Int64(index)), last]).first ?? .nil
        }
        return last
      },
      HostFunction("again", [HostParameter("f", .function("fun()"))], "Evaluates within.") {
        (host, arguments) throws(Diagnostic) in
        guard let function = arguments[0].function, let sandbox = host.sandbox else { return .nil }
        do throws(LuaError) {
          return try sandbox.evaluate(function, budget: FuzzRun.budget).results.first ?? .nil
        } catch {
          throw error.diagnostic
        }
      },
    ],
    types: [
      HostObjectType(
        Box.self, "A box.",
        methods: [
          HostFunction("doubled", [HostParameter("self", .object(Box.self))], "Twice.") {
            _, arguments in
            .object(Box(content: arguments.object(0, as: Box.self).content &* 2))
          }
        ],
        properties: [
          HostObjectType.property("content", .integer, "inside", of: Box.self) { _, box in
            .integer(Int64(box.content))
          }
        ])
    ])
}
