/// What kind of quantity a series holds. It decides what may be summed.
public enum SeriesKind: String, Sendable, Hashable, CaseIterable, Codable {
  /// An amount at a point in time, such as the number of employees.
  case stock
  /// An amount over a period, such as days lost.
  case flow
  case average
  case index
  case ratio
  case median
  /// A count of different ones, such as unique participants.
  case distinct
  /// A step on a scale.
  case ordinal
  /// A score of a survey.
  case survey

  /// Whether values of different ministries or groups may be summed.
  public var isAdditive: Bool { self == .stock || self == .flow }

  /// Whether values of following periods may be summed.
  public var isAdditiveOverTime: Bool { self == .flow }
}

/// Why a series has no value in a period.
public struct Absence: Sendable, Hashable {
  public enum Reason: Sendable, Hashable {
    /// Nothing was ever put there.
    case noObservation
    /// An entry without value, by its status.
    case entry(ObservationStatus)
    case zeroDenominator
    /// The arithmetic gives no number: it overflows, or is undefined.
    case notANumber
    /// Some that an aggregate needs are missing.
    case incomplete
    /// Too few periods before it for the operation.
    case notEnoughPeriods
    /// A survey has fewer answers than it needs.
    case belowMinimum
    /// There is a figure, and it is kept back from who reads.
    case withheld(Access.Obstacle)
  }

  public let reason: Reason
  private let name: String
  private let period: Period?

  /// - Parameters:
  ///   - name: What is missing: a key, or the members of an aggregate.
  ///   - period: The period that is missing of it, where it is one.
  public init(_ reason: Reason, _ name: String, at period: Period? = nil) {
    self.reason = reason
    self.name = name
    self.period = period
  }

  /// What is missing, as text: `dfd/andel`, or `dfd/andel@2025-T3`.
  public var subject: String { period.map { "\(name)@\($0)" } ?? name }

  /// The status that says so: the entry's own, else missing.
  public var status: ObservationStatus {
    switch reason {
    case .entry(let status): status
    case .withheld: .suppressed
    default: .missing
    }
  }
}

extension Absence {
  private static let plain: [Reason] = [
    .noObservation, .zeroDenominator, .notANumber, .incomplete, .notEnoughPeriods, .belowMinimum,
  ]

  /// Writes the absence; false where the figure is kept back from who reads.
  func write(to writer: inout ByteWriter) -> Bool {
    if let place = Self.plain.firstIndex(of: reason) {
      writer.write(UInt8(1 + place))
    } else if case .entry(let status) = reason {
      writer.write(UInt8(100))
      writer.write(field: status.rawValue)
    } else {
      return false
    }
    writer.write(field: name)
    writer.write(UInt8(period == nil ? 0 : 1))
    period?.write(to: &writer)
    return true
  }

  /// Reads an absence or that there is none; nil where the bytes hold neither.
  static func optional(from reader: inout ByteReader) -> Absence?? {
    guard let kind = reader.read(UInt8.self) else { return nil }
    if kind == 0 { return .some(nil) }
    let reason: Reason
    if kind == 100 {
      guard let status = reader.readText().flatMap(ObservationStatus.init) else { return nil }
      reason = .entry(status)
    } else {
      guard plain.indices.contains(Int(kind) - 1) else { return nil }
      reason = plain[Int(kind) - 1]
    }
    guard let name = reader.readText(), let isDated = reader.read(UInt8.self) else { return nil }
    guard isDated == 1 else { return .some(Absence(reason, name)) }
    guard let period = Period(from: &reader) else { return nil }
    return .some(Absence(reason, name, at: period))
  }
}
