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

enum { ARENA_CLASSES = 160 };

typedef struct {
  uint8_t *base;
  size_t used;
  size_t committed;
  void *free[ARENA_CLASSES];
} rl_arena;

// What one host call needs while it is under way: kept by the state from call to call, so that nothing leaks where an
// error passes over a call and nothing is allocated where none does.
typedef struct {
  rl_buffer arguments;
  rl_buffer reply;
} rl_cell;

struct rl_state {
  lua_State *main;
  lua_State *running;      // the thread that the hook watches
  lua_State *calling;      // the thread of the host call under way, or null
  rl_host host;
  void *context;
  int64_t instructions;    // left
  int64_t bytes;           // left
  int64_t deadline;        // of the thread's processor time, in nanoseconds
  int64_t output;          // bytes left to print
  int64_t glance;          // of the coarse clock: until then processor time need not be read
  int64_t work;            // in C since the clock was last read
  int32_t costs;           // charges since the clock was last read
  int32_t call_depth_max;  // of the evaluation under way
  rl_cell **cells;         // one for each level of host calls that there has been
  int cell_count;
  int level;               // of the host calls under way
  rl_kind dead;            // RL_OK, or the budget that ended it: final
  rl_frame dead_at;        // the line that ended it
  size_t reserve;          // bytes granted after death, so that unwinding works
  bool metered;            // false while the host itself builds or closes the state
  const void *said;        // the text that a script raised last as its error, which is none of Lua's own
  int32_t hooks;           // since the depth was last looked at
  bool loading;            // a file or module, not an evaluation
  size_t settled;          // bytes in use after the last collection before an evaluation
  int64_t failing;         // how many allocations until one fails, for tests; 0 for none
  uint32_t functions;      // references handed out; a number is never used again
  int targets;             // distinct tables as __index or __newindex, of the file or evaluation under way
  uint8_t *first_block;    // of Lua's own, until the seed in it is pinned
  void *strings;           // Lua's table of short strings
  bool seed_is_pinned;
  rl_arena arena;
};

enum {
  HOOK_PERIOD = 100,
  DEPTH_PERIOD = 16,              // in hooks; to look costs as many steps as the calls are deep
  RESERVE_BLOCK_MAX = 4 * 1024,
  RESERVE_MAX = 256 * 1024,
  ENCODE_DEPTH_MAX = 32,
  ENCODE_NODES_MAX = 100000,
  TARGETS_MAX = 200,
  COSTS_PER_CLOCK = 64,
  WORK_PER_CLOCK = 100000,        // instructions charged by loops in C between looks at the clock
  GLANCE = 20 * 1000000,          // nanoseconds
  STACK_RESERVE = 2 * 1024 * 1024,  // of the native stack, below which nothing is nested further
  HOST_CALL_COST = 10,
  STRINGS_AT_FIRST = 128 * sizeof(void *)  // bytes: MINSTRTABSIZE, and nothing of that size is made before it
};

// A private metatable holds the script's own at this place; of a sealed table also what it holds, at 1.
enum { RL_ORIGINAL = 2 };

// Places in the registry: numbers, since an address as a key would hash differently in every process.
enum {
  RL_FUNCTIONS = LUA_RIDX_LAST + 1,  // the functions that the host holds, by reference
  RL_METHODS,                        // tables of methods by the number of their type
  RL_OBJECT,                         // the metatable of host objects
  RL_ENVIRONMENT,                    // the upvalue _ENV of every chunk
  RL_GLOBALS,                        // what it gives
  RL_MODULES,                        // results by name
  RL_METATABLES,                     // private copies made while loading, by the script's own metatable
  RL_METATABLES_NOW,                 // those made by the evaluation under way, or nil
  RL_SEALED,                         // functions that have been gone through
  RL_KEPT_TEXTS                      // made before anything runs, so that no evaluation is charged for them
};

static inline rl_state *rl_of(lua_State *L) {  // [-]
  return *(rl_state **)lua_getextraspace(L);
}

bool rl_arena_open(rl_arena *a);                          // [-]
void rl_arena_close(rl_arena *a);                         // [-]
void *rl_arena_resize(rl_arena *a, void *block, size_t old_size, size_t new_size);  // [-]

bool rl_seed_find(void);                                  // [-]
void rl_seed_pin(void *first_block);                      // [-]
bool rl_seed_is_pinned(lua_State *L);                     // [m]

int64_t rl_table_capacity(lua_State *L, int index);       // [-]

void rl_die(rl_state *s, rl_kind kind);                   // [-]
int rl_raise_dead(lua_State *L);                          // [e]
void rl_cost(lua_State *L, int64_t instructions);         // [e] raises when a budget ends or has ended
void rl_work(lua_State *L, int64_t instructions);         // [e] the same, for loops in C: reads the clock too
void rl_take(lua_State *L, size_t count);                 // [e] charges bytes
void rl_hook(lua_State *L, lua_Debug *ar);                // [e]
int64_t rl_clock(void);                                   // [-]
void rl_fill_frame(const lua_Debug *ar, rl_frame *frame);  // [-]
int rl_protected_call(lua_State *L, int arguments, int results);  // [-] a status; after a budget's end only unwind
bool rl_is_overflow(lua_State *L);                        // [-] of the error on top
int rl_raise(lua_State *L);                               // [e] the script's own error on top
bool rl_stack_is_low(void);                               // [-]

bool rl_encode(lua_State *L, int index, rl_buffer *out, const char **problem);    // [e]
int rl_decode(lua_State *L, const uint8_t *bytes, size_t count);                  // [e] pushes; how many
bool rl_read_object(lua_State *L, int index, uint32_t handle[3]);                 // [-] false for what is no host object
void rl_push_object(lua_State *L, const uint32_t handle[3]);                      // [m]
uint32_t rl_keep_function(lua_State *L, int index, uint32_t *line);               // [m] a reference to it

int rl_host_invoke(lua_State *L, int32_t op, int32_t id);                         // [e]
void rl_free_cells(rl_state *s);                          // [-]
void rl_open_objects(lua_State *L);                       // [m]
void rl_open_base(lua_State *L, int globals);             // [e]
void rl_open_libraries(lua_State *L, int globals);        // [e]
void rl_fill_base(lua_State *L, int library, int globals);  // [e]
void rl_push_function(lua_State *L, lua_CFunction function);  // [m] as an object, which hashes the same everywhere
void rl_set_functions(lua_State *L, int target, const luaL_Reg *functions);       // [e]
void rl_push_tostring(lua_State *L, int index);           // [e]
void rl_write_nan(lua_State *L, int index);               // [m] before Lua would write it with the machine's sign
int rl_string_find(lua_State *L);                         // [e]
int rl_string_match(lua_State *L);                        // [e]
int rl_string_gmatch(lua_State *L);                       // [e]
int rl_string_gsub(lua_State *L);                         // [e]
int rl_gmatch_step(lua_State *L);                         // [e]
int rl_pairs_step(lua_State *L);                          // [e]
void rl_fill_strings(lua_State *L, int library, int target);                      // [e]
void rl_fill_utf8(lua_State *L, int library, int target);                         // [e]
void rl_fill_tables(lua_State *L, int target);            // [e]
int rl_load(lua_State *L, const char *source, size_t count, const char *name);    // [-] a status

bool rl_is_sealed(lua_State *L, int index);               // [-]
void rl_push_content(lua_State *L, int index);            // [-] the table itself, or what a sealed one holds
int rl_refuse_sealed(lua_State *L);                       // [e]
int rl_refuse_spent(lua_State *L);                        // [e] an iterator that was made while loading
void rl_freeze(lua_State *L, uint32_t since);             // [e] functions handed over after that one, and top of stack

#endif
