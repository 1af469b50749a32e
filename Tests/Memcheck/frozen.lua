-- Wants to change what was made while loading.
local t = { 1, 2, { x = 1 } }
local object = setmetatable({}, { __index = t, __newindex = function(_, k, v) rawset(t, k, v) end })
keep(function()
  for _, change in ipairs {
    function() t[1] = 2 end, function() object.y = 1 end, function() table.insert(t, 3) end,
    function() rawset(t[3], "x", 2) end, function() setmetatable(t, nil) end, function() string.x = 1 end,
  } do pcall(change) end
  return #t, t[3].x, next(t)
end)
