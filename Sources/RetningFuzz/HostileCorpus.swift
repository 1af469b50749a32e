/// Short programs that ask for trouble: what `ProgramMutation` begins from.
enum HostileCorpus {
  static let programs = loading + calling + strings + tables + hosts

  private static let loading = [
    "local t = {} for i = 1, 300 do t['k' .. i] = i end for k in pairs(t) do t[k] = nil end keep(function() return next(t) end)",
    "local c = { __index = function(t, k) return rawget(t, k) or k end } c.__newindex = c.__index keep(function() local o = setmetatable({}, c) o.x = 1 return o.y end)",
    "local function counter() local n = 0 return function() n = n + 1 return n end end local c = counter() c() keep(function() return c end)",
    "local m = require 'm' local it = pairs(m.n) it() keep(function() return it, #m.n, next(m.n), m.f()[1], m[1] end)",
    "local m = require 'm' local o = setmetatable({}, m) keep(function() return pcall(rawset, m, 1, 2), getmetatable(m).x, o.x end)",
    "pcall(require, 'broken') pcall(require, 'failing') pcall(require, 'circular') keep(function() return pcall(require, 'm') end)",
    "local it = ('a b c'):gmatch('%a') it() keep(function() return pcall(it) end)",
    "local t = {} t.t = t t[t] = t local p = setmetatable({}, { __index = t, __metatable = t }) keep(function() return p.t.t == t, getmetatable(p) == t, #t end)",
    "local t <const>, u <close> = 1, nil local _ENV = { keep = keep } keep(function(...) return t, ... end)",
  ]

  private static let calling = [
    "keep(function() local function f() return 1 + f() end pcall(f) end)",
    "keep(function(...) return select('#', ...), table.unpack({ ... }, 1, 20) end)",
    "keep(function() xpcall(function() error({}) end, function(e) return setmetatable(e, { __tostring = error }) end) end)",
    "keep(function() for i = 1, 3 do for j = 1, 3 do if j == 2 then goto continue end end ::continue:: end end)",
    "local m = setmetatable({}, { __call = function(self, f) return pcall(f) end }) keep(function() return m(function() while true do end end) end)",
    "keep(function() for i = math.maxinteger - 1, math.maxinteger do end for i = 1, 0 / 0 do end for i = 3, 1, -1.5 do end end)",
    "keep(function() local function f(n, ...) if n > 0 then return f(n - 1, n, ...) end return ... end return f(200) end)",
    "keep(function() return pcall(pcall, xpcall, error, error), pcall(error), pcall(error, nil, 2), pcall(error, 'x', math.mininteger) end)",
    "keep(function() local o o = setmetatable({}, { __index = function(t, k) return t[k .. 'x'] end }) return o.x end)",
    "keep(function() return 1 // 0.0, -1 % math.huge, 5 // -2, math.mininteger // -1, math.mininteger % -1, 1 << 64, 2 ^ 1024 end)",
  ]

  private static let strings = [
    "keep(function() return (('a'):rep(200)):gsub('(.-)(.-)b', function(a) return a end) end)",
    "keep(function() local s = 'x' for i = 1, 30 do s = s .. s end return #s end)",
    "keep(function() return string.format('%5.2f %q %s %-10s|', 1.5, 'x', {}, 'y'), utf8.char(230, 0x10FFFF) end)",
    "keep(function() return string.format('%99.99f %a %i %c %o %x %g %q', 1e308, 0 / 0, 3, 65, 8, -1, 1 / 0, math.mininteger) end)",
    "keep(function() return ('x'):rep(100, ('y'):rep(1000)):find('[^%w%-a-]*$', -50), ('a.b'):gsub('%f[%w]%a', '%0%1'), ('x'):find('', 3) end)",
    "keep(function() return ('[' .. ('b'):rep(3000) .. ']'), (('a'):rep(3000)):find('[' .. ('b'):rep(3000) .. ']') end)",
    "keep(function() return ('THE (quick) fox'):find('%((%a+)%)'), ('((a)b)'):match('%b()'), ('abab'):match('(ab)%1'), ('x'):gsub('.', { x = false }) end)",
    "keep(function() return utf8.len('æøå'), utf8.codepoint('æøå', 1, -1), utf8.offset('æøå', -1), ('\\xff'):upper(), ('abc'):byte(1, -1) end)",
    "keep(function() return tonumber('0x1p4'), tonumber('z', 36), tonumber(' 10 ', 2), tonumber('1e'), tostring(-0.0), tostring(1e15), 2 ^ 53 end)",
  ]

  private static let tables = [
    "keep(function() local t = {} for i = 1, 50 do t[i] = (i * 7) % 13 end table.sort(t, function(a, b) return a > b end) return t[1] end)",
    "keep(function() local t = setmetatable({}, { __len = function() return 1 << 62 end }) table.insert(t, 1) return table.concat(t, ',', 1, 2) end)",
    "keep(function() local t = {} for i = 0, 62 do t[1 << i] = i end for i = 1, 9 do t[i] = i end t[math.maxinteger] = 1 return #t, table.insert(t, 2), table.sort(t) end)",
    "keep(function() local t = { 1, nil, 3, nil, 5, [math.maxinteger] = 6, [math.mininteger] = 7, [2.0 ^ 63] = 8 } return #t, next(t), table.unpack(t), table.remove(t, 1) end)",
    "keep(function() local t = { 3, 2, 1 } table.sort(t, function(a, b) t[#t + 1] = a table.remove(t, 1) return a < b end) return #t end)",
    "keep(function() local t = { 1, 2, 3, x = 1 } for k, v in next, t do t[k] = nil end for k in pairs(t) do t[k .. 1] = 1 end return next(t) end)",
    "keep(function() return table.concat({ 1, 2.5, 'x', 0 / 0 }, ', ', 1, 4), table.pack(table.unpack({}, 1, 300)).n, #table.pack() end)",
  ]

  private static let hosts = [
    "keep(function() each(5, function(i) each(i, function(j) return box(j):doubled().content end) end) end)",
    "keep(function() return again(function() return again(function() return { 1, { 2 } } end) end) end)",
    "keep(function() local b = box(3) for k, v in pairs(b) do print(k, v) end return #b, b[1], b[4], b[0], b[math.maxinteger], b + 1, b - b, -b, b * 2 end)",
    "keep(function() return one(function(a) return a end, { x = { one } }), one:map(function(o) return o:doubled() end), tostring(one), one.content end)",
    "keep(function() return pcall(function() return one.nothing end), pcall(function() one.x = 1 end), pcall(function() return one .. 'x' end), pcall(function() return one < one end) end)",
    "keep(function() for i = 1, 9 do pcall(echo, some(i), { some(i), [some(1)] = i }) end return echo(some(2), some(7)) end)",
    "local held keep(function() again(function() return box(1) end) local b = again(function(x) return x end, box(2)) return b, echo(b, { b, [b] = b }) end)",
    "keep(function() return pcall(each, 3, function(i) if i == 1 then error({ i }) end return { i } end), pcall(again, function() error('x', 0) end), pcall(refuse, {}) end)",
  ]
}
