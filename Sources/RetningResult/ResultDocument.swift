import RetningData
import RetningDiagnostics
import RetningStrategy

/// The result of an evaluation: a plain value that carries all that reports need.
///
/// It is made by `RetningEvaluation`, read by `RetningReports`, and printed by `--format json` as the contract
/// `retning.result/1`. Every list is in a fixed order.
public struct ResultDocument: Sendable, Hashable, Codable {
  public static let schema = "retning.result/1"

  public let engine: String
  public let store: StoreState
  /// The hash of the rules that were evaluated, in hexadecimal.
  public let rulesHash: String
  /// The day on which the evaluation stands.
  public let asOf: CalendarDate
  /// The reported period.
  public let period: Period
  public let strategies: [StrategySummary]
  public let ministries: [MinistryResult]
  public let indicators: [IndicatorResult]
  public let goals: [GoalResult]
  public let measures: [MeasureResult]
  public let findings: [Finding]
  public let failures: [Failure]
  /// The change from the strategy before; nil where the one in force replaces none.
  public let transition: Transition?
  /// The reporting round that it is of; nil where it is of none.
  public var round: RoundSummary?

  public init(
    engine: String, store: StoreState, rulesHash: String, asOf: CalendarDate, period: Period,
    strategies: [StrategySummary], ministries: [MinistryResult], indicators: [IndicatorResult],
    goals: [GoalResult], measures: [MeasureResult], findings: [Finding], failures: [Failure],
    transition: Transition? = nil, round: RoundSummary? = nil
  ) {
    self.engine = engine
    self.store = store
    self.rulesHash = rulesHash
    self.asOf = asOf
    self.period = period
    self.strategies = strategies
    self.ministries = ministries
    self.indicators = indicators
    self.goals = goals
    self.measures = measures
    self.findings = findings
    self.failures = failures
    self.transition = transition
    self.round = round
  }

  /// What of the store was read.
  public struct StoreState: Sendable, Hashable, Codable {
    public let revision: Int
    /// The chain's hash at the revision, in hexadecimal; empty for an empty store.
    public let hash: String
    /// The ministries whose figures were read at another revision.
    public let cut: [String: Int]
    /// The what-if entries that lay over the store, as they were given; none for what was known.
    public let overlay: [String]

    public init(
      revision: Int, hash: String, cut: [String: Int] = [:], overlay: [String] = []
    ) {
      self.overlay = overlay
      self.revision = revision
      self.hash = hash
      self.cut = cut
    }
  }
}

/// A strategy as reports name it.
public struct StrategySummary: Sendable, Hashable, Codable {
  public let id: String
  public let title: LocalizedText
  public let subtitle: LocalizedText?
  public let validity: Validity

  public init(
    id: String, title: LocalizedText, subtitle: LocalizedText?, validity: Validity
  ) {
    self.id = id
    self.title = title
    self.subtitle = subtitle
    self.validity = validity
  }
}

/// How many stand how.
public struct StatusCounts: Sendable, Hashable, Codable {
  public var green = 0
  public var yellow = 0
  public var red = 0
  public var grey = 0

  public init() {}

  public init(_ statuses: some Sequence<Status>) {
    for status in statuses { self[status] += 1 }
  }

  public var total: Int { green + yellow + red + grey }

  public subscript(_ status: Status) -> Int {
    get {
      switch status {
      case .green: green
      case .yellow: yellow
      case .red: red
      case .grey: grey
      }
    }
    set {
      switch status {
      case .green: green = newValue
      case .yellow: yellow = newValue
      case .red: red = newValue
      case .grey: grey = newValue
      }
    }
  }
}

/// A ministry as it was on the as-of day, and how it has reported.
public struct MinistryResult: Sendable, Hashable, Codable {
  public let id: String
  /// The abbreviation in force, such as `DFD`.
  public let short: String
  public let name: LocalizedText
  public let counts: StatusCounts
  /// How many of its indicators have a value that is not outdated.
  public let reported: Int
  /// What it says of the whole.
  public let comment: String?

  public init(
    id: String, short: String, name: LocalizedText, counts: StatusCounts, reported: Int,
    comment: String? = nil
  ) {
    self.comment = comment
    self.id = id
    self.short = short
    self.name = name
    self.counts = counts
    self.reported = reported
  }
}

/// How a goal stands: its counts, and a status only where DFD has assessed it.
public struct GoalResult: Sendable, Hashable, Codable {
  public let id: String
  public let strategy: String
  public let number: Int?
  public let title: LocalizedText
  public let status: Status?
  /// The assessment in words.
  public let reason: String?
  /// How the indicators that serve it stand.
  public let counts: StatusCounts
  /// How the measures that contribute to it stand.
  public let measureCounts: StatusCounts
  /// What ministries themselves think of it.
  public let assessments: [GoalAssessment]

  public init(
    id: String, strategy: String, number: Int?, title: LocalizedText, status: Status?,
    reason: String?, counts: StatusCounts, measureCounts: StatusCounts,
    assessments: [GoalAssessment] = []
  ) {
    self.assessments = assessments
    self.id = id
    self.strategy = strategy
    self.number = number
    self.title = title
    self.status = status
    self.reason = reason
    self.counts = counts
    self.measureCounts = measureCounts
  }
}

/// What a rule found.
public struct Finding: Sendable, Hashable, Codable {
  /// The rule's full id, `dfd/forklaring-på-rødt`.
  public let rule: String
  /// The ministry that the finding is about.
  public let ministry: String
  /// The indicator, measure or goal that it is about; nil for a ministry.
  public let subject: Subject?
  public let period: Period?
  public let severity: Severity
  public let message: LocalizedText

  public enum Subject: Sendable, Hashable, Codable {
    case indicator(String)
    case measure(String)
    case goal(String)

    public var id: String {
      switch self {
      case .indicator(let id), .measure(let id), .goal(let id): id
      }
    }
  }

  public init(
    rule: String, ministry: String, subject: Subject?, period: Period?, severity: Severity,
    message: LocalizedText
  ) {
    self.rule = rule
    self.ministry = ministry
    self.subject = subject
    self.period = period
    self.severity = severity
    self.message = message
  }
}

/// A script that did not come through, and what it cost.
public struct Failure: Sendable, Hashable, Codable {
  public enum Kind: String, Sendable, Hashable, CaseIterable, Codable {
    case instructions, memory, time, depth, output, refused, error, cycle, crash
  }

  public let ministry: String
  /// The indicator, rule or assessment that it cost; nil when a whole file is lost.
  public let subject: String?
  public let kind: Kind
  /// The message's code, which `retning help` explains.
  public let code: String
  /// The field of the declaration that is wrong, where it is one.
  public let field: String?
  public let message: LocalizedText
  public let location: SourceLocation?
  /// The script's calls, innermost first, each as `file:line`.
  public let traceback: [String]

  public init(
    ministry: String, subject: String?, kind: Kind, code: String = "", field: String? = nil,
    message: LocalizedText, location: SourceLocation?, traceback: [String] = []
  ) {
    self.ministry = ministry
    self.subject = subject
    self.kind = kind
    self.code = code
    self.field = field
    self.message = message
    self.location = location
    self.traceback = traceback
  }
}

extension ResultDocument {
  /// The same result as another version of the engine would sign it.
  public func signed(by engine: String) -> ResultDocument {
    ResultDocument(
      engine: engine, store: store, rulesHash: rulesHash, asOf: asOf, period: period,
      strategies: strategies, ministries: ministries, indicators: indicators, goals: goals,
      measures: measures, findings: findings, failures: failures, transition: transition,
      round: round)
  }
}
