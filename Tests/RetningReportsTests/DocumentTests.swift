import RetningDiagnostics
import RetningResult
import RetningStrategy
import Testing

@testable import RetningReports

@Suite("The HTML document")
struct DocumentTests {
  let html = Renderer.render(Fixture.result, as: Fixture.definition, format: .html)

  /// The values of an attribute, in order.
  private func values(of attribute: String) -> [String] {
    html.split(separator: " \(attribute)=\"", omittingEmptySubsequences: false).dropFirst()
      .map { String($0.prefix { $0 != "\"" }) }
  }

  @Test("every id is there once, and every link within the document leads somewhere")
  func links() {
    let ids = values(of: "id")
    #expect(Set(ids).count == ids.count)
    for href in values(of: "href") {
      #expect(href.first == "#")
      #expect(ids.contains(String(href.dropFirst())), "\(href)")
    }
    for names in values(of: "aria-labelledby") {
      for name in names.split(separator: " ") { #expect(ids.contains(String(name)), "\(name)") }
    }
  }

  @Test("every element that is opened is closed, in order")
  func balanced() {
    var open: [Substring] = []
    for piece in html.split(separator: "<").dropFirst() {
      let name = piece.prefix { !" >\n/".contains($0) }
      if piece.first == "/" {
        let closed = piece.dropFirst().prefix { $0 != ">" }
        #expect(open.popLast() == closed)
      } else if !["!DOCTYPE", "meta"].contains(name),
        !piece.prefix(while: { $0 != ">" }).hasSuffix("/")
      {
        open.append(name)
      }
    }
    #expect(open.isEmpty)
  }

  @Test("a table lies in a box that scrolls and holds what is in it, so the page never does")
  func wide() {
    let parts = html.split(separator: "<table")
    #expect(parts.count > 20)
    for before in parts.dropLast() {
      let box = before.split(separator: "\n").last
      #expect(box?.hasPrefix("<div class=\"wide\"") == true, "\(box ?? "")")
    }
    #expect(Stylesheet.text.contains(".wide{position:relative;overflow-x:auto"))
  }

  @Test("no two regions have the same name")
  func regions() {
    let names = html.split(separator: "<div class=\"wide\"").dropFirst().compactMap {
      $0.split(separator: "aria-label=\"").dropFirst().first?.prefix { $0 != "\"" }
    }
    #expect(names.count > 20)
    #expect(Set(names).count == names.count)
  }

  @Test("headings follow each other without a step left out")
  func headings() {
    var level = 0
    for piece in html.split(separator: "<h").dropFirst() {
      guard let digit = piece.first?.wholeNumberValue else { continue }
      #expect(digit <= level + 1)
      level = digit
    }
    #expect(level > 0)
  }

  @Test("a text from outside is never markup")
  func hostile() {
    #expect(!html.contains("<script"))
    #expect(!html.contains("<b>"))
    #expect(html.contains("&lt;script&gt;"))
    let markdown = Renderer.render(Fixture.result, as: Fixture.definition, format: .markdown)
    #expect(!markdown.contains("<script"))
    #expect(markdown.contains("\\| \\*x\\*"))
  }

  @Test("nothing outside the file is asked for")
  func selfContained() {
    for sign in ["http", "src=", "@import", "url("] { #expect(!html.contains(sign)) }
  }

  @Test("the document is in its language")
  func language() {
    for language in Language.allCases {
      let html = Renderer.render(
        Fixture.result, as: Fixture.definition, format: .html, language: language)
      #expect(html.contains("<html lang=\"\(language.rawValue)\">"))
      #expect(html.contains(Phrase.headingMethod.text(in: language)))
    }
  }

  @Test("two ids never meet in one anchor")
  func anchors() {
    let ids = ["a/b", "a_b", "a b", "a_20_b", "a#b", "å/b", "a\"b", "A/b"]
    #expect(Set(ids.map { Anchor(.indicator, $0).name }).count == Set(ids).count)
  }

  @Test("an empty result still makes every report")
  func empty() {
    let empty = ResultDocument(
      engine: "0", store: .init(revision: 0, hash: ""), rulesHash: "", asOf: Fixture.result.asOf,
      period: Fixture.result.period, strategies: [], ministries: [], indicators: [], goals: [],
      measures: [], findings: [], failures: [])
    for format in ReportFormat.allCases {
      #expect(!Renderer.render(empty, as: Fixture.definition, format: format).isEmpty)
    }
    #expect(GoalPicture.table(empty, language: .nb, width: 80, colour: false).isEmpty)
  }
}
