import RetningData
import RetningDiagnostics
import RetningLua
import RetningStrategy

extension RuleVocabulary {
  static let declarations: [Function] = [
    declaration(
      .indicator,
      "Beskriver en indikator: indicator \"navn\" { title = …, goals = { … }, unit = …, value = function() … end }."
    ),
    declaration(
      .data,
      "Beskriver en dataserie: data \"navn\" { unit = …, frequency = \"T\", kind = \"flow\" }."),
    declaration(
      .rule,
      "Beskriver en kontroll: rule \"navn\" { title = …, severity = \"warning\", each = \"indicator\", check = function(i) … end }."
    ),
    declaration(
      .measure,
      "Beskriver et tiltak med milepæler: measure \"navn\" { title = …, lead = \"dfd\", milestones = { … } }."
    ),
    declaration(
      .assessment,
      "Vurderingen av et mål; bare departementet som driver strategien: assessment \"ghos-2026/m1\" { status = function(goal) … end }."
    ),
    declaration(
      .test, "En prøve av reglene: test \"setning\" { given = { … }, expect = { … } }."),
    Function(
      "days", [HostParameter("count", .count(0...3660), "antall dager")],
      returns: .object(DaysObject.self),
      "Et antall dager, for eksempel delay = days(30)."
    ) { _, arguments in
      .object(DaysObject(count: arguments[0].int ?? 0))
    },
  ]

  /// The characters that the name of a declaration may have.
  private static let nameMax = 300

  private static func declaration(_ kind: DeclarationKind, _ documentation: String) -> Function {
    Function(
      kind.rawValue, [HostParameter("name", .string, "navnet, uten departementet")],
      returns: .function("fun(fields: \(kind.fields.name))"), documentation
    ) { (context, arguments) throws(Diagnostic) in
      guard context.loading != nil else {
        throw Diagnostic(.outsideLoading, ["name": kind.rawValue])
      }
      let name = arguments.string(0)
      guard name.count <= nameMax, !name.hasHiddenCharacters, !name.contains("\n") else {
        throw Diagnostic(
          .declarationName,
          ["kind": kind.rawValue, "name": name.visible(limit: 40), "limit": String(nameMax)])
      }
      let location = context.caller ?? SourceLocation(file: "rules/\(context.ministry)")
      let declaration = DeclarationObject(
        kind: kind, name: name, location: location)
      context.unfinished.append(declaration)
      return .object(declaration)
    }
  }

  static let declarationType = ObjectType(
    DeclarationObject.self, "En beskrivelse som venter på tabellen sin.",
    call: {
      (context: RuleContext, declaration: DeclarationObject, values: [LuaValue]) throws(Diagnostic)
      in
      guard context.loading != nil else {
        throw Diagnostic(.outsideLoading, ["name": declaration.kind.rawValue])
      }
      guard values.count == 1, let table = values[0].table else {
        throw Diagnostic(
          .declarationTable,
          [
            "kind": declaration.kind.rawValue, "name": declaration.name,
            "found": values.first?.typeName ?? "nil",
          ])
      }
      context.unfinished.removeAll {
        $0.kind == declaration.kind && $0.name == declaration.name
          && $0.location == declaration.location
      }
      let builder = DeclarationBuilder(context: context, declaration: declaration)
      do throws(Diagnostic) {
        try builder.declare(table)
      } catch {
        try builder.declareBroken(table, error.located(at: context.caller ?? declaration.location))
      }
      return .nil
    })
}
