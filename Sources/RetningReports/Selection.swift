import RetningResult
import RetningStrategy

extension ResultDocument {
  /// The part of the result that belongs to these ministries and these goals; nil selects all.
  ///
  /// An indicator belongs to its ministry, a measure also to its lead and partners. The counts of goals and ministries
  /// stay as they are for the whole: a report of one ministry shows how the goal stands, not a goal of its own.
  func selecting(ministries ministryIDs: [String]?, goals goalIDs: [String]?) -> ResultDocument {
    guard ministryIDs != nil || goalIDs != nil else { return self }
    let selection = Selection(
      ministries: ministryIDs.map(Set.init), goals: goalIDs.map(Set.init), of: self)
    let goals = goals.filter { selection.covers(goal: $0.id) }
    let strategiesKept = Set(goals.map(\.strategy))
    return ResultDocument(
      engine: engine, store: store, rulesHash: rulesHash, asOf: asOf, period: period,
      strategies: goalIDs == nil
        ? strategies : strategies.filter { strategiesKept.contains($0.id) },
      ministries: ministries.filter { selection.covers(ministry: $0.id) },
      indicators: indicators.filter { selection.indicators.contains($0.id) },
      goals: goals,
      measures: measures.filter { selection.measures.contains($0.measure.id) },
      findings: findings.filter { selection.covers($0) },
      failures: failures.filter { selection.covers($0, of: self) },
      transition: transition?.keeping { selection.indicators.contains($0.indicator) },
      round: round?.keeping { selection.covers(ministry: $0) })
  }
}

/// What of a result is selected.
private struct Selection {
  let ministries: Set<String>?
  let goals: Set<String>?
  let indicators: Set<String>
  let measures: Set<String>
  let dropped: Set<String>

  init(ministries: Set<String>?, goals: Set<String>?, of result: ResultDocument) {
    self.ministries = ministries
    self.goals = goals
    func covers(_ ids: [String], _ selected: Set<String>?) -> Bool {
      selected.map { selected in ids.contains(where: selected.contains) } ?? true
    }
    indicators = Set(
      result.indicators.lazy.filter {
        covers([$0.identity.ministry], ministries) && covers($0.identity.goals, goals)
      }.map(\.id))
    measures = Set(
      result.measures.lazy.map(\.measure).filter {
        covers([$0.ministry, $0.lead] + $0.partners, ministries) && covers($0.goals, goals)
      }.map(\.id))
    dropped = Set(result.indicators.lazy.map(\.id)).subtracting(indicators)
  }

  func covers(ministry: String) -> Bool { ministries?.contains(ministry) ?? true }

  func covers(goal: String) -> Bool { goals?.contains(goal) ?? true }

  func covers(_ finding: Finding) -> Bool {
    switch finding.subject {
    case .indicator(let id): indicators.contains(id)
    case .measure(let id): measures.contains(id)
    case .goal(let id): covers(goal: id) && covers(ministry: finding.ministry)
    case nil: covers(ministry: finding.ministry)
    }
  }

  /// A failure without an indicator, or of a rule, may have cost anything of its ministry and is kept.
  func covers(_ failure: Failure, of result: ResultDocument) -> Bool {
    covers(ministry: failure.ministry) && !(failure.subject.map(dropped.contains) ?? false)
  }
}
