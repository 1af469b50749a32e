import RetningData
import RetningDiagnostics

/// Makes what plans have due, each moment once, on a clock that is given.
///
/// ```
/// due ─▶ started ─▶ made
///           │  └──▶ waiting, failed ─▶ (later) started …
///           └─ killed here: started again, unless its edition is there
/// ```
struct ScheduleRunner {
  /// What making a report gave.
  enum Attempt {
    case made(edition: Int, revision: Int)
    /// Ministries have not delivered.
    case waiting(ministries: [String], revision: Int)
  }

  typealias Outcome = Workspace.ScheduleOutcome

  /// Makes a report, as of a moment.
  let make:
    (Workspace.PlannedReport, ReportSchedule.Slot, _ mayWait: Bool) throws(Diagnostic) ->
      Attempt
  /// The edition that has been made for a moment, though no record says so; nil where there is none.
  let edition: (String) -> Int?
  /// Tells somebody that something went wrong.
  let alarm: (Workspace.PlannedReport, ReportSchedule.Slot, Diagnostic) -> Void

  /// How long a failed attempt is left alone before the next, in seconds; after the last it is given up.
  static let pauses = [60, 300, 900, 3600]

  /// A missed moment that is not older than this is no missed one: the machine's timer is never quite on time.
  static let graceSeconds = 3600

  /// The name of a moment in an edition's manifest.
  static func name(_ report: String, _ slot: ReportSchedule.Slot) -> String {
    "\(report)@\(slot.moment)"
  }

  /// Makes what is due.
  ///
  /// - Throws: A ``Diagnostic`` where the history cannot be written; nothing more is made then.
  func run(
    _ reports: [Workspace.PlannedReport], now: Timestamp, _ history: inout ScheduleHistory
  ) throws(Diagnostic) -> [Outcome] {
    var outcomes: [Outcome] = []
    for report in reports {
      for slot in try due(report, now: now, &history) {
        if let outcome = try attempt(report, slot, now: now, &history) { outcomes.append(outcome) }
      }
    }
    return outcomes
  }

  /// The moments of a plan that something is to be done about, the oldest first.
  private func due(
    _ report: Workspace.PlannedReport, now: Timestamp, _ history: inout ScheduleHistory
  ) throws(Diagnostic) -> [ReportSchedule.Slot] {
    guard let schedule = report.schedule else { return [] }
    let name = report.definition.name
    let start: Timestamp
    if let day = schedule.start {
      start = Timestamp.oslo(day, minute: 0).advanced(bySeconds: -1)
    } else if let seen = history.seen(name) {
      start = seen
    } else {
      let slot = ReportSchedule.Slot(
        moment: now, period: Workspace.lastTertial(before: now.osloDate))
      try history.add(ScheduleRecord(name, slot, .seen, at: now))
      return []
    }
    let open = schedule.slots(after: start, through: now).filter { slot in
      !history.records(of: name, slot.moment).contains { $0.state.isFinal }
    }
    let left: [ReportSchedule.Slot] =
      switch schedule.missed {
      case .all: open
      case .latest: open.suffix(1)
      case .skip:
        open.suffix(1).filter {
          now.secondsSince1970 - $0.moment.secondsSince1970 <= Self.graceSeconds
        }
      }
    // One that was begun is finished, however late.
    let begun = open.filter { !history.records(of: name, $0.moment).isEmpty && !left.contains($0) }
    for slot in open where !left.contains(slot) && !begun.contains(slot) {
      try history.add(ScheduleRecord(name, slot, .skipped, at: now))
    }
    return begun + left
  }

  private func attempt(
    _ report: Workspace.PlannedReport, _ slot: ReportSchedule.Slot, now: Timestamp,
    _ history: inout ScheduleHistory
  ) throws(Diagnostic) -> Outcome? {
    let name = report.definition.name
    func outcome(_ record: ScheduleRecord, _ diagnostic: Diagnostic? = nil) -> Outcome {
      Outcome(report: name, slot: slot, record: record, problem: diagnostic)
    }
    if let number = edition(Self.name(name, slot)) {
      let record = ScheduleRecord(name, slot, .made, at: now, edition: number)
      try history.add(record)
      return outcome(record)
    }
    let earlier = history.records(of: name, slot.moment)
    let failures = earlier.filter { $0.state == .failed }
    if let last = failures.last, failures.count <= Self.pauses.count,
      now < last.time.advanced(bySeconds: Self.pauses[failures.count - 1])
    {
      return nil
    }
    try history.add(ScheduleRecord(name, slot, .started, at: now))
    let patience = (report.schedule?.patienceDays ?? 0) * 86_400
    let until = slot.moment.advanced(bySeconds: patience)
    do throws(Diagnostic) {
      switch try make(report, slot, report.schedule?.unready != .without && now < until) {
      case .made(let edition, let revision):
        let record = ScheduleRecord(
          name, slot, .made, at: now, revision: revision, edition: edition)
        try history.add(record)
        return outcome(record)
      case .waiting(let ministries, let revision):
        let problem = Diagnostic(
          .scheduleWaits,
          [
            "report": name, "period": slot.period.description,
            "ministries": ministries.joined(separator: ", "), "until": until.osloText,
          ])
        let record = ScheduleRecord(
          name, slot, .waiting, at: now, revision: revision,
          message: ministries.joined(separator: ", "))
        // Told once, and again where others are missing.
        let isTold = earlier.last { $0.state == .waiting }?.message == record.message
        try history.add(record)
        if report.schedule?.unready == .escalate, !isTold { alarm(report, slot, problem) }
        return outcome(record, problem)
      }
    } catch {
      return outcome(try fail(report, slot, error, failures.count + 1, now: now, &history), error)
    }
  }

  private func fail(
    _ report: Workspace.PlannedReport, _ slot: ReportSchedule.Slot, _ error: Diagnostic,
    _ count: Int, now: Timestamp, _ history: inout ScheduleHistory
  ) throws(Diagnostic) -> ScheduleRecord {
    let name = report.definition.name
    let isLast = count > Self.pauses.count
    let record = ScheduleRecord(
      name, slot, isLast ? .givenUp : .failed, at: now, message: error.message(in: .nb))
    try history.add(record)
    let arguments = [
      "report": name, "period": slot.period.description, "count": "\(count)",
    ]
    let problem = LocalizedText(nb: error.message(in: .nb), en: error.message(in: .en))
    // Whoever is told of the first failure is not told of each, but of the last.
    if count == 1 || isLast {
      alarm(
        report, slot,
        Diagnostic(
          isLast ? .scheduleGivenUp : .scheduleFailed, arguments, phrases: ["problem": problem]))
    }
    return record
  }
}
