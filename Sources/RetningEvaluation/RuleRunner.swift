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
      let view = GoalView(
        goal: goal.goal, indicators: goal.indicators.map { seen($0, by: definition.ministry) },
        measures: goal.measures)
      let results = try run(
        "assessment \(definition.goal)", of: definition.ministry, [.object(view)]
      ) { $0.assessments[definition.goal]?.status }
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
      return (status, explanation(results), nil)
    } catch {
      return (
        nil, nil,
        Failure(
          error, ministry: definition.ministry, subject: definition.goal,
          file: definition.location.file, files: files)
      )
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
    var counts: [String: Int] = [:]
    for rule in rules {
      let subjects = subjects(
        of: rule, all: rule.ministry == driver, indicators, goals, views)
      let room = min(Self.findingsMax, Self.ministryFindingsMax - counts[rule.ministry, default: 0])
      let (found, failure) = self.findings(of: rule, subjects, room: room)
      counts[rule.ministry, default: 0] += found.count
      findings += found
      if let failure {
        failures.append(
          Failure(
            failure.kind == .crash ? failure.located(at: rule.location) : failure,
            ministry: rule.ministry, subject: rule.id, file: rule.location.file,
            files: files))
      }
    }
    return (findings.sorted(by: Self.comesBefore), failures)
  }

  /// The findings that one rule may give, and all of a ministry's together: nobody reads more, and a report has to hold
  /// them.
  private static let findingsMax = 1000
  private static let ministryFindingsMax = 10_000

  /// A rule's findings, and its first failure: once is enough to be told, and those that it does not fail on are still
  /// checked.
  private func findings(of rule: RuleDefinition, _ subjects: [Subject], room: Int) -> (
    findings: [Finding], failure: LuaError?
  ) {
    var findings: [Finding] = []
    var failure: LuaError?
    for subject in subjects {
      do throws(LuaError) {
        findings += try check(rule, subject, of: subjects.count)
      } catch {
        failure = failure ?? error
        // What a budget has ended on one is ended for all.
        if error.kind != .error { return (findings, error) }
      }
      guard findings.count > room else { continue }
      let tooMany = LuaError(
        kind: .output,
        diagnostic: Diagnostic(.findingsMany, ["limit": String(room)], at: rule.location))
      return (Array(findings.prefix(room)), tooMany)
    }
    return (findings, failure)
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
      return views.map { self.seen($0, by: rule.ministry) }.map {
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
        Subject(
          object: MinistryView(
            result: $0.result, indicators: $0.indicators.map { seen($0, by: rule.ministry) }),
          ministry: $0.result.id, subject: nil, period: request.period)
      }
    case .goal:
      guard all else { return [] }
      return goals.map {
        Subject(
          object: GoalView(
            goal: $0.goal, indicators: $0.indicators.map { seen($0, by: rule.ministry) },
            measures: $0.measures),
          ministry: rule.ministry, subject: .goal($0.goal.id), period: request.period)
      }
    }
  }

  private func check(_ rule: RuleDefinition, _ subject: Subject, of subjectCount: Int)
    throws(LuaError) -> [Finding]
  {
    let name = String(rule.id.dropFirst(rule.ministry.count + 1))
    let results = try run(
      "rule \(rule.id)", of: rule.ministry, for: subjectCount, [.object(subject.object)]
    ) { $0.rules[name]?.check }
    let messages = try messages(results.first ?? .nil, of: rule)
    return messages.map { message in
      Finding(
        rule: rule.id, ministry: subject.ministry, subject: subject.subject,
        period: subject.period, severity: rule.severity, message: LocalizedText(nb: message))
    }
  }

  /// The characters of a finding's message that are kept.
  private static let messageMax = 500

  /// What an author's function says of the status that it gave.
  func explanation(_ results: [LuaValue]) -> String? {
    results.dropFirst().first?.string?.visible(limit: Self.messageMax)
  }

  private func messages(_ value: LuaValue, of rule: RuleDefinition) throws(LuaError) -> [String] {
    switch value {
    case .nil, .boolean(false): return []
    case .boolean(true): return [rule.title.text(in: .nb)]
    case .string(let text): return [text.visible(limit: Self.messageMax)]
    case .table(let table):
      let texts = table.list.compactMap(\.string)
      if texts.count == table.list.count, table.fields.isEmpty {
        return texts.map { $0.visible(limit: Self.messageMax) }
      }
    default: break
    }
    throw LuaError(
      kind: .error,
      diagnostic: Diagnostic(
        .checkWrong, ["owner": "rule \"\(rule.id)\"", "found": value.typeName], at: rule.location))
  }
}
