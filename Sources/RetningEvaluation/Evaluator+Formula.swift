import RetningData
import RetningDiagnostics
import RetningLua
import RetningStrategy

extension Evaluator {
  /// What a formula gives: the series in the indicator's unit, and where its definition changed.
  struct FormulaOutput {
    let series: Series
    var breaks: Set<Period> = []
  }

  /// Runs an indicator's formula.
  func series(
    of definition: IndicatorDefinition, in sandbox: Sandbox<RuleContext>, _ context: RuleContext,
    _ spending: inout LuaSpending
  ) throws(LuaError) -> FormulaOutput {
    switch definition.formula {
    case .broken: throw LuaError(kind: .error, diagnostic: Diagnostic(.brokenDeclaration))
    case .eachPeriod(let function):
      return try eachPeriod(function, definition, sandbox, context, &spending)
    case .value(let versions, let comparable):
      return try value(versions, comparable, definition, sandbox, &spending)
    }
  }

  private func value(
    _ versions: Dated<LuaFunction>, _ comparable: Bool, _ definition: IndicatorDefinition,
    _ sandbox: Sandbox<RuleContext>, _ spending: inout LuaSpending
  ) throws(LuaError) -> FormulaOutput {
    var outputs: [Series] = []
    for version in versions.versions {
      let place = SourceLocation(file: definition.location.file, line: version.content.line)
      do throws(LuaError) {
        let results = try sandbox.evaluate(
          version.content, budget: request.budget, spending: &spending)
        outputs.append(try checked(results.first ?? .nil, definition, at: place))
      } catch {
        throw error.located(at: place)
      }
    }
    guard outputs.count > 1 else { return FormulaOutput(series: outputs[0]) }
    let (series, breaks) = stitched(outputs, versions)
    return FormulaOutput(series: series, breaks: comparable ? [] : breaks)
  }

  /// Takes each period from the version in force for it; where the version changes there is a break.
  private func stitched(_ outputs: [Series], _ versions: Dated<LuaFunction>) -> (
    Series, Set<Period>
  ) {
    let template = outputs[outputs.count - 1]
    var result = Series(
      name: template.name, frequency: template.frequency, unit: template.unit,
      kind: template.kind, origin: .since(outputs.map(\.origin)))
    var breaks: Set<Period> = []
    var previous: Int?
    for period in Set(outputs.flatMap(\.periods)).sorted() {
      guard let version = versions.index(for: period),
        let index = outputs[version].index(of: period)
      else { continue }
      if let previous, previous != version { breaks.insert(period) }
      previous = version
      result.copy(index, of: outputs[version])
    }
    return (result, breaks)
  }

  /// The series that a formula returned, in the indicator's unit and frequency.
  private func checked(
    _ value: LuaValue, _ definition: IndicatorDefinition, at place: SourceLocation
  ) throws(LuaError) -> Series {
    do throws(Diagnostic) {
      return try checked(value, definition)
    } catch {
      throw LuaError(kind: .error, diagnostic: error.located(at: place))
    }
  }

  private func checked(_ value: LuaValue, _ definition: IndicatorDefinition) throws(Diagnostic)
    -> Series
  {
    let owner = "indicator \"\(definition.id)\""
    if let object = value.object(SeriesObject.self) {
      return try checked(object.series, definition, owner)
    }
    if value.double != nil { throw Diagnostic(.valueNumber, ["owner": owner]) }
    let dimensions =
      value.object(CubeObject.self)?.cube.dimensions
      ?? value.object(ShareObject.self)?.share.numerator.dimensions
    if let dimensions {
      throw Diagnostic(
        .valueCube,
        [
          "owner": owner, "found": value.typeName,
          "dimensions": dimensions.joined(separator: ", "),
        ])
    }
    throw Diagnostic(.valueNotSeries, ["owner": owner, "found": value.typeName])
  }

  private func checked(_ series: Series, _ definition: IndicatorDefinition, _ owner: String)
    throws(Diagnostic) -> Series
  {
    guard series.origin.nodeCount <= Origin.nodeCountMax else {
      throw Diagnostic(.formulaTooLarge, ["max": String(Origin.nodeCountMax)])
    }
    guard !series.periods.isEmpty else { return series }
    try requireFitting(series.count, owner)
    guard series.frequency == definition.frequency || definition.frequency == .irregular else {
      throw Diagnostic(
        definition.frequency.isMadeOf(series.frequency) ? .frequencyWrong : .frequencyFiner,
        [
          "owner": owner, "declared": definition.frequency.rawValue,
          "found": series.frequency.rawValue,
        ])
    }
    do {
      return try series.converted(to: definition.unit)
    } catch {
      throw Diagnostic(
        .unitWrong,
        ["owner": owner, "declared": definition.unit.symbol, "found": series.unit.symbol])
    }
  }

  /// How many periods an indicator's series may have: more than fifty years of days.
  private static let periodsMax = 20_000

  private func requireFitting(_ count: Int, _ owner: String) throws(Diagnostic) {
    guard count <= Self.periodsMax else {
      throw Diagnostic(
        .periodsMany,
        ["owner": owner, "count": String(count), "limit": String(Self.periodsMax)])
    }
  }

  /// Runs the scalar form once for each period from the first that it has data for to the reported one.
  private func eachPeriod(
    _ function: LuaFunction, _ definition: IndicatorDefinition, _ sandbox: Sandbox<RuleContext>,
    _ context: RuleContext, _ spending: inout LuaSpending
  ) throws(LuaError) -> FormulaOutput {
    var result = Series(
      name: definition.id, frequency: definition.frequency, unit: definition.unit, kind: .ratio,
      origin: .result(definition.id))
    let owner = "indicator \"\(definition.id)\""
    guard let reported = request.period.last(of: definition.frequency) else {
      return FormulaOutput(series: result)
    }
    // The first run, for the reported period, tells which keys the formula reads.
    _ = try scalar(function, reported, definition, sandbox, context, &spending)
    let place = SourceLocation(file: definition.location.file, line: function.line)
    if context.frames.last.map({ $0.reads.isEmpty }) ?? true {
      context.warn(Diagnostic(.eachPeriodReadsNothing, ["owner": owner], at: place))
    }
    let periods = periods(behind: context, frequency: definition.frequency, upTo: reported)
    do {
      try requireFitting(periods.count, owner)
    } catch {
      throw LuaError(kind: .error, diagnostic: error.located(at: place))
    }
    for period in periods {
      if let value = try scalar(function, period, definition, sandbox, context, &spending) {
        result.append(period, value, status(of: period, in: context))
      } else {
        result.append(
          period, absent: absence(of: period, in: context) ?? Absence(.noObservation, definition.id)
        )
      }
    }
    return FormulaOutput(series: result)
  }

  private func scalar(
    _ function: LuaFunction, _ period: Period, _ definition: IndicatorDefinition,
    _ sandbox: Sandbox<RuleContext>, _ context: RuleContext, _ spending: inout LuaSpending
  ) throws(LuaError) -> Double? {
    context.frames[context.frames.count - 1].endsAt = period
    defer { context.frames[context.frames.count - 1].endsAt = nil }
    let results = try sandbox.evaluate(
      function, [.string(period.description)], budget: request.budget, spending: &spending)
    let value = results.first ?? .nil
    guard value.isNil || value.double != nil else {
      throw LuaError(
        kind: .error,
        diagnostic: Diagnostic(
          .eachPeriodValue,
          [
            "owner": "indicator \"\(definition.id)\"", "found": value.typeName,
            "period": period.description,
          ], at: SourceLocation(file: definition.location.file, line: function.line)),
      )
    }
    // A number divided by none is missing, as in a series.
    return value.double.flatMap { $0.isFinite ? $0 : nil }
  }

  /// The indicator's periods in which something that it reads has an entry, without gaps.
  private func periods(behind context: RuleContext, frequency: Frequency, upTo last: Period)
    -> [Period]
  {
    let read = context.frames[context.frames.count - 1].reads
    let series =
      self.keys(of: read).compactMap { seriesCache[$0] } + read.results.compactMap(knownSeries)
    let first = series.compactMap { $0.periods.first }.min()
    guard let first, let start = Period(frequency, containing: first.start),
      let count = start.distance(to: last), count >= 0
    else { return [] }
    let end = series.compactMap { $0.periods.last?.end }.max() ?? last.end
    return (0...count).lazy.map { start.advanced(by: $0) }.prefix { $0.start <= end }
      .prefix(Self.periodsMax + 1).map { $0 }
  }

  /// Why something that was read of the period has no value, where an entry says so.
  private func absence(of period: Period, in context: RuleContext) -> Absence? {
    let keys = self.keys(of: context.frames[context.frames.count - 1].reads)
    return keys.lazy.compactMap { key in
      self.seriesCache[key].flatMap { series in
        series.index(of: period).flatMap { series.absences[$0] }
      }
    }.first
  }

  /// The most cautious status among what was read of the period.
  private func status(of period: Period, in context: RuleContext) -> ObservationStatus {
    let read = context.frames[context.frames.count - 1].reads
    let series =
      self.keys(of: read).compactMap { seriesCache[$0] } + read.results.compactMap(knownSeries)
    return series.reduce(.normal) { status, series in
      guard let index = series.index(of: period), !series.statuses[index].isMissing else {
        return status
      }
      return status.combined(with: series.statuses[index])
    }
  }
}
