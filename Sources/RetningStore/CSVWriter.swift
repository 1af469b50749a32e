import RetningData
import RetningDiagnostics

/// Writes entries as rows of CSV.
struct CSVWriter {
  private let style: CSVStyle
  private let columns: [String]
  private var rows: CSVRows

  init(_ style: CSVStyle, keys: [Key]) {
    self.style = style
    columns = Set(keys.filter(Self.fitsColumns).flatMap { $0.dimensions.map(\.name) }).sorted()
    rows = CSVRows(delimiter: style.delimiter)
    rows.write(CSVHeader.known + columns)
  }

  var text: String { rows.text }

  /// Whether a key's dimensions can stand in columns: none is called like a column of ours, empty, or edged by spaces.
  private static func fitsColumns(_ key: Key) -> Bool {
    key.dimensions.allSatisfy { dimension in
      !CSVHeader.known.contains(dimension.name) && !dimension.value.isEmpty
        && !dimension.value.hasEdgeSpace
    }
  }

  /// Writes the rows of a key.
  ///
  /// - Throws: A ``Diagnostic`` `export-not-exact`.
  mutating func write(_ key: Key, _ entries: [StoredEntry]) throws(Diagnostic) {
    let fits = Self.fitsColumns(key)
    let name = fits ? key.base.description : key.description
    let dimensions = columns.map { fits ? key.value(of: $0) ?? "" : "" }
    let typing = ValueTyping(key)
    for stored in entries {
      let entry = stored.entry
      guard let value = cell(entry.value, typing), entry.note != "" else {
        throw Diagnostic(.exportNotExact, ["address": "\(EntryAddress(key, stored.period))"])
      }
      let status = entry.status == .normal ? "" : entry.status.rawValue
      rows.write(
        [name, stored.period?.description ?? "", value, status, entry.note ?? ""] + dimensions)
    }
  }

  /// The cell of a value; nil when it would be read as something else.
  private func cell(_ value: Entry.Value, _ typing: ValueTyping) -> String? {
    switch (value, typing) {
    case (.none, _): return ""
    case (.number(let number, let decimals), .number), (.number(let number, let decimals), .any):
      let text = NumberText.text(number, decimals: decimals, sign: style.decimalSign)
      let reading = NumberText.read(Array(text.utf8)[...], sign: style.decimalSign)
      return reading?.decimals == decimals ? text : nil
    case (.date(let date), .date), (.date(let date), .any): return date.description
    case (.text(let text), .text): return text.isEmpty ? nil : text
    case (.text(let text), .any):
      let isOther =
        text.isEmpty || CalendarDate(text) != nil
        || NumberText.read(Array(text.utf8)[...], sign: style.decimalSign) != nil
      return isOther ? nil : text
    default: return nil
    }
  }
}
