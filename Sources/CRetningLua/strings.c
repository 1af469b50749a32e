// The string functions whose work grows with their argument, each charged for it, and `format` without addresses.
#include <math.h>
#include <string.h>

#include "internal.h"

// Upvalue: the library's function. Linear in its first argument, so charged a sixteenth of its length first. [e]
static int linear(lua_State *L) {
  size_t count = 0;
  rl_write_nan(L, 1);
  if (lua_type(L, 1) == LUA_TSTRING) lua_tolstring(L, 1, &count);
  rl_work(L, (int64_t)(count / 16) + lua_gettop(L));
  // In this frame, so that its messages name the function.
  return lua_tocfunction(L, lua_upvalueindex(1))(L);
}

static int string_len(lua_State *L) {  // [e]
  size_t count;
  rl_write_nan(L, 1);
  luaL_checklstring(L, 1, &count);
  lua_pushinteger(L, (lua_Integer)count);
  return 1;
}

// string.rep, which in the library loops without end over an empty string. [e]
static int string_rep(lua_State *L) {
  size_t unit, separator;
  rl_write_nan(L, 1);
  rl_write_nan(L, 3);
  luaL_checklstring(L, 1, &unit);
  lua_Integer times = luaL_checkinteger(L, 2);
  luaL_optlstring(L, 3, "", &separator);
  if (times <= 0 || unit + separator == 0) {
    lua_pushliteral(L, "");
    return 1;
  }
  if ((size_t)times > (size_t)0x7fffffff / (unit + separator)) {
    return luaL_error(L, "resulting string too large");
  }
  rl_work(L, (int64_t)((unit + separator) * (size_t)times / 16 + (size_t)times / 4));
  return lua_tocfunction(L, lua_upvalueindex(1))(L);
}

// ---- format ------------------------------------------------------------------------------------------------------

enum { DIRECTIVE_MAX = 32 };

// Copies the directive that begins at `text` (its percent sign); returns its length, 0 when it is none. [-]
static size_t read_directive(const char *text, const char *end, char *directive) {
  size_t count = 1;
  while (text + count < end && count < DIRECTIVE_MAX - 2 && strchr("-+ #0123456789.", text[count])) count++;
  if (text + count >= end || count >= DIRECTIVE_MAX - 2) {
    memcpy(directive, text, count);
    directive[count] = 0;
    return 0;
  }
  memcpy(directive, text, count + 1);
  directive[count + 1] = 0;
  return count + 1;
}

// Refuses, in the name of this call and by its place, an argument that the conversion cannot take. [e]
static void check_argument(lua_State *L, int argument, char conversion) {
  switch (conversion) {
    case 'd': case 'i': case 'c': case 'o': case 'u': case 'x': case 'X': luaL_checkinteger(L, argument); break;
    case 'a': case 'A': case 'e': case 'E': case 'f': case 'F': case 'g': case 'G': luaL_checknumber(L, argument); break;
    case 'q': {
      int type = lua_type(L, argument);
      bool is_literal = type == LUA_TNIL || type == LUA_TBOOLEAN || type == LUA_TNUMBER || type == LUA_TSTRING;
      luaL_argcheck(L, is_literal, argument, "value has no literal form");
      break;
    }
    default: break;
  }
}

// Leaves the directive for a word in a number's place: width and alignment stay, a precision would cut it. [m]
static void push_word_directive(lua_State *L, const char *directive) {
  char word[DIRECTIVE_MAX] = "%";
  size_t count = 1;
  const char *at = directive + 1;
  bool is_left = false;
  for (; *at && strchr("-+ #0", *at); at++) is_left |= *at == '-';
  if (is_left) word[count++] = '-';
  while (*at >= '0' && *at <= '9') word[count++] = *at++;
  word[count++] = 's';
  lua_pushlstring(L, word, count);
}

// Leaves the text of one directive: tables and functions without addresses, "not a number" without a sign. [e]
static void push_directive(lua_State *L, int argument, char *directive, size_t count) {
  char *conversion = &directive[count - 1];
  check_argument(L, argument, *conversion);
  bool is_nan = lua_type(L, argument) == LUA_TNUMBER && isnan(lua_tonumber(L, argument));
  lua_pushvalue(L, lua_upvalueindex(1));
  if (*conversion == 's') {
    luaL_checkany(L, argument);
    lua_pushstring(L, directive);
    rl_push_tostring(L, argument);
    size_t length;
    lua_tolstring(L, -1, &length);
    rl_work(L, (int64_t)(length / 16));
    bool is_whole = count == 2 || length == strlen(lua_tostring(L, -1));
    luaL_argcheck(L, is_whole, argument, "string contains zeros");
  } else if (is_nan && strchr("eEfFgGaA", *conversion)) {
    push_word_directive(L, directive);
    lua_pushliteral(L, "nan");
  } else {
    lua_pushstring(L, directive);
    lua_pushvalue(L, argument);
  }
  lua_call(L, 2, 1);
}

static int string_format(lua_State *L) {  // [e]
  size_t count;
  const char *text = luaL_checklstring(L, 1, &count);
  const char *end = text + count;
  int top = lua_gettop(L);
  int argument = 1;
  rl_work(L, (int64_t)(count / 8) + 5);
  luaL_Buffer out;
  luaL_buffinit(L, &out);
  while (text < end) {
    if (*text != '%') {
      luaL_addchar(&out, *text++);
      continue;
    }
    if (text + 1 < end && text[1] == '%') {
      luaL_addchar(&out, '%');
      text += 2;
      continue;
    }
    char directive[DIRECTIVE_MAX];
    size_t length = read_directive(text, end, directive);
    if (length == 0) return luaL_error(L, "invalid conversion '%%%s' to 'format'", directive + 1);
    if (directive[length - 1] == 'p') return luaL_error(L, "format: %%p is not offered here");
    if (++argument > top) return luaL_argerror(L, argument, "no value");
    rl_work(L, 20);
    push_directive(L, argument, directive, length);
    luaL_addvalue(&out);
    text += length;
  }
  luaL_pushresult(&out);
  return 1;
}

// ---- opening -----------------------------------------------------------------------------------------------------

static const char *const linear_names[] = {"byte", "lower", "reverse", "sub", "upper", NULL};

static const luaL_Reg own_functions[] = {
    {"find", rl_string_find},
    {"gmatch", rl_string_gmatch},
    {"gsub", rl_string_gsub},
    {"len", string_len},
    {"match", rl_string_match},
    {NULL, NULL},
};

// Puts a function of ours that calls the library's, which lies on top, into the table at `target`. [e]
static void wrap(lua_State *L, int library, int target, const char *name, lua_CFunction function) {
  lua_getfield(L, library, name);
  lua_pushcclosure(L, function, 1);
  lua_setfield(L, target, name);
}

void rl_fill_strings(lua_State *L, int library, int target) {  // [e]
  for (const char *const *name = linear_names; *name; name++) wrap(L, library, target, *name, linear);
  wrap(L, library, target, "rep", string_rep);
  wrap(L, library, target, "format", string_format);
  rl_set_functions(L, target, own_functions);
}

void rl_fill_utf8(lua_State *L, int library, int target) {  // [e]
  static const char *const names[] = {"codepoint", "len", "offset", NULL};
  for (const char *const *name = names; *name; name++) wrap(L, library, target, *name, linear);
}
