import RetningDiagnostics
import RetningLuaSyntax

/// What is never reached, and conditions that decide nothing.
extension FileCheck {
  mutating func checkFlow() {
    for function in chunk.functions { checkReached(function.body) }
    var conditions: [LuaExpression.ID] = []
    var clauses: [[LuaClause]] = []
    forEachStatement { statement in
      switch statement.kind {
      case .if(let all, _):
        conditions += all.map(\.condition)
        clauses.append(all)
      // `while true do` and `until false` are loops on purpose.
      case .while(let condition, _), .repeat(_, let condition):
        if chunk[condition].constant == nil { conditions.append(condition) }
      default: break
      }
    }
    for condition in conditions { checkCondition(condition) }
    for clauses in clauses { checkRepeated(clauses) }
  }

  private mutating func checkReached(_ block: LuaBlock) {
    var isEnded = false
    for statement in block.statements {
      if isEnded {
        if case .label = statement.kind { return }
        if case .empty = statement.kind { continue }
        find(.neverReached, at: statement.range)
        return
      }
      for inner in statement.blocks { checkReached(inner) }
      isEnded = ends(statement)
    }
  }

  /// Whether nothing after a statement is reached.
  private func ends(_ statement: LuaStatement) -> Bool {
    switch statement.kind {
    case .return, .break, .goto: true
    case .do(let block): ends(block)
    case .if(let clauses, let otherwise):
      otherwise.map { ends($0) && clauses.allSatisfy { ends($0.block) } } ?? false
    case .while(let condition, let block):
      isTrue(condition) && !leaves(block)
    case .call(let call): isError(call)
    default: false
    }
  }

  private func isTrue(_ id: LuaExpression.ID) -> Bool {
    switch chunk[id].constant {
    case nil, .nil?, .boolean(false)?: false
    default: true
    }
  }

  /// Whether a loop's block can leave the loop: by a `break` of its own, or a `goto`.
  private func leaves(_ block: LuaBlock) -> Bool {
    block.statements.contains { statement in
      switch statement.kind {
      case .break, .goto: true
      case .while, .repeat, .numericFor, .genericFor: false
      default: statement.blocks.contains(where: leaves)
      }
    }
  }

  func ends(_ block: LuaBlock) -> Bool { block.statements.last.map(ends) ?? false }

  /// A call of `error`, which does not come back.
  private func isError(_ call: LuaExpression.ID) -> Bool {
    guard case .call(let callee, _) = chunk[call].kind,
      case .name("error", .global) = chunk[callee].kind
    else { return false }
    return true
  }

  private mutating func checkCondition(_ id: LuaExpression.ID) {
    let expression = chunk[id]
    if case .binary(.or, _, let right) = expression.kind, let constant = chunk[right].constant,
      constant != .nil, constant != .boolean(false)
    {
      return find(.conditionOr, ["right": text(chunk[right].range)], at: expression.range)
    }
    switch expression.constant {
    case nil: break
    case .nil?, .boolean(false)?:
      find(.conditionConstant, phrases: ["how": Self.never], at: expression.range)
    default: find(.conditionConstant, phrases: ["how": Self.always], at: expression.range)
    }
    if case .binary(let operation, let left, let right) = expression.kind,
      operation == .and || operation == .or
    {
      for part in [left, right] where chunk[part].constant == nil { checkCondition(part) }
    }
    if case .binary(let operation, let left, let right) = expression.kind, operation.compares,
      chunk[left].constant == nil, text(chunk[left].range) == text(chunk[right].range)
    {
      find(.comparedWithItself, ["text": text(chunk[left].range)], at: expression.range)
    }
  }

  private static let always = LocalizedText(nb: "alltid", en: "always")
  private static let never = LocalizedText(nb: "aldri", en: "never")

  private mutating func checkRepeated(_ clauses: [LuaClause]) {
    var seen: Set<String> = []
    for clause in clauses where !seen.insert(text(chunk[clause.condition].range)).inserted {
      find(
        .conditionRepeated, ["text": text(chunk[clause.condition].range)],
        at: chunk[clause.condition].range)
    }
  }
}

extension LuaBinaryOperator {
  var compares: Bool {
    switch self {
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: true
    default: false
    }
  }
}
