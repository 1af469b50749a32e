import ArgumentParser
import Retning

struct ReplCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "repl",
    abstract:
      "En ledetekst der du prøver formler over tallene, som departementets egne skript ville gjort.",
    discussion: """
      Skriv et uttrykk og se svaret: series "ledere.antall":lag(1). «local x = …» tar vare på et navn. Tab fullfører ord og \
      navn, pil opp henter tidligere linjer. Avslutt med Ctrl-D.

      Eksempel:
        retning repl dfd
      """)

  @OptionGroup var place: PlaceOptions
  @OptionGroup var reading: ReaderOptions

  @Argument(help: "Departementet hvis sandkasse du står i, for eksempel dfd.")
  var ministry: String

  func run() throws {
    try perform(place) {
      let workspace = try place.open()
      let language = place.language(workspace)
      let store = try workspace.openStore(place)
      var options = RunOptions(today: ReaderOptions.today, language: language)
      options.viewer = reading.identity
      let session = try workspace.prompt(of: ministry, options, store: store)
      for failure in session.failures where failure.ministry == ministry {
        Terminal.error("\(Phrase.failure.text(in: language)): \(failure.line(in: language))\n")
      }
      let prompt = PromptLine(
        words: workspace.promptWords(of: ministry), history: "\(workspace.root)/.retning/ledetekst")
      while let line = prompt.next("\(ministry)> ") {
        let text = line.trimmed
        if text.isEmpty { continue }
        do throws(Diagnostic) {
          for value in try session.evaluate(text) { show(value, language) }
        } catch {
          Terminal.error(error.line(in: language) + "\n")
        }
      }
    }
  }

  private func show(_ value: PromptSession.Value, _ language: Language) {
    switch value {
    case .series(let series): Terminal.output(SeriesText.text(of: series, in: language))
    case .cube(let cube): Terminal.output(SeriesText.text(of: cube, in: language))
    case .text(let text): Terminal.output(text.visibleLines + "\n")
    }
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }

  /// The text with what could steer the terminal shown as it is written.
  fileprivate var visibleLines: String {
    split(separator: "\n", omittingEmptySubsequences: false).map { "\($0)".visible() }
      .joined(separator: "\n")
  }
}
