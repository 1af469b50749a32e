import RetningDiagnostics
import RetningLuaSyntax

/// A text that has been read before Lua runs it, for what Lua itself does not tell.
struct LoadedText {
  let name: String
  private let chunk: LuaChunk
  private let functions: [Signature: [LuaFunctionBody]]

  /// What Lua tells of a function. Several may share one; then all must be pure.
  struct Signature: Hashable {
    let firstLine: Int
    let lastLine: Int
    let parameterCount: Int
    let upvalues: [String]
  }

  /// How long a text may be.
  static let byteCountMax = 1 << 20

  /// Reads a text.
  ///
  /// - Throws: What is wrong with it, in its place: `lua-too-long`, a syntax error, or `lua-bitwise-constant`, since the
  ///   packaged Lua would compile it to other numbers than it says.
  init(_ source: String, name: String) throws(Diagnostic) {
    let bytes = Array(source.utf8)
    guard bytes.count <= Self.byteCountMax else {
      throw Diagnostic(
        .luaTooLong, ["limit": String(Self.byteCountMax), "found": String(bytes.count)],
        at: SourceLocation(file: name))
    }
    self.name = name
    do {
      chunk = try LuaChunk(parsing: bytes)
    } catch {
      throw error.diagnostic(in: name)
    }
    functions = Dictionary(grouping: chunk.functions) { [chunk] function in
      Signature(
        firstLine: function.lineDefined, lastLine: function.lastLineDefined,
        parameterCount: function.parameters.count,
        upvalues: function.upvalues.map { chunk[$0].name })
    }
    try requireRightConstants()
  }

  /// In functions with more than 255 constants Lua 5.4.4 can give wrong code for a bitwise operator after a constant:
  /// `1 ~ (2 or 3)` becomes 0. Mended in 5.4.5 (lua/lua c764ca71).
  private func requireRightConstants() throws(Diagnostic) {
    for function in chunk.functions where function.constantCount > 255 {
      guard let range = function.bitwiseOperatorsOnConstants.first else { continue }
      throw Diagnostic(.luaBitwiseConstant, at: location(range))
    }
  }

  /// Refuses a function that stays when the text is loaded and assigns a variable that was there before its call.
  ///
  /// - Parameter known: The signatures that have been found pure, so that a thousand alike are looked at once.
  func requirePure(_ signature: Signature, known: inout Set<Signature>) throws(Diagnostic) {
    guard !known.contains(signature) else { return }
    guard let candidates = functions[signature] else {
      throw Diagnostic(
        .luaUnreadFunction, at: SourceLocation(file: name, line: signature.firstLine))
    }
    for function in candidates { try requirePure(function) }
    known.insert(signature)
  }

  private func requirePure(_ function: LuaFunctionBody) throws(Diagnostic) {
    let inside = chunk.withDescendants(of: function)
    let own = Set(inside.map(\.id))
    for assignment in inside.flatMap(\.outerAssignments) {
      let variable = chunk[assignment.variable]
      if let owner = variable.owner, own.contains(owner) { continue }
      throw Diagnostic(
        .luaOuterAssignment,
        ["name": assignment.name, "line": String(variable.declaration?.start.line ?? 1)],
        at: location(assignment.target))
    }
  }

  private func location(_ range: SourceRange) -> SourceLocation {
    SourceLocation(file: name, line: range.start.line)
  }
}

extension LuaChunk {
  /// The function and those written within it, however deep, in the order of the text.
  fileprivate func withDescendants(of function: LuaFunctionBody) -> [LuaFunctionBody] {
    var found = [function]
    var next = 0
    while next < found.count {
      found += found[next].children.map { self[$0] }
      next += 1
    }
    return found.sorted { $0.id.index < $1.id.index }
  }
}
