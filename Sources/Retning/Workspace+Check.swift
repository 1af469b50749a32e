import FoundationEssentials
import RetningCheck
import RetningData
import RetningDiagnostics
import RetningEvaluation

extension Workspace {
  /// Runs the rules' own tests.
  ///
  /// - Parameter jobs: On how many threads; nil is one for each processor, as far as there are tests for them.
  public func test(filter: String?, jobs: Int?, _ language: Language) throws(Diagnostic)
    -> Evaluation.TestReport
  {
    // To load the rules once more takes as long as some fifty tests.
    let testFiles = files.texts.values.count { $0.contains("test \"") }
    let threads = min(ProcessInfo.processInfo.activeProcessorCount, 1 + testFiles / 8)
    return try Evaluation.test(
      files, filter: filter, budget: settings.budget, language: language,
      jobs: jobs ?? threads)
  }

  /// Writes a text that was asked for to a file of the reader's choice.
  public func write(_ text: String, to path: String) throws(Diagnostic) {
    try TextFile.write(text, to: path)
  }

  /// What is wrong, or likely to be, in the rules and the report definitions.
  public func check(_ language: Language) -> (rules: RuleCheck, findings: [CheckFinding]) {
    // The figures are made up, so any day will do; a pinned one keeps the same ministries and strategies.
    let day = settings.asOf ?? CalendarDate(dayNumber: 20_000)
    let rules = RuleCheck(files, asOf: day, budget: settings.budget, language: language)
    let reports = reportDefinitions().problems.map { CheckFinding($0) }
    return (rules, rules.findings + reports)
  }
}
