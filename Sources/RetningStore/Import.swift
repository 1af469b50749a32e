import RetningData
import RetningDiagnostics

/// The form of a file that figures come in.
public enum ImportFormat: String, Sendable, Hashable, CaseIterable {
  case csv
  case ndjson
  /// JSON-stat 2.0, as Statistics Norway hands out its tables.
  case jsonStat = "json-stat"
  /// SDMX-CSV 1.0 and 2.0.
  case sdmxCSV = "sdmx-csv"
  /// The CSV of Open SDG: `Year`, columns that divide, `Value`.
  case openSDG = "open-sdg"
  /// PC-Axis.
  case px

  /// The form that a file's name says by its ending; nil for others. Of `.json` files only JSON-stat is read, and
  /// what is none is refused by its content.
  public init?(fileName: String) {
    let name = fileName.lowercased()
    if name.hasSuffix(".json") {
      self = .jsonStat
      return
    }
    guard let form = [Self.csv, .ndjson, .px].first(where: { name.hasSuffix(".\($0.rawValue)") })
    else {
      return nil
    }
    self = form
  }
}

/// The sign between a number's whole part and its decimals.
public enum DecimalSign: String, Sendable, Hashable, CaseIterable {
  case comma
  case point

  var byte: UInt8 { self == .comma ? UInt8(ascii: ",") : UInt8(ascii: ".") }
  var character: String { self == .comma ? "," : "." }
  var other: DecimalSign { self == .comma ? .point : .comma }
}

/// The sign between the cells of a CSV file.
public enum Delimiter: String, Sendable, Hashable, CaseIterable {
  case semicolon
  case comma
  case tab

  package var byte: UInt8 {
    switch self {
    case .semicolon: UInt8(ascii: ";")
    case .comma: UInt8(ascii: ",")
    case .tab: UInt8(ascii: "\t")
    }
  }
}

/// A file to read, and what is known about it.
public struct ImportRequest: Sendable {
  public let bytes: [UInt8]
  /// The file's name for messages.
  public let fileName: String
  public let format: ImportFormat
  /// Whose figures they are: names without `ministry/` belong to it, and another ministry's are refused. Nil when each
  /// name says it.
  public let ministry: String?
  /// The name that the figures of a file get which does not name them as the store does.
  public let series: String?
  /// What the parts of another system's table are called here.
  public let mapping: ImportMapping?
  /// The decimal sign of a CSV file; nil lets the file show it.
  public let decimalSign: DecimalSign?
  /// The delimiter of a CSV file; nil lets the header show it.
  public let delimiter: Delimiter?
  /// How the file's text is written; nil lets the file show it.
  public let encoding: TextEncoding?
  /// The unit that a series is declared in; nil where it is not declared.
  public let unit: @Sendable (Key) -> String?
  /// What the declarations say against an entry: an error refuses the file, anything milder becomes a warning.
  public let check: @Sendable (EntryAddress, Entry) -> Diagnostic?

  public init(
    bytes: [UInt8], fileName: String, format: ImportFormat, ministry: String? = nil,
    series: String? = nil, mapping: ImportMapping? = nil, decimalSign: DecimalSign? = nil,
    delimiter: Delimiter? = nil,
    encoding: TextEncoding? = nil,
    unit: @escaping @Sendable (Key) -> String? = { _ in nil },
    check: @escaping @Sendable (EntryAddress, Entry) -> Diagnostic? = { _, _ in nil }
  ) {
    self.bytes = bytes
    self.fileName = fileName
    self.format = format
    self.ministry = ministry
    self.series = series
    self.mapping = mapping
    self.decimalSign = decimalSign
    self.delimiter = delimiter
    self.encoding = encoding
    self.unit = unit
    self.check = check
  }
}

extension ImportRequest {
  /// The decimal sign that was asked for, or that the mapping says.
  var knownDecimalSign: DecimalSign? { decimalSign ?? mapping?.decimalSign }

  fileprivate func with(bytes: [UInt8]) -> ImportRequest {
    ImportRequest(
      bytes: bytes, fileName: fileName, format: format, ministry: ministry, series: series,
      mapping: mapping, decimalSign: decimalSign, delimiter: delimiter, encoding: encoding,
      unit: unit, check: check)
  }
}

/// What a file holds, ready to be committed.
public struct ImportedData: Sendable {
  /// Puts in the order of the file, each address once.
  public let changes: [Change]
  /// What the file's owner should know, each thing once.
  public let warnings: [Diagnostic]
}

/// Reads files of figures.
///
/// ```
///             CSV · NDJSON ──────────────────────▶ names, periods, values ─┐
///   bytes ──▶                                                             ├─▶ ImportCollector ──▶ ImportedData
///             others ──▶ SourceTable ──▶ mapping ──▶ the same ────────────┘   duplicates, checks
/// ```
/// A new format is one file with a function `tables(request) -> [SourceTable]` and one line in ``tables(_:)``.
public enum Import {
  /// Reads a whole file or refuses it; nothing is returned in part.
  ///
  /// - Throws: A ``Diagnostic`` whose details name every row that is wrong, with its line and the reason.
  public static func read(_ request: ImportRequest) throws(Diagnostic) -> ImportedData {
    let (decoded, encoding) = try decode(request)
    let data: ImportedData =
      switch request.format {
      case .csv: try CSVImport.read(decoded)
      case .ndjson: try NDJSONImport.read(decoded)
      case .jsonStat, .sdmxCSV, .openSDG, .px:
        try SourceImport.read(decoded, tables(decoded))
      }
    // Taken without being told so: somebody should see that the letters are right.
    let isTold =
      request.encoding != nil || request.mapping?.encoding != nil || request.format == .px
    guard encoding == .windows1252, !isTold else { return data }
    let warning = Diagnostic(.importWindows1252, at: SourceLocation(file: request.fileName))
    return ImportedData(changes: data.changes, warnings: [warning] + data.warnings)
  }

  /// The tables of a file in another system's format; none of one in Retning's own.
  static func tables(_ request: ImportRequest) throws(Diagnostic) -> [SourceTable] {
    switch request.format {
    case .csv, .ndjson: []
    case .jsonStat: try JSONStatReader.tables(request)
    case .sdmxCSV: try SDMXReader.tables(request)
    case .openSDG: try OpenSDGReader.tables(request)
    case .px: try PCAxisReader.tables(request)
    }
  }

  /// The request with its text in UTF-8. JSON is always that.
  static func decode(_ request: ImportRequest) throws(Diagnostic) -> (
    ImportRequest, TextEncoding
  ) {
    let isJSON = request.format == .ndjson || request.format == .jsonStat
    let given = request.encoding ?? request.mapping?.encoding ?? (isJSON ? .utf8 : nil)
    guard let decoded = TextEncoding.decode(request.bytes, as: given) else {
      throw Diagnostic(
        .importEncoding, ["encoding": (given ?? .utf8).rawValue],
        at: SourceLocation(file: request.fileName, line: line(ofFault: request.bytes)))
    }
    if request.format == .px, given == nil, decoded.encoding == .windows1252,
      let declared = PCAxisReader.dosCodePage(decoded.bytes)
    {
      throw Diagnostic(
        .pxEncoding, ["declared": declared], at: SourceLocation(file: request.fileName))
    }
    return (request.with(bytes: decoded.bytes), decoded.encoding)
  }

  /// The first line that is not UTF-8.
  private static func line(ofFault bytes: [UInt8]) -> Int? {
    do {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return 1 + bytes[..<error.byteOffsets.lowerBound].count { $0 == UInt8(ascii: "\n") }
    }
  }
}
