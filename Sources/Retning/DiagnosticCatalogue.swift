import RetningCheck
import RetningData
import RetningDiagnostics
import RetningEvaluation
import RetningJSON
import RetningLua
import RetningReports
import RetningStore
import RetningStrategy

/// Every message that there is.
public enum DiagnosticCatalogue {
  /// In order of id; some ids have more than one sentence.
  public static let all: [DiagnosticCode] =
    (DataDiagnostics.all + JSONDiagnostics.all + StrategyDiagnostics.all + StoreDiagnostics.all
    + LuaDiagnostics.all + EvaluationDiagnostics.all + CheckDiagnostics.all
    + WorkspaceDiagnostics.all + ReportDiagnostics.all).enumerated()
    .sorted { ($0.element.id, $0.offset) < ($1.element.id, $1.offset) }.map(\.element)

  /// The sentences of an id.
  public static func codes(_ id: String) -> [DiagnosticCode] { all.filter { $0.id == id } }
}
