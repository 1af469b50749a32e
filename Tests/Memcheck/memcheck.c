// Runs scripts in the sandbox with memory from malloc, for tools that watch memory: `make memcheck`.
//
// Each script is loaded and the first function that it kept is called; then again with every n-th allocation failing.
// The host's functions keep, call back, evaluate within, make objects, refuse, and give values of every kind.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "CRetningLua.h"

enum { KEEP, EACH, AGAIN, BOX, ECHO, SOME, SOURCE_MAX = 1 << 20, AFTER_SWEEP = 20 };

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

static void put_string(rl_buffer *buffer, const char *text) {
  uint32_t count = (uint32_t)strlen(text);
  rl_buffer_append(buffer, "s", 1);
  rl_buffer_append(buffer, &count, sizeof count);
  rl_buffer_append(buffer, text, count);
}

// The first argument again, as one value or in wire form.
static rl_reply_kind echo(const rl_value *argument, rl_reply *reply) {
  if (argument->kind == RL_VALUE_TABLE) {
    rl_buffer_append(reply->buffer, argument->bytes, argument->count);
    return RL_REPLY_WIRE;
  }
  if (argument->kind == RL_VALUE_FUNCTION) {
    rl_buffer_append(reply->buffer, "F", 1);
    rl_buffer_append(reply->buffer, &argument->bits, sizeof argument->bits);
    return RL_REPLY_WIRE;
  }
  reply->value = *argument;
  if (argument->kind == RL_VALUE_STRING) rl_buffer_append(reply->buffer, argument->bytes, argument->count);
  return RL_REPLY_VALUE;
}

// A reply of the kind that a script asks for by number; some are no replies that a sound host would give.
static rl_reply_kind some(int64_t kind, rl_reply *reply) {
  static const char *const wires[] = {
      "", "ntf", "{}", "{ttff}", "{t{t{ff}}}", "n{", "s", "s\xff\xff\xff\x7fx", "i123", "?", "Fxxxxyyyy", "oxxxxyyyyzzzz"};
  enum { WIRES = sizeof wires / sizeof wires[0] };
  if (kind >= 0 && kind < WIRES) {
    rl_buffer_append(reply->buffer, wires[kind], strlen(wires[kind]));
    return RL_REPLY_WIRE;
  }
  reply->value.kind = (uint32_t)(kind - WIRES);
  return kind < WIRES + RL_VALUE_TABLE ? RL_REPLY_VALUE : refuse(reply);
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
    case ECHO: return last ? echo(last, reply) : RL_REPLY_NOTHING;
    case SOME: return last && last->kind == RL_VALUE_INTEGER ? some(last->bits, reply) : refuse(reply);
    default:
      reply->value.kind = RL_VALUE_OBJECT;
      return RL_REPLY_VALUE;
  }
}

// What a script does with an object: a field is its key again, a sum is an object, the rest is refused.
static rl_reply_kind operate(int32_t op, const rl_value *arguments, int32_t count, rl_reply *reply) {
  switch (op) {
    case RL_OP_INDEX: return count == 2 ? echo(&arguments[1], reply) : refuse(reply);
    case RL_OP_ADD:
    case RL_OP_UNM: return call(BOX, arguments, count, reply);
    case RL_OP_CALL_OBJECT: return call(EACH, arguments, count, reply);
    case RL_OP_LEN:
      reply->value.kind = RL_VALUE_INTEGER;
      reply->value.bits = 3;
      return RL_REPLY_VALUE;
    case RL_OP_TOSTRING: return some(4 + RL_VALUE_STRING, reply);
    default: return refuse(reply);
  }
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
    default: return operate(op, arguments, count, reply);
  }
}

// Runs a text with the allocation after so many failing, or none; says how it ended.
static rl_kind run(const char *source, size_t count, int64_t failing) {
  static const rl_entry entries[] = {
      {RL_FUNCTION, KEEP, 0, 0, 0, "keep"}, {RL_FUNCTION, EACH, 0, 0, 0, "each"},
      {RL_FUNCTION, AGAIN, 0, 0, 0, "again"}, {RL_FUNCTION, BOX, 0, 0, 0, "box"},
      {RL_FUNCTION, ECHO, 0, 0, 0, "echo"}, {RL_FUNCTION, SOME, 0, 0, 0, "some"},
      {RL_METHOD, BOX, 0, 0, 0, "doubled"}, {RL_METHOD, EACH, 0, 0, 0, "map"},
      {RL_GLOBAL_OBJECT, 0, 0, 7, 1, "one"}};
  kept = 0;
  state = rl_state_new(host, NULL);
  rl_outcome *outcome = rl_outcome_new();
  if (!state || !outcome || !rl_register(state, entries, sizeof entries / sizeof entries[0])) exit(2);
  rl_fail_allocation(state, failing);
  rl_run(state, (const uint8_t *)source, count, "@script.lua", budget, outcome);
  if (outcome->kind == RL_OK && kept) rl_evaluate(state, kept, (const uint8_t *)"t", 1, budget, outcome);
  rl_kind kind = outcome->kind;
  rl_outcome_free(outcome);
  rl_state_free(state);
  return kind;
}

// Tries a script that ends by itself with every allocation failing, until none is left to fail; counts the runs.
static int sweep(const char *path, const char *source, size_t length, rl_kind whole) {
  int complete = 0, runs = 0;
  // A few more than the first that comes through: one that did so by chance would hide the rest.
  for (int64_t n = 1; complete < AFTER_SWEEP; n++, runs++) {
    rl_kind kind = run(source, length, n);
    complete = kind == whole ? complete + 1 : 0;
    if (kind == whole || kind == RL_MEMORY) continue;
    printf("%s: allocation %d ended as %d\n", path, (int)n, (int)kind);
    exit(1);
  }
  return runs;
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
    if (whole == RL_OK || whole == RL_ERROR) runs += sweep(paths[i], source, length, whole);
  }
  printf("%d scripts, %d runs\n", count - 1, runs);
  return 0;
}
