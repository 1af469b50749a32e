import RetningDiagnostics
import RetningLua

/// Keeps an eye on what runs, for whoever evaluates in a process that may end in the middle: what was under way then is
/// known, and left out the next time.
public struct EvaluationWatch: Sendable {
  /// What has ended a process, by owner: a rule file's path, a ministry's folder, an indicator's id, `status dfd/x`,
  /// `rule dfd/y`. It is not run, and is a failure.
  public let crashed: [String: Ending]
  /// How what ran ended its process.
  public enum Ending: Sendable, Hashable, Codable {
    case crashed
    /// There was no sign of life for so long.
    case stalled(seconds: Int)
    /// Somebody else killed it.
    case killed
    /// Its processor time was over.
    case exhausted
  }

  private let tell: @Sendable (_ worker: Int, _ owner: String?) -> Void

  /// - Parameter tell: Told what a thread begins to run, and what it goes on with; nil is nothing.
  public init(
    crashed: [String: Ending] = [:],
    tell: @escaping @Sendable (_ worker: Int, _ owner: String?) -> Void
  ) {
    self.crashed = crashed
    self.tell = tell
  }

  func runs(_ owner: String?, on worker: Int) { tell(worker, owner) }

  /// Why something is not run; nil where nothing is against it.
  func obstacle(_ owner: String) -> LuaError? {
    guard let ending = crashed[owner] else { return nil }
    let what = ["what": Self.name(of: owner)]
    let diagnostic =
      switch ending {
      case .crashed: Diagnostic(.scriptCrashed, phrases: what)
      case .stalled(let seconds):
        Diagnostic(.scriptStalled, ["seconds": "\(seconds)"], phrases: what)
      case .killed: Diagnostic(.scriptKilled, phrases: what)
      case .exhausted: Diagnostic(.scriptExhausted, phrases: what)
      }
    return LuaError(kind: .crash, diagnostic: diagnostic)
  }

  /// What an owner is, in words.
  private static func name(of owner: String) -> LocalizedText {
    if owner.hasSuffix(".lua") { return LocalizedText(nb: "Filen", en: "The file") }
    if owner.hasPrefix("rules/") { return LocalizedText(nb: "Skriptene", en: "The scripts") }
    return switch owner.prefix(while: { $0 != " " }) {
    case "status", "stock": LocalizedText(nb: "Statusfunksjonen", en: "The status function")
    case "breakdown": LocalizedText(nb: "Inndelingen", en: "The breakdown")
    case "rule": LocalizedText(nb: "Regelen", en: "The rule")
    case "assessment": LocalizedText(nb: "Vurderingen", en: "The assessment")
    default: LocalizedText(nb: "Formelen", en: "The formula")
    }
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
      "{what} fikk prosessen som beregner, til å krasje, og er utelatt. Se om skriptet kan skrives enklere, og meld fra om feilen: den ligger i Retning eller i Lua.",
    en:
      "{what} made the process that evaluates crash, and is left out. See whether the script can be written more simply, and report the error: it lies in Retning or in Lua."
  )
  static let scriptStalled = DiagnosticCode(
    "script-stalled",
    nb:
      "{what} ga ikke livstegn på {seconds} sekunder, og er utelatt. Skriv skriptet enklere; trenger det mer tid, kan budgets.patience i rules/workspace.lua heves.",
    en:
      "{what} gave no sign of life for {seconds} seconds, and is left out. Write the script more simply; where it needs more time, budgets.patience in rules/workspace.lua can be raised."
  )
  static let scriptKilled = DiagnosticCode(
    "script-killed",
    nb:
      "{what} var i gang to ganger da prosessen som beregner, ble avbrutt utenfra, og er utelatt. Som oftest er maskinens minne brukt opp: se hvor mye skriptet trenger, eller gi maskinen mer.",
    en:
      "{what} was under way twice when the process that evaluates was killed from outside, and is left out. Most often the machine's memory is used up: see how much the script needs, or give the machine more."
  )
  static let scriptExhausted = DiagnosticCode(
    "script-exhausted",
    nb:
      "{what} var i gang da prosessen som beregner, hadde brukt opp prosessortiden sin, og er utelatt. Er det satt en grense (ulimit -t), må den heves.",
    en:
      "{what} was under way when the process that evaluates had used up its processor time, and is left out. Where there is a limit (ulimit -t), raise it."
  )
}
