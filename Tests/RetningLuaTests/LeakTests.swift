import Foundation
import Testing

@testable import RetningLua

/// What stays in the process when evaluations have been stopped: nothing, and nothing is slower.
@Suite("Hundreds of stopped scripts")
struct LeakTests {
  private static let stopped: [Attack] = [
    Attack("instructions", .instructions, "while true do end", instructions: 20_000),
    Attack(
      "memory", .memory, "local t = {} while true do t[#t + 1] = ('x'):rep(1 << 20) .. #t end"),
    Attack("depth", .depth, "local function f() return 1 + f() end f()"),
    Attack("output", .output, "while true do print(('x'):rep(1000)) end"),
    Attack(
      "in a callback", .instructions, "each(1 << 40, function(i) keep(box(i)) keep({ i }) end)",
      instructions: 20_000),
    Attack("in protected calls", .memory, "while true do pcall(keep, ('x'):rep(1 << 20)) end"),
  ]

  /// In a process of its own: other tests, which run at the same time, would take memory too.
  @Test("leave neither memory nor work behind")
  func leavesNothing() async {
    await #expect(processExitsWith: .success) {
      let before = AttackTests.plain.run().run
      func stop(_ rounds: Int) {
        for _ in 0..<rounds {
          for attack in LeakTests.stopped { #expect(attack.run().run.end == attack.end) }
        }
      }
      stop(5)
      let resident = LeakTests.residentBytes()
      stop(50)
      let growth = LeakTests.residentBytes() - resident
      #expect(growth < 4 << 20, "grew by \(growth) bytes")
      #expect(AttackTests.plain.run().run == before)
    }
  }

  /// The process's memory that is in store now, as the kernel counts it.
  private static func residentBytes() -> Int {
    let text = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8)
    let pages = text?.split(separator: " ").dropFirst().first.flatMap { Int($0) }
    return (pages ?? 0) * Int(sysconf(Int32(_SC_PAGESIZE)))
  }
}
