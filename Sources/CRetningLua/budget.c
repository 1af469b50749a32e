// What bounds a script: instructions by a count hook, bytes by the allocator, processor time by a clock in the hook.
#include <time.h>

#include "internal.h"

static const char dead_token;

int64_t rl_clock(void) {
  struct timespec now;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

// From here on nothing runs: the hook fires at each instruction, and every function of ours raises.
void rl_die(rl_state *s, rl_kind kind) {
  if (s->dead) return;
  s->dead = kind;
  if (s->running) lua_sethook(s->running, rl_hook, LUA_MASKCOUNT, 1);
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
    if (rl_clock() > s->deadline) rl_die(s, RL_TIME);
  }
  if (s->dead) rl_raise_dead(L);
}

// A loop in C runs no hook, so that it looks at the clock itself.
void rl_work(lua_State *L, int64_t instructions) {
  rl_state *s = rl_of(L);
  if (!s->metered) return;
  s->work += instructions;
  if (s->work >= WORK_PER_CLOCK) {
    s->work = 0;
    if (rl_clock() > s->deadline) rl_die(s, RL_TIME);
  }
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

void rl_charge_bytes(rl_state *s, int64_t count) {
  if (!s->metered) return;
  s->bytes -= count;
  if (s->bytes < 0) rl_die(s, RL_MEMORY);
}

void rl_charge(rl_state *s, int64_t instructions) {
  if (!s->metered) return;
  s->instructions -= instructions;
  if (s->instructions < 0) rl_die(s, RL_INSTRUCTIONS);
}

void rl_hook(lua_State *L, lua_Debug *ar) {
  (void)ar;
  rl_state *s = rl_of(L);
  if (!s->metered) return;
  if (!s->dead) {
    s->instructions -= HOOK_PERIOD;
    if (s->instructions < 0) {
      rl_die(s, RL_INSTRUCTIONS);
    } else if (++s->hooks >= CLOCK_PERIOD) {
      s->hooks = 0;
      if (rl_clock() > s->deadline) rl_die(s, RL_TIME);
    }
  }
  if (s->dead) {
    lua_sethook(L, rl_hook, LUA_MASKCOUNT, 1);
    lua_pushlightuserdata(L, (void *)&dead_token);
    lua_error(L);
  }
}
