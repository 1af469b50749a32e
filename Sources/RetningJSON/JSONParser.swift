import RetningDiagnostics

extension DiagnosticCode {
  static let jsonSyntax = DiagnosticCode(
    "json-syntax", nb: "Ikke gyldig JSON: {problem}.", en: "Not valid JSON: {problem}.")
}

/// The codes of this room, for the test that every message is complete.
public enum JSONDiagnostics {
  public static let all: [DiagnosticCode] = [.jsonSyntax]
}

extension JSONValue {
  /// Reads one JSON value (RFC 8259) from UTF-8 bytes.
  ///
  /// - Parameters:
  ///   - bytes: The text; a byte order mark before it is ignored.
  ///   - file: The file's name for messages.
  ///   - firstLine: The line in the file that the text begins on.
  /// - Throws: A ``Diagnostic`` `json-syntax` with file and line.
  public init(parsing bytes: [UInt8], file: String, firstLine: Int = 1) throws(Diagnostic) {
    var parser = JSONParser(bytes: bytes, file: file, line: firstLine)
    self = try parser.parseDocument()
  }
}

/// A reader of JSON by recursive descent.
struct JSONParser {
  let bytes: [UInt8]
  let file: String
  var line: Int
  var index = 0
  /// Nesting beyond this is refused, so that a hostile file cannot exhaust the stack.
  static let depthMax = 200

  init(bytes: [UInt8], file: String, line: Int) {
    self.bytes = bytes
    self.file = file
    self.line = line
  }

  mutating func parseDocument() throws(Diagnostic) -> JSONValue {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    let value = try parseValue(depth: 0)
    skipSpace()
    guard index == bytes.count else {
      throw problem(nb: "tekst etter slutten av verdien", en: "text after the end of the value")
    }
    return value
  }

  private func problem(nb: String, en: String) -> Diagnostic {
    Diagnostic(
      .jsonSyntax, phrases: ["problem": LocalizedText(nb: nb, en: en)],
      at: SourceLocation(file: file, line: line))
  }

  private var current: UInt8? {
    index < bytes.count ? bytes[index] : nil
  }

  private mutating func skipSpace() {
    while let byte = current {
      switch byte {
      case UInt8(ascii: "\n"):
        line += 1
        index += 1
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): index += 1
      default: return
      }
    }
  }

  private mutating func parseValue(depth: Int) throws(Diagnostic) -> JSONValue {
    guard depth < Self.depthMax else {
      throw problem(
        nb: "nøstet mer enn \(Self.depthMax) dypt", en: "nested more than \(Self.depthMax) deep")
    }
    skipSpace()
    switch current {
    case UInt8(ascii: "{"): return try parseObject(depth: depth)
    case UInt8(ascii: "["): return try parseArray(depth: depth)
    case UInt8(ascii: "\""): return .string(try parseString())
    case UInt8(ascii: "t"): return try parseWord("true", .bool(true))
    case UInt8(ascii: "f"): return try parseWord("false", .bool(false))
    case UInt8(ascii: "n"): return try parseWord("null", .null)
    case nil: throw problem(nb: "teksten slutter for tidlig", en: "the text ends too early")
    case let byte? where byte == UInt8(ascii: "-") || Self.isDigit(byte): return try parseNumber()
    case let byte?:
      let sign = byte < 0x80 ? "\(Character(UnicodeScalar(byte)))" : "\\x\(String(byte, radix: 16))"
      throw problem(nb: "uventet «\(sign)»", en: "unexpected “\(sign)”")
    }
  }

  private mutating func parseWord(_ word: String, _ value: JSONValue) throws(Diagnostic)
    -> JSONValue
  {
    guard bytes[index...].starts(with: word.utf8) else {
      throw problem(nb: "ukjent ord", en: "unknown word")
    }
    index += word.utf8.count
    return value
  }

  private mutating func parseObject(depth: Int) throws(Diagnostic) -> JSONValue {
    index += 1
    var members: [JSONValue.Member] = []
    skipSpace()
    if current == UInt8(ascii: "}") {
      index += 1
      return .object([])
    }
    while true {
      skipSpace()
      guard current == UInt8(ascii: "\"") else {
        throw problem(nb: "her skulle navnet på et medlem stå", en: "a member's name was expected")
      }
      let name = try parseString()
      skipSpace()
      guard current == UInt8(ascii: ":") else {
        throw problem(nb: "her skulle «:» stå", en: "“:” was expected")
      }
      index += 1
      members.append(JSONValue.Member(name, try parseValue(depth: depth + 1)))
      skipSpace()
      switch current {
      case UInt8(ascii: ","): index += 1
      case UInt8(ascii: "}"):
        index += 1
        return .object(members)
      default: throw problem(nb: "her skulle «,» eller «}» stå", en: "“,” or “}” was expected")
      }
    }
  }

  private mutating func parseArray(depth: Int) throws(Diagnostic) -> JSONValue {
    index += 1
    var elements: [JSONValue] = []
    skipSpace()
    if current == UInt8(ascii: "]") {
      index += 1
      return .array([])
    }
    while true {
      elements.append(try parseValue(depth: depth + 1))
      skipSpace()
      switch current {
      case UInt8(ascii: ","): index += 1
      case UInt8(ascii: "]"):
        index += 1
        return .array(elements)
      default: throw problem(nb: "her skulle «,» eller «]» stå", en: "“,” or “]” was expected")
      }
    }
  }

  private mutating func parseNumber() throws(Diagnostic) -> JSONValue {
    let start = index
    if current == UInt8(ascii: "-") { index += 1 }
    let whole = skipDigits()
    guard whole > 0 else { throw problem(nb: "et tall uten sifre", en: "a number without digits") }
    guard whole == 1 || bytes[index - whole] != UInt8(ascii: "0") else {
      throw problem(nb: "et tall som begynner med 0", en: "a number that begins with 0")
    }
    if current == UInt8(ascii: ".") {
      index += 1
      guard skipDigits() > 0 else {
        throw problem(
          nb: "et tall som slutter med desimalpunktum",
          en: "a number that ends with its decimal point")
      }
    }
    if current == UInt8(ascii: "e") || current == UInt8(ascii: "E") {
      index += 1
      if current == UInt8(ascii: "+") || current == UInt8(ascii: "-") { index += 1 }
      guard skipDigits() > 0 else {
        throw problem(nb: "en eksponent uten sifre", en: "an exponent without digits")
      }
    }
    return .number(String(decoding: bytes[start..<index], as: UTF8.self))
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private mutating func skipDigits() -> Int {
    let start = index
    while let byte = current, Self.isDigit(byte) { index += 1 }
    return index - start
  }

  private mutating func parseString() throws(Diagnostic) -> String {
    index += 1
    var content: [UInt8] = []
    while let byte = current {
      index += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard let text = String(validating: content, as: UTF8.self) else {
          throw problem(nb: "en streng som ikke er UTF-8", en: "a string that is not UTF-8")
        }
        return text
      case UInt8(ascii: "\\"): try parseEscape(into: &content)
      case 0..<0x20:
        throw problem(nb: "et styretegn i en streng", en: "a control character in a string")
      default: content.append(byte)
      }
    }
    throw problem(nb: "en streng uten slutt", en: "a string without end")
  }

  private mutating func parseEscape(into content: inout [UInt8]) throws(Diagnostic) {
    guard let byte = current else {
      throw problem(nb: "en streng uten slutt", en: "a string without end")
    }
    index += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): content.append(byte)
    case UInt8(ascii: "b"): content.append(0x08)
    case UInt8(ascii: "f"): content.append(0x0C)
    case UInt8(ascii: "n"): content.append(0x0A)
    case UInt8(ascii: "r"): content.append(0x0D)
    case UInt8(ascii: "t"): content.append(0x09)
    case UInt8(ascii: "u"):
      var units = [try parseHex()]
      if UTF16.isLeadSurrogate(units[0]), bytes[index...].starts(with: "\\u".utf8) {
        index += 2
        units.append(try parseHex())
      }
      guard let text = String(validating: units, as: UTF16.self) else {
        throw problem(
          nb: "et halvt surrogatpar i en streng", en: "half a surrogate pair in a string")
      }
      content.append(contentsOf: text.utf8)
    default:
      throw problem(nb: "et ukjent tegn etter \\ i en streng", en: "an unknown escape in a string")
    }
  }

  private mutating func parseHex() throws(Diagnostic) -> UInt16 {
    guard index + 4 <= bytes.count,
      let text = String(validating: bytes[index..<index + 4], as: UTF8.self),
      text.allSatisfy(\.isHexDigit), let value = UInt16(text, radix: 16)
    else {
      throw problem(
        nb: "\\u uten fire heksadesimale sifre", en: "\\u without four hexadecimal digits")
    }
    index += 4
    return value
  }
}
