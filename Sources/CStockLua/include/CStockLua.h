/// The packaged Lua as it comes, with no hook and no sandbox: the floor that `make bench` measures against.
#ifndef STOCK_LUA_H
#define STOCK_LUA_H

/// The seconds of processor time that a text takes in a state of its own, or a negative number when it does not run.
double stock_lua_seconds(const char *source);

/// The seconds that making and closing a state with all of its libraries takes.
double stock_lua_state_seconds(void);

#endif
