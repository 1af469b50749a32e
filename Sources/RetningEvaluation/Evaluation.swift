import RetningData
import RetningDiagnostics
import RetningLua
import RetningResult
import RetningStore
import RetningStrategy

/// Evaluates rules over figures: the library's way from files and entries to a result document.
///
/// ```
/// RuleFiles ─▶ StrategyLoader ─▶ model ┐
///     └──────▶ MinistryRules (each) ───┼─▶ Evaluator ─▶ indicators ─▶ goals ─▶ findings ─▶ ResultDocument
/// EntryReader, as-of day, period ──────┘
/// ```
///
/// A pure function: it reads no clock, file or environment, and the same inputs give the same document.
public enum Evaluation {
  /// What an evaluation gives beside the document.
  public struct Output: Sendable, Codable {
    public let result: ResultDocument
    /// Warnings of the evaluation and what scripts printed, in order.
    public let notes: [Diagnostic]
    /// What each indicator's script used, by id.
    public let usage: [String: LuaUsage]

    /// The output with what is said of how it was made, before the rest.
    package func adding(_ notes: [Diagnostic]) -> Output {
      Output(result: result, notes: notes + self.notes, usage: usage)
    }

    /// The output of a reporting round.
    package func of(_ round: RoundSummary) -> Output {
      var result = result
      result.round = round
      return Output(result: result, notes: notes, usage: usage)
    }

    /// The output as a viewer may see it.
    ///
    /// - Parameter note: What is said of that, where anything is kept back.
    package func seen(by viewer: Viewer, note: Diagnostic?) -> Output {
      Output(
        result: result.seen { viewer.obstacle($0, of: $1, $2) },
        notes: [note].compactMap { $0 } + notes, usage: usage)
    }
  }

  /// What the rules hold, read without figures.
  public struct Catalogue: Sendable {
    public let model: StrategyModel
    /// What is wrong with the strategy's files; nothing can be evaluated while there is any.
    public let modelProblems: [Diagnostic]
    /// The files that did not load.
    public let failures: [Failure]
    /// The data declarations by key without dimensions.
    public let data: [Key: DataDeclaration]
    /// The ids of indicators, rules, measures and tests, each in order.
    public let indicators: [String]
    public let rules: [String]
    public let measures: [String]
    public let tests: [String]
    /// The indicators, in order of id.
    public let outlines: [IndicatorOutline]
    /// How indicators may be seen, by id.
    public let access: [String: Access]
    /// The attributes that entries may have, as full names: `dfd/felles-ikt#pilot.completed`.
    public let attributes: Set<String>
    /// Folders under `rules` that belong to no ministry.
    public let notes: [Diagnostic]
  }

  /// Loads all rules without figures.
  public static func catalogue(
    _ files: RuleFiles, budget: LuaBudget = LuaBudget(), language: Language = .nb,
    watch: EvaluationWatch? = nil
  ) -> Catalogue {
    DeepStack.run {
      let loaded = Loaded(
        files, budget: budget, language: language, withTests: true, watch: watch)
      return loaded.catalogue
    }
  }

  /// Evaluates indicators, and what is asked of them.
  ///
  /// - Parameters:
  ///   - only: The ids to evaluate; nil for all, with goals, rules and measures.
  ///   - jobs: On how many threads; the output does not depend on it.
  ///   - progress: Told how many of how many indicators are done.
  /// - Throws: A ``Diagnostic`` `rules-unreadable` when the strategy's files are wrong, `result-unknown` when there is
  ///   no such indicator.
  public static func run(
    _ files: RuleFiles, _ request: EvaluationRequest, only: [String]? = nil, jobs: Int = 1,
    progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
  ) throws(Diagnostic) -> Output {
    let outcome: Result<Output, Diagnostic> = DeepStack.run {
      Result { () throws(Diagnostic) in
        let loaded = Loaded(
          files, budget: request.budget, language: request.language, withTests: false,
          watch: request.watch)
        return try loaded.evaluate(request, only: only, jobs: jobs, progress: progress)
      }
    }
    return try outcome.get()
  }
}

/// All rules of a workspace, loaded.
struct Loaded {
  let files: RuleFiles
  let model: StrategyModel
  let modelProblems: [Diagnostic]
  let ministries: [String: MinistryRules]

  init(
    _ files: RuleFiles, budget: LuaBudget, language: Language, withTests: Bool,
    watch: EvaluationWatch? = nil, coverage: CoverageRecord? = nil
  ) {
    self.files = files
    (model, modelProblems) = StrategyLoader.load(
      files, budget: budget, language: language, watch: watch)
    ministries = Self.ministries(
      files, model, budget, language, withTests: withTests, watch: watch, coverage: coverage)
  }

  /// The rules that another evaluation had, where their files are as they were; the rest is loaded.
  ///
  /// - Parameter kept: Those of which the other evaluation's sandboxes can be run in again.
  init(
    _ files: RuleFiles, for request: EvaluationRequest, model: StrategyModel,
    keeping kept: [String: MinistryRules]
  ) {
    self.files = files
    self.model = model
    modelProblems = []
    ministries = Self.ministries(
      files, model, request.budget, request.language, withTests: false, watch: request.watch,
      keeping: kept)
  }

  private static func ministries(
    _ files: RuleFiles, _ model: StrategyModel, _ budget: LuaBudget, _ language: Language,
    withTests: Bool, watch: EvaluationWatch?, keeping kept: [String: MinistryRules] = [:],
    coverage: CoverageRecord? = nil
  ) -> [String: MinistryRules] {
    var ministries = kept
    for ministry in model.ministries.map(\.content.id) where kept[ministry] == nil {
      ministries[ministry] = MinistryRules(
        ministry, files: files, model: model, budget: budget, language: language,
        withTests: withTests, watch: watch, worker: 0, coverage: coverage)
    }
    return ministries
  }

  /// The same rules, loaded into sandboxes that nothing has run in.
  private init(_ other: Loaded, for request: EvaluationRequest) {
    (files, model, modelProblems) = (other.files, other.model, other.modelProblems)
    ministries = Self.ministries(
      files, model, request.budget, request.language, withTests: false, watch: request.watch)
  }

  /// The ministries in order of id.
  var ordered: [MinistryRules] { ministries.values.sorted { $0.id < $1.id } }

  var failures: [Failure] { ordered.flatMap(\.failures) }

  private var folderNotes: [Diagnostic] {
    files.strayTables.sorted().map {
      Diagnostic(.targetTablePlace, at: SourceLocation(file: $0))
    } + unknownFolders
  }

  private var unknownFolders: [Diagnostic] {
    files.folders.filter { ministries[$0] == nil && modelProblems.isEmpty }.map { folder in
      Diagnostic(
        .ministryFolderUnknown, ["folder": folder], at: SourceLocation(file: "rules/\(folder)"))
    }
  }

  /// The units that are likely misspelt, each once in a ministry, where it stands first.
  private var unitNotes: [Diagnostic] {
    guard modelProblems.isEmpty else { return [] }
    return ordered.flatMap { ministry in
      let declarations = ministry.context.declarations
      let placed =
        declarations.data.values.map { ($0.unit.symbol, $0.location) }
        + declarations.indicators.values.map { ($0.unit.symbol, $0.location) }
      var seen: Set<String> = []
      return placed.sorted { ($0.1.file, $0.1.line ?? 0) < ($1.1.file, $1.1.line ?? 0) }.compactMap
      {
        (symbol, location) -> Diagnostic? in
        guard seen.insert(symbol).inserted, let found = model.units.suggestion(for: symbol) else {
          return nil
        }
        return Diagnostic(
          .unitNear, ["unit": found.part, "near": found.near], at: location)
      }
    }
  }

  var catalogue: Evaluation.Catalogue {
    let declared = ordered.map { ($0.id, $0.context.declarations) }
    func ids(_ names: (Declarations) -> [String]) -> [String] {
      declared.flatMap { id, declarations in names(declarations).map { "\(id)/\($0)" } }.sorted()
    }
    var data: [Key: DataDeclaration] = [:]
    for (id, declarations) in declared {
      for declaration in declarations.data.values {
        if let key = try? Key(ministry: id, name: declaration.name) { data[key] = declaration }
      }
    }
    return Evaluation.Catalogue(
      model: model, modelProblems: modelProblems, failures: failures, data: data,
      indicators: ids { Array($0.indicators.keys) }, rules: ids { Array($0.rules.keys) },
      measures: ids { Array($0.measures.keys) }, tests: ids { $0.tests.map(\.name) },
      outlines: declared.flatMap { $1.indicators.values.filter { !$0.isBroken } }
        .map(Evaluation.IndicatorOutline.init)
        .sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) },
      access: Dictionary(
        uniqueKeysWithValues: declared.flatMap { _, declarations in
          declarations.indicators.values.map { ($0.id, $0.access) }
        }), attributes: attributes, notes: folderNotes + unitNotes + ordered.flatMap(\.printed))
  }

  private var attributes: Set<String> {
    var names: Set<String> = []
    for ministry in ordered {
      names.insert("\(ministry.id)/\(NarrativeNames.ministry)#comment")
      for goal in model.goals {
        for name in NarrativeNames.ofGoals {
          names.insert("\(ministry.id)/\(NarrativeNames.owner(ofGoal: goal.id))#\(name)")
        }
      }
      for indicator in ministry.context.declarations.indicators.values {
        for name in NarrativeNames.ofIndicators { names.insert("\(indicator.id)#\(name)") }
      }
      for measure in ministry.context.declarations.measures.values.map(\.content) {
        for name in ["comment", "signoff", "priority", "closed"] {
          names.insert("\(measure.id)#\(name)")
        }
        for milestone in measure.milestones {
          for name in ["completed", "due", "forecast", "progress"] {
            names.insert("\(measure.id)#\(milestone.id).\(name)")
          }
        }
      }
    }
    return names
  }

  func evaluate(
    _ request: EvaluationRequest, only: [String]?, jobs: Int = 1,
    progress: @escaping @Sendable (Int, Int) -> Void
  ) throws(Diagnostic) -> Evaluation.Output {
    // A few indicators are not worth a second thread.
    let board = jobs > 1 && only == nil ? EvaluationBoard(workerCount: jobs) : nil
    let evaluator = Evaluator(
      request, files: files, model: model, ministries: ministries, board: board)
    defer { Remains(evaluator: evaluator).drop() }
    return try evaluate(with: evaluator, only: only, jobs: jobs, progress: progress)
  }

  /// All that an evaluation computed. To free it takes a tenth of the time that making it took, and nobody waits for that.
  ///
  /// Whoever has it has it alone: the evaluation is over, and its output holds nothing of it.
  private struct Remains: @unchecked Sendable {
    let evaluator: Evaluator

    func drop() { DeepStack.detach { _ = self } }
  }

  func evaluate(
    with evaluator: Evaluator, only: [String]?, jobs: Int = 1,
    progress: @escaping @Sendable (Int, Int) -> Void
  ) throws(Diagnostic) -> Evaluation.Output {
    let request = evaluator.request
    if let problem = modelProblems.first(where: { $0.code == .luaNoState }) { throw problem }
    guard modelProblems.isEmpty else {
      throw Diagnostic(.rulesUnreadable, details: modelProblems)
    }
    // What is missing then would be missed by nobody.
    guard !ministries.values.contains(where: \.isUnread) else { throw Diagnostic(.luaNoState) }
    for id in only ?? [] where evaluator.definition(id) == nil {
      throw unknown(id, evaluator)
    }
    let all = evaluator.allIndicators
    // A ministry that does not exist on the day reports nothing; it can still be asked for by name, and built upon.
    let present = Set(model.ministries(on: request.asOf).map(\.id))
    let wanted =
      only.map { ids in all.filter { ids.contains($0.id) } }
      ?? all.filter { present.contains($0.ministry) }
    let counter = ProgressCounter(total: wanted.count, tell: progress)
    let outcome: (views: [IndicatorView], failures: [Failure])
    if let board = evaluator.board {
      let stage = ParallelStage(board: board, workerCount: jobs, wanted: wanted, counter: counter)
      guard let found = stage.run(evaluator) else {
        // What came of it depends on the order; on one thread that is always the same.
        return try Loaded(self, for: request).evaluate(request, only: only, progress: progress)
      }
      outcome = found
    } else {
      outcome = evaluator.indicatorResults(wanted) { counter.advance() }
    }
    let (indicators, indicatorFailures) = outcome
    var failures =
      self.failures + indicatorFailures + (only == nil ? [] : evaluator.computedFailures)
    var goals: [GoalView] = []
    var findings: [Finding] = []
    var ministryViews: [MinistryView] = []
    if only == nil {
      ministryViews = evaluator.ministryResults(indicators)
      let assessed = evaluator.goalResults(indicators)
      goals = assessed.goals
      let checked = evaluator.findings(
        indicators: indicators, goals: goals, ministries: ministryViews)
      findings = checked.findings
      failures += assessed.failures + checked.failures
    }
    let result = ResultDocument(
      engine: request.engine, store: request.store, rulesHash: request.rulesHash,
      asOf: request.asOf, period: request.period,
      strategies: model.strategies.map(\.content).map {
        StrategySummary(
          id: $0.id, title: $0.title, subtitle: $0.subtitle, validity: $0.validity)
      }.sorted { $0.id < $1.id },
      ministries: ministryViews.map(\.result), indicators: indicators.map(\.result),
      goals: goals.map(\.goal),
      measures: only == nil
        ? evaluator.measureResults().filter { present.contains($0.measure.ministry) } : [],
      findings: findings, failures: Self.inOrder(failures),
      transition: only == nil ? evaluator.transition(indicators) : nil)
    let usage = wanted.compactMap { definition in
      (try? evaluator.compute(definition.id))?.usage.map { (definition.id, $0) }
    }
    return Evaluation.Output(
      result: result,
      notes: folderNotes + unitNotes + evaluator.allWarnings
        + evaluator.printed(of: ordered),
      usage: Dictionary(uniqueKeysWithValues: usage))
  }

  /// An indicator that is not there, with the files of its ministry that did not load: it may stand in one of them.
  private func unknown(_ id: String, _ evaluator: Evaluator) -> Diagnostic {
    let unknown = evaluator.unknown(id)
    let lost = failures.filter { $0.subject == nil && $0.ministry == id.prefix { $0 != "/" } }
    return Diagnostic(
      unknown.code, unknown.arguments, phrases: unknown.phrases,
      details: lost.map {
        Diagnostic(.loadFailed, phrases: ["problem": $0.message], at: $0.location)
      })
  }

  private static func inOrder(_ failures: [Failure]) -> [Failure] {
    var seen: Set<Failure> = []
    return failures.filter { seen.insert($0).inserted }.sorted {
      ($0.ministry, $0.subject ?? "", $0.location?.file ?? "", $0.location?.line ?? 0)
        < ($1.ministry, $1.subject ?? "", $1.location?.file ?? "", $1.location?.line ?? 0)
    }
  }
}

extension DiagnosticCode {
  package static let rulesUnreadable = DiagnosticCode(
    "rules-unreadable",
    nb: "Filene i rules/strategy må rettes før noe kan beregnes:",
    en: "The files in rules/strategy must be corrected before anything can be evaluated:")
}
