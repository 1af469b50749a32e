// Pins the seed that Lua hashes strings with, which it otherwise takes from the clock and from addresses.
//
// Nobody can set it: it lies somewhere in the first block that a state allocates, and is set there before the second
// is asked for. Where it lies is found out once, by comparing the hashes that a state gave to known strings with those
// that each candidate would give. Nothing is ever written on a guess: a library in which it is not found gives no state.
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include "internal.h"

enum { PINNED_SEED = 0x52544e47, HASH_BEFORE_TEXT = 12, PROBES = 4 };

static const char *const probes[PROBES] = {"r", "retning", "goals and results", "a short string of 36 bytes, or so, ok"};
static size_t seed_offset;
static bool is_found;

typedef struct {
  uint8_t *first;
  size_t first_size;
} probe_memory;

static void *probe_allocate(void *context, void *block, size_t old_size, size_t new_size) {  // [-]
  (void)old_size;
  probe_memory *memory = context;
  if (new_size == 0) {
    free(block);
    return NULL;
  }
  // Zeroed, since every byte of the first block is looked at.
  void *result = block ? realloc(block, new_size) : calloc(1, new_size);
  if (!memory->first) {
    memory->first = result;
    memory->first_size = new_size;
  }
  return result;
}

// Lua's hash of a short string.
static unsigned int hash_of(const char *text, unsigned int seed) {  // [-]
  size_t count = strlen(text);
  unsigned int h = seed ^ (unsigned int)count;
  for (; count > 0; count--) h ^= (h << 5) + (h >> 2) + (unsigned char)text[count - 1];
  return h;
}

// The hash that Lua keeps just before a string's text.
static unsigned int kept_hash(const char *text) {  // [-]
  unsigned int hash;
  memcpy(&hash, text - HASH_BEFORE_TEXT, sizeof hash);
  return hash;
}

static bool agrees(unsigned int seed, const unsigned int *hashes) {  // [-]
  for (int i = 0; i < PROBES; i++) {
    if (hash_of(probes[i], seed) != hashes[i]) return false;
  }
  return true;
}

static int probe_task(lua_State *L) {  // [m]
  unsigned int *hashes = lua_touserdata(L, 1);
  for (int i = 0; i < PROBES; i++) hashes[i] = kept_hash(lua_pushstring(L, probes[i]));
  return 0;
}

static void find(void) {  // [-]
  probe_memory memory = {0};
  unsigned int hashes[PROBES];
  lua_State *L = lua_newstate(probe_allocate, &memory);
  if (!L) return;
  lua_pushcfunction(L, probe_task);
  lua_pushlightuserdata(L, hashes);
  int found = 0;
  if (lua_pcall(L, 1, 0, 0) == LUA_OK) {
    for (size_t at = 0; at + sizeof(unsigned int) <= memory.first_size; at += sizeof(unsigned int)) {
      unsigned int candidate;
      memcpy(&candidate, memory.first + at, sizeof candidate);
      if (!agrees(candidate, hashes)) continue;
      seed_offset = at;
      found++;
    }
  }
  lua_close(L);
  is_found = found == 1;
}

bool rl_seed_find(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, find);
  return is_found;
}

void rl_seed_pin(void *first_block) {
  unsigned int seed = PINNED_SEED;
  memcpy((uint8_t *)first_block + seed_offset, &seed, sizeof seed);
}

bool rl_seed_is_pinned(lua_State *L) {
  const char *text = lua_pushstring(L, probes[1]);
  bool is_pinned = kept_hash(text) == hash_of(probes[1], PINNED_SEED);
  lua_pop(L, 1);
  return is_pinned;
}
