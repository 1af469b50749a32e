import RetningData
import RetningDiagnostics

/// How far something has come, by a published method.
public struct Progress: Sendable, Hashable {
  /// The method and its version, such as `openSDG/2.4`.
  public let method: ProgressMethod
  /// The method's own word for it, such as `moderate_progress`.
  public let category: String
  public let status: Status
  /// Why the method gives nothing; always there for grey.
  public let reason: GreyReason?
  /// What the category follows from; what it is, each method says.
  public let value: Double?
  public let score: Double?

  init(
    _ method: ProgressMethod, _ category: String, _ status: Status, value: Double? = nil,
    score: Double? = nil
  ) {
    self.method = method
    self.category = category
    self.status = status
    self.value = value
    self.score = score
    reason = nil
  }

  /// Nothing can be said.
  init(_ method: ProgressMethod, unavailable reason: GreyReason, value: Double? = nil) {
    self.method = method
    self.category = Self.notAvailable
    self.status = .grey
    self.reason = reason
    self.value = value
    score = nil
  }

  static let notAvailable = "not_available"

  /// The category in words.
  public var text: LocalizedText { Self.words[category] ?? LocalizedText(nb: category) }

  private static let words: [String: LocalizedText] = [
    "target_achieved": LocalizedText(nb: "målet er nådd", en: "target achieved"),
    "target_met": LocalizedText(nb: "målet er nådd", en: "target met"),
    "on_track": LocalizedText(nb: "i rute", en: "on track"),
    "fair_progress": LocalizedText(nb: "noe framgang", en: "fair progress"),
    "limited_or_no_progress": LocalizedText(
      nb: "liten eller ingen framgang", en: "limited or no progress"),
    "substantial_progress": LocalizedText(nb: "betydelig framgang", en: "substantial progress"),
    "significant_progress": LocalizedText(nb: "betydelig framgang", en: "significant progress"),
    "moderate_progress": LocalizedText(nb: "moderat framgang", en: "moderate progress"),
    "limited_progress": LocalizedText(nb: "liten framgang", en: "limited progress"),
    "insufficient_progress": LocalizedText(
      nb: "utilstrekkelig framgang", en: "insufficient progress"),
    "deterioration": LocalizedText(nb: "tilbakegang", en: "deterioration"),
    "movement_away": LocalizedText(nb: "bort fra målet", en: "movement away"),
    "moderate_movement_away": LocalizedText(
      nb: "moderat i gal retning", en: "moderate movement away"),
    "significant_movement_away": LocalizedText(
      nb: "betydelig i gal retning", en: "significant movement away"),
    "sun": LocalizedText(nb: "sol", en: "sun"),
    "sun_with_cloud": LocalizedText(nb: "sol og sky", en: "sun with cloud"),
    "cloud": LocalizedText(nb: "sky", en: "cloud"),
    "thunderstorm": LocalizedText(nb: "torden", en: "thunderstorm"),
    "clear_improvement": LocalizedText(nb: "klar bedring", en: "clear improvement"),
    "slight_improvement": LocalizedText(nb: "svak bedring", en: "slight improvement"),
    "stable": LocalizedText(nb: "stabilt", en: "stable"),
    "slight_worsening": LocalizedText(nb: "svak forverring", en: "slight worsening"),
    "clear_worsening": LocalizedText(nb: "klar forverring", en: "clear worsening"),
    notAvailable: LocalizedText(nb: "kan ikke vurderes", en: "not available"),
  ]
}

/// What a method judges.
public struct ProgressQuestion: Sendable, Hashable {
  /// A year's figure.
  public struct Figure: Sendable, Hashable {
    public let year: Int
    public let value: Double

    public init(_ year: Int, _ value: Double) {
      self.year = year
      self.value = value
    }
  }

  /// What a target asks for; it decides which rule of a method holds.
  public enum Goal: Sendable, Hashable {
    /// That the value goes the better way.
    case direction
    /// That the value is reached by a year.
    case reach(Double, by: Int)
    /// That the value is kept each year.
    case maintain(Double)
  }

  /// In order of year.
  public var figures: [Figure]
  public var direction: Direction
  public var goal: Goal
  /// The year that growth is counted from, or the next with a figure; the first figure's if nil.
  public var baseYear: Int?
  /// The value that the series can at most come near, such as 100 for a percentage.
  public var limit: Double?
  /// Whether the figures are percentages.
  public var isPercentage = false
  /// The annual growth, as a share, where it is known and the figures are not.
  public var growth: Double?

  public init(_ figures: [Figure], direction: Direction, goal: Goal = .direction) {
    self.figures = figures.sorted { $0.year < $1.year }
    self.direction = direction
    self.goal = goal
  }

  /// The first figure of the base year or later.
  var base: Figure? {
    figures.first { figure in baseYear.map { figure.year >= $0 } ?? true }
  }

  var current: Figure? { figures.last }

  /// Whether a value is as good as a target or better.
  func meets(_ target: Double, _ value: Double) -> Bool {
    direction == .increase ? value >= target : value <= target
  }
}

/// A published method of judging progress. Its version is in its name, and what a name means never changes.
public enum ProgressMethod: String, Sendable, Hashable, CaseIterable {
  case openSDG = "openSDG/2.4"
  case weather = "weather/1"
  case un = "un/2023"
  case eurostat = "eurostat/1"
  case istat = "istat/1"

  public func judge(_ question: ProgressQuestion) -> Progress {
    switch self {
    case .openSDG: OpenSDGMethod.judge(question)
    case .weather: WeatherMethod.judge(question)
    case .un: UNMethod.judge(question)
    case .eurostat: EurostatMethod.judge(question)
    case .istat: IstatMethod.judge(question)
    }
  }
}
