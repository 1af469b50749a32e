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
  /// An earlier tertial is seen as it was reported on: as many days after its end as this evaluation stands after the
  /// reported period's. An indicator is counted from its first figure on; one that has none at all is grey in the reported
  /// tertial.
  /// - Parameter count: What is counted; nil for all.
  /// - Throws: A ``Diagnostic`` `standing-place` where the asker itself serves a goal, or is no indicator.
  func standing(_ count: StandingCount?, for context: RuleContext) throws(Diagnostic) -> Series {
    guard asker.flatMap({ definition($0) })?.goals.isEmpty ?? false, !isTakingStock else {
      throw Diagnostic(.standingPlace)
    }
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
    let serving = allIndicators.filter { !$0.goals.isEmpty }
    for definition in serving { context.note(result: definition.id) }
    if let standingCache { return standingCache }
    isTakingStock = true
    defer { isTakingStock = false }
    var all: [(assembly: IndicatorAssembly, results: [IndicatorResult])] = []
    for definition in serving {
      try context.charge(1000)
      let assembly = IndicatorAssembly(
        evaluator: self, definition: definition, computed: try compute(definition.id),
        judgesAge: false)
      all.append((assembly, assembly.results()))
    }
    let periods = stockPeriods(all.flatMap(\.results))
    let standings = periods.map { period in
      let day = request.asOf.advanced(
        byDays: period.end.dayNumber - request.period.end.dayNumber)
      return (
        period,
        all.compactMap { assembly, results -> Standing? in
          if let standing = assembly.standing(at: period, asOf: day, of: results) {
            return standing
          }
          guard period == periods.last, results.allSatisfy({ $0.value == nil }) else {
            return nil
          }
          return Standing(
            ministry: assembly.definition.ministry, status: .grey, isReported: false)
        }
      )
    }
    standingCache = standings
    return standings
  }

  /// The tertials from the first that has a figure to the reported one.
  private func stockPeriods(_ results: [IndicatorResult]) -> [Period] {
    let ends = results.compactMap { $0.value == nil ? nil : $0.period?.end }
    guard let first = ends.min(), let start = Period(.tertial, containing: first),
      let last = lastPeriod(.tertial), let count = start.distance(to: last), count >= 0
    else { return lastPeriod(.tertial).map { [$0] } ?? [] }
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
