import RetningData
import RetningDiagnostics

/// Writes entries as SDMX-CSV 2.0, with a column for the series and one for each dimension.
///
/// A file says by its structure's id that it is ours: the columns then name keys as they are.
struct SDMXWriter {
  /// What stands in `STRUCTURE_ID`.
  static let structure = "RETNING:SERIES(1.0)"
  static let seriesColumn = "SERIES"

  private static let before = ["STRUCTURE", "STRUCTURE_ID", "ACTION", seriesColumn]
  private static let after = ["TIME_PERIOD", "OBS_VALUE", "OBS_STATUS", "DECIMALS", "OBS_COMMENT"]

  private let columns: [String]
  private var rows: CSVRows

  init(keys: [Key]) {
    columns = Set(keys.filter(Self.fitsColumns).flatMap { $0.dimensions.map(\.name) }).sorted()
    rows = CSVRows(delimiter: .comma)
    rows.write(Self.before + columns + Self.after)
  }

  var text: String { rows.text }

  /// Whether a key's dimensions can stand in columns: none is called like one of ours or is empty, and none carries what
  /// would be taken for a label.
  private static func fitsColumns(_ key: Key) -> Bool {
    key.dimensions.allSatisfy { dimension in
      !SDMXReader.known.contains(dimension.name) && dimension.name != seriesColumn
        && !dimension.name.contains(": ") && dimension.name != "FREQ" && !dimension.value.isEmpty
        && !dimension.name.hasEdgeSpace
    }
  }

  /// Writes the rows of a key.
  ///
  /// - Throws: A ``Diagnostic`` `export-no-place`.
  mutating func write(_ key: Key, _ entries: [StoredEntry]) throws(Diagnostic) {
    let fits = Self.fitsColumns(key)
    let name = fits ? key.base.description : key.description
    let dimensions = columns.map { fits ? key.value(of: $0) ?? "" : "" }
    for stored in entries {
      let entry = stored.entry
      let (value, decimals): (String, String)
      switch entry.value {
      case .number(let number, let places):
        (value, decimals) = (NumberText.text(number, decimals: places), "\(places)")
      case .none: (value, decimals) = ("", "")
      case .text, .date, .boolean: throw Self.noPlace(key, stored)
      }
      guard let period = stored.period, entry.note != "" else { throw Self.noPlace(key, stored) }
      rows.write(
        ["dataflow", Self.structure, "I", name] + dimensions + [
          period.description, value, entry.status.rawValue, decimals, entry.note ?? "",
        ])
    }
  }

  private static func noPlace(_ key: Key, _ stored: StoredEntry) -> Diagnostic {
    Diagnostic(
      .exportNoPlace,
      ["format": "SDMX-CSV", "address": "\(EntryAddress(key, stored.period))"])
  }
}
