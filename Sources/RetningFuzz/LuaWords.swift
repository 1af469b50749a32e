/// The words of a Lua text, about as Lua's own reader cuts it: enough to change one and have a text that is read.
enum LuaWords {
  private static let operators: Set<String> = [
    "...", "..", "==", "~=", "<=", ">=", "//", "::", "<<", ">>",
  ]

  static func split(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    var words: [String] = []
    var index = 0
    while index < bytes.count {
      let end = wordEnd(bytes, from: index)
      let word = String(decoding: bytes[index..<end], as: UTF8.self)
      if !isSpace(bytes[index]) { words.append(word) }
      index = end
    }
    return words.isEmpty ? [""] : words
  }

  private static func wordEnd(_ bytes: [UInt8], from start: Int) -> Int {
    let first = bytes[start]
    if first == UInt8(ascii: "'") || first == UInt8(ascii: "\"") {
      return quotedEnd(bytes, from: start)
    }
    if isWord(first) {
      let end = bytes[start...].firstIndex { !isWord($0) } ?? bytes.count
      let hasFraction =
        isDigit(first) && end + 1 < bytes.count && bytes[end] == UInt8(ascii: ".")
        && isDigit(bytes[end + 1])
      return hasFraction ? wordEnd(bytes, from: end + 1) : end
    }
    for count in [3, 2] where start + count <= bytes.count {
      let candidate = String(decoding: bytes[start..<start + count], as: UTF8.self)
      if operators.contains(candidate) { return start + count }
    }
    return start + 1
  }

  private static func quotedEnd(_ bytes: [UInt8], from start: Int) -> Int {
    var index = start + 1
    while index < bytes.count, bytes[index] != bytes[start] {
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(bytes.count, index + 1)
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || byte == 10 }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte >= 128 || byte == UInt8(ascii: "_") || isDigit(byte) || (65...90).contains(byte)
      || (97...122).contains(byte)
  }
}
