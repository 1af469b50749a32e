import RetningData
import RetningDiagnostics
import RetningLua

extension RuleVocabulary {
  private static let this = HostParameter("self", .object(CubeObject.self))
  private static let dimension = HostParameter(
    "dimension", .optional(.either([.string, .table("table")])),
    "dimensjonen som slås sammen; alle om ikke oppgitt")
  private static let options = HostParameter(
    "options", .optional(.either([.string, .table("{ missing: \"refuse\"|\"skip\" }")])))
  private static let result = HostType.either([
    .object(SeriesObject.self), .object(CubeObject.self),
  ])

  /// In instructions, for one member that is looked at.
  private static let cellCost = 20

  /// What it costs to go through a cube.
  static func work(_ cube: Cube) -> Int {
    cube.cells.reduce(0) { $0 + cellCost + 2 * stepCost * $1.series.count }
  }

  private static func aggregate(_ how: CubeAggregation, _ documentation: String) -> Function {
    Function(how.rawValue, [this, dimension, options, options], returns: result, documentation) {
      (context, arguments) throws(Diagnostic) in
      let cube = arguments.object(0, as: CubeObject.self).cube
      let (dimensions, missing) = try aggregateOptions(arguments, of: how.rawValue, from: 1)
      try context.charge(work(cube))
      return try object(
        of: try cube.aggregated(how, over: dimensions, missing: missing, at: context.caller))
    }
  }

  static let cubeType = ObjectType(
    CubeObject.self,
    "En serie fordelt på dimensjoner, for eksempel kjønn, alder eller departement.",
    methods: [
      aggregate(
        .sum,
        "Summen over en dimensjon, eller over alle. Mangler noen, mangler summen og sier hvem; med missing = \"skip\" hoppes de over."
      ),
      aggregate(
        .mean, "Snittet over en dimensjon, hver like mye. For forhold: bruk share(…):total()."),
      aggregate(.median, "Medianen over en dimensjon."),
      aggregate(.min, "Den laveste verdien."), aggregate(.max, "Den høyeste verdien."),
      aggregate(.count, "Hvor mange som har en verdi."),
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
    text: { "Cube \($0.cube.name)" })

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
