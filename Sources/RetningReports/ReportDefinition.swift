import RetningData
import RetningDiagnostics

/// A file format that a report is written in.
public enum ReportFormat: String, Sendable, Hashable, CaseIterable {
  case html
  case markdown
  case csv
  case json

  /// The ending of the file's name, without the dot.
  public var fileExtension: String {
    switch self {
    case .html: "html"
    case .markdown: "md"
    case .csv: "csv"
    case .json: "json"
    }
  }
}

/// A part of a report, after its first page.
public enum ReportSection: String, Sendable, Hashable, CaseIterable {
  case goals, indicators, measures, ministries, findings, method
  /// How the strategy before ended, and what the one in force begins with.
  case transition

  /// What a report has that does not say.
  public static let usual: [ReportSection] = [
    .goals, .indicators, .measures, .ministries, .findings, .method,
  ]
}

/// What a report is called, whom it is for, and what of a result it covers.
public struct ReportDefinition: Sendable, Hashable {
  /// The name that commands and files use, such as `tertial`.
  public let name: String
  public let title: LocalizedText
  public let audience: LocalizedText?
  public let language: Language
  /// The period to evaluate; nil means the reported one. Whoever evaluates reads it: a renderer shows the result's own.
  public let period: Period?
  /// Whom the report may show figures of: of a report for the public only what is public is shown. Nil shows all that the
  /// result has.
  public let visibility: Visibility?
  /// The ids of the ministries covered; nil means all.
  public let ministries: [String]?
  /// The ids of the goals covered; nil means all.
  public let goals: [String]?
  /// The parts in order.
  public let sections: [ReportSection]
  public let formats: [ReportFormat]
  /// Where the report is defined.
  public let location: SourceLocation?

  public init(
    name: String, title: LocalizedText, audience: LocalizedText? = nil, language: Language = .nb,
    period: Period? = nil, visibility: Visibility? = nil, ministries: [String]? = nil,
    goals: [String]? = nil, sections: [ReportSection] = ReportSection.usual,
    formats: [ReportFormat] = [.html], location: SourceLocation? = nil
  ) {
    self.name = name
    self.title = title
    self.audience = audience
    self.language = language
    self.period = period
    self.visibility = visibility
    self.ministries = ministries
    self.goals = goals
    self.sections = sections
    self.formats = formats
    self.location = location
  }
}
