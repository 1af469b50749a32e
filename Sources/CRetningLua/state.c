// A state's life, and the few ways into it, each one protected call for a whole task.
#define _GNU_SOURCE
#include <locale.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "internal.h"

// Where a state's memory comes from: what is asked for in all is counted, whatever is given back. A first refusal is
// final; small blocks are granted after it, so that the error can unwind. Shrinking always succeeds. The table of short
// strings grows at nobody's cost: it is everybody's, and who comes when it is full is chance.
static bool is_refused(rl_state *s, size_t growth) {  // [-]
  if (s->failing > 0 && --s->failing == 0) {
    rl_die(s, RL_MEMORY);
    return true;
  }
  if (!s->metered) return false;
  if (!s->dead) {
    s->bytes -= (int64_t)growth;
    s->instructions -= (int64_t)(growth / 16);
    if (s->bytes < 0) rl_die(s, RL_MEMORY);
  }
  if (!s->dead) return false;
  if (growth > RESERVE_BLOCK_MAX || s->reserve + growth > RESERVE_MAX) return true;
  s->reserve += growth;
  return false;
}

static void *allocate(void *context, void *block, size_t old_size, size_t new_size) {  // [-]
  rl_state *s = context;
  if (s->first_block && !s->seed_is_pinned) {
    s->seed_is_pinned = true;
    rl_seed_pin(s->first_block);
  }
  size_t held = block ? old_size : 0;
  bool is_strings = block && block == s->strings;
  if (new_size > held && !is_strings && is_refused(s, new_size - held)) return NULL;
  void *result = rl_arena_resize(&s->arena, block, held, new_size);
  if (!result && new_size > 0) rl_die(s, RL_MEMORY);
  if (is_strings && result) s->strings = result;
  if (!s->first_block) s->first_block = result;
  if (!s->strings && !block && new_size == STRINGS_AT_FIRST) s->strings = result;
  return result;
}

static int panic(lua_State *L) {  // [-] unreachable unless this target is wrong
  (void)L;
  static const char text[] = "retning: a Lua error outside a protected call; this is a bug in Retning\n";
  ssize_t written = write(2, text, sizeof text - 1);
  (void)written;
  _exit(70);
}

static int setup_task(lua_State *L) {  // [e]
  if (!rl_seed_is_pinned(L)) return luaL_error(L, "the seed of Lua's hashes is not where it was");
  lua_newtable(L);
  int globals = lua_gettop(L);
  rl_open_objects(L);
  rl_open_base(L, globals);
  rl_open_libraries(L, globals);
  lua_rawgeti(L, LUA_REGISTRYINDEX, RL_KEPT_TEXTS);
  // Lua must find it made when memory has ended.
  lua_pushliteral(L, "error in error handling");
  lua_rawseti(L, -2, (lua_Integer)lua_rawlen(L, -2) + 1);
  return 0;
}

bool rl_library_is_known(void) {
  return rl_seed_find();
}

rl_state *rl_state_new(rl_host host, void *context) {
  if (!rl_seed_find()) return NULL;
  rl_state *s = calloc(1, sizeof *s);
  if (!s) return NULL;
  s->host = host;
  s->context = context;
  if (rl_arena_open(&s->arena)) s->main = lua_newstate(allocate, s);
  if (!s->main) {
    rl_arena_close(&s->arena);
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
  s->failing = 0;
  lua_close(s->main);
  rl_free_cells(s);
  rl_arena_close(&s->arena);
  free(s);
}

bool rl_state_is_lost(const rl_state *s) {
  return s->dead != RL_OK;
}

void rl_fail_allocation(rl_state *s, int64_t after) {
  s->failing = after;
}

int rl_load(lua_State *L, const char *source, size_t count, const char *name) {
  int status = luaL_loadbufferx(L, source, count, name, "t");
  if (status != LUA_OK) return status;
  lua_rawgeti(L, LUA_REGISTRYINDEX, RL_ENVIRONMENT);
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

void rl_fill_frame(const lua_Debug *ar, rl_frame *frame) {
  const char *source = ar->source[0] == '@' || ar->source[0] == '=' ? ar->source + 1 : ar->source;
  snprintf(frame->source, sizeof frame->source, "%s", source);
  frame->line = ar->currentline > 0 ? ar->currentline : 0;
}

static void collect_frames(lua_State *L, rl_outcome *outcome) {  // [-]
  lua_Debug ar;
  for (int level = 0; outcome->frame_count < RL_FRAMES_MAX && lua_getstack(L, level, &ar); level++) {
    lua_getinfo(L, "Sl", &ar);
    if (ar.currentline > 0) rl_fill_frame(&ar, &outcome->frames[outcome->frame_count++]);
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

static void finish(rl_state *s, lua_State *L, int status, rl_outcome *outcome) {  // [-]
  if (status == LUA_OK && !s->dead) return;
  collect_message(L, outcome);
  if (!s->dead && lua_gettop(L) > 0 && rl_is_overflow(L)) rl_die(s, RL_DEPTH);
  if (s->dead) {
    outcome->kind = s->dead;
  } else if (outcome->kind == RL_OK) {
    outcome->kind = status == LUA_ERRSYNTAX ? RL_SYNTAX : RL_ERROR;
  }
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
  bool freezes;
  uint32_t functions;   // handed over before
} task;

// Leaves the task's function on the thread; a syntax error is the task's outcome. [e]
static bool push_function(lua_State *L, lua_State *thread, task *t) {
  if (t->source) {
    rl_cost(L, (int64_t)t->source_count);
    t->status = rl_load(thread, (const char *)t->source, t->source_count, t->chunk_name);
    return t->status == LUA_OK;
  }
  lua_rawgeti(L, LUA_REGISTRYINDEX, RL_FUNCTIONS);
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

static int result_task(lua_State *L) {  // [e] the task, then the results
  const task *t = lua_touserdata(L, 1);
  encode_results(L, lua_gettop(L) - 1, t->outcome);
  if (t->freezes) {
    lua_pushnil(L);
    rl_freeze(L, t->functions);
  }
  return 0;
}

// Runs the task on a Lua thread of its own. The thread counts its C calls from zero, so that evaluations that ask
// for one another are not bounded by the depth of protected calls. [e]
static int thread_task(lua_State *L) {
  task *t = lua_touserdata(L, 1);
  rl_state *s = rl_of(L);
  // An evaluation that was asked for must not find what the one that asks has made.
  lua_pushnil(L);
  lua_rawseti(L, LUA_REGISTRYINDEX, RL_METATABLES_NOW);
  lua_State *thread = lua_newthread(L);
  s->running = thread;
  lua_sethook(thread, rl_hook, LUA_MASKCOUNT, HOOK_PERIOD);
  if (!push_function(L, thread, t)) {
    collect_message(thread, t->outcome);
    t->outcome->kind = RL_SYNTAX;
    return 0;
  }
  int arguments = rl_decode(L, t->arguments, t->argument_count);
  // Not luaL_checkstack: the thread has no protected call of its own to raise into.
  if (!lua_checkstack(thread, arguments + 40)) luaL_error(L, "stack overflow");
  lua_xmove(L, thread, arguments);
  int results = 0;
  t->status = lua_resume(thread, NULL, arguments, &results);
  if (t->status != LUA_OK) {
    if (s->dead && s->dead_at.line > 0) t->outcome->frames[t->outcome->frame_count++] = s->dead_at;
    collect_frames(thread, t->outcome);
    finish(s, thread, t->status, t->outcome);
    return 0;
  }
  // Tables that a script returns are read under protection of their own: it may raise for want of memory. Still on its
  // thread, since the main one's stack would grow and shrink at the cost of whoever comes along.
  if (!lua_checkstack(thread, 8)) luaL_error(L, "stack overflow");
  lua_pushcfunction(thread, result_task);
  lua_insert(thread, 1);
  lua_pushlightuserdata(thread, t);
  lua_insert(thread, 2);
  t->status = rl_protected_call(thread, results + 1, 0);
  finish(s, thread, t->status, t->outcome);
  return 0;
}

// The references given out since then go, and the evaluation's metatables, so that nothing of one that has ended is
// there for the next. [e]
static int forget_task(lua_State *L) {
  lua_pushvalue(L, 2);
  lua_rawseti(L, LUA_REGISTRYINDEX, RL_METATABLES_NOW);
  uint32_t kept = (uint32_t)lua_tointegerx(L, 1, NULL);
  lua_rawgeti(L, LUA_REGISTRYINDEX, RL_FUNCTIONS);
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
  outcome->nanoseconds_used = outcome->output_used = 0;
}

// Whether the native stack nears its end: each nested evaluation may take 200 levels of C again.
bool rl_stack_is_low(void) {
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

// What an evaluation has of its own, put aside while one that it asked for runs.
typedef struct {
  int64_t instructions, bytes, deadline, output;
  int32_t call_depth_max;
  bool metered, loading;
  int targets, level;
  lua_State *calling, *running;
} setting;

static setting begin(rl_state *s, const rl_budget *budget, bool loading) {  // [-]
  setting outer = {s->instructions, s->bytes,   s->deadline,   s->output, s->call_depth_max,
                   s->metered,      s->loading, s->targets,    s->level,  s->calling,
                   s->running};
  s->instructions = budget->instructions;
  s->bytes = budget->bytes;
  s->deadline = rl_clock() + budget->nanoseconds;
  s->output = budget->output;
  s->call_depth_max = budget->depth;
  s->metered = true;
  s->loading = loading;
  s->targets = 0;
  s->hooks = 0;
  return outer;
}

// The outer evaluation's clock has stood still meanwhile.
static void end(rl_state *s, const setting *outer, int64_t nanoseconds) {  // [-]
  s->instructions = outer->instructions;
  s->bytes = outer->bytes;
  s->deadline = outer->deadline + nanoseconds;
  s->output = outer->output;
  s->call_depth_max = outer->call_depth_max;
  s->metered = outer->metered;
  s->loading = outer->loading;
  s->level = outer->level;
  s->calling = outer->calling;
  s->running = outer->running;
}

// Runs the task with the stack at `top`, where the place for the outer evaluation's metatables lies. [-]
static void run_task(rl_state *s, lua_State *L, task *t, const setting *outer) {
  int top = lua_gettop(L);
  lua_rawgeti(L, LUA_REGISTRYINDEX, RL_METATABLES_NOW);
  lua_pushcfunction(L, thread_task);
  lua_pushlightuserdata(L, t);
  int status = rl_protected_call(L, 1, 0);
  if (status != LUA_OK) finish(s, L, status, t->outcome);
  // Memory that ends within the parser looks like an error of the text.
  if (s->dead) t->outcome->kind = s->dead;
  lua_settop(L, top + 1);
  s->metered = false;
  s->running = outer->running;
  if (!s->dead && !t->freezes) {
    s->targets = outer->targets;
    lua_pushcfunction(L, forget_task);
    lua_pushinteger(L, t->functions);
    lua_pushvalue(L, top + 1);
    lua_pcall(L, 2, 0, 0);
  }
  lua_settop(L, top);
}

// What earlier evaluations left is collected before the next begins, at nobody's cost: a text that is still there would
// not be charged to whoever makes it again. One that was asked for by another finds what that one has made.
static void settle(rl_state *s) {  // [-]
  if (s->calling) return;
  size_t used = (size_t)lua_gc(s->main, LUA_GCCOUNT) * 1024 + (size_t)lua_gc(s->main, LUA_GCCOUNTB);
  if (used == s->settled) return;
  lua_gc(s->main, LUA_GCCOLLECT);
  s->settled = (size_t)lua_gc(s->main, LUA_GCCOUNT) * 1024 + (size_t)lua_gc(s->main, LUA_GCCOUNTB);
}

static void enter(rl_state *s, rl_budget budget, task *t) {  // [-]
  reset(t->outcome);
  if (s->dead) {
    t->outcome->kind = s->dead;
    put_text(t->outcome->message, "the state is lost");
    return;
  }
  t->functions = s->functions;
  if (!t->freezes) settle(s);
  int64_t begun = rl_clock();
  setting outer = begin(s, &budget, t->freezes);
  lua_State *L = s->calling ? s->calling : s->main;
  locale_t neutral = newlocale(LC_ALL_MASK, "C", (locale_t)0);
  locale_t before = neutral ? uselocale(neutral) : (locale_t)0;
  if (rl_stack_is_low() || !lua_checkstack(L, 12)) {
    t->outcome->kind = RL_DEPTH;
    put_text(t->outcome->message, "stack overflow");
  } else {
    run_task(s, L, t, &outer);
  }
  if (before) uselocale(before);
  if (neutral) freelocale(neutral);
  t->outcome->instructions_used = budget.instructions - s->instructions;
  t->outcome->bytes_used = budget.bytes - s->bytes;
  t->outcome->output_used = budget.output - s->output;
  t->outcome->nanoseconds_used = rl_clock() - begun;
  end(s, &outer, t->outcome->nanoseconds_used);
}

void rl_run(
    rl_state *s, const uint8_t *source, size_t count, const char *chunk_name, rl_budget budget,
    rl_outcome *outcome) {
  static const uint8_t nothing[1];
  task t = {.source = count ? source : nothing, .source_count = count, .chunk_name = chunk_name,
            .outcome = outcome, .freezes = true};
  enter(s, budget, &t);
}

void rl_evaluate(
    rl_state *s, uint32_t function, const uint8_t *arguments, size_t count, rl_budget budget,
    rl_outcome *outcome) {
  task t = {.function = function, .arguments = arguments, .argument_count = count, .outcome = outcome};
  enter(s, budget, &t);
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
  if (L && !s->dead && rl_stack_is_low()) rl_die(s, RL_DEPTH);
  if (!L || s->dead || !lua_checkstack(L, 8)) {
    outcome->kind = s->dead ? s->dead : RL_ERROR;
    put_text(outcome->message, "no host call is under way");
    return;
  }
  task t = {.function = function, .arguments = arguments, .argument_count = count, .outcome = outcome};
  int top = lua_gettop(L);
  lua_pushcfunction(L, callback_task);
  lua_pushlightuserdata(L, &t);
  int status = rl_protected_call(L, 1, 0);
  finish(s, L, status, outcome);
  lua_settop(L, top);
}

bool rl_caller(const rl_state *s, rl_frame *frame) {
  lua_Debug ar;
  if (!s->calling) return false;
  for (int level = 0; lua_getstack(s->calling, level, &ar); level++) {
    lua_getinfo(s->calling, "Sl", &ar);
    if (ar.currentline > 0) {
      rl_fill_frame(&ar, frame);
      return true;
    }
  }
  return false;
}
