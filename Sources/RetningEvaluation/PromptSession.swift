import RetningData
import RetningDiagnostics
import RetningLua
import RetningLuaSyntax
import RetningResult
import RetningStrategy

/// A prompt in a ministry's sandbox: expressions are evaluated over the figures as a formula of the ministry's would be.
public final class PromptSession {
  /// What an expression gave.
  public enum Value: Sendable {
    case series(Series)
    case cube(Cube)
    case text(String)
  }

  /// What the session stands on.
  ///
  /// It goes to the thread of one evaluation and comes back when that has ended; nobody touches it meanwhile, since whoever
  /// has the session waits.
  private struct Standing: @unchecked Sendable {
    let loaded: Loaded
    let evaluator: Evaluator
  }

  private let standing: Standing
  private let ministry: String
  /// The locals that were made, each as it was written.
  private var locals: [String] = []
  private var count = 0

  /// - Throws: A ``Diagnostic`` `rules-unreadable` where the strategy's files are wrong.
  public init(_ files: RuleFiles, _ request: EvaluationRequest, ministry: String)
    throws(Diagnostic)
  {
    self.ministry = ministry
    standing = DeepStack.run {
      let loaded = Loaded(
        files, budget: request.budget, language: request.language, withTests: false)
      let evaluator = Evaluator(
        request, files: files, model: loaded.model, ministries: loaded.ministries)
      return Standing(loaded: loaded, evaluator: evaluator)
    }
    guard standing.loaded.modelProblems.isEmpty else {
      throw Diagnostic(.rulesUnreadable, details: standing.loaded.modelProblems)
    }
  }

  /// The files that did not load.
  public var failures: [Failure] { standing.loaded.failures }

  /// Evaluates a line: an expression gives its values, `local x = …` keeps a name for the lines after it.
  ///
  /// - Throws: A ``Diagnostic`` that says what is wrong with it.
  public func evaluate(_ line: String) throws(Diagnostic) -> [Value] {
    count += 1
    let before = locals.joined(separator: "\n")
    let text = try Self.isExpression(line) ? "\(before)\nreturn \(line)" : "\(before)\n\(line)"
    let (standing, ministry, owner) = (self.standing, self.ministry, "prompt \(count)")
    let outcome = DeepStack.run { Self.evaluate(text, standing.evaluator, ministry, owner) }
    let values = try outcome.get()
    if line.hasPrefix("local ") { locals.append(line) }
    return values
  }

  /// Whether a line is an expression; else it is a statement. What is neither is told of as it was written.
  private static func isExpression(_ line: String) throws(Diagnostic) -> Bool {
    do throws(LuaSyntaxError) {
      _ = try LuaChunk(parsing: Array("return \(line)".utf8))
      return true
    } catch {
      if (try? LuaChunk(parsing: Array(line.utf8))) != nil { return false }
      var problem = error.diagnostic(in: "")
      problem.location = nil
      throw problem
    }
  }

  private static func evaluate(
    _ text: String, _ evaluator: Evaluator, _ ministry: String, _ owner: String
  ) -> Result<[Value], Diagnostic> {
    let attempt = evaluator.attempt(owner, in: ministry) {
      (sandbox, _, spending) throws(LuaError) -> [LuaValue] in
      let budget = evaluator.request.budget
      let made = try sandbox.load(
        "return function()\(text)\nend", name: "ledetekst", budget: budget, spending: &spending)
      guard let function = made.first?.function else { return [] }
      return try sandbox.evaluate(function, [], budget: budget, spending: &spending)
    }
    switch attempt.result {
    case .success(let values):
      let language = evaluator.request.language
      let said = (attempt.remarks.printed + attempt.remarks.warnings).map {
        Value.text($0.message(in: language))
      }
      return .success(said + values.map(Self.value))
    case .failure(let error):
      var problem = error.diagnostic
      if problem.location?.file == "ledetekst" { problem.location = nil }
      return .failure(problem)
    }
  }

  private static func value(_ value: LuaValue) -> Value {
    if let series = value.object(SeriesObject.self) { return .series(series.series) }
    if let cube = value.object(CubeObject.self) { return .cube(cube.cube) }
    if let share = value.object(ShareObject.self) { return .cube(share.share.cube) }
    return .text(text(value, depth: 0))
  }

  private static func text(_ value: LuaValue, depth: Int) -> String {
    switch value {
    case .nil: return "nil"
    case .boolean(let flag): return flag ? "true" : "false"
    case .string(let text): return depth == 0 ? text : "\"\(text)\""
    case .table(let table):
      guard depth < 3 else { return "{ … }" }
      var parts = table.list.prefix(20).map { Self.text($0, depth: depth + 1) }
      parts += table.fields.prefix(20).map {
        "\($0.name) = \(Self.text($0.value, depth: depth + 1))"
      }
      return parts.isEmpty ? "{}" : "{ " + parts.joined(separator: ", ") + " }"
    default: return value.shown
    }
  }
}
