import Glibc

/// What the tests let a worker do on purpose, when it comes to a script that they name: how one sees that a worker which
/// breaks, or is taken over, takes nobody with it.
///
/// `RETNING_TEST_WORKER` holds them, such as `crash dfd/x; hang rule dfd/y; open dfd/z; start dfd/w`.
struct PlantedFaults: Sendable {
  private enum Fault: String {
    /// A segmentation fault, as of a broken interpreter.
    case crash
    /// An endless loop that nothing of Lua's stops.
    case hang
    /// Opens a file and a socket; a crash where it gets either.
    case open
    /// Starts another program.
    case start
  }

  private let faults: [String: Fault]

  init() {
    var faults: [String: Fault] = [:]
    let text = unsafe getenv("RETNING_TEST_WORKER").map { unsafe String(cString: $0) } ?? ""
    for part in text.split(separator: ";") {
      let words = part.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true)
      if words.count == 2, let fault = Fault(rawValue: String(words[0])) {
        faults[String(words[1])] = fault
      }
    }
    self.faults = faults
  }

  func reached(_ owner: String?) {
    guard !faults.isEmpty, let owner, let fault = faults[owner] else { return }
    switch fault {
    case .crash: crash()
    case .hang: while true { sched_yield() }
    case .open:
      let file = unsafe Glibc.open("/etc/passwd", O_RDONLY)
      let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
      if file >= 0 || socket >= 0 { crash() }
    case .start:
      var arguments: [UnsafeMutablePointer<CChar>?] = unsafe [nil]
      unsafe execv("/bin/true", &arguments)
    }
  }

  private func crash() -> Never {
    signal(SIGSEGV, SIG_DFL)
    _ = raise(SIGSEGV)
    abort()
  }
}
