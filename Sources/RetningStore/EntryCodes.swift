import RetningData

/// What an entry is, as one byte.
enum EntryKind: UInt8 {
  case removed = 0
  case none = 1
  case number = 2
  case text = 3
  case boolean = 4
  case date = 5
  /// Drops what another revision put; in the log alone.
  case redaction = 6
  /// What was put has been dropped.
  case redacted = 7

  init(_ value: Entry.Value) {
    self =
      switch value {
      case .none: .none
      case .number: .number
      case .text: .text
      case .boolean: .boolean
      case .date: .date
      }
  }
}

/// A period, or none, as a letter and a number.
struct PeriodCode: Equatable {
  /// The frequency's letter; 0 without period.
  let frequency: UInt8
  let ordinal: Int32

  init(frequency: UInt8, ordinal: Int32) {
    self.frequency = frequency
    self.ordinal = ordinal
  }

  init(_ period: Period?) {
    frequency = period?.frequency.code ?? 0
    ordinal = Int32(truncatingIfNeeded: period?.ordinal ?? 0)
  }

  /// A period or its absence.
  struct Decoded {
    let value: Period?
  }

  /// The period meant; nil when there is no such frequency.
  var period: Decoded? {
    guard frequency != 0 else { return Decoded(value: nil) }
    guard let frequency = Frequency(code: frequency),
      let period = Period(frequency, storedOrdinal: Int(ordinal))
    else { return nil }
    return Decoded(value: period)
  }
}

extension Frequency {
  /// The letter of the frequency in ASCII.
  var code: UInt8 {
    switch self {
    case .annual: UInt8(ascii: "A")
    case .halfYear: UInt8(ascii: "S")
    case .tertial: UInt8(ascii: "T")
    case .quarter: UInt8(ascii: "Q")
    case .month: UInt8(ascii: "M")
    case .week: UInt8(ascii: "W")
    case .day: UInt8(ascii: "D")
    case .irregular: UInt8(ascii: "I")
    }
  }

  init?(code: UInt8) {
    switch code {
    case UInt8(ascii: "A"): self = .annual
    case UInt8(ascii: "S"): self = .halfYear
    case UInt8(ascii: "T"): self = .tertial
    case UInt8(ascii: "Q"): self = .quarter
    case UInt8(ascii: "M"): self = .month
    case UInt8(ascii: "W"): self = .week
    case UInt8(ascii: "D"): self = .day
    case UInt8(ascii: "I"): self = .irregular
    default: return nil
    }
  }
}

extension ObservationStatus {
  /// The letter of the status in ASCII.
  var code: UInt8 {
    rawValue.utf8.first ?? 0
  }

  init?(code: UInt8) {
    // Written out, since reading a series does this for every entry.
    switch code {
    case UInt8(ascii: "A"): self = .normal
    case UInt8(ascii: "B"): self = .seriesBreak
    case UInt8(ascii: "D"): self = .definitionDiffers
    case UInt8(ascii: "E"): self = .estimated
    case UInt8(ascii: "F"): self = .forecast
    case UInt8(ascii: "I"): self = .imputed
    case UInt8(ascii: "L"): self = .notCollected
    case UInt8(ascii: "M"): self = .cannotExist
    case UInt8(ascii: "N"): self = .notSignificant
    case UInt8(ascii: "O"): self = .missing
    case UInt8(ascii: "P"): self = .provisional
    case UInt8(ascii: "Q"): self = .suppressed
    case UInt8(ascii: "U"): self = .lowReliability
    case UInt8(ascii: "V"): self = .unvalidated
    default: return nil
    }
  }
}

extension Double {
  /// The bits of the number, with one zero: −0 is stored as 0.
  var canonicalBits: UInt64 {
    self == 0 ? 0 : bitPattern
  }
}
