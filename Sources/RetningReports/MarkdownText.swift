/// Text that Markdown shows as it is.
enum MarkdownText {
  /// The text on one line, with what means something in Markdown or HTML escaped, and ordinals kept with what they
  /// count.
  static func escaped(_ plain: String) -> String {
    var escaped = ""
    for scalar in Ordinals.kept(in: plain).unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "#", "|", "~", "!":
        escaped += "\\"
        escaped.unicodeScalars.append(scalar)
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: escaped += " "
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// The same for the beginning of a line, where some signs and numbers begin a list or a rule.
  static func paragraph(_ plain: String) -> String {
    let escaped = escaped(plain)
    if let first = escaped.first, "+-=".contains(first) { return "\\" + escaped }
    let rest = escaped.drop { ("0"..."9").contains($0) }
    guard rest.count < escaped.count, rest.first == "." || rest.first == ")" else { return escaped }
    return escaped.prefix(escaped.count - rest.count) + "\\" + rest
  }
}
