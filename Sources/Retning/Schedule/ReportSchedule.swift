import RetningData
import RetningDiagnostics
import RetningEvaluation
import RetningLua

/// When a report is to be made, of which period, and what to do where that cannot be.
///
/// ```lua
/// schedule = "0 8 15 * *"                                     -- cron, in Norwegian time
/// schedule = { working_day = 10, after = "T", at = "08:00" }  -- ten working days after the tertial's end
/// ```
public struct ReportSchedule: Sendable, Hashable {
  enum Rule: Sendable, Hashable {
    case cron(CronExpression)
    /// The working day, or else the day, so many after the end of each period of a frequency; the minute of the day.
    case after(Frequency, count: Int, isWorkingDay: Bool, minute: Int)
  }

  /// What becomes of moments that passed while nothing ran.
  public enum Missed: String, Sendable, Hashable, CaseIterable {
    /// The last is made, those before it are skipped.
    case latest
    /// Each is made.
    case all
    /// None is made.
    case skip
  }

  /// What a late report stands on.
  public enum Basis: String, Sendable, Hashable, CaseIterable {
    /// What was known at the moment when it should have been made.
    case slot
    case now
  }

  /// What happens where a ministry has not delivered.
  public enum Unready: String, Sendable, Hashable, CaseIterable {
    /// The report is made, and says who is missing.
    case without
    /// It waits for them, for some days, and is then made without.
    case wait
    /// The same, and somebody is told at once.
    case escalate
  }

  /// Whom to tell that something went wrong.
  public struct Alarm: Sendable, Hashable {
    /// A program with its arguments, which is given the report, the moment and the message after them.
    public var command: [String] = []
    /// An address for mail.
    public var mail: String?
  }

  let rule: Rule
  /// From when on moments count; nil is from when the plan is first seen.
  public let start: CalendarDate?
  public let missed: Missed
  public let basis: Basis
  public let unready: Unready
  /// How many days a report waits.
  public let patienceDays: Int
  public let alarm: Alarm

  /// A moment when a report is due, and the period that it is then about.
  public struct Slot: Sendable, Hashable {
    public let moment: Timestamp
    public let period: Period
  }

  /// The moments after one and up to another, in order; of very many the last thousand.
  public func slots(after start: Timestamp, through end: Timestamp) -> [Slot] {
    guard start < end else { return [] }
    let found: [Slot] =
      switch rule {
      case .cron(let cron): Self.slots(cron, from: start.osloDate, to: end.osloDate)
      case .after(let frequency, let count, let isWorkingDay, let minute):
        Self.slots(
          frequency, from: start.osloDate, to: end.osloDate
        ) { end in
          Timestamp.oslo(
            isWorkingDay ? end.workingDay(count) : end.advanced(byDays: count), minute: minute)
        }
      }
    return found.filter { start < $0.moment && $0.moment <= end }.suffix(Self.slotsMax)
  }

  /// The next moment after one; nil where there is none within four years.
  public func next(after moment: Timestamp) -> Slot? {
    // A step at a time: most plans have one soon.
    var (from, days) = (moment, 1)
    while days <= 4 * 366 {
      let to = moment.advanced(bySeconds: days * 86_400)
      if let slot = slots(after: from, through: to).first { return slot }
      (from, days) = (to, days * 2)
    }
    return nil
  }

  private static let slotsMax = 1000

  private static func slots(_ cron: CronExpression, from first: CalendarDate, to last: CalendarDate)
    -> [Slot]
  {
    (first.dayNumber...last.dayNumber).flatMap { number -> [Slot] in
      let day = CalendarDate(dayNumber: number)
      return cron.moments(on: day).map {
        Slot(moment: $0, period: Workspace.lastTertial(before: day))
      }
    }
  }

  private static func slots(
    _ frequency: Frequency, from first: CalendarDate, to last: CalendarDate,
    _ moment: (CalendarDate) -> Timestamp
  ) -> [Slot] {
    // A period's moment can come long after its end.
    guard
      var period = Period(frequency, containing: first.advanced(byDays: -2 * countMax))
    else { return [] }
    var slots: [Slot] = []
    while period.end <= last {
      slots.append(Slot(moment: moment(period.end), period: period))
      period = period.advanced(by: 1)
    }
    return slots
  }

  private static let countMax = 250

  /// The plan in words: `10. virkedag etter tertialet, kl. 08:00`.
  public func text(in language: Language) -> String {
    switch rule {
    case .cron(let cron): return "cron \(cron.text)"
    case .after(let frequency, let count, let isWorkingDay, let minute):
      let name = frequency.name(in: language)
      let clock = Self.clock(minute)
      return language == .en
        ? "\(isWorkingDay ? "working day" : "day") \(count) after the \(name), \(clock)"
        : "\(count). \(isWorkingDay ? "virkedag" : "dag") etter \(name), kl. \(clock)"
    }
  }

  private static func clock(_ minute: Int) -> String {
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(padded(minute / 60)):\(padded(minute % 60))"
  }
}

// MARK: Reading

extension ReportSchedule {
  static let fieldNames = [
    "schedule", "from", "missed", "basis", "unready", "patience", "on_failure",
  ]

  /// Reads the plan of a report definition; nil where it has none.
  ///
  /// - Throws: A ``Diagnostic``: `schedule-cron`, `schedule-after`, or of a field.
  init?(_ fields: FieldReader) throws(Diagnostic) {
    guard fields.has("schedule") else {
      if let field = Self.fieldNames.first(where: fields.has) {
        throw Diagnostic(.scheduleAbsent, ["owner": fields.owner, "field": field])
      }
      return nil
    }
    if let table = fields.table["schedule"].table {
      rule = try Self.rule(
        FieldReader(
          table, of: "\(fields.owner) schedule", allowed: ["working_day", "day", "after", "at"]))
    } else {
      guard let text = try fields.string("schedule") else { return nil }
      rule = .cron(try CronExpression(text))
    }
    start = try fields.date("from")
    missed = try fields.choice("missed", of: Missed.self) ?? .latest
    basis = try fields.choice("basis", of: Basis.self) ?? .slot
    unready = try fields.choice("unready", of: Unready.self) ?? .without
    patienceDays = try fields.integer("patience") ?? 5
    guard (0...365).contains(patienceDays) else {
      throw fields.wrong("patience", "et antall dager, 0 til 365", "a number of days, 0 to 365")
    }
    alarm = try Self.alarm(fields)
  }

  private static func rule(_ fields: FieldReader) throws(Diagnostic) -> Rule {
    let wrong = Diagnostic(.scheduleAfter, ["owner": fields.owner])
    guard let frequency = try fields.choice("after", of: Frequency.self), frequency != .irregular,
      frequency != .day, let clock = try fields.string("at")
    else { throw wrong }
    let (workingDay, day) = (try fields.integer("working_day"), try fields.integer("day"))
    guard (workingDay == nil) != (day == nil), let count = workingDay ?? day,
      (1...countMax).contains(count), let minute = minute(clock)
    else { throw wrong }
    return .after(frequency, count: count, isWorkingDay: workingDay != nil, minute: minute)
  }

  /// `08:00` as minutes since midnight.
  private static func minute(_ text: String) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.count == 2 }), let hour = Int(parts[0]),
      let minute = Int(parts[1]), (0..<24).contains(hour), (0..<60).contains(minute)
    else { return nil }
    return hour * 60 + minute
  }

  private static func alarm(_ fields: FieldReader) throws(Diagnostic) -> Alarm {
    guard let table = fields.table["on_failure"].table else {
      if fields.has("on_failure") {
        throw fields.wrong("on_failure", "en tabell", "a table")
      }
      return Alarm()
    }
    let inner = try FieldReader(
      table, of: "\(fields.owner) on_failure", allowed: ["command", "mail"])
    return Alarm(command: try inner.strings("command"), mail: try inner.string("mail"))
  }
}

extension DiagnosticCode {
  static let ofSchedules: [DiagnosticCode] = [
    .scheduleCron, .scheduleAfter, .scheduleAbsent, .scheduleFailed, .scheduleWaits,
    .scheduleGivenUp, .alarmFailed, .scheduleIdle, .scheduleNone,
  ]

  static let scheduleCron = DiagnosticCode(
    "schedule-cron",
    nb:
      "«{text}» er ikke et tidspunkt i cron. Skriv fem felt: minutt, time, dag, måned, ukedag, for eksempel \"0 8 15 * *\" for den 15. klokken 08:00.",
    en:
      "“{text}” is no time of cron. Write five fields: minute, hour, day, month, weekday, for instance \"0 8 15 * *\" for the 15th at 08:00."
  )
  static let scheduleAfter = DiagnosticCode(
    "schedule-after",
    nb:
      "{owner}: skriv når, som { working_day = 10, after = \"T\", at = \"08:00\" }: den tiende virkedagen etter tertialet, eller day = 10 for dager i kalenderen.",
    en:
      "{owner}: write when, such as { working_day = 10, after = \"T\", at = \"08:00\" }: the tenth working day after the tertial, or day = 10 for days of the calendar."
  )
  static let scheduleAbsent = DiagnosticCode(
    "schedule-absent",
    nb: "{owner}: {field} gjelder planen, men schedule mangler.",
    en: "{owner}: {field} is about the plan, but schedule is missing.")
  static let scheduleFailed = DiagnosticCode(
    "schedule-failed",
    nb: "Rapporten {report} for {period} ble ikke laget (forsøk {count}): {problem}",
    en: "The report {report} for {period} was not made (attempt {count}): {problem}")
  static let scheduleWaits = DiagnosticCode(
    "schedule-waits", severity: .warning,
    nb: "Rapporten {report} for {period} venter på tall fra {ministries}, høyst til {until}.",
    en:
      "The report {report} for {period} waits for figures from {ministries}, at most until {until}."
  )
  static let scheduleGivenUp = DiagnosticCode(
    "schedule-given-up",
    nb:
      "Rapporten {report} for {period} er ikke laget etter {count} forsøk, og prøves ikke mer. Rett feilen, og lag den med «retning report {report} --publish».",
    en:
      "The report {report} for {period} was not made in {count} attempts and is not tried again. Correct the fault, and make it with “retning report {report} --publish”."
  )
  static let alarmFailed = DiagnosticCode(
    "alarm-failed", severity: .warning,
    nb:
      "Varselet om {report} gikk ikke ut ({means}). Se at programmet finnes, og at mail i rules/workspace.lua er riktig.",
    en:
      "The alarm about {report} did not go out ({means}). See that the program is there, and that mail in rules/workspace.lua is right."
  )
  static let scheduleIdle = DiagnosticCode(
    "schedule-idle", severity: .warning,
    nb:
      "{count} rapporter har en plan, men «retning schedule run» er sist kjørt {when}. «retning schedule install» viser hvordan maskinen settes opp til det.",
    en:
      "{count} reports have a plan, but “retning schedule run” ran last {when}. “retning schedule install” shows how the machine is set up for it."
  )
  public static let scheduleNone = DiagnosticCode(
    "schedule-none", severity: .note,
    nb: "Ingen rapport har en plan. Skriv schedule i en rapport under reports/.",
    en: "No report has a plan. Write schedule in a report under reports/.")
}
