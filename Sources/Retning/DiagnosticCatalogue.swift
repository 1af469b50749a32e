import RetningCheck
import RetningData
import RetningDiagnostics
import RetningEvaluation
import RetningJSON
import RetningLua
import RetningStore
import RetningStrategy

/// Every message that there is.
public enum DiagnosticCatalogue {
  /// In order of id; some ids have more than one sentence.
  public static let all: [DiagnosticCode] =
    (DataDiagnostics.all + JSONDiagnostics.all + StrategyDiagnostics.all + StoreDiagnostics.all
    + LuaDiagnostics.all + EvaluationDiagnostics.all + CheckDiagnostics.all
    + WorkspaceDiagnostics.all).enumerated()
    .sorted { ($0.element.id, $0.offset) < ($1.element.id, $1.offset) }.map(\.element)

  /// The sentences of an id.
  public static func codes(_ id: String) -> [DiagnosticCode] { all.filter { $0.id == id } }

  /// What is said at length of a code, as lines of text; nil where there is no such code.
  ///
  /// ```
  /// unit-mismatch (feil)
  ///   Enhetene {left} og {right} kan ikke {operation}. …
  /// why, and an example that is wrong and one that is right, where the code has a page
  /// ```
  public static func text(of id: String, in language: Language) -> String? {
    let codes = codes(id)
    guard let first = codes.first else { return nil }
    let word: [Severity: (String, String)] = [
      .error: ("feil", "error"), .warning: ("advarsel", "warning"), .note: ("merknad", "note"),
    ]
    func say(_ nb: String, _ en: String) -> String { language == .en ? en : nb }
    let severity = word[first.severity].map(say) ?? ""
    var text = "\(id) (\(severity))\n\n"
    var said: Set<String> = []
    for code in codes where said.insert(language == .en ? code.en : code.nb).inserted {
      text += "  " + (language == .en ? code.en : code.nb).replacing("\n", with: "\n  ") + "\n"
    }
    guard let page = CodePage.page(of: id) else {
      return text + "\n"
        + say(
          "Det som står i { }, er stedet, navnet eller tallet det gjelder.",
          "What stands in { } is the place, name or figure that is meant.") + "\n"
    }
    text += "\n" + page.text.text(in: language) + "\n"
    text += "\n" + say("Galt:", "Wrong:") + "\n\n" + page.wrong.indented
    text += "\n" + say("Riktig:", "Right:") + "\n\n" + page.right.indented
    return text
  }
}

extension String {
  fileprivate var indented: String {
    split(separator: "\n", omittingEmptySubsequences: false).map { "    \($0)\n" }.joined()
  }
}
