import RetningData
import RetningDiagnostics
import RetningLua
import RetningResult
import RetningStore
import RetningStrategy

/// Makes an indicator's result of its computed series: the reported period, the status, what goes with it.
struct IndicatorAssembly {
  let evaluator: Evaluator
  let definition: IndicatorDefinition
  let computed: ComputedIndicator
  /// Whether a figure that is older than allowed is grey for that.
  var judgesAge = true
  /// Whether it is for a count of all, which has a budget of its own: what it uses must not shorten the indicator's.
  var isTakingStock = false

  private var request: EvaluationRequest { evaluator.request }
  var series: Series? { computed.series }

  /// The place of the last period that ends on or before the reported one ends.
  ///
  /// One that is only begun in what it is made of, such as a tertial of which two months are known, is passed over as long
  /// as its figure is not due.
  private var reportedIndex: Int? {
    guard let series else { return nil }
    let last = series.periods.lastIndex { $0.end <= request.period.end }
    guard definition.frequency != .irregular else {
      // Its periods may be of several frequencies: the one that ends last is the newest.
      return series.periods.indices.filter { series.periods[$0].end <= request.period.end }
        .max { series.periods[$0].end < series.periods[$1].end }
    }
    guard let last else { return nil }
    return (0...last).last { index in !isBegun(series, index) } ?? last
  }

  private func isBegun(_ series: Series, _ index: Int) -> Bool {
    series.absences[index]?.reason == .notEnoughPeriods
      && series.periods[index].end.advanced(byDays: definition.delayDays) >= request.asOf
  }

  /// The result at the reported period, with what failed of its status and its parts.
  ///
  /// - Parameter withParts: Whether its breakdown and derivation are made too.
  func result(withParts: Bool = true) -> (result: IndicatorResult, failures: [Failure]) {
    let (result, failure) = result(at: reportedIndex, withRows: withParts)
    guard computed.failure == nil, withParts else { return (result, [failure].compactMap { $0 }) }
    let (breakdown, lost) = breakdown(at: result.period)
    let derivation =
      request.tellsDerivations
      ? evaluator.derivation(of: definition, at: result.period) : nil
    return (result.with(breakdown, derivation), [failure, lost].compactMap { $0 })
  }

  /// The result at each period up to the reported one, without the rows of its series.
  func results() -> [IndicatorResult] {
    guard let last = reportedIndex else { return [result().result] }
    return (0...last).map { result(at: $0, withRows: false).result }
  }

  /// The result as it stands at a place of the series; nil is without data.
  private func result(at index: Int?, withRows: Bool = true) -> (
    result: IndicatorResult, failure: Failure?
  ) {
    let rows = withRows ? rows(upTo: index) : []
    let period = index.flatMap { series?.periods[$0] }
    let inForce = period ?? request.period
    let target = definition.target?.inForce(for: inForce)
    let baseline = definition.baseline?.inForce(for: inForce)
    let computedJudgement = judgement(at: index, target: target, baseline: baseline)
    let previous = index.flatMap(previousPoint)
    let value = index.flatMap { series?.value(at: $0) }
    // Words of an earlier period are not those of a figure that has not come.
    let isLacking = value == nil || computedJudgement.reason == .outdated
    let told =
      isLacking
      ? IndicatorResult.expectedPeriod(definition.frequency, reported: request.period) : inForce
    func make(_ judgement: Judgement) -> IndicatorResult {
      IndicatorResult(
        identity: identity, period: period, value: value,
        observationStatus: index.flatMap(shownStatus), baseline: baseline,
        target: target, thresholds: target == nil ? definition.thresholds : nil,
        judgement: judgement, override: period.flatMap(override),
        comment: narratives.text("comment", at: told), coverage: index.flatMap(coverage),
        previous: previous,
        trend: isBreak(at: index) ? nil : trend(from: previous?.value, to: value),
        longTerm: index.flatMap(longTerm),
        roundingChangesStatus: roundingChanges(computedJudgement, value, index, target, baseline),
        series: rows, narrative: withRows ? narratives.narrative(at: told) : nil,
        earlier: withRows ? narratives.earlier(than: told) : nil)
    }
    guard let function = definition.status, let index, value != nil,
      computedJudgement.reason != .outdated
    else { return (make(computedJudgement), nil) }
    let (own, failure) = ownJudgement(function, make(computedJudgement), index)
    return (make(own), failure)
  }

  private var identity: IndicatorResult.Identity {
    IndicatorResult.Identity(
      id: definition.id, ministry: definition.ministry, title: definition.title,
      goals: definition.goals, unit: definition.unit.symbol, direction: definition.direction,
      frequency: definition.frequency, source: definition.source,
      definition: definition.definition, responsible: definition.responsible,
      decimals: definition.decimals, access: definition.access)
  }

  // MARK: Status

  private func judgement(at index: Int?, target: Target?, baseline: Point?) -> Judgement {
    let method = methodName(target)
    if computed.failure != nil { return .grey(.failed, method: method) }
    if let dependency = computed.dependency {
      return grey(.failed, dependency.texts, method)
    }
    guard let series, let index else { return withoutData(method) }
    let period = series.periods[index]
    guard let value = series.value(at: index) else {
      return absent(series.absences[index], method)
    }
    if judgesAge, isOutdated(series, index) { return grey(.outdated, outdatedText(period), method) }
    if brokenSince(baseline, series, index, target) { return .grey(.seriesBreak, method: method) }
    if let choice = definition.method, let direction = definition.direction {
      return choice.judge(
        series, upTo: index, target: target, baseline: baseline, direction: direction)
    }
    return judge(value, at: period, target: target, baseline: baseline)
  }

  private func judge(_ value: Double, at period: Period, target: Target?, baseline: Point?)
    -> Judgement
  {
    switch target {
    case .reach(let points, let shape):
      PathMethod.judge(
        value, at: period, baseline: baseline, points: points, shape: shape,
        direction: definition.direction ?? .increase)
    case .maintain(let atLeast, let atMost, let tolerance):
      BoundMethod.judge(
        value, atLeast: atLeast, atMost: atMost, tolerance: tolerance,
        method: BoundMethod.maintain)
    case .band(let low, let high, let tolerance):
      BoundMethod.judge(
        value, atLeast: low, atMost: high, tolerance: tolerance, method: BoundMethod.band)
    case nil:
      if let thresholds = definition.thresholds, let direction = definition.direction {
        BoundMethod.judge(value, thresholds: thresholds, direction: direction)
      } else {
        .grey(.noTarget, method: "trend/1")
      }
    }
  }

  private func methodName(_ target: Target?) -> String {
    if let choice = definition.method { return choice.method.rawValue }
    return switch target {
    case .reach: PathMethod.name
    case .maintain: BoundMethod.maintain
    case .band: BoundMethod.band
    case nil: definition.thresholds == nil ? "trend/1" : BoundMethod.thresholds
    }
  }

  private func grey(_ reason: GreyReason, _ text: LocalizedText, _ method: String) -> Judgement {
    Judgement(status: .grey, reason: reason, explanation: text, method: method)
  }

  /// A figure is outdated when the one of the next period should have been there and is not; an irregular one when it is
  /// older than the delay that is declared for it.
  ///
  /// Where it is there, an earlier period was asked for, and its figure is as good as it was.
  private func isOutdated(_ series: Series, _ index: Int) -> Bool {
    index == series.periods.count - 1 && isOutdated(series.periods[index], on: request.asOf)
  }

  /// Whether a period is too old to be the last on a day.
  private func isOutdated(_ period: Period, on day: CalendarDate) -> Bool {
    guard definition.frequency == .irregular else { return deadline(after: period) < day }
    return definition.delayDays > 0 && period.end.advanced(byDays: definition.delayDays) < day
  }

  private func deadline(after period: Period) -> CalendarDate {
    period.advanced(by: 1).end.advanced(byDays: definition.delayDays)
  }

  /// How the indicator stood at the end of a period, seen on a day; nil before its first figure.
  func standing(at period: Period, asOf day: CalendarDate, of results: [IndicatorResult])
    -> Evaluator.Standing?
  {
    let known = results.filter { $0.period.map { $0.end <= period.end } ?? false }
    guard let last = known.last, let own = last.period, known.contains(where: { $0.value != nil })
    else { return nil }
    let isReported = last.value != nil && !isOutdated(own, on: day)
    return Evaluator.Standing(
      ministry: definition.ministry, status: isReported ? last.status : .grey,
      isReported: isReported)
  }

  private func outdatedText(_ period: Period) -> LocalizedText {
    guard definition.frequency != .irregular else {
      return LocalizedText(
        nb:
          "siste tall er for \(period.text(in: .nb)) og er eldre enn \(definition.delayDays) dager",
        en:
          "the last figure is for \(period.text(in: .en)) and is older than \(definition.delayDays) days"
      )
    }
    let next = period.advanced(by: 1)
    let day = deadline(after: period)
    return LocalizedText(
      nb:
        "siste tall er for \(period.text(in: .nb)); tallet for \(next.text(in: .nb)) skulle kommet innen \(day.text(in: .nb))",
      en:
        "the last figure is for \(period.text(in: .en)); that for \(next.text(in: .en)) was due by \(day.text(in: .en))"
    )
  }

  /// A target to reach cannot be judged over a break: the baseline was measured otherwise.
  private func brokenSince(_ baseline: Point?, _ series: Series, _ index: Int, _ target: Target?)
    -> Bool
  {
    guard let baseline, case .reach = target else { return false }
    return series.periods.indices.prefix(index + 1).contains {
      series.periods[$0].end > baseline.period.end && isBreak(series, $0)
    }
  }

  private func isBreak(at index: Int?) -> Bool {
    guard let series, let index else { return false }
    return isBreak(series, index)
  }

  func isBreak(_ series: Series, _ index: Int) -> Bool {
    series.statuses[index] == .seriesBreak || computed.breaks.contains(series.periods[index])
  }

  private func withoutData(_ method: String) -> Judgement {
    let empty = evaluator.keys(of: computed.reads).filter { evaluator.isEmpty($0) }
    guard !empty.isEmpty else { return .grey(.noData, method: method) }
    let list = empty.map(\.description).joined(separator: ", ")
    return grey(
      .noData, LocalizedText(nb: "ingen tall for \(list)", en: "no data for \(list)"), method)
  }

  private func absent(_ absence: Absence?, _ method: String) -> Judgement {
    guard let absence else { return .grey(.noData, method: method) }
    return grey(absence.greyReason, text(of: absence), method)
  }

  /// Why there is no value; ministries by their abbreviation.
  func text(of absence: Absence) -> LocalizedText {
    guard absence.reason == .incomplete || absence.reason == .entry(.suppressed) else {
      return absence.text
    }
    let names = absence.subject.split(separator: ", ").map { id in
      evaluator.model.ministry(String(id))?.name(on: request.asOf).short ?? String(id)
    }
    return Absence(absence.reason, names.joined(separator: ", ")).text
  }

  // MARK: The author's own status

  private func ownJudgement(_ function: LuaFunction, _ view: IndicatorResult, _ index: Int)
    -> (Judgement, Failure?)
  {
    let method = "author/1"
    let name = String(definition.id.dropFirst(definition.ministry.count + 1))
    do throws(LuaError) {
      let results = try evaluator.run(
        "\(isTakingStock ? "stock" : "status") \(definition.id)", of: definition.ministry,
        for: series?.count ?? 1,
        [.object(IndicatorView(result: view, series: series))]
      ) { $0.indicators[name]?.status }
      guard let status = results.first?.string.flatMap(Status.init) else {
        throw LuaError(
          kind: .error,
          diagnostic: Diagnostic(
            .statusWrong,
            [
              "owner": "indicator \"\(definition.id)\"",
              "found": results.first?.string.map { "«\($0)»" } ?? results.first?.typeName ?? "nil",
            ], at: SourceLocation(file: definition.location.file, line: function.line)))
      }
      let text = evaluator.explanation(results).map { LocalizedText(nb: $0) }
      return (
        Judgement(
          status: status, reason: status == .grey ? .author : nil, explanation: text,
          method: method, path: view.judgement.path, relativeGap: view.judgement.relativeGap), nil
      )
    } catch {
      let failure = Failure(
        error, ministry: definition.ministry, subject: definition.id,
        file: definition.location.file, files: evaluator.files)
      return (.grey(.failed, method: method), failure)
    }
  }

  // MARK: What goes with it

  private func coverage(_ index: Int) -> IndicatorResult.Coverage? {
    series?.coverages[index].map {
      IndicatorResult.Coverage(covered: $0.covered, missing: $0.missing)
    }
  }

  private func roundingChanges(
    _ judgement: Judgement, _ value: Double?, _ index: Int?, _ target: Target?, _ baseline: Point?
  ) -> Bool {
    // Of a published method the rounding is its own.
    guard judgement.status != .grey, definition.method == nil, let value, let index, let series
    else { return false }
    let shown = judge(
      rounded(value), at: series.periods[index], target: target, baseline: baseline)
    return shown.status != judgement.status
  }

  /// What its ministry says of it.
  private var narratives: NarrativeReader {
    NarrativeReader(
      evaluator: evaluator, ministry: definition.ministry,
      owner: String(definition.id.dropFirst(definition.ministry.count + 1)))
  }

  private func override(at period: Period) -> IndicatorResult.Override? {
    // What is kept back from who reads is neither used nor told of.
    guard let stored = narratives.stored("status", at: period), stored.entry.status != .suppressed
    else {
      return nil
    }
    guard let status = stored.entry.text.flatMap(Status.init), let reason = stored.entry.note,
      !reason.isEmpty
    else {
      evaluator.warnings.insert(
        Diagnostic(.overrideWithoutReason, ["key": "\(definition.id)#status@\(period)"]))
      return nil
    }
    // After its last day the computed status stands alone again.
    if let until = narratives.stored("status.until", at: period)?.entry.date, until < request.asOf {
      return nil
    }
    return IndicatorResult.Override(
      status: status, reason: reason, author: request.commit(stored.revision)?.author ?? "")
  }

  private func rows(upTo index: Int?) -> [IndicatorResult.Row] {
    guard let series, let index else { return [] }
    return (0...index).map { place in
      let period = series.periods[place]
      return IndicatorResult.Row(
        period: period, value: series.value(at: place),
        status: shownStatus(place) ?? .normal, path: path(at: period),
        note: series.absences[place].map(text) ?? changes[place])
    }
  }

  /// The status of a period as it is shown: where the definition changes, or ministries were split or merged, it begins a
  /// new stretch.
  private func shownStatus(_ place: Int) -> ObservationStatus? {
    guard let series else { return nil }
    if computed.breaks.contains(series.periods[place]) { return .seriesBreak }
    let own = series.statuses[place]
    return changes[place] != nil && own == .normal ? .seriesBreak : own
  }

  /// What was bridged, by the place of the first period of the new order.
  private var changes: [Int: LocalizedText] {
    guard let series, !computed.reads.bridged.isEmpty else { return [:] }
    var changes: [Int: LocalizedText] = [:]
    for change in computed.reads.bridged.sorted(by: { $0.date < $1.date }) {
      if let place = series.periods.firstIndex(where: { $0.end >= change.date }), place > 0 {
        changes[place] = change.text
      }
    }
    return changes
  }

  private func path(at period: Period) -> Double? {
    guard case .reach(let points, let shape) = definition.target?.inForce(for: period),
      let baseline = definition.baseline?.inForce(for: period)
    else { return nil }
    return PathMethod.path(at: period, baseline: baseline, points: points, shape: shape)
  }
}
