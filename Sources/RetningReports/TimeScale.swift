import RetningData
import RetningDiagnostics

/// The days along an axis, with the months or years named that tell where one is.
struct TimeScale {
  static let ticksMax = 7
  /// The distances between ticks, in months: each divides a year or is whole years.
  private static let stepsInMonths = [1, 2, 3, 6, 12, 24, 60, 120, 300, 1200]

  let days: ClosedRange<Int>

  /// Nil when there is no day.
  init?(holding days: some Sequence<CalendarDate>) {
    let numbers = days.map(\.dayNumber)
    guard let first = numbers.min(), let last = numbers.max() else { return nil }
    self.days = first...last
  }

  /// Where a day lies between the first and the last, 0 to 1; the middle where there is but one.
  func share(of day: CalendarDate) -> Double {
    let span = days.upperBound - days.lowerBound
    return span > 0 ? Double(day.dayNumber - days.lowerBound) / Double(span) : 0.5
  }

  /// The scale from the first day of the first month to the last day of the last, so that ticks stand at its ends.
  var wholeMonths: TimeScale {
    let months = [days.lowerBound, days.upperBound].compactMap {
      Period(.month, containing: CalendarDate(dayNumber: $0))
    }
    guard let first = months.first, let last = months.last else { return self }
    return TimeScale(holding: [first.start, last.end]) ?? self
  }

  /// The first days of months or years, ``ticksMax`` at most.
  var ticks: [CalendarDate] {
    let ends = [days.lowerBound, days.upperBound].map(CalendarDate.init(dayNumber:))
    let months = ends.map { $0.year * 12 + $0.month - 1 }
    guard let first = months.first, let last = months.last else { return [] }
    let step =
      Self.stepsInMonths.first { (last - first) / $0 < Self.ticksMax }
      ?? max(1, (last - first) / Self.ticksMax)
    let begin = (first + step - 1) / step * step
    return stride(from: begin, through: max(begin, last), by: step).compactMap {
      CalendarDate(year: $0 / 12, month: $0 % 12 + 1, day: 1)
    }.filter { days.contains($0.dayNumber) }
  }

  /// What a tick is called: the year where the ticks are years apart, else the month.
  func name(of tick: CalendarDate, in language: Language) -> String {
    let isYears = ticks.allSatisfy { $0.month == 1 } && ticks.count > 1
    return Period(isYears ? .annual : .month, containing: tick)?.text(in: language)
      ?? tick.text(in: language)
  }
}
