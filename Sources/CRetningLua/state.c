// A state's life, and the few ways into it, each one protected call for a whole task.
#define _GNU_SOURCE
#include <locale.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "internal.h"

const char rl_key_functions, rl_key_methods, rl_key_object, rl_key_cell, rl_key_environment,
    rl_key_globals, rl_key_modules, rl_key_metatables, rl_key_original, rl_key_error_text;

// Counts what is allocated in all. A first refusal is final; small blocks are granted after it, so that the error
// can unwind. Shrinking always succeeds.
static void *allocate(void *context, void *block, size_t old_size, size_t new_size) {  // [-]
  rl_state *s = context;
  if (new_size == 0) {
    free(block);
    return NULL;
  }
  size_t held = block ? old_size : 0;
  if (new_size > held && s->metered) {
    size_t growth = new_size - held;
    if (!s->dead) {
      s->bytes -= (int64_t)growth;
      s->instructions -= (int64_t)(growth / 16);
      if (s->bytes < 0) rl_die(s, RL_MEMORY);
    }
    if (s->dead) {
      if (growth > RESERVE_BLOCK_MAX || s->reserve + growth > RESERVE_MAX) return NULL;
      s->reserve += growth;
    }
  }
  return realloc(block, new_size);
}

static int panic(lua_State *L) {  // [-] unreachable unless this target is wrong
  (void)L;
  static const char text[] = "retning: a Lua error outside a protected call; this is a bug in Retning\n";
  ssize_t written = write(2, text, sizeof text - 1);
  (void)written;
  _exit(70);
}

static int setup_task(lua_State *L) {  // [e]
  lua_newtable(L);
  int globals = lua_gettop(L);
  lua_pushvalue(L, globals);
  lua_rawsetp(L, LUA_REGISTRYINDEX, &rl_key_globals);
  rl_open_libraries(L, globals);
  rl_open_base(L, globals);
  rl_open_objects(L);
  // Kept so that Lua finds it made when memory has ended.
  lua_pushliteral(L, "error in error handling");
  lua_rawsetp(L, LUA_REGISTRYINDEX, &rl_key_error_text);
  return 0;
}

rl_state *rl_state_new(rl_host host, void *context) {
  rl_state *s = calloc(1, sizeof *s);
  if (!s) return NULL;
  s->host = host;
  s->context = context;
  s->main = lua_newstate(allocate, s);
  if (!s->main) {
    free(s);
    return NULL;
  }
  lua_atpanic(s->main, panic);
  *(rl_state **)lua_getextraspace(s->main) = s;
  lua_pushcfunction(s->main, setup_task);
  if (lua_pcall(s->main, 0, 0, 0) != LUA_OK) {
    rl_state_free(s);
    return NULL;
  }
  return s;
}

void rl_state_free(rl_state *s) {
  if (!s) return;
  s->metered = false;
  rl_clear_cells(s);
  lua_close(s->main);
  free(s);
}

bool rl_state_is_lost(const rl_state *s) {
  return s->dead != RL_OK;
}

int rl_load(lua_State *L, const char *source, size_t count, const char *name) {
  int status = luaL_loadbufferx(L, source, count, name, "t");
  if (status != LUA_OK) return status;
  lua_rawgetp(L, LUA_REGISTRYINDEX, &rl_key_environment);
  lua_setupvalue(L, -2, 1);
  return LUA_OK;
}

// ---- outcomes ----------------------------------------------------------------------------------------------------

rl_outcome *rl_outcome_new(void) {
  rl_outcome *outcome = calloc(1, sizeof *outcome);
  if (!outcome) return NULL;
  outcome->results = rl_buffer_new();
  outcome->message = rl_buffer_new();
  if (outcome->results && outcome->message) return outcome;
  rl_outcome_free(outcome);
  return NULL;
}

void rl_outcome_free(rl_outcome *outcome) {
  if (!outcome) return;
  rl_buffer_free(outcome->results);
  rl_buffer_free(outcome->message);
  free(outcome);
}

static void put_text(rl_buffer *buffer, const char *text) {  // [-]
  rl_buffer_append(buffer, text, strlen(text));
}

static void fill_frame(const lua_Debug *ar, rl_frame *frame) {  // [-]
  const char *source = ar->source[0] == '@' || ar->source[0] == '=' ? ar->source + 1 : ar->source;
  snprintf(frame->source, sizeof frame->source, "%s", source);
  frame->line = ar->currentline > 0 ? ar->currentline : 0;
}

static void collect_frames(lua_State *L, rl_outcome *outcome) {  // [-]
  lua_Debug ar;
  for (int level = 0; outcome->frame_count < RL_FRAMES_MAX && lua_getstack(L, level, &ar); level++) {
    lua_getinfo(L, "Sl", &ar);
    if (ar.currentline > 0) fill_frame(&ar, &outcome->frames[outcome->frame_count++]);
  }
}

// Reads the error value on top without running any of the script's code.
static void collect_message(lua_State *L, rl_outcome *outcome) {  // [-]
  if (lua_gettop(L) > 0 && lua_type(L, -1) == LUA_TSTRING) {
    size_t count;
    const char *bytes = lua_tolstring(L, -1, &count);
    rl_buffer_append(outcome->message, bytes, count);
  } else {
    put_text(outcome->message, "an error value of type ");
    put_text(outcome->message, lua_gettop(L) > 0 ? luaL_typename(L, -1) : "nil");
  }
}

// A call without end fills memory with the stack that it needs, often before Lua's own limit of the stack.
static bool is_depth(lua_State *L, const rl_outcome *outcome) {  // [-]
  lua_Debug ar;
  if (outcome->kind == RL_MEMORY) return lua_getstack(L, DEEP_STACK, &ar);
  const rl_buffer *message = outcome->message;
  static const char *const forms[] = {": stack overflow", "C stack overflow"};
  for (size_t i = 0; i < 2; i++) {
    if (memmem(message->bytes, message->count, forms[i], strlen(forms[i]))) return true;
  }
  return message->count == 14 && memcmp(message->bytes, "stack overflow", 14) == 0;
}

static void finish(rl_state *s, lua_State *L, int status, rl_outcome *outcome) {  // [-]
  if (s->dead) {
    outcome->kind = s->dead;
  } else if (status == LUA_OK) {
    outcome->kind = RL_OK;
    return;
  } else if (outcome->kind == RL_OK) {
    outcome->kind = status == LUA_ERRSYNTAX ? RL_SYNTAX : RL_ERROR;
  }
  collect_message(L, outcome);
  bool may_be_depth = outcome->kind == RL_ERROR || outcome->kind == RL_MEMORY;
  if (may_be_depth && is_depth(L, outcome)) outcome->kind = RL_DEPTH;
}

// ---- tasks -------------------------------------------------------------------------------------------------------

typedef struct {
  const uint8_t *source;
  size_t source_count;
  const char *chunk_name;
  uint32_t function;
  const uint8_t *arguments;
  size_t argument_count;
  rl_outcome *outcome;
  int status;
} task;

// Leaves the task's function on the thread; a syntax error is the task's outcome. [e]
static bool push_function(lua_State *L, lua_State *thread, task *t) {
  if (t->source) {
    rl_cost(L, (int64_t)t->source_count);
    t->status = rl_load(thread, (const char *)t->source, t->source_count, t->chunk_name);
    return t->status == LUA_OK;
  }
  lua_rawgetp(L, LUA_REGISTRYINDEX, &rl_key_functions);
  if (lua_rawgeti(L, -1, t->function) != LUA_TFUNCTION) luaL_error(L, "a function that is gone");
  lua_remove(L, -2);
  lua_xmove(L, thread, 1);
  return true;
}

static void encode_results(lua_State *thread, int count, rl_outcome *outcome) {  // [e]
  int first = lua_gettop(thread) - count + 1;
  for (int index = first; index < first + count; index++) {
    const char *problem = NULL;
    if (!rl_encode(thread, index, outcome->results, &problem)) {
      luaL_error(thread, "the result: %s", problem);
    }
  }
}

static int encode_task(lua_State *L) {  // [e]
  encode_results(L, lua_gettop(L) - 1, lua_touserdata(L, 1));
  return 0;
}

// Runs the task on a Lua thread of its own. The thread counts its C calls from zero, so that evaluations that ask
// for one another are not bounded by the depth of protected calls. [e]
static int thread_task(lua_State *L) {
  task *t = lua_touserdata(L, 1);
  rl_state *s = rl_of(L);
  lua_State *thread = lua_newthread(L);
  lua_State *outer = s->running;
  s->running = thread;
  lua_sethook(thread, rl_hook, LUA_MASKCOUNT, HOOK_PERIOD);
  if (!push_function(L, thread, t)) {
    collect_message(thread, t->outcome);
    t->outcome->kind = RL_SYNTAX;
    s->running = outer;
    return 0;
  }
  int arguments = rl_decode(L, t->arguments, t->argument_count);
  // Not luaL_checkstack: the thread has no protected call of its own to raise into.
  if (!lua_checkstack(thread, arguments + 40)) luaL_error(L, "stack overflow");
  lua_xmove(L, thread, arguments);
  int results = 0;
  t->status = lua_resume(thread, NULL, arguments, &results);
  s->running = outer;
  if (t->status != LUA_OK) {
    collect_frames(thread, t->outcome);
    finish(s, thread, t->status, t->outcome);
    return 0;
  }
  // Tables that a script returns are read under protection of their own: it may raise for want of memory.
  lua_settop(L, 2);
  luaL_checkstack(L, results + 8, "too many results");
  lua_pushcfunction(L, encode_task);
  lua_pushlightuserdata(L, t->outcome);
  lua_xmove(thread, L, results);
  t->status = lua_pcall(L, results + 1, 0, 0);
  finish(s, L, t->status, t->outcome);
  return 0;
}

// The references given out since `kept` go, so that closures of a finished evaluation can be collected. [e]
static int forget_task(lua_State *L) {
  uint32_t kept = (uint32_t)lua_tointegerx(L, 1, NULL);
  lua_rawgetp(L, LUA_REGISTRYINDEX, &rl_key_functions);
  for (uint32_t reference = rl_of(L)->functions; reference > kept; reference--) {
    lua_pushnil(L);
    lua_rawseti(L, -2, reference);
  }
  return 0;
}

static void reset(rl_outcome *outcome) {  // [-]
  outcome->kind = RL_OK;
  outcome->results->count = 0;
  outcome->message->count = 0;
  outcome->results->failed = outcome->message->failed = false;
  outcome->frame_count = 0;
  outcome->instructions_used = outcome->bytes_used = 0;
}

// Whether the native stack nears its end: each nested evaluation may take 200 levels of C again.
static bool stack_is_low(void) {  // [-]
  static _Thread_local char *low;
  if (!low) {
    pthread_attr_t attributes;
    void *lowest;
    size_t size;
    if (pthread_getattr_np(pthread_self(), &attributes) != 0) return false;
    pthread_attr_getstack(&attributes, &lowest, &size);
    pthread_attr_destroy(&attributes);
    low = lowest;
  }
  return (char *)__builtin_frame_address(0) - low < STACK_RESERVE;
}

static void enter(rl_state *s, rl_budget budget, task *t, bool keeps_functions) {  // [-]
  reset(t->outcome);
  if (s->dead) {
    t->outcome->kind = s->dead;
    put_text(t->outcome->message, "the state is lost");
    return;
  }
  // A nested evaluation has a budget of its own; the outer one's clock stands still meanwhile.
  int64_t instructions = s->instructions, bytes = s->bytes, deadline = s->deadline;
  bool metered = s->metered;
  uint32_t functions = s->functions;
  int metatables = s->metatables;
  int64_t begun = rl_clock();
  s->instructions = budget.instructions;
  s->bytes = budget.bytes;
  s->deadline = begun + budget.nanoseconds;
  s->metered = true;

  lua_State *L = s->calling ? s->calling : s->main;
  locale_t neutral = newlocale(LC_ALL_MASK, "C", (locale_t)0);
  locale_t before = neutral ? uselocale(neutral) : (locale_t)0;
  int top = lua_gettop(L);
  if (stack_is_low() || !lua_checkstack(L, 8)) {
    t->outcome->kind = RL_DEPTH;
    put_text(t->outcome->message, "stack overflow");
  } else {
    lua_State *calling = s->calling, *running = s->running;
    lua_pushcfunction(L, thread_task);
    lua_pushlightuserdata(L, t);
    int status = lua_pcall(L, 1, 0, 0);
    s->calling = calling;
    s->running = running;
    if (status != LUA_OK) finish(s, L, status, t->outcome);
    // Memory that ends within the parser looks like an error of the text.
    if (s->dead && t->outcome->kind != RL_DEPTH) t->outcome->kind = s->dead;
    lua_settop(L, top);
    if (!keeps_functions && !s->dead) {
      s->metatables = metatables;
      lua_pushcfunction(L, forget_task);
      lua_pushinteger(L, functions);
      lua_pcall(L, 1, 0, 0);
      lua_settop(L, top);
    }
  }
  if (before) uselocale(before);
  if (neutral) freelocale(neutral);

  t->outcome->instructions_used = budget.instructions - s->instructions;
  t->outcome->bytes_used = budget.bytes - s->bytes;
  s->instructions = instructions;
  s->bytes = bytes;
  s->deadline = deadline + (rl_clock() - begun);
  s->metered = metered;
}

void rl_run(
    rl_state *s, const uint8_t *source, size_t count, const char *chunk_name, rl_budget budget,
    rl_outcome *outcome) {
  static const uint8_t nothing[1];
  task t = {.source = count ? source : nothing, .source_count = count, .chunk_name = chunk_name,
            .outcome = outcome};
  enter(s, budget, &t, true);
}

void rl_evaluate(
    rl_state *s, uint32_t function, const uint8_t *arguments, size_t count, rl_budget budget,
    rl_outcome *outcome) {
  task t = {.function = function, .arguments = arguments, .argument_count = count, .outcome = outcome};
  enter(s, budget, &t, false);
}

// ---- within a host call ------------------------------------------------------------------------------------------

static int callback_task(lua_State *L) {  // [e]
  task *t = lua_touserdata(L, 1);
  push_function(L, L, t);
  int arguments = rl_decode(L, t->arguments, t->argument_count);
  lua_call(L, arguments, LUA_MULTRET);
  luaL_checkstack(L, 8, NULL);
  encode_results(L, lua_gettop(L) - 1, t->outcome);
  return 0;
}

void rl_callback(
    rl_state *s, uint32_t function, const uint8_t *arguments, size_t count, rl_outcome *outcome) {
  reset(outcome);
  lua_State *L = s->calling;
  if (L && !s->dead && stack_is_low()) {
    outcome->kind = RL_DEPTH;
    put_text(outcome->message, "stack overflow");
    return;
  }
  if (!L || s->dead || !lua_checkstack(L, 8)) {
    outcome->kind = s->dead ? s->dead : RL_ERROR;
    put_text(outcome->message, "no host call is under way");
    return;
  }
  task t = {.function = function, .arguments = arguments, .argument_count = count, .outcome = outcome};
  int top = lua_gettop(L);
  lua_pushcfunction(L, callback_task);
  lua_pushlightuserdata(L, &t);
  int status = lua_pcall(L, 1, 0, 0);
  s->calling = L;
  finish(s, L, status, outcome);
  lua_settop(L, top);
}

bool rl_caller(const rl_state *s, rl_frame *frame) {
  lua_Debug ar;
  if (!s->calling) return false;
  for (int level = 0; lua_getstack(s->calling, level, &ar); level++) {
    lua_getinfo(s->calling, "Sl", &ar);
    if (ar.currentline > 0) {
      fill_frame(&ar, frame);
      return true;
    }
  }
  return false;
}
