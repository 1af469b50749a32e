import RetningDiagnostics

/// A moment, to the second, such as the time of a commit.
///
/// A moment is printed in UTC where machines read it and in Norwegian time where people do. Norwegian time is computed
/// from the rule of the European Union that Norway follows: summer time (UTC+2) from 01:00 UTC on the last Sunday of
/// March to 01:00 UTC on the last Sunday of October, else UTC+1. The rule has held since 1996 and is used for earlier
/// moments too; no time zone database of the machine is read, so that the same text means the same moment everywhere.
public struct Timestamp: Sendable, Hashable, Comparable, Codable {
  /// Seconds since 1 January 1970, 00:00 UTC, without leap seconds.
  public let secondsSince1970: Int

  public init(secondsSince1970: Int) {
    self.secondsSince1970 = secondsSince1970
  }

  public static func < (lhs: Timestamp, rhs: Timestamp) -> Bool {
    lhs.secondsSince1970 < rhs.secondsSince1970
  }

  /// The last second of a day in Norway.
  public static func endOfDay(_ day: CalendarDate) -> Timestamp {
    let midnight = day.advanced(byDays: 1).dayNumber * secondsPerDay
    return Timestamp(osloClockSeconds: midnight - 1)
  }

  /// The moment when Norwegian clocks show a time on a day, as a plan means it: of an hour that comes twice (October) the
  /// first; of an hour that is skipped (March) the first moment after it, 03:00.
  ///
  /// - Parameter minute: Since midnight, 0 to 1439.
  public static func oslo(_ day: CalendarDate, minute: Int) -> Timestamp {
    let clock = day.dayNumber * secondsPerDay + minute * 60
    let moment = Timestamp(osloClockSeconds: clock)
    guard moment.osloClockSeconds != clock else { return moment }
    return Timestamp(secondsSince1970: summerTimeTurn(day.year, 3))
  }

  /// Minutes since midnight on Norwegian clocks, 0 to 1439.
  public var osloMinute: Int {
    CalendarDate.floorModulo(osloClockSeconds, Self.secondsPerDay) / 60
  }

  public func advanced(bySeconds count: Int) -> Timestamp {
    Timestamp(secondsSince1970: secondsSince1970 + count)
  }

  /// The day it is in Norway.
  public var osloDate: CalendarDate {
    CalendarDate(dayNumber: CalendarDate.floorDivide(osloClockSeconds, Self.secondsPerDay))
  }

  /// The moment as Norwegian clocks show it: `2026-05-20 10:00`.
  public var osloText: String {
    let (day, time) = Self.texts(clockSeconds: osloClockSeconds)
    return "\(day) \(time.prefix(5))"
  }

  private static let secondsPerDay = 86_400
  private static let secondsPerHour = 3_600

  private var osloClockSeconds: Int {
    secondsSince1970 + Self.osloOffsetSeconds(atUTC: secondsSince1970)
  }

  /// The moment when Norwegian clocks show a time, counted in seconds as if the clock were UTC.
  ///
  /// Of an hour that comes twice (October) the first is meant; an hour that is skipped (March) is counted on from
  /// winter time, as a clock that nobody moved would show it.
  private init(osloClockSeconds seconds: Int) {
    let asSummer = seconds - 2 * Self.secondsPerHour
    let isSummer = Self.osloOffsetSeconds(atUTC: asSummer) == 2 * Self.secondsPerHour
    self.init(secondsSince1970: isSummer ? asSummer : seconds - Self.secondsPerHour)
  }

  private static func osloOffsetSeconds(atUTC seconds: Int) -> Int {
    let year = CalendarDate(dayNumber: CalendarDate.floorDivide(seconds, secondsPerDay)).year
    let isSummer = summerTimeTurn(year, 3) <= seconds && seconds < summerTimeTurn(year, 10)
    return (isSummer ? 2 : 1) * secondsPerHour
  }

  /// 01:00 UTC on the last Sunday of a month that has 31 days, in seconds since 1970.
  private static func summerTimeTurn(_ year: Int, _ month: Int) -> Int {
    let last = CalendarDate.firstDay(year: year, month: month).advanced(byDays: 30)
    return (last.dayNumber - last.weekday % 7) * secondsPerDay + secondsPerHour
  }

  private static func texts(clockSeconds: Int) -> (day: String, time: String) {
    let day = CalendarDate.floorDivide(clockSeconds, secondsPerDay)
    let rest = clockSeconds - day * secondsPerDay
    let time = [rest / secondsPerHour, rest / 60 % 60, rest % 60]
      .map { CalendarDate.padded($0, 2) }.joined(separator: ":")
    return (CalendarDate(dayNumber: day).description, time)
  }
}

extension Timestamp: CustomStringConvertible {
  /// The moment in UTC: `2026-05-20T08:00:00Z`.
  public var description: String {
    let (day, time) = Self.texts(clockSeconds: secondsSince1970)
    return "\(day)T\(time)Z"
  }

  /// Reads a moment of ISO 8601: `2026-05-20T10:00:00+02:00`, `2026-05-20T08:00:00Z`, or `2026-05-20T10:00:00` as
  /// Norwegian time; seconds may be left out, and their fractions are dropped.
  ///
  /// - Throws: A ``Diagnostic`` `timestamp-form`.
  public init(parsing text: some StringProtocol) throws(Diagnostic) {
    guard let timestamp = Timestamp(text) else {
      throw Diagnostic(.timestampForm, ["text": String(text)])
    }
    self = timestamp
  }

  /// Reads what ``init(parsing:)`` reads; nil for anything else.
  public init?(_ text: some StringProtocol) {
    guard let day = CalendarDate(text.prefix(10)) else { return nil }
    var rest = text.dropFirst(10)
    guard rest.popFirst() == "T" else { return nil }
    let clock = rest.prefix { $0.isASCII && ($0.isNumber || $0 == ":" || $0 == ".") }
    guard let seconds = Self.clockSeconds(clock) else { return nil }
    let local = day.dayNumber * Self.secondsPerDay + seconds
    switch rest[clock.endIndex...] {
    case "": self.init(osloClockSeconds: local)
    case "Z": self.init(secondsSince1970: local)
    case let zone:
      guard let offset = Self.offsetSeconds(zone) else { return nil }
      self.init(secondsSince1970: local - offset)
    }
  }

  /// `10:00` or `10:00:00` or `10:00:00.5` as seconds since midnight.
  private static func clockSeconds(_ text: some StringProtocol) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2 || parts.count == 3, parts[0].count == 2, parts[1].count == 2,
      let hour = Int(digits: parts[0]), hour < 24, let minute = Int(digits: parts[1]), minute < 60
    else { return nil }
    guard parts.count == 3 else { return hour * secondsPerHour + minute * 60 }
    let pieces = parts[2].split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard pieces[0].count == 2, let second = Int(digits: pieces[0]), second < 60,
      pieces.count == 1
        || !pieces[1].isEmpty && pieces[1].allSatisfy({ $0.isASCII && $0.isNumber })
    else { return nil }
    return hour * secondsPerHour + minute * 60 + second
  }

  /// `+02:00` or `-05:30` in seconds.
  private static func offsetSeconds(_ text: some StringProtocol) -> Int? {
    guard let sign = text.first, sign == "+" || sign == "-",
      let seconds = clockSeconds(text.dropFirst()), text.count == 6
    else { return nil }
    return sign == "-" ? -seconds : seconds
  }
}

extension DiagnosticCode {
  static let timestampForm = DiagnosticCode(
    "timestamp-form",
    nb:
      "«{text}» er ikke et tidspunkt. Skriv for eksempel 2026-05-20T10:00:00+02:00; uten tidssone gjelder norsk tid.",
    en:
      "“{text}” is not a time. Write for instance 2026-05-20T10:00:00+02:00; without a zone it is Norwegian time."
  )
}
