import RetningData
import RetningDiagnostics
import RetningResult
import RetningStore
import RetningStrategy

extension Evaluator {
  /// A measure's line in the tiltaksoversikt: what its rules declare, what has been reported since, and the history of it.
  ///
  /// `dfd/felles-ikt#priority` and `#closed` take the place of what is declared; the note says why.
  func register(of measure: Measure) -> MeasureRegister {
    var changes: [MeasureRegister.Change] = []
    if let begins = measure.begins { changes.append(.init(kind: .begun, day: begins)) }
    if let closed = measure.closed {
      changes.append(.init(kind: .closed, day: closed, reason: measure.outcome?.text(in: .nb)))
    }

    let priorities = steps(of: measure, "priority", from: measure.priority.map { "\($0)" })
    changes += priorities.map { change(.reprioritised, $0) }
    let closings = steps(of: measure, "closed", from: measure.closed?.description)
    changes += closings.map { change($0.after == nil ? .reopened : .closed, $0) }
    for milestone in measure.milestones {
      let plans = steps(of: measure, "\(milestone.id).due", from: milestone.due.description)
      changes += plans.map { change(.replanned, $0, milestone: milestone.id) }
    }

    var (priority, closed, outcome) = (measure.priority, measure.closed, measure.outcome)
    if let last = priorities.last { priority = last.after.flatMap { Int($0) } }
    if let last = closings.last {
      closed = last.after.flatMap { CalendarDate($0) }
      outcome = last.reason.map { LocalizedText(nb: $0) } ?? measure.outcome
    }
    return MeasureRegister(
      begins: measure.begins, priority: priority, closed: closed, outcome: outcome,
      isCarriedOver: isCarriedOver(measure, closed: closed),
      // Of one day in the order above.
      changes: changes.enumerated().sorted {
        ($0.element.day, $0.offset) < ($1.element.day, $1.offset)
      }.map(\.element))
  }

  /// A value of a measure's that took the place of another.
  private struct Step {
    let before: String?
    let after: String?
    let revision: Revision
    let reason: String?
  }

  /// How a value of a measure's has changed, from what its rules declare on. Where an entry is taken away, or cannot be
  /// read, that holds again.
  private func steps(of measure: Measure, _ attribute: String, from declared: String?) -> [Step] {
    let name = measure.id.dropFirst(measure.ministry.count + 1)
    var steps: [Step] = []
    var value = declared
    for version in versions(of: measure, "\(name)#\(attribute)") {
      var found = declared
      if let entry = version.entry { found = Self.text(of: entry) ?? declared }
      guard found != value else { continue }
      steps.append(
        Step(before: value, after: found, revision: version.revision, reason: version.entry?.note))
      value = found
    }
    return steps
  }

  /// A priority or a day as it is written.
  private static func text(of entry: Entry) -> String? {
    switch entry.value {
    case .number(let number, _):
      guard let whole = Int(exactly: number) else { return nil }
      return "\(whole)"
    case .date(let day): return day.description
    default: return nil
    }
  }

  /// What was ever stored under a name of a measure's, the oldest first.
  private func versions(of measure: Measure, _ name: String) -> [EntryVersion] {
    guard let key = try? Key(ministry: measure.ministry, name: name) else { return [] }
    do throws(Diagnostic) {
      return try request.reader.history(of: EntryAddress(key))
    } catch {
      warnings.insert(error)
      return []
    }
  }

  private func change(
    _ kind: MeasureRegister.Change.Kind, _ step: Step, milestone: String? = nil
  ) -> MeasureRegister.Change {
    let commit = request.commit(step.revision)
    return MeasureRegister.Change(
      kind: kind, day: commit?.time.osloDate ?? request.asOf, milestone: milestone,
      before: step.before, after: step.after, author: commit?.author, reason: step.reason)
  }

  private func isCarriedOver(_ measure: Measure, closed: CalendarDate?) -> Bool {
    guard let begins = measure.begins else { return false }
    return model.strategies.map(\.content).contains { strategy in
      guard strategy.replaces != nil, strategy.validity.contains(request.asOf),
        let from = strategy.validity.from, begins < from, closed.map({ $0 >= from }) ?? true
      else { return false }
      return measure.goals.contains { $0.hasPrefix("\(strategy.id)/") }
    }
  }
}
