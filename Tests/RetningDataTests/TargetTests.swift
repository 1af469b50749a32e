import RetningData
import RetningDiagnostics
import RetningStrategy
import Testing

@Suite("The path method")
struct PathMethodTests {
  private func path(
    _ code: String, from baseline: (String, Double) = ("2025-T3", 41),
    _ points: [(String, Double)] = [("2026-T3", 55), ("2028-T3", 80)],
    shape: Target.PathShape = .linear
  ) throws -> Double? {
    PathMethod.path(
      at: try period(code), baseline: try point(baseline.0, baseline.1),
      points: try points.map { try point($0.0, $0.1) }, shape: shape)
  }

  @Test(
    "runs in whole periods from the baseline through the points, and stays at the last",
    arguments: [
      ("2025-T2", nil), ("2025-T3", 41.0), ("2026-T1", 45.666666666666664),
      ("2026-T2", 50.333333333333336), ("2026-T3", 55), ("2027-T3", 67.5),
      ("2028-T2", 75.83333333333333),
      ("2028-T3", 80), ("2029-T1", 80), ("2035-T3", 80),
    ] as [(String, Double?)])
  func linear(code: String, expected: Double?) throws {
    #expect(try path(code) == expected)
  }

  @Test(
    "in steps it stays at the earlier value until the later point's period",
    arguments: [
      ("2025-T3", 41.0), ("2026-T1", 41), ("2026-T2", 41), ("2026-T3", 55), ("2028-T2", 55),
      ("2028-T3", 80), ("2029-T1", 80),
    ])
  func stepwise(code: String, expected: Double) throws {
    #expect(try path(code, shape: .stepwise) == expected)
  }

  @Test("points of another frequency count by their last day")
  func frequencies() throws {
    // From the end of 2025 to 30 June 2027, in tertials: the target lies in T2 2027, five steps on.
    let points = [("2027-06-30", 51.0)]
    #expect(try path("2026-T1", from: ("2025", 41), points) == 43)
    #expect(try path("2027-T1", from: ("2025", 41), points) == 49)
    #expect(try path("2027-T2", from: ("2025", 41), points) == 51)
    #expect(try path("2026", from: ("2025-T3", 40), [("2029-T3", 80)]) == 50)
    #expect(try path("2026-M03", from: ("2025-T3", 40), [("2026-T1", 44)]) == 43)
  }

  @Test("points that lie before the baseline are left out")
  func oldPoints() throws {
    #expect(try path("2026-T1", [("2025-T1", 10), ("2026-T3", 56)]) == 46)
    #expect(try path("2026-T1", [("2025-T1", 10)]) == nil)
  }

  private func judge(
    _ value: Double, at code: String = "2026", from baseline: (String, Double)? = ("2025", 0),
    to points: [(String, Double)] = [("2026", 100)], _ direction: Direction = .increase
  ) throws -> Judgement {
    PathMethod.judge(
      value, at: try period(code), baseline: try baseline.map { try point($0.0, $0.1) },
      points: try points.map { try point($0.0, $0.1) }, shape: .linear, direction: direction)
  }

  @Test("judges DESIGN's example")
  func example() throws {
    let judgement = try judge(
      50, at: "2026-T1", from: ("2025-T3", 41), to: [("2026-T3", 55), ("2028-T3", 80)])
    #expect(judgement.status == .green)
    #expect(judgement.path == 45.666666666666664)
    #expect(judgement.method == "path/1")
    #expect(judgement.relativeGap == (50 - 45.666666666666664) / 14)
    #expect(judgement.reason == nil)
  }

  @Test(
    "is green to 5 % of the way behind, yellow to 20 %, then red",
    arguments: [
      (120.0, Status.green), (100, .green), (95, .green), (94.9999, .yellow), (80, .yellow),
      (79.9999, .red), (0, .red),
    ])
  func thresholds(value: Double, status: Status) throws {
    #expect(try judge(value).status == status)
    let mirrored = try judge(100 - value, from: ("2025", 100), to: [("2026", 0)], .decrease)
    #expect(mirrored.status == status)
    #expect(abs((mirrored.relativeGap ?? .nan) - (value - 100) / 100) < 1e-12)
  }

  @Test("what is on the threshold by hand is on it here, whatever binary fractions make of it")
  func decimals() throws {
    var wrong: [String] = []
    for tenths in 1...400 {
      let target = Double(tenths) / 10
      // Five and twenty per cent of a way of 2 are 0.1 and 0.4.
      let (baseline, green, yellow) = (
        Double(tenths - 20) / 10, Double(tenths - 1) / 10, Double(tenths - 4) / 10
      )
      for (value, status) in [(green, Status.green), (yellow, .yellow)]
      where try judge(value, from: ("2025", baseline), to: [("2026", target)]).status != status {
        wrong.append("\(value) of \(target)")
      }
    }
    #expect(wrong.isEmpty)
  }

  @Test("the gap is measured by the leg in force, and after the last point by the whole way")
  func legs() throws {
    let points = [("2026-T3", 55.0), ("2028-T3", 80)]
    let first = try judge(53, at: "2026-T3", from: ("2025-T3", 41), to: points)
    #expect(first.relativeGap == -2.0 / 14)
    let second = try judge(75, at: "2028-T3", from: ("2025-T3", 41), to: points)
    #expect(second.relativeGap == -5.0 / 25)
    let after = try judge(75, at: "2029-T1", from: ("2025-T3", 41), to: points)
    #expect(after.relativeGap == -5.0 / 39)
    #expect(after.path == 80)
  }

  @Test("is grey with a reason where there is nothing to judge by")
  func grey() throws {
    let none = try judge(1, from: nil)
    #expect(none.status == .grey && none.reason == .noBaseline && none.path == nil)
    let before = try judge(1, at: "2024")
    #expect(before.status == .grey && before.reason == .beforeBaseline && before.path == nil)
    let flat = try judge(1, to: [("2026", 0)])
    #expect(flat.status == .grey && flat.reason == .spanZero && flat.path == 0)
    #expect(flat.method == "path/1")
  }

  @Test("more is never worse where more is better", arguments: seeds)
  func monotone(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let rank: [Status: Int] = [.red: 0, .yellow: 1, .green: 2]
    for _ in 0..<500 {
      let target = Double(generator.integer(1...500)) / 10
      let (one, other) = (
        Double(generator.integer(-100...600)) / 10, Double(generator.integer(-100...600)) / 10
      )
      for (direction, better, worse) in [
        (Direction.increase, max(one, other), min(one, other)),
        (.decrease, min(one, other), max(one, other)),
      ] {
        let above = try judge(better, to: [("2026", target)], direction).status
        let below = try judge(worse, to: [("2026", target)], direction).status
        #expect((rank[above] ?? -1) >= (rank[below] ?? -1), "seed \(seed): \(one), \(other)")
      }
    }
  }
}

@Suite("Targets that hold in each period")
struct BoundTests {
  private func status(_ value: Double, _ target: Target) -> Status {
    switch target {
    case .maintain(let atLeast, let atMost, let tolerance):
      BoundMethod.judge(
        value, atLeast: atLeast, atMost: atMost, tolerance: tolerance, method: "maintain/1"
      ).status
    case .band(let low, let high, let tolerance):
      BoundMethod.judge(value, atLeast: low, atMost: high, tolerance: tolerance, method: "band/1")
        .status
    case .reach: .grey
    }
  }

  @Test(
    "a band is green inside, yellow within a tenth of its width outside, else red",
    arguments: [
      (6.0, Status.green), (9, .green), (12, .green), (12.6, .yellow), (5.4, .yellow),
      (12.61, .red),
      (5.39, .red),
    ])
  func band(value: Double, expected: Status) throws {
    #expect(status(value, try .banded(low: 6, high: 12)) == expected)
  }

  @Test("a single bound has no tolerance unless one is given")
  func maintain() throws {
    let most = try Target.maintaining(atLeast: nil, atMost: 5)
    #expect(status(5, most) == .green && status(5.001, most) == .red && status(-9, most) == .green)
    let least = try Target.maintaining(atLeast: 99.5, atMost: nil, tolerance: 0.2)
    #expect(status(99.5, least) == .green && status(99.3, least) == .yellow)
    #expect(status(99.29, least) == .red && status(100, least) == .green)
  }

  @Test("what is on the tolerance by hand is on it here")
  func decimals() throws {
    for tenths in 1...200 {
      let bound = Double(tenths) / 10
      let most = try Target.maintaining(atLeast: nil, atMost: bound, tolerance: 0.1)
      let least = try Target.maintaining(atLeast: bound, atMost: nil, tolerance: 0.1)
      #expect(status(Double(tenths + 1) / 10, most) == .yellow, "\(bound)")
      #expect(status(Double(tenths - 1) / 10, least) == .yellow, "\(bound)")
      #expect(status(bound + 0.101, most) == .red, "\(bound)")
    }
  }

  @Test("two bounds are a band")
  func twoBounds() throws {
    #expect(
      try Target.maintaining(atLeast: 40, atMost: 60, tolerance: 1)
        == .band(low: 40, high: 60, tolerance: 1))
  }

  @Test("thresholds follow the direction that is better")
  func thresholds() {
    let more = Thresholds(green: 80, yellow: 60)
    let less = Thresholds(green: 5, yellow: 8)
    let statuses = [80.0, 79.9, 60, 59.9].map {
      BoundMethod.judge($0, thresholds: more, direction: .increase).status
    }
    #expect(statuses == [.green, .yellow, .yellow, .red])
    #expect(
      [5.0, 5.1, 8, 8.1].map {
        BoundMethod.judge($0, thresholds: less, direction: .decrease).status
      }
        == [.green, .yellow, .yellow, .red])
    #expect(BoundMethod.judge(1, thresholds: more, direction: .increase).method == "thresholds/1")
  }

  @Test(
    "a target without a value, or a band upside down, is refused",
    arguments: ["reach", "maintain", "band", "flat band"])
  func refused(kind: String) throws {
    let failure = failure {
      switch kind {
      case "reach": _ = try Target.reaching([])
      case "maintain": _ = try Target.maintaining(atLeast: nil, atMost: nil)
      case "band": _ = try Target.banded(low: 12, high: 6)
      default: _ = try Target.maintaining(atLeast: 6, atMost: 6)
      }
    }
    #expect(failure?.code.id == (kind.contains("band") ? "target-band" : "target-empty"))
    let (nb, en) = try texts(of: failure)
    #expect(kind.contains("band") || (nb.hasPrefix(kind) && en.hasPrefix(kind)))
  }

  @Test("points are put in order of time")
  func order() throws {
    let (late, early) = (try point("2028-T3", 80), try point("2026-T3", 55))
    #expect(try Target.reaching([late, early]) == .reach([early, late], shape: .linear))
  }
}

@Suite("What changes over time")
struct DatedTests {
  @Test("a version is in force for the periods that begin on or after its first day")
  func inForce() throws {
    let dated = try #require(
      Dated([
        .init(from: try date("2025-01-01"), content: "new"),
        .init(from: try date("2021-01-01"), content: "old"),
      ]))
    #expect(dated.versions.map(\.content) == ["old", "new"])
    #expect(dated.inForce(for: try period("2020-T3")) == nil)
    #expect(dated.inForce(for: try period("2021-T1")) == "old")
    #expect(dated.inForce(for: try period("2024")) == "old")
    #expect(dated.inForce(for: try period("2025")) == "new")
    #expect(dated.index(for: try period("2030")) == 1)
    // A week that begins in December belongs to what was in force then.
    #expect(dated.inForce(for: try period("2025-W01")) == "old")
    #expect(dated.map(\.count).inForce(for: try period("2025")) == 3)
  }

  @Test("what is always so is in force for every period, and no versions are nothing")
  func always() throws {
    #expect(Dated(7).inForce(for: try period("0001")) == 7)
    #expect(Dated<Int>([]) == nil)
    let dated = try #require(
      Dated([.init(from: try date("2025-01-01"), content: 2), .init(from: nil, content: 1)]))
    #expect(dated.inForce(for: try period("2000")) == 1)
    #expect(dated.inForce(for: try period("2026")) == 2)
  }

  @Test(
    "two validities overlap when they share a day",
    arguments: [
      (nil, nil, nil, nil, true), (nil, "2021-12-31", "2022-01-01", nil, false),
      (nil, "2022-01-01", "2022-01-01", nil, true), ("2023-01-01", nil, nil, "2022-12-31", false),
      ("2020-01-01", "2020-12-31", "2020-06-01", "2021-06-01", true),
      ("2020-01-01", "2020-12-31", nil, nil, true),
    ] as [(String?, String?, String?, String?, Bool)])
  func overlap(from: String?, to: String?, otherFrom: String?, otherTo: String?, holds: Bool)
    throws
  {
    let one = Validity(from: try from.map(date), to: try to.map(date))
    let other = Validity(from: try otherFrom.map(date), to: try otherTo.map(date))
    #expect(one.overlaps(other) == holds)
    #expect(other.overlaps(one) == holds)
  }

  @Test("a validity holds both its first and its last day")
  func bounds() throws {
    let year = Validity(from: try date("2024-01-01"), to: try date("2024-12-31"))
    for day in ["2024-01-01", "2024-12-31"] { #expect(year.contains(try date(day))) }
    for day in ["2023-12-31", "2025-01-01"] { #expect(!year.contains(try date(day))) }
    #expect(!year.isImpossible && !Validity().isImpossible)
    #expect(Validity(from: try date("2024-02-01"), to: try date("2024-01-31")).isImpossible)
    #expect(!Validity(from: try date("2024-01-01"), to: try date("2024-01-01")).isImpossible)
  }
}

@Suite("A milestone")
struct MilestoneTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let status: Status
    var completed: String?
    var forecast: String?
    var percent: Double?
    var asOf = "2026-06-01"
  }

  @Test(
    "due on 30 June 2026 is",
    arguments: [
      Case(testDescription: "green when done", status: .green, completed: "2026-05-01"),
      Case(
        testDescription: "green when done late", status: .green, completed: "2026-07-15",
        asOf: "2026-08-01"),
      Case(
        testDescription: "grey when done later than the day it is seen on", status: .grey,
        completed: "2026-06-02"),
      Case(testDescription: "grey when nothing is reported", status: .grey),
      Case(testDescription: "grey on its last day", status: .grey, asOf: "2026-06-30"),
      Case(testDescription: "red the day after", status: .red, asOf: "2026-07-01"),
      Case(
        testDescription: "red when overdue, whatever is forecast", status: .red,
        forecast: "2026-09-01", percent: 90, asOf: "2026-07-01"),
      Case(testDescription: "yellow when forecast later", status: .yellow, forecast: "2026-07-01"),
      Case(testDescription: "green when forecast in time", status: .green, forecast: "2026-06-30"),
      Case(testDescription: "green when under way", status: .green, percent: 10),
    ])
  func status(_ example: Case) throws {
    let progress = MilestoneProgress(
      completed: try example.completed.map(date), forecast: try example.forecast.map(date),
      percent: example.percent)
    #expect(
      progress.status(due: try date("2026-06-30"), asOf: try date(example.asOf)) == example.status)
  }

  @Test(
    "the worst of several is",
    arguments: [
      ([], Status.grey), ([.grey], .grey), ([.green, .grey], .green), ([.green, .yellow], .yellow),
      ([.yellow, .grey, .red, .green], .red),
    ] as [([Status], Status)])
  func worst(statuses: [Status], expected: Status) {
    #expect(statuses.worst == expected)
  }
}

@Suite("Status")
struct StatusTests {
  @Test("has a name and a sign of its own, so that colour is never alone")
  func names() {
    #expect(Set(Status.allCases.map(\.symbol)).count == 4)
    for language in Language.allCases {
      #expect(Set(Status.allCases.map { $0.name(in: language) }).count == 4)
    }
  }

  @Test("every grey reason has a text of its own in both languages")
  func reasons() {
    for language in [Language.nb, .en] {
      let texts = GreyReason.allCases.map { $0.text.text(in: language) }
      #expect(Set(texts).count == texts.count)
      #expect(texts.allSatisfy { !$0.isEmpty })
    }
    #expect(
      GreyReason.allCases.allSatisfy { $0.text.texts[.en] != nil && $0.text.texts[.nb] != nil })
  }
}
