-- Iterators and tables that are made while loading and reach a function that stays.
local m = require "m"
local through, of = pairs(m), ("a b c"):gmatch("%a")
through() of()
local class = setmetatable({}, { __index = m, __newindex = m, __call = function(_, f) return f(through) end })
class.__index = class
local object = setmetatable({ setmetatable({}, class) }, class)
keep(function()
  pcall(through) pcall(of) pcall(object, pcall) pcall(next, object, {}) pcall(class, of)
  for k in pairs(m) do if m[k] == nil then error("lost") end end
  return m.double(2), object, class
end)
