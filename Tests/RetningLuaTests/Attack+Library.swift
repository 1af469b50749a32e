@testable import RetningLua

extension Attack {
  /// Calls of the library whose work is done without running an instruction.
  static let nativeLoops = [
    Attack(
      "find that backtracks", .stopped(.instructions),
      "return (('a'):rep(3000)):find('.-.-.-.-.-b')"),
    Attack(
      "match of nested repetitions", .stopped(.instructions),
      "return (('a'):rep(40)):match(('a*'):rep(20) .. 'b')"),
    Attack(
      "gmatch that backtracks", .stopped(.instructions),
      "for _ in (('a'):rep(30000)):gmatch('.-.-.-b') do end"),
    Attack(
      "gsub that backtracks", .stopped(.instructions),
      "return (('a'):rep(30000)):gsub('(.-)(.-)(.-)b', '')"),
    Attack(
      "balanced match of what is not", .stopped(.instructions),
      "return (('('):rep(200000)):find('%b()')"),
    Attack(
      "back references", .stopped(.instructions), "return (('a'):rep(20000)):find('(a*)(a*)%1%2b')"),
    Attack(
      "frontiers", .stopped(.instructions),
      "local s = ('a '):rep(100000) while true do s:find('%f[%d]') end"),
    Attack(
      "plain find that nearly finds", .stopped(.instructions),
      "local s = ('a'):rep(400000) while true do s:find(('a'):rep(5000) .. 'b', 1, true) end"),
    Attack(
      "pattern too deep", .refused("too complex"),
      "return (('x'):rep(500000)):match(('.?'):rep(300000))"),
    Attack("rep of nothing", .contained(["«»"]), "return (''):rep(1 << 62)"),
    Attack("rep that is too long", .refused("too large"), "return ('x'):rep(1 << 62)"),
    Attack(
      "upper of a long text", .stopped(.memory),
      "local s = ('x'):rep(1 << 18) while true do s.upper(s) end"),
    Attack(
      "reverse of a long text", .stopped(.memory),
      "local s = ('x'):rep(1 << 18) for i = 1, 1e9 do s:reverse() end"),
    Attack(
      "byte of a long text", .refused("string slice too long"),
      "return (('x'):rep(2000000)):byte(1, -1)"),
    Attack(
      "utf8.len of a long text", .stopped(.instructions),
      "local s = ('æ'):rep(1 << 17) while true do utf8.len(s) end"),
    Attack(
      "utf8.offset of a long text", .stopped(.instructions),
      "local s = ('æ'):rep(1 << 17) while true do utf8.offset(s, 1 << 16) end"),
    Attack(
      "numeral of a million digits", .stopped(.instructions),
      "local s = ('1'):rep(1 << 20) while true do tonumber(s) math.floor(s) end"),
    Attack(
      "next over drained tables", .stopped(.instructions),
      "local t = {} for i = 1, 3e4 do t['k' .. i] = true end local k = next(t) while k do t[k] = nil k = next(t) end"
    ),
    Attack(
      "pairs over a large table again and again", .stopped(.memory),
      "local t = {} for i = 1, 3e4 do t[i] = i end while true do pairs(t) end"),
    Attack(
      "insert into a table that lies of its length", .stopped(.instructions),
      "local t = setmetatable({}, { __len = function() return 1 << 60 end }) while true do table.insert(t, 1) end"
    ),
    Attack(
      "insert at the front of a long list", .stopped(.instructions),
      "local t = {} for i = 1, 3e4 do t[i] = i end while true do table.insert(t, 1, 0) table.remove(t, 1) end"
    ),
    Attack("remove past the end", .refused("out of bounds"), "table.remove({ 1 }, 1 << 60)"),
    Attack(
      "unpack of an absurd range", .refused("too many results"),
      "return table.unpack({}, 1, 1 << 60)"),
    Attack(
      "unpack from the least to the largest integer", .refused("too many results"),
      "return table.unpack({}, math.mininteger, math.maxinteger)"),
    Attack(
      "concat of an absurd range", .refused("invalid value"),
      "return table.concat({}, '', 1, 1 << 60)"),
    Attack(
      "sort with a comparator of no order", .contained(["4"]),
      "local t = { 4, 1, 3, 2 } table.sort(t, function() return true end) return #t"),
    Attack(
      "sort of long texts that are alike", .stopped(.memory),
      "local s = ('x'):rep(50000) while true do local t = {} for i = 1, 60 do t[i] = s .. i end table.sort(t) end"
    ),
    Attack(
      "sort whose comparator empties the list", .contained(["3"]),
      "local t = { 3, 1, 2 } table.sort(t, function(a, b) for i = 1, #t do t[i] = nil end return a < b end) return #t"
    ),
    Attack(
      "select over many arguments", .stopped(.instructions),
      "local t = {} for i = 1, 8000 do t[i] = i end while true do select('#', table.unpack(t)) end"),
    Attack(
      "format of a very wide number", .refused("invalid conversion"), "return ('%99999d'):format(1)"
    ),
    Attack(
      "concat with a huge separator", .stopped(.memory),
      "return table.concat({ 1, 2, 3, 4, 5, 6, 7, 8, 9 }, ('x'):rep(1 << 20))"),
  ]

  /// Code that takes what there is.
  static let memory = [
    Attack("a text that doubles", .stopped(.memory), "local s = 'x' while true do s = s .. s end"),
    Attack("rep of a long text", .stopped(.instructions), "return ('x'):rep(1 << 29)"),
    Attack("a list that grows", .stopped(.memory), "local t = {} while true do t[#t + 1] = t end"),
    Attack(
      "fields that grow", .stopped(.memory),
      "local t, i = {}, 0 while true do i = i + 1 t['k' .. i] = i end"),
    Attack(
      "many small tables", .stopped(.memory), "local t = {} for i = 1, 1e9 do t[i] = { {} } end"),
    Attack(
      "many closures", .stopped(.memory),
      "local t = {} for i = 1, 1e9 do t[i] = function() return i end end"),
    Attack(
      "gsub that multiplies", .stopped(.memory),
      "return (('a'):rep(5000)):gsub('', ('x'):rep(5000))"),
    Attack(
      "format that multiplies", .stopped(.memory),
      "local s = ('x'):rep(1 << 20) return (('%s'):rep(9)):format(s, s, s, s, s, s, s, s, s)"),
    Attack(
      "utf8.char of many", .stopped(.memory),
      "local t = {} for i = 1, 8000 do t[i] = 0x10FFFF end local s = '' while true do s = s .. utf8.char(table.unpack(t)) end"
    ),
    Attack(
      "garbage without end", .stopped(.memory),
      "while true do local t = { ('x'):rep(1000) .. 'y' } end"),
    Attack(
      "a long text handed to the host again and again", .stopped(.memory),
      "local s = ('x'):rep(1 << 18) while true do keep(s) end"),
    Attack(
      "objects of the host without end", .stopped(.memory),
      "local t = {} while true do t[#t + 1] = box(1) end"),
  ]
}
