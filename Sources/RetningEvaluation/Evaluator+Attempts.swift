import RetningDiagnostics
import RetningLua

extension Evaluator {
  /// Runs something of a ministry's in a live sandbox; again in a fresh one where another that it asked for lost the old
  /// one, or a budget ended it in one that had been used: where it ends does not depend on what ran before it.
  ///
  /// - Parameter owner: Whose budget it has, across all its runs.
  /// - Returns: What came of the last run. What an earlier one said is forgotten, and what one said that ran out of time,
  ///   since that is never the same.
  func attempt<Output>(
    _ owner: String, in ministry: String,
    _ body: (Sandbox<RuleContext>, RuleContext, inout LuaSpending) throws(LuaError) -> Output
  ) -> Attempt<Output> {
    if let obstacle = request.watch?.obstacle(owner) { return Attempt(result: .failure(obstacle)) }
    owners.append(owner)
    request.watch?.runs(owner, on: worker)
    defer {
      owners.removeLast()
      request.watch?.runs(owners.last, on: worker)
    }
    while true {
      let rules: MinistryRules
      let sandbox: Sandbox<RuleContext>
      do throws(LuaError) {
        guard let found = self.rules(of: ministry) else {
          throw LuaError(kind: .memory, diagnostic: Diagnostic(.luaNoState))
        }
        (rules, sandbox) = (found, try found.liveSandbox())
      } catch {
        return Attempt(result: .failure(error))
      }
      let context = rules.context
      let computedBefore = computed.count
      let isUsed = sandbox.hasEvaluated
      var spending = spendings[owner] ?? LuaSpending()
      context.frames.append(RuleContext.Frame())
      let result = Result(catching: { () throws(LuaError) in
        try body(sandbox, context, &spending)
      })
      let frame = context.frames.popLast() ?? RuleContext.Frame()
      if case .failure(let error) = result, endings[owner] == nil {
        let isOthers = sandbox.isLost && computed.count > computedBefore && lastLost != owner
        if isOthers || (isUsed && sandbox.isLost && error.kind != .time) { continue }
      }
      if sandbox.isLost { lastLost = owner }
      spendings[owner] = spending
      if case .failure(let error) = result, error.kind == .time {
        return Attempt(result: result, reads: frame.reads)
      }
      return Attempt(
        result: result, reads: frame.reads,
        remarks: Remarks(
          printed: frame.printed.lines,
          warnings: frame.warnings.map { $0.withExcerpt(from: files) }))
    }
  }

  /// Calls a function of a ministry's declarations, within the budget of its owner.
  ///
  /// - Parameter subjectCount: For how many subjects the owner is run in all.
  func run(
    _ owner: String, of ministry: String, for subjectCount: Int = 1, _ arguments: [LuaValue],
    _ function: (Declarations) -> LuaFunction?
  ) throws(LuaError) -> [LuaValue] {
    if let error = ended[owner] { throw error }
    let budget = request.budget.forSubjects(subjectCount - 1)
    let attempt = attempt(owner, in: ministry) { (sandbox, context, spending) throws(LuaError) in
      guard let function = function(context.declarations) else {
        throw LuaError(kind: .memory, diagnostic: Diagnostic(.luaNoState))
      }
      return try sandbox.evaluate(function, arguments, budget: budget, spending: &spending)
    }
    keep(attempt.remarks, of: owner, in: ministry)
    if case .failure(let error) = attempt.result, error.kind != .error { ended[owner] = error }
    return try attempt.result.get()
  }

  /// What an indicator's formula used.
  func spent(by id: String) -> LuaUsage? { spendings[id]?.usage }
}

/// What came of running something of a ministry's.
struct Attempt<Output> {
  let result: Result<Output, LuaError>
  var reads = Reads()
  var remarks = Remarks()
}

/// What a script said while it ran.
struct Remarks: Sendable {
  var printed: [Diagnostic] = []
  var warnings: [Diagnostic] = []

  var isEmpty: Bool { printed.isEmpty && warnings.isEmpty }
}
