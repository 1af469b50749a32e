// The one way from a script into Swift: what it hands over is described by values that need no memory, as far as they
// are plain, and so is the answer.
#include <stdlib.h>
#include <string.h>

#include "internal.h"

enum { INLINE_ARGUMENTS_MAX = 12, CELL_KEPT_MAX = 64 * 1024 };

static void free_buffer(rl_buffer *buffer) {  // [-]
  free(buffer->bytes);
  memset(buffer, 0, sizeof *buffer);
}

void rl_free_cells(rl_state *s) {
  for (int i = 0; i < s->cell_count; i++) {
    free_buffer(&s->cells[i]->arguments);
    free_buffer(&s->cells[i]->reply);
    free(s->cells[i]);
  }
  free(s->cells);
}

// The cell of the next level, emptied; null when memory ends. [-]
static rl_cell *next_cell(rl_state *s) {
  if (s->level == s->cell_count) {
    rl_cell **cells = realloc(s->cells, (size_t)(s->cell_count + 1) * sizeof *cells);
    if (!cells) return NULL;
    s->cells = cells;
    rl_cell *made = calloc(1, sizeof *made);
    if (!made) return NULL;
    s->cells[s->cell_count++] = made;
  }
  rl_cell *cell = s->cells[s->level++];
  if (cell->arguments.capacity > CELL_KEPT_MAX) free_buffer(&cell->arguments);
  if (cell->reply.capacity > CELL_KEPT_MAX) free_buffer(&cell->reply);
  cell->arguments.count = cell->reply.count = 0;
  cell->arguments.failed = cell->reply.failed = false;
  return cell;
}

// Describes a number, which most values are. [-]
static void describe_number(lua_State *L, int index, rl_value *value) {
  if (lua_isinteger(L, index)) {
    value->kind = RL_VALUE_INTEGER;
    value->bits = lua_tointegerx(L, index, NULL);
  } else {
    double number = lua_tonumberx(L, index, NULL);
    value->kind = RL_VALUE_NUMBER;
    memcpy(&value->bits, &number, sizeof number);
  }
}

// Describes the value at `index`; a table's bytes are an offset until all is written. Null, or what is wrong. [e]
static const char *describe(lua_State *L, int index, rl_value *value, rl_buffer *tables) {
  int type = lua_type(L, index);
  value->count = 0;
  value->bytes = NULL;
  if (type == LUA_TNUMBER) {
    describe_number(L, index, value);
    return NULL;
  }
  value->bits = 0;
  switch (type) {
    case LUA_TNIL: value->kind = RL_VALUE_NIL; return NULL;
    case LUA_TBOOLEAN: value->kind = lua_toboolean(L, index) ? RL_VALUE_TRUE : RL_VALUE_FALSE; return NULL;
    case LUA_TSTRING: {
      size_t count;
      value->kind = RL_VALUE_STRING;
      value->bytes = (const uint8_t *)lua_tolstring(L, index, &count);
      if (count > UINT32_MAX) return "a string too long";
      value->count = (uint32_t)count;
      if (count > 64) rl_take(L, count);
      return NULL;
    }
    case LUA_TTABLE: {
      const char *problem = NULL;
      value->kind = RL_VALUE_TABLE;
      value->bits = (int64_t)tables->count;
      rl_encode(L, index, tables, &problem);
      value->count = (uint32_t)(tables->count - (size_t)value->bits);
      return problem;
    }
    case LUA_TFUNCTION: {
      uint32_t line;
      value->kind = RL_VALUE_FUNCTION;
      value->bits = rl_keep_function(L, index, &line);
      value->bits |= (int64_t)line << 32;
      return NULL;
    }
    case LUA_TUSERDATA: {
      uint32_t handle[3];
      value->kind = RL_VALUE_OBJECT;
      if (!rl_read_object(L, index, handle)) return "a library cannot be handed to the host";
      value->bits = (int64_t)handle[0] | (int64_t)handle[1] << 32;
      value->count = handle[2];
      return NULL;
    }
    default: return "a value of a kind that the host does not take";
  }
}

// Raises the host's message with the place of the script's call before it. [e]
static int raise_message(lua_State *L, const rl_buffer *message) {
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
  lua_pushlstring(L, (const char *)message->bytes, message->count);
  lua_concat(L, 2);
  return lua_error(L);
}

// Pushes the one value of a reply. [e]
static int push_value(lua_State *L, const rl_value *value, const rl_buffer *text) {
  if (value->kind == RL_VALUE_NUMBER) {
    double number;
    memcpy(&number, &value->bits, sizeof number);
    lua_pushnumber(L, number);
    return 1;
  }
  switch (value->kind) {
    case RL_VALUE_FALSE:
    case RL_VALUE_TRUE: lua_pushboolean(L, value->kind == RL_VALUE_TRUE); break;
    case RL_VALUE_INTEGER: lua_pushinteger(L, value->bits); break;
    case RL_VALUE_STRING: lua_pushlstring(L, (const char *)text->bytes, text->count); break;
    case RL_VALUE_OBJECT: {
      uint32_t handle[3] = {(uint32_t)value->bits, (uint32_t)(value->bits >> 32), value->count};
      rl_push_object(L, handle);
      break;
    }
    default: lua_pushnil(L); break;
  }
  return 1;
}

// Calls the host with everything on the stack as arguments; pushes its results and returns how many. [e]
int rl_host_invoke(lua_State *L, int32_t op, int32_t id) {
  rl_state *s = rl_of(L);
  rl_cost(L, HOST_CALL_COST);
  int count = lua_gettop(L);
  rl_value plain[INLINE_ARGUMENTS_MAX];
  rl_value *arguments = plain;
  if (count > INLINE_ARGUMENTS_MAX) arguments = lua_newuserdatauv(L, (size_t)count * sizeof *arguments, 0);
  rl_cell *cell = next_cell(s);
  if (!cell) rl_die(s, RL_MEMORY);
  if (s->dead) return rl_raise_dead(L);
  for (int i = 0; i < count; i++) {
    const char *problem = describe(L, i + 1, &arguments[i], &cell->arguments);
    if (problem) return luaL_error(L, "argument %d: %s", i + 1, problem);
  }
  for (int i = 0; i < count; i++) {
    if (arguments[i].kind == RL_VALUE_TABLE) arguments[i].bytes = cell->arguments.bytes + arguments[i].bits;
  }

  rl_reply reply = {.buffer = &cell->reply};
  lua_State *outer = s->calling;
  s->calling = L;
  rl_reply_kind kind = s->host(s->context, op, id, arguments, count, &reply);
  s->calling = outer;

  if (cell->reply.failed) rl_die(s, RL_MEMORY);
  if (s->dead) return rl_raise_dead(L);
  if (kind == RL_REPLY_ERROR) return raise_message(L, &cell->reply);
  int results = 0;
  if (kind == RL_REPLY_VALUE) results = push_value(L, &reply.value, &cell->reply);
  if (kind == RL_REPLY_WIRE) results = rl_decode(L, cell->reply.bytes, cell->reply.count);
  s->level--;
  return results;
}
