import Foundation
import Testing

@testable import Retning

@Suite("What crosses between processes")
struct PackedTests {
  private static func answer(in folder: String) throws -> EvaluationAnswer {
    let workspace = try Workspace.open(at: folder)
    let store = try workspace.openStore()
    var options = RunOptions(today: try CalendarDate(parsing: "2026-11-22"))
    options.usesCache = false
    options.tellsDerivations = true
    let output = try workspace.evaluate(options, store: store)
    return EvaluationAnswer(content: .output(output), traces: [1, 2, 3])
  }

  private static func result(_ answer: EvaluationAnswer) -> ResultDocument? {
    if case .output(let output) = answer.content { output.result } else { nil }
  }

  @Test("comes out as it went in")
  func whole() throws {
    try Repository.withCopy { folder in
      let answer = try Self.answer(in: folder)
      let bytes = try PackedEncoder.encode(answer)
      let back = try PackedDecoder.decode(EvaluationAnswer.self, from: bytes)
      #expect(Self.result(back) == Self.result(answer))
      #expect(back.traces == answer.traces)
      #expect(try PackedEncoder.encode(back).count == bytes.count)
      let task = EvaluationTask(
        work: .run(only: ["a"], jobs: 3),
        files: RuleFiles(
          texts: ["rules/a.lua": "x", "rules/b.lua": "æøå"],
          unreadable: ["rules/c.lua": Diagnostic(.workerAnswer, at: SourceLocation(file: "c"))]),
        settings: WorkspaceSettings(), language: .nn, rulesHash: "h", basis: nil,
        crashed: ["a": .stalled(seconds: 3), "b": .killed])
      let read = try PackedDecoder.decode(
        EvaluationTask.self, from: try PackedEncoder.encode(task))
      #expect(read.files == task.files)
      #expect(read.crashed == task.crashed)
      #expect(read.language == .nn)
    }
  }

  @Test(
    "from a process that was taken over is an answer or an error, never a crash of who reads it")
  func damaged() throws {
    try Repository.withCopy { folder in
      let bytes = try PackedEncoder.encode(try Self.answer(in: folder))
      var state: UInt64 = 0x9E37_79B9_7F4A_7C15
      func next(_ bound: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state % UInt64(bound))
      }
      var survived = 0
      for number in 0..<300 {
        var damaged = number % 3 == 0 ? Array(bytes.prefix(next(bytes.count))) : bytes
        for _ in 0..<1 + next(4) where !damaged.isEmpty {
          damaged[next(damaged.count)] = UInt8(truncatingIfNeeded: next(256))
        }
        guard let answer = try? PackedDecoder.decode(EvaluationAnswer.self, from: damaged),
          let result = Self.result(answer)
        else { continue }
        survived += 1
        // What was made of it is read too.
        #expect(!result.json.compact().isEmpty)
        for definition in try Workspace.open(at: folder).reportDefinitions().definitions {
          for format in [ReportFormat.html, .csv] {
            #expect(!Renderer.render(result, as: definition, format: format).isEmpty)
          }
        }
      }
      #expect(survived > 10)
    }
  }
}
