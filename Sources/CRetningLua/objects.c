// Host objects: handles of Swift values, and what a script finds by name.
#include <string.h>

#include "internal.h"

bool rl_read_object(lua_State *L, int index, uint32_t handle[3]) {
  const uint32_t *words = lua_touserdata(L, index);
  if (!words || !lua_getmetatable(L, index)) return false;
  lua_rawgeti(L, LUA_REGISTRYINDEX, RL_OBJECT);
  bool is_ours = lua_rawequal(L, -1, -2);
  lua_pop(L, 2);
  if (is_ours) memcpy(handle, words, 3 * sizeof *handle);
  return is_ours;
}

void rl_push_object(lua_State *L, const uint32_t handle[3]) {
  memcpy(lua_newuserdatauv(L, 3 * sizeof *handle, 0), handle, 3 * sizeof *handle);
  lua_rawgeti(L, LUA_REGISTRYINDEX, RL_OBJECT);
  lua_setmetatable(L, -2);
}

static int call_function(lua_State *L) {  // [e] upvalue: the function's id
  return rl_host_invoke(L, RL_OP_CALL, (int32_t)lua_tointegerx(L, lua_upvalueindex(1), NULL));
}

static int object_operation(lua_State *L) {  // [e] upvalue: the operation
  int32_t op = (int32_t)lua_tointegerx(L, lua_upvalueindex(1), NULL);
  // The virtual machine hands a unary operand twice.
  if (op == RL_OP_UNM || op == RL_OP_LEN || op == RL_OP_TOSTRING) lua_settop(L, 1);
  return rl_host_invoke(L, op, 0);
}

// A method of the object's type, or what the host has under the key. [e]
static int object_index(lua_State *L) {
  uint32_t handle[3];
  if (lua_type(L, 2) == LUA_TSTRING && rl_read_object(L, 1, handle)) {
    lua_rawgeti(L, LUA_REGISTRYINDEX, RL_METHODS);
    if (lua_rawgeti(L, -1, handle[2]) == LUA_TTABLE) {
      lua_pushvalue(L, 2);
      if (lua_rawget(L, -2) == LUA_TFUNCTION) return 1;
    }
  }
  lua_settop(L, 2);
  return rl_host_invoke(L, RL_OP_INDEX, 0);
}

static const struct {
  const char *event;
  int32_t op;
} operations[] = {
    {"__add", RL_OP_ADD},     {"__sub", RL_OP_SUB},   {"__mul", RL_OP_MUL},
    {"__div", RL_OP_DIV},     {"__unm", RL_OP_UNM},   {"__eq", RL_OP_EQ},
    {"__lt", RL_OP_LT},       {"__le", RL_OP_LE},     {"__concat", RL_OP_CONCAT},
    {"__len", RL_OP_LEN},     {"__call", RL_OP_CALL_OBJECT}, {"__newindex", RL_OP_SET},
    {"__tostring", RL_OP_TOSTRING},
};

void rl_open_objects(lua_State *L) {
  lua_createtable(L, 0, 20);
  for (size_t i = 0; i < sizeof operations / sizeof operations[0]; i++) {
    lua_pushinteger(L, operations[i].op);
    lua_pushcclosure(L, object_operation, 1);
    lua_setfield(L, -2, operations[i].event);
  }
  lua_pushcfunction(L, object_index);
  lua_setfield(L, -2, "__index");
  lua_pushboolean(L, 0);
  lua_setfield(L, -2, "__metatable");
  lua_newtable(L);
  lua_rawseti(L, LUA_REGISTRYINDEX, RL_FUNCTIONS);
  lua_newtable(L);
  lua_rawseti(L, LUA_REGISTRYINDEX, RL_METHODS);
  lua_rawseti(L, LUA_REGISTRYINDEX, RL_OBJECT);
}

typedef struct {
  const rl_entry *entries;
  size_t count;
} registration;

// Leaves the table that an entry belongs in. [e]
static void push_table_for(lua_State *L, const rl_entry *entry) {
  if (entry->kind != RL_METHOD) {
    lua_rawgeti(L, LUA_REGISTRYINDEX, RL_GLOBALS);
    return;
  }
  lua_rawgeti(L, LUA_REGISTRYINDEX, RL_METHODS);
  if (lua_rawgeti(L, -1, entry->type) != LUA_TTABLE) {
    lua_pop(L, 1);
    lua_newtable(L);
    lua_pushvalue(L, -1);
    lua_rawseti(L, -3, entry->type);
  }
  lua_remove(L, -2);
}

static int register_task(lua_State *L) {  // [e]
  const registration *r = lua_touserdata(L, 1);
  for (const rl_entry *entry = r->entries; entry < r->entries + r->count; entry++) {
    push_table_for(L, entry);
    if (entry->kind == RL_GLOBAL_OBJECT) {
      const uint32_t handle[3] = {entry->index, entry->generation, entry->type};
      rl_push_object(L, handle);
    } else {
      lua_pushinteger(L, entry->id);
      lua_pushcclosure(L, call_function, 1);
    }
    lua_setfield(L, -2, entry->name);
    lua_pop(L, 1);
  }
  return 0;
}

bool rl_register(rl_state *s, const rl_entry *entries, size_t count) {
  if (s->running) return false;
  registration r = {entries, count};
  lua_pushcfunction(s->main, register_task);
  lua_pushlightuserdata(s->main, &r);
  int status = lua_pcall(s->main, 1, 0, 0);
  lua_settop(s->main, 0);
  return status == LUA_OK;
}
