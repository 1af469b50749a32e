import RetningData
import RetningDiagnostics
import RetningStrategy

extension IndicatorResult {
  /// The result for somebody from whom figures are kept back: those periods are suppressed, and where the reported one is
  /// among them the indicator is grey.
  ///
  /// - Parameter obstacle: What keeps a period's figure back; nil where it may be seen.
  ///   Anybody's, by how they may be seen, whose and when.
  package func seen(
    _ any: (_ access: Access, _ ministry: String, _ period: Period?) -> Access.Obstacle?
  ) -> IndicatorResult {
    func obstacle(_ period: Period?) -> Access.Obstacle? {
      any(identity.access, identity.ministry, period)
    }
    let rows = series.map { row in
      guard let found = obstacle(row.period) else { return row }
      return Row(
        period: row.period, value: nil, status: .suppressed, path: row.path, note: found.text)
    }
    guard let found = obstacle(period) else {
      let isPreviousSeen = previous.map { obstacle($0.period) == nil } ?? true
      return IndicatorResult(
        identity: identity, period: period, value: value, observationStatus: observationStatus,
        baseline: baseline, target: target, thresholds: thresholds, judgement: judgement,
        override: override, comment: comment, coverage: coverage,
        previous: isPreviousSeen ? previous : nil, trend: isPreviousSeen ? trend : nil,
        longTerm: longTerm.flatMap { obstacle($0.since.period) == nil ? $0 : nil },
        roundingChangesStatus: roundingChangesStatus, series: rows, breakdown: breakdown,
        derivation: derivation?.seen(any), narrative: narrative,
        earlier: earlier.flatMap { obstacle($0.period) == nil ? $0 : nil })
    }
    return IndicatorResult(
      identity: identity, period: period, value: nil, observationStatus: .suppressed,
      baseline: baseline, target: target, thresholds: thresholds,
      judgement: Judgement(
        status: .grey, reason: .withheld, explanation: found.text, method: judgement.method),
      override: nil, comment: nil, coverage: nil, previous: nil, trend: nil,
      roundingChangesStatus: false, series: rows)
  }
}

extension ResultDocument {
  /// The result for somebody from whom figures are kept back. Counts are of what may be seen; findings and failures of an
  /// indicator that may not are left out, since their words can tell of its figures.
  ///
  /// - Parameter obstacle: What keeps a period's figure of a ministry's back; nil where it may be seen.
  package func seen(
    _ obstacle: (_ access: Access, _ ministry: String, _ period: Period?) -> Access.Obstacle?
  ) -> ResultDocument {
    let seen = indicators.map { $0.seen(obstacle) }
    let hidden = Set(
      zip(seen, indicators).filter { $0.judgement.reason == .withheld && $0 != $1 }
        .map(\.0.id))
    guard seen != indicators else { return self }
    return ResultDocument(
      engine: engine, store: store, rulesHash: rulesHash, asOf: asOf, period: period,
      strategies: strategies,
      ministries: ministries.map { ministry in
        let own = seen.filter { $0.identity.ministry == ministry.id }
        return MinistryResult(
          id: ministry.id, short: ministry.short, name: ministry.name,
          counts: StatusCounts(own.map(\.status)),
          reported: own.count { $0.value != nil && $0.judgement.reason != .outdated },
          comment: ministry.comment)
      },
      indicators: seen,
      goals: goals.map { goal in
        let serving = seen.filter { $0.identity.goals.contains(goal.id) }
        return GoalResult(
          id: goal.id, strategy: goal.strategy, number: goal.number, title: goal.title,
          status: goal.status, reason: goal.reason, counts: StatusCounts(serving.map(\.status)),
          measureCounts: goal.measureCounts, assessments: goal.assessments)
      },
      measures: measures,
      findings: findings.filter { finding in finding.subject.map { !hidden.contains($0.id) } ?? true
      },
      failures: failures.filter { failure in failure.subject.map { !hidden.contains($0) } ?? true },
      transition: transition?.seen { closing in
        guard let indicator = indicators.first(where: { $0.id == closing.indicator }) else {
          return false
        }
        return obstacle(
          indicator.identity.access, indicator.identity.ministry, closing.point?.period) != nil
      }, round: round)
  }
}
