import CStockLua
import Glibc
import RetningDiagnostics
import RetningLua
import RetningLuaSyntax

/// One program, run in a sandbox of its own.
struct FuzzRun: Sendable {
  /// What must be the same in every run.
  struct Outcome: Sendable, Equatable {
    var end = "complete"
    var message = ""
    var results = ""
    var usage: LuaUsage?
    /// Of evaluations within, which have budgets of their own.
    var innerUsage = LuaUsage(instructions: 0, memoryBytes: 0)
    var printed = ""
  }

  var outcome = Outcome()
  /// Whether the clock has ended anything, within or as a whole: then nothing need be the same.
  var isTimed = false
  /// Processor time.
  var seconds = 0.0

  /// Small, so that budgets end many programs and each takes little time.
  static let small = LuaBudget(
    instructions: 300_000, memoryBytes: 4 << 20, seconds: 0.5, depth: 2000, outputBytes: 4096)

  /// Loads a program and calls the first function that it kept, twice.
  ///
  /// - Parameters:
  ///   - budget: Of loading it, and of each of the calls.
  ///   - failing: The allocation that fails, or 0 for none.
  ///   - isShown: Whether what the program prints is shown.
  static func run(
    _ program: String, _ budget: LuaBudget, failing: Int = 0, isShown: Bool = false
  ) -> FuzzRun {
    let host = FuzzHost()
    var run = FuzzRun()
    let sandbox = Sandbox(
      FuzzHost.vocabulary, context: host, modules: FuzzHost.module,
      printer: { text, _ in
        host.printed += text + "\n"
        if isShown { print(text) }
      })
    guard let sandbox else { return FuzzRun(outcome: Outcome(end: "no state")) }
    host.sandbox = sandbox
    if failing > 0 { sandbox.failAllocation(after: failing) }
    let begun = clock()
    run.load(program, budget, in: sandbox, host)
    run.seconds = Double(clock() - begun) / Double(CLOCKS_PER_SEC)
    run.isTimed = host.isTimed || run.outcome.end == "time"
    run.outcome.innerUsage = host.innerUsage
    run.outcome.printed = host.printed
    return run
  }

  private mutating func load(
    _ program: String, _ budget: LuaBudget, in sandbox: Sandbox<FuzzHost>, _ host: FuzzHost
  ) {
    do throws(LuaError) {
      let loaded = try sandbox.load(program, name: "fuzz.lua", budget: budget)
      outcome.results = loaded.map(\.described).joined(separator: ", ")
      guard let function = host.kept else { return }
      for _ in 0..<2 {
        let (results, usage) = try sandbox.evaluate(function, [.integer(1)], budget: budget)
        outcome.results += " | " + results.map(\.described).joined(separator: ", ")
        outcome.usage = usage
      }
    } catch {
      outcome.end = error.kind.rawValue
      outcome.message = error.diagnostic.message(in: .en)
      outcome.usage = error.usage
    }
  }

  /// Whether the reader in Swift refuses what Lua's own compiler takes, other than on purpose.
  static func isWronglyRefused(_ program: String) -> Bool {
    do {
      _ = try LuaChunk(parsing: Array(program.utf8))
      return false
    } catch {
      return stock_lua_compiles(program)
    }
  }
}

extension LuaValue {
  /// Everything that is in it, so that two runs can be compared.
  fileprivate var described: String {
    switch self {
    case .nil: "nil"
    case .boolean(let flag): "\(flag)"
    case .integer(let number): "\(number)"
    case .number(let number): "\(number.bitPattern)"
    case .string(let text): "«\(text)»"
    case .function(let function): "function:\(function.line)"
    case .object(let object): "\(object)"
    case .table(let table): table.described
    }
  }
}

extension LuaTable {
  fileprivate var described: String {
    let pairs =
      list.map(\.described) + fields.map { "\($0.name) = \($0.value.described)" }
      + others.map { "[\($0.key.described)] = \($0.value.described)" }
    return "{ \(pairs.joined(separator: ", ")) }"
  }
}
