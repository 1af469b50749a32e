-- Ends by a budget, in ways that want to go on.
keep(function()
  local function f() return pcall(f) end
  pcall(function() local t = setmetatable({}, { __index = function() while true do end end }) return t.x end)
  xpcall(f, function() while true do f() end end)
end)
