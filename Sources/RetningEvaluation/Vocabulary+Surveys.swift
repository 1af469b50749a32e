import RetningData
import RetningDiagnostics
import RetningLua

/// A survey as scripts see it.
struct SurveyObject: HostObject {
  static let hostTypeName = "Survey"
  let survey: Survey
}

extension RuleVocabulary {
  private static let survey = HostParameter("self", .object(SurveyObject.self))

  static let surveys: [Function] = [
    Function(
      "survey",
      [
        HostParameter(
          "question",
          .table(
            "{ share: Series?, mean: Series?, stdev: Series?, n: Series, population: Series|number|nil, asked: Series?, min_n: number? }"
          ), "svarene, antallet og hvor mange det kunne vært")
      ], returns: .object(SurveyObject.self),
      "En spørreundersøkelse: survey { share = series \"ja.andel\", n = series \"ja.n\", population = 4600, asked = series \"spurte\", min_n = 30 }."
    ) { (context, arguments) throws(Diagnostic) in
      let fields = try FieldReader(
        arguments.table(0), of: "survey",
        allowed: ["share", "mean", "stdev", "n", "population", "asked", "min_n"])
      func series(_ name: String) throws(Diagnostic) -> Series? {
        guard fields.has(name) else { return nil }
        guard let object = fields.table[name].object(SeriesObject.self) else {
          throw fields.wrong(name, "en serie", "a series")
        }
        return object.series
      }
      guard let count = try series("n") else { throw fields.missing("n") }
      let answer: Survey.Answer
      if let share = try series("share") {
        answer = .share(share)
      } else {
        guard let mean = try series("mean") else { throw fields.missing("share") }
        guard let deviation = try series("stdev") else { throw fields.missing("stdev") }
        answer = .mean(mean, deviation: deviation)
      }
      var population: Series?
      if let size = fields.table["population"].double {
        _ = try fields.number("population")
        population = count.mapped("population") { _ in size }
      } else {
        population = try series("population")
      }
      try context.charge(4 * stepCost * count.count)
      return .object(
        SurveyObject(
          survey: try Survey(
            answer, count: count, population: population, asked: try series("asked"),
            countMin: try fields.number("min_n") ?? 0)))
    }
  ]

  private static func surveyMethod(
    _ name: String, _ documentation: String,
    _ body: @escaping @Sendable (Survey, SourceLocation?) throws(Diagnostic) -> Series
  ) -> Function {
    Function(name, [survey], returns: .object(SeriesObject.self), documentation) {
      (context, arguments) throws(Diagnostic) in
      let survey = arguments.object(0, as: SurveyObject.self).survey
      try context.charge(8 * stepCost * survey.count.count)
      return try derived(try body(survey, context.caller))
    }
  }

  static let surveyType = ObjectType(
    SurveyObject.self, "En spørreundersøkelse med usikkerhet.",
    methods: [
      surveyMethod("value", "Svarene; med færre enn min_n svar mangler de.") { $0.value(at: $1) },
      surveyMethod("standard_error", "Standardfeilen, korrigert for en liten populasjon.") {
        $0.standardError(at: $1)
      },
      surveyMethod("low", "Den nedre enden av 95-prosentintervallet.") { $0.low(at: $1) },
      surveyMethod("high", "Den øvre enden av 95-prosentintervallet.") { $0.high(at: $1) },
      surveyMethod(
        "changed",
        "Om svaret er et annet enn i undersøkelsen før: 1 mer, -1 mindre, 0 når det kan være tilfeldig."
      ) { $0.changed(at: $1) },
      surveyMethod("response_rate", "Svarprosenten; trenger asked.") {
        (survey, location) throws(Diagnostic) in
        guard let rate = try survey.responseRate(at: location) else {
          throw Diagnostic(.surveyAsked)
        }
        return rate
      },
    ])

  private static let forecastHow = HostParameter(
    "method", .string, "\"run_rate\", \"last_year\" eller \"linear\"")

  static let forecastMethods: [Function] = [
    method(
      "forecast", [forecastHow],
      "Årene som summer; det siste som prognose (F) når det ikke er over: s:forecast(\"last_year\")."
    ) { (series, arguments, location) throws(Diagnostic) in
      try series.forecast(try forecastMethod(arguments), at: location)
    },
    method(
      "forecast_error", [forecastHow],
      "Hvor mange prosent metoden ville bommet tidligere år, etter like mange perioder."
    ) { (series, arguments, location) throws(Diagnostic) in
      try series.forecastError(try forecastMethod(arguments), at: location)
    },
  ]

  private static func forecastMethod(_ arguments: HostArguments) throws(Diagnostic)
    -> ForecastMethod
  {
    let name = arguments.string(1)
    guard let method = ForecastMethod(rawValue: name) else {
      throw Diagnostic(
        .progressMethod,
        [
          "found": name,
          "known": ForecastMethod.allCases.map(\.rawValue).joined(separator: ", "),
        ])
    }
    return method
  }
}
