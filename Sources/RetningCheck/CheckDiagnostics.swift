import RetningDiagnostics

/// What checks find in rule files without running them.
public enum CheckDiagnostics {
  public static let all: [DiagnosticCode] = found + [.formatChanged, .renameName, .renameTaken]

  /// Those that a check tells of.
  public static let found: [DiagnosticCode] = [
    .localUnused, .localHidesWord, .neverReached, .conditionConstant, .conditionOr,
    .conditionRepeated, .comparedWithItself, .fieldTwice, .decimalComma, .methodWithDot,
    .seriesCompared, .argumentsMany, .argumentsFew, .returnMissing, .dataUnused,
    .indicatorWithoutOwner, .indicatorWithoutSource, .indicatorWithoutTarget,
    .indicatorWithoutTitle, .indicatorWithoutBaseline, .thresholdsUnused, .statusCompared,
  ]
}

extension DiagnosticCode {
  static let localUnused = DiagnosticCode(
    "local-unused", severity: .warning,
    nb: "«{name}» får en verdi, men brukes ikke. Fjern linjen, eller bruk navnet.",
    en: "“{name}” is given a value but not used. Remove the line, or use the name.")
  static let localHidesWord = DiagnosticCode(
    "local-hides-word", severity: .warning,
    nb: "«{name}» er et av Retnings ord, og det skjules her. Gi det lokale navnet et annet navn.",
    en: "“{name}” is one of Retning's words, which is hidden here. Give the local another name.")
  static let neverReached = DiagnosticCode(
    "never-reached", severity: .warning,
    nb:
      "Hit kommer skriptet aldri: det som står før, avslutter alltid. Flytt linjen opp, eller fjern den.",
    en:
      "The script never comes here: what stands before always ends. Move the line up, or remove it."
  )
  static let conditionConstant = DiagnosticCode(
    "condition-constant", severity: .warning,
    nb: "Denne betingelsen holder {how}, og avgjør derfor ingenting. Se om noe annet var ment.",
    en: "This condition {how} holds, so it decides nothing. See whether something else was meant.")
  static let conditionOr = DiagnosticCode(
    "condition-or", severity: .warning,
    nb:
      "Betingelsen holder alltid, for {right} alene regnes som sant. Skriv sammenligningen to ganger: x == \"a\" or x == \"b\".",
    en:
      "The condition always holds, since {right} alone counts as true. Write the comparison twice: x == \"a\" or x == \"b\"."
  )
  static let conditionRepeated = DiagnosticCode(
    "condition-repeated", severity: .warning,
    nb:
      "Betingelsen «{text}» er prøvd lenger oppe i den samme if-setningen. Hit kommer skriptet aldri.",
    en: "The condition “{text}” was tried further up in the same if. The script never comes here.")
  static let comparedWithItself = DiagnosticCode(
    "compared-with-itself", severity: .warning,
    nb: "«{text}» sammenlignes med seg selv. Se om den ene siden skulle vært noe annet.",
    en: "“{text}” is compared with itself. See whether one side should be something else.")
  static let fieldTwice = DiagnosticCode(
    "field-twice",
    nb:
      "Feltet {field} står to ganger i den samme tabellen, og bare det siste gjelder. Fjern det ene.",
    en: "The field {field} stands twice in the same table, and only the last counts. Remove one.")
  static let decimalComma = DiagnosticCode(
    "decimal-comma",
    nb: "«{written}» er to tall i Lua, ikke ett. Desimaler skrives med punktum: {right}.",
    en: "“{written}” is two numbers in Lua, not one. Decimals are written with a point: {right}.")
  static let methodWithDot = DiagnosticCode(
    "method-with-dot",
    nb: "«{name}» er noe en {type} kan gjøre, og skrives med kolon: x:{name}(…).",
    en: "“{name}” is something that a {type} can do, and is written with a colon: x:{name}(…).")
  static let seriesCompared = DiagnosticCode(
    "series-compared",
    nb:
      "En {type} er mange verdier og kan ikke sammenlignes med {operator}. Bruk x:above(y), x:below(y), x:at_least(y) eller x:equals(y), som gir 1 eller 0 i hver periode.",
    en:
      "A {type} is many values and cannot be compared with {operator}. Use x:above(y), x:below(y), x:at_least(y) or x:equals(y), which give 1 or 0 in each period."
  )
  static let argumentsMany = DiagnosticCode(
    "lua-argument-count",
    nb: "Her er det flere argumenter enn {call} tar. Fjern dem som er for mange.",
    en: "There are more arguments here than {call} takes. Remove those that are too many.")
  static let argumentsFew = DiagnosticCode(
    "lua-argument-missing", nb: "{call} mangler argumentet {name}.",
    en: "{call} lacks the argument {name}.")
  static let returnMissing = DiagnosticCode(
    "return-missing", severity: .warning,
    nb:
      "«{field}» kan komme til slutten uten return, og har da ingen verdi. La alle veier ende med return.",
    en:
      "“{field}” can come to its end without return, and then has no value. Let every way end with return."
  )
  static let dataUnused = DiagnosticCode(
    "data-unused", severity: .warning,
    nb:
      "Serien «{key}» er beskrevet, men ingen regel leser den. Bruk den i en indikator, eller fjern beskrivelsen.",
    en:
      "The series “{key}” is described, but no rule reads it. Use it in an indicator, or remove the description."
  )
  static let indicatorWithoutOwner = DiagnosticCode(
    "indicator-without-owner", severity: .warning,
    nb: "«{id}» sier ikke hvem som svarer for tallet. Legg til responsible = \"…\".",
    en: "“{id}” does not say who answers for the figure. Add responsible = \"…\".")
  static let indicatorWithoutSource = DiagnosticCode(
    "indicator-without-source", severity: .warning,
    nb: "«{id}» sier ikke hvor tallene kommer fra. Legg til source = \"…\".",
    en: "“{id}” does not say where its figures come from. Add source = \"…\".")
  static let indicatorWithoutTarget = DiagnosticCode(
    "indicator-without-target", severity: .note,
    nb:
      "«{id}» har verken mål eller grenser, og er derfor alltid grå. Legg til target = … eller thresholds = { … }, om den skal ha farge.",
    en:
      "“{id}” has neither target nor thresholds, so it is always grey. Add target = … or thresholds = { … } if it is to have a colour."
  )
  static let indicatorWithoutTitle = DiagnosticCode(
    "indicator-without-title", severity: .note,
    nb:
      "«{id}» har ingen tittel, og rapportene viser navnet i stedet. Legg til title = { nb = \"…\" }.",
    en:
      "“{id}” has no title, and reports show its name instead. Add title = { nb = \"…\" }.")
  static let indicatorWithoutBaseline = DiagnosticCode(
    "indicator-without-baseline", severity: .warning,
    nb:
      "«{id}» har et mål å nå, men ikke noe utgangspunkt, og er derfor alltid grå. Legg til baseline = { \"2025-T3\", 60 }.",
    en:
      "“{id}” has a target to reach but no baseline, so it is always grey. Add baseline = { \"2025-T3\", 60 }."
  )
  static let thresholdsUnused = DiagnosticCode(
    "thresholds-unused", severity: .warning,
    nb: "«{id}» har både target og thresholds, og bare target avgjør fargen. Fjern den ene.",
    en:
      "“{id}” has both target and thresholds, and only target decides its colour. Remove one.")
  static let statusCompared = DiagnosticCode(
    "status-compared", severity: .warning,
    nb:
      "status er aldri «{found}», så sammenligningen holder aldri.{near} Statusene er green, yellow, red og grey.",
    en:
      "status is never “{found}”, so the comparison never holds.{near} The statuses are green, yellow, red and grey."
  )
  static let formatChanged = DiagnosticCode(
    "format-changed",
    nb:
      "Filen er ikke formatert: resultatet ville blitt et annet program. Si fra om feilen, med filen.",
    en:
      "The file was not formatted: the result would have been another program. Report the error, with the file."
  )
  package static let renameName = DiagnosticCode(
    "rename-name",
    nb:
      "«{name}» kan ikke være et navn i Lua: det begynner med en bokstav fra a til z eller _, har bare slike og sifre, og er ikke et av Luas egne ord, som end.",
    en:
      "“{name}” cannot be a name in Lua: it begins with a letter from a to z or _, has only such and digits, and is none of Lua's own words, such as end."
  )
  package static let renameTaken = DiagnosticCode(
    "rename-taken", nb: "«{name}» finnes fra før. Velg et annet navn.",
    en: "“{name}” is there already. Choose another name.")
}
