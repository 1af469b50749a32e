import RetningDiagnostics
import RetningLua

extension Evaluator {
  /// Runs something of a ministry's in a live sandbox; again in a fresh one where another that it asked for lost the old
  /// one, or a budget ended it in one that had been used: where it ends does not depend on what ran before it.
  ///
  /// - Parameter owner: Whose budget it has, across all its runs.
  /// - Returns: What came of the last run, and what that read. What an earlier one said is forgotten, and what one said
  ///   that ran out of time, since that is never the same.
  func attempt<Output>(
    _ owner: String, in ministry: String,
    _ body: (Sandbox<RuleContext>, RuleContext, inout LuaSpending) throws(LuaError) -> Output
  ) -> (result: Result<Output, LuaError>, reads: Reads) {
    while true {
      let rules: MinistryRules
      let sandbox: Sandbox<RuleContext>
      do throws(LuaError) {
        guard let found = ministries[ministry] else {
          throw LuaError(kind: .memory, diagnostic: Diagnostic(.luaNoState))
        }
        (rules, sandbox) = (found, try found.liveSandbox())
      } catch {
        return (.failure(error), Reads())
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
      if case .failure(let error) = result, error.kind == .time { return (result, frame.reads) }
      rules.keep(frame.printed)
      noteCount += frame.printed.lines.count + frame.warnings.count
      warnings.formUnion(frame.warnings.map { $0.withExcerpt(from: files) })
      return (result, frame.reads)
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
    let (result, _) = attempt(owner, in: ministry) {
      (sandbox, context, spending) throws(LuaError) in
      guard let function = function(context.declarations) else {
        throw LuaError(kind: .memory, diagnostic: Diagnostic(.luaNoState))
      }
      return try sandbox.evaluate(function, arguments, budget: budget, spending: &spending)
    }
    if case .failure(let error) = result, error.kind != .error { ended[owner] = error }
    return try result.get()
  }

  /// What an indicator's formula used.
  func spent(by id: String) -> LuaUsage? { spendings[id]?.usage }
}
