import FoundationEssentials
import RetningData
import RetningDiagnostics
import RetningEvaluation
import RetningStore

/// A folder with rules and reports, and the store beside them: what every face of the program works on.
///
/// ```
/// workspace/
///   rules/            what is evaluated (RuleFiles), workspace.lua, samples.lua
///   reports/          report definitions; published/ holds what was made
///   .retning/store    the store, unless another is named
/// ```
public struct Workspace: Sendable {
  /// The folder's path.
  public let root: String
  /// The store's folder.
  public let storePath: String
  /// Whether the store is the workspace's own, not one that was named.
  public let hasOwnStore: Bool
  public let settings: WorkspaceSettings
  public let files: RuleFiles

  /// Opens the workspace in a folder.
  ///
  /// - Parameter store: The store's folder, where it is not `.retning/store`.
  /// - Throws: A ``Diagnostic`` when there are no rules, or a file cannot be read.
  public static func open(at root: String, store: String? = nil) throws(Diagnostic) -> Workspace {
    var isDirectory = false
    guard
      FileManager.default.fileExists(atPath: "\(root)/rules", isDirectory: &isDirectory),
      isDirectory
    else { throw Diagnostic(.workspaceAbsent, ["directory": root]) }
    let files = try RuleFiles(readingRulesIn: root)
    let settingsPath = "rules/workspace.lua"
    let settings = try files.texts[settingsPath].map { text throws(Diagnostic) in
      try WorkspaceSettings(text, file: settingsPath)
    }
    return Workspace(
      root: root, storePath: try path(of: store, root: root),
      hasOwnStore: store?.isEmpty ?? true,
      settings: settings ?? WorkspaceSettings(), files: files)
  }

  private static func path(of store: String?, root: String) throws(Diagnostic) -> String {
    guard let store, !store.isEmpty else { return "\(root)/.retning/store" }
    if store.hasPrefix("file://") { return String(store.dropFirst("file://".count)) }
    guard !store.contains("://") else { throw Diagnostic(.storeUnsupported, ["store": store]) }
    return store
  }

  /// Whether a store is there already.
  public var hasStore: Bool {
    Store.exists(at: storePath)
  }
}
