// The table functions, charged for each element before they touch it, so that a `__len` that lies costs what it says.
// Metamethods are called as in the library. `sort` is a stable merge sort over a snapshot, so that it gives the same on
// every machine.
#include <string.h>

#include "internal.h"

// The length of the table at 1, by its `__len` where it has one. [e]
static lua_Integer length_of(lua_State *L) {
  luaL_checktype(L, 1, LUA_TTABLE);
  if (!lua_getmetatable(L, 1)) return (lua_Integer)lua_rawlen(L, 1);
  lua_pop(L, 1);
  return luaL_len(L, 1);
}

// The length of the table to be changed, which may be neither the environment nor sealed. [e]
static lua_Integer length_to_change(lua_State *L) {
  luaL_checktype(L, 1, LUA_TTABLE);
  lua_rawgeti(L, LUA_REGISTRYINDEX, RL_ENVIRONMENT);
  if (lua_rawequal(L, 1, -1)) return luaL_error(L, "the environment cannot be changed");
  lua_pop(L, 1);
  if (rl_is_sealed(L, 1)) return rl_refuse_sealed(L);
  return length_of(L);
}

// The length of the table to be gone through. One with holes may have a border far out, where no loop of ours ends and
// sums with its length overflow. [e]
static lua_Integer bounded_length(lua_State *L, lua_Integer count) {
  luaL_argcheck(L, count < INT32_MAX, 1, "array too big");
  return count < 0 ? 0 : count;
}

static int table_insert(lua_State *L) {  // [e]
  lua_Integer length = length_to_change(L);
  switch (lua_gettop(L)) {
    case 2:
      rl_work(L, 2);
      // As in the library, past the greatest integer comes the least.
      lua_seti(L, 1, (lua_Integer)((lua_Unsigned)length + 1));
      return 0;
    case 3: {
      lua_Integer count = bounded_length(L, length) + 1;
      lua_Integer place = luaL_checkinteger(L, 2);
      luaL_argcheck(L, place >= 1 && place <= count, 2, "position out of bounds");
      rl_work(L, count - place + 2);
      for (lua_Integer i = count; i > place; i--) {
        lua_geti(L, 1, i - 1);
        lua_seti(L, 1, i);
      }
      lua_seti(L, 1, place);
      return 0;
    }
    default: return luaL_error(L, "wrong number of arguments to 'insert'");
  }
}

static int table_remove(lua_State *L) {  // [e]
  lua_Integer count = bounded_length(L, length_to_change(L));
  lua_Integer place = luaL_optinteger(L, 2, count);
  if (lua_gettop(L) > 1) {
    // An empty table may also be asked for place 0 or 1.
    luaL_argcheck(
        L, (place >= 1 && place <= count + 1) || (count == 0 && place == 0), 2, "position out of bounds");
  }
  rl_work(L, (place < count ? count - place : 0) + 2);
  lua_geti(L, 1, place);
  for (; place < count; place++) {
    lua_geti(L, 1, place + 1);
    lua_seti(L, 1, place);
  }
  if (place >= 1 || count == 0) {
    lua_pushnil(L);
    lua_seti(L, 1, place);
  }
  return 1;
}

static void add_element(lua_State *L, luaL_Buffer *out, lua_Integer index) {  // [e]
  lua_geti(L, 1, index);
  if (!lua_isstring(L, -1)) {
    luaL_error(
        L, "invalid value (%s) at index %I in table for 'concat'", luaL_typename(L, -1),
        (LUAI_UACINT)index);
  }
  // Not as Lua would write it: the sign of "not a number" differs between machines.
  if (lua_type(L, -1) == LUA_TNUMBER) {
    rl_push_tostring(L, -1);
    lua_remove(L, -2);
  }
  luaL_addvalue(out);
}

static int table_concat(lua_State *L) {  // [e]
  lua_Integer count = length_of(L);
  size_t separator_count;
  const char *separator = luaL_optlstring(L, 2, "", &separator_count);
  lua_Integer first = luaL_optinteger(L, 3, 1);
  lua_Integer last = luaL_optinteger(L, 4, count);
  lua_settop(L, 4);
  luaL_Buffer out;
  luaL_buffinit(L, &out);
  for (lua_Integer i = first; i <= last; i++) {
    rl_work(L, 2 + (int64_t)(separator_count / 16));
    if (i > first) luaL_addlstring(&out, separator, separator_count);
    add_element(L, &out, i);
    if (i == LUA_MAXINTEGER) break;
  }
  luaL_pushresult(&out);
  return 1;
}

static int table_pack(lua_State *L) {  // [e]
  int count = lua_gettop(L);
  rl_work(L, count);
  lua_createtable(L, count, 1);
  lua_insert(L, 1);
  for (int i = count; i >= 1; i--) lua_rawseti(L, 1, i);
  lua_pushinteger(L, count);
  lua_setfield(L, 1, "n");
  return 1;
}

enum { UNPACK_MAX = 8192 };

static int table_unpack(lua_State *L) {  // [e]
  luaL_checktype(L, 1, LUA_TTABLE);
  lua_Integer first = luaL_optinteger(L, 2, 1);
  lua_Integer last = lua_isnoneornil(L, 3) ? length_of(L) : luaL_checkinteger(L, 3);
  if (first > last) return 0;
  lua_Unsigned count = (lua_Unsigned)last - (lua_Unsigned)first;
  if (count >= UNPACK_MAX) return luaL_error(L, "too many results to unpack (at most %d)", UNPACK_MAX);
  rl_work(L, (int64_t)count + 1);
  luaL_checkstack(L, (int)count + 1, "too many results to unpack");
  for (lua_Integer i = first; i < last; i++) lua_geti(L, 1, i);
  lua_geti(L, 1, last);
  return (int)count + 1;
}

// ---- sort --------------------------------------------------------------------------------------------------------

// Whether the value at stack index `a` comes before that at `b`; strings by their bytes, whatever the locale. [e]
static bool comes_before(lua_State *L, int a, int b, bool has_function) {
  rl_work(L, 4);
  if (has_function) {
    lua_pushvalue(L, 2);
    lua_pushvalue(L, a < 0 ? a - 1 : a);
    lua_pushvalue(L, b < 0 ? b - 2 : b);
    lua_call(L, 2, 1);
    bool before = lua_toboolean(L, -1);
    lua_pop(L, 1);
    return before;
  }
  if (lua_type(L, a) == LUA_TSTRING && lua_type(L, b) == LUA_TSTRING) {
    size_t a_count, b_count;
    const char *first = lua_tolstring(L, a, &a_count);
    const char *second = lua_tolstring(L, b, &b_count);
    size_t shorter = a_count < b_count ? a_count : b_count;
    rl_work(L, (int64_t)(shorter / 64));
    int order = memcmp(first, second, shorter);
    return order ? order < 0 : a_count < b_count;
  }
  return lua_compare(L, a, b, LUA_OPLT);
}

// Merges the runs [low, middle) and [middle, high) of the table at `from` into the one at `into`. [e]
static void merge(
    lua_State *L, int from, int into, lua_Integer low, lua_Integer middle, lua_Integer high, bool has_function) {
  lua_Integer left = low, right = middle;
  for (lua_Integer at = low; at < high; at++) {
    bool take_right = left >= middle;
    if (!take_right && right < high) {
      lua_rawgeti(L, from, left);
      lua_rawgeti(L, from, right);
      take_right = comes_before(L, -1, -2, has_function);
      lua_pop(L, 2);
    }
    lua_rawgeti(L, from, take_right ? right++ : left++);
    lua_rawseti(L, into, at);
  }
}

static int table_sort(lua_State *L) {  // [e]
  lua_Integer count = bounded_length(L, length_to_change(L));
  bool has_function = !lua_isnoneornil(L, 2);
  if (has_function) luaL_checktype(L, 2, LUA_TFUNCTION);
  lua_settop(L, 2);
  rl_work(L, 4 * count);
  lua_createtable(L, (int)(count < 1 << 20 ? count : 1 << 20), 0);
  lua_createtable(L, (int)(count < 1 << 20 ? count : 1 << 20), 0);
  // The comparison may change the table; what is sorted is how it was.
  for (lua_Integer i = 1; i <= count; i++) {
    lua_geti(L, 1, i);
    lua_rawseti(L, 3, i);
  }
  int from = 3, into = 4;
  for (lua_Integer width = 1; width < count; width *= 2) {
    for (lua_Integer low = 1; low <= count; low += 2 * width) {
      lua_Integer middle = low + width <= count ? low + width : count + 1;
      lua_Integer high = low + 2 * width <= count ? low + 2 * width : count + 1;
      merge(L, from, into, low, middle, high, has_function);
    }
    int swapped = from;
    from = into;
    into = swapped;
  }
  for (lua_Integer i = 1; i <= count; i++) {
    lua_rawgeti(L, from, i);
    lua_seti(L, 1, i);
  }
  return 0;
}

static const luaL_Reg own_functions[] = {
    {"concat", table_concat}, {"insert", table_insert}, {"pack", table_pack}, {"remove", table_remove},
    {"sort", table_sort},     {"unpack", table_unpack}, {NULL, NULL},
};

void rl_fill_tables(lua_State *L, int target) {  // [e]
  rl_set_functions(L, target, own_functions);
}
