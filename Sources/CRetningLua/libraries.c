// The parts of Lua's own libraries that a script may use.
#include <string.h>

#include "internal.h"

static const char *const base_names[] = {
    "assert", "ipairs", "rawequal", "rawget", "rawlen", "select", "tonumber", "type", NULL,
};
// Constant in their arguments' size, or linear in their number; what grows with a string is in strings.c.
static const char *const string_names[] = {"char", "len", NULL};
static const char *const table_names[] = {NULL};
static const char *const math_names[] = {
    "abs", "ceil", "floor", "fmod", "huge", "max", "maxinteger", "min", "mininteger", "modf", "pi",
    "sqrt", "tointeger", "type", "ult", NULL,
};
static const char *const utf8_names[] = {"charpattern", NULL};

static int refuse_assignment(lua_State *L) {  // [e]
  return luaL_error(L, "the library is the same for everybody and cannot be changed");
}

// Copies the named fields of the table on top into the table at `target`. [e]
static void copy_fields(lua_State *L, int target, const char *const *names) {
  for (; *names; names++) {
    lua_getfield(L, -1, *names);
    lua_setfield(L, target, *names);
  }
}

// Makes a global of the library in the table at the top: a userdata, so that there is no table to change. [e]
static void seal_library(lua_State *L, int globals, const char *name) {
  int fields = lua_gettop(L);
  lua_newuserdatauv(L, 0, 0);
  lua_createtable(L, 0, 3);
  lua_pushvalue(L, fields);
  lua_setfield(L, -2, "__index");
  lua_pushcfunction(L, refuse_assignment);
  lua_setfield(L, -2, "__newindex");
  lua_pushboolean(L, 0);
  lua_setfield(L, -2, "__metatable");
  lua_setmetatable(L, -2);
  lua_setfield(L, globals, name);
  lua_settop(L, fields);
}

static void open_library(
    lua_State *L, int globals, const char *name, lua_CFunction open, const char *const *names) {  // [e]
  lua_newtable(L);
  int fields = lua_gettop(L);
  lua_pushcfunction(L, open);
  lua_call(L, 0, 1);
  copy_fields(L, fields, names);
  if (open == luaopen_table) rl_fill_tables(L, fields);
  if (open == luaopen_utf8) rl_fill_utf8(L, lua_gettop(L), fields);
  if (open == luaopen_string) {
    rl_fill_strings(L, lua_gettop(L), fields);
    // The methods of strings; arithmetic on strings, which the library's own metatable offers, is left out.
    lua_pushliteral(L, "");
    lua_createtable(L, 0, 2);
    lua_pushvalue(L, fields);
    lua_setfield(L, -2, "__index");
    lua_pushboolean(L, 0);
    lua_setfield(L, -2, "__metatable");
    lua_setmetatable(L, -2);
    lua_pop(L, 1);
  }
  lua_settop(L, fields);
  seal_library(L, globals, name);
  lua_pop(L, 1);
}

void rl_open_libraries(lua_State *L, int globals) {
  // The base library writes into the real table of globals, which is emptied afterwards: functions that would hand
  // it out are not offered, and nothing is left in it.
  lua_pushcfunction(L, luaopen_base);
  lua_call(L, 0, 1);
  copy_fields(L, globals, base_names);
  lua_pop(L, 1);
  lua_newtable(L);
  lua_rawseti(L, LUA_REGISTRYINDEX, LUA_RIDX_GLOBALS);

  open_library(L, globals, "string", luaopen_string, string_names);
  open_library(L, globals, "table", luaopen_table, table_names);
  open_library(L, globals, "math", luaopen_math, math_names);
  open_library(L, globals, "utf8", luaopen_utf8, utf8_names);
}
