import RetningData
import RetningDiagnostics
import RetningResult
import RetningStore

/// What somebody wants done in a round.
public enum RoundAction: String, Sendable, Hashable, CaseIterable {
  case open, submit, assure, approve, withdraw
  case sendBack = "return"
  /// Lets a ministry correct after the round is published.
  case except
  case consolidate
}

/// Who asks for it, of which round and ministries.
public struct RoundRequest: Sendable {
  public var action: RoundAction
  /// The round's name; nil is the one that is open.
  public var round: String?
  /// The ministries that it is for; those that it can be for where there is none.
  public var ministries: [String] = []
  /// Why, where something goes back.
  public var reason: String?
  /// The last day of an exception.
  public var until: CalendarDate?
  public var author: String
  public var time: CommitTime
  public var today: CalendarDate
  /// Where scripts run.
  public var isolation = Isolation.none

  public init(
    _ action: RoundAction, author: String, time: CommitTime, today: CalendarDate
  ) {
    self.action = action
    self.author = author
    self.time = time
    self.today = today
  }
}

/// What will happen in a round when it is done, and what is missing.
public struct RoundPlan: Sendable {
  public let action: RoundAction
  public let definition: RoundDefinition
  public let ministries: [String]
  /// What will be so, in sentences.
  public let effects: [LocalizedText]
  /// What was remarked of a submission, what is answered too.
  public let remarks: [RoundRemark]
  let changes: [Change]
  let message: String
  /// What was looked at, where nothing of it may have changed when the step is taken.
  let look: Look?

  struct Look {
    let revision: Revision
    /// The ministry's own.
    let indicators: [IndicatorResult]
  }

  var basis: Revision? { look?.revision }

  /// Whether another plan shows the same of the same figures.
  func showsSame(as other: RoundPlan) -> Bool {
    effects == other.effects && remarks == other.remarks
      && look?.indicators == other.look?.indicators
  }

  static func ministries(_ count: Int) -> LocalizedText {
    LocalizedText(
      nb: "\(count) departement\(count == 1 ? "" : "er")",
      en: "\(count) \(count == 1 ? "ministry" : "ministries")")
  }

  /// What stands in the way.
  public var missing: [RoundRemark] { remarks.filter { !$0.isAnswered } }
  public var isBlocked: Bool { !missing.isEmpty }
}
