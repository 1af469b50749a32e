import RetningData
import RetningDiagnostics
import RetningLua
import RetningStrategy

/// Everything that rule files can say beside plain Lua. The one list that checks calls and documents them.
enum RuleVocabulary {
  typealias Function = HostFunction<RuleContext>
  typealias ObjectType = HostObjectType<RuleContext>

  static let all = Vocabulary<RuleContext>(
    functions: declarations + targets + reading + surveys + progress,
    types: [
      seriesType, cubeType, shareType, surveyType, ministriesType, ministryType, strategyType,
      elementType,
      measuresType, declarationType, indicatorViewType, goalViewType, measureViewType,
      ministryViewType, ObjectType(TargetObject.self, "Et mål: reach, maintain eller band."),
      ObjectType(SinceObject.self, "Verdier etter når de begynner å gjelde."),
      ObjectType(DaysObject.self, "Et antall dager."),
    ],
    globals: [
      .init("ministries", MinistriesObject(), "Departementene og SMK på beregningsdagen."),
      .init("strategy", StrategyObject(), "Strategien som gjelder på beregningsdagen."),
      .init("measures", MeasuresObject(), "Tiltakene i tiltaksoversikten."),
    ])

  /// The text of `rules/retning.d.lua`.
  static var definitions: String {
    all.definitions(
      heading: """
        Retnings ord for regelfiler. Skrevet av «retning definitions»; endres ikke for hånd.
        Guiden for forfattere er rules/README.md.
        """, tables: DeclarationKind.allCases.map(\.fields))
  }
}

extension EvaluationDiagnostics {
  /// The text of `rules/retning.d.lua`, which editors read.
  public static var editorDefinitions: String { RuleVocabulary.definitions }
}
