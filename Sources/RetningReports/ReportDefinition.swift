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

  /// Whether it is HTML or made of it, so that a template decides how it looks.
  public var isPage: Bool { self == .html || source == .html }

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
public enum ReportSection: Sendable, Hashable {
  /// Who has delivered in the reporting round, where the result is of one.
  case round
  case goals, indicators, measures, ministries
  /// The tiltaksoversikt: all measures with what has been changed of each.
  case register
  /// What is other than in the edition before.
  case changes
  case findings, method
  /// How the strategy before ended, and what the one in force begins with.
  case transition
  /// One that the definition itself describes.
  case own(OwnSection)

  /// What a report has that does not say.
  public static let usual: [ReportSection] = [
    .round, .goals, .indicators, .measures, .ministries, .changes, .findings, .method,
  ]

  /// The names that a definition uses.
  public enum Name: String, Sendable, CaseIterable {
    case round, goals, indicators, measures, register, ministries, changes, findings, method,
      transition

    public var section: ReportSection {
      switch self {
      case .round: .round
      case .goals: .goals
      case .indicators: .indicators
      case .measures: .measures
      case .register: .register
      case .ministries: .ministries
      case .changes: .changes
      case .findings: .findings
      case .method: .method
      case .transition: .transition
      }
    }
  }
}

/// A part of a report in its author's own words: a text, a table of chosen indicators, and charts of some.
public struct OwnSection: Sendable, Hashable {
  public let title: LocalizedText
  /// Paragraphs, parted by empty lines.
  public let text: LocalizedText?
  /// The ids of the indicators in its table, in order.
  public let table: [String]
  /// The ids of the indicators that are drawn, in order.
  public let charts: [String]

  public init(
    title: LocalizedText, text: LocalizedText? = nil, table: [String] = [], charts: [String] = []
  ) {
    self.title = title
    self.text = text
    self.table = table
    self.charts = charts
  }

  func paragraphs(in language: Language) -> [String] {
    (text?.text(in: language) ?? "").split(separator: "\n", omittingEmptySubsequences: false)
      .split { $0.allSatisfy(\.isWhitespace) }
      .map { lines in
        lines.map { line in line.split(separator: " ").joined(separator: " ") }
          .joined(separator: " ")
      }
  }
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
  /// The file of the template that the HTML is made with, under `reports`; nil for the report of the house.
  public let template: String?
  /// Who answers for the report.
  public let signatures: Signatures
  /// Where the report is defined.
  public let location: SourceLocation?

  public init(
    name: String, title: LocalizedText, audience: LocalizedText? = nil, language: Language = .nb,
    period: Period? = nil, visibility: Visibility? = nil, ministries: [String]? = nil,
    goals: [String]? = nil, sections: [ReportSection] = ReportSection.usual,
    formats: [ReportFormat] = [.html], folder: String? = nil, template: String? = nil,
    signatures: Signatures = Signatures(),
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
    self.template = template
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
  /// The texts of templates, by the name of their file.
  public var templates: [String: String]

  public init(
    edition: Edition? = nil, changes: Comparison? = nil, templates: [String: String] = [:]
  ) {
    self.edition = edition
    self.changes = changes
    self.templates = templates
  }
}
