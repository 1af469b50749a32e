import RetningDiagnostics

/// What a value is stored under: a ministry's name for it, with the dimensions that single it out.
///
/// Written `dfd/ledere.antall{kjønn=kvinne}`. A name with `#` belongs to an indicator or measure, such as
/// `dfd/lederprogram#comment`. Names are kept in Unicode's composed form (NFC), so that one name has one spelling.
public struct Key: Sendable, Hashable, Comparable, Codable {
  public struct Dimension: Sendable, Hashable, Comparable, Codable {
    public let name: String
    public let value: String

    public init(_ name: String, _ value: String) {
      self.name = name.composed
      self.value = value.composed
    }

    /// A dimension of a key that has been looked at before it was stored.
    package init(stored name: String, _ value: String) {
      self.name = name
      self.value = value
    }

    public static func < (lhs: Dimension, rhs: Dimension) -> Bool {
      (lhs.name, lhs.value) < (rhs.name, rhs.value)
    }
  }

  public let ministry: String
  public let name: String
  /// The dimensions in order of name; each name at most once.
  public let dimensions: [Dimension]

  /// A key is at most this long as text, so that it fits into an index.
  public static let byteCountMax = 400

  /// A key of these parts.
  ///
  /// - Throws: A ``Diagnostic`` `key-form` or `key-too-long`.
  public init(ministry: String, name: String, dimensions: [Dimension] = []) throws(Diagnostic) {
    self.ministry = ministry.composed
    self.name = name.composed
    self.dimensions = dimensions.sorted()
    try validate()
  }

  private func validate() throws(Diagnostic) {
    func fail(_ nb: String, _ en: String) -> Diagnostic {
      Diagnostic(
        .keyForm, ["text": description], phrases: ["problem": LocalizedText(nb: nb, en: en)])
    }
    guard !ministry.isEmpty else {
      throw fail(
        "departementet mangler",
        "the ministry is missing")
    }
    guard !name.isEmpty else {
      throw fail(
        "navnet mangler",
        "the name is missing")
    }
    guard ministry.unicodeScalars.allSatisfy(\.isPlainInMinistry) else {
      throw fail(
        "et departement skrives med små bokstaver og tall",
        "a ministry is written in small letters and digits")
    }
    guard name.unicodeScalars.allSatisfy(\.isPlainInName) else {
      throw fail(
        "et navn kan ikke ha mellomrom eller tegnene / { } = , @ \"",
        "a name cannot have spaces or the signs / { } = , @ \"")
    }
    for (index, dimension) in dimensions.enumerated() {
      guard !dimension.name.isEmpty, dimension.name.unicodeScalars.allSatisfy(\.isPlainInName)
      else {
        throw fail(
          "dimensjonsnavnet «\(dimension.name)» er ikke gyldig",
          "the dimension name “\(dimension.name)” is not valid")
      }
      guard index == 0 || dimensions[index - 1].name != dimension.name else {
        throw fail(
          "dimensjonen «\(dimension.name)» står to ganger",
          "the dimension “\(dimension.name)” occurs twice")
      }
      guard dimension.value.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F })
      else {
        throw fail(
          "verdien av «\(dimension.name)» har styretegn",
          "the value of “\(dimension.name)” has control characters")
      }
    }
    let count = description.utf8.count
    guard count <= Self.byteCountMax else {
      throw Diagnostic(
        .keyTooLong,
        ["text": description, "count": String(count), "max": String(Self.byteCountMax)])
    }
  }

  /// The key without its dimensions.
  public var base: Key {
    Key(unchecked: ministry, name, [])
  }

  private init(unchecked ministry: String, _ name: String, _ dimensions: [Dimension]) {
    self.ministry = ministry
    self.name = name
    self.dimensions = dimensions
  }

  /// A key that has been looked at before it was stored, of a key without dimensions and its own.
  package init(_ base: Key, storedDimensions dimensions: [Dimension]) {
    self.init(unchecked: base.ministry, base.name, dimensions)
  }

  /// Reads back what ``description`` gave, which need not be looked at again: several times faster than parsing.
  ///
  /// - Throws: A ``Diagnostic`` `key-form` for a text that is no key's.
  package init(stored text: String) throws(Diagnostic) {
    let bytes = text.utf8
    guard !bytes.contains(UInt8(ascii: "\"")), let slash = bytes.firstIndex(of: UInt8(ascii: "/"))
    else {
      self = try Key(parsing: text)
      return
    }
    let afterSlash = bytes.index(after: slash)
    let brace = bytes[afterSlash...].firstIndex(of: UInt8(ascii: "{")) ?? bytes.endIndex
    var dimensions: [Dimension] = []
    var rest = bytes[brace...].dropFirst().dropLast()
    while let equals = rest.firstIndex(of: UInt8(ascii: "=")) {
      let end = rest[equals...].firstIndex(of: UInt8(ascii: ",")) ?? rest.endIndex
      dimensions.append(
        Dimension(
          stored: String(text[rest.startIndex..<equals]),
          String(text[bytes.index(after: equals)..<end])))
      rest = end == rest.endIndex ? rest[end...] : rest[bytes.index(after: end)...]
    }
    self.init(
      unchecked: String(text[..<slash]), String(text[afterSlash..<brace]), dimensions)
  }

  /// What the part before `#` names, and the attribute after it: `lederprogram`, `comment`; nil for a plain name.
  public var attribute: (owner: String, name: String)? {
    guard let mark = name.firstIndex(of: "#") else { return nil }
    return (String(name[..<mark]), String(name[name.index(after: mark)...]))
  }

  /// The value of a dimension; nil when the key has no such dimension.
  public func value(of dimension: String) -> String? {
    dimensions.first { $0.name == dimension }?.value
  }

  /// Keys are ordered as their text is in bytes.
  public static func < (lhs: Key, rhs: Key) -> Bool {
    lhs.description.utf8.lexicographicallyPrecedes(rhs.description.utf8)
  }
}

extension Key: CustomStringConvertible {
  /// The key as text, the same for equal keys.
  public var description: String {
    guard !dimensions.isEmpty else { return "\(ministry)/\(name)" }
    let list = dimensions.map { "\($0.name)=\(Self.quoted($0.value))" }.joined(separator: ",")
    return "\(ministry)/\(name){\(list)}"
  }

  private static func quoted(_ value: String) -> String {
    let plain =
      !value.isEmpty && value.unicodeScalars.allSatisfy(\.isPlainInValue)
      && value.unicodeScalars.first != " " && value.unicodeScalars.last != " "
    guard !plain else { return value }
    var quoted = "\""
    for scalar in value.unicodeScalars {
      if scalar == "\\" || scalar == "\"" { quoted.unicodeScalars.append("\\") }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }

  /// Reads a key; without `ministry/` before the name the key belongs to `ministry`.
  ///
  /// - Throws: A ``Diagnostic`` `key-form` or `key-too-long`.
  public init(parsing text: some StringProtocol, ministry: String? = nil) throws(Diagnostic) {
    let whole = String(text)
    func fail(_ nb: String, _ en: String) -> Diagnostic {
      Diagnostic(.keyForm, ["text": whole], phrases: ["problem": LocalizedText(nb: nb, en: en)])
    }
    // Read by scalar: a combining mark after a sign would make another character of the two.
    let head = whole.unicodeScalars.prefix { $0 != "{" }
    var dimensions: [Dimension] = []
    if head.endIndex != whole.endIndex {
      let afterBrace = whole.unicodeScalars.index(after: head.endIndex)
      var scanner = DimensionScanner(rest: whole.unicodeScalars[afterBrace...])
      guard let scanned = scanner.scan() else {
        throw fail(
          "dimensjonene er ikke på formen {navn=verdi,…}",
          "the dimensions are not of the form {name=value,…}")
      }
      dimensions = scanned
    }
    let parts = head.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    if parts.count == 2 {
      try self.init(
        ministry: String(Substring(parts[0])), name: String(Substring(parts[1])),
        dimensions: dimensions)
    } else {
      guard let ministry else {
        throw fail(
          "departementet og skråstreken mangler",
          "the ministry and the slash are missing")
      }
      try self.init(ministry: ministry, name: String(Substring(head)), dimensions: dimensions)
    }
  }
}

/// Reads `navn=verdi,navn="verdi, med komma"}`.
private struct DimensionScanner {
  var rest: Substring.UnicodeScalarView

  mutating func scan() -> [Key.Dimension]? {
    var dimensions: [Key.Dimension] = []
    while true {
      let name = rest.prefix { $0 != "=" && $0 != "}" && $0 != "," }
      rest = rest[name.endIndex...]
      guard rest.first == "=" else { return nil }
      rest.removeFirst()
      guard let value = rest.first == "\"" ? scanQuoted() : scanPlain() else { return nil }
      dimensions.append(Key.Dimension(String(Substring(name.trimmed)), value))
      switch rest.popFirst() {
      case ",": continue
      case "}": return rest.isEmpty ? dimensions : nil
      default: return nil
      }
    }
  }

  private mutating func scanPlain() -> String? {
    let value = rest.prefix { $0 != "," && $0 != "}" }
    rest = rest[value.endIndex...]
    let trimmed = value.trimmed
    return trimmed.isEmpty || trimmed.contains("\"") ? nil : String(Substring(trimmed))
  }

  private mutating func scanQuoted() -> String? {
    rest.removeFirst()
    var value = String.UnicodeScalarView()
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\"": return String(value)
      case "\\":
        guard let escaped = rest.popFirst() else { return nil }
        value.append(escaped)
      default: value.append(scalar)
      }
    }
    return nil
  }
}

extension Substring.UnicodeScalarView {
  fileprivate var trimmed: Self {
    var copy = self
    while copy.first == " " { copy.removeFirst() }
    while copy.last == " " { copy.removeLast() }
    return copy
  }
}

extension Unicode.Scalar {
  fileprivate var isPlainInMinistry: Bool {
    ("a"..."z").contains(self) || ("0"..."9").contains(self) || self == "-"
  }

  fileprivate var isPlainInName: Bool {
    switch self {
    case "/", "{", "}", "=", ",", "@", "\"", " ": false
    default: value > 0x20 && value != 0x7F && !properties.isWhitespace
    }
  }

  fileprivate var isPlainInValue: Bool {
    switch self {
    case "{", "}", "=", ",", "@", "\"", "\\": false
    default: value >= 0x20
    }
  }
}
