import Testing

@testable import RetningLua

/// The corpus of hostile scripts: each ends as it must, soon, the same each time, and without a trace.
@Suite("A hostile script")
struct AttackTests {
  /// What a plain script gives in a new sandbox, before and after an attack.
  static let plain = Attack(
    "plain", .gives("5050 a-b-c"),
    "local n = 0 for i = 1, 100 do n = n + i end return n, table.concat({ 'a', 'b', 'c' }, '-')")
  static let plainRun = plain.run().run

  @Test(
    "ends as it must, in two seconds, twice the same, and leaves the next one alone",
    arguments: Attack.all)
  func attack(_ attack: Attack) {
    let (run, seconds) = attack.run()
    #expect(isExpected(run, attack), "\(run)")
    #expect(seconds < 2)
    let (again, _) = attack.run()
    if attack.end == .time {
      #expect(isExpected(again, attack), "\(again)")
    } else {
      #expect(run == again)
    }
    #expect(Self.plain.run().run == Self.plainRun)
    #expect(Self.plainRun.end == Self.plain.end)
  }

  private func isExpected(_ run: Attack.Run, _ attack: Attack) -> Bool {
    switch attack.end {
    case .refused(let text): run.message.contains(text) && !isStopped(run)
    case .stopped, .gives: run.end == attack.end
    }
  }

  private func isStopped(_ run: Attack.Run) -> Bool {
    if case .stopped = run.end { true } else { false }
  }

  @Test("has a name of its own")
  func names() {
    #expect(Set(Attack.all.map(\.name)).count == Attack.all.count)
  }
}
