internal import CRetningJail
import Glibc
import RetningDiagnostics
import RetningEvaluation
import RetningLua
import RetningStore

/// The part of a program that evaluates for another process of the same program.
public enum Worker {
  /// Does the work of a worker and ends the process, where it was started as one; otherwise does nothing.
  ///
  /// The first thing that the `main` of a program does which evaluates with ``Isolation/process(executable:)``.
  public static func runIfAsked() {
    guard CommandLine.arguments.dropFirst().first == WorkerProcess.word else { return }
    exit(run() ? 0 : 2)
  }

  private static func run() -> Bool {
    rj_close_from(UInt32(WorkerProcess.pageDescriptor) + 1)
    signal(SIGPIPE, SIG_IGN)
    let channel = WorkerChannel(
      descriptor: WorkerProcess.channelDescriptor, isWorkers: true)
    guard let page = StatusPage(WorkerProcess.pageDescriptor), let task = readTask(channel) else {
      return false
    }
    let faults = PlantedFaults()
    let watch = EvaluationWatch(crashed: task.crashed) { thread, owner in
      page.set(owner, of: thread)
      faults.reached(owner)
    }
    let answer: EvaluationAnswer
    do throws(Diagnostic) {
      let store = try task.basis.map { basis throws(Diagnostic) in
        try Store.openUnlocked(at: basis.storeDirectory)
      }
      let sources = try task.sources(store)
      let missing = Lockdown.enter(
        dataByteCount: dataByteCount(task), processorSeconds: processorSeconds(task))
      guard let packed = try? PackedEncoder.encode(missing), channel.send(.missing, packed) else {
        return false
      }
      answer = task.answer(from: sources, watch: watch) { done, total in
        // Nobody sees more than a hundred steps.
        guard done % max(1, total / 100) == 0,
          let packed = try? PackedEncoder.encode([done, total])
        else { return }
        channel.send(.progress, packed)
      }
    } catch {
      answer = EvaluationAnswer(content: .problem(error))
    }
    guard let packed = try? PackedEncoder.encode(answer) else { return false }
    return channel.send(.answer, packed)
  }

  private static func readTask(_ channel: WorkerChannel) -> EvaluationTask? {
    var messages = WorkerMessages()
    while true {
      let bytes = channel.read(atMost: 1 << 20)
      guard !bytes.isEmpty else { return nil }
      messages.add(bytes)
      guard let message = try? messages.next() else { continue }
      guard message.kind == .task else { return nil }
      return try? PackedDecoder.decode(EvaluationTask.self, from: message.content)
    }
  }

  /// Half of the machine's memory, beside the stacks, of which only what is used is ever there.
  private static func dataByteCount(_ task: EvaluationTask) -> Int {
    let memory = sysconf(Int32(_SC_PHYS_PAGES)) * sysconf(Int32(_SC_PAGESIZE))
    return max(1 << 30, memory / 2) + (jobs(task) + 2) * DeepStack.byteCount
  }

  /// An hour for each thread: a last net, far above what the scripts' own budgets let them use.
  private static func processorSeconds(_ task: EvaluationTask) -> Int { 3600 * jobs(task) }

  private static func jobs(_ task: EvaluationTask) -> Int {
    if case .run(_, let jobs) = task.work { jobs } else { 1 }
  }
}
