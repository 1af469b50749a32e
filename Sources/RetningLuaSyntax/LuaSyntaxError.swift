package import RetningDiagnostics

/// Why a text is not Lua, and exactly where.
///
/// It is one reference, so that the frames of the parser, which all may throw it, stay small.
package struct LuaSyntaxError: Error, Sendable {
  private final class Content: Sendable {
    let range: SourceRange
    let unplaced: Diagnostic

    init(range: SourceRange, unplaced: Diagnostic) {
      self.range = range
      self.unplaced = unplaced
    }
  }

  private let content: Content

  init(
    _ code: DiagnosticCode, _ arguments: [String: String] = [:],
    phrases: [String: LocalizedText] = [:], at range: SourceRange
  ) {
    content = Content(
      range: range, unplaced: Diagnostic(code, arguments, phrases: phrases))
  }

  /// The same error with what the writer probably meant.
  func hinted(in bytes: [UInt8]) -> LuaSyntaxError {
    let told: [DiagnosticCode] = [.luaUnexpected, .luaExpected, .luaUnclosed, .luaNumeral]
    guard told.contains(code) else { return self }
    let openerLine =
      code == .luaUnclosed ? content.unplaced.arguments["line"].flatMap { Int($0) } : nil
    let hint = LuaSyntaxHint(bytes, at: range, openerLine: openerLine).sentence
    return LuaSyntaxError(
      code, content.unplaced.arguments,
      phrases: content.unplaced.phrases.merging(["hint": hint ?? LocalizedText(nb: "", en: "")]) {
        $1
      },
      at: range)
  }

  package var code: DiagnosticCode { content.unplaced.code }
  package var range: SourceRange { content.range }

  /// The message for people, placed on the line where the error begins.
  package func diagnostic(in file: String) -> Diagnostic {
    content.unplaced.located(at: SourceLocation(file: file, line: range.start.line))
  }
}

extension LocalizedText {
  /// A piece of source, quoted as each language quotes.
  static func verbatim(_ text: String) -> LocalizedText {
    let shown = text.visible(limit: 80)
    return LocalizedText(nb: "«\(shown)»", en: "“\(shown)”")
  }

  static let name = LocalizedText(nb: "et navn", en: "a name")
  static let number = LocalizedText(nb: "et tall", en: "a number")
  static let string = LocalizedText(nb: "en tekst", en: "a string")
  static let endOfFile = LocalizedText(nb: "slutten av filen", en: "the end of the file")
}

extension LuaToken.Kind {
  /// The token as a message names it.
  var described: LocalizedText {
    switch self {
    case .name(let text): .verbatim(text)
    case .keyword(let keyword): .verbatim(keyword.rawValue)
    case .symbol(let symbol): .verbatim(symbol.rawValue)
    case .integer, .float: .number
    case .string: .string
    case .end: .endOfFile
    }
  }
}
