import Dispatch
import Synchronization

/// What the threads of one evaluation share: which indicators are computed, and who is at which.
///
/// ```
/// thread 0 ── claim("a") ─▶ its own to compute ── publish("a") ─┐
/// thread 1 ── claim("a") ─▶ waits ──────────────────────────────┴─▶ has it
/// ```
///
/// Nobody waits in a circle: who would close one computes the indicator itself. Where indicators build on one another in
/// a ring, or in too long a row, who finds it depends on the order: then the board is void, and all is evaluated anew on
/// one thread, so that a failure reads the same however many there are.
final class EvaluationBoard: Sendable {
  /// A computed indicator, with how many indicators stand on one another below and with it.
  struct Shared: Sendable {
    let computed: ComputedIndicator
    let height: Int
  }

  private struct State {
    var shared: [String: Shared] = [:]
    /// Who computes what, and who waits for what.
    var claims: [String: Int] = [:]
    var waits: [Int: String] = [:]
    var isVoid = false

    /// Whether a thread would wait for itself if it waited for an indicator.
    func closesCircle(_ id: String, _ worker: Int) -> Bool {
      var holder = claims[id]
      while let current = holder, current != worker {
        holder = waits[current].flatMap { claims[$0] }
      }
      return holder == worker
    }
  }

  private let state = Mutex(State())
  private let signals: [DispatchSemaphore]

  init(workerCount: Int) {
    signals = (0..<workerCount).map { _ in DispatchSemaphore(value: 0) }
  }

  private enum Answer {
    case shared(Shared)
    case own
    case wait
  }

  /// What another thread has computed, or will have soon.
  ///
  /// - Returns: Nil where it is the thread's own to compute.
  func claim(_ id: String, by worker: Int) -> Shared? {
    while true {
      let answer: Answer = state.withLock { state in
        if let known = state.shared[id] { return .shared(known) }
        if state.isVoid { return .own }
        guard state.claims[id] != nil else {
          state.claims[id] = worker
          return .own
        }
        if state.closesCircle(id, worker) { return .own }
        state.waits[worker] = id
        return .wait
      }
      switch answer {
      case .shared(let shared): return shared
      case .own: return nil
      case .wait: signals[worker].wait()
      }
    }
  }

  /// Gives the others what a thread has computed.
  func publish(_ shared: Shared, of id: String) {
    let waiting = state.withLock { state in
      if state.shared[id] == nil { state.shared[id] = shared }
      let waiting = state.waits.filter { $0.value == id }.map(\.key)
      for worker in waiting { state.waits[worker] = nil }
      return waiting
    }
    for worker in waiting { signals[worker].signal() }
  }

  /// Says that the outcome depends on the order: what has been computed is not to be used.
  func void() {
    let waiting = state.withLock { state in
      state.isVoid = true
      defer { state.waits = [:] }
      return Array(state.waits.keys)
    }
    for worker in waiting { signals[worker].signal() }
  }

  var isVoid: Bool { state.withLock { $0.isVoid } }

  /// All that has been computed.
  var all: [String: Shared] { state.withLock { $0.shared } }
}
