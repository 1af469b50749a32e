import RetningCheck
import RetningData
import RetningDiagnostics
import RetningEvaluation
import RetningStore

extension Workspace {
  /// A prompt in a ministry's sandbox, over the newest figures.
  ///
  /// - Throws: A ``Diagnostic`` `init-ministry` where there is no such ministry, or as evaluating does.
  public func prompt(of ministry: String, _ options: RunOptions, store: Store)
    throws(Diagnostic) -> PromptSession
  {
    let known = try names().ministries
    guard known.contains(ministry) else {
      throw Diagnostic(
        .initMinistry, ["id": ministry, "known": known.sorted().joined(separator: ", ")])
    }
    let task = try task(.run(only: nil, jobs: 1), options, store)
    guard let basis = task.basis else { throw Diagnostic(.workerAnswer) }
    return try PromptSession(
      task.files, try task.request(basis, store, nil), ministry: ministry)
  }

  /// What can be written at a ministry's prompt: Retning's words, and names of series and indicators.
  public func promptWords(of ministry: String) -> [String] {
    let catalogue = Evaluation.catalogue(files, budget: settings.budget)
    let prefix = ministry + "/"
    func local(_ id: String) -> String {
      id.hasPrefix(prefix) ? String(id.dropFirst(prefix.count)) : id
    }
    return Set(
      RuleCheck.words + catalogue.data.keys.map { local($0.description) }
        + catalogue.indicators.map(local)
    ).sorted()
  }
}
