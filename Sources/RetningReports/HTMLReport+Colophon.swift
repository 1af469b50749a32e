import RetningData
import RetningDiagnostics
import RetningResult

extension HTMLReport {
  mutating func writeMethod() {
    for paragraph in MethodNote(result, in: language).paragraphs {
      html.line("p") {
        $0.text(paragraph.text + " ")
        $0.inline("code", text: paragraph.method)
      }
    }
    for phrase in [Phrase.methodGrey, .methodOverride, .methodGoal, .methodUnrounded] {
      html.line("p", text: say(phrase))
    }
  }

  /// What the report was made from, so that it can be made again and compared. Never when it was printed.
  mutating func writeColophon() {
    html.raw("<footer>\n")
    html.line("h2", ["id": "colophon"], text: say(.headingColophon))
    html.line("p", text: say(.colophon))
    html.raw("<dl class=\"about\">\n")
    for (phrase, name) in Colophon.signatures(of: model) { fact(phrase, name) }
    if let edition = model.context.edition { fact(.edition, "\(edition.number)") }
    fact(.period, result.period.text(in: language))
    fact(.asOfLabel, result.asOf.text(in: language))
    fact(.storeRevision, NumberText.count(result.store.revision, in: language))
    hash(.storeHash, result.store.hash)
    if !result.store.cut.isEmpty { fact(.storeCut, Colophon.cut(of: model)) }
    hash(.rulesHash, result.rulesHash)
    fact(.engine, "Retning " + result.engine)
    html.raw("</dl>\n</footer>\n")
  }

  private mutating func hash(_ phrase: Phrase, _ digits: String) {
    html.inline("dt", text: say(phrase))
    html.raw("<dd class=\"hash\">")
    html.text(digits.isEmpty ? NumberText.none : digits)
    html.raw("</dd>\n")
  }
}

/// What formats share of the colophon.
enum Colophon {
  /// Who answers for the report, in the order of the work.
  static func signatures(of model: ReportModel) -> [(Phrase, String)] {
    let signatures = model.definition.signatures
    return [
      (Phrase.preparedBy, signatures.prepared), (.assuredBy, signatures.assured),
      (.approvedBy, signatures.approved),
    ].compactMap { phrase, name in name.map { (phrase, $0) } }
  }

  /// What an edition corrects, and why; nil where it corrects none.
  static func erratum(of model: ReportModel) -> String? {
    guard let edition = model.context.edition, let corrected = edition.corrects else { return nil }
    return Phrase.erratum.text(
      in: model.language, "\(corrected)", IndicatorText.sentence(edition.reason ?? ""))
  }

  /// The ministries whose figures were read at another revision, in the order of their ids.
  static func cut(of model: ReportModel) -> String {
    model.result.store.cut.sorted { $0.key < $1.key }
      .map { "\(model.short($0.key)): \($0.value)" }.joined(separator: ", ")
  }
}
