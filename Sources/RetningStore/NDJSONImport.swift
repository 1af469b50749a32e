import RetningData
import RetningDiagnostics
import RetningJSON

/// Reads figures from NDJSON: one JSON object a line, as ``Export`` writes them.
///
/// `{"series": "dfd/ansatte", "period": "2026", "value": 510, "status": "P", "note": "…", "dimensions": {"kjønn": "kvinne"}}`
/// A JSON number is a number and a JSON text is what its name holds; `"type"` (`number`, `text`, `boolean`, `date`)
/// says otherwise.
struct NDJSONImport {
  private let request: ImportRequest
  private var collector: ImportCollector

  private static let members = [
    "series", "period", "value", "type", "status", "note", "dimensions",
  ]

  static func read(_ request: ImportRequest) throws(Diagnostic) -> ImportedData {
    var reading = NDJSONImport(request: request, collector: ImportCollector(request))
    let bytes = request.bytes
    var (start, line) = (0, 1)
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      reading.readLine(Array(bytes[start..<end]), line)
      (start, line) = (end + 1, line + 1)
    }
    return try reading.collector.finish()
  }

  private mutating func readLine(_ bytes: [UInt8], _ line: Int) {
    guard bytes.contains(where: { $0 > 0x20 }) else { return }
    collector.countRow()
    do throws(Diagnostic) {
      let object = try JSONValue(parsing: bytes, file: request.fileName, firstLine: line)
      try readObject(object, line)
    } catch {
      collector.fail(error, line: line)
    }
  }

  private mutating func readObject(_ object: JSONValue, _ line: Int) throws(Diagnostic) {
    guard let members = object.members else { throw Diagnostic(.ndjsonObject) }
    if let unknown = members.first(where: { !Self.members.contains($0.name) }) {
      throw Diagnostic(
        .ndjsonMember,
        ["name": unknown.name, "known": Self.members.joined(separator: ", ")])
    }
    guard let name = object["series"]?.string else {
      throw Diagnostic(.ndjsonText, ["name": "series"])
    }
    let key = try request.key(name, try dimensions(object["dimensions"]))
    let code = try text(object, "period") ?? ""
    let period = code.isEmpty ? nil : try Period(parsing: code)
    let status = try ObservationStatus.read(try text(object, "status") ?? "")
    let value = try value(
      object["value"] ?? .null, type: try text(object, "type"), typing: ValueTyping(key))
    let entry = try Entry.read(value, status, note: try text(object, "note")?.composed)
    collector.add(key, period, entry, keyNumber: collector.number(of: key), line: line)
  }

  /// A member that is a text or null or not there.
  private func text(_ object: JSONValue, _ name: String) throws(Diagnostic) -> String? {
    switch object[name] {
    case nil, .null: return nil
    case .string(let text): return text
    default: throw Diagnostic(.ndjsonText, ["name": name])
    }
  }

  private func dimensions(_ value: JSONValue?) throws(Diagnostic) -> [Key.Dimension] {
    guard let value, value != .null else { return [] }
    guard let members = value.members else { throw Diagnostic(.ndjsonText, ["name": "dimensions"]) }
    var dimensions: [Key.Dimension] = []
    for member in members {
      guard let text = member.value.string else {
        throw Diagnostic(.ndjsonText, ["name": "dimensions.\(member.name)"])
      }
      dimensions.append(Key.Dimension(member.name, text))
    }
    return dimensions
  }

  private func value(
    _ value: JSONValue, type: String?, typing: ValueTyping
  ) throws(Diagnostic) -> Entry.Value {
    switch (value, type) {
    case (.null, _): return .none
    case (.number(let text), nil), (.number(let text), "number"): return try Self.number(text)
    case (.bool(let flag), nil), (.bool(let flag), "boolean"): return .boolean(flag)
    case (.string(let text), "text"): return .text(text.composed)
    case (.string(let text), "date"): return .date(try CalendarDate(parsing: text))
    case (.string(let text), nil):
      switch typing {
      case .number: throw Diagnostic(.notANumber, ["text": text])
      case .date: return .date(try CalendarDate(parsing: text))
      case .text, .any: return .text(text.composed)
      }
    default:
      throw Diagnostic(.ndjsonValue, ["text": value.compact(), "type": type ?? ""])
    }
  }

  /// A JSON number with its decimals as written.
  static func number(_ text: String) throws(Diagnostic) -> Entry.Value {
    guard let number = NumberText.read(Array(text.utf8)[...], sign: .point) else {
      throw Diagnostic(.notANumber, ["text": text])
    }
    return .number(number.value, decimals: number.decimals)
  }
}
