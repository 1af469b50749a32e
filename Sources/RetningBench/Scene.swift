import Retning

/// The figures and rules that the benchmark runs over, the same on every run.
struct Scene {
  static let ministryCount = 16
  static let seriesCount = 100
  static let regionCount = 16
  static let quarterCount = 40
  static var observationCount: Int { ministryCount * seriesCount * regionCount * quarterCount }

  let folder: String

  private func ministry(_ index: Int) -> String { "m\(index)" }

  private func value(_ ministry: Int, _ series: Int, _ region: Int, _ quarter: Int) -> Int {
    // A linear congruence: spread enough, and the same everywhere.
    let mixed =
      (ministry * 7919 + series * 104_729 + region * 1_299_709 + quarter * 15_485_863) % 9973
    return 1000 + mixed
  }

  private func period(_ quarter: Int) -> String { "\(2016 + quarter / 4)-Q\(quarter % 4 + 1)" }

  func csv() -> [UInt8] {
    var text = "series,period,value,region\n"
    for ministry in 0..<Self.ministryCount {
      for series in 0..<Self.seriesCount {
        for region in 0..<Self.regionCount {
          for quarter in 0..<Self.quarterCount {
            text += "\(self.ministry(ministry))/s\(series),\(period(quarter)),"
            text += "\(value(ministry, series, region, quarter)),r\(region)\n"
          }
        }
      }
    }
    return Array(text.utf8)
  }

  func lineCount(_ bytes: [UInt8]) -> Int {
    bytes.reduce(0) { $1 == UInt8(ascii: "\n") ? $0 + 1 : $0 }
  }

  /// The figures by ministry, series, quarter and region, one after another.
  func values() -> [Double] {
    var values: [Double] = []
    values.reserveCapacity(Self.observationCount)
    for ministry in 0..<Self.ministryCount {
      for series in 0..<Self.seriesCount {
        for quarter in 0..<Self.quarterCount {
          for region in 0..<Self.regionCount {
            values.append(Double(value(ministry, series, region, quarter)))
          }
        }
      }
    }
    return values
  }

  /// The sum over regions of each series and quarter, and the sum of those that are even.
  func sums(of values: [Double]) -> Double {
    var checksum = 0.0
    for start in stride(from: 0, to: values.count, by: Self.regionCount) {
      var sum = 0.0
      for index in start..<start + Self.regionCount { sum += values[index] }
      checksum += sum.truncatingRemainder(dividingBy: 2) == 0 ? sum : -sum
    }
    return checksum
  }

  var rules: RuleFiles {
    var texts: [String: String] = [
      "rules/strategy/model.lua": """
      strategy "s" { title = { nb = "Strategi" }, from = "2016-01-01" }
      element "s/m1" { kind = "goal", number = 1, title = { nb = "Mål" } }
      """
    ]
    for index in 0..<Self.ministryCount {
      texts["rules/strategy/model.lua"]? +=
        "\nministry \"\(ministry(index))\" { names = { { short = \"M\(index)\", nb = \"M\(index)\" } } }"
      texts["rules/\(ministry(index))/indicators.lua"] = indicators
    }
    return RuleFiles(texts: texts)
  }

  /// Five kinds of indicator: a ratio, growth on the year, a rolling mean, the worst region, a composite.
  private var indicators: String {
    """
    for i = 0, \(Self.seriesCount - 1) do
      data("s" .. i) { unit = "antall", frequency = "Q", kind = "flow", dimensions = { "region" } }
      local this, other = "s" .. i, "s" .. (i + 1) % \(Self.seriesCount)
      local values = {
        function() return share(cube(this):sum(), cube(other):sum()) end,
        function() return cube(this):sum():growth_on_year() end,
        function() return cube(this):sum():rolling(4, "mean") end,
        function() return share(cube(this), cube(other)):cube():max() end,
        function() return 0.5 * result("i" .. i - 1) + 0.5 * result("i" .. i - 4) end,
      }
      local kind = i % 5 + 1
      indicator("i" .. i) {
        title = { nb = "Indikator " .. i }, goals = { "s/m1" }, frequency = "Q", direction = "increase",
        unit = kind == 3 and "antall" or "%",
        baseline = { "2024-Q4", 90 }, target = reach { ["2026-Q4"] = 110 }, value = values[kind],
      }
    end
    """
  }

  func evaluate(_ store: Store) throws -> Evaluation.Output {
    guard let asOf = CalendarDate("2026-01-15"),
      let period = Period(.quarter, year: 2025, number: 4)
    else { throw Diagnostic(.workspaceAbsent, ["directory": folder]) }
    let request = EvaluationRequest(
      reader: try store.snapshot(), asOf: asOf, period: period,
      store: ResultDocument.StoreState(revision: 1, hash: ""), engine: Engine.version,
      rulesHash: "")
    return try Evaluation.run(rules, request)
  }
}
