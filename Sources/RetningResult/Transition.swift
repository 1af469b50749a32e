import RetningData
import RetningDiagnostics
import RetningStrategy

/// The change from one strategy to the next: how the old one ended, and what the new one begins with.
public struct Transition: Sendable, Hashable, Codable {
  /// An element of either strategy, as a report names it.
  public struct Element: Sendable, Hashable, Codable {
    public let id: String
    public let kind: RetningStrategy.Element.Kind
    public let number: Int?
    public let title: LocalizedText

    public init(
      id: String, kind: RetningStrategy.Element.Kind, number: Int?, title: LocalizedText
    ) {
      self.id = id
      self.kind = kind
      self.number = number
      self.title = title
    }
  }

  /// How an indicator of the old strategy stood when that ended.
  public struct Closing: Sendable, Hashable, Codable {
    public let indicator: String
    /// The old strategy's elements that it served.
    public let served: [String]
    /// The new strategy's elements that it goes on to serve; empty where it was closed.
    public let goesOn: [String]
    /// The last figure within the old strategy's time.
    public let point: Point?
    public let status: Status
    /// Whether the target was met; nil without target or figure.
    public let isReached: Bool?

    public init(
      indicator: String, served: [String], goesOn: [String], point: Point?, status: Status,
      isReached: Bool?
    ) {
      self.indicator = indicator
      self.served = served
      self.goesOn = goesOn
      self.point = point
      self.status = status
      self.isReached = isReached
    }
  }

  /// The ids of the strategies.
  public let from: String
  public let to: String
  /// The first day of the new strategy.
  public let day: CalendarDate
  /// The elements of both, in the model's order.
  public let elements: [Element]
  /// How each element goes on, in the model's order.
  public let steps: [Succession]
  /// In order of indicator.
  public let closings: [Closing]

  public init(
    from: String, to: String, day: CalendarDate, elements: [Element], steps: [Succession],
    closings: [Closing]
  ) {
    self.from = from
    self.to = to
    self.day = day
    self.elements = elements
    self.steps = steps
    self.closings = closings
  }

  /// The transition with those closings alone that a condition keeps.
  package func keeping(_ isKept: (Closing) -> Bool) -> Transition {
    replacing(closings.filter(isKept))
  }

  /// The transition for somebody from whom an indicator's figure is kept back.
  func seen(_ isHidden: (Closing) -> Bool) -> Transition {
    replacing(
      closings.map { closing in
        guard isHidden(closing) else { return closing }
        return Closing(
          indicator: closing.indicator, served: closing.served, goesOn: closing.goesOn, point: nil,
          status: .grey, isReached: nil)
      })
  }

  private func replacing(_ closings: [Closing]) -> Transition {
    Transition(
      from: from, to: to, day: day, elements: elements, steps: steps, closings: closings)
  }
}
