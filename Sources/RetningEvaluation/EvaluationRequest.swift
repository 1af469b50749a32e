import RetningData
import RetningDiagnostics
import RetningLua
import RetningResult
import RetningStore
import RetningStrategy

/// What an evaluation is a pure function of, beside the rules: figures, days, limits.
public struct EvaluationRequest: Sendable {
  /// Where figures are read from.
  public let reader: any EntryReader
  /// The day on which the evaluation stands.
  public let asOf: CalendarDate
  /// The reported period.
  public let period: Period
  /// What each indicator, rule and assessment may use.
  public let budget: LuaBudget
  /// How many indicators may build on one another in a row.
  public let demandDepthMax: Int
  /// The language that scripts see messages in.
  public let language: Language
  /// What of the store is read, for the result.
  public let store: ResultDocument.StoreState
  /// The version of the engine, for the result.
  public let engine: String
  /// The hash of the rules, for the result.
  public let rulesHash: String
  /// The commit that made a revision, for who put a figure and who set a status by hand.
  public let commit: @Sendable (Revision) -> Commit?

  /// Whether results tell what their values were made of.
  public let tellsDerivations: Bool
  /// What earlier evaluations computed; nil evaluates everything.
  public let traces: EvaluationTraces?
  /// Who keeps an eye on it; nil is nobody.
  public let watch: EvaluationWatch?

  public init(
    reader: any EntryReader, asOf: CalendarDate, period: Period, budget: LuaBudget = LuaBudget(),
    demandDepthMax: Int = 190, language: Language = .nb, store: ResultDocument.StoreState,
    engine: String, rulesHash: String, tellsDerivations: Bool = false,
    traces: EvaluationTraces? = nil, watch: EvaluationWatch? = nil,
    commit: @escaping @Sendable (Revision) -> Commit? = { _ in nil }
  ) {
    self.reader = reader
    self.asOf = asOf
    self.period = period
    self.budget = budget
    self.demandDepthMax = demandDepthMax
    self.language = language
    self.store = store
    self.engine = engine
    self.rulesHash = rulesHash
    self.commit = commit
    self.tellsDerivations = tellsDerivations
    self.traces = traces
    self.watch = watch
  }
}
