import RetningDiagnostics
import RetningResult
import RetningStrategy

/// How the statuses came to be, in plain words: a paragraph for each method that the result uses.
struct MethodNote {
  let paragraphs: [Paragraph]

  struct Paragraph {
    /// The method's name and version.
    let method: String
    let text: String
  }

  /// A new method's paragraph is one line here.
  private static let known: [(method: String, phrase: Phrase)] = [
    (PathMethod.name, .methodPath), (BoundMethod.maintain, .methodMaintain),
    (BoundMethod.band, .methodBand), (BoundMethod.thresholds, .methodThresholds),
    ("trend/1", .methodTrend), ("author/1", .methodAuthor),
  ]

  init(_ result: ResultDocument, in language: Language) {
    let used = Set(result.indicators.map(\.judgement.method))
    let others = used.subtracting(Self.known.map(\.method)).sorted()
    paragraphs =
      Self.known.filter { used.contains($0.method) }.map {
        Paragraph(method: $0.method, text: $0.phrase.text(in: language))
      }
      + others.map { Paragraph(method: $0, text: Phrase.methodOther.text(in: language)) }
  }
}
