import RetningDiagnostics

/// What a host function takes or gives: checked at each call, and written into the definitions for editors.
package indirect enum HostType: Sendable {
  case any
  case boolean
  case number
  case integer
  /// A whole number within bounds.
  case count(ClosedRange<Int>)
  case string
  case table(String)
  case function(String)
  case object(any HostObject.Type)
  case optional(HostType)
  case either([HostType])

  /// Whether a value is of the type.
  func accepts(_ value: LuaValue) -> Bool {
    switch self {
    case .any: true
    case .boolean: value.bool != nil
    case .number: value.double != nil
    case .integer: value.int != nil
    case .count(let range): value.int.map(range.contains) ?? false
    case .string: value.string != nil
    case .table: value.table != nil
    case .function: value.function != nil
    case .object(let type):
      if case .object(let object) = value { Swift.type(of: object) == type } else { false }
    case .optional(let type): value.isNil || type.accepts(value)
    case .either(let types): types.contains { $0.accepts(value) }
    }
  }

  package var isOptional: Bool {
    if case .optional = self { true } else { false }
  }

  /// The type as LuaCATS writes it.
  package var annotation: String {
    switch self {
    case .any: "any"
    case .boolean: "boolean"
    case .number: "number"
    case .integer, .count: "integer"
    case .string: "string"
    case .table(let annotation), .function(let annotation): annotation
    case .object(let type): type.hostTypeName
    case .optional(let type): type.annotation
    case .either(let types): types.map(\.annotation).joined(separator: "|")
    }
  }

  /// The type as a message names it.
  var name: LocalizedText {
    switch self {
    case .any: LocalizedText(nb: "en verdi", en: "a value")
    case .boolean: LocalizedText(nb: "true eller false", en: "true or false")
    case .number: LocalizedText(nb: "et tall", en: "a number")
    case .integer: LocalizedText(nb: "et heltall", en: "a whole number")
    case .count(let range):
      LocalizedText(
        nb: "et heltall fra \(range.lowerBound) til \(range.upperBound)",
        en: "a whole number from \(range.lowerBound) to \(range.upperBound)")
    case .string: LocalizedText(nb: "en tekst", en: "a text")
    case .table: LocalizedText(nb: "en tabell { … }", en: "a table { … }")
    case .function: LocalizedText(nb: "en funksjon", en: "a function")
    case .object(let type): LocalizedText(nb: "\(type.hostTypeName)", en: "\(type.hostTypeName)")
    case .optional(let type): type.name
    case .either(let types):
      LocalizedText(
        nb: types.map { $0.name.text(in: .nb) }.joined(separator: " eller "),
        en: types.map { $0.name.text(in: .en) }.joined(separator: " or "))
    }
  }
}

/// One argument of a host function.
package struct HostParameter: Sendable {
  let name: String
  let type: HostType
  let documentation: String

  package init(_ name: String, _ type: HostType, _ documentation: String = "") {
    self.name = name
    self.type = type
    self.documentation = documentation
  }
}

/// A Swift function that scripts may call: its name, its typed arguments, its documentation, and what it does.
///
/// The one description yields the check of the arguments and the lines in `rules/retning.d.lua`.
package struct HostFunction<Context: AnyObject>: Sendable {
  package typealias Body =
    @Sendable (_ context: Context, _ arguments: HostArguments) throws(Diagnostic) -> LuaValue

  let name: String
  let parameters: [HostParameter]
  let result: HostType?
  let documentation: String
  let body: Body

  package init(
    _ name: String, _ parameters: [HostParameter] = [], returns result: HostType? = nil,
    _ documentation: String, body: @escaping Body
  ) {
    self.name = name
    self.parameters = parameters
    self.result = result
    self.documentation = documentation
    self.body = body
  }
}
