import RetningDiagnostics

/// Writes HTML: markup as given, and every text escaped.
///
/// The bytes are kept as such: a report is made of millions of short texts, and a string grows by them more slowly.
struct HTMLWriter {
  private var bytes: [UInt8] = []

  /// What has been written. Its cost is that of a copy.
  var markup: String { String(decoding: bytes, as: UTF8.self) }

  typealias Attributes = KeyValuePairs<String, String>

  /// Appends markup that this room wrote; never a text from outside it.
  mutating func raw(_ trusted: String) { bytes.append(contentsOf: trusted.utf8) }

  /// Appends a text, with what means something in HTML escaped, and ordinals kept with what they count.
  mutating func text(_ plain: String) {
    let start = bytes.count
    raw(plain)
    guard bytes[start...].contains(where: Self.isSpecial) else { return }
    bytes.removeSubrange(start...)
    escape(Ordinals.kept(in: plain))
  }

  private mutating func escape(_ plain: String) {
    for byte in plain.utf8 {
      switch byte {
      case UInt8(ascii: "&"): raw("&amp;")
      case UInt8(ascii: "<"): raw("&lt;")
      case UInt8(ascii: ">"): raw("&gt;")
      case UInt8(ascii: "\""): raw("&quot;")
      case UInt8(ascii: "'"): raw("&#39;")
      case UInt8(ascii: "\n"), UInt8(ascii: "\t"): bytes.append(byte)
      case _ where byte < 0x20 || byte == 0x7F: raw("\u{FFFD}")
      default: bytes.append(byte)
      }
    }
  }

  /// Whether a text with the byte has to be looked at: it may have to be escaped, or be the point of an ordinal.
  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x26 || byte == 0x3C || byte == 0x3E || byte == 0x22 || byte == 0x27
      || byte == 0x7F || byte == 0x2E
  }

  mutating func open(_ name: String, _ attributes: Attributes = [:]) {
    raw("<")
    raw(name)
    for (name, value) in attributes {
      raw(" ")
      raw(name)
      raw("=\"")
      text(value)
      raw("\"")
    }
    raw(">")
  }

  mutating func close(_ name: String) {
    raw("</")
    raw(name)
    raw(">")
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
    raw("\n")
    body(&self)
    close(name)
    raw("\n")
  }

  /// An element on a line of its own.
  mutating func line(_ name: String, _ attributes: Attributes = [:], text plain: String) {
    inline(name, attributes, text: plain)
    raw("\n")
  }

  mutating func line(
    _ name: String, _ attributes: Attributes = [:], _ body: (inout HTMLWriter) -> Void
  ) {
    inline(name, attributes, body)
    raw("\n")
  }
}

extension HTMLWriter {
  /// A row of plain texts, of which the first names it.
  mutating func row(_ cells: [String]) {
    line("tr") { html in
      for (index, cell) in cells.enumerated() {
        if index == 0 {
          html.inline("th", ["scope": "row", "class": "name"], text: cell)
        } else {
          html.inline("td", text: cell)
        }
      }
    }
  }

  /// Begins a page that needs nothing beside it, up to and with the body's start.
  ///
  /// - Parameters:
  ///   - head: Trusted markup for its head, each line with its end.
  ///   - style: Rules after those of all pages.
  mutating func beginPage(
    _ title: String, in language: Language, head: String = "", style: String = ""
  ) {
    raw("<!DOCTYPE html>\n")
    open("html", ["lang": language.rawValue])
    raw("\n<head>\n<meta charset=\"utf-8\">\n")
    raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    line("title", text: title)
    raw(head + "<style>\n" + Stylesheet.text + style + "</style>\n</head>\n<body>\n")
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
