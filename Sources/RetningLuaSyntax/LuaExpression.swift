/// An expression in a chunk's list; its operands stand before it in the list.
package struct LuaExpression: Sendable {
  package typealias ID = LuaReference<LuaExpression>

  package let kind: Kind
  package let range: SourceRange
  /// The value that Lua's compiler puts in the expression's place; nil when it does not.
  package let constant: LuaConstant?
  /// Whether it is made of numbers known to the compiler, by operators, parentheses, `and` and `or`.
  package let holdsOnlyNumbers: Bool
  /// How many jumps `and` and `or` in it leave open at its end.
  let jumpCount: Int

  package enum Kind: Sendable {
    case `nil`
    case `true`
    case `false`
    case integer(Int64)
    case float(Double)
    case string([UInt8])
    case vararg
    case function(LuaFunctionBody.ID)
    case name(String, LuaResolution)
    /// `object.name`
    case field(ID, LuaName)
    /// `object[key]`
    case index(ID, key: ID)
    /// Also a call on a table or string without parentheses.
    case call(ID, [ID])
    /// `object:name(…)`
    case methodCall(ID, LuaName, [ID])
    case parenthesized(ID)
    case unary(LuaUnaryOperator, ID)
    case binary(LuaBinaryOperator, ID, ID)
    case table([LuaTableField])
  }
}

/// A name that is written where no variable is meant: a field, a method, a label.
package struct LuaName: Sendable, Hashable {
  package let text: String
  package let range: SourceRange
}

package enum LuaTableField: Sendable {
  case positional(LuaExpression.ID)
  case named(LuaName, LuaExpression.ID)
  case keyed(LuaExpression.ID, LuaExpression.ID)
}
