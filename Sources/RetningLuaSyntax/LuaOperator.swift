package enum LuaUnaryOperator: String, Sendable {
  case not
  case minus = "-"
  case length = "#"
  case bitwiseNot = "~"

  /// How tightly all of them bind: more than every binary operator but `^`.
  static let precedence = 12

  init?(_ kind: LuaToken.Kind) {
    switch kind {
    case .keyword(.not): self = .not
    case .symbol(.minus): self = .minus
    case .symbol(.hash): self = .length
    case .symbol(.tilde): self = .bitwiseNot
    default: return nil
    }
  }
}

package enum LuaBinaryOperator: String, Sendable {
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "/"
  case floorDivide = "//"
  case modulo = "%"
  case power = "^"
  case concat = ".."
  case equal = "=="
  case notEqual = "~="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case and
  case or
  case bitwiseAnd = "&"
  case bitwiseOr = "|"
  case bitwiseXor = "~"
  case shiftLeft = "<<"
  case shiftRight = ">>"

  /// Each operator is spelled as its token.
  init?(_ kind: LuaToken.Kind) {
    switch kind {
    case .symbol(let symbol): self.init(symbol: symbol)
    case .keyword(.and): self = .and
    case .keyword(.or): self = .or
    default: return nil
    }
  }

  private init?(symbol: LuaSymbol) {
    guard let found = Self.bySymbol[symbol] else { return nil }
    self = found
  }

  private static let bySymbol: [LuaSymbol: LuaBinaryOperator] = Dictionary(
    uniqueKeysWithValues: LuaSymbol.allCases.compactMap { symbol in
      LuaBinaryOperator(rawValue: symbol.rawValue).map { (symbol, $0) }
    })

  /// How tightly it binds what stands before it.
  var precedence: Int {
    switch self {
    case .or: 1
    case .and: 2
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: 3
    case .bitwiseOr: 4
    case .bitwiseXor: 5
    case .bitwiseAnd: 6
    case .shiftLeft, .shiftRight: 7
    case .concat: 9
    case .add, .subtract: 10
    case .multiply, .divide, .floorDivide, .modulo: 11
    case .power: 14
    }
  }

  /// How tightly it binds what stands after it: less where operators of its kind group from the right.
  var precedenceAfter: Int {
    self == .concat || self == .power ? precedence - 1 : precedence
  }

  /// Whether it is compiled into jumps.
  var isLogical: Bool { self == .and || self == .or }

  /// Whether a constant operand may be compiled into the instruction.
  var isCommutativeBitwise: Bool {
    self == .bitwiseAnd || self == .bitwiseOr || self == .bitwiseXor
  }
}
