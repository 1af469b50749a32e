import Foundation
import Retning
import Testing

/// A store whose writer is killed, whose power is cut, whose file is damaged: run as processes, as it would be.
@Suite("A store that something happens to", .serialized)
struct StoreCrashTests {
  /// A folder with rules and no store, and the file of figures number `number`.
  private func withPlace<Result>(_ body: (String) throws -> Result) throws -> Result {
    try Repository.withFolder { folder in
      try FileManager.default.createDirectory(
        atPath: folder + "/rules", withIntermediateDirectories: true)
      return try body(folder)
    }
  }

  private func write(_ number: Int, in folder: String, rows: Int = 400) throws {
    let text = (0..<rows).map { "x.\($0 % 40),\(1900 + $0 / 40),\(number * 1000 + $0)\n" }.joined()
    try ("series,period,value\n" + text).write(
      toFile: folder + "/tall.csv", atomically: true, encoding: .utf8)
  }

  private let arguments = ["data", "import", "tall.csv", "--ministry", "dfd", "--author", "A"]

  private func open(_ folder: String) throws -> Store {
    try Store.open(at: folder + "/.retning/store", mode: .readOnly)
  }

  @Test("keeps what was acknowledged and nothing in part when its writer is killed at any moment")
  func killed() throws {
    try withPlace { folder in
      var acknowledged = 0
      var killed = 0
      var whole = Duration.zero
      for round in 1...200 {
        try write(round, in: folder)
        if round % 40 == 1 {
          // How long it takes now, with whatever else the machine does.
          let begun = ContinuousClock.now
          #expect(try CommandLine.run(arguments, in: folder).code == 0)
          whole = begun.duration(to: .now)
          try write(round + 1000, in: folder)
        }
        let process = Process()
        process.executableURL = CommandLine.program
        process.arguments = arguments
        process.currentDirectoryURL = URL(filePath: folder)
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        try process.run()
        // From its very start to well after its end; the round decides, not chance.
        Thread.sleep(forTimeInterval: whole / .seconds(1) * Double(round * 7919 % 1000) / 600)
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        let said = String(
          decoding: try pipe.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        if said.contains("Revisjon") { acknowledged += 1 } else { killed += 1 }
        guard Store.exists(at: folder + "/.retning/store") else { continue }
        // Killed before it had made the store's databases, the next one makes them.
        guard let store = try? open(folder) else {
          #expect(acknowledged == 0)
          continue
        }
        let found = store.verify()
        #expect(found.problems.isEmpty, "round \(round)")
        let revision = try store.head()?.revision.number ?? 0
        #expect(revision >= acknowledged, "round \(round)")
        acknowledged = max(acknowledged, revision)
        if let last = try store.commits().last { #expect(last.changeCount == 400) }
      }
      #expect(killed > 10 && acknowledged > 10, "\(killed) killed, \(acknowledged) acknowledged")
    }
  }

  private enum Step {
    case write(offset: Int, bytes: [UInt8])
    case sync
    case length(Int)
  }

  /// What a command wrote to the store's file, in order.
  private func record(_ arguments: [String], in folder: String) throws -> [Step] {
    let source = URL(filePath: #filePath).deletingLastPathComponent().path + "/write-recorder.c"
    let library = folder + "/recorder.so"
    let compiler = Process()
    compiler.executableURL = URL(filePath: "/bin/sh")
    // A Swift toolchain brings clang; a compiler called cc need not be there.
    let command =
      #"exec "$(command -v cc || command -v clang)" -shared -fPIC -O1 -o "$0" "$1" -ldl"#
    compiler.arguments = ["-c", command, library, source]
    try compiler.run()
    compiler.waitUntilExit()
    try #require(compiler.terminationStatus == 0)
    let path = folder + "/writes"
    let run = try CommandLine.run(
      arguments, in: folder, environment: ["LD_PRELOAD": library, "WRITE_RECORD": path])
    #expect(run.code == 0)
    let data = [UInt8](try #require(FileManager.default.contents(atPath: path)))
    var steps: [Step] = []
    var index = 0
    func number(_ at: Int) -> Int { (0..<8).reversed().reduce(0) { $0 << 8 | Int(data[at + $1]) } }
    while index < data.count {
      let (kind, offset, count) = (data[index], number(index + 1), number(index + 9))
      index += 17
      switch kind {
      case 1:
        steps.append(.write(offset: offset, bytes: Array(data[index..<index + count])))
        index += count
      case 2: steps.append(.sync)
      default: steps.append(.length(offset))
      }
    }
    return steps
  }

  private func apply(_ step: Step, to file: inout [UInt8]) {
    switch step {
    case .write(let offset, let bytes):
      if file.count < offset + bytes.count {
        file += [UInt8](repeating: 0, count: offset + bytes.count - file.count)
      }
      file.replaceSubrange(offset..<offset + bytes.count, with: bytes)
    case .length(let count):
      if file.count > count {
        file.removeLast(file.count - count)
      } else {
        file += [UInt8](repeating: 0, count: count - file.count)
      }
    case .sync: break
    }
  }

  @Test("holds whole commits wherever the power is cut, whatever of the unsynced writes arrives")
  func cut() throws {
    try withPlace { folder in
      for number in 1...3 {
        try write(number, in: folder)
        #expect(try CommandLine.run(arguments, in: folder).code == 0)
      }
      let path = folder + "/.retning/store/data.mdb"
      let before = [UInt8](try #require(FileManager.default.contents(atPath: path)))
      let heads = try open(folder).commits().map(\.hash)
      try write(4, in: folder)
      let steps = try record(arguments, in: folder)
      let after = try #require(try open(folder).head()?.hash)
      let syncs = steps.indices.filter { if case .sync = steps[$0] { true } else { false } }
      #expect(steps.count > 8 && syncs.count >= 2)
      var seen: Set<String> = []
      for (end, variant) in steps.indices.flatMap({ end in (0..<3).map { (end, $0) } }) {
        // All up to the last sync is on the disk; of what comes after it all, every other, or half of each.
        let synced = syncs.last { $0 <= end } ?? -1
        var file = before
        for (index, step) in steps[...end].enumerated() {
          if index <= synced || variant == 0 {
            apply(step, to: &file)
          } else if variant == 1 {
            if index % 2 == 0 { apply(step, to: &file) }
          } else if case .write(let offset, let bytes) = step {
            // A disk writes sectors of 512 bytes whole.
            apply(
              .write(offset: offset, bytes: Array(bytes.prefix(bytes.count / 1024 * 512))),
              to: &file)
          }
        }
        let place = folder + "/cut-\(end)-\(variant)"
        try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
        try Data(file).write(to: URL(filePath: place + "/data.mdb"))
        let store = try Store.open(at: place)
        let found = store.verify()
        #expect(found.problems.isEmpty, "cut at \(end), variant \(variant): \(found.problems)")
        let head = try store.head()?.hash ?? ""
        #expect(head == heads.last || head == after)
        // What was acknowledged was synced before.
        if end == steps.count - 1 { #expect(head == after) }
        seen.insert(head)
        try FileManager.default.removeItem(atPath: place)
      }
      #expect(seen.count == 2)
    }
  }

  @Test("a flipped bit anywhere in the file is found, or changes nothing")
  func flippedBits() throws {
    try withPlace { folder in
      for number in 1...6 {
        try write(number, in: folder, rows: 120)
        #expect(try CommandLine.run(arguments, in: folder).code == 0)
      }
      let path = folder + "/.retning/store/data.mdb"
      let whole = [UInt8](try #require(FileManager.default.contents(atPath: path)))
      let log = try CommandLine.run(["data", "export", "--log"], in: folder).output
      let figures = try CommandLine.run(["data", "export"], in: folder).output
      #expect(try CommandLine.run(["data", "verify"], in: folder).code == 0)
      var found = 0
      // The meta pages bit by bit, and places all over the rest.
      let metas = [0, 4096].flatMap { start in (start..<start + 152).map { $0 * 8 + $0 % 8 } }
      let rest = (0..<250).map { 8192 * 8 + $0 * 104_729 % ((whole.count - 8192) * 8) }
      for bit in metas + rest {
        var changed = whole
        changed[bit / 8] ^= 1 << (bit % 8)
        try Data(changed).write(to: URL(filePath: path))
        let verify = try CommandLine.run(["data", "verify"], in: folder)
        if verify.code != 0 {
          found += 1
          #expect(verify.code == 1 || verify.code == 2, "bit \(bit): \(verify.messages)")
          #expect(!verify.messages.isEmpty)
        } else {
          let logged = try CommandLine.run(["data", "export", "--log"], in: folder)
          let exported = try CommandLine.run(["data", "export"], in: folder)
          #expect(logged.output == log && exported.output == figures, "bit \(bit)")
        }
      }
      #expect(found > 60, "\(found) found")
    }
  }
}
