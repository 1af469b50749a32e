/// Changes programs that are hostile already: drops, doubles, swaps and mixes their words.
struct ProgramMutation {
  private var random: RandomSource

  static let corpus = [
    "keep(function() local function f() return 1 + f() end pcall(f) end)",
    "local t = {} for i = 1, 300 do t['k' .. i] = i end for k in pairs(t) do t[k] = nil end keep(function() return next(t) end)",
    "keep(function() return (('a'):rep(200)):gsub('(.-)(.-)b', function(a) return a end) end)",
    "keep(function() local t = {} for i = 1, 50 do t[i] = (i * 7) % 13 end table.sort(t, function(a, b) return a > b end) return t[1] end)",
    "local c = { __index = function(t, k) return rawget(t, k) or k end } c.__newindex = c.__index keep(function() local o = setmetatable({}, c) o.x = 1 return o.y end)",
    "keep(function(...) return select('#', ...), table.unpack({ ... }, 1, 20) end)",
    "keep(function() each(5, function(i) each(i, function(j) return box(j):doubled().content end) end) end)",
    "keep(function() return again(function() return again(function() return { 1, { 2 } } end) end) end)",
    "local function counter() local n = 0 return function() n = n + 1 return n end end local c = counter() c() keep(function() return c end)",
    "keep(function() local s = 'x' for i = 1, 30 do s = s .. s end return #s end)",
    "keep(function() xpcall(function() error({}) end, function(e) return setmetatable(e, { __tostring = error }) end) end)",
    "keep(function() for i = 1, 3 do for j = 1, 3 do if j == 2 then goto continue end end ::continue:: end end)",
    "keep(function() return string.format('%5.2f %q %s %-10s|', 1.5, 'x', {}, 'y'), utf8.char(230, 0x10FFFF) end)",
    "local m = setmetatable({}, { __call = function(self, f) return pcall(f) end }) keep(function() return m(function() while true do end end) end)",
    "keep(function() local t = setmetatable({}, { __len = function() return 1 << 62 end }) table.insert(t, 1) return table.concat(t, ',', 1, 2) end)",
  ]

  init(_ random: RandomSource) { self.random = random }

  mutating func program(_ other: String) -> String {
    var words = Self.words(random.pick(Self.corpus))
    let strangers = Self.words(random.once(in: 2) ? other : random.pick(Self.corpus))
    for _ in 0...random.below(4) where words.count > 2 {
      let place = random.below(words.count)
      switch random.below(5) {
      case 0: words.remove(at: place)
      case 1: words.insert(words[place], at: place)
      case 2: words.swapAt(place, random.below(words.count))
      case 3: words[place] = random.pick(strangers)
      default: words.insert(random.pick(strangers), at: place)
      }
    }
    return words.joined(separator: " ")
  }

  /// Names and numbers together, everything else by its characters.
  private static func words(_ text: String) -> [String] {
    var words: [String] = []
    var inWord = false
    for character in text {
      guard !character.isWhitespace else {
        inWord = false
        continue
      }
      let isWord = character.isLetter || character.isNumber || "_'\"".contains(character)
      if isWord, inWord {
        words[words.count - 1].append(character)
      } else {
        words.append(String(character))
      }
      inWord = isWord
    }
    return words.isEmpty ? [""] : words
  }
}
