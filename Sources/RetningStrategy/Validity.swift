import RetningData

/// The days that something is in force: from and to, both included; nil is open.
public struct Validity: Sendable, Hashable, Codable {
  public let from: CalendarDate?
  public let to: CalendarDate?

  public init(from: CalendarDate? = nil, to: CalendarDate? = nil) {
    self.from = from
    self.to = to
  }

  public func contains(_ day: CalendarDate) -> Bool {
    (from.map { $0 <= day } ?? true) && (to.map { day <= $0 } ?? true)
  }

  public func overlaps(_ other: Validity) -> Bool {
    let startsBeforeEnd = from.flatMap { from in other.to.map { from <= $0 } } ?? true
    let endsAfterStart = to.flatMap { to in other.from.map { $0 <= to } } ?? true
    return startsBeforeEnd && endsAfterStart
  }

  /// Whether it ends before it begins, which no validity may.
  public var isImpossible: Bool {
    if let from, let to { to < from } else { false }
  }
}
