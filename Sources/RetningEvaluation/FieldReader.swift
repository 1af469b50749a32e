import RetningData
import RetningDiagnostics
import RetningLua

/// Reads the fields of a declaration's table, so that a wrong type, a missing field and an unknown name each become
/// a message that names the field.
package struct FieldReader {
  package let owner: String
  package let table: LuaTable

  /// A reader that accepts only these fields.
  ///
  /// - Throws: A ``Diagnostic`` `field-unknown` with the nearest name.
  package init(_ table: LuaTable, of owner: String, allowed: [String]) throws(Diagnostic) {
    self.owner = owner
    self.table = table
    for field in table.fields where !allowed.contains(field.name) {
      guard let near = NearestName.suggestions(for: field.name, among: allowed).first else {
        throw Diagnostic(
          .fieldUnknown,
          ["owner": owner, "field": field.name, "known": allowed.joined(separator: ", ")])
      }
      throw Diagnostic(.fieldUnknownNear, ["owner": owner, "field": field.name, "near": near])
    }
    if let first = table.list.first {
      throw Diagnostic(.fieldWithoutName, ["owner": owner, "found": first.typeName])
    }
  }

  package func has(_ name: String) -> Bool { !table[name].isNil }

  package func wrong(_ name: String, _ nb: String, _ en: String) -> Diagnostic {
    Diagnostic(
      .fieldType, ["owner": owner, "field": name],
      phrases: ["expected": LocalizedText(nb: nb, en: en), "found": table[name].told])
  }

  package func missing(_ name: String) -> Diagnostic {
    Diagnostic(.fieldMissing, ["owner": owner, "field": name])
  }

  package func string(_ name: String) throws(Diagnostic) -> String? {
    let value = table[name]
    if value.isNil { return nil }
    guard let text = value.string else { throw wrong(name, "en tekst", "a text") }
    return try plain(text, name)
  }

  /// The characters that a text in a declaration may have.
  private static let textMax = 4000

  /// A text that may stand on a terminal and in a report.
  ///
  /// - Throws: A ``Diagnostic`` `field-text` where it is too long or holds control characters.
  private func plain(_ text: String, _ name: String) throws(Diagnostic) -> String {
    guard text.utf8.count <= Self.textMax || text.count <= Self.textMax else {
      throw Diagnostic(
        .fieldTextLong, ["owner": owner, "field": name, "limit": String(Self.textMax)])
    }
    guard !text.hasHiddenCharacters else {
      throw Diagnostic(.fieldTextHidden, ["owner": owner, "field": name, "found": text])
    }
    return text
  }

  package func requiredString(_ name: String) throws(Diagnostic) -> String {
    guard let text = try string(name) else { throw missing(name) }
    return text
  }

  package func number(_ name: String) throws(Diagnostic) -> Double? {
    let value = table[name]
    if value.isNil { return nil }
    guard let number = value.double, number.isFinite else {
      throw wrong(name, "et tall", "a number")
    }
    return try Self.bounded(number, owner, name)
  }

  /// A number that sums and differences of such can be computed with.
  ///
  /// - Throws: A ``Diagnostic`` `field-number-large`.
  package static func bounded(_ number: Double, _ owner: String, _ name: String)
    throws(Diagnostic) -> Double
  {
    guard abs(number) <= 1e15 else {
      throw Diagnostic(
        .fieldNumberLarge, ["owner": owner, "field": name, "found": "\(number)"])
    }
    return number
  }

  package func integer(_ name: String) throws(Diagnostic) -> Int? {
    let value = table[name]
    if value.isNil { return nil }
    guard let number = value.int else { throw wrong(name, "et heltall", "a whole number") }
    return number
  }

  package func boolean(_ name: String) throws(Diagnostic) -> Bool? {
    let value = table[name]
    if value.isNil { return nil }
    guard let flag = value.bool else { throw wrong(name, "true eller false", "true or false") }
    return flag
  }

  package func function(_ name: String) throws(Diagnostic) -> LuaFunction? {
    let value = table[name]
    if value.isNil { return nil }
    guard let function = value.function else { throw wrong(name, "en funksjon", "a function") }
    return function
  }

  package func strings(_ name: String) throws(Diagnostic) -> [String] {
    let value = table[name]
    if value.isNil { return [] }
    if let text = value.string { return [try plain(text, name)] }
    guard let list = value.table?.list else {
      throw wrong(name, "en liste av tekster { \"…\" }", "a list of texts { \"…\" }")
    }
    var texts: [String] = []
    for element in list {
      guard let text = element.string else {
        throw wrong(name, "en liste av tekster { \"…\" }", "a list of texts { \"…\" }")
      }
      texts.append(try plain(text, name))
    }
    return texts
  }

  /// A text in languages, `{ nb = "…", en = "…" }`, or a plain one, which is bokmål.
  package func localized(_ name: String) throws(Diagnostic) -> LocalizedText? {
    let value = table[name]
    if value.isNil { return nil }
    if let text = value.string { return LocalizedText(nb: try plain(text, name)) }
    guard let fields = value.table?.fields, !fields.isEmpty else {
      throw wrong(name, "en tekst eller { nb = \"…\" }", "a text or { nb = \"…\" }")
    }
    var texts: [Language: String] = [:]
    for field in fields {
      guard let language = Language(rawValue: field.name), let text = field.value.string else {
        throw wrong(
          name, "{ nb = \"…\", nn = \"…\", en = \"…\" }", "{ nb = \"…\", nn = \"…\", en = \"…\" }")
      }
      texts[language] = try plain(text, name)
    }
    return LocalizedText(texts)
  }

  package func requiredLocalized(_ name: String) throws(Diagnostic) -> LocalizedText {
    guard let text = try localized(name) else { throw missing(name) }
    return text
  }

  package func date(_ name: String) throws(Diagnostic) -> CalendarDate? {
    guard let text = try string(name) else { return nil }
    return try CalendarDate(parsing: text)
  }

  package func requiredDate(_ name: String) throws(Diagnostic) -> CalendarDate {
    guard let date = try date(name) else { throw missing(name) }
    return date
  }

  package func period(_ name: String) throws(Diagnostic) -> Period? {
    guard let text = try string(name) else { return nil }
    return try Period(parsing: text)
  }

  /// One of a fixed set of words.
  package func choice<Choice: RawRepresentable & CaseIterable>(_ name: String, of type: Choice.Type)
    throws(Diagnostic) -> Choice? where Choice.RawValue == String
  {
    try string(name).map { text throws(Diagnostic) in try choice(text, name, of: type) }
  }

  /// Some of a fixed set of words, in the order given.
  package func choices<Choice: RawRepresentable & CaseIterable>(
    _ name: String, of type: Choice.Type
  ) throws(Diagnostic) -> [Choice] where Choice.RawValue == String {
    var choices: [Choice] = []
    for text in try strings(name) { choices.append(try choice(text, name, of: type)) }
    return choices
  }

  private func choice<Choice: RawRepresentable & CaseIterable>(
    _ text: String, _ name: String, of type: Choice.Type
  ) throws(Diagnostic) -> Choice where Choice.RawValue == String {
    guard let choice = Choice(rawValue: text) else {
      let known = Choice.allCases.map(\.rawValue)
      if let near = Self.near(text, among: known) {
        throw Diagnostic(
          .fieldChoiceNear,
          [
            "owner": owner, "field": name, "found": text, "near": near,
            "known": known.joined(separator: ", "),
          ])
      }
      throw Diagnostic(
        .fieldChoice,
        [
          "owner": owner, "field": name, "found": text,
          "known": known.joined(separator: ", "),
        ])
    }
    return choice
  }

  /// The word that was meant: by its Norwegian name, or spelt almost so.
  package static func near(_ text: String, among known: [String]) -> String? {
    if let word = norwegian[text.lowercased()], known.contains(word) { return word }
    return NearestName.suggestions(for: text, among: known).first
  }

  /// What authors write who think of the words that reports show.
  private static let norwegian: [String: String] = [
    "grønn": "green", "grønt": "green", "gul": "yellow", "gult": "yellow", "rød": "red",
    "rødt": "red", "grå": "grey", "grått": "grey", "gray": "grey", "øke": "increase",
    "økning": "increase", "økende": "increase", "opp": "increase", "up": "increase",
    "redusere": "decrease", "reduksjon": "decrease", "synkende": "decrease", "ned": "decrease",
    "down": "decrease", "år": "A", "årlig": "A", "halvår": "S", "tertial": "T", "kvartal": "Q",
    "måned": "M", "månedlig": "M", "uke": "W", "dag": "D", "feil": "error", "advarsel": "warning",
    "merknad": "note", "indikator": "indicator", "tiltak": "measure", "departement": "ministry",
    "mål": "goal", "beholdning": "stock", "strøm": "flow", "andel": "ratio",
    "gjennomsnitt": "average",
    "snitt": "average", "indeks": "index", "alle": "all", "privat": "private", "åpen": "public",
  ]
}

extension LuaValue {
  /// The value as a message in words shows it: a number or short text itself, else what sort of thing it is.
  package var told: LocalizedText {
    switch self {
    case .nil: LocalizedText(nb: "ingenting", en: "nothing")
    case .boolean(let value): LocalizedText(nb: "\(value)", en: "\(value)")
    case .string(let text) where text.count > 40:
      LocalizedText(nb: "en lang tekst", en: "a long text")
    case .table: LocalizedText(nb: "en tabell", en: "a table")
    case .function: LocalizedText(nb: "en funksjon", en: "a function")
    default: LocalizedText(nb: shown, en: shown)
    }
  }
}
