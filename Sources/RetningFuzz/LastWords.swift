import Glibc

/// What the process says when a signal ends it: the program that was under way, and the seed.
///
/// A handler may only call what is safe in one, so the text is made beforehand and written by write(2).
enum LastWords {
  // Set before the first handler and never after, so that a handler on any thread may read it.
  nonisolated(unsafe) fileprivate static var text = UnsafeMutableBufferPointer<UInt8>(
    start: nil, count: 0)

  /// Seconds that a program with all of its runs may take by the clock on the wall, before it counts as one that hangs.
  static let patience: UInt32 = 60

  static func prepare(_ words: String) {
    let bytes = Array("FOUND: a crash, or a hang; \(words)\n".utf8)
    let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
    _ = buffer.initialize(from: bytes)
    text = buffer
    for signal in [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT, SIGALRM] { listen(to: signal) }
  }

  /// Gives the calling thread a stack for handlers: where its own has run over, there is no room for one.
  static func prepareThread() {
    let size = 64 * 1024
    var stack = stack_t()
    stack.ss_sp = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
    stack.ss_size = size
    sigaltstack(&stack, nil)
  }

  /// Takes the stack for handlers away again, before the thread ends.
  static func clearThread() {
    var none = stack_t()
    var stack = stack_t()
    none.ss_flags = Int32(SS_DISABLE)
    sigaltstack(&none, &stack)
    stack.ss_sp?.deallocate()
  }

  private static func listen(to signal: Int32) {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { _ in
      _ = write(1, LastWords.text.baseAddress, LastWords.text.count)
      _exit(1)
    }
    action.sa_flags = Int32(SA_ONSTACK)
    sigaction(signal, &action, nil)
  }
}
