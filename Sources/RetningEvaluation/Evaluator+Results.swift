import RetningData
import RetningDiagnostics
import RetningLua
import RetningResult
import RetningStore
import RetningStrategy

extension Evaluator {
  /// The entry at an address; what the reader cannot give is a warning of the run, not a guess.
  func stored(_ address: EntryAddress) -> StoredEntry? {
    do {
      return try request.reader.entry(at: address)
    } catch {
      warnings.insert(error)
      return nil
    }
  }

  /// The entries of a key; none, with a warning of the run, where the reader cannot give them.
  func entries(of key: Key) -> [StoredEntry] {
    do {
      return try request.reader.entries(of: key)
    } catch {
      warnings.insert(error)
      return []
    }
  }

  /// Indicators as they stand, in order of id, with what failed.
  func indicatorResults(_ definitions: [IndicatorDefinition], progress: () -> Void = {})
    -> (views: [IndicatorView], failures: [Failure])
  {
    var views: [IndicatorView] = []
    var failures: [Failure] = []
    for definition in definitions {
      if board?.isVoid ?? false { break }
      guard var computed = try? compute(definition.id) else { continue }
      rowCounts[definition.ministry, default: 0] += computed.series?.count ?? 0
      if rowCounts[definition.ministry, default: 0] > Self.ministryRowsMax {
        computed = .failed(tooManyRows(definition), computed.reads)
      }
      progress()
      if let view = carriedView(of: definition, computed) {
        views.append(view)
        continue
      }
      let assembly = IndicatorAssembly(
        evaluator: self, definition: definition, computed: computed)
      let warningCount = warnings.count
      let (result, lost) = assembly.result()
      let view = IndicatorView(result: result, series: computed.series)
      views.append(view)
      failures += [computed.failure].compactMap { $0 } + lost
      if lost.isEmpty, warnings.count == warningCount { keepView(view, of: definition, computed) }
    }
    return (views, failures)
  }

  /// The rows that all series of a ministry's indicators may have together: a report holds them all.
  private static let ministryRowsMax = 500_000

  private func tooManyRows(_ definition: IndicatorDefinition) -> Failure {
    Failure(
      LuaError(
        kind: .output,
        diagnostic: Diagnostic(
          .rowsMany,
          ["ministry": definition.ministry, "limit": String(Self.ministryRowsMax)],
          at: definition.location)),
      ministry: definition.ministry, subject: definition.id, file: nil, files: files)
  }

  /// An indicator at each of its periods, for rules over all of them.
  func history(_ id: String) -> [IndicatorView] {
    if let known = historyCache[id] { return known }
    guard let definition = definition(id), let computed = try? compute(id) else { return [] }
    let views = IndicatorAssembly(evaluator: self, definition: definition, computed: computed)
      .results().map { IndicatorView(result: $0, series: computed.series) }
    historyCache[id] = views
    return views
  }

  /// The measures of all ministries, in order of id.
  func measureResults() -> [MeasureResult] {
    if let measureCache { return measureCache }
    let results = ministries.values
      .flatMap { $0.context.declarations.measures.values.map(\.content) }
      .sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
      .map(measureResult)
    measureCache = results
    return results
  }

  /// What stands under a key of a measure: the newest of what was delivered without a period, and for one that is over by the
  /// reported one's end.
  private func standing(_ key: Key) -> Entry? {
    do throws(Diagnostic) {
      return try request.reader.entries(of: key)
        .filter { $0.period.map { $0.end <= request.period.end } ?? true }
        .max { $0.revision < $1.revision }?.entry
    } catch {
      warnings.insert(error)
      return nil
    }
  }

  private func measureResult(_ measure: Measure) -> MeasureResult {
    let name = String(measure.id.dropFirst(measure.ministry.count + 1))
    func entry(_ attribute: String) -> Entry? {
      guard let key = try? Key(ministry: measure.ministry, name: "\(name)#\(attribute)") else {
        return nil
      }
      return standing(key)
    }
    let milestones = measure.milestones.map { declared in
      let milestone = declared.replanned(to: entry("\(declared.id).due")?.date)
      let progress = MilestoneProgress(
        completed: entry("\(milestone.id).completed")?.date,
        forecast: entry("\(milestone.id).forecast")?.date,
        percent: entry("\(milestone.id).progress")?.number)
      return MeasureResult.Milestone(
        milestone: milestone, progress: progress,
        status: progress.status(due: milestone.due, asOf: request.asOf))
    }
    let register = register(of: measure)
    // One that is closed is late with nothing; it is done where all of it is.
    let isClosed = register.closed.map { $0 <= request.asOf } ?? false
    let isDone = milestones.allSatisfy { $0.progress.completed != nil }
    let status = isClosed ? (isDone ? .green : .grey) : milestones.map(\.status).worst
    return MeasureResult(
      measure: measure, status: status, comment: entry("comment")?.text, milestones: milestones,
      register: register)
  }

  /// The ministries that exist on the as-of day, with how their indicators stand.
  func ministryResults(_ views: [IndicatorView]) -> [MinistryView] {
    model.ministries(on: request.asOf).map { ministry in
      let own = views.filter { $0.result.identity.ministry == ministry.id }
      let name = ministry.name(on: request.asOf)
      let reported = own.filter {
        $0.result.value != nil && $0.result.judgement.reason != .outdated
      }
      let result = MinistryResult(
        id: ministry.id, short: name.short, name: name.name,
        counts: StatusCounts(own.map(\.result.status)), reported: reported.count,
        comment: narratives(of: ministry.id, NarrativeNames.ministry)
          .text("comment", at: request.period))
      return MinistryView(result: result, indicators: own)
    }
  }

  private func narratives(of ministry: String, _ owner: String) -> NarrativeReader {
    NarrativeReader(evaluator: self, ministry: ministry, owner: owner)
  }

  /// What ministries themselves think of a goal in the reported period, in their order.
  private func assessments(ofGoal id: String) -> [GoalAssessment] {
    model.ministries(on: request.asOf).compactMap { ministry in
      let reader = narratives(of: ministry.id, NarrativeNames.owner(ofGoal: id))
      let status = reader.stored("status", at: request.period)
      let comment = reader.text("comment", at: request.period) ?? status?.entry.note
      let own = status?.entry.text.flatMap(Status.init)
      let narrative = reader.narrative(at: request.period)
      guard own != nil || comment != nil || narrative != nil else { return nil }
      return GoalAssessment(
        ministry: ministry.id, status: own, comment: comment, narrative: narrative)
    }
  }

  /// The goals of all strategies with their counts, and DFD's assessment where there is one.
  func goalResults(_ views: [IndicatorView]) -> (goals: [GoalView], failures: [Failure]) {
    var goals: [GoalView] = []
    var failures: [Failure] = []
    for element in model.goals {
      let serving = views.filter { $0.result.identity.goals.contains(element.id) }
      let measures = measureResults().filter { $0.measure.goals.contains(element.id) }
      func view(_ status: Status? = nil, _ reason: String? = nil) -> GoalView {
        let goal = GoalResult(
          id: element.id, strategy: element.strategy, number: element.number,
          title: element.title ?? element.text ?? LocalizedText(nb: element.id), status: status,
          reason: reason, counts: StatusCounts(serving.map(\.result.status)),
          measureCounts: StatusCounts(measures.map(\.status)),
          assessments: assessments(ofGoal: element.id))
        return GoalView(goal: goal, indicators: serving, measures: measures)
      }
      let (status, reason, failure) = assessment(of: view())
      failures += [failure].compactMap { $0 }
      goals.append(view(status, reason))
    }
    return (goals, failures)
  }
}
