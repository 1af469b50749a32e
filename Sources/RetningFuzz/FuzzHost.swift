import RetningDiagnostics
import RetningLua

/// What the programs find beside Lua: calls back, evaluations within, objects, errors and values of every kind.
final class FuzzHost {
  var kept: LuaFunction?
  weak var sandbox: Sandbox<FuzzHost>?
  var printed = ""
  /// Evaluations within so far: each has a budget of its own, so that only the host bounds them.
  private var evaluationCount = 0
  private(set) var innerUsage = LuaUsage(instructions: 0, memoryBytes: 0)
  private(set) var isTimed = false

  static let evaluationCountMax = 6
  /// What an evaluation within may use: little, for there may be several.
  static let innerBudget = LuaBudget(
    instructions: 50_000, memoryBytes: 1 << 20, seconds: 0.2, depth: 500, outputBytes: 1024)

  struct Box: HostObject {
    static let hostTypeName = "Box"
    let content: Int
  }

  static func module(_ name: String) throws(Diagnostic) -> (name: String, source: String) {
    switch name {
    case "broken": ("broken.lua", "return (")
    case "failing": ("failing.lua", "error({})")
    case "circular": ("circular.lua", "return require('circular')")
    case "":
      throw Diagnostic(.luaUnknownGlobal, ["name": name])
    default:
      (
        "\(name).lua",
        "local n = { 1, 2, x = { 3 } } return setmetatable({ n = n, f = function() return n end }, { __index = n })"
      )
    }
  }

  // MARK: What calls Lua again

  private func callBack(_ function: LuaFunction, times: Int) throws(Diagnostic) -> LuaValue {
    guard let sandbox else { return .nil }
    var last = LuaValue.nil
    for index in 0..<min(20, max(0, times)) {
      last = try sandbox.callback(function, [.integer(Int64(index)), last]).first ?? .nil
    }
    return last
  }

  private func evaluate(_ function: LuaFunction, _ argument: LuaValue) throws(Diagnostic)
    -> LuaValue
  {
    evaluationCount += 1
    guard let sandbox, evaluationCount <= Self.evaluationCountMax else { return .nil }
    do throws(LuaError) {
      let (results, usage) = try sandbox.evaluate(function, [argument], budget: Self.innerBudget)
      innerUsage = innerUsage + usage
      return results.first ?? .nil
    } catch {
      isTimed = isTimed || error.kind == .time
      innerUsage = innerUsage + (error.usage ?? LuaUsage(instructions: 0, memoryBytes: 0))
      throw error.diagnostic
    }
  }

  // MARK: The vocabulary

  static let vocabulary = Vocabulary<FuzzHost>(
    functions: [keep, add, refuse, box, each, again, echo, some], types: [boxType],
    globals: [.init("one", Box(content: 1), "A box that is always there.")])

  private static let keep = HostFunction<FuzzHost>(
    "keep", [HostParameter("value", .any)], "Keeps the first function that it is given."
  ) { host, arguments in
    if host.kept == nil { host.kept = arguments[0].function }
    return .nil
  }

  private static let add = HostFunction<FuzzHost>(
    "add", [HostParameter("a", .number), HostParameter("b", .optional(.number))], "Adds."
  ) { _, arguments in .number((arguments.number(0) ?? 0) + (arguments.number(1) ?? 0)) }

  private static let refuse = HostFunction<FuzzHost>(
    "refuse", [HostParameter("value", .any)], "Refuses."
  ) { (_, arguments) throws(Diagnostic) in
    throw Diagnostic(.luaReadOnly, ["type": arguments[0].typeName, "name": "x"])
  }

  private static let box = HostFunction<FuzzHost>(
    "box", [HostParameter("n", .any)], "A box."
  ) { _, arguments in .object(Box(content: arguments[0].int ?? 0)) }

  private static let each = HostFunction<FuzzHost>(
    "each", [HostParameter("n", .number), HostParameter("f", .function("fun()"))], "Calls back."
  ) { (host, arguments) throws(Diagnostic) in
    guard let function = arguments[1].function else { return .nil }
    return try host.callBack(function, times: arguments[0].int ?? 0)
  }

  private static let again = HostFunction<FuzzHost>(
    "again", [HostParameter("f", .function("fun()")), HostParameter("value", .any)],
    "Evaluates within."
  ) { (host, arguments) throws(Diagnostic) in
    guard let function = arguments[0].function else { return .nil }
    return try host.evaluate(function, arguments[1])
  }

  private static let echo = HostFunction<FuzzHost>(
    "echo", [HostParameter("value", .any), HostParameter("second", .any)], "Gives it back."
  ) { _, arguments in .table(LuaTable(list: [arguments[0]], fields: [("b", arguments[1])])) }

  private static let some = HostFunction<FuzzHost>(
    "some", [HostParameter("kind", .any)], "A value of one kind or another."
  ) { _, arguments in
    switch arguments[0].int {
    case 1: .string("")
    case 2: .string(String(repeating: "å", count: 5000))
    case 3: .number(.nan)
    case 4: .number(-.infinity)
    case 5: .integer(.min)
    case 6: .boolean(false)
    case 7: .table(LuaTable(list: [.table(LuaTable()), .object(Box(content: .min))]))
    default: arguments[0]
    }
  }

  /// Boxes are lists of their own neighbours, add up, and can be called.
  private static let boxType = HostObjectType<FuzzHost>(
    Box.self, "A box.",
    methods: [
      HostFunction("doubled", [HostParameter("self", .object(Box.self))], "Twice.") {
        _, arguments in
        .object(Box(content: arguments.object(0, as: Box.self).content &* 2))
      },
      HostFunction(
        "map", [HostParameter("self", .object(Box.self)), HostParameter("f", .function("fun()"))],
        "Calls back with itself."
      ) { (host, arguments) throws(Diagnostic) in
        guard let function = arguments[1].function else { return .nil }
        return try host.sandbox?.callback(function, [arguments[0]]).first ?? .nil
      },
    ],
    properties: [
      HostObjectType.property("content", .integer, "inside", of: Box.self) { _, box in
        .integer(Int64(box.content))
      }
    ],
    operation: { (_, operation, left, right) throws(Diagnostic) in
      guard operation != .divide else {
        throw Diagnostic(.luaNoOperator, ["left": "Box", "right": "Box", "operator": "/"])
      }
      let (a, b) = (left.object(Box.self)?.content ?? 1, right.object(Box.self)?.content ?? 1)
      return .object(Box(content: a &+ b))
    },
    elements: { (_: FuzzHost, box: Box) in
      (0..<3).map { .object(Box(content: box.content &+ $0)) }
    },
    call: { (host, _: Box, values) throws(Diagnostic) in
      guard let function = values.first?.function else { return values.first ?? .nil }
      return try host.sandbox?.callback(function, values).first ?? .nil
    },
    text: { "box \($0.content)" })
}
