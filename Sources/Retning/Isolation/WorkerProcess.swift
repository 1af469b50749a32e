import Glibc
import RetningDiagnostics
import RetningLua

/// One worker process, started for one task.
enum WorkerProcess {
  /// The word that a worker is started with, and the descriptors that it finds.
  static let word = "retning-worker"
  static let channelDescriptor: Int32 = 3
  static let pageDescriptor: Int32 = 4

  enum Outcome {
    case answered(EvaluationAnswer, missing: [String])
    /// It ended without an answer.
    ///
    /// - Parameter underWay: What its threads were at.
    case ended(Ending, underWay: [String])
  }

  /// Runs a task to its end.
  ///
  /// - Throws: A ``Diagnostic`` `worker-start` where no process can be had.
  static func run(
    _ executable: String, _ task: EvaluationTask,
    progress: @Sendable (Int, Int) -> Void
  ) throws(Diagnostic) -> Outcome {
    guard let pageFile = StatusPage.makeDescriptor() else { throw failure() }
    defer { close(pageFile) }
    guard let page = StatusPage(pageFile) else { throw failure() }
    var ends: [Int32] = [0, 0]
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    guard unsafe socketpair(AF_UNIX, kind, 0, &ends) == 0 else { throw failure() }
    defer { close(ends[0]) }
    let started = Result { () throws(Diagnostic) in
      try start(executable, channel: ends[1], page: pageFile)
    }
    close(ends[1])
    let pid = try started.get()
    var conversation = Conversation(
      channel: WorkerChannel(descriptor: ends[0]), page: page,
      patienceSeconds: task.settings.patienceSeconds)
    let answer = conversation.run(task, progress)
    if let answer {
      // It has nothing more to say, and giving back all its memory takes it longer than anyone should wait.
      kill(pid, SIGKILL)
      DeepStack.detach { _ = end(of: pid) }
      return .answered(answer, missing: conversation.missing)
    }
    if conversation.hasStalled { kill(pid, SIGKILL) }
    let status = end(of: pid)
    return .ended(
      Ending(status, hasStalled: conversation.hasStalled), underWay: page.underWay)
  }

  /// Waits for a process to end, and ends it where it does not within a second.
  private static func end(of pid: pid_t) -> Int32 {
    var status: Int32 = 0
    for _ in 0..<100 {
      if unsafe waitpid(pid, &status, WNOHANG) == pid { return status }
      usleep(10_000)
    }
    kill(pid, SIGKILL)
    while unsafe waitpid(pid, &status, 0) < 0, errno == EINTR {}
    // It said nothing that can be read, and would not end: it is broken.
    return SIGABRT
  }

  private static func failure() -> Diagnostic {
    Diagnostic(.workerStart, ["problem": unsafe String(cString: strerror(errno))])
  }

  private static func start(_ executable: String, channel: Int32, page: Int32) throws(Diagnostic)
    -> pid_t
  {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    for output in [STDOUT_FILENO, STDERR_FILENO] {
      unsafe posix_spawn_file_actions_addopen(&actions, output, "/dev/null", O_WRONLY, 0)
    }
    // Copies above the places that they get, so that neither takes the other's.
    let copies = [channel, page].map { fcntl($0, F_DUPFD_CLOEXEC, pageDescriptor + 1) }
    defer { for copy in copies where copy >= 0 { close(copy) } }
    guard copies.allSatisfy({ $0 >= 0 }) else { throw failure() }
    unsafe posix_spawn_file_actions_adddup2(&actions, copies[0], channelDescriptor)
    unsafe posix_spawn_file_actions_adddup2(&actions, copies[1], pageDescriptor)
    let words = ["retning", word]
    let arguments = unsafe words.map { unsafe strdup($0) }
    defer { unsafe arguments.forEach { unsafe free($0) } }
    var pid: pid_t = 0
    let code = unsafe posix_spawn(
      &pid, executable, &actions, nil, arguments + [nil], environ)
    guard code == 0 else {
      throw Diagnostic(.workerStart, ["problem": unsafe String(cString: strerror(code))])
    }
    return pid
  }
}

extension WorkerProcess {
  /// How a worker came to its end without an answer.
  enum Ending {
    /// It broke, by itself or by what it ran.
    case crashed
    /// It gave no sign of life, and was killed for it.
    case stalled
    /// Somebody else killed it, such as the kernel when memory ends.
    case killed
    /// Its processor time was over.
    case exhausted

    fileprivate init(_ status: Int32, hasStalled: Bool) {
      self =
        switch status & 0x7F {
        case _ where hasStalled: .stalled
        case SIGKILL, SIGTERM, SIGHUP, SIGINT: .killed
        case SIGXCPU: .exhausted
        default: .crashed
        }
    }
  }
}

/// What is said between a worker and who started it.
private struct Conversation {
  let channel: WorkerChannel
  let page: StatusPage
  let patienceSeconds: Int
  private(set) var missing: [String] = []
  private(set) var hasStalled = false

  init(channel: WorkerChannel, page: StatusPage, patienceSeconds: Int) {
    self.channel = channel
    self.page = page
    self.patienceSeconds = patienceSeconds
  }

  /// Gives the task and waits for the answer; nil where none comes.
  mutating func run(_ task: EvaluationTask, _ progress: (Int, Int) -> Void) -> EvaluationAnswer? {
    guard let packed = try? PackedEncoder.encode(task), channel.send(.task, packed) else {
      return nil
    }
    var messages = WorkerMessages()
    while waitForMore() {
      let bytes = channel.read(atMost: 1 << 20)
      guard !bytes.isEmpty else { return nil }
      messages.add(bytes)
      do {
        while let (kind, content) = try messages.next() {
          switch kind {
          case .task: return nil
          case .missing: missing = try PackedDecoder.decode([String].self, from: content)
          case .progress:
            let done = try PackedDecoder.decode([Int].self, from: content)
            if done.count == 2 { progress(done[0], done[1]) }
          case .answer: return try PackedDecoder.decode(EvaluationAnswer.self, from: content)
          }
        }
      } catch {
        return nil
      }
    }
    return nil
  }

  /// Waits for the worker to say something; false when it has neither said nor begun anything for long.
  private mutating func waitForMore() -> Bool {
    var begun = page.begunCount
    var quietSeconds = 0
    while true {
      var wanted = pollfd(fd: channel.descriptor, events: Int16(POLLIN), revents: 0)
      let ready = unsafe poll(&wanted, 1, 1000)
      if ready > 0 || (ready < 0 && errno != EINTR) { return true }
      let now = page.begunCount
      quietSeconds = now == begun ? quietSeconds + 1 : 0
      begun = now
      guard quietSeconds < patienceSeconds else {
        hasStalled = true
        return false
      }
    }
  }
}
