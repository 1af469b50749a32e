// Lua's patterns by a matcher of our own: it counts its steps against the budget, which the library's cannot, and its
// character classes are ASCII whatever the locale. What a pattern means is the reference manual's §6.4.1.
#include <string.h>

#include "internal.h"

enum {
  CAPTURES_MAX = 32,
  MATCH_DEPTH_MAX = 200,
  TICKS_PER_CHARGE = 256,
  OPEN = -1,       // a capture that has not been closed
  POSITION = -2    // a capture of a position
};

typedef struct {
  lua_State *L;
  const char *subject;
  const char *subject_end;
  const char *pattern_end;
  int level;       // captures so far
  int depth;       // recursion left
  int ticks;
  struct {
    const char *start;
    ptrdiff_t count;
  } captures[CAPTURES_MAX];
} matcher;

static inline void tick(matcher *m) {  // [e] one step of matching costs as one instruction
  if (++m->ticks >= TICKS_PER_CHARGE) {
    m->ticks = 0;
    rl_work(m->L, TICKS_PER_CHARGE);
  }
}

// ---- character classes -------------------------------------------------------------------------------------------

static bool between(int c, int low, int high) { return c >= low && c <= high; }
static bool is_lower(int c) { return between(c, 'a', 'z'); }
static bool is_upper(int c) { return between(c, 'A', 'Z'); }
static bool is_letter(int c) { return is_lower(c) || is_upper(c); }
static bool is_digit(int c) { return between(c, '0', '9'); }
static bool is_visible(int c) { return between(c, 0x21, 0x7e); }
static int to_lower(int c) { return is_upper(c) ? c + 32 : c; }

static bool in_class(int c, int class) {  // [-]
  bool found;
  switch (to_lower(class)) {
    case 'a': found = is_letter(c); break;
    case 'c': found = c < 0x20 || c == 0x7f; break;
    case 'd': found = is_digit(c); break;
    case 'g': found = is_visible(c); break;
    case 'l': found = is_lower(c); break;
    case 'p': found = is_visible(c) && !is_letter(c) && !is_digit(c); break;
    case 's': found = c == ' ' || between(c, '\t', '\r'); break;
    case 'u': found = is_upper(c); break;
    case 'w': found = is_letter(c) || is_digit(c); break;
    case 'x': found = is_digit(c) || between(to_lower(c), 'a', 'f'); break;
    case 'z': found = c == 0; break;  // no longer in the manual, still in Lua
    default: return class == c;
  }
  return is_upper(class) ? !found : found;
}

// Where the single-character item that begins at `p` ends. [e]
static const char *item_end(matcher *m, const char *p) {
  int c = (unsigned char)*p++;
  if (c == '%') {
    if (p == m->pattern_end) luaL_error(m->L, "malformed pattern (ends with '%%')");
    return p + 1;
  }
  if (c != '[') return p;
  if (p < m->pattern_end && *p == '^') p++;
  // The first character of a set is in it, even a closing bracket.
  do {
    tick(m);
    if (p == m->pattern_end) luaL_error(m->L, "malformed pattern (missing ']')");
    if (*p++ == '%') {
      if (p == m->pattern_end) luaL_error(m->L, "malformed pattern (missing ']')");
      p++;
    }
  } while (p == m->pattern_end || *p != ']');
  return p + 1;
}

// Whether a character is in the set from `p` (its bracket) to `last` (its closing bracket). [e]
static bool in_set(matcher *m, int c, const char *p, const char *last) {
  bool wanted = true;
  if (p[1] == '^') {
    wanted = false;
    p++;
  }
  while (++p < last) {
    tick(m);
    if (*p == '%') {
      p++;
      if (in_class(c, (unsigned char)*p)) return wanted;
    } else if (p[1] == '-' && p + 2 < last) {
      p += 2;
      if (between(c, (unsigned char)p[-2], (unsigned char)*p)) return wanted;
    } else if ((unsigned char)*p == c) {
      return wanted;
    }
  }
  return !wanted;
}

// Whether the character at `s` fits the item from `p` to `end`. [e]
static bool fits(matcher *m, const char *s, const char *p, const char *end) {
  if (s >= m->subject_end) return false;
  int c = (unsigned char)*s;
  switch (*p) {
    case '.': return true;
    case '%': return in_class(c, (unsigned char)p[1]);
    case '[': return in_set(m, c, p, end - 1);
    default: return (unsigned char)*p == c;
  }
}

// ---- matching ----------------------------------------------------------------------------------------------------

static const char *match(matcher *m, const char *s, const char *p);

static const char *match_balanced(matcher *m, const char *s, const char *p) {  // [e]
  if (p + 1 >= m->pattern_end) luaL_error(m->L, "malformed pattern (missing arguments to '%%b')");
  if (s >= m->subject_end || *s != *p) return NULL;
  int depth = 1;
  while (++s < m->subject_end) {
    tick(m);
    if (*s == p[1]) {
      if (--depth == 0) return s + 1;
    } else if (*s == *p) {
      depth++;
    }
  }
  return NULL;
}

static const char *match_longest(matcher *m, const char *s, const char *p, const char *end) {  // [e]
  ptrdiff_t count = 0;
  while (fits(m, s + count, p, end)) {
    tick(m);
    count++;
  }
  for (; count >= 0; count--) {
    const char *found = match(m, s + count, end + 1);
    if (found) return found;
  }
  return NULL;
}

static const char *match_shortest(matcher *m, const char *s, const char *p, const char *end) {  // [e]
  for (;;) {
    const char *found = match(m, s, end + 1);
    if (found) return found;
    tick(m);
    if (!fits(m, s, p, end)) return NULL;
    s++;
  }
}

static const char *open_capture(matcher *m, const char *s, const char *p, ptrdiff_t kind) {  // [e]
  if (m->level >= CAPTURES_MAX) luaL_error(m->L, "too many captures");
  m->captures[m->level].start = s;
  m->captures[m->level].count = kind;
  m->level++;
  const char *found = match(m, s, p);
  if (!found) m->level--;
  return found;
}

static const char *close_capture(matcher *m, const char *s, const char *p) {  // [e]
  int index = m->level - 1;
  while (index >= 0 && m->captures[index].count != OPEN) index--;
  if (index < 0) luaL_error(m->L, "invalid pattern capture");
  m->captures[index].count = s - m->captures[index].start;
  const char *found = match(m, s, p);
  if (!found) m->captures[index].count = OPEN;
  return found;
}

static const char *match_back_reference(matcher *m, const char *s, int digit) {  // [e]
  int index = digit - '1';
  if (index < 0 || index >= m->level || m->captures[index].count == OPEN) {
    luaL_error(m->L, "invalid capture index %%%d", index + 1);
  }
  ptrdiff_t count = m->captures[index].count;
  if (count == POSITION) return NULL;  // a position has no text to come again
  for (ptrdiff_t i = 0; i < count; i += 64) tick(m);
  if (m->subject_end - s < count || memcmp(m->captures[index].start, s, (size_t)count) != 0) return NULL;
  return s + count;
}

static bool at_frontier(matcher *m, const char *s, const char *p, const char *end) {  // [e]
  int before = s == m->subject ? 0 : (unsigned char)s[-1];
  int after = s == m->subject_end ? 0 : (unsigned char)*s;
  return !in_set(m, before, p, end - 1) && in_set(m, after, p, end - 1);
}

// Where the pattern from `p` ends when it is matched at `s`; null where it does not match. [e]
static const char *match(matcher *m, const char *s, const char *p) {
  if (m->depth-- == 0) luaL_error(m->L, "pattern too complex");
  const char *found = NULL;
  for (;;) {
    tick(m);
    if (p == m->pattern_end) {
      found = s;
      break;
    }
    if (*p == '(') {
      bool position = p + 1 < m->pattern_end && p[1] == ')';
      found = open_capture(m, s, position ? p + 2 : p + 1, position ? POSITION : OPEN);
      break;
    }
    if (*p == ')') {
      found = close_capture(m, s, p + 1);
      break;
    }
    if (*p == '$' && p + 1 == m->pattern_end) {
      found = s == m->subject_end ? s : NULL;
      break;
    }
    if (*p == '%' && p + 1 < m->pattern_end) {
      if (p[1] == 'b') {
        s = match_balanced(m, s, p + 2);
        if (!s) break;
        p += 4;
        continue;
      }
      if (p[1] == 'f') {
        p += 2;
        if (p == m->pattern_end || *p != '[') luaL_error(m->L, "missing '[' after '%%f' in pattern");
        const char *end = item_end(m, p);
        if (!at_frontier(m, s, p, end)) break;
        p = end;
        continue;
      }
      if (is_digit((unsigned char)p[1])) {
        s = match_back_reference(m, s, (unsigned char)p[1]);
        if (!s) break;
        p += 2;
        continue;
      }
    }
    const char *end = item_end(m, p);
    int suffix = end < m->pattern_end ? *end : 0;
    if ((suffix == '*' || suffix == '-') && !fits(m, s, p, end)) {
      // Nothing of the item is here: on with the rest, at no depth.
      p = end + 1;
      continue;
    }
    if (suffix == '*' || suffix == '+') {
      if (suffix == '+' && !fits(m, s, p, end)) break;
      found = match_longest(m, suffix == '+' ? s + 1 : s, p, end);
      break;
    }
    if (suffix == '-') {
      found = match_shortest(m, s, p, end);
      break;
    }
    if (suffix == '?') {
      if (fits(m, s, p, end)) {
        found = match(m, s + 1, end + 1);
        if (found) break;
      }
      p = end + 1;
      continue;
    }
    if (!fits(m, s, p, end)) break;
    s++;
    p = end;
  }
  m->depth++;
  return found;
}

// ---- captures ----------------------------------------------------------------------------------------------------

static void prepare(matcher *m, lua_State *L, const char *s, size_t s_count, const char *p, size_t p_count) {
  m->L = L;
  m->subject = s;
  m->subject_end = s + s_count;
  m->pattern_end = p + p_count;
  m->ticks = 0;
}

static const char *match_at(matcher *m, const char *s, const char *p) {  // [e]
  m->level = 0;
  m->depth = MATCH_DEPTH_MAX;
  return match(m, s, p);
}

// Pushes a capture; the whole match where the pattern has none. [e]
static void push_capture(matcher *m, int index, const char *s, const char *end) {
  if (index >= m->level) {
    if (index != 0) luaL_error(m->L, "invalid capture index %%%d", index + 1);
    lua_pushlstring(m->L, s, (size_t)(end - s));
    return;
  }
  ptrdiff_t count = m->captures[index].count;
  if (count == OPEN) luaL_error(m->L, "unfinished capture");
  if (count == POSITION) {
    lua_pushinteger(m->L, m->captures[index].start - m->subject + 1);
  } else {
    lua_pushlstring(m->L, m->captures[index].start, (size_t)count);
  }
}

// Pushes all captures; with `whole` the match itself where there are none. Returns how many. [e]
static int push_captures(matcher *m, const char *s, const char *end, bool whole) {
  int count = m->level == 0 && whole ? 1 : m->level;
  luaL_checkstack(m->L, count, "too many captures");
  for (int index = 0; index < count; index++) push_capture(m, index, s, end);
  return count;
}

// ---- find and match ----------------------------------------------------------------------------------------------

// Where a search begins, from 0; past the end of the string when `position` lies beyond it. [-]
static size_t start_of(lua_Integer position, size_t count) {
  if (position > 0) return (size_t)position - 1;
  if (position == 0) return 0;
  if (position < -(lua_Integer)count) return 0;
  return count + (size_t)position;
}

static bool is_plain(const char *pattern, size_t count) {  // [-]
  for (size_t i = 0; i < count; i++) {
    if (pattern[i] && strchr("^$*+?.([%-", pattern[i])) return false;
  }
  return true;
}

static const char *search_plain(
    lua_State *L, const char *s, size_t s_count, const char *p, size_t p_count) {  // [e]
  if (p_count > s_count) return NULL;
  for (size_t at = 0; at + p_count <= s_count; at++) {
    if (at % 64 == 0) rl_work(L, 8 + (int64_t)(p_count / 4));
    if (memcmp(s + at, p, p_count) == 0) return s + at;
  }
  return NULL;
}

static int search(lua_State *L, bool find) {  // [e]
  size_t s_count, p_count;
  rl_write_nan(L, 1);
  rl_write_nan(L, 2);
  const char *s = luaL_checklstring(L, 1, &s_count);
  const char *p = luaL_checklstring(L, 2, &p_count);
  size_t start = start_of(luaL_optinteger(L, 3, 1), s_count);
  rl_work(L, 10 + (int64_t)(p_count / 16));
  if (start > s_count) {
    lua_pushnil(L);
    return 1;
  }
  if (find && (lua_toboolean(L, 4) || is_plain(p, p_count))) {
    const char *found = search_plain(L, s + start, s_count - start, p, p_count);
    if (!found) {
      lua_pushnil(L);
      return 1;
    }
    lua_pushinteger(L, found - s + 1);
    lua_pushinteger(L, found - s + (lua_Integer)p_count);
    return 2;
  }
  matcher m;
  bool anchored = p_count > 0 && *p == '^';
  if (anchored) {
    p++;
    p_count--;
  }
  prepare(&m, L, s, s_count, p, p_count);
  for (const char *at = s + start; at <= m.subject_end; at++) {
    const char *end = match_at(&m, at, p);
    if (end) {
      if (!find) return push_captures(&m, at, end, true);
      lua_pushinteger(L, at - s + 1);
      lua_pushinteger(L, end - s);
      return 2 + push_captures(&m, at, end, false);
    }
    if (anchored) break;
  }
  lua_pushnil(L);
  return 1;
}

int rl_string_find(lua_State *L) { return search(L, true); }    // [e]
int rl_string_match(lua_State *L) { return search(L, false); }  // [e]

// ---- gmatch ------------------------------------------------------------------------------------------------------

// Upvalues: the string, the pattern, where to go on (from 0), where the last match ended (-1 for none).
int rl_gmatch_step(lua_State *L) {
  size_t s_count, p_count;
  if (lua_isnil(L, lua_upvalueindex(3))) return rl_refuse_spent(L);
  const char *s = lua_tolstring(L, lua_upvalueindex(1), &s_count);
  const char *p = lua_tolstring(L, lua_upvalueindex(2), &p_count);
  lua_Integer last = lua_tointegerx(L, lua_upvalueindex(4), NULL);
  matcher m;
  prepare(&m, L, s, s_count, p, p_count);
  rl_work(L, 10);
  for (const char *at = s + lua_tointegerx(L, lua_upvalueindex(3), NULL); at <= m.subject_end; at++) {
    const char *end = match_at(&m, at, p);
    // A match may not end where the last one did, so that an empty one is not found twice.
    if (end && end - s != last) {
      lua_pushinteger(L, end - s);
      lua_copy(L, -1, lua_upvalueindex(3));
      lua_replace(L, lua_upvalueindex(4));
      return push_captures(&m, at, end, true);
    }
  }
  return 0;
}

int rl_string_gmatch(lua_State *L) {  // [e]
  size_t s_count;
  rl_write_nan(L, 1);
  rl_write_nan(L, 2);
  luaL_checklstring(L, 1, &s_count);
  luaL_checkstring(L, 2);
  size_t start = start_of(luaL_optinteger(L, 3, 1), s_count);
  lua_settop(L, 2);
  lua_pushinteger(L, start > s_count ? (lua_Integer)s_count + 1 : (lua_Integer)start);
  lua_pushinteger(L, -1);
  lua_pushcclosure(L, rl_gmatch_step, 4);
  return 1;
}

// ---- gsub --------------------------------------------------------------------------------------------------------

static void add_template(matcher *m, luaL_Buffer *out, const char *s, const char *end) {  // [e]
  size_t count;
  const char *text = lua_tolstring(m->L, 3, &count);
  for (size_t i = 0; i < count; i++) {
    if (text[i] != '%') {
      luaL_addchar(out, text[i]);
      continue;
    }
    i++;
    int c = i < count ? (unsigned char)text[i] : 0;
    if (c == '%') {
      luaL_addchar(out, '%');
    } else if (c == '0') {
      luaL_addlstring(out, s, (size_t)(end - s));
    } else if (is_digit(c)) {
      if (c - '1' >= m->level && !(c == '1' && m->level == 0)) {
        luaL_error(m->L, "invalid capture index %%%d", c - '0');
      }
      push_capture(m, c - '1', s, end);
      luaL_tolstring(m->L, -1, NULL);
      lua_remove(m->L, -2);
      luaL_addvalue(out);
    } else {
      luaL_error(m->L, "invalid use of '%%' in replacement string");
    }
  }
  rl_work(m->L, (int64_t)(count / 16));
}

// Adds what replaces a match; whether it was replaced. [e]
static bool add_replacement(matcher *m, luaL_Buffer *out, const char *s, const char *end, int kind) {
  lua_State *L = m->L;
  switch (kind) {
    case LUA_TFUNCTION: {
      lua_pushvalue(L, 3);
      int count = push_captures(m, s, end, true);
      lua_call(L, count, 1);
      break;
    }
    case LUA_TTABLE:
      rl_work(L, 1);
      push_capture(m, 0, s, end);
      lua_gettable(L, 3);
      break;
    default: add_template(m, out, s, end); return true;
  }
  if (!lua_toboolean(L, -1)) {
    lua_pop(L, 1);
    luaL_addlstring(out, s, (size_t)(end - s));
    return false;
  }
  rl_write_nan(L, -1);
  if (!lua_isstring(L, -1)) luaL_error(L, "invalid replacement value (a %s)", luaL_typename(L, -1));
  luaL_addvalue(out);
  return true;
}

int rl_string_gsub(lua_State *L) {  // [e]
  size_t s_count, p_count;
  for (int index = 1; index <= 3; index++) rl_write_nan(L, index);
  const char *s = luaL_checklstring(L, 1, &s_count);
  const char *p = luaL_checklstring(L, 2, &p_count);
  int kind = lua_type(L, 3);
  luaL_argexpected(
      L, kind == LUA_TNUMBER || kind == LUA_TSTRING || kind == LUA_TFUNCTION || kind == LUA_TTABLE, 3,
      "string/function/table");
  lua_Integer most = luaL_optinteger(L, 4, (lua_Integer)s_count + 1);
  lua_settop(L, 3);
  if (kind == LUA_TNUMBER) lua_tolstring(L, 3, NULL);
  bool anchored = p_count > 0 && *p == '^';
  if (anchored) {
    p++;
    p_count--;
  }
  matcher m;
  prepare(&m, L, s, s_count, p, p_count);
  luaL_Buffer out;
  luaL_buffinit(L, &out);
  lua_Integer count = 0;
  const char *last = NULL;
  bool changed = false;
  while (count < most) {
    const char *end = match_at(&m, s, p);
    if (end && end != last) {
      count++;
      changed |= add_replacement(&m, &out, s, end, kind);
      s = last = end;
    } else if (s < m.subject_end) {
      luaL_addchar(&out, *s++);
    } else {
      break;
    }
    if (anchored) break;
  }
  if (!changed) {
    lua_pushvalue(L, 1);
  } else {
    luaL_addlstring(&out, s, (size_t)(m.subject_end - s));
    luaL_pushresult(&out);
  }
  lua_pushinteger(L, count);
  return 2;
}
