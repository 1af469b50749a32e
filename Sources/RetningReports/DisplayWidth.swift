/// How many columns a text takes in a terminal, and texts made to fit.
public enum DisplayWidth {
  /// The columns of a text without control characters: 0 for combining marks, 2 for wide East Asian signs and emoji.
  static func columns(_ text: String) -> Int {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
    return text.unicodeScalars.reduce(0) { $0 + columns($1) }
  }

  static func columns(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: 0
    default: isWide(scalar.value) ? 2 : 1
    }
  }

  /// The wide blocks of Unicode's East Asian Width (UAX #11), by whole blocks.
  private static func isWide(_ value: UInt32) -> Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F,
      0x1F680...0x1F6FF, 0x1F900...0x1FAFF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }

  /// The text with spaces after it up to a width.
  static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - columns(text)))
  }

  /// The text cut to a width, with `…` where something was cut away.
  static func fitted(_ text: String, to width: Int) -> String {
    guard columns(text) > width else { return text }
    var fitted = ""
    var used = 0
    for character in text {
      let columns = columns(String(character))
      if used + columns > width - 1 { break }
      fitted.append(character)
      used += columns
    }
    while fitted.last == " " { fitted.removeLast() }
    return fitted + "…"
  }

  /// The text in lines of a width at most, broken between words; a longer word is cut.
  public static func wrapped(_ text: String, to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ").map(String.init) {
      if line.isEmpty {
        line = word
      } else if columns(line) + 1 + columns(word) <= width {
        line += " " + word
      } else {
        lines.append(fitted(line, to: width))
        line = word
      }
    }
    if !line.isEmpty { lines.append(fitted(line, to: width)) }
    return lines
  }

  /// The text as a terminal may show it: control characters, which could steer it, and marks that turn the direction
  /// of writing become spaces.
  static func harmless(_ text: String) -> String {
    var harmless = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: harmless += " "
      default: harmless.unicodeScalars.append(scalar)
      }
    }
    return harmless
  }
}
