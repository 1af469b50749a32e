import RetningDiagnostics
import RetningLua

/// Keeps an eye on what runs, for whoever evaluates in a process that may end in the middle: what was under way then is
/// known, and left out the next time.
public struct EvaluationWatch: Sendable {
  /// What has ended a process, by owner: a rule file's path, a ministry's folder, an indicator's id, `status dfd/x`,
  /// `rule dfd/y`. It is not run, and is a failure.
  public let crashed: Set<String>
  private let tell: @Sendable (_ worker: Int, _ owner: String?) -> Void

  /// - Parameter tell: Told what a thread begins to run, and what it goes on with; nil is nothing.
  public init(
    crashed: Set<String> = [],
    tell: @escaping @Sendable (_ worker: Int, _ owner: String?) -> Void
  ) {
    self.crashed = crashed
    self.tell = tell
  }

  func runs(_ owner: String?, on worker: Int) { tell(worker, owner) }

  /// Why something is not run; nil where nothing is against it.
  func obstacle(_ owner: String) -> LuaError? {
    guard crashed.contains(owner) else { return nil }
    return LuaError(kind: .crash, diagnostic: Diagnostic(.scriptCrashed, ["owner": owner]))
  }

  /// Why a rule file is not loaded.
  func obstacle(file path: String) -> LuaError? {
    let folder = path.split(separator: "/").dropLast().joined(separator: "/")
    return obstacle(path) ?? obstacle(folder)
  }
}

extension DiagnosticCode {
  static let scriptCrashed = DiagnosticCode(
    "script-crashed",
    nb:
      "{owner} fikk prosessen som beregnet til å krasje eller stå, og er utelatt; alt annet er beregnet i en ny. Se om skriptet kan skrives enklere, og meld fra om feilen: den ligger i Retning eller i Lua.",
    en:
      "{owner} made the process that evaluated crash or hang, and is left out; everything else was evaluated in a new one. See whether the script can be written more simply, and report the error: it lies in Retning or in Lua."
  )
}
