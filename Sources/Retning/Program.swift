import Glibc

/// Another program, run to its end with what it prints on standard output collected.
enum Program {
  struct Outcome {
    /// The exit code; nil where a signal ended it.
    let exitCode: Int32?
    let output: [UInt8]
  }

  /// Runs a program; nil where it cannot be started.
  ///
  /// - Parameter path: Its path, or a name that is looked up in `PATH`.
  static func run(_ path: String, _ arguments: [String]) -> Outcome? {
    var ends: [Int32] = [0, 0]
    guard unsafe pipe(&ends) == 0 else { return nil }
    // The child has the writing end as its output alone, so that its end is the end of the pipe.
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer { close(ends[0]) }
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
    unsafe posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    let copies = unsafe ([path] + arguments).map { unsafe strdup($0) }
    defer { unsafe copies.forEach { unsafe free($0) } }
    var pid: pid_t = 0
    let started = unsafe posix_spawnp(&pid, path, &actions, nil, copies + [nil], environ)
    close(ends[1])
    guard started == 0 else { return nil }
    let output = readAll(ends[0])
    var status: Int32 = 0
    while unsafe waitpid(pid, &status, 0) < 0 {
      guard errno == EINTR else { return nil }
    }
    return Outcome(exitCode: status & 0x7F == 0 ? status >> 8 & 0xFF : nil, output: output)
  }

  private static func readAll(_ descriptor: Int32) -> [UInt8] {
    var output: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes {
        unsafe read(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return output }
      output += buffer[..<count]
    }
  }
}
