import RetningData
import RetningDiagnostics
import RetningResult
import RetningStrategy
import Testing

@testable import RetningReports

@Suite("What reports say")
struct SentenceTests {
  /// An indicator with a bound of 5 whose last figure is 4.
  private func indicator(
    _ id: String, unit: String = "%", decimals: Int = 1,
    target: Target? = .maintain(atLeast: nil, atMost: 5, tolerance: 0.5),
    _ judgement: Judgement = Judgement(status: .green, method: BoundMethod.maintain)
  ) -> IndicatorResult {
    Fixture.indicator(
      Fixture.identity(
        id, LocalizedText(nb: "Tall"), goals: ["ghos-2026/m1"], unit: unit, decimals: decimals),
      Fixture.rows("2026-T1", [3, 4]), target: target, judgement)
  }

  private func outdated(_ id: String) -> IndicatorResult {
    indicator(id, .grey(.outdated, method: BoundMethod.maintain))
  }

  private func ministry(_ short: String, total: Int, reported: Int) -> MinistryResult {
    MinistryResult(
      id: short.lowercased(), short: short, name: LocalizedText(nb: short),
      counts: StatusCounts(Array(repeating: .green, count: total)), reported: reported)
  }

  private func result(ministries: [MinistryResult] = [], _ indicators: [IndicatorResult])
    -> ResultDocument
  {
    let whole = Fixture.result
    return ResultDocument(
      engine: whole.engine, store: whole.store, rulesHash: whole.rulesHash, asOf: whole.asOf,
      period: whole.period, strategies: whole.strategies, ministries: ministries,
      indicators: indicators, goals: whole.goals, measures: [], findings: [], failures: [])
  }

  private func report(
    _ result: ResultDocument, _ format: ReportFormat, _ language: Language = .nb
  ) -> String {
    Renderer.render(result, as: Fixture.definition, format: format, language: language)
  }

  @Test(
    "who has overdue figures has not delivered all, and is named with how many",
    arguments: [
      (
        Language.nb,
        "Oppdaterte tall er levert fra ett av fire departementer. Fra KDD\u{A0}(1) og SD\u{A0}(2) mangler nyere tall. Ingenting er levert fra UD."
      ),
      (
        .nn,
        "Oppdaterte tal er leverte frå eitt av fire departement. Frå KDD\u{A0}(1) og SD\u{A0}(2) manglar nyare tal. Ingenting er levert frå UD."
      ),
      (
        .en,
        "Up-to-date figures have come from one of four ministries. Newer figures are missing from KDD\u{A0}(1) and SD\u{A0}(2). Nothing has come from UD."
      ),
    ])
  func overdue(language: Language, sentences: String) {
    let result = result(
      ministries: [
        ministry("FIN", total: 1, reported: 1), ministry("KDD", total: 2, reported: 1),
        ministry("SD", total: 2, reported: 0), ministry("UD", total: 1, reported: 0),
      ],
      [
        indicator("fin/a"), indicator("kdd/a"), outdated("kdd/b"), outdated("sd/a"),
        outdated("sd/b"),
      ])
    #expect(report(result, .html, language).contains(sentences))
    #expect(report(result, .markdown, language).contains(sentences))
  }

  @Test("more ministries with overdue figures than can be named are counted")
  func overdueMany() {
    let shorts = ["A", "B", "C", "D", "E", "F", "G"]
    let result = result(
      ministries: shorts.map { ministry($0, total: 1, reported: 0) },
      shorts.map { outdated("\($0.lowercased())/x") })
    #expect(report(result, .html).contains("Fra 7 departementer mangler nyere tall."))
  }

  @Test("a grey indicator has its reason and no deviation in the tables")
  func grey() throws {
    let result = result([outdated("sd/a")])
    let row = try #require(
      report(result, .markdown).split(separator: "\n").first { $0.hasPrefix("| Tall | SD |") })
    #expect(row.hasSuffix("| – | ○ grå | – | Tallet er eldre enn tillatt. |"))
    let cell = try #require(report(result, .html).split(separator: "data-l=\"Avvik\">").last)
    #expect(cell.hasPrefix("–</td>"))
  }

  @Test(
    "an id at the head of a sentence is written as it is",
    arguments: [
      ("aid/innvandrerbakgrunn: ikke innhentet", "aid/innvandrerbakgrunn: ikke innhentet."),
      ("{x} mangler", "{x} mangler."), ("m#2 mangler", "m#2 mangler."),
      ("t2 mangler", "t2 mangler."),
      ("ikke innhentet i aid/x", "Ikke innhentet i aid/x."), ("økt", "Økt."), ("", ""),
    ])
  func ids(text: String, sentence: String) {
    #expect(IndicatorText.sentence(text) == sentence)
  }

  @Test(
    "the methods without a target's figure have paragraphs of their own",
    arguments: Language.allCases)
  func methods(language: Language) {
    let result = result([
      indicator("sd/a", target: nil, .grey(.noTarget, method: "trend/1")),
      indicator("sd/b", Judgement(status: .green, method: "author/1")),
    ])
    let note = MethodNote(result, in: language)
    #expect(note.paragraphs.map(\.method) == ["trend/1", "author/1"])
    #expect(
      note.paragraphs.map(\.text)
        == [Phrase.methodTrend.text(in: language), Phrase.methodAuthor.text(in: language)])
  }

  @Test(
    "a unit per another is written with per where its singular is known",
    arguments: [
      ("kr/personer", "kr per person"), ("mill. kr/årsverk", "mill. kr per årsverk"),
      ("kWh/m²", "kWh per m²"), ("%", "%"), ("", ""), ("kr/bruker", "kr/bruker"),
      ("1/personer", "1/personer"), ("kr/personer/årsverk", "kr/personer/årsverk"),
    ])
  func units(symbol: String, words: String) {
    #expect(UnitText.worded(symbol) == words)
  }

  @Test("tables and charts show the unit in words")
  func unitsShown() throws {
    let result = result([indicator("sd/a", unit: "kr/personer", decimals: 0)])
    let html = report(result, .html)
    #expect(!html.contains("kr/personer"))
    #expect(html.contains(" · kr per person</small>"))
    #expect(html.contains("4\u{A0}kr per person"))
    #expect(html.contains("y=\"12\">kr per person</text>"))
    #expect(report(result, .markdown).contains("| Tall | SD | kr per person |"))
    #expect(report(result, .csv).contains("kr/personer"))
  }

  @Test(
    "no line ends after an ordinal",
    arguments: [
      ("2. tertial 2026", "2.\u{A0}tertial 2026"), ("den 31. mai og", "den 31.\u{A0}mai og"),
      ("er 12. Den neste", "er 12. Den neste"), ("i 2026. så", "i 2026. så"), ("2. ", "2. "),
      (". a", ". a"),
    ])
  func ordinals(text: String, kept: String) {
    #expect(Ordinals.kept(in: text) == kept)
  }

  @Test("no line of a report ends after an ordinal", arguments: [ReportFormat.html, .markdown])
  func ordinalsShown(format: ReportFormat) {
    let text = report(Fixture.result, format)
    #expect(!text.contains(". tertial"))
    #expect(!text.contains(". kv."))
    #expect(text.contains(".\u{A0}tertial"))
    #expect(text.contains(".\u{A0}kv."))
  }

  @Test(
    "an indicator's own section tells the tolerance, with the decimals that it has",
    arguments: [
      (
        Target.maintain(atLeast: nil, atMost: 5, tolerance: 0.5), 1,
        "høyst 5,0\u{A0}% i hver periode, gul inntil 0,5 utenfor"
      ),
      (
        .band(low: 6, high: 8.5, tolerance: 0.25), 0,
        "6–9\u{A0}% i hver periode, gul inntil 0,25 utenfor"
      ),
      (
        .band(low: 0.1, high: 0.3, tolerance: 0.2 / 10), 1,
        "0,1–0,3\u{A0}% i hver periode, gul inntil 0,02 utenfor"
      ),
      (.maintain(atLeast: 2, atMost: nil, tolerance: 0), 1, "minst 2,0\u{A0}% i hver periode"),
    ])
  func tolerance(target: Target, decimals: Int, words: String) {
    let result = result([indicator("sd/a", decimals: decimals, target: target)])
    #expect(report(result, .html).contains("<dd>\(words)</dd>"))
    #expect(report(result, .markdown).contains("- **Måltall:** \(words)\n"))
  }
}
