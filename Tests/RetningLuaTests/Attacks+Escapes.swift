/// Ways out of the environment: into the machine, into the libraries, and from one evaluation into another.
extension Attack {
  static let escapes: [Attack] =
    [
      "load", "loadfile", "dofile", "debug", "coroutine", "package", "os", "io", "warn",
      "collectgarbage",
    ]
    .map { Attack("the name \($0)", .absent, "return \($0)") } + [
      Attack("a file is read", .absent, "for l in io.lines('/etc/passwd') do return l end"),
      Attack("a process is started", .absent, "return io.popen('true') or os.execute('true')"),
      Attack("the standard streams", .absent, "io.stderr:write('x')"),
      Attack("the standard input", .absent, "return dofile()"),
      Attack("the environment's variables", .absent, "return os.getenv('HOME')"),
      Attack("files are removed", .absent, "os.remove('x') os.rename('x', 'y')"),
      Attack("a shared library", .absent, "return package.loadlib('libc.so.6', '*')"),
      Attack(
        "the places where modules are searched", .absent,
        "package.path = '/tmp/?.lua' package.preload.x = print"),
      Attack("require of a library", .refused("lua-require-late"), "return require 'os'"),
      Attack(
        "require of a library while loading", .refused("lua-unknown-name"),
        "return require 'debug'", stage: .loading),
      Attack(
        "require of a path", .refused("lua-unknown-name"), "return require '../../etc/passwd'",
        stage: .loading),
      Attack("load gives the real globals", .absent, "return load('return _ENV')()"),
      Attack(
        "a chunk with a name of the script's", .absent, "load('error()', '@/other/ministry.lua')"),
      Attack("bytecode by load", .absent, "return load('\\27Lua', 'x', 'b')"),
      Attack("bytecode by string.dump", .noField, "return string.dump(function() end)"),
      Attack(
        "bytecode as a file", .refused("lua-unexpected"), "\u{1B}LuaT\0\u{19}", stage: .loading),
      Attack("the registry", .absent, "return debug.getregistry()"),
      Attack("upvalues of other functions", .absent, "return debug.getupvalue(print, 1)"),
      Attack("hooks", .absent, "debug.sethook()"),
      Attack(
        "a coroutine outside the hook", .absent,
        "coroutine.resume(coroutine.create(function() while true do end end))"),
      Attack(
        "a coroutine with a counter of its own", .absent,
        "while true do coroutine.wrap(function() end)() end"),
      Attack(
        "a coroutine closed while hooks are off", .absent,
        "coroutine.close(coroutine.create(print))"),
      Attack("nested coroutines", .absent, "local function f() return coroutine.wrap(f)() end f()"),
      Attack(
        "a coroutine that yields to the host", .absent,
        "if coroutine.isyieldable() then coroutine.yield() end"),
      Attack(
        "what _ENV holds", .gives("0 nil false"),
        "local n = 0 for k in pairs(_ENV) do n = n + 1 end return n, next(_ENV), getmetatable(_ENV)"
      ),
      Attack("what _G is", .refused("lua-unknown-name"), "return _G"),
      Attack(
        "every name from the environment", .gives("nil nil nil nil nil"),
        "return rawget(_ENV, 'print'), rawget(_ENV, 1), rawget(_ENV, '_G'), (rawget(_ENV, 'io')), #_ENV > 0 or nil"
      ),
      Attack(
        "every method of a string", .gives(""),
        "local s = '' for _, k in ipairs { 'dump', 'pack', 'unpack', 'packsize', '__index', '__metatable' } do if (''):len() == 0 and ('')[k] then s = s .. k end end return s"
      ),
      Attack("a global is assigned", .refused("lua-assign-global"), "marker = true"),
      Attack(
        "a global by rawset", .refused("the environment cannot be changed"),
        "rawset(_ENV, 'marker', 1)"),
      Attack(
        "a global by table.insert", .refused("the environment cannot be changed"),
        "table.insert(_ENV, 1)"),
      Attack(
        "the environment's metatable", .refused("protected metatable"), "setmetatable(_ENV, {})"),
      Attack("an environment of the script's own", .gives("1"), "local _ENV = { x = 1 } return x"),
      Attack(
        "an environment that is a number", .refused("attempt to index a number value"),
        "local _ENV <const> = 11 X = 'hi'"),
      Attack("the environment of the file", .refused("lua-outer-assignment"), "_ENV = {}"),
      Attack(
        "a function in a library", .refused("the library is the same for everybody"),
        "string.format = print"),
      Attack("a library by rawset", .refused("table expected"), "rawset(string, 'format', print)"),
      Attack("a library by setmetatable", .refused("table expected"), "setmetatable(string, {})"),
      Attack(
        "a library's metatable", .gives("false false false false"),
        "return getmetatable(string), getmetatable(math), getmetatable(table), getmetatable(utf8)"),
      Attack("the metatable of strings", .gives("false"), "return getmetatable('')"),
      Attack(
        "poison in the metatable of strings", .refused("attempt to index a boolean value"),
        "getmetatable('').__index = function() while true do end end"),
      Attack(
        "going through a library", .refused("a library cannot be gone through"),
        "for k in pairs(string) do keep(k) end"),
      Attack("a host function's metatable", .gives("nil"), "return (getmetatable(keep))"),
      Attack(
        "finalizers", .refused("__gc"),
        "setmetatable({}, { __gc = function() while true do end end })"),
      Attack("finalizers that fail", .refused("__gc"), "setmetatable({}, { __gc = error })"),
      Attack(
        "finalizers that bring their object back", .refused("__gc"),
        "local kept setmetatable({}, { __gc = function(o) kept = o end })"),
      Attack(
        "finalizers by a later change", .gives("false"),
        "local ran, m = false, {} setmetatable({}, m) m.__gc = function() ran = true end for i = 1, 1e5 do local _ = { i } end return ran"
      ),
      Attack(
        "a type's name in messages", .refused("__name"),
        "setmetatable({}, { __name = 'FILE*\\n\\27[31m' })"),
      Attack(
        "a concatenation of the script's own", .refused("__concat"),
        "setmetatable({}, { __concat = function() end })"),
      Attack(
        "a traversal of the script's own", .refused("__pairs"),
        "setmetatable({}, { __pairs = next })"),
      Attack(
        "events through a metatable's metatable", .gives("nil"),
        "local m = setmetatable({}, { __index = { __gc = error, __concat = error } }) return getmetatable(setmetatable({}, m)).x"
      ),
      Attack(
        "a __concat added later", .refused("attempt to concatenate"),
        "local m = {} local t = setmetatable({}, m) m.__concat = function() return 1 end return t .. t"
      ),
      Attack(
        "a metatable that protects itself", .refused("protected metatable"),
        "local t = setmetatable({}, { __metatable = 'no' }) setmetatable(t, {})"),
      Attack(
        "a chain of __index without end",
        .refused("more than 200 different tables as __index or __newindex"),
        "local t = {} for i = 1, 300 do t = setmetatable({}, { __index = t }) end"),
      Attack(
        "a chain of __index made by one metatable that changes",
        .refused("more than 200 different tables as __index or __newindex"),
        "local mt, t = {}, {} for i = 1, 300 do mt.__index = t t = setmetatable({}, mt) end"),
      Attack(
        "metatables by the thousand", .gives("1000"),
        "local n = 0 for i = 1, 1000 do setmetatable({}, { __index = function() end }) n = n + 1 end return n"
      ),
      Attack(
        "a finalizer added to a metatable that is known", .refused("__gc"),
        "local mt = {} setmetatable({}, mt) mt.__gc = print setmetatable({}, mt)"),
      Attack(
        "a marker in a metatable copy", .gives("nil"),
        "return (getmetatable(setmetatable({}, {})).marker)"),
      Attack(
        "a cycle of __index", .refused("'__index' chain too long"),
        "local a, b = {}, {} setmetatable(a, { __index = b }) setmetatable(b, { __index = a }) return a.x"
      ),
      Attack(
        "a cycle of __newindex", .refused("'__newindex' chain too long"),
        "local a, b = {}, {} setmetatable(a, { __newindex = b }) setmetatable(b, { __newindex = a }) a.x = 1"
      ),
      Attack(
        "a value kept for the next evaluation", .refused("lua-outer-assignment"),
        "local n = 0 keep(function() n = n + 1 end)", stage: .loading),
      Attack(
        "a table kept for the next evaluation", .gives("nil"),
        "local t = {} keep(function() t.n = 1 end) return t.n", stage: .loading),
    ]
}
