import CRetningLua
import RetningDiagnostics

/// One Lua state with the sandbox's environment and a vocabulary of host functions.
///
/// ```
/// Sandbox.load(source)            runs a file's text: declarations reach the host functions
/// Sandbox.evaluate(function)      calls a function on a Lua thread of its own, with a budget of its own
///    └─ script ─▶ host function (Swift) ─▶ Sandbox.callback(function)     within the same budget
/// ```
///
/// It guarantees: text chunks only; an environment built from nothing; a budget that no script can catch the end of;
/// Swift errors reach the script as Lua errors, and Lua errors reach Swift with message, place and traceback; an
/// object that a script was handed is dead when the evaluation that it was handed in has ended.
///
/// Belongs to one thread, which should have a deep stack (``DeepStack``).
package final class Sandbox<Context: AnyObject>: HostBoundary {
  private let outcome: UnsafeMutablePointer<rl_outcome>
  private let vocabulary: Vocabulary<Context>
  private let context: Context
  private let modules: (String) throws(Diagnostic) -> (name: String, source: String)
  private let printer: (String, SourceLocation?) -> Void
  private static var callbackCost: Int64 { 100 }
  private var texts: [String: LoadedText] = [:]
  private var pure: [String: Set<LoadedText.Signature>] = [:]
  /// How many evaluations are under way, within one another.
  private var depth = 0
  /// Whether anything has been evaluated here since the files were loaded.
  package private(set) var hasEvaluated = false

  /// A sandbox; nil when there is no memory for one, or where the installed Lua library is not one that it knows.
  ///
  /// - Parameters:
  ///   - modules: Finds a module's chunk name and source for `require`.
  ///   - printer: Takes what a script prints.
  package init?(
    _ vocabulary: Vocabulary<Context>, context: Context, language: Language = .nb,
    modules: @escaping (String) throws(Diagnostic) -> (name: String, source: String),
    printer: @escaping (String, SourceLocation?) -> Void
  ) {
    guard let outcome = rl_outcome_new() else { return nil }
    self.outcome = outcome
    self.vocabulary = vocabulary
    self.context = context
    self.modules = modules
    self.printer = printer
    super.init(vocabulary.calls, vocabulary.typeNumbers, context, language)
    let objects = vocabulary.globals.map { handle(for: $0.object) }
    let isRegistered = vocabulary.withEntries(objects) {
      rl_register(state, $0.baseAddress, $0.count)
    }
    guard isRegistered else { return nil }
  }

  deinit {
    rl_outcome_free(outcome)
  }

  /// Whether a budget has ended something here; nothing more can run, and a new sandbox is needed.
  package var isLost: Bool { rl_state_is_lost(state) }

  // MARK: Running

  /// Loads and runs a file's text, and freezes what stays: see ``LoadedText``
  /// and `freeze.c`. What it hands to host functions stays valid as long as the sandbox.
  ///
  /// - Returns: What the file returns at its end, if anything.
  @discardableResult
  package func load(
    _ source: String, name: String, budget: LuaBudget, spending: inout LuaSpending
  ) throws(LuaError) -> [LuaValue] {
    forgetThrown()
    do {
      texts[name] = try LoadedText(source, name: name)
      pure[name] = nil
    } catch {
      throw LuaError(kind: .syntax, diagnostic: error)
    }
    let bytes = Array(source.utf8)
    rl_run(state, bytes, bytes.count, "@\(name)", budget.forC(after: spending), outcome)
    spending.add(outcome.pointee)
    try check(outcome.pointee, budget: budget)
    return try results(of: outcome.pointee)
  }

  /// Loads and runs a file's text with a budget of its own.
  @discardableResult
  package func load(_ source: String, name: String, budget: LuaBudget) throws(LuaError)
    -> [LuaValue]
  {
    var spending = LuaSpending()
    return try load(source, name: name, budget: budget, spending: &spending)
  }

  /// Calls a script's function with a budget of its own.
  ///
  /// - Returns: Its results and what it used.
  package func evaluate(_ function: LuaFunction, _ arguments: [LuaValue] = [], budget: LuaBudget)
    throws(LuaError) -> (results: [LuaValue], usage: LuaUsage)
  {
    var spending = LuaSpending()
    let results = try evaluate(function, arguments, budget: budget, spending: &spending)
    return (results, spending.usage)
  }

  /// Calls a script's function with what is left of a budget.
  ///
  /// - Parameter spending: What has been used of it, and then with this call.
  /// - Returns: Its results.
  package func evaluate(
    _ function: LuaFunction, _ arguments: [LuaValue] = [], budget: LuaBudget,
    spending: inout LuaSpending
  ) throws(LuaError) -> [LuaValue] {
    // A nested evaluation needs an outcome of its own: the outer one's is still in use.
    guard let outcome = rl_outcome_new() else { throw outOfMemory() }
    defer { rl_outcome_free(outcome) }
    hasEvaluated = true
    // What an earlier evaluation was refused is no fault of this one's.
    if depth == 0 { forgetThrown() }
    depth += 1
    defer { depth -= 1 }
    let mark = slots.count
    let bytesBefore = objectBytes
    // Objects go with the evaluation, and what they were charged for: a formula that is run for each of a thousand periods
    // holds the series of one.
    defer {
      slots.removeAll(after: mark)
      spending.giveBack(bytes: objectBytes - bytesBefore)
      // Whoever asked for this evaluation was charged for none of it.
      objectBytes = bytesBefore
    }
    let isWritten = withWire(arguments) { bytes, count in
      rl_evaluate(
        state, function.reference, bytes, count, budget.forC(after: spending), outcome)
    }
    guard isWritten else { throw outOfMemory() }
    spending.add(outcome.pointee)
    try check(outcome.pointee, budget: budget)
    return try results(of: outcome.pointee)
  }

  /// Calls a script's function from within a host function, charged to the evaluation that is under way.
  package func callback(_ function: LuaFunction, _ arguments: [LuaValue]) throws(Diagnostic)
    -> [LuaValue]
  {
    guard let outcome = rl_outcome_new() else { throw outOfMemory().diagnostic }
    defer { rl_outcome_free(outcome) }
    rl_charge(state, Self.callbackCost)
    let isWritten = withWire(arguments) { bytes, count in
      rl_callback(state, function.reference, bytes, count, outcome)
    }
    guard isWritten else { throw outOfMemory().diagnostic }
    do {
      try check(outcome.pointee, budget: LuaBudget())
      return try results(of: outcome.pointee)
    } catch {
      throw error.diagnostic
    }
  }

  /// Charges the evaluation under way for work that Swift is about to do for it: one instruction for some ten
  /// nanoseconds.
  ///
  /// - Throws: When that ends the evaluation; what is thrown is never seen.
  package func charge(_ instructions: Int, bytes: Int = 0) throws(Diagnostic) {
    let goesOn =
      rl_charge(state, Int64(instructions)) && (bytes == 0 || rl_charge_bytes(state, Int64(bytes)))
    guard goesOn else { throw Diagnostic(.luaNoState) }
  }

  /// Ends the evaluation under way, and those around it here: no script can catch it, and the sandbox is lost.
  package func end() { rl_terminate(state) }

  /// Makes the allocation after so many from now on fail, as if memory had ended: for tests that try every one.
  package func failAllocation(after count: Int) {
    rl_fail_allocation(state, Int64(count))
  }

  private func check(_ outcome: rl_outcome, budget: LuaBudget) throws(LuaError) {
    guard outcome.kind != RL_OK else { return }
    throw LuaError(outcome, budget: budget, thrown: thrown) { texts[$0] != nil }
  }

  private func results(of outcome: rl_outcome) throws(LuaError) -> [LuaValue] {
    let bytes = UnsafeBufferPointer(
      start: rl_buffer_bytes(outcome.results), count: rl_buffer_count(outcome.results))
    var reader = LuaWireReader(bytes, object: find)
    do {
      return try reader.readAll()
    } catch {
      throw LuaError(kind: .error, diagnostic: error, traceback: [])
    }
  }

  private func outOfMemory() -> LuaError {
    LuaError(kind: .memory, diagnostic: Diagnostic(.luaNoState), traceback: [])
  }

  /// Runs `body` with values in wire form; false, without running it, when there is no memory for them.
  private func withWire(_ values: [LuaValue], _ body: (UnsafePointer<UInt8>?, Int) -> Void)
    -> Bool
  {
    guard let buffer = rl_buffer_new() else { return false }
    defer { rl_buffer_free(buffer) }
    let writer = LuaWireWriter(buffer, handle: handle)
    for value in values { writer.write(value) }
    guard !rl_buffer_has_failed(buffer) else { return false }
    body(rl_buffer_bytes(buffer), rl_buffer_count(buffer))
    return true
  }

  // MARK: Calls from the script

  override func answer(_ op: rl_op, _ values: HostArguments) throws(Diagnostic) -> [LuaValue] {
    switch op {
    case RL_OP_PRINT:
      printer(values.string(0), caller)
      return []
    case RL_OP_REQUIRE:
      let module = try modules(values.string(0))
      texts[module.name] = try LoadedText(module.source, name: module.name)
      return [.string("@\(module.name)"), .string(module.source)]
    case RL_OP_KEEP_FUNCTION:
      try requirePure(values)
      return []
    default: return [try operation(op, values)]
    }
  }

  /// Refuses a function that stays and would carry something from one evaluation to the next: chunk, lines, parameters,
  /// upvalues.
  private func requirePure(_ values: HostArguments) throws(Diagnostic) {
    let name = String(values.string(0).dropFirst())
    guard let text = texts[name] else {
      throw Diagnostic(.luaUnreadFunction, at: SourceLocation(file: name, line: values[1].int))
    }
    let signature = LoadedText.Signature(
      firstLine: values[1].int ?? 0, lastLine: values[2].int ?? 0,
      parameterCount: values[3].int ?? 0,
      upvalues: values.values(from: 4).map { $0.string ?? "" })
    try text.requirePure(signature, known: &pure[name, default: []])
  }

  private func operation(_ op: rl_op, _ values: HostArguments) throws(Diagnostic) -> LuaValue {
    switch op {
    case RL_OP_INDEX: return try member(values)
    case RL_OP_ADD: return try operate(.add, values)
    case RL_OP_SUB: return try operate(.subtract, values)
    case RL_OP_MUL: return try operate(.multiply, values)
    case RL_OP_DIV: return try operate(.divide, values)
    case RL_OP_UNM:
      guard case .object(let object) = values[0], objectType(of: object)?.operation != nil else {
        throw Diagnostic(.luaNoNegation, ["type": values[0].typeName])
      }
      return try operate(.multiply, HostArguments([values[0], .integer(-1)]))
    case RL_OP_EQ, RL_OP_LT, RL_OP_LE: throw comparison(op, values)
    case RL_OP_CONCAT:
      throw Diagnostic(
        .luaConcatObject, ["left": values[0].typeName, "right": values[1].typeName])
    case RL_OP_LEN: return .integer(Int64(try elements(of: values[0]).count))
    case RL_OP_CALL_OBJECT: return try call(values)
    case RL_OP_TOSTRING:
      guard case .object(let object) = values[0] else { return .string("") }
      let text = objectType(of: object)?.text?(object)
      return .string(text ?? type(of: object).hostTypeName)
    case RL_OP_SET:
      throw Diagnostic(
        .luaReadOnly, ["type": values[0].typeName, "name": values[1].keyText])
    case RL_OP_UNKNOWN_GLOBAL: throw unknownGlobal(values[0].keyText)
    case RL_OP_ASSIGN_GLOBAL: throw Diagnostic(.luaAssignGlobal, ["name": values[0].keyText])
    case RL_OP_REQUIRE_LATE: throw Diagnostic(.luaRequireLate, ["name": values[0].keyText])
    case RL_OP_CHANGE_SEALED: throw sealed(values[0])
    case RL_OP_SPENT_ITERATOR: throw Diagnostic(.luaSpentIterator)
    default: preconditionFailure("the C target has no operation \(op)")
    }
  }

  private func comparison(_ op: rl_op, _ values: HostArguments) -> Diagnostic {
    let object = values.values().first { if case .object = $0 { true } else { false } }
    // Lua asks a > b as b < a.
    let (one, other) = op == RL_OP_LT ? ("<", ">") : ("<=", ">=")
    let operators =
      op == RL_OP_EQ
      ? LocalizedText(nb: "==", en: "==")
      : LocalizedText(nb: "\(one) eller \(other)", en: "\(one) or \(other)")
    return Diagnostic(
      .luaCompareObjects, ["type": object?.typeName ?? ""], phrases: ["operator": operators])
  }

  private func sealed(_ key: LuaValue) -> Diagnostic {
    key.isNil
      ? Diagnostic(.luaSealed) : Diagnostic(.luaSealedField, ["name": key.keyText])
  }

  private func objectType(of object: any HostObject) -> HostObjectType<Context>? {
    vocabulary.typeNumbers[ObjectIdentifier(type(of: object))].map { vocabulary.types[Int($0)] }
  }

  private func elements(of value: LuaValue) throws(Diagnostic) -> [LuaValue] {
    guard case .object(let object) = value, let elements = objectType(of: object)?.elements else {
      throw Diagnostic(.luaNoLength, ["type": value.typeName])
    }
    return try elements(context, object)
  }

  private func member(_ values: HostArguments) throws(Diagnostic) -> LuaValue {
    guard case .object(let object) = values[0], let type = objectType(of: object) else {
      return .nil
    }
    if let index = values[1].int, let elements = type.elements {
      let list = try elements(context, object)
      return index > 0 && index <= list.count ? list[index - 1] : .nil
    }
    if values[1].double != nil {
      guard type.elements == nil else { return .nil }
      throw Diagnostic(
        .luaNoPosition, ["type": values[0].typeName, "found": values[1].shown])
    }
    let name = values[1].string == nil ? values[1].typeName : values[1].keyText
    if let property = type.properties.first(where: { $0.name == name }) {
      return try property.get(context, object)
    }
    let known = type.properties.map(\.name) + type.methods.map(\.name)
    let typeName = Swift.type(of: object).hostTypeName
    guard let near = NearestName.suggestions(for: name, among: known).first else {
      throw Diagnostic(.luaUnknownMember, ["type": typeName, "name": name])
    }
    throw Diagnostic(.luaUnknownMemberNear, ["type": typeName, "name": name, "near": near])
  }

  private func operate(_ operation: HostOperator, _ values: HostArguments) throws(Diagnostic)
    -> LuaValue
  {
    for value in [values[0], values[1]] {
      guard case .object(let object) = value, let operate = objectType(of: object)?.operation else {
        continue
      }
      return try operate(context, operation, values[0], values[1])
    }
    throw Diagnostic(
      .luaNoOperator,
      [
        "left": values[0].typeName, "right": values[1].typeName, "operator": operation.rawValue,
      ])
  }

  private func call(_ values: HostArguments) throws(Diagnostic) -> LuaValue {
    guard case .object(let object) = values[0], let call = objectType(of: object)?.call else {
      throw Diagnostic(.luaNotCallable, ["type": values[0].typeName])
    }
    return try call(context, object, values.values(from: 1))
  }

  private func unknownGlobal(_ name: String) -> Diagnostic {
    if SandboxNames.absent.contains(name) { return Diagnostic(.luaAbsentGlobal, ["name": name]) }
    let known =
      vocabulary.functions.map(\.name) + vocabulary.globals.map(\.name) + SandboxNames.present
    guard let near = NearestName.suggestions(for: name, among: known).first else {
      return Diagnostic(.luaUnknownGlobal, ["name": name])
    }
    return Diagnostic(.luaUnknownGlobalNear, ["name": name, "near": near])
  }
}

/// Lua's own names, for messages about a name that is not there.
enum SandboxNames {
  static let present = [
    "assert", "error", "getmetatable", "ipairs", "math", "next", "pairs", "pcall", "print",
    "rawequal", "rawget", "rawlen", "rawset", "require", "select", "setmetatable", "string",
    "table", "tonumber", "tostring", "type", "utf8", "xpcall",
  ]
  static let absent: Set<String> = [
    "collectgarbage", "coroutine", "debug", "dofile", "io", "load", "loadfile", "os", "package",
    "warn",
  ]
}
