import RetningData
import RetningDiagnostics
import RetningLua
import RetningStrategy

/// What rule files can say, and what they declare, for whoever reads them without running them.
package enum RuleOutline {
  /// The words beside plain Lua.
  package static let vocabulary = RuleVocabulary.all.outline

  /// The fields of each kind of declaration, by its word.
  package static let fields: [String: TableDefinition] = Dictionary(
    uniqueKeysWithValues: DeclarationKind.allCases.map { ($0.rawValue, $0.fields) })
}

extension Evaluation {
  /// What an indicator's declaration says, without its formula.
  public struct IndicatorOutline: Sendable {
    /// `dfd/lederprogram`
    public let id: String
    public let location: SourceLocation
    public let title: LocalizedText
    public let unit: UnitOfMeasure
    public let frequency: Frequency
    public let direction: Direction?
    /// Days after a period's end by which its figure should be there.
    public let delayDays: Int
    public let goals: [String]
    public let definition: String?
    public let source: String?
    public let responsible: String?
    public let target: Dated<Target>?
    public let baseline: Dated<Point>?
    public let hasThresholds: Bool
    /// Whether it has a published method, or a function of its own, for its colour.
    public let hasOwnMethod: Bool
    /// Whether anything gives it a colour: a target, thresholds, a method or a function.
    public let isJudged: Bool

    init(_ definition: IndicatorDefinition) {
      id = definition.id
      location = definition.location
      title = definition.title
      unit = definition.unit
      frequency = definition.frequency
      direction = definition.direction
      delayDays = definition.delayDays
      goals = definition.goals
      self.definition = definition.definition
      source = definition.source
      responsible = definition.responsible
      target = definition.target
      baseline = definition.baseline
      hasThresholds = definition.thresholds != nil
      hasOwnMethod = definition.status != nil || definition.method != nil
      isJudged = target != nil || hasThresholds || hasOwnMethod
    }
  }
}
