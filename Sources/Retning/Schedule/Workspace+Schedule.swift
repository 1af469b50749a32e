import RetningData
import RetningDiagnostics
import RetningReports
import RetningResult
import RetningStore

extension Workspace {
  /// What came of a moment of a plan.
  public struct ScheduleOutcome: Sendable {
    public let report: String
    public let slot: ReportSchedule.Slot
    public let record: ScheduleRecord
    /// Why it was not made.
    public let problem: Diagnostic?
  }

  /// A plan, and where it stands.
  public struct ScheduleStanding: Sendable {
    public let report: String
    public let schedule: ReportSchedule
    /// The moments to come, the nearest first.
    public let next: [ReportSchedule.Slot]
    public let last: ScheduleRecord?
  }

  /// The plans, and where each stands.
  ///
  /// - Parameter count: How many moments to come are told.
  /// - Throws: A ``Diagnostic`` where the history cannot be read.
  public func scheduleStandings(now: Timestamp, count: Int = 1) throws(Diagnostic)
    -> [ScheduleStanding]
  {
    let history = try scheduleHistory()
    return plannedReports().compactMap { report in
      report.schedule.map { schedule in
        var next: [ReportSchedule.Slot] = []
        var moment = now
        while next.count < count, let slot = schedule.next(after: moment) {
          next.append(slot)
          moment = slot.moment
        }
        return ScheduleStanding(
          report: report.definition.name, schedule: schedule, next: next,
          last: history.last(of: report.definition.name))
      }
    }
  }

  /// What plans have led to so far.
  public func scheduleHistory() throws(Diagnostic) -> ScheduleHistory {
    try ScheduleHistory("\(root)/.retning/plan/historikk.ndjson")
  }

  /// When plans were looked at last; nil where they never were.
  var lastScheduleRun: Timestamp? {
    (try? TextFile.text(at: "\(root)/.retning/plan/sist")).flatMap { Timestamp($0) }
  }

  /// Makes the reports that are due, each moment once.
  ///
  /// - Parameters:
  ///   - now: The clock.
  ///   - options: Where scripts run, and on how many threads.
  /// - Throws: A ``Diagnostic``: `work-under-way` where another run is at it, or where the history cannot be kept.
  public func runSchedule(now: Timestamp, author: String, _ options: RunOptions)
    throws(Diagnostic) -> (outcomes: [ScheduleOutcome], problems: [Diagnostic])
  {
    let lock = try FileLock("\(root)/.retning/plan/lås")
    defer { withExtendedLifetime(lock) {} }
    var history = try scheduleHistory()
    // Where the store cannot say what has been made, nothing is.
    let editions = hasStore ? try editions(in: try openStore()) : []
    let made = editions.reduce(into: [String: Int]()) {
      if let slot = $1.making.slot { $0[slot] = $1.number }
    }
    if hasStore { try completePublishing(try openStore()) }
    var problems: [Diagnostic] = []
    let runner = ScheduleRunner(
      make: { report, slot, mayWait throws(Diagnostic) in
        try self.make(report, slot, mayWait: mayWait, now: now, author: author, options)
      },
      edition: { made[$0] },
      alarm: { report, slot, problem in
        let sender = AlarmSender(
          alarm: report.schedule?.alarm ?? ReportSchedule.Alarm(), mail: self.settings.mail)
        problems += sender.send(
          report.definition.name, moment: slot.moment.osloText, problem,
          in: self.settings.language)
      })
    let outcomes = try runner.run(plannedReports(), now: now, &history)
    try TextFile.write("\(now)", to: "\(root)/.retning/plan/sist")
    return (outcomes, problems)
  }

  /// Evaluates and publishes a report for a moment of its plan.
  private func make(
    _ report: PlannedReport, _ slot: ReportSchedule.Slot, mayWait: Bool, now: Timestamp,
    author: String, _ options: RunOptions
  ) throws(Diagnostic) -> ScheduleRunner.Attempt {
    let store = try openStore()
    let identity = Identity(author)
    guard try !viewer(identity, of: store, today: now.osloDate).isRestricted else {
      throw Diagnostic(.rightPublish, ["author": author])
    }
    var options = options
    options.asOf = slot.moment.osloDate
    options.period = report.definition.period ?? slot.period
    options.tellsDerivations = true
    // One that waits does so for what was not known then.
    if report.schedule?.basis == .slot, report.schedule?.unready == .without {
      let known = try store.commits().last { $0.time <= slot.moment }?.revision.number
      options.known = "\(known ?? 0)"
    }
    let result = try evaluate(options, store: store).result
    let missing = Self.missing(in: result, for: report.definition)
    guard missing.isEmpty || !mayWait else {
      return .waiting(ministries: missing, revision: result.store.revision)
    }
    var publication = Publication(author: author, time: .now(now))
    publication.names = [report.definition.name]
    publication.slot = ScheduleRunner.name(report.definition.name, slot)
    let published = try publish(result, options, publication)
    return .made(edition: published.edition.number, revision: result.store.revision)
  }

  /// The ministries of a report that have figures older than allowed, or none, by their abbreviations.
  private static func missing(in result: ResultDocument, for definition: ReportDefinition)
    -> [String]
  {
    result.ministries.filter { definition.ministries?.contains($0.id) ?? true }.filter { ministry in
      let own = result.indicators.filter { indicator in
        indicator.identity.ministry == ministry.id
          && (definition.goals.map { indicator.identity.goals.contains(where: $0.contains) } ?? true)
      }
      let isSilent = !own.isEmpty && own.allSatisfy { $0.value == nil }
      return isSilent
        || own.contains { $0.judgement.status == .grey && $0.judgement.reason == .outdated }
    }.map(\.short)
  }
}
