/// What a key holds for a period, or for none.
public struct Entry: Sendable, Hashable, Codable {
  /// The value of an entry.
  public enum Value: Sendable, Hashable, Codable {
    /// A number with the decimals that it was delivered with; finite.
    case number(Double, decimals: Int)
    case text(String)
    case boolean(Bool)
    case date(CalendarDate)
    /// No value; the entry's status says why.
    case none
  }

  public let value: Value
  /// One of the missing codes exactly when there is no value.
  public let status: ObservationStatus
  public let note: String?

  /// An entry; nil when the status does not fit the value, or the number is not finite.
  public init?(_ value: Value, status: ObservationStatus = .normal, note: String? = nil) {
    switch value {
    case .none: guard status.isMissing else { return nil }
    case .number(let number, _): guard number.isFinite, !status.isMissing else { return nil }
    default: guard !status.isMissing else { return nil }
    }
    self.value = value
    self.status = status
    self.note = note
  }

  private init(suppressedFor note: String?) {
    value = .none
    status = .suppressed
    self.note = note
  }

  /// An entry whose value is kept back (`Q`), with why.
  public static func suppressed(_ note: String?) -> Entry {
    Entry(suppressedFor: note)
  }

  /// The number, where the value is one.
  public var number: Double? {
    if case .number(let number, _) = value { number } else { nil }
  }

  public var text: String? {
    if case .text(let text) = value { text } else { nil }
  }

  public var date: CalendarDate? {
    if case .date(let date) = value { date } else { nil }
  }
}

/// A place in the store: a key and a period, or none.
public struct EntryAddress: Sendable, Hashable, Comparable, Codable {
  public let key: Key
  public let period: Period?

  public init(_ key: Key, _ period: Period? = nil) {
    self.key = key
    self.period = period
  }

  public static func < (lhs: EntryAddress, rhs: EntryAddress) -> Bool {
    guard lhs.key == rhs.key else { return lhs.key < rhs.key }
    switch (lhs.period, rhs.period) {
    case (nil, nil): return false
    case (nil, _): return true
    case (_, nil): return false
    case (let left?, let right?): return left < right
    }
  }
}
