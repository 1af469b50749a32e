import RetningData
import RetningDiagnostics

/// A common strategy of the ministries, such as `ghos-2026`.
///
/// A strategy is a set of typed elements with dated many-to-many links, not a tree: the means of 2026 serve all
/// three goals, and an indicator may serve goals of two strategies.
public struct Strategy: Sendable, Hashable {
  public let id: String
  public let title: LocalizedText
  public let subtitle: LocalizedText?
  public let validity: Validity
  /// The strategy that this one takes over from.
  public let replaces: String?
  /// The ministry with the task of driving the strategy on.
  public let driver: String?
  public let source: String?

  public init(
    id: String, title: LocalizedText, subtitle: LocalizedText? = nil, validity: Validity,
    replaces: String? = nil, driver: String? = nil, source: String? = nil
  ) {
    self.id = id
    self.title = title
    self.subtitle = subtitle
    self.validity = validity
    self.replaces = replaces
    self.driver = driver
    self.source = source
  }
}

/// One element of a strategy: a goal, or what leads to goals.
public struct Element: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, CaseIterable, Codable {
    case overarching
    case goal
    /// An item under a goal's «det skjer gjennom».
    case through
    case developmentArea = "development-area"
    /// What the strategy wants to be recognised by at its end.
    case characteristic
    case means
  }

  /// The element's stable id, its strategy's before the slash: `ghos-2021/m1/g2`.
  public let id: String
  public let kind: Kind
  /// Its place among its siblings, from 1.
  public let number: Int?
  public let title: LocalizedText?
  public let text: LocalizedText?
  /// The element that it is written under; nil at the top.
  public let parent: String?
  public let targetDate: CalendarDate?

  public init(
    id: String, kind: Kind, number: Int? = nil, title: LocalizedText? = nil,
    text: LocalizedText? = nil, parent: String? = nil, targetDate: CalendarDate? = nil
  ) {
    self.id = id
    self.kind = kind
    self.number = number
    self.title = title
    self.text = text
    self.parent = parent
    self.targetDate = targetDate
  }

  public var strategy: String {
    String(id.prefix { $0 != "/" })
  }

  /// The title, or where there is none the text.
  public func name(in language: Language) -> String {
    (title ?? text)?.text(in: language) ?? id
  }
}

/// A dated connection between two elements, such as a means that serves a goal.
public struct Link: Sendable, Hashable {
  public let from: String
  public let to: String
  public let relation: String
  public let validity: Validity

  public init(from: String, to: String, relation: String, validity: Validity = Validity()) {
    self.from = from
    self.to = to
    self.relation = relation
    self.validity = validity
  }
}

/// How an element of one strategy goes on in the next.
public struct Succession: Sendable, Hashable, Codable {
  public enum Relation: String, Sendable, Hashable, CaseIterable, Codable {
    case continued, renamed, split, moved, widened, narrowed, weakened, closed, new
  }

  /// Whether the mapping is somebody's proposal or has been confirmed by DFD.
  public enum State: String, Sendable, Hashable, CaseIterable, Codable {
    case proposed, confirmed
  }

  /// The old element; nil for what is new.
  public let from: String?
  /// The elements that take over; empty for what was closed.
  public let to: [String]
  public let relation: Relation
  public let state: State
  public let confidence: String?
  public let why: String?

  public init(
    from: String?, to: [String], relation: Relation, state: State, confidence: String? = nil,
    why: String? = nil
  ) {
    self.from = from
    self.to = to
    self.relation = relation
    self.state = state
    self.confidence = confidence
    self.why = why
  }
}

/// A ministry's task in a strategy over a time.
public struct Role: Sendable, Hashable {
  /// The ministry, or nil for all of them.
  public let ministry: String?
  public let strategy: String
  public let text: LocalizedText
  public let validity: Validity

  public init(ministry: String?, strategy: String, text: LocalizedText, validity: Validity) {
    self.ministry = ministry
    self.strategy = strategy
    self.text = text
    self.validity = validity
  }
}
