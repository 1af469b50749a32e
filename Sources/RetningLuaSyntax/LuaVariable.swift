/// A local variable: a parameter, a `local`, a loop's, or the chunk's `_ENV`.
package struct LuaVariable: Sendable {
  package typealias ID = LuaReference<LuaVariable>

  package enum Attribute: Sendable, Hashable {
    case regular
    case const
    case close
    /// A `<const>` whose value the compiler knows; it takes no place at run time and is never captured.
    case compileTimeConstant(LuaConstant)
  }

  package let name: String
  /// Where its name is declared; for `self` the method's name, for the chunk's `_ENV` nothing.
  package let declaration: SourceRange?
  /// The function whose local it is; nil for the chunk's `_ENV`, which the host gives.
  package let owner: LuaFunctionBody.ID?
  package internal(set) var attribute: Attribute
}

/// What a written name means.
package enum LuaResolution: Sendable, Hashable {
  case variable(LuaBinding)
  /// A field of the `_ENV` that is visible there.
  case global(environment: LuaBinding)
}

/// How a function reaches a variable.
package enum LuaBinding: Sendable, Hashable {
  case local(LuaVariable.ID)
  /// Through the function's list of upvalues, at the index.
  case upvalue(LuaVariable.ID, index: Int)
  /// Not at all: the compiler writes the value in its place.
  case constant(LuaVariable.ID)

  package var variable: LuaVariable.ID {
    switch self {
    case .local(let variable), .upvalue(let variable, _), .constant(let variable): variable
    }
  }
}
