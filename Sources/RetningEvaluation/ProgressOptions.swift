import RetningData
import RetningDiagnostics
import RetningLua
import RetningStrategy

/// A published status method with what an author says about it: `method = "weather/1"`, or
/// `method = { "openSDG/2.4", limit = 100 }`.
struct MethodChoice: Sendable {
  let method: ProgressMethod
  let baseYear: Int?
  let limit: Double?

  private static let fields = ["base_year", "limit"]

  /// Reads an indicator's field.
  ///
  /// - Throws: A ``Diagnostic``: `progress-method`, or of the field's form.
  init(_ value: LuaValue, of owner: String) throws(Diagnostic) {
    let table = value.table
    method = try ProgressMethod(named: value.string ?? table?.list.first?.string ?? "")
    let options = try FieldReader(
      LuaTable(fields: table?.fields.map { ($0.name, $0.value) } ?? []), of: "\(owner).method",
      allowed: Self.fields)
    baseYear = try options.year("base_year")
    limit = try options.number("limit")
  }

  /// An indicator's standing at a period.
  func judge(
    _ series: Series, upTo index: Int, target: Target?, baseline: Point?, direction: Direction
  ) -> Judgement {
    var figures: [ProgressQuestion.Figure] = []
    for place in 0...index {
      guard let value = series.value(at: place) else { continue }
      figures.append(.init(series.periods[place].end.year, value))
    }
    // The baseline is a figure too, where the series does not reach back to it.
    if let baseline, let first = figures.first, baseline.period.end.year < first.year {
      figures.insert(.init(baseline.period.end.year, baseline.value), at: 0)
    }
    let asked = Self.goals(of: target, at: series.periods[index], direction)
    let answers = asked.map { goal, direction in
      var question = ProgressQuestion(figures, direction: direction, goal: goal)
      question.baseYear = baseYear ?? baseline?.period.end.year
      question.limit = limit
      question.isPercentage = series.unit == .percent
      return method.judge(question)
    }
    // Of several bounds the worst counts.
    let worst = answers.max { $0.status.severity < $1.status.severity }
    return worst.map { Judgement($0) } ?? .grey(.noTarget, method: method.rawValue)
  }

  /// What a target asks for, with the way that is better; a band asks two things.
  private static func goals(
    of target: Target?, at period: Period, _ direction: Direction
  ) -> [(ProgressQuestion.Goal, Direction)] {
    switch target {
    case .reach(let points, _):
      let next = points.first { $0.period.end >= period.end } ?? points.last
      return next.map { [(.reach($0.value, by: $0.period.end.year), direction)] } ?? []
    case .maintain(let atLeast, let atMost, _):
      return bounds(atLeast, atMost)
    case .band(let low, let high, _): return bounds(low, high)
    case nil: return [(.direction, direction)]
    }
  }

  private static func bounds(
    _ low: Double?, _ high: Double?
  ) -> [(ProgressQuestion.Goal, Direction)] {
    [low.map { (.maintain($0), .increase) }, high.map { (.maintain($0), .decrease) }]
      .compactMap { $0 }
  }
}

extension Status {
  /// How bad it is; nothing known is worst of all.
  fileprivate var severity: Int {
    switch self {
    case .green: 0
    case .yellow: 1
    case .red: 2
    case .grey: 3
    }
  }
}

extension ProgressMethod {
  /// - Throws: A ``Diagnostic`` `progress-method` with the names that there are.
  init(named name: String) throws(Diagnostic) {
    guard let method = ProgressMethod(rawValue: name) else {
      throw Diagnostic(
        .progressMethod,
        ["found": name, "known": Self.allCases.map(\.rawValue).joined(separator: ", ")])
    }
    self = method
  }
}

extension FieldReader {
  /// A calendar year.
  func year(_ name: String) throws(Diagnostic) -> Int? {
    guard let year = try integer(name) else { return nil }
    guard (1...9998).contains(year) else {
      throw wrong(name, "et årstall, for eksempel 2015", "a year, for instance 2015")
    }
    return year
  }
}
