import RetningData
import RetningDiagnostics
import RetningLua
import RetningStrategy

/// What the files under `rules/strategy` say, as it is collected.
final class StrategyContext {
  var model = StrategyModel()
  weak var sandbox: Sandbox<StrategyContext>?
  /// Where each unit of measure is declared.
  var unitPlaces: [String: SourceLocation] = [:]
  /// The declaration whose table is being waited for, with its id and place.
  var pending: (kind: String, id: String, location: SourceLocation)?

  var location: SourceLocation { sandbox?.caller ?? SourceLocation(file: "rules/strategy") }
}

/// A declaration of the model that waits for its table.
struct ModelDeclaration: HostObject {
  static let hostTypeName = "ModelDeclaration"
  let kind: StrategyVocabulary.Named
  let id: String
  let location: SourceLocation
}

/// The words of `rules/strategy`.
enum StrategyVocabulary {
  typealias Function = HostFunction<StrategyContext>

  /// What is declared with an id before its table.
  enum Named: String, Sendable, CaseIterable {
    case strategy, element, ministry, actor, unit
  }

  static let all = Vocabulary<StrategyContext>(
    functions: Named.allCases.map(named) + [link, succession, role, event],
    types: [
      HostObjectType(
        ModelDeclaration.self, "En beskrivelse som venter på tabellen sin.",
        call: { (context, declaration, values) throws(Diagnostic) in
          guard values.count == 1, let table = values[0].table else {
            throw Diagnostic(
              .declarationTable,
              [
                "kind": declaration.kind.rawValue, "name": declaration.id,
                "found": values.first?.typeName ?? "nil",
              ])
          }
          context.pending = nil
          try declare(declaration, table, in: context)
          return .nil
        })
    ])

  private static func named(_ kind: Named) -> Function {
    Function(kind.rawValue, [HostParameter("id", .string)], "\(kind.rawValue) \"id\" { … }") {
      (context, arguments) throws(Diagnostic) in
      let declaration = ModelDeclaration(
        kind: kind, id: arguments.string(0), location: context.location)
      context.pending = (kind.rawValue, declaration.id, declaration.location)
      return .object(declaration)
    }
  }

  private static func declare(
    _ declaration: ModelDeclaration, _ table: LuaTable, in context: StrategyContext
  ) throws(Diagnostic) {
    let owner = "\(declaration.kind.rawValue) \"\(declaration.id)\""
    let location = declaration.location
    switch declaration.kind {
    case .strategy:
      context.model.strategies.append(
        Placed(try strategy(declaration.id, table, owner), at: location))
    case .element:
      context.model.elements.append(
        Placed(try element(declaration.id, table, owner), at: location))
    case .ministry:
      context.model.ministries.append(
        Placed(try ministry(declaration.id, table, owner), at: location))
    case .actor:
      context.model.actors.append(Placed(try actor(declaration.id, table, owner), at: location))
    case .unit:
      let fields = try FieldReader(table, of: owner, allowed: ["equals", "of", "note"])
      do throws(Diagnostic) {
        try context.model.units.add(
          declaration.id, equals: try fields.number("equals"), of: try fields.string("of"))
        context.unitPlaces[declaration.id] = location
      } catch {
        throw error.located(at: location)
      }
    }
  }

  private static func validity(_ fields: FieldReader, _ from: String = "from", _ to: String = "to")
    throws(Diagnostic) -> Validity
  {
    Validity(from: try fields.date(from), to: try fields.date(to))
  }

  private static func strategy(_ id: String, _ table: LuaTable, _ owner: String)
    throws(Diagnostic) -> Strategy
  {
    let fields = try FieldReader(
      table, of: owner,
      allowed: ["title", "subtitle", "from", "to", "replaces", "driver", "source", "note"])
    return Strategy(
      id: id, title: try fields.requiredLocalized("title"),
      subtitle: try fields.localized("subtitle"), validity: try validity(fields),
      replaces: try fields.string("replaces"), driver: try fields.string("driver"),
      source: try fields.string("source"))
  }

  private static func element(_ id: String, _ table: LuaTable, _ owner: String)
    throws(Diagnostic) -> Element
  {
    let fields = try FieldReader(
      table, of: owner,
      allowed: ["kind", "number", "title", "text", "parent", "target_date", "note"])
    guard let kind = try fields.choice("kind", of: Element.Kind.self) else {
      throw fields.missing("kind")
    }
    return Element(
      id: id, kind: kind, number: try fields.integer("number"),
      title: try fields.localized("title"), text: try fields.localized("text"),
      parent: try fields.string("parent"), targetDate: try fields.date("target_date"))
  }

  private static func ministry(_ id: String, _ table: LuaTable, _ owner: String)
    throws(Diagnostic) -> Ministry
  {
    let fields = try FieldReader(
      table, of: owner, allowed: ["from", "to", "names", "predecessors", "note"])
    var names: [Ministry.Name] = []
    for value in fields.table["names"].table?.list ?? [] {
      guard let table = value.table else {
        throw fields.wrong("names", "en liste av tabeller", "a list of tables")
      }
      names.append(try name(table, owner))
    }
    guard !names.isEmpty else { throw fields.missing("names") }
    return Ministry(
      id: id, names: names, validity: try validity(fields),
      predecessors: try fields.strings("predecessors"), note: try fields.string("note"))
  }

  private static func name(_ table: LuaTable, _ owner: String) throws(Diagnostic) -> Ministry.Name {
    let fields = try FieldReader(
      table, of: "\(owner).names", allowed: ["short", "nb", "nn", "en", "from", "to"])
    var texts: [Language: String] = [:]
    for language in Language.allCases {
      if let text = try fields.string(language.rawValue) { texts[language] = text }
    }
    guard let name = LocalizedText(texts) else { throw fields.missing("nb") }
    return Ministry.Name(
      short: try fields.requiredString("short"), name: name, validity: try validity(fields))
  }

  private static func actor(_ id: String, _ table: LuaTable, _ owner: String)
    throws(Diagnostic) -> Actor
  {
    let fields = try FieldReader(table, of: owner, allowed: ["name", "kind", "from", "to", "note"])
    return Actor(
      id: id, name: try fields.requiredLocalized("name"), kind: try fields.requiredString("kind"),
      validity: try validity(fields), note: try fields.string("note"))
  }

  private static let table = HostParameter("fields", .table("table"))

  private static let link = Function(
    "link", [table], "link { from = …, to = …, relation = \"serves\" }"
  ) {
    (context, arguments) throws(Diagnostic) in
    let fields = try FieldReader(
      arguments.table(0), of: "link",
      allowed: ["from", "to", "relation", "valid_from", "valid_to", "note"])
    let link = Link(
      from: try fields.requiredString("from"), to: try fields.requiredString("to"),
      relation: try fields.requiredString("relation"),
      validity: try validity(fields, "valid_from", "valid_to"))
    context.model.links.append(Placed(link, at: context.location))
    return .nil
  }

  private static let succession = Function(
    "succession", [table], "succession { from = …, to = { … }, relation = … }"
  ) {
    (context, arguments) throws(Diagnostic) in
    let fields = try FieldReader(
      arguments.table(0), of: "succession",
      allowed: ["from", "to", "relation", "confidence", "state", "why"])
    guard let relation = try fields.choice("relation", of: Succession.Relation.self) else {
      throw fields.missing("relation")
    }
    let succession = Succession(
      from: try fields.string("from"), to: try fields.strings("to"), relation: relation,
      state: try fields.choice("state", of: Succession.State.self) ?? .proposed,
      confidence: try fields.string("confidence"), why: try fields.string("why"))
    context.model.successions.append(Placed(succession, at: context.location))
    return .nil
  }

  private static let role = Function(
    "role", [table], "role { ministry = …, strategy = …, text = … }"
  ) {
    (context, arguments) throws(Diagnostic) in
    let fields = try FieldReader(
      arguments.table(0), of: "role",
      allowed: ["ministry", "strategy", "text", "from", "to", "note", "source"])
    let role = Role(
      ministry: try fields.string("ministry"), strategy: try fields.requiredString("strategy"),
      text: try fields.requiredLocalized("text"), validity: try validity(fields))
    context.model.roles.append(Placed(role, at: context.location))
    return .nil
  }

  private static let event = Function(
    "event", [table], "event { date = …, kind = …, from = { … }, to = { … } }"
  ) {
    (context, arguments) throws(Diagnostic) in
    let fields = try FieldReader(
      arguments.table(0), of: "event",
      allowed: ["date", "kind", "from", "to", "text", "note", "source"])
    guard let kind = try fields.choice("kind", of: MachineryEvent.Kind.self) else {
      throw fields.missing("kind")
    }
    let event = MachineryEvent(
      date: try fields.requiredDate("date"), kind: kind, from: try fields.strings("from"),
      to: try fields.strings("to"), text: try fields.requiredLocalized("text"))
    context.model.events.append(Placed(event, at: context.location))
    return .nil
  }
}
