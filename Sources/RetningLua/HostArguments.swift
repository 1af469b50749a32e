import CRetningLua
import RetningDiagnostics

/// The checked arguments of a call, by place.
///
/// Numbers, booleans, nil and texts are read where C put them, which costs nothing until they are asked for; as soon as
/// there is any other value, all of them stand here, read. Valid until the host function returns, so never kept.
@safe package struct HostArguments {
  private let given: UnsafeBufferPointer<rl_value>
  /// All of them, where some are not plain.
  private let read: [LuaValue]?
  package internal(set) var count: Int

  /// A view of arguments that are plain or texts in valid UTF-8.
  init(plain given: UnsafeBufferPointer<rl_value>) {
    self.given = given
    read = nil
    count = given.count
  }

  init(_ values: [LuaValue]) {
    given = UnsafeBufferPointer(start: nil, count: 0)
    read = values
    count = values.count
  }

  package subscript(_ index: Int) -> LuaValue {
    if let read { return index < read.count ? read[index] : .nil }
    guard index < given.count else { return .nil }
    return given[index].plainValue
  }

  /// The number at a place that the parameters declare as a number; nil where it is optional and left out.
  package func number(_ index: Int) -> Double? {
    guard index < given.count else { return self[index].double }
    return given[index].number
  }

  /// The value's kind as one bit: see ``LuaValue/kindBit``.
  func kindBit(at index: Int) -> UInt8 {
    guard index < given.count else { return self[index].kindBit }
    return given[index].plainKindBit
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

extension rl_value {
  /// The bytes of a text or of a table in wire form.
  var content: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: bytes, count: Int(count))
  }

  /// The value, where it is plain or a text that has been checked.
  fileprivate var plainValue: LuaValue {
    switch rl_value_kind(kind) {
    case RL_VALUE_FALSE: .boolean(false)
    case RL_VALUE_TRUE: .boolean(true)
    case RL_VALUE_INTEGER: .integer(bits)
    case RL_VALUE_NUMBER: .number(Double(bitPattern: UInt64(bitPattern: bits)))
    case RL_VALUE_STRING: .string(String(decoding: content, as: UTF8.self))
    default: .nil
    }
  }

  fileprivate var number: Double? {
    switch rl_value_kind(kind) {
    case RL_VALUE_NUMBER: Double(bitPattern: UInt64(bitPattern: bits))
    case RL_VALUE_INTEGER: Double(bits)
    default: nil
    }
  }

  /// The kind of a plain value or a text as one bit: that of ``LuaValue/kindBit``, in the order of C's kinds.
  var plainKindBit: UInt8 { UInt8(truncatingIfNeeded: 0x10_08_04_02_02_01 >> (kind * 8)) }
}
