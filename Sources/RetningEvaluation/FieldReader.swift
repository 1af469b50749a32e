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
      .fieldType, ["owner": owner, "field": name, "found": table[name].typeName],
      phrases: ["expected": LocalizedText(nb: nb, en: en)])
  }

  package func missing(_ name: String) -> Diagnostic {
    Diagnostic(.fieldMissing, ["owner": owner, "field": name])
  }

  package func string(_ name: String) throws(Diagnostic) -> String? {
    let value = table[name]
    if value.isNil { return nil }
    guard let text = value.string else { throw wrong(name, "en tekst", "a text") }
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
    if let text = value.string { return [text] }
    guard let list = value.table?.list else {
      throw wrong(name, "en liste av tekster { \"…\" }", "a list of texts { \"…\" }")
    }
    var texts: [String] = []
    for element in list {
      guard let text = element.string else {
        throw wrong(name, "en liste av tekster { \"…\" }", "a list of texts { \"…\" }")
      }
      texts.append(text)
    }
    return texts
  }

  /// A text in languages, `{ nb = "…", en = "…" }`, or a plain one, which is bokmål.
  package func localized(_ name: String) throws(Diagnostic) -> LocalizedText? {
    let value = table[name]
    if value.isNil { return nil }
    if let text = value.string { return LocalizedText(nb: text) }
    guard let fields = value.table?.fields, !fields.isEmpty else {
      throw wrong(name, "en tekst eller { nb = \"…\" }", "a text or { nb = \"…\" }")
    }
    var texts: [Language: String] = [:]
    for field in fields {
      guard let language = Language(rawValue: field.name), let text = field.value.string else {
        throw wrong(
          name, "{ nb = \"…\", nn = \"…\", en = \"…\" }", "{ nb = \"…\", nn = \"…\", en = \"…\" }")
      }
      texts[language] = text
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
    guard let text = try string(name) else { return nil }
    guard let choice = Choice(rawValue: text) else {
      throw Diagnostic(
        .fieldChoice,
        [
          "owner": owner, "field": name, "found": text,
          "known": Choice.allCases.map(\.rawValue).joined(separator: ", "),
        ])
    }
    return choice
  }
}
