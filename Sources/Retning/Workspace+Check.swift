import RetningCheck
import RetningData
import RetningDiagnostics
import RetningEvaluation

extension Workspace {
  /// What is wrong, or likely to be, in the rules and the report definitions.
  public func check(_ language: Language) -> (rules: RuleCheck, findings: [CheckFinding]) {
    // The figures are made up, so any day will do; a pinned one keeps the same ministries and strategies.
    let day = settings.asOf ?? CalendarDate(dayNumber: 20_000)
    let rules = RuleCheck(files, asOf: day, budget: settings.budget, language: language)
    let reports = reportDefinitions().problems.map { CheckFinding($0) }
    return (rules, rules.findings + reports)
  }
}
