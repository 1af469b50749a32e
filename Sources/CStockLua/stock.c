#include <lua5.4/lauxlib.h>
#include <lua5.4/lua.h>
#include <lua5.4/lualib.h>
#include <time.h>

#include "CStockLua.h"

static double seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

double stock_lua_seconds(const char *source) {
  lua_State *L = luaL_newstate();
  if (!L) return -1;
  luaL_openlibs(L);
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
