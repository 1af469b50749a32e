import RetningData
import RetningDiagnostics
import RetningEvaluation
import RetningResult
import RetningStore
import FoundationEssentials

extension Workspace {
  /// What is another under other rules, or with other figures.
  ///
  /// - Parameters:
  ///   - rules: The folders of the rules before and after; nil is this workspace's.
  ///   - data: What was known before and after, a revision or a date each; a missing one is the newest.
  /// - Returns: What is another, and what failed afterwards, whether or not it failed before.
  /// - Throws: A ``Diagnostic``, as evaluating does.
  public func difference(
    _ options: RunOptions, store: Store, rules: (before: String?, after: String?)? = nil,
    data: (before: String?, after: String?)? = nil
  ) throws(Diagnostic) -> (difference: ResultDifference, failures: [Failure]) {
    var options = options
    options.tellsDerivations = true
    // Another day's figures are looked at on the same day: else the day would differ too.
    options.asOf = options.asOf ?? settings.asOf ?? options.today
    options.period = options.period ?? settings.period
    var (before, after) = (options, options)
    if let data {
      // One alone is what was known then, held against the newest.
      before.known = data.before ?? data.after
      after.known = data.before == nil ? options.known : data.after
    }
    // Who may see what stays as this workspace's own rules have it: other rules could open what is kept back here.
    (before.rules, after.rules) = (rules?.before ?? before.rules, rules?.after ?? after.rules)
    let old = try evaluate(before, store: store).result
    let new = try evaluate(after, store: store).result
    return (ResultDifference(from: old, to: new), new.failures)
  }

  /// The workspace with the rules of another folder: one that holds `rules`, or that is `rules`.
  ///
  /// - Throws: A ``Diagnostic`` `workspace-absent` where it is neither.
  public func workspace(withRulesIn folder: String?) throws(Diagnostic) -> Workspace {
    guard let folder else { return self }
    for root in [folder, Self.parent(of: folder)].compactMap({ $0 }) {
      var isDirectory = false
      if FileManager.default.fileExists(atPath: "\(root)/rules", isDirectory: &isDirectory),
        isDirectory
      {
        return Workspace(
          root: self.root, storePath: storePath, hasOwnStore: hasOwnStore, settings: settings,
          files: try RuleFiles(readingRulesIn: root))
      }
    }
    throw Diagnostic(.workspaceAbsent, ["directory": folder])
  }

  /// The folder that a folder called `rules` lies in.
  private static func parent(of folder: String) -> String? {
    let url = URL(filePath: folder)
    return url.lastPathComponent == "rules" ? url.deletingLastPathComponent().path : nil
  }
}
