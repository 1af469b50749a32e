import RetningData
import RetningJSON
import RetningStrategy

/// How far one figure is from turning a status.
public struct Sensitivity: Sendable, Hashable, Codable {
  /// The figure: a key at a period.
  public let address: EntryAddress
  public let unit: String
  /// What stands there now.
  public let value: Double
  /// The nearest value at which the status is another, all else as it is.
  public let threshold: Double
  /// The status there.
  public let status: Status

  /// How far away it is, in parts of what stands there; infinite where that is zero.
  public var relativeDistance: Double {
    value == 0 ? .infinity : abs((threshold - value) / value)
  }

  public init(
    address: EntryAddress, unit: String, value: Double, threshold: Double, status: Status
  ) {
    self.address = address
    self.unit = unit
    self.value = value
    self.threshold = threshold
    self.status = status
  }
}

extension Sensitivity {
  public var json: JSONValue {
    [
      "key": .string(address.key.description), "period": .optional(address.period?.description),
      "unit": .string(unit), "value": .number(value), "threshold": .number(threshold),
      "status": .string(status.rawValue),
    ]
  }
}
