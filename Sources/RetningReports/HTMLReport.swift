import RetningData
import RetningDiagnostics
import RetningResult
import RetningStrategy

/// The report as one HTML file that needs nothing beside it: no script, no font, no picture.
///
/// Each chapter is a file of its own, `HTMLReport+….swift`, and one line in ``chapters``.
struct HTMLReport {
  let model: ReportModel
  var html = HTMLWriter()

  var language: Language { model.language }
  var result: ResultDocument { model.result }

  /// A chapter: the place that the contents lead to, its heading, and what writes it.
  struct Chapter {
    let anchor: String
    let heading: String
    /// Whether it begins on a page of its own on paper.
    var opensPage = false
    let write: (inout HTMLReport) -> Void
  }

  static func text(of model: ReportModel) -> String {
    var report = HTMLReport(model: model)
    report.writeDocument()
    return report.html.markup
  }

  private var chapters: [Chapter] {
    model.definition.sections.enumerated().flatMap { chapters(of: $1, number: $0 + 1) }
  }

  private func chapters(of section: ReportSection, number: Int) -> [Chapter] {
    switch section {
    case .own(let own):
      [
        Chapter(anchor: "own-\(number)", heading: own.title.text(in: language)) {
          $0.write(own, id: "own-\(number)")
        }
      ]
    case .round:
      result.round.map { round in
        [Chapter(anchor: "round", heading: say(.headingRound)) { $0.write(round) }]
      } ?? []
    case .goals: goalChapters
    case .indicators:
      [
        Chapter(anchor: "indicators", heading: say(.headingIndicators), opensPage: true) {
          $0.writeIndicators()
        }
      ]
    case .measures:
      [
        Chapter(anchor: "measures", heading: say(.headingMeasures), opensPage: true) {
          $0.writeMeasures()
        }
      ]
    case .register:
      [
        Chapter(anchor: "register", heading: say(.headingRegister), opensPage: true) {
          $0.writeRegister()
        }
      ]
    case .ministries:
      [
        Chapter(anchor: "ministries", heading: say(.headingMinistries), opensPage: true) {
          $0.writeMinistries()
        }
      ]
    case .changes: changesChapters
    case .findings:
      [Chapter(anchor: "findings", heading: say(.headingFindings)) { $0.writeFindings() }]
    case .method: [Chapter(anchor: "method", heading: say(.headingMethod)) { $0.writeMethod() }]
    case .transition: transitionChapters
    }
  }

  private var goalChapters: [Chapter] {
    var chapters: [Chapter] = []
    for (index, strategy) in model.strategies.enumerated() {
      let title = strategy.summary?.label(in: language) ?? strategy.id
      chapters.append(
        Chapter(
          anchor: "goals-\(index + 1)", heading: say(.headingGoals, title), opensPage: index == 0
        ) {
          $0.writeGoals(strategy.goals)
        })
    }
    if !model.goalless.isEmpty {
      chapters.append(
        Chapter(anchor: "goalless", heading: say(.headingGoalless)) { $0.writeGoalless() })
    }
    return chapters
  }

  private var transitionChapters: [Chapter] {
    guard let text = TransitionText(model) else { return [] }
    return [
      Chapter(anchor: "closing", heading: say(.headingClosing, text.oldName), opensPage: true) {
        $0.writeClosing(text)
      },
      Chapter(anchor: "opening", heading: say(.headingOpening, text.newName), opensPage: true) {
        $0.writeOpening(text)
      },
    ]
  }

  private mutating func writeDocument() {
    let title = model.definition.title.text(in: language)
    html.raw("<!DOCTYPE html>\n")
    html.open("html", ["lang": language.rawValue])
    html.raw("\n<head>\n<meta charset=\"utf-8\">\n")
    html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    html.line("title", text: "\(title) – \(result.period.text(in: language))")
    html.raw("<meta name=\"generator\" content=\"Retning ")
    html.text(result.engine)
    html.raw("\">\n<style>\n" + Stylesheet.text + "</style>\n</head>\n<body>\n")
    html.line("a", ["class": "skip", "href": "#main"], text: say(.skipLink))
    html.raw("<div class=\"page\">\n")
    let chapters = chapters
    writeTitle(title)
    html.raw("<main id=\"main\" tabindex=\"-1\">\n")
    writeFirstPage(contents: chapters)
    for chapter in chapters {
      html.raw(chapter.opensPage ? "<section class=\"opens\"" : "<section")
      html.raw(" aria-labelledby=\"\(chapter.anchor)\">\n")
      html.line("h2", ["id": chapter.anchor], text: chapter.heading)
      chapter.write(&self)
      html.raw("</section>\n")
    }
    html.raw("</main>\n")
    writeColophon()
    html.raw("</div>\n</body>\n</html>\n")
  }

  // MARK: What chapters share

  func say(_ phrase: Phrase, _ arguments: String...) -> String {
    phrase.text(in: language, arguments)
  }

  /// A table in a region of its own that scrolls sideways where it is wider than the screen.
  ///
  /// - Parameter label: The region's name where the caption is another table's too: regions are told apart by their names.
  mutating func table(
    caption: String, label: String? = nil, class name: String = "",
    _ body: (inout HTMLReport) -> Void
  ) {
    html.open(
      "div", ["class": "wide", "role": "region", "tabindex": "0", "aria-label": label ?? caption])
    html.raw("\n")
    html.open("table", ["role": "table", "class": name])
    html.raw("\n")
    html.line("caption", text: caption)
    body(&self)
    html.raw("</table>\n</div>\n")
  }

  /// A table that is folded on a screen and open on paper: the figures of a drawing above it.
  mutating func foldedTable(
    caption: String, label: String? = nil, class name: String = "",
    _ body: (inout HTMLReport) -> Void
  ) {
    html.raw(name.isEmpty ? "<details>" : "<details class=\"broad\">")
    html.line("summary", text: say(.figuresAsTable))
    table(caption: caption, label: label, class: name, body)
    html.raw("</details>\n")
  }

  /// A drawing with its caption above it, and below it in words what it does not show.
  mutating func figure(
    caption: String, notes: [String] = [], class name: String = "",
    _ body: (inout HTMLReport) -> Void
  ) {
    html.raw(name.isEmpty ? "<figure>\n" : "<figure class=\"\(name)\">\n")
    html.line("figcaption", text: caption)
    body(&self)
    if !notes.isEmpty {
      html.line("p", ["class": "legend"], text: notes.joined(separator: " "))
    }
    html.raw("</figure>\n")
  }

  /// A table’s head.
  mutating func head(_ headings: [Heading]) {
    html.raw("<thead><tr>")
    for heading in headings {
      html.raw(heading.isNumber ? "<th scope=\"col\" class=\"n\"" : "<th scope=\"col\"")
      html.raw(heading.span > 1 ? " colspan=\"\(heading.span)\">" : ">")
      html.text(heading.text)
      html.raw("</th>")
    }
    html.raw("</tr></thead>\n")
  }

  /// The heading of a table's column.
  struct Heading {
    let text: String
    var isNumber = false
    var span = 1
  }

  func column(_ phrase: Phrase) -> Heading { Heading(text: say(phrase)) }

  func numbers(_ phrase: Phrase, span: Int = 1) -> Heading {
    Heading(text: say(phrase), isNumber: true, span: span)
  }

  mutating func status(_ status: Status) {
    html.raw(
      "<span class=\"s \(status.rawValue)\"><span aria-hidden=\"true\">\(status.symbol)</span> ")
    html.text(status.name(in: language))
    html.raw("</span>")
  }

  /// The counts, each with sign and word.
  mutating func counts(_ counts: StatusCounts) {
    let shown = Status.allCases.filter { counts[$0] > 0 }
    if shown.isEmpty { html.text(say(.noIndicators)) }
    for (index, status) in shown.enumerated() {
      if index > 0 { html.raw(", ") }
      html.raw(
        "<span class=\"s \(status.rawValue)\"><span aria-hidden=\"true\">\(status.symbol)</span> ")
      html.text(NumberText.count(counts[status], in: language) + " ")
      html.text(status.name(count: counts[status], in: language))
      html.raw("</span>")
    }
  }

  mutating func link(_ kind: Anchor.Kind, _ id: String, _ text: String) {
    // Where the part that it leads to is left out there is nothing to lead to.
    guard model.definition.sections.contains(kind.section) else { return html.text(text) }
    html.inline("a", ["href": Anchor(kind, id).href], text: text)
  }
}
