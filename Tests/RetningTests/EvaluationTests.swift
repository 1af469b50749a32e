import Retning
import Testing

@Suite("An evaluation")
struct EvaluationTests {
  @Test("runs the design's consolidated example, which has no title, and shows it by its name")
  func consolidatedExample() throws {
    let script = """
      data "sykefravær.tapte" { unit = "dager", frequency = "T", kind = "flow" }
      data "sykefravær.avtalte" { unit = "dager", frequency = "T", kind = "flow" }
      indicator "felles.sykefravær" {
        unit = "%", frequency = "T", goals = { "s26/m1" }, direction = "decrease", target = maintain { at_most = 5 },
        value = function()
          return share(across(ministries, "sykefravær.tapte"), across(ministries, "sykefravær.avtalte")):total()
        end,
      }
      assessment "s26/m1" {
        status = function(goal) return goal.counts.red > 2 and "red" or "yellow", "To indikatorer er bak banen" end,
      }
      """
    var figures: [String: Double] = [:]
    for id in ["dfd", "kdd", "ud"] {
      figures["\(id)/sykefravær.tapte@2026-T1"] = 4
      figures["\(id)/sykefravær.avtalte@2026-T1"] = 100
    }
    let output = try Scratch.evaluate(["dfd/konsolidert.lua": script], figures)
    #expect(output.indicator("dfd/felles.sykefravær")?.status == .green)
    #expect(
      output.indicator("dfd/felles.sykefravær")?.identity.title.text(in: .nb) == "felles.sykefravær"
    )
    #expect(output.result.goals.first?.status == .yellow)
  }

  @Test(
    "leaves out what does not exist yet: ministries' indicators, and assessments of a strategy to come"
  )
  func beforeTheirTime() throws {
    let script = """
      \(Scratch.indicator("i", "return series \"x\""))
      assessment "s26/m1" { status = function() return "green" end }
      """
    let files = ["dfd/a.lua": script, "ud/b.lua": Scratch.indicator("i", "return series \"x\"")]
    let output = try Scratch.evaluate(
      files, ["dfd/x@2023-T1": 1, "ud/x@2023-T1": 2], period: "2023-T1", asOf: "2023-05-15")
    #expect(output.result.indicators.map(\.id) == ["ud/i"])
    #expect(output.result.ministries.map(\.id) == ["kdd", "ud"])
    #expect(output.result.goals.map(\.status) == [nil, nil])
  }

  @Test("judges the design's example: the path at 2026-T1 is a third of the way")
  func designExample() throws {
    let script = Scratch.indicator(
      "lederprogram", "return share(series \"fullført\", series \"ledere\")",
      "baseline = { \"2025-T3\", 41 }, target = reach { [\"2026-T3\"] = 55, [\"2028-T3\"] = 80 },"
    ).replacing("unit = \"antall\"", with: "unit = \"%\"")
    let output = try Scratch.evaluate(
      ["dfd/a.lua": script], ["dfd/fullført@2026-T1": 30],
      ["dfd/ledere@2026-T1": try #require(Entry(.number(60, decimals: 0), status: .provisional))])
    let result = try #require(output.indicator("dfd/lederprogram"))
    #expect(result.value == 50)
    #expect(result.judgement.path == 45.666666666666664)
    #expect(result.status == .green)
    #expect(result.observationStatus == .provisional)
    #expect(result.nextTarget == Point(try Period(parsing: "2026-T3"), 55))
  }

  @Test(
    "says why there is no value",
    arguments: [
      (nil, GreyReason.noData), (Entry(.none, status: .missing), .missing),
      (Entry(.none, status: .suppressed), .suppressed),
      (Entry(.none, status: .notCollected), .notCollected),
      (Entry(.none, status: .cannotExist), .cannotExist),
      (Entry(.number(0, decimals: 0)), .zeroDenominator),
    ] as [(Entry?, GreyReason)])
  func greyReasons(denominator: Entry?, reason: GreyReason) throws {
    let script = Scratch.indicator("andel", "return share(series \"a\", series \"b\")")
      .replacing("unit = \"antall\"", with: "unit = \"%\"")
    let output = try Scratch.evaluate(
      ["dfd/a.lua": script], ["dfd/a@2026-T1": 3],
      denominator.map { ["dfd/b@2026-T1": $0] } ?? [:])
    let result = try #require(output.indicator("dfd/andel"))
    #expect(result.status == .grey)
    #expect(result.judgement.reason == reason)
    #expect(result.explanation?.text(in: .nb).contains("dfd/b") == true)
    #expect(output.result.failures.isEmpty)
  }

  @Test(
    "says of a sum over a suppressed group that it is suppressed, and of an overflow that it is no number"
  )
  func suppressedGroup() throws {
    let script = """
      data "d" { unit = "personer", frequency = "T", kind = "stock", dimensions = { "kjønn" } }
      \(Scratch.indicator("sum", "return cube \"d\":sum()").replacing("antall", with: "personer"))
      \(Scratch.indicator("stor", "return series \"x\" * 1e308 * 1e308"))
      """
    let output = try Scratch.evaluate(
      ["dfd/a.lua": script], ["dfd/d{kjønn=kvinne}@2026-T1": 9, "dfd/x@2026-T1": 9],
      ["dfd/d{kjønn=mann}@2026-T1": try #require(Entry(.none, status: .suppressed))])
    #expect(output.indicator("dfd/sum")?.judgement.reason == .suppressed)
    #expect(
      output.indicator("dfd/stor")?.explanation?.text(in: .nb) == "regnestykket gir ikke et tall")
  }

  @Test("reports each indicator's own last period, and is outdated when the next should have come")
  func outdated() throws {
    let script = Scratch.indicator("i", "return series \"x\"", "target = maintain { at_least = 1 }")
    func run(asOf: String) throws -> IndicatorResult? {
      try Scratch.evaluate(
        ["dfd/a.lua": script], ["dfd/x@2025-T3": 2], period: "2026-T1", asOf: asOf
      ).indicator("dfd/i")
    }
    // 2026-T1 ends on 30 April, and the delay is 30 days.
    let inTime = try run(asOf: "2026-05-30")
    #expect(inTime?.period?.description == "2025-T3")
    #expect(inTime?.status == .green)
    let late = try run(asOf: "2026-05-31")
    #expect(late?.judgement.reason == .outdated)
    #expect(late?.value == 2)
    // With the next figure there, an earlier period is judged as it was.
    let earlier = try Scratch.evaluate(
      ["dfd/a.lua": script], ["dfd/x@2025-T3": 2, "dfd/x@2026-T1": 3], period: "2025-T3",
      asOf: "2026-12-01"
    ).indicator("dfd/i")
    #expect(earlier?.status == .green)
  }

  @Test("reads across the ministries that exist in each period, and names who is missing")
  func across() throws {
    let script = """
      data "dager" { unit = "dager", frequency = "A", kind = "flow" }
      indicator "sum" { title = { nb = "S" }, unit = "dager", frequency = "A",
        value = function() return across(ministries, "dager"):sum() end }
      indicator "hopp" { title = { nb = "H" }, unit = "dager", frequency = "A",
        value = function() return across(ministries, "dager"):sum { missing = "skip" } end }
      indicator "feil" { title = { nb = "F" }, unit = "%", frequency = "A",
        value = function() return across(ministries, "rate"):mean() end }
      data "rate" { unit = "%", frequency = "A", kind = "ratio" }
      """
    let rate = "data \"rate\" { unit = \"%\", frequency = \"A\", kind = \"ratio\" }"
    let output = try Scratch.evaluate(
      ["dfd/a.lua": script, "kdd/a.lua": rate],
      [
        "kdd/dager@2023": 1, "ud/dager@2023": 2, "dfd/dager@2024": 4, "kdd/dager@2024": 8,
        "kdd/rate@2024": 1, "dfd/rate@2024": 3,
      ],
      period: "2024", asOf: "2025-01-15")
    // DFD does not exist in 2023, so the sum of two is whole.
    #expect(output.indicator("dfd/sum")?.series.map(\.value) == [3, nil])
    #expect(output.indicator("dfd/sum")?.judgement.reason == .incomplete)
    #expect(output.indicator("dfd/sum")?.explanation?.text(in: .nb) == "mangler fra UD")
    #expect(output.indicator("dfd/hopp")?.value == 12)
    #expect(
      output.indicator("dfd/hopp")?.coverage == .init(covered: ["dfd", "kdd"], missing: ["ud"]))
    #expect(
      output.failure("dfd/feil")?.message.text(in: .nb).contains("gjennomsnittsberegnes") == true)
  }

  @Test("takes a total of shares from the parts, never from percentages")
  func shareTotal() throws {
    let script = """
      data "tapt" { unit = "dager", frequency = "T", kind = "flow" }
      data "avtalt" { unit = "dager", frequency = "T", kind = "flow" }
      indicator "fravær" { title = { nb = "F" }, unit = "%", frequency = "T", goals = { "s26/m2" },
        direction = "decrease", target = maintain { at_most = 5 },
        value = function() return share(across(ministries, "tapt"), across(ministries, "avtalt")):total() end }
      """
    let output = try Scratch.evaluate(
      ["dfd/a.lua": script],
      [
        "dfd/tapt@2026-T1": 10, "dfd/avtalt@2026-T1": 100, "kdd/tapt@2026-T1": 10,
        "kdd/avtalt@2026-T1": 800, "ud/tapt@2026-T1": 4, "ud/avtalt@2026-T1": 100,
      ])
    #expect(output.indicator("dfd/fravær")?.value == 2.4)
    #expect(output.indicator("dfd/fravær")?.status == .green)
    #expect(output.indicator("dfd/fravær")?.coverage?.covered == ["dfd", "kdd", "ud"])
  }

  @Test("computes each period by the definition in force, and marks the change as a break")
  func since() throws {
    func run(_ more: String) throws -> IndicatorResult? {
      let script = """
        indicator "i" { title = { nb = "I" }, unit = "antall", frequency = "A", direction = "increase",
          baseline = { "2024", 1 }, target = reach { ["2027"] = 9 },
          value = since { ["2021"] = function() return series "gammel" end,
                          ["2025"] = function() return series "ny" end, \(more) } }
        """
      return try Scratch.evaluate(
        ["dfd/a.lua": script],
        ["dfd/gammel@2024": 1, "dfd/gammel@2025": 2, "dfd/ny@2024": 10, "dfd/ny@2025": 20],
        period: "2025", asOf: "2026-01-15"
      ).indicator("dfd/i")
    }
    let broken = try run("")
    #expect(broken?.series.map(\.value) == [1, 20])
    #expect(broken?.series.map(\.status) == [.normal, .seriesBreak])
    #expect(broken?.judgement.reason == .seriesBreak)
    #expect(try run("comparable = true")?.status == .green)
  }

  @Test("runs the scalar form once a period, with series that end there")
  func eachPeriod() throws {
    let script = """
      indicator "i" { title = { nb = "I" }, unit = "antall", frequency = "T", direction = "increase",
        each_period = function(p)
          local s = series "x"
          print(p, s:last())
          if s:at(p) then return s:last() * 2 end
        end }
      """
    let output = try Scratch.evaluate(
      ["dfd/a.lua": script], ["dfd/x@2025-T2": 1, "dfd/x@2026-T1": 3],
      ["dfd/x@2025-T3": try #require(Entry(.none, status: .missing))])
    #expect(output.indicator("dfd/i")?.series.map(\.value) == [2, nil, 6])
    #expect(output.notes.map { $0.message(in: .nb) }.contains("2025-T2\t1.0"))
  }

  @Test("tells the thresholds that colour an indicator without a target")
  func thresholds() throws {
    let script = Scratch.indicator(
      "i", "return series \"x\"", "thresholds = { green = 80, yellow = 60 }")
    for (value, status) in [(80.0, Status.green), (79, .yellow), (60, .yellow), (59, .red)] {
      let result = try Scratch.evaluate(["dfd/a.lua": script], ["dfd/x@2026-T1": value]).indicator(
        "dfd/i")
      #expect(result?.status == status)
      #expect(result?.thresholds == Thresholds(green: 80, yellow: 60))
    }
  }

  @Test("uses a target and a baseline that were in force at the time")
  func datedTarget() throws {
    let script = Scratch.indicator(
      "i", "return series \"x\"",
      "target = since { [\"2025\"] = maintain { at_least = 1 }, [\"2026-T1\"] = maintain { at_least = 5 } }"
    )
    let figures = ["dfd/x@2025-T3": 2.0, "dfd/x@2026-T1": 2.0]
    #expect(try Scratch.evaluate(["dfd/a.lua": script], figures).indicator("dfd/i")?.status == .red)
    #expect(
      try Scratch.evaluate(["dfd/a.lua": script], figures, period: "2025-T3", asOf: "2026-01-15")
        .indicator("dfd/i")?.status == .green)
  }

  @Test("takes a comment and a status set by hand from the store, and shows both statuses")
  func attributes() throws {
    let script = Scratch.indicator("i", "return series \"x\"", "target = maintain { at_least = 5 }")
    let output = try Scratch.evaluate(
      ["dfd/a.lua": script], ["dfd/x@2026-T1": 2],
      [
        "dfd/i#comment@2026-T1": try #require(Entry(.text("Forsinket levering"))),
        "dfd/i#status@2026-T1": try #require(Entry(.text("yellow"), note: "Avtalt med DFD")),
      ])
    let result = try #require(output.indicator("dfd/i"))
    #expect(result.comment == "Forsinket levering")
    #expect(result.status == .yellow)
    #expect(result.judgement.status == .red)
    #expect(result.override?.reason == "Avtalt med DFD")
  }

  @Test("lets a status set by hand hold to its last day, and no longer")
  func expiry() throws {
    let script = Scratch.indicator("i", "return series \"x\"", "target = maintain { at_least = 5 }")
    func status(asOf: String) throws -> Status? {
      try Scratch.evaluate(
        ["dfd/a.lua": script], ["dfd/x@2026-T1": 2],
        [
          "dfd/i#status@2026-T1": try #require(Entry(.text("yellow"), note: "Avtalt med DFD")),
          "dfd/i#status.until@2026-T1": try #require(
            Entry(.date(try CalendarDate(parsing: "2026-06-15")))),
        ], asOf: asOf
      ).indicator("dfd/i")?.status
    }
    #expect(try status(asOf: "2026-06-15") == .yellow)
    #expect(try status(asOf: "2026-06-16") == .red)
  }

  @Test("lets rules see their ministry's own and the driver's see everybody's")
  func rules() throws {
    let rule = """
      rule "r" { title = { nb = "R" }, severity = "error", each = "indicator",
        check = function(i) if i.status == "red" and not i.comment then return i.id .. " " .. i.value end end }
      """
    let red = Scratch.indicator("i", "return series \"x\"", "target = maintain { at_least = 5 }")
    let figures = ["dfd/x@2026-T1": 2.0, "kdd/x@2026-T1": 3.0]
    let byDriver = try Scratch.evaluate(["dfd/a.lua": red + rule, "kdd/a.lua": red], figures)
    #expect(
      byDriver.result.findings.map { $0.message.text(in: .nb) } == ["dfd/i 2.0", "kdd/i 3.0"])
    let byOther = try Scratch.evaluate(["dfd/a.lua": red, "kdd/a.lua": red + rule], figures)
    #expect(byOther.result.findings.map(\.subject?.id) == ["kdd/i"])
    let all = try Scratch.evaluate(
      ["dfd/a.lua": red + rule.replacing("each = \"indicator\"", with: "over = \"all\"")],
      ["dfd/x@2025-T3": 1, "dfd/x@2026-T1": 2])
    #expect(all.result.findings.map(\.period?.description) == ["2025-T3", "2026-T1"])
  }

  @Test("counts a goal's indicators and takes its colour from the assessment alone")
  func goals() throws {
    let script =
      Scratch.indicator("i", "return series \"x\"", "target = maintain { at_least = 5 }")
      + "assessment \"s26/m1\" { status = function(goal) return goal.counts.red > 0 and \"yellow\" or \"green\", goal.indicators[1].id end }"
    let output = try Scratch.evaluate(["dfd/a.lua": script], ["dfd/x@2026-T1": 2])
    #expect(output.result.goals.map(\.status) == [.yellow, nil])
    #expect(output.result.goals.first?.reason == "dfd/i")
    #expect(output.result.goals.first?.counts.red == 1)
  }

  @Test("tells how it has gone since the period before, and over the years, after the last break")
  func trends() throws {
    let script = Scratch.indicator("i", "return series \"x\"")
    var figures: [String: Double] = [:]
    for year in 2019...2025 { figures["dfd/x@\(year)-T1"] = Double(year) }
    figures["dfd/x@2025-T3"] = 3000
    figures["dfd/x@2026-T1"] = 2000
    let whole = try Scratch.evaluate(["dfd/a.lua": script], figures).indicator("dfd/i")
    #expect(whole?.trend == .down)
    #expect(whole?.longTerm?.since.period.description == "2021-T1")
    #expect(whole?.longTerm?.trend == .down)
    figures["dfd/x@2023-T1"] = nil
    let broken = try #require(Entry(.number(5, decimals: 0), status: .seriesBreak))
    let after = try Scratch.evaluate(["dfd/a.lua": script], figures, ["dfd/x@2023-T1": broken])
      .indicator("dfd/i")
    #expect(after?.longTerm?.since.period.description == "2023-T1")
    #expect(after?.longTerm?.trend == .up)
    var years: [String: Double] = [:]
    for year in 2018...2026 where year != 2022 { years["dfd/x@\(year)-T1"] = Double(year) }
    let growth = try Scratch.evaluate(
      [
        "dfd/a.lua": Scratch.indicator("i", "return (series \"x\"):growth(3)")
          .replacing("\"antall\"", with: "\"%\"")
      ], years, ["dfd/x@2022-T1": broken]
    ).indicator("dfd/i")
    // The growth of 2022 is over the break; that of 2023 is the first that is comparable.
    #expect(growth?.longTerm?.since.period.description == "2023-T1")
    let now = try #require(Entry(.number(5, decimals: 0), status: .seriesBreak))
    figures["dfd/x@2026-T1"] = nil
    let atBreak = try Scratch.evaluate(["dfd/a.lua": script], figures, ["dfd/x@2026-T1": now])
      .indicator("dfd/i")
    #expect(atBreak?.trend == nil)
    #expect(atBreak?.longTerm == nil)
  }

  @Test("calls an irregular figure outdated when it is older than its delay, where one is declared")
  func irregularAge() throws {
    func status(_ delay: String, asOf: String) throws -> GreyReason? {
      let script =
        "indicator \"i\" { goals = {}, unit = \"%\", frequency = \"I\", \(delay) target = maintain { at_least = 1 }, value = function() return series \"x\" end }"
      let output = try Scratch.evaluate(
        ["kdd/a.lua": script], ["kdd/x@2020": 5], asOf: asOf)
      return try #require(output.indicator("kdd/i")).judgement.reason
    }
    #expect(try status("delay = days(1000),", asOf: "2023-09-01") == nil)
    #expect(try status("delay = days(1000),", asOf: "2023-10-01") == .outdated)
    #expect(try status("", asOf: "2026-05-15") == nil)
  }

  @Test("passes over a period that is only begun, until its figure is due")
  func begun() throws {
    let script = """
      data "x" { unit = "antall", frequency = "M", kind = "flow" }
      indicator "i" { goals = {}, unit = "antall", frequency = "T", delay = days(60),
        value = function() return (series "x"):to("T", "sum") end }
      """
    let figures = Dictionary(
      uniqueKeysWithValues: (1...6).map { ("dfd/x@2026-M0\($0)", Double($0)) })
    let early = try Scratch.evaluate(
      ["dfd/a.lua": script], figures, period: "2026-T2", asOf: "2026-09-15")
    #expect(early.indicator("dfd/i")?.period?.description == "2026-T1")
    #expect(early.indicator("dfd/i")?.value == 10)
    let late = try Scratch.evaluate(
      ["dfd/a.lua": script], figures, period: "2026-T2", asOf: "2026-11-15")
    #expect(late.indicator("dfd/i")?.period?.description == "2026-T2")
    #expect(late.indicator("dfd/i")?.judgement.reason == .missing)
  }

  @Test("takes the period before for the previous one, and not one before a gap")
  func previousOverGap() throws {
    let script = Scratch.indicator("i", "return series \"x\"")
    let gap = try Scratch.evaluate(
      ["dfd/a.lua": script], ["dfd/x@2025-T2": 5, "dfd/x@2026-T1": 6])
    #expect(gap.indicator("dfd/i")?.previous == nil)
    #expect(gap.indicator("dfd/i")?.trend == nil)
    let next = try Scratch.evaluate(
      ["dfd/a.lua": script], ["dfd/x@2025-T3": 5, "dfd/x@2026-T1": 6])
    #expect(next.indicator("dfd/i")?.previous?.value == 5)
  }

  @Test("carries forward to the reported period, and no further than its limit")
  func carriedForward() throws {
    let script = Scratch.indicator("i", "return series(\"x\"):carry_forward(2) + series \"y\"")
    let figures = ["dfd/x@2025-T2": 5.0, "dfd/y@2025-T3": 1, "dfd/y@2026-T1": 2]
    let filled = try Scratch.evaluate(["dfd/a.lua": script], figures)
    #expect(filled.indicator("dfd/i")?.value == 7)
    #expect(filled.indicator("dfd/i")?.observationStatus == .imputed)
    let short = try Scratch.evaluate(
      ["dfd/a.lua": script.replacing("(2)", with: "(1)")], figures)
    #expect(short.indicator("dfd/i")?.value == nil)
    #expect(
      short.indicator("dfd/i")?.explanation?.text(in: .nb) == "ingen tall for dfd/x")
  }

  @Test("tells of a sum over ministries whether the figures are hidden or not delivered")
  func hidden() throws {
    let script = Scratch.indicator(
      "i", "return across({ \"dfd\", \"kdd\" }, \"x\"):sum()")
    let hidden = try #require(Entry(.none, status: .suppressed))
    let both = try Scratch.evaluate(
      ["dfd/a.lua": script], ["dfd/x@2026-T1": 5], ["kdd/x@2026-T1": hidden])
    #expect(both.indicator("dfd/i")?.judgement.reason == .suppressed)
    #expect(both.indicator("dfd/i")?.explanation?.text(in: .nb).hasPrefix("KDD: ") ?? false)
  }

  @Test("says of a formula of numbers why what it read has no value")
  func absenceOfNumbers() throws {
    let script =
      "indicator \"i\" { goals = {}, unit = \"antall\", frequency = \"T\", each_period = function(p) return (series \"x\"):at(p) end }"
    let hidden = try #require(Entry(.none, status: .suppressed))
    let output = try Scratch.evaluate(["dfd/a.lua": script], [:], ["dfd/x@2026-T1": hidden])
    #expect(output.indicator("dfd/i")?.judgement.reason == .suppressed)
  }

  @Test("refuses a test that expects nothing, or what cannot come true")
  func emptyExpectations() throws {
    for wanted in [
      "{}", "{ value = \"fem\" }", "{ status = \"grønn\" }", "{ reason = \"vet ikke\" }",
      "{ observationStatus = \"Z\" }", "{ tolerance = 1 }",
    ] {
      let files = Scratch.files([
        "dfd/a.lua": Scratch.indicator("i", "return series \"x\""),
        "dfd/a_test.lua":
          "test \"t\" { given = { [\"x@2026-T1\"] = 1 }, expect = { [\"i@2026-T1\"] = \(wanted) } }",
      ])
      let failures = Evaluation.catalogue(files).failures
      #expect(failures.count == 1, "\(wanted)")
      #expect(failures.first?.location?.file == "rules/dfd/a_test.lua", "\(wanted)")
    }
  }

  @Test("lets an assessment weigh the measures that contribute to a goal")
  func measuresOfGoal() throws {
    let script = """
      measure "t" { title = { nb = "T" }, lead = "dfd", goals = { "s26/m1" },
        milestones = { { id = "a", title = { nb = "A" }, due = "2026-03-01" } } }
      measure "u" { title = { nb = "U" }, lead = "dfd", goals = {},
        milestones = { { id = "a", title = { nb = "A" }, due = "2026-03-01" } } }
      assessment "s26/m1" { status = function(goal)
        return goal.measureCounts.red == 1 and "red" or "green", goal.measures[1].id .. " " .. #goal.measures end }
      """
    let output = try Scratch.evaluate(["dfd/a.lua": script])
    #expect(output.result.goals.first?.status == .red)
    #expect(output.result.goals.first?.reason == "dfd/t 1")
    #expect(output.result.goals.first?.measureCounts.red == 1)
    #expect(output.result.goals.last?.measureCounts.total == 0)
  }

  @Test("follows a measure's milestones as of the day")
  func measures() throws {
    let script = """
      measure "t" { title = { nb = "T" }, lead = "dfd", with = { "ud" }, goals = { "s26/m1" },
        milestones = { { id = "a", title = { nb = "A" }, due = "2026-03-01" },
                       { id = "b", title = { nb = "B" }, due = "2026-12-31", original = "2026-06-30" } } }
      rule "sen" { title = { nb = "Sen" }, each = "measure", check = function(m)
        for _, s in ipairs(m.milestones) do if s.status == "red" then return s.id end end end }
      """
    let done = try #require(Entry(.date(try CalendarDate(parsing: "2026-02-20"))))
    let late = try #require(Entry(.date(try CalendarDate(parsing: "2027-02-01"))))
    let output = try Scratch.evaluate(
      ["dfd/a.lua": script], [:], ["dfd/t#a.completed": done, "dfd/t#b.forecast": late])
    #expect(output.result.measures.first?.milestones.map(\.status) == [.green, .yellow])
    #expect(output.result.measures.first?.status == .yellow)
    let replanned = try Scratch.evaluate(["dfd/a.lua": script], [:], ["dfd/t#a.due": late])
    let moved = try #require(replanned.result.measures.first?.milestones.first?.milestone)
    #expect(moved.due.description == "2027-02-01")
    #expect(moved.original?.description == "2026-03-01")
    // A period may be given with what is reported, and what comes later is not known yet.
    let dated = try Scratch.evaluate(
      ["dfd/a.lua": script], [:], ["dfd/t#a.completed@2026-T1": done, "dfd/t#b.due@2026-T2": late])
    #expect(dated.result.measures.first?.milestones.map(\.status) == [.green, .grey])
    #expect(dated.result.measures.first?.milestones.last?.milestone.due.description == "2026-12-31")
    let overdue = try Scratch.evaluate(["dfd/a.lua": script])
    #expect(overdue.result.measures.first?.status == .red)
    #expect(overdue.result.findings.map { $0.message.text(in: .nb) } == ["a"])
  }

  @Test("warns of a name that nobody declared or delivered, with the nearest")
  func unknownSeries() throws {
    let output = try Scratch.evaluate(
      ["dfd/a.lua": Scratch.indicator("i", "return series \"leddere\"")], ["dfd/ledere@2026-T1": 1])
    #expect(
      output.notes.map { $0.message(in: .nb) } == [
        "«dfd/leddere» er verken beskrevet med data eller levert. Mener du «ledere»?"
      ])
    #expect(output.indicator("dfd/i")?.judgement.reason == .noData)
  }

  @Test("gives the same bytes each time, and keeps the state of one indicator from the next")
  func deterministic() throws {
    let script = """
      local seen = {}
      \(Scratch.indicator("a", "seen.a = (seen.a or 0) + 1 return series \"x\" * seen.a"))
      \(Scratch.indicator("b", "local t = { z = 1, y = 2, x = 3 } local s = series \"x\" for k, v in pairs(t) do s = s * 10 + v end return s"))
      """
    let texts = (0..<3).map { _ in
      (try? Scratch.evaluate(["dfd/a.lua": script], ["dfd/x@2026-T1": 1]))?.result.json.pretty()
    }
    #expect(Set(texts).count == 1)
    #expect(texts[0]?.contains("1321") == true)
  }
}
