import RetningData
import RetningDiagnostics
import RetningLua
import RetningResult
import RetningStrategy

/// An indicator as a rule or status function sees it, at one period.
struct IndicatorView: HostObject {
  static let hostTypeName = "IndicatorView"
  let result: IndicatorResult
  /// The whole series as computed, for `i.series`.
  let series: Series?
}

/// A goal as an assessment or rule sees it.
struct GoalView: HostObject {
  static let hostTypeName = "GoalView"
  let goal: GoalResult
  let indicators: [IndicatorView]
  let measures: [MeasureResult]
}

/// A measure as a rule sees it.
struct MeasureView: HostObject {
  static let hostTypeName = "MeasureView"
  let result: MeasureResult
}

/// A ministry as a rule sees it.
struct MinistryView: HostObject {
  static let hostTypeName = "MinistryView"
  let result: MinistryResult
  let indicators: [IndicatorView]
}

extension LuaValue {
  init(_ text: String?) { self = text.map { .string($0) } ?? .nil }
  init(_ number: Double?) { self = number.map { .number($0) } ?? .nil }
  init(_ counts: StatusCounts) {
    self = .table(
      LuaTable(fields: Status.allCases.map { ($0.rawValue, .integer(Int64(counts[$0]))) }))
  }
}

extension RuleVocabulary {
  private static func field(
    _ name: String, _ type: HostType, _ documentation: String,
    _ get: @escaping @Sendable (IndicatorResult) -> LuaValue
  ) -> ObjectType.Property {
    ObjectType.property(name, type, documentation, of: IndicatorView.self) { _, view in
      get(view.result)
    }
  }

  static let indicatorViewType = ObjectType(
    IndicatorView.self, "En indikator slik den står i en periode.",
    properties: [
      field("id", .string, "hele id-en, for eksempel dfd/lederprogram") { .string($0.id) },
      field("title", .string, "tittelen på bokmål") { .string($0.identity.title.text(in: .nb)) },
      field("ministry", .string, "departementet som eier den") { .string($0.identity.ministry) },
      field("goals", .table("string[]"), "målene den hører til") {
        .table(LuaTable(list: $0.identity.goals.map { .string($0) }))
      },
      field("unit", .string, "måleenheten") { .string($0.identity.unit) },
      field("direction", .optional(.string), "increase eller decrease") {
        LuaValue($0.identity.direction?.rawValue)
      },
      field("period", .optional(.string), "perioden") { LuaValue($0.period?.description) },
      field("value", .optional(.number), "verdien") { LuaValue($0.value) },
      field("status", .string, "green, yellow, red eller grey") { .string($0.status.rawValue) },
      field("reason", .optional(.string), "grunnen til grått, som kode") {
        LuaValue($0.judgement.reason?.rawValue)
      },
      field("observationStatus", .optional(.string), "SDMX-koden") {
        LuaValue($0.observationStatus?.rawValue)
      },
      field("baseline", .optional(.number), "utgangspunktet") { LuaValue($0.baseline?.value) },
      field("path", .optional(.number), "banens verdi i perioden") { LuaValue($0.judgement.path) },
      field("target", .optional(.number), "verdien som skal nås i etappen som gjelder, for reach") {
        LuaValue($0.nextTarget?.value)
      },
      field("comment", .optional(.string), "kommentaren for perioden") { LuaValue($0.comment) },
      field(
        "narrative", .optional(.table("table")),
        "det departementet sier ellers: deviation, cause, measure, forecast, risk"
      ) {
        $0.narrative.map(narrative) ?? .nil
      },
      field("previous", .optional(.number), "verdien i perioden før") {
        LuaValue($0.previous?.value)
      },
      field("trend", .optional(.string), "up, flat eller down fra perioden før") {
        LuaValue($0.trend?.rawValue)
      },
      field(
        "longTrend", .optional(.string),
        "up, flat eller down fra samme tid på året inntil fem år før, minst to"
      ) {
        LuaValue($0.longTerm?.trend.rawValue)
      },
      field("late", .boolean, "om tallet er eldre enn tillatt") {
        .boolean($0.judgement.reason == .outdated)
      },
      ObjectType.property(
        "series", .optional(.object(SeriesObject.self)), "hele serien", of: IndicatorView.self
      ) {
        _, view in view.series.map { .object(SeriesObject($0)) } ?? .nil
      },
    ],
    text: { $0.result.id })

  private static func narrative(_ narrative: Narrative) -> LuaValue {
    .table(
      LuaTable(
        fields: [
          ("deviation", LuaValue(narrative.deviation)), ("cause", LuaValue(narrative.cause)),
          ("measure", LuaValue(narrative.measure)), ("forecast", LuaValue(narrative.forecast)),
          ("risk", LuaValue(narrative.risk.map { Double($0.level) })),
        ].filter { !$0.1.isNil }))
  }

  static let goalViewType = ObjectType(
    GoalView.self, "Et mål slik det står.",
    properties: [
      ObjectType.property("id", .string, "id-en", of: GoalView.self) { _, view in
        .string(view.goal.id)
      },
      ObjectType.property("title", .string, "tittelen på bokmål", of: GoalView.self) { _, view in
        .string(view.goal.title.text(in: .nb))
      },
      ObjectType.property(
        "counts", .table("{ green: integer, yellow: integer, red: integer, grey: integer }"),
        "antall indikatorer etter status", of: GoalView.self
      ) {
        _, view in LuaValue(view.goal.counts)
      },
      ObjectType.property(
        "indicators", .table("IndicatorView[]"), "indikatorene", of: GoalView.self
      ) {
        _, view in .table(LuaTable(list: view.indicators.map { .object($0) }))
      },
      ObjectType.property(
        "measureCounts", .table("{ green: integer, yellow: integer, red: integer, grey: integer }"),
        "antall tiltak etter status", of: GoalView.self
      ) {
        _, view in LuaValue(view.goal.measureCounts)
      },
      ObjectType.property(
        "measures", .table("MeasureView[]"), "tiltakene som bidrar til målet", of: GoalView.self
      ) {
        _, view in .table(LuaTable(list: view.measures.map { .object(MeasureView(result: $0)) }))
      },
      ObjectType.property(
        "status", .optional(.string), "vurderingen, om den finnes", of: GoalView.self
      ) {
        _, view in LuaValue(view.goal.status?.rawValue)
      },
    ])

  static let measureViewType = ObjectType(
    MeasureView.self, "Et tiltak slik det står.",
    properties: [
      ObjectType.property("id", .string, "hele id-en", of: MeasureView.self) { _, view in
        .string(view.result.measure.id)
      },
      ObjectType.property("title", .string, "tittelen på bokmål", of: MeasureView.self) { _, view in
        .string(view.result.measure.title.text(in: .nb))
      },
      ObjectType.property("ministry", .string, "departementet som eier det", of: MeasureView.self) {
        _, view in .string(view.result.measure.ministry)
      },
      ObjectType.property("lead", .string, "hvem som leder det", of: MeasureView.self) { _, view in
        .string(view.result.measure.lead)
      },
      ObjectType.property("status", .string, "green, yellow, red eller grey", of: MeasureView.self)
      {
        _, view in .string(view.result.status.rawValue)
      },
      ObjectType.property(
        "priority", .optional(.number), "plassen i køen, der 1 er det første", of: MeasureView.self
      ) {
        _, view in LuaValue(view.result.register.priority.map(Double.init))
      },
      ObjectType.property(
        "closed", .optional(.string), "dagen det ble avsluttet", of: MeasureView.self
      ) {
        _, view in LuaValue(view.result.register.closed?.description)
      },
      ObjectType.property("comment", .optional(.string), "kommentaren", of: MeasureView.self) {
        _, view in LuaValue(view.result.comment)
      },
      ObjectType.property(
        "milestones", .table("table[]"),
        "milepælene: id, title, due, original, forecast, completed, progress, status",
        of: MeasureView.self
      ) {
        _, view in .table(LuaTable(list: view.result.milestones.map(milestone)))
      },
    ],
    text: { $0.result.measure.id })

  private static func milestone(_ result: MeasureResult.Milestone) -> LuaValue {
    .table(
      LuaTable(
        fields: [
          ("id", .string(result.milestone.id)),
          ("title", .string(result.milestone.title.text(in: .nb))),
          ("due", .string(result.milestone.due.description)),
          ("original", LuaValue(result.milestone.original?.description)),
          ("forecast", LuaValue(result.progress.forecast?.description)),
          ("completed", LuaValue(result.progress.completed?.description)),
          ("progress", LuaValue(result.progress.percent)),
          ("status", .string(result.status.rawValue)),
        ].filter { !$0.1.isNil }))
  }

  static let ministryViewType = ObjectType(
    MinistryView.self, "Et departement og indikatorene dets.",
    properties: [
      ObjectType.property("id", .string, "id-en", of: MinistryView.self) { _, view in
        .string(view.result.id)
      },
      ObjectType.property("name", .string, "navnet på bokmål", of: MinistryView.self) { _, view in
        .string(view.result.name.text(in: .nb))
      },
      ObjectType.property(
        "counts", .table("{ green: integer, yellow: integer, red: integer, grey: integer }"),
        "antall etter status", of: MinistryView.self
      ) {
        _, view in LuaValue(view.result.counts)
      },
      ObjectType.property(
        "indicators", .table("IndicatorView[]"), "indikatorene", of: MinistryView.self
      ) {
        _, view in .table(LuaTable(list: view.indicators.map { .object($0) }))
      },
      ObjectType.property(
        "reported", .integer, "antall indikatorer med tall som ikke er for gamle",
        of: MinistryView.self
      ) {
        _, view in .integer(Int64(view.result.reported))
      },
      ObjectType.property("missing", .integer, "antall indikatorer uten", of: MinistryView.self) {
        _, view in .integer(Int64(view.result.counts.total - view.result.reported))
      },
    ])
}
