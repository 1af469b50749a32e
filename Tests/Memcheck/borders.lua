-- Lists whose border lies far out, numbers at the ends of their range, keys that are hardly numbers.
keep(function()
  local far = {}
  for i = 1, 9 do far[i] = i end
  for i = 4, 62 do far[1 << i] = i end
  far[math.maxinteger] = 1
  local t = { [math.maxinteger] = 1, [math.mininteger] = 2, [2.0 ^ 63] = 3, [0.5] = 4, [true] = 5 }
  for _, f in ipairs { table.sort, table.insert, table.concat, table.unpack, table.remove } do pcall(f, far, 1) pcall(f, t) end
  for k in pairs(t) do t[k] = nil end
  for _, n in ipairs { 0 / 0, 1 / 0, math.mininteger, math.maxinteger, -0.0 } do
    pcall(string.rep, "x", n) pcall(string.sub, "xyz", n, n) pcall(string.find, "xyz", "y", n) pcall(utf8.offset, "æ", n)
    pcall(string.byte, "xyz", n, n) pcall(select, n, 1) pcall(table.unpack, far, n, n) pcall(error, "x", n) pcall(next, t, n)
    pcall(string.gsub, "xyz", ".", "%0", n) pcall(string.format, "%d %5.1f %q", n, n, n) pcall(function() return one[n] end)
  end
end)
