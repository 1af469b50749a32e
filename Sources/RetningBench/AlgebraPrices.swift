import CStockLua
import Retning

/// What the operations on series cost beside the same in plain Lua tables, over a million observations: many short series,
/// as a reporting has them, or few long ones.
struct AlgebraPrices {
  private static let regionCount = 16
  private static let observationCount = 1_024_000

  private let cubeCount: Int
  private let quarterCount: Int
  private let cubes: [Cube]

  private static func value(_ cube: Int, _ region: Int, _ quarter: Int) -> Double {
    Double(1000 + (cube * 7919 + region * 104_729 + quarter * 1_299_709) % 9973)
  }

  /// - Parameter quarterCount: How long each series is.
  init(quarterCount: Int) throws {
    self.quarterCount = quarterCount
    cubeCount = Self.observationCount / Self.regionCount / quarterCount
    let first = 2026 - quarterCount / 4
    let periods = try (0..<quarterCount).map {
      try Period(parsing: "\(first + $0 / 4)-Q\($0 % 4 + 1)")
    }
    cubes = (0..<cubeCount).map { number in
      let cells = (0..<Self.regionCount).map { region in
        var series = Series(
          name: "s\(number)", frequency: .quarter, unit: .count, kind: .flow,
          origin: .result("s\(number)"))
        for (quarter, period) in periods.enumerated() {
          series.append(period, Self.value(number, region, quarter))
        }
        return Cube.Cell(["r\(region)"], series)
      }
      return Cube(
        name: "s\(number)", dimensions: ["region"], cells: cells, unit: .count, kind: .flow,
        frequency: .quarter)
    }
  }

  /// The same figures as Lua tables: cubes of regions of quarters.
  private var tables: String {
    """
    local cubes, n = {}, \(quarterCount)
    for c = 0, \(cubeCount - 1) do
      local cube = {}
      for r = 0, \(Self.regionCount - 1) do
        local s = {}
        for q = 0, \(quarterCount - 1) do s[q + 1] = 1000.0 + (c * 7919 + r * 104729 + q * 1299709) % 9973 end
        cube[r + 1] = s
      end
      cubes[c + 1] = cube
    end
    local function each(f) for c = 1, #cubes do local cube = cubes[c] for r = 1, #cube do f(cube[r]) end end end

    """
  }

  static func runAll() throws {
    for quarterCount in [40, 4000] { try AlgebraPrices(quarterCount: quarterCount).run() }
  }

  private func run() throws {
    print(
      "\(cubeCount * Self.regionCount * quarterCount) observations in memory, series of \(quarterCount)"
    )
    let made = Self.best { stock_lua_seconds(tables) }
    try measure(
      "sums over regions", made,
      "for c = 1, #cubes do local cube, t = cubes[c], {} for q = 1, n do local x = 0 for r = 1, 16 do local v = cube[r][q] if v then x = x + v end end t[q] = x end end"
    ) {
      for cube in cubes { _ = try cube.aggregated(.sum) }
    }
    try measure(
      "rolling sums of four quarters", made,
      "each(function(s) local t = {} for q = 1, n do local a, b, c, d = s[q - 3], s[q - 2], s[q - 1], s[q] if a and b and c and d then t[q] = a + b + c + d end end end)"
    ) {
      try each { try $0.rolling(4, .sum) }
    }
    try measure(
      "growth on the same quarter last year", made,
      "each(function(s) local t = {} for q = 1, n do local a, b = s[q - 4], s[q] if a and b and a ~= 0 then t[q] = 100 * (b - a) / math.abs(a) end end end)"
    ) {
      try each { try $0.growthOnYear() }
    }
    try measure(
      "quarters to years", made,
      "each(function(s) local t = {} for y = 0, n // 4 - 1 do local x = 0 for q = 1, 4 do local v = s[4 * y + q] if not v then x = nil break end x = x + v end t[y + 1] = x end end)"
    ) {
      try each { try $0.converted(to: .annual, .sum) }
    }
    try measure(
      "shares of the regions' sums", made,
      "for c = 1, #cubes do local cube, t = cubes[c], {} for q = 1, n do local x, y = 0, 0 for r = 1, 16 do local v = cube[r][q] if v then x = x + v y = y + v end end if y ~= 0 then t[q] = 100 * x / y end end end"
    ) {
      for cube in cubes { _ = try Share(cube, of: cube).total() }
    }
    try measure(
      "sums of two series", made,
      "each(function(s) local t = {} for q = 1, n do local v = s[q] if v then t[q] = v + v end end end)"
    ) {
      try each { try $0.combined(.add, with: $0) }
    }
  }

  private func each(_ body: (Series) throws -> Series) throws {
    for cube in cubes {
      for cell in cube.cells { _ = try body(cell.series) }
    }
  }

  private func measure(
    _ name: String, _ made: Double, _ script: String, _ body: () throws -> Void
  ) throws {
    let plain = Self.best { stock_lua_seconds(tables + script) } - made
    var own = Double.infinity
    for _ in 0..<3 {
      let begun = Bench.now()
      try body()
      own = min(own, Bench.now() - begun)
    }
    print(
      "\(Bench.rounded(own * 1000)) ms  \(name) – \(Bench.rounded(plain / own)) × as fast as plain Lua"
    )
  }

  private static func best(_ seconds: () -> Double) -> Double {
    (0..<3).map { _ in seconds() }.min() ?? .nan
  }
}
