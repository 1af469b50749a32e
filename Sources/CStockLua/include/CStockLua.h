/// The packaged Lua as it comes, with no hook and no sandbox: what `make bench` measures against and tests compare with.
#ifndef STOCK_LUA_H
#define STOCK_LUA_H

#include <stdbool.h>

/// The seconds of processor time that a text takes in a state of its own, or a negative number when it does not run.
/// It finds two functions in C beside Lua's own: `add` gives the sum of two numbers, `at` the bytes of a text.
double stock_lua_seconds(const char *source);

/// The seconds that making and closing a state with all of its libraries takes.
double stock_lua_state_seconds(void);

/// What a text prints, line by line, or the error that it ends with. Null without memory. Freed by the caller.
char *stock_lua_output(const char *source, const char *chunk_name);

/// Whether Lua's own compiler takes a text.
bool stock_lua_compiles(const char *source);

#endif
