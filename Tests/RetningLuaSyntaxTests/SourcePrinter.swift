import RetningDiagnostics
import RetningLuaSyntax

/// Reads a text and writes what was read in a short form to compare with.
func chunk(_ text: String) throws -> LuaChunk {
  try LuaChunk(parsing: Array(text.utf8))
}

/// The error of a text as `line:column code`; nil when it has none.
func fault(_ text: String) -> String? {
  do throws(LuaSyntaxError) {
    _ = try LuaChunk(parsing: Array(text.utf8))
    return nil
  } catch {
    return "\(error.range.start.line):\(error.range.start.column) \(error.code.id)"
  }
}

extension LuaChunk {
  func text(_ range: SourceRange) -> String { String(decoding: self[range], as: UTF8.self) }

  /// The values that the main chunk returns, in Lisp's way.
  var returned: String {
    guard case .return(let values) = main.body.statements.last?.kind else { return "" }
    return values.map(shape).joined(separator: " ")
  }

  func shape(_ id: LuaExpression.ID) -> String {
    switch self[id].kind {
    case .name(let name, _): name
    case .function: "function"
    case .field(let object, let name): "(. \(shape(object)) \(name.text))"
    case .index(let object, let key): "([] \(shape(object)) \(shape(key)))"
    case .call(let callee, let arguments): list(["call", shape(callee)] + arguments.map(shape))
    case .methodCall(let object, let name, let arguments):
      list([":", shape(object), name.text] + arguments.map(shape))
    case .parenthesized(let inner): "(\(shape(inner)))"
    case .unary(let operation, let operand): "(\(operation.rawValue) \(shape(operand)))"
    case .binary(let operation, let left, let right):
      "(\(operation.rawValue) \(shape(left)) \(shape(right)))"
    case .table(let fields): list(["table"] + fields.map(shape))
    default: text(self[id].range)
    }
  }

  private func shape(_ field: LuaTableField) -> String {
    switch field {
    case .positional(let value): shape(value)
    case .named(let name, let value): "\(name.text)=\(shape(value))"
    case .keyed(let key, let value): "[\(shape(key))]=\(shape(value))"
    }
  }

  private func list(_ parts: [String]) -> String { "(" + parts.joined(separator: " ") + ")" }

  /// A function as `luac -l -l` tells of it: lines, number of parameters, names of upvalues.
  var facts: [String] {
    functions.map { function in
      let parameters = "\(function.parameters.count)\(function.isVararg ? "+" : "")"
      let upvalues = function.upvalues.map { self[$0].name }
      return (["\(function.lineDefined),\(function.lastLineDefined)", parameters] + upvalues)
        .joined(separator: " ")
    }
  }
}
