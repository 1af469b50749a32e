import RetningData
import RetningDiagnostics
import RetningLua
import RetningStrategy

/// What an indicator's script declares.
struct IndicatorDefinition: Sendable {
  /// How its series is computed.
  enum Formula: Sendable {
    case value(Dated<LuaFunction>, comparable: Bool)
    case eachPeriod(LuaFunction)
    /// The declaration does not hold; its failure is told where it was loaded.
    case broken
  }

  let id: String
  let ministry: String
  let location: SourceLocation
  let title: LocalizedText
  let goals: [String]
  let unit: UnitOfMeasure
  let direction: Direction?
  let frequency: Frequency
  /// Days after a period's end by which its figure should be there.
  let delayDays: Int
  var baseline: Dated<Point>?
  var target: Dated<Target>?
  let thresholds: Thresholds?
  var formula: Formula
  let status: LuaFunction?
  /// Gives the cube of its parts.
  let breakdown: LuaFunction?
  /// The published method that judges it; nil for the one that fits its target.
  let method: MethodChoice?
  let definition: String?
  let source: String?
  let responsible: String?
  let decimals: Int
  let access: Access

  /// Whether its declaration does not hold, so that nothing is known but its name.
  var isBroken: Bool { if case .broken = formula { true } else { false } }
}

/// What a `data` declaration says of a series of the ministry.
public struct DataDeclaration: Sendable {
  public let name: String
  public let ministry: String
  public let location: SourceLocation
  public let title: LocalizedText?
  public let unit: UnitOfMeasure
  public let frequency: Frequency
  public let kind: SeriesKind
  public let dimensions: [String]
  public let source: String?
  public let access: Access
}

/// A rule that is held against indicators, measures, ministries or goals.
struct RuleDefinition: Sendable {
  enum Subject: String, Sendable, CaseIterable {
    case indicator, measure, ministry, goal
  }

  /// Which periods of an indicator it is held against.
  enum Span: String, Sendable, CaseIterable {
    case reported
    case all
  }

  let id: String
  let ministry: String
  let location: SourceLocation
  let title: LocalizedText
  let severity: Severity
  let subject: Subject
  let span: Span
  let check: LuaFunction
}

/// DFD's assessment of a goal.
struct AssessmentDefinition: Sendable {
  let goal: String
  let ministry: String
  let location: SourceLocation
  let status: LuaFunction
}

/// What the files of one ministry declare.
struct Declarations: Sendable {
  var data: [String: DataDeclaration] = [:]
  var indicators: [String: IndicatorDefinition] = [:]
  var rules: [String: RuleDefinition] = [:]
  var measures: [String: Placed<Measure>] = [:]
  var assessments: [String: AssessmentDefinition] = [:]
  var tests: [TestDefinition] = []

  func count(of kind: DeclarationKind) -> Int {
    switch kind {
    case .data: data.count
    case .indicator: indicators.count
    case .rule: rules.count
    case .measure: measures.count
    case .assessment: assessments.count
    case .test: tests.count
    }
  }

  /// Where a name of one of the kinds is declared already; indicators and data share their names.
  func location(of name: String, kind: DeclarationKind) -> SourceLocation? {
    switch kind {
    case .data: data[name]?.location ?? indicators[name]?.location
    case .indicator: indicators[name]?.location ?? data[name]?.location
    case .rule: rules[name]?.location
    case .measure: measures[name]?.location
    case .assessment: assessments[name]?.location
    case .test: tests.first { $0.name == name }?.location
    }
  }
}

/// The kinds of declarations that a rule file can hold.
enum DeclarationKind: String, Sendable, CaseIterable {
  case data, indicator, rule, measure, assessment, test
}
