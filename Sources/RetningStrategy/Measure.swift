import RetningData
import RetningDiagnostics

/// A measure (tiltak) of the tiltaksoversikt, with its milestones.
public struct Measure: Sendable, Hashable, Codable {
  public struct Milestone: Sendable, Hashable, Codable {
    public let id: String
    public let title: LocalizedText
    public let due: CalendarDate
    /// The day first planned, where it was re-planned.
    public let original: CalendarDate?

    public init(id: String, title: LocalizedText, due: CalendarDate, original: CalendarDate?) {
      self.id = id
      self.title = title
      self.due = due
      self.original = original
    }

    /// The milestone with a new day reported for it; the day first planned is kept.
    public func replanned(to day: CalendarDate?) -> Milestone {
      guard let day, day != due else { return self }
      return Milestone(id: id, title: title, due: day, original: original ?? due)
    }
  }

  /// The full id, `dfd/felles-ikt`.
  public let id: String
  public let ministry: String
  public let title: LocalizedText
  public let lead: String
  public let partners: [String]
  public let goals: [String]
  public let owner: String?
  public let milestones: [Milestone]
  /// The day that it was taken up; nil where nobody has said.
  public let begins: CalendarDate?
  /// Its place in the line, 1 being the first to do.
  public let priority: Int?
  /// The day that it was closed, and what came of it.
  public let closed: CalendarDate?
  public let outcome: LocalizedText?

  public init(
    id: String, ministry: String, title: LocalizedText, lead: String, partners: [String],
    goals: [String], owner: String?, milestones: [Milestone], begins: CalendarDate? = nil,
    priority: Int? = nil, closed: CalendarDate? = nil, outcome: LocalizedText? = nil
  ) {
    self.begins = begins
    self.priority = priority
    self.closed = closed
    self.outcome = outcome
    self.id = id
    self.ministry = ministry
    self.title = title
    self.lead = lead
    self.partners = partners
    self.goals = goals
    self.owner = owner
    self.milestones = milestones
  }
}

/// What has been reported of a milestone.
public struct MilestoneProgress: Sendable, Hashable, Codable {
  public let completed: CalendarDate?
  /// The day that it is now expected to be done.
  public let forecast: CalendarDate?
  /// How much is done, 0 to 100 per cent.
  public let percent: Double?

  public init(completed: CalendarDate?, forecast: CalendarDate?, percent: Double?) {
    self.completed = completed
    self.forecast = forecast
    self.percent = percent
  }

  /// How a milestone due on a day stands as of another: red when overdue, yellow when it is forecast later than due,
  /// grey when nothing is reported and it is not due yet.
  public func status(due: CalendarDate, asOf: CalendarDate) -> Status {
    if let completed, completed <= asOf { return .green }
    if due < asOf { return .red }
    if let forecast, forecast > due { return .yellow }
    return forecast == nil && percent == nil ? .grey : .green
  }
}

extension Sequence<Status> {
  /// The most serious of the statuses; grey when there is none that was judged.
  public var worst: Status {
    let statuses = Set(self)
    return [.red, .yellow, .green].first(where: statuses.contains) ?? .grey
  }
}
