import RetningData
import RetningDiagnostics
import RetningLua
import RetningStrategy

/// Reads `rules/strategy` into a model.
enum StrategyLoader {
  /// The model, with everything that is wrong in its files; the model is whole only when nothing is.
  static func load(
    _ files: RuleFiles, budget: LuaBudget, language: Language, watch: EvaluationWatch? = nil
  ) -> (
    model: StrategyModel, problems: [Diagnostic]
  ) {
    let context = StrategyContext()
    var problems: [Diagnostic] = []
    for path in files.paths(under: "rules/strategy", deep: true) {
      let sandbox = Sandbox(
        StrategyVocabulary.all, context: context, language: language,
        modules: { name throws(Diagnostic) in
          throw Diagnostic(.moduleUnknown, ["name": name, "path": "rules/strategy"])
        },
        printer: { _, _ in })
      guard let sandbox else { return (context.model, [Diagnostic(.luaNoState)]) }
      context.sandbox = sandbox
      if let problem = files.unreadable[path] {
        problems.append(problem.located(at: SourceLocation(file: path)))
        continue
      }
      do throws(LuaError) {
        if let obstacle = watch?.obstacle(file: path) { throw obstacle }
        watch?.runs(path, on: 0)
        defer { watch?.runs(nil, on: 0) }
        try sandbox.load(files.texts[path] ?? "", name: path, budget: budget)
      } catch {
        problems.append(error.diagnostic.withExcerpt(from: files))
      }
      if let pending = context.pending {
        problems.append(
          Diagnostic(
            .declarationWithoutTable, ["kind": pending.kind, "name": pending.id],
            at: pending.location))
        context.pending = nil
      }
    }
    do throws(Diagnostic) {
      try context.model.units.resolve()
    } catch {
      let unit =
        error.arguments["unit"] ?? error.arguments["members"]?.prefix { $0 != " " }.description
      let place = unit.flatMap { context.unitPlaces[$0] }
      problems.append(error.located(at: place ?? SourceLocation(file: "rules/strategy")))
    }
    // Ids that a broken file would have brought are not missed twice.
    if problems.isEmpty { problems = context.model.problems() }
    return (context.model, problems)
  }
}

extension Diagnostic {
  /// The diagnostic with the line of source that it means.
  package func withExcerpt(from files: RuleFiles) -> Diagnostic {
    guard excerpt == nil, let line = files.excerpt(at: location) else { return self }
    var copy = self
    copy.excerpt = line
    return copy
  }
}
