import RetningData
import RetningDiagnostics

/// The keywords of a PC-Axis file and its data, as text.
struct PCAxisDocument {
  enum Datum: Equatable {
    case number(String)
    case text(String)

    var text: String {
      switch self {
      case .number(let text), .text(let text): text
      }
    }
  }

  /// The values of each keyword, by the keyword with its subjects and language.
  private var keywords: [Name: [String]] = [:]
  private(set) var data: [Datum] = []
  /// The language that names and labels are taken in; nil where the file has one only.
  private var language: String?

  private struct Name: Hashable {
    let keyword: String
    let subjects: [String]
    let language: String?
  }

  /// - Throws: A ``Diagnostic`` `px-form` with the line where the form is broken, or `px-keyword`.
  init(_ bytes: [UInt8]) throws(Diagnostic) {
    var scanner = PCAxisScanner(bytes)
    while let statement = try scanner.next() {
      switch statement {
      case .data(let cells): data = cells
      case .keyword(let keyword, let language, let subjects, let values):
        keywords[Name(keyword: keyword, subjects: subjects, language: language)] = values
      }
    }
    guard scanner.hasData else { throw Diagnostic(.pxKeyword, ["keyword": "DATA"]) }
    let languages = values("LANGUAGES") ?? []
    let own = values("LANGUAGE")?.first
    language = ["nb", "no", "nn"].first { languages.contains($0) }.flatMap { $0 == own ? nil : $0 }
  }

  /// A keyword's values in the file's own language; nil where it is not there.
  func values(_ keyword: String, _ subjects: String...) -> [String]? {
    keywords[Name(keyword: keyword, subjects: subjects, language: nil)]
  }

  /// A keyword's values in Norwegian where the file has it, else in its own language.
  func spoken(_ keyword: String, _ variable: String? = nil) -> [String]? {
    let own = variable.map { [$0] } ?? []
    if let language {
      let subjects = variable.flatMap(spokenName).map { [$0] } ?? own
      let name = Name(keyword: keyword, subjects: subjects, language: language)
      if let values = keywords[name] { return values }
    }
    return keywords[Name(keyword: keyword, subjects: own, language: nil)]
  }

  /// What a variable is called in the language of names.
  func spokenName(_ variable: String) -> String? {
    guard let language else { return variable }
    for keyword in ["STUB", "HEADING"] {
      let spoken = keywords[Name(keyword: keyword, subjects: [], language: language)] ?? []
      if let index = values(keyword)?.firstIndex(of: variable), index < spoken.count {
        return spoken[index]
      }
    }
    return variable
  }

  func number(_ keyword: String, _ subjects: String...) -> Int? {
    keywords[Name(keyword: keyword, subjects: subjects, language: nil)]?.first.flatMap { Int($0) }
      .flatMap { (0...15).contains($0) ? $0 : nil }
  }
}

/// Reads the statements of a PC-Axis file one after the other.
struct PCAxisScanner {
  enum Statement {
    case keyword(String, language: String?, subjects: [String], values: [String])
    case data([PCAxisDocument.Datum])
  }

  private let bytes: [UInt8]
  private var index = 0
  private(set) var hasData = false

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func next() throws(Diagnostic) -> Statement? {
    skipSpace()
    guard index < bytes.count else { return nil }
    let keyword = word { $0 != 0x3D && $0 != 0x28 && $0 != 0x5B }.uppercased()
    guard !keyword.isEmpty, keyword.utf8.allSatisfy({ $0 < 0x80 }) else { throw broken() }
    var language: String?
    if take("[") {
      language = word { $0 != 0x5D }
      guard take("]") else { throw broken() }
    }
    var subjects: [String] = []
    if take("(") {
      repeat {
        skipSpace()
        subjects.append(try text())
        skipSpace()
      } while take(",")
      guard take(")") else { throw broken() }
    }
    skipSpace()
    guard take("=") else { throw broken() }
    if keyword == "DATA" {
      hasData = true
      return .data(try data())
    }
    return .keyword(keyword, language: language, subjects: subjects, values: try values())
  }

  private mutating func values() throws(Diagnostic) -> [String] {
    var values: [String] = []
    while true {
      skipSpace()
      guard index < bytes.count else { throw broken() }
      if take(";") { return values }
      if take(",") { continue }
      if bytes[index] == Self.quote {
        values.append(try text())
      } else {
        values.append(try bare())
      }
    }
  }

  /// A text in quotes; texts that follow it without a comma are one with it.
  private mutating func text() throws(Diagnostic) -> String {
    var content: [UInt8] = []
    var isFirst = true
    while index < bytes.count, bytes[index] == Self.quote {
      index += 1
      let start = index
      while index < bytes.count, bytes[index] != Self.quote { index += 1 }
      guard index < bytes.count else { throw broken() }
      content += bytes[start..<index]
      index += 1
      isFirst = false
      let mark = index
      skipSpace()
      if index >= bytes.count || bytes[index] != Self.quote { index = mark }
    }
    guard !isFirst else { throw broken() }
    let text = String(decoding: content, as: UTF8.self)
    return text.split(whereSeparator: \.isNewline).joined().composed
  }

  /// A value without quotes, with all that stands in its brackets.
  private mutating func bare() throws(Diagnostic) -> String {
    let start = index
    var depth = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: ")") { depth -= 1 }
      if depth <= 0, byte == UInt8(ascii: ";") || byte == UInt8(ascii: ",") { break }
      index += 1
    }
    guard index < bytes.count else { throw broken() }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    return text.filter { $0 != "\"" }.withoutEdgeSpace
  }

  private mutating func data() throws(Diagnostic) -> [PCAxisDocument.Datum] {
    var cells: [PCAxisDocument.Datum] = []
    while index < bytes.count {
      skipSpace()
      guard index < bytes.count, !take(";") else { break }
      if take(",") { continue }
      if bytes[index] == Self.quote {
        index += 1
        let start = index
        while index < bytes.count, bytes[index] != Self.quote { index += 1 }
        guard index < bytes.count else { throw broken() }
        cells.append(.text(String(decoding: bytes[start..<index], as: UTF8.self).composed))
        index += 1
      } else {
        let word = word { $0 > 0x20 && $0 != 0x2C && $0 != 0x3B }
        let isMark = word == "-" || word.allSatisfy { $0 == "." }
        cells.append(isMark ? .text(word) : .number(word))
      }
    }
    return cells
  }

  private static let quote = UInt8(ascii: "\"")

  private mutating func skipSpace() {
    while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
  }

  private mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard index < bytes.count, bytes[index] == UInt8(ascii: sign) else { return false }
    index += 1
    return true
  }

  private mutating func word(_ isPart: (UInt8) -> Bool) -> String {
    let start = index
    while index < bytes.count, isPart(bytes[index]) { index += 1 }
    return String(decoding: bytes[start..<index], as: UTF8.self).withoutEdgeSpace
  }

  private func broken() -> Diagnostic {
    let line = 1 + bytes[..<min(index, bytes.count)].count { $0 == 0x0A }
    return Diagnostic(.pxForm, ["line": "\(line)"])
  }
}
