import RetningData
import RetningDiagnostics
import RetningLua
import RetningResult
import RetningStore
import RetningStrategy

/// How a test block came out.
public struct TestOutcome: Sendable, Hashable {
  /// One expectation that did not hold.
  public struct Mismatch: Sendable, Hashable {
    /// The indicator and period, `dfd/lederprogram@2026-T1`.
    public let address: String
    /// The field that differs: value, status, observationStatus or reason.
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
  /// - Throws: A ``Diagnostic`` `rules-unreadable` when the strategy's files are wrong.
  public static func test(
    _ files: RuleFiles, filter: String? = nil, budget: LuaBudget = LuaBudget(),
    language: Language = .nb
  ) throws(Diagnostic) -> TestReport {
    let outcome: Result<TestReport, Diagnostic> = DeepStack.run {
      Result { () throws(Diagnostic) in
        let loaded = Loaded(files, budget: budget, language: language, withTests: true)
        guard loaded.modelProblems.isEmpty else {
          throw Diagnostic(.rulesUnreadable, details: loaded.modelProblems)
        }
        let runner = TestRunner(loaded: loaded, budget: budget, language: language)
        return TestReport(outcomes: runner.run(filter: filter), failures: loaded.failures)
      }
    }
    return try outcome.get()
  }
}

/// Runs tests, each over its own figures alone.
struct TestRunner {
  let loaded: Loaded
  let budget: LuaBudget
  let language: Language

  func run(filter: String?) -> [TestOutcome] {
    loaded.ordered.flatMap { rules in
      rules.context.declarations.tests
        .filter { test in
          filter.map { test.ministry == $0 || test.name.contains($0) } ?? true
        }
        .map(run)
    }
  }

  private func run(_ test: TestDefinition) -> TestOutcome {
    var mismatches: [TestOutcome.Mismatch] = []
    var failures: [Failure] = []
    for (address, expected) in test.expect {
      let id = address.key.description
      guard
        let definition = loaded.ministries[address.key.ministry]?.context.declarations
          .indicators[address.key.name]
      else {
        mismatches.append(
          mismatch(
            address, "indicator", id, "–",
            LocalizedText(nb: "indikatoren finnes ikke", en: "there is no such indicator")))
        continue
      }
      let evaluator = evaluator(for: test, address, definition)
      let (views, failed) = evaluator.indicatorResults([definition])
      failures += failed
      if let view = views.first { mismatches += compare(view.result, address, expected) }
    }
    return TestOutcome(
      ministry: test.ministry, name: test.name, location: test.location, mismatches: mismatches,
      failures: failures)
  }

  private func evaluator(
    for test: TestDefinition, _ address: EntryAddress, _ definition: IndicatorDefinition
  ) -> Evaluator {
    let last = test.given.compactMap(\.0.period).max { $0.end < $1.end }
    let period = address.period ?? last ?? Period(day: CalendarDate(dayNumber: 0))
    let end = (last ?? period).end
    let request = EvaluationRequest(
      reader: MemoryReader(
        Dictionary(test.given.map { ($0.0, $0.1) }, uniquingKeysWith: { _, new in new })),
      asOf: test.asOf ?? end.advanced(byDays: 1 + definition.delayDays), period: period,
      budget: budget, language: language,
      store: ResultDocument.StoreState(revision: 0, hash: ""), engine: "", rulesHash: "")
    return Evaluator(
      request, files: loaded.files, model: loaded.model, ministries: loaded.ministries)
  }

  private func mismatch(
    _ address: EntryAddress, _ field: String, _ expected: String, _ found: String,
    _ explanation: LocalizedText?
  ) -> TestOutcome.Mismatch {
    TestOutcome.Mismatch(
      address: address.description, field: field, expected: expected, found: found,
      explanation: explanation)
  }

  private func compare(_ result: IndicatorResult, _ address: EntryAddress, _ expected: LuaTable)
    -> [TestOutcome.Mismatch]
  {
    var found: [TestOutcome.Mismatch] = []
    if let wanted = address.period, result.period != wanted {
      found.append(
        mismatch(
          address, "period", wanted.description, result.period?.description ?? "–",
          result.explanation))
    }
    if let wanted = expected["value"].double {
      let tolerance = expected["tolerance"].double ?? max(abs(wanted), 1) * 1e-9
      if !(result.value.map { abs($0 - wanted) <= tolerance } ?? false) {
        found.append(
          mismatch(
            address, "value", "\(wanted)", result.value.map { "\($0)" } ?? "–",
            result.explanation))
      }
    }
    let texts = [
      ("status", result.status.rawValue),
      ("observationStatus", result.observationStatus?.rawValue ?? "–"),
      ("reason", result.judgement.reason?.rawValue ?? "–"),
    ]
    for (field, actual) in texts {
      guard let wanted = expected[field].string, wanted != actual else { continue }
      found.append(mismatch(address, field, wanted, actual, result.explanation))
    }
    return found
  }
}
