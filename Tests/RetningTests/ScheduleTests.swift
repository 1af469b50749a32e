import Foundation
import Testing

@testable import Retning

@Suite("Norwegian working days")
struct WorkingDayTests {
  static func day(_ text: String) throws -> CalendarDate { try CalendarDate(parsing: text) }

  @Test(
    "leave out the public holidays",
    arguments: [
      "2026-01-01", "2026-04-02", "2026-04-03", "2026-04-05", "2026-04-06", "2026-05-01",
      "2026-05-14", "2026-05-17", "2026-05-24", "2026-05-25", "2026-12-25", "2026-12-26",
      "2027-03-25", "2027-03-29", "2027-05-06", "2025-04-21", "2024-04-01", "2030-04-22",
    ])
  func holidays(text: String) throws {
    #expect(try Self.day(text).isNorwegianHoliday)
    #expect(try !Self.day(text).isWorkingDay)
  }

  @Test("are the others from Monday to Friday")
  func working() throws {
    for text in ["2026-04-01", "2026-04-07", "2026-05-15", "2026-05-26", "2026-12-24"] {
      #expect(try Self.day(text).isWorkingDay, "\(text)")
    }
    // The tenth after the ends of the tertials of 2025 and 2026, counted by hand in a calendar.
    for (end, tenth) in [
      ("2025-12-31", "2026-01-15"), ("2026-04-30", "2026-05-18"), ("2026-08-31", "2026-09-14"),
    ] {
      #expect(try Self.day(end).workingDay(10) == Self.day(tenth))
    }
  }
}

@Suite("A plan")
struct ScheduleTests {
  /// A plan as a report definition gives it.
  static func planned(_ fields: String, name: String = "r") throws -> Workspace.PlannedReport {
    let text = "report \"\(name)\" { title = \"R\", \(fields) }"
    let (reports, problems) = Workspace.plannedReports(in: ["reports/a.lua": text])
    if let problem = problems.first { throw problem }
    return try #require(reports.first)
  }

  static func moments(_ plan: String, _ from: String, _ to: String) throws -> [String] {
    let schedule = try #require(try planned(plan).schedule)
    return schedule.slots(after: try Timestamp(parsing: from), through: try Timestamp(parsing: to))
      .map { "\($0.moment.osloText) \($0.period)" }
  }

  @Test("in the trade's terms is so many working days after a period, of that period")
  func trade() throws {
    #expect(
      try Self.moments(
        "schedule = { working_day = 10, after = \"T\", at = \"08:00\" }", "2026-01-01T00:00",
        "2027-01-01T00:00")
        == ["2026-01-15 08:00 2025-T3", "2026-05-18 08:00 2026-T1", "2026-09-14 08:00 2026-T2"])
    #expect(
      try Self.moments(
        "schedule = { day = 5, after = \"Q\", at = \"23:59\" }", "2026-01-05T00:00",
        "2026-07-05T23:58") == ["2026-01-05 23:59 2025-Q4", "2026-04-05 23:59 2026-Q1"])
    #expect(
      try Self.moments(
        "schedule = { working_day = 1, after = \"M\", at = \"07:30\" }", "2026-04-30T00:00",
        "2026-06-30T00:00") == ["2026-05-04 07:30 2026-M04", "2026-06-01 07:30 2026-M05"])
  }

  @Test("in cron's terms is in Norwegian time, also on the nights when the clock is changed")
  func cron() throws {
    // The clock goes from 02:00 to 03:00 on 29 March, and from 03:00 to 02:00 on 25 October.
    #expect(
      try Self.moments("schedule = \"30 2 * * *\"", "2026-03-27T12:00", "2026-03-30T12:00")
        == ["2026-03-28 02:30 2025-T3", "2026-03-29 03:00 2025-T3", "2026-03-30 02:30 2025-T3"])
    let autumn = try #require(try Self.planned("schedule = \"30 2 * * *\"").schedule)
      .slots(
        after: try Timestamp(parsing: "2026-10-24T12:00"),
        through: try Timestamp(parsing: "2026-10-26T12:00"))
    #expect(
      autumn.map { "\($0.moment)" } == ["2026-10-25T00:30:00Z", "2026-10-26T01:30:00Z"])
    #expect(
      try Self.moments("schedule = \"0 8 15 * 1\"", "2026-06-01T12:00", "2026-06-30T12:00")
        == [
          "2026-06-08 08:00 2026-T1", "2026-06-15 08:00 2026-T1", "2026-06-22 08:00 2026-T1",
          "2026-06-29 08:00 2026-T1",
        ])
    #expect(
      try Self.moments("schedule = \"*/20 6-7 * 1,7 1-5\"", "2026-07-31T00:00", "2026-08-31T00:00")
        .map { $0.prefix(16) } == [
          "2026-07-31 06:00", "2026-07-31 06:20", "2026-07-31 06:40", "2026-07-31 07:00",
          "2026-07-31 07:20", "2026-07-31 07:40",
        ])
    // A day that seldom comes.
    let leap = try #require(try Self.planned("schedule = \"0 0 29 2 *\"").schedule)
    #expect(
      leap.next(after: try Timestamp(parsing: "2026-01-01T00:00"))?.moment.osloText
        == "2028-02-29 00:00")
  }

  @Test(
    "that cannot be one is told of, with what to write",
    arguments: [
      ("schedule = \"0 8 15 *\"", "schedule-cron"), ("schedule = \"0 25 * * *\"", "schedule-cron"),
      ("schedule = \"a b c d e\"", "schedule-cron"),
      ("schedule = \"5-1 * * * *\"", "schedule-cron"),
      ("schedule = { working_day = 10, after = \"T\" }", "schedule-after"),
      ("schedule = { after = \"T\", at = \"08:00\" }", "schedule-after"),
      ("schedule = { day = 0, after = \"T\", at = \"08:00\" }", "schedule-after"),
      ("schedule = { day = 1, working_day = 1, after = \"T\", at = \"08:00\" }", "schedule-after"),
      ("schedule = { day = 1, after = \"T\", at = \"8\" }", "schedule-after"),
      ("missed = \"all\"", "schedule-absent"),
      ("schedule = \"0 8 * * *\", missed = \"allt\"", "field-choice"),
      ("schedule = \"0 8 * * *\", patience = 400", "field-type"),
      ("schedule = \"0 8 * * *\", on_failure = \"x\"", "field-type"),
    ])
  func faults(fields: String, code: String) throws {
    let error = #expect(throws: Diagnostic.self) { try Self.planned(fields) }
    #expect(error?.code.id == code)
  }
}

@Suite("A runner of plans")
struct ScheduleRunnerTests {
  /// A world with a clock, where machines go off, runs are killed and reports fail.
  struct World {
    var random: SeededGenerator
    var history = ScheduleHistory()
    /// The editions that have been made, by the moment they were made for.
    var editions: [String: [Int]] = [:]
    var count = 0

    enum Mishap { case none, failure, killedBefore, killedAfter, waiting }

    /// Runs the plans at a moment; a run that is killed leaves what was on the disk by then.
    mutating func run(_ reports: [Workspace.PlannedReport], at now: Timestamp, calm: Bool) throws {
      let mishap: Mishap =
        calm
        ? .none
        : [.none, .none, .failure, .killedBefore, .killedAfter, .waiting].randomElement(
          using: &random) ?? .none
      let before = history
      let known = editions.compactMapValues(\.first)
      let made = Box<[(String, Int)]>([])
      var count = count
      let runner = ScheduleRunner(
        make: { report, slot, mayWait throws(Diagnostic) in
          switch mishap {
          case .failure: throw Diagnostic(.nothingToCommit)
          case .killedBefore: throw Diagnostic(.workUnderWay)
          case .waiting where mayWait: return .waiting(ministries: ["KDD"], revision: 1)
          default: break
          }
          count += 1
          made.value.append((ScheduleRunner.name(report.definition.name, slot), count))
          if mishap == .killedAfter { throw Diagnostic(.workUnderWay) }
          return .made(edition: count, revision: 1)
        }, edition: { known[$0] }, alarm: { _, _, _ in })
      var after = before
      _ = try runner.run(reports, now: now, &after)
      for (name, number) in made.value { editions[name, default: []].append(number) }
      self.count = count
      guard mishap == .killedBefore || mishap == .killedAfter,
        let first = after.records.dropFirst(before.records.count).first(where: {
          $0.state == .failed || $0.state == .givenUp
        })
      else {
        history = after
        return
      }
      // On the disk is what was written until then; and only one report was made.
      var left = ScheduleHistory()
      for record in after.records {
        if record == first { break }
        try left.add(record)
      }
      history = left
      for (name, number) in made.value.dropFirst() where mishap == .killedAfter {
        editions[name]?.removeAll { $0 == number }
        if editions[name]?.isEmpty == true { editions[name] = nil }
      }
    }
  }

  final class Box<Value> {
    var value: Value
    init(_ value: Value) { self.value = value }
  }

  @Test(
    "makes each due report once over two years, whatever happens to the machine",
    arguments: 1...8)
  func simulation(seed: Int) throws {
    let plans = [
      "schedule = { working_day = 10, after = \"T\", at = \"08:00\" }, missed = \"all\", unready = \"wait\"",
      "schedule = \"30 2 * * 0\", missed = \"all\"",
      "schedule = \"15 6 1 * *\", missed = \"all\", unready = \"escalate\", patience = 3",
    ]
    let reports = try plans.enumerated().map { index, plan in
      try ScheduleTests.planned("from = \"2026-01-01\", " + plan, name: "r\(index)")
    }
    var world = World(random: SeededGenerator(seed: UInt64(seed)))
    var now = try Timestamp(parsing: "2026-01-01T00:00")
    let end = try Timestamp(parsing: "2028-01-01T00:00")
    while now < end {
      // The timer wakes it now and then; sometimes the machine is off for days, once in a while for weeks.
      let pause =
        [3600, 3 * 3600, 12 * 3600, 26 * 3600, 80 * 3600, 30 * 86_400].randomElement(
          using: &world.random) ?? 3600
      now = min(now.advanced(bySeconds: pause), end)
      // After a mishap it is tried again until it is calm, so that nothing is given up.
      try world.run(reports, at: now, calm: false)
      for step in 1...3 {
        try world.run(reports, at: now.advanced(bySeconds: step * 4000), calm: true)
      }
      now = now.advanced(bySeconds: 12_000)
    }
    for _ in 0..<3 {
      now = now.advanced(bySeconds: 86_400 * 4)
      try world.run(reports, at: now, calm: true)
    }
    for report in reports {
      let schedule = try #require(report.schedule)
      let due = schedule.slots(after: try Timestamp(parsing: "2025-12-31T23:59"), through: end)
      #expect(due.count >= 6)
      for slot in due {
        let made = world.editions[ScheduleRunner.name(report.definition.name, slot)] ?? []
        #expect(made.count == 1, "\(report.definition.name) \(slot.moment): \(made)")
      }
    }
  }

  @Test(
    "makes the latest of what was missed, or none, as the plan says, and does not look behind its start"
  )
  func missed() throws {
    let daily = "schedule = \"0 8 * * *\", "
    let reports = [
      try ScheduleTests.planned(daily + "missed = \"latest\"", name: "siste"),
      try ScheduleTests.planned(daily + "missed = \"skip\"", name: "ingen"),
    ]
    var world = World(random: SeededGenerator(seed: 1))
    func text(_ state: ScheduleRecord.State, _ name: String) -> [String] {
      world.history.records.filter { $0.state == state && $0.report == name }
        .map(\.slot.osloText)
    }
    try world.run(reports, at: try Timestamp(parsing: "2026-03-01T12:00"), calm: true)
    #expect(world.count == 0)
    try world.run(reports, at: try Timestamp(parsing: "2026-03-04T12:00"), calm: true)
    #expect(text(.made, "siste") == ["2026-03-04 08:00"])
    #expect(text(.skipped, "siste") == ["2026-03-02 08:00", "2026-03-03 08:00"])
    #expect(text(.made, "ingen").isEmpty)
    try world.run(reports, at: try Timestamp(parsing: "2026-03-05T08:03"), calm: true)
    #expect(text(.made, "ingen") == ["2026-03-05 08:00"])
    try world.run(reports, at: try Timestamp(parsing: "2026-03-05T08:04"), calm: true)
    #expect(world.count == 3)
  }

  @Test("tries again with longer pauses, tells of the first failure and the last, and gives up")
  func failures() throws {
    let report = try ScheduleTests.planned("schedule = \"0 8 * * *\", from = \"2026-03-02\"")
    var history = ScheduleHistory()
    let alarms = Box<[String]>([])
    let attempts = Box(0)
    let runner = ScheduleRunner(
      make: { _, _, _ throws(Diagnostic) in
        attempts.value += 1
        throw Diagnostic(.nothingToCommit)
      }, edition: { _ in nil }, alarm: { alarms.value.append($2.code.id) })
    let start = try Timestamp(parsing: "2026-03-02T08:00")
    for minute in 0..<(3 * 60) {
      _ = try runner.run([report], now: start.advanced(bySeconds: 60 * minute), &history)
    }
    #expect(attempts.value == 5)
    #expect(alarms.value == ["schedule-failed", "schedule-given-up"])
    #expect(history.records.last?.state == .givenUp)
    let minutes = history.records.filter { $0.state == .failed || $0.state == .givenUp }
      .map { ($0.time.secondsSince1970 - start.secondsSince1970) / 60 }
    #expect(minutes == [0, 1, 6, 21, 81])
  }
}

@Suite("retning schedule", .serialized)
struct ScheduleCommandTests {
  static func workspace(_ plan: String, in folder: String) throws {
    try """
    report "plan" { title = "Plan", sections = { "method" }, formats = { "markdown" }, \(plan) }
    """.write(toFile: "\(folder)/reports/plan.lua", atomically: true, encoding: .utf8)
  }

  @Test(
    "makes what is due as editions, on what was known then, once; lists it and keeps its history")
  func run() throws {
    try Repository.withCopy { folder in
      try Self.workspace(
        "schedule = { working_day = 10, after = \"T\", at = \"08:00\" }, from = \"2026-05-01\", missed = \"all\"",
        in: folder)
      func schedule(_ arguments: String...) throws -> CommandLine {
        try CommandLine.run(["schedule"] + arguments, in: folder)
      }
      let list = try schedule("list", "--time", "2026-05-01T00:00", "--count", "2")
      #expect(list.output.contains("10. virkedag etter tertial, kl. 08:00"))
      #expect(list.output.contains("neste 2026-05-18 08:00"))
      #expect(list.output.contains("neste 2026-09-14 08:00"))
      let run = try schedule("run", "--author", "Plan", "--time", "2026-10-01T12:00")
      #expect(run.code == 0, "\(run.messages)")
      #expect(run.output.contains("✓ plan, 1. tertial 2026: utgave-1"))
      #expect(run.output.contains("✓ plan, 2. tertial 2026: utgave-2"))
      let again = try schedule("run", "--author", "Plan")
      #expect(again.output.contains("Ingen rapport er forfalt. Neste: plan, "))
      let history = try JSONValue(
        parsing: Array(try schedule("history", "--format", "json").output.utf8), file: "json")
      let made = (history.array ?? []).filter { $0["state"]?.string == "made" }
      #expect(made.compactMap { $0["period"]?.string } == ["2026-T1", "2026-T2"])
      #expect(made.compactMap { $0["edition"]?.int } == [1, 2])
      // Each on the figures of its own day.
      let revisions = made.compactMap { $0["revision"]?.int }
      #expect(revisions.count == 2 && revisions[0] < revisions[1])
      #expect(try CommandLine.run(["verify", "--all"], in: folder).code == 0)
      #expect(try schedule("run", "--time", "2099-01-01T00:00").code == 2)
      // Killed between the commit and the folder's last name: the next run finishes it.
      let published = "\(folder)/reports/published"
      try FileManager.default.moveItem(
        atPath: "\(published)/utgave-2", toPath: "\(published)/.utgave-2")
      _ = try schedule("run", "--author", "Plan")
      #expect(FileManager.default.fileExists(atPath: "\(published)/utgave-2/plan-2026-T2.md"))
      // A history that is lost does not make anything twice: the store knows its editions.
      try FileManager.default.removeItem(atPath: "\(folder)/.retning/plan")
      _ = try schedule("run", "--author", "Plan")
      let editions = try CommandLine.run(["report", "--list"], in: folder)
      #expect(editions.output.split(separator: "\n").count == 2)
    }
  }

  @Test(
    "waits for ministries that have not delivered, tells of it, and goes without them in the end")
  func waiting() throws {
    try Repository.withCopy { folder in
      let told = "\(folder)/varslet"
      let script = "#!/bin/sh\necho \"$1|$2|$3|$4\" >> \(told)\n"
      try script.write(toFile: "\(folder)/varsle.sh", atomically: true, encoding: .utf8)
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: "\(folder)/varsle.sh")
      try Self.workspace(
        "schedule = \"0 8 20 11 *\", from = \"2026-11-01\", unready = \"escalate\", patience = 3, "
          + "on_failure = { command = { \"\(folder)/varsle.sh\" } }", in: folder)
      func run(_ time: String) throws -> CommandLine {
        try CommandLine.run(["schedule", "run", "--author", "Plan", "--time", time], in: folder)
      }
      let waits = try run("2026-11-20T08:01")
      #expect(waits.code == 75)
      #expect(waits.messages.contains("venter på tall fra") && waits.messages.contains("KDD"))
      #expect(try run("2026-11-21T08:01").code == 75)
      let text = try String(contentsOfFile: told, encoding: .utf8)
      #expect(text.split(separator: "\n").count == 1)
      #expect(text.contains("plan|2026-11-20 08:00|schedule-waits|Rapporten plan"))
      let without = try run("2026-11-23T08:01")
      #expect(without.code == 0)
      #expect(without.output.contains("utgave-1"))
    }
  }

  @Test("survives being killed at any moment, and two at once make nothing twice")
  func kills() throws {
    try Repository.withCopy { folder in
      try Self.workspace(
        "schedule = \"0 8 1 * *\", from = \"2026-06-01\", missed = \"all\"", in: folder)
      func start() throws -> Process {
        let process = Process()
        process.executableURL = CommandLine.program
        process.arguments = ["schedule", "run", "--author", "Plan", "--isolation", "none"]
        process.currentDirectoryURL = URL(filePath: folder)
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        return process
      }
      for milliseconds in [40, 300, 700, 1100, 1600, 2100] {
        let process = try start()
        Thread.sleep(forTimeInterval: Double(milliseconds) / 1000)
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
      }
      let both = [try start(), try start()]
      for process in both { process.waitUntilExit() }
      #expect(both.map(\.terminationStatus).allSatisfy { $0 == 0 || $0 == 75 })
      _ = try CommandLine.run(["schedule", "run", "--author", "Plan"], in: folder)
      let list = try CommandLine.run(["report", "--list", "--format", "json"], in: folder)
      let editions = try #require(
        try JSONValue(parsing: Array(list.output.utf8), file: "json").array)
      let slots = editions.compactMap { $0["slot"]?.string }
      #expect(slots.count == Set(slots).count)
      #expect(slots.contains("plan@2026-06-01T06:00:00Z"))
      #expect(slots.contains("plan@2026-11-01T07:00:00Z"))
      // Every edition's files lie there whole.
      #expect(try CommandLine.run(["verify", "--all"], in: folder).code == 0)
      for number in 1...editions.count {
        #expect(
          FileManager.default.fileExists(
            atPath:
              "\(folder)/reports/published/utgave-\(number)/plan-2026-T\(number > 3 ? 2 : 1).md")
            || FileManager.default.fileExists(
              atPath: "\(folder)/reports/published/utgave-\(number)")
        )
      }
    }
  }

  @Test("writes what wakes it, for systemd, cron and Kubernetes")
  func install() throws {
    try Repository.withCopy { folder in
      try Self.workspace("schedule = \"0 8 1 * *\"", in: folder)
      func install(_ kind: String) throws -> String {
        try CommandLine.run(
          [
            "schedule", "install", kind, "--program", "/opt/retning 1/retning", "--author",
            "Åse (DFD)",
          ],
          in: folder
        ).output
      }
      let systemd = try install("systemd")
      #expect(systemd.contains("ExecStart=\"/opt/retning 1/retning\" schedule run --workspace "))
      #expect(systemd.contains("Persistent=true"))
      #expect(try install("crontab").contains("'/opt/retning 1/retning' schedule run"))
      let job = try JSONValue(
        parsing: Array(try install("kubernetes").utf8), file: "json")
      #expect(job["spec"]?["concurrencyPolicy"]?.string == "Forbid")
      let doctor = try CommandLine.run(["doctor"], in: folder)
      #expect(doctor.output.contains("[schedule-idle]"))
      _ = try CommandLine.run(["schedule", "run", "--author", "Plan"], in: folder)
      #expect(try !CommandLine.run(["doctor"], in: folder).output.contains("[schedule-idle]"))
    }
  }
}

/// Numbers that look random and are the same each time (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
