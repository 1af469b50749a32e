import RetningDiagnostics
import RetningEvaluation
import RetningStore

/// Where scripts run.
///
/// The rules' scripts cannot leave their sandbox. A process around them is the second wall: should one ever break the
/// interpreter, it has no files, no network and no other program to reach, and costs itself alone.
public enum Isolation: Sendable, Hashable {
  /// In this process: for one's own rules at one's own desk, and for tests.
  case none
  /// In a process of their own.
  ///
  /// - Parameter executable: A program whose `main` begins with ``Worker/runIfAsked()``.
  case process(executable: String)

  /// In a process of this same program.
  public static let ownProcess = Isolation.process(executable: "/proc/self/exe")

  /// An answer, with what is to be said of how it came about.
  struct Run {
    let answer: EvaluationAnswer
    var notes: [Diagnostic] = []
  }

  /// Has a task done.
  ///
  /// - Throws: What the task itself throws; a ``Diagnostic`` `worker-…` where no process can do it.
  func run(
    _ task: EvaluationTask, _ store: Store?,
    progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
  ) throws(Diagnostic) -> Run {
    let run: Run
    switch self {
    case .none:
      let sources = try task.sources(store)
      run = Run(answer: task.answer(from: sources, progress: progress))
    case .process(let executable):
      var supervisor = Supervisor(executable: executable, task: task, progress: progress)
      // Who reads without a lock must be vouched for by one who has it.
      if let store {
        run = try store.holding { () throws(Diagnostic) in try supervisor.run() }
      } else {
        run = try supervisor.run()
      }
    }
    if case .problem(let problem) = run.answer.content { throw problem }
    return run
  }
}
