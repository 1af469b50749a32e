import RetningData
import RetningDiagnostics
import RetningResult
import RetningStrategy

/// A result as a report looks things up in it: by goal, by ministry, by id.
struct ReportModel {
  let result: ResultDocument
  let definition: ReportDefinition
  let language: Language
  let context: ReportContext
  /// The goals by strategy, the strategy in force first.
  let strategies: [StrategyGoals]
  /// The indicators by ministry, in the ministries' order.
  let ministries: [MinistryIndicators]
  /// The indicators that serve no goal in the report.
  let goalless: [IndicatorResult]
  private let indicatorsByGoal: [String: [IndicatorResult]]
  private let ministriesByID: [String: MinistryResult]
  private let indicatorIDs: Set<String>
  private let measureIDs: Set<String>
  private let goalsByID: [String: GoalResult]

  /// A strategy with its goals.
  struct StrategyGoals {
    let id: String
    /// Nil where the result names the strategy only by id.
    let summary: StrategySummary?
    let goals: [GoalResult]
  }

  /// A ministry with its indicators.
  struct MinistryIndicators {
    let id: String
    /// Nil for one that was not a ministry on the as-of day.
    let ministry: MinistryResult?
    let indicators: [IndicatorResult]
  }

  init(
    _ result: ResultDocument, definition: ReportDefinition, language: Language? = nil,
    context: ReportContext = ReportContext()
  ) {
    self.context = context
    self.result = result
    self.definition = definition
    self.language = language ?? definition.language
    strategies = Self.strategies(of: result)
    ministries = Self.ministries(of: result)
    var byGoal: [String: [IndicatorResult]] = [:]
    let goalIDs = Set(result.goals.map(\.id))
    var goalless: [IndicatorResult] = []
    for indicator in result.indicators {
      let served = indicator.identity.goals.filter(goalIDs.contains)
      for goal in served { byGoal[goal, default: []].append(indicator) }
      if served.isEmpty { goalless.append(indicator) }
    }
    self.goalless = goalless
    indicatorsByGoal = byGoal
    ministriesByID = Dictionary(
      result.ministries.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    indicatorIDs = Set(result.indicators.map(\.id))
    measureIDs = Set(result.measures.map(\.measure.id))
    goalsByID = Dictionary(
      result.goals.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  var isSelection: Bool { definition.ministries != nil || definition.goals != nil }

  func indicators(serving goal: String) -> [IndicatorResult] { indicatorsByGoal[goal] ?? [] }

  func measures(contributingTo goal: String) -> [MeasureResult] {
    result.measures.filter { $0.measure.goals.contains(goal) }
  }

  func has(indicator id: String) -> Bool { indicatorIDs.contains(id) }

  func has(measure id: String) -> Bool { measureIDs.contains(id) }

  func goal(_ id: String) -> GoalResult? { goalsByID[id] }

  /// What a dimension is called in a table.
  func dimension(_ name: String) -> String {
    name == Cube.reportingDimension ? Phrase.ministry.text(in: language) : name
  }

  /// What a dimension is called within a sentence.
  func dimensionInSentence(_ name: String) -> String {
    name == Cube.reportingDimension ? dimension(name).lowercased() : name
  }

  /// What a member of a dimension is called in a table.
  func member(_ value: String, of dimension: String) -> String {
    dimension == Cube.reportingDimension ? short(value) : DisplayWidth.harmless(value)
  }

  /// A ministry's abbreviation; the id itself for an agency, or a ministry that the report does not hold.
  func short(_ id: String) -> String { ministriesByID[id]?.short ?? id.uppercased() }

  func shorts(_ ids: [String]) -> String { ids.map(short).joined(separator: ", ") }

  private static func strategies(of result: ResultDocument) -> [StrategyGoals] {
    var order = result.strategies.enumerated().sorted { left, right in
      let leftInForce = left.element.validity.contains(result.asOf)
      let rightInForce = right.element.validity.contains(result.asOf)
      return leftInForce == rightInForce ? left.offset < right.offset : leftInForce
    }.map(\.element.id)
    var seen = Set(order)
    for goal in result.goals where seen.insert(goal.strategy).inserted {
      order.append(goal.strategy)
    }
    let goals = Dictionary(grouping: result.goals, by: \.strategy)
    return order.compactMap { id in
      goals[id].map { goals in
        StrategyGoals(
          id: id, summary: result.strategies.first { $0.id == id }, goals: goals)
      }
    }
  }

  private static func ministries(of result: ResultDocument) -> [MinistryIndicators] {
    let indicators = Dictionary(grouping: result.indicators, by: \.identity.ministry)
    var seen = Set(result.ministries.map(\.id))
    var groups = result.ministries.map {
      MinistryIndicators(id: $0.id, ministry: $0, indicators: indicators[$0.id] ?? [])
    }
    for indicator in result.indicators where seen.insert(indicator.identity.ministry).inserted {
      let id = indicator.identity.ministry
      groups.append(MinistryIndicators(id: id, ministry: nil, indicators: indicators[id] ?? []))
    }
    return groups
  }
}

extension IndicatorResult {
  /// Whether it has a figure that is not older than allowed.
  var isReported: Bool {
    guard let value, value.isFinite else { return false }
    return judgement.reason != .outdated
  }
}
