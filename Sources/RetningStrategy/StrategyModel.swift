import RetningData
import RetningDiagnostics

/// Something of the model with the place in a file that describes it.
public struct Placed<Content: Sendable & Hashable>: Sendable, Hashable {
  public let content: Content
  public let location: SourceLocation

  public init(_ content: Content, at location: SourceLocation) {
    self.content = content
    self.location = location
  }
}

/// What `rules/strategy` describes: strategies and their elements, the ministries and their history.
///
/// ```
/// Strategy ── Element ── Link ── Element       Succession: Element (2021) ─▶ Elements (2026)
///    └─ Role ── Ministry ── Name (dated)       MachineryEvent: rename, split, merger, transfer
/// ```
public struct StrategyModel: Sendable, Hashable {
  public var strategies: [Placed<Strategy>] = []
  public var elements: [Placed<Element>] = []
  public var links: [Placed<Link>] = []
  public var successions: [Placed<Succession>] = []
  public var roles: [Placed<Role>] = []
  public var ministries: [Placed<Ministry>] = []
  public var events: [Placed<MachineryEvent>] = []
  /// The usual units of measure, and those that the workspace adds.
  public var units = UnitCatalogue()
  public var actors: [Placed<Actor>] = []

  public init() {}

  public func strategy(_ id: String) -> Strategy? {
    strategies.first { $0.content.id == id }?.content
  }

  public func element(_ id: String) -> Element? {
    elements.first { $0.content.id == id }?.content
  }

  public func ministry(_ id: String) -> Ministry? {
    ministries.first { $0.content.id == id }?.content
  }

  /// The ministries that exist on a day, in order of id.
  public func ministries(on day: CalendarDate) -> [Ministry] {
    ministries.map(\.content).filter { $0.validity.contains(day) }.sorted { $0.id < $1.id }
  }

  /// The goals of the strategies, in order of strategy and number.
  public var goals: [Element] {
    elements.map(\.content).filter { $0.kind == .goal }
      .sorted { ($0.strategy, $0.number ?? 0, $0.id) < ($1.strategy, $1.number ?? 0, $1.id) }
  }

  /// The strategy in force on a day; the last to begin where several are.
  public func strategy(on day: CalendarDate) -> Strategy? {
    strategies.map(\.content).filter { $0.validity.contains(day) }
      .max { ($0.validity.from?.dayNumber ?? .min) < ($1.validity.from?.dayNumber ?? .min) }
  }
}
