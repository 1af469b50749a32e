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
  private var bytes: [UInt8] = []

  var text: String { String(decoding: bytes, as: UTF8.self) }

  private mutating func add(_ text: String) { bytes.append(contentsOf: text.utf8) }

  mutating func write(_ value: JSONValue) {
    switch value {
    case .array(let elements):
      add("[")
      for (index, element) in elements.enumerated() {
        if index > 0 { add(",") }
        write(element)
      }
      add("]")
    case .object(let members):
      add("{")
      for (index, member) in members.enumerated() {
        if index > 0 { add(",") }
        write(string: member.name)
        add(":")
        write(member.value)
      }
      add("}")
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
      add("[")
      for (index, element) in elements.enumerated() {
        if index > 0 { add(", ") }
        writeScalar(element)
      }
      add("]")
    case .object(let members) where !members.isEmpty:
      writeLines("{", members, "}", depth: depth) { writer, member in
        writer.write(string: member.name)
        writer.add(": ")
        writer.writePretty(member.value, depth: depth + 1)
      }
    case .object: add("{}")
    default: writeScalar(value)
    }
  }

  private mutating func writeLines<Element>(
    _ open: String, _ elements: [Element], _ close: String, depth: Int,
    _ body: (inout JSONWriter, Element) -> Void
  ) {
    add(open)
    for (index, element) in elements.enumerated() {
      add(index > 0 ? ",\n" : "\n")
      indent(depth + 1)
      body(&self, element)
    }
    add("\n")
    indent(depth)
    add(close)
  }

  private mutating func writeScalar(_ value: JSONValue) {
    switch value {
    case .null: add("null")
    case .bool(let flag): add(flag ? "true" : "false")
    case .number(let digits): add(digits)
    case .string(let string): write(string: string)
    case .array, .object: write(value)
    }
  }

  private mutating func write(string: String) {
    add("\"")
    if string.utf8.contains(where: {
      $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\")
    }) {
      for byte in string.utf8 { write(escaping: byte) }
    } else {
      add(string)
    }
    add("\"")
  }

  private mutating func write(escaping byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): add("\\\"")
    case UInt8(ascii: "\\"): add("\\\\")
    case UInt8(ascii: "\n"): add("\\n")
    case UInt8(ascii: "\r"): add("\\r")
    case UInt8(ascii: "\t"): add("\\t")
    case ..<0x20:
      let digits = String(byte, radix: 16)
      add("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
    default: bytes.append(byte)
    }
  }

  private mutating func indent(_ depth: Int) {
    for _ in 0..<2 * depth { bytes.append(UInt8(ascii: " ")) }
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
