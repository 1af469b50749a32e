import RetningData
import RetningDiagnostics
import RetningLua
import RetningStrategy

extension RuleVocabulary {
  /// The day that the evaluation stands on; while loading the model has no day, and the newest names are used.
  private static func day(_ context: RuleContext) -> CalendarDate {
    context.evaluator?.request.asOf ?? CalendarDate(dayNumber: 1_000_000)
  }

  static let ministriesType = ObjectType(
    MinistriesObject.self, "Departementene og SMK.",
    elements: { (context: RuleContext, _: MinistriesObject) throws(Diagnostic) in
      try context.charge(20 * context.model.ministries.count)
      return context.model.ministries(on: day(context)).map {
        .object(MinistryObject(ministry: $0))
      }
    })

  static let ministryType = ObjectType(
    MinistryObject.self, "Et departement.",
    properties: [
      ObjectType.property("id", .string, "id-en, for eksempel dfd", of: MinistryObject.self) {
        _, object in .string(object.ministry.id)
      },
      ObjectType.property("short", .string, "forkortelsen", of: MinistryObject.self) {
        context, object in .string(object.ministry.name(on: day(context)).short)
      },
      ObjectType.property("name", .string, "navnet på bokmål", of: MinistryObject.self) {
        context, object in .string(object.ministry.name(on: day(context)).name.text(in: .nb))
      },
    ])

  static let strategyType = ObjectType(
    StrategyObject.self, "Strategien som gjelder.",
    properties: [
      ObjectType.property("id", .string, "id-en, for eksempel ghos-2026", of: StrategyObject.self) {
        context, _ in
        context.model.strategy(on: day(context)).map { .string($0.id) } ?? .nil
      },
      ObjectType.property("title", .string, "tittelen på bokmål", of: StrategyObject.self) {
        context, _ in
        context.model.strategy(on: day(context)).map { .string($0.title.text(in: .nb)) } ?? .nil
      },
      ObjectType.property("goals", .table("Element[]"), "målene", of: StrategyObject.self) {
        context, _ in
        let id = context.model.strategy(on: day(context))?.id
        let goals = context.model.goals.filter { $0.strategy == id }
        return .table(LuaTable(list: goals.map { .object(ElementObject(element: $0)) }))
      },
    ])

  static let elementType = ObjectType(
    ElementObject.self, "Et mål eller et annet element i strategien.",
    properties: [
      ObjectType.property("id", .string, "id-en", of: ElementObject.self) { _, object in
        .string(object.element.id)
      },
      ObjectType.property("title", .string, "tittelen på bokmål", of: ElementObject.self) {
        _, object in .string(object.element.name(in: .nb))
      },
      ObjectType.property("number", .optional(.integer), "nummeret", of: ElementObject.self) {
        _, object in object.element.number.map { .integer(Int64($0)) } ?? .nil
      },
    ])

  static let measuresType = ObjectType(
    MeasuresObject.self, "Tiltakene.",
    elements: { (context: RuleContext, _: MeasuresObject) throws(Diagnostic) in
      let evaluator = try context.reading("measures")
      context.noteOpaque()
      let measures = evaluator.measureResults()
      try context.charge(20 * measures.count)
      return measures.map { .object(MeasureView(result: $0)) }
    })
}
