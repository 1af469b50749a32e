import RetningDiagnostics
import Testing

@testable import RetningReports

@Suite("The reports' words")
struct PhraseTests {
  @Test(
    "every phrase has words and the same arguments in every language", arguments: Phrase.allCases)
  func complete(phrase: Phrase) {
    let nb = arguments(in: phrase.words.nb)
    for text in [phrase.words.nb, phrase.words.nn, phrase.words.en] {
      #expect(!text.isEmpty)
      #expect(arguments(in: text) == nb)
      #expect(!text.contains("  "))
    }
  }

  private func arguments(in text: String) -> [Character] {
    text.split(separator: "{").dropFirst().compactMap(\.first).sorted()
  }
}
