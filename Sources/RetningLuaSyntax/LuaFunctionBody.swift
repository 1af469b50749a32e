/// What Lua's compiler would know of a function, or of the main chunk, and what checks ask of it.
package struct LuaFunctionBody: Sendable {
  package typealias ID = LuaReference<LuaFunctionBody>

  package let id: ID
  /// Nil for the main chunk.
  package let parent: ID?
  /// The functions written directly in it, in order.
  package internal(set) var children: [ID] = []
  /// As in Lua's debug information: the line of the word `function` in a statement `function f()`,
  /// the line of the parenthesis after it elsewhere, 0 for the main chunk.
  package let lineDefined: Int
  /// The line of its `end`; 0 for the main chunk.
  package internal(set) var lastLineDefined = 0
  /// With the `self` of a method first.
  package internal(set) var parameters: [LuaVariable.ID] = []
  package internal(set) var isVararg = false
  /// In the order that Lua's compiler numbers them.
  package internal(set) var upvalues: [LuaVariable.ID] = []
  package internal(set) var body = LuaBlock(
    statements: [], range: SourceRange(start: .start, end: .start))
  /// In the order of the text.
  package internal(set) var outerAssignments: [LuaOuterAssignment] = []
  /// At least as many as the constants of the compiled function.
  package internal(set) var constantCount = 0
  /// The operators `&`, `|` and `~` with a constant before them, or a choice of constants on
  /// either side, that are left for run time: Lua 5.4.4 can compile them wrongly in a function
  /// with more than 255 constants.
  package internal(set) var bitwiseOperatorsOnConstants: [SourceRange] = []
}

/// A statement that gives a new value to a variable of another function, or to the chunk's `_ENV`.
package struct LuaOuterAssignment: Sendable, Hashable {
  package let name: String
  /// Where the name is assigned to.
  package let target: SourceRange
  /// The variable's own declaration and owner.
  package let variable: LuaVariable.ID
}
