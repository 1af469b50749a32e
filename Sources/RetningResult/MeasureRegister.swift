import RetningData
import RetningDiagnostics
import RetningJSON

/// A measure's line in the tiltaksoversikt: when it was taken up, how it is prioritised, whether it is closed, and all that
/// has been changed of it.
public struct MeasureRegister: Sendable, Hashable, Codable {
  /// Something that was changed.
  public struct Change: Sendable, Hashable, Codable {
    public enum Kind: String, Sendable, Hashable, CaseIterable, Codable {
      case begun, reprioritised, replanned, closed, reopened
    }

    public let kind: Kind
    /// The day that it holds from, or that it was reported.
    public let day: CalendarDate
    /// The milestone that was planned anew.
    public let milestone: String?
    /// What stood there, and what stands now: a priority or a day.
    public let before: String?
    public let after: String?
    /// Who reported it, and why; nil of what the rules declare.
    public let author: String?
    public let reason: String?

    public init(
      kind: Kind, day: CalendarDate, milestone: String? = nil, before: String? = nil,
      after: String? = nil, author: String? = nil, reason: String? = nil
    ) {
      self.kind = kind
      self.day = day
      self.milestone = milestone
      self.before = before
      self.after = after
      self.author = author
      self.reason = reason
    }
  }

  public let begins: CalendarDate?
  public let priority: Int?
  public let closed: CalendarDate?
  public let outcome: LocalizedText?
  /// Whether it was taken up under an earlier strategy and goes on under the one in force.
  public let isCarriedOver: Bool
  /// In order of day.
  public let changes: [Change]

  public init(
    begins: CalendarDate? = nil, priority: Int? = nil, closed: CalendarDate? = nil,
    outcome: LocalizedText? = nil, isCarriedOver: Bool = false, changes: [Change] = []
  ) {
    self.begins = begins
    self.priority = priority
    self.closed = closed
    self.outcome = outcome
    self.isCarriedOver = isCarriedOver
    self.changes = changes
  }

  /// What was changed since the period before the reported one ended.
  public func changes(in period: Period, asOf day: CalendarDate) -> [Change] {
    let start = period.advanced(by: -1).end
    return changes.filter { start < $0.day && $0.day <= day }
  }
}

extension MeasureRegister {
  /// Its members in a measure's JSON.
  var members: [JSONValue.Member] {
    [
      .init("begins", .optional(begins?.description)),
      .init("priority", priority.map { .number($0) } ?? .null),
      .init("closed", .optional(closed?.description)), .init("outcome", outcome?.json ?? .null),
      .init("carriedOver", .bool(isCarriedOver)),
      .init("changes", .array(changes.map(\.json))),
    ]
  }
}

extension MeasureRegister.Change {
  var json: JSONValue {
    [
      "change": .string(kind.rawValue), "day": .string(day.description),
      "milestone": .optional(milestone), "before": .optional(before), "after": .optional(after),
      "author": .optional(author), "reason": .optional(reason),
    ]
  }
}
