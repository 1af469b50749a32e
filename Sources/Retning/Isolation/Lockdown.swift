internal import CRetningJail
import Glibc
import RetningDiagnostics

/// What a worker process gives up before it runs scripts: files, sockets, other programs, and more than its share.
///
/// What it needs is open by then. Each protection stands alone; where the kernel lacks one the others hold, and which one
/// is missing is told.
enum Lockdown {
  /// - Parameters:
  ///   - dataByteCount: The memory that may be written.
  ///   - processorSeconds: Of all threads together.
  /// - Returns: The names of the protections that could not be had.
  static func enter(dataByteCount: Int, processorSeconds: Int) -> [String] {
    var missing: [String] = []
    if rj_die_with_parent() != 0 { missing.append("prctl") }
    let limits: [(String, __rlimit_resource_t, Int)] = [
      ("RLIMIT_DATA", resource(RLIMIT_DATA), dataByteCount),
      ("RLIMIT_CPU", resource(RLIMIT_CPU), processorSeconds),
      ("RLIMIT_FSIZE", resource(RLIMIT_FSIZE), 0), ("RLIMIT_CORE", resource(RLIMIT_CORE), 0),
      ("RLIMIT_NOFILE", resource(RLIMIT_NOFILE), 0),
    ]
    let hasRights = rj_gain_nothing() == 0
    // Landlock makes a file descriptor for a moment, so it comes before they are forbidden.
    if !hasRights || rj_landlock() == 0 { missing.append("Landlock") }
    for (name, resource, value) in limits where !limit(resource, to: value) { missing.append(name) }
    if !hasRights || !filterCalls() { missing.append("seccomp") }
    return missing
  }

  private static func resource(_ resource: __rlimit_resource) -> __rlimit_resource_t {
    __rlimit_resource_t(resource.rawValue)
  }

  private static func limit(_ resource: __rlimit_resource_t, to value: Int) -> Bool {
    var limit = rlimit(rlim_cur: rlim_t(value), rlim_max: rlim_t(value))
    return unsafe setrlimit(resource, &limit) == 0
  }

  /// The calls that reckoning takes: memory, threads, waiting, the clock, and what is open already.
  private static let allowed = [
    "read", "write", "readv", "writev", "close", "exit", "exit_group", "munmap", "mremap",
    "madvise",
    "brk", "futex", "set_robust_list", "rseq", "rt_sigaction", "rt_sigprocmask", "rt_sigreturn",
    "sigaltstack", "clock_gettime", "clock_getres", "clock_nanosleep", "nanosleep", "gettimeofday",
    "getpid", "gettid", "sched_yield", "sched_getaffinity", "getrandom", "poll", "ppoll",
    "restart_syscall", "fstat", "newfstatat", "getrusage", "membarrier",
  ]
  /// Nothing of ours ever does these: who does has taken the interpreter over.
  private static let deadly = [
    "execve", "execveat", "ptrace", "process_vm_readv", "process_vm_writev", "fork", "vfork",
  ]
  private static let refused = scmp(0x0005_0000, EPERM)

  /// The action that answers a call with an error number; the header has it as a macro with an argument.
  private static func scmp(_ action: UInt32, _ number: Int32) -> UInt32 {
    action | UInt32(number) & 0xFFFF
  }

  private static func filterCalls() -> Bool {
    guard let filter = unsafe seccomp_init(refused) else { return false }
    defer { unsafe seccomp_release(filter) }
    func rule(_ action: UInt32, _ name: String, _ conditions: [scmp_arg_cmp] = []) -> Bool {
      let number = unsafe seccomp_syscall_resolve_name(name)
      // One that this processor has not cannot be called.
      guard number >= 0 else { return true }
      return unsafe seccomp_rule_add_array(
        filter, action, number, UInt32(conditions.count), conditions) == 0
    }
    let isThread = masked(argument: 0, cloneThread, equals: cloneThread)
    let isNoCode = masked(argument: 2, UInt64(PROT_EXEC), equals: 0)
    let isOwn = scmp_arg_cmp(
      arg: 0, op: SCMP_CMP_EQ, datum_a: UInt64(UInt32(bitPattern: getpid())), datum_b: 0)
    let rules =
      allowed.map { rule(allow, $0) } + deadly.map { rule(kill, $0) }
      + [
        rule(allow, "clone", [isThread]), rule(allow, "mmap", [isNoCode]),
        rule(allow, "mprotect", [isNoCode]), rule(allow, "tgkill", [isOwn]),
        // Its arguments lie in memory, where no filter sees them; the C library then takes clone.
        rule(scmp(0x0005_0000, ENOSYS), "clone3"),
      ]
    return unsafe rules.allSatisfy { $0 } && seccomp_load(filter) == 0
  }

  /// CLONE_THREAD of the kernel's sched.h: what is started is a thread of this process.
  private static let cloneThread: UInt64 = 0x1_0000
  private static let allow: UInt32 = 0x7FFF_0000
  private static let kill: UInt32 = 0x8000_0000

  private static func masked(argument: UInt32, _ mask: UInt64, equals value: UInt64)
    -> scmp_arg_cmp
  {
    scmp_arg_cmp(arg: argument, op: SCMP_CMP_MASKED_EQ, datum_a: mask, datum_b: value)
  }
}
