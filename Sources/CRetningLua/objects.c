// Host functions and host objects: the one way from a script into Swift.
#include <stdlib.h>
#include <string.h>

#include "internal.h"

// What a host call owns while it runs. A full userdata with a finalizer, made before anything is put into it, so
// that whatever raises later the collector frees its buffers.
//
// The state lists its cells besides: after a budget's end a finalizer may find no stack to run on.
typedef struct rl_cell {
  rl_buffer arguments;
  rl_buffer reply;
  struct rl_cell **link;
  struct rl_cell *next;
} cell;

static void clear_cell(cell *c) {  // [-]
  if (c->link) {
    *c->link = c->next;
    if (c->next) c->next->link = c->link;
  }
  free(c->arguments.bytes);
  free(c->reply.bytes);
  memset(c, 0, sizeof *c);
}

void rl_clear_cells(rl_state *s) {
  while (s->cells) clear_cell(s->cells);
}

static int cell_gc(lua_State *L) {  // [-]
  clear_cell(lua_touserdata(L, 1));
  return 0;
}

static cell *push_cell(lua_State *L) {  // [m]
  cell *c = lua_newuserdatauv(L, sizeof *c, 0);
  memset(c, 0, sizeof *c);
  rl_state *s = rl_of(L);
  c->link = &s->cells;
  c->next = s->cells;
  if (c->next) c->next->link = &c->next;
  s->cells = c;
  lua_rawgetp(L, LUA_REGISTRYINDEX, &rl_key_cell);
  lua_setmetatable(L, -2);
  return c;
}

// Raises the host's message with the place of the script's call before it. [e]
static int raise_message(lua_State *L, const uint8_t *bytes, size_t count) {
  int level = 0;
  lua_Debug ar;
  lua_pushliteral(L, "");
  while (lua_getstack(L, level++, &ar)) {
    lua_getinfo(L, "Sl", &ar);
    if (ar.currentline > 0) {
      lua_pop(L, 1);
      lua_pushfstring(L, "%s:%d: ", ar.short_src, ar.currentline);
      break;
    }
  }
  lua_pushlstring(L, (const char *)bytes, count);
  lua_concat(L, 2);
  return lua_error(L);
}

// Calls the host with everything on the stack as arguments; pushes its results and returns how many. [e]
int rl_host_invoke(lua_State *L, int32_t op, int32_t id) {
  rl_state *s = rl_of(L);
  rl_cost(L, HOST_CALL_COST);
  int count = lua_gettop(L);
  luaL_checkstack(L, 16, NULL);
  cell *c = push_cell(L);
  for (int index = 1; index <= count; index++) {
    const char *problem = NULL;
    if (!rl_encode(L, index, &c->arguments, &problem)) {
      clear_cell(c);
      return luaL_error(L, "argument %d: %s", index, problem);
    }
  }

  lua_State *outer = s->calling;
  s->calling = L;
  int32_t failed =
      s->host(s->context, op, id, c->arguments.bytes, c->arguments.count, &c->reply);
  s->calling = outer;
  free(c->arguments.bytes);
  memset(&c->arguments, 0, sizeof c->arguments);

  if (s->dead) return rl_raise_dead(L);
  if (c->reply.failed) return luaL_error(L, "memory ended");
  if (failed) return raise_message(L, c->reply.bytes, c->reply.count);
  int pushed = rl_decode(L, c->reply.bytes, c->reply.count);
  clear_cell(c);
  return pushed;
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
  const uint32_t *handle = lua_touserdata(L, 1);
  if (handle && lua_type(L, 2) == LUA_TSTRING) {
    lua_rawgetp(L, LUA_REGISTRYINDEX, &rl_key_methods);
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
  lua_rawsetp(L, LUA_REGISTRYINDEX, &rl_key_object);

  lua_createtable(L, 0, 1);
  lua_pushcfunction(L, cell_gc);
  lua_setfield(L, -2, "__gc");
  lua_rawsetp(L, LUA_REGISTRYINDEX, &rl_key_cell);

  lua_newtable(L);
  lua_rawsetp(L, LUA_REGISTRYINDEX, &rl_key_methods);
  lua_newtable(L);
  lua_rawsetp(L, LUA_REGISTRYINDEX, &rl_key_functions);
}

typedef struct {
  const char *name;
  int32_t id;
  uint32_t handle[3];
  bool method;
  bool object;
} registration;

static int register_task(lua_State *L) {  // [e]
  const registration *r = lua_touserdata(L, 1);
  if (r->method) {
    lua_rawgetp(L, LUA_REGISTRYINDEX, &rl_key_methods);
    if (lua_rawgeti(L, -1, r->handle[2]) != LUA_TTABLE) {
      lua_pop(L, 1);
      lua_newtable(L);
      lua_pushvalue(L, -1);
      lua_rawseti(L, -3, r->handle[2]);
    }
  } else {
    lua_rawgetp(L, LUA_REGISTRYINDEX, &rl_key_globals);
  }
  if (r->object) {
    memcpy(lua_newuserdatauv(L, sizeof r->handle, 0), r->handle, sizeof r->handle);
    lua_rawgetp(L, LUA_REGISTRYINDEX, &rl_key_object);
    lua_setmetatable(L, -2);
  } else {
    lua_pushinteger(L, r->id);
    lua_pushcclosure(L, call_function, 1);
  }
  lua_setfield(L, -2, r->name);
  return 0;
}

// Before anything runs: it clears the main thread's stack.
static bool enter(rl_state *s, registration *r) {  // [-]
  if (s->running) return false;
  lua_pushcfunction(s->main, register_task);
  lua_pushlightuserdata(s->main, r);
  int status = lua_pcall(s->main, 1, 0, 0);
  lua_settop(s->main, 0);
  return status == LUA_OK;
}

bool rl_register_function(rl_state *s, const char *name, int32_t id) {
  registration r = {.name = name, .id = id};
  return enter(s, &r);
}

bool rl_register_method(rl_state *s, uint32_t type, const char *name, int32_t id) {
  registration r = {.name = name, .id = id, .handle = {0, 0, type}, .method = true};
  return enter(s, &r);
}

bool rl_register_object(
    rl_state *s, const char *name, uint32_t index, uint32_t generation, uint32_t type) {
  registration r = {.name = name, .handle = {index, generation, type}, .object = true};
  return enter(s, &r);
}
