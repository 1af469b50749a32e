/// A JSON value that keeps the order of an object's members and the digits of a number as written.
///
/// Foundation's coders lose both, and Retning promises both: documents with keys in a fixed order, and figures with
/// the decimals that they were delivered with.
public indirect enum JSONValue: Sendable, Hashable {
  case null
  case bool(Bool)
  /// A number by its text, which is valid JSON.
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([Member])

  /// One member of an object.
  public struct Member: Sendable, Hashable {
    public let name: String
    public let value: JSONValue

    public init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }
}

extension JSONValue {
  /// A number in the shortest form that reads back as the same; null for what JSON cannot say (NaN, infinities).
  public static func number(_ value: Double) -> JSONValue {
    guard value.isFinite else { return .null }
    if let integer = Int64(exactly: value), abs(value) < 9_007_199_254_740_992 {
      return .number(String(integer))
    }
    return .number(shortest(value))
  }

  public static func number(_ value: Int) -> JSONValue {
    .number(String(value))
  }

  /// The string, or null where there is none.
  public static func optional(_ text: String?) -> JSONValue {
    text.map(JSONValue.string) ?? .null
  }

  /// The number, or null where there is none.
  public static func optional(_ value: Double?) -> JSONValue {
    value.map { .number($0) } ?? .null
  }

  /// Swift writes 1e+20 as `1e+20` and 5e-324 as `5e-324`: both are valid JSON as they are.
  private static func shortest(_ value: Double) -> String {
    value.description
  }

  /// The member of an object with this name; nil for other values and names.
  public subscript(_ name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  public var string: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// The number; nil for other values and for a number too large.
  public var double: Double? {
    guard case .number(let text) = self, let value = Double(text), value.isFinite else {
      return nil
    }
    return value
  }

  public var int: Int? {
    if case .number(let text) = self { Int(text) } else { nil }
  }

  public var bool: Bool? {
    if case .bool(let flag) = self { flag } else { nil }
  }

  public var array: [JSONValue]? {
    if case .array(let elements) = self { elements } else { nil }
  }

  public var members: [Member]? {
    if case .object(let members) = self { members } else { nil }
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral, ExpressibleByNilLiteral, ExpressibleByBooleanLiteral
{
  public init(stringLiteral value: String) { self = .string(value) }
  public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(elements.map { Member($0.0, $0.1) })
  }
  public init(nilLiteral: ()) { self = .null }
  public init(booleanLiteral value: Bool) { self = .bool(value) }
}
