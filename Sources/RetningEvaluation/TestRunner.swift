import RetningData
import RetningDiagnostics
import RetningLua
import RetningResult
import RetningStore
import RetningStrategy

/// How a test, or one of its cases, came out.
public struct TestOutcome: Sendable, Hashable {
  /// One expectation that did not hold.
  public struct Mismatch: Sendable, Hashable {
    /// The indicator and period, `dfd/lederprogram@2026-T1`, or the rule.
    public let address: String
    /// The field that differs: value, status, observationStatus, reason, error, period or findings.
    public let field: String
    public let expected: String
    public let found: String
    /// Why it is as it is, where there is more to say.
    public let explanation: LocalizedText?
  }

  public let ministry: String
  public let name: String
  public let location: SourceLocation
  public let mismatches: [Mismatch]
  /// The indicators that came out otherwise, each with what its value was made of.
  public let explained: [IndicatorResult]
  /// What failed in the scripts themselves.
  public let failures: [Failure]

  public var passed: Bool { mismatches.isEmpty && failures.isEmpty }
}

extension Evaluation {
  /// What running all tests gives.
  public struct TestReport: Sendable {
    public let outcomes: [TestOutcome]
    /// Files that did not load.
    public let failures: [Failure]

    /// Whether there were tests and all of them passed.
    public var passed: Bool {
      !outcomes.isEmpty && failures.isEmpty && outcomes.allSatisfy(\.passed)
    }
  }

  /// Runs the `test` blocks of all ministries, or of those whose ministry or name holds a text.
  ///
  /// - Parameter jobs: On how many threads, each with sandboxes of its own; the report does not depend on it.
  /// - Throws: A ``Diagnostic`` `rules-unreadable` when the strategy's files are wrong.
  public static func test(
    _ files: RuleFiles, filter: String? = nil, budget: LuaBudget = LuaBudget(),
    language: Language = .nb, jobs: Int = 1
  ) throws(Diagnostic) -> TestReport {
    try test(
      files, filter: filter, budget: budget, language: language, jobs: jobs, coverage: nil)
  }

  static func test(
    _ files: RuleFiles, filter: String?, budget: LuaBudget, language: Language, jobs: Int,
    coverage: CoverageRecord?
  ) throws(Diagnostic) -> TestReport {
    let count = max(1, jobs)
    let run = { @Sendable (part: Int) -> Result<Part, Diagnostic> in
      Result { () throws(Diagnostic) in
        let loaded = Loaded(
          files, budget: budget, language: language, withTests: true, coverage: coverage)
        guard loaded.modelProblems.isEmpty else {
          throw Diagnostic(.rulesUnreadable, details: loaded.modelProblems)
        }
        let runner = TestRunner(loaded: loaded, budget: budget, language: language)
        return Part(
          outcomes: runner.run(filter: filter, part: part, of: count), failures: loaded.failures)
      }
    }
    var parts: [Part] = []
    for result in all(0..<count, run) { parts.append(try result.get()) }
    return TestReport(
      outcomes: parts.flatMap(\.outcomes).sorted { $0.number < $1.number }.flatMap(\.outcomes),
      failures: parts.first?.failures ?? [])
  }

  /// What one thread ran: each test's outcomes with its number among all.
  private struct Part: Sendable {
    let outcomes: [(number: Int, outcomes: [TestOutcome])]
    let failures: [Failure]
  }

  /// Runs each part on a thread of its own, and waits for all.
  private static func all<Output: Sendable>(
    _ parts: Range<Int>, _ run: @escaping @Sendable (Int) -> Output
  ) -> [Output] {
    guard let part = parts.first else { return [] }
    guard parts.count > 1, let running = DeepStack.start({ run(part) }) else {
      return [DeepStack.run { run(part) }] + all(parts.dropFirst(), run)
    }
    let others = all(parts.dropFirst(), run)
    return [running.wait()] + others
  }
}

/// Runs tests, each over its own figures alone.
struct TestRunner {
  let loaded: Loaded
  let budget: LuaBudget
  let language: Language

  /// Every so many of the tests, each with its number among all.
  func run(filter: String?, part: Int, of count: Int) -> [(number: Int, outcomes: [TestOutcome])] {
    let tests = loaded.ordered.flatMap { rules in
      rules.context.declarations.tests.indices.map { (rules, $0) }
    }
    .filter { rules, index in
      let test = rules.context.declarations.tests[index]
      return filter.map { test.ministry == $0 || test.name.contains($0) } ?? true
    }
    return tests.enumerated().filter { $0.offset % count == part }.map { number, place in
      (number, run(place.1, of: place.0))
    }
  }

  private func run(_ index: Int, of rules: MinistryRules) -> [TestOutcome] {
    let test = rules.context.declarations.tests[index]
    var outcomes = test.cases.map { run($0, of: test) }
    for (number, value) in test.each.enumerated() {
      do throws(LuaError) {
        outcomes.append(run(try makeCase(value, number + 1, index, rules), of: test))
      } catch {
        let failure = Failure(
          error, ministry: test.ministry, subject: nil, file: test.location.file,
          files: loaded.files)
        outcomes.append(outcome(of: test, "\(number + 1)", [], [], [failure]))
      }
    }
    return outcomes
  }

  /// The case that a test's function makes of a value.
  private func makeCase(_ value: LuaValue, _ number: Int, _ index: Int, _ rules: MinistryRules)
    throws(LuaError) -> TestCase
  {
    let sandbox = try rules.liveSandbox()
    let test = rules.context.declarations.tests[index]
    guard let function = test.makeCase else {
      throw LuaError(kind: .memory, diagnostic: Diagnostic(.luaNoState))
    }
    var spending = LuaSpending()
    let made = try sandbox.evaluate(function, [value], budget: budget, spending: &spending)
    do throws(Diagnostic) {
      guard let table = made.first?.table else {
        throw Diagnostic(
          .testCaseValue, ["test": test.name, "found": made.first?.typeName ?? "nil"])
      }
      var made = try TestCase(
        table, over: test.base, test: test.name, owner: "test \"\(test.name)\"",
        ministry: test.ministry)
      let isPlain = value.double != nil || value.string != nil
      made.label = made.label ?? (isPlain ? value.shown : "\(number)")
      guard !made.isEmpty else { throw Diagnostic(.testNoExpectation, ["test": test.name]) }
      return made
    } catch {
      let place = SourceLocation(file: test.location.file, line: function.line)
      throw LuaError(kind: .error, diagnostic: error.located(at: place))
    }
  }

  private func outcome(
    of test: TestDefinition, _ label: String?, _ mismatches: [TestOutcome.Mismatch],
    _ explained: [IndicatorResult], _ failures: [Failure]
  ) -> TestOutcome {
    TestOutcome(
      ministry: test.ministry, name: test.name + (label.map { " [\($0)]" } ?? ""),
      location: test.location, mismatches: mismatches, explained: explained, failures: failures)
  }

  private func run(_ test: TestCase, of definition: TestDefinition) -> TestOutcome {
    var mismatches: [TestOutcome.Mismatch] = []
    var explained: [IndicatorResult] = []
    var failures: [Failure] = []
    for (address, expected) in test.expected {
      let id = address.key.description
      guard
        let indicator = loaded.ministries[address.key.ministry]?.context.declarations
          .indicators[address.key.name]
      else {
        mismatches.append(
          mismatch(
            address.description, "indicator", id, "–",
            LocalizedText(nb: "indikatoren finnes ikke", en: "there is no such indicator")))
        continue
      }
      let evaluator = evaluator(for: test, address.period, indicator)
      let (views, failed) = evaluator.indicatorResults([indicator])
      guard let result = views.first?.result else { continue }
      let wrong = compare(result, failed, address, expected)
      mismatches += wrong
      if expected.error == nil { failures += failed }
      if !wrong.isEmpty, failed.isEmpty {
        let told = self.evaluator(for: test, address.period, indicator, tellsDerivations: true)
        explained += told.indicatorResults([indicator]).views.map(\.result)
      }
    }
    if !test.findings.isEmpty {
      let (wrong, failed) = compareFindings(test)
      mismatches += wrong
      failures += failed
    }
    return outcome(of: definition, test.label, mismatches, explained, failures)
  }

  /// - Parameter indicator: Whose figure must not be too old, where no day is given; nil is nobody's.
  private func evaluator(
    for test: TestCase, _ wanted: Period?, _ indicator: IndicatorDefinition?,
    tellsDerivations: Bool = false
  ) -> Evaluator {
    let last = test.given.keys.compactMap(\.period).max { $0.end < $1.end }
    let period = wanted ?? test.period ?? last ?? Period(day: CalendarDate(dayNumber: 0))
    let end = (last ?? period).end
    let request = EvaluationRequest(
      reader: MemoryReader(test.given),
      asOf: test.asOf ?? end.advanced(byDays: 1 + (indicator?.delayDays ?? 0)), period: period,
      budget: budget, language: language,
      store: ResultDocument.StoreState(revision: 0, hash: ""), engine: "", rulesHash: "",
      tellsDerivations: tellsDerivations)
    return Evaluator(
      request, files: loaded.files, model: loaded.model, ministries: loaded.ministries)
  }

  private func mismatch(
    _ address: String, _ field: String, _ expected: String, _ found: String,
    _ explanation: LocalizedText?
  ) -> TestOutcome.Mismatch {
    TestOutcome.Mismatch(
      address: address, field: field, expected: expected, found: found, explanation: explanation)
  }

  private func compare(
    _ result: IndicatorResult, _ failures: [Failure], _ address: EntryAddress,
    _ expected: TestExpectation
  ) -> [TestOutcome.Mismatch] {
    let place = address.description
    if let wanted = expected.error {
      let isTold = failures.contains {
        $0.code == wanted || $0.message.text(in: .nb).contains(wanted)
          || $0.message.text(in: .en).contains(wanted)
      }
      let found = failures.first.map { "\($0.code): \($0.message.text(in: language))" } ?? "–"
      return isTold ? [] : [mismatch(place, "error", wanted, found, nil)]
    }
    guard failures.isEmpty else { return [] }
    var found: [TestOutcome.Mismatch] = []
    if let wanted = address.period, result.period != wanted {
      found.append(
        mismatch(
          place, "period", wanted.description, result.period?.description ?? "–",
          result.explanation))
    }
    if let wanted = expected.value {
      let tolerance = expected.tolerance ?? max(abs(wanted), 1) * 1e-9
      if !(result.value.map { abs($0 - wanted) <= tolerance } ?? false) {
        found.append(
          mismatch(
            place, "value", "\(wanted)", result.value.map { "\($0)" } ?? "–",
            result.explanation))
      }
    }
    let texts = [
      ("status", expected.status?.rawValue, result.status.rawValue),
      (
        "observationStatus", expected.observationStatus?.rawValue,
        result.observationStatus?.rawValue ?? "–"
      ),
      ("reason", expected.reason?.rawValue, result.judgement.reason?.rawValue ?? "–"),
    ]
    for (field, wanted, actual) in texts {
      guard let wanted, wanted != actual else { continue }
      found.append(mismatch(place, field, wanted, actual, result.explanation))
    }
    return found
  }

  /// Holds what the rules find against what is expected of them.
  private func compareFindings(_ test: TestCase) -> ([TestOutcome.Mismatch], [Failure]) {
    let evaluator = evaluator(for: test, nil, nil)
    let ministries = Set(test.findings.map { String($0.rule.prefix { $0 != "/" }) })
    let driver = loaded.model.strategy(on: evaluator.request.asOf)?.driver
    // The driver's rules see everybody's indicators; the others their own.
    let wanted = evaluator.allIndicators.filter {
      driver.map(ministries.contains) ?? false || ministries.contains($0.ministry)
    }
    let (views, _) = evaluator.indicatorResults(wanted)
    let checked = evaluator.findings(
      indicators: views, goals: evaluator.goalResults(views).goals,
      ministries: evaluator.ministryResults(views))
    let named = Set(test.findings.map(\.rule))
    let mismatches = test.findings.compactMap { rule, count -> TestOutcome.Mismatch? in
      let found = checked.findings.filter { $0.rule == rule }
      let known = loaded.ordered.contains { ministry in
        ministry.context.declarations.rules.values.contains { $0.id == rule }
      }
      // A rule that is not there finds nothing, and that is no answer.
      let isAsExpected = known && (count.map { $0 == found.count } ?? !found.isEmpty)
      guard !isAsExpected else { return nil }
      let explanation =
        known
        ? found.first?.message
        : LocalizedText(nb: "kontrollen finnes ikke", en: "there is no such rule")
      return mismatch(
        rule, "findings", count.map { "\($0)" } ?? "≥ 1", "\(found.count)", explanation)
    }
    return (mismatches, checked.failures.filter { $0.subject.map(named.contains) ?? false })
  }
}
