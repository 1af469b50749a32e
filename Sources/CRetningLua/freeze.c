// Freezing: when a file has been loaded, nothing that its functions reach can be changed, so that no order of evaluation
// shows.
//
// The machine cannot mark a table as read-only. So a table is sealed by moving what it holds into another, which no
// script ever sees, and giving the emptied one a metatable that reads from there:
//
//     t {}  ── metatable ──▶  { [1] = content, [2] = the script's own metatable if any, __index = content, __newindex = refuse, … }
//
// Every function of ours that reads a table past its metatable (`pairs`, `next`, `rawget`, `rawlen`, `table.concat`,
// what the host is handed …) looks for the content; every one that writes refuses.
//
// Outer variables cannot be sealed. The host is told of each Lua function that stays, and refuses one that assigns any.
// An iterator of `pairs` or `gmatch` keeps its place in itself: one that stays is spent.
#include "internal.h"

enum { CONTENT = 1 };

bool rl_is_sealed(lua_State *L, int index) {
  if (!lua_getmetatable(L, index)) return false;
  int type = lua_rawgeti(L, -1, CONTENT);
  lua_pop(L, 2);
  return type == LUA_TTABLE;
}

void rl_push_content(lua_State *L, int index) {
  index = lua_absindex(L, index);
  if (lua_type(L, index) == LUA_TTABLE && lua_getmetatable(L, index)) {
    if (lua_rawgeti(L, -1, CONTENT) == LUA_TTABLE) {
      lua_remove(L, -2);
      return;
    }
    lua_pop(L, 2);
  }
  lua_pushvalue(L, index);
}

int rl_refuse_sealed(lua_State *L) {
  lua_settop(L, 0);
  return rl_host_invoke(L, RL_OP_CHANGE_SEALED, 0);
}

int rl_refuse_spent(lua_State *L) {
  lua_settop(L, 0);
  return rl_host_invoke(L, RL_OP_SPENT_ITERATOR, 0);
}

static int sealed_newindex(lua_State *L) {  // [e]
  lua_settop(L, 2);
  lua_remove(L, 1);
  if (lua_type(L, 1) != LUA_TSTRING && lua_type(L, 1) != LUA_TNUMBER) lua_settop(L, 0);
  return rl_host_invoke(L, RL_OP_CHANGE_SEALED, 0);
}

// Upvalues: the content, the script's own `__index`, a function. [e]
static int sealed_index(lua_State *L) {
  lua_settop(L, 2);
  lua_pushvalue(L, 2);
  if (lua_rawget(L, lua_upvalueindex(1)) != LUA_TNIL) return 1;
  lua_pushvalue(L, lua_upvalueindex(2));
  lua_insert(L, 1);
  lua_settop(L, 3);
  lua_call(L, 2, 1);
  return 1;
}

static int sealed_length(lua_State *L) {  // [e] upvalue: the content
  lua_pushinteger(L, (lua_Integer)lua_rawlen(L, lua_upvalueindex(1)));
  return 1;
}

// ---- what there is to go through ---------------------------------------------------------------------------------

// The places of a freeze on the stack: values still to be gone through, as a list, and how many.
typedef struct {
  lua_State *L;
  int waiting;
  lua_Integer count;
} freeze;

// Takes the value on top. [e]
static void add(freeze *f) {
  int type = lua_type(f->L, -1);
  if (type == LUA_TTABLE || type == LUA_TFUNCTION) {
    lua_rawseti(f->L, f->waiting, ++f->count);
  } else {
    lua_pop(f->L, 1);
  }
}

// ---- tables ------------------------------------------------------------------------------------------------------

// Moves what the table holds into a new one, which it leaves on the stack. [e]
static void push_moved_content(freeze *f, int table) {
  lua_State *L = f->L;
  lua_Integer length = (lua_Integer)lua_rawlen(L, table);
  lua_createtable(L, length < 1 << 20 ? (int)length : 1 << 20, 0);
  int content = lua_gettop(L);
  lua_Integer moved = 0;
  rl_work(L, rl_table_capacity(L, table) / 2);
  lua_pushnil(L);
  while (lua_next(L, table)) {
    lua_pushvalue(L, -2);
    lua_pushvalue(L, -2);
    lua_rawset(L, content);
    add(f);
    lua_pushvalue(L, -1);
    add(f);
    moved++;
    // A field may be cleared while the table is gone through.
    lua_pushvalue(L, -1);
    lua_pushnil(L);
    lua_rawset(L, table);
  }
  rl_work(L, 8 * moved);
}

// Gives the new metatable on top the script's own `__index`, or the content alone. [e]
static void seal_index(lua_State *L, int content, int attached) {
  lua_pushliteral(L, "__index");
  int own = lua_istable(L, attached) ? (lua_pushvalue(L, -1), lua_rawget(L, attached)) : LUA_TNIL;
  if (own == LUA_TNIL) {
    if (lua_istable(L, attached)) lua_pop(L, 1);
    lua_pushvalue(L, content);
  } else if (own == LUA_TFUNCTION) {
    lua_pushvalue(L, content);
    lua_insert(L, -2);
    lua_pushcclosure(L, sealed_index, 2);
  } else {
    // The content asks on in turn, and no function sees it.
    lua_createtable(L, 0, 1);
    lua_insert(L, -2);
    lua_setfield(L, -2, "__index");
    lua_setmetatable(L, content);
    lua_pushvalue(L, content);
  }
  lua_rawset(L, -3);
}

// The table at `table` gets its new metatable; `attached` is the private copy that it had, or nil. [e]
static void seal(lua_State *L, int table, int content, int attached) {
  lua_createtable(L, 2, 6);
  int made = lua_gettop(L);
  if (lua_istable(L, attached)) {
    lua_pushnil(L);
    while (lua_next(L, attached)) {
      lua_pushvalue(L, -2);
      lua_insert(L, -2);
      lua_rawset(L, made);
    }
  }
  lua_pushvalue(L, content);
  lua_rawseti(L, made, CONTENT);
  seal_index(L, content, attached);
  lua_pushcfunction(L, sealed_newindex);
  lua_setfield(L, made, "__newindex");
  if (lua_getfield(L, made, "__len") == LUA_TNIL) {
    lua_pushvalue(L, content);
    lua_pushcclosure(L, sealed_length, 1);
    lua_setfield(L, made, "__len");
  }
  lua_settop(L, made);
  lua_setmetatable(L, table);
}

static void freeze_table(freeze *f, int table) {  // [e]
  lua_State *L = f->L;
  lua_rawgeti(L, LUA_REGISTRYINDEX, RL_ENVIRONMENT);
  bool is_environment = lua_rawequal(L, table, -1);
  lua_pop(L, 1);
  if (is_environment || rl_is_sealed(L, table)) return;
  if (!lua_getmetatable(L, table)) lua_pushnil(L);
  int attached = lua_gettop(L);
  if (lua_istable(L, attached)) {
    lua_pushnil(L);
    while (lua_next(L, attached)) add(f);
  }
  push_moved_content(f, table);
  seal(L, table, lua_gettop(L), attached);
}

// ---- functions ---------------------------------------------------------------------------------------------------

static int keep_function(lua_State *L) {  // [e]
  return rl_host_invoke(L, RL_OP_KEEP_FUNCTION, 0);
}

// Tells the host of a Lua function that stays. [e]
static void announce(lua_State *L, int function) {
  lua_Debug ar;
  luaL_checkstack(L, 300, NULL);
  rl_work(L, 100);
  lua_pushcfunction(L, keep_function);
  lua_pushvalue(L, function);
  lua_getinfo(L, ">Su", &ar);
  lua_pushstring(L, ar.source);
  lua_pushinteger(L, ar.linedefined);
  lua_pushinteger(L, ar.lastlinedefined);
  lua_pushinteger(L, ar.nparams);
  int count = 4;
  for (int i = 1;; i++) {
    const char *name = lua_getupvalue(L, function, i);
    if (!name) break;
    lua_pop(L, 1);
    lua_pushstring(L, name);
    count++;
  }
  lua_call(L, count, 0);
}

static void freeze_function(freeze *f, int function) {  // [e]
  lua_State *L = f->L;
  lua_rawgeti(L, LUA_REGISTRYINDEX, RL_SEALED);
  lua_pushvalue(L, function);
  if (lua_rawget(L, -2) != LUA_TNIL) return;
  lua_pop(L, 1);
  lua_pushvalue(L, function);
  lua_pushboolean(L, 1);
  lua_rawset(L, -3);
  lua_CFunction native = lua_tocfunction(L, function);
  if (!native) announce(L, function);
  if (native == rl_pairs_step || native == rl_gmatch_step) {
    // Nor is what it goes through frozen with it: that may be what another sealed table holds.
    lua_pushnil(L);
    lua_setupvalue(L, function, 3);
    return;
  }
  for (int i = 1; lua_getupvalue(L, function, i); i++) add(f);
}

void rl_freeze(lua_State *L, uint32_t since) {
  freeze f = {L, 0, 0};
  lua_newtable(L);
  lua_insert(L, -2);
  f.waiting = lua_gettop(L) - 1;
  luaL_checkstack(L, 20, NULL);
  add(&f);
  lua_rawgeti(L, LUA_REGISTRYINDEX, RL_FUNCTIONS);
  for (uint32_t reference = since + 1; reference <= rl_of(L)->functions; reference++) {
    lua_rawgeti(L, f.waiting + 1, reference);
    add(&f);
  }
  while (f.count > 0) {
    rl_work(L, 4);
    lua_settop(L, f.waiting);
    lua_rawgeti(L, f.waiting, f.count);
    lua_pushnil(L);
    lua_rawseti(L, f.waiting, f.count--);
    int value = lua_gettop(L);
    if (lua_istable(L, value)) {
      freeze_table(&f, value);
    } else {
      freeze_function(&f, value);
    }
  }
  lua_settop(L, f.waiting - 1);
}
