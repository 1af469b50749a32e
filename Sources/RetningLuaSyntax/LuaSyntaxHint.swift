internal import RetningDiagnostics

/// What the writer of a text that is not Lua probably meant, said in a sentence of its own.
///
/// It looks at the text around the place of the error: other languages' operators, signs that word processors put in, and
/// figures written as in a letter.
struct LuaSyntaxHint {
  /// The line of the error up to it, without blanks at its end.
  private let before: Substring
  /// The same where something stands there, else the last line above that is not blank.
  private let previous: Substring
  /// What stands at the error, to the end of its line.
  private let after: Substring
  /// The text from what should have been closed to the error.
  private let sinceOpener: Substring
  private let isUnclosed: Bool

  /// The bytes before an error that are looked at.
  private static let aboveMax = 4096

  /// - Parameters:
  ///   - bytes: the whole text.
  ///   - range: where the error is.
  ///   - openerLine: the line of what is not closed, where that is the error.
  init(_ bytes: [UInt8], at range: SourceRange, openerLine: Int?) {
    let offset = min(range.start.offset, bytes.count)
    let start = bytes[..<offset].lastIndex(where: \.isNewline).map { $0 + 1 } ?? 0
    let end = bytes[offset...].firstIndex(where: \.isNewline) ?? bytes.count
    before = Self.text(bytes[start..<offset]).trimmedEnd
    after = Self.text(bytes[offset..<end])
    let above = Self.text(bytes[..<offset].suffix(Self.aboveMax)).trimmedEnd
    previous = above.lastIndex(where: \.isNewline).map { above[above.index(after: $0)...] } ?? above
    isUnclosed = openerLine != nil
    if let openerLine, openerLine <= range.start.line {
      var lines = bytes[..<offset].split(
        separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)[...]
      lines = lines.dropFirst(openerLine - 1)
      sinceOpener = Self.text(ArraySlice(lines.joined(separator: [UInt8(ascii: "\n")])))
    } else {
      sinceOpener = ""
    }
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> Substring {
    Substring(String(decoding: bytes, as: UTF8.self))
  }

  /// A sentence in each language with a blank before it; nil where nothing is recognised.
  var sentence: LocalizedText? {
    guard let (nb, en) = sign ?? notation ?? word ?? comma else { return nil }
    return LocalizedText(nb: " " + nb, en: " " + en)
  }

  private typealias Words = (nb: String, en: String)

  /// Signs that Lua has no use for.
  private var sign: Words? {
    guard let first = after.unicodeScalars.first else { return nil }
    switch first {
    case "“", "”", "„", "‟", "‘", "’", "‚", "«", "»", "´", "`":
      return (
        "Tekster står mellom rette anførselstegn: \"slik\".",
        "Strings stand between straight quotation marks: \"so\"."
      )
    case "\u{A0}", "\u{202F}", "\u{2007}", "\u{2009}", "\u{200B}", "\u{FEFF}", "\u{2060}",
      "\u{3000}":
      return (
        "Det er et usynlig tegn, som et hardt mellomrom fra et tekstdokument. Slett det, og skriv et vanlig mellomrom.",
        "It is an invisible sign, such as a no-break space out of a document. Delete it and type a common space."
      )
    case "–", "—", "−", "‑":
      return ("Minus skrives med bindestrek: -.", "Minus is written with a hyphen: -.")
    case "≤": return ("Det skrives <=.", "It is written <=.")
    case "≥": return ("Det skrives >=.", "It is written >=.")
    case "≠": return ("Ulik skrives ~=.", "Not equal is written ~=.")
    case "×", "·": return ("Gange skrives *.", "Times is written *.")
    case "÷": return ("Dele skrives /.", "Divided by is written /.")
    case "…":
      return ("Tre punktum skrives ett for ett: ...", "Three dots are written one by one: ...")
    default: break
    }
    guard first.properties.isAlphabetic, !first.isASCII else { return nil }
    return (
      "Navn på variabler kan bare ha a til z, tall og _; æ, ø og å kan stå i tekster, som series \"fravær\".",
      "Names of variables can only have a to z, digits and _; other letters can stand in strings, such as series \"fravær\"."
    )
  }

  /// Operators, comments and fields as other languages write them.
  private var notation: Words? {
    if after.hasPrefix("!=") || after.hasPrefix(">") && before.hasSuffix("<") {
      return ("Ulik skrives ~= i Lua.", "Not equal is written ~= in Lua.")
    }
    if after.hasPrefix("!") { return ("Ikke skrives not.", "Not is written not.") }
    if after.hasPrefix("&"), before.hasSuffix("&") {
      return ("Og skrives and.", "And is written and.")
    }
    if after.hasPrefix("|"), before.hasSuffix("|") {
      return ("Eller skrives or.", "Or is written or.")
    }
    if after.hasPrefix("=>") || after.hasPrefix(">") && before.hasSuffix("=") {
      return ("Større enn eller lik skrives >=.", "Greater than or equal is written >=.")
    }
    if after.hasPrefix("=<") || after.hasPrefix("<") && before.hasSuffix("=") {
      return ("Mindre enn eller lik skrives <=.", "Less than or equal is written <=.")
    }
    if previous.holdsSlashes || after.hasPrefix("//") || after.hasPrefix("#")
      || after.hasPrefix("/*")
    {
      return ("En kommentar begynner med --.", "A comment begins with --.")
    }
    if ["+=", "-=", "*=", "/=", "++"].contains(where: after.hasPrefix) {
      return (
        "Lua har ikke dette tegnet; skriv x = x + 1.", "Lua has no such sign; write x = x + 1."
      )
    }
    if after.hasPrefix("?") {
      return (
        "Et valg skrives med if, eller som a and b or c.",
        "A choice is written with if, or as a and b or c."
      )
    }
    if after.hasPrefix("="), !after.hasPrefix("=="), isCondition {
      return (
        "Spør du om noe er likt, skal det stå to likhetstegn: ==.",
        "To ask whether things are equal, write two equals signs: ==."
      )
    }
    let endsInString = before.hasSuffix("\"") || before.hasSuffix("'")
    if isUnclosed, endsInString, after.hasPrefix("=") || after.hasPrefix(":") {
      return (
        "Navnet på et felt står uten anførselstegn: unit = \"%\".",
        "The name of a field stands without quotation marks: unit = \"%\"."
      )
    }
    if before.hasSuffix(":"), !after.hasPrefix(":") {
      return (
        "Et felt skrives med likhetstegn: unit = \"%\".",
        "A field is written with an equals sign: unit = \"%\"."
      )
    }
    return nil
  }

  private var isCondition: Bool {
    let words = before.words
    return words.contains("if") || words.contains("elseif") || words.contains("while")
      || words.contains("return") || words.contains("and") || words.contains("or")
  }

  /// Figures as in a letter, and words as in other languages.
  private var word: Words? {
    let endsInDigit = before.last?.isASCIIDigit == true
    let first = after.first
    if previous.hasSuffix("%"), previous.dropLast().trimmedEnd.last?.isASCIIDigit == true {
      return (
        "Prosent skrives uten prosenttegn: 90. Enheten står i unit.",
        "Per cent is written without its sign: 90. The unit stands in unit."
      )
    }
    if endsInDigit, first == ",", after.dropFirst().first?.isASCIIDigit == true {
      return ("Desimaler skrives med punktum: 10.5.", "Decimals are written with a point: 10.5.")
    }
    if endsInDigit, first?.isASCIIDigit == true {
      return (
        "Tall skrives uten mellomrom: 1000. Flere tall skilles med komma.",
        "Numbers are written without spaces: 1000. Several numbers are parted by commas."
      )
    }
    let elseIfs: [Substring] = ["elif", "elsif", "elseIf", "ELSEIF", "Elseif"]
    if let last = previous.words.last,
      elseIfs.contains(last) || after.words.first.map(elseIfs.contains) == true
    {
      return ("Ellers hvis skrives elseif.", "Else if is written elseif.")
    }
    if after.first?.isASCIIDigit == true
      && after.drop(while: \.isASCIIDigit).first?.isLetter == true
      || previous.endsInMeasure
    {
      return (
        "Et tall står alene; enheten står i unit.",
        "A number stands alone; its unit stands in unit."
      )
    }
    if after.first?.isASCIIDigit == true,
      after.prefix(while: \.isNumberPart).count { $0 == "." } > 1
    {
      return (
        "Mellom tusenene skal det ikke stå noe: 1200000.",
        "Nothing stands between thousands: 1200000."
      )
    }
    let words = sinceOpener.words
    if isUnclosed, zip(words, words.dropFirst()).contains(where: { $0 == "else" && $1 == "if" }) {
      return (
        "«else if» begynner et nytt if, som skal ha sin egen end. Skriv elseif i ett ord.",
        "“else if” begins another if, which needs an end of its own. Write elseif as one word."
      )
    }
    return nil
  }

  /// A comma that is missing between the parts of a table or of a call.
  private var comma: Words? {
    guard isUnclosed, let first = after.first, !sinceOpener.isEmpty else { return nil }
    let opensValue = first.isLetter || first == "\"" || first == "[" || first == "_"
    let keywords = ["end", "then", "do", "else", "elseif", "local", "return", "function", "if"]
    let word = after.prefix { $0.isLetter }
    guard opensValue, !keywords.contains(String(word)), !sinceOpener.contains("then") else {
      return nil
    }
    return ("Mangler det et komma foran?", "Is a comma missing before it?")
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
  fileprivate var isNumberPart: Bool { isASCIIDigit || self == "." }
}

extension Substring {
  fileprivate var words: [Substring] { split { !($0.isLetter || $0.isNumber || $0 == "_") } }

  /// Whether two slashes stand in the text outside a string: a quotient of whole numbers, or a comment of another language.
  fileprivate var holdsSlashes: Bool {
    let parts = split(separator: "\"", omittingEmptySubsequences: false)
    return parts.enumerated().contains { $0.isMultiple(of: 2) && $1.contains("//") }
  }

  /// Whether the text ends in a number and a word, such as `10 mill`.
  fileprivate var endsInMeasure: Bool {
    let word = reversed().prefix { $0.isLetter }.count
    let number = dropLast(word).trimmedEnd
    let isKeyword = LuaKeyword.spelled[String(suffix(word))] != nil
    return word > 0 && !isKeyword && number.last?.isASCIIDigit == true
      && number.endIndex < dropLast(word).endIndex
      && !number.reversed().drop(while: { $0.isASCIIDigit || $0 == "." }).prefix(1)
        .contains { $0.isLetter || $0 == "_" }
  }

  fileprivate var trimmedEnd: Substring {
    var rest = self
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return rest
  }
}
