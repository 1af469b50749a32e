#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

// Lua's constant folding (lcode.c): numbers by arithmetic and bitwise operators, anything by `not`,
// `and` and `or` where the left side decides nothing at run time. A float that comes out as zero or
// as no number is left for run time, and so is what would raise an error.
extension LuaConstant {
  func applying(_ operation: LuaUnaryOperator) -> LuaConstant? {
    switch (operation, self) {
    case (.not, .nil), (.not, .boolean(false)): .boolean(true)
    case (.not, _): .boolean(false)
    case (.minus, .integer(let value)): .integer(0 &- value)
    case (.minus, .float(let value)): Self.folded(-value)
    case (.bitwiseNot, _): wholeNumber.map { .integer(~$0) }
    default: nil
    }
  }

  func applying(_ operation: LuaBinaryOperator, _ right: LuaConstant) -> LuaConstant? {
    switch operation {
    case .and: return isTrue ? right : nil
    case .or: return isTrue ? nil : right
    case .bitwiseAnd, .bitwiseOr, .bitwiseXor, .shiftLeft, .shiftRight:
      guard let left = wholeNumber, let right = right.wholeNumber else { return nil }
      return .integer(Self.bits(operation, left, right))
    default:
      if case .integer(let left) = self, case .integer(let right) = right,
        operation != .divide, operation != .power
      {
        return Self.integers(operation, left, right).map { .integer($0) }
      }
      guard let left = double, let right = right.double else { return nil }
      return Self.floats(operation, left, right).flatMap(Self.folded)
    }
  }

  private var isTrue: Bool { self != .nil && self != .boolean(false) }

  private var double: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .float(let value): value
    default: nil
    }
  }

  /// The number as an integer, where it is one exactly.
  private var wholeNumber: Int64? {
    switch self {
    case .integer(let value): value
    case .float(let value): Int64(exactly: value)
    default: nil
    }
  }

  private static func folded(_ value: Double) -> LuaConstant? {
    value.isNaN || value == 0 ? nil : .float(value)
  }

  private static func bits(_ operation: LuaBinaryOperator, _ left: Int64, _ right: Int64) -> Int64 {
    switch operation {
    case .bitwiseAnd: left & right
    case .bitwiseOr: left | right
    case .bitwiseXor: left ^ right
    // Swift's shifts turn around for a negative count and give zero past the width, as Lua's do.
    case .shiftLeft: Int64(bitPattern: UInt64(bitPattern: left) << right)
    default: Int64(bitPattern: UInt64(bitPattern: left) >> right)
    }
  }

  private static func integers(
    _ operation: LuaBinaryOperator, _ left: Int64, _ right: Int64
  ) -> Int64? {
    switch operation {
    case .add: return left &+ right
    case .subtract: return left &- right
    case .multiply: return left &* right
    case .floorDivide, .modulo:
      guard right != 0 else { return nil }
      let (quotient, _) = left.dividedReportingOverflow(by: right)
      let (remainder, _) = left.remainderReportingOverflow(dividingBy: right)
      let roundsDown = remainder != 0 && (remainder < 0) != (right < 0)
      if operation == .modulo { return roundsDown ? remainder + right : remainder }
      return roundsDown ? quotient - 1 : quotient
    default: return nil
    }
  }

  private static func floats(
    _ operation: LuaBinaryOperator, _ left: Double, _ right: Double
  ) -> Double? {
    switch operation {
    case .add: return left + right
    case .subtract: return left - right
    case .multiply: return left * right
    case .power: return right == 2 ? left * left : pow(left, right)
    case .divide: return right == 0 ? nil : left / right
    case .floorDivide: return right == 0 ? nil : (left / right).rounded(.down)
    case .modulo:
      guard right != 0 else { return nil }
      let remainder = left.truncatingRemainder(dividingBy: right)
      let roundsDown = remainder != 0 && (remainder < 0) != (right < 0)
      return roundsDown ? remainder + right : remainder
    default: return nil
    }
  }
}
