import Glibc
import RetningDiagnostics
import Testing

@testable import RetningLua

/// One hostile or doubtful script, and what must come of it.
struct Attack: Sendable, CustomTestStringConvertible {
  /// How a script may end.
  enum End: Sendable, Equatable {
    /// A budget ends it, uncaught.
    case stopped(LuaError.Kind)
    /// It fails; the diagnostic's code and English message together hold this text.
    case refused(String)
    /// It comes through and returns exactly this, see ``Attack/Run/text(of:)``.
    case gives(String)
  }

  /// When the script runs.
  enum Stage: Sendable { case evaluation, loading }

  let name: String
  let end: End
  let stage: Stage
  let script: String
  private let instructions: Int

  init(
    _ name: String, _ end: End, _ script: String, stage: Stage = .evaluation,
    instructions: Int = 4_000_000
  ) {
    self.instructions = instructions
    self.name = name
    self.end = end
    self.stage = stage
    self.script = script
  }

  var testDescription: String { name }

  /// The whole corpus, by hazard.
  static let all: [Attack] =
    loops + calls + loopsInC + memory + determinism + escapes + errorValues + hostBoundary
    + libraryBugs + results

  /// Small, so that the corpus runs fast; a script that only processor time can end gets little of that.
  var budget: LuaBudget {
    if end == .stopped(.time) {
      return LuaBudget(instructions: 1 << 40, memoryBytes: 128 << 20, seconds: 0.2)
    }
    return LuaBudget(
      instructions: instructions, memoryBytes: 16 << 20, seconds: 1.5, outputBytes: 8 << 10)
  }
}

extension Attack.End {
  static let instructions = Self.stopped(.instructions)
  static let memory = Self.stopped(.memory)
  static let depth = Self.stopped(.depth)
  static let output = Self.stopped(.output)
  static let time = Self.stopped(.time)
  /// Lua has the name, and the sandbox does not.
  static let absent = Self.refused("lua-absent-name")
  /// A field that Lua's library has is not there.
  static let noField = Self.refused("attempt to call a nil value (field")
}

extension Attack {
  /// What came of a script, as far as anybody can see.
  struct Run: Sendable, Equatable {
    var end: End?
    var message = ""
    var places: [String] = []
    var printed: [String] = []
    var usage: LuaUsage?

    /// Values as they are written in ``End/gives(_:)``: texts without quotes, tables by list, fields and other keys.
    static func text(of values: [LuaValue]) -> String {
      values.map(text).joined(separator: " ")
    }

    private static func text(of value: LuaValue) -> String {
      switch value {
      case .boolean(let flag): "\(flag)"
      case .string(let text): text
      case .integer(let number): "\(number)"
      // The sign of not-a-number is the processor's.
      case .number(let number): number.isNaN ? "nan" : "\(number)"
      case .table(let table):
        "{"
          + (table.list.map(text) + table.fields.map { "\($0.name)=\(text(of: $0.value))" }
          + table.others.map { "[\(text(of: $0.key))]=\(text(of: $0.value))" })
          .joined(separator: ",") + "}"
      default: value.typeName
      }
    }
  }

  /// Runs the script in a sandbox of its own, on a thread of its own.
  func run() -> (run: Run, seconds: Double) {
    let loadsAlone = stage == .loading
    let source = loadsAlone ? script : "keep(function(...) \(script)\nend)"
    return DeepStack.run { [budget] in
      var run = Run()
      let recorder = Bench.Recorder()
      let begun = Self.processorSeconds()
      let sandbox = Sandbox(
        Bench.vocabulary, context: recorder, language: .en,
        modules: { _ throws(Diagnostic) in throw Diagnostic(.luaUnknownGlobal, ["name": "?"]) },
        printer: { text, _ in recorder.printed.append(text) })
      guard let sandbox else { return (run, 0) }
      recorder.sandbox = sandbox
      do throws(LuaError) {
        var values = try sandbox.load(
          source, name: "rules/x/attack.lua", budget: loadsAlone ? budget : LuaBudget())
        if let function = recorder.kept.first?.function, !loadsAlone {
          (values, run.usage) = try sandbox.evaluate(function, budget: budget)
        }
        run.end = .gives(Run.text(of: values))
      } catch {
        let message = error.diagnostic.message(in: .en)
        run.message = "\(error.diagnostic.code.id): \(message)"
        run.end =
          error.kind == .error || error.kind == .syntax
          ? .refused(run.message) : .stopped(error.kind)
        run.places = ([error.diagnostic.location].compactMap { $0 } + error.traceback)
          .map(\.description)
        run.usage = error.usage
      }
      run.printed = recorder.printed
      return (run, Self.processorSeconds() - begun)
    }
  }

  /// Processor time of this thread.
  private static func processorSeconds() -> Double {
    var now = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now)
    return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
  }
}
