import RetningDiagnostics

extension DiagnosticCode {
  static let ofRounds = [
    roundName, roundDeadlines, roundTwice, roundUnknown, roundWhich, roundNone, roundMinistry,
    roundNotOpen,
    roundOpenAlready, roundNotNext, roundTwoPersons, roundLevelAbove, roundReason, roundBlocked,
    roundNothing, roundEarly, roundExceptionDay, roundNoFigure,
  ]

  static let roundName = DiagnosticCode(
    "round-name",
    nb: "En runde må ha et navn av bokstaver, tall og bindestrek, som \"2026-T2\": «{name}».",
    en: "A round must have a name of letters, digits and hyphens, such as \"2026-T2\": “{name}”.")
  static let roundDeadlines = DiagnosticCode(
    "round-deadlines",
    nb:
      "Runden «{name}»: fristen for {step}, {day}, er før fristen for steget foran, {before}. Fristene skal komme i rekkefølge.",
    en:
      "Round “{name}”: the deadline of {step}, {day}, is before that of the step before it, {before}. Deadlines must come in order."
  )
  static let roundTwice = DiagnosticCode(
    "round-twice", nb: "Runden «{name}» er beskrevet to ganger. Gi den ene et annet navn.",
    en: "Round “{name}” is described twice. Give one of them another name.")
  static let roundUnknown = DiagnosticCode(
    "round-unknown",
    nb: "Det er ingen runde «{name}» i rules/dfd/rounds/. Der er: {known}.",
    en: "There is no round “{name}” in rules/dfd/rounds/. There is: {known}.")
  static let roundWhich = DiagnosticCode(
    "round-which", nb: "Si hvilken runde det gjelder med --round. Rundene er: {known}.",
    en: "Say which round is meant with --round. The rounds are: {known}.")
  static let roundNone = DiagnosticCode(
    "round-none",
    nb:
      "Ingen rapporteringsrunde er beskrevet. DFD beskriver dem i rules/dfd/rounds/; rules/RUNDER.md viser hvordan.",
    en:
      "No reporting round is described. DFD describes them in rules/dfd/rounds/; rules/RUNDER.md shows how."
  )
  static let roundMinistry = DiagnosticCode(
    "round-ministry", nb: "{ministry} er ikke med i runden {round}. Med er: {known}.",
    en: "{ministry} does not take part in round {round}. Taking part: {known}.")
  static let roundNotOpen = DiagnosticCode(
    "round-not-open", nb: "Runden {round} er ikke åpnet. DFD åpner den med «retning round open».",
    en: "Round {round} is not open. DFD opens it with “retning round open”.")
  static let roundOpenAlready = DiagnosticCode(
    "round-open-already", nb: "Runden {round} er åpnet alt, og alle som skal være med, er med.",
    en: "Round {round} is open already, and all who are to take part do.")
  static let roundNotNext = DiagnosticCode(
    "round-not-next",
    nb: "{ministry} er «{step}» i runden {round}, og kan ikke bli «{wanted}» nå. {advice}",
    en: "{ministry} is “{step}” in round {round}, and cannot become “{wanted}” now. {advice}")
  static let roundTwoPersons = DiagnosticCode(
    "round-two-persons",
    nb:
      "{author} tok steget «{before}» for {ministry}. Runden krever at en annen tar steget «{step}».",
    en:
      "{author} took the step “{before}” for {ministry}. The round demands that somebody else takes the step “{step}”."
  )
  static let roundLevelAbove = DiagnosticCode(
    "round-level-above",
    nb:
      "{ministry} kan ikke trekke tilbake det de har gjort: runden {round} står på «{step}», og leddet over har begynt. Be dem sende det tilbake.",
    en:
      "{ministry} cannot take back what they did: round {round} is at “{step}”, and the level above has acted. Ask them to return it."
  )
  static let roundReason = DiagnosticCode(
    "round-reason",
    nb:
      "Si hvorfor: --reason \"…\". Departementet må vite det, og grunnen blir stående i historien.",
    en: "Say why: --reason \"…\". The ministry must know, and the reason stays in the history.")
  public static let roundBlocked = DiagnosticCode(
    "round-blocked",
    nb: "{ministry} kan ikke levere i runden {round} før det som mangler, er i orden.",
    en: "{ministry} cannot submit in round {round} before what is missing is in order.")
  static let roundNothing = DiagnosticCode(
    "round-nothing", nb: "Ingen av departementene i runden {round} er «{step}».",
    en: "None of the ministries in round {round} is “{step}”.")
  static let roundEarly = DiagnosticCode(
    "round-early",
    nb: "Perioden {period} er ikke over. Runden {round} kan åpnes fra {day}.",
    en: "The period {period} is not over. Round {round} can be opened from {day}.")
  static let roundExceptionDay = DiagnosticCode(
    "round-exception-day",
    nb: "Unntaket må vare til en dag som ikke er over: --until {today} eller senere.",
    en: "The exception must last to a day that is not over: --until {today} or later.")
  static let roundNoFigure = DiagnosticCode(
    "round-no-figure",
    nb:
      "{key} har aldri hatt noe tall for {period}, og er ingen indikator. «retning data list» viser nøklene.",
    en:
      "{key} never had a figure for {period}, and is no indicator. “retning data list” shows the keys."
  )
}
