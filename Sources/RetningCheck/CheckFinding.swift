import RetningDiagnostics
import RetningLuaSyntax

/// Something in a rule file that is wrong, is likely to be, or could be clearer.
public struct CheckFinding: Sendable, Hashable {
  /// A place in a text, as editors count: lines and columns from 1, columns in characters.
  public struct Position: Sendable, Hashable, Comparable {
    public let line: Int
    public let column: Int

    public init(line: Int, column: Int) {
      self.line = line
      self.column = column
    }

    public static func < (left: Position, right: Position) -> Bool {
      (left.line, left.column) < (right.line, right.column)
    }
  }

  /// What is wrong and what to do, with file and line.
  public let diagnostic: Diagnostic
  /// Where it begins and ends, the end not included; nil where only the line is known.
  public let range: Range<Position>?

  public var severity: Severity { diagnostic.severity }
  public var file: String { diagnostic.location?.file ?? "" }

  public init(_ diagnostic: Diagnostic, range: Range<Position>? = nil) {
    self.diagnostic = diagnostic
    self.range = range
  }

  /// In order of place, then severity, code and text; each once.
  package static func inOrder(_ findings: [CheckFinding]) -> [CheckFinding] {
    var seen: Set<CheckFinding> = []
    return findings.filter { seen.insert($0).inserted }.sorted { $0.sortKey < $1.sortKey }
  }

  private var sortKey: (String, Int, Int, Severity, String) {
    (
      file, diagnostic.location?.line ?? 0, range?.lowerBound.column ?? 0, severity,
      diagnostic.code.id + diagnostic.message(in: .en)
    )
  }
}

extension SourceRange {
  var positions: Range<CheckFinding.Position> {
    let from = CheckFinding.Position(line: start.line, column: start.column)
    let to = CheckFinding.Position(line: end.line, column: end.column)
    return from..<max(from, to)
  }
}
