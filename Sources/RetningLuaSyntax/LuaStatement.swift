/// A statement with all that lies in it.
package struct LuaStatement: Sendable {
  package let kind: Kind
  package let range: SourceRange

  /// Boxed, so that the parser's frames need not each hold the largest of them.
  package indirect enum Kind: Sendable {
    /// A lone `;`
    case empty
    case call(LuaExpression.ID)
    case assignment([LuaExpression.ID], [LuaExpression.ID])
    case local([LuaVariable.ID], [LuaExpression.ID])
    case localFunction(LuaVariable.ID, LuaFunctionBody.ID)
    /// `function target … end`; a method's name is not part of the target.
    case function(LuaExpression.ID, method: LuaName?, LuaFunctionBody.ID)
    case `do`(LuaBlock)
    case `while`(LuaExpression.ID, LuaBlock)
    case `repeat`(LuaBlock, until: LuaExpression.ID)
    case `if`([LuaClause], else: LuaBlock?)
    case numericFor(
      LuaVariable.ID, from: LuaExpression.ID, to: LuaExpression.ID, by: LuaExpression.ID?, LuaBlock)
    case genericFor([LuaVariable.ID], in: [LuaExpression.ID], LuaBlock)
    case `return`([LuaExpression.ID])
    case `break`
    case goto(LuaName)
    case label(LuaName)
  }
}

/// The statements of one scope.
package struct LuaBlock: Sendable {
  package let statements: [LuaStatement]
  /// From the first token to the last; empty, where it would be, when there is none.
  package let range: SourceRange
}

/// A condition of an `if` with what is done when it holds.
package struct LuaClause: Sendable {
  package let condition: LuaExpression.ID
  package let block: LuaBlock
}

extension LuaStatement {
  /// The blocks that lie directly in it, in the order of the text.
  package var blocks: [LuaBlock] {
    switch kind {
    case .do(let block), .while(_, let block), .repeat(let block, _),
      .numericFor(_, _, _, _, let block), .genericFor(_, _, let block):
      [block]
    case .if(let clauses, let otherwise): clauses.map(\.block) + [otherwise].compactMap { $0 }
    default: []
    }
  }
}
