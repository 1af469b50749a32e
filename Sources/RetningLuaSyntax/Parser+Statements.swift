internal import RetningDiagnostics

// Statements and blocks.
extension Parser {
  /// The statements up to a token that ends a block. A `return` is the last of them.
  mutating func statements() throws(LuaSyntaxError) -> LuaBlock {
    let start = current.range.start
    var list: [LuaStatement] = []
    // Whether a label is its block's last is known only past the labels and semicolons after it.
    var labels: [LuaName] = []
    while !endsBlock(withUntil: true) {
      if !at(.doubleColon), !at(.semicolon) { try declare(&labels, areLast: false) }
      let isReturn = at(.return)
      let statement = try statement()
      list.append(statement)
      if case .label(let label) = statement.kind { labels.append(label) }
      if isReturn { break }
    }
    try declare(&labels, areLast: endsBlock(withUntil: false))
    let range = list.isEmpty ? SourceRange(start: start, end: start) : range(from: start)
    return LuaBlock(statements: list, range: range)
  }

  @inline(never)
  private mutating func declare(
    _ labels: inout [LuaName], areLast: Bool
  ) throws(LuaSyntaxError) {
    for label in labels { try scopes.declareLabel(label, isLast: areLast) }
    labels = []
  }

  /// Statements with a scope of their own.
  @inline(never)
  mutating func block(_ kind: OpenBlock.Kind = .plain) throws(LuaSyntaxError) -> LuaBlock {
    scopes.openBlock(kind)
    let block = try statements()
    scopes.closeBlock()
    return block
  }

  private func endsBlock(withUntil: Bool) -> Bool {
    switch current.kind {
    case .end, .keyword(.end), .keyword(.else), .keyword(.elseif): true
    case .keyword(.until): withUntil
    default: false
    }
  }

  private mutating func statement() throws(LuaSyntaxError) -> LuaStatement {
    try enterLevel()
    let start = current.range.start
    let kind = try statementKind()
    leaveLevel()
    return LuaStatement(kind: kind, range: range(from: start))
  }

  @inline(never)
  private mutating func statementKind() throws(LuaSyntaxError) -> LuaStatement.Kind {
    let opener = current
    switch opener.kind {
    case .symbol(.doubleColon): return try labelStatement()
    case .symbol(.semicolon): return try simple(.empty)
    case .keyword(.if): return try ifStatement(opener)
    case .keyword(.while): return try whileStatement(opener)
    case .keyword(.do): return try doStatement(opener)
    case .keyword(.for): return try forStatement(opener)
    case .keyword(.repeat): return try repeatStatement(opener)
    case .keyword(.function): return try functionStatement(opener)
    case .keyword(.local): return try localStatement()
    case .keyword(.return): return try returnStatement()
    case .keyword(.break):
      try scopes.checkBreak(at: opener.range)
      return try simple(.break)
    case .keyword(.goto): return try gotoStatement()
    default: return try expressionStatement()
    }
  }

  /// A statement of the one token that is next.
  private mutating func simple(
    _ kind: LuaStatement.Kind
  ) throws(LuaSyntaxError) -> LuaStatement.Kind {
    try advance()
    return kind
  }
}

// Control.
extension Parser {
  @inline(never)
  private mutating func ifStatement(
    _ opener: LuaToken
  ) throws(LuaSyntaxError) -> LuaStatement.Kind {
    var clauses: [LuaClause] = []
    repeat {
      try advance()
      let condition = try expression()
      try expect(.keyword(.then))
      clauses.append(LuaClause(condition: condition, block: try block()))
      try scopes.link(clauses.count, at: current.range)
    } while at(.elseif)
    let otherwise = try take(.else) ? try block() : nil
    try expect(.keyword(.end), closing: opener)
    return .if(clauses, else: otherwise)
  }

  @inline(never)
  private mutating func whileStatement(
    _ opener: LuaToken
  ) throws(LuaSyntaxError) -> LuaStatement.Kind {
    try advance()
    let condition = try expression()
    try expect(.keyword(.do))
    let body = try block(.loop)
    try expect(.keyword(.end), closing: opener)
    return .while(condition, body)
  }

  @inline(never)
  private mutating func doStatement(
    _ opener: LuaToken
  ) throws(LuaSyntaxError) -> LuaStatement.Kind {
    try advance()
    let body = try block()
    try expect(.keyword(.end), closing: opener)
    return .do(body)
  }

  /// The condition sees the variables of the block.
  @inline(never)
  private mutating func repeatStatement(
    _ opener: LuaToken
  ) throws(LuaSyntaxError) -> LuaStatement.Kind {
    try advance()
    scopes.openBlock(.loop)
    let body = try statements()
    try expect(.keyword(.until), closing: opener)
    let condition = try expression()
    scopes.closeBlock()
    return .repeat(body, until: condition)
  }

  @inline(never)
  private mutating func forStatement(
    _ opener: LuaToken
  ) throws(LuaSyntaxError) -> LuaStatement.Kind {
    try advance()
    scopes.openBlock(.loop)
    let first = try name()
    let kind: LuaStatement.Kind
    switch current.kind {
    case .symbol(.assign): kind = try numericFor(first)
    case .symbol(.comma), .keyword(.in): kind = try genericFor(first)
    default: throw missing(LocalizedText(nb: "«=» eller «in»", en: "“=” or “in”"))
    }
    try expect(.keyword(.end), closing: opener)
    scopes.closeBlock()
    return kind
  }

  /// The loop keeps its state in three hidden locals.
  @inline(never)
  private mutating func numericFor(
    _ name: LuaName
  ) throws(LuaSyntaxError) -> LuaStatement.Kind {
    try scopes.reserveLocals(3, at: name.range)
    let variable = try scopes.declare(name)
    try advance()
    let from = try expression()
    try expect(.symbol(.comma))
    let to = try expression()
    let step = try take(.comma) ? try expression() : nil
    return .numericFor(variable, from: from, to: to, by: step, try forBody([variable]))
  }

  /// The loop keeps its state in four hidden locals.
  @inline(never)
  private mutating func genericFor(
    _ first: LuaName
  ) throws(LuaSyntaxError) -> LuaStatement.Kind {
    try scopes.reserveLocals(4, at: first.range)
    var variables = [try scopes.declare(first)]
    while try take(.comma) { variables.append(try scopes.declare(try name())) }
    try expect(.keyword(.in))
    let values = try expressionList()
    return .genericFor(variables, in: values, try forBody(variables))
  }

  private mutating func forBody(
    _ variables: [LuaVariable.ID]
  ) throws(LuaSyntaxError) -> LuaBlock {
    try expect(.keyword(.do))
    scopes.openBlock(.plain)
    scopes.activate(variables)
    let body = try statements()
    scopes.closeBlock()
    return body
  }

  @inline(never)
  private mutating func returnStatement() throws(LuaSyntaxError) -> LuaStatement.Kind {
    try advance()
    let isBare = endsBlock(withUntil: true) || at(.semicolon)
    let values = isBare ? [] : try expressionList()
    _ = try take(.semicolon)
    return .return(values)
  }

  @inline(never)
  private mutating func labelStatement() throws(LuaSyntaxError) -> LuaStatement.Kind {
    try advance()
    let label = try name()
    try expect(.symbol(.doubleColon))
    return .label(label)
  }

  @inline(never)
  private mutating func gotoStatement() throws(LuaSyntaxError) -> LuaStatement.Kind {
    try advance()
    let label = try name()
    try scopes.jump(to: label)
    return .goto(label)
  }
}
