import CRetningLua
import RetningDiagnostics

/// The checked arguments of a call, by place.
///
/// Numbers, booleans and nil stand here as C gave them, which costs nothing to copy; the first other value beside them,
/// and only a second one in a list.
package struct HostArguments: Sendable {
  private var plain = (Plain(), Plain(), Plain())
  private var held = LuaValue.nil
  private var heldPlace = -1
  private var rest: [Int: LuaValue] = [:]
  package internal(set) var count = 0

  /// A value that its kind and 64 bits hold.
  private struct Plain: BitwiseCopyable {
    var kind = RL_VALUE_NIL.rawValue
    var bits: Int64 = 0

    var value: LuaValue {
      switch rl_value_kind(kind) {
      case RL_VALUE_FALSE: .boolean(false)
      case RL_VALUE_TRUE: .boolean(true)
      case RL_VALUE_INTEGER: .integer(bits)
      case RL_VALUE_NUMBER: .number(Double(bitPattern: UInt64(bitPattern: bits)))
      default: .nil
      }
    }
  }

  init() {}

  package subscript(_ index: Int) -> LuaValue {
    if index == heldPlace { return held }
    if index > 2 || !rest.isEmpty, let value = rest[index] { return value }
    switch index {
    case 0: return plain.0.value
    case 1: return plain.1.value
    case 2: return plain.2.value
    default: return .nil
    }
  }

  /// The number at a place that the parameters declare as a number; nil where it is optional and left out.
  package func number(_ index: Int) -> Double? {
    guard index != heldPlace, index < 3 else { return self[index].double }
    let value = index == 0 ? plain.0 : index == 1 ? plain.1 : plain.2
    switch rl_value_kind(value.kind) {
    case RL_VALUE_NUMBER: return Double(bitPattern: UInt64(bitPattern: value.bits))
    case RL_VALUE_INTEGER: return Double(value.bits)
    default: return nil
    }
  }

  /// Takes the next value where it is plain and there is room; whether it was taken.
  mutating func append(plain value: rl_value) -> Bool {
    guard value.kind <= RL_VALUE_NUMBER.rawValue, count < 3 else { return false }
    let taken = Plain(kind: value.kind, bits: value.bits)
    switch count {
    case 0: plain.0 = taken
    case 1: plain.1 = taken
    default: plain.2 = taken
    }
    count += 1
    return true
  }

  mutating func append(_ value: LuaValue) {
    if heldPlace < 0 {
      held = value
      heldPlace = count
    } else {
      rest[count] = value
    }
    count += 1
  }

  func kindBit(at index: Int) -> UInt8 {
    guard index != heldPlace, index < 3, rest.isEmpty else { return self[index].kindBit }
    let value = index == 0 ? plain.0 : index == 1 ? plain.1 : plain.2
    switch rl_value_kind(value.kind) {
    case RL_VALUE_NUMBER: return LuaValue.number(0).kindBit
    case RL_VALUE_INTEGER: return LuaValue.integer(0).kindBit
    default: return self[index].kindBit
    }
  }

  /// All of them, from a place on.
  func values(from start: Int = 0) -> [LuaValue] {
    (start..<max(start, count)).map { self[$0] }
  }

  /// The text at a place that the parameters declare as text.
  package func string(_ index: Int) -> String { self[index].string ?? "" }

  /// The table at a place that the parameters declare as a table; empty where it is optional and left out.
  package func table(_ index: Int) -> LuaTable { self[index].table ?? LuaTable() }

  /// The object at a place that the parameters declare as this type.
  package func object<Object: HostObject>(_ index: Int, as type: Object.Type = Object.self)
    -> Object
  {
    guard let object = self[index].object(type) else {
      preconditionFailure("the parameter is declared as \(type)")
    }
    return object
  }
}
