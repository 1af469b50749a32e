import Glibc

/// This program, run again in a process of its own: for work on files whose damage can crash who reads them.
enum ChildProcess {
  enum Ending {
    case exited(Int32)
    case signalled(Int32)
  }

  /// Runs this program with other arguments and the same terminal; nil when it cannot be started.
  static func run(_ arguments: [String]) -> Ending? {
    let all = [CommandLine.arguments.first ?? "retning"] + arguments
    var pid: pid_t = 0
    // A crash of the child's is told as a finding, not by its registers.
    unsafe setenv("SWIFT_BACKTRACE", "enable=no", 1)
    let copies = unsafe all.map { unsafe strdup($0) }
    defer { unsafe copies.forEach { unsafe free($0) } }
    let started = unsafe posix_spawn(
      &pid, "/proc/self/exe", nil, nil, unsafe copies + [nil], environ)
    guard started == 0 else { return nil }
    var status: Int32 = 0
    while unsafe waitpid(pid, &status, 0) < 0 {
      guard errno == EINTR else { return nil }
    }
    let signal = status & 0x7F
    return signal == 0 ? .exited(status >> 8 & 0xFF) : .signalled(signal)
  }
}
