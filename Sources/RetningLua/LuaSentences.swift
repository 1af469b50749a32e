import RetningDiagnostics

/// What Lua says of an error, in both languages: its own sentences are English.
enum LuaSentences {
  /// The sentence in bokmål too, as far as it is one that Lua says; a script's own stays as it is.
  static func translated(_ sentence: String) -> LocalizedText {
    for form in forms {
      if let found = form.match(sentence) {
        return LocalizedText(nb: fill(form.bokmål, found), en: sentence)
      }
    }
    return LocalizedText(nb: sentence, en: sentence)
  }

  private struct Form {
    /// The fixed parts of the sentence, with something between each two.
    let parts: [Substring]
    let bokmål: String

    init(_ english: String, _ bokmål: String) {
      parts = english.split(separator: "*", omittingEmptySubsequences: false)
      self.bokmål = bokmål
    }

    /// What stands in the places of the stars; nil for another sentence.
    func match(_ sentence: String) -> [Substring]? {
      guard
        var rest = parts.first.flatMap({
          sentence.hasPrefix($0) ? sentence.dropFirst($0.count) : nil
        })
      else { return nil }
      var found: [Substring] = []
      for part in parts.dropFirst() {
        let end = part.isEmpty ? rest.endIndex : rest.firstRange(of: part)?.lowerBound
        guard let end else { return nil }
        found.append(rest[..<end])
        rest = rest[end...].dropFirst(part.count)
      }
      return rest.isEmpty ? found : nil
    }
  }

  /// The longest forms first, since the shorter ones fit the same sentences.
  private static let forms = [
    Form("attempt to index a * value (field '?')", "en verdi er {1} her, og har ingen felt"),
    Form("attempt to call a * value (field '?')", "en verdi er {1} og ingen funksjon"),
    Form(
      "attempt to perform arithmetic on a * value (field '?')",
      "en verdi er {1} her, og kan ikke regnes med"),
    Form(
      "attempt to concatenate a * value (field '?')",
      "en verdi er {1} her, og kan ikke skjøtes med «..»"),
    Form(
      "attempt to index a * value (* '*')",
      "«{3}» er {1} her, og har ingen felt. Se om navnet er riktig, og om det har fått en verdi."),
    Form("attempt to index a * value", "en verdi er {1} her, og har ingen felt"),
    Form(
      "attempt to call a * value (* '*')",
      "«{3}» er {1} og ingen funksjon. Se om navnet er riktig skrevet."),
    Form("attempt to call a * value", "en verdi er {1} og ingen funksjon"),
    Form(
      "attempt to perform arithmetic on a * value (* '*')",
      "«{3}» er {1} her, og kan ikke regnes med"),
    Form(
      "attempt to perform arithmetic on a * value", "en verdi er {1} her, og kan ikke regnes med"),
    Form(
      "attempt to concatenate a * value (* '*')",
      "«{3}» er {1} her, og kan ikke skjøtes med «..»"),
    Form("attempt to concatenate a * value", "en verdi er {1} her, og kan ikke skjøtes med «..»"),
    Form(
      "attempt to get length of a * value (* '*')", "«{3}» er {1} her, og har ingen lengde (#)"),
    Form("attempt to get length of a * value", "en verdi er {1} her, og har ingen lengde (#)"),
    Form("attempt to compare two * values", "to verdier av typen {1} kan ikke sammenlignes"),
    Form("attempt to compare * with *", "{1} og {2} kan ikke sammenlignes"),
    Form("attempt to perform 'n//0'", "heltallsdeling med null (//)"),
    Form("attempt to perform 'n%%0'", "rest ved deling med null (%)"),
    Form("number has no integer representation", "tallet er ikke et heltall"),
    Form(
      "bad argument #* to '*' (* expected, got *)",
      "{2}: argument {1} skal være {3}, men er {4}"),
    Form("bad argument #* to '*' (*)", "{2}: argument {1} er galt ({3})"),
    Form("assertion failed!", "assert: vilkåret holder ikke"),
    Form("'for' initial value must be a number", "for: startverdien må være et tall"),
    Form("'for' limit must be a number", "for: grensen må være et tall"),
    Form("'for' step must be a number", "for: steget må være et tall"),
    Form("'for' step is zero", "for: steget kan ikke være null"),
    Form("table index is nil", "en tabell kan ikke ha nil som nøkkel"),
    Form("table index is NaN", "en tabell kan ikke ha nan som nøkkel"),
    Form("resulting string too large", "teksten blir for lang"),
    Form("malformed pattern *", "mønsteret er ikke gyldig {1}"),
    Form("pattern too complex", "mønsteret er for innviklet"),
    Form("invalid pattern capture", "mønsteret har parenteser som ikke går opp"),
    Form("unfinished capture", "mønsteret har en parentes som ikke er lukket"),
    Form(
      "the module '*' requires itself, directly or by others",
      "modulen «{1}» krever seg selv, direkte eller gjennom andre"),
    Form("cannot change a protected metatable", "metatabellen er låst"),
    Form("the environment cannot be changed", "omgivelsene kan ikke endres"),
    Form(
      "the library is the same for everybody and cannot be changed",
      "biblioteket er felles for alle og kan ikke endres"),
    Form("pairs: a library cannot be gone through", "pairs: et bibliotek kan ikke gås gjennom"),
    Form(
      "a table with *s as keys has no order to go through it in",
      "en tabell med nøkler av typen {1} har ingen rekkefølge å gås gjennom i"),
    Form(
      "argument *: a library cannot be handed to the host",
      "argument {1} er et av Luas biblioteker, og kan ikke brukes her"),
    Form(
      "argument *: a table nested too deep, or that holds itself",
      "argument {1} er en tabell som går for dypt, eller som inneholder seg selv"),
    Form(
      "argument *: a table with too many values", "argument {1} er en tabell med for mange verdier"),
    Form("argument *: a string too long", "argument {1} er en for lang tekst"),
    Form(
      "argument *: a value of a kind that the host does not take",
      "argument {1} er av et slag som ikke kan brukes her"),
    Form(
      "the result: a library cannot be handed to the host",
      "det som ble gitt tilbake, er et av Luas biblioteker"),
    Form(
      "the result: a table nested too deep, or that holds itself",
      "tabellen som ble gitt tilbake, går for dypt eller inneholder seg selv"),
    Form(
      "the result: a table with too many values",
      "tabellen som ble gitt tilbake, har for mange verdier"),
    Form(
      "the result: a value of a kind that the host does not take",
      "det som ble gitt tilbake, er av et slag som ikke kan brukes"),
    Form(
      "function or expression needs too many registers near *",
      "uttrykket er for stort for Lua ved {1}; del det opp"),
    Form(
      "function or expression needs too many registers*",
      "uttrykket er for stort for Lua; del det opp"),
    Form(
      "control structure too long near *", "løkken eller vilkåret er for langt ved {1}; del det opp"
    ),
    Form("too many * (limit is *) in * near *", "for mange {1} (høyst {2}) ved {4}; del koden opp"),
    Form(
      "an error value of type *", "skriptet kalte error med en verdi av typen {1}, ikke en tekst"),
  ]

  private static func fill(_ text: String, _ found: [Substring]) -> String {
    found.indices.reduce(text) {
      $0.replacing("{\($1 + 1)}", with: found[$1])
    }
  }
}
