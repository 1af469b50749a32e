import RetningData
import RetningDiagnostics
import RetningLua
import RetningResult
import RetningStrategy

extension Evaluator {
  /// DFD's assessment of a goal; nothing where there is none.
  func assessment(of goal: GoalView) -> (status: Status?, reason: String?, failure: Failure?) {
    // What has not begun is not assessed.
    let hasBegun =
      model.strategy(goal.goal.strategy)?.validity.from.map { $0 <= request.asOf } ?? true
    let definitions =
      hasBegun
      ? ministries.values.compactMap { $0.context.declarations.assessments[goal.goal.id] } : []
    guard let definition = definitions.min(by: { $0.ministry < $1.ministry }) else {
      return (nil, nil, nil)
    }
    do throws(LuaError) {
      let results = try run(definition.ministry, [.object(goal)]) { declarations in
        declarations.assessments[definition.goal]?.status
      }
      guard let status = results.first?.string.flatMap(Status.init) else {
        throw LuaError(
          kind: .error,
          diagnostic: Diagnostic(
            .statusWrong,
            [
              "owner": "assessment \"\(definition.goal)\"",
              "found": results.first?.string.map { "«\($0)»" } ?? results.first?.typeName ?? "nil",
            ], at: definition.location))
      }
      return (status, results.dropFirst().first?.string, nil)
    } catch {
      return (
        nil, nil,
        Failure(
          error, ministry: definition.ministry, subject: definition.goal,
          file: definition.location.file, files: files)
      )
    }
  }

  /// Calls a function of a ministry's declarations in a live sandbox.
  func run(
    _ ministry: String, _ arguments: [LuaValue],
    _ function: (Declarations) -> LuaFunction?
  ) throws(LuaError) -> [LuaValue] {
    while true {
      guard let rules = ministries[ministry], let sandbox = rules.liveSandbox(),
        let function = function(rules.context.declarations)
      else { throw LuaError(kind: .memory, diagnostic: Diagnostic(.luaNoState)) }
      let context = rules.context
      context.frames.append(RuleContext.Frame(reads: Reads()))
      defer { context.frames.removeLast() }
      let used = sandbox.hasEvaluated
      do {
        return try sandbox.evaluate(function, arguments, budget: request.budget).results
      } catch {
        guard rules.repeats(error, in: sandbox, used: used) else { throw error }
      }
    }
  }

  /// Holds every rule against what it is for. A ministry's rules see its own; the driver's see everybody's.
  func findings(
    indicators: [IndicatorView], goals: [GoalView], ministries views: [MinistryView]
  ) -> (findings: [Finding], failures: [Failure]) {
    var findings: [Finding] = []
    var failures: [Failure] = []
    let driver = model.strategy(on: request.asOf)?.driver
    let present = Set(model.ministries(on: request.asOf).map(\.id))
    let rules = ministries.values.filter { present.contains($0.id) }
      .flatMap { $0.context.declarations.rules.values }
      .sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
    for rule in rules {
      let subjects = subjects(
        of: rule, all: rule.ministry == driver, indicators, goals, views)
      var hasFailed = false
      for subject in subjects {
        do throws(LuaError) {
          findings += try check(rule, subject)
        } catch {
          // Once is enough to be told; those that it does not fail on are still checked.
          if !hasFailed {
            failures.append(
              Failure(
                error, ministry: rule.ministry, subject: rule.id, file: rule.location.file,
                files: files))
          }
          hasFailed = true
          // What a budget ends on one it would end on each, at its full cost.
          if error.kind != .error { break }
        }
      }
    }
    return (findings.sorted(by: Self.comesBefore), failures)
  }

  private static func comesBefore(_ left: Finding, _ right: Finding) -> Bool {
    if left.severity != right.severity { return left.severity < right.severity }
    let keys = [left, right].map {
      [
        $0.rule, $0.ministry, $0.subject?.id ?? "", $0.period?.description ?? "",
        $0.message.text(in: .nb),
      ]
    }
    return keys[0].lexicographicallyPrecedes(keys[1])
  }

  /// What a rule is held against at one time.
  private struct Subject {
    let object: any HostObject
    let ministry: String
    let subject: Finding.Subject?
    let period: Period?
  }

  private func subjects(
    of rule: RuleDefinition, all: Bool, _ indicators: [IndicatorView], _ goals: [GoalView],
    _ ministries: [MinistryView]
  ) -> [Subject] {
    let present = Set(ministries.map(\.result.id))
    func isSeen(_ ministry: String) -> Bool { all || ministry == rule.ministry }
    switch rule.subject {
    case .indicator:
      let seen = indicators.filter { isSeen($0.result.identity.ministry) }
      let views = rule.span == .all ? seen.flatMap { history($0.result.id) } : seen
      return views.map {
        Subject(
          object: $0, ministry: $0.result.identity.ministry, subject: .indicator($0.result.id),
          period: $0.result.period)
      }
    case .measure:
      return measureResults().filter {
        isSeen($0.measure.ministry) && present.contains($0.measure.ministry)
      }.map {
        Subject(
          object: MeasureView(result: $0), ministry: $0.measure.ministry,
          subject: .measure($0.measure.id), period: nil)
      }
    case .ministry:
      return ministries.filter { isSeen($0.result.id) }.map {
        Subject(object: $0, ministry: $0.result.id, subject: nil, period: request.period)
      }
    case .goal:
      guard all else { return [] }
      return goals.map {
        Subject(
          object: $0, ministry: rule.ministry, subject: .goal($0.goal.id), period: request.period)
      }
    }
  }

  private func check(_ rule: RuleDefinition, _ subject: Subject) throws(LuaError) -> [Finding] {
    let name = String(rule.id.dropFirst(rule.ministry.count + 1))
    let results = try run(rule.ministry, [.object(subject.object)]) { $0.rules[name]?.check }
    let messages = try messages(results.first ?? .nil, of: rule)
    return messages.map { message in
      Finding(
        rule: rule.id, ministry: subject.ministry, subject: subject.subject,
        period: subject.period, severity: rule.severity, message: LocalizedText(nb: message))
    }
  }

  /// The characters of a finding's message that are kept.
  private static let messageMax = 2000

  private func messages(_ value: LuaValue, of rule: RuleDefinition) throws(LuaError) -> [String] {
    switch value {
    case .nil, .boolean(false): return []
    case .boolean(true): return [rule.title.text(in: .nb)]
    case .string(let text): return [String(text.prefix(Self.messageMax))]
    case .table(let table):
      let texts = table.list.compactMap(\.string)
      if texts.count == table.list.count, table.fields.isEmpty {
        return texts.map { String($0.prefix(Self.messageMax)) }
      }
    default: break
    }
    throw LuaError(
      kind: .error,
      diagnostic: Diagnostic(
        .checkWrong, ["owner": "rule \"\(rule.id)\"", "found": value.typeName], at: rule.location))
  }
}
