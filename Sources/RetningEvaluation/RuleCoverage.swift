import RetningDiagnostics
import RetningLua
import RetningLuaSyntax
import Synchronization

/// Which statements and branches of the rules ran while their tests did.
public struct RuleCoverage: Sendable {
  public struct File: Sendable {
    public let path: String
    /// How often the statement that begins on a line has run; of several on one line the one that has run least.
    public let lines: [(line: Int, count: Int)]
    /// Each way that an `if` can go, in order, with its line and how often it went so.
    public let branches: [(line: Int, count: Int)]

    public var linesRun: Int { lines.count { $0.count > 0 } }
    public var branchesRun: Int { branches.count { $0.count > 0 } }
  }

  /// In order of path.
  public let files: [File]
  /// Of the tests that were run.
  public let report: Evaluation.TestReport
}

extension Evaluation {
  /// Runs tests and counts what of the rules runs.
  ///
  /// Every statement gets a counter before it, so a test of what a budget allows can come out otherwise than without.
  ///
  /// - Throws: A ``Diagnostic``, as ``test(_:filter:budget:language:jobs:)`` does.
  public static func coverage(
    _ files: RuleFiles, filter: String? = nil, budget: LuaBudget = LuaBudget(),
    language: Language = .nb
  ) throws(Diagnostic) -> RuleCoverage {
    let record = CoverageRecord()
    var texts = files.texts
    for path in texts.keys.sorted() where isRule(path) {
      texts[path] = record.instrumented(files.texts[path] ?? "", path)
    }
    let report = try test(
      RuleFiles(texts: texts, unreadable: files.unreadable, strayTables: files.strayTables),
      filter: filter, budget: budget, language: language, jobs: 1, coverage: record)
    return RuleCoverage(files: record.files, report: report)
  }

  private static func isRule(_ path: String) -> Bool {
    path.hasSuffix(".lua") && !path.hasSuffix("_test.lua") && path.hasPrefix("rules/")
      && !path.hasPrefix("rules/strategy/") && path.split(separator: "/").count > 2
      && RuleFiles.isRules(path)
  }
}

/// The counters in rules that are run to see what runs.
final class CoverageRecord: Sendable {
  private struct Probe {
    let path: String
    let line: Int
    let isBranch: Bool
    var count = 0
  }

  private let probes = Mutex<[Probe]>([])

  /// The word that counts; it is none that an author could mean.
  private static let word = "__covered"

  /// The vocabulary with the word that counts.
  var vocabulary: Vocabulary<RuleContext> {
    let all = RuleVocabulary.all
    return Vocabulary(
      functions: all.functions + [
        HostFunction<RuleContext>(Self.word, [HostParameter("probe", .integer)], "Teller.") {
          [self] (_, arguments) throws(Diagnostic) in
          hit(arguments[0].int ?? -1)
          return .nil
        }
      ], types: all.types, globals: all.globals)
  }

  private func hit(_ index: Int) {
    probes.withLock { if $0.indices.contains(index) { $0[index].count += 1 } }
  }

  private func probe(_ path: String, _ line: Int, isBranch: Bool = false) -> String {
    let index = probes.withLock { probes in
      probes.append(Probe(path: path, line: line, isBranch: isBranch))
      return probes.count - 1
    }
    return "\(Self.word)(\(index));"
  }

  /// A text with a counter before each statement and in each branch, every line where it was; as it is where it is no Lua.
  func instrumented(_ text: String, _ path: String) -> String {
    let bytes = Array(text.utf8)
    guard let chunk = try? LuaChunk(parsing: bytes) else { return text }
    var insertions: [(offset: Int, text: String)] = []
    func visit(_ block: LuaBlock) {
      for statement in block.statements {
        let line = statement.range.start.line
        switch statement.kind {
        case .empty, .label: continue
        case .if(let clauses, let otherwise):
          let ways = clauses.map(\.block) + [otherwise].compactMap { $0 }
          for way in ways {
            insertions.append((way.range.start.offset, " " + probe(path, line, isBranch: true)))
          }
          if otherwise == nil {
            let end = statement.range.end.offset - "end".utf8.count
            insertions.append((end, " else \(probe(path, line, isBranch: true)) "))
          }
        default: break
        }
        insertions.append((statement.range.start.offset, probe(path, line)))
        for inner in statement.blocks { visit(inner) }
      }
    }
    for function in chunk.functions { visit(function.body) }
    var result: [UInt8] = []
    var place = 0
    for (offset, inserted) in insertions.enumerated().sorted(by: {
      ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset)
    }).map(\.element) {
      result += bytes[place..<offset]
      result += Array(inserted.utf8)
      place = offset
    }
    return String(decoding: result + bytes[place...], as: UTF8.self)
  }

  var files: [RuleCoverage.File] {
    let probes = probes.withLock { $0 }
    return Dictionary(grouping: probes, by: \.path).sorted { $0.key < $1.key }.map { path, probes in
      let counts = Dictionary(
        probes.filter { !$0.isBranch }.map { ($0.line, $0.count) }, uniquingKeysWith: min)
      return RuleCoverage.File(
        path: path, lines: counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) },
        branches: probes.filter(\.isBranch).map { ($0.line, $0.count) })
    }
  }
}
