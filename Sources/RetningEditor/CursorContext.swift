/// What stands around the cursor in a text that is being written, and so need not be Lua yet.
struct CursorContext {
  /// A bracket that is open at the cursor.
  struct Opening {
    let symbol: UInt8
    /// The word that the bracket belongs to: `indicator` in `indicator "x" {`, `series` in `series(`; empty where none.
    let word: String
    /// The field whose value it is: `goals` in `goals = {`; empty where none.
    let field: String
  }

  /// From the outermost in.
  private(set) var openings: [Opening] = []
  /// The text of the string that the cursor is in, up to it; nil outside of strings.
  private(set) var stringPrefix: String?
  /// The word before the string that the cursor is in, as in `series "…`; or the field, as in `unit = "…`.
  private(set) var stringOwner = ""
  /// The name that is being written; empty where none is.
  private(set) var namePrefix = ""
  /// `:` or `.` where what is being written is a member of something.
  private(set) var separator: UInt8?
  /// Where the name that is being written, or the member's separator, begins, in bytes.
  private(set) var start = 0
  /// The last names and strings in order; what a bracket belongs to is told by them.
  private var recent: [(kind: Kind, text: String)] = []

  private enum Kind { case name, string, symbol }

  init(_ bytes: ArraySlice<UInt8>) {
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte == UInt8(ascii: "-"), bytes.starts(with: "--", at: index) {
        index = skipComment(bytes, index)
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        index = readString(bytes, index)
      } else if Self.isName(byte) {
        var end = index
        while end < bytes.endIndex, Self.isName(bytes[end]) { end += 1 }
        let text = String(decoding: bytes[index..<end], as: UTF8.self)
        if end == bytes.endIndex, !(0x30...0x39).contains(byte) {
          namePrefix = text
          start = index
          separator = recent.last.flatMap {
            [":", "."].contains($0.text) ? $0.text.utf8.first : nil
          }
          return
        }
        note(.name, text)
        index = end
      } else {
        read(symbol: byte)
        index += 1
      }
    }
    start = bytes.endIndex
    separator =
      bytes.last.flatMap { [UInt8(ascii: ":"), UInt8(ascii: ".")].contains($0) ? $0 : nil }
  }

  private static func isName(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "_") || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
      || (0x61...0x7A).contains(byte) || byte >= 0x80
  }

  private mutating func note(_ kind: Kind, _ text: String) {
    recent.append((kind, text))
    if recent.count > 8 { recent.removeFirst() }
  }

  private mutating func read(symbol byte: UInt8) {
    guard byte > 0x20 else { return }
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: "{"), UInt8(ascii: "["):
      openings.append(Opening(symbol: byte, word: owner, field: field))
    case UInt8(ascii: ")"), UInt8(ascii: "}"), UInt8(ascii: "]"): _ = openings.popLast()
    default: break
    }
    note(.symbol, String(UnicodeScalar(byte)))
  }

  /// The word that what comes next belongs to: `series` before `"x"` or `(`, `indicator` in `indicator "x"` before `{`.
  private var owner: String {
    if let last = recent.last, last.kind == .name { return last.text }
    if recent.last?.kind == .string, recent.dropLast().last?.kind == .name {
      return recent.dropLast().last?.text ?? ""
    }
    return ""
  }

  /// The field before `=`: `unit` in `unit =`, or `2026-T1` in `["2026-T1"] =`.
  private var field: String {
    guard recent.last?.text == "=", let before = recent.dropLast().last else { return "" }
    return before.kind == .name ? before.text : ""
  }

  private mutating func readString(_ bytes: ArraySlice<UInt8>, _ start: Int) -> Int {
    var index = start + 1
    while index < bytes.endIndex, bytes[index] != bytes[start], bytes[index] != 0x0A {
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    let end = min(index, bytes.endIndex)
    let text = String(decoding: bytes[(start + 1)..<end], as: UTF8.self)
    guard index < bytes.endIndex else {
      stringPrefix = text
      stringOwner = field.isEmpty ? owner : field
      self.start = start + 1
      return bytes.endIndex
    }
    note(.string, text)
    return index + 1
  }

  private func skipComment(_ bytes: ArraySlice<UInt8>, _ start: Int) -> Int {
    let isLong = bytes.starts(with: "--[[", at: start)
    var index = start
    while index < bytes.endIndex {
      if isLong ? bytes.starts(with: "]]", at: index) : bytes[index] == 0x0A {
        return isLong ? index + 2 : index
      }
      index += 1
    }
    return bytes.endIndex
  }
}

extension ArraySlice<UInt8> {
  fileprivate func starts(with text: StaticString, at index: Int) -> Bool {
    self[index...].starts(with: Array("\(text)".utf8))
  }
}
