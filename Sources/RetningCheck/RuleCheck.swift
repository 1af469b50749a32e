import RetningData
import RetningDiagnostics
import RetningEvaluation
import RetningLua
import RetningLuaSyntax
import RetningResult
import RetningStrategy

/// Everything that can be told of a workspace's rules without its figures.
///
/// ```
/// files ─┬─ loaded ──────────────────▶ what the engine itself refuses
///        ├─ read, not run ───────────▶ names, flow, tables, types   (FileCheck)
///        ├─ run over made-up figures ▶ units, frequencies, rings    (Evaluation.trial)
///        └─ declarations together ───▶ unused series, missing owners, sources, targets
/// ```
public struct RuleCheck: Sendable {
  public let catalogue: Evaluation.Catalogue
  /// In order of file, line and severity.
  public let findings: [CheckFinding]

  /// - Parameter asOf: The day that the made-up figures end before.
  public init(
    _ files: RuleFiles, asOf: CalendarDate, budget: LuaBudget = LuaBudget(),
    language: Language = .nb
  ) {
    let trial = Evaluation.trial(files, asOf: asOf, budget: budget, language: language)
    catalogue = trial.catalogue
    var findings = catalogue.modelProblems.map { CheckFinding($0) }
    findings += catalogue.failures.map { CheckFinding($0, in: files) }
    findings += catalogue.notes.filter { !["print", "print-times"].contains($0.code.id) }.map {
      CheckFinding($0)
    }
    let chunks = Self.chunks(of: files)
    for (file, chunk) in chunks where Self.isRules(file) {
      findings += FileCheck.findings(file: file, chunk: chunk)
    }
    findings += trial.failures.map { CheckFinding($0, in: files) }
    findings += trial.suspicions.map { CheckFinding($0, in: files, severity: .warning) }
    let written = Self.writtenData(chunks)
    findings += trial.notes.filter { !written.contains($0.arguments["key"] ?? "") }.map {
      CheckFinding($0.withExcerpt(from: files))
    }
    findings += Self.unused(catalogue, chunks).map { CheckFinding($0.withExcerpt(from: files)) }
    findings += Self.unowned(catalogue).map { CheckFinding($0.withExcerpt(from: files)) }
    self.findings = Self.withoutEchoes(CheckFinding.inOrder(findings))
  }

  /// Whether a local can have a name.
  public static func isName(_ text: String) -> Bool {
    guard let chunk = try? LuaChunk(parsing: Array("local \(text)".utf8)) else { return false }
    return chunk.variables.last?.name == text
  }

  /// Retning's words: functions, objects that are there, and what objects can do.
  public static var words: [String] {
    let vocabulary = RuleOutline.vocabulary
    return Array(vocabulary.functions.keys) + vocabulary.globals.keys
      + vocabulary.types.values.flatMap { Array($0.methods.keys) + $0.properties.keys }
  }

  /// What can be told of a file alone, such as one that is being written.
  public static func findings(in text: String, file: String) -> [CheckFinding] {
    do throws(LuaSyntaxError) {
      return CheckFinding.inOrder(
        FileCheck.findings(file: file, chunk: try LuaChunk(parsing: Array(text.utf8))))
    } catch {
      return [CheckFinding(error.diagnostic(in: file), range: error.range.positions)]
    }
  }

  private static func isRules(_ file: String) -> Bool {
    !file.hasPrefix("rules/strategy/") && file.dropFirst("rules/".count).contains("/")
  }

  private static func chunks(of files: RuleFiles) -> [(String, LuaChunk)] {
    files.texts.filter { $0.key.hasSuffix(".lua") && RuleFiles.isRules($0.key) }.sorted {
      $0.key < $1.key
    }
    .compactMap { file, text in
      (try? LuaChunk(parsing: Array(text.utf8))).map { (file, $0) }
    }
  }

  /// What running a file tells of a line is not told again by reading it, and the other way round: the one with a column
  /// stays.
  private static func withoutEchoes(_ findings: [CheckFinding]) -> [CheckFinding] {
    func place(_ finding: CheckFinding) -> [String] {
      [
        finding.file, "\(finding.diagnostic.location?.line ?? 0)",
        echoes[finding.diagnostic.code.id] ?? finding.diagnostic.code.id,
      ]
    }
    let exact = Set(findings.filter { $0.range != nil }.map(place))
    return findings.filter { $0.range != nil || !exact.contains(place($0)) }
  }

  /// What running a line says where reading it says the other.
  private static let echoes = ["lua-self": "method-with-dot", "lua-compare": "series-compared"]

  // MARK: Declarations together

  /// The series that no rule reads. Where a ministry's rules put names together as they run, nobody can tell.
  private static func unused(_ catalogue: Evaluation.Catalogue, _ chunks: [(String, LuaChunk)])
    -> [Diagnostic]
  {
    var read: Set<String> = []
    var guessing: Set<String> = []
    for (file, chunk) in chunks where !file.hasSuffix("_test.lua") {
      let words = ReadNames(chunk)
      read.formUnion(words.literals)
      if words.isPutTogether { guessing.insert(ministry(of: file)) }
    }
    if guessing.contains("shared") { return [] }
    return catalogue.data.sorted { $0.key < $1.key }.compactMap { key, declared in
      let isRead = read.contains { literal in
        let name = literal.prefix { $0 != "{" }
        return name == declared.name || name == key.description
      }
      guard !isRead, !guessing.contains(key.ministry) else { return nil }
      return Diagnostic(.dataUnused, ["key": key.description], at: declared.location)
    }
  }

  /// The series that some file describes, also where the description does not hold.
  private static func writtenData(_ chunks: [(String, LuaChunk)]) -> Set<String> {
    var keys: Set<String> = []
    for (file, chunk) in chunks {
      for expression in chunk.expressions {
        guard case .call(let callee, let arguments) = expression.kind,
          case .name("data", .global) = chunk[callee].kind, let name = arguments.first,
          case .string(let bytes) = chunk[name].kind
        else { continue }
        keys.insert("\(ministry(of: file))/\(String(decoding: bytes, as: UTF8.self))")
      }
    }
    return keys
  }

  private static func ministry(of file: String) -> String {
    let parts = file.split(separator: "/")
    return parts.count > 2 ? String(parts[1]) : ""
  }

  /// What indicators lack: an owner, a source, a title, what gives them a colour.
  private static func unowned(_ catalogue: Evaluation.Catalogue) -> [Diagnostic] {
    catalogue.outlines.flatMap { indicator in
      var codes: [DiagnosticCode] = []
      if indicator.responsible == nil { codes.append(.indicatorWithoutOwner) }
      if indicator.source == nil { codes.append(.indicatorWithoutSource) }
      if !indicator.isJudged { codes.append(.indicatorWithoutTarget) }
      if indicator.title == LocalizedText(nb: indicator.name) {
        codes.append(.indicatorWithoutTitle)
      }
      if indicator.hasReach, indicator.baseline == nil, !indicator.hasOwnMethod {
        codes.append(.indicatorWithoutBaseline)
      }
      if indicator.hasThresholds, indicator.target != nil, !indicator.hasOwnMethod {
        codes.append(.thresholdsUnused)
      }
      return codes.map { Diagnostic($0, ["id": indicator.id], at: indicator.location) }
    }
  }
}

extension Evaluation.IndicatorOutline {
  fileprivate var name: String { String(id.drop { $0 != "/" }.dropFirst()) }

  fileprivate var hasReach: Bool {
    target?.versions.contains { if case .reach = $0.content { true } else { false } } ?? false
  }
}

/// The names of series that a chunk's text holds.
private struct ReadNames {
  private(set) var literals: Set<String> = []
  /// Whether a name is put together as the script runs.
  private(set) var isPutTogether = false

  private static let readers: Set<String> = ["series", "cube", "across", "bridge", "survey"]

  init(_ chunk: LuaChunk) {
    var declared: Set<LuaExpression.ID> = []
    for expression in chunk.expressions {
      guard case .call(let callee, let arguments) = expression.kind,
        case .name(let word, .global) = chunk[callee].kind
      else { continue }
      if word == "data", let name = arguments.first { declared.insert(name) }
      // A name in a variable was written somewhere, and is found there.
      let isMade = arguments.contains { argument in
        switch chunk[argument].kind {
        case .binary, .call, .methodCall: true
        default: false
        }
      }
      if Self.readers.contains(word), isMade { isPutTogether = true }
    }
    for id in chunk.expressionIDs {
      guard case .string(let bytes) = chunk[id].kind, !declared.contains(id) else { continue }
      literals.insert(String(decoding: bytes, as: UTF8.self))
    }
  }
}

extension CheckFinding {
  /// What running the rules failed with; where a field is wrong, on the field's own line.
  init(_ failure: Failure, in files: RuleFiles, severity: Severity = .error) {
    // Its sentence is made already.
    let code: DiagnosticCode = .init(
      failure.code, severity: severity, nb: failure.message.text(in: .nb),
      en: failure.message.text(in: .en))
    let range = failure.field.flatMap { Self.place(of: $0, of: failure, in: files) }
    let location = failure.location.map {
      SourceLocation(file: $0.file, line: range?.start.line ?? $0.line)
    }
    self.init(
      Diagnostic(code, at: location, excerpt: files.line(at: location)), range: range?.positions)
  }

  /// Where a field stands in the declaration that a failure is about.
  private static func place(of field: String, of failure: Failure, in files: RuleFiles)
    -> SourceRange?
  {
    guard let location = failure.location, let text = files.texts[location.file],
      let chunk = try? LuaChunk(parsing: Array(text.utf8))
    else { return nil }
    let name = field.prefix { $0 != "." && $0 != "[" }
    for expression in chunk.expressions where expression.range.start.line == location.line {
      guard let fields = StaticTypes.declaration(expression, in: chunk)?.fields else { continue }
      for case .named(let written, _) in fields where written.text == name {
        return written.range
      }
    }
    return nil
  }
}
