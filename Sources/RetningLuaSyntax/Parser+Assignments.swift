internal import RetningDiagnostics

// Statements that begin with an expression, and local variables.
extension Parser {
  /// An assignment or a call.
  @inline(never)
  mutating func expressionStatement() throws(LuaSyntaxError) -> LuaStatement.Kind {
    let first = try suffixedExpression()
    guard at(.assign) || at(.comma) else {
      switch expressions[first.index].kind {
      case .call, .methodCall: return .call(first)
      default: throw unexpected()
      }
    }
    return try assignment(to: first)
  }

  @inline(never)
  private mutating func assignment(
    to first: LuaExpression.ID
  ) throws(LuaSyntaxError) -> LuaStatement.Kind {
    var targets = [first]
    try checkTarget(first)
    while try take(.comma) {
      let target = try suffixedExpression()
      try checkTarget(target)
      targets.append(target)
    }
    try expect(.symbol(.assign))
    return .assignment(targets, try expressionList())
  }

  @inline(never)
  private mutating func checkTarget(_ target: LuaExpression.ID) throws(LuaSyntaxError) {
    let expression = expressions[target.index]
    switch expression.kind {
    case .name(let name, .variable(let binding)):
      try scopes.assign(name, binding, at: expression.range)
    case .name, .field, .index:
      return
    default:
      throw unexpected()
    }
  }

  @inline(never)
  mutating func localStatement() throws(LuaSyntaxError) -> LuaStatement.Kind {
    try advance()
    if at(.function) { return try localFunction() }
    let variables = try localVariables()
    let values = try take(.assign) ? try expressionList() : []
    if let value = values.last, let variable = variables.last, values.count == variables.count,
      let constant = expressions[value.index].constant
    {
      scopes.setValue(constant, of: variable)
    }
    scopes.activate(variables)
    return .local(variables, values)
  }

  @inline(never)
  private mutating func localVariables() throws(LuaSyntaxError) -> [LuaVariable.ID] {
    var variables: [LuaVariable.ID] = []
    var closes = false
    repeat {
      let name = try name()
      let attribute = try attribute()
      if attribute == .close {
        guard !closes else { throw LuaSyntaxError(.luaCloseTwice, at: name.range) }
        closes = true
      }
      variables.append(try scopes.declare(name, attribute))
    } while try take(.comma)
    return variables
  }

  private mutating func attribute() throws(LuaSyntaxError) -> LuaVariable.Attribute {
    guard try take(.less) else { return .regular }
    let name = try name()
    try expect(.symbol(.greater))
    switch name.text {
    case "const": return .const
    case "close": return .close
    default: throw LuaSyntaxError(.luaAttribute, ["name": name.text], at: name.range)
    }
  }
}
