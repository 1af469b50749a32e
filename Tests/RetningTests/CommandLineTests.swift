import Foundation
import Retning
import Testing

/// Runs the built program, as a user would.
struct CommandLine {
  let code: Int32
  let output: String
  let messages: String

  /// Runs `retning`, or another program, in a folder.
  static func run(
    _ arguments: [String], of executable: URL = program, in folder: String,
    environment: [String: String] = [:]
  ) throws -> CommandLine {
    let process = Process()
    process.executableURL = executable
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

  /// The program, which is built beside the tests.
  static let program = Bundle(for: Marker.self).bundleURL.appending(path: "retning")

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
      #expect(run.output.contains("\(Repository.indicatorCount) indikatorer: ● 59 grønne"))
      #expect(run.messages.contains("Lageret .retning/store er laget av rules/samples.lua."))
      let english = try CommandLine.run(["run", "--lang", "en", "--no-reports"], in: folder)
      #expect(english.code == 0)
      #expect(english.output.contains("\(Repository.indicatorCount) indicators: ● 59 green"))
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
      // The indicator stays in sight, grey.
      #expect(run.output.contains("\(Repository.indicatorCount + 1) indikatorer"))
      #expect(
        run.output.contains(
          "rules/lmd/ny.lua:1: lmd/x: indicator \"x\" har ikke noe felt «titel». Mener du «title»?")
      )
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
      (["run", "--known", "i går"], "verken en revisjon, en dato eller en utgave"),
      (["run", "--known", "99999"], "99999"),
      (["run", "--workspace", "finnes-ikke"], "er ikke et arbeidsområde"),
      (["run", "--store", "finnes-ikke"], "finnes-ikke"),
    ])
  func wrongUse(arguments: [String], message: String) throws {
    try Repository.withCopy { folder in
      let run = try CommandLine.run(arguments, in: folder)
      #expect(run.code == 2)
      #expect(run.messages.contains(message), "\(run.messages)")
      #expect(run.output.isEmpty)
    }
  }

  @Test("reads a rule file that begins with the mark that Windows editors put there")
  func byteOrderMark() throws {
    try Repository.withCopy { folder in
      let path = "\(folder)/rules/dfd/kompetanse.lua"
      let text = try String(contentsOfFile: path, encoding: .utf8)
      try ("\u{FEFF}" + text).write(toFile: path, atomically: true, encoding: .utf8)
      let check = try CommandLine.run(["check"], in: folder)
      #expect(check.code == 0, "\(check.messages)")
    }
  }

  @Test(
    "refuses a figure that cannot be meant, and stores nothing",
    arguments: [
      (["data", "put", "dfd/ledere.antall@2026-T2", "abc"], "«abc» er ikke et tall"),
      (["data", "put", "dfd/felles-ikt#pilot.due", "snart"], "«snart» er ikke en dato"),
      (["data", "put", "dfd/felles-ikt#pilot.progress", "155"], "fra 0 til 100 prosent"),
      (["data", "put", "dfd/ledere.antall@2026-T2", "NaN"], "er ikke et tall"),
      (["data", "put", "dfd/ledere.antall@2026-T2", "1.234"], "--decimal"),
      (["data", "put", "dfd/ledere.antall@2026-T2"], "status"),
      (["data", "put", "dfd/ledere.antall", "5"], "trenger en periode"),
      (["data", "put", "dfd/ledere.antall@2026-Q2", "5"], "beskrevet med frekvens T"),
      (["data", "put", "dfd/lederprogram@2026-T2", "5"], "er en indikator"),
      (["data", "put", "xyz/x@2026-T2", "5"], "Departementet «xyz» finnes ikke"),
      (
        ["data", "put", "dfd/ledere.antall@2026-T2", "5", "--time", "2126-01-01T00:00"],
        "ikke kommet ennå"
      ),
    ])
  func refusedFigures(arguments: [String], message: String) throws {
    try Repository.withCopy { folder in
      let run = try CommandLine.run(arguments + ["--author", "Kari"], in: folder)
      #expect(run.code == 1)
      #expect(run.messages.contains(message), "\(run.messages)")
      #expect(
        try CommandLine.run(["data", "log", "--limit", "1"], in: folder).output.hasPrefix("r54"))
    }
  }

  @Test("takes a negative number as a value, not as an option")
  func negativeNumber() throws {
    try Repository.withCopy { folder in
      let put = try CommandLine.run(
        ["data", "put", "ud/netto@2026-T2", "-3,5", "--author", "Kari"], in: folder)
      #expect(put.code == 0)
      #expect(try CommandLine.run(["data", "get", "ud/netto"], in: folder).output.contains("−3,5"))
    }
  }

  @Test("keeps a what-if apart: it is named, checked, and never in the published reports")
  func whatIf() throws {
    try Repository.withCopy { folder in
      _ = try CommandLine.run(["run"], in: folder)
      let path = "\(folder)/reports/published/tertialrapport-2026-T2.html"
      let before = FileManager.default.contents(atPath: path)
      let run = try CommandLine.run(["run", "--set", "dfd/ledere.antall@2026-T2=700"], in: folder)
      #expect(run.output.contains("Hva om: dfd/ledere.antall@2026-T2=700"))
      #expect(run.output.contains("9 røde"))
      #expect(FileManager.default.contents(atPath: path) == before)
      for wrong in [
        "dfd/ledere.antal@2026-T2=7", "dfd/ledere.antall@2026-T2=abc",
        "dfd/ledere.antall@2026-Q2=7", "dfd/ledere.antall=7",
      ] {
        #expect(try CommandLine.run(["run", "--set", wrong], in: folder).code == 2)
      }
    }
  }

  @Test("lets files that cannot be read and reports that do not hold cost only themselves")
  func brokenFiles() throws {
    try Repository.withCopy { folder in
      try Data([0x2D, 0x2D, 0x20, 0xE6, 0x0A]).write(
        to: URL(filePath: "\(folder)/rules/nfd/latin.lua"))
      try FileManager.default.createSymbolicLink(
        atPath: "\(folder)/rules/nfd/lenke.lua", withDestinationPath: "/etc/passwd")
      try
        "report \"../../ut\" { title = { nb = \"T\" } }\nreport \"x\" { title = { nb = \"T\" }, formats = { \"word\" } }"
        .write(toFile: "\(folder)/reports/x.lua", atomically: true, encoding: .utf8)
      let run = try CommandLine.run(["run"], in: folder)
      #expect(run.code == 1)
      #expect(run.output.contains("\(Repository.indicatorCount) indikatorer"))
      #expect(
        run.output.contains("rules/nfd/latin.lua:1: nfd: Filen rules/nfd/latin.lua er ikke UTF-8"))
      #expect(run.output.contains("rules/nfd/lenke.lua er ikke en vanlig fil"))
      #expect(!run.output.contains("root:"))
      #expect(run.messages.contains("reports/x.lua:1: Rapportnavnet «../../ut»"))
      #expect(run.messages.contains("reports/x.lua:2: report \"x\": formats kan ikke være «word»"))
      #expect(run.output.contains("reports/published/tertialrapport-2026-T2.html"))
    }
  }

  @Test("takes the last tertial closed before a day that is given, and keeps reports of it apart")
  func givenDay() throws {
    try Repository.withCopy { folder in
      _ = try CommandLine.run(["run"], in: folder)
      let path = "\(folder)/reports/published/tertialrapport-2026-T2.html"
      let before = FileManager.default.contents(atPath: path)
      let known = try CommandLine.run(["run", "--known", "2026-06-30"], in: folder)
      #expect(known.output.hasPrefix("Periode: 1. tertial 2026 · Beregnet per 30. juni 2026"))
      let revision = try CommandLine.run(["run", "--known", "20"], in: folder)
      #expect(revision.output.contains("reports/published/tertialrapport-2026-T2-r20.html"))
      #expect(FileManager.default.contents(atPath: path) == before)
    }
  }

  @Test("can be started several times at once on a fresh folder")
  func atOnce() throws {
    try Repository.withCopy { folder in
      let outputs = try (0..<3).map { index in
        let own = "\(folder)/\(index)"
        try FileManager.default.createDirectory(atPath: own, withIntermediateDirectories: true)
        return own
      }
      let processes = try outputs.map { own in
        let process = Process()
        process.executableURL = CommandLine.program
        process.arguments = ["run", "--workspace", folder, "--no-reports", "--format", "json"]
        process.currentDirectoryURL = URL(filePath: own)
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        return process
      }
      for process in processes {
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
      }
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
      #expect(again.code == 0 && again.messages.contains("Ingenting å lagre"), "\(again.messages)")
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

  @Test("tells what a workspace, its store and the programs beside it need")
  func doctor() throws {
    try Repository.withCopy { folder in
      let before = try CommandLine.run(["doctor"], in: folder)
      #expect(before.code == 0)
      #expect(
        before.output.contains("✓ lager        lages av rules/samples.lua ved første kjøring"))
      #expect(try CommandLine.run(["run", "--no-reports"], in: folder).code == 0)
      let after = try CommandLine.run(["doctor"], in: folder)
      #expect(after.output.contains("format 3, revisjon 54 (ac90fea35ca1)"))
      #expect(after.output.contains("· rettigheter  Ingen er gitt"))
      try Data("x = = 1".utf8).write(to: URL(filePath: "\(folder)/rules/dfd/feil.lua"))
      let broken = try CommandLine.run(["doctor", "--lang", "en", "--format", "json"], in: folder)
      #expect(broken.code == 1)
      #expect(broken.output.contains("\"code\": \"doctor-rules\""))
      let absent = try CommandLine.run(["doctor", "--store", "\(folder)/ingen"], in: folder)
      #expect(absent.code == 1)
      #expect(absent.output.contains("✗ lager"))
    }
  }

  @Test(
    "init begins a workspace in an empty folder that checks, tests and runs at once, and writes over nothing"
  )
  func begin() throws {
    try Repository.withFolder { folder in
      func retning(_ arguments: String...) throws -> CommandLine {
        try CommandLine.run(arguments, in: folder)
      }
      let unknown = try retning("init", "klx")
      #expect(unknown.code == 2 && unknown.messages.contains("kld"))
      #expect(!FileManager.default.fileExists(atPath: "\(folder)/rules"))
      let begun = try retning("init", "kld")
      #expect(begun.code == 0 && begun.output.contains("rules/kld/samtaler.lua"))
      #expect(try retning("check", "--strict").output.hasSuffix(": ingen feil\n"))
      #expect(try retning("test").output.hasSuffix("2 tester holder\n"))
      let run = try retning("run")
      #expect(run.code == 0 && run.output.contains("1 indikator: ● 1 grønn"))
      #expect(try retning("init", "kld").code == 2)
      let second = try retning("init", "ud")
      #expect(second.code == 0 && second.output.contains("data import rules/ud/data/eksempel.csv"))
      #expect(try retning("check", "--strict").code == 0)
      #expect(try retning("test").output.hasSuffix("4 tester holder\n"))
    }
  }
}
