import RetningData
import RetningDiagnostics
import RetningLua
import RetningStrategy

/// Turns a declaration's table into a definition, or says what is wrong with it.
struct DeclarationBuilder {
  let context: RuleContext
  let declaration: DeclarationObject

  private var name: String { declaration.name }
  private var location: SourceLocation { declaration.location }
  /// What messages call it: `indicator "lederprogram"`.
  private var owner: String { "\(declaration.kind.rawValue) \"\(name)\"" }

  /// Keeps what does not hold as a failure of its own. An indicator stays in sight, grey, under the title that it has.
  ///
  /// - Throws: A ``Diagnostic`` `broken-many` when the file has too many of them.
  func declareBroken(_ table: LuaTable, _ diagnostic: Diagnostic) throws(Diagnostic) {
    guard context.broken.count < Self.brokenMax else {
      throw Diagnostic(.brokenMany, ["limit": String(Self.brokenMax)])
    }
    let id = "\(context.ministry)/\(name)"
    context.broken.append((id, diagnostic))
    guard declaration.kind == .indicator, context.loading?.indicators[name] == nil,
      context.declarations.indicators[name] == nil,
      (try? Key(ministry: context.ministry, name: name)) != nil
    else { return }
    let given = table["title"].string ?? table["title"].table?["nb"].string ?? name
    let title = given.visible(limit: 200)
    let goals = table["goals"].table?.list.compactMap(\.string) ?? []
    context.loading?.indicators[name] = IndicatorDefinition(
      id: id, ministry: context.ministry, location: location, title: LocalizedText(nb: title),
      goals: goals.filter { context.model.element($0) != nil },
      unit: UnitOfMeasure((table["unit"].string ?? "").visible(limit: 40)), direction: nil,
      frequency: table["frequency"].string.flatMap(Frequency.init) ?? .irregular, delayDays: 0,
      baseline: nil, target: nil, thresholds: nil, formula: .broken, status: nil,
      breakdown: nil, method: nil,
      definition: nil, source: nil, responsible: nil, decimals: 1,
      access: Access(visibility: .private))
  }

  /// How many declarations of a file may not hold before it is not read further.
  private static let brokenMax = 100

  /// How many of each kind a ministry may declare: ten times what any has.
  private static let declarationsMax = 5000

  func declare(_ table: LuaTable) throws(Diagnostic) {
    try requireFreeName()
    let count =
      context.declarations.count(of: declaration.kind)
      + (context.loading?.count(of: declaration.kind) ?? 0)
    guard count < Self.declarationsMax else {
      throw Diagnostic(
        .declarationsMany,
        [
          "ministry": context.ministry, "kind": declaration.kind.rawValue, "name": name,
          "limit": String(Self.declarationsMax),
        ])
    }
    switch declaration.kind {
    case .data: context.loading?.data[name] = try data(table)
    case .indicator: context.loading?.indicators[name] = try indicator(table)
    case .rule: context.loading?.rules[name] = try rule(table)
    case .measure: context.loading?.measures[name] = Placed(try measure(table), at: location)
    case .assessment: context.loading?.assessments[name] = try assessment(table)
    case .test: context.loading?.tests.append(try test(table))
    }
  }

  private func requireFreeName() throws(Diagnostic) {
    if declaration.kind != .assessment && declaration.kind != .test {
      _ = try Key(ministry: context.ministry, name: name)
    }
    let earlier =
      context.loading?.location(of: name, kind: declaration.kind)
      ?? context.declarations.location(of: name, kind: declaration.kind)
    guard let earlier else { return }
    let isOtherKind =
      declaration.kind == .indicator
      && (context.declarations.data[name] ?? context.loading?.data[name]) != nil
      || declaration.kind == .data
        && (context.declarations.indicators[name] ?? context.loading?.indicators[name]) != nil
    if isOtherKind {
      throw Diagnostic(.nameShared, ["name": name, "earlier": earlier.description])
    }
    throw Diagnostic(
      .declaredTwice,
      ["kind": declaration.kind.rawValue, "name": name, "earlier": earlier.description])
  }

  private func data(_ table: LuaTable) throws(Diagnostic) -> DataDeclaration {
    let fields = try FieldReader(
      table, of: owner, allowed: DeclarationKind.data.fieldNames)
    guard let frequency = try fields.choice("frequency", of: Frequency.self) else {
      throw fields.missing("frequency")
    }
    guard let kind = try fields.choice("kind", of: SeriesKind.self) else {
      throw fields.missing("kind")
    }
    return DataDeclaration(
      name: name, ministry: context.ministry, location: location,
      title: try fields.localized("title"),
      unit: context.model.units.unit(try fields.requiredString("unit")), frequency: frequency,
      kind: kind,
      dimensions: try fields.strings("dimensions").sorted(), source: try fields.string("source"),
      access: try access(fields))
  }

  private func indicator(_ table: LuaTable) throws(Diagnostic) -> IndicatorDefinition {
    let fields = try FieldReader(
      table, of: owner, allowed: DeclarationKind.indicator.fieldNames)
    guard let frequency = try fields.choice("frequency", of: Frequency.self) else {
      throw fields.missing("frequency")
    }
    let goals = try fields.strings("goals")
    try requireKnown(goals)
    let target = try dated(fields, "target") { value throws(Diagnostic) in
      guard let object = value.object(TargetObject.self) else {
        throw fields.wrong(
          "target", "reach { … }, maintain { … } eller band(…)",
          "reach { … }, maintain { … } or band(…)")
      }
      return object.target
    }
    // Without a title the indicator goes by its name.
    let title = try fields.localized("title") ?? LocalizedText(nb: name)
    guard !title.text(in: .nb).isEmpty else { throw fields.missing("title") }
    let decimals = try fields.integer("decimals") ?? 1
    guard (0...6).contains(decimals) else {
      throw fields.wrong("decimals", "et heltall fra 0 til 6", "a whole number from 0 to 6")
    }
    let baseline = try dated(fields, "baseline") { value throws(Diagnostic) in
      try point(value, field: "baseline")
    }
    let direction = try fields.choice("direction", of: Direction.self)
    if direction == nil, fields.has("thresholds") {
      throw Diagnostic(.directionMissing, ["owner": owner])
    }
    try TargetConsistency(
      owner: owner, target: target, baseline: baseline, direction: direction, frequency: frequency
    ).require()
    return IndicatorDefinition(
      id: "\(context.ministry)/\(name)", ministry: context.ministry, location: location,
      title: title, goals: goals,
      unit: context.model.units.unit(try fields.requiredString("unit")), direction: direction,
      frequency: frequency, delayDays: try delay(fields),
      baseline: baseline,
      target: target, thresholds: try thresholds(fields, direction), formula: try formula(fields),
      status: try fields.function("status"), breakdown: try fields.function("breakdown"),
      method: try method(fields, direction, frequency),
      definition: try fields.string("definition"),
      source: try fields.string("source"), responsible: try fields.string("responsible"),
      decimals: decimals, access: try access(fields))
  }

  /// `visibility = "private"`, and `embargo = "2026-10-07"` or `embargo = days(21)`.
  private func access(_ fields: FieldReader) throws(Diagnostic) -> Access {
    let visibility = try fields.choice("visibility", of: Visibility.self) ?? .ministries
    if let days = fields.table["embargo"].object(DaysObject.self) {
      return Access(visibility: visibility, embargo: .days(days.count))
    }
    guard !fields.has("embargo") || fields.table["embargo"].string != nil else {
      throw fields.wrong(
        "embargo", "en dato som \"2026-10-07\" eller days(21)",
        "a date such as \"2026-10-07\" or days(21)")
    }
    let day = try fields.date("embargo")
    return Access(visibility: visibility, embargo: day.map { .until($0) })
  }

  /// A published method needs to know which way is better, and figures by year.
  private func method(
    _ fields: FieldReader, _ direction: Direction?, _ frequency: Frequency
  ) throws(Diagnostic) -> MethodChoice? {
    guard fields.has("method") else { return nil }
    guard !fields.has("status") else {
      throw Diagnostic(.methodBoth, ["owner": owner])
    }
    let choice = try MethodChoice(fields.table["method"], of: owner)
    guard direction != nil else { throw Diagnostic(.directionMissing, ["owner": owner]) }
    guard frequency == .annual || frequency == .irregular else {
      throw Diagnostic(.progressFrequency, phrases: ["frequency": frequency.names])
    }
    return choice
  }

  private func requireKnown(_ goals: [String]) throws(Diagnostic) {
    for goal in goals where context.model.element(goal) == nil {
      let known = context.model.elements.map(\.content.id)
      guard let near = NearestName.suggestions(for: goal, among: known).first else {
        throw Diagnostic(.goalUnknown, ["owner": owner, "goal": goal])
      }
      throw Diagnostic(.goalUnknownNear, ["owner": owner, "goal": goal, "near": near])
    }
  }

  private func delay(_ fields: FieldReader) throws(Diagnostic) -> Int {
    let value = fields.table["delay"]
    if value.isNil { return 0 }
    if let days = value.object(DaysObject.self) { return days.count }
    guard let days = value.int, (0...3660).contains(days) else {
      throw fields.wrong("delay", "days(30)", "days(30)")
    }
    return days
  }

  private func thresholds(_ fields: FieldReader, _ direction: Direction?) throws(Diagnostic)
    -> Thresholds?
  {
    guard let table = fields.table["thresholds"].table else {
      if fields.has("thresholds") {
        throw fields.wrong(
          "thresholds", "{ green = 80, yellow = 60 }", "{ green = 80, yellow = 60 }")
      }
      return nil
    }
    let inner = try FieldReader(table, of: "\(owner).thresholds", allowed: ["green", "yellow"])
    guard let green = try inner.number("green") else { throw inner.missing("green") }
    guard let yellow = try inner.number("yellow") else { throw inner.missing("yellow") }
    if let direction, direction.sign * (green - yellow) < 0 {
      let isMore = direction == .increase
      throw Diagnostic(
        .thresholdsOrder,
        [
          "owner": owner, "direction": direction.rawValue, "green": "\(green)",
          "yellow": "\(yellow)",
        ],
        phrases: [
          "better": LocalizedText(
            nb: isMore ? "større" : "mindre", en: isMore ? "greater" : "less")
        ])
    }
    return Thresholds(green: green, yellow: yellow)
  }

  private func point(_ value: LuaValue, field: String) throws(Diagnostic) -> Point {
    guard let list = value.table?.list, list.count == 2, let period = list[0].string,
      let number = list[1].double, number.isFinite
    else { throw Diagnostic(.pairWrong, ["owner": owner, "field": field]) }
    return Point(try Period(parsing: period), try FieldReader.bounded(number, owner, field))
  }

  /// A field that may be a plain value or `since { … }`.
  private func dated<Content: Sendable>(
    _ fields: FieldReader, _ name: String,
    _ read: (LuaValue) throws(Diagnostic) -> Content
  ) throws(Diagnostic) -> Dated<Content>? {
    let value = fields.table[name]
    if value.isNil { return nil }
    guard let since = value.object(SinceObject.self) else { return Dated(try read(value)) }
    var versions: [Dated<Content>.Version] = []
    for version in since.versions {
      versions.append(.init(from: version.from, content: try read(version.value)))
    }
    return Dated(versions)
  }

  private func formula(_ fields: FieldReader) throws(Diagnostic)
    -> IndicatorDefinition.Formula
  {
    let eachPeriod = try fields.function("each_period")
    guard fields.has("value") else {
      guard let eachPeriod else { throw Diagnostic(.valueMissing, ["owner": owner]) }
      return .eachPeriod(eachPeriod)
    }
    guard eachPeriod == nil else { throw Diagnostic(.valueBoth, ["owner": owner]) }
    let versions = try dated(fields, "value") { value throws(Diagnostic) in
      guard let function = value.function else {
        throw fields.wrong("value", "en funksjon", "a function")
      }
      return function
    }
    guard let versions else { throw Diagnostic(.valueMissing, ["owner": owner]) }
    let comparable = fields.table["value"].object(SinceObject.self)?.isComparable ?? false
    return .value(versions, comparable: comparable)
  }

  private func rule(_ table: LuaTable) throws(Diagnostic) -> RuleDefinition {
    let fields = try FieldReader(
      table, of: owner, allowed: DeclarationKind.rule.fieldNames)
    guard let check = try fields.function("check") else { throw fields.missing("check") }
    return RuleDefinition(
      id: "\(context.ministry)/\(name)", ministry: context.ministry, location: location,
      title: try fields.requiredLocalized("title"),
      severity: try fields.choice("severity", of: Severity.self) ?? .warning,
      subject: try fields.choice("each", of: RuleDefinition.Subject.self) ?? .indicator,
      span: try fields.choice("over", of: RuleDefinition.Span.self) ?? .reported, check: check)
  }

  private func measure(_ table: LuaTable) throws(Diagnostic) -> Measure {
    let fields = try FieldReader(
      table, of: owner, allowed: DeclarationKind.measure.fieldNames)
    let goals = try fields.strings("goals")
    try requireKnown(goals)
    let lead = try fields.string("lead") ?? context.ministry
    let partners = try fields.strings("with")
    for id in [lead] + partners { try requireBody(id) }
    var milestones: [Measure.Milestone] = []
    for value in fields.table["milestones"].table?.list ?? [] {
      milestones.append(try milestone(value, fields))
    }
    return Measure(
      id: "\(context.ministry)/\(name)", ministry: context.ministry,
      title: try fields.requiredLocalized("title"), lead: lead, partners: partners, goals: goals,
      owner: try fields.string("owner"), milestones: milestones,
      begins: try fields.date("begins"), priority: try priority(fields),
      closed: try fields.date("closed"), outcome: try fields.localized("outcome"))
  }

  private func priority(_ fields: FieldReader) throws(Diagnostic) -> Int? {
    guard let priority = try fields.integer("priority") else { return nil }
    guard (1...999).contains(priority) else {
      throw fields.wrong(
        "priority", "et heltall fra 1, der 1 er det første", "a whole number from 1, 1 being first")
    }
    return priority
  }

  private func requireBody(_ id: String) throws(Diagnostic) {
    let isActor = context.model.actors.contains { $0.content.id == id }
    guard context.model.ministry(id) != nil || isActor else {
      let known = context.model.ministries.map(\.content.id).sorted()
      throw Diagnostic(.aliasedMinistry, ["id": id, "known": known.joined(separator: ", ")])
    }
  }

  private func milestone(_ value: LuaValue, _ fields: FieldReader) throws(Diagnostic)
    -> Measure.Milestone
  {
    guard let table = value.table else {
      throw fields.wrong(
        "milestones", "en liste { { id = …, title = …, due = … } }",
        "a list { { id = …, title = …, due = … } }")
    }
    let inner = try FieldReader(
      table, of: "\(owner).milestones", allowed: ["id", "title", "due", "original"])
    return Measure.Milestone(
      id: try inner.requiredString("id"), title: try inner.requiredLocalized("title"),
      due: try inner.requiredDate("due"), original: try inner.date("original"))
  }

  private func assessment(_ table: LuaTable) throws(Diagnostic) -> AssessmentDefinition {
    try requireKnown([name])
    let strategy = context.model.element(name).flatMap { context.model.strategy($0.strategy) }
    guard strategy?.driver == context.ministry else {
      throw Diagnostic(
        .assessmentNotDriver,
        ["driver": strategy?.driver ?? "–", "ministry": context.ministry])
    }
    let fields = try FieldReader(table, of: owner, allowed: DeclarationKind.assessment.fieldNames)
    guard let status = try fields.function("status") else { throw fields.missing("status") }
    return AssessmentDefinition(
      goal: name, ministry: context.ministry, location: location, status: status)
  }

  private func test(_ table: LuaTable) throws(Diagnostic) -> TestDefinition {
    let fields = try FieldReader(table, of: owner, allowed: DeclarationKind.test.fieldNames)
    let base = try TestCase(
      table, test: name, owner: owner, ministry: context.ministry,
      allowed: DeclarationKind.test.fieldNames)
    var cases: [TestCase] = []
    for (number, value) in try list("cases", of: fields).enumerated() {
      guard let inner = value.table else {
        throw fields.wrong(
          "cases", "en liste { { given = …, expect = … } }", "a list { { given = …, expect = … } }")
      }
      var one = try TestCase(
        inner, over: base, test: name, owner: "\(owner).cases[\(number + 1)]",
        ministry: context.ministry)
      one.label = one.label ?? "\(number + 1)"
      guard !one.isEmpty else { throw Diagnostic(.testNoExpectation, ["test": name]) }
      cases.append(one)
    }
    let each = try list("each", of: fields)
    let makeCase = try fields.function("case")
    guard each.isEmpty == (makeCase == nil) else {
      throw Diagnostic(.testEachCase, ["test": name])
    }
    if cases.isEmpty, each.isEmpty {
      guard !base.isEmpty else { throw Diagnostic(.testNoExpectation, ["test": name]) }
      cases = [base]
    }
    return TestDefinition(
      name: name, ministry: context.ministry, location: location, cases: cases, each: each,
      makeCase: makeCase, base: base)
  }

  private func list(_ name: String, of fields: FieldReader) throws(Diagnostic) -> [LuaValue] {
    guard fields.has(name) else { return [] }
    guard let list = fields.table[name].table?.list, !list.isEmpty else {
      throw fields.wrong(name, "en liste { … }", "a list { … }")
    }
    return list
  }
}
