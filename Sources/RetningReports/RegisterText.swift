import RetningData
import RetningDiagnostics
import RetningResult
import RetningStrategy

/// The tiltaksoversikt as a report tells it: a sentence on the whole, a line for each measure, and what has been changed.
struct RegisterText {
  let lead: String
  let headings: [Phrase]
  let rows: [[String]]
  let historyHeadings: [Phrase]
  let history: [[String]]

  init(_ model: ReportModel) {
    let (result, language) = (model.result, model.language)
    // In order of priority; those without one after the others, those that are closed last.
    let measures = result.measures.enumerated().sorted { left, right in
      func place(_ register: MeasureRegister) -> (Int, Int) {
        (register.closed == nil ? 0 : 1, register.priority ?? .max)
      }
      let (first, second) = (place(left.element.register), place(right.element.register))
      return first == second ? left.offset < right.offset : first < second
    }.map(\.element)
    func recent(_ measure: MeasureResult) -> [MeasureRegister.Change] {
      measure.register.changes(in: result.period, asOf: result.asOf)
    }
    func count(_ kinds: Set<MeasureRegister.Change.Kind>) -> String {
      "\(measures.count { recent($0).contains { kinds.contains($0.kind) } })"
    }
    lead = Phrase.registerCounts.text(
      in: language,
      [
        "\(measures.count)", count([.begun]), count([.reprioritised, .replanned, .reopened]),
        count([.closed]), "\(measures.count { $0.register.isCarriedOver })",
      ])
    headings = [
      .measureColumn, .ministry, .priority, .servesColumn, .begunColumn, .status, .sinceLast,
    ]
    rows = measures.map { measure in
      [
        measure.measure.title.text(in: language), model.short(measure.measure.lead),
        measure.register.priority.map(String.init) ?? NumberText.none,
        Self.goals(of: measure.measure, model),
        measure.register.begins?.text(in: language) ?? NumberText.none,
        measure.status.signed(in: language).replacing(" ", with: "\u{A0}"),
        Self.words(of: measure, recent(measure), language),
      ]
    }
    historyHeadings = [
      .dayColumn, .measureColumn, .registerChange, .before, .after, .who, .why,
    ]
    history = measures.flatMap { measure in measure.register.changes.map { (measure, $0) } }
      .enumerated().sorted { ($0.element.1.day, $0.offset) < ($1.element.1.day, $1.offset) }
      .map { Self.row($0.element.1, of: $0.element.0, language) }
  }

  private static func row(
    _ change: MeasureRegister.Change, of measure: MeasureResult, _ language: Language
  ) -> [String] {
    let milestone = change.milestone.flatMap { id in
      measure.milestones.first { $0.milestone.id == id }?.milestone.title.text(in: language)
    }
    func shown(_ value: String?) -> String {
      value.map { CalendarDate($0)?.text(in: language) ?? $0 } ?? NumberText.none
    }
    return [
      change.day.text(in: language), measure.measure.title.text(in: language),
      change.kind.phrase.text(in: language) + (milestone.map { ": \($0)" } ?? ""),
      shown(change.before), shown(change.after), change.author ?? NumberText.none,
      change.reason ?? NumberText.none,
    ]
  }

  /// The goals that a measure serves, in each strategy with its years.
  private static func goals(of measure: Measure, _ model: ReportModel) -> String {
    let goals = measure.goals.compactMap { model.goal($0) }
    let named = model.strategies.compactMap { strategy -> String? in
      let own = goals.filter { $0.strategy == strategy.id }.map {
        $0.shortLabel(in: model.language)
      }
      guard !own.isEmpty else { return nil }
      let years = strategy.summary?.years ?? strategy.id
      return own.joined(separator: ", ") + (years.isEmpty ? "" : " (\(years))")
    }
    return named.isEmpty ? NumberText.none : named.joined(separator: "; ")
  }

  private static func words(
    of measure: MeasureResult, _ changes: [MeasureRegister.Change], _ language: Language
  ) -> String {
    var words: [String] = []
    for kind in MeasureRegister.Change.Kind.allCases
    where changes.contains(where: { $0.kind == kind }) {
      words.append(kind.phrase.text(in: language))
    }
    if let closed = measure.register.closed, !changes.contains(where: { $0.kind == .closed }) {
      words.append("\(Phrase.registerClosed.text(in: language)) \(closed.text(in: language))")
    }
    if let outcome = measure.register.outcome { words.append(outcome.text(in: language)) }
    if measure.register.isCarriedOver { words.append(Phrase.registerCarried.text(in: language)) }
    return words.isEmpty
      ? Phrase.registerUnchanged.text(in: language) : words.joined(separator: "; ")
  }
}

extension MeasureRegister.Change.Kind {
  fileprivate var phrase: Phrase {
    switch self {
    case .begun: .registerBegun
    case .reprioritised: .registerReprioritised
    case .replanned: .registerReplanned
    case .closed: .registerClosed
    case .reopened: .registerReopened
    }
  }
}
