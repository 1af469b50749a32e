import RetningData

/// The numbers of a key over periods, as columns: what a series is made of, without an entry for each.
///
/// ```
/// periods    2025-T2   2025-T3   2026-T1
/// values        41.0      42.5       NaN    where the entry is no number
/// statuses         A         P         Q
/// ```
public struct EntryColumns: Sendable, Hashable {
  /// In order; entries without a period are left out.
  public private(set) var periods: [Period] = []
  public private(set) var values: [Double] = []
  public private(set) var statuses: [ObservationStatus] = []

  public init() {}

  /// Columns of the same periods and statuses, which they share.
  init(like other: EntryColumns, values: [Double]) {
    periods = other.periods
    statuses = other.statuses
    self.values = values
  }

  public init(_ entries: [StoredEntry]) {
    for stored in entries {
      guard let period = stored.period else { continue }
      append(period, stored.entry.number ?? .nan, stored.entry.status)
    }
  }

  mutating func append(_ period: Period, _ value: Double, _ status: ObservationStatus) {
    periods.append(period)
    values.append(value)
    statuses.append(status)
  }

  mutating func reserveCapacity(_ count: Int) {
    periods.reserveCapacity(count)
    values.reserveCapacity(count)
    statuses.reserveCapacity(count)
  }

  public static func == (lhs: EntryColumns, rhs: EntryColumns) -> Bool {
    lhs.periods == rhs.periods && lhs.statuses == rhs.statuses
      && lhs.values.elementsEqual(rhs.values) { $0.bitPattern == $1.bitPattern }
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(periods)
    hasher.combine(statuses)
    for value in values { hasher.combine(value.bitPattern) }
  }
}
