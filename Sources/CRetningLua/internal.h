// What the files of this target share. Included by .c files alone.
//
// Each function says what it raises, in the Lua manual's signs: [-] nothing, [m] a memory error, [e] any error.
// A function that raises is called only below a protected call, with no Swift frame between.
#ifndef RETNING_LUA_INTERNAL_H
#define RETNING_LUA_INTERNAL_H

#include <lua5.4/lauxlib.h>
#include <lua5.4/lua.h>
#include <lua5.4/lualib.h>

#include "CRetningLua.h"

struct rl_buffer {
  uint8_t *bytes;
  size_t count;
  size_t capacity;
  bool failed;
};

struct rl_state {
  lua_State *main;
  lua_State *running;      // the thread that the hook watches
  lua_State *calling;      // the thread of the host call under way, or null
  rl_host host;
  void *context;
  int64_t instructions;    // left
  int64_t bytes;           // left
  int64_t deadline;        // of the thread's processor time, in nanoseconds
  int32_t hooks;           // since the clock was last read
  int64_t work;            // in C since the clock was last read
  int32_t costs;           // charges since the clock was last read
  struct rl_cell *cells;   // of the host calls under way, and of failed ones not yet collected
  rl_kind dead;            // RL_OK, or the budget that ended it: final
  size_t reserve;          // bytes granted after death, so that unwinding works
  bool metered;            // false while the host itself builds or closes the state
  uint32_t functions;      // references handed out; a number is never used again
  int metatables;          // distinct metatables attached
};

enum {
  HOOK_PERIOD = 100,
  CLOCK_PERIOD = 16,              // in hooks
  RESERVE_BLOCK_MAX = 4 * 1024,
  RESERVE_MAX = 256 * 1024,
  ENCODE_DEPTH_MAX = 32,
  ENCODE_NODES_MAX = 100000,
  METATABLES_MAX = 200,
  DEEP_STACK = 10000,             // calls; where memory ends deeper, the calls were the reason
  COSTS_PER_CLOCK = 256,
  STACK_RESERVE = 2 * 1024 * 1024,  // of the native stack, below which nothing is nested further
  WORK_PER_CLOCK = 100000,        // instructions charged by loops in C between looks at the clock
  HOST_CALL_COST = 10
};

// Keys of the registry: the addresses of these.
extern const char rl_key_functions, rl_key_methods, rl_key_object, rl_key_cell, rl_key_environment,
    rl_key_globals, rl_key_modules, rl_key_metatables, rl_key_original, rl_key_error_text;

static inline rl_state *rl_of(lua_State *L) {  // [-]
  return *(rl_state **)lua_getextraspace(L);
}

void rl_die(rl_state *s, rl_kind kind);                   // [-]
int rl_raise_dead(lua_State *L);                          // [e]
void rl_cost(lua_State *L, int64_t instructions);         // [e] raises when a budget ends or has ended
void rl_work(lua_State *L, int64_t instructions);         // [e] the same, for loops in C: reads the clock too
void rl_take(lua_State *L, size_t count);                 // [e] charges bytes
void rl_hook(lua_State *L, lua_Debug *ar);                // [e]
int64_t rl_clock(void);                                   // [-]

bool rl_encode(lua_State *L, int index, rl_buffer *out, const char **problem);    // [e]
int rl_decode(lua_State *L, const uint8_t *bytes, size_t count);                  // [e] pushes; how many

int rl_host_invoke(lua_State *L, int32_t op, int32_t id);                         // [e]
void rl_clear_cells(rl_state *s);                         // [-]
void rl_open_objects(lua_State *L);                       // [m]
void rl_open_base(lua_State *L, int globals);             // [e]
void rl_open_libraries(lua_State *L, int globals);        // [e]
void rl_push_tostring(lua_State *L, int index);           // [e]
int rl_string_find(lua_State *L);                         // [e]
int rl_string_match(lua_State *L);                        // [e]
int rl_string_gmatch(lua_State *L);                       // [e]
int rl_string_gsub(lua_State *L);                         // [e]
void rl_fill_strings(lua_State *L, int library, int target);                      // [e]
void rl_fill_utf8(lua_State *L, int library, int target);                         // [e]
void rl_fill_tables(lua_State *L, int target);            // [e]
int rl_load(lua_State *L, const char *source, size_t count, const char *name);    // [-] a status

#endif
