import Foundation
import Retning
import Testing

/// What authors write of series and cubes, and what comes of it.
@Suite("The algebra of series")
struct AlgebraTests {
  private static let declarations = """
    data "f" { unit = "antall", frequency = "M", kind = "flow" }
    data "g" { unit = "antall", frequency = "M", kind = "flow" }
    data "a" { unit = "kr", frequency = "A", kind = "flow" }
    data "b" { unit = "personer", frequency = "A", kind = "stock" }
    data "kpi" { unit = "indeks (2015=100)", frequency = "A", kind = "index" }
    data "oppe" { unit = "%", frequency = "M", kind = "ratio" }
    data "minutter" { unit = "antall", frequency = "M", kind = "flow" }
    data "c" { unit = "personer", frequency = "A", kind = "stock", dimensions = { "kjønn", "alder" } }
    data "w" { unit = "personer", frequency = "A", kind = "stock", dimensions = { "kjønn", "alder" } }
    data "snitt" { unit = "kr", frequency = "A", kind = "average", dimensions = { "kjønn", "alder" } }
    data "gammel" { unit = "antall", frequency = "A", kind = "flow" }
    data "ny" { unit = "antall", frequency = "A", kind = "flow" }
    data "svar" { unit = "poeng", frequency = "A", kind = "survey" }

    data "ja" { unit = "%", frequency = "A", kind = "survey" }
    data "n" { unit = "antall", frequency = "A", kind = "stock" }
    data "spurte" { unit = "antall", frequency = "A", kind = "stock" }
    data "t" { unit = "antall", frequency = "T", kind = "flow" }
    local function ja(more)
      local q = { share = series "ja", n = series "n", population = 400, asked = series "spurte", min_n = 50 }
      return survey(q)
    end

    local function dump(s)
      local parts = {}
      s:map(function(v, p)
        parts[#parts + 1] = p .. "=" .. string.format("%.10g", v)
        return v
      end)
      return table.concat(parts, " ")
    end
    """

  private static let entries: [String: Double] = {
    var entries: [String: Double] = [:]
    for month in 1...8 {
      let period = "2025-M0\(month)"
      entries["dfd/f@\(period)"] = Double(month)
      if month != 3 { entries["dfd/g@\(period)"] = Double(10 * month) }
      entries["dfd/oppe@\(period)"] = month == 2 ? 98 : 100
      entries["dfd/minutter@\(period)"] = month == 2 ? 2 : 1
    }
    for (year, value) in [(2022, 100.0), (2023, 110), (2024, 121), (2025, 150)] {
      entries["dfd/a@\(year)"] = value
      entries["dfd/b@\(year)"] = value / 10
    }
    for (year, value) in [(2022, 120.0), (2023, 125), (2024, 130), (2025, 132)] {
      entries["dfd/kpi@\(year)"] = value
    }
    for (cell, value) in [
      ("kjønn=k,alder=ung", 30.0), ("kjønn=k,alder=gml", 10), ("kjønn=m,alder=ung", 20),
      ("kjønn=m,alder=gml", 3),
    ] {
      let parts = cell.split(separator: ",").sorted().joined(separator: ",")
      entries["dfd/c{\(parts)}@2025"] = value
      entries["dfd/w{\(parts)}@2025"] = value
      entries["dfd/snitt{\(parts)}@2025"] = value * 10
    }
    for (year, value) in [(2020, 10.0), (2021, 12), (2022, 14)] {
      entries["dfd/gammel@\(year)"] = value
    }
    for (year, value) in [(2022, 28.0), (2023, 30)] { entries["dfd/ny@\(year)"] = value }
    entries["dfd/svar@2022"] = 3
    for (year, share, count) in [
      (2019, 48.0, 20.0), (2020, 50, 100), (2023, 60, 200), (2025, 62, 200),
    ] {
      entries["dfd/ja@\(year)"] = share
      entries["dfd/n@\(year)"] = count
      entries["dfd/spurte@\(year)"] = 250
    }
    for (index, value) in [10.0, 20, 30, 12, 24, 44, 15].enumerated() {
      entries["dfd/t@\(2023 + index / 3)-T\(index % 3 + 1)"] = value
    }
    return entries
  }()

  private func output(_ expression: String) throws -> Evaluation.Output {
    try Scratch.evaluate(
      [
        "dfd/a.lua": """
        \(Self.declarations)
        rule "r" { title = { nb = "x" }, each = "ministry", check = function() return tostring(\(expression)) end }
        """
      ], Self.entries)
  }

  @Test(
    "gives what a controller would work out",
    arguments: [
      // windows and missing
      (
        #"dump((series "f"):rolling(3, "sum"))"#,
        "2025-M03=6 2025-M04=9 2025-M05=12 2025-M06=15 2025-M07=18 2025-M08=21"
      ),
      (#"dump((series "g"):rolling(3, "sum"))"#, "2025-M06=150 2025-M07=180 2025-M08=210"),
      (
        #"dump((series "g"):rolling(3, "sum", { missing = "skip" }))"#,
        "2025-M01=10 2025-M02=30 2025-M04=60 2025-M05=90 2025-M06=150 2025-M07=180 2025-M08=210"
      ),
      (
        #"dump((series "f"):rolling(3, "median"))"#,
        "2025-M03=2 2025-M04=3 2025-M05=4 2025-M06=5 2025-M07=6 2025-M08=7"
      ),
      (
        #"dump((series "f"):rolling(3, "stdev"))"#,
        "2025-M03=1 2025-M04=1 2025-M05=1 2025-M06=1 2025-M07=1 2025-M08=1"
      ),
      (
        #"dump((series "f"):year_to_date())"#,
        "2025-M01=1 2025-M02=3 2025-M03=6 2025-M04=10 2025-M05=15 2025-M06=21 2025-M07=28 2025-M08=36"
      ),
      (
        #"dump((series "g"):year_to_date { missing = "zero" })"#,
        "2025-M01=10 2025-M02=30 2025-M04=70 2025-M05=120 2025-M06=180 2025-M07=250 2025-M08=330"
      ),
      // frequencies
      (#"dump((series "f"):to("T"))"#, "2025-T1=10 2025-T2=26"),
      (#"dump((series "g"):to("T"))"#, "2025-T2=260"),
      (#"dump((series "g"):to("T", "sum", { missing = "skip" }))"#, "2025-T1=70 2025-T2=260"),
      (#"dump((series "oppe"):to("T", series "minutter"))"#, "2025-T1=99.2 2025-T2=100"),
      (
        #"dump((series "a"):window("2025", "2025"):to("T", "divide"))"#,
        "2025-T1=50 2025-T2=50 2025-T3=50"
      ),
      (
        #"dump((series "b"):window("2024", "2025"):to("T", "repeat"))"#,
        "2024-T1=12.1 2024-T2=12.1 2024-T3=12.1 2025-T1=15 2025-T2=15 2025-T3=15"
      ),
      (
        #"dump((series "b"):window("2024", "2025"):to("S", "linear"))"#,
        "2024-S2=12.1 2025-S1=13.55 2025-S2=15"
      ),
      // levels
      (#"dump((series "a"):growth(1):round(6))"#, "2023=10 2024=10 2025=23.966942"),
      (
        #"dump((series "a"):index("2024"):round(3))"#,
        "2022=82.645 2023=90.909 2024=100 2025=123.967"
      ),
      (
        #"dump((series "a"):deflate(series "kpi", "2025"))"#,
        "2022=110 2023=116.16 2024=122.8615385 2025=150"
      ),
      (#"dump((series "gammel"):chain(series "ny", "2022"))"#, "2020=20 2021=24 2022=28 2023=30"),
      (#"dump((series "a"):min(120))"#, "2022=100 2023=110 2024=120 2025=120"),
      (#"dump((series "gammel"):max((series "ny"):lag(-1)))"#, "2021=28 2022=30"),
      (
        #"dump((series "g"):fill(0):rolling(2, "sum"))"#,
        "2025-M02=30 2025-M03=20 2025-M04=40 2025-M05=90 2025-M06=110 2025-M07=130 2025-M08=150"
      ),
      (
        #"dump((series "a"):above((series "b") / series "b" * series "a"))"#,
        "2022=0 2023=0 2024=0 2025=0"
      ),
      // single numbers
      (#"(series "f"):aggregate("mean")"#, "4.5"),
      (#"(series "f"):aggregate("median")"#, "4.5"),
      (#"(series "f"):aggregate("count")"#, "8.0"),
      (#"(series "f"):quantile(0.25)"#, "2.75"),
      (#"(series "f"):weighted_mean(series "minutter")"#, "4.2222222222222"),
      (#"string.format("%.6f", (series "f"):aggregate("stdev"))"#, "2.449490"),
      // cubes
      (#"dump((cube "c"):sum())"#, "2025=63"),
      (#"dump((cube "c"):sum("alder"):select { ["kjønn"] = "k" })"#, "2025=40"),
      (#"dump((cube "c"):median())"#, "2025=15"),
      (#"dump((cube "c"):quantile(1))"#, "2025=30"),
      (#"string.format("%.6f", (cube "c"):stdev():last())"#, "11.786291"),
      (
        #"dump((cube "c"):share_of_total("alder"):select { ["kjønn"] = "k", alder = "ung" })"#,
        "2025=75"
      ),
      (#"dump((cube "snitt"):weighted_mean(cube "w"))"#, "2025=223.6507937"),
      (
        #"dump((cube "c"):group("alder", { ung = "alle", gml = "alle" }):select { ["kjønn"] = "m", alder = "alle" })"#,
        "2025=23"
      ),
      (#"dump((cube "c" * 2 + cube "w"):sum())"#, "2025=189"),
      (#"dump((cube "c"):each(function(s) return s * 10 end):sum())"#, "2025=630"),
      // surveys: 100 of 400 are worth 133 out of many
      (#"dump(ja():value())"#, "2020=50 2023=60 2025=62"),
      (#"dump(ja():standard_error():round(6))"#, "2020=4.33555 2023=2.452557 2025=2.429972"),
      (#"dump(ja():low():round(4))"#, "2020=41.6226 2023=55.1197 2025=57.1443"),
      (#"dump(ja():high():round(4))"#, "2020=58.3774 2023=64.6895 2025=66.6268"),
      (#"dump(ja():changed())"#, "2023=1 2025=0"),
      (#"dump(ja():response_rate())"#, "2019=8 2020=40 2023=80 2025=80"),
      // the year's end
      (#"dump((series "f"):forecast("run_rate"))"#, "2025=54"),
      (#"dump((series "f"):forecast("linear"))"#, "2025=78"),
      (#"dump((series "t"):forecast("last_year"))"#, "2023=60 2024=80 2025=100"),
      (#"dump((series "t"):forecast_error("run_rate"))"#, "2023=-50 2024=-55"),
      (#"dump((series "t"):forecast_error("last_year"))"#, "2024=-10"),
      // 3 is hidden, and so are the smallest beside it in each row, and what they leave alone.
      (#"dump((cube "c"):suppress(5):count())"#, "2025=0"),
      (#"dump((cube "c"):suppress(3):count())"#, "2025=4"),
    ])
  func values(expression: String, expected: String) throws {
    let output = try output(expression)
    #expect(
      output.result.failures.isEmpty, "\(output.result.failures.map { $0.message.text(in: .nb) })")
    let found = output.result.findings.first { $0.ministry == "dfd" }?.message.text(in: .nb)
    #expect(found == expected)
  }

  @Test(
    "refuses what would be wrong, with what to do instead",
    arguments: [
      (#"(series "b"):rolling(3, "sum")"#, "bruk \"last\" eller \"mean\""),
      (#"(series "oppe"):to("T", "mean")"#, "teller og nevner"),
      (#"(series "b"):to("T", "divide")"#, "Bruk \"repeat\" eller \"linear\""),
      (#"(series "a"):to("T", "sum")"#, "\"repeat\", \"divide\" eller \"linear\""),
      (#"(series "a") + series "b""#, "kr"),
      (#"(series "a"):deflate(series "kpi", "2015")"#, "ingen verdi"),
      (#"(series "a"):deflate(series "f", "2025")"#, "frekvens"),
      (#"(series "svar"):chain(series "svar", "2022")"#, "Vis bruddet"),
      (#"(series "f"):quantile(90)"#, "fra 0 til 1"),
      (#"(series "f"):rolling(3, "snitt")"#, "median"),
      (#"(series "f"):rolling(3, "sum", { missing = "hopp" })"#, "\"zero\""),
      (#"(cube "c"):group("alder", { unge = "x" })"#, "Den har gml, ung"),
      (#"cube "c" + (cube "c"):sum("alder")"#, "delt inn ulikt"),
      (#"(cube "snitt"):sum()"#, "share(teller, nevner)"),
      (#"(cube "snitt"):suppress(5)"#, "bare antall"),
      (#"survey { n = series "n" }"#, "share"),
      (#"survey { mean = series "ja", n = series "n" }"#, "stdev"),
      (
        #"survey { share = series "ja", n = series "n" }:response_rate()"#,
        "hvor mange som ble spurt"
      ),
      (#"(series "b"):forecast("linear")"#, "i løpet av året"),
      (#"(series "f"):forecast("gjett")"#, "run_rate, last_year, linear"),
      (#"(cube "c"):each(function(s) return 1 end)"#, "må gi en serie"),
    ])
  func refusals(expression: String, message: String) throws {
    let failures = try output(expression).result.failures
    #expect(failures.count == 1)
    #expect(failures.first?.location?.line != nil)
    let text = failures.first?.message.text(in: .nb) ?? ""
    #expect(text.contains(message), "\(text)")
  }
}
