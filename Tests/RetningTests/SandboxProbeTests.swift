import Foundation
import Retning
import Testing

/// The built program over a rule file that prints all that plain Lua gives differently from process to process.
@Suite("A rule file that probes its machine")
struct SandboxProbeTests {
  /// The ministry's file: an indicator for each subject, and three that a budget ends.
  private static let probe =
    """
    local function text(value)
      local ok, shown = pcall(tostring, value)
      return ok and shown or "?"
    end

    local function keys(t)
      local list = {}
      for key in pairs(t) do list[#list + 1] = text(key) end
      return table.concat(list, " ")
    end

    local function probe(name, body)
      indicator(name) {
        title = { nb = name }, goals = { "ghos-2026/m1" }, unit = "%", direction = "increase",
        frequency = "T", delay = days(30), definition = name, source = name, responsible = name,
        value = function() body() return result "lmd/sykefravær" end,
      }
    end

    probe("probe.rekkefølge", function()
      local t = { true, z = 1, a = 2, [0.5] = 3, [-7] = 4, [2 ^ 53] = 5, [true] = 6, [false] = 7 }
      for i = 1, 60 do t["navn" .. i * 7], t[i * 1000], t[i + 0.25] = i, i, i end
      print(keys(t))
      print(text({}), text(print), text(function() end), pcall(pairs, { [{}] = 1, [print] = 2 }))
    end)

    probe("probe.lengder", function()
      local lengths = {}
      for n = 1, 60 do
        local t, other = {}, {}
        for i = 1, n do other[i] = {} t[other[i]] = i t[function() return i end] = i t[i + 0.5] = i end
        for i = 1, n do t["k" .. i] = i t["k" .. i] = nil t[other[i]] = nil end
        for i = 2, 2 * n, 2 do t[i] = i end
        for i = 1, n, 3 do t[i] = i end
        lengths[n] = #t
      end
      print(table.concat(lengths, " "))
    end)

    probe("probe.tall", function()
      for _, x in ipairs { 0.1 + 0.2, 1e15, 1e16, 2 ^ 53, 2 ^ 63, 1e100, -0.0, 1 / 3, 5e-324, 0 / 0, -(0 / 0), 1 / 0 } do
        print(x, string.format("%.3f %g %5.1f", x, x, x), x * 3, x ^ 0.5, x // 1, x % 7)
      end
      print(tonumber("3,14"), tonumber("3.14"), tonumber("0x1p4"), 1.5 .. "", 2 ^ 0.5, 10 // 0.3)
    end)

    probe("probe.tekst", function()
      local words = { "aa", "å", "b", "z", "a", "B", "æ", "ø", "A", "_", "Å", "ab" }
      table.sort(words)
      print(table.concat(words, " "), "aa" < "b", "B" < "a", "å" < "z", "a\\0b" < "a")
      local changed = 0
      for b = 128, 255 do
        local c = string.char(b)
        if c:upper() ~= c or c:lower() ~= c or c:find("[%a%s%p%c%w]") then changed = changed + 1 end
      end
      print(changed, ("æøåABC"):lower(), ("æøåabc"):upper())
    end)

    probe("probe.sortering", function()
      local t, h = {}, 0
      for i = 1, 500 do t[i] = { (i * 7919) % 23, i } end
      table.sort(t, function(a, b) h = (h * 31 + a[2] * 7 + b[2]) % 1000000007 return a[1] < b[1] end)
      local places = {}
      for i = 1, #t do places[i] = t[i][2] end
      print(h, table.concat(places, " "))
      table.sort(t, function(a, b) return (a[2] * b[1]) % 3 == 0 end)
      for i = 1, #t do places[i] = t[i][2] end
      print(table.concat(places, " "))
      local mixed = {}
      for i = 1, 50 do mixed[i] = i % 2 == 0 and i or i + 0.5 end
      print(pcall(table.sort, mixed, function() return true end), table.concat(mixed, " "))
    end)

    probe("probe.dybde", function()
      local depth = 0
      local function down() depth = depth + 1 if depth > 9980 then print(depth) end return 1 + down() end
      pcall(down)
    end)

    probe("probe.vern", function()
      local depth = 0
      local function down() depth = depth + 1 if depth > 150 then print(depth) end return pcall(down) end
      down()
    end)

    probe("probe.minne", function()
      local list, n = {}, 0
      pcall(function() while true do n = n + 1 list[{}] = function() return n end if n % 20000 == 0 then print(n) end end end)
    end)

    probe("probe.instruksjoner", function()
      local n, t = 0, {}
      while true do n = n + 1 t[n % 997] = n if n % 20000 == 0 then print(n, #t) end end
    end)
    """

  static let names = [
    "rekkefølge", "lengder", "tall", "tekst", "sortering", "dybde", "vern", "minne",
    "instruksjoner",
  ]

  @Test("gives the same bytes and uses the same in every environment")
  func environments() throws {
    let plain = try Self.answers(["LC_ALL": "C"], folder: "a")
    let norwegian = try Self.answers(
      [
        "LC_ALL": "nb_NO.UTF-8", "LANG": "nb_NO.UTF-8", "TZ": "Pacific/Chatham",
        "HOME": "/", "FILLING": String(repeating: "x", count: 100_000),
      ], folder: "another/folder/with a long name")
    #expect(plain.output == norwegian.output)
    #expect(plain.messages == norwegian.messages)
    #expect(plain.code == norwegian.code)
    #expect(plain.output.components(separatedBy: " instruksjoner, ").count == Self.names.count + 1)
    for word in [
      "mer enn 20000000 instruksjoner", "mer enn 67108864 byte", "nan", "_ a aa ab b z", "9999",
      "400000",
    ] {
      #expect((plain.output + plain.messages).contains(word), "\(word)")
    }
    #expect(!(plain.output + plain.messages).contains("0x5"))
  }

  /// What `retning eval --stats` prints of the probe in a workspace of its own, in a folder below a new one.
  private static func answers(_ environment: [String: String], folder: String) throws -> CommandLine
  {
    try Repository.withFolder { root in
      let workspace = "\(root)/\(folder)"
      try FileManager.default.createDirectory(
        atPath: workspace, withIntermediateDirectories: true)
      try FileManager.default.copyItem(
        atPath: "\(Repository.root)/rules", toPath: "\(workspace)/rules")
      try probe.write(
        toFile: "\(workspace)/rules/lmd/probe.lua", atomically: true, encoding: .utf8)
      return try CommandLine.run(
        ["eval", "--stats"] + names.map { "lmd/probe.\($0)" }, in: workspace,
        environment: environment)
    }
  }
}
