internal import RetningDiagnostics

/// What the names mean at the place that the parser has come to.
///
/// The parser tells of each function, block, declaration and use in the order of the text, which is
/// the order in which Lua's compiler meets them.
struct Scopes {
  /// Lua's limits for one function (`MAXVARS`, `MAXUPVAL`).
  static let localsMax = 200
  static let upvaluesMax = 255

  private(set) var functions: [LuaFunctionBody] = []
  private(set) var variables: [LuaVariable] = []
  /// The functions around this place, the main chunk first.
  private var open: [OpenFunction] = []
  /// The blocks around this place, through all open functions.
  var blocks: [OpenBlock] = []
  /// The variables in scope, through all open functions, latest last.
  private(set) var active: [LuaVariable.ID] = []
  /// The same variables by name; the last of each hides the others.
  private var visible: [String: [LuaVariable.ID]] = [:]
  /// The function that last used each constant.
  private var constantUsers: [LuaConstant: LuaFunctionBody.ID] = [:]
  private var effort = CompilerEffort()

  private struct OpenFunction {
    let id: LuaFunctionBody.ID
    var upvalueIndexes: [LuaVariable.ID: Int] = [:]
    /// Those in scope, with the hidden ones of loops.
    var localCount = 0
    /// Jumps and labels so far.
    var jumpCount = 0
  }

  private static let environment = LuaVariable.ID(index: 0)

  /// Opens the main chunk, whose single upvalue is `_ENV`.
  init() {
    variables.append(
      LuaVariable(name: "_ENV", declaration: nil, owner: nil, attribute: .regular))
    activate([Self.environment])
    let main = openFunction(line: 0)
    functions[main.index].isVararg = true
    functions[main.index].upvalues = [Self.environment]
    open[0].upvalueIndexes[Self.environment] = 0
  }

  private var current: LuaFunctionBody.ID { open[open.count - 1].id }
}

// Functions and blocks.
extension Scopes {
  /// Opens a function and its outermost block.
  @discardableResult
  mutating func openFunction(line: Int) -> LuaFunctionBody.ID {
    let id = LuaFunctionBody.ID(index: functions.count)
    let parent = open.last?.id
    functions.append(LuaFunctionBody(id: id, parent: parent, lineDefined: line))
    if let parent { functions[parent.index].children.append(id) }
    open.append(OpenFunction(id: id))
    openBlock(.function)
    return id
  }

  /// Closes the innermost function; throws when it jumps to a label that does not exist.
  mutating func closeFunction(body: LuaBlock, lastLine: Int) throws(LuaSyntaxError) {
    try checkNoJumpIsPending()
    closeBlock()
    let function = open.removeLast()
    functions[function.id.index].body = body
    functions[function.id.index].lastLineDefined = lastLine
  }

  mutating func openBlock(_ kind: OpenBlock.Kind) {
    blocks.append(
      OpenBlock(
        kind: kind, firstActive: active.count, localCount: open[open.count - 1].localCount))
  }

  mutating func closeBlock() {
    let block = blocks.removeLast()
    while active.count > block.firstActive {
      let variable = active.removeLast()
      visible[variables[variable.index].name]?.removeLast()
    }
    open[open.count - 1].localCount = block.localCount
    if block.kind != .function { moveJumpsOut(of: block) }
  }

  mutating func setParameters(_ parameters: [LuaVariable.ID], isVararg: Bool) {
    functions[current.index].parameters = parameters
    functions[current.index].isVararg = isVararg
    activate(parameters)
  }

  var isVararg: Bool { functions[current.index].isVararg }
}

// Declarations.
extension Scopes {
  /// Makes a variable of the innermost function, which comes into scope when it is activated.
  mutating func declare(
    _ name: LuaName, _ attribute: LuaVariable.Attribute = .regular
  ) throws(LuaSyntaxError) -> LuaVariable.ID {
    try reserveLocals(1, at: name.range)
    variables.append(
      LuaVariable(
        name: name.text, declaration: name.range, owner: current, attribute: attribute))
    return LuaVariable.ID(index: variables.count - 1)
  }

  /// Counts locals that have no name, such as a loop's state.
  mutating func reserveLocals(_ count: Int, at range: SourceRange) throws(LuaSyntaxError) {
    open[open.count - 1].localCount += count
    guard open[open.count - 1].localCount <= Self.localsMax else {
      throw LuaSyntaxError(
        .luaTooMany, ["limit": "\(Self.localsMax)"],
        phrases: ["what": LocalizedText(nb: "lokale variabler", en: "local variables")], at: range)
    }
  }

  mutating func activate(_ declared: [LuaVariable.ID]) {
    for variable in declared {
      active.append(variable)
      visible[variables[variable.index].name, default: []].append(variable)
    }
  }

  /// Makes a `<const>` variable one that only the compiler knows.
  mutating func setValue(_ value: LuaConstant, of variable: LuaVariable.ID) {
    if variables[variable.index].attribute == .const {
      variables[variable.index].attribute = .compileTimeConstant(value)
    }
  }
}

// Uses.
extension Scopes {
  /// What the name means here. A variable of an outer function becomes an upvalue of each function
  /// between.
  mutating func resolve(_ name: LuaName) throws(LuaSyntaxError) -> LuaResolution {
    let found = visible[name.text]?.last
    try search(for: found, at: name.range)
    if let variable = found {
      return .variable(try bind(variable, at: name.range))
    }
    note(.string(Array(name.text.utf8)))
    let environment = visible["_ENV"]?.last ?? Self.environment
    try search(for: environment, at: name.range)
    if case .compileTimeConstant(let value) = variables[environment.index].attribute { note(value) }
    return .global(environment: try bind(environment, at: name.range))
  }

  /// Counts what Lua's compiler does to find a variable: it compares the name with each local and each upvalue of each
  /// function from here outwards.
  private mutating func search(
    for id: LuaVariable.ID?, at range: SourceRange
  ) throws(LuaSyntaxError) {
    let owner = id.flatMap { variables[$0.index].owner }
    for level in open.indices.reversed() {
      let upvalueCount = open[level].upvalueIndexes.count
      try effort.add(1 + open[level].localCount + upvalueCount, at: range)
      guard let id else { continue }
      if open[level].id == owner || open[level].upvalueIndexes[id] != nil { return }
    }
  }

  /// Counts what it costs to put a jump at the end of a list of so many.
  mutating func link(_ count: Int, at range: SourceRange) throws(LuaSyntaxError) {
    try effort.add(count, at: range)
  }

  /// Counts a jump or label, which the compiler holds against those of its function that are open.
  mutating func noteJump(at range: SourceRange) throws(LuaSyntaxError) {
    open[open.count - 1].jumpCount += 1
    try effort.add(open[open.count - 1].jumpCount, at: range)
  }

  private mutating func bind(
    _ id: LuaVariable.ID, at range: SourceRange
  ) throws(LuaSyntaxError) -> LuaBinding {
    let variable = variables[id.index]
    if case .compileTimeConstant = variable.attribute { return .constant(id) }
    if variable.owner == current { return .local(id) }
    return .upvalue(id, index: try captured(id, owner: variable.owner, at: range))
  }

  private mutating func captured(
    _ variable: LuaVariable.ID, owner: LuaFunctionBody.ID?, at range: SourceRange
  ) throws(LuaSyntaxError) -> Int {
    if let index = open[open.count - 1].upvalueIndexes[variable] { return index }
    var depth = open.count
    while depth > 0, open[depth - 1].id != owner, open[depth - 1].upvalueIndexes[variable] == nil {
      depth -= 1
    }
    var index = 0
    for level in depth..<open.count {
      index = try addUpvalue(variable, toFunctionAt: level, at: range)
    }
    return index
  }

  private mutating func addUpvalue(
    _ variable: LuaVariable.ID, toFunctionAt level: Int, at range: SourceRange
  ) throws(LuaSyntaxError) -> Int {
    let function = open[level].id.index
    let index = functions[function].upvalues.count
    guard index < Self.upvaluesMax else {
      throw LuaSyntaxError(
        .luaTooMany, ["limit": "\(Self.upvaluesMax)"],
        phrases: ["what": LocalizedText(nb: "ytre variabler", en: "outer variables")], at: range)
    }
    functions[function].upvalues.append(variable)
    open[level].upvalueIndexes[variable] = index
    return index
  }

  /// Tells of an assignment to a name; throws when it can never have a new value.
  mutating func assign(
    _ name: String, _ binding: LuaBinding, at range: SourceRange
  ) throws(LuaSyntaxError) {
    guard variables[binding.variable.index].attribute == .regular else {
      throw LuaSyntaxError(.luaAssignConstant, ["name": name], at: range)
    }
    guard case .upvalue(let variable, _) = binding else { return }
    functions[current.index].outerAssignments.append(
      LuaOuterAssignment(name: name, target: range, variable: variable))
  }

  /// Counts a constant of the innermost function. Lua's compiler remembers only where the function
  /// that last used a constant keeps it: after a nested function has, the outer one keeps it again.
  mutating func note(_ constant: LuaConstant) {
    if constantUsers.updateValue(current, forKey: constant) != current {
      functions[current.index].constantCount += 1
    }
  }

  mutating func noteBitwiseOperatorOnConstant(at range: SourceRange) {
    functions[current.index].bitwiseOperatorsOnConstants.append(range)
  }
}
