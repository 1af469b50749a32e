import RetningData
import RetningDiagnostics
import RetningJSON
import RetningResult

/// Turns a result into a report.
///
///     ResultDocument ── selecting ──> ResultDocument ──> ReportModel ──> HTMLReport, MarkdownReport, CSVReport
///                                            └──────────────────────────> JSON
///
/// A pure function: the same result and definition give the same text. Nothing here reads a file, a clock or a locale,
/// and no text comes in the order of a dictionary. The cost is linear in the result.
///
/// A new format is one case of ``ReportFormat``, one file, and one line in ``render(_:as:format:language:)``.
public enum Renderer {
  /// The report as text.
  ///
  /// - Parameters:
  ///   - result: What was evaluated.
  ///   - definition: What of it to show, and under what title. An id that the result does not have selects nothing.
  ///   - format: JSON is the selected result itself, `result.json.pretty()`.
  ///   - language: The language, where it is not the definition's.
  ///   - context: Which edition it is, and what it is compared with.
  ///
  /// A format that another program makes is given as the text that it is made of (``ReportFormat/source``).
  public static func render(
    _ result: ResultDocument, as definition: ReportDefinition, format: ReportFormat,
    language: Language? = nil, context: ReportContext = ReportContext()
  ) -> String {
    let (selected, model) = model(result, definition, language, context)
    return switch format {
    case .html: HTMLReport.text(of: model)
    case .pdf, .pdfArchive: Stylesheet.drawn(HTMLReport.text(of: model))
    case .markdown: MarkdownReport.text(of: model)
    case .docx: MarkdownReport.text(of: model, forDocument: true)
    case .csv: CSVReport.text(of: model)
    case .sdmx: SDMXReport.text(of: model)
    case .json: selected.json.pretty()
    }
  }

  /// The report in HTML by a template of the author's own.
  ///
  /// - Parameters:
  ///   - template: The name of the template, one of the context's.
  ///   - format: HTML, or a format that is made of it.
  /// - Throws: A ``Diagnostic`` `template-absent` or `template-wrong`.
  public static func render(
    _ result: ResultDocument, as definition: ReportDefinition, template: String,
    format: ReportFormat, language: Language? = nil, context: ReportContext
  ) throws(Diagnostic) -> String {
    let (_, model) = model(result, definition, language, context)
    let text = try TemplateReport.text(of: model, template: template)
    return format == .html ? text : Stylesheet.drawn(text)
  }

  /// What a definition selects of a result, and how a report looks things up in it.
  private static func model(
    _ result: ResultDocument, _ definition: ReportDefinition, _ language: Language?,
    _ context: ReportContext
  ) -> (ResultDocument, ReportModel) {
    let shown =
      definition.visibility.map { level in
        result.seen { access, _, period in
          access.obstacle(for: level, on: result.asOf, period: period)
        }
      } ?? result
    let selected = shown.selecting(ministries: definition.ministries, goals: definition.goals)
    return (
      selected,
      ReportModel(selected, definition: definition, language: language, context: context)
    )
  }
}
