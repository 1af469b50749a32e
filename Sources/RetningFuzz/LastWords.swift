import Glibc

/// What the process says when a signal ends it: the program that was under way, and the seed.
///
/// A handler may only call what is safe in one, so the text is made beforehand and written by write(2).
enum LastWords {
  // Set before the first handler and never after, so that a handler on any thread may read it.
  nonisolated(unsafe) fileprivate static var ofCrash = text("")
  nonisolated(unsafe) fileprivate static var ofHang = text("")

  /// Seconds that a program with all of its runs may take by the clock on the wall, before it counts as one that hangs.
  static let patience: UInt32 = 30

  static func prepare(_ words: String) {
    ofCrash = text("\nFOUND: it crashes; \(words)\n")
    ofHang = text("\nFOUND: it hangs; \(words)\n")
    for signal in [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT, SIGALRM] {
      listen(to: signal)
    }
  }

  private static func text(_ text: String) -> UnsafeMutableBufferPointer<UInt8> {
    let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: text.utf8.count)
    _ = buffer.initialize(from: text.utf8)
    return buffer
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
    action.__sigaction_handler.sa_handler = { signal in
      let text = signal == SIGALRM ? LastWords.ofHang : LastWords.ofCrash
      _ = write(1, text.baseAddress, text.count)
      _exit(1)
    }
    action.sa_flags = Int32(SA_ONSTACK)
    sigaction(signal, &action, nil)
  }
}
