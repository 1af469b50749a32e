// The basic functions that the sandbox writes itself: where the library's would let a stop be caught, leak an order
// or an address, or hand out what is the host's.
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "internal.h"

// ---- errors ------------------------------------------------------------------------------------------------------

// After a budget has ended the script no protected call returns to it: the stop is raised again, before the virtual
// machine runs another instruction.
static int base_pcall(lua_State *L) {  // [e]
  luaL_checkany(L, 1);
  rl_cost(L, 10);
  int status = rl_protected_call(L, lua_gettop(L) - 1, LUA_MULTRET);
  if (rl_of(L)->dead) return rl_raise_dead(L);
  lua_pushboolean(L, status == LUA_OK);
  lua_insert(L, 1);
  return lua_gettop(L);
}

// As many errors within a handler call it again.
enum { HANDLER_CALLS_MAX = 200 };

// Puts what the handler makes of the error on top in its place; an error within it calls it again. [e]
static void handle_error(lua_State *L, int handler) {
  for (int i = 0; i < HANDLER_CALLS_MAX; i++) {
    rl_cost(L, 10);
    lua_pushvalue(L, handler);
    lua_insert(L, -2);
    int status = rl_protected_call(L, 1, 1);
    if (rl_of(L)->dead) rl_raise_dead(L);
    if (status == LUA_OK) return;
  }
  lua_pop(L, 1);
  lua_pushliteral(L, "error in error handling");
}

// The handler runs after the stack is unwound, as a protected call of its own.
static int base_xpcall(lua_State *L) {  // [e]
  luaL_checkany(L, 1);
  luaL_checktype(L, 2, LUA_TFUNCTION);
  rl_cost(L, 10);
  // The stack becomes: function, handler, a1 … an, function, a1 … an.
  int arguments = lua_gettop(L) - 2;
  luaL_checkstack(L, arguments + 4, NULL);
  lua_pushvalue(L, 1);
  for (int index = 3; index < 3 + arguments; index++) lua_pushvalue(L, index);
  int status = rl_protected_call(L, arguments, LUA_MULTRET);
  if (rl_of(L)->dead) return rl_raise_dead(L);
  int kept = 2 + arguments;
  if (status == LUA_OK) {
    lua_pushboolean(L, 1);
    lua_insert(L, kept + 1);
    return lua_gettop(L) - kept;
  }
  handle_error(L, 2);
  lua_pushboolean(L, 0);
  lua_insert(L, kept + 1);
  return lua_gettop(L) - kept;
}

static int base_error(lua_State *L) {  // [e]
  lua_Integer level = luaL_optinteger(L, 2, 1);
  lua_settop(L, 1);
  if (lua_type(L, 1) == LUA_TSTRING && level > 0) {
    luaL_where(L, level > 100 ? 100 : (int)level);
    lua_pushvalue(L, 1);
    lua_concat(L, 2);
  }
  return rl_raise(L);
}

static int base_assert(lua_State *L) {  // [e]
  luaL_checkany(L, 1);
  if (lua_toboolean(L, 1)) return lua_gettop(L);
  lua_remove(L, 1);
  if (lua_gettop(L) == 0) return luaL_error(L, "%s", "assertion failed!");
  lua_settop(L, 1);
  return rl_raise(L);
}

// ---- text --------------------------------------------------------------------------------------------------------

static void push_number(lua_State *L, int index) {  // [m]
  if (!lua_isinteger(L, index)) {
    double value = lua_tonumber(L, index);
    // The sign of "not a number" differs between machines.
    if (isnan(value)) {
      lua_pushliteral(L, "nan");
      return;
    }
  }
  lua_pushvalue(L, index);
  lua_tolstring(L, -1, NULL);
}

void rl_write_nan(lua_State *L, int index) {
  if (lua_type(L, index) != LUA_TNUMBER || !isnan(lua_tonumber(L, index))) return;
  index = lua_absindex(L, index);
  lua_pushliteral(L, "nan");
  lua_replace(L, index);
}

// What tostring gives: for tables and functions their type alone, never an address. [e]
void rl_push_tostring(lua_State *L, int index) {
  index = lua_absindex(L, index);
  if (lua_type(L, index) != LUA_TSTRING && luaL_getmetafield(L, index, "__tostring") != LUA_TNIL) {
    lua_pushvalue(L, index);
    lua_call(L, 1, 1);
    if (!lua_isstring(L, -1)) luaL_error(L, "'__tostring' must return a string");
    if (lua_type(L, -1) == LUA_TNUMBER) {
      push_number(L, -1);
      lua_remove(L, -2);
    }
    return;
  }
  switch (lua_type(L, index)) {
    case LUA_TNUMBER: push_number(L, index); break;
    case LUA_TSTRING: lua_pushvalue(L, index); break;
    case LUA_TBOOLEAN: lua_pushstring(L, lua_toboolean(L, index) ? "true" : "false"); break;
    default: lua_pushstring(L, luaL_typename(L, index)); break;
  }
}

static int base_tostring(lua_State *L) {  // [e]
  luaL_checkany(L, 1);
  rl_cost(L, 5);
  rl_push_tostring(L, 1);
  return 1;
}

// Each line takes a place of its own wherever it is shown.
enum { PRINT_COST = 16 };

static int base_print(lua_State *L) {  // [e]
  int count = lua_gettop(L);
  luaL_Buffer line;
  for (int index = 1; index <= count; index++) {
    rl_push_tostring(L, index);
    lua_replace(L, index);
  }
  luaL_buffinit(L, &line);
  for (int index = 1; index <= count; index++) {
    if (index > 1) luaL_addchar(&line, '\t');
    lua_pushvalue(L, index);
    luaL_addvalue(&line);
  }
  luaL_pushresult(&line);
  lua_replace(L, 1);
  lua_settop(L, 1);
  rl_state *s = rl_of(L);
  s->output -= (int64_t)lua_rawlen(L, 1) + PRINT_COST;
  if (s->output < 0) rl_die(s, RL_OUTPUT);
  return rl_host_invoke(L, RL_OP_PRINT, 0);
}

// ---- traversal in a fixed order ----------------------------------------------------------------------------------

typedef struct {
  int rank;             // numbers, then strings, then booleans
  double number;
  int64_t integer;
  bool is_integer;
  const char *bytes;
  size_t count;
  int place;            // in the table of keys
} sort_key;

static int compare_numbers(const sort_key *a, const sort_key *b) {  // [-]
  if (a->is_integer && b->is_integer) return (a->integer > b->integer) - (a->integer < b->integer);
  if (a->number != b->number) return a->number > b->number ? 1 : -1;
  // An integer that is no float's equal looks like 2^63 as one; it is less.
  return a->is_integer == b->is_integer ? 0 : a->is_integer ? -1 : 1;
}

static int compare_keys(const sort_key *a, const sort_key *b) {  // [-]
  if (a->rank != b->rank) return a->rank - b->rank;
  if (a->rank != 1) return compare_numbers(a, b);
  size_t shorter = a->count < b->count ? a->count : b->count;
  int order = memcmp(a->bytes, b->bytes, shorter);
  return order ? order : (a->count > b->count) - (a->count < b->count);
}

static void read_key(lua_State *L, int index, sort_key *key) {  // [e]
  memset(key, 0, sizeof *key);
  switch (lua_type(L, index)) {
    case LUA_TNUMBER:
      key->number = lua_tonumber(L, index);
      if (isnan(key->number)) luaL_error(L, "invalid key to 'next'");
      key->is_integer = lua_isinteger(L, index);
      key->integer = lua_tointegerx(L, index, NULL);
      return;
    case LUA_TSTRING:
      key->rank = 1;
      key->bytes = lua_tolstring(L, index, &key->count);
      return;
    case LUA_TBOOLEAN:
      key->rank = 2;
      key->number = lua_toboolean(L, index);
      return;
    default:
      luaL_error(L, "a table with %ss as keys has no order to go through it in", luaL_typename(L, index));
  }
}

static void sort_keys(sort_key *keys, sort_key *scratch, size_t count) {  // [-] merge sort
  for (size_t width = 1; width < count; width *= 2) {
    for (size_t low = 0; low < count; low += 2 * width) {
      size_t middle = low + width < count ? low + width : count;
      size_t high = low + 2 * width < count ? low + 2 * width : count;
      size_t left = low, right = middle;
      for (size_t at = low; at < high; at++) {
        bool take_left = left < middle && (right >= high || compare_keys(&keys[left], &keys[right]) <= 0);
        scratch[at] = take_left ? keys[left++] : keys[right++];
      }
    }
    memcpy(keys, scratch, count * sizeof *keys);
  }
}

// Leaves on the stack a list of the table's keys in order; returns how many. [e]
static lua_Integer push_sorted_keys(lua_State *L, int table) {
  lua_Integer count = 0;
  luaL_checkstack(L, 8, NULL);
  rl_work(L, rl_table_capacity(L, table) / 2);
  lua_newtable(L);
  int keys = lua_gettop(L);
  lua_pushnil(L);
  while (lua_next(L, table)) {
    lua_pop(L, 1);
    lua_pushvalue(L, -1);
    lua_rawseti(L, keys, ++count);
  }
  rl_cost(L, 4 * count);
  sort_key *sorted = lua_newuserdatauv(L, (size_t)(2 * count + 1) * sizeof *sorted, 0);
  for (lua_Integer i = 0; i < count; i++) {
    lua_rawgeti(L, keys, i + 1);
    read_key(L, -1, &sorted[i]);
    sorted[i].place = (int)i + 1;
    lua_pop(L, 1);
  }
  sort_keys(sorted, sorted + count, (size_t)count);
  lua_createtable(L, (int)count, 0);
  for (lua_Integer i = 0; i < count; i++) {
    lua_rawgeti(L, keys, sorted[i].place);
    lua_rawseti(L, -2, i + 1);
  }
  lua_replace(L, keys);
  lua_settop(L, keys);
  return count;
}

// Upvalues: the table, its keys as they were at the start, how far it has come. Entries removed since are skipped.
int rl_pairs_step(lua_State *L) {
  if (lua_isnil(L, lua_upvalueindex(3))) return rl_refuse_spent(L);
  lua_Integer at = lua_tointegerx(L, lua_upvalueindex(3), NULL);
  for (;;) {
    rl_cost(L, 2);
    if (lua_rawgeti(L, lua_upvalueindex(2), ++at) == LUA_TNIL) return 1;
    lua_pushvalue(L, -1);
    if (lua_rawget(L, lua_upvalueindex(1)) != LUA_TNIL) {
      lua_pushinteger(L, at);
      lua_replace(L, lua_upvalueindex(3));
      return 2;
    }
    lua_pop(L, 2);
  }
}

// Goes through a host object by its length, as through a list.
static int object_pairs_step(lua_State *L) {  // [e]
  lua_Integer at = (lua_Integer)((lua_Unsigned)luaL_checkinteger(L, 2) + 1);
  if (at < 1 || at > luaL_len(L, 1)) return 0;
  lua_pushinteger(L, at);
  lua_geti(L, 1, at);
  return 2;
}

static int base_pairs(lua_State *L) {  // [e]
  luaL_checkany(L, 1);
  if (lua_type(L, 1) == LUA_TUSERDATA) {
    uint32_t handle[3];
    if (!rl_read_object(L, 1, handle)) return luaL_error(L, "pairs: a library cannot be gone through");
    rl_push_function(L, object_pairs_step);
    lua_pushvalue(L, 1);
    lua_pushinteger(L, 0);
    return 3;
  }
  luaL_checktype(L, 1, LUA_TTABLE);
  lua_settop(L, 1);
  rl_push_content(L, 1);
  push_sorted_keys(L, 2);
  lua_pushinteger(L, 0);
  lua_pushcclosure(L, rl_pairs_step, 3);
  lua_insert(L, 1);
  lua_pushnil(L);
  return 3;
}

// The entry after a key in the order of pairs, or the first. [e]
static int base_next(lua_State *L) {
  luaL_checktype(L, 1, LUA_TTABLE);
  lua_settop(L, 2);
  rl_push_content(L, 1);
  lua_replace(L, 1);
  bool from_start = lua_isnil(L, 2);
  sort_key after, best, key;
  bool found = false;
  rl_work(L, rl_table_capacity(L, 1) / 2);
  if (!from_start) read_key(L, 2, &after);
  lua_pushnil(L);  // 3: the best key so far
  lua_pushnil(L);
  lua_Integer steps = 0;
  while (lua_next(L, 1)) {
    lua_pop(L, 1);
    steps++;
    read_key(L, -1, &key);
    if ((from_start || compare_keys(&key, &after) > 0) && (!found || compare_keys(&key, &best) < 0)) {
      found = true;
      best = key;
      lua_pushvalue(L, -1);
      lua_replace(L, 3);
    }
  }
  rl_work(L, 4 * steps);
  if (!found) {
    lua_pushnil(L);
    return 1;
  }
  lua_settop(L, 3);
  lua_pushvalue(L, 3);
  lua_rawget(L, 1);
  return 2;
}

// ---- metatables --------------------------------------------------------------------------------------------------

static const char *const allowed_events[] = {
    "__index", "__newindex", "__call", "__eq", "__lt", "__le", "__len", "__tostring", "__metatable",
    "__add", "__sub", "__mul", "__div", "__mod", "__pow", "__unm", "__idiv", "__band", "__bor",
    "__bxor", "__shl", "__shr", "__bnot", NULL,
};
static const char *const refused_events[] = {
    "__gc", "__mode", "__close", "__concat", "__pairs", "__name", NULL,
};

// Leaves a table that does not keep its keys alive. [m]
static void push_weak_table(lua_State *L) {
  lua_newtable(L);
  lua_createtable(L, 0, 1);
  lua_pushliteral(L, "k");
  lua_setfield(L, -2, "__mode");
  lua_setmetatable(L, -2);
}

// Leaves the table of the private copies that there are: of the file being loaded, or of the evaluation alone, so that
// none finds what another has made. [m]
static void push_copies(lua_State *L) {
  int place = rl_of(L)->loading ? RL_METATABLES : RL_METATABLES_NOW;
  if (lua_rawgeti(L, LUA_REGISTRYINDEX, place) == LUA_TTABLE) return;
  lua_pop(L, 1);
  lua_newtable(L);
  lua_pushvalue(L, -1);
  lua_rawseti(L, LUA_REGISTRYINDEX, place);
}

// Leaves the copy that has been made of the metatable at `index`, and says whether there is one. [m]
static bool push_known_copy(lua_State *L, int index) {
  static const int places[] = {RL_METATABLES, RL_METATABLES_NOW};
  for (int i = 0; i < 2; i++) {
    if (lua_rawgeti(L, LUA_REGISTRYINDEX, places[i]) == LUA_TTABLE) {
      lua_pushvalue(L, index);
      if (lua_rawget(L, -2) == LUA_TTABLE) {
        lua_remove(L, -2);
        return true;
      }
      lua_pop(L, 1);
    }
    lua_pop(L, 1);
  }
  return false;
}

static void refuse_events(lua_State *L, int content) {  // [e]
  for (int i = 0; refused_events[i]; i++) {
    lua_pushstring(L, refused_events[i]);
    if (lua_rawget(L, content) != LUA_TNIL) {
      luaL_error(L, "setmetatable: %s is not offered here", refused_events[i]);
    }
    lua_pop(L, 1);
  }
}

// One access goes along a chain of `__index`, which is as long as there are different tables to be asked: those are
// counted, for each file and each evaluation. [e]
static void count_target(lua_State *L, int value) {
  enum { TARGETS = 1 };
  if (lua_type(L, value) != LUA_TTABLE) return;
  value = lua_absindex(L, value);
  push_copies(L);
  if (lua_rawgeti(L, -1, TARGETS) != LUA_TTABLE) {
    lua_pop(L, 1);
    push_weak_table(L);
    lua_pushvalue(L, -1);
    lua_rawseti(L, -3, TARGETS);
  }
  lua_pushvalue(L, value);
  if (lua_rawget(L, -2) == LUA_TNIL) {
    if (++rl_of(L)->targets > TARGETS_MAX) {
      luaL_error(L, "setmetatable: more than %d different tables as __index or __newindex", TARGETS_MAX);
    }
    lua_pushvalue(L, value);
    lua_pushboolean(L, 1);
    lua_rawset(L, -4);
  }
  lua_pop(L, 3);
}

// Makes the private copy on top like the metatable that it is of. [e]
static void copy_events(lua_State *L, int content) {
  for (int i = 0; allowed_events[i]; i++) {
    lua_pushstring(L, allowed_events[i]);
    lua_pushvalue(L, -1);
    lua_rawget(L, content);
    // The first two are those that chains are made of.
    if (i < 2) count_target(L, -1);
    lua_rawset(L, -3);
  }
}

// Leaves the private copy of the metatable at `index`; a script never owns a table that the machine itself uses. It is
// brought up to date each time, so that what has been added since holds. [e]
static void push_private_copy(lua_State *L, int index) {
  bool is_sealed = rl_is_sealed(L, index);
  rl_push_content(L, index);
  int content = lua_gettop(L);
  refuse_events(L, content);
  if (push_known_copy(L, index)) {
    if (!is_sealed) copy_events(L, content);
  } else {
    lua_newtable(L);
    copy_events(L, content);
    lua_pushvalue(L, index);
    lua_rawseti(L, -2, RL_ORIGINAL);
    push_copies(L);
    lua_pushvalue(L, index);
    lua_pushvalue(L, -3);
    lua_rawset(L, -3);
    lua_pop(L, 1);
  }
  lua_remove(L, content);
}

static int base_setmetatable(lua_State *L) {  // [e]
  luaL_checktype(L, 1, LUA_TTABLE);
  luaL_argexpected(L, lua_isnil(L, 2) || lua_istable(L, 2), 2, "nil or table");
  rl_cost(L, 30);
  lua_settop(L, 2);
  if (rl_is_sealed(L, 1)) return rl_refuse_sealed(L);
  if (luaL_getmetafield(L, 1, "__metatable") != LUA_TNIL) {
    return luaL_error(L, "cannot change a protected metatable");
  }
  if (lua_isnil(L, 2)) {
    lua_pushnil(L);
  } else {
    push_private_copy(L, 2);
  }
  lua_setmetatable(L, 1);
  lua_settop(L, 1);
  return 1;
}

static int base_getmetatable(lua_State *L) {  // [e]
  luaL_checkany(L, 1);
  if (!lua_getmetatable(L, 1)) {
    lua_pushnil(L);
    return 1;
  }
  if (luaL_getmetafield(L, 1, "__metatable") != LUA_TNIL) return 1;
  lua_rawgeti(L, -1, RL_ORIGINAL);
  return 1;
}

// The real ones would write past the guards of the environment, and find nothing in a sealed table.

static int base_rawset(lua_State *L) {  // [e]
  luaL_checktype(L, 1, LUA_TTABLE);
  luaL_checkany(L, 2);
  luaL_checkany(L, 3);
  lua_settop(L, 3);
  lua_rawgeti(L, LUA_REGISTRYINDEX, RL_ENVIRONMENT);
  if (lua_rawequal(L, 1, -1)) return luaL_error(L, "the environment cannot be changed");
  if (rl_is_sealed(L, 1)) return rl_refuse_sealed(L);
  lua_settop(L, 3);
  lua_rawset(L, 1);
  return 1;
}

static int base_rawget(lua_State *L) {  // [e]
  luaL_checktype(L, 1, LUA_TTABLE);
  luaL_checkany(L, 2);
  lua_settop(L, 2);
  rl_push_content(L, 1);
  lua_replace(L, 1);
  lua_rawget(L, 1);
  return 1;
}

static int base_rawlen(lua_State *L) {  // [e]
  int type = lua_type(L, 1);
  luaL_argexpected(L, type == LUA_TTABLE || type == LUA_TSTRING, 1, "table or string");
  rl_push_content(L, 1);
  lua_pushinteger(L, (lua_Integer)lua_rawlen(L, -1));
  return 1;
}

// The library's, charged for the text that it reads through. [e]
static int base_tonumber(lua_State *L) {
  size_t count = 0;
  if (lua_type(L, 1) == LUA_TSTRING) lua_tolstring(L, 1, &count);
  rl_work(L, 2 + (int64_t)count);
  return lua_tocfunction(L, lua_upvalueindex(1))(L);
}

// ---- modules -----------------------------------------------------------------------------------------------------

// Runs a module's text, which is the host's reply, and leaves its result. [e]
static void push_module(lua_State *L) {
  int name = 1, text = lua_gettop(L);
  size_t count;
  const char *source = lua_tolstring(L, text, &count);
  rl_cost(L, (int64_t)count);
  int status = rl_load(L, source, count, lua_tostring(L, text - 1));
  if (status == LUA_OK) status = rl_protected_call(L, 0, 1);
  if (rl_of(L)->dead) rl_raise_dead(L);
  lua_rawgeti(L, LUA_REGISTRYINDEX, RL_MODULES);
  lua_pushvalue(L, name);
  if (status != LUA_OK) {
    // Not loaded, and no longer being loaded: the next who requires it is told the same.
    lua_pushnil(L);
    lua_rawset(L, -3);
    lua_pop(L, 1);
    lua_error(L);
  }
  if (lua_isnil(L, text + 1)) {
    lua_pushboolean(L, 1);
    lua_replace(L, text + 1);
  }
  lua_pushvalue(L, text + 1);
  lua_rawset(L, -3);
  lua_settop(L, text + 1);
}

// A module is run once and frozen at once, so that nobody who requires it sees what another has done to it. Only while
// loading: the first evaluation that required it would bear its cost alone. [e]
static int base_require(lua_State *L) {
  luaL_checktype(L, 1, LUA_TSTRING);
  lua_settop(L, 1);
  if (!rl_of(L)->loading) return rl_host_invoke(L, RL_OP_REQUIRE_LATE, 0);
  lua_rawgeti(L, LUA_REGISTRYINDEX, RL_MODULES);
  lua_pushvalue(L, 1);
  switch (lua_rawget(L, 2)) {
    case LUA_TNIL: break;
    case LUA_TLIGHTUSERDATA:
      return luaL_error(L, "the module '%s' requires itself, directly or by others", lua_tostring(L, 1));
    default: return 1;
  }
  lua_settop(L, 1);
  if (rl_host_invoke(L, RL_OP_REQUIRE, 0) != 2) return luaL_error(L, "no such module");
  lua_rawgeti(L, LUA_REGISTRYINDEX, RL_MODULES);
  lua_pushvalue(L, 1);
  lua_pushlightuserdata(L, rl_of(L));
  lua_rawset(L, -3);
  lua_pop(L, 1);
  push_module(L);
  lua_pushvalue(L, -1);
  rl_freeze(L, rl_of(L)->functions);
  return 1;
}

// ---- globals -----------------------------------------------------------------------------------------------------

// The environment itself is empty, so that both reading an unknown name and assigning any reach these two.
static int environment_index(lua_State *L) {  // [e]
  lua_pushvalue(L, 2);
  if (lua_rawget(L, lua_upvalueindex(1)) != LUA_TNIL) return 1;
  lua_settop(L, 2);
  lua_remove(L, 1);
  return rl_host_invoke(L, RL_OP_UNKNOWN_GLOBAL, 0);
}

static int environment_newindex(lua_State *L) {  // [e]
  lua_settop(L, 2);
  lua_remove(L, 1);
  return rl_host_invoke(L, RL_OP_ASSIGN_GLOBAL, 0);
}

static const luaL_Reg own_functions[] = {
    {"pcall", base_pcall},
    {"xpcall", base_xpcall},
    {"error", base_error},
    {"assert", base_assert},
    {"tostring", base_tostring},
    {"print", base_print},
    {"pairs", base_pairs},
    {"next", base_next},
    {"setmetatable", base_setmetatable},
    {"getmetatable", base_getmetatable},
    {"rawget", base_rawget},
    {"rawlen", base_rawlen},
    {"rawset", base_rawset},
    {"require", base_require},
    {NULL, NULL},
};

// Keeps the names of all events, which `setmetatable` asks for: the first to call it would be charged for them. [m]
static void keep_event_names(lua_State *L) {
  lua_newtable(L);
  lua_Integer count = 0;
  for (int i = 0; allowed_events[i]; i++) {
    lua_pushstring(L, allowed_events[i]);
    lua_rawseti(L, -2, ++count);
  }
  for (int i = 0; refused_events[i]; i++) {
    lua_pushstring(L, refused_events[i]);
    lua_rawseti(L, -2, ++count);
  }
  lua_rawseti(L, LUA_REGISTRYINDEX, RL_KEPT_TEXTS);
}

void rl_open_base(lua_State *L, int globals) {
  keep_event_names(L);
  lua_pushvalue(L, globals);
  lua_rawseti(L, LUA_REGISTRYINDEX, RL_GLOBALS);
  rl_set_functions(L, globals, own_functions);
  lua_newtable(L);
  lua_createtable(L, 0, 3);
  lua_pushvalue(L, globals);
  lua_pushcclosure(L, environment_index, 1);
  lua_setfield(L, -2, "__index");
  lua_pushcfunction(L, environment_newindex);
  lua_setfield(L, -2, "__newindex");
  lua_pushboolean(L, 0);
  lua_setfield(L, -2, "__metatable");
  lua_setmetatable(L, -2);
  lua_rawseti(L, LUA_REGISTRYINDEX, RL_ENVIRONMENT);

  lua_newtable(L);
  lua_rawseti(L, LUA_REGISTRYINDEX, RL_MODULES);
  push_weak_table(L);
  lua_rawseti(L, LUA_REGISTRYINDEX, RL_METATABLES);
  push_weak_table(L);
  lua_rawseti(L, LUA_REGISTRYINDEX, RL_SEALED);
}

// The library's own `tonumber` stands in the table on top. [e]
void rl_fill_base(lua_State *L, int library, int globals) {
  lua_getfield(L, library, "tonumber");
  lua_pushcclosure(L, base_tonumber, 1);
  lua_setfield(L, globals, "tonumber");
}
