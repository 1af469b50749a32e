import RetningData
import RetningDiagnostics
import RetningEvaluation
import RetningReports
import RetningResult
import FoundationEssentials

extension Workspace {
  /// The report definitions under `reports`, in order of name, and what is wrong with those that do not hold.
  public func reportDefinitions() -> (definitions: [ReportDefinition], problems: [Diagnostic]) {
    let (texts, problems) = reportTexts
    let (definitions, found) = Self.reportDefinitions(in: texts)
    return (definitions, problems + found)
  }

  /// The report definitions' files, by path from the root.
  var reportFiles: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(root)/reports")) ?? []
    return names.filter {
      ($0.hasSuffix(".lua") || $0.hasSuffix(".mustache")) && !$0.hasPrefix(".")
    }.sorted().map { "reports/\($0)" }
  }

  /// The templates among the texts of report files, by the names of their files.
  static func templates(in texts: [String: String]) -> [String: String] {
    var templates: [String: String] = [:]
    for (path, text) in texts where path.hasSuffix(".mustache") {
      templates[String(path.dropFirst("reports/".count))] = text
    }
    return templates
  }

  /// The texts of the report files, and what is wrong with those that cannot be read.
  private var reportTexts: (texts: [String: String], problems: [Diagnostic]) {
    var texts: [String: String] = [:]
    var problems: [Diagnostic] = []
    for path in reportFiles {
      do throws(Diagnostic) {
        texts[path] = try TextFile.text(at: "\(root)/\(path)", shown: path)
      } catch {
        problems.append(error.located(at: SourceLocation(file: path)))
      }
    }
    return (texts, problems)
  }

  /// The templates that lie there.
  var templates: [String: String] { Self.templates(in: reportTexts.texts) }

  /// The report definitions in texts by path.
  static func reportDefinitions(in texts: [String: String]) -> (
    definitions: [ReportDefinition], problems: [Diagnostic]
  ) {
    let (planned, problems) = plannedReports(in: texts)
    return (planned.map(\.definition), problems)
  }

  /// The reports of the workspace that have a plan, in order of name.
  public func plannedReports() -> [PlannedReport] {
    return Self.plannedReports(in: reportTexts.texts).reports.filter { $0.schedule != nil }
  }

  /// A report definition with its plan.
  public struct PlannedReport: Sendable {
    public let definition: ReportDefinition
    public let schedule: ReportSchedule?
  }

  static func plannedReports(in texts: [String: String]) -> (
    reports: [PlannedReport], problems: [Diagnostic]
  ) {
    var reports: [PlannedReport] = []
    var problems: [Diagnostic] = []
    for (path, text) in texts.sorted(by: { $0.key < $1.key }) where path.hasSuffix(".lua") {
      do throws(Diagnostic) {
        for call in try DataScript.namedCalls(of: "report", in: text, file: path) {
          do throws(Diagnostic) {
            reports.append(try report(call))
          } catch {
            problems.append(error.located(at: call.location))
          }
        }
      } catch {
        problems.append(error.located(at: SourceLocation(file: path)))
      }
    }
    return (reports.sorted { $0.definition.name < $1.definition.name }, problems)
  }

  private static func report(_ call: DataScript.Call) throws(Diagnostic) -> PlannedReport {
    let fields = try FieldReader(
      call.table, of: "report \"\(call.title ?? "")\"",
      allowed: [
        "title", "audience", "language", "period", "visibility", "ministries", "goals", "sections",
        "formats", "prepared", "assured", "approved", "folder", "template",
      ] + ReportSchedule.fieldNames)
    let name = call.title ?? ""
    // The name becomes a file's.
    guard !name.isEmpty, name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" })
    else { throw Diagnostic(.reportName, ["name": name]) }
    let period = try fields.string("period")
    let formats = try fields.choices("formats", of: ReportFormat.self)
    let sections = try sections(fields, of: name)
    let ministries = try fields.strings("ministries")
    let goals = try fields.strings("goals")
    let definition = ReportDefinition(
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
      formats: formats.isEmpty ? [.html] : formats,
      folder: try fields.string("folder"), template: try template(fields),
      signatures: ReportDefinition.Signatures(
        prepared: try fields.string("prepared"), assured: try fields.string("assured"),
        approved: try fields.string("approved")),
      location: call.location)
    return PlannedReport(definition: definition, schedule: try ReportSchedule(fields))
  }

  /// A report that was written: its definition's name and the path from the workspace.
  public struct WrittenReport: Sendable, Hashable {
    public let name: String
    public let path: String
  }

  /// The goals and ministries that a report asks for and nobody has.
  private static func unknown(_ definition: ReportDefinition, _ result: ResultDocument)
    -> [Diagnostic]
  {
    let goals = Set(result.goals.map(\.id) + result.indicators.flatMap(\.identity.goals))
    let ministries = Set(result.ministries.map(\.id) + result.indicators.map(\.identity.ministry))
    let own = definition.sections.flatMap { section in
      if case .own(let own) = section { own.table + own.charts } else { [String]() }
    }
    return unknown(definition.goals, goals, definition)
      + unknown(definition.ministries, ministries, definition)
      + unknown(own, Set(result.indicators.map(\.id)), definition)
  }

  /// Of what a report asks for, that which is not known, with the nearest name.
  static func unknown(_ asked: [String]?, _ known: Set<String>, _ definition: ReportDefinition)
    -> [Diagnostic]
  {
    (asked ?? []).filter { !known.contains($0) }.map { id in
      let near = NearestName.suggestions(for: id, among: known.sorted()).first
      return near.map {
        Diagnostic(
          .reportAsksUnknownNear, ["name": definition.name, "id": id, "near": $0],
          at: definition.location)
      }
        ?? Diagnostic(
          .reportAsksUnknown, ["name": definition.name, "id": id], at: definition.location)
    }
  }

  /// The parts of a report: names, and tables for the author's own.
  private static func sections(_ fields: FieldReader, of name: String) throws(Diagnostic)
    -> [ReportSection]
  {
    guard let list = fields.table["sections"].table?.list, list.contains(where: { $0.table != nil })
    else {
      let names = try fields.choices("sections", of: ReportSection.Name.self)
      try requireOnce(names, of: name)
      return names.map(\.section)
    }
    var sections: [ReportSection] = []
    var names: [ReportSection.Name] = []
    for element in list {
      if let table = element.table {
        sections.append(.own(try ownSection(table, of: "\(fields.owner) sections")))
      } else {
        let one = try FieldReader(
          LuaTable(fields: [("sections", element)]), of: fields.owner, allowed: ["sections"])
        guard let found = try one.choice("sections", of: ReportSection.Name.self) else { continue }
        names.append(found)
        sections.append(found.section)
      }
    }
    try requireOnce(names, of: name)
    return sections
  }

  private static func requireOnce(_ names: [ReportSection.Name], of name: String)
    throws(Diagnostic)
  {
    if let twice = names.first(where: { section in names.count { $0 == section } > 1 }) {
      throw Diagnostic(.reportSectionTwice, ["name": name, "section": twice.rawValue])
    }
  }

  private static func ownSection(_ table: LuaTable, of owner: String) throws(Diagnostic)
    -> OwnSection
  {
    let fields = try FieldReader(table, of: owner, allowed: ["title", "text", "table", "charts"])
    return OwnSection(
      title: try fields.requiredLocalized("title"), text: try fields.localized("text"),
      table: try fields.strings("table"), charts: try fields.strings("charts"))
  }

  /// A template's file lies beside the definitions, so that an edition can keep it.
  private static func template(_ fields: FieldReader) throws(Diagnostic) -> String? {
    guard let name = try fields.string("template") else { return nil }
    guard name.hasSuffix(".mustache"), !name.contains("/") else {
      throw fields.wrong(
        "template", "en fil i reports som \"mal.mustache\"",
        "a file in reports such as \"mal.mustache\"")
    }
    return name
  }

  /// A report as it is written: the definition, the file's name, and what is in it.
  struct RenderedReport {
    let definition: ReportDefinition
    let format: ReportFormat
    let fileName: String
    let bytes: [UInt8]
  }

  /// Renders the reports of a result.
  ///
  /// - Parameters:
  ///   - names: The definitions to render; nil is all that are for the result's period.
  ///   - variant: What is added to the files' names (``RunOptions/variant(of:)``).
  ///   - context: Of the edition that the reports are part of.
  /// - Returns: The reports, and what is wrong with definitions that were not rendered.
  /// - Throws: A ``Diagnostic`` `report-unknown`.
  static func render(
    _ result: ResultDocument, _ definitions: [ReportDefinition], names: [String]? = nil,
    language: Language? = nil, variant: String? = nil, context: ReportContext = ReportContext()
  ) throws(Diagnostic) -> (reports: [RenderedReport], problems: [Diagnostic]) {
    if let unknown = names?.first(where: { name in !definitions.contains { $0.name == name } }) {
      throw Diagnostic(
        .reportUnknown,
        [
          "name": unknown,
          "known": definitions.isEmpty ? "–" : definitions.map(\.name).joined(separator: ", "),
        ])
    }
    var rendered: [RenderedReport] = []
    var problems: [Diagnostic] = []
    var seen: Set<String> = []
    for definition in definitions where names?.contains(definition.name) ?? true {
      guard seen.insert(definition.name).inserted else {
        problems.append(
          Diagnostic(.reportTwice, ["name": definition.name], at: definition.location))
        continue
      }
      problems += unknown(definition, result)
      // A definition for a fixed period is not about another.
      if let period = definition.period, period != result.period {
        if names != nil {
          problems.append(
            Diagnostic(
              .reportOtherPeriod,
              [
                "name": definition.name, "period": period.description,
                "found": result.period.description,
              ], at: definition.location))
        }
        continue
      }
      let suffix = variant.map { "-\($0)" } ?? ""
      let name = "\(definition.name)-\(result.period)\(suffix)"
      for format in definition.formats {
        do throws(Diagnostic) {
          let text = try text(of: definition, format, result, language, context)
          rendered.append(
            RenderedReport(
              definition: definition, format: format,
              fileName: "\(name).\(format.fileExtension)",
              bytes: try DocumentConverter.bytes(
                of: text, as: format, language: language ?? definition.language)))
        } catch {
          // The other formats are written all the same.
          problems.append(error.located(at: definition.location))
        }
      }
    }
    return (rendered, problems)
  }

  /// A report's text: the report of the house, or that of the definition's template.
  static func text(
    of definition: ReportDefinition, _ format: ReportFormat, _ result: ResultDocument,
    _ language: Language?, _ context: ReportContext
  ) throws(Diagnostic) -> String {
    guard let template = definition.template, format.isPage else {
      return Renderer.render(
        result, as: definition, format: format, language: language, context: context)
    }
    return try Renderer.render(
      result, as: definition, template: template, format: format, language: language,
      context: context)
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
    let (definitions, broken) = reportDefinitions()
    let (reports, problems): ([RenderedReport], [Diagnostic])
    do throws(Diagnostic) {
      (reports, problems) = try Self.render(
        result, definitions, names: names, language: language, variant: variant,
        context: ReportContext(templates: templates))
    } catch {
      throw error.with(broken)
    }
    var written: [WrittenReport] = []
    for report in reports {
      let path = "\(folder ?? Self.publishedFolder)/\(report.fileName)"
      try TextFile.write(report.bytes, to: absolute(path))
      written.append(WrittenReport(name: report.definition.name, path: path))
    }
    return (written, broken + problems)
  }

  static let publishedFolder = "reports/published"

  /// A path of the workspace as the machine knows it.
  func absolute(_ path: String) -> String { path.hasPrefix("/") ? path : "\(root)/\(path)" }
}
