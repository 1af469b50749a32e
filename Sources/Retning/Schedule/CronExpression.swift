import RetningData
import RetningDiagnostics

/// Times as cron writes them, in five fields: minute, hour, day of month, month, day of week (0 and 7 are Sunday).
///
/// Each is `*`, a number, a range `1-5`, a list `1,15`, with a step `*/15`. Where both days are limited, either will do.
struct CronExpression: Sendable, Hashable {
  let text: String
  private let minutes: [Int]
  private let hours: [Int]
  private let days: Set<Int>
  private let months: Set<Int>
  private let weekdays: Set<Int>
  private let limitsDays: Bool
  private let limitsWeekdays: Bool

  /// - Throws: A ``Diagnostic`` `schedule-cron`.
  init(_ text: String) throws(Diagnostic) {
    let fields = text.split(separator: " ").map(String.init)
    guard fields.count == 5 else { throw Diagnostic(.scheduleCron, ["text": text]) }
    func values(_ index: Int, _ range: ClosedRange<Int>) throws(Diagnostic) -> Set<Int> {
      guard let values = Self.values(fields[index], range) else {
        throw Diagnostic(.scheduleCron, ["text": text])
      }
      return values
    }
    self.text = text
    minutes = try values(0, 0...59).sorted()
    hours = try values(1, 0...23).sorted()
    days = try values(2, 1...31)
    months = try values(3, 1...12)
    weekdays = Set(try values(4, 0...7).map { $0 == 0 ? 7 : $0 })
    limitsDays = !fields[2].hasPrefix("*")
    limitsWeekdays = !fields[4].hasPrefix("*")
  }

  private static func values(_ field: String, _ range: ClosedRange<Int>) -> Set<Int>? {
    var values: Set<Int> = []
    for part in field.split(separator: ",", omittingEmptySubsequences: false) {
      let pieces = part.split(separator: "/", omittingEmptySubsequences: false)
      guard pieces.count <= 2, let bounds = bounds(pieces[0], range) else { return nil }
      let step = pieces.count == 2 ? Int(pieces[1]) : 1
      guard let step, step > 0 else { return nil }
      // 5/15 is from 5 on.
      let isOpen = pieces.count == 2 && Int(pieces[0]) != nil
      let end = isOpen ? range.upperBound : bounds.upperBound
      values.formUnion(stride(from: bounds.lowerBound, through: end, by: step))
    }
    return values
  }

  private static func bounds(_ text: Substring, _ range: ClosedRange<Int>) -> ClosedRange<Int>? {
    if text == "*" { return range }
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2,
      range.contains(first), range.contains(last), first <= last
    else { return nil }
    return first...last
  }

  func matches(_ day: CalendarDate) -> Bool {
    guard months.contains(day.month) else { return false }
    let (isDay, isWeekday) = (days.contains(day.day), weekdays.contains(day.weekday))
    return limitsDays && limitsWeekdays ? isDay || isWeekday : isDay && isWeekday
  }

  /// The moments of a day, in order, each once: those of an hour that is skipped fall together.
  func moments(on day: CalendarDate) -> [Timestamp] {
    guard matches(day) else { return [] }
    let all = hours.flatMap { hour in
      minutes.map { Timestamp.oslo(day, minute: hour * 60 + $0) }
    }
    return Set(all).sorted()
  }
}
