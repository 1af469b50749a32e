import RetningData
import RetningDiagnostics
import RetningLua

/// What makes other periods, other levels or single numbers of a series.
extension RuleVocabulary {
  private static let prices = HostParameter("prices", .object(SeriesObject.self), "en prisindeks")
  private static let other = HostParameter(
    "other", .either([.number, .object(SeriesObject.self)]), "et tall eller en serie")

  static let linkingMethods: [Function] = [
    Function(
      "to",
      [
        seriesSelf, HostParameter("frequency", .string, "A, S, T, Q, M, W eller D"),
        HostParameter(
          "how", .optional(.either([.string, .object(SeriesObject.self)])),
          "\"sum\", \"mean\", \"last\" …; kortere perioder: \"repeat\", \"divide\" eller \"linear\"; eller en serie som vekter"
        ), missingOptions,
      ],
      returns: .object(SeriesObject.self),
      "Gjør om til lengre perioder, for eksempel måneder til tertial: s:to(\"T\", \"sum\"), eller til kortere: s:to(\"M\", \"repeat\"). Med en serie i stedet for et ord blir det et vektet snitt. En andel regnes om fra teller og nevner."
    ) { (context, arguments) throws(Diagnostic) in
      let series = arguments.object(0, as: SeriesObject.self).series
      try context.charge(2 * stepCost * series.count)
      let frequency = try frequency(named: arguments.string(1))
      if let how = arguments[2].string.flatMap(Spreading.init(rawValue:)) {
        // It alone makes more than it is given.
        let made = series.count * finerCount(series.frequency, frequency)
        try context.charge(stepCost * made, bytes: 64 * made)
        return try derived(try series.spread(to: frequency, how, at: context.caller))
      }
      return try converted(arguments, to: frequency, at: context.caller)
    },
    method("min", [other], "Det minste av de to, periode for periode.") {
      (series, arguments, location) throws(Diagnostic) in
      try extreme(series, arguments[1], "min", at: location) { Swift.min($0, $1) }
    },
    method("max", [other], "Det største av de to, periode for periode.") {
      (series, arguments, location) throws(Diagnostic) in
      try extreme(series, arguments[1], "max", at: location) { Swift.max($0, $1) }
    },
    Function(
      "fill",
      [
        seriesSelf, HostParameter("value", .number, "verdien som settes inn"),
        HostParameter("limit", .optional(.count(1...1000)), "høyst så mange perioder på rad"),
      ],
      returns: .object(SeriesObject.self),
      "Setter inn en verdi der det ikke er noen, merket imputert. Bruk den bare når du vet at verdien er riktig."
    ) { (context, arguments) throws(Diagnostic) in
      let series = arguments.object(0, as: SeriesObject.self).series
      try context.charge(stepCost * series.span, bytes: 64 * series.span)
      return try derived(
        series.filled(
          with: try FieldReader.bounded(arguments[1].double ?? 0, "fill", "value"),
          limit: arguments[2].int, at: context.caller))
    },
    method(
      "chain",
      [
        HostParameter("newer", .object(SeriesObject.self), "serien etter bruddet"),
        HostParameter("link", .string, "perioden som begge har"),
      ],
      "Kjeder over et brudd: denne serien til og med perioden før, brakt til den nyeres nivå, og så den nyere. Det som regnes tilbake, er merket anslått.",
      work: { series, arguments in
        series.count + (arguments[1].object(SeriesObject.self)?.series.count ?? 0)
      }
    ) { (series, arguments, location) throws(Diagnostic) in
      try series.chained(
        with: arguments.object(1, as: SeriesObject.self).series,
        in: try Period(parsing: arguments.string(2)), at: location)
    },
    method(
      "deflate", [prices, HostParameter("base", .string, "året eller perioden prisene regnes i")],
      "I faste priser: delt på en prisindeks, i prisene til basisperioden, for eksempel s:deflate(series \"kpi\", \"2024\").",
      work: { series, arguments in
        series.count + (arguments[1].object(SeriesObject.self)?.series.count ?? 0)
      }
    ) { (series, arguments, location) throws(Diagnostic) in
      try series.deflated(
        by: arguments.object(1, as: SeriesObject.self).series,
        to: try Period(parsing: arguments.string(2)), at: location)
    },
    Function(
      "aggregate",
      [
        seriesSelf,
        HostParameter(
          "how", .string,
          "\"sum\", \"mean\", \"median\", \"min\", \"max\", \"last\", \"count\" eller \"stdev\""),
        missingOptions,
      ],
      returns: .optional(.number),
      "Alle verdiene slått sammen til ett tall; nil når en mangler. s:window(\"2024\", \"2025\"):aggregate(\"mean\")."
    ) { (context, arguments) throws(Diagnostic) in
      let series = arguments.object(0, as: SeriesObject.self).series
      try context.charge(stepCost * series.count)
      let how = try Aggregation(parsing: arguments.string(1))
      return LuaValue(try series.total(how, missing: try missingPolicy(arguments, 2)))
    },
    Function(
      "quantile",
      [
        seriesSelf, HostParameter("share", .number, "fra 0 til 1; 0.5 er medianen"), missingOptions,
      ],
      returns: .optional(.number), "Verdien som en så stor andel av verdiene ligger under."
    ) { (context, arguments) throws(Diagnostic) in
      let series = arguments.object(0, as: SeriesObject.self).series
      try context.charge(2 * stepCost * series.count)
      return LuaValue(
        series.quantile(try share(arguments), missing: try missingPolicy(arguments, 2)))
    },
    Function(
      "weighted_mean",
      [seriesSelf, HostParameter("weights", .object(SeriesObject.self), "vektene")],
      returns: .optional(.number), "Snittet av alle verdiene, vektet med en annen serie."
    ) { (context, arguments) throws(Diagnostic) in
      let series = arguments.object(0, as: SeriesObject.self).series
      try context.charge(2 * stepCost * series.count)
      return LuaValue(
        try series.weightedMean(by: arguments.object(1, as: SeriesObject.self).series))
    },
  ]

  /// A share from 0 to 1, of a quantile.
  static func share(_ arguments: HostArguments) throws(Diagnostic) -> Double {
    let share = arguments[1].double ?? 0
    guard (0...1).contains(share) else { throw Diagnostic(.quantileShare, ["found": "\(share)"]) }
    return share
  }

  /// The policy in an options table.
  static func missingPolicy(_ arguments: HostArguments, _ place: Int) throws(Diagnostic)
    -> MissingPolicy
  {
    guard let table = arguments[place].table else { return .refuse }
    let fields = try FieldReader(
      LuaTable(fields: table.fields.map { ($0.name, $0.value) }), of: "options",
      allowed: ["missing"])
    guard let text = try fields.string("missing") else { return .refuse }
    guard let policy = MissingPolicy(rawValue: text) else {
      throw Diagnostic(.missingPolicy, ["found": text])
    }
    return policy
  }

  private static func frequency(named name: String) throws(Diagnostic) -> Frequency {
    guard let frequency = Frequency(rawValue: name) else {
      throw Diagnostic(
        .fieldChoice,
        [
          "owner": "to", "field": "frequency", "found": name,
          "known": Frequency.allCases.map(\.rawValue).joined(separator: ", "),
        ])
    }
    return frequency
  }

  /// How many shorter periods one has at most.
  private static func finerCount(_ coarser: Frequency, _ finer: Frequency) -> Int {
    let days = 366 / (coarser.periodsPerYear ?? 366)
    return switch finer {
    case .day: days
    case .week: days / 7 + 2
    default: max(1, (finer.periodsPerYear ?? 1) / (coarser.periodsPerYear ?? 1))
    }
  }

  private static func extreme(
    _ series: Series, _ other: LuaValue, _ name: String, at location: SourceLocation?,
    _ choose: (Double, Double) -> Double
  ) throws(Diagnostic) -> Series {
    if let other = other.object(SeriesObject.self)?.series {
      return try series.extreme(name, with: other, at: location, choose)
    }
    let number = other.double ?? 0
    return series.mapped(name, at: location) { choose($0, number) }
  }

  private static func converted(
    _ arguments: HostArguments, to frequency: Frequency, at location: SourceLocation?
  ) throws(Diagnostic) -> LuaValue {
    let object = arguments.object(0, as: SeriesObject.self)
    let missing = try missingPolicy(arguments, 3)
    if let weights = arguments[2].object(SeriesObject.self)?.series {
      return try derived(
        try object.series.converted(to: frequency, weightedBy: weights, at: location))
    }
    let how = arguments[2].string
    if let share = object.share, let above = share.numerator.single,
      let below = share.denominator.single
    {
      let parts = (
        try above.converted(
          to: frequency, try aggregation(how, for: above), missing: missing, at: location),
        try below.converted(
          to: frequency, try aggregation(how, for: below), missing: missing, at: location)
      )
      return try Self.object(of: try Share(Cube(parts.0), of: Cube(parts.1), at: location))
    }
    return try derived(
      try object.series.converted(
        to: frequency, try aggregation(how, for: object.series), missing: missing, at: location))
  }

  /// The way that is named, or the one that fits the kind of quantity.
  private static func aggregation(_ name: String?, for series: Series) throws(Diagnostic)
    -> Aggregation
  {
    if let name { return try Aggregation(parsing: name) }
    return series.kind == .flow ? .sum : series.kind == .stock ? .last : .mean
  }
}
