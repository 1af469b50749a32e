// Loaded before the program: writes down, in order, what it writes to a store's file and when that is on the disk.
//
// Record: kind u8 (1 a write, 2 a sync, 3 a change of length) · offset u64 · count u64 · bytes.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/uio.h>
#include <unistd.h>

static int out = -1;

static int is_store(int fd) {
  char link[64], path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t count = readlink(link, path, sizeof path - 1);
  if (count <= 0) return 0;
  path[count] = 0;
  return strlen(path) > 9 && strcmp(path + count - 9, "/data.mdb") == 0;
}

static void note(uint8_t kind, uint64_t offset, const void *bytes, uint64_t count) {
  if (out < 0) out = open(getenv("WRITE_RECORD"), O_WRONLY | O_CREAT | O_APPEND, 0600);
  uint8_t head[17];
  head[0] = kind;
  memcpy(head + 1, &offset, 8);
  memcpy(head + 9, &count, 8);
  ssize_t (*real)(int, const void *, size_t) = dlsym(RTLD_NEXT, "write");
  real(out, head, sizeof head);
  if (bytes) real(out, bytes, count);
}

ssize_t pwrite(int fd, const void *bytes, size_t count, off_t offset) {
  ssize_t (*real)(int, const void *, size_t, off_t) = dlsym(RTLD_NEXT, "pwrite");
  ssize_t written = real(fd, bytes, count, offset);
  if (written > 0 && is_store(fd)) {
    note(1, (uint64_t)offset, bytes, (uint64_t)written);
    // The meta page goes through a file that is written through to the disk.
    if (fcntl(fd, F_GETFL) & O_DSYNC) note(2, 0, NULL, 0);
  }
  return written;
}
ssize_t pwrite64(int fd, const void *bytes, size_t count, off_t offset) { return pwrite(fd, bytes, count, offset); }

ssize_t pwritev(int fd, const struct iovec *parts, int count, off_t offset) {
  ssize_t (*real)(int, const struct iovec *, int, off_t) = dlsym(RTLD_NEXT, "pwritev");
  ssize_t written = real(fd, parts, count, offset);
  if (written > 0 && is_store(fd)) {
    uint64_t at = (uint64_t)offset;
    for (int i = 0; i < count; at += parts[i++].iov_len) note(1, at, parts[i].iov_base, parts[i].iov_len);
  }
  return written;
}
ssize_t pwritev64(int fd, const struct iovec *parts, int count, off_t offset) { return pwritev(fd, parts, count, offset); }

ssize_t writev(int fd, const struct iovec *parts, int count) {
  ssize_t (*real)(int, const struct iovec *, int) = dlsym(RTLD_NEXT, "writev");
  uint64_t at = is_store(fd) ? (uint64_t)lseek(fd, 0, SEEK_CUR) : 0;
  ssize_t written = real(fd, parts, count);
  if (written > 0 && is_store(fd)) {
    for (int i = 0; i < count; at += parts[i++].iov_len) note(1, at, parts[i].iov_base, parts[i].iov_len);
  }
  return written;
}

ssize_t write(int fd, const void *bytes, size_t count) {
  ssize_t (*real)(int, const void *, size_t) = dlsym(RTLD_NEXT, "write");
  uint64_t at = fd != out && is_store(fd) ? (uint64_t)lseek(fd, 0, SEEK_CUR) : 0;
  ssize_t written = real(fd, bytes, count);
  if (written > 0 && fd != out && is_store(fd)) note(1, at, bytes, (uint64_t)written);
  return written;
}

int fdatasync(int fd) {
  int (*real)(int) = dlsym(RTLD_NEXT, "fdatasync");
  int result = real(fd);
  if (result == 0 && is_store(fd)) note(2, 0, NULL, 0);
  return result;
}
int fsync(int fd) {
  int (*real)(int) = dlsym(RTLD_NEXT, "fsync");
  int result = real(fd);
  if (result == 0 && is_store(fd)) note(2, 0, NULL, 0);
  return result;
}

int ftruncate(int fd, off_t length) {
  int (*real)(int, off_t) = dlsym(RTLD_NEXT, "ftruncate");
  int result = real(fd, length);
  if (result == 0 && is_store(fd)) note(3, (uint64_t)length, NULL, 0);
  return result;
}
int ftruncate64(int fd, off_t length) { return ftruncate(fd, length); }
