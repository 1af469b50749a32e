import RetningData
import RetningDiagnostics
import RetningLua
import RetningResult
import RetningStore
import RetningStrategy

extension Evaluator {
  /// How an indicator came to its value at a period.
  func derivation(of definition: IndicatorDefinition, at period: Period?) -> Derivation {
    Explainer(evaluator: self, asker: definition.ministry).derivation(of: definition, at: period)
  }
}

extension Evaluator {
  /// A line of a rule file, without the space around it.
  fileprivate func line(at place: SourceLocation) -> String {
    if lineCache[place.file] == nil {
      lineCache[place.file] = (files.texts[place.file] ?? "")
        .split(separator: "\n", omittingEmptySubsequences: false)
    }
    guard let lines = lineCache[place.file], let line = place.line, lines.indices.contains(line - 1)
    else { return "" }
    return RuleFiles.shown(lines[line - 1])
  }

  fileprivate func commit(_ revision: Revision) -> Commit? {
    if let known = commitCache[revision] { return known }
    let commit = request.commit(revision)
    commitCache[revision] = .some(commit)
    return commit
  }
}

/// Follows a result back to the figures that it was made of.
private final class Explainer {
  let evaluator: Evaluator
  /// The ministry whose script asked: of others it sees what is shown to it.
  let asker: String
  /// How many sources may still be told; a person reads no more.
  private var left = 300
  /// Whose steps have been told, so that those who build on the same do not tell it again.
  private var told: Set<String> = []

  /// How many indicators deep the figures of others are followed.
  private static let depthMax = 8

  init(evaluator: Evaluator, asker: String) {
    self.evaluator = evaluator
    self.asker = asker
  }

  func derivation(of definition: IndicatorDefinition, at period: Period?) -> Derivation {
    let steps = period.map { self.steps(behind: definition.id, at: $0, above: 0) } ?? []
    return Derivation(formula: formula(of: definition, at: period, steps.first), steps: steps)
  }

  /// The formula's line: that of its outermost operation, else where the function begins.
  private func formula(
    of definition: IndicatorDefinition, at period: Period?, _ step: Derivation.Step?
  ) -> Derivation.Formula? {
    let function: LuaFunction? =
      switch definition.formula {
      case .value(let versions, _):
        period.flatMap(versions.inForce) ?? versions.versions.last?.content
      case .eachPeriod(let function): function
      case .broken: nil
      }
    guard let function else { return nil }
    var place = SourceLocation(file: definition.location.file, line: function.line)
    if case .operation(_, let location?, _) = step, location.file == place.file { place = location }
    return Derivation.Formula(location: place, text: evaluator.line(at: place))
  }

  /// - Parameter above: How many indicators' steps these stand in.
  private func steps(behind id: String, at period: Period, above: Int) -> [Derivation.Step] {
    guard left > 0, above < Self.depthMax, told.insert(id).inserted else { return [] }
    let above = above + 1
    guard let computed = try? evaluator.compute(id) else { return [] }
    if let series = computed.series, case .operation = series.origin {
      let step = series.origin.steps(behind: period, left: &left)
      return [explained(inForce(step, of: id, at: period), above)]
    }
    if let series = computed.series, series.origin != .result(id) {
      return [explained(.source(series.origin, span: period.start...period.end), above)]
    }
    // A formula of numbers leaves no tree: what it read is told, of the period itself.
    let span = period.start...period.end
    let keys = evaluator.keys(of: computed.reads)
    let results = computed.reads.results.sorted()
    let all =
      keys.map { OriginStep.source(.entries($0), span: span) }
      + results.map { OriginStep.source(.result($0), span: span) }
    let shown = all.prefix(left)
    left -= shown.count
    let steps = shown.map { explained($0, above) }
    return all.count > shown.count ? steps + [.omitted(all.count - shown.count)] : steps
  }

  /// Of a formula with versions, the one in force.
  private func inForce(_ step: OriginStep, of id: String, at period: Period) -> OriginStep {
    guard case .operation("since", _, let steps) = step,
      case .value(let versions, _) = evaluator.definition(id)?.formula,
      let index = versions.index(for: period), steps.indices.contains(index)
    else { return step }
    return steps[index]
  }

  private func explained(_ step: OriginStep, _ above: Int) -> Derivation.Step {
    switch step {
    case .constant(let value): .constant(value)
    case .omitted(let count): .omitted(count)
    case .operation(let name, let location, let steps):
      .operation(name: name, at: location, steps.map { explained($0, above) })
    case .source(.entries(let key), let span): entries(of: key, in: span)
    case .source(.result(let id), let span): result(id, in: span, above)
    case .source: .omitted(1)
    }
  }

  private func entries(of key: Key, in span: ClosedRange<CalendarDate>?) -> Derivation.Step {
    let declared = evaluator.rules(of: key.ministry)?.context.declarations.data[key.name]
    let stored = (try? evaluator.request.reader.entries(of: key)) ?? []
    let inputs = stored.compactMap { stored -> Derivation.Input? in
      guard let period = stored.period, Self.lies(period, in: span) else { return nil }
      return Derivation.Input(
        period: period, value: stored.entry.number, status: stored.entry.status,
        note: stored.entry.note, provenance: provenance(of: stored.revision))
    }
    return .entries(
      Derivation.Source(
        name: key.description, ministry: key.ministry, unit: declared?.unit.symbol ?? "",
        access: declared?.access ?? Access()), inputs)
  }

  private func result(_ id: String, in span: ClosedRange<CalendarDate>?, _ above: Int)
    -> Derivation.Step
  {
    guard let known = evaluator.knownSeries(id), let definition = evaluator.definition(id) else {
      return .omitted(1)
    }
    let series = evaluator.seen(known, definition.access, of: definition.ministry, by: asker)
    var inputs: [Derivation.Input] = []
    for (index, period) in series.periods.enumerated() where Self.lies(period, in: span) {
      inputs.append(
        Derivation.Input(
          period: period, value: series.value(at: index), status: series.statuses[index],
          note: series.absences[index].map { $0.text.text(in: .nb) }, provenance: nil))
    }
    // What the last of them was made of stands for them all.
    let below = inputs.last?.period.map { steps(behind: id, at: $0, above: above) } ?? []
    return .result(
      Derivation.Source(
        name: id, ministry: definition.ministry, unit: series.unit.symbol,
        access: definition.access), inputs, below)
  }

  private static func lies(_ period: Period, in span: ClosedRange<CalendarDate>?) -> Bool {
    guard let span else { return true }
    return span.lowerBound <= period.start && period.end <= span.upperBound
      || period.start <= span.lowerBound && span.upperBound <= period.end
  }

  private func provenance(of revision: Revision) -> Derivation.Provenance? {
    evaluator.commit(revision).map {
      Derivation.Provenance(
        revision: $0.revision.number, author: $0.author, time: $0.time, message: $0.message,
        file: $0.source?.file)
    }
  }
}
