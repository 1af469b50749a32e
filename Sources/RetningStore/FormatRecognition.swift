import RetningDiagnostics
import RetningJSON

extension ImportFormat {
  /// The format of a file by what it holds; its name decides only between what the content leaves open.
  ///
  /// - Throws: A ``Diagnostic`` that says what the file looks like and what can be done: `sdmx-structure`,
  ///   `import-json-unknown`, `import-unrecognised`.
  public static func recognise(
    _ bytes: [UInt8], fileName: String, encoding: TextEncoding? = nil
  ) throws(Diagnostic) -> ImportFormat {
    let location = SourceLocation(file: fileName)
    guard let text = TextEncoding.decode(bytes, as: encoding)?.bytes else {
      return try byName(fileName, seen: "")
    }
    do throws(Diagnostic) {
      return switch text.first(where: { $0 > 0x20 }) {
      case UInt8(ascii: "{"), UInt8(ascii: "["): try json(text, fileName)
      default: isPCAxis(text) ? .px : try columns(text, fileName)
      }
    } catch {
      throw error.located(at: location)
    }
  }

  /// NDJSON has an object with `series` on its first line; JSON-stat is one document.
  private static func json(_ text: [UInt8], _ fileName: String) throws(Diagnostic) -> ImportFormat {
    let lines = text.split(separator: UInt8(ascii: "\n"), maxSplits: 1)
    if let line = lines.first, let first = try? JSONValue(parsing: Array(line), file: fileName),
      first["series"] != nil || lines.count > 1 && first["class"] == nil && first.members != nil
    {
      return .ndjson
    }
    if fileName.lowercased().hasSuffix(".ndjson") { return .ndjson }
    let document = try JSONValue(parsing: text, file: fileName)
    guard document["class"] == nil, !JSONStatCube.isJSONStat(document) else { return .jsonStat }
    let members = (document.members ?? []).prefix(8).map(\.name).joined(separator: ", ")
    throw Diagnostic(.importJSONUnknown, ["found": members.isEmpty ? "–" : members])
  }

  /// PC-Axis begins with one of the keywords that must come first.
  private static func isPCAxis(_ text: [UInt8]) -> Bool {
    let start = String(decoding: text.prefix(40), as: UTF8.self).withoutEdgeSpace
    return ["CHARSET=", "AXIS-VERSION=", "CODEPAGE=", "LANGUAGE=", "CREATION-DATE=", "MATRIX="]
      .contains { start.hasPrefix($0) }
  }

  private static func columns(
    _ text: [UInt8], _ fileName: String
  ) throws(Diagnostic) -> ImportFormat {
    let head = Array(text.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") })
    let raw = RowTable(head, delimiter: nil).names
    let names = raw.map(\.withoutEdgeSpace)
    let ids = names.map { String($0.prefix { $0 != ":" }) }
    if CSVHeader.required.allSatisfy(names.contains) { return .csv }
    if ids.first == "DATAFLOW" || ids.starts(with: ["STRUCTURE", "STRUCTURE_ID"]) {
      return .sdmxCSV
    }
    if ids.contains("OBS_VALUE") { throw withoutStructure(text) }
    let small = names.map { $0.lowercased() }
    if small.contains("year"), small.contains("value") { return .openSDG }
    return try byName(fileName, seen: names.joined(separator: ", "))
  }

  /// SDMX-CSV whose first columns were cut off; headers further down show that files were put after one another.
  private static func withoutStructure(_ text: [UInt8]) -> Diagnostic {
    let table = RowTable(text, delimiter: nil)
    let again =
      table.rows.filter { $0.cells.contains("OBS_VALUE") }.map(\.line)
      + table.faults.filter { $0.code == .csvCellCount }.compactMap(\.location?.line).prefix(1)
    return Diagnostic(
      .sdmxStructure, ["first": table.names.first ?? ""],
      details: again.sorted().map { Diagnostic(.sdmxSecondHeader, ["line": "\($0)"]) })
  }

  private static func byName(_ fileName: String, seen: String) throws(Diagnostic) -> ImportFormat {
    guard let format = ImportFormat(fileName: fileName) else {
      throw Diagnostic(
        .importUnrecognised,
        ["file": fileName, "found": seen.isEmpty ? "–" : "\(seen.prefix(200))"],
        at: SourceLocation(file: fileName))
    }
    return format
  }
}
