import RetningData
import RetningDiagnostics
import RetningResult
import RetningStrategy

extension Evaluator {
  /// How the strategy before the one in force ended, and how its elements go on; nil where it replaces none.
  func transition(_ views: [IndicatorView]) -> Transition? {
    guard let new = model.strategy(on: request.asOf), let day = new.validity.from,
      let old = new.replaces.flatMap(model.strategy), let end = old.validity.to
    else { return nil }
    func isOf(_ strategy: Strategy) -> (String) -> Bool {
      { $0.prefix { $0 != "/" } == strategy.id[...] }
    }
    let (isOld, isNew) = (isOf(old), isOf(new))
    let elements = model.elements.map(\.content).filter { isOld($0.id) || isNew($0.id) }
    let steps = model.successions.map(\.content).filter { step in
      step.from.map(isOld) ?? step.to.contains(where: isNew)
    }
    let closings = views.compactMap { view -> Transition.Closing? in
      let goals = view.result.identity.goals
      guard goals.contains(where: isOld) else { return nil }
      let last = lastResult(of: view.result.id, by: end)
      return Transition.Closing(
        indicator: view.result.id, served: goals.filter(isOld), goesOn: goals.filter(isNew),
        point: last.flatMap { result in
          result.period.flatMap { period in result.value.map { Point(period, $0) } }
        }, status: last?.status ?? .grey, isReached: last.flatMap { isReached($0, by: end) })
    }
    return Transition(
      from: old.id, to: new.id, day: day,
      elements: elements.map {
        Transition.Element(
          id: $0.id, kind: $0.kind, number: $0.number,
          title: $0.title ?? $0.text ?? LocalizedText(nb: $0.id))
      }, steps: steps, closings: closings)
  }

  /// An indicator's last result with a value in a period that ends by a day, whatever its age is now.
  private func lastResult(of id: String, by end: CalendarDate) -> IndicatorResult? {
    guard let definition = definition(id), let computed = try? compute(id) else { return nil }
    return IndicatorAssembly(
      evaluator: self, definition: definition, computed: computed, judgesAge: false
    ).results().last { result in
      result.value != nil && (result.period.map { $0.end <= end } ?? false)
    }
  }

  /// Whether a result meets what its target asks for by a day; nil where that asks for nothing until later.
  private func isReached(_ result: IndicatorResult, by end: CalendarDate) -> Bool? {
    guard let value = result.value else { return nil }
    switch result.target {
    case .reach(let points, _):
      let sign = (result.identity.direction ?? .increase).sign
      return points.last { $0.period.end <= end }.map { sign * (value - $0.value) >= 0 }
    case .maintain, .band: return result.judgement.status == .green
    case nil: return nil
    }
  }
}
