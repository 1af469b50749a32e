import Foundation
import Retning
import Testing

@Suite("The library in another program")
struct LibraryTests {
  @Test("tells of an evaluation while it goes on, and ends with the result")
  func stream() async throws {
    let folder = URL.temporaryDirectory.appending(path: "retning-test-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: "\(Repository.root)/rules", toPath: "\(folder)/rules")
    let workspace = try Workspace.open(at: folder)
    let store = try workspace.openStore()
    let options = RunOptions(today: try CalendarDate(parsing: "2026-11-22"))
    var steps = 0
    var outputs: [Evaluation.Output] = []
    for try await event in workspace.evaluation(options, store: store) {
      switch event {
      case .progress(let done, let total):
        #expect(done <= total)
        steps += 1
      case .finished(let output): outputs.append(output)
      }
    }
    #expect(outputs.count == 1)
    #expect(steps > 0)
    #expect(outputs.first?.result.indicators.count == Repository.indicatorCount)
    var unknown = options
    unknown.known = "i går"
    await #expect(throws: Diagnostic.self) {
      for try await _ in workspace.evaluation(unknown, store: store) {}
    }
  }

  @Test("is documented with a program that compiles")
  func example() throws {
    try Repository.withFolder { folder in
      let page = try String(
        contentsOfFile: "\(Repository.root)/Sources/Retning/Retning.docc/Retning.md",
        encoding: .utf8)
      let parts = page.components(separatedBy: "```")
      let program = try #require(parts.first { $0.hasPrefix("swift\nimport Retning") })
      try FileManager.default.createDirectory(
        atPath: "\(folder)/Sources/Embedding", withIntermediateDirectories: true)
      try String(program.dropFirst("swift\n".count)).write(
        toFile: "\(folder)/Sources/Embedding/Embedding.swift", atomically: true, encoding: .utf8)
      // The modules that the tests were built with.
      let built = CommandLine.program.deletingLastPathComponent().path
      let maps =
        ["\(built)/CRetningLua.build"]
        + ["CRetningLMDB", "CRetningJail"].map { "\(Repository.root)/Sources/\($0)" }
      let check = Process()
      check.executableURL = URL(filePath: "/usr/bin/env")
      check.arguments = [
        "swiftc", "-typecheck", "-parse-as-library", "-swift-version", "6", "-I",
        "\(built)/Modules",
        "\(folder)/Sources/Embedding/Embedding.swift",
      ]
      check.arguments? += maps.flatMap { ["-Xcc", "-fmodule-map-file=\($0)/module.modulemap"] }
      let messages = "\(folder)/.err"
      _ = FileManager.default.createFile(atPath: messages, contents: nil)
      check.standardError = FileHandle(forWritingAtPath: messages)
      try check.run()
      check.waitUntilExit()
      let said = try String(contentsOfFile: messages, encoding: .utf8)
      #expect(check.terminationStatus == 0, "\(said)")
    }
  }
}
