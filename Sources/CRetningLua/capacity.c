// How many places a table has, taken or not: going through one costs as many steps, and Lua does not tell.
//
// Two fields of Lua's own structure hold it. Where they lie is found out once, by comparing tables that were made for known
// numbers of entries; a library in which they are not found is charged for entries alone.
#include <pthread.h>
#include <string.h>

#include "internal.h"

enum { TABLE_BYTES_MIN = 48, TRIES = 4 };

static size_t list_offset, hash_offset;
static bool is_found;

typedef struct {
  int list[TRIES];       // places in the list
  int hash[TRIES];       // the logarithm of those in the hash part
  uint8_t bytes[TRIES][TABLE_BYTES_MIN];
} probe;

static int probe_task(lua_State *L) {  // [m]
  probe *p = lua_touserdata(L, 1);
  for (int i = 0; i < TRIES; i++) {
    p->list[i] = 1000 + 37 * i;
    p->hash[i] = 3 + 2 * i;
    lua_createtable(L, p->list[i], 1 << p->hash[i]);
    memcpy(p->bytes[i], lua_topointer(L, -1), TABLE_BYTES_MIN);
  }
  return 0;
}

static bool list_is_at(const probe *p, size_t at) {  // [-]
  for (int i = 0; i < TRIES; i++) {
    unsigned int size;
    memcpy(&size, p->bytes[i] + at, sizeof size);
    if (size != (unsigned int)p->list[i]) return false;
  }
  return true;
}

static bool hash_is_at(const probe *p, size_t at) {  // [-]
  for (int i = 0; i < TRIES; i++) {
    if (p->bytes[i][at] != p->hash[i]) return false;
  }
  return true;
}

static void find(void) {  // [-]
  static probe p;
  lua_State *L = luaL_newstate();
  if (!L) return;
  lua_pushcfunction(L, probe_task);
  lua_pushlightuserdata(L, &p);
  int lists = 0, hashes = 0;
  if (lua_pcall(L, 1, 0, 0) == LUA_OK) {
    for (size_t at = 0; at + sizeof(unsigned int) <= TABLE_BYTES_MIN; at += sizeof(unsigned int)) {
      if (list_is_at(&p, at)) list_offset = at, lists++;
    }
    for (size_t at = 0; at < TABLE_BYTES_MIN; at++) {
      if (hash_is_at(&p, at)) hash_offset = at, hashes++;
    }
  }
  lua_close(L);
  is_found = lists == 1 && hashes == 1;
}

int64_t rl_table_capacity(lua_State *L, int index) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, find);
  if (!is_found || lua_type(L, index) != LUA_TTABLE) return 0;
  const uint8_t *table = lua_topointer(L, index);
  unsigned int list;
  memcpy(&list, table + list_offset, sizeof list);
  // `#` leaves a hint there that may be less than the list's size, but not less than half of the next power of two.
  int64_t places = 1;
  while (places < list) places *= 2;
  return (list ? places : 0) + ((int64_t)1 << (table[hash_offset] & 31));
}
