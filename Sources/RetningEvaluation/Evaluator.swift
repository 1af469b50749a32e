import RetningData
import RetningDiagnostics
import RetningLua
import RetningResult
import RetningStore
import RetningStrategy

/// Computes indicators on demand, each once.
///
/// ```
/// demand(id) ─▶ known? ─▶ its series
///                 │ no
///                 ▼
///            value() in the ministry's sandbox ─▶ series "x"  ─▶ reader
///                                              └▶ result "y"  ─▶ demand(y)
/// ```
///
/// The node is an indicator with its whole series. A ring of indicators is a failure of each of its members, whichever
/// was asked for first; whoever builds on a failed one is grey.
final class Evaluator {
  let request: EvaluationRequest
  let files: RuleFiles
  let model: StrategyModel
  private var loaded: [String: MinistryRules]
  /// Loads a ministry's rules when they are first asked for; nil where all are loaded.
  private let load: ((String) -> MinistryRules)?
  private(set) var computed: [String: ComputedIndicator] = [:]
  /// The lines of files that derivations name, and the commits that they tell of.
  var lineCache: [String: [Substring]] = [:]
  var commitCache: [Revision: Commit?] = [:]
  /// The fingerprint of what is the same for the whole evaluation.
  private(set) lazy var circumstances = makeCircumstances()
  lazy var definitionPrints = DefinitionPrints(files)
  var printCache: [String: [UInt8]] = [:]
  var resultPrintCache: [String: [UInt8]] = [:]
  /// The indicators under way, outermost first.
  private var stack: [String] = []
  /// The indicator whose formula is under way.
  var asker: String? { stack.last }
  /// Whether all indicators are being counted, so that none of them may ask for the count.
  var isTakingStock = false
  var standingCache: [(period: Period, standings: [Standing])]?
  /// What ended indicators that no script's line failed: members of rings, and who stands on too many.
  private(set) var endings: [String: Diagnostic] = [:]
  /// How many indicators stand on one another below and with each.
  private var heights: [String: Int] = [:]
  var seriesCache: [Key: Series] = [:]
  /// What reads turned up, such as names that never had an entry.
  var warnings: Set<Diagnostic> = []
  /// What statuses, rules and assessments have said, by owner; what formulas said is with what they computed.
  var remarks: [Owner: Remarks] = [:]
  /// How many lines of each ministry's are kept.
  var lineCounts: [String: Int] = [:]
  var measureCache: [MeasureResult]?
  var namesCache: [String: [String]] = [:]
  var dimensionsCache: [String: [String]] = [:]
  var cellKeysCache: [String: [Key]] = [:]
  var cubeCache: [Reads.Scan: ReadCube] = [:]
  var historyCache: [String: [IndicatorView]] = [:]
  /// How many rows of series each ministry's indicators have given.
  var rowCounts: [String: Int] = [:]
  /// What each indicator, rule and assessment has used of its budget.
  var spendings: [String: LuaSpending] = [:]
  /// Those that a budget has ended; nothing of theirs is run again.
  var ended: [String: LuaError] = [:]
  /// Whose functions are under way, outermost first.
  var owners: [String] = []
  /// Whose end lost a sandbox last.
  var lastLost: String?
  /// What an evaluation before this one computed; nil where there is none, or none any more.
  var carry: EvaluationCarry?
  /// What has been taken from there as it was.
  var carried: Set<String> = []
  /// Whether results are kept for another evaluation, and those that can be taken again.
  var keepsViews = false
  var plainViews: [String: IndicatorView] = [:]
  /// What is shared with the other threads of the evaluation; nil where there are none.
  let board: EvaluationBoard?
  /// The thread's number among them.
  let worker: Int

  init(
    _ request: EvaluationRequest, files: RuleFiles, model: StrategyModel,
    ministries: [String: MinistryRules], board: EvaluationBoard? = nil
  ) {
    self.board = board
    worker = 0
    load = nil
    self.request = request
    self.files = files
    self.model = model
    loaded = ministries
    for ministry in ministries.values { adopt(ministry) }
  }

  /// Another thread's evaluator of the same, with sandboxes of its own, loaded as they are needed.
  init(beside other: Seed, board: EvaluationBoard, worker: Int) {
    (request, files, model) = (other.request, other.files, other.model)
    self.board = board
    self.worker = worker
    loaded = [:]
    load = {
      MinistryRules($0, files: other.files, model: other.model, for: other.request, worker: worker)
    }
    circumstances = other.circumstances
  }

  /// What an evaluator beside this one begins with.
  struct Seed: Sendable {
    let request: EvaluationRequest
    let files: RuleFiles
    let model: StrategyModel
    let circumstances: [UInt8]
  }

  var seed: Seed {
    Seed(
      request: request, files: files, model: model,
      circumstances: request.traces == nil ? [] : circumstances)
  }

  private func adopt(_ ministry: MinistryRules) {
    ministry.context.evaluator = self
    ministry.context.frames = []
  }

  /// A ministry's rules, loaded now where they have not been.
  func rules(of id: String) -> MinistryRules? {
    if let known = loaded[id] { return known }
    guard let load, model.ministry(id) != nil else { return nil }
    let rules = load(id)
    loaded[id] = rules
    adopt(rules)
    return rules
  }

  /// The rules of all ministries by id.
  var ministries: [String: MinistryRules] {
    if load != nil { for ministry in model.ministries { _ = rules(of: ministry.content.id) } }
    return loaded
  }

  /// Those that have been loaded.
  var loadedMinistries: [String: MinistryRules] { loaded }

  var allIndicators: [IndicatorDefinition] {
    ministries.values.flatMap { $0.context.declarations.indicators.values }
      .sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
  }

  /// The definition by full id, as the ministry's present sandbox has it.
  func definition(_ id: String) -> IndicatorDefinition? {
    guard let slash = id.firstIndex(of: "/") else { return nil }
    return rules(of: String(id[..<slash]))?.context.declarations.indicators[
      String(id[id.index(after: slash)...])]
  }

  /// What failed among all that has been computed, asked for or built upon.
  var computedFailures: [Failure] {
    computed.sorted { $0.key < $1.key }.compactMap(\.value.failure)
  }

  // MARK: Demand

  /// Another indicator's series, for a script that asks for it.
  func demand(_ id: String, for context: RuleContext) throws(Diagnostic) -> Series {
    guard definition(id) != nil else { throw unknown(id) }
    context.note(result: id)
    let found: ComputedIndicator
    do throws(Diagnostic) {
      found = try compute(id)
      if let asker = stack.last, let ending = endings[asker] { throw ending }
    } catch {
      // Who went on after a ring would have another result than if another of its members had been asked for first.
      context.sandbox?.end()
      throw error
    }
    guard let series = found.series?.asResult(of: id) else {
      throw Diagnostic(.resultFailed, ["id": id])
    }
    try context.charge(series.count)
    context.note(bridged: found.reads.bridged)
    let owner = String(id.prefix { $0 != "/" })
    let access = definition(id)?.access ?? Access()
    let seen = seen(series, access, of: owner, by: context.ministry)
    let frame = context.frames.last
    return frame?.endsAt.map { seen.window(from: nil, to: $0) } ?? seen
  }

  /// An indicator that nobody declares, with the nearest that somebody does.
  func unknown(_ id: String) -> Diagnostic {
    let near = NearestName.suggestions(for: id, among: allIndicators.map(\.id)).first
    return near.map { Diagnostic(.resultUnknownNear, ["id": id, "near": $0]) }
      ?? Diagnostic(.resultUnknown, ["id": id])
  }

  /// An indicator's computation, made now or before.
  func compute(_ id: String) throws(Diagnostic) -> ComputedIndicator {
    if let known = computed[id] { return known }
    if let start = stack.firstIndex(of: id) { throw ring(of: Array(stack[start...])) }
    // A row without end would exhaust the thread's stack; the limit proper is the height, below.
    guard stack.count < 8 * request.demandDepthMax else {
      let ending = tooDeep(stack.suffix(1) + [id])
      if let asker = stack.last { endings[asker] = ending }
      board?.void()
      throw ending
    }
    if let shared = board?.claim(id, by: worker) {
      (computed[id], heights[id]) = (shared.computed, shared.height)
      return shared.computed
    }
    stack.append(id)
    defer { stack.removeLast() }
    if let carried = carriedComputation(of: id), endings[id] == nil {
      return keep(bounded(carried, id), of: id)
    }
    if let traced = try traced(id), endings[id] == nil { return keep(bounded(traced, id), of: id) }
    let result = keep(bounded(evaluate(id), id), of: id)
    keepTrace(of: id, result)
    return result
  }

  private func keep(_ result: ComputedIndicator, of id: String) -> ComputedIndicator {
    computed[id] = result
    board?.publish(
      EvaluationBoard.Shared(computed: result, height: heights[id, default: 1]), of: id)
    return result
  }

  /// Takes over what other threads have computed.
  func take(_ shared: [String: EvaluationBoard.Shared]) {
    for (id, shared) in shared where computed[id] == nil {
      (computed[id], heights[id]) = (shared.computed, shared.height)
    }
  }

  private func tooDeep(_ members: [String]) -> Diagnostic {
    Diagnostic(
      .demandDepth,
      [
        "limit": String(request.demandDepthMax), "members": members.joined(separator: " → "),
      ])
  }

  /// Fails an indicator that stands on too many others in a row. The height does not depend on which was asked for
  /// first, as the depth of the calls does.
  private func bounded(_ result: ComputedIndicator, _ id: String) -> ComputedIndicator {
    if let ending = endings[id] {
      heights[id] = ending.code == .demandDepth ? request.demandDepthMax + 1 : 1
      return result
    }
    let below = result.reads.results.sorted().max {
      heights[$0, default: 0] < heights[$1, default: 0]
    }
    let height = 1 + (below.map { heights[$0, default: 0] } ?? 0)
    heights[id] = height
    guard height > request.demandDepthMax, result.failure == nil, result.dependency == nil,
      let definition = definition(id)
    else { return result }
    return .failed(
      failure(tooDeep([id] + [below].compactMap { $0 }), definition), result.reads)
  }

  /// Names a ring from its smallest member on, so that it reads the same whoever was asked first.
  private func ring(of members: [String]) -> Diagnostic {
    let start = members.indices.min { members[$0] < members[$1] } ?? 0
    let turned = members[start...] + members[..<start]
    let named = (turned + [members[start]]).map { id in
      definition(id).map { "\(id) (\($0.location))" } ?? id
    }
    let diagnostic = Diagnostic(.cycle, ["members": named.joined(separator: " → ")])
    for id in members { endings[id] = diagnostic }
    board?.void()
    return diagnostic
  }

  // MARK: Evaluation

  /// Runs an indicator's formula.
  private func evaluate(_ id: String) -> ComputedIndicator {
    guard let definition = definition(id) else { return .failed(lost(id)) }
    let attempt = attempt(id, in: definition.ministry) {
      (sandbox, context, spending) throws(LuaError) in
      guard let current = self.definition(id) else {
        throw LuaError(kind: .memory, diagnostic: Diagnostic(.luaNoState))
      }
      return try series(of: current, in: sandbox, context, &spending)
    }
    let reads = attempt.reads
    let remarks = limited(attempt.remarks, of: definition.ministry)
    if let ending = endings[id] { return .failed(failure(ending, definition), reads) }
    let usage = spent(by: id)
    switch attempt.result {
    case .success(let output):
      return ComputedIndicator(
        series: output.series, breaks: output.breaks, failure: nil, dependency: nil,
        reads: reads, usage: usage, remarks: remarks)
    case .failure(let error)
    where [.resultFailed, .brokenDeclaration].contains(error.diagnostic.code):
      return ComputedIndicator(
        series: nil, breaks: [], failure: nil, dependency: error.diagnostic, reads: reads,
        usage: nil, remarks: remarks)
    case .failure(let error):
      // One that was not run has no line of its own.
      let place = error.kind == .crash ? error.located(at: definition.location) : error
      let failure = Failure(
        place, ministry: definition.ministry, subject: definition.id,
        file: definition.location.file, files: files)
      return .failed(failure, reads, usage: usage, remarks)
    }
  }

  /// The failure of an indicator that no script's line caused.
  private func failure(_ ending: Diagnostic, _ definition: IndicatorDefinition) -> Failure {
    Failure(
      LuaError(kind: .error, diagnostic: ending.located(at: definition.location)),
      ministry: definition.ministry, subject: definition.id, file: nil, files: files)
  }

  private func lost(_ id: String) -> Failure {
    Failure(
      LuaError(kind: .memory, diagnostic: Diagnostic(.luaNoState)),
      ministry: String(id.prefix { $0 != "/" }), subject: id, file: nil, files: files)
  }
}

/// What came of computing an indicator: one object, since it goes from hand to hand.
final class ComputedIndicator: Sendable {
  let series: Series?
  /// Periods that begin a new definition, which breaks the series.
  let breaks: Set<Period>
  let failure: Failure?
  /// The failed indicator that this one builds on.
  let dependency: Diagnostic?
  let reads: Reads
  let usage: LuaUsage?
  /// What the formula said.
  let remarks: Remarks

  init(
    series: Series?, breaks: Set<Period> = [], failure: Failure? = nil,
    dependency: Diagnostic? = nil, reads: Reads, usage: LuaUsage?, remarks: Remarks = Remarks()
  ) {
    self.series = series
    self.breaks = breaks
    self.failure = failure
    self.dependency = dependency
    self.reads = reads
    self.usage = usage
    self.remarks = remarks
  }

  static func failed(
    _ failure: Failure, _ reads: Reads = Reads(), usage: LuaUsage? = nil,
    _ remarks: Remarks = Remarks()
  ) -> ComputedIndicator {
    ComputedIndicator(
      series: nil, failure: failure, reads: reads, usage: usage, remarks: remarks)
  }
}
