import Foundation
import Retning
import Testing

/// Runs the built program, as a user would.
struct CommandLine {
  let code: Int32
  let output: String
  let messages: String

  /// Runs `retning` in a folder.
  static func run(_ arguments: [String], in folder: String, environment: [String: String] = [:])
    throws -> CommandLine
  {
    let process = Process()
    process.executableURL = Bundle(for: Marker.self).bundleURL.appending(path: "retning")
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder)
    process.environment = ProcessInfo.processInfo.environment
      .merging(["COLUMNS": "110", "RETNING_STORE": ""]) { _, new in new }
      .merging(environment) { _, new in new }
    // Files rather than pipes: a pipe that nobody empties stops the program.
    let (out, err) = ("\(folder)/.out", "\(folder)/.err")
    for path in [out, err] { _ = FileManager.default.createFile(atPath: path, contents: nil) }
    process.standardOutput = FileHandle(forWritingAtPath: out)
    process.standardError = FileHandle(forWritingAtPath: err)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    func text(_ path: String) -> String {
      String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
    }
    return CommandLine(
      code: process.terminationStatus, output: text(out), messages: text(err))
  }

  private final class Marker {}
}

@Suite("The command line", .serialized)
struct CommandLineTests {
  @Test("evaluates everything, prints the picture and the paths of the reports, and ends with 0")
  func run() throws {
    try Repository.withCopy { folder in
      let run = try CommandLine.run(["run"], in: folder)
      #expect(run.code == 0)
      #expect(run.output.contains("reports/published/tertialrapport-2026-T2.html"))
      #expect(run.output.contains("112 indikatorer: ● 59 grønne"))
      #expect(run.messages.contains("Lageret .retning/store er laget av rules/samples.lua."))
      let english = try CommandLine.run(["run", "--lang", "en", "--no-reports"], in: folder)
      #expect(english.code == 0)
      #expect(english.output.contains("112 indicators: ● 59 green"))
      #expect(english.messages.isEmpty)
    }
  }

  @Test("prints value, unit, path, target, status and reason of an indicator")
  func eval() throws {
    try Repository.withCopy { folder in
      let run = try CommandLine.run(
        ["eval", "dfd/lederprogram", "kdd/kommune.administrasjon", "--period", "2026-T1"],
        in: folder)
      #expect(run.code == 0)
      for word in ["verdi", "enhet", "bane", "mål", "status", "grunn", "[outdated]"] {
        #expect(run.output.contains(word))
      }
      let whatIf = try CommandLine.run(
        [
          "eval", "dfd/lederprogram", "--set", "dfd/ledere.antall@2026-T2=100000", "--format",
          "json",
        ],
        in: folder)
      let document = try JSONValue(parsing: Array(whatIf.output.utf8), file: "json")
      #expect(document["indicators"]?.array?.first?["status"]?.string == "red")
    }
  }

  @Test("ends with 1 where a script failed, and still prints the picture")
  func failures() throws {
    try Repository.withCopy { folder in
      try "indicator \"x\" { titel = 1 }".write(
        toFile: "\(folder)/rules/lmd/ny.lua", atomically: true, encoding: .utf8)
      let run = try CommandLine.run(["run"], in: folder)
      #expect(run.code == 1)
      #expect(run.output.contains("112 indikatorer"))
      #expect(
        run.output.contains(
          "rules/lmd/ny.lua:1: indicator \"x\" har ikke noe felt «titel». Mener du «title»?"))
      let check = try CommandLine.run(["check"], in: folder)
      #expect(check.code == 1)
      #expect(check.messages.contains("rules/lmd/ny.lua:1"))
    }
  }

  @Test(
    "ends with 2 where it cannot run, and says why",
    arguments: [
      (["run", "--perod", "x"], "--perod"), (["ingenting"], "ingenting"),
      (["eval", "dfd/lederprgram"], "Mener du «dfd/lederprogram»?"),
      (["run", "--period", "2026-T4"], "et tertial er fire måneder"),
      (["run", "--as-of", "2026-02-30"], "«2026-02-30» er ikke en dato"),
      (["run", "--known", "i går"], "verken en revisjon eller en dato"),
      (["run", "--known", "99999"], "99999"),
      (["run", "--workspace", "finnes-ikke"], "er ikke et arbeidsområde"),
      (["run", "--store", "finnes-ikke"], "finnes-ikke"),
      (["data", "put", "dfd/ansatte@2025", "4"], "--author"),
    ])
  func wrongUse(arguments: [String], message: String) throws {
    try Repository.withCopy { folder in
      let run = try CommandLine.run(arguments, in: folder)
      #expect(run.code == 2)
      #expect(run.messages.contains(message), "\(run.messages)")
      #expect(run.output.isEmpty)
    }
  }

  @Test("puts, gets, lists, exports and logs figures")
  func data() throws {
    try Repository.withCopy { folder in
      func retning(_ arguments: String...) throws -> CommandLine {
        try CommandLine.run(arguments, in: folder)
      }
      let put = try retning(
        "data", "put", "lmd/kurs@2026-T2", "41,5", "--author", "Kari", "--status", "P",
        "--time", "2026-11-01T10:00")
      #expect(put.code == 0)
      #expect(put.messages.contains("«lmd/kurs» er ikke beskrevet med data"))
      #expect(try retning("data", "get", "lmd/kurs").output == "lmd/kurs@2026-T2  41,5  P  r55\n")
      _ = try retning(
        "data", "put", "lmd/kurs@2026-T2", "42", "--author", "Kari", "--time", "2026-11-02T10:00")
      let history = try retning("data", "get", "lmd/kurs", "--history")
      #expect(history.output.split(separator: "\n").count == 2)
      #expect(history.output.contains("r55  2026-11-01 10:00  Kari"))
      #expect(try retning("data", "get", "lmd/kurs", "--known", "55").output.contains("41,5"))
      #expect(try retning("data", "list", "lmd/kurs").output == "lmd/kurs  1  2026-T2\n")
      #expect(try retning("data", "get", "lmd/finnes.ikke").code == 1)
      #expect(try retning("data", "log", "--limit", "1").output.hasPrefix("r56"))
      let export = try retning("data", "export", "lmd/")
      #expect(export.output.hasPrefix("series,period,value"))
      // What is exported is imported again without a change.
      let file = "\(folder)/ut.csv"
      try export.output.write(toFile: file, atomically: true, encoding: .utf8)
      let again = try retning(
        "data", "import", "ut.csv", "--author", "Kari", "--decimal", "point", "--time",
        "2026-11-03T10:00")
      #expect(again.messages.contains("Ingenting å lagre"), "\(again.messages)")
    }
  }

  @Test("is the same under another locale and time zone, in another folder")
  func machines() throws {
    let outputs = try [[:], ["LC_ALL": "nb_NO.UTF-8", "TZ": "Asia/Tokyo"]].map { environment in
      try Repository.withCopy { folder in
        try CommandLine.run(
          ["run", "--format", "json", "--no-reports"], in: folder, environment: environment
        ).output
      }
    }
    #expect(outputs[0] == outputs[1])
    #expect(outputs[0].count > 10_000)
  }
}
