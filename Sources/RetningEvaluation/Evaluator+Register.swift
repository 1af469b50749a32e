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
    let name = String(measure.id.dropFirst(measure.ministry.count + 1))
    var changes: [MeasureRegister.Change] = []
    if let begins = measure.begins { changes.append(.init(kind: .begun, day: begins)) }

    var priority = measure.priority
    for version in versions(of: measure, "\(name)#priority") {
      let found = version.entry?.number.flatMap { Int(exactly: $0) } ?? measure.priority
      guard found != priority else { continue }
      changes.append(
        change(
          .reprioritised, version, before: priority.map(String.init), after: found.map(String.init))
      )
      priority = found
    }

    var closed = measure.closed
    if let closed {
      changes.append(.init(kind: .closed, day: closed, reason: measure.outcome?.text(in: .nb)))
    }
    var outcome = measure.outcome
    for version in versions(of: measure, "\(name)#closed") {
      let found = version.entry?.date ?? measure.closed
      guard found != closed else { continue }
      changes.append(
        change(
          found == nil ? .reopened : .closed, version, before: closed?.description,
          after: found?.description))
      closed = found
      outcome = version.entry?.note.map { LocalizedText(nb: $0) } ?? measure.outcome
    }

    for milestone in measure.milestones {
      var due = milestone.due
      for version in versions(of: measure, "\(name)#\(milestone.id).due") {
        let found = version.entry?.date ?? milestone.due
        guard found != due else { continue }
        changes.append(
          change(
            .replanned, version, milestone: milestone.id, before: due.description,
            after: found.description))
        due = found
      }
    }
    return MeasureRegister(
      begins: measure.begins, priority: priority, closed: closed, outcome: outcome,
      isCarriedOver: isCarriedOver(measure, closed: closed),
      // Of one day in the order that they were reported.
      changes: changes.enumerated().sorted {
        ($0.element.day, $0.offset) < ($1.element.day, $1.offset)
      }
      .map(\.element))
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
    _ kind: MeasureRegister.Change.Kind, _ version: EntryVersion, milestone: String? = nil,
    before: String?, after: String?
  ) -> MeasureRegister.Change {
    let commit = request.commit(version.revision)
    return MeasureRegister.Change(
      kind: kind, day: commit?.time.osloDate ?? request.asOf, milestone: milestone, before: before,
      after: after, author: commit?.author, reason: version.entry?.note)
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
