-- What crosses to the host and back: every kind, and replies that are damaged.
local m = require "m"
local held = { 1, "x", { y = m } }
keep(function()
  for i = -1, 20 do pcall(some, i) end
  for _, v in ipairs { 1, 1.5, true, "", ("x"):rep(200), { 1, { 2 } }, held, echo, function() end, one, string, { string }, { [one] = one } } do
    pcall(echo, v) pcall(one, v) pcall(one.map, one, v) pcall(again, v) pcall(echo, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, v)
  end
  local circular = {} circular[1] = circular
  pcall(echo, circular)
  local o = one + 1
  for _, f in ipairs { function() return -o, #o, o[1], o.x, o:doubled() end, function() return o .. "x" end, function() return o < o end,
    function() o.x = 1 end, function() return tostring(o) end, function() for k, v in pairs(o) do echo(k, v) end end,
    function() return o(function() return o(function() error(o) end) end) end } do pcall(f) end
  each(function() each(function() again(function() each(error) end) end) end)
end)
