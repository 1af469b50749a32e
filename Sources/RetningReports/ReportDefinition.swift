import RetningData
import RetningDiagnostics
import RetningResult

/// A file format that a report is written in.
public enum ReportFormat: String, Sendable, Hashable, CaseIterable {
  case html
  case markdown
  case csv
  case json
  /// The indicators' series as SDMX-CSV 1.0.
  case sdmx = "sdmx-csv"
  /// A tagged PDF (PDF/UA-1), to read.
  case pdf
  /// PDF/A-3b, for the archive.
  case pdfArchive = "pdf-a"
  case docx

  /// The ending of the file's name, without the dot.
  public var fileExtension: String {
    switch self {
    case .html: "html"
    case .markdown: "md"
    case .csv: "csv"
    case .json: "json"
    case .sdmx: "sdmx.csv"
    case .pdf: "pdf"
    case .pdfArchive: "arkiv.pdf"
    case .docx: "docx"
    }
  }

  /// The format of ours that another program makes this one of; nil for those that ``Renderer`` writes itself.
  public var source: ReportFormat? {
    switch self {
    case .pdf, .pdfArchive: .html
    case .docx: .markdown
    default: nil
    }
  }
}

/// A part of a report, after its first page.
public enum ReportSection: String, Sendable, Hashable, CaseIterable {
  case goals, indicators, measures, ministries
  /// What is other than in the edition before.
  case changes
  case findings, method
  /// How the strategy before ended, and what the one in force begins with.
  case transition

  /// What a report has that does not say.
  public static let usual: [ReportSection] = [
    .goals, .indicators, .measures, .ministries, .changes, .findings, .method,
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
  public var sections: [ReportSection]
  public let formats: [ReportFormat]
  /// A folder that an edition's files are copied to, for those who are to have it; nil for none.
  public let folder: String?
  /// Who answers for the report.
  public let signatures: Signatures
  /// Where the report is defined.
  public let location: SourceLocation?

  public init(
    name: String, title: LocalizedText, audience: LocalizedText? = nil, language: Language = .nb,
    period: Period? = nil, visibility: Visibility? = nil, ministries: [String]? = nil,
    goals: [String]? = nil, sections: [ReportSection] = ReportSection.usual,
    formats: [ReportFormat] = [.html], folder: String? = nil, signatures: Signatures = Signatures(),
    location: SourceLocation? = nil
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
    self.folder = folder
    self.signatures = signatures
    self.location = location
  }

  /// Who prepared a report, who assured its quality, and who approved it.
  public struct Signatures: Sendable, Hashable {
    public var prepared: String?
    public var assured: String?
    public var approved: String?

    public init(prepared: String? = nil, assured: String? = nil, approved: String? = nil) {
      self.prepared = prepared
      self.assured = assured
      self.approved = approved
    }
  }
}

/// What a report is told beside the result that it shows.
public struct ReportContext: Sendable {
  /// The edition that the report is part of.
  public struct Edition: Sendable, Hashable {
    public let number: Int
    /// The edition that it corrects, and why.
    public let corrects: Int?
    public let reason: String?

    public init(number: Int, corrects: Int? = nil, reason: String? = nil) {
      self.number = number
      self.corrects = corrects
      self.reason = reason
    }
  }

  /// What the report is compared with: an earlier edition, and what is other since.
  public struct Comparison: Sendable {
    public let edition: Int
    public let difference: ResultDifference

    public init(edition: Int, difference: ResultDifference) {
      self.edition = edition
      self.difference = difference
    }
  }

  public var edition: Edition?
  public var changes: Comparison?

  public init(edition: Edition? = nil, changes: Comparison? = nil) {
    self.edition = edition
    self.changes = changes
  }
}
