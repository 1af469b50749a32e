import RetningData
import RetningDiagnostics
import RetningLua
import RetningStrategy

extension RuleVocabulary {
  private static let result = HostType.table(
    "{ method: string, category: string, status: string, value: number?, score: number?, reason: string? }"
  )
  private static let method = HostParameter(
    "method", .string,
    "\"openSDG/2.4\", \"weather/1\", \"un/2023\", \"eurostat/1\" eller \"istat/1\"")

  static let progress: [Function] = [
    Function(
      "progress",
      [
        method,
        HostParameter(
          "question",
          .table(
            "{ base: number?, base_year: integer?, current: number?, current_year: integer?, direction: string, target: number?, target_year: integer?, limit: number?, growth: number?, percent: boolean?, rule: string? }"
          ), "tallene og målet"),
      ], returns: result,
      "Hvor langt noe har kommet, etter en publisert metode: progress(\"openSDG/2.4\", { base = 14.5, base_year = 2015, current = 10.4, current_year = 2023, direction = \"decrease\", target = 7.25, target_year = 2030 })."
    ) { (_, arguments) throws(Diagnostic) in
      let method = try ProgressMethod(named: arguments.string(0))
      let fields = try FieldReader(
        arguments.table(1), of: "progress",
        allowed: questionFields + ["base", "current", "current_year", "growth"])
      var figures: [ProgressQuestion.Figure] = []
      for (value, year) in [("base", "base_year"), ("current", "current_year")] {
        guard let number = try fields.number(value) else { continue }
        guard let year = try fields.year(year) else { throw fields.missing(year) }
        figures.append(.init(year, number))
      }
      var question = try question(fields, figures)
      question.baseYear = nil
      question.growth = try fields.number("growth")
      return value(method.judge(question))
    },
    Function(
      "progress_group",
      [
        HostParameter(
          "scores", .table("(number|table)[]"), "poeng, svar fra progress, eller lister av dem")
      ],
      returns: result,
      "Flere seriers poeng etter openSDG/2.4 slått sammen til indikatorens: snittet, av grupper gruppenes snitt først."
    ) { (_, arguments) throws(Diagnostic) in
      value(try scores(arguments.table(0), depth: 0).progress)
    },
  ]

  static let progressMethod = Function(
    "progress",
    [
      HostParameter("self", .object(SeriesObject.self)), method,
      HostParameter(
        "question",
        .table(
          "{ direction: string, base_year: integer?, target: number?, target_year: integer?, limit: number?, rule: string? }"
        ), "målet og retningen"),
    ], returns: result,
    "Hvor langt serien har kommet, etter en publisert metode. Serien må være årlig."
  ) { (context, arguments) throws(Diagnostic) in
    let series = arguments.object(0, as: SeriesObject.self).series
    let method = try ProgressMethod(named: arguments.string(1))
    guard series.periods.isEmpty || [.annual, .irregular].contains(series.frequency) else {
      throw Diagnostic(.progressFrequency, phrases: ["frequency": series.frequency.names])
    }
    let fields = try FieldReader(arguments.table(2), of: "progress", allowed: questionFields)
    try context.charge(stepCost * series.count)
    var figures: [ProgressQuestion.Figure] = []
    for index in series.periods.indices {
      guard let value = series.value(at: index) else { continue }
      figures.append(.init(series.periods[index].end.year, value))
    }
    var question = try question(fields, figures)
    question.isPercentage = question.isPercentage || series.unit == .percent
    return value(method.judge(question))
  }

  private static let questionFields = [
    "direction", "base_year", "target", "target_year", "limit", "percent", "rule",
  ]

  /// What a target asks for, as a script says it where it is not plain.
  private enum Rule: String, CaseIterable {
    case reach, maintain, direction
  }

  private static func question(
    _ fields: FieldReader, _ figures: [ProgressQuestion.Figure]
  ) throws(Diagnostic) -> ProgressQuestion {
    guard let direction = try fields.choice("direction", of: Direction.self) else {
      throw fields.missing("direction")
    }
    let target = try fields.number("target")
    let year = try fields.year("target_year")
    let rule = try fields.choice("rule", of: Rule.self)
    let goal: ProgressQuestion.Goal
    switch (rule ?? (target == nil ? .direction : .reach), target) {
    case (.direction, _): goal = .direction
    case (_, nil): throw fields.missing("target")
    case (.maintain, let target?): goal = .maintain(target)
    case (.reach, let target?):
      guard let year else { throw fields.missing("target_year") }
      goal = .reach(target, by: year)
    }
    var question = ProgressQuestion(figures, direction: direction, goal: goal)
    question.baseYear = try fields.year("base_year")
    question.limit = try fields.number("limit")
    question.isPercentage = try fields.boolean("percent") ?? false
    return question
  }

  private static func scores(_ table: LuaTable, depth: Int) throws(Diagnostic) -> ProgressScores {
    // An answer of `progress` is a table with a score, or with a category alone.
    if let category = table["category"].string {
      let score = table["score"].double
      return category == "target_achieved" ? .achieved(score ?? 5) : .score(score)
    }
    guard depth < 8 else { throw Diagnostic(.notAList) }
    var members: [ProgressScores] = []
    for element in table.list {
      if let score = element.double {
        members.append(.score(score))
      } else if let inner = element.table {
        members.append(try scores(inner, depth: depth + 1))
      } else {
        throw Diagnostic(.notAList)
      }
    }
    return .group(members)
  }

  private static func value(_ progress: Progress) -> LuaValue {
    .table(
      LuaTable(fields: [
        ("method", .string(progress.method.rawValue)), ("category", .string(progress.category)),
        ("status", .string(progress.status.rawValue)), ("value", LuaValue(progress.value)),
        ("score", LuaValue(progress.score)), ("reason", LuaValue(progress.reason?.rawValue)),
      ]))
  }
}
