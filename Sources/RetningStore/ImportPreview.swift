import RetningData
import RetningDiagnostics

/// What a file would bring, before anything is stored.
public struct ImportPreview: Sendable {
  public let format: ImportFormat
  public let encoding: TextEncoding
  /// The delimiter of a CSV file.
  public let delimiter: Delimiter?
  /// The tables of another system's file; empty for Retning's own formats.
  public let tables: [Table]
  /// What would be put, or why nothing would.
  public let outcome: Result<ImportedData, Diagnostic>
  /// What somebody should know beside what the file itself says.
  public var warnings: [Diagnostic] = []

  /// One table of the file.
  public struct Table: Sendable {
    public let name: String
    public let label: String?
    public let source: String?
    public let rowCount: Int
    public let dimensions: [Dimension]
  }

  /// One dimension of a table.
  public struct Dimension: Sendable {
    public let id: String
    public let label: String?
    public let isTime: Bool
    /// What it becomes in the key without a mapping; nil where it is left out.
    public let keyName: String?
    /// The codes in use with their labels, in the order of the file.
    public let categories: [(code: String, label: String?)]
    /// The units that its categories are measured in, each once.
    public let units: [String]
  }
}

extension ImportPreview.Dimension {
  init(_ dimension: SourceTable.Dimension) {
    id = dimension.id
    label = dimension.label
    isTime = dimension.role == .time
    keyName = dimension.defaultName
    categories = dimension.categories.map { ($0.code, $0.label) }
    var seen: Set<String> = []
    units = dimension.categories.compactMap(\.unit).filter { seen.insert($0).inserted }
  }
}

extension Import {
  /// Looks at a file as ``read(_:)`` would read it.
  ///
  /// - Throws: A ``Diagnostic`` where not even its tables can be told.
  public static func preview(_ request: ImportRequest) throws(Diagnostic) -> ImportPreview {
    let (decoded, encoding) = try decode(request)
    let tables = try tables(decoded)
    let isCSV = [.csv, .sdmxCSV, .openSDG].contains(request.format)
    let outcome = Result { () throws(Diagnostic) in try read(request) }
    return ImportPreview(
      format: request.format, encoding: encoding,
      delimiter: isCSV ? request.delimiter ?? CSVHeader.detectDelimiter(decoded.bytes) : nil,
      tables: tables.map { table in
        ImportPreview.Table(
          name: table.name, label: table.label, source: table.source, rowCount: table.rowCount,
          dimensions: table.dimensions.map(ImportPreview.Dimension.init))
      }, outcome: outcome)
  }
}
