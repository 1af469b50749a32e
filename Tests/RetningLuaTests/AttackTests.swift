import Glibc
import RetningDiagnostics
import Testing

@testable import RetningLua

/// Hostile scripts: none harms anybody, each ends as its entry says, the same each time.
@Suite("A hostile script")
struct AttackTests {
  static let budget = LuaBudget(
    instructions: 2_000_000, memoryBytes: 8 << 20, seconds: 10, outputBytes: 4096)

  struct Outcome: Sendable, Equatable {
    var end: Attack.End
    var message = ""
    var usage: LuaUsage?
    var processorSeconds = 0.0
  }

  static func run(_ script: String) -> Outcome {
    DeepStack.run {
      let recorder = Bench.Recorder()
      let sandbox = Sandbox(
        Bench.vocabulary, context: recorder,
        modules: { name throws(Diagnostic) in
          throw Diagnostic(.luaUnknownGlobal, ["name": name])
        }, printer: { _, _ in })
      guard let sandbox else { return Outcome(end: .refused("no state")) }
      recorder.sandbox = sandbox
      var outcome = Outcome(end: .contained([]))
      let begun = clock()
      do throws(LuaError) {
        try sandbox.load("keep(function(...) \(script)\nend)", name: "x.lua", budget: budget)
        guard let function = recorder.kept.first?.function else { return outcome }
        let (results, usage) = try sandbox.evaluate(function, budget: budget)
        outcome.end = .contained(results.map(\.shown))
        outcome.usage = usage
      } catch {
        outcome.message = error.diagnostic.message(in: .en)
        outcome.usage = error.usage
        outcome.end =
          error.kind == .error || error.kind == .syntax
          ? .refused(outcome.message) : .stopped(error.kind)
      }
      outcome.processorSeconds = Double(clock() - begun) / Double(CLOCKS_PER_SEC)
      return outcome
    }
  }

  @Test(
    "ends as its entry says, and the same the second time, to the instruction",
    arguments: Attack.all)
  func ends(attack: Attack) {
    let first = Self.run(attack.script)
    switch (attack.end, first.end) {
    case (.refused(let part), .refused(let message)):
      #expect(message.contains(part))
    default: #expect(first.end == attack.end, "\(first.message)")
    }
    #expect(!first.message.contains("ESCAPED"))
    let second = Self.run(attack.script)
    #expect(second.end == first.end)
    #expect(second.message == first.message)
    #expect(second.usage == first.usage)
  }

  @Test("costs nobody else anything: the next script is charged as ever, and memory does not grow")
  func leavesNothing() {
    let plain = "local t = {} for i = 1, 100 do t[i] = i .. '' end return #t"
    let before = Self.run(plain)
    let scripts = [
      "while true do end", "local t = {} while true do t[#t + 1] = {} end",
      "local function f() return 1 + f() end f()", "while true do keep({}) end", "error({})",
    ]
    for script in scripts { _ = Self.run(script) }
    let held = Self.residentBytes()
    for _ in 0..<30 { for script in scripts { _ = Self.run(script) } }
    // Without a leak nothing stays; with one it would be the 8 MiB of each budget, 150 times. Other tests run beside.
    #expect(Self.residentBytes() - held < 256 << 20)
    #expect(Self.run(plain).usage == before.usage)
  }

  private static func residentBytes() -> Int {
    guard let file = fopen("/proc/self/statm", "r") else { return 0 }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 200)
    guard fgets(&line, 200, file) != nil else { return 0 }
    let text = String(
      decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let pages = text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    return pages * 4096
  }
}
