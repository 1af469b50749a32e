import RetningData
import RetningDiagnostics
import RetningResult
import Testing

@testable import RetningReports

@Suite("Charts")
struct ChartTests {
  @Test(
    "an axis holds its data in steps of 1, 2 or 5",
    arguments: [
      [0.0], [0, 0], [41, 55], [-12, 3], [48_731, 30_000], [1e-9, 2e-9], [1e15, 1e15 + 1],
      [99.1, 99.9],
      [-5, -4.5], [1e300, -1e300], [0.3, 0.3000001],
    ] as [[Double]])
  func axis(values: [Double]) throws {
    let axis = try #require(AxisScale(holding: values))
    #expect(values.allSatisfy { axis.low <= $0 && $0 <= axis.high })
    #expect((2...9).contains(axis.ticks.count), "\(axis.ticks)")
  }

  @Test("an axis of numbers at a float's ends does not trap")
  func extreme() {
    let max = Double.greatestFiniteMagnitude
    #expect(AxisScale(holding: [max, -max])?.ticks.count == 2)
    #expect(AxisScale(holding: [.nan, .infinity]) == nil)
    #expect(Coordinate.text(.nan) == "0")
  }

  @Test("zero is on the axis only when it is near")
  func zero() {
    #expect(AxisScale(holding: [10, 50])?.low == 0)
    #expect(AxisScale(holding: [41, 55])?.low != 0)
  }

  @Test("a gap in the figures is a gap in the line, and so is a break")
  func gaps() throws {
    let indicator = try #require(Fixture.indicators.first { $0.id == "dfd/arkiv" })
    let chart = try #require(LineChart(indicator, in: .nb))
    var html = HTMLWriter()
    chart.write(to: &html, id: "x")
    let line = try #require(html.markup.split(separator: "class=\"line\" d=\"").last)
    let drawn = line.prefix { $0 != "\"" }
    #expect(drawn.filter { $0 == "M" }.count == 3)
    #expect(drawn.filter { $0 == "L" }.count == 4)
    #expect(html.markup.contains("Perioder uten tall: 1."))
    #expect(html.markup.contains(">brudd<"))
  }

  @Test("an indicator without figures has no chart")
  func none() throws {
    let indicator = try #require(Fixture.indicators.first { $0.id == "ud/mobilitet" })
    #expect(LineChart(indicator, in: .nb) == nil)
  }
}

@Suite("Time axes")
struct TimeScaleTests {
  @Test(
    "an axis of days has two to seven ticks, each the first of a month, within it",
    arguments: [40, 100, 400, 700, 1500, 4000, 30_000, 300_000])
  func ticks(days: Int) throws {
    let first = Fixture.date(2026, 2, 11)
    let scale = try #require(
      TimeScale(holding: [first, first.advanced(byDays: days)])?.wholeMonths)
    #expect((2...TimeScale.ticksMax).contains(scale.ticks.count), "\(scale.ticks)")
    for tick in scale.ticks {
      #expect(tick.day == 1)
      #expect((0...1).contains(scale.share(of: tick)))
    }
  }

  @Test("an axis of one day has it in the middle")
  func one() throws {
    let day = Fixture.date(2026, 2, 11)
    #expect(try #require(TimeScale(holding: [day])).share(of: day) == 0.5)
    #expect(TimeScale(holding: [CalendarDate]()) == nil)
  }
}
