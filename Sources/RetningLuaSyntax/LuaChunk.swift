/// A Lua 5.4 source text, read but not run: its tokens, its tree, and what each name in it means.
///
///     bytes ──Lexer──▶ tokens, comments
///                         │
///                      Parser ──▶ expressions (a flat list), blocks of statements
///                         │
///                      Scopes ──▶ functions, variables, what each name is bound to
///
/// The three work in one pass, as Lua's own compiler does, so that upvalues come in its order.
/// What `luac` accepts is accepted here; of what it refuses, only limits of registers and of the
/// compiled form may pass. Reading costs time in proportion to the text and a bounded part of the
/// stack: statements and parentheses nest at most ``nestingMax`` deep, and expressions, which can
/// lean much deeper, lie in a list instead of a tree, so neither walking nor releasing them recurses.
package struct LuaChunk: Sendable {
  /// How deep statements and expressions may nest: a little above what Lua's `LUAI_MAXCCALLS` lets
  /// through, because some callers of Lua have levels to spare.
  package static let nestingMax = 200

  package let bytes: [UInt8]
  /// In the order of the text; the last is the end of the file.
  package let tokens: [LuaToken]
  /// In the order of the text.
  package let comments: [LuaComment]
  /// Operands before the operations on them, so a loop over the list sees children first.
  package let expressions: [LuaExpression]
  /// In the order of the text, the main chunk first.
  package let functions: [LuaFunctionBody]
  /// In the order of their declarations; the first is the chunk's own `_ENV`.
  package let variables: [LuaVariable]

  /// Reads a whole text; throws its first error.
  package init(parsing bytes: [UInt8]) throws(LuaSyntaxError) {
    let parser: Parser
    do throws(LuaSyntaxError) {
      parser = try Parser(reading: bytes)
    } catch {
      throw error.hinted(in: bytes)
    }
    self.bytes = bytes
    tokens = parser.tokens
    comments = parser.lexer.comments
    expressions = parser.expressions
    functions = parser.scopes.functions
    variables = parser.scopes.variables
  }

  /// The places of ``expressions``, in their order.
  package var expressionIDs: some Sequence<LuaExpression.ID> {
    expressions.indices.lazy.map { LuaExpression.ID(index: $0) }
  }

  /// The places of ``variables``, in their order.
  package var variableIDs: some Sequence<LuaVariable.ID> {
    variables.indices.lazy.map { LuaVariable.ID(index: $0) }
  }

  package var main: LuaFunctionBody { functions[0] }

  /// A node of this chunk; an identifier from another chunk has no meaning here.
  package subscript(id: LuaExpression.ID) -> LuaExpression { expressions[id.index] }
  package subscript(id: LuaFunctionBody.ID) -> LuaFunctionBody { functions[id.index] }
  package subscript(id: LuaVariable.ID) -> LuaVariable { variables[id.index] }

  /// The text of a range of this chunk, as written.
  package subscript(range: SourceRange) -> ArraySlice<UInt8> {
    bytes[range.start.offset..<range.end.offset]
  }
}

/// A place in one of a chunk's lists.
package struct LuaReference<Node>: Sendable, Hashable {
  package let index: Int
}
