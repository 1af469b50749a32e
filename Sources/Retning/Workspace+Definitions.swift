import RetningDiagnostics
import RetningEvaluation

extension Workspace {
  /// The words that rule files can use, as LuaCATS definitions.
  public static var definitions: String { EvaluationDiagnostics.editorDefinitions }

  /// Writes the definitions to `rules/retning.d.lua`; returns the path from the workspace.
  public func writeDefinitions() throws(Diagnostic) -> String {
    let path = "rules/retning.d.lua"
    try TextFile.write(Self.definitions, to: "\(root)/\(path)")
    return path
  }
}
