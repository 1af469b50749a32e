import RetningData
import RetningDiagnostics
import RetningLua
import RetningResult

/// Evaluates a workspace again and again as its rules and figures change.
///
/// What one evaluation loaded and computed stays in memory, and the next takes of it what cannot have changed. The result is
/// the one that an evaluation of its own would give.
public final class EvaluationSession {
  /// How much of an evaluation was taken from the one before.
  public struct Statistics: Sendable, Hashable {
    public let reused: Int
    public let evaluated: Int
  }

  private var last: Standing?

  /// What the session stands on between two evaluations.
  ///
  /// It goes to the thread of one evaluation and comes back when that has ended; nobody touches it meanwhile, since whoever
  /// has the session waits.
  private struct Standing: @unchecked Sendable {
    let loaded: Loaded
    let evaluator: Evaluator
  }

  public init() {}

  /// Evaluates everything.
  ///
  /// - Parameter changed: The keys that may hold another entry than at the evaluation before; nil where nobody can say.
  /// - Throws: A ``Diagnostic``, as ``Evaluation/run(_:_:only:jobs:progress:)`` does; the session goes on from the last
  ///   evaluation that succeeded.
  public func run(
    _ files: RuleFiles, _ request: EvaluationRequest, changed: Set<Key>?,
    progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
  ) throws(Diagnostic) -> (output: Evaluation.Output, statistics: Statistics) {
    let before = changed == nil ? nil : last
    let outcome = DeepStack.run {
      Self.run(files, request, after: before, changed: changed ?? [], progress)
    }
    let (output, standing, statistics) = try outcome.get()
    last = standing
    return (output, statistics)
  }

  private static func run(
    _ files: RuleFiles, _ request: EvaluationRequest, after last: Standing?, changed: Set<Key>,
    _ progress: @escaping @Sendable (Int, Int) -> Void
  ) -> Result<(Evaluation.Output, Standing, Statistics), Diagnostic> {
    Result { () throws(Diagnostic) in
      let (loaded, evaluator) = prepare(files, request, after: last, changed: changed)
      evaluator.keepsViews = true
      let output = try loaded.evaluate(with: evaluator, only: nil, progress: progress)
      let statistics = Statistics(
        reused: evaluator.carried.count,
        evaluated: output.result.indicators.count { !evaluator.carried.contains($0.id) })
      // Else each would hold on to all before it.
      evaluator.carry = nil
      // So that the next does not wait for it.
      for ministry in loaded.ordered { _ = evaluator.definitionPrints.leavesNothing(ministry.id) }
      return (output, Standing(loaded: loaded, evaluator: evaluator), statistics)
    }
  }

  private static func prepare(
    _ files: RuleFiles, _ request: EvaluationRequest, after last: Standing?, changed: Set<Key>
  ) -> (Loaded, Evaluator) {
    guard let last, last.loaded.canBeKept(for: request, last.evaluator.request, with: files) else {
      let loaded = Loaded(
        files, budget: request.budget, language: request.language, withTests: false,
        watch: request.watch)
      let evaluator = Evaluator(
        request, files: files, model: loaded.model, ministries: loaded.ministries)
      return (loaded, evaluator)
    }
    let unchanged = last.loaded.unchangedMinistries(in: files)
    let kept = last.loaded.ministries.filter { id, rules in
      unchanged.contains(id) && rules.canRunAgain
        && last.evaluator.definitionPrints.leavesNothing(id)
    }
    let loaded = Loaded(files, for: request, model: last.loaded.model, keeping: kept)
    let evaluator = Evaluator(
      request, files: files, model: loaded.model, ministries: loaded.ministries)
    evaluator.definitionPrints = DefinitionPrints(
      files, keeping: last.evaluator.definitionPrints, of: unchanged)
    evaluator.carry = EvaluationCarry(last.evaluator, changed: changed, unchanged: unchanged)
    return (loaded, evaluator)
  }
}

extension Loaded {
  /// Whether the strategy and all that a script may use are the same, so that rules can be taken over.
  fileprivate func canBeKept(
    for request: EvaluationRequest, _ before: EvaluationRequest, with files: RuleFiles
  ) -> Bool {
    modelProblems.isEmpty && request.budget == before.budget && request.language == before.language
      && self.files.isSame(as: files, under: "rules/strategy")
  }

  /// The ministries of which every file is as it was, with those that all share.
  fileprivate func unchangedMinistries(in files: RuleFiles) -> Set<String> {
    guard self.files.isSame(as: files, under: "rules/shared") else { return [] }
    return Set(ministries.keys.filter { self.files.isSame(as: files, under: "rules/\($0)") })
  }
}

extension RuleFiles {
  fileprivate func isSame(as other: RuleFiles, under folder: String) -> Bool {
    let prefix = folder + "/"
    func texts(_ files: RuleFiles) -> [String: String] {
      files.texts.filter { $0.key.hasPrefix(prefix) }
    }
    func unreadable(_ files: RuleFiles) -> [String: Diagnostic] {
      files.unreadable.filter { $0.key.hasPrefix(prefix) }
    }
    return texts(self) == texts(other) && unreadable(self) == unreadable(other)
  }
}
