-- Uses whatever allocates: texts, tables, closures, metatables, modules, errors, callbacks, objects, freezing, printing.
local m = require "m"
local class = { __index = { name = "n" }, __tostring = function(o) return "<" .. o.name .. ">" end }
local list = setmetatable({ 3, 1, 2, x = { y = 1 } }, class)
print(tostring(list), m.double(4))
keep(function()
  local t, s = {}, ""
  for i = 1, 40 do t[i] = { i, tostring(i), function() return i end } end
  for k, v in pairs({ b = 1, a = 2 }) do s = s .. k .. v end
  table.sort(t, function(a, b) return a[1] > b[1] end)
  pcall(error, { code = 1 })
  pcall(function() return nil + 1 end)
  each(3, function(i) t[#t + 1] = box(i) end)
  again(function() return { 1, 2, { x = "y" } } end)
  s = s:gsub("%a", function(c) return c:upper() end):rep(5, "-")
  s = string.format("%s %5.2f %q", s, 1.5, "x\n") .. utf8.char(230, 248, 229)
  keep({ t[1][1], s, list })
  return s, m.double(#list), select("#", table.unpack(list))
end)
