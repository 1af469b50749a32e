import RetningDiagnostics

/// A host function as it is called: free of its context's type, so that a call need not look that up.
final class HostCall: Sendable {
  private let name: String
  private let parameters: [HostParameter]
  /// Which kinds of values each parameter takes without a closer look, a bit for each.
  private let plain: [UInt8]
  let body:
    @Sendable (_ context: AnyObject, _ arguments: HostArguments) throws(Diagnostic) -> LuaValue

  init<Context: AnyObject>(_ function: HostFunction<Context>) {
    name = function.name
    parameters = function.parameters
    plain = function.parameters.map(\.type.plainKinds)
    let body = function.body
    self.body = { (context, arguments) throws(Diagnostic) in
      // The boundary that calls was made with a vocabulary and a context of the same type.
      try body(unsafeDowncast(context, to: Context.self), arguments)
    }
  }

  /// Holds the arguments against the parameters; those left out are nil.
  func check(_ arguments: inout HostArguments) throws(Diagnostic) {
    while arguments.count > plain.count, arguments[arguments.count - 1].isNil {
      arguments.count -= 1
    }
    guard arguments.count <= plain.count else {
      throw Diagnostic(
        .luaArgumentTooMany,
        ["function": name, "count": String(plain.count), "found": String(arguments.count)])
    }
    for index in plain.indices where plain[index] & arguments.kindBit(at: index) == 0 {
      let value = arguments[index]
      guard parameters[index].type.accepts(value) else { throw mismatch(value, parameters[index]) }
    }
    arguments.count = plain.count
  }

  private func mismatch(_ value: LuaValue, _ parameter: HostParameter) -> Diagnostic {
    if parameter.name == "self" { return Diagnostic(.luaSelf, ["function": name]) }
    return Diagnostic(
      value.isNil ? .luaArgumentMissing : .luaArgument,
      ["function": name, "name": parameter.name, "found": value.shown],
      phrases: ["expected": parameter.type.name])
  }
}

extension LuaValue {
  /// The value's kind as one bit.
  var kindBit: UInt8 {
    switch self {
    case .nil: 1
    case .boolean: 2
    case .integer: 4
    case .number: 8
    case .string: 16
    case .table: 32
    case .function: 64
    case .object: 128
    }
  }
}

extension HostType {
  /// The kinds of values that are of the type whatever they hold.
  fileprivate var plainKinds: UInt8 {
    switch self {
    case .any: 0xFF
    case .boolean: 2
    case .number: 4 | 8
    case .integer: 4
    case .string: 16
    case .table: 32
    case .function: 64
    case .count, .object: 0
    case .optional(let type): type.plainKinds | 1
    case .either(let types): types.reduce(0) { $0 | $1.plainKinds }
    }
  }
}
