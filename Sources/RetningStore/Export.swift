import RetningData
import RetningDiagnostics

/// How a CSV file is written.
public struct CSVStyle: Sendable, Hashable {
  public let delimiter: Delimiter
  public let decimalSign: DecimalSign

  public init(delimiter: Delimiter, decimalSign: DecimalSign) {
    self.delimiter = delimiter
    self.decimalSign = decimalSign
  }

  /// Comma between cells, point before decimals.
  public static let international = CSVStyle(delimiter: .comma, decimalSign: .point)
  /// Semicolon between cells, comma before decimals, as Norwegian spreadsheets write.
  public static let norwegian = CSVStyle(delimiter: .semicolon, decimalSign: .comma)
}

/// Writes entries as files that ``Import`` reads back to the same entries.
///
/// Rows stand in order of key and period. A CSV file is read back with the decimal sign that it was written with, since
/// its numbers alone need not show it (`1.234`).
public enum Export {
  /// The keys' entries as CSV, a column for each dimension, in UTF-8 with LF.
  ///
  /// - Parameter keys: The keys to write; nil for all that hold an entry.
  /// - Throws: A ``Diagnostic`` `export-not-exact` when an entry is of a kind that its name does not show (a text under
  ///   a plain name, say), which CSV cannot tell; NDJSON can.
  public static func csv(
    of reader: any EntryReader, keys: [Key]? = nil, style: CSVStyle = .international
  ) throws(Diagnostic) -> [UInt8] {
    let keys = try ordered(keys, reader)
    var writer = CSVWriter(style, keys: keys)
    for key in keys {
      try writer.write(key, try reader.entries(of: key))
    }
    return Array(writer.text.utf8)
  }

  /// The keys' entries as NDJSON, one object a line; every entry can be written.
  ///
  /// - Parameter keys: The keys to write; nil for all that hold an entry.
  public static func ndjson(of reader: any EntryReader, keys: [Key]? = nil) throws(Diagnostic)
    -> [UInt8]
  {
    var text = ""
    for key in try ordered(keys, reader) {
      for stored in try reader.entries(of: key) {
        text += NDJSONWriter.line(EntryAddress(key, stored.period), stored.entry) + "\n"
      }
    }
    return Array(text.utf8)
  }

  /// The keys' entries as SDMX-CSV 2.0.
  ///
  /// - Throws: A ``Diagnostic`` `export-no-place` for what the format has no place for: values that are no numbers, and
  ///   entries without a period.
  public static func sdmxCSV(of reader: any EntryReader, keys: [Key]? = nil) throws(Diagnostic)
    -> [UInt8]
  {
    let keys = try ordered(keys, reader)
    var writer = SDMXWriter(keys: keys)
    for key in keys { try writer.write(key, try reader.entries(of: key)) }
    return Array(writer.text.utf8)
  }

  /// The keys' entries as a JSON-stat 2.0 collection.
  ///
  /// - Throws: A ``Diagnostic`` `export-no-place` as ``sdmxCSV(of:keys:)``.
  public static func jsonStat(of reader: any EntryReader, keys: [Key]? = nil) throws(Diagnostic)
    -> [UInt8]
  {
    var entries: [(key: Key, entries: [StoredEntry])] = []
    for key in try ordered(keys, reader) { entries.append((key, try reader.entries(of: key))) }
    return Array(try JSONStatWriter.text(entries).utf8)
  }

  private static func ordered(
    _ keys: [Key]?, _ reader: any EntryReader
  ) throws(Diagnostic) -> [Key] {
    guard let keys else { return try reader.keys() }
    return keys.sorted()
  }
}
