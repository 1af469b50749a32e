import RetningData
import RetningDiagnostics
import RetningResult
import RetningStrategy

/// What is counted of the indicators that serve goals.
enum StandingCount: String, CaseIterable {
  case green, yellow, red, grey
  /// Those with a figure no older than their allowed delay.
  case reported

  fileprivate func counts(_ standing: Evaluator.Standing) -> Bool {
    switch self {
    case .reported: standing.isReported
    default: standing.status.rawValue == rawValue
    }
  }
}

extension Evaluator {
  /// How one indicator stood at the end of a period.
  struct Standing {
    let ministry: String
    let status: Status
    let isReported: Bool
  }

  /// How many indicators that serve a goal stand how, tertial by tertial.
  ///
  /// In the reported tertial all are counted, as they stand in the run itself. An earlier one is seen as it was reported on:
  /// as many days after its end as the as-of day is after the last tertial before it; there an indicator is counted from its
  /// first figure on.
  /// - Parameter count: What is counted; nil for all.
  /// - Throws: A ``Diagnostic`` `standing-place` where the asker itself serves a goal, or is no indicator.
  func standing(_ count: StandingCount?, for context: RuleContext) throws(Diagnostic) -> Series {
    guard asker.flatMap({ definition($0) })?.goals.isEmpty ?? false, !isTakingStock else {
      throw Diagnostic(.standingPlace)
    }
    context.noteOpaque()
    let periods = try standings(for: context)
    let name = count.map { "standing(\"\($0.rawValue)\")" } ?? "standing()"
    var series = Series(
      name: name, frequency: .tertial, unit: .count, kind: .stock,
      origin: .counted(name, at: context.caller))
    try context.charge(periods.reduce(0) { $0 + $1.standings.count })
    for (period, standings) in periods {
      let reporting = Set(standings.filter(\.isReported).map(\.ministry))
      let silent = Set(standings.map(\.ministry)).subtracting(reporting)
      let value = standings.count { standing in count.map { $0.counts(standing) } ?? true }
      series.append(
        period, Double(value),
        coverage: Series.Coverage(covered: reporting.sorted(), missing: silent.sorted()))
    }
    return series
  }

  /// How all stood in each tertial, computed once.
  private func standings(for context: RuleContext) throws(Diagnostic)
    -> [(period: Period, standings: [Standing])]
  {
    let present = Set(model.ministries(on: request.asOf).map(\.id))
    let serving = allIndicators.filter { !$0.goals.isEmpty && present.contains($0.ministry) }
    for definition in serving { context.note(result: definition.id) }
    // Whoever asks pays for all, also where another has asked before.
    try context.charge(1000 * serving.count)
    if let standingCache { return standingCache }
    isTakingStock = true
    defer { isTakingStock = false }
    var all: [(assembly: IndicatorAssembly, results: [IndicatorResult], now: Standing)] = []
    for definition in serving {
      let computed = try compute(definition.id)
      let now = IndicatorAssembly(
        evaluator: self, definition: definition, computed: computed, isTakingStock: true
      )
      .result(withParts: false).result
      let assembly = IndicatorAssembly(
        evaluator: self, definition: definition, computed: computed, judgesAge: false,
        isTakingStock: true)
      all.append(
        (
          assembly, assembly.results(),
          Standing(
            ministry: definition.ministry, status: now.status,
            isReported: now.value != nil && now.judgement.reason != .outdated)
        ))
    }
    let delay = reportingDelay
    let periods = stockPeriods(all.flatMap(\.results))
    let standings = periods.map { period in
      guard period != periods.last else { return (period, all.map(\.now)) }
      let day = period.end.advanced(byDays: delay)
      return (
        period,
        all.compactMap { assembly, results, _ in
          assembly.standing(at: period, asOf: day, of: results)
        }
      )
    }
    standingCache = standings
    return standings
  }

  /// How many days after a tertial's end it is reported on: as many as the as-of day is after the last that was over then.
  private var reportingDelay: Int {
    guard let containing = Period(.tertial, containing: request.asOf) else { return 0 }
    return request.asOf.dayNumber - containing.advanced(by: -1).end.dayNumber
  }

  /// The tertials from the first that has a figure to the reported one.
  private func stockPeriods(_ results: [IndicatorResult]) -> [Period] {
    let ends = results.compactMap { $0.value == nil ? nil : $0.period?.end }
    guard let first = ends.min(), let start = Period(.tertial, containing: first),
      let last = request.period.last(of: .tertial), let count = start.distance(to: last), count >= 0
    else { return request.period.last(of: .tertial).map { [$0] } ?? [] }
    return (0...count).map { start.advanced(by: $0) }
  }
}

extension DiagnosticCode {
  static let standingCount = DiagnosticCode(
    "standing-count", nb: "standing kan ikke telle «{found}». Velg en av {known}.",
    en: "standing cannot count “{found}”. Choose one of {known}.")
  static let standingPlace = DiagnosticCode(
    "standing-place",
    nb:
      "standing kan bare stå i value til en indikator med goals = { }: en som teller alle, kan ikke selv være med i tellingen.",
    en:
      "standing can only stand in the value of an indicator with goals = { }: one that counts all cannot be counted itself."
  )
}
