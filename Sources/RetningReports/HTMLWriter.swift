/// Writes HTML: markup as given, and every text escaped.
struct HTMLWriter {
  private(set) var markup = ""

  typealias Attributes = KeyValuePairs<String, String>

  /// Appends markup that this room wrote; never a text from outside it.
  mutating func raw(_ trusted: String) { markup += trusted }

  /// Appends a text, with what means something in HTML escaped, and ordinals kept with what they count.
  mutating func text(_ plain: String) {
    let plain = Ordinals.kept(in: plain)
    guard plain.utf8.contains(where: Self.isSpecial) else {
      markup += plain
      return
    }
    for scalar in plain.unicodeScalars {
      switch scalar {
      case "&": markup += "&amp;"
      case "<": markup += "&lt;"
      case ">": markup += "&gt;"
      case "\"": markup += "&quot;"
      case "'": markup += "&#39;"
      case "\n", "\t": markup.unicodeScalars.append(scalar)
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: markup += "\u{FFFD}"
      default: markup.unicodeScalars.append(scalar)
      }
    }
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x26 || byte == 0x3C || byte == 0x3E || byte == 0x22 || byte == 0x27
      || byte == 0x7F
  }

  mutating func open(_ name: String, _ attributes: Attributes = [:]) {
    markup += "<"
    markup += name
    for (name, value) in attributes {
      markup += " "
      markup += name
      markup += "=\""
      text(value)
      markup += "\""
    }
    markup += ">"
  }

  mutating func close(_ name: String) {
    markup += "</"
    markup += name
    markup += ">"
  }

  /// An element within a line.
  mutating func inline(
    _ name: String, _ attributes: Attributes = [:], _ body: (inout HTMLWriter) -> Void
  ) {
    open(name, attributes)
    body(&self)
    close(name)
  }

  mutating func inline(_ name: String, _ attributes: Attributes = [:], text plain: String) {
    open(name, attributes)
    text(plain)
    close(name)
  }

  /// An element on lines of its own that holds others.
  mutating func block(
    _ name: String, _ attributes: Attributes = [:], _ body: (inout HTMLWriter) -> Void
  ) {
    open(name, attributes)
    markup += "\n"
    body(&self)
    close(name)
    markup += "\n"
  }

  /// An element on a line of its own.
  mutating func line(_ name: String, _ attributes: Attributes = [:], text plain: String) {
    inline(name, attributes, text: plain)
    markup += "\n"
  }

  mutating func line(
    _ name: String, _ attributes: Attributes = [:], _ body: (inout HTMLWriter) -> Void
  ) {
    inline(name, attributes, body)
    markup += "\n"
  }
}

/// The name of a place in the document that links lead to.
///
/// Letters, digits and `. - /` stay as they are; all else is written `_hex_`, so that two ids never meet.
struct Anchor {
  enum Kind: String {
    case goal = "g"
    case indicator = "i"
    case ministry = "d"
    case measure = "m"

    /// The part of the report that holds the places of the kind.
    var section: ReportSection {
      switch self {
      case .goal: .goals
      case .indicator, .ministry: .indicators
      case .measure: .measures
      }
    }
  }

  let name: String

  init(_ kind: Kind, _ id: String) {
    var name = kind.rawValue + "/"
    for scalar in id.unicodeScalars {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", ".", "-", "/", "æ", "ø", "å", "Æ", "Ø", "Å":
        name.unicodeScalars.append(scalar)
      default: name += "_" + String(scalar.value, radix: 16) + "_"
      }
    }
    self.name = name
  }

  var href: String { "#" + name }
}
