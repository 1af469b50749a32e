import Retning

/// What the parser of arguments says in English, in Norwegian.
///
/// The library has no other language. What is not known here stays as it is.
enum ParserWords {
  /// The text as the reader wants it: English where the arguments ask for `--lang en`.
  static func text(_ text: String, arguments: [String]) -> String {
    let isEnglish = zip(arguments, arguments.dropFirst()).contains { $0 == "--lang" && $1 == "en" }
    return isEnglish || arguments.contains("--lang=en") ? text : norwegian(text)
  }

  static func norwegian(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { line(String($0)) }.joined(separator: "\n")
  }

  private static func line(_ line: String) -> String {
    for (english, norwegian) in heads where line.hasPrefix(english) {
      return norwegian + rest(String(line.dropFirst(english.count)))
    }
    return rest(line)
  }

  private static func rest(_ line: String) -> String {
    var line = line
    for (english, norwegian) in words { line = line.replacing(english, with: norwegian) }
    return
      line
      .replacing(/See '(.+)' for more information\./) { "«\($0.1)» viser mer." }
      .replacing(/Did you mean '(.+?)'\?/) { "Mener du «\($0.1)»?" }
      .replacing(/Unknown option '(.+?)'/) { "«\($0.1)» er ikke et valg her" }
      .replacing(/Missing expected argument '(.+?)'/) { "«\($0.1)» mangler" }
      .replacing(/Missing value for '(.+?)'/) { "verdien til «\($0.1)» mangler" }
      .replacing(/The value '(.*?)' is invalid for '(.+?)'/) {
        "«\($0.1)» kan ikke være verdien til «\($0.2)»"
      }
      .replacing(/Unexpected argument '(.+?)'/) { "«\($0.1)» hører ikke hjemme her" }
      .replacing(/(\d+) unexpected arguments: (.+)/) { "\($0.2) hører ikke hjemme her" }
      .replacing(/Please provide one of (.+?)\./) { match in
        "Velg en av \(match.1.replacing("'", with: "").replacing(" and ", with: " og ").replacing(" or ", with: " eller "))."
      }
  }

  private static let heads = [
    ("Error: ", "feil: "), ("Usage: ", "Bruk: "), ("Help:  ", "Valg:  "), ("OVERVIEW: ", ""),
    ("USAGE: ", "BRUK: "), ("ARGUMENTS:", "ARGUMENTER:"), ("OPTIONS:", "VALG:"),
    ("SUBCOMMANDS:", "KOMMANDOER:"),
  ]

  private static let words = [
    ("Show help information.", "Vis denne hjelpen."), ("Show the version.", "Vis versjonen."),
    ("(default: ", "(ellers: "), ("(values: ", "(verdier: "), ("; default: ", "; ellers: "),
    ("<subcommand>", "<kommando>"), ("<options>", "<valg>"), ("[<options>]", "[<valg>]"),
  ]
}
