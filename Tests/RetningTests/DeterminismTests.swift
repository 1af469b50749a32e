import Foundation
import Retning
import Testing

/// The same script in two processes whose surroundings differ.
@Suite("Two processes")
struct DeterminismTests {
  /// Prints whatever could tell one process from another.
  static let probe = """
    local function line(...) print(table.concat({ ... }, " ")) end
    local t = {}
    for i = 1, 60 do t["k" .. (i * 37) % 61] = i end
    for k in pairs(t) do line(k) end
    line(tostring({}), tostring(print), tostring(0 / 0), string.format("%.14g %5.2f", 0.1, 1.5), tostring(1e100))
    for n = 1, 40 do
      -- Lists with holes, whose length depends on how keys of all kinds have met in the table.
      local holes, objects = {}, {}
      for i = 1, n do objects[i] = {} holes[objects[i]] = i holes[print] = i holes["s" .. i * n] = i end
      for i = 1, n do holes[i] = i end
      for i = 1, n, 3 do holes[n - i + 1] = nil holes["s" .. i * n] = nil end
      for i = n, 2 * n do holes[i * i % 17 + 1] = i end
      line(n, #holes, select(2, pcall(next, holes)) or "")
    end
    local words = { "å", "aa", "z", "ø", "A", "a", "Æ", "B" }
    table.sort(words)
    line(table.concat(words, " "), ("æøÅ"):upper(), tostring(tonumber("3,14")), tostring("a" < "B"))
    local pairs_of = {}
    for i = 1, 30 do pairs_of[i] = { i % 3, i } end
    table.sort(pairs_of, function(a, b) return a[1] < b[1] end)
    for _, p in ipairs(pairs_of) do line(p[1], p[2]) end
    local unordered = {}
    for i = 1, 50 do unordered[i] = i * 31 % 50 end
    table.sort(unordered, function(a, b) return (a + b) % 3 == 0 end)
    line(table.concat(unordered, ","))
    """

  static let indicator = """

    local goals, unit = { "ghos-2026/m3" }, "antall"
    for name, body in pairs {
      memory = function() local t = {} while true do t[#t + 1] = { tostring(#t) } end end,
      instructions = function() local t = {} while true do t[#t % 100 + 1] = #t end end,
      depth = function() local function f(n) return 1 + f(n + 1) end return f(1) end,
    } do
      indicator(name) {
        title = { nb = name }, goals = goals, unit = unit, frequency = "T", direction = "increase", value = body,
      }
    end
    """

  @Test("give the same bytes and the same use, whatever their locale, folder and addresses")
  func sameBytes() throws {
    try Repository.withCopy { folder in
      let ministry = "\(folder)/rules/lmd"
      for file in try FileManager.default.contentsOfDirectory(atPath: ministry)
      where file.hasSuffix(".lua") {
        try FileManager.default.removeItem(atPath: "\(ministry)/\(file)")
      }
      try (Self.probe + Self.indicator).write(
        toFile: "\(ministry)/prove.lua", atomically: true, encoding: .utf8)
      let arguments = ["eval", "lmd/memory", "lmd/instructions", "lmd/depth", "--stats"]
      let padding = String(repeating: "x", count: 4096)
      // The first run makes the store, and says so.
      _ = try CommandLine.run(arguments, in: folder)
      let runs = try [
        ["LC_ALL": "C"], ["LC_ALL": "nb_NO.UTF-8"], ["LC_ALL": "C.UTF-8", "PADDING": padding],
      ].map { try CommandLine.run(arguments, in: folder, environment: $0) }
      #expect(runs[0].messages.contains("k60"))
      #expect(runs[0].output.contains("forbruk"))
      for run in runs.dropFirst() {
        #expect(run.messages == runs[0].messages)
        #expect(run.output == runs[0].output)
      }
    }
  }
}
