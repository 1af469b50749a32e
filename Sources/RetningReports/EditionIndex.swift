import RetningData
import RetningDiagnostics
import RetningJSON

/// What stands around editions in their folder, for whoever serves it as a web site: a page of all of them, a feed, and a
/// catalogue of those that are open.
public struct EditionIndex: Sendable {
  /// A file of a report.
  public struct File: Sendable {
    public let format: ReportFormat
    /// Its path from the folder.
    public let path: String
    public let byteCount: Int

    public init(format: ReportFormat, path: String, byteCount: Int) {
      self.format = format
      self.path = path
      self.byteCount = byteCount
    }
  }

  public struct Report: Sendable {
    public let name: String
    public let title: LocalizedText
    public let language: Language
    /// Whether everybody may see it.
    public let isOpen: Bool
    public let files: [File]

    public init(
      name: String, title: LocalizedText, language: Language, isOpen: Bool, files: [File]
    ) {
      self.name = name
      self.title = title
      self.language = language
      self.isOpen = isOpen
      self.files = files
    }
  }

  public struct Edition: Sendable {
    public let number: Int
    public let time: Timestamp
    public let author: String
    public let period: Period
    /// The edition that it corrects, and why.
    public let corrects: Int?
    public let reason: String?
    public let reports: [Report]

    public init(
      number: Int, time: Timestamp, author: String, period: Period, corrects: Int?, reason: String?,
      reports: [Report]
    ) {
      self.number = number
      self.time = time
      self.author = author
      self.period = period
      self.corrects = corrects
      self.reason = reason
      self.reports = reports
    }
  }

  /// Who publishes, and where: what a catalogue must say and figures do not.
  public struct Site: Sendable, Hashable, Codable {
    /// The address of the folder, without a `/` at its end; nil where addresses are relative.
    public var address: String?
    /// The publisher's own address in the register of public bodies, and its name.
    public var publisher: String?
    public var publisherName: String?
    /// An address for mail.
    public var contact: String?

    public init() {}
  }

  private let editions: [Edition]
  private let store: String
  private let language: Language
  private let site: Site

  /// - Parameters:
  ///   - editions: In order of number.
  ///   - store: The store's id, which makes names that nobody else has.
  public init(editions: [Edition], store: String, language: Language, site: Site) {
    self.editions = editions.reversed()
    self.store = store
    self.language = language
    self.site = site
  }

  private func say(_ phrase: Phrase, _ arguments: String...) -> String {
    phrase.text(in: language, arguments)
  }

  private func address(_ path: String) -> String {
    site.address.map { "\($0)/\(path)" } ?? path
  }

  private func identifier(_ edition: Edition) -> String { "urn:retning:\(store):\(edition.number)" }

  // MARK: The page

  public var html: String {
    var html = HTMLWriter()
    html.beginPage(
      say(.headingEditions), in: language,
      head: "<link rel=\"alternate\" type=\"application/atom+xml\" href=\"feed.xml\">\n")
    html.raw("<div class=\"page\">\n<header>\n")
    html.line("h1", text: say(.headingEditions))
    html.line("p", ["class": "facts"], text: say(.editionsFrozen))
    html.raw("</header>\n<main id=\"main\">\n")
    if editions.isEmpty { html.line("p", text: say(.noEditionsYet)) }
    for edition in editions { write(edition, &html) }
    html.raw("</main>\n<footer>\n")
    html.line("p") {
      $0.inline("a", ["href": "feed.xml"], text: say(.editionsFeed))
      $0.text(" · ")
      $0.inline("a", ["href": "katalog.jsonld"], text: say(.editionsCatalogue))
    }
    html.raw("</footer>\n</div>\n</body>\n</html>\n")
    return html.markup
  }

  private func write(_ edition: Edition, _ html: inout HTMLWriter) {
    let corrected = editions.filter { $0.corrects == edition.number }
    html.raw("<section")
    html.raw(" aria-labelledby=\"utgave-\(edition.number)\">\n")
    html.line(
      "h2", ["id": "utgave-\(edition.number)"],
      text: "\(say(.edition)) \(edition.number): \(edition.period.text(in: language))")
    html.line(
      "p", ["class": "note"],
      text: say(.editionPublished, edition.time.osloDate.text(in: language), edition.author))
    if let number = edition.corrects {
      html.line(
        "p", text: say(.erratum, "\(number)", IndicatorText.sentence(edition.reason ?? "")))
    }
    for later in corrected.sorted(by: { $0.number < $1.number }) {
      html.line("p") {
        $0.inline(
          "a", ["href": "#utgave-\(later.number)"],
          text: say(.editionCorrected, "\(later.number)"))
      }
    }
    html.raw("<ul>\n")
    for report in edition.reports {
      html.raw("<li>")
      html.inline(
        "span", ["lang": report.language.rawValue], text: report.title.text(in: report.language))
      html.text(": ")
      for (index, file) in report.files.enumerated() {
        if index > 0 { html.text(", ") }
        html.inline(
          "a", ["href": file.path],
          text: "\(file.format.label) (\(Self.size(file.byteCount, language)))")
      }
      html.raw("</li>\n")
    }
    html.raw("</ul>\n</section>\n")
  }

  private static func size(_ byteCount: Int, _ language: Language) -> String {
    byteCount < 1_000_000
      ? "\(max(1, (byteCount + 500) / 1000))\u{A0}kB"
      : "\(NumberText.number(Double(byteCount) / 1e6, decimals: 1, in: language))\u{A0}MB"
  }

  // MARK: The feed

  /// Atom (RFC 4287), the newest first.
  public var atom: String {
    var xml = HTMLWriter()
    xml.raw("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
    xml.open(
      "feed", ["xmlns": "http://www.w3.org/2005/Atom", "xml:lang": language.rawValue])
    xml.raw("\n")
    xml.line("id", text: "urn:retning:\(store)")
    xml.line("title", text: say(.headingEditions))
    xml.line("updated", text: "\(editions.first?.time ?? Timestamp(secondsSince1970: 0))")
    xml.raw("<link rel=\"self\" href=\"")
    xml.text(address("feed.xml"))
    xml.raw("\"/>\n<link href=\"")
    xml.text(address("index.html"))
    xml.raw("\"/>\n")
    for edition in editions {
      xml.raw("<entry>\n")
      xml.line("id", text: identifier(edition))
      let titles = edition.reports.map { $0.title.text(in: language) }.joined(separator: ", ")
      xml.line(
        "title",
        text:
          "\(titles), \(edition.period.text(in: language)) (\(say(.edition).lowercased()) \(edition.number))"
      )
      xml.line("updated", text: "\(edition.time)")
      xml.line("author") { $0.inline("name", text: edition.author) }
      for file in edition.reports.flatMap(\.files) {
        xml.raw("<link rel=\"\(file.format == .html ? "alternate" : "related")\" type=\"")
        xml.text(file.format.mediaType)
        xml.raw("\" href=\"")
        xml.text(address(file.path))
        xml.raw("\"/>\n")
      }
      let summary =
        edition.corrects.map { number in
          say(.erratum, "\(number)", IndicatorText.sentence(edition.reason ?? ""))
        } ?? say(.editionPublished, edition.time.osloDate.text(in: language), edition.author)
      xml.line("summary", text: summary)
      xml.raw("</entry>\n")
    }
    xml.raw("</feed>\n")
    return xml.markup
  }

  // MARK: The catalogue

  /// The open reports as DCAT-AP-NO 2, in JSON-LD: a dataset for each report of each edition.
  public var dcat: JSONValue {
    var publisher: [JSONValue.Member] = [.init("@type", "foaf:Agent")]
    if let address = site.publisher { publisher.insert(.init("@id", .string(address)), at: 0) }
    publisher.append(.init("foaf:name", .string(site.publisherName ?? "")))
    let datasets = editions.flatMap { edition in
      edition.reports.filter(\.isOpen).map { dataset($0, edition, .object(publisher)) }
    }
    return [
      "@context": [
        "dcat": "http://www.w3.org/ns/dcat#", "dct": "http://purl.org/dc/terms/",
        "foaf": "http://xmlns.com/foaf/0.1/", "vcard": "http://www.w3.org/2006/vcard/ns#",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
      ],
      "@id": .string(address("katalog.jsonld")), "@type": "dcat:Catalog",
      "dct:title": [Self.text(say(.headingEditions), language)],
      "dct:description": [Self.text(say(.editionsFrozen), language)],
      "dct:publisher": .object(publisher),
      "dcat:dataset": .array(datasets),
    ]
  }

  private func dataset(_ report: Report, _ edition: Edition, _ publisher: JSONValue) -> JSONValue {
    let id = "\(identifier(edition)):\(report.name)"
    let languages: [JSONValue] = [
      Self.reference(Self.authority + "language/" + report.language.code)
    ]
    var members: [JSONValue.Member] = [
      .init("@id", .string(id)), .init("@type", "dcat:Dataset"),
      .init("dct:identifier", .string(id)),
      .init(
        "dct:title",
        [
          Self.text(
            "\(report.title.text(in: report.language)), \(edition.period.text(in: report.language))",
            report.language)
        ]),
      .init(
        "dct:description",
        [
          Self.text(
            Phrase.editionDescribed.text(
              in: report.language, report.title.text(in: report.language),
              edition.period.text(in: report.language), "\(edition.number)"), report.language)
        ]),
      .init("dct:publisher", publisher), .init("dct:language", .array(languages)),
      .init("dct:issued", Self.typed("\(edition.time)", "xsd:dateTime")),
      .init(
        "dct:temporal",
        [
          "@type": "dct:PeriodOfTime",
          "dcat:startDate": Self.typed("\(edition.period.start)", "xsd:date"),
          "dcat:endDate": Self.typed("\(edition.period.end)", "xsd:date"),
        ]),
      .init("dct:accessRights", Self.reference(Self.authority + "access-right/PUBLIC")),
      .init("dcat:theme", [Self.reference(Self.authority + "data-theme/GOVE")]),
    ]
    if let contact = site.contact {
      members.append(
        .init(
          "dcat:contactPoint",
          [
            "@type": "vcard:Organization", "vcard:fn": .string(site.publisherName ?? contact),
            "vcard:hasEmail": Self.reference("mailto:\(contact)"),
          ]))
    }
    members.append(
      .init("dcat:distribution", .array(report.files.map { distribution($0, languages) })))
    return .object(members)
  }

  private func distribution(_ file: File, _ languages: [JSONValue]) -> JSONValue {
    [
      "@type": "dcat:Distribution",
      "dcat:accessURL": Self.reference(address(file.path)),
      "dcat:downloadURL": Self.reference(address(file.path)),
      "dct:format": Self.reference(Self.authority + "file-type/" + file.format.authorityCode),
      "dcat:mediaType": Self.reference(
        "https://www.iana.org/assignments/media-types/" + file.format.mediaType),
      "dcat:byteSize": Self.typed("\(file.byteCount)", "xsd:nonNegativeInteger"),
      "dct:language": .array(languages),
    ]
  }

  private static let authority = "http://publications.europa.eu/resource/authority/"

  private static func reference(_ address: String) -> JSONValue { ["@id": .string(address)] }

  private static func text(_ text: String, _ language: Language) -> JSONValue {
    ["@value": .string(text), "@language": .string(language.rawValue)]
  }

  private static func typed(_ value: String, _ type: String) -> JSONValue {
    ["@value": .string(value), "@type": .string(type)]
  }
}

extension Language {
  /// The code in the language list of the Publications Office of the European Union.
  fileprivate var code: String {
    switch self {
    case .nb: "NOB"
    case .nn: "NNO"
    case .en: "ENG"
    }
  }
}

extension ReportFormat {
  /// What a reader knows the format by.
  public var label: String {
    switch self {
    case .html: "HTML"
    case .markdown: "Markdown"
    case .csv: "CSV"
    case .json: "JSON"
    case .sdmx: "SDMX-CSV"
    case .pdf: "PDF"
    case .pdfArchive: "PDF/A"
    case .docx: "DOCX"
    }
  }

  var mediaType: String {
    switch self {
    case .html: "text/html"
    case .markdown: "text/markdown"
    case .csv: "text/csv"
    case .json: "application/json"
    case .sdmx: "application/vnd.sdmx.data+csv"
    case .pdf, .pdfArchive: "application/pdf"
    case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    }
  }

  /// The code in the list of file types of the Publications Office of the European Union.
  fileprivate var authorityCode: String {
    switch self {
    case .html: "HTML"
    case .markdown: "MD"
    case .csv, .sdmx: "CSV"
    case .json: "JSON"
    case .pdf: "PDF"
    case .pdfArchive: "PDFA3B"
    case .docx: "DOCX"
    }
  }
}
