import Mustache
import RetningData
import RetningDiagnostics
import RetningResult
import RetningStrategy

/// A report by an author's own template, in Mustache: `{{title}}`, `{{#goals}} … {{/goals}}`.
///
/// ```
/// title, period, asOf, language, audience, edition, erratum, coverage, standing
/// strategies: title · goals: id, title, number, status, statusWord, reason, counts, indicators
/// ministries: id, short, name, counts, indicators
/// indicators: id, title, ministry, unit, period, value, quantity, status, statusWord, path, target, deviation, trend,
///             comment, reason, definition, source, responsible, chart
/// measures: id, title, status, statusWord, ministry
/// findings: severity, ministry, subject, message
/// revision, hash, rules, engine
/// ```
/// Texts are escaped; `{{{chart}}}` is a drawing and is written with three braces.
enum TemplateReport {
  static func text(of model: ReportModel, template name: String) throws(Diagnostic) -> String {
    guard let source = model.context.templates[name] else {
      let known = model.context.templates.keys.sorted().joined(separator: ", ")
      throw Diagnostic(
        .templateAbsent, ["file": name, "known": known.isEmpty ? "–" : known],
        at: model.definition.location)
    }
    try requireKnownNames(source, in: name)
    do {
      let template = try MustacheTemplate(string: source)
      return template.render(context(model))
    } catch let error as MustacheTemplate.ParserError {
      throw Diagnostic(
        .templateWrong, phrases: ["problem": problem("\(error.error)")],
        at: SourceLocation(file: "reports/\(name)", line: error.context.lineNumber))
    } catch {
      throw Diagnostic(
        .templateWrong, phrases: ["problem": problem("\(error)")],
        at: SourceLocation(file: "reports/\(name)"))
    }
  }

  /// What the library calls a fault, in words.
  private static func problem(_ error: String) -> LocalizedText {
    switch error {
    case "expectedSectionEnd":
      LocalizedText(nb: "en del blir ikke lukket", en: "a part is not closed")
    case "sectionCloseNameIncorrect":
      LocalizedText(
        nb: "en del blir lukket med et annet navn", en: "a part is closed with another name")
    default: LocalizedText(nb: "klammer mangler, som }}", en: "braces are missing, such as }}")
    }
  }

  /// The names of texts, and of lists, which are opened with `#`.
  private static let texts: Set<String> = [
    "title", "period", "asOf", "language", "audience", "edition", "erratum", "coverage",
    "standing", "id", "number", "status", "statusWord", "reason", "counts", "short", "name",
    "ministry", "unit", "value", "quantity", "path", "target", "deviation", "trend", "comment",
    "definition", "source", "responsible", "chart", "severity", "subject", "message", "revision",
    "hash", "rules", "engine",
  ]
  private static let lists: Set<String> = [
    "strategies", "goals", "ministries", "indicators", "measures", "findings",
  ]

  /// A name that is misspelt would leave nothing in its place, and a list written as a text would be no text.
  private static func requireKnownNames(_ source: String, in file: String) throws(Diagnostic) {
    for (index, line) in source.split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
    {
      for match in line.matches(of: /\{\{\{?([#^\/&]?)\s*([^{}]*?)\s*\}\}/) {
        let (mark, name) = (String(match.1), String(match.2))
        guard !name.hasPrefix("!") else { continue }
        let opens = mark == "#" || mark == "^" || mark == "/"
        guard opens ? !lists.union(texts).contains(name) : !texts.contains(name) else { continue }
        let known = (opens ? lists : texts).sorted()
        let near = NearestName.suggestions(for: name, among: known).first
        throw Diagnostic(
          lists.contains(name) ? .templateList : near == nil ? .templateName : .templateNameNear,
          ["name": name, "near": near ?? "", "known": known.joined(separator: ", ")],
          at: SourceLocation(file: "reports/\(file)", line: index + 1))
      }
    }
  }

  private static func context(_ model: ReportModel) -> [String: Any] {
    let (result, language) = (model.result, model.language)
    let summary = Summary(model: model)
    return [
      "title": model.definition.title.text(in: language),
      "period": result.period.text(in: language), "asOf": result.asOf.text(in: language),
      "language": language.rawValue,
      "audience": model.definition.audience?.text(in: language) ?? "",
      "edition": model.context.edition.map { "\($0.number)" } ?? "",
      "erratum": Colophon.erratum(of: model) ?? "",
      "coverage": summary.coverage, "standing": summary.standing ?? "",
      "strategies": model.strategies.map { strategy -> [String: Any] in
        [
          "title": strategy.summary?.label(in: language) ?? strategy.id,
          "goals": strategy.goals.map { goal($0, model) },
        ]
      },
      "ministries": model.ministries.map { group -> [String: Any] in
        [
          "id": group.id, "short": model.short(group.id),
          "name": group.ministry?.name.text(in: language) ?? group.id,
          "counts": (group.ministry?.counts ?? StatusCounts()).words(in: language),
          "indicators": group.indicators.map { indicator($0, model) },
        ]
      },
      "indicators": result.indicators.map { indicator($0, model) },
      "measures": result.measures.map { measure -> [String: Any] in
        [
          "id": measure.measure.id, "title": measure.measure.title.text(in: language),
          "status": measure.status.rawValue, "statusWord": measure.status.name(in: language),
          "ministry": model.short(measure.measure.ministry),
        ]
      },
      "findings": result.findings.map { finding -> [String: Any] in
        [
          "severity": finding.severity.rawValue, "ministry": model.short(finding.ministry),
          "subject": finding.subject?.id ?? "", "message": finding.message.text(in: language),
        ]
      },
      "revision": "\(result.store.revision)", "hash": result.store.hash,
      "rules": result.rulesHash, "engine": result.engine,
    ]
  }

  private static func goal(_ goal: GoalResult, _ model: ReportModel) -> [String: Any] {
    let language = model.language
    return [
      "id": goal.id, "title": goal.title.text(in: language),
      "number": goal.number.map { "\($0)" } ?? "",
      "status": goal.status?.rawValue ?? "",
      "statusWord": goal.status?.name(in: language) ?? Phrase.notAssessed.text(in: language),
      "reason": goal.reason ?? "", "counts": goal.counts.words(in: language),
      "indicators": model.indicators(serving: goal.id).map { indicator($0, model) },
    ]
  }

  private static func indicator(_ indicator: IndicatorResult, _ model: ReportModel)
    -> [String: Any]
  {
    let language = model.language
    let text = IndicatorText(indicator, in: language)
    var drawing = HTMLWriter()
    LineChart(indicator, in: language)?.write(
      to: &drawing, id: Anchor(.indicator, indicator.id).name)
    return [
      "id": indicator.id, "title": text.title,
      "ministry": model.short(indicator.identity.ministry), "unit": text.unit,
      "period": indicator.period?.text(in: language) ?? "",
      "value": text.number(indicator.value),
      "quantity": indicator.value.map(text.quantity) ?? NumberText.none,
      "status": indicator.status.rawValue, "statusWord": indicator.status.name(in: language),
      "path": text.path, "target": text.targetBrief, "deviation": text.deviation,
      "trend": text.trendWord, "comment": indicator.comment ?? "",
      "reason": text.greyReason ?? "",
      "definition": indicator.identity.definition ?? "",
      "source": indicator.identity.source ?? "",
      "responsible": indicator.identity.responsible ?? "", "chart": drawing.markup,
    ]
  }
}

/// The messages of this room.
public enum ReportDiagnostics {
  public static let all: [DiagnosticCode] = [
    .templateAbsent, .templateWrong, .templateName, .templateNameNear, .templateList,
  ]
}

extension DiagnosticCode {
  public static let templateAbsent = DiagnosticCode(
    "template-absent",
    nb: "Malen reports/{file} finnes ikke. Malene er: {known}.",
    en: "The template reports/{file} does not exist. The templates are: {known}.")
  static let templateName = DiagnosticCode(
    "template-name", nb: "Malen bruker {{{name}}}, som ikke finnes. Navnene er: {known}.",
    en: "The template uses {{{name}}}, which does not exist. The names are: {known}.")
  static let templateNameNear = DiagnosticCode(
    "template-name", nb: "Malen bruker {{{name}}}, som ikke finnes. Mener du {{{near}}}?",
    en: "The template uses {{{name}}}, which does not exist. Do you mean {{{near}}}?")
  static let templateList = DiagnosticCode(
    "template-name",
    nb: "{name} er en liste. Skriv {{#{name}}} … {{/{name}}} med det som skal stå for hver.",
    en: "{name} is a list. Write {{#{name}}} … {{/{name}}} with what is to stand for each.")
  static let templateWrong = DiagnosticCode(
    "template-wrong",
    nb: "Malen kan ikke leses: {problem}. Hver {{#navn}} skal lukkes med {{/navn}}.",
    en: "The template cannot be read: {problem}. Each {{#name}} must be closed with {{/name}}.")
}
