import Glibc

/// Runs work on a thread with a stack deep enough for Lua's nested calls.
package enum DeepStack {
  /// Lua needs half a megabyte for 200 nested calls in C, and each nested evaluation may take as much again. The pages
  /// are mapped when they are touched; near the end of the stack evaluations are refused, never run into.
  package static let byteCount = 512 << 20

  /// Runs `work` on a thread of its own and waits for it.
  package static func run<Result: Sendable>(_ work: @escaping @Sendable () -> Result) -> Result {
    // Without a thread of its own the work still runs; only very deep calls would fail.
    start(work)?.wait() ?? work()
  }

  /// Runs `work` on a thread of its own that nobody waits for; at once where there is none to be had.
  package static func detach(_ work: @escaping @Sendable () -> Void) {
    guard let running = start(work) else { return work() }
    running.letGo()
  }

  /// Starts `work` on a thread of its own; nil where there is none to be had.
  package static func start<Result: Sendable>(_ work: @escaping @Sendable () -> Result)
    -> Running<Result>?
  {
    let job = Job(work)
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setstacksize(&attributes, byteCount)
    var thread = pthread_t()
    let context = Unmanaged.passRetained(job)
    let started = pthread_create(
      &thread, &attributes,
      { context in
        if let context {
          Unmanaged<AnyJob>.fromOpaque(context).takeRetainedValue().run()
        }
        return nil
      }, context.toOpaque())
    guard started == 0 else {
      context.release()
      return nil
    }
    return Running(thread: thread, job: job)
  }

  /// Work that has been started; it must be waited for, or let go.
  package struct Running<Result: Sendable>: ~Copyable {
    fileprivate let thread: pthread_t
    fileprivate let job: Job<Result>

    fileprivate consuming func letGo() { pthread_detach(thread) }

    /// Waits for the work to end.
    package consuming func wait() -> Result {
      pthread_join(thread, nil)
      guard let result = job.result else {
        preconditionFailure("the thread has ended with its result")
      }
      return result
    }
  }

  fileprivate class AnyJob {
    func run() {}
  }

  fileprivate final class Job<Result>: AnyJob {
    private let work: () -> Result
    private(set) var result: Result?

    init(_ work: @escaping () -> Result) { self.work = work }

    override func run() { result = work() }
  }
}
