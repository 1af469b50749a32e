// The memory of one state: blocks of fixed sizes out of a reach of addresses of its own.
//
// Lua hashes tables, functions and other objects by the low half of their address, so where an object lies decides
// when a table grows, and with it what an evaluation is charged and what `#` gives for a list with holes. Every state's
// reach begins at a multiple of 4 GiB and hands its blocks out in order: the low half is then the same in every
// process. It is reserved without memory behind it and gets pages as it grows.
//
// Built with RETNING_PLAIN_MALLOC blocks come from malloc, for tools that watch memory.
#define _GNU_SOURCE
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#include "internal.h"

#ifdef RETNING_PLAIN_MALLOC

bool rl_arena_open(rl_arena *a) {
  memset(a, 0, sizeof *a);
  return true;
}

void rl_arena_close(rl_arena *a) {
  (void)a;
}

void *rl_arena_resize(rl_arena *a, void *block, size_t old_size, size_t new_size) {
  (void)a;
  (void)old_size;
  if (new_size > 0) return realloc(block, new_size);
  free(block);
  return NULL;
}

#else

static const size_t reach = (size_t)1 << 32;
enum { FIRST_COMMIT = 256 * 1024, GRANULE = 16, SMALL_MAX = 1024, SMALL_CLASSES = SMALL_MAX / GRANULE };

bool rl_arena_open(rl_arena *a) {
  memset(a, 0, sizeof *a);
  uint8_t *found = mmap(NULL, 2 * reach, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (found == MAP_FAILED) return false;
  uint8_t *base = (uint8_t *)(((uintptr_t)found + reach - 1) & ~(uintptr_t)(reach - 1));
  if (base > found) munmap(found, (size_t)(base - found));
  munmap(base + reach, (size_t)(found + 2 * reach - (base + reach)));
  a->base = base;
  a->used = GRANULE;
  return true;
}

void rl_arena_close(rl_arena *a) {
  if (a->base) munmap(a->base, reach);
  a->base = NULL;
}

// The class that a size falls in, and the size of its blocks: steps of 16 bytes, then four steps to each doubling. [-]
static int class_of(size_t size, size_t *block_size) {
  if (size <= SMALL_MAX) {
    int class = (int)((size - 1) / GRANULE);
    *block_size = (size_t)(class + 1) * GRANULE;
    return class;
  }
  int high = 63 - __builtin_clzll(size - 1);
  size_t step = (size - 1) >> (high - 2);
  *block_size = (step + 1) << (high - 2);
  return SMALL_CLASSES + (high - 10) * 4 + (int)(step & 3);
}

static bool commit(rl_arena *a, size_t needed) {  // [-]
  size_t committed = a->committed ? a->committed : FIRST_COMMIT;
  while (committed < needed) committed *= 2;
  if (committed > reach) return false;
  size_t growth = committed - a->committed;
  if (mprotect(a->base + a->committed, growth, PROT_READ | PROT_WRITE) != 0) return false;
  a->committed = committed;
  return true;
}

static void *take(rl_arena *a, size_t size) {  // [-]
  size_t block_size;
  if (size > reach / 4) return NULL;
  int class = class_of(size, &block_size);
  void *block = a->free[class];
  if (block) {
    memcpy(&a->free[class], block, sizeof block);
    return block;
  }
  if (a->used + block_size > a->committed && !commit(a, a->used + block_size)) return NULL;
  block = a->base + a->used;
  a->used += block_size;
  return block;
}

static void give(rl_arena *a, void *block, size_t size) {  // [-]
  size_t block_size;
  int class = class_of(size, &block_size);
  memcpy(block, &a->free[class], sizeof block);
  a->free[class] = block;
}

void *rl_arena_resize(rl_arena *a, void *block, size_t old_size, size_t new_size) {
  if (new_size == 0) {
    if (block) give(a, block, old_size);
    return NULL;
  }
  if (!block) return take(a, new_size);
  size_t old_block, new_block;
  if (class_of(old_size, &old_block) == class_of(new_size, &new_block)) return block;
  void *moved = take(a, new_size);
  // Shrinking may not fail: the block stays larger than it need be.
  if (!moved) return new_size < old_size ? block : NULL;
  memcpy(moved, block, old_size < new_size ? old_size : new_size);
  give(a, block, old_size);
  return moved;
}

#endif
