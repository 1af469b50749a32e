import RetningDiagnostics

/// A reporting period: a year, half-year, tertial, quarter, month, week or day.
///
/// A period is its frequency and its number in the unbroken row of such periods, so that arithmetic is addition.
public struct Period: Sendable, Hashable {
  /// Never ``Frequency/irregular``: an irregular series names a period of one of the others.
  public let frequency: Frequency
  /// The period's number in its row; what number 0 is depends on the frequency.
  public let ordinal: Int

  init(frequency: Frequency, ordinal: Int) {
    self.frequency = frequency
    self.ordinal = ordinal
  }

  /// The period number `number` (from 1) of a year; nil when the year has no such period.
  public init?(_ frequency: Frequency, year: Int, number: Int = 1) {
    guard (1...9999).contains(year) else { return nil }
    switch frequency {
    case .week:
      guard (1...Self.weekCount(year: year)).contains(number) else { return nil }
      let monday = Self.firstMonday(year: year)
      self.init(
        frequency: .week,
        ordinal: CalendarDate.floorDivide(monday.dayNumber + 3, 7) + number - 1)
    case .day, .irregular: return nil
    default:
      guard let count = frequency.periodsPerYear, (1...count).contains(number) else { return nil }
      self.init(frequency: frequency, ordinal: year * count + number - 1)
    }
  }

  /// The period of one day.
  public init(day: CalendarDate) {
    self.init(frequency: .day, ordinal: day.dayNumber)
  }

  /// The period of this frequency that a day lies in; nil for irregular.
  public init?(_ frequency: Frequency, containing day: CalendarDate) {
    switch frequency {
    case .irregular: return nil
    case .day: self.init(day: day)
    case .week:
      self.init(frequency: .week, ordinal: CalendarDate.floorDivide(day.dayNumber + 3, 7))
    default:
      guard let months = frequency.monthCount else { return nil }
      self.init(frequency: frequency, ordinal: (day.year * 12 + day.month - 1) / months)
    }
  }

  /// The period with a stored number; nil for irregular.
  ///
  /// For a store that keeps ``frequency`` and ``ordinal``.
  public init?(_ frequency: Frequency, storedOrdinal ordinal: Int) {
    guard frequency != .irregular else { return nil }
    self.init(frequency: frequency, ordinal: ordinal)
  }

  public var start: CalendarDate {
    switch frequency {
    case .day, .irregular: CalendarDate(dayNumber: ordinal)
    case .week: CalendarDate(dayNumber: ordinal * 7 - 3)
    default: CalendarDate.firstDay(year: 0, month: ordinal * (frequency.monthCount ?? 1) + 1)
    }
  }

  /// The last day of the period.
  public var end: CalendarDate {
    Period(frequency: frequency, ordinal: ordinal + 1).start.advanced(byDays: -1)
  }

  /// The period `count` places later in the row, or earlier when it is negative.
  ///
  /// A count comes from a script: one that no calendar holds leads to the end of the row, never to an overflow.
  public func advanced(by count: Int) -> Period {
    let (sum, overflows) = ordinal.addingReportingOverflow(count)
    guard !overflows, sum.magnitude < Self.ordinalLimit else {
      return Period(
        frequency: frequency,
        ordinal: count < 0 ? -Int(Self.ordinalLimit) : Int(Self.ordinalLimit))
    }
    return Period(frequency: frequency, ordinal: sum)
  }

  private static let ordinalLimit: UInt = 1_000_000_000

  /// Whether the period is of a year that can be written, 1 to 9999.
  var isInCalendar: Bool { (1...9999).contains(year) }

  /// How many places later `other` lies; nil when it is of another frequency.
  public func distance(to other: Period) -> Int? {
    frequency == other.frequency ? other.ordinal - ordinal : nil
  }

  public func contains(_ other: Period) -> Bool {
    start <= other.start && other.end <= end
  }

  public func contains(_ day: CalendarDate) -> Bool {
    start <= day && day <= end
  }

  /// The periods of a finer frequency that make this one; nil when it is not made of whole such periods.
  public func periods(of finer: Frequency) -> [Period]? {
    row(of: finer).map { row in (0..<row.count).map { row.first.advanced(by: $0) } }
  }

  /// The first of the periods of a finer frequency that make this one, and how many they are; nil when it is not made of
  /// whole such periods.
  func row(of finer: Frequency) -> (first: Period, count: Int)? {
    guard frequency.isMadeOf(finer) else { return nil }
    if let months = frequency.monthCount, let finerMonths = finer.monthCount {
      let count = months / finerMonths
      return (Period(frequency: finer, ordinal: ordinal * count), count)
    }
    guard let first = Period(finer, containing: start), let last = Period(finer, containing: end)
    else { return nil }
    return (first, last.ordinal - first.ordinal + 1)
  }

  /// The period of a coarser frequency that this one lies whole in; nil when there is none.
  public func period(of coarser: Frequency) -> Period? {
    if let months = frequency.monthCount, let coarserMonths = coarser.monthCount,
      coarserMonths % months == 0
    {
      return Period(
        frequency: coarser, ordinal: CalendarDate.floorDivide(ordinal, coarserMonths / months))
    }
    guard let candidate = Period(coarser, containing: start), candidate.contains(self) else {
      return nil
    }
    return candidate
  }

  /// The last period of any frequency that has ended when this one ends; nil where the calendar has none.
  public func last(of other: Frequency) -> Period? {
    guard let containing = Period(other, containing: end) else { return nil }
    return containing.end <= end ? containing : containing.advanced(by: -1)
  }

  /// The same period one year earlier; nil where years do not hold the same periods (weeks, days).
  public var sameLastYear: Period? {
    frequency.periodsPerYear.map { advanced(by: -$0) }
  }

  /// The year that the period belongs to; for a week the ISO week-numbering year.
  public var year: Int {
    switch frequency {
    case .week: start.advanced(byDays: 3).year
    case .day, .irregular: start.year
    default: CalendarDate.floorDivide(ordinal, frequency.periodsPerYear ?? 1)
    }
  }

  /// The period's number within its year, from 1.
  public var number: Int {
    switch frequency {
    case .week:
      ordinal - CalendarDate.floorDivide(Self.firstMonday(year: year).dayNumber + 3, 7) + 1
    case .day, .irregular:
      start.dayNumber - CalendarDate.firstDay(year: year, month: 1).dayNumber + 1
    default: CalendarDate.floorModulo(ordinal, frequency.periodsPerYear ?? 1) + 1
    }
  }

  /// The Monday that week 1 of an ISO year begins on: week 1 holds 4 January.
  private static func firstMonday(year: Int) -> CalendarDate {
    let fourth = CalendarDate.firstDay(year: year, month: 1).advanced(byDays: 3)
    return fourth.advanced(byDays: 1 - fourth.weekday)
  }

  static func weekCount(year: Int) -> Int {
    (firstMonday(year: year + 1).dayNumber - firstMonday(year: year).dayNumber) / 7
  }
}

extension Period: Comparable {
  /// Periods are ordered by their first day; of two that begin together the longer comes first.
  public static func < (lhs: Period, rhs: Period) -> Bool {
    if lhs.frequency == rhs.frequency { return lhs.ordinal < rhs.ordinal }
    let (left, right) = (lhs.start, rhs.start)
    return left == right ? lhs.end > rhs.end : left < right
  }
}
