import RetningDiagnostics
import RetningLua
import RetningResult
import RetningStrategy
import Synchronization

/// Brings indicators to their results on several threads, each ministry's on one.
///
/// ```
/// ministries, the largest first ─▶ thread 0: its own sandboxes ─▶ views, failures ─┐
///                              └─▶ thread 1: its own sandboxes ─▶ views, failures ─┴─▶ in order of id
///                                        └── what they compute: EvaluationBoard ──┘
/// ```
///
/// Every thread has sandboxes of its own for all ministries, so that one that builds on another's indicator can compute
/// it where nobody has begun on it. What each has said, spent and lost is put together as if one had done it all.
struct ParallelStage {
  let board: EvaluationBoard
  let workerCount: Int
  let wanted: [IndicatorDefinition]
  let counter: ProgressCounter

  /// What one thread gives.
  private struct Share: Sendable {
    var views: [IndicatorView] = []
    var failures: [Failure] = []
    var state = Evaluator.State()
  }

  /// Runs the stage; the evaluator's own thread takes part.
  ///
  /// - Returns: Nil where the outcome would depend on the order.
  func run(_ evaluator: Evaluator) -> (views: [IndicatorView], failures: [Failure])? {
    let ministries = Dictionary(grouping: wanted, by: \.ministry).mapValues { $0.map(\.id) }
    let queue = MinistryQueue(
      ministries.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.map(\.value))
    let seed = evaluator.seed
    let (board, counter) = (board, counter)
    func start(_ worker: Int) -> DeepStack.Running<Share>? {
      DeepStack.start {
        Self.share(Evaluator(beside: seed, board: board, worker: worker), queue, counter)
      }
    }
    // A thread beyond the ministries would find nothing to do.
    var shares = Self.shares(
      from: 1, to: min(workerCount, ministries.count), start: start,
      own: { Self.share(evaluator, queue, counter) })
    let own = shares.removeFirst()
    evaluator.take(board.all)
    for share in shares { evaluator.absorb(share.state) }
    guard !board.isVoid, evaluator.isWithinSharedLimits, evaluator.isClearOfBudgets else {
      return nil
    }
    let all = [own] + shares
    return (
      all.flatMap(\.views).sorted {
        $0.result.id.utf8.lexicographicallyPrecedes($1.result.id.utf8)
      }, all.flatMap(\.failures)
    )
  }

  /// Starts the threads one within another, so that each is waited for; the own share comes first.
  private static func shares(
    from worker: Int, to end: Int, start: (Int) -> DeepStack.Running<Share>?, own: () -> Share
  ) -> [Share] {
    guard worker < end, let running = start(worker) else { return [own()] }
    let others = shares(from: worker + 1, to: end, start: start, own: own)
    return others + [running.wait()]
  }

  /// Takes ministries until there are none left.
  private static func share(
    _ evaluator: Evaluator, _ queue: MinistryQueue, _ counter: ProgressCounter
  ) -> Share {
    var share = Share()
    while let ids = queue.next() {
      let definitions = ids.compactMap(evaluator.definition)
      let (views, failures) = evaluator.indicatorResults(definitions) { counter.advance() }
      share.views += views
      share.failures += failures
    }
    // Without room for a ministry's rules nobody knows what it lacks: one thread alone may have it.
    if evaluator.loadedMinistries.values.contains(where: \.isUnread) { evaluator.board?.void() }
    share.state = evaluator.sharedState
    return share
  }
}

/// The ministries that no thread has taken yet.
private final class MinistryQueue: Sendable {
  private let rest: Mutex<ArraySlice<[String]>>

  /// - Parameter ministries: The ids of each ministry's indicators, in order.
  init(_ ministries: [[String]]) { rest = Mutex(ministries[...]) }

  func next() -> [String]? { rest.withLock { $0.popFirst() } }
}

/// Counts what is done, and tells it in order.
final class ProgressCounter: Sendable {
  private let total: Int
  private let tell: @Sendable (Int, Int) -> Void
  private let done = Mutex(0)

  init(total: Int, tell: @escaping @Sendable (Int, Int) -> Void) {
    self.total = total
    self.tell = tell
  }

  func advance() {
    done.withLock { done in
      done += 1
      tell(done, total)
    }
  }
}

extension Evaluator {
  /// What another thread's evaluator has of what one evaluation adds up.
  struct State: Sendable {
    fileprivate var spendings: [String: LuaSpending] = [:]
    fileprivate var ended: [String: LuaError] = [:]
    fileprivate var warnings: Set<Diagnostic> = []
    fileprivate var remarks: [Owner: Remarks] = [:]
    fileprivate var lineCounts: [String: Int] = [:]
    fileprivate var losses: [String: Int] = [:]
  }

  fileprivate var sharedState: State {
    State(
      spendings: spendings, ended: ended, warnings: warnings, remarks: remarks,
      lineCounts: lineCounts, losses: loadedMinistries.mapValues(\.lossCount))
  }

  fileprivate func absorb(_ other: State) {
    // Where two have run the same, both have spent and said the same.
    spendings.merge(other.spendings) { own, _ in own }
    ended.merge(other.ended) { own, _ in own }
    warnings.formUnion(other.warnings)
    remarks.merge(other.remarks) { own, _ in own }
    lineCounts.merge(other.lineCounts) { $0 + $1 }
    for (ministry, count) in other.losses { ministries[ministry]?.addLosses(count) }
  }

  /// Whether nobody was ended by a budget, or came so near that another order could have ended it: who is asked for by
  /// another finds texts that one has made, and is charged a few bytes less for them.
  fileprivate var isClearOfBudgets: Bool {
    let (instructions, bytes) = (request.budget.instructions, request.budget.memoryBytes)
    let isClear = spendings.values.allSatisfy { spending in
      spending.usage.instructions < instructions - instructions / 500
        && spending.usage.memoryBytes < bytes - bytes / 500
    }
    return isClear && ended.isEmpty
      && computed.values.allSatisfy { result in
        switch result.failure?.kind {
        case .instructions, .memory, .depth, .output: false
        default: true
        }
      }
  }

  /// Whether no ministry comes near a limit that holds for all its evaluations together: where it is met depends on the
  /// order.
  fileprivate var isWithinSharedLimits: Bool {
    lineCounts.values.allSatisfy { $0 <= Self.linesMax }
      && ministries.values.allSatisfy { $0.lossCount <= MinistryRules.lossMax / 2 }
  }
}
