import RetningDiagnostics

/// A page with one table, such as who must do what by when in a reporting round.
public struct TablePage: Sendable {
  public let title: String
  /// Sentences above the table.
  public let lead: [String]
  public let caption: String
  public let headings: [String]
  /// The first cell of each row names it.
  public let rows: [[String]]
  public let language: Language

  public init(
    title: String, lead: [String], caption: String, headings: [String], rows: [[String]],
    language: Language
  ) {
    self.title = title
    self.lead = lead
    self.caption = caption
    self.headings = headings
    self.rows = rows
    self.language = language
  }

  /// One file that needs nothing beside it.
  public var html: String {
    var html = HTMLWriter()
    html.beginPage(title, in: language)
    html.raw("<div class=\"page\">\n<header>\n")
    html.line("h1", text: title)
    html.raw("</header>\n<main id=\"main\">\n")
    for sentence in lead { html.line("p", text: sentence) }
    if !rows.isEmpty { write(to: &html) }
    html.raw("</main>\n</div>\n</body>\n</html>\n")
    return html.markup
  }

  private func write(to html: inout HTMLWriter) {
    html.open(
      "div", ["class": "wide", "role": "region", "tabindex": "0", "aria-label": caption])
    html.block("table") { html in
      html.line("caption", text: caption)
      html.block("thead") { html in
        html.line("tr") { html in
          for heading in headings { html.inline("th", ["scope": "col"], text: heading) }
        }
      }
      html.block("tbody") { html in
        for row in rows { html.row(row) }
      }
    }
    html.raw("</div>\n")
  }
}
