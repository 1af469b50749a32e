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
  private(set) var context: RuleContext
  private(set) var sandbox: Sandbox<RuleContext>?
  private(set) var failures: [Failure] = []
  /// Files that did not load, which a fresh sandbox leaves out.
  private var excluded: Set<String> = []
  private var excludedFailures: [Failure] = []
  /// What scripts printed, in order.
  var printed: [Diagnostic] = []
  private var lastPrinted: Diagnostic?
  private var timesPrinted = 0

  init(
    _ id: String, files: RuleFiles, model: StrategyModel, budget: LuaBudget, language: Language,
    withTests: Bool
  ) {
    self.id = id
    self.files = files
    self.model = model
    self.budget = budget
    self.language = language
    self.withTests = withTests
    self.context = RuleContext(ministry: id, model: model)
    build()
  }

  /// The sandbox to evaluate in; a fresh one when a budget has ended the last. Nil when there is no memory for one.
  func liveSandbox() -> Sandbox<RuleContext>? {
    if sandbox?.isLost ?? true { build() }
    return sandbox
  }

  /// Whether what a budget ended is to be run again in a fresh sandbox, so that where it ends does not depend on what ran
  /// before it: what that left in memory is not charged again.
  func repeats(_ error: LuaError, in sandbox: Sandbox<RuleContext>, used: Bool) -> Bool {
    used && sandbox.isLost && error.kind != .time
  }

  private var paths: [String] {
    (files.rules(of: id) + (withTests ? files.tests(of: id) : []))
      .filter { !excluded.contains($0) }
  }

  private func build() {
    repeat {
      failures.removeAll { !excludedFailures.contains($0) }
      let evaluator = context.evaluator
      let frames = context.frames
      context = RuleContext(ministry: id, model: model)
      context.evaluator = evaluator
      context.frames = frames
      sandbox = Sandbox(
        RuleVocabulary.all, context: context, language: language,
        modules: { [files, id] name throws(Diagnostic) in
          try Self.module(name, ministry: id, files: files)
        },
        printer: { [unowned self] text, location in self.note(text, at: location) })
      context.sandbox = sandbox
      guard sandbox != nil else { return }
      for path in paths {
        load(path)
        if sandbox?.isLost ?? true { break }
      }
    } while sandbox?.isLost ?? false
  }

  private func load(_ path: String) {
    guard let sandbox else { return }
    context.loading = Declarations()
    context.unfinished = []
    context.broken = []
    defer { context.loading = nil }
    do throws(LuaError) {
      if let problem = files.unreadable[path] {
        throw LuaError(kind: .error, diagnostic: problem)
      }
      try sandbox.load(files.texts[path] ?? "", name: path, budget: budget)
      if let waiting = context.unfinished.first {
        throw LuaError(
          kind: .error,
          diagnostic: Diagnostic(
            .declarationWithoutTable, ["kind": waiting.kind.rawValue, "name": waiting.name],
            at: waiting.location))
      }
      if let loaded = context.loading { context.declarations.merge(loaded) }
      failures += context.broken.map { broken in
        Failure(
          LuaError(kind: .error, diagnostic: broken.diagnostic), ministry: id,
          subject: broken.id, file: path, files: files)
      }
    } catch {
      excluded.insert(path)
      let failure = Failure(error, ministry: id, subject: nil, file: path, files: files)
      excludedFailures.append(failure)
      failures.append(failure)
    }
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

  /// A line that a script prints over and over is told once, with how often.
  private func note(_ text: String, at location: SourceLocation?) {
    let once = Diagnostic(.printed, ["text": text], at: location)
    if lastPrinted == once {
      timesPrinted += 1
      printed[printed.count - 1] = Diagnostic(
        .printedTimes, ["text": text, "count": String(timesPrinted)], at: location)
    } else {
      lastPrinted = once
      timesPrinted = 1
      printed.append(once)
    }
  }
}

extension DiagnosticCode {
  static let printed = DiagnosticCode("print", severity: .note, nb: "{text}", en: "{text}")
  static let printedTimes = DiagnosticCode(
    "print", severity: .note, nb: "{text} ({count} ganger)", en: "{text} ({count} times)")
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
      case .error, .syntax:
        diagnostic.code == .cycle ? .cycle : diagnostic.code == .demandDepth ? .depth : .error
      }
    self.init(
      ministry: ministry, subject: subject, kind: kind,
      message: LocalizedText(
        nb: diagnostic.message(in: .nb), en: diagnostic.message(in: .en)),
      location: diagnostic.location, traceback: error.traceback.map(\.description))
  }
}
