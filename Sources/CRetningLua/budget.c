// What bounds a script: instructions by a count hook, bytes by the allocator, processor time by a clock in the hook.
#include <string.h>
#include <time.h>

#include "internal.h"

static const char dead_token;

int64_t rl_clock(void) {
  struct timespec now;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

static int64_t coarse_clock(void) {  // [-] cheap, and a few milliseconds behind
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC_COARSE, &now);
  return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

// Processor time costs a system call to read; as long as little time has passed at all it need not be.
static void look_at_clock(rl_state *s) {  // [-]
  int64_t now = coarse_clock();
  if (now < s->glance) return;
  s->glance = now + GLANCE;
  if (rl_clock() > s->deadline) rl_die(s, RL_TIME);
}

// The line of the script that was running when a budget ended, which unwinding forgets.
static void note_place(rl_state *s) {  // [-]
  lua_Debug ar;
  for (int level = 0; lua_getstack(s->running, level, &ar); level++) {
    lua_getinfo(s->running, "Sl", &ar);
    if (ar.currentline > 0) {
      rl_fill_frame(&ar, &s->dead_at);
      return;
    }
  }
}

// From here on nothing runs: the hook fires at each instruction, and every function of ours raises.
void rl_die(rl_state *s, rl_kind kind) {
  if (s->dead) return;
  s->dead = kind;
  if (!s->running) return;
  note_place(s);
  lua_sethook(s->running, rl_hook, LUA_MASKCOUNT, 1);
}

// The error value is a light userdata, which a script cannot make and which needs no memory.
int rl_raise_dead(lua_State *L) {
  lua_settop(L, 0);
  lua_pushlightuserdata(L, (void *)&dead_token);
  return lua_error(L);
}

void rl_cost(lua_State *L, int64_t instructions) {
  rl_state *s = rl_of(L);
  if (!s->metered) return;
  s->instructions -= instructions;
  if (s->instructions < 0) rl_die(s, RL_INSTRUCTIONS);
  // A function called over and over may run no hook between.
  if (++s->costs >= COSTS_PER_CLOCK) {
    s->costs = 0;
    look_at_clock(s);
  }
  if (s->dead) rl_raise_dead(L);
}

static void count_work(rl_state *s, int64_t instructions) {  // [-]
  s->work += instructions;
  if (s->work < WORK_PER_CLOCK) return;
  s->work = 0;
  look_at_clock(s);
}

// A loop in C runs no hook, so that it looks at the clock itself.
void rl_work(lua_State *L, int64_t instructions) {
  rl_state *s = rl_of(L);
  if (!s->metered) return;
  count_work(s, instructions);
  rl_cost(L, instructions);
}

// Bytes that C holds for a script outside Lua's memory, such as what is on its way to the host.
void rl_take(lua_State *L, size_t count) {
  rl_state *s = rl_of(L);
  if (!s->metered) return;
  s->bytes -= (int64_t)count;
  if (s->bytes < 0) rl_die(s, RL_MEMORY);
  rl_cost(L, 1 + (int64_t)(count / 16));
}

bool rl_charge_bytes(rl_state *s, int64_t count) {
  if (!s->metered) return true;
  s->bytes -= count;
  if (s->bytes < 0) rl_die(s, RL_MEMORY);
  return !s->dead;
}

bool rl_charge(rl_state *s, int64_t instructions) {
  if (!s->metered) return true;
  s->instructions -= instructions;
  if (s->instructions < 0) rl_die(s, RL_INSTRUCTIONS);
  count_work(s, instructions);
  return !s->dead;
}

void rl_terminate(rl_state *s) {
  rl_die(s, RL_ERROR);
}

void rl_hook(lua_State *L, lua_Debug *ar) {
  rl_state *s = rl_of(L);
  if (!s->metered) return;
  if (!s->dead) {
    s->instructions -= HOOK_PERIOD;
    if (s->instructions < 0) {
      rl_die(s, RL_INSTRUCTIONS);
    } else if (++s->hooks >= DEPTH_PERIOD) {
      s->hooks = 0;
      if (lua_getstack(L, s->call_depth_max, ar)) rl_die(s, RL_DEPTH);
    }
    look_at_clock(s);
  }
  if (s->dead) {
    lua_sethook(L, rl_hook, LUA_MASKCOUNT, 1);
    lua_pushlightuserdata(L, (void *)&dead_token);
    lua_error(L);
  }
}

// Lua's own words for calls nested too deep in C, or a stack past its end.
bool rl_is_overflow(lua_State *L) {
  if (lua_type(L, -1) != LUA_TSTRING || lua_topointer(L, -1) == rl_of(L)->said) return false;
  size_t count;
  const char *message = lua_tolstring(L, -1, &count);
  static const char *const forms[] = {"C stack overflow", "error in error handling", "stack overflow"};
  for (size_t i = 0; i < 3; i++) {
    size_t length = strlen(forms[i]);
    if (count < length) continue;
    if (memcmp(message + count - length, forms[i], length) != 0) continue;
    // After its place, or alone: not the end of a sentence of the script's.
    if (count == length || (count > length + 2 && memcmp(message + count - length - 2, ": ", 2) == 0)) return true;
  }
  return false;
}

// A script may say what Lua says when calls nest too deep; it is not thereby so.
int rl_raise(lua_State *L) {
  rl_of(L)->said = lua_type(L, -1) == LUA_TSTRING ? lua_topointer(L, -1) : NULL;
  return lua_error(L);
}

// Every protected call of ours. A script may not go on after calls nested too deep: how deep depends on who called it.
int rl_protected_call(lua_State *L, int arguments, int results) {
  rl_state *s = rl_of(L);
  lua_State *calling = s->calling;
  int level = s->level;
  s->said = NULL;
  int status = lua_pcall(L, arguments, results, 0);
  s->calling = calling;
  s->level = level;
  if (status == LUA_OK || s->dead) return status;
  if (status == LUA_ERRERR || rl_is_overflow(L)) rl_die(s, RL_DEPTH);
  s->said = NULL;
  return status;
}
