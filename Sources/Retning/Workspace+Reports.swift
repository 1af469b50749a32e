import RetningData
import RetningDiagnostics
import RetningEvaluation
import RetningReports
import RetningResult
import FoundationEssentials

extension Workspace {
  /// The report definitions under `reports`, in order of name, and what is wrong with those that do not hold.
  public func reportDefinitions() -> (definitions: [ReportDefinition], problems: [Diagnostic]) {
    let folder = "\(root)/reports"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    var definitions: [ReportDefinition] = []
    var problems: [Diagnostic] = []
    for name in names.sorted() where name.hasSuffix(".lua") && !name.hasPrefix(".") {
      let path = "reports/\(name)"
      do throws(Diagnostic) {
        let text = try TextFile.text(at: "\(root)/\(path)", shown: path)
        for call in try DataScript.namedCalls(of: "report", in: text, file: path) {
          do throws(Diagnostic) {
            definitions.append(try definition(call))
          } catch {
            problems.append(error.located(at: call.location))
          }
        }
      } catch {
        problems.append(error.located(at: SourceLocation(file: path)))
      }
    }
    return (definitions.sorted { $0.name < $1.name }, problems)
  }

  private func definition(_ call: DataScript.Call) throws(Diagnostic) -> ReportDefinition {
    let fields = try FieldReader(
      call.table, of: "report \"\(call.title ?? "")\"",
      allowed: [
        "title", "audience", "language", "period", "visibility", "ministries", "goals", "sections",
        "formats",
      ])
    let name = call.title ?? ""
    // The name becomes a file's.
    guard !name.isEmpty, name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" })
    else { throw Diagnostic(.reportName, ["name": name]) }
    let period = try fields.string("period")
    let formats = try fields.choices("formats", of: ReportFormat.self)
    let sections = try fields.choices("sections", of: ReportSection.self)
    let ministries = try fields.strings("ministries")
    let goals = try fields.strings("goals")
    return ReportDefinition(
      name: name, title: try fields.requiredLocalized("title"),
      audience: try fields.localized("audience"),
      language: try fields.choice("language", of: Language.self) ?? .nb,
      period: try period.flatMap { text throws(Diagnostic) in
        text == "reported" ? nil : try Period(parsing: text)
      },
      visibility: try fields.choice("visibility", of: Visibility.self),
      ministries: ministries == ["all"] || ministries.isEmpty ? nil : ministries,
      goals: goals == ["all"] || goals.isEmpty ? nil : goals,
      sections: sections.isEmpty ? ReportSection.usual : sections,
      formats: formats.isEmpty ? [.html] : formats, location: call.location)
  }

  /// A report that was written: its definition's name and the path from the workspace.
  public struct WrittenReport: Sendable, Hashable {
    public let name: String
    public let path: String
  }

  /// Renders the reports of a result and writes them under `reports/published`, or another folder.
  ///
  /// - Parameters:
  ///   - names: The definitions to write; nil is all that are for the result's period.
  ///   - variant: What is added to the files' names (``RunOptions/variant(of:)``).
  /// - Returns: The reports that were written, and what is wrong with definitions that were not.
  public func writeReports(
    _ result: ResultDocument, names: [String]? = nil, language: Language? = nil,
    folder: String? = nil, variant: String? = nil
  ) throws(Diagnostic) -> (written: [WrittenReport], problems: [Diagnostic]) {
    let (definitions, problems) = reportDefinitions()
    if let unknown = names?.first(where: { name in !definitions.contains { $0.name == name } }) {
      throw Diagnostic(
        .reportUnknown,
        ["name": unknown, "known": definitions.map(\.name).joined(separator: ", ")])
    }
    var written: [WrittenReport] = []
    for definition in definitions where names?.contains(definition.name) ?? true {
      // A definition for a fixed period is not about another.
      if let period = definition.period, period != result.period { continue }
      for format in definition.formats {
        let text = Renderer.render(result, as: definition, format: format, language: language)
        let suffix = variant.map { "-\($0)" } ?? ""
        let name = "\(definition.name)-\(result.period)\(suffix).\(format.fileExtension)"
        let path = "\(folder ?? "reports/published")/\(name)"
        try TextFile.write(text, to: path.hasPrefix("/") ? path : "\(root)/\(path)")
        written.append(WrittenReport(name: definition.name, path: path))
      }
    }
    return (written, problems)
  }
}
