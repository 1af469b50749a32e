import RetningData
import RetningDiagnostics
import RetningStrategy

/// The catalogue of what is measured: what each indicator means, who answers for it, where its figures come from, and who
/// builds on it.
public struct IndicatorCatalogue: Sendable {
  public struct Item: Sendable {
    public let id: String
    public let title: String
    /// The facts in order, each with its label; those that nobody has given are left out.
    public let facts: [(label: String, text: String)]
    /// The indicators and modules whose formulas name it.
    public let usedBy: [String]
    /// What is to be seen to: that its figures are too old, or that it never had any.
    public let remarks: [String]

    public init(
      id: String, title: String, facts: [(label: String, text: String)], usedBy: [String],
      remarks: [String]
    ) {
      self.id = id
      self.title = title
      self.facts = facts
      self.usedBy = usedBy
      self.remarks = remarks
    }
  }

  /// The indicators of one ministry.
  public struct Chapter: Sendable {
    public let ministry: String
    public let heading: String
    public let items: [Item]

    public init(ministry: String, heading: String, items: [Item]) {
      self.ministry = ministry
      self.heading = heading
      self.items = items
    }
  }

  private let chapters: [Chapter]
  private let unusedSeries: [String]
  private let language: Language

  /// - Parameter unusedSeries: The series that no rule reads.
  public init(chapters: [Chapter], unusedSeries: [String], language: Language) {
    self.chapters = chapters
    self.unusedSeries = unusedSeries
    self.language = language
  }

  private func say(_ nb: String, _ en: String) -> String { language == .en ? en : nb }

  private var title: String { say("Indikatorkatalogen", "The catalogue of indicators") }
  private var usedByLabel: String { say("Brukes av", "Used by") }
  private var unusedLabel: String {
    say("Serier som ingen regel leser", "Series that no rule reads")
  }

  private var count: String {
    let total = chapters.reduce(0) { $0 + $1.items.count }
    return say(
      "\(total) \(total == 1 ? "indikator" : "indikatorer")",
      "\(total) \(total == 1 ? "indicator" : "indicators")")
  }

  /// A target in words, for a catalogue.
  public static func text(of target: Target, unit: UnitOfMeasure, in language: Language) -> String {
    func number(_ value: Double) -> String {
      NumberText.precise(value, decimals: 0, in: language)
        + (unit.symbol.isEmpty ? "" : NumberText.noBreakSpace + UnitText.worded(unit.symbol))
    }
    switch target {
    case .reach(let points, _):
      return Summary.enumeration(
        points.map {
          Phrase.reachBy.text(in: language, number($0.value), $0.period.text(in: language))
        }, in: language)
    case .maintain(let atLeast, let atMost, _):
      let bounds = [
        atLeast.map { Phrase.atLeast.text(in: language, number($0)) },
        atMost.map { Phrase.atMost.text(in: language, number($0)) },
      ].compactMap { $0 }.joined(separator: ", ")
      return Phrase.maintain.text(in: language, bounds)
    case .band(let low, let high, _):
      return Phrase.band.text(in: language, "\(number(low))–\(number(high))")
    }
  }

  // MARK: HTML

  /// One file that needs nothing beside it.
  public var html: String {
    var html = HTMLWriter()
    html.beginPage(title, in: language, style: Self.style)
    html.line("a", ["class": "skip", "href": "#main"], text: Phrase.skipLink.text(in: language))
    html.raw("<div class=\"page\">\n<header>\n")
    html.line("h1", text: title)
    html.line("p", text: count)
    html.raw("</header>\n")
    html.block("nav", ["aria-label": say("Departementene", "The ministries")]) { html in
      html.block("ul") { html in
        for chapter in chapters {
          html.inline("li") { html in
            html.inline("a", ["href": "#\(chapter.ministry)"], text: chapter.heading)
          }
          html.raw("\n")
        }
      }
    }
    html.raw("<main id=\"main\" tabindex=\"-1\">\n")
    for chapter in chapters { write(chapter, to: &html) }
    writeUnused(to: &html)
    html.raw("</main>\n</div>\n</body>\n</html>\n")
    return html.markup
  }

  /// Terms beside what they mean, one under another where there is no room.
  private static let style = """
    .terms{display:grid;grid-template-columns:9rem 1fr;gap:.2rem 1rem;max-width:44rem;margin:0 0 2.5rem}
    .terms dt{font-size:.9375rem;color:var(--quiet)}.terms dd{margin:0}
    @media(max-width:30rem){.terms{display:block}.terms dd{margin:0 0 .5rem}}

    """

  private func write(_ chapter: Chapter, to html: inout HTMLWriter) {
    html.block("section", ["aria-labelledby": chapter.ministry]) { html in
      html.line("h2", ["id": chapter.ministry], text: chapter.heading)
      for item in chapter.items {
        html.block("article", ["aria-labelledby": Self.anchor(item.id)]) { html in
          html.line("h3", ["id": Self.anchor(item.id)], text: item.title)
          html.inline("p") { $0.inline("code", text: item.id) }
          html.raw("\n")
          for remark in item.remarks {
            html.inline("p") { $0.inline("strong", text: remark) }
            html.raw("\n")
          }
          html.block("dl", ["class": "terms"]) { html in
            for (label, text) in item.facts {
              html.line("dt", text: label)
              html.line("dd", text: text)
            }
            guard !item.usedBy.isEmpty else { return }
            html.line("dt", text: usedByLabel)
            html.inline("dd") { html in
              for (index, user) in item.usedBy.enumerated() {
                if index > 0 { html.text(", ") }
                if ids.contains(user) {
                  html.inline("a", ["href": "#" + Self.anchor(user)], text: user)
                } else {
                  html.inline("code", text: user)
                }
              }
            }
            html.raw("\n")
          }
        }
      }
    }
  }

  private func writeUnused(to html: inout HTMLWriter) {
    guard !unusedSeries.isEmpty else { return }
    html.block("section", ["aria-labelledby": "unused"]) { html in
      html.line("h2", ["id": "unused"], text: unusedLabel)
      html.block("ul") { html in
        for key in unusedSeries {
          html.inline("li") { $0.inline("code", text: key) }
          html.raw("\n")
        }
      }
    }
  }

  private var ids: Set<String> { Set(chapters.flatMap(\.items).map(\.id)) }

  private static func anchor(_ id: String) -> String { id.replacing("/", with: "-") }

  // MARK: Markdown

  public var markdown: String {
    var lines = ["# \(title)", "", count, ""]
    for chapter in chapters {
      lines += ["## \(MarkdownText.escaped(chapter.heading))", ""]
      for item in chapter.items {
        lines += ["### \(MarkdownText.escaped(item.title))", "", "`\(item.id)`", ""]
        for remark in item.remarks { lines += ["**\(MarkdownText.escaped(remark))**", ""] }
        var rows = item.facts
        if !item.usedBy.isEmpty {
          rows.append((usedByLabel, item.usedBy.joined(separator: ", ")))
        }
        for (label, text) in rows {
          lines.append("- \(MarkdownText.escaped(label)): \(MarkdownText.escaped(text))")
        }
        lines.append("")
      }
    }
    if !unusedSeries.isEmpty {
      lines += ["## \(unusedLabel)", ""] + unusedSeries.map { "- `\($0)`" } + [""]
    }
    return lines.joined(separator: "\n")
  }
}
