import RetningData
import RetningDiagnostics
import RetningResult
import RetningStrategy

/// The change of strategy as a report tells it, for all renderers.
struct TransitionText {
  let transition: Transition
  let model: ReportModel
  private let elements: [String: Transition.Element]

  init?(_ model: ReportModel) {
    guard let transition = model.result.transition else { return nil }
    self.transition = transition
    self.model = model
    elements = Dictionary(
      transition.elements.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private var language: Language { model.language }

  var oldName: String { name(of: transition.from) }
  var newName: String { name(of: transition.to) }

  private func name(of strategy: String) -> String {
    model.result.strategies.first { $0.id == strategy }?.label(in: language) ?? strategy
  }

  /// The goals of the old strategy, or of the new.
  var oldGoals: [Transition.Element] { goals(of: transition.from) }
  var newGoals: [Transition.Element] { goals(of: transition.to) }

  private func goals(of strategy: String) -> [Transition.Element] {
    transition.elements.filter { $0.kind == .goal && $0.id.hasPrefix(strategy + "/") }
      .sorted { ($0.number ?? 0, $0.id) < ($1.number ?? 0, $1.id) }
  }

  /// `Mål 1: Samordnet utvikling …`.
  func label(of element: Transition.Element) -> String {
    let title = element.title.text(in: language)
    guard element.kind == .goal, let number = element.number else { return title }
    return "\(Phrase.goal.text(in: language)) \(number): \(title)"
  }

  func labels(_ ids: [String]) -> String {
    ids.map { id in elements[id].map(label) ?? id }.joined(separator: "; ")
  }

  /// The indicators that served a goal or what is under it.
  func closings(of goal: Transition.Element) -> [Transition.Closing] {
    transition.closings.filter { closing in
      closing.served.contains { isWithin($0, goal) }
    }
  }

  /// How a goal of the old strategy goes on, itself first and then what is under it.
  func steps(from goal: Transition.Element) -> [Succession] {
    transition.steps.filter { step in step.from.map { isWithin($0, goal) } ?? false }
  }

  /// What a goal of the new strategy takes over, or begins with.
  func steps(to goal: Transition.Element) -> [Succession] {
    transition.steps.filter { step in step.to.contains { isWithin($0, goal) } }
  }

  /// What no goal of the old strategy holds: the overarching, the development areas.
  /// The measures that served an old goal.
  func measures(of goal: Transition.Element) -> [MeasureResult] {
    model.result.measures.filter { measure in
      measure.measure.goals.contains { isWithin($0, goal) }
    }
  }

  /// Where a measure goes on: the goals of the new strategy that it serves, or that it is closed, or serves none.
  func future(of measure: MeasureResult) -> String {
    if let closed = measure.register.closed {
      return "\(Phrase.registerClosed.text(in: language)) \(closed.text(in: language))"
    }
    let goals = newGoals.filter { goal in
      measure.measure.goals.contains { isWithin($0, goal) }
    }
    return goals.isEmpty
      ? Phrase.noNewGoal.text(in: language) : goals.map { label(of: $0) }.joined(separator: "; ")
  }

  var otherSteps: [Succession] {
    transition.steps.filter { step in
      guard let from = step.from else { return false }
      return !oldGoals.contains { isWithin(from, $0) }
    }
  }

  private func isWithin(_ id: String, _ goal: Transition.Element) -> Bool {
    id == goal.id || id.hasPrefix(goal.id + "/")
  }

  /// The result of an indicator that was closed or goes on.
  func indicator(_ closing: Transition.Closing) -> IndicatorText? {
    model.result.indicators.first { $0.id == closing.indicator }.map {
      IndicatorText($0, in: language)
    }
  }

  /// `3 av 5 mål nådd`; nil where none had a target.
  func reached(_ closings: [Transition.Closing]) -> String? {
    let judged = closings.compactMap(\.isReached)
    guard !judged.isEmpty else { return nil }
    return Phrase.targetsReached.text(
      in: language, NumberText.count(judged.count { $0 }, in: language),
      NumberText.count(judged.count, in: language))
  }

  /// Where an indicator goes on, or that it ended.
  func future(of closing: Transition.Closing) -> String {
    closing.goesOn.isEmpty ? Phrase.closedIndicator.text(in: language) : labels(closing.goesOn)
  }

  /// What an element becomes, or that it has no successor.
  func future(of step: Succession) -> String {
    step.to.isEmpty ? Phrase.noSuccessor.text(in: language) : labels(step.to)
  }

  /// What an element of the new strategy comes from: `Ført videre fra Mål 1: …`.
  func origin(of step: Succession) -> String {
    guard let from = step.from else { return relation(step) }
    return Phrase.relationFrom.text(in: language, relation(step), labels([from]))
  }

  /// What an indicator served before; that it is new where it served nothing.
  func origin(of indicator: IndicatorResult) -> String {
    let served = indicator.identity.goals.filter { $0.hasPrefix(transition.from + "/") }
    return served.isEmpty ? Phrase.newIndicator.text(in: language) : labels(served)
  }

  func relation(_ step: Succession) -> String {
    let name = step.relation.name(in: language)
    return step.state == .proposed
      ? name + " " + Phrase.proposed.text(in: language) : name
  }

  func isReached(_ closing: Transition.Closing) -> String {
    closing.isReached.map { ($0 ? Phrase.yes : .no).text(in: language) } ?? NumberText.none
  }
}

extension Succession.Relation {
  func name(in language: Language) -> String {
    let phrase: Phrase =
      switch self {
      case .continued: .relationContinued
      case .renamed: .relationRenamed
      case .split: .relationSplit
      case .moved: .relationMoved
      case .widened: .relationWidened
      case .narrowed: .relationNarrowed
      case .weakened: .relationWeakened
      case .closed: .relationClosed
      case .new: .relationNew
      }
    return phrase.text(in: language)
  }
}
