-- Ends by memory, within callbacks, patterns and sorting.
keep(function()
  each(3, function()
    local t = {}
    for i = 1, 1e6 do t[i] = ("x"):rep(i):gsub("x", function(c) return { c } and "yy" end) end
    table.sort(t, function(a, b) return a .. b < b .. a end)
  end)
end)
