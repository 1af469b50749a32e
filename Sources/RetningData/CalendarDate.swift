import RetningDiagnostics

/// A day of the Gregorian calendar, without time of day or zone.
public struct CalendarDate: Sendable, Hashable, Comparable {
  /// Days since 1 January 1970, which is day 0.
  public let dayNumber: Int

  public init(dayNumber: Int) {
    self.dayNumber = dayNumber
  }

  /// The day with these numbers; nil when there is no such day, or its year is not between 1 and 9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Self.dayCount(year: year, month: month)).contains(day)
    else { return nil }
    self.init(dayNumber: Self.dayNumber(year: year, month: month, day: day))
  }

  /// Reads `2026-05-31`; nil for anything else.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
      let year = Int(digits: parts[0]), let month = Int(digits: parts[1]),
      let day = Int(digits: parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  public var year: Int { components.year }
  /// The month of the year, 1 to 12.
  public var month: Int { components.month }
  /// The day of the month, 1 to 31.
  public var day: Int { components.day }
  /// The day of the week by ISO 8601: 1 is Monday, 7 is Sunday.
  public var weekday: Int { Self.floorModulo(dayNumber + 3, 7) + 1 }

  public func advanced(byDays count: Int) -> CalendarDate {
    CalendarDate(dayNumber: dayNumber + count)
  }

  public static func < (lhs: CalendarDate, rhs: CalendarDate) -> Bool {
    lhs.dayNumber < rhs.dayNumber
  }

  /// The first day of a month; months past 12 or before 1 run into the years beside.
  static func firstDay(year: Int, month: Int) -> CalendarDate {
    let months = year * 12 + month - 1
    let wholeYear = floorDivide(months, 12)
    return CalendarDate(
      dayNumber: dayNumber(year: wholeYear, month: months - wholeYear * 12 + 1, day: 1))
  }

  static func dayCount(year: Int, month: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: isLeap(year) ? 29 : 28
    default: 31
    }
  }

  private static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  // The two conversions count in eras of 400 years that begin on 1 March, so that the leap day ends a year
  // (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms").
  private static func dayNumber(year: Int, month: Int, day: Int) -> Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = floorDivide(shiftedYear, 400)
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  private var components: (year: Int, month: Int, day: Int) {
    let shifted = dayNumber + 719_468
    let era = Self.floorDivide(shifted, 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month,
      dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    )
  }

  static func floorDivide(_ value: Int, _ divisor: Int) -> Int {
    let quotient = value / divisor
    return value % divisor < 0 ? quotient - 1 : quotient
  }

  static func floorModulo(_ value: Int, _ divisor: Int) -> Int {
    value - floorDivide(value, divisor) * divisor
  }
}

extension CalendarDate: CustomStringConvertible {
  /// The date as `2026-05-31`.
  public var description: String {
    let (year, month, day) = components
    return Self.padded(year, 4) + "-" + Self.padded(month, 2) + "-" + Self.padded(day, 2)
  }

  static func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  private static let monthsNorwegian = [
    "januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober",
    "november", "desember",
  ]
  private static let monthsEnglish = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// The name of a month, 1 to 12, in running text.
  static func monthName(_ month: Int, in language: Language) -> String {
    (language == .en ? monthsEnglish : monthsNorwegian)[month - 1]
  }

  /// The date as people write it: `22. november 2026`, `22 November 2026`.
  public func text(in language: Language) -> String {
    "\(day)\(language == .en ? "" : ".") \(Self.monthName(month, in: language)) \(year)"
  }
}

extension Int {
  /// A number written with the digits 0 to 9 alone; `Int(_:)` takes signs too.
  init?(digits text: some StringProtocol) {
    guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    self.init(text)
  }
}
