// Functions.
extension Parser {
  /// `function a.b:c() … end`. What is assigned to is resolved before the body, as Lua does.
  @inline(never)
  mutating func functionStatement(_ keyword: LuaToken) throws(LuaSyntaxError) -> LuaStatement.Kind {
    try advance()
    let start = current.range.start
    var target = try variable(try name())
    while at(.dot) { target = add(try field(of: target), from: start) }
    let method = try take(.colon) ? try fieldName() : nil
    if method == nil, case .name(let name, .variable(let binding)) = expressions[target.index].kind
    {
      try scopes.assign(name, binding, at: range(from: start))
    }
    let body = try functionBody(keyword, line: keyword.range.start.line, method: method)
    return .function(target, method: method, body)
  }

  /// The function can call itself by its name.
  @inline(never)
  mutating func localFunction() throws(LuaSyntaxError) -> LuaStatement.Kind {
    let keyword = current
    try advance()
    let variable = try scopes.declare(try name())
    scopes.activate([variable])
    let body = try functionBody(keyword, line: current.range.start.line)
    return .localFunction(variable, body)
  }

  /// Parameters, statements and `end`.
  @inline(never)
  mutating func functionBody(
    _ keyword: LuaToken, line: Int, method: LuaName? = nil
  ) throws(LuaSyntaxError) -> LuaFunctionBody.ID {
    let function = scopes.openFunction(line: line)
    try parameters(method: method)
    let body = try statements()
    let lastLine = current.range.start.line
    try expect(.keyword(.end), closing: keyword)
    try scopes.closeFunction(body: body, lastLine: lastLine)
    return function
  }

  @inline(never)
  private mutating func parameters(method: LuaName?) throws(LuaSyntaxError) {
    let opener = current
    try expect(.symbol(.openParenthesis))
    var variables: [LuaVariable.ID] = []
    if let method {
      variables.append(try scopes.declare(LuaName(text: "self", range: method.range)))
    }
    var isVararg = false
    var expectsMore = !at(.closeParenthesis)
    while expectsMore {
      isVararg = try take(.ellipsis)
      if !isVararg { variables.append(try scopes.declare(try name())) }
      expectsMore = isVararg ? false : try take(.comma)
    }
    try expect(.symbol(.closeParenthesis), closing: opener)
    scopes.setParameters(variables, isVararg: isVararg)
  }
}
