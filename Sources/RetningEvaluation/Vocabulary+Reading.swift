import RetningData
import RetningDiagnostics
import RetningLua
import RetningStrategy

extension RuleVocabulary {
  private static let amount = HostType.either([
    .object(SeriesObject.self), .object(CubeObject.self),
  ])

  static let reading: [Function] = [
    Function(
      "series", [HostParameter("key", .string, "navnet, eventuelt med departement og dimensjoner")],
      returns: .object(SeriesObject.self),
      "Leser en serie: series \"ledere.antall\", series \"ansatte{kjønn=kvinne}\" eller series \"kdd/ansatte.snitt\"."
    ) { (context, arguments) throws(Diagnostic) in
      let evaluator = try context.reading("series")
      let key = try Key(parsing: arguments.string(0), ministry: context.ministry)
      return .object(SeriesObject(try evaluator.series(key, for: context)))
    },
    Function(
      "cube", [HostParameter("key", .string, "navnet, uten dimensjoner")],
      returns: .object(CubeObject.self),
      "Leser en serie med alle dimensjonene sine: cube \"ansatte\":sum(\"kjønn\")."
    ) { (context, arguments) throws(Diagnostic) in
      let evaluator = try context.reading("cube")
      let key = try Key(parsing: arguments.string(0), ministry: context.ministry)
      return .object(CubeObject(cube: try evaluator.cube(key, for: context)))
    },
    Function(
      "across",
      [
        HostParameter(
          "ministries", .either([.object(MinistriesObject.self), .table("string[]")]),
          "ministries, eller en liste av departement"),
        HostParameter("name", .string, "seriens navn, det samme i alle departement"),
      ], returns: .object(CubeObject.self),
      "Den samme serien fra alle departementene som finnes i hver periode: across(ministries, \"sykefravær.tapte\")."
    ) { (context, arguments) throws(Diagnostic) in
      let evaluator = try context.reading("across")
      let chosen = try ministries(arguments[0], in: context)
      return .object(
        CubeObject(cube: try evaluator.across(chosen, arguments.string(1), for: context)))
    },
    Function(
      "bridge", [HostParameter("key", .string, "navnet, eventuelt med departement og dimensjoner")],
      returns: amount,
      "Serien ført over delinger og sammenslåinger: summen av departementene som hører sammen, hvert i den tiden det finnes. bridge \"ansatte\" for DFD er KDD fram til 2024, og DFD og KDD fra da av. Bruddet vises, men stanser ikke vurderingen. Bare det som kan summeres: en andel regnes av teller og nevner, share(bridge \"teller\", bridge \"nevner\")."
    ) { (context, arguments) throws(Diagnostic) in
      let evaluator = try context.reading("bridge")
      let key = try Key(parsing: arguments.string(0), ministry: context.ministry)
      return try object(of: try evaluator.bridge(key, for: context))
    },
    Function(
      "share",
      [HostParameter("part", amount, "telleren"), HostParameter("whole", amount, "nevneren")],
      returns: .either([.object(SeriesObject.self), .object(ShareObject.self)]),
      "Andelen i prosent: share(series \"fullført\", series \"ledere\"). Tar vare på teller og nevner, så :total() over departement eller dimensjoner blir regnet riktig."
    ) { (context, arguments) throws(Diagnostic) in
      let (part, whole) = (cube(arguments[0]), cube(arguments[1]))
      try context.charge(work(part) + work(whole))
      return try object(of: try Share(part, of: whole, at: context.caller))
    },
    Function(
      "standing",
      [
        HostParameter(
          "count", .optional(.string),
          "green, yellow, red, grey eller reported; alle om ikke oppgitt")
      ], returns: .object(SeriesObject.self),
      "Hvor mange indikatorer som hører til et mål, tertial for tertial: alle, de med en farge, eller reported, de med tall som ikke er for gamle. share(standing(\"green\"), standing()). Bare i en indikator med goals = {}."
    ) { (context, arguments) throws(Diagnostic) in
      let evaluator = try context.reading("standing")
      let count = arguments[0].string.flatMap(StandingCount.init)
      if let text = arguments[0].string, count == nil {
        throw Diagnostic(
          .standingCount,
          [
            "found": text.visible(limit: 60),
            "known": StandingCount.allCases.map(\.rawValue).joined(separator: ", "),
          ])
      }
      return .object(SeriesObject(try evaluator.standing(count, for: context)))
    },
    Function(
      "result", [HostParameter("id", .string, "indikatoren, eventuelt med departement")],
      returns: .object(SeriesObject.self),
      "Serien til en annen indikator: result \"kld/klimagass\"."
    ) { (context, arguments) throws(Diagnostic) in
      let evaluator = try context.reading("result")
      let text = arguments.string(0)
      let id = text.contains("/") ? text : "\(context.ministry)/\(text)"
      return .object(SeriesObject(try evaluator.demand(id, for: context)))
    },
  ]

  /// The cube behind a series or cube argument.
  static func cube(_ value: LuaValue) -> Cube {
    if let object = value.object(SeriesObject.self) { return Cube(object.series) }
    return value.object(CubeObject.self)?.cube
      ?? Cube(
        name: "", dimensions: [], cells: [], unit: .one, kind: .ratio, frequency: .irregular)
  }

  /// A share as scripts see it: a series where it has no dimensions.
  static func object(of share: Share) throws(Diagnostic) -> LuaValue {
    guard let series = share.series else { return .object(ShareObject(share: share)) }
    return .object(SeriesObject(try checked(series), share: share))
  }

  /// A cube as scripts see it: a series where it has no dimensions.
  static func object(of cube: Cube) throws(Diagnostic) -> LuaValue {
    if let series = cube.single { return try derived(series) }
    return .object(CubeObject(cube: try checked(cube)))
  }

  private static func ministries(_ value: LuaValue, in context: RuleContext) throws(Diagnostic)
    -> [Ministry]
  {
    let known = context.model.ministries.map(\.content).sorted { $0.id < $1.id }
    guard let list = value.table?.list else { return known }
    var chosen: [Ministry] = []
    for element in list {
      guard let id = element.string ?? element.object(MinistryObject.self)?.ministry.id else {
        throw Diagnostic(.notAList)
      }
      guard let ministry = context.model.ministry(id) else {
        throw Diagnostic(
          .aliasedMinistry,
          ["id": id, "known": known.map(\.id).joined(separator: ", ")])
      }
      chosen.append(ministry)
    }
    return chosen
  }

  /// The options of an aggregate: `{ missing = "skip" }`, also with the dimensions before it.
  static func aggregateOptions(_ arguments: HostArguments, of owner: String, from first: Int)
    throws(Diagnostic) -> (
      dimensions: [String]?, missing: MissingPolicy
    )
  {
    var dimensions: [String]?
    var missing = MissingPolicy.refuse
    for index in first..<arguments.count {
      if let name = arguments[index].string { dimensions = (dimensions ?? []) + [name] }
      guard let table = arguments[index].table else { continue }
      let fields = try FieldReader(
        LuaTable(fields: table.fields.map { ($0.name, $0.value) }), of: owner, allowed: ["missing"])
      for element in table.list {
        if let name = element.string { dimensions = (dimensions ?? []) + [name] }
      }
      if let text = try fields.string("missing") {
        guard let policy = MissingPolicy(rawValue: text) else {
          throw Diagnostic(.missingPolicy, ["found": text])
        }
        missing = policy
      }
    }
    return (dimensions, missing)
  }
}
