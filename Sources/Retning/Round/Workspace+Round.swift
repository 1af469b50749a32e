import RetningData
import RetningDiagnostics
import RetningEvaluation
import RetningResult
import RetningStore
import RetningStrategy

extension Workspace {
  /// What will happen when a step of a round is taken, and what is missing. Nothing is stored.
  ///
  /// - Throws: A ``Diagnostic`` that says why the step cannot be taken: `round-not-next`, `round-two-persons`,
  ///   `round-level-above`, `round-reason`, `round-ministry` and others.
  public func plan(_ request: RoundRequest) throws(Diagnostic) -> RoundPlan {
    let store = try openStoreForWriting()
    let definition = try roundMeant(request.round, in: store)
    let state = try round(definition, in: store)
    let planner = RoundPlanner(workspace: self, store: store, state: state, request: request)
    return try planner.plan()
  }

  /// Takes the step.
  ///
  /// - Throws: A ``Diagnostic``: `round-blocked` where something is missing, `revision-conflict` where somebody has
  ///   stored something since the plan was made, or as committing does.
  @discardableResult
  public func perform(_ plan: RoundPlan, _ request: RoundRequest) throws(Diagnostic) -> Commit {
    guard !plan.isBlocked else {
      throw Diagnostic(
        .roundBlocked,
        ["ministry": plan.ministries.joined(separator: ", "), "round": plan.definition.name])
    }
    var plan = plan
    while true {
      do throws(Diagnostic) {
        return try commit(
          plan.changes, author: request.author, time: request.time, message: plan.message,
          expecting: plan.basis)
      } catch {
        // What others have stored meanwhile is no hindrance where all is as it was shown.
        guard error.code == .revisionConflict else { throw error }
        let again = try self.plan(request)
        guard again.showsSame(as: plan) else { throw error }
        plan = again
      }
    }
  }

  /// What is other now than in what ministries have submitted, on the round's day and period.
  ///
  /// - Throws: A ``Diagnostic`` `round-not-open`, or as evaluating does.
  public func roundDifference(_ name: String?, _ options: RunOptions, in store: Store)
    throws(Diagnostic) -> ResultDifference
  {
    let definition = try roundMeant(name, in: store)
    var options = options
    (options.asOf, options.period) = (definition.asOf, definition.period)
    options.tellsDerivations = true
    let now = try evaluate(options, store: store).result
    options.round = definition.name
    return ResultDifference(from: try evaluate(options, store: store).result, to: now)
  }

  /// What a round is told as in a result.
  ///
  /// - Parameter cut: The revisions that the result was read at.
  static func summary(of state: RoundState, cut: [String: Int], revision: Int, asOf: CalendarDate)
    -> RoundSummary
  {
    let deadline = state.definition.deadlines[.submitted]
    return RoundSummary(
      name: state.definition.name, title: state.definition.title, deadline: deadline,
      members: state.members.map { member in
        func act(_ event: RoundEvent?) -> RoundSummary.Act? {
          event.map { RoundSummary.Act(author: $0.author, time: $0.time) }
        }
        let read = cut[member.ministry] ?? revision
        let submission = member.submission.flatMap { $0.revision.number == read ? $0 : nil }
        // A correction of what was in time is not late.
        let day =
          submission == nil ? asOf : (member.firstDelivery ?? submission)?.time.osloDate ?? asOf
        let late = deadline.map { day.dayNumber - $0.dayNumber }
        return RoundSummary.Member(
          ministry: member.ministry, step: member.step, revision: read,
          submitted: act(submission),
          assured: submission == nil ? nil : act(member.event { $0.kind == .assured }),
          approved: submission == nil ? nil : act(member.event { $0.kind == .approved }),
          daysLate: late.flatMap { $0 > 0 ? $0 : nil })
      })
  }
}
