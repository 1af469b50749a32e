import RetningData
import RetningDiagnostics
import RetningLua
import RetningLuaSyntax
import RetningResult
import RetningStore
import RetningStrategy

extension Evaluation {
  /// What the rules declare, and what running them over made-up figures tells.
  public struct Trial: Sendable {
    public let catalogue: Catalogue
    /// What fails whatever the figures are.
    public var failures: [Failure] = []
    /// What fails over these figures, and so may over others.
    public var suspicions: [Failure] = []
    /// Names that nobody has declared, and shares that are not in per cent.
    public var notes: [Diagnostic] = []
  }

  /// Runs all formulas over made-up figures, to find what is wrong with them whatever the figures are: units that cannot be
  /// added, frequencies that differ, percentages that are summed, results that do not exist, rings.
  ///
  /// - Parameter asOf: The day on which it stands; the figures end before it.
  public static func trial(
    _ files: RuleFiles, asOf: CalendarDate, budget: LuaBudget = LuaBudget(),
    language: Language = .nb
  ) -> Trial {
    DeepStack.run {
      let loaded = Loaded(files, budget: budget, language: language, withTests: true)
      var trial = Trial(catalogue: loaded.catalogue)
      guard loaded.modelProblems.isEmpty else { return trial }
      let period = Period(.tertial, containing: asOf)?.advanced(by: -1) ?? Period(day: asOf)
      let request = EvaluationRequest(
        reader: MemoryReader(InventedFigures.all(of: loaded, before: asOf)), asOf: asOf,
        period: period, budget: budget, language: language,
        store: ResultDocument.StoreState(revision: 0, hash: ""), engine: "", rulesHash: "")
      let evaluator = Evaluator(
        request, files: files, model: loaded.model, ministries: loaded.ministries)
      guard
        let output = try? loaded.evaluate(with: evaluator, only: nil, progress: { _, _ in })
      else { return trial }
      let before = Set(loaded.failures)
      let failures = output.result.failures.filter { !before.contains($0) }
      let isCertain = { (failure: Failure) in
        failure.kind != .error || certain.contains(failure.code)
      }
      trial.failures = failures.filter(isCertain)
      trial.suspicions = failures.filter { !isCertain($0) }
      trial.notes =
        output.notes.filter { [.seriesUnknown, .seriesUnknownNear].contains($0.code) }
        + evaluator.sharesWithoutPercent + loaded.misspeltInTests
      return trial
    }
  }

  /// What is wrong whatever the figures are.
  private static let certain: Set<String> = [
    "unit-mismatch", "frequency-mismatch", "frequency-not-convertible", "not-additive",
    "dimension-unknown", "series-has-dimensions", "cube-without-dimensions", "result-unknown",
    "value-not-series", "value-number", "value-cube", "indicator-frequency", "indicator-unit",
    "lua-argument",
    "lua-argument-missing", "lua-argument-count", "lua-unknown-name", "lua-absent-name",
    "lua-unknown-member", "lua-no-operator", "lua-compare", "lua-concat", "lua-self",
    "lua-not-callable", "lua-frozen", "lua-read-only", "status-wrong", "check-wrong",
    "cube-shapes", "how-unknown", "irregular-step", "key-form", "not-divisible", "share-shapes",
    "share-units", "suppress-kind", "survey-not-linked", "lua-no-length", "lua-no-position",
    "lua-no-negation", "lua-require-late", "lua-spent-iterator", "unit-too-long",
    "across-ministries", "field-choice", "field-type", "field-missing", "field-unknown",
  ]
}

extension Loaded {
  /// Names in tests that nothing has: a test of them shows nothing.
  fileprivate var misspeltInTests: [Diagnostic] {
    let indicators = Set(ordered.flatMap { $0.context.declarations.indicators.values.map(\.id) })
    let series = Set(
      ordered.flatMap { rules in
        rules.context.declarations.data.keys.map { "\(rules.id)/\($0)" }
      })
    return ordered.flatMap { rules in
      rules.context.declarations.tests.flatMap { test in
        misspelt(in: test, indicators: indicators, series: series)
      }
    }
  }

  private func misspelt(in test: TestDefinition, indicators: Set<String>, series: Set<String>)
    -> [Diagnostic]
  {
    var found: [Diagnostic] = []
    var told: Set<String> = []
    func tell(_ code: DiagnosticCode, _ name: String, _ key: Key, among known: Set<String>) {
      let id = "\(key.ministry)/\(key.name)"
      guard !known.contains(id), told.insert(id).inserted else { return }
      let near = NearestName.suggestions(for: id, among: known.sorted()).first
      found.append(
        Diagnostic(
          code, ["test": test.name, name: id],
          phrases: [
            "near": LocalizedText(
              nb: near.map { " Mener du «\($0)»?" } ?? "",
              en: near.map { " Do you mean “\($0)”?" } ?? "")
          ], at: files.place(of: key.name, after: test.location)))
    }
    for test in test.cases {
      for address in test.given.keys.sorted() {
        tell(.testSeriesUnknown, "key", address.key, among: series.union(indicators))
      }
      for (address, _) in test.expected {
        tell(.testIndicatorUnknown, "id", address.key, among: indicators)
      }
    }
    return found
  }
}

extension RuleFiles {
  /// The line from a place on where a name stands in a text; the place itself where none does.
  fileprivate func place(of name: String, after location: SourceLocation) -> SourceLocation {
    let lines = (texts[location.file] ?? "").split(
      separator: "\n", omittingEmptySubsequences: false)
    let first = max(0, (location.line ?? 1) - 1)
    for (index, line) in lines.enumerated().dropFirst(first)
    where line.contains("\"" + name) || line.contains("/" + name) {
      return SourceLocation(file: location.file, line: index + 1)
    }
    return location
  }
}

extension Evaluator {
  /// The indicators in per cent whose formula divides two things of one kind: that gives 0.8 and not 80.
  fileprivate var sharesWithoutPercent: [Diagnostic] {
    allIndicators.filter { $0.unit == .percent }.compactMap { definition in
      // A plain number takes the indicator's unit.
      guard case .operation(let taken) = computed[definition.id]?.series?.origin,
        taken.name == "with_unit", case .operation(let operation)? = taken.operands.first,
        operation.name == "/", operation.operands.count == 2,
        let part = unit(of: operation.operands[0]), let whole = unit(of: operation.operands[1]),
        part.hasDimension(of: whole)
      else { return nil }
      return Diagnostic(
        .shareWithoutPercent, ["id": definition.id],
        at: operation.location ?? definition.location)
    }
  }

  /// The unit that a figure is declared in; nil for what is computed.
  private func unit(of origin: Origin) -> UnitOfMeasure? {
    switch origin {
    case .entries(let key): rules(of: key.ministry)?.context.declarations.data[key.name]?.unit
    case .result(let id): definition(id)?.unit
    case .operation(let operation)
    where ["sum", "rolling", "lag", "total"].contains(operation.name):
      operation.operands.first.flatMap(unit)
    default: nil
    }
  }
}

/// Figures that nobody has delivered: some periods of every series that is declared.
private enum InventedFigures {
  /// Years back, so that rolling windows and comparisons with earlier years have what they need.
  private static let years = 6

  static func all(of loaded: Loaded, before day: CalendarDate) -> [EntryAddress: Entry] {
    var entries: [EntryAddress: Entry] = [:]
    let shared = MemberNames(loaded.files.paths(under: "rules/shared", deep: true), loaded.files)
    for ministry in loaded.ordered {
      let own = MemberNames(loaded.files.rules(of: ministry.id), loaded.files)
      for declared in ministry.context.declarations.data.values.sorted(by: { $0.name < $1.name }) {
        let members = declared.dimensions.map { (name: $0, members: own[$0].union(shared[$0])) }
        for dimensions in combinations(members) {
          guard
            let key = try? Key(
              ministry: ministry.id, name: declared.name, dimensions: dimensions)
          else { continue }
          for (number, period) in periods(declared.frequency, before: day).enumerated() {
            entries[EntryAddress(key, period)] = Entry(.number(50 + Double(number), decimals: 0))
          }
        }
      }
    }
    return entries
  }

  /// A few members of each dimension, as pairs of name and value; the fewer of each, the more dimensions there are.
  private static func combinations(_ dimensions: [(name: String, members: Set<String>)])
    -> [[Key.Dimension]]
  {
    let most = membersMax[min(dimensions.count, membersMax.count - 1)]
    return dimensions.reduce([[]]) { all, dimension in
      let members = (dimension.members.sorted() + ["a", "b"]).prefix(most)
      return all.prefix(combinationsMax).flatMap { known in
        members.map { known + [Key.Dimension(dimension.name, $0)] }
      }
    }
  }

  /// By the number of dimensions.
  private static let membersMax = [1, 14, 14, 6, 3, 2]
  private static let combinationsMax = 200

  private static func periods(_ frequency: Frequency, before day: CalendarDate) -> [Period] {
    guard frequency != .irregular else {
      return (0..<years).reversed().map { Period(day: day.advanced(byDays: -1 - 365 * $0)) }
    }
    guard let last = Period(frequency, containing: day)?.advanced(by: -1) else { return [] }
    let start = day.advanced(byDays: -365 * years)
    let count = Period(frequency, containing: start)?.distance(to: last) ?? 0
    // Days and weeks need no whole years.
    return (0...min(max(count, 0), 120)).reversed().map { last.advanced(by: -$0) }
  }
}

/// The members of dimensions that rule files name, such as `kjønn = "kvinne"` or `"alder", { "under-35" }`.
private struct MemberNames {
  private var members: [String: Set<String>] = [:]

  init(_ paths: [String], _ files: RuleFiles) {
    for path in paths {
      guard let text = files.texts[path], let chunk = try? LuaChunk(parsing: Array(text.utf8))
      else {
        continue
      }
      read(chunk.tokens)
    }
  }

  subscript(dimension: String) -> Set<String> { members[dimension] ?? [] }

  private mutating func read(_ tokens: [LuaToken]) {
    for index in tokens.indices {
      let name: String
      switch tokens[index].kind {
      case .name(let text): name = text
      case .string(let bytes): name = String(decoding: bytes, as: UTF8.self)
      default: continue
      }
      var next = index + 1
      if tokens.kind(next) == .symbol(.closeBracket) { next += 1 }
      guard [.symbol(.assign), .symbol(.comma)].contains(tokens.kind(next)) else { continue }
      next += 1
      if case .string(let bytes) = tokens.kind(next) { add(bytes, to: name) }
      guard tokens.kind(next) == .symbol(.openBrace) else { continue }
      while next < tokens.count, tokens.kind(next) != .symbol(.closeBrace) {
        if case .string(let bytes) = tokens.kind(next) { add(bytes, to: name) }
        next += 1
      }
    }
  }

  private mutating func add(_ member: [UInt8], to name: String) {
    members[name, default: []].insert(String(decoding: member, as: UTF8.self))
  }
}

extension [LuaToken] {
  fileprivate func kind(_ index: Int) -> LuaToken.Kind {
    indices.contains(index) ? self[index].kind : .end
  }
}
