// Expressions, by operator precedence.
extension Parser {
  /// An expression of operators that bind tighter than the limit.
  mutating func expression(above limit: Int = 0) throws(LuaSyntaxError) -> LuaExpression.ID {
    try enterLevel()
    var left = try operand()
    while let operation = LuaBinaryOperator(current.kind), operation.precedence > limit {
      let operatorRange = current.range
      try advance()
      let right = try expression(above: operation.precedenceAfter)
      left = try addBinary(operation, left, right, operatorRange)
    }
    leaveLevel()
    return left
  }

  mutating func expressionList() throws(LuaSyntaxError) -> [LuaExpression.ID] {
    var list = [try expression()]
    while try take(.comma) { list.append(try expression()) }
    return list
  }

  private mutating func operand() throws(LuaSyntaxError) -> LuaExpression.ID {
    let start = current.range.start
    guard let operation = LuaUnaryOperator(current.kind) else { return try simpleExpression() }
    try advance()
    let operand = try expression(above: LuaUnaryOperator.precedence)
    return add(.unary(operation, operand), from: start)
  }

  private mutating func simpleExpression() throws(LuaSyntaxError) -> LuaExpression.ID {
    let start = current.range.start
    switch current.kind {
    case .symbol(.openBrace): return try table()
    case .keyword(.function): return try functionExpression()
    default:
      guard let literal = try literal() else { return try suffixedExpression() }
      try advance()
      return add(literal, from: start)
    }
  }

  /// What the current token stands for alone; nil when it is no literal.
  @inline(never)
  private func literal() throws(LuaSyntaxError) -> LuaExpression.Kind? {
    switch current.kind {
    case .integer(let value): return .integer(value)
    case .float(let value): return .float(value)
    case .string(let bytes): return .string(bytes)
    case .keyword(.nil): return .nil
    case .keyword(.true): return .true
    case .keyword(.false): return .false
    case .symbol(.ellipsis):
      guard scopes.isVararg else { throw LuaSyntaxError(.luaVarargOutside, at: current.range) }
      return .vararg
    default: return nil
    }
  }

  @inline(never)
  private mutating func functionExpression() throws(LuaSyntaxError) -> LuaExpression.ID {
    let keyword = current
    try advance()
    let function = try functionBody(keyword, line: current.range.start.line)
    return add(.function(function), from: keyword.range.start)
  }
}

// Names, fields and calls.
extension Parser {
  /// A name or a parenthesised expression, with all fields and calls that follow it.
  mutating func suffixedExpression() throws(LuaSyntaxError) -> LuaExpression.ID {
    let start = current.range.start
    var object = try primaryExpression()
    while let suffix = try suffix(of: object) {
      object = add(suffix, from: start)
    }
    return object
  }

  @inline(never)
  private mutating func primaryExpression() throws(LuaSyntaxError) -> LuaExpression.ID {
    let opener = current
    switch opener.kind {
    case .name:
      return try variable(try name())
    case .symbol(.openParenthesis):
      try advance()
      let inner = try expression()
      try expect(.symbol(.closeParenthesis), closing: opener)
      return add(.parenthesized(inner), from: opener.range.start)
    default:
      throw unexpected()
    }
  }

  /// A use of the name that has just been taken.
  @inline(never)
  mutating func variable(_ name: LuaName) throws(LuaSyntaxError) -> LuaExpression.ID {
    let resolution = try scopes.resolve(name)
    return add(.name(name.text, resolution), from: name.range.start)
  }

  /// A field or call on the expression; nil when none follows.
  @inline(never)
  private mutating func suffix(
    of object: LuaExpression.ID
  ) throws(LuaSyntaxError) -> LuaExpression.Kind? {
    switch current.kind {
    case .symbol(.dot):
      return try field(of: object)
    case .symbol(.openBracket):
      return .index(object, key: try bracketedKey())
    case .symbol(.colon):
      try advance()
      let method = try fieldName()
      return .methodCall(object, method, try arguments())
    case .symbol(.openParenthesis), .symbol(.openBrace), .string:
      return .call(object, try arguments())
    default:
      return nil
    }
  }

  mutating func field(of object: LuaExpression.ID) throws(LuaSyntaxError) -> LuaExpression.Kind {
    try expect(.symbol(.dot))
    return .field(object, try fieldName())
  }

  mutating func fieldName() throws(LuaSyntaxError) -> LuaName {
    let name = try name()
    scopes.note(.string(Array(name.text.utf8)))
    return name
  }

  private mutating func bracketedKey() throws(LuaSyntaxError) -> LuaExpression.ID {
    try expect(.symbol(.openBracket))
    let key = try expression()
    try expect(.symbol(.closeBracket))
    return key
  }

  @inline(never)
  private mutating func arguments() throws(LuaSyntaxError) -> [LuaExpression.ID] {
    let opener = current
    switch opener.kind {
    case .string(let bytes):
      try advance()
      return [add(.string(bytes), from: opener.range.start)]
    case .symbol(.openBrace):
      return [try table()]
    case .symbol(.openParenthesis):
      try advance()
      let list = at(.closeParenthesis) ? [] : try expressionList()
      try expect(.symbol(.closeParenthesis), closing: opener)
      return list
    default:
      throw missing(LuaToken.Kind.symbol(.openParenthesis).described)
    }
  }

  @inline(never)
  private mutating func table() throws(LuaSyntaxError) -> LuaExpression.ID {
    let opener = current
    try expect(.symbol(.openBrace))
    var fields: [LuaTableField] = []
    while !at(.closeBrace) {
      fields.append(try tableField())
      guard at(.comma) || at(.semicolon) else { break }
      try advance()
    }
    try expect(.symbol(.closeBrace), closing: opener)
    return add(.table(fields), from: opener.range.start)
  }

  private mutating func tableField() throws(LuaSyntaxError) -> LuaTableField {
    if at(.openBracket) {
      let key = try bracketedKey()
      try expect(.symbol(.assign))
      return .keyed(key, try expression())
    }
    if case .name = current.kind, try lookAhead() == .symbol(.assign) {
      let name = try fieldName()
      try advance()
      return .named(name, try expression())
    }
    return .positional(try expression())
  }
}

// The list of expressions.
extension Parser {
  /// Puts an expression in the list that ends where the last token ended.
  @inline(never)
  mutating func add(_ kind: LuaExpression.Kind, from start: SourcePosition) -> LuaExpression.ID {
    let constant = LuaConstant.value(of: kind, in: expressions, variables: scopes.variables)
    if let constant { scopes.note(constant) }
    expressions.append(
      LuaExpression(
        kind: kind, range: range(from: start), constant: constant,
        holdsOnlyNumbers: constant?.isNumber ?? holdsOnlyNumbers(kind), jumpCount: jumpCount(kind)))
    return LuaExpression.ID(index: expressions.count - 1)
  }

  private func holdsOnlyNumbers(_ kind: LuaExpression.Kind) -> Bool {
    switch kind {
    case .parenthesized(let inner), .unary(_, let inner):
      expressions[inner.index].holdsOnlyNumbers
    case .binary(_, let left, let right):
      expressions[left.index].holdsOnlyNumbers && expressions[right.index].holdsOnlyNumbers
    default: false
    }
  }

  private func jumpCount(_ kind: LuaExpression.Kind) -> Int {
    switch kind {
    case .parenthesized(let inner), .unary(.not, let inner): expressions[inner.index].jumpCount
    case .binary(let operation, let left, let right) where operation.isLogical:
      1 + expressions[left.index].jumpCount + expressions[right.index].jumpCount
    default: 0
    }
  }

  @inline(never)
  private mutating func addBinary(
    _ operation: LuaBinaryOperator, _ left: LuaExpression.ID, _ right: LuaExpression.ID,
    _ operatorRange: SourceRange
  ) throws(LuaSyntaxError) -> LuaExpression.ID {
    let (first, second) = (expressions[left.index], expressions[right.index])
    if operation.isLogical {
      try scopes.link(first.jumpCount + second.jumpCount, at: operatorRange)
    }
    let result = add(.binary(operation, left, right), from: first.range.start)
    let meetsConstant =
      first.holdsOnlyNumbers || second.holdsOnlyNumbers && second.constant == nil
    if operation.isCommutativeBitwise, meetsConstant, expressions[result.index].constant == nil {
      scopes.noteBitwiseOperatorOnConstant(at: operatorRange)
    }
    return result
  }
}
