extension JSONValue {
  /// The value as one line of JSON.
  public func compact() -> String {
    var writer = JSONWriter()
    writer.write(self)
    return writer.text
  }

  /// The value as JSON for people: objects and lists on lines of their own, a list of plain values on one line.
  public func pretty() -> String {
    var writer = JSONWriter()
    writer.writePretty(self, depth: 0)
    return writer.text + "\n"
  }
}

/// Writes JSON text.
struct JSONWriter {
  var text = ""

  mutating func write(_ value: JSONValue) {
    switch value {
    case .array(let elements):
      text += "["
      for (index, element) in elements.enumerated() {
        if index > 0 { text += "," }
        write(element)
      }
      text += "]"
    case .object(let members):
      text += "{"
      for (index, member) in members.enumerated() {
        if index > 0 { text += "," }
        write(string: member.name)
        text += ":"
        write(member.value)
      }
      text += "}"
    default: writeScalar(value)
    }
  }

  mutating func writePretty(_ value: JSONValue, depth: Int) {
    switch value {
    case .array(let elements) where elements.contains(where: \.isNested):
      writeLines("[", elements, "]", depth: depth) { writer, element in
        writer.writePretty(element, depth: depth + 1)
      }
    case .array(let elements):
      text += "["
      for (index, element) in elements.enumerated() {
        if index > 0 { text += ", " }
        writeScalar(element)
      }
      text += "]"
    case .object(let members) where !members.isEmpty:
      writeLines("{", members, "}", depth: depth) { writer, member in
        writer.write(string: member.name)
        writer.text += ": "
        writer.writePretty(member.value, depth: depth + 1)
      }
    case .object: text += "{}"
    default: writeScalar(value)
    }
  }

  private mutating func writeLines<Element>(
    _ open: String, _ elements: [Element], _ close: String, depth: Int,
    _ body: (inout JSONWriter, Element) -> Void
  ) {
    text += open
    for (index, element) in elements.enumerated() {
      text += index > 0 ? ",\n" : "\n"
      text += String(repeating: "  ", count: depth + 1)
      body(&self, element)
    }
    text += "\n" + String(repeating: "  ", count: depth) + close
  }

  private mutating func writeScalar(_ value: JSONValue) {
    switch value {
    case .null: text += "null"
    case .bool(let flag): text += flag ? "true" : "false"
    case .number(let digits): text += digits
    case .string(let string): write(string: string)
    case .array, .object: write(value)
    }
  }

  private mutating func write(string: String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}

extension JSONValue {
  fileprivate var isNested: Bool {
    switch self {
    case .array(let elements): !elements.isEmpty
    case .object(let members): !members.isEmpty
    default: false
    }
  }
}
