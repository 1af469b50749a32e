// Lua values to the wire form and back.
#include <string.h>

#include "internal.h"

enum { REFERENCE_BYTES = 64 };

typedef struct {
  lua_State *L;
  rl_buffer *out;
  int nodes;
  const char *problem;
} encoder;

static bool put(encoder *e, const void *bytes, size_t count) {  // [e]
  rl_take(e->L, count);
  if (rl_buffer_append(e->out, bytes, count)) return true;
  e->problem = "memory ended";
  return false;
}

static bool put_tag(encoder *e, char tag) {  // [e]
  return put(e, &tag, 1);
}

static bool put_u32(encoder *e, uint32_t value) {  // [e]
  return put(e, &value, sizeof value);
}

// The function at `index` gets a reference that lives as long as the call that handed it over.
uint32_t rl_keep_function(lua_State *L, int index, uint32_t *line) {
  rl_state *s = rl_of(L);
  lua_Debug ar;
  index = lua_absindex(L, index);
  lua_pushvalue(L, index);
  lua_getinfo(L, ">S", &ar);
  *line = ar.linedefined > 0 ? (uint32_t)ar.linedefined : 0;
  // When the table of references grows depends on how many there have been: each pays the same.
  rl_take(L, REFERENCE_BYTES);
  lua_rawgeti(L, LUA_REGISTRYINDEX, RL_FUNCTIONS);
  lua_pushvalue(L, index);
  int64_t instructions = s->instructions, bytes = s->bytes;
  lua_rawseti(L, -2, s->functions + 1);
  s->instructions = instructions;
  s->bytes = bytes;
  lua_pop(L, 1);
  return ++s->functions;
}

static bool encode_function(encoder *e, int index) {  // [e]
  uint32_t line;
  uint32_t reference = rl_keep_function(e->L, index, &line);
  return put_tag(e, 'F') && put_u32(e, reference) && put_u32(e, line);
}

static bool encode_object(encoder *e, int index) {  // [e]
  uint32_t handle[3];
  if (!rl_read_object(e->L, index, handle)) {
    e->problem = "a library cannot be handed to the host";
    return false;
  }
  return put_tag(e, 'o') && put(e, handle, sizeof handle);
}

static bool encode_value(encoder *e, int index, int depth);

static bool encode_table(encoder *e, int index, int depth) {  // [e]
  if (depth >= ENCODE_DEPTH_MAX) {
    e->problem = "a table nested too deep, or that holds itself";
    return false;
  }
  if (!put_tag(e, '{')) return false;
  rl_push_content(e->L, index);
  int content = lua_gettop(e->L);
  rl_work(e->L, rl_table_capacity(e->L, content) / 2);
  lua_pushnil(e->L);
  while (lua_next(e->L, content)) {
    int top = lua_gettop(e->L);
    if (!encode_value(e, top - 1, depth + 1) || !encode_value(e, top, depth + 1)) return false;
    lua_pop(e->L, 1);
  }
  lua_pop(e->L, 1);
  return put_tag(e, '}');
}

static bool encode_value(encoder *e, int index, int depth) {  // [e]
  lua_State *L = e->L;
  if (++e->nodes > ENCODE_NODES_MAX) {
    e->problem = "a table with too many values";
    return false;
  }
  if (!lua_checkstack(L, 8)) {
    e->problem = "memory ended";
    return false;
  }
  switch (lua_type(L, index)) {
    case LUA_TNIL: return put_tag(e, 'n');
    case LUA_TBOOLEAN: return put_tag(e, lua_toboolean(L, index) ? 't' : 'f');
    case LUA_TNUMBER:
      if (lua_isinteger(L, index)) {
        int64_t value = lua_tointegerx(L, index, NULL);
        return put_tag(e, 'i') && put(e, &value, sizeof value);
      } else {
        double value = lua_tonumberx(L, index, NULL);
        return put_tag(e, 'd') && put(e, &value, sizeof value);
      }
    case LUA_TSTRING: {
      size_t count;
      const char *bytes = lua_tolstring(L, index, &count);
      if (count > UINT32_MAX) {
        e->problem = "a string too long";
        return false;
      }
      return put_tag(e, 's') && put_u32(e, (uint32_t)count) && put(e, bytes, count);
    }
    case LUA_TTABLE: return encode_table(e, index, depth);
    case LUA_TFUNCTION: return encode_function(e, index);
    case LUA_TUSERDATA: return encode_object(e, index);
    default: e->problem = "a value of a kind that the host does not take"; return false;
  }
}

bool rl_encode(lua_State *L, int index, rl_buffer *out, const char **problem) {
  encoder e = {L, out, 0, NULL};
  bool encoded = encode_value(&e, lua_absindex(L, index), 0);
  if (!encoded) *problem = e.problem;
  return encoded;
}

typedef struct {
  lua_State *L;
  const uint8_t *at;
  const uint8_t *end;
} decoder;

static void take(decoder *d, void *into, size_t count) {  // [e]
  if ((size_t)(d->end - d->at) < count) luaL_error(d->L, "the host's reply is cut short");
  memcpy(into, d->at, count);
  d->at += count;
}

static void decode_value(decoder *d) {  // [e] pushes one value
  lua_State *L = d->L;
  char tag;
  luaL_checkstack(L, 8, "the host's reply");
  take(d, &tag, 1);
  switch (tag) {
    case 'n': lua_pushnil(L); break;
    case 't': lua_pushboolean(L, 1); break;
    case 'f': lua_pushboolean(L, 0); break;
    case 'i': {
      int64_t value;
      take(d, &value, sizeof value);
      lua_pushinteger(L, value);
      break;
    }
    case 'd': {
      double value;
      take(d, &value, sizeof value);
      lua_pushnumber(L, value);
      break;
    }
    case 's': {
      uint32_t count;
      take(d, &count, sizeof count);
      if ((size_t)(d->end - d->at) < count) luaL_error(L, "the host's reply is cut short");
      lua_pushlstring(L, (const char *)d->at, count);
      d->at += count;
      break;
    }
    case '{':
      lua_newtable(L);
      while (d->at < d->end && *d->at != '}') {
        decode_value(d);
        decode_value(d);
        lua_rawset(L, -3);
      }
      if (d->at >= d->end) luaL_error(L, "the host's reply is cut short");
      d->at++;
      break;
    case 'F': {
      uint32_t words[2];
      take(d, words, sizeof words);
      lua_rawgeti(L, LUA_REGISTRYINDEX, RL_FUNCTIONS);
      lua_rawgeti(L, -1, words[0]);
      lua_remove(L, -2);
      break;
    }
    case 'o': {
      uint32_t words[3];
      take(d, words, sizeof words);
      rl_push_object(L, words);
      break;
    }
    default: luaL_error(L, "the host's reply is not in wire form");
  }
}

int rl_decode(lua_State *L, const uint8_t *bytes, size_t count) {
  decoder d = {L, bytes, bytes + count};
  int values = 0;
  while (d.at < d.end) {
    decode_value(&d);
    values++;
  }
  return values;
}
