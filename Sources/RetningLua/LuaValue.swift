/// A Swift value that scripts hold as a handle and never see the inside of.
package protocol HostObject: Sendable {
  /// The type's name in messages and in the definitions for editors.
  static var hostTypeName: String { get }
  /// About how many bytes the object holds while a script has it, for the memory budget.
  var byteCount: Int { get }
}

extension HostObject {
  package var byteCount: Int { 64 }
}

/// A Lua value on the Swift side.
package enum LuaValue: Sendable {
  case `nil`
  case boolean(Bool)
  case integer(Int64)
  case number(Double)
  case string(String)
  case table(LuaTable)
  case function(LuaFunction)
  case object(any HostObject)

  /// The type's name in Lua's words, or the host type's name.
  package var typeName: String {
    switch self {
    case .nil: "nil"
    case .boolean: "boolean"
    case .integer, .number: "number"
    case .string: "string"
    case .table: "table"
    case .function: "function"
    case .object(let object): type(of: object).hostTypeName
    }
  }

  /// The value as a message shows it: a number or short text itself, else its type.
  package var shown: String {
    switch self {
    case .integer(let value): String(value)
    case .number(let value): value.isNaN ? "nan" : "\(value)"
    case .string(let text) where text.count <= 40: "«\(text)»"
    default: typeName
    }
  }

  package var isNil: Bool {
    if case .nil = self { true } else { false }
  }

  package var string: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// The number, of either of Lua's two kinds.
  package var double: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .number(let value): value
    default: nil
    }
  }

  /// The integer, also where Lua holds it as a float.
  package var int: Int? {
    switch self {
    case .integer(let value): Int(exactly: value)
    case .number(let value): Int(exactly: value)
    default: nil
    }
  }

  package var bool: Bool? {
    if case .boolean(let flag) = self { flag } else { nil }
  }

  package var table: LuaTable? {
    if case .table(let table) = self { table } else { nil }
  }

  package var function: LuaFunction? {
    if case .function(let function) = self { function } else { nil }
  }

  package func object<Object: HostObject>(_ type: Object.Type = Object.self) -> Object? {
    if case .object(let object) = self { object as? Object } else { nil }
  }
}

/// A function of a script, valid in the sandbox that it came from.
package struct LuaFunction: Sendable, Hashable {
  let reference: UInt32
  /// The line that its definition begins on.
  package let line: Int
}

/// A Lua table's content, in an order that does not depend on Lua's.
package struct LuaTable: Sendable {
  /// The values under 1, 2, 3 … without a gap.
  package let list: [LuaValue]
  /// The values under string keys, in order of key.
  package let fields: [Field]
  /// What has keys of other kinds.
  package let others: [(key: LuaValue, value: LuaValue)]

  package struct Field: Sendable {
    package let name: String
    package let value: LuaValue
  }

  package init(list: [LuaValue] = [], fields: [(String, LuaValue)] = []) {
    self.list = list
    self.fields = fields.map { Field(name: $0.0, value: $0.1) }.inOrder
    self.others = []
  }

  init(pairs: [(LuaValue, LuaValue)]) {
    var numbered: [Int: LuaValue] = [:]
    var fields: [Field] = []
    var others: [(LuaValue, LuaValue)] = []
    for (key, value) in pairs {
      if case .integer(let index) = key, let index = Int(exactly: index) {
        numbered[index] = value
      } else if case .string(let name) = key {
        fields.append(Field(name: name, value: value))
      } else {
        others.append((key, value))
      }
    }
    var list: [LuaValue] = []
    while let next = numbered.removeValue(forKey: list.count + 1) { list.append(next) }
    others += numbered.sorted { $0.key < $1.key }.map { (.integer(Int64($0.key)), $0.value) }
    self.list = list
    self.fields = fields.inOrder
    self.others = others.sorted { $0.0.orderingText < $1.0.orderingText }
  }

  package subscript(_ name: String) -> LuaValue {
    fields.first { $0.name.utf8.elementsEqual(name.utf8) }?.value ?? .nil
  }

  package var isEmpty: Bool {
    list.isEmpty && fields.isEmpty && others.isEmpty
  }
}

extension [LuaTable.Field] {
  /// By the names' bytes: Swift takes two spellings of one letter for equal, and their order would be Lua's.
  fileprivate var inOrder: [LuaTable.Field] {
    sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }
}

extension LuaValue {
  /// A key as a message names a field by it.
  var keyText: String {
    switch self {
    case .string(let name): name.utf8.count <= 100 ? name : name.prefix(60) + "…"
    case .integer(let value): "[\(value)]"
    case .number(let value): "[\(value)]"
    default: typeName
    }
  }

  /// What keys that are neither places in a list nor names are ordered by.
  fileprivate var orderingText: String {
    switch self {
    case .boolean(let flag): "b\(flag)"
    case .integer(let value): "i\(value)"
    case .number(let value): "n\(value)"
    default: typeName
    }
  }
}
