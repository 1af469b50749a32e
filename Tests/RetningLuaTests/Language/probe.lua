-- Thousands of calls of what a script may use, each with its result or its error: run by the packaged Lua as it comes and
-- by the sandbox, which must print the same but for what LanguageTests names.
local function show(v)
  if type(v) == "string" then return '"' .. v:gsub("[^ -~]", function(c) return "\\" .. c:byte() end) .. '"'  end
  if type(v) == "number" then return math.type(v) .. ":" .. tostring(v) end
  if type(v) == "table" or type(v) == "function" then return type(v) end
  return tostring(v)
end
local N = 0
local function t(f, ...)
  N = N + 1
  local r = table.pack(pcall(f, ...))
  local s = {}
  for i = 1, r.n do s[i] = show(r[i]) end
  print(N .. " " .. table.concat(s, " "))
end
local ints = {0, 1, -1, 2, 3, 5, 10, -3, math.maxinteger, math.mininteger, math.maxinteger - 1}
local nums = {0, 1, -1, 0.0, -0.0, 0.5, -0.5, 1.5, 2^53, 1e15, 1e16, 1e100, 1/0, -1/0, math.maxinteger, math.mininteger, 3, 7, -7, 100, 0.1, 123456.789}
local strs = {"", "a", "abc", "hello world", "0", "10", "0x10", " 5 ", "1e1", "1.5", "\0", "a\0b", "æøå", "%d", "^a", "a$", ("x"):rep(50)}
-- arithmetic
for _, a in ipairs(nums) do for _, b in ipairs(nums) do
  t(function() return a + b, a - b, a * b end) t(function() return a / b end) t(function() return a // b end) t(function() return a % b end)
  t(function() return a < b, a <= b, a == b, a > b end) t(math.fmod, a, b) t(math.max, a, b) t(math.min, a, b)
end t(function() return -a end) t(math.floor, a) t(math.ceil, a) t(math.abs, a) t(math.sqrt, a) t(math.modf, a) t(math.tointeger, a) t(math.type, a) t(tostring, a) t(function() return a .. "" end)
 for _, f in ipairs{"%d","%i","%u","%c","%x","%X","%o","%e","%E","%f","%g","%G","%a","%A","%s","%q","%5d","%-5d|","%05d","%+d","% d","%#x","%.3f","%10.2f","%.0f","%.20s","%5s","%-5s|","%.3d","%i","%5.1f","%99d","%100d","%.99f","%.100f","%","%y","%5","%5c","%#o","%0.3x","%-+5d|", "%10q", "%.14g"} do t(string.format, f, a) end
end
for _, a in ipairs(ints) do for _, b in ipairs{0,1,-1,3,63,64,65,-64,255,math.maxinteger,math.mininteger} do
  t(function() return a & b, a | b, a ~ b end) t(function() return a << b end) t(function() return a >> b end) t(math.ult, a, b) t(function() return ~a end)
  t(function() return a & (b + 0.0) end) t(function() return a | 1.5 end)
end end
-- strings
for _, s in ipairs(strs) do
  t(string.len, s) t(string.lower, s) t(string.upper, s) t(string.reverse, s) t(tonumber, s) t(tostring, s) t(function() return #s end) t(utf8.len, s) t(math.floor, s) t(math.abs, s) t(math.tointeger, s)
  for _, i in ipairs{0,1,2,3,-1,-2,100,-100,math.maxinteger,math.mininteger,1.0,1.5,"2","x"} do
    t(string.byte, s, i) t(string.sub, s, i) t(string.rep, s, (type(i) == "number" and i < 100 or type(i) == "string") and i or 3) t(utf8.offset, s, i) t(utf8.codepoint, s, i) t(utf8.len, s, i) t(string.find, s, "", i) t(string.find, s, "a", i) t(string.find, s, "l", i, true) t(string.match, s, ".", i) t(string.gmatch, s, ".", i)
    for _, j in ipairs{0,1,3,-1,100,math.maxinteger,math.mininteger} do t(string.byte, s, i, j) t(string.sub, s, i, j) t(utf8.codepoint, s, i, j) t(utf8.len, s, i, j) t(utf8.offset, s, type(i)=="number" and i or 1, j) end
  end
  for b = 0, 37, 3 do t(tonumber, s, b) end
  for _, s2 in ipairs(strs) do t(function() return s < s2, s <= s2, s == s2, s .. s2 end) t(string.find, s, s2, 1, true) t(string.rep, s, 3, s2) t(string.find, s, s2) t(string.gsub, s, s2, "<%0>") t(string.gsub, s, s2, "%1") t(string.match, s, s2) end
end
for _, p in ipairs{"a*","a+","a-","a?","(a)(b)","()","(.)(.)","%a+","%d","%s*","[abc]","[^abc]","[a-c]","[%a_]","[]]","[]","[a","%","(","(a",")","%b()","%bxy","%b","%f[%w]","%f","%1","(a)%1","^","$","^$","a$b","[a-]","[^]]","%z","%g","%p","%x","%c","%l","%u","%w","[%d%s]","(a*(.)%w(%s*))",".-","(.-)%s","[[:alpha:]]","%g+","\0","[\0-\x1f]","%f[%z]", "(()())", ("("):rep(33), ("a?"):rep(40), "[%", "[%a-z]", "%%", "a**"} do
  for _, s in ipairs{"", "abc", "aab aab", "hello world from Lua", "(a(b)c)", "x=1, y=2", "THE (quick) fox", "a\0b\0", "abc123_ ]^-", "%d", "xyxy"} do
    t(string.find, s, p) t(string.match, s, p) t(string.gsub, s, p, "[%0]") t(string.gsub, s, p, "") t(string.gsub, s, p, "x", 1) t(string.gsub, s, p, "%1%2") t(string.gsub, s, p, {a = "A", b = false, abc = 1}) t(string.gsub, s, p, function(...) return select("#", ...) > 1 and "two" or nil end) t(string.gsub, s, p, "%") t(string.gsub, s, p, "%x")
    t(function() local r = {} for a, b in s:gmatch(p) do r[#r + 1] = tostring(a) .. "/" .. tostring(b) if #r > 20 then break end end return table.concat(r, ";") end)
    t(function() local r = {} for a in s:gmatch(p, 3) do r[#r + 1] = tostring(a) if #r > 20 then break end end return table.concat(r, ";") end)
  end
end
t(string.gsub, "abc", "b", function() return {} end) t(string.gsub, "abc", "b", true) t(string.gsub, "abc", "b") t(string.gsub, "abc", "b", 5) t(string.gsub, "abc", "", "-") t(string.gsub, "hello", "", "x", 2) t(string.gsub, "abc", "b", "x", -1) t(string.gsub, "abc", "b", "x", "1")
t(string.format) t(string.format, "%s") t(string.format, "%d", "10") t(string.format, "%d", "x") t(string.format, "%d", 1.5) t(string.format, "%s %s", 1) t(string.format, "%s", nil) t(string.format, "%q", "a\n\"\\\0001\r") t(string.format, "%q", {}) t(string.format, "%q", 1/0) t(string.format, "%q", math.mininteger) t(string.format, "%s|%10s|%-10s|", "a", "b", "c") t(string.format, "%.3s", "abcdef") t(string.format, "%s", setmetatable({}, {__tostring = function() return "X" end})) t(string.format, "%s", setmetatable({}, {__tostring = function() return 1 end})) t(string.format, "%c%c%c", 76, 117, 97) t(string.format, "%5s", "\0") t(string.format, "%s", "\0x") t(string.format, "%%%d", 3) t(string.format, "%x", -1) t(string.format, "%q", 0.1) t(string.format, "%d", 3.0) t(string.format,"%i", true)
t(string.rep) t(string.rep, "a") t(string.rep, "", 10) t(string.rep, "a", -1) t(string.rep, "ab", 3, ",") t(string.rep, "x", 1, "sep") t(string.char) t(string.char, 65, 66) t(string.char, 256) t(string.char, -1) t(string.char, "65") t(string.byte, "") t(string.upper) t(string.sub) t(string.sub, "a") t(string.len, 5) t(string.len, {}) t(string.len)
-- tables
t(table.concat, {}) t(table.concat, {1, 2, 3}, ", ") t(table.concat, {1, 2.5, "x"}) t(table.concat, {1, {}, 3}) t(table.concat, {1, 2, 3}, ",", 2) t(table.concat, {1, 2, 3}, ",", 2, 3) t(table.concat, {1, 2, 3}, ",", 5) t(table.concat, {1, 2, 3}, ",", 1, 5) t(table.concat, {}, "x", math.maxinteger, math.maxinteger) t(table.concat, {[math.maxinteger] = "a"}, "x", math.maxinteger, math.maxinteger) t(table.concat, 5) t(table.concat, {true})
for _, i in ipairs{0, 1, 2, 3, 4, 5, -1} do t(function() local a = {1, 2, 3} table.insert(a, i, "x") return table.concat(a, ",") end) t(function() local a = {1, 2, 3} local r = table.remove(a, i) return r, table.concat(a, ","), #a end) t(function() local a = {} local r = table.remove(a, i) return r, #a end) t(function() return table.unpack({1, 2, 3}, i) end) t(function() return table.unpack({1, 2, 3}, 1, i) end) end
t(table.insert, {}) t(table.insert, {}, 1, 2, 3) t(table.insert, {1}, "x", 2) t(table.insert, nil, 1) t(table.remove, {}) t(table.remove, {1, 2}) t(table.remove, {1,2,3}, "1") t(table.unpack, {}, math.maxinteger, math.maxinteger) t(table.unpack, {}, math.mininteger, math.mininteger) t(table.unpack, {}, 1, math.maxinteger) t(table.unpack, {}, math.mininteger, math.maxinteger) t(table.unpack, 1) t(table.pack) t(function() local p = table.pack(1, nil, 3) return p.n, p[1], p[2], p[3] end)
t(table.sort, {3, 1, "x"}) t(table.sort, {3, 1, 2}, 5) t(function() local a = {5, 3, 9, 1} table.sort(a) return table.unpack(a) end) t(function() local a = {"b", "a", "C"} table.sort(a) return table.unpack(a) end) t(function() local a = {5, 3, 9, 1} table.sort(a, function(x, y) return x > y end) return table.unpack(a) end) t(function() local a = {5, 3, 9, 1} table.sort(a, function() error("e", 0) end) end) t(table.sort, {1, {}, 3}) t(table.sort, {1, 2, nil, 4}) t(table.sort)
-- base
for _, v in ipairs{1, 1.5, "1", "a", true, {}} do t(type, v) t(tonumber, v) t(rawequal, v, v) t(rawlen, v) t(ipairs, v) t(next, v) t(pairs, v) t(getmetatable, v) t(setmetatable, v, {}) t(select, v, 1, 2, 3) t(assert, v) t(error, v) t(error, v, 0) t(error, v, 2) t(error, v, 1) t(rawget, v, 1) t(rawset, v, 1, 2) t(tostring, v) t(pcall, v) t(xpcall, v, print) t(xpcall, print, v) t(xpcall, function() error("z") end, function(m) return m, 1, 2 end) t(function() return #v end) t(function() return v.x end) t(function() return v() end) t(function() return v + 1 end) t(function() return v .. "x" end) t(function() return -v end) t(function() return v < 1 end) t(function() return v < "1" end) t(function() return v[nil] end) t(function() v.x = 1 return v.x end) t(function() for i = v, 3 do return i end end) t(function() for i = 1, v do return i end end) t(function() for i = 1, 2, v do return i end end) t(function() for k in v do end end) t(function() return 1 & v end) t(function() return 1 // v end) end
t(type) t(tonumber) t(tonumber, "10", 99) t(tonumber, 10, 10) t(tonumber, "zz", 36) t(tonumber, "-ff", 16) t(tonumber, "8", 8) t(tonumber, "1e", 10) t(tonumber, "0x1p4") t(tonumber, "0x.8") t(tonumber, "1e309") t(tonumber, "  0x1F  ") t(tonumber, "1 2") t(tonumber, "") t(tonumber, "nan") t(tonumber, "inf") t(tonumber, "9223372036854775808") t(tonumber, "0xffffffffffffffffff") t(tonumber, "1__") t(tonumber, "3,14") t(tonumber, nil) t(tonumber, "7fffffffffffffff", 16) t(tonumber, "1\0")
t(select, "#") t(select, "#", nil, nil) t(select, -1, 1, 2, 3) t(select, -4, 1, 2, 3) t(select, 0, 1) t(select, 5, 1) t(select, "x", 1) t(select) t(select, 2, "a", "b", "c") t(assert, false) t(assert, nil, "msg") t(assert, false, {}) t(assert) t(assert, 1, 2, 3) t(error) t(error, nil) t(error, "x") t(error, "x", 3) t(pcall) t(xpcall) t(xpcall, print) t(next, {}) t(next, {10}) t(next, {10}, 1) t(rawequal, 1) t(rawequal, "a", "a") t(rawlen, "abc") t(rawlen, 5) t(setmetatable, {}) t(setmetatable, {}, 1) t(setmetatable, setmetatable({}, {__metatable = 1}), {}) t(getmetatable, setmetatable({}, {__metatable = "m"})) t(getmetatable, "") t(ipairs) t(tostring)  t(getmetatable)
t(function() local s = 0 for i, v in ipairs(setmetatable({}, {__index = function(_, i) if i <= 5 then return i end end})) do s = s + v end return s end)
t(function() local a = {} for i = 1, 10 do a[i] = i end for k in pairs(a) do a[k] = nil end return next(a) end)
t(function() local mt = {__index = function(t, k) return k .. "!" end, __newindex = function(t, k, v) rawset(t, k, v * 2) end, __call = function(_, a) return a end, __len = function() return 42 end, __eq = function() return true end, __lt = function() return true end, __le = function() return false end, __unm = function() return "neg" end, __add = function() return "add" end, __idiv = function() return "idiv" end, __band = function() return "band" end, __shl = function() return "shl" end, __bnot = function() return "bnot" end} local x, y = setmetatable({}, mt), setmetatable({}, mt) x.a = 5 return x.a, x.b, x(7), #x, x == y, x < y, x <= y, -x, x + 1, 1 + x, x // 1, x & 1, x << 1, ~x, x ~= y end)
t(function() local r = {} for i = math.maxinteger - 1, math.maxinteger do r[#r + 1] = i end return #r end) t(function() for i = 1, 10, 0 do end end) t(function() local n = 0 for i = 1.0, 2, 0.5 do n = n + i end return n end) t(function() local n = 0 for i = 3, 1 do n = n + 1 end return n end) t(function() local n = 0 for i = 1, math.huge do n = n + 1 if n > 5 then break end end return n end) t(function() for i = math.mininteger, math.mininteger + 1 do end return 1 end) t(function() for i = 1, 3 do local j = i i = 10 end return 1 end)
t(function() for i = 1, 3 do for j = 1, 3 do if j == 2 then goto continue end end ::continue:: end return "ok" end) t(function() local i = 1 ::top:: i = i + 1 if i < 5 then goto top end return i end)
t(function(...) local a, b = ... return select("#", ...), a, b, (...) end, 1, nil, 3) t(function() local function f(...) return ... end return (f(1, 2)), f(3, 4) end) t(function() local t = {(function() return 1, 2 end)(), (function() return 1, 2 end)()} return #t end)
t(utf8.char) t(utf8.char, 72, 228, 8364, 0x10FFFF) t(utf8.char, -1) t(utf8.char, 0x7FFFFFFF) t(utf8.char, 0x80000000) t(utf8.len, "\xff") t(utf8.len, "æ\xff") t(utf8.len, "\u{7FFFFFFF}") t(utf8.len, "\u{7FFFFFFF}", 1, -1, true) t(utf8.codepoint, "æ", 2) t(utf8.codepoint, "\u{D800}") t(utf8.codepoint, "\u{D800}", 1, 1, true) t(utf8.offset, "æøå", 2) t(utf8.offset, "æøå", -1) t(utf8.offset, "æøå", 0, 2) t(utf8.offset, "æøå", 1, 2) t(utf8.charpattern and function() return utf8.charpattern end) t(utf8.len, "abc", 5) t(utf8.len, "abc", 4) t(utf8.len, "abc", 6)
t(math.max) t(math.min) t(math.floor) t(math.floor, "x") t(math.floor, {}) t(math.fmod, 1) t(math.fmod, 5, 0) t(math.fmod, 5.0, 0) t(math.tointeger, "8") t(math.tointeger, 3.5) t(math.abs, math.mininteger) t(math.ult, 1, -1) t(math.ult, 1.5, 2) t(math.max, 1, "2") t(math.max, 1, 2.5, -1) t(math.sqrt, -1) t(math.type) t(math.type, "1") t(math.pi and function() return math.pi, math.huge, -math.huge, math.maxinteger, math.mininteger end)
t(function() return 1 < "2" end) t(function() return {} < {} end) t(function() return nil > 1 end) t(function() return {} .. "x" end) t(function() return nil .. "x" end) t(function() local x = nil; x.y = 1 end) t(function() local x = {}; return x.y.z end) t(function() local t = {} t[nil] = 1 end) t(function() local t = {} t[0/0] = 1 end) t(function() return 1 // 0 end) t(function() return 1 % 0 end) t(function() return 1.0 // 0, -1.0 // 0, 1 % math.huge, -1 % math.huge end) t(function() return 2^53 == 2^53 + 1, math.maxinteger + 1 == math.mininteger, 5 // -2, -5 // 2, 5 % -3, -5 % 3, 5.5 % -2, 3 | 0x10, 1 << 63, 1 << 64, -1 >> 1 end) t(function() return 1e15, 1e14, 123456789012345678, 0.1 + 0.2, 100 // 1e300, 3 == 3.0, "10" == 10, 1e308 * 10, -1e308 * 10 end) t(function() return 0x7fffffffffffffff + 0, 0xffffffffffffffff, 0x1p-2, 0xA.8p1, 1e-320, .5, 5., 3e2 end)
t(function() return "\x41\65\u{48}\z
   b", '\'', "a\
b", [[
x]], [==[a]]b]==], #"\0\0" end)
print(N)
do
  local function proxy(n) return setmetatable({}, {__index = function(_, k) return k * 2 end, __len = function() return n end}) end
  local function through(list) return setmetatable({}, {__index = list, __newindex = function(_, k, v) list[k] = v end, __len = function() return #list end}), list end
  for _, n in ipairs{0, 1, 5} do
    t(table.concat, proxy(n), ";") t(table.unpack, proxy(n)) t(table.unpack, proxy(n), 2, 4) t(table.unpack, {}, 2, 4)
    t(function() local p, list = through{5, 3, 9} table.insert(p, n) table.sort(p) return table.concat(list, ","), table.concat(p, ",") end)
    t(function() local p, list = through{5, 3, 9} local r = table.remove(p, 1) return r, table.concat(list, ",") end)
  end
  t(table.insert, setmetatable({}, {__len = function() return "abc" end}), 1)
  t(function() local mt = {} setmetatable({}, mt) mt.__index = {x = 1} return setmetatable({}, mt).x end)
  t(function() local n = 0 return xpcall(function() error("a", 0) end, function(m) n = n + 1 if n < 3 then error("again", 0) end return m .. n end) end)
  t(tonumber, ("0"):rep(400) .. "1") t(tonumber, (" "):rep(400) .. "7") t(tonumber, string.format("%.99f", -1e308)) t(tonumber, ("0"):rep(400) .. "1", 2)
  t(string.find, "", ("x*"):rep(300)) t(string.gsub, "abc", ("%s*"):rep(220), "-") t(string.find, ("a"):rep(300), ("ab*"):rep(210)) t(string.find, "", ("x-"):rep(250))
  t(function() return select("#", pairs({})), select(2, pairs({1}))[1] end)
end
t(function() local a = setmetatable({}, {__len = function() return math.maxinteger end}) table.insert(a, 20) return next(a) end)
t(function() local a = setmetatable({}, {__len = function() return -1 end}) table.sort(a, error) table.insert(a, 5) return next(a) end)
