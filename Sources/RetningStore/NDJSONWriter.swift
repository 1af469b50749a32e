import RetningData
import RetningJSON

/// Writes entries as lines of NDJSON.
enum NDJSONWriter {
  static func line(_ address: EntryAddress, _ entry: Entry) -> String {
    var members: [JSONValue.Member] = [.init("series", .string(address.key.base.description))]
    if let period = address.period {
      members.append(.init("period", .string(period.description)))
    }
    members += value(entry.value, ValueTyping(address.key))
    if entry.status != .normal { members.append(.init("status", .string(entry.status.rawValue))) }
    if let note = entry.note { members.append(.init("note", .string(note))) }
    if !address.key.dimensions.isEmpty {
      let dimensions = address.key.dimensions.map { JSONValue.Member($0.name, .string($0.value)) }
      members.append(.init("dimensions", .object(dimensions)))
    }
    return JSONValue.object(members).compact()
  }

  /// The value, with its type where the reader would take it for something else.
  private static func value(_ value: Entry.Value, _ typing: ValueTyping) -> [JSONValue.Member] {
    func member(_ value: JSONValue, type: String? = nil) -> [JSONValue.Member] {
      [.init("value", value)] + (type.map { [.init("type", .string($0))] } ?? [])
    }
    switch value {
    case .none: return member(.null)
    case .number(let number, let decimals):
      return member(.number(NumberText.text(number, decimals: decimals)))
    case .boolean(let flag): return member(.bool(flag))
    case .text(let text):
      let isPlain = typing == .text || typing == .any
      return member(.string(text), type: isPlain ? nil : "text")
    case .date(let date):
      return member(.string(date.description), type: typing == .date ? nil : "date")
    }
  }
}
