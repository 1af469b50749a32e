// What a process gives up before it runs scripts. Swift can call none of these by itself: prctl and syscall take any
// number of arguments, which it cannot pass. Nothing here allocates, raises or keeps state.
#include <errno.h>
#include <linux/landlock.h>
#include <seccomp.h>
#include <signal.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

/// Ends this process when the thread that started it ends, and lets nobody look into it. Returns 0, or an errno.
static inline int rj_die_with_parent(void) {
  if (prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0) != 0) return errno;
  return prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0 ? 0 : errno;
}

/// Lets this process gain no rights by starting another program, which Landlock and seccomp ask for.
static inline int rj_gain_nothing(void) { return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 ? 0 : errno; }

/// Takes from this thread, and all that it starts, every right to files and to TCP that the kernel's Landlock knows.
/// Returns the kernel's version of it; 0 where it has none or it refuses.
static inline int rj_landlock(void) {
  long version = syscall(SYS_landlock_create_ruleset, NULL, (size_t)0, 1u);
  if (version < 1) return 0;
  // The rights of each version, from the kernel's documentation: 13 for files, then refer, truncate, TCP, ioctl.
  uint64_t files = (1ull << 13) - 1;
  if (version >= 2) files |= 1ull << 13;
  if (version >= 3) files |= 1ull << 14;
  if (version >= 5) files |= 1ull << 15;
  struct {
    uint64_t files, net, scoped;
  } handled = {files, version >= 4 ? 3 : 0, version >= 6 ? 3 : 0};
  size_t size = version >= 6 ? 24 : version >= 4 ? 16 : 8;
  long ruleset = syscall(SYS_landlock_create_ruleset, &handled, size, 0u);
  if (ruleset < 0) return 0;
  long restricted = syscall(SYS_landlock_restrict_self, (int)ruleset, 0u);
  close((int)ruleset);
  return restricted == 0 ? (int)version : 0;
}

/// A file in memory that ends with its last descriptor, which no other program inherits; -1 where there is none.
static inline int rj_memory_file(void) { return (int)syscall(SYS_memfd_create, "retning", 1u); }

/// Closes all descriptors from one on, whatever this process was started with.
static inline void rj_close_from(unsigned first) { syscall(SYS_close_range, first, ~0u, 0u); }
