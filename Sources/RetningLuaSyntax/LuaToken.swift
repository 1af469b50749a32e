/// The smallest part of a Lua text that means something, with its value.
package struct LuaToken: Sendable, Hashable {
  package let kind: Kind
  package let range: SourceRange

  package enum Kind: Sendable, Hashable {
    case name(String)
    case keyword(LuaKeyword)
    case symbol(LuaSymbol)
    case integer(Int64)
    case float(Double)
    /// The bytes that the literal stands for, its escapes resolved.
    case string([UInt8])
    case end
  }
}

/// A comment, from its `--` to its end; the newline after a short one is not part of it.
package struct LuaComment: Sendable, Hashable {
  package enum Form: Sendable, Hashable {
    case short
    /// Between long brackets with so many `=`.
    case long(level: Int)
  }

  package let form: Form
  package let range: SourceRange
}

package enum LuaKeyword: String, Sendable, CaseIterable {
  case and, `break`, `do`, `else`, elseif, end, `false`, `for`, function, goto, `if`, `in`, local
  case `nil`, not, or, `repeat`, `return`, then, `true`, until, `while`

  static let spelled = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })
}

package enum LuaSymbol: String, Sendable, CaseIterable {
  case plus = "+"
  case minus = "-"
  case star = "*"
  case slash = "/"
  case doubleSlash = "//"
  case percent = "%"
  case caret = "^"
  case hash = "#"
  case ampersand = "&"
  case tilde = "~"
  case pipe = "|"
  case shiftLeft = "<<"
  case shiftRight = ">>"
  case equal = "=="
  case notEqual = "~="
  case lessOrEqual = "<="
  case greaterOrEqual = ">="
  case less = "<"
  case greater = ">"
  case assign = "="
  case openParenthesis = "("
  case closeParenthesis = ")"
  case openBrace = "{"
  case closeBrace = "}"
  case openBracket = "["
  case closeBracket = "]"
  case doubleColon = "::"
  case semicolon = ";"
  case colon = ":"
  case comma = ","
  case dot = "."
  case concat = ".."
  case ellipsis = "..."

  static let lengthMax = 3
  static let spelled = Dictionary(
    uniqueKeysWithValues: allCases.map { (packed($0.rawValue.utf8), $0) })

  /// Up to ``lengthMax`` bytes as one number, a key that costs little to make. The one in front
  /// keeps leading zeros apart.
  static func packed(_ bytes: some Sequence<UInt8>) -> UInt32 {
    bytes.reduce(1) { $0 << 8 | UInt32($1) }
  }
}
