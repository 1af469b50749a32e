/// A value that the compiler knows.
package enum LuaConstant: Sendable, Hashable {
  case `nil`
  case boolean(Bool)
  case integer(Int64)
  case float(Double)
  case string([UInt8])

  /// What the compiler makes of an expression whose operands are in the list; nil when it must wait for run time.
  static func value(
    of kind: LuaExpression.Kind, in expressions: [LuaExpression], variables: [LuaVariable]
  ) -> LuaConstant? {
    func constant(_ id: LuaExpression.ID) -> LuaConstant? { expressions[id.index].constant }
    switch kind {
    case .nil: return .nil
    case .true: return .boolean(true)
    case .false: return .boolean(false)
    case .integer(let value): return .integer(value)
    case .float(let value): return .float(value)
    case .string(let bytes): return .string(bytes)
    case .parenthesized(let inner): return constant(inner)
    case .name(_, .variable(.constant(let id))):
      guard case .compileTimeConstant(let value) = variables[id.index].attribute else { return nil }
      return value
    case .unary(let operation, let operand):
      return constant(operand).flatMap { $0.applying(operation) }
    case .binary(let operation, let left, let right):
      guard let left = constant(left), let right = constant(right) else { return nil }
      return left.applying(operation, right)
    default: return nil
    }
  }

  var isNumber: Bool {
    switch self {
    case .integer, .float: true
    default: false
    }
  }
}
