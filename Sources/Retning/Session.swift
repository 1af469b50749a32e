import RetningData
import RetningDiagnostics
import RetningEvaluation
import RetningResult
import RetningStore

/// A workspace that is evaluated again as its files and figures change, with what the last evaluation made kept in memory.
///
/// ```
/// let session = try Session(at: ".", options: options)
/// try session.update()        // everything
/// …                           // somebody saves a rule, or imports figures
/// try session.update()        // what that can have changed
/// ```
///
/// The result is byte for byte the one that ``Workspace/evaluate(_:store:progress:)`` gives. Scripts run in this process.
public final class Session {
  /// What one evaluation gave.
  public struct Update: Sendable {
    public let output: Evaluation.Output
    /// What is other than at the update before; nil at the first.
    public let difference: ResultDifference?
    /// The files that are other than at the update before, in order.
    public let files: [String]
    /// The indicators that were taken as they were, and those that were evaluated.
    public let statistics: EvaluationSession.Statistics
  }

  private let root: String
  private let storePath: String?
  private let options: RunOptions
  private let evaluations = EvaluationSession()
  private let store: Store
  private var last: (files: RuleFiles, result: ResultDocument)?

  /// The workspace as it was at the last update.
  public private(set) var workspace: Workspace?

  /// - Parameters:
  ///   - root: The workspace's folder.
  ///   - store: The store's folder, where it is not the workspace's own.
  ///   - options: What is evaluated. What-ifs, earlier revisions and single indicators are not a session's.
  /// - Throws: A ``Diagnostic`` when there is no workspace, or its store cannot be opened.
  public init(at root: String, store: String? = nil, options: RunOptions) throws(Diagnostic) {
    self.root = root
    storePath = store
    self.options = options
    self.store = try Workspace.open(at: root, store: store).openStore()
  }

  /// Reads files and figures as they are now, and evaluates what can be other than at the update before.
  ///
  /// - Throws: A ``Diagnostic``, as opening the workspace and evaluating it do; the next update goes on from the last that
  ///   succeeded.
  public func update(
    progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
  ) throws(Diagnostic) -> Update {
    let workspace = try Workspace.open(at: root, store: storePath)
    self.workspace = workspace
    let task = try workspace.task(.run(only: nil, jobs: 1), options, store)
    guard let basis = task.basis else { throw Diagnostic(.workerAnswer) }
    // The first begins with what the last run kept.
    let sources = last == nil ? try task.sources(store) : nil
    let request = try task.request(basis, store, sources?.traces)
    let (output, statistics) = try evaluations.run(
      task.files, request, changed: try changedKeys(to: basis.cut), progress: progress)
    let update = Update(
      output: output,
      difference: last.map { ResultDifference(from: $0.result, to: output.result) },
      files: last.map { $0.files.differences(from: task.files) } ?? [], statistics: statistics)
    last = (task.files, output.result)
    return update
  }

  /// What tells that files or figures may be other than they were, without reading them.
  ///
  /// Times and sizes are looked at, not waited for: a folder that is shared over a network tells nobody when it changes.
  public var stamp: Stamp {
    Stamp(
      files: FileStamp.all(under: "\(root)/rules"),
      revision: (try? store.head()?.revision.number) ?? 0)
  }

  public struct Stamp: Sendable, Hashable {
    fileprivate let files: [FileStamp]
    fileprivate let revision: Int
  }

  private func changedKeys(to cut: Cut) throws(Diagnostic) -> Set<Key>? {
    guard let before = last?.result.store, cut.ministries.isEmpty, before.cut.isEmpty else {
      return nil
    }
    return try store.changedKeys(
      from: Revision(before.revision), hash: before.hash, to: cut.revision)
  }
}

extension Workspace {
  /// What tells that rules may be other than they were, without reading them.
  public static func stamp(ofRulesIn root: String) -> Session.Stamp {
    Session.Stamp(files: FileStamp.all(under: "\(root)/rules"), revision: 0)
  }
}

extension RuleFiles {
  /// The paths under which another text lies, or none, in order.
  fileprivate func differences(from other: RuleFiles) -> [String] {
    Set(texts.keys).union(other.texts.keys).union(unreadable.keys).union(other.unreadable.keys)
      .filter { texts[$0] != other.texts[$0] || unreadable[$0] != other.unreadable[$0] }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
