import RetningDiagnostics
import RetningLua
import RetningResult
import RetningStrategy

/// One ministry's rule files, loaded into a sandbox.
///
/// A file that does not load takes only its own declarations with it. When a budget ends something, Lua's state is
/// lost: the rest is loaded anew into a fresh one.
final class MinistryRules {
  let id: String
  private let files: RuleFiles
  private let model: StrategyModel
  private let budget: LuaBudget
  private let language: Language
  private let withTests: Bool
  private let watch: EvaluationWatch?
  private let vocabulary: Vocabulary<RuleContext>
  /// The thread that its sandboxes are of.
  private let worker: Int
  private(set) var context: RuleContext
  private(set) var sandbox: Sandbox<RuleContext>?
  private(set) var failures: [Failure] = []
  /// Files that did not load, which a fresh sandbox leaves out.
  private var excluded: Set<String> = []
  private var excludedFailures: [Failure] = []
  /// What each file may use to load, decided when it is first loaded.
  private var loadingBudgets: [String: LuaBudget] = [:]
  /// The instructions that the files' first loading took, each up to where it came.
  private var loadingInstructions = 0
  /// How often a sandbox has been lost.
  private(set) var lossCount = 0
  private var loadingLines = PrintedLines()

  /// After so many sandboxes lost to budgets nothing more is run.
  static let lossMax = 200
  /// A ministry's files may together use as many budgets to load; what comes then gets a small part of one.
  private static let fullLoadings = 4
  private static let lateLoadingPart = 20

  init(
    _ id: String, files: RuleFiles, model: StrategyModel, budget: LuaBudget, language: Language,
    withTests: Bool, watch: EvaluationWatch?, worker: Int, coverage: CoverageRecord? = nil
  ) {
    vocabulary = coverage?.vocabulary ?? RuleVocabulary.all
    self.watch = watch
    self.worker = worker
    self.id = id
    self.files = files
    self.model = model
    self.budget = budget
    self.language = language
    self.withTests = withTests
    self.context = RuleContext(ministry: id, model: model)
    build()
  }

  /// The rules for one evaluation, on one of its threads.
  convenience init(
    _ id: String, files: RuleFiles, model: StrategyModel, for request: EvaluationRequest,
    worker: Int
  ) {
    self.init(
      id, files: files, model: model, budget: request.budget, language: request.language,
      withTests: false, watch: request.watch, worker: worker)
  }

  /// The sandbox to evaluate in; a fresh one when a budget has ended the last.
  ///
  /// - Throws: Why nothing more can be run: too much has been ended, or there is no memory for a sandbox.
  func liveSandbox() throws(LuaError) -> Sandbox<RuleContext> {
    if sandbox?.isLost ?? false { lossCount += 1 }
    guard lossCount <= Self.lossMax else {
      throw LuaError(
        kind: .instructions,
        diagnostic: Diagnostic(.ministryStopped, ["ministry": id, "count": String(Self.lossMax)]))
    }
    if sandbox?.isLost ?? true { build() }
    guard let sandbox else { throw LuaError(kind: .memory, diagnostic: Diagnostic(.luaNoState)) }
    return sandbox
  }

  /// Whether there was no room for its rules, so that nothing is known of them.
  var isUnread: Bool { sandbox == nil }

  /// Whether another evaluation can run in the same sandbox: nothing has been lost or left out.
  var canRunAgain: Bool { sandbox?.isLost == false && lossCount == 0 && excluded.isEmpty }

  /// Counts the sandboxes that other threads have lost of the ministry.
  func addLosses(_ count: Int) { lossCount += count }

  /// What the files printed while they were loaded, in order.
  var printed: [Diagnostic] { loadingLines.lines }

  private var paths: [String] {
    (files.rules(of: id) + (withTests ? files.tests(of: id) : []))
      .filter { !excluded.contains($0) }
  }

  private func build() {
    repeat {
      failures.removeAll { !excludedFailures.contains($0) }
      loadingLines = PrintedLines()
      let evaluator = context.evaluator
      let frames = context.frames
      context = RuleContext(ministry: id, model: model)
      context.evaluator = evaluator
      context.frames = frames
      sandbox = makeSandbox(context)
      guard let sandbox else {
        failures.append(
          Failure(
            LuaError(kind: .memory, diagnostic: Diagnostic(.luaNoState)), ministry: id,
            subject: nil, file: nil, files: files))
        return
      }
      for path in paths {
        load(path)
        guard !sandbox.isLost else {
          excludeEnding(after: path)
          break
        }
      }
    } while sandbox?.isLost ?? false
    failures += context.declarations.take(targetsIn: files, of: id)
  }

  private func makeSandbox(_ context: RuleContext) -> Sandbox<RuleContext>? {
    let sandbox = Sandbox(
      vocabulary, context: context, language: language,
      modules: { [files, id] name throws(Diagnostic) in
        try Self.module(name, ministry: id, files: files)
      },
      printer: { [unowned self, unowned context] text, location in
        if context.loading == nil, let frame = context.frames.indices.last {
          context.frames[frame].printed.add(text, at: location)
        } else if context === self.context {
          self.loadingLines.add(text, at: location)
        }
      })
    context.sandbox = sandbox
    return sandbox
  }

  /// Leaves out the files after one that a budget ended which would be ended too, each tried alone: to load all the
  /// others again for each of them would take a time that grows with the square of their number.
  private func excludeEnding(after path: String) {
    for path in files.rules(of: id) + (withTests ? files.tests(of: id) : [])
    where loadingBudgets[path] == nil {
      let context = RuleContext(ministry: id, model: model)
      guard let sandbox = makeSandbox(context) else { return }
      do throws(LuaError) {
        try load(path, into: sandbox, context)
      } catch {
        if sandbox.isLost { exclude(path, error) }
      }
    }
  }

  private func load(_ path: String) {
    guard let sandbox else { return }
    do throws(LuaError) {
      try load(path, into: sandbox, context)
      if let loaded = context.loading { context.declarations.merge(loaded) }
      failures += context.broken.map { broken in
        Failure(
          LuaError(kind: .error, diagnostic: broken.diagnostic), ministry: id,
          subject: broken.id, file: path, files: files)
      }
    } catch {
      exclude(path, error)
    }
    context.loading = nil
  }

  private func exclude(_ path: String, _ error: LuaError) {
    guard excluded.insert(path).inserted else { return }
    let failure = Failure(error, ministry: id, subject: nil, file: path, files: files)
    excludedFailures.append(failure)
    failures.append(failure)
  }

  private func load(_ path: String, into sandbox: Sandbox<RuleContext>, _ context: RuleContext)
    throws(LuaError)
  {
    context.loading = Declarations()
    context.unfinished = []
    context.broken = []
    if let problem = files.unreadable[path] {
      throw LuaError(kind: .error, diagnostic: problem)
    }
    if let obstacle = watch?.obstacle(file: path) { throw obstacle }
    watch?.runs(path, on: worker)
    defer { watch?.runs(nil, on: worker) }
    let isFirst = loadingBudgets[path] == nil
    let budget = loadingBudgets[path] ?? nextLoadingBudget
    loadingBudgets[path] = budget
    var spending = LuaSpending()
    defer { if isFirst { loadingInstructions += spending.usage.instructions } }
    do throws(LuaError) {
      try sandbox.load(
        files.texts[path] ?? "", name: path, budget: budget, spending: &spending)
    } catch {
      guard error.kind == .instructions, budget != self.budget else { throw error }
      throw LuaError(
        kind: .instructions,
        diagnostic: Diagnostic(
          .loadingTogether, ["ministry": id, "limit": String(budget.instructions)],
          at: error.diagnostic.location))
    }
    if let waiting = context.unfinished.first {
      throw LuaError(
        kind: .error,
        diagnostic: Diagnostic(
          .declarationWithoutTable, ["kind": waiting.kind.rawValue, "name": waiting.name],
          at: waiting.location))
    }
  }

  private var nextLoadingBudget: LuaBudget {
    var next = budget
    if loadingInstructions > Self.fullLoadings * budget.instructions {
      next.instructions /= Self.lateLoadingPart
    }
    return next
  }

  /// Finds a module under `rules/shared`, or in the ministry's own folder.
  private static func module(_ name: String, ministry: String, files: RuleFiles)
    throws(Diagnostic) -> (name: String, source: String)
  {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    let isPlain = parts.allSatisfy { !$0.isEmpty && !$0.hasPrefix(".") && !$0.contains("\\") }
    guard parts.count >= 2, isPlain else { throw Diagnostic(.modulePlace, ["name": name]) }
    let path = parts[0] == "shared" ? "rules/\(name).lua" : "rules/\(ministry)/\(name).lua"
    if let problem = files.unreadable[path] { throw problem }
    guard let source = files.texts[path] else {
      throw Diagnostic(.moduleUnknown, ["name": name, "path": path])
    }
    return (path, source)
  }
}

extension Declarations {
  mutating func merge(_ other: Declarations) {
    data.merge(other.data) { first, _ in first }
    indicators.merge(other.indicators) { first, _ in first }
    rules.merge(other.rules) { first, _ in first }
    measures.merge(other.measures) { first, _ in first }
    assessments.merge(other.assessments) { first, _ in first }
    tests += other.tests
  }
}

extension Failure {
  init(_ error: LuaError, ministry: String, subject: String?, file: String?, files: RuleFiles) {
    let diagnostic =
      error.diagnostic.located(at: file.map { SourceLocation(file: $0) })
      .withExcerpt(from: files)
    let kind: Kind =
      switch error.kind {
      case .instructions: .instructions
      case .memory: .memory
      case .time: .time
      case .depth: .depth
      case .output: .output
      case .crash: .crash
      case .error, .syntax:
        diagnostic.code == .cycle ? .cycle : diagnostic.code == .demandDepth ? .depth : .error
      }
    self.init(
      ministry: ministry, subject: subject, kind: kind, code: diagnostic.code.id,
      field: diagnostic.field,
      message: LocalizedText(
        nb: diagnostic.message(in: .nb), en: diagnostic.message(in: .en)),
      location: diagnostic.location, traceback: error.traceback.map(\.description))
  }
}

extension Diagnostic {
  /// The field of a declaration that it is about.
  fileprivate var field: String? {
    if let named = arguments["field"] { return named }
    return switch code {
    case .goalUnknown, .goalUnknownNear: "goals"
    case .targetFrequency, .targetBeforeBaseline, .targetAgainstDirection: "target"
    case .thresholdsOrder: "thresholds"
    default: nil
    }
  }
}
