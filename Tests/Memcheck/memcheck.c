// Runs scripts in the sandbox with memory from malloc, for tools that watch memory: `make memcheck`.
//
// Each script is loaded and the first function that it kept is called; then again with every n-th allocation failing.
// The host's functions keep, call back, evaluate within, and make objects.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "CRetningLua.h"

enum { KEEP, EACH, AGAIN, BOX, SOURCE_MAX = 1 << 20, SWEEP_MAX = 3000 };

static const rl_budget budget = {
    .instructions = 300000, .bytes = 4 << 20, .nanoseconds = 20000000000, .depth = 2000, .output = 4096};
static rl_state *state;
static uint32_t kept;

static rl_reply_kind refuse(rl_reply *reply) {
  rl_buffer_append(reply->buffer, "refused", 7);
  return RL_REPLY_ERROR;
}

static rl_reply_kind call_back(const rl_value *function, bool within, rl_reply *reply) {
  rl_outcome *outcome = rl_outcome_new();
  if (!outcome) return refuse(reply);
  for (int i = 0; i < 3 && outcome->kind == RL_OK; i++) {
    uint32_t reference = (uint32_t)function->bits;
    if (within) {
      rl_evaluate(state, reference, (const uint8_t *)"t", 1, budget, outcome);
    } else {
      rl_callback(state, reference, (const uint8_t *)"t", 1, outcome);
    }
  }
  rl_kind kind = outcome->kind;
  rl_outcome_free(outcome);
  return kind == RL_OK ? RL_REPLY_NOTHING : refuse(reply);
}

static rl_reply_kind call(int32_t id, const rl_value *arguments, int32_t count, rl_reply *reply) {
  const rl_value *last = count > 0 ? &arguments[count - 1] : NULL;
  bool has_function = last && last->kind == RL_VALUE_FUNCTION;
  switch (id) {
    case KEEP:
      if (has_function && kept == 0) kept = (uint32_t)last->bits;
      return RL_REPLY_NOTHING;
    case EACH:
    case AGAIN: return has_function ? call_back(last, id == AGAIN, reply) : refuse(reply);
    default:
      reply->value.kind = RL_VALUE_OBJECT;
      return RL_REPLY_VALUE;
  }
}

static void put_string(rl_buffer *buffer, const char *text) {
  uint32_t count = (uint32_t)strlen(text);
  rl_buffer_append(buffer, "s", 1);
  rl_buffer_append(buffer, &count, sizeof count);
  rl_buffer_append(buffer, text, count);
}

static rl_reply_kind host(
    void *context, int32_t op, int32_t id, const rl_value *arguments, int32_t count, rl_reply *reply) {
  (void)context;
  switch (op) {
    case RL_OP_CALL: return call(id, arguments, count, reply);
    case RL_OP_PRINT:
    case RL_OP_KEEP_FUNCTION: return RL_REPLY_NOTHING;
    case RL_OP_REQUIRE:
      put_string(reply->buffer, "@module.lua");
      put_string(reply->buffer, "local two = 2 return { double = function(n) return n * two end }");
      return RL_REPLY_WIRE;
    default: return refuse(reply);
  }
}

// Runs a text with the allocation after so many failing, or none; says how it ended.
static rl_kind run(const char *source, size_t count, int64_t failing) {
  static const rl_entry entries[] = {
      {RL_FUNCTION, KEEP, 0, 0, 0, "keep"}, {RL_FUNCTION, EACH, 0, 0, 0, "each"},
      {RL_FUNCTION, AGAIN, 0, 0, 0, "again"}, {RL_FUNCTION, BOX, 0, 0, 0, "box"},
      {RL_METHOD, BOX, 0, 0, 0, "doubled"}};
  kept = 0;
  state = rl_state_new(host, NULL);
  rl_outcome *outcome = rl_outcome_new();
  if (!state || !outcome || !rl_register(state, entries, 5)) exit(2);
  rl_fail_allocation(state, failing);
  rl_run(state, (const uint8_t *)source, count, "@script.lua", budget, outcome);
  if (outcome->kind == RL_OK && kept) rl_evaluate(state, kept, (const uint8_t *)"t", 1, budget, outcome);
  rl_kind kind = outcome->kind;
  rl_outcome_free(outcome);
  rl_state_free(state);
  return kind;
}

int main(int count, char **paths) {
  static char source[SOURCE_MAX];
  int runs = 0;
  for (int i = 1; i < count; i++) {
    FILE *file = fopen(paths[i], "r");
    if (!file) return 2;
    size_t length = fread(source, 1, sizeof source, file);
    fclose(file);
    rl_kind whole = run(source, length, 0);
    runs++;
    // A script that ends by itself is tried with every allocation failing.
    for (int64_t n = 1; whole == RL_OK && n < SWEEP_MAX; n++, runs++) {
      rl_kind kind = run(source, length, n);
      if (kind == RL_OK) break;
      if (kind != RL_MEMORY) {
        printf("%s: allocation %d ended as %d\n", paths[i], (int)n, (int)kind);
        return 1;
      }
    }
  }
  printf("%d scripts, %d runs\n", count - 1, runs);
  return 0;
}
