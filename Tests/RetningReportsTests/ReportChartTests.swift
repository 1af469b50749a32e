import RetningData
import RetningDiagnostics
import RetningResult
import RetningStrategy
import Testing

@testable import RetningReports

/// The charts as a reader meets them: in the report, beside the table that says the same.
@Suite("Charts in the report")
struct ReportChartTests {
  let html = Self.render(Fixture.result)

  private static func render(_ result: ResultDocument, ministries: [String]? = nil) -> String {
    let definition = ReportDefinition(
      name: "test", title: LocalizedText(nb: "Test"), ministries: ministries)
    return Renderer.render(result, as: definition, format: .html)
  }

  /// The fixture with other indicators.
  private static func render(_ indicators: [IndicatorResult]) -> String {
    let whole = Fixture.result
    return render(
      ResultDocument(
        engine: whole.engine, store: whole.store, rulesHash: whole.rulesHash, asOf: whole.asOf,
        period: whole.period, strategies: whole.strategies, ministries: whole.ministries,
        indicators: indicators, goals: whole.goals, measures: [], findings: [], failures: []))
  }

  /// An indicator with these parts at its last period.
  private static func render(
    dimensions: [String], _ parts: [(String, Double?)], value: Double = 5
  ) -> String {
    let indicator = Fixture.indicator(
      Fixture.identity("dfd/delt", LocalizedText(nb: "Delt"), goals: [], unit: "%"),
      Fixture.rows("2026-T2", [value]), .grey(.noTarget, method: "trend/1"),
      breakdown: .init(
        dimensions: dimensions,
        parts: parts.map {
          .init(
            coordinates: [$0], value: $1, status: $1 == nil ? .suppressed : .normal, note: nil)
        }))
    return render([indicator])
  }

  // MARK: Reading the page

  /// The drawing with this id.
  private func drawing(_ id: String, in html: String) throws -> Substring {
    let begin = try #require(html.firstRange(of: "aria-labelledby=\"\(id)/t \(id)/d\""))
    let rest = html[begin.upperBound...]
    return rest[..<(try #require(rest.firstRange(of: "</svg>")).lowerBound)]
  }

  /// What stands inside each element that begins so.
  private func texts(_ opening: String, in html: some StringProtocol) -> [String] {
    html.components(after: opening).map { piece in
      String(piece.drop { $0 != ">" }.dropFirst().prefix { $0 != "<" })
    }
  }

  private func figures(in drawing: some StringProtocol) -> [String] {
    texts("<text class=\"figure", in: drawing)
  }

  /// The cells of the first table after a place, by row.
  private func rows(after place: String, in html: String) throws -> [[String]] {
    let begin = try #require(html.firstRange(of: place))
    let rest = html[begin.upperBound...]
    let body = try #require(rest.firstRange(of: "<tbody"))
    let end = try #require(rest.firstRange(of: "</tbody>"))
    return rest[body.upperBound..<end.lowerBound].components(after: "<tr").map {
      texts("<t", in: $0)
    }
  }

  // MARK: All of them

  @Test("every drawing has a title and a description, or is hidden beside words")
  func named() {
    for drawing in html.components(after: "<svg") {
      let head = drawing.prefix { $0 != ">" }
      if head.contains("aria-hidden=\"true\"") { continue }
      #expect(head.contains("role=\"img\""))
      for name in ["title", "desc"] {
        #expect(texts("<\(name) id=", in: drawing).first?.isEmpty == false, "\(head)")
      }
    }
    #expect(html.components(after: "<svg class=\"spark").count > 10)
  }

  @Test("the words of the drawings are in every language")
  func languages() {
    for language in Language.allCases {
      let html = Renderer.render(
        Fixture.result, as: Fixture.definition, format: .html, language: language)
      for phrase in [Phrase.orderedNotRanked, .headingShared, .matrixShade] {
        #expect(html.contains(phrase.text(in: language)))
      }
    }
  }

  @Test("a result without anything has no drawing")
  func empty() {
    let whole = Fixture.result
    let html = Self.render(
      ResultDocument(
        engine: "0", store: .init(revision: 0, hash: ""), rulesHash: "", asOf: whole.asOf,
        period: whole.period, strategies: [], ministries: [], indicators: [], goals: [],
        measures: [], findings: [], failures: []))
    #expect(!html.contains("<svg"))
    #expect(!html.contains("<figure"))
  }

  // MARK: Ministries

  @Test("the dots of green shares are the table's figures, in order of value")
  func greenShares() throws {
    let drawing = try drawing("green-shares", in: html)
    let rows = try rows(after: "green-shares/d\">", in: html)
    let shares = rows.compactMap { $0.last }
    #expect(shares.count == rows.count && shares.count > 5)
    #expect(figures(in: drawing).sorted() == shares.sorted())
    let values = figures(in: drawing).compactMap { Int($0.prefix { $0.isNumber }) }
    #expect(values == values.sorted(by: >))
    #expect(drawing.contains("samlet: "))
  }

  @Test("ministries without figures are named in words and have no dot")
  func silent() throws {
    let drawing = try drawing("green-shares", in: html)
    #expect(html.contains("Har ingen indikatorer: FD og SD. Har ikke levert: SMK, KLD og UD."))
    let names = texts("<text class=\"name", in: drawing)
    for silent in ["SMK", "KLD", "SD", "UD"] { #expect(!names.contains(silent)) }
    #expect(!drawing.contains(">1. "), "they are not ranked")
  }

  @Test("an indicator that several have is drawn as dots, as lines, and as one table of both")
  func shared() throws {
    let dots = try drawing("shared-1/dots", in: html)
    #expect(
      texts("<title", in: dots) == [
        "Ansatte som kjenner strategien (%), 2.\u{A0}tertial 2026, etter departement"
      ])
    let rows = try rows(after: "shared-1/dots/d\">", in: html)
    let last = try #require(rows.last)
    #expect(last.first == "T2 2026")
    let figures = figures(in: dots)
    #expect(figures.count == 5)
    #expect(figures.sorted() == last.dropFirst().map { $0 + "\u{A0}%" }.sorted())
    for (index, ministry) in ["aid", "bfd", "kdd", "kud", "lmd"].enumerated() {
      let panel = try drawing("shared-1/lines/d/\(ministry)", in: html)
      #expect(self.figures(in: panel) == [last[index + 1] + "\u{A0}%"])
    }
  }

  @Test("what two ministries have, or has another unit, is not compared")
  func fewer() {
    #expect(!html.contains("shared-2/"))
    let alone = Self.render(Fixture.result, ministries: ["aid"])
    #expect(!alone.contains("shared-1/"))
  }

  @Test("a ministry that is a period behind is named, not drawn beside the others")
  func behind() throws {
    let indicators = ["aid", "bfd", "kd", "jd"].map { ministry in
      Fixture.indicator(
        Fixture.identity("\(ministry)/felles", LocalizedText(nb: "Felles"), goals: [], unit: "%"),
        Fixture.rows(ministry == "jd" ? "2025-T3" : "2026-T1", [3, 4]),
        .grey(.noTarget, method: "trend/1"))
    }
    let html = Self.render(indicators)
    let dots = try drawing("shared-1/dots", in: html)
    #expect(texts("<text class=\"name", in: dots) == ["AID", "BFD", "KD"])
    #expect(html.contains("Ordnet etter verdi, ikke rangert. Uten tall: JD."))
  }

  @Test("each cell of goals and ministries has sign, word and shade, and an empty one says so")
  func heatMap() throws {
    let matrix = try #require(html.components(after: "class=\"matrix heat\"").first)
    let cells = try #require(matrix.firstRange(of: "</table>")).lowerBound
    var shaded = 0
    for cell in matrix[..<cells].components(after: "<td") {
      guard let status = Status.allCases.first(where: { cell.contains("shade-\($0)") }) else {
        #expect(cell.contains("ingen indikatorer"))
        continue
      }
      shaded += 1
      #expect(cell.contains(status.symbol))
      #expect(cell.contains(" \(status.name(in: .nb))</span>"))
    }
    #expect(shaded > 10)
  }

  // MARK: Parts

  @Test(
    "parts are bars from zero with the table's figures, and one without a value is said in words")
  func bars() throws {
    let html = Self.render(
      dimensions: ["alder"], [("over-49", 51.2), ("under-35", 7), ("ukjent", nil)])
    let drawing = try drawing("i/dfd/delt/parts", in: html)
    let rows = try rows(after: "i/dfd/delt/parts/d\">", in: html)
    #expect(figures(in: drawing) == ["51,2\u{A0}%", "7,0\u{A0}%"])
    #expect(rows.map { $0[1] } == ["51,2", "7,0", "–"])
    #expect(drawing.components(after: "<rect").count == 2)
    #expect(drawing.contains("Uten tall: ukjent."))
    #expect(
      drawing.contains(">skjermet<") || drawing.contains(ObservationStatus.suppressed.name(in: .nb))
    )
  }

  @Test("parts by ministry are dots, seen against the whole where it lies among them")
  func partsByMinistry() throws {
    let parts: [(String, Double?)] = [("aid", 4), ("dfd", 6.5), ("ud", nil), ("smk", 5)]
    let shares = Self.render(dimensions: [Cube.reportingDimension], parts)
    let drawing = try drawing("i/dfd/delt/parts", in: shares)
    let rows = try rows(after: "i/dfd/delt/parts/d\">", in: shares)
    #expect(figures(in: drawing) == ["6,5\u{A0}%", "5,0\u{A0}%", "4,0\u{A0}%"])
    #expect(Set(rows.map { $0[1] }) == ["4,0", "6,5", "–", "5,0"])
    #expect(drawing.contains("samlet: 5,0\u{A0}%"))
    #expect(shares.contains("Uten tall: UD."))
    let sum = Self.render(dimensions: [Cube.reportingDimension], parts, value: 15.5)
    #expect(try self.drawing("i/dfd/delt/parts", in: sum).contains("median: 5,0\u{A0}%"))
  }

  @Test("a single value, or more than a drawing can tell apart, is left to the table")
  func tableOnly() {
    let one = Self.render(dimensions: ["alder"], [("over-49", 51.2), ("under-35", nil)])
    let many = Self.render(
      dimensions: ["kommune"], (0...BarChart.barsMax).map { ("k\($0)", Double($0)) })
    for html in [one, many] {
      #expect(!html.contains("/parts/t"))
      #expect(html.contains(", etter "))
    }
  }

  @Test("a bar below zero lies at the other side of the line of zero")
  func below() throws {
    let drawing = try drawing(
      "i/dfd/delt/parts", in: Self.render(dimensions: ["alder"], [("a", -4), ("b", 6)]))
    let bars = drawing.components(after: "<rect").map { bar in
      ["x", "width"].map { name in
        bar.components(after: " \(name)=\"").first.flatMap { Double($0.prefix { $0 != "\"" }) } ?? 0
      }
    }
    #expect(bars.count == 2)
    #expect(bars.allSatisfy { $0[1] > 0 })
    #expect(abs(bars[0][0] + bars[0][1] - bars[1][0]) < 0.2)
    #expect(figures(in: drawing) == ["−4,0\u{A0}%", "6,0\u{A0}%"])
  }

  @Test("a long unit is named once, in the caption")
  func unit() throws {
    let indicators = ["aid", "bfd", "kd"].map { ministry in
      Fixture.indicator(
        Fixture.identity(
          "\(ministry)/felles", LocalizedText(nb: "Felles"), goals: [], unit: "personer",
          decimals: 0),
        Fixture.rows("2026-T1", [3, 4]), .grey(.noTarget, method: "trend/1"))
    }
    let html = Self.render(indicators)
    #expect(figures(in: try drawing("shared-1/dots", in: html)) == ["4", "4", "4"])
    #expect(
      html.contains("<figcaption>Felles (personer), 2.\u{A0}tertial 2026, etter departement<"))
  }

  @Test("more shared indicators than a report shows are counted in words")
  func many() {
    let indicators = ["aid", "bfd", "kd"].flatMap { ministry in
      (0...SharedIndicator.shownMax + 1).map { number in
        Fixture.indicator(
          Fixture.identity(
            "\(ministry)/i\(number)", LocalizedText(nb: "I\(number)"), goals: [], unit: "%"),
          Fixture.rows("2026-T1", [3, 4]), .grey(.noTarget, method: "trend/1"))
      }
    }
    let html = Self.render(indicators)
    #expect(html.contains("shared-\(SharedIndicator.shownMax)/dots/t"))
    #expect(!html.contains("shared-\(SharedIndicator.shownMax + 1)/"))
    #expect(html.contains("ikke er sammenlignet her: 2."))
  }

  // MARK: Measures

  @Test("the milestones' days are the same in the drawing and in the table")
  func milestones() throws {
    let drawing = try drawing("m/dfd/felles-ikt", in: html)
    let rows = try rows(after: "m/dfd/felles-ikt/d\">", in: html)
    let description = try #require(texts("<desc", in: drawing).first)
    #expect(!rows.isEmpty)
    for row in rows {
      // A completed milestone's forecast is history.
      let isCompleted = row[4] != "–"
      for (column, day) in row.enumerated().dropFirst().prefix(4)
      where day != "–" && !(column == 3 && isCompleted) {
        #expect(description.contains(day), "\(day)")
      }
    }
    #expect(drawing.contains("class=\"today\""))
    #expect(drawing.components(after: "class=\"due\"").count == rows.count)
  }
}

extension StringProtocol {
  /// The pieces that follow each place of a text.
  fileprivate func components(after mark: String) -> [SubSequence.SubSequence] {
    Array(self[...].split(separator: mark, omittingEmptySubsequences: false).dropFirst())
  }
}
