/// Lua as Retning's sandbox, behind a face that cannot longjmp.
///
/// A Lua error is a longjmp, and one that crosses a Swift frame corrupts in silence. So this header does not include
/// lua.h: Swift cannot name a function that raises. Every function here returns normally, always; each runs its work
/// inside one protected call. Values cross as bytes (see "The wire form" below), never as places on a Lua stack.
///
///     Swift ── rl_run / rl_evaluate / rl_callback ──▶ protected call ──▶ script
///     Swift ◀── rl_host (returns a status) ── trampoline in C ◀── script calls a host function
///
/// The trampoline has the reply's place ready before it calls Swift, and raises or pushes only after Swift has returned.
#ifndef RETNING_LUA_H
#define RETNING_LUA_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// A Lua state with its sandbox. Used by one thread at a time.
typedef struct rl_state rl_state;

/// Bytes that grow. Appending never raises; when memory ends the buffer says so and stays as it is.
typedef struct rl_buffer rl_buffer;

// The wire form: values one after another, each a tag byte and its content, numbers in the machine's byte order.
//   n nil · t true · f false · i int64 · d double · s uint32 length, bytes
//   { (key value)* }   a table; the pairs in no order
//   F uint32 reference, uint32 first line, a function
//   o uint32 index, uint32 generation, uint32 type, a host object's handle
rl_buffer *rl_buffer_new(void);
void rl_buffer_free(rl_buffer *buffer);
bool rl_buffer_append(rl_buffer *buffer, const void *bytes, size_t count);
bool rl_buffer_has_failed(const rl_buffer *buffer);
const uint8_t *rl_buffer_bytes(const rl_buffer *buffer);
size_t rl_buffer_count(const rl_buffer *buffer);

/// What a script asks of the host.
typedef enum {
  RL_OP_CALL = 0,         // the host function or method `id`; arguments as given
  RL_OP_INDEX,            // object, key
  RL_OP_ADD,              // left, right; so too the next four
  RL_OP_SUB,
  RL_OP_MUL,
  RL_OP_DIV,
  RL_OP_UNM,              // object
  RL_OP_EQ,               // left, right
  RL_OP_LT,
  RL_OP_LE,
  RL_OP_CONCAT,
  RL_OP_LEN,              // object
  RL_OP_CALL_OBJECT,      // object, arguments…
  RL_OP_TOSTRING,         // object
  RL_OP_SET,              // object, key, value
  RL_OP_PRINT,            // the text
  RL_OP_REQUIRE,          // the module's name; the reply is its chunk name and its source
  RL_OP_UNKNOWN_GLOBAL,   // the name
  RL_OP_ASSIGN_GLOBAL,    // the name
  RL_OP_KEEP_FUNCTION,    // a function that stays when its file is loaded: chunk, first and last line, parameters, names of upvalues…
  RL_OP_CHANGE_SEALED,    // a table that was made while loading is to be changed: its key, if that is plain
  RL_OP_SPENT_ITERATOR,   // an iterator that was made while loading is to go on
  RL_OP_REQUIRE_LATE      // a module is required within an evaluation: its name
} rl_op;

typedef enum {
  RL_VALUE_NIL = 0,
  RL_VALUE_FALSE,
  RL_VALUE_TRUE,
  RL_VALUE_INTEGER,   // bits
  RL_VALUE_NUMBER,    // bits, of a double
  RL_VALUE_STRING,    // bytes, count
  RL_VALUE_TABLE,     // bytes, count: the table in wire form
  RL_VALUE_FUNCTION,  // bits: reference, and its first line shifted by 32
  RL_VALUE_OBJECT     // bits: index, and generation shifted by 32; count: its type
} rl_value_kind;

/// One value on its way to the host or back. What `bytes` points at is valid during the call alone.
typedef struct {
  uint32_t kind;
  uint32_t count;
  int64_t bits;
  const uint8_t *bytes;
} rl_value;

/// What the host answers.
typedef enum {
  RL_REPLY_NOTHING = 0,
  RL_REPLY_VALUE,    // `value`; of a string its bytes stand in `buffer`
  RL_REPLY_WIRE,     // any number of values in wire form in `buffer`
  RL_REPLY_ERROR     // a message in `buffer`
} rl_reply_kind;

typedef struct {
  rl_value value;
  rl_buffer *buffer;   // empty
} rl_reply;

/// The host's side of a call. Reads the arguments, fills in the reply and says what it is. It must keep no pointer past
/// its return.
typedef rl_reply_kind (*rl_host)(
    void *context, int32_t op, int32_t id, const rl_value *arguments, int32_t count, rl_reply *reply);

/// How much an evaluation may use.
typedef struct {
  int64_t instructions;   // of the virtual machine, with what C functions charge for their work
  int64_t bytes;          // allocated in all, freed or not, so that the stop does not depend on collections
  int64_t nanoseconds;    // of the thread's processor time; the last stop
  int32_t depth;          // calls within one another
  int64_t output;         // bytes printed
} rl_budget;

typedef enum {
  RL_OK = 0,
  RL_ERROR,          // the script raised an error
  RL_SYNTAX,         // the text is not Lua
  RL_INSTRUCTIONS,   // a budget ended it; the state is lost from here on
  RL_MEMORY,
  RL_TIME,
  RL_DEPTH,          // calls nested too deep
  RL_OUTPUT          // too much printed
} rl_kind;

enum { RL_FRAMES_MAX = 16, RL_SOURCE_MAX = 240 };

typedef struct {
  char source[RL_SOURCE_MAX];   // the chunk's name, without its mark
  int32_t line;                 // 0 where unknown
} rl_frame;

/// What came of a run. `message` is UTF-8 only if the script kept to it.
typedef struct {
  rl_kind kind;
  rl_buffer *results;
  rl_buffer *message;
  rl_frame frames[RL_FRAMES_MAX];   // innermost first; Lua frames alone
  int32_t frame_count;
  int64_t instructions_used;
  int64_t bytes_used;
  int64_t nanoseconds_used;   // of the thread's processor time
  int64_t output_used;
} rl_outcome;

rl_outcome *rl_outcome_new(void);
void rl_outcome_free(rl_outcome *outcome);

/// A new state with the sandbox's environment, or null when there is no memory for one.
rl_state *rl_state_new(rl_host host, void *context);
void rl_state_free(rl_state *state);

/// Whether a budget has ended something in this state: nothing more can run in it.
bool rl_state_is_lost(const rl_state *state);

typedef enum { RL_FUNCTION, RL_METHOD, RL_GLOBAL_OBJECT } rl_entry_kind;

/// Something that scripts find by a name.
typedef struct {
  rl_entry_kind kind;
  int32_t id;            // of a function or method
  uint32_t type;         // of a method's or an object's type
  uint32_t index;        // of an object
  uint32_t generation;
  const char *name;
} rl_entry;

/// Gives scripts functions, methods and objects, before anything runs. False when memory ends.
bool rl_register(rl_state *state, const rl_entry *entries, size_t count);

/// Whether the packaged library is one in which the seed of Lua's hashes can be pinned; without it no state is made.
bool rl_library_is_known(void);

/// Makes the allocation after so many from now on fail, once: for tests that try every one.
void rl_fail_allocation(rl_state *state, int64_t after);

/// Loads Lua text (never bytecode), runs it, and freezes what stays: the tables that its functions reach can only be
/// read from then on.
void rl_run(
    rl_state *state, const uint8_t *source, size_t count, const char *chunk_name, rl_budget budget,
    rl_outcome *outcome);

/// Calls a function on a Lua thread of its own with a budget of its own. The arguments are in wire form.
void rl_evaluate(
    rl_state *state, uint32_t function, const uint8_t *arguments, size_t count, rl_budget budget,
    rl_outcome *outcome);

/// Calls a function within the host call that is under way, charged to the evaluation that made it.
void rl_callback(
    rl_state *state, uint32_t function, const uint8_t *arguments, size_t count, rl_outcome *outcome);

/// The place in a script that made the host call under way; false when there is none.
bool rl_caller(const rl_state *state, rl_frame *frame);

/// Charges the evaluation under way for work that the host does for it; false when that ends it.
bool rl_charge(rl_state *state, int64_t instructions);

/// Charges the evaluation under way for memory that the host holds for it; false when that ends it.
bool rl_charge_bytes(rl_state *state, int64_t count);

/// Ends the evaluation under way, and those around it in this state, as a budget does: nothing can catch it.
// Not `rl_end`: libedit, in the same program, has a variable of that name.
void rl_terminate(rl_state *state);

#endif
