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
  let ministries: [String: MinistryRules]
  private var computed: [String: ComputedIndicator] = [:]
  /// The indicators under way, outermost first.
  private var stack: [String] = []
  /// Members of rings that have been found, with the message of theirs.
  private var rings: [String: Diagnostic] = [:]
  /// How many indicators stand on one another below and with each.
  private var heights: [String: Int] = [:]
  var seriesCache: [Key: Series] = [:]
  /// What reads turned up, such as names that never had an entry.
  var warnings: Set<Diagnostic> = []
  var measureCache: [MeasureResult]?

  init(
    _ request: EvaluationRequest, files: RuleFiles, model: StrategyModel,
    ministries: [String: MinistryRules]
  ) {
    self.request = request
    self.files = files
    self.model = model
    self.ministries = ministries
    for ministry in ministries.values {
      ministry.context.evaluator = self
      ministry.context.frames = []
    }
  }

  var allIndicators: [IndicatorDefinition] {
    ministries.values.flatMap { $0.context.declarations.indicators.values }
      .sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
  }

  /// The definition by full id, as the ministry's present sandbox has it.
  func definition(_ id: String) -> IndicatorDefinition? {
    guard let slash = id.firstIndex(of: "/") else { return nil }
    return ministries[String(id[..<slash])]?.context.declarations.indicators[
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
    let found = try compute(id)
    guard let series = found.series?.asResult(of: id) else {
      throw Diagnostic(.resultFailed, ["id": id])
    }
    let frame = context.frames.last
    return frame?.endsAt.map { series.window(from: nil, to: $0) } ?? series
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
    if let start = stack.firstIndex(of: id) {
      let ring = ring(of: Array(stack[start...]))
      throw ring
    }
    // A ring or a row without end would exhaust the thread's stack; the limit proper is the height, below.
    guard stack.count < 8 * request.demandDepthMax else { throw tooDeep(stack.suffix(4)) }
    stack.append(id)
    let result = bounded(evaluate(id), id)
    stack.removeLast()
    computed[id] = result
    return result
  }

  private func tooDeep(_ members: some Sequence<String>) -> Diagnostic {
    Diagnostic(
      .demandDepth,
      [
        "limit": String(request.demandDepthMax), "members": members.joined(separator: " → "),
      ])
  }

  /// Fails an indicator that stands on too many others in a row. The height does not depend on which was asked for
  /// first, as the depth of the calls does.
  private func bounded(_ result: ComputedIndicator, _ id: String) -> ComputedIndicator {
    let below = result.reads.results.sorted().max {
      heights[$0, default: 0] < heights[$1, default: 0]
    }
    let height = 1 + (below.map { heights[$0, default: 0] } ?? 0)
    heights[id] = height
    guard height > request.demandDepthMax, result.failure == nil, result.dependency == nil,
      let definition = definition(id)
    else { return result }
    let error = LuaError(
      kind: .error,
      diagnostic: tooDeep([id] + [below].compactMap { $0 }).located(at: definition.location))
    return .failed(
      Failure(error, ministry: definition.ministry, subject: id, file: nil, files: files),
      result.reads)
  }

  /// Names a ring from its smallest member on, so that it reads the same whoever was asked first.
  private func ring(of members: [String]) -> Diagnostic {
    let start = members.indices.min { members[$0] < members[$1] } ?? 0
    let turned = members[start...] + members[..<start]
    let named = (turned + [members[start]]).map { id in
      definition(id).map { "\(id) (\($0.location))" } ?? id
    }
    let diagnostic = Diagnostic(.cycle, ["members": named.joined(separator: " → ")])
    for id in members { rings[id] = diagnostic }
    return diagnostic
  }

  // MARK: Evaluation

  /// Runs an indicator's formula, again in a fresh sandbox where one that it asked for lost the old one, or a budget
  /// ended it in one that had been used.
  private func evaluate(_ id: String) -> ComputedIndicator {
    while true {
      guard let definition = definition(id), let rules = ministries[definition.ministry],
        let sandbox = rules.liveSandbox(), let current = self.definition(id)
      else { return .failed(lost(id)) }
      let context = rules.context
      context.frames.append(RuleContext.Frame(reads: Reads()))
      let computedBefore = computed.count
      let used = sandbox.hasEvaluated
      let result = Result(catching: { () throws(LuaError) in
        try series(of: current, in: sandbox, context)
      })
      let reads = context.frames.popLast()?.reads ?? Reads()
      switch result {
      case .success(let output):
        if let ring = rings[id] { return .failed(cycleFailure(ring, definition), reads) }
        return ComputedIndicator(
          series: output.series, breaks: output.breaks, failure: nil, dependency: nil,
          reads: reads, usage: output.usage)
      case .failure(let error):
        // Only another's end can have lost the sandbox when that other has been computed meanwhile.
        if sandbox.isLost, computed.count > computedBefore, lastLost != id { continue }
        if rules.repeats(error, in: sandbox, used: used) { continue }
        if sandbox.isLost { lastLost = id }
        return failure(error, definition, reads)
      }
    }
  }

  /// Whose end lost a sandbox last.
  private var lastLost: String?

  private func failure(_ error: LuaError, _ definition: IndicatorDefinition, _ reads: Reads)
    -> ComputedIndicator
  {
    if let ring = rings[definition.id] { return .failed(cycleFailure(ring, definition), reads) }
    if [.resultFailed, .brokenDeclaration].contains(error.diagnostic.code) {
      return ComputedIndicator(
        series: nil, breaks: [], failure: nil, dependency: error.diagnostic, reads: reads,
        usage: nil)
    }
    let failure = Failure(
      error, ministry: definition.ministry, subject: definition.id,
      file: definition.location.file, files: files)
    return .failed(failure, reads, usage: error.usage)
  }

  private func cycleFailure(_ ring: Diagnostic, _ definition: IndicatorDefinition) -> Failure {
    Failure(
      LuaError(
        kind: .error, diagnostic: ring.located(at: definition.location)),
      ministry: definition.ministry, subject: definition.id, file: nil, files: files)
  }

  private func lost(_ id: String) -> Failure {
    let diagnostic = Diagnostic(.luaNoState)
    return Failure(
      LuaError(kind: .memory, diagnostic: diagnostic),
      ministry: String(id.prefix { $0 != "/" }), subject: id, file: nil, files: files)
  }
}

/// What came of computing an indicator.
struct ComputedIndicator {
  let series: Series?
  /// Periods that begin a new definition, which breaks the series.
  let breaks: Set<Period>
  let failure: Failure?
  /// The failed indicator that this one builds on.
  let dependency: Diagnostic?
  let reads: Reads
  let usage: LuaUsage?

  static func failed(
    _ failure: Failure, _ reads: Reads = Reads(), usage: LuaUsage? = nil
  ) -> ComputedIndicator {
    ComputedIndicator(
      series: nil, breaks: [], failure: failure, dependency: nil, reads: reads, usage: usage)
  }
}
