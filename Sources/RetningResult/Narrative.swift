import RetningData
import RetningJSON
import RetningStrategy

/// What a ministry says of an indicator for a period beside its comment: what is off, why, what is done about it, where it
/// is going, and what may go wrong.
public struct Narrative: Sendable, Hashable, Codable {
  /// How likely it is that something goes wrong, and how much it would cost, each from 1 to 5.
  public struct Risk: Sendable, Hashable, Codable {
    public let likelihood: Int
    public let consequence: Int
    public let text: String?

    public init(likelihood: Int, consequence: Int, text: String?) {
      self.likelihood = likelihood
      self.consequence = consequence
      self.text = text
    }

    /// Likelihood × consequence, 1 to 25.
    public var level: Int { likelihood * consequence }
  }

  public let deviation: String?
  public let cause: String?
  public let measure: String?
  public let forecast: String?
  public let risk: Risk?

  /// A narrative; nil where nothing is said.
  public init?(
    deviation: String?, cause: String?, measure: String?, forecast: String?, risk: Risk?
  ) {
    guard [deviation, cause, measure, forecast].contains(where: { $0 != nil }) || risk != nil else {
      return nil
    }
    self.deviation = deviation
    self.cause = cause
    self.measure = measure
    self.forecast = forecast
    self.risk = risk
  }

  /// What was said the last time that anything was.
  public struct Earlier: Sendable, Hashable, Codable {
    public let period: Period
    public let comment: String?
    public let narrative: Narrative?

    public init(period: Period, comment: String?, narrative: Narrative?) {
      self.period = period
      self.comment = comment
      self.narrative = narrative
    }
  }
}

/// What a ministry itself thinks of a goal, beside the assessment of all by DFD: both are kept.
public struct GoalAssessment: Sendable, Hashable, Codable {
  public let ministry: String
  public let status: Status?
  public let comment: String?
  public let narrative: Narrative?

  public init(
    ministry: String, status: Status?, comment: String?, narrative: Narrative? = nil
  ) {
    self.narrative = narrative
    self.ministry = ministry
    self.status = status
    self.comment = comment
  }
}

extension IndicatorResult {
  /// The period that its ministry's words are about: its own, or where its figure is missing or too old the one that the
  /// figure should have been of.
  public func wordsPeriod(reported: Period) -> Period {
    guard period == nil || value == nil || judgement.reason == .outdated else {
      return period ?? reported
    }
    return Self.expectedPeriod(identity.frequency, reported: reported)
  }

  /// The period of a frequency that is the last to end with a reported one.
  package static func expectedPeriod(_ frequency: Frequency, reported: Period) -> Period {
    guard frequency != .irregular, let last = Period(frequency, containing: reported.end) else {
      return reported
    }
    return last.end <= reported.end ? last : last.advanced(by: -1)
  }
}

extension Narrative {
  var json: JSONValue {
    [
      "deviation": .optional(deviation), "cause": .optional(cause), "measure": .optional(measure),
      "forecast": .optional(forecast),
      "risk": risk.map { risk in
        [
          "likelihood": .number(risk.likelihood), "consequence": .number(risk.consequence),
          "text": .optional(risk.text),
        ]
      } ?? .null,
    ]
  }
}

extension Narrative.Earlier {
  var json: JSONValue {
    [
      "period": .string(period.description), "comment": .optional(comment),
      "narrative": narrative?.json ?? .null,
    ]
  }
}

extension GoalAssessment {
  var json: JSONValue {
    [
      "ministry": .string(ministry), "status": .optional(status?.rawValue),
      "comment": .optional(comment), "narrative": narrative?.json ?? .null,
    ]
  }
}
