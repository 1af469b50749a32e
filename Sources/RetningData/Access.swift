import RetningDiagnostics

/// Who may see the figures of a series or an indicator, from the fewest to the most.
public enum Visibility: String, Sendable, Hashable, CaseIterable, Comparable, Codable {
  /// The ministry that owns them.
  case `private`
  /// Everybody who reports under the strategy.
  case ministries
  case `public`

  private var rank: Int {
    switch self {
    case .private: 0
    case .ministries: 1
    case .public: 2
    }
  }

  public static func < (lhs: Visibility, rhs: Visibility) -> Bool { lhs.rank < rhs.rank }
}

/// Until when figures are kept back from all but their owner.
public enum Embargo: Sendable, Hashable, Codable {
  /// All of them until a day, which is the first on which they may be seen.
  case until(CalendarDate)
  /// Each until so many days after its period has ended. A figure without a period is not kept back.
  case days(Int)

  /// The first day on which a period's figure may be seen; nil where it is not kept back.
  public func lifts(for period: Period?) -> CalendarDate? {
    switch self {
    case .until(let day): day
    case .days(let count): period.map { $0.end.advanced(byDays: count + 1) }
    }
  }
}

/// How a series or an indicator may be seen.
public struct Access: Sendable, Hashable, Codable {
  public let visibility: Visibility
  public let embargo: Embargo?

  public init(visibility: Visibility = .ministries, embargo: Embargo? = nil) {
    self.visibility = visibility
    self.embargo = embargo
  }

  /// What keeps a figure back from somebody.
  public enum Obstacle: Sendable, Hashable {
    /// It is for fewer.
    case visibility(Visibility)
    /// It may be seen from this day on.
    case embargo(CalendarDate)

    public var text: LocalizedText {
      switch self {
      case .visibility(.private):
        LocalizedText(
          nb: "bare for departementet som eier tallet",
          en: "for the ministry that owns the figure alone")
      case .visibility:
        LocalizedText(nb: "bare for departementene", en: "for the ministries alone")
      case .embargo(let day):
        LocalizedText(nb: "holdes tilbake til \(day)", en: "kept back until \(day)")
      }
    }
  }

  /// What keeps a period's figure back; nil where it may be seen.
  ///
  /// - Parameters:
  ///   - level: How near the reader is: `.private` is the owner, `.public` is anybody.
  ///   - day: The day on which it is read.
  public func obstacle(
    for level: Visibility, on day: CalendarDate, period: Period?
  ) -> Obstacle? {
    guard level != .private else { return nil }
    guard visibility >= level else { return .visibility(visibility) }
    guard let lifts = embargo?.lifts(for: period), day < lifts else { return nil }
    return .embargo(lifts)
  }

  /// Whether there is anything that could keep a figure back from a reader.
  public func mayHide(from level: Visibility) -> Bool {
    level != .private && (visibility < level || embargo != nil)
  }
}
