import RetningData
import RetningDiagnostics
import RetningLua
import RetningStrategy

extension RuleVocabulary {
  static let seriesSelf = HostParameter("self", .object(SeriesObject.self))
  private static let period = HostParameter("period", .string, "for eksempel \"2026-T1\"")
  private static let bound = HostParameter(
    "bound", .either([.number, .object(SeriesObject.self)]), "et tall eller en serie")
  static let missingOptions = HostParameter(
    "options", .optional(.table("{ missing: \"refuse\"|\"skip\"|\"zero\" }")),
    "hva som gjøres når noe mangler")

  /// A method that makes a series of a series.
  ///
  /// - Parameter work: How many observations it looks at in all.
  static func method(
    _ name: String, _ parameters: [HostParameter] = [], _ documentation: String,
    work: @escaping @Sendable (Series, HostArguments) -> Int = { series, _ in series.count },
    _ body:
      @escaping @Sendable (Series, HostArguments, SourceLocation?) throws(Diagnostic) -> Series
  ) -> Function {
    Function(name, [seriesSelf] + parameters, returns: .object(SeriesObject.self), documentation) {
      (context, arguments) throws(Diagnostic) in
      let series = arguments.object(0, as: SeriesObject.self).series
      try context.charge(stepCost * work(series, arguments))
      return try derived(try body(series, arguments, context.caller))
    }
  }

  /// In instructions, for one observation that is looked at and one that is made.
  static let stepCost = 4

  /// A unit of measure that is longer is no unit: a series multiplied by itself over and over.
  private static let unitByteCountMax = 200

  /// A series that was computed, as scripts see it.
  ///
  /// - Throws: A ``Diagnostic`` `formula-too-large` when it is made of too many operations.
  static func derived(_ series: Series) throws(Diagnostic) -> LuaValue {
    .object(SeriesObject(try checked(series)))
  }

  /// A cube that was computed, each of its series as ``derived(_:)`` holds them.
  static func checked(_ cube: Cube) throws(Diagnostic) -> Cube {
    for cell in cube.cells { _ = try checked(cell.series) }
    return cube
  }

  static func checked(_ series: Series) throws(Diagnostic) -> Series {
    guard series.origin.nodeCount <= Origin.nodeCountMax else {
      throw Diagnostic(.formulaTooLarge, ["max": String(Origin.nodeCountMax)])
    }
    guard series.unit.symbol.utf8.count <= unitByteCountMax else {
      throw Diagnostic(.unitTooLong, ["unit": String(series.unit.symbol.prefix(40)) + "…"])
    }
    return series
  }

  private static func comparison(_ comparison: ComparisonOperator, _ text: String) -> Function {
    method(comparison.rawValue, [bound], "1 der verdien er \(text) grensen, ellers 0.") {
      (series, arguments, location) throws(Diagnostic) in
      guard let other = arguments[1].object(SeriesObject.self)?.series else {
        return series.compared(comparison, arguments[1].double ?? 0, at: location)
      }
      return try series.compared(comparison, with: other, at: location)
    }
  }

  static let seriesType = ObjectType(
    SeriesObject.self, "En serie: én verdi for hver periode. + - * / regner periode for periode.",
    methods: timeMethods + valueMethods + linkingMethods + forecastMethods + [progressMethod] + [
      comparison(.above, "over"), comparison(.atLeast, "lik eller over"),
      comparison(.below, "under"), comparison(.atMost, "lik eller under"),
      comparison(.equals, "lik"),
    ],
    properties: [
      ObjectType.property("unit", .string, "måleenheten", of: SeriesObject.self) { _, object in
        .string(object.series.unit.symbol)
      },
      ObjectType.property(
        "frequency", .string, "frekvensen: A S T Q M W D I", of: SeriesObject.self
      ) {
        _, object in .string(object.series.frequency.rawValue)
      },
    ],
    operation: { (context, operation, left, right) throws(Diagnostic) in
      let length =
        (left.object(SeriesObject.self)?.series.count ?? 0)
        + (right.object(SeriesObject.self)?.series.count ?? 0)
      try context.charge(stepCost * length)
      return try derived(try combine(operation, left, right, at: context.caller))
    },
    text: { "Series \($0.series.name)" })

  private static func combine(
    _ operation: HostOperator, _ left: LuaValue, _ right: LuaValue, at location: SourceLocation?
  ) throws(Diagnostic) -> Series {
    let arithmetic = operation.arithmetic
    switch (left.object(SeriesObject.self)?.series, right.object(SeriesObject.self)?.series) {
    case (let left?, let right?): return try left.combined(arithmetic, with: right, at: location)
    case (let series?, nil):
      guard let number = right.double else { break }
      return series.combined(arithmetic, with: number, at: location)
    case (nil, let series?):
      guard let number = left.double else { break }
      return series.combined(arithmetic, with: number, numberFirst: true, at: location)
    case (nil, nil): break
    }
    throw Diagnostic(
      .luaNoOperator,
      ["left": left.typeName, "right": right.typeName, "operator": operation.rawValue])
  }

  private static let count = HostParameter(
    "count", .optional(.count(1...1000)), "antall perioder; 1 om ikke oppgitt")
  private static let how = HostParameter(
    "how", .optional(.string),
    "\"sum\", \"mean\", \"median\", \"last\", \"min\", \"max\", \"count\" eller \"stdev\"")

  private static let timeMethods: [Function] = [
    method(
      "lag",
      [
        HostParameter(
          "count", .optional(.count(-1000...1000)), "antall perioder; 1 om ikke oppgitt")
      ],
      "Verdien så mange perioder før; et negativt tall gir perioder senere."
    ) { series, arguments, location in
      series.lagged(arguments[1].int ?? 1, at: location)
    },
    method(
      "change", [count], "Endringen fra så mange perioder før. For prosent gir den prosentpoeng."
    ) {
      (series, arguments, location) throws(Diagnostic) in
      try series.change(arguments[1].int ?? 1, at: location)
    },
    method("growth", [count], "Veksten i prosent fra så mange perioder før.") {
      (series, arguments, location) throws(Diagnostic) in
      try series.growth(arguments[1].int ?? 1, at: location)
    },
    method("growth_on_year", [], "Veksten i prosent fra samme periode i fjor.") {
      (series, _, location) throws(Diagnostic) in
      try series.growthOnYear(at: location)
    },
    method(
      "rolling",
      [HostParameter("count", .count(1...1000), "antall perioder"), how, missingOptions],
      "Sum eller snitt av perioden og dem før, for eksempel s:rolling(3, \"sum\").",
      work: { series, arguments in series.count * (arguments[1].int ?? 1) }
    ) { (series, arguments, location) throws(Diagnostic) in
      let how = try Aggregation(parsing: arguments[2].string ?? "mean")
      return try series.rolling(
        arguments[1].int ?? 1, how, missing: try missingPolicy(arguments, 3), at: location)
    },
    method(
      "year_to_date", [missingOptions], "Hittil i år: summen av årets perioder til og med hver.",
      work: { series, _ in series.count * (series.frequency.periodsPerYear ?? 1) }
    ) {
      (series, arguments, location) throws(Diagnostic) in
      try series.yearToDate(missing: try missingPolicy(arguments, 1), at: location)
    },
    method("cumulative", [], "Summen av alle perioder til og med hver.") {
      (series, _, location) throws(Diagnostic) in
      try series.cumulative(at: location)
    },
    method("index", [period], "Serien i prosent av verdien i en basisperiode.") {
      (series, arguments, location) throws(Diagnostic) in
      try series.indexed(to: try Period(parsing: arguments.string(1)), at: location)
    },
    method(
      "window",
      [HostParameter("from", .optional(.string)), HostParameter("to", .optional(.string))],
      "Bare periodene fra og med den ene til og med den andre."
    ) { (series, arguments, location) throws(Diagnostic) in
      series.window(
        from: try optionalPeriod(arguments[1]), to: try optionalPeriod(arguments[2]), at: location)
    },
    Function(
      "carry_forward",
      [seriesSelf, HostParameter("limit", .count(1...1000), "høyst så mange perioder på rad")],
      returns: .object(SeriesObject.self),
      "Fyller perioder uten verdi med den siste før, merket imputert; også etter den siste leverte, fram til den rapporterte."
    ) { (context, arguments) throws(Diagnostic) in
      let series = arguments.object(0, as: SeriesObject.self).series
      let limit = arguments[1].int ?? 0
      // It alone makes more than it is given.
      let made = series.span + limit
      try context.charge(stepCost * made, bytes: 64 * made)
      return try derived(
        series.carriedForward(
          limit, through: context.lastPeriod(of: series.frequency), at: context.caller))
    },
  ]

  private static func optionalPeriod(_ value: LuaValue) throws(Diagnostic) -> Period? {
    guard let text = value.string else { return nil }
    return try Period(parsing: text)
  }

  private static let valueMethods: [Function] = [
    Function(
      "at", [seriesSelf, period], returns: .optional(.number), "Verdien i en periode, eller nil."
    ) { (_, arguments) throws(Diagnostic) in
      let series = arguments.object(0, as: SeriesObject.self).series
      let value = series.value(at: try Period(parsing: arguments.string(1)))
      return value.map { .number($0) } ?? .nil
    },
    Function("first", [seriesSelf], returns: .optional(.number), "Den første verdien, eller nil.") {
      (context, arguments) throws(Diagnostic) in
      let series = arguments.object(0, as: SeriesObject.self).series
      try context.charge(series.count / 16)
      return series.values.first { !$0.isNaN }.map { .number($0) } ?? .nil
    },
    Function("last", [seriesSelf], returns: .optional(.number), "Den siste verdien, eller nil.") {
      (context, arguments) throws(Diagnostic) in
      let series = arguments.object(0, as: SeriesObject.self).series
      try context.charge(series.count / 16)
      return series.values.last { !$0.isNaN }.map { .number($0) } ?? .nil
    },
    method("abs", [], "Verdiene uten fortegn.") { series, _, location in
      series.mapped("abs", at: location) { abs($0) }
    },
    method("round", [HostParameter("decimals", .optional(.count(-12...12)))], "Verdiene avrundet.")
    {
      series, arguments, location in
      series.rounded(arguments[1].int ?? 0, at: location)
    },
    Function(
      "with_unit", [seriesSelf, HostParameter("unit", .string)],
      returns: .object(SeriesObject.self), "Verdiene i en annen måleenhet."
    ) { (context, arguments) throws(Diagnostic) in
      let series = arguments.object(0, as: SeriesObject.self).series
      try context.charge(stepCost * series.count)
      return try derived(
        try series.converted(to: context.model.units.unit(arguments.string(1)), at: context.caller))
    },
    Function(
      "total",
      [
        seriesSelf, HostParameter("options", .optional(.table("{ missing: \"refuse\"|\"skip\" }"))),
      ],
      returns: .object(SeriesObject.self), "En andel uten dimensjoner er sin egen total."
    ) { _, arguments in arguments[0] },
    Function(
      "map",
      [
        seriesSelf,
        HostParameter(
          "f", .function("fun(value: number, period: string): number?"), "gir den nye verdien"),
      ], returns: .object(SeriesObject.self),
      "Regner hver verdi om med en funksjon."
    ) { (context, arguments) throws(Diagnostic) in
      try derived(try mapped(context, arguments))
    },
  ]

  private static func mapped(_ context: RuleContext, _ arguments: HostArguments)
    throws(Diagnostic) -> Series
  {
    let series = arguments.object(0, as: SeriesObject.self).series
    guard let function = arguments[1].function, let sandbox = context.sandbox else { return series }
    try context.charge(stepCost * series.count)
    var replaced: [Double?] = []
    for index in series.periods.indices {
      guard let value = series.value(at: index) else {
        replaced.append(nil)
        continue
      }
      let period = series.periods[index].description
      let results = try sandbox.callback(function, [.number(value), .string(period)])
      let result = results.first ?? .nil
      guard result.isNil || result.double != nil else {
        throw Diagnostic(.mapValue, ["found": result.typeName, "period": period])
      }
      replaced.append(result.double ?? .nan)
    }
    var iterator = replaced.compactMap { $0 }.makeIterator()
    return series.mapped("map", at: context.caller) { _ in iterator.next() ?? .nan }
  }
}

extension HostOperator {
  var arithmetic: ArithmeticOperator {
    switch self {
    case .add: .add
    case .subtract: .subtract
    case .multiply: .multiply
    case .divide: .divide
    }
  }
}
