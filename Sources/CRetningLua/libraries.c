// The parts of Lua's own libraries that a script may use.
#include <string.h>

#include "internal.h"

// Constant in their arguments. What grows with a string or a table is in strings.c and tables.c.
static const char *const base_names[] = {"ipairs", "rawequal", "type", NULL};
static const char *const no_names[] = {NULL};
static const char *const math_names[] = {
    "huge", "maxinteger", "mininteger", "pi", "type", NULL,
};
static const char *const utf8_names[] = {"charpattern", NULL};

// Linear in the number of arguments, and in the length of those that are numerals.
static const char *const charged_base[] = {"select", NULL};
static const char *const charged_strings[] = {"char", NULL};
static const char *const charged_math[] = {
    "abs", "ceil", "floor", "fmod", "max", "min", "modf", "sqrt", "tointeger", "ult", NULL,
};
static const char *const charged_utf8[] = {"char", NULL};

// Upvalue: the library's function, which is called in this frame, so that its messages name it. [e]
static int charged(lua_State *L) {
  int count = lua_gettop(L);
  int64_t work = count / 8;
  for (int i = 1; i <= count; i++) {
    if (lua_type(L, i) == LUA_TSTRING) work += (int64_t)(lua_rawlen(L, i) / 16);
  }
  if (work > 0) rl_work(L, work);
  return lua_tocfunction(L, lua_upvalueindex(1))(L);
}

// Wraps the named functions of the table on top into the table at `target`. [e]
static void charge_fields(lua_State *L, int target, const char *const *names) {
  for (; *names; names++) {
    lua_getfield(L, -1, *names);
    lua_pushcclosure(L, charged, 1);
    lua_setfield(L, target, *names);
  }
}

static int refuse_assignment(lua_State *L) {  // [e]
  return luaL_error(L, "the library is the same for everybody and cannot be changed");
}

// A bare C function is hashed by its address, which differs in every process; one with an upvalue is an object.
void rl_push_function(lua_State *L, lua_CFunction function) {
  lua_pushnil(L);
  lua_pushcclosure(L, function, 1);
}

void rl_set_functions(lua_State *L, int target, const luaL_Reg *functions) {
  for (; functions->name; functions++) {
    rl_push_function(L, functions->func);
    lua_setfield(L, target, functions->name);
  }
}

// Copies the named fields of the table on top into the table at `target`. [e]
static void copy_fields(lua_State *L, int target, const char *const *names) {
  for (; *names; names++) {
    if (lua_getfield(L, -1, *names) == LUA_TFUNCTION) {
      lua_CFunction function = lua_tocfunction(L, -1);
      lua_pop(L, 1);
      rl_push_function(L, function);
    }
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

// Takes the table on top: where Lua looks for the names of functions in its messages. [e]
static void name_functions(lua_State *L, const char *library) {
  luaL_getsubtable(L, LUA_REGISTRYINDEX, LUA_LOADED_TABLE);
  lua_insert(L, -2);
  lua_setfield(L, -2, library);
  lua_pop(L, 1);
}

static void open_library(
    lua_State *L, int globals, const char *name, lua_CFunction open, const char *const *names) {  // [e]
  lua_newtable(L);
  int fields = lua_gettop(L);
  lua_pushcfunction(L, open);
  lua_call(L, 0, 1);
  copy_fields(L, fields, names);
  if (open == luaopen_table) rl_fill_tables(L, fields);
  if (open == luaopen_math) charge_fields(L, fields, charged_math);
  if (open == luaopen_utf8) {
    charge_fields(L, fields, charged_utf8);
    rl_fill_utf8(L, lua_gettop(L), fields);
  }
  if (open == luaopen_string) {
    charge_fields(L, fields, charged_strings);
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
  name_functions(L, name);
}

void rl_open_libraries(lua_State *L, int globals) {
  // The base library writes into the real table of globals, which is emptied afterwards: functions that would hand
  // it out are not offered, and nothing is left in it.
  lua_pushcfunction(L, luaopen_base);
  lua_call(L, 0, 1);
  copy_fields(L, globals, base_names);
  charge_fields(L, globals, charged_base);
  rl_fill_base(L, lua_gettop(L), globals);
  lua_pop(L, 1);
  lua_newtable(L);
  lua_rawseti(L, LUA_REGISTRYINDEX, LUA_RIDX_GLOBALS);
  lua_pushvalue(L, globals);
  name_functions(L, LUA_GNAME);

  open_library(L, globals, "string", luaopen_string, no_names);
  open_library(L, globals, "table", luaopen_table, no_names);
  open_library(L, globals, "math", luaopen_math, math_names);
  open_library(L, globals, "utf8", luaopen_utf8, utf8_names);
}
