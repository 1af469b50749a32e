import RetningDiagnostics

/// How often a series is observed: the codes of SDMX's reporting periods, with the tertial of Norwegian administration.
public enum Frequency: String, Sendable, Hashable, CaseIterable, Codable {
  case annual = "A"
  case halfYear = "S"
  /// Four months: January–April, May–August, September–December.
  case tertial = "T"
  case quarter = "Q"
  case month = "M"
  /// A week of ISO 8601, Monday to Sunday.
  case week = "W"
  case day = "D"
  /// At no fixed interval, such as a survey every third year; each observation names its own period.
  case irregular = "I"

  /// How many periods make a year; nil for weeks, days and irregular, where years differ.
  public var periodsPerYear: Int? {
    switch self {
    case .annual: 1
    case .halfYear: 2
    case .tertial: 3
    case .quarter: 4
    case .month: 12
    case .week, .day, .irregular: nil
    }
  }

  /// Months in a period; nil where it is not made of months.
  var monthCount: Int? {
    switch self {
    case .annual: 12
    case .halfYear: 6
    case .tertial: 4
    case .quarter: 3
    case .month: 1
    case .week, .day, .irregular: nil
    }
  }

  /// Whether each period of `self` is made of whole periods of `other`, so that a conversion needs no guess.
  public func isMadeOf(_ other: Frequency) -> Bool {
    if other == .day { return self != .irregular }
    guard let months = monthCount, let otherMonths = other.monthCount else { return self == other }
    return months % otherMonths == 0
  }

  package var names: LocalizedText {
    LocalizedText(nb: name(in: .nb), en: name(in: .en))
  }

  public func name(in language: Language) -> String {
    switch (self, language) {
    case (.annual, .en): "year"
    case (.annual, _): "år"
    case (.halfYear, .en): "half-year"
    case (.halfYear, _): "halvår"
    case (.tertial, _): "tertial"
    case (.quarter, .en): "quarter"
    case (.quarter, _): "kvartal"
    case (.month, .en): "month"
    case (.month, _): "måned"
    case (.week, .en): "week"
    case (.week, _): "uke"
    case (.day, .en): "day"
    case (.day, _): "dag"
    case (.irregular, .en): "irregular"
    case (.irregular, _): "uregelmessig"
    }
  }
}
