/// Ordinals in running text: `2. tertial 2026`, `31. mai 2026`.
enum Ordinals {
  /// The text with a no-break space after each ordinal of one or two digits, so that no line ends after `2.`.
  static func kept(in text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: ".")) else { return text }
    let bytes = Array(text.utf8)
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count + 2)
    for index in bytes.indices {
      if follows(ordinalIn: bytes, at: index) {
        kept += NumberText.noBreakSpace.utf8
      } else {
        kept.append(bytes[index])
      }
    }
    return String(decoding: kept, as: UTF8.self)
  }

  /// Whether a space lies there between an ordinal and a word; a capital after it begins a sentence.
  private static func follows(ordinalIn bytes: [UInt8], at index: Int) -> Bool {
    guard bytes[index] == UInt8(ascii: " "), index >= 2, index + 1 < bytes.count,
      bytes[index - 1] == UInt8(ascii: "."), isDigit(bytes[index - 2]),
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(bytes[index + 1])
    else { return false }
    return index < 4 || !isDigit(bytes[index - 3]) || !isDigit(bytes[index - 4])
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
