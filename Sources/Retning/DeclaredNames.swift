import RetningData
import RetningDiagnostics
import RetningEvaluation
import RetningStore

/// What the rules declare, as far as imports, what-ifs and rights have to know: plain data, that a process which ran the
/// rules can give to one that does not.
struct DeclaredNames: Sendable, Codable {
  struct Series: Sendable, Codable {
    /// The unit's symbol.
    let unit: String
    let frequency: Frequency
    let dimensions: [String]
    let location: SourceLocation
    let access: Access
  }

  /// By key without dimensions.
  let series: [Key: Series]
  let indicators: Set<String>
  let measures: Set<String>
  /// The attributes that entries may have, as full names.
  let attributes: Set<String>
  /// In order.
  let ministries: [String]
  /// How indicators may be seen, by id.
  let access: [String: Access]

  init(_ catalogue: Evaluation.Catalogue) {
    series = catalogue.data.mapValues {
      Series(
        unit: $0.unit.symbol, frequency: $0.frequency, dimensions: $0.dimensions,
        location: $0.location, access: $0.access)
    }
    indicators = Set(catalogue.indicators)
    measures = Set(catalogue.measures)
    attributes = catalogue.attributes
    ministries = catalogue.model.ministries.map(\.content.id).sorted()
    access = catalogue.access
  }

  /// How a key's figures may be seen; what belongs to an indicator is seen by those who see the indicator.
  @Sendable
  func access(to key: Key) -> Access {
    guard let owner = key.attribute?.owner else { return series[key.base]?.access ?? Access() }
    return access["\(key.ministry)/\(owner)"] ?? Access()
  }
}
