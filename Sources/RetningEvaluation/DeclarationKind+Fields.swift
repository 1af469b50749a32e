import RetningLua

/// The fields of each kind of declaration: what the builder accepts, and what editors are told.
extension DeclarationKind {
  private typealias Field = TableDefinition.Field

  /// The fields' names, for the check of a declaration.
  var fieldNames: [String] { fields.fields.map(\.name) }

  /// The fields of the declaration's table.
  var fields: TableDefinition {
    switch self {
    case .indicator: Self.indicatorFields
    case .data: Self.dataFields
    case .rule: Self.ruleFields
    case .measure: Self.measureFields
    case .assessment: Self.assessmentFields
    case .test: Self.testFields
    }
  }

  private static let text = "string|{ nb: string, nn?: string, en?: string }"
  private static let frequency = "\"A\"|\"S\"|\"T\"|\"Q\"|\"M\"|\"W\"|\"D\"|\"I\""
  private static let visibility = "\"public\"|\"ministries\"|\"private\""

  private static let access = [
    Field("visibility?", visibility, "hvem som ser tallene; ministries om ikke oppgitt"),
    Field("embargo?", "string|Days", "dagen tallene slippes, eller days(21) etter hver periode"),
  ]

  private static let indicatorFields = TableDefinition(
    "IndicatorFields", "Det en indikator kan si.",
    [
      Field("title?", text, "tittelen; navnet om ikke oppgitt"),
      Field("goals?", "string[]", "målene den hører til, for eksempel { \"ghos-2026/m3\" }"),
      Field("unit", "string", "måleenheten: \"%\", \"personer\", \"mill. kr\", \"dager\" …"),
      Field("frequency", frequency, "hvor ofte; I er uregelmessig"),
      Field("direction?", "\"increase\"|\"decrease\"", "hvilken vei som er bedre"),
      Field("delay?", "Days|integer", "dager etter periodens slutt som tallet skal være der"),
      Field("value?", "fun(): Series", "formelen, som gir hele serien; eller since { … }"),
      Field("each_period?", "fun(period: string): number?", "formelen for én periode om gangen"),
      Field(
        "breakdown?", "fun(): Cube|Share", "delene i den rapporterte perioden, i samme enhet"),
      Field("baseline?", "table|Since", "utgangspunktet: { \"2025-T3\", 41 }"),
      Field("target?", "Target|Since", "målet: reach { … }, maintain { … } eller band(…)"),
      Field(
        "thresholds?", "{ green: number, yellow: number }", "grensene for farge uten et mål"),
      Field("status?", "fun(i: IndicatorView): string, string?", "egen vurdering, med grunn"),
      Field("method?", "string|table", "publisert metode, for eksempel \"weather/1\""),
      Field("definition?", "string", "hva som telles, i ord"),
      Field("source?", "string", "hvor tallene kommer fra"),
      Field("responsible?", "string", "hvem som svarer for tallet"),
      Field("decimals?", "integer", "desimalene som vises, 0 til 6; én om ikke oppgitt"),
    ] + access)

  private static let dataFields = TableDefinition(
    "DataFields", "Det en dataserie kan si.",
    [
      Field("title?", text, "tittelen"),
      Field("unit", "string", "måleenheten"),
      Field("frequency", frequency, "hvor ofte; I er uregelmessig"),
      Field(
        "kind",
        "\"stock\"|\"flow\"|\"average\"|\"index\"|\"ratio\"|\"median\"|\"distinct\"|\"ordinal\"|\"survey\"",
        "slaget, som sier hva som kan legges sammen"),
      Field("dimensions?", "string[]", "inndelingene, for eksempel { \"kjønn\", \"alder\" }"),
      Field("source?", "string", "hvor tallene kommer fra"),
    ] + access)

  private static let ruleFields = TableDefinition(
    "RuleFields", "Det en kontroll kan si.",
    [
      Field("title", text, "tittelen"),
      Field("severity?", "\"error\"|\"warning\"|\"note\"", "alvoret; warning om ikke oppgitt"),
      Field(
        "each?", "\"indicator\"|\"measure\"|\"ministry\"|\"goal\"",
        "hva den prøver; indicator om ikke oppgitt"),
      Field("over?", "\"reported\"|\"all\"", "den rapporterte perioden, eller alle"),
      Field(
        "check", "fun(subject: IndicatorView|MeasureView|MinistryView|GoalView): string?",
        "gir setningen som sies, eller nil"),
    ])

  private static let measureFields = TableDefinition(
    "MeasureFields", "Det et tiltak kan si.",
    [
      Field("title", text, "tittelen"),
      Field("lead?", "string", "departementet som leder det; ditt eget om ikke oppgitt"),
      Field("with?", "string[]", "departementene som er med"),
      Field("goals?", "string[]", "målene det bidrar til"),
      Field("owner?", "string", "hvem som eier det"),
      Field("begins?", "string", "dagen det ble tatt opp"),
      Field("priority?", "integer", "plassen i køen, der 1 er det første"),
      Field("closed?", "string", "dagen det ble avsluttet"),
      Field("outcome?", text, "hva som kom ut av det"),
      Field(
        "milestones?", "{ id: string, title: string|table, due: string, original?: string }[]",
        "milepælene, med frist"),
    ])

  private static let assessmentFields = TableDefinition(
    "AssessmentFields", "Det en vurdering kan si.",
    [Field("status", "fun(goal: GoalView): string, string?", "fargen, og grunnen i ord")])

  private static let testFields = TableDefinition(
    "TestFields", "Det en prøve kan si.",
    [
      Field("name?", "string", "hva som skiller prøven fra andre"),
      Field("as_of?", "string", "dagen det regnes på"),
      Field(
        "period?", "string", "den rapporterte perioden; den siste det er tall for om ikke oppgitt"),
      Field(
        "given?", "table<string, any>",
        "tallene: { [\"x@2026-T1\"] = 30 }, eller { [\"x\"] = { [\"2026-T1\"] = 30, [\"2026-T2\"] = 31 } }"
      ),
      Field(
        "expect?", "table<string, any>",
        "svaret: { [\"i@2026-T1\"] = { value = 50, status = \"green\" } }; error = \"unit-mismatch\" der den skal feile"
      ),
      Field(
        "findings?", "string[]|table<string, integer>",
        "kontrollene som skal finne noe: { \"hopp\" }, eller hvor mange ganger: { hopp = 0 }"),
      Field("cases?", "TestFields[]", "flere tilfeller: { { given = …, expect = … }, … }"),
      Field("each?", "any[]", "verdiene som case kalles med, én for hvert tilfelle"),
      Field("case?", "fun(x: any): TestFields", "lager et tilfelle av en verdi i each"),
    ])
}
