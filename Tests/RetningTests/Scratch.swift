import Retning

/// Small workspaces in memory: a strategy, three ministries, and what a test adds.
enum Scratch {
  static let model = """
    strategy "s26" { title = { nb = "Strategien" }, from = "2026-01-01", driver = "dfd" }
    element "s26/m1" { kind = "goal", number = 1, title = { nb = "Mål 1" } }
    element "s26/m2" { kind = "goal", number = 2, title = { nb = "Mål 2" } }
    ministry "dfd" { from = "2024-01-01", names = { { short = "DFD", nb = "Digitaliseringsdepartementet" } } }
    ministry "kdd" { names = { { short = "KDD", nb = "Kommunaldepartementet" } } }
    ministry "ud" { names = { { short = "UD", nb = "Utenriksdepartementet" } } }
    """

  /// Rule files by path under `rules`, with the model.
  static func files(_ texts: [String: String]) -> RuleFiles {
    var all = ["rules/strategy/model.lua": model]
    for (path, text) in texts { all["rules/\(path)"] = text }
    return RuleFiles(texts: all)
  }

  /// A reader of numbers by address, such as `"dfd/x@2026-T1": 4`.
  static func reader(_ numbers: [String: Double], _ entries: [String: Entry] = [:]) throws
    -> MemoryReader
  {
    var all: [EntryAddress: Entry] = [:]
    for (text, number) in numbers {
      all[try EntryAddress(parsing: text)] = Entry(.number(number, decimals: 0))
    }
    for (text, entry) in entries { all[try EntryAddress(parsing: text)] = entry }
    return MemoryReader(all)
  }

  static func evaluate(
    _ texts: [String: String], _ numbers: [String: Double] = [:], _ entries: [String: Entry] = [:],
    period: String = "2026-T1", asOf: String = "2026-05-15", only: [String]? = nil,
    budget: LuaBudget = LuaBudget(instructions: 2_000_000)
  ) throws -> Evaluation.Output {
    let request = EvaluationRequest(
      reader: try reader(numbers, entries), asOf: try CalendarDate(parsing: asOf),
      period: try Period(parsing: period), budget: budget,
      store: ResultDocument.StoreState(revision: 0, hash: ""), engine: "test", rulesHash: "")
    return try Evaluation.run(files(texts), request, only: only)
  }

  /// An indicator's declaration around a formula.
  static func indicator(_ name: String, _ value: String, _ more: String = "") -> String {
    """
    indicator "\(name)" {
      title = { nb = "\(name)" }, goals = { "s26/m1" }, unit = "antall", frequency = "T", delay = days(30),
      direction = "increase", value = function() \(value) end, \(more)
    }

    """
  }
}

extension Evaluation.Output {
  func indicator(_ id: String) -> IndicatorResult? {
    result.indicators.first { $0.id == id }
  }

  func failure(_ subject: String?) -> Failure? {
    result.failures.first { $0.subject == subject }
  }
}
