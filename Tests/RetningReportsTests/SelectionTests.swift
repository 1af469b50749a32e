import RetningDiagnostics
import RetningJSON
import RetningResult
import RetningStrategy
import Testing

@testable import RetningReports

@Suite("What a report covers")
struct SelectionTests {
  private func definition(ministries: [String]? = nil, goals: [String]? = nil) -> ReportDefinition {
    ReportDefinition(
      name: "del", title: LocalizedText(nb: "Del"), ministries: ministries, goals: goals)
  }

  @Test("without a selection JSON is the result itself")
  func whole() {
    let json = Renderer.render(Fixture.result, as: definition(), format: .json)
    #expect(json == Fixture.result.json.pretty())
  }

  @Test("a ministry's report holds what is its own, and the goals as they stand for all")
  func ministry() {
    let part = Fixture.result.selecting(ministries: ["dfd"], goals: nil)
    #expect(part.ministries.map(\.id) == ["dfd"])
    #expect(part.indicators.allSatisfy { $0.identity.ministry == "dfd" })
    #expect(part.goals == Fixture.result.goals)
    #expect(part.measures.map(\.measure.id) == ["dfd/felles-ikt"])
    #expect(part.findings.allSatisfy { $0.ministry == "dfd" })
    #expect(part.failures.isEmpty)
    let partner = Fixture.result.selecting(ministries: ["ud"], goals: nil)
    #expect(partner.measures.map(\.measure.id) == ["dfd/felles-ikt"])
  }

  @Test("a goal's report holds what serves it")
  func goal() {
    let part = Fixture.result.selecting(ministries: nil, goals: ["ghos-2026/m2"])
    #expect(part.strategies.map(\.id) == ["ghos-2026"])
    #expect(part.goals.map(\.id) == ["ghos-2026/m2"])
    #expect(part.indicators.map(\.id) == ["dfd/arkiv", "dfd/ikt.kostnad", "kld/energi"])
    #expect(part.failures.count == 2)
    #expect(part.ministries == Fixture.result.ministries)
  }

  @Test("a report of a part says of which")
  func said() {
    let html = Renderer.render(
      Fixture.result, as: definition(ministries: ["dfd"], goals: ["ghos-2026/m3"]), format: .html)
    #expect(html.contains("Rapporten omfatter disse departementene: Digitaliserings"))
    #expect(html.contains("Rapporten omfatter disse målene: Mål 3"))
    #expect(html.contains(Phrase.selectionCounts.text(in: .nb)))
  }

  @Test("an id that is not there selects nothing, and says so")
  func unknown() {
    let markdown = Renderer.render(
      Fixture.result, as: definition(ministries: ["xyz"]), format: .markdown)
    #expect(markdown.contains("Rapporten omfatter disse departementene: ingen."))
  }
}
