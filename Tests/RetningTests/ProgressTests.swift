import Foundation
import Retning
import Testing

/// Published inputs and answers of the status methods, through what authors write.
@Suite("A published method")
struct ProgressTests {
  /// The rows of a file beside the tests, by column; nothing in a cell is nil.
  private func rows(_ name: String) throws -> [[String: String]] {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Progress/\(name).csv")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    return lines.dropFirst().map { cells in
      Dictionary(uniqueKeysWithValues: zip(lines[0], cells).filter { !$1.isEmpty })
    }
  }

  /// What a rule finds when it runs a check.
  private func found(
    _ check: String, _ entries: [String: Double] = [:]
  ) throws -> [String] {
    let output = try Scratch.evaluate(
      [
        "dfd/a.lua": """
        \(check)
        rule "vektorer" { title = { nb = "x" }, each = "ministry", check = proeve }
        """
      ], entries, budget: LuaBudget())
    #expect(
      output.result.failures.isEmpty, "\(output.result.failures.map { $0.message.text(in: .nb) })")
    return output.result.findings.filter { $0.ministry == "dfd" }.map { $0.message.text(in: .nb) }
  }

  @Test("of Open SDG gives the published value, category and score of each series")
  func openSDG() throws {
    let vectors = try rows("open-sdg")
    #expect(vectors.count == 190)
    let lines = vectors.enumerated().map { index, row in
      let question = [
        "base", "base_year", "current", "current_year", "target", "target_year", "limit",
      ]
      .compactMap { name in row[name].map { "\(name) = \($0)" } }.joined(separator: ", ")
      return """
        { n = \(index), q = { direction = "\(row["direction"] ?? "")", \(question) },
          progress = \(row["progress"] ?? "nil"), score = \(row["score"] ?? "nil"), category = "\(row["category"] ?? "")" },
        """
    }.joined(separator: "\n")
    let check = """
      local vectors = { \(lines) }
      local function near(a, b)
        return a == b or a and b and math.abs(a - b) <= 1e-9 * math.max(1, math.abs(b))
      end
      local function proeve()
        local wrong = {}
        for _, v in ipairs(vectors) do
          local p = progress("openSDG/2.4", v.q)
          if p.category ~= v.category or not near(p.score, v.score) or not near(p.value, v.progress) then
            wrong[#wrong + 1] = string.format("%d: %s %s %s", v.n, p.category, tostring(p.value), tostring(p.score))
          end
        end
        return wrong
      end
      """
    #expect(try found(check) == [])
  }

  @Test("of Open SDG puts the scores of an indicator's series together")
  func groups() throws {
    let lines = try rows("open-sdg-groups").map { row in
      let scores = (row["scores"] ?? "").split(separator: " ").map { score in
        score == "none"
          ? "{ category = 'not_available' }"
          : score.hasSuffix(":achieved")
            ? "{ category = 'target_achieved', score = 5 }" : "\(score)"
      }
      return
        "{ scores = { \(scores.joined(separator: ", ")) }, score = \(row["score"] ?? "nil"), category = '\(row["category"] ?? "")' },"
    }.joined(separator: "\n")
    let check = """
      local vectors = { \(lines)
        -- ((s1 + s2) / 2 + s3) / 2
        { scores = { { -1.7887677815409289, -1.7485016153800061 }, -3.218858875485767 },
          score = (-(1.7887677815409289 + 1.7485016153800061) / 2 - 3.218858875485767) / 2, category = 'limited_progress' },
      }
      local function proeve()
        local wrong = {}
        for i, v in ipairs(vectors) do
          local p = progress_group(v.scores)
          if p.category ~= v.category or math.abs((p.score or 99) - (v.score or 99)) > 1e-9 then
            wrong[#wrong + 1] = i .. ": " .. p.category .. " " .. tostring(p.score)
          end
        end
        return wrong
      end
      """
    #expect(try found(check) == [])
  }

  @Test("of the German statistical office gives the symbol that was published")
  func weather() throws {
    var entries: [String: Double] = [:]
    var lines: [String] = []
    var series = 0
    for row in try rows("weather") {
      if let figures = row["series"] {
        series += 1
        for figure in figures.split(separator: " ") {
          let parts = figure.split(separator: ":")
          entries["dfd/v\(series)@\(parts[0])"] = Double(parts[1])
        }
      }
      let rule =
        ["maintain_each_year": ", rule = 'maintain'", "direction_only": ""][row["rule"] ?? ""] ?? ""
      let target =
        row["target"].map { ", target = \($0)" } ?? ""
        + (row["target_year"].map { ", target_year = \($0)" } ?? "")
      let year = row["target_year"].map { ", target_year = \($0)" } ?? ""
      lines.append(
        "{ 'v\(series)', '\(row["year"] ?? "")', '\(row["symbol"] ?? "")', { direction = '\(row["direction"] ?? "")'\(target)\(row["target"] == nil ? "" : year)\(rule) } },"
      )
    }
    let check = """
      local vectors = { \(lines.joined(separator: "\n")) }
      local function proeve()
        local wrong = {}
        for _, v in ipairs(vectors) do
          local p = series(v[1]):window(nil, v[2]):progress("weather/1", v[4])
          if p.category ~= v[3] then wrong[#wrong + 1] = v[1] .. "@" .. v[2] .. ": " .. p.category .. " ~= " .. v[3] end
        end
        return wrong
      end
      """
    #expect(lines.count == 234)
    #expect(try found(check, entries) == [])
  }

  @Test(
    "has its bounds where its rules put them",
    arguments: [
      (
        "eurostat/1",
        "base = 100, base_year = 2015, current = 105.10100501000001, current_year = 2020, direction = 'increase'",
        "significant_progress", 0.010000000000000009
      ),
      (
        "eurostat/1",
        "base = 100, base_year = 2015, current = 100, current_year = 2020, direction = 'increase'",
        "moderate_progress", 0
      ),
      (
        "eurostat/1",
        "base = 100, base_year = 2015, current = 95.05098489150996, current_year = 2020, direction = 'increase'",
        "significant_movement_away", -0.0101
      ),
      (
        "eurostat/1",
        "base = 10, base_year = 2015, current = 20, current_year = 2020, target = 40, target_year = 2025, direction = 'increase'",
        "significant_progress", 1
      ),
      (
        "eurostat/1",
        "base = 10, base_year = 2015, current = 12, current_year = 2020, target = 40, target_year = 2025, direction = 'increase'",
        "insufficient_progress", 0.2497491605565418
      ),
      (
        "eurostat/1",
        "base = 20, base_year = 2015, current = 15, current_year = 2020, target = 10, target_year = 2025, direction = 'decrease'",
        "moderate_progress", 0.8349258834793177
      ),
      (
        "un/2023",
        "base = 50, base_year = 2015, current = 60, current_year = 2022, target = 90, target_year = 2030, direction = 'increase'",
        "fair_progress", 0.5974985732626699
      ),
      (
        "un/2023",
        "base = 50, base_year = 2015, current = 50.5, current_year = 2022, target = 90, target_year = 2030, direction = 'increase'",
        "limited_or_no_progress", 0.026938848240893522
      ),
      (
        "un/2023",
        "base = 20, base_year = 2015, current = 14, current_year = 2022, target = 5, target_year = 2030, direction = 'decrease'",
        "fair_progress", 0.712455771157522
      ),
      ("un/2023", "growth = 0.0199, direction = 'increase'", "fair_progress", 0.0199),
      ("un/2023", "growth = 0.0049, direction = 'increase'", "limited_or_no_progress", 0.0049),
      ("un/2023", "growth = -0.005, direction = 'decrease'", "fair_progress", -0.005),
      (
        "un/2023",
        "base = 97, base_year = 2015, current = 99.2, current_year = 2022, target = 100, target_year = 2030, percent = true, direction = 'increase'",
        "target_met", Double.nan
      ),
      ("istat/1", "growth = 0.0501, direction = 'increase'", "clear_improvement", 0.0501),
      ("istat/1", "growth = 0.0101, direction = 'increase'", "slight_improvement", 0.0101),
      ("istat/1", "growth = 0, direction = 'increase'", "stable", 0),
      ("istat/1", "growth = -0.01, direction = 'increase'", "slight_worsening", -0.01),
      ("istat/1", "growth = -0.05, direction = 'increase'", "clear_worsening", -0.05),
    ])
  func bounds(method: String, question: String, category: String, value: Double) throws {
    let check = """
      local function proeve()
        local p = progress("\(method)", { \(question) })
        if p.category ~= "\(category)" then return p.category end
        if \(value.isNaN ? "nil" : "\(value)") and math.abs(p.value - \(value.isNaN ? "0" : "\(value)")) > 1e-9 then return tostring(p.value) end
      end
      """
    #expect(try found(check) == [])
  }

  @Test("judges an indicator, names itself, and says why where it cannot")
  func indicator() throws {
    let years = Dictionary(
      uniqueKeysWithValues: zip(2018...2025, [60.0, 58, 55, 53, 50, 48, 45, 43]).map {
        ("dfd/x@\($0)", $1)
      })
    func indicator(_ fields: String, _ entries: [String: Double]) throws -> IndicatorResult {
      let output = try Scratch.evaluate(
        [
          "dfd/a.lua": """
          data "x" { unit = "antall", frequency = "A", kind = "stock" }
          indicator "i" {
            title = { nb = "i" }, goals = { "s26/m1" }, unit = "antall", frequency = "A", direction = "decrease",
            delay = days(400), baseline = { "2018", 60 }, value = function() return series "x" end, \(fields)
          }
          """
        ], entries, period: "2026-T1")
      #expect(
        output.result.failures.isEmpty, "\(output.result.failures.map { $0.message.text(in: .nb) })"
      )
      return try #require(output.indicator("dfd/i"))
    }
    let sun = try indicator("target = reach { [\"2030\"] = 31 }, method = \"weather/1\"", years)
    #expect(sun.status == .green)
    #expect(sun.judgement.method == "weather/1")
    #expect(sun.judgement.category == "sun")
    #expect(sun.explanation?.text(in: .nb) == "sol")
    // −12 over five years is −2.4 a year: 43 − 5 · 2.4 = 31, and 20 would be missed by 11 of 23.
    let cloud = try indicator("target = reach { [\"2030\"] = 20 }, method = \"weather/1\"", years)
    #expect(cloud.judgement.category == "cloud")
    #expect(cloud.status == .red)
    let kept = try indicator("target = maintain { at_most = 44 }, method = \"weather/1\"", years)
    #expect(kept.judgement.category == "sun")
    let short = try indicator(
      "target = reach { [\"2030\"] = 30 }, method = \"weather/1\"",
      ["dfd/x@2024": 45, "dfd/x@2025": 43])
    #expect(short.judgement.reason == .tooFewPoints)
    let open = try indicator(
      "target = reach { [\"2030\"] = 30 }, method = { \"openSDG/2.4\", base_year = 2018 }", years)
    #expect(open.judgement.category == "moderate_progress")
    #expect(open.judgement.score != nil)
  }

  @Test(
    "that is misnamed or does not fit is an error with what to do",
    arguments: [
      ("method = \"weather/2\"", "Metodene er openSDG/2.4, weather/1"),
      ("method = \"weather/1\", status = function(i) return \"green\" end", "Behold en av dem"),
      ("method = { \"weather/1\", grense = 2 }", "grense"),
      ("method = { \"weather/1\", base_year = 0 }", "et årstall"),
    ])
  func wrong(field: String, message: String) throws {
    let output = try Scratch.evaluate([
      "dfd/a.lua": """
      indicator "i" {
        title = { nb = "i" }, goals = { "s26/m1" }, unit = "antall", frequency = "A", direction = "decrease",
        value = function() return series "x" end, \(field)
      }
      """
    ])
    #expect(output.result.failures.contains { $0.message.text(in: .nb).contains(message) })
  }
}
