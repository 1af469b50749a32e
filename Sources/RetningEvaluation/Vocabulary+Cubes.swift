import RetningData
import RetningDiagnostics
import RetningLua

extension RuleVocabulary {
  private static let this = HostParameter("self", .object(CubeObject.self))
  private static let dimension = HostParameter(
    "dimension", .optional(.either([.string, .table("table")])),
    "dimensjonen som slås sammen; alle om ikke oppgitt")
  private static let policy = HostType.table("{ missing: \"refuse\"|\"skip\"|\"zero\" }")
  private static let options = HostParameter(
    "options", .optional(.either([.string, policy])),
    "en dimensjon til, eller hva som gjøres når noe mangler")
  /// The options where two dimensions are named before them.
  private static let lastOptions = HostParameter(
    "last", .optional(.either([.string, policy])),
    "det samme, etter to dimensjoner")
  private static let result = HostType.either([
    .object(SeriesObject.self), .object(CubeObject.self),
  ])

  /// In instructions, for one member that is looked at.
  private static let cellCost = 20

  /// What it costs to go through a cube.
  static func work(_ cube: Cube) -> Int {
    cube.cells.reduce(0) { $0 + cellCost + 2 * stepCost * $1.series.count }
  }

  private static func aggregate(_ how: Aggregation, _ documentation: String) -> Function {
    Function(how.rawValue, [this, dimension, options, lastOptions], returns: result, documentation)
    {
      (context, arguments) throws(Diagnostic) in
      let cube = arguments.object(0, as: CubeObject.self).cube
      let (dimensions, missing) = try aggregateOptions(arguments, of: how.rawValue, from: 1)
      try context.charge(work(cube))
      return try object(
        of: try cube.aggregated(how, over: dimensions, missing: missing, at: context.caller))
    }
  }

  private static let shapingMethods: [Function] = [
    Function(
      "weighted_mean",
      [
        this, HostParameter("weights", .object(CubeObject.self), "vektene, delt inn likt"),
        dimension, options, lastOptions,
      ], returns: result,
      "Snittet over en dimensjon, hver vektet med samme plass i en annen: c:weighted_mean(cube \"ansatte\", \"kjønn\")."
    ) { (context, arguments) throws(Diagnostic) in
      let cube = arguments.object(0, as: CubeObject.self).cube
      let weights = arguments.object(1, as: CubeObject.self).cube
      let (dimensions, missing) = try aggregateOptions(arguments, of: "weighted_mean", from: 2)
      try context.charge(3 * work(cube) + work(weights))
      return try object(
        of: try cube.weightedMean(
          by: weights, over: dimensions, missing: missing, at: context.caller))
    },
    Function(
      "quantile",
      [
        this, HostParameter("share", .number, "fra 0 til 1; 0.5 er medianen"), dimension, options,
        lastOptions,
      ], returns: result, "Verdien som en så stor andel av medlemmene ligger under."
    ) { (context, arguments) throws(Diagnostic) in
      let cube = arguments.object(0, as: CubeObject.self).cube
      let (dimensions, missing) = try aggregateOptions(arguments, of: "quantile", from: 2)
      try context.charge(2 * work(cube))
      return try object(
        of: try cube.quantile(
          try share(arguments), over: dimensions, missing: missing, at: context.caller))
    },
    Function(
      "share_of_total", [this, dimension, options, lastOptions],
      returns: .object(CubeObject.self),
      "Hver i prosent av summen over en dimensjon, eller over alle."
    ) { (context, arguments) throws(Diagnostic) in
      let cube = arguments.object(0, as: CubeObject.self).cube
      let (dimensions, missing) = try aggregateOptions(arguments, of: "share_of_total", from: 1)
      try context.charge(3 * work(cube))
      return .object(
        CubeObject(
          cube: try checked(
            try cube.shareOfTotal(over: dimensions, missing: missing, at: context.caller))))
    },
    Function(
      "group",
      [
        this, HostParameter("dimension", .string, "dimensjonen"),
        HostParameter("members", .table("table<string, string>"), "gruppen hvert medlem hører til"),
        missingOptions,
      ], returns: .object(CubeObject.self),
      "Medlemmene av en dimensjon slått sammen til færre: c:group(\"alder\", { [\"20-29\"] = \"under-40\", [\"30-39\"] = \"under-40\" })."
    ) { (context, arguments) throws(Diagnostic) in
      let cube = arguments.object(0, as: CubeObject.self).cube
      var members: [String: String] = [:]
      for field in arguments.table(2).fields {
        guard let group = field.value.string else {
          throw Diagnostic(
            .selectValue, ["dimension": field.name, "found": field.value.shown])
        }
        members[field.name] = group
      }
      try context.charge(2 * work(cube))
      return .object(
        CubeObject(
          cube: try checked(
            try cube.grouped(
              arguments.string(1), by: members, missing: try missingPolicy(arguments, 3),
              at: context.caller))))
    },
    Function(
      "suppress",
      [this, HostParameter("least", .count(1...1000), "det minste antallet som kan vises")],
      returns: .object(CubeObject.self),
      "Skjermer antall under en grense, og et til der det ellers kunne vært regnet tilbake fra summen: c:suppress(5)."
    ) { (context, arguments) throws(Diagnostic) in
      let cube = arguments.object(0, as: CubeObject.self).cube
      try context.charge(8 * work(cube) * max(1, cube.dimensions.count))
      return .object(
        CubeObject(
          cube: try checked(
            try cube.suppressed(under: Double(arguments[1].int ?? 1), at: context.caller))))
    },
    Function(
      "each",
      [
        this,
        HostParameter("f", .function("fun(s: Series): Series"), "gir den nye serien"),
      ], returns: .object(CubeObject.self),
      "Gjør det samme med hver serie: c:each(function(s) return s:rolling(3, \"sum\") end)."
    ) { (context, arguments) throws(Diagnostic) in
      let cube = arguments.object(0, as: CubeObject.self).cube
      guard let function = arguments[1].function, let sandbox = context.sandbox else {
        return arguments[0]
      }
      try context.charge(work(cube))
      let changed = try cube.map { series throws(Diagnostic) in
        let results = try sandbox.callback(function, [.object(SeriesObject(series))])
        guard let made = results.first?.object(SeriesObject.self)?.series else {
          throw Diagnostic(.eachValue, ["found": results.first?.typeName ?? "nil"])
        }
        return made
      }
      return .object(CubeObject(cube: try checked(changed)))
    },
  ]

  static let cubeType = ObjectType(
    CubeObject.self,
    "En serie fordelt på dimensjoner, for eksempel kjønn, alder eller departement.",
    methods: shapingMethods + [
      aggregate(
        .sum,
        "Summen over en dimensjon, eller over alle. Mangler noen, mangler summen og sier hvem; med missing = \"skip\" hoppes de over."
      ),
      aggregate(
        .mean, "Snittet over en dimensjon, hver like mye. For forhold: bruk share(…):total()."),
      aggregate(.median, "Medianen over en dimensjon."),
      aggregate(.min, "Den laveste verdien."), aggregate(.max, "Den høyeste verdien."),
      aggregate(.count, "Hvor mange som har en verdi."),
      aggregate(.stdev, "Standardavviket mellom dem."),
      Function(
        "select", [this, HostParameter("choice", .table("table<string, string>"))], returns: result,
        "Bare de med disse verdiene: c:select { [\"kjønn\"] = \"kvinne\" }."
      ) { (context, arguments) throws(Diagnostic) in
        let cube = arguments.object(0, as: CubeObject.self).cube
        if let first = arguments.table(1).list.first {
          throw Diagnostic(.selectWithoutName, ["found": first.shown])
        }
        var choice: [(dimension: String, value: String)] = []
        for field in arguments.table(1).fields {
          guard let value = field.value.string else {
            throw Diagnostic(
              .selectValue, ["dimension": field.name, "found": field.value.shown])
          }
          choice.append((field.name, value))
        }
        try context.charge(cellCost * cube.cells.count * max(1, choice.count))
        return try object(of: try cube.selecting(choice))
      },
    ],
    operation: { (context, operation, left, right) throws(Diagnostic) in
      for value in [left, right] {
        try context.charge(value.object(CubeObject.self).map { work($0.cube) } ?? 0)
      }
      return .object(
        CubeObject(cube: try checked(try combine(operation, left, right, at: context.caller))))
    },
    text: { "Cube \($0.cube.name)" })

  private static func combine(
    _ operation: HostOperator, _ left: LuaValue, _ right: LuaValue, at location: SourceLocation?
  ) throws(Diagnostic) -> Cube {
    func cube(_ value: LuaValue) -> Cube? {
      value.object(CubeObject.self)?.cube
        ?? value.object(SeriesObject.self).map { Cube($0.series) }
    }
    let arithmetic = operation.arithmetic
    switch (cube(left), cube(right)) {
    case (let left?, let right?): return try left.combined(arithmetic, with: right, at: location)
    case (let cube?, nil):
      guard let number = right.double else { break }
      return cube.combined(arithmetic, with: number, at: location)
    case (nil, let cube?):
      guard let number = left.double else { break }
      return cube.combined(arithmetic, with: number, numberFirst: true, at: location)
    case (nil, nil): break
    }
    throw Diagnostic(
      .luaNoOperator,
      ["left": left.typeName, "right": right.typeName, "operator": operation.rawValue])
  }

  private static let share = HostParameter("self", .object(ShareObject.self))

  static let shareType = ObjectType(
    ShareObject.self, "En andel med teller og nevner for hvert departement eller hver dimensjon.",
    methods: [
      Function(
        "total", [share, dimension, options],
        returns: .either([.object(SeriesObject.self), .object(ShareObject.self)]),
        "Andelen av summene: tellerne for seg, nevnerne for seg. Mangler noen, mangler totalen og sier hvem; med missing = \"skip\" hoppes de over."
      ) { (context, arguments) throws(Diagnostic) in
        let share = arguments.object(0, as: ShareObject.self).share
        let (dimensions, missing) = try aggregateOptions(arguments, of: "total", from: 1)
        try context.charge(work(share.numerator) + work(share.denominator))
        return try object(
          of: try share.total(over: dimensions, missing: missing, at: context.caller))
      },
      Function(
        "cube", [share], returns: .object(CubeObject.self), "Andelene hver for seg."
      ) { (context, arguments) throws(Diagnostic) in
        let share = arguments.object(0, as: ShareObject.self).share
        try context.charge(work(share.numerator) + work(share.denominator))
        return .object(CubeObject(cube: try checked(share.cube)))
      },
    ])
}
