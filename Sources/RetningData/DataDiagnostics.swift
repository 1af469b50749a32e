import RetningDiagnostics

/// The messages of this room.
public enum DataDiagnostics {
  public static let all: [DiagnosticCode] = [
    .periodForm, .periodTertial, .periodNumber, .periodDate, .periodOtherLetter, .keyForm,
    .keyTooLong,
    .unitMismatch, .unitSymbol, .unitDeclaredTwice, .unitUsual, .unitRing,
    .unitOfUnknown, .unitSize, .cubeShapes, .memberUnknown,
    .suppressKind, .surveyNotLinked, .notDivisible,
    .frequencyMismatch, .notConvertible, .notAdditive, .unknownDimension,
    .unknownHow, .shareShapes, .divisionUnit, .dayWrong, .irregularStep, .baseMissing,
    .timestampForm,
  ]
}

extension DiagnosticCode {
  static let periodForm = DiagnosticCode(
    "period-form",
    nb:
      "«{text}» er ikke en periode. Skriv for eksempel 2026, 2026-S1, 2026-T1, 2026-Q1, 2026-M05, 2026-W07 eller 2026-05-31.",
    en:
      "“{text}” is not a period. Write for instance 2026, 2026-S1, 2026-T1, 2026-Q1, 2026-M05, 2026-W07 or 2026-05-31."
  )
  static let periodTertial = DiagnosticCode(
    "period-tertial",
    nb:
      "«{text}» finnes ikke: et tertial er fire måneder, så et år har bare T1, T2 og T3. Mener du kvartal, skriv {quarter}.",
    en:
      "“{text}” does not exist: a tertial is four months, so a year has T1, T2 and T3 only. If you mean a quarter, write {quarter}."
  )
  static let periodNumber = DiagnosticCode(
    "period-number",
    nb: "«{text}» finnes ikke: numrene for {name} går fra 1 til {count} i det året.",
    en: "“{text}” does not exist: the {name}s of that year are numbered 1 to {count}.")
  static let periodDate = DiagnosticCode(
    "period-date",
    nb: "«{text}» er ikke en dato som finnes. Skriv år-måned-dag, for eksempel 2026-05-31.",
    en: "“{text}” is not a date that exists. Write year-month-day, for instance 2026-05-31.")
  static let periodOtherLetter = DiagnosticCode(
    "period-letter",
    nb: "«{text}» er ikke en periode. Mener du {meant}?",
    en: "“{text}” is not a period. Do you mean {meant}?")
  static let dayWrong = DiagnosticCode(
    "date-form",
    nb: "«{text}» er ikke en dato. Skriv år-måned-dag, for eksempel 2026-05-31.",
    en: "“{text}” is not a date. Write year-month-day, for instance 2026-05-31.")
  static let keyForm = DiagnosticCode(
    "key-form",
    nb:
      "«{text}» er ikke en nøkkel: {problem}. En nøkkel er departement/navn eller departement/navn{dim=verdi}, for eksempel dfd/ledere.antall{kjønn=kvinne}.",
    en:
      "“{text}” is not a key: {problem}. A key is ministry/name or ministry/name{dim=value}, for instance dfd/ledere.antall{kjønn=kvinne}."
  )
  static let keyTooLong = DiagnosticCode(
    "key-too-long",
    nb:
      "Nøkkelen «{text}» er {count} byte lang; grensen er {max}. Bruk kortere navn eller dimensjonsverdier.",
    en:
      "The key “{text}” is {count} bytes long; the limit is {max}. Use shorter names or dimension values."
  )
  static let unitSymbol = DiagnosticCode(
    "unit-symbol",
    nb:
      "«{unit}» kan ikke være en egen måleenhet: den må ha ett navn, uten / og ·, og uten tusen, mill. eller mrd. foran.",
    en:
      "“{unit}” cannot be a unit of one's own: it must have one name, without / and ·, and without tusen, mill. or mrd. before it."
  )
  static let unitDeclaredTwice = DiagnosticCode(
    "unit-declared-twice", nb: "Måleenheten «{unit}» er beskrevet to ganger. Behold den ene.",
    en: "The unit of measure “{unit}” is declared twice. Keep the one.")
  static let unitUsual = DiagnosticCode(
    "unit-usual", nb: "Måleenheten «{unit}» kjennes allerede og kan ikke gis en annen mening.",
    en: "The unit of measure “{unit}” is known already and cannot be given another meaning.")
  static let unitRing = DiagnosticCode(
    "unit-ring", nb: "Måleenhetene er laget av hverandre i ring: {members}.",
    en: "The units of measure are made of each other in a ring: {members}.")
  static let unitOfUnknown = DiagnosticCode(
    "unit-of-unknown",
    nb:
      "Måleenheten «{unit}» er laget av «{of}», som ikke kjennes. Mener du «{near}»? Er den riktig, beskriv den også.",
    en:
      "The unit of measure “{unit}” is made of “{of}”, which is not known. Do you mean “{near}”? If it is right, declare it too."
  )
  static let unitSize = DiagnosticCode(
    "unit-size",
    nb:
      "Måleenheten «{unit}» trenger både equals, et tall over null, og of, en annen enhet: { equals = 7.5, of = \"timer\" }. Står den alene, utelates begge.",
    en:
      "The unit of measure “{unit}” needs both equals, a number above zero, and of, another unit: { equals = 7.5, of = \"timer\" }. Where it stands alone both are left out."
  )
  static let unitMismatch = DiagnosticCode(
    "unit-mismatch",
    nb:
      "Enhetene {left} og {right} kan ikke {operation}. Gjør om den ene først, eller rett enheten i data eller indicator.",
    en:
      "The units {left} and {right} cannot be {operation}. Convert one of them first, or correct the unit in data or indicator."
  )
  static let frequencyMismatch = DiagnosticCode(
    "frequency-mismatch",
    nb:
      "Den ene serien har frekvens {left}, den andre {right}. Gjør om den ene med for eksempel :to(\"{left}\", \"sum\") først.",
    en:
      "One series has the frequency {left}, the other {right}. Convert one of them first, for instance with :to(\"{left}\", \"sum\")."
  )
  static let notConvertible = DiagnosticCode(
    "frequency-not-convertible",
    nb:
      "{from} kan ikke gjøres om til {to}: en periode av den ene er ikke satt sammen av hele perioder av den andre. {remedy}",
    en:
      "{from} cannot be converted to {to}: a period of the one is not made of whole periods of the other. {remedy}"
  )
  static let cubeShapes = DiagnosticCode(
    "cube-shapes",
    nb:
      "De to er delt inn ulikt: {left} og {right}. Summer bort det som bare den ene har, for eksempel :sum(\"alder\").",
    en:
      "The two are divided otherwise: {left} and {right}. Sum out what only one has, for instance :sum(\"alder\")."
  )
  static let memberUnknown = DiagnosticCode(
    "member-unknown", nb: "«{name}» har ingen {dimension} «{member}». Den har {known}.",
    en: "“{name}” has no {dimension} “{member}”. It has {known}.")
  static let suppressKind = DiagnosticCode(
    "suppress-kind",
    nb:
      "«{name}» er av slaget {kind}; bare antall kan skjermes etter størrelse. Skjerm telleren og nevneren, og del til slutt.",
    en:
      "“{name}” is of the kind {kind}; only counts can be suppressed by size. Suppress numerator and denominator, and divide last."
  )
  static let surveyNotLinked = DiagnosticCode(
    "survey-not-linked",
    nb:
      "«{name}» er en spørreundersøkelse og kan ikke kjedes: svarene på et annet spørsmål er andre tall. Vis bruddet.",
    en:
      "“{name}” is a survey and cannot be linked: the answers to another question are other figures. Show the break."
  )
  static let notDivisible = DiagnosticCode(
    "not-divisible",
    nb:
      "«{name}» er av slaget {kind} og kan ikke deles i like deler. Bruk \"repeat\" eller \"linear\".",
    en:
      "“{name}” is of the kind {kind} and cannot be divided into equal parts. Use \"repeat\" or \"linear\"."
  )
  static let notAdditive = DiagnosticCode(
    "not-additive",
    nb:
      "«{name}» er av slaget {kind} og kan ikke {operation}: resultatet ville blitt galt. {remedy}",
    en:
      "“{name}” is of the kind {kind} and cannot be {operation}: the result would be wrong. {remedy}"
  )
  static let unknownDimension = DiagnosticCode(
    "dimension-unknown",
    nb: "«{name}» har ingen dimensjon «{dimension}». Den har {known}.",
    en: "“{name}” has no dimension “{dimension}”. It has {known}.")
  static let unknownHow = DiagnosticCode(
    "how-unknown",
    nb: "«{how}» er ikke en måte å slå sammen på. Velg {known}.",
    en: "“{how}” is not a way to aggregate. Choose {known}.")
  static let shareShapes = DiagnosticCode(
    "share-shapes",
    nb:
      "Andelen har ulike dimensjoner oppe og nede: {numerator} mot {denominator}. Summer begge til de samme dimensjonene først.",
    en:
      "The share has different dimensions above and below: {numerator} against {denominator}. Sum both to the same dimensions first."
  )
  static let divisionUnit = DiagnosticCode(
    "share-units",
    nb:
      "En andel må ha samme enhet oppe og nede, ikke {left} og {right}. For et forhold mellom ulike enheter, bruk tegnet /.",
    en:
      "A share needs the same unit above and below, not {left} and {right}. For a ratio between different units use the sign /."
  )
  static let irregularStep = DiagnosticCode(
    "irregular-step",
    nb:
      "{operation} trenger en serie med fast frekvens (A, S, T, Q eller M); denne er {frequency}.",
    en:
      "{operation} needs a series of a fixed frequency (A, S, T, Q or M); this one is {frequency}.")
  static let baseMissing = DiagnosticCode(
    "index-base",
    nb: "Indeksen kan ikke ha {period} som basis: {problem}.",
    en: "The index cannot have {period} as its base: {problem}.")
}

extension CalendarDate {
  /// Reads `2026-05-31`.
  ///
  /// - Throws: A ``Diagnostic`` `date-form`.
  public init(parsing text: some StringProtocol) throws(Diagnostic) {
    guard let date = CalendarDate(text) else {
      throw Diagnostic(.dayWrong, ["text": String(text)])
    }
    self = date
  }
}
