-- Patterns, sound and broken, with every kind of replacement.
local broken = { "[", "[^", "[]", "[a-", "%", "%b", "%bx", "%f", "%fa", "(", ")", "(()", "%1", "(%1)", "[%", "[%]", ("("):rep(40) .. (")"):rep(40) }
local sound = { "", "^", "$", ".-$", "[]]", "[^]]", "[a-]", "[%a-z]", "(.)(.)%2%1", "%b()", "%f[%w]%w+", "()", "(a*(.)%w(%s*))", "\0", "[\0-\255]*" }
keep(function()
  local text = ("abba (x (y) z) \0\255 "):rep(3)
  for _, list in ipairs { broken, sound } do
    for _, p in ipairs(list) do
      for _, with in ipairs { "%0%1", "%", "%9", { a = 1, b = false }, function(c) return c end, function() return {} end, 7 } do
        pcall(string.gsub, text, p, with)
      end
      pcall(string.find, text, p, 3) pcall(string.find, text, p, 1, true) pcall(string.match, text, p, -5)
      pcall(function() for a, b in text:gmatch(p) do if a == "z" then break end end end)
    end
  end
end)
