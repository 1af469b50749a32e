import RetningData
import RetningDiagnostics
import RetningStrategy

/// How an indicator stands at the reported period, with its whole series.
public struct IndicatorResult: Sendable, Hashable, Codable {
  /// What the indicator is, as its script declares it.
  public struct Identity: Sendable, Hashable, Codable {
    /// The full id, `dfd/lederprogram`.
    public let id: String
    public let ministry: String
    public let title: LocalizedText
    public let goals: [String]
    /// The unit of measure, such as `%`.
    public let unit: String
    public let direction: Direction?
    public let frequency: Frequency
    public let source: String?
    public let definition: String?
    public let responsible: String?
    /// How many decimals to show; what is stored and judged is not rounded.
    public let decimals: Int
    /// Who may see its figures, and from when.
    public let access: Access

    public init(
      id: String, ministry: String, title: LocalizedText, goals: [String], unit: String,
      direction: Direction?, frequency: Frequency, source: String?, definition: String?,
      responsible: String?, decimals: Int, access: Access = Access()
    ) {
      self.id = id
      self.ministry = ministry
      self.title = title
      self.goals = goals
      self.unit = unit
      self.direction = direction
      self.frequency = frequency
      self.source = source
      self.definition = definition
      self.responsible = responsible
      self.decimals = decimals
      self.access = access
    }
  }

  /// One period of the series.
  public struct Row: Sendable, Hashable, Codable {
    public let period: Period
    public let value: Double?
    public let status: ObservationStatus
    /// What the path asks for at the period; nil where there is none.
    public let path: Double?
    /// Why there is no value, or why it is not normal.
    public let note: LocalizedText?

    public init(
      period: Period, value: Double?, status: ObservationStatus, path: Double?,
      note: LocalizedText? = nil
    ) {
      self.period = period
      self.value = value
      self.status = status
      self.path = path
      self.note = note
    }
  }

  /// Which ministries an aggregate covers.
  public struct Coverage: Sendable, Hashable, Codable {
    public let covered: [String]
    public let missing: [String]

    public init(covered: [String], missing: [String]) {
      self.covered = covered
      self.missing = missing
    }
  }

  /// An indicator's parts at the reported period, such as by sex and age.
  public struct Breakdown: Sendable, Hashable, Codable {
    public struct Part: Sendable, Hashable, Codable {
      /// The value of each dimension, in the breakdown's order.
      public let coordinates: [String]
      /// In the indicator's unit; nil where there is none.
      public let value: Double?
      public let status: ObservationStatus
      /// Why there is no value.
      public let note: LocalizedText?

      public init(
        coordinates: [String], value: Double?, status: ObservationStatus, note: LocalizedText?
      ) {
        self.coordinates = coordinates
        self.value = value
        self.status = status
        self.note = note
      }
    }

    public let dimensions: [String]
    /// In order of coordinates.
    public let parts: [Part]

    public init(dimensions: [String], parts: [Part]) {
      self.dimensions = dimensions
      self.parts = parts
    }
  }

  /// A status set by hand, which is shown beside the computed one.
  public struct Override: Sendable, Hashable, Codable {
    public let status: Status
    public let reason: String
    public let author: String

    public init(status: Status, reason: String, author: String) {
      self.status = status
      self.reason = reason
      self.author = author
    }
  }

  /// How the value has moved between two periods, as it is shown, rounded.
  public enum Trend: String, Sendable, Hashable, CaseIterable, Codable {
    case up, flat, down
  }

  /// How the value has moved over the long run.
  public struct LongTerm: Sendable, Hashable, Codable {
    /// The period compared with, from two to five years earlier.
    public let since: Point
    public let trend: Trend

    public init(since: Point, trend: Trend) {
      self.since = since
      self.trend = trend
    }
  }

  public let identity: Identity
  /// The period that is reported: the indicator's last that ends on or before the reported one; nil without data.
  public let period: Period?
  public let value: Double?
  public let observationStatus: ObservationStatus?
  public let baseline: Point?
  public let target: Target?
  /// The bounds that colour an indicator without a target.
  public let thresholds: Thresholds?
  /// The status as computed.
  public let judgement: Judgement
  public let override: Override?
  public let comment: String?
  public let coverage: Coverage?
  public let previous: Point?
  /// How the value has moved since the period before; nil where they are not comparable.
  public let trend: Trend?
  /// How it has moved over the years; nil where there is no comparable period.
  public let longTerm: LongTerm?
  /// Whether the value as shown, rounded, would be judged otherwise.
  public let roundingChangesStatus: Bool
  /// The series in order of period, up to the reported period.
  public var series: [Row] { rows.rows }
  private let rows: PackedRows
  /// The parts at the reported period; nil where the script gives none.
  public let breakdown: Breakdown?
  /// What the value was made of; nil where it was not asked for.
  public let derivation: Derivation?
  /// What its ministry says of it beside the comment.
  public let narrative: Narrative?
  /// What was said the last time.
  public let earlier: Narrative.Earlier?

  public init(
    identity: Identity, period: Period?, value: Double?, observationStatus: ObservationStatus?,
    baseline: Point?, target: Target?, thresholds: Thresholds? = nil, judgement: Judgement,
    override: Override?, comment: String?,
    coverage: Coverage?, previous: Point?, trend: Trend?, longTerm: LongTerm? = nil,
    roundingChangesStatus: Bool, series: [Row], breakdown: Breakdown? = nil,
    derivation: Derivation? = nil, narrative: Narrative? = nil, earlier: Narrative.Earlier? = nil
  ) {
    self.identity = identity
    self.period = period
    self.value = value
    self.observationStatus = observationStatus
    self.baseline = baseline
    self.target = target
    self.thresholds = thresholds
    self.judgement = judgement
    self.override = override
    self.comment = comment
    self.coverage = coverage
    self.previous = previous
    self.trend = trend
    self.longTerm = longTerm
    self.roundingChangesStatus = roundingChangesStatus
    rows = PackedRows(rows: series)
    self.breakdown = breakdown
    self.derivation = derivation
    self.narrative = narrative
    self.earlier = earlier
  }

  /// The same result with its parts, and with what its value was made of.
  package func with(_ breakdown: Breakdown?, _ derivation: Derivation?) -> IndicatorResult {
    IndicatorResult(
      identity: identity, period: period, value: value, observationStatus: observationStatus,
      baseline: baseline, target: target, thresholds: thresholds, judgement: judgement,
      override: override, comment: comment, coverage: coverage, previous: previous, trend: trend,
      longTerm: longTerm, roundingChangesStatus: roundingChangesStatus, series: series,
      breakdown: breakdown, derivation: derivation, narrative: narrative, earlier: earlier)
  }

  public var id: String { identity.id }

  /// The point that a target to reach asks for next: that of the leg in force at the reported period, at last the end.
  public var nextTarget: Point? {
    guard case .reach(let points, _) = target else { return nil }
    return points.first { point in period.map { $0.end <= point.period.end } ?? true }
      ?? points.last
  }

  /// The status that is shown: the one set by hand where there is one.
  public var status: Status { override?.status ?? judgement.status }

  /// Why it is grey, in words; nil when it is not and no more is known.
  public var explanation: LocalizedText? {
    judgement.explanation ?? judgement.reason?.text
  }
}

/// How a measure and its milestones stand as of the evaluation's day.
public struct MeasureResult: Sendable, Hashable, Codable {
  public struct Milestone: Sendable, Hashable, Codable {
    public let milestone: Measure.Milestone
    public let progress: MilestoneProgress
    public let status: Status

    public init(milestone: Measure.Milestone, progress: MilestoneProgress, status: Status) {
      self.milestone = milestone
      self.progress = progress
      self.status = status
    }
  }

  public let measure: Measure
  public let status: Status
  public let comment: String?
  public let milestones: [Milestone]
  /// Its line in the tiltaksoversikt.
  public let register: MeasureRegister

  public init(
    measure: Measure, status: Status, comment: String?, milestones: [Milestone],
    register: MeasureRegister = MeasureRegister()
  ) {
    self.register = register
    self.measure = measure
    self.status = status
    self.comment = comment
    self.milestones = milestones
  }
}
