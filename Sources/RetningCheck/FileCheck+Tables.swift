import RetningDiagnostics
import RetningLuaSyntax

/// What is written twice in a table, and numbers with a decimal comma.
extension FileCheck {
  mutating func checkTables() {
    for expression in chunk.expressions {
      guard case .table(let fields) = expression.kind else { continue }
      checkTwice(fields)
      checkDecimalCommas(fields)
      checkPair(fields)
    }
    var lists: [[LuaExpression.ID]] = []
    forEachStatement { statement in
      switch statement.kind {
      case .return(let values): lists.append(values)
      case .local(let variables, let values) where values.count > variables.count:
        lists.append(values)
      default: break
      }
    }
    for list in lists { checkDecimalCommas(list) }
  }

  /// `return x * 1,5` gives two values.
  private mutating func checkDecimalCommas(_ list: [LuaExpression.ID]) {
    for (value, next) in zip(list, list.dropFirst()) {
      let first = last(of: value)
      guard let whole = integer(first), let digits = integer(next), !digits.hasPrefix("-"),
        text(SourceRange(from: chunk[first].range.end, to: chunk[next].range.start)) == ","
      else { continue }
      find(
        .decimalComma, ["written": "\(whole),\(digits)", "right": "\(whole).\(digits)"],
        at: SourceRange(from: chunk[first].range.start, to: chunk[next].range.end))
    }
  }

  /// What an expression ends in: of `x * 1` it is `1`.
  private func last(of id: LuaExpression.ID) -> LuaExpression.ID {
    if case .binary(_, _, let right) = chunk[id].kind { last(of: right) } else { id }
  }

  /// Of a field that is written twice only the last counts, and Lua says nothing.
  private mutating func checkTwice(_ fields: [LuaTableField]) {
    var seen: Set<LuaConstant> = []
    for field in fields {
      let (key, range): (LuaConstant, SourceRange)
      switch field {
      case .positional: continue
      case .named(let name, _): (key, range) = (.string(Array(name.text.utf8)), name.range)
      case .keyed(let id, _):
        guard let constant = chunk[id].constant else { continue }
        (key, range) = (constant, chunk[id].range)
      }
      if !seen.insert(key).inserted { find(.fieldTwice, ["field": text(range)], at: range) }
    }
  }

  /// `["2026-T3"] = 41,5` is two values: a number after a field's number, without a name of its own.
  private mutating func checkDecimalCommas(_ fields: [LuaTableField]) {
    for (field, next) in zip(fields, fields.dropFirst()) {
      guard case .positional(let second) = next, let digits = integer(second) else { continue }
      let first: LuaExpression.ID
      switch field {
      case .named(_, let value), .keyed(_, let value): first = value
      case .positional: continue
      }
      guard let whole = integer(first) else { continue }
      let between = SourceRange(
        from: chunk[first].range.end, to: chunk[second].range.start)
      guard text(between) == "," else { continue }
      find(
        .decimalComma, ["written": "\(whole),\(digits)", "right": "\(whole).\(digits)"],
        at: SourceRange(from: chunk[first].range.start, to: chunk[second].range.end))
    }
  }

  /// `{ "2025-T3", 60,5 }`: a period with two numbers.
  private mutating func checkPair(_ fields: [LuaTableField]) {
    let list = fields.compactMap { field in
      if case .positional(let id) = field { id } else { nil }
    }
    guard fields.count == 3, list.count == 3, case .string = chunk[list[0]].kind,
      let whole = integer(list[1]), let digits = integer(list[2]),
      text(SourceRange(from: chunk[list[1]].range.end, to: chunk[list[2]].range.start)) == ","
    else { return }
    find(
      .decimalComma, ["written": "\(whole),\(digits)", "right": "\(whole).\(digits)"],
      at: SourceRange(from: chunk[list[1]].range.start, to: chunk[list[2]].range.end))
  }

  private func integer(_ id: LuaExpression.ID) -> String? {
    switch chunk[id].kind {
    case .integer: text(chunk[id].range)
    case .unary(.minus, let inner): integer(inner).map { "-" + $0 }
    default: nil
    }
  }
}
