import Retning

/// A message explained: its sentence, why it is said, and an example that is wrong and one that is right.
///
/// ```
/// unit-mismatch (feil)
///
///   Enhetene … og … kan ikke …
///
/// why, and what to do
///
/// Galt:
///
///     the example
/// ```
struct HelpText {
  let codes: [DiagnosticCode]
  let page: HelpPage?

  /// Nil where there is no such code.
  init?(of id: String) {
    codes = DiagnosticCatalogue.codes(id)
    guard !codes.isEmpty else { return nil }
    page = HelpPage.page(of: id)
  }

  func text(in language: Language) -> String {
    let english = language == .en
    var text =
      codes.first.map {
        "\($0.id) (\(Diagnostic($0).severityWord(in: language)))\n\n"
      } ?? ""
    var said: Set<String> = []
    for code in codes where said.insert(english ? code.en : code.nb).inserted {
      text += Self.indented((english ? code.en : code.nb).withoutPlaceholders, by: 2)
    }
    guard let page else { return text }
    text +=
      "\n"
      + DisplayWidth.wrapped(page.text.text(in: language), to: min(Terminal.width, 100)).joined(
        separator: "\n") + "\n"
    for block in page.blocks {
      text += "\n" + heading(block).text(in: language) + "\n\n" + Self.indented(block.text, by: 4)
    }
    return text
  }

  private func heading(_ block: HelpPage.Block) -> Phrase {
    let place = block.path == HelpPage.exampleFile || !block.isFile ? "" : " (\(block.path))"
    return switch block.kind {
    case .given: .helpGiven(place)
    case .wrong: .helpWrong(place)
    case .right: .helpRight(place)
    case .run: .helpRun
    case .runWrong: .helpRunWrong
    case .runRight: .helpRunRight
    case .shown: .helpShown
    }
  }

  private static func indented(_ text: String, by width: Int) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    let space = String(repeating: " ", count: width)
    return lines.map { $0.isEmpty ? "\n" : space + $0 + "\n" }.joined()
  }
}

extension String {
  /// The sentence with … where a message has the name, place or figure that is meant.
  fileprivate var withoutPlaceholders: String {
    var result = ""
    var rest = self[...]
    while let open = rest.firstIndex(of: "{"),
      let close = rest[open...].firstIndex(of: "}"),
      rest[rest.index(after: open)..<close].allSatisfy(\.isLetter), rest.index(after: open) < close
    {
      // A hint is there or not; the sentence stands without it.
      result += rest[..<open] + (rest[open...close] == "{hint}" ? "" : "…")
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}
