#include <lua5.4/lauxlib.h>
#include <lua5.4/lua.h>
#include <lua5.4/lualib.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "CStockLua.h"

static double seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

static int add(lua_State *L) {
  lua_pushnumber(L, luaL_checknumber(L, 1) + luaL_checknumber(L, 2));
  return 1;
}

static int at(lua_State *L) {
  size_t count;
  luaL_checklstring(L, 1, &count);
  lua_pushnumber(L, (double)count);
  return 1;
}

double stock_lua_seconds(const char *source) {
  lua_State *L = luaL_newstate();
  if (!L) return -1;
  luaL_openlibs(L);
  lua_register(L, "add", add);
  lua_register(L, "at", at);
  double begun = seconds();
  int failed = luaL_dostring(L, source);
  double taken = seconds() - begun;
  lua_close(L);
  return failed ? -1 : taken;
}

double stock_lua_state_seconds(void) {
  double begun = seconds();
  lua_State *L = luaL_newstate();
  if (!L) return -1;
  luaL_openlibs(L);
  lua_close(L);
  return seconds() - begun;
}

typedef struct {
  char *bytes;
  size_t count, capacity;
} output;

static void append(output *out, const char *bytes, size_t count) {
  if (out->count + count + 1 > out->capacity) {
    size_t capacity = (out->count + count + 1) * 2;
    char *grown = realloc(out->bytes, capacity);
    if (!grown) return;
    out->bytes = grown;
    out->capacity = capacity;
  }
  memcpy(out->bytes + out->count, bytes, count);
  out->count += count;
  out->bytes[out->count] = 0;
}

static int print(lua_State *L) {
  output *out = lua_touserdata(L, lua_upvalueindex(1));
  int count = lua_gettop(L);
  for (int i = 1; i <= count; i++) {
    size_t length;
    const char *text = luaL_tolstring(L, i, &length);
    if (i > 1) append(out, "\t", 1);
    append(out, text, length);
    lua_pop(L, 1);
  }
  append(out, "\n", 1);
  return 0;
}

char *stock_lua_output(const char *source, const char *chunk_name) {
  output out = {0};
  lua_State *L = luaL_newstate();
  if (!L) return NULL;
  luaL_openlibs(L);
  lua_pushlightuserdata(L, &out);
  lua_pushcclosure(L, print, 1);
  lua_setglobal(L, "print");
  append(&out, "", 0);
  if (luaL_loadbuffer(L, source, strlen(source), chunk_name) || lua_pcall(L, 0, 0, 0)) {
    const char *message = lua_tostring(L, -1);
    append(&out, message ? message : "?", message ? strlen(message) : 1);
  }
  lua_close(L);
  return out.bytes;
}

bool stock_lua_compiles(const char *source) {
  lua_State *L = luaL_newstate();
  if (!L) return false;
  bool compiles = luaL_loadbufferx(L, source, strlen(source), "=x", "t") == LUA_OK;
  lua_close(L);
  return compiles;
}
