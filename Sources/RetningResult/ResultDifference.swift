import RetningData
import RetningDiagnostics
import RetningJSON
import RetningStrategy

/// What differs between two results: every indicator, goal, finding and failure that is another one.
public struct ResultDifference: Sendable, Hashable {
  /// Why an indicator is another.
  public enum Cause: String, Sendable, Hashable, CaseIterable {
    /// A figure that it stands on, its comment, or a status set by hand.
    case data
    /// Its formula, or that of what it stands on.
    case rule
    case target, unit, method
    /// Other indicators that it counts.
    case others
    /// The goals that it serves.
    case strategy
    /// Its title, definition, source or the like.
    case words
    /// The day or the period of the evaluation.
    case time
  }

  /// A figure that one result stands on and the other does not.
  public struct Input: Sendable, Hashable {
    public let source: String
    public let period: Period?
    public let before: Derivation.Input?
    public let after: Derivation.Input?
  }

  /// An indicator that is another; nil before where it is new, nil after where it is gone.
  public struct Indicator: Sendable, Hashable {
    public let id: String
    public let before: IndicatorResult?
    public let after: IndicatorResult?
    public let causes: [Cause]
    /// In order of source and period.
    public let inputs: [Input]

    /// Whether the status that is shown is another.
    public var isFlipped: Bool { before?.status != after?.status }
  }

  public struct Goal: Sendable, Hashable {
    public let before: GoalResult?
    public let after: GoalResult?

    public var id: String { after?.id ?? before?.id ?? "" }
  }

  /// A measure that is another: its milestones, their days, or how it stands.
  public struct Measure: Sendable, Hashable {
    public let before: MeasureResult?
    public let after: MeasureResult?

    public var id: String { after?.measure.id ?? before?.measure.id ?? "" }
  }

  /// In order of id.
  public let indicators: [Indicator]
  public let measures: [Measure]
  public let goals: [Goal]
  public let findingsGone: [Finding]
  public let findingsNew: [Finding]
  public let failuresGone: [Failure]
  public let failuresNew: [Failure]

  /// Whether the two are the same in all that they say.
  public var isEmpty: Bool {
    indicators.isEmpty && measures.isEmpty && goals.isEmpty && findingsGone.isEmpty
      && findingsNew.isEmpty
      && failuresGone.isEmpty && failuresNew.isEmpty
  }

  /// The difference from one result to another; both tell their derivations.
  public init(from old: ResultDocument, to new: ResultDocument) {
    let reasons = Reasons(
      isOtherTime: old.asOf != new.asOf || old.period != new.period,
      isSameData: old.store == new.store, isSameRules: old.rulesHash == new.rulesHash)
    indicators = Self.pairs(old.indicators, new.indicators).compactMap { before, after in
      Self.difference(before, after, reasons)
    }
    let goalsBefore = Dictionary(old.goals.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    let goalsAfter = Dictionary(new.goals.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    goals = Set(goalsBefore.keys).union(goalsAfter.keys).sorted()
      .filter { goalsBefore[$0] != goalsAfter[$0] }
      .map { Goal(before: goalsBefore[$0], after: goalsAfter[$0]) }
    let measuresBefore = Dictionary(
      old.measures.map { ($0.measure.id, $0) }, uniquingKeysWith: { $1 })
    let measuresAfter = Dictionary(
      new.measures.map { ($0.measure.id, $0) }, uniquingKeysWith: { $1 })
    measures = Set(measuresBefore.keys).union(measuresAfter.keys).sorted()
      .filter { measuresBefore[$0] != measuresAfter[$0] }
      .map { Measure(before: measuresBefore[$0], after: measuresAfter[$0]) }
    let (oldFindings, newFindings) = (Set(old.findings), Set(new.findings))
    findingsGone = old.findings.filter { !newFindings.contains($0) }
    findingsNew = new.findings.filter { !oldFindings.contains($0) }
    failuresGone = old.failures.filter { !Self.holds($0, in: new.failures) }
    failuresNew = new.failures.filter { !Self.holds($0, in: old.failures) }
  }

  /// What can and cannot have made a difference.
  private struct Reasons {
    let isOtherTime: Bool
    let isSameData: Bool
    let isSameRules: Bool
  }

  /// Whether the same failure is there, wherever in its file it stands.
  private static func holds(_ failure: Failure, in failures: [Failure]) -> Bool {
    failures.contains {
      $0.ministry == failure.ministry && $0.subject == failure.subject && $0.kind == failure.kind
        && $0.message == failure.message && $0.location?.file == failure.location?.file
    }
  }

  /// The indicators of both results side by side, in order of id.
  private static func pairs(_ old: [IndicatorResult], _ new: [IndicatorResult])
    -> [(IndicatorResult?, IndicatorResult?)]
  {
    let old = old.inOrderOfID
    let new = new.inOrderOfID
    var pairs: [(IndicatorResult?, IndicatorResult?)] = []
    var (before, after) = (0, 0)
    while before < old.count || after < new.count {
      let isGone =
        after >= new.count
        || before < old.count && old[before].comesBefore(new[after])
      let isNew =
        before >= old.count || after < new.count && new[after].comesBefore(old[before])
      pairs.append((isNew ? nil : old[before], isGone ? nil : new[after]))
      if !isNew { before += 1 }
      if !isGone { after += 1 }
    }
    return pairs
  }

  private static func difference(
    _ before: IndicatorResult?, _ after: IndicatorResult?, _ reasons: Reasons
  ) -> Indicator? {
    guard let before, let after else {
      return (before ?? after).map {
        Indicator(id: $0.id, before: before, after: after, causes: [.rule], inputs: [])
      }
    }
    // What a value was made of is told where the value is another, and is no difference of its own.
    guard before != after, before.with(nil) != after.with(nil) else { return nil }
    let isOtherPeriod = before.period != after.period
    // Of the same data a figure is read or not read, and never another.
    let inputs = (reasons.isSameData ? [] : changedInputs(before.derivation, after.derivation))
      // Of another period other figures are read; those that are new are told.
      .filter { !isOtherPeriod || $0.after != nil }
    return Indicator(
      id: before.id, before: before, after: after,
      causes: causes(before, after, inputs, reasons), inputs: inputs)
  }

  private static func causes(
    _ before: IndicatorResult, _ after: IndicatorResult, _ inputs: [Input], _ reasons: Reasons
  ) -> [Cause] {
    let isSaidOtherwise =
      before.comment != after.comment || before.override != after.override
      || before.narrative != after.narrative
    let isTargeted =
      before.target != after.target || before.baseline != after.baseline
      || before.thresholds != after.thresholds
    let isFormula =
      !reasons.isSameRules && shape(before.derivation) != shape(after.derivation)
    var causes: [Cause] = []
    if !inputs.isEmpty || isSaidOtherwise { causes.append(.data) }
    if isTargeted { causes.append(.target) }
    if before.identity.unit != after.identity.unit { causes.append(.unit) }
    if before.judgement.method != after.judgement.method { causes.append(.method) }
    if before.identity.goals != after.identity.goals { causes.append(.strategy) }
    if isFormula { causes.append(.rule) }
    if reasons.isOtherTime { causes.append(.time) }
    if causes.isEmpty, shape(after.derivation).contains("standing") { causes.append(.others) }
    if causes.isEmpty, before.replacing(identityOf: after) == after { causes.append(.words) }
    return causes.isEmpty ? [reasons.isSameRules ? .data : .rule] : causes
  }

  private static func shape(_ derivation: Derivation?) -> String {
    // The line itself tells only where the formula leaves no steps: it may hold more than the formula.
    let steps = derivation?.steps.map(\.shape).joined() ?? ""
    return steps.isEmpty ? derivation?.formula?.text ?? "" : steps
  }

  private static func changedInputs(_ before: Derivation?, _ after: Derivation?) -> [Input] {
    var places: [[String]: (source: String, period: Period?)] = [:]
    func collect(_ derivation: Derivation?) -> [[String]: Derivation.Input] {
      var found: [[String]: Derivation.Input] = [:]
      for (source, input) in derivation?.steps.flatMap(\.figures) ?? [] {
        let place = [source, input.period?.description ?? ""]
        places[place] = (source, input.period)
        found[place] = input
      }
      return found
    }
    let (old, new) = (collect(before), collect(after))
    return places.sorted { $0.key.lexicographicallyPrecedes($1.key) }.compactMap { place, named in
      let (was, now) = (old[place], new[place])
      guard was?.value != now?.value || was?.status != now?.status else { return nil }
      return Input(source: named.source, period: named.period, before: was, after: now)
    }
  }
}

extension [IndicatorResult] {
  fileprivate var inOrderOfID: [IndicatorResult] {
    let isInOrder = zip(self, dropFirst()).allSatisfy { $0.comesBefore($1) }
    return isInOrder ? self : sorted { $0.comesBefore($1) }
  }
}

extension IndicatorResult {
  fileprivate func comesBefore(_ other: IndicatorResult) -> Bool {
    id.utf8.lexicographicallyPrecedes(other.id.utf8)
  }

  /// The result without what its value was made of.
  fileprivate func with(_ derivation: Derivation?) -> IndicatorResult {
    with(breakdown, derivation)
  }

  /// The result under the title and the other words of another, to see whether they are all that differs.
  fileprivate func replacing(identityOf other: IndicatorResult) -> IndicatorResult {
    IndicatorResult(
      identity: other.identity, period: period, value: value,
      observationStatus: observationStatus, baseline: baseline, target: target,
      thresholds: thresholds, judgement: judgement, override: override, comment: comment,
      coverage: coverage, previous: previous, trend: trend, longTerm: longTerm,
      roundingChangesStatus: roundingChangesStatus, series: series, breakdown: breakdown,
      derivation: other.derivation, narrative: narrative, earlier: earlier)
  }
}

extension Derivation.Step {
  /// The operations without figures and lines.
  fileprivate var shape: String {
    switch self {
    case .operation(let name, _, let steps): "\(name)(\(steps.map(\.shape).joined(separator: ",")))"
    case .constant(let value): "\(value)"
    case .entries(let source, _): source.name
    case .result(let source, _, _): source.name
    case .omitted: "…"
    }
  }

  /// The stored figures that it stands on, each with its key; other indicators' by what those stand on.
  fileprivate var figures: [(String, Derivation.Input)] {
    switch self {
    case .constant, .omitted: []
    case .operation(_, _, let steps): steps.flatMap(\.figures)
    case .entries(let source, let inputs): inputs.map { (source.name, $0) }
    case .result(_, _, let steps): steps.flatMap(\.figures)
    }
  }
}
