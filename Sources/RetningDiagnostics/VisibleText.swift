extension StringProtocol {
  /// The text as it may stand in a line on a terminal: a character that would move the cursor, colour what follows, turn
  /// the direction of writing or begin a line of its own shows as `\u{FFFD}`, a line break as a space; longer than `limit`
  /// characters it ends in `…`.
  public func visible(limit: Int = .max) -> String {
    // Most texts have nothing to hide, and are short.
    let isPlain = utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
    if isPlain, utf8.count <= limit { return String(self) }
    let isCut =
      index(startIndex, offsetBy: limit, limitedBy: endIndex).map { $0 < endIndex } ?? false
    let kept = isCut ? String(prefix(Swift.max(0, limit - 1))) + "…" : String(self)
    return String(String.UnicodeScalarView(kept.unicodeScalars.map(\.visible)))
  }

  /// Whether the text holds a character that ``visible(limit:)`` replaces; line breaks and tabs are none.
  public var hasHiddenCharacters: Bool {
    unicodeScalars.contains { $0 != "\n" && $0.visible != $0 }
  }
}

extension Unicode.Scalar {
  fileprivate var visible: Unicode.Scalar {
    switch value {
    case 0x09: self
    case 0x0A: " "
    // Controls of both sets, the separators of lines and paragraphs, and what turns the direction of writing.
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069:
      "\u{FFFD}"
    default: self
    }
  }
}
