import RetningDiagnostics
import RetningEvaluation
import RetningLua

/// Lua files of the workspace that are data: settings, samples, report definitions.
enum DataScript {
  /// What a file's calls collect, each with the line that it stands on.
  private final class Collector {
    var calls: [Call] = []
    weak var sandbox: Sandbox<Collector>?
  }

  /// One call in a file: `sample { … }`, or `report "name" { … }`.
  struct Call: Sendable {
    let name: String
    let title: String?
    let table: LuaTable
    let location: SourceLocation
  }

  private struct Named: HostObject {
    static let hostTypeName = "Declaration"
    let name: String
    let title: String
    let location: SourceLocation
  }

  /// Runs a file whose calls take a table, such as `sample { … }`.
  static func calls(of function: String, in text: String, file: String) throws(Diagnostic) -> [Call]
  {
    let plain = HostFunction<Collector>(
      function, [HostParameter("fields", .table("table"))], "\(function) { … }"
    ) { (context, arguments) throws(Diagnostic) in
      context.calls.append(
        Call(
          name: function, title: nil, table: arguments.table(0),
          location: context.sandbox?.caller ?? SourceLocation(file: file)))
      return .nil
    }
    return try run(text, file, [plain]).calls
  }

  /// Runs a file whose calls take a name and a table, such as `report "x" { … }`.
  static func namedCalls(of function: String, in text: String, file: String) throws(Diagnostic)
    -> [Call]
  {
    let named = HostFunction<Collector>(
      function, [HostParameter("name", .string)], "\(function) \"…\" { … }"
    ) { (context, arguments) throws(Diagnostic) in
      .object(
        Named(
          name: function, title: arguments.string(0),
          location: context.sandbox?.caller ?? SourceLocation(file: file)))
    }
    return try run(text, file, [named]).calls
  }

  /// The table that a file returns.
  static func table(in text: String, file: String) throws(Diagnostic) -> LuaTable {
    guard let table = try run(text, file, []).returned.first?.table else {
      throw Diagnostic(.settingsTable, ["file": file], at: SourceLocation(file: file))
    }
    return table
  }

  private struct Outcome: Sendable {
    let calls: [Call]
    let returned: [LuaValue]
  }

  private static func run(_ text: String, _ file: String, _ functions: [HostFunction<Collector>])
    throws(Diagnostic) -> Outcome
  {
    let result: Result<Outcome, Diagnostic> = DeepStack.run {
      Result { () throws(Diagnostic) in try evaluate(text, file, functions) }
    }
    return try result.get()
  }

  private static func evaluate(
    _ text: String, _ file: String, _ functions: [HostFunction<Collector>]
  ) throws(Diagnostic) -> Outcome {
    let named = HostObjectType<Collector>(
      Named.self, "En beskrivelse som venter på tabellen sin.",
      call: { (context, declaration, values) throws(Diagnostic) in
        guard let table = values.first?.table else {
          throw Diagnostic(
            .fieldType,
            [
              "owner": declaration.name, "field": declaration.title,
              "found": values.first?.typeName ?? "nil",
            ],
            phrases: ["expected": LocalizedText(nb: "en tabell { … }", en: "a table { … }")])
        }
        context.calls.append(
          Call(
            name: declaration.name, title: declaration.title, table: table,
            location: declaration.location))
        return .nil
      })
    let collector = Collector()
    let sandbox = Sandbox(
      Vocabulary(functions: functions, types: [named]), context: collector,
      modules: { name throws(Diagnostic) in
        throw Diagnostic(
          .fileUnreadable, ["file": name],
          phrases: [
            "problem": LocalizedText(
              nb: "require virker ikke her", en: "require does not work here")
          ])
      }, printer: { _, _ in })
    guard let sandbox else { throw Diagnostic(.luaNoState) }
    collector.sandbox = sandbox
    do {
      let returned = try sandbox.load(text, name: file, budget: LuaBudget())
      return Outcome(calls: collector.calls, returned: returned)
    } catch {
      throw error.diagnostic
    }
  }
}
