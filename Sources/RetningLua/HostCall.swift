import CRetningLua
import RetningDiagnostics

/// A host function as it is called: free of its context's type, so that a call need not look that up.
class HostCall: @unchecked Sendable {
  // Unchecked, since a class that has a subclass must say so: all that it and ``TypedHostCall`` hold is constant.
  private let name: String
  private let parameters: [HostParameter]
  /// Which kinds of values each parameter takes without a closer look, a bit for each.
  private let plain: [UInt8]
  /// The same in one word, a byte for each parameter, where there are at most eight.
  private let kinds: UInt64?

  fileprivate init(_ name: String, _ parameters: [HostParameter]) {
    self.name = name
    self.parameters = parameters
    plain = parameters.map(\.type.plainKinds)
    kinds = plain.count <= 8 ? plain.reversed().reduce(0) { $0 << 8 | UInt64($1) } : nil
  }

  func run(_ context: AnyObject, _ arguments: HostArguments) throws(Diagnostic) -> LuaValue {
    preconditionFailure("a typed call runs")
  }

  /// Whether the arguments are the kinds that the parameters take, all of them plain or texts.
  @inline(__always)
  final func takes(_ arguments: UnsafeBufferPointer<rl_value>) -> Bool {
    guard var kinds, arguments.count <= plain.count else { return false }
    for argument in arguments {
      guard argument.kind <= RL_VALUE_STRING.rawValue, UInt64(argument.plainKindBit) & kinds != 0,
        argument.kind != RL_VALUE_STRING.rawValue || LuaText.isText(argument.content)
      else { return false }
      kinds >>= 8
    }
    // Those left out are nil.
    for _ in arguments.count..<plain.count {
      guard kinds & 1 != 0 else { return false }
      kinds >>= 8
    }
    return true
  }

  /// Holds the arguments against the parameters; those left out are nil.
  func check(_ arguments: inout HostArguments) throws(Diagnostic) {
    while arguments.count > plain.count, arguments[arguments.count - 1].isNil {
      arguments.count -= 1
    }
    guard arguments.count <= plain.count else {
      // The object before the colon is none that the author counts.
      let selfCount = parameters.first?.name == "self" ? 1 : 0
      let count = plain.count - selfCount
      throw Diagnostic(
        .luaArgumentTooMany,
        ["function": name, "found": String(arguments.count - selfCount)],
        phrases: [
          "count": count == 0
            ? LocalizedText(nb: "ingen argumenter", en: "no arguments")
            : count == 1
              ? LocalizedText(nb: "ett argument", en: "one argument")
              : LocalizedText(nb: "\(count) argumenter", en: "\(count) arguments")
        ])
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

/// A host function with its context's type.
final class TypedHostCall<Context: AnyObject>: HostCall, @unchecked Sendable {
  private let body: HostFunction<Context>.Body

  init(_ function: HostFunction<Context>) {
    body = function.body
    super.init(function.name, function.parameters)
  }

  override func run(_ context: AnyObject, _ arguments: HostArguments) throws(Diagnostic) -> LuaValue
  {
    // The boundary that calls was made with a vocabulary and a context of the same type.
    try body(unsafeDowncast(context, to: Context.self), arguments)
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
