/// Norwegian working days: Monday to Friday without the public holidays.
extension CalendarDate {
  /// Whether the day is a public holiday by the acts on holidays (1995) and on 1 and 17 May (1947).
  public var isNorwegianHoliday: Bool {
    switch (month, day) {
    case (1, 1), (5, 1), (5, 17), (12, 25), (12, 26): true
    default: Self.movableHolidays.contains(dayNumber - Self.easterSunday(of: year).dayNumber)
    }
  }

  public var isWorkingDay: Bool { weekday <= 5 && !isNorwegianHoliday }

  /// The working day so many after this day: 1 is the first one after it.
  public func workingDay(_ count: Int) -> CalendarDate {
    var (day, left) = (self, max(count, 1))
    while left > 0 {
      day = day.advanced(byDays: 1)
      if day.isWorkingDay { left -= 1 }
    }
    return day
  }

  /// Days from Easter Sunday: Maundy Thursday, Good Friday, the two Easter days, Ascension Day, the two days of Whitsun.
  private static let movableHolidays: Set<Int> = [-3, -2, 0, 1, 39, 49, 50]

  /// Easter Sunday of the Gregorian calendar (the anonymous algorithm in Meeus, "Astronomical Algorithms", ch. 8).
  public static func easterSunday(of year: Int) -> CalendarDate {
    let golden = year % 19
    let (century, yearOfCentury) = (year / 100, year % 100)
    let (leapCenturies, centuryRest) = (century / 4, century % 4)
    let moonCorrection = (century + 8) / 25
    let moonOffset = (century - moonCorrection + 1) / 3
    let epact = (19 * golden + century - leapCenturies - moonOffset + 15) % 30
    let weekday =
      (32 + 2 * centuryRest + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7
    let exception = (golden + 11 * epact + 22 * weekday) / 451
    let sum = epact + weekday - 7 * exception + 114
    return CalendarDate(dayNumber: firstDay(year: year, month: sum / 31).dayNumber + sum % 31)
  }
}
