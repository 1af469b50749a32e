/// Days and periods as they cross between processes: what lies so far away that reckoning with it overflows is none.
extension CalendarDate: Codable {
  private static let dayNumberMax = 10_000_000

  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let dayNumber = try container.decode(Int.self)
    guard dayNumber.magnitude <= Self.dayNumberMax else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "a day far away")
    }
    self.init(dayNumber: dayNumber)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(dayNumber)
  }
}

extension Period: Codable {
  private static let ordinalMax = 10_000_000

  /// A period from another process; nil for none, and for what lies too far away.
  package init?(_ frequency: Frequency, crossingOrdinal ordinal: Int) {
    guard frequency != .irregular, ordinal.magnitude <= Self.ordinalMax else { return nil }
    self.init(frequency: frequency, ordinal: ordinal)
  }

  private enum CodingKeys: String, CodingKey {
    case frequency, ordinal
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let frequency = try container.decode(Frequency.self, forKey: .frequency)
    let ordinal = try container.decode(Int.self, forKey: .ordinal)
    guard let period = Period(frequency, crossingOrdinal: ordinal) else {
      throw DecodingError.dataCorruptedError(
        forKey: .ordinal, in: container, debugDescription: "no period")
    }
    self = period
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(frequency, forKey: .frequency)
    try container.encode(ordinal, forKey: .ordinal)
  }
}
