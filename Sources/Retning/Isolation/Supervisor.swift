import RetningDiagnostics
import RetningStore

/// Has a task done in worker processes: one after another, each without what ended the one before.
///
/// ```
/// task ─▶ worker ─▶ answer
///           └─ crashed or hung ─▶ what was under way? ─▶ task without that ─▶ worker …
/// ```
///
/// Where several threads were at work it is not known which of them it was: the next worker has one alone. What is found
/// out is told as a failure of its indicator or rule; the rest comes through.
struct Supervisor {
  let executable: String
  var task: EvaluationTask
  let progress: @Sendable (Int, Int) -> Void

  /// After so many crashes of a ministry's scripts none of them are run.
  private static let ministryCrashesMax = 5
  /// A process that ends without a script under way is tried again, but not for ever.
  private static let causelessMax = 2

  mutating func run() throws(Diagnostic) -> Isolation.Run {
    var (causeless, kills) = (0, 0)
    while true {
      switch try WorkerProcess.run(executable, task, progress: progress) {
      case .answered(let answer, let missing):
        let notes =
          missing.isEmpty
          ? [] : [Diagnostic(.workerProtection, ["missing": missing.joined(separator: ", ")])]
        return Isolation.Run(answer: answer, notes: notes)
      case .ended(let ending, let underWay):
        // Who is killed from outside need not have done anything: it is tried again first.
        if underWay.count == 1, !(ending == .killed && kills == 0) {
          leaveOut(underWay[0], ending)
        } else {
          causeless += underWay.isEmpty ? 1 : 0
          guard causeless <= Self.causelessMax else { throw Diagnostic(.workerEnded) }
          useOneThread()
        }
        kills += ending == .killed ? 1 : 0
      }
    }
  }

  private mutating func useOneThread() {
    if case .run(let only, _) = task.work { task.work = .run(only: only, jobs: 1) }
  }

  private mutating func leaveOut(_ owner: String, _ ending: WorkerProcess.Ending) {
    let how: EvaluationWatch.Ending =
      switch ending {
      case .crashed: .crashed
      case .stalled: .stalled(seconds: task.settings.patienceSeconds)
      case .killed: .killed
      case .exhausted: .exhausted
      }
    task.crashed[owner] = how
    let ministry = Self.ministry(of: owner)
    let count = task.crashed.keys.count { Self.ministry(of: $0) == ministry }
    if count > Self.ministryCrashesMax { task.crashed["rules/\(ministry)"] = how }
  }

  /// The ministry of `rules/dfd/x.lua`, `dfd/x` or `status dfd/x`.
  private static func ministry(of owner: String) -> String {
    let name = owner.split(separator: " ").last ?? ""
    let path = name.hasPrefix("rules/") ? name.dropFirst("rules/".count) : name
    return String(path.prefix { $0 != "/" })
  }
}

extension DiagnosticCode {
  static let workerEnded = DiagnosticCode(
    "worker-ended",
    nb:
      "Prosessen som beregner, ble avbrutt uten at et skript var i gang. Prøv igjen; skjer det på nytt, se om maskinen mangler minne eller filer som kan være åpne (ulimit -n).",
    en:
      "The process that evaluates was ended while no script was under way. Try again; if it happens anew, see whether the machine is short of memory or of files that can be open (ulimit -n)."
  )
  static let workerStart = DiagnosticCode(
    "worker-start",
    nb:
      "Prosessen som skal beregne, kan ikke startes ({problem}). Prøv igjen, eller bruk --isolation none.",
    en:
      "The process that is to evaluate cannot be started ({problem}). Try again, or use --isolation none."
  )
  static let workerAnswer = DiagnosticCode(
    "worker-answer",
    nb: "Prosessen som beregner, ga et svar som ikke kan leses. Prøv igjen, og meld fra om feilen.",
    en: "The process that evaluates gave an answer that cannot be read. Try again, and report it.")
  static let workerProtection = DiagnosticCode(
    "worker-protection", severity: .note,
    nb:
      "Prosessen som beregner, er ikke fullt avskjermet: maskinen mangler {missing}. Skriptene går likevel i sin egen sandkasse.",
    en:
      "The process that evaluates is not fully shielded: this machine lacks {missing}. Scripts still run in their own sandbox."
  )

  static let ofWorkers = [workerEnded, workerStart, workerAnswer, workerProtection]
}
