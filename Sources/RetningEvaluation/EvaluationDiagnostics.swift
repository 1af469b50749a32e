import RetningDiagnostics

/// The messages of this room.
public enum EvaluationDiagnostics {
  public static let all: [DiagnosticCode] = [
    .scriptCrashed, .scriptStalled, .scriptKilled, .scriptExhausted,
    .fieldUnknown, .fieldUnknownNear, .fieldWithoutName, .fieldType, .fieldMissing, .fieldChoice,
    .fieldChoiceNear,
    .declaredTwice, .declarationWithoutTable, .declarationTable, .outsideLoading,
    .outsideEvaluation, .nameShared, .goalUnknown, .goalUnknownNear, .assessmentNotDriver,
    .valueMissing, .formulaTooLarge, .unitTooLong,
    .valueBoth, .valueNotSeries, .valueNumber, .valueCube, .frequencyWrong, .frequencyFiner,
    .thresholdsOrder,
    .testSeriesUnknown, .testIndicatorUnknown, .unitWrong,
    .eachPeriodValue, .seriesHasDimensions, .seriesUnknown, .seriesUnknownNear, .noCube,
    .resultUnknown, .resultUnknownNear, .resultFailed, .cycle, .demandDepth, .statusWrong,
    .checkWrong, .moduleUnknown, .modulePlace, .sinceEmpty, .pairWrong, .reachPoint, .missingPolicy,
    .shareWithoutPercent, .testValue, .testNoExpectation, .testEachCase, .testCaseValue, .mapValue,
    .ministryFolderUnknown, .aliasedMinistry,
    .overrideWithoutReason,
    .directionMissing, .quantileShare, .eachValue, .surveyAsked, .progressMethod,
    .progressFrequency, .methodBoth,
    .notAList,
    .brokenDeclaration, .targetFrequency, .targetBeforeBaseline,
    .targetAgainstDirection, .rulesUnreadable, .printed, .printedTimes,
    .ministryStopped, .loadingTogether, .findingsMany, .rowsMany, .periodsMany,
    .eachPeriodReadsNothing, .selectWithoutName, .selectValue, .fieldTextLong, .fieldTextHidden,
    .fieldNumberLarge, .declarationsMany, .declarationName,
    .brokenMany, .targetColumnUnknown, .targetColumnUnknownNear, .targetColumnMissing,
    .targetType, .targetNumber, .targetCellMissing, .targetCellMissingFor, .targetCellUnused,
    .targetTwice, .targetDecimal, .targetTablePlace, .breakdownFrequency, .loadFailed,
    .targetTwoPlaces, .targetsMixed, .targetBaselines, .targetFaultsMany,
    .bridgeAlone, .bridgeKind, .bridgeSurvey,
    .breakdownValue, .breakdownLarge, .breakdownUnit, .unitNear, .standingPlace, .acrossUnit,
    .standingCount,
  ]
}

extension DiagnosticCode {
  package static let fieldUnknown = DiagnosticCode(
    "field-unknown", nb: "{owner} har ikke noe felt «{field}». Feltene er {known}.",
    en: "{owner} has no field “{field}”. The fields are {known}.")
  package static let fieldUnknownNear = DiagnosticCode(
    "field-unknown", nb: "{owner} har ikke noe felt «{field}». Mener du «{near}»?",
    en: "{owner} has no field “{field}”. Do you mean “{near}”?")
  package static let fieldWithoutName = DiagnosticCode(
    "field-without-name", nb: "{owner}: en verdi ({found}) står uten feltnavn. Skriv navn = verdi.",
    en: "{owner}: a value ({found}) stands without a field name. Write name = value.")
  package static let fieldType = DiagnosticCode(
    "field-type", nb: "{owner}: {field} skal være {expected}, men er {found}.",
    en: "{owner}: {field} must be {expected} but is {found}.")
  package static let fieldMissing = DiagnosticCode(
    "field-missing", nb: "{owner}: feltet {field} mangler.",
    en: "{owner}: the field {field} is missing.")
  package static let fieldChoice = DiagnosticCode(
    "field-choice", nb: "{owner}: {field} kan ikke være «{found}». Velg en av {known}.",
    en: "{owner}: {field} cannot be “{found}”. Choose one of {known}.")
  static let fieldChoiceNear = DiagnosticCode(
    "field-choice",
    nb: "{owner}: {field} kan ikke være «{found}». Mener du \"{near}\"? Velg en av {known}.",
    en: "{owner}: {field} cannot be “{found}”. Do you mean \"{near}\"? Choose one of {known}.")
  static let fieldTextLong = DiagnosticCode(
    "field-text-long", nb: "{owner}: {field} er lengre enn {limit} tegn. Kort teksten inn.",
    en: "{owner}: {field} is longer than {limit} characters. Shorten the text.")
  static let fieldTextHidden = DiagnosticCode(
    "field-text-hidden",
    nb:
      "{owner}: {field} har et tegn som ikke kan vises (styretegn eller skriveretning). Skriv teksten på nytt for hånd: «{found}».",
    en:
      "{owner}: {field} has a character that cannot be shown (a control character or a direction of writing). Type the text anew: “{found}”."
  )
  static let fieldNumberLarge = DiagnosticCode(
    "field-number-large",
    nb:
      "{owner}: {field} kan ikke være {found}: tallet er for stort til å regne med. Bruk en større enhet, for eksempel mill. kr.",
    en:
      "{owner}: {field} cannot be {found}: the number is too large to compute with. Use a larger unit, such as mill. kr."
  )
  static let declarationsMany = DiagnosticCode(
    "declarations-many",
    nb: "{ministry} har flere enn {limit} av slaget {kind}. Det er ikke plass til «{name}».",
    en: "{ministry} has more than {limit} of the kind {kind}. There is no room for “{name}”.")
  static let brokenMany = DiagnosticCode(
    "broken-many",
    nb: "Filen har flere enn {limit} beskrivelser som ikke holder, og er ikke lest videre.",
    en: "The file has more than {limit} declarations that do not hold, and is not read further.")
  static let declarationName = DiagnosticCode(
    "declaration-name",
    nb: "{kind} «{name}»: navnet må være på én linje og høyst {limit} vanlige tegn.",
    en: "{kind} “{name}”: the name must be on one line and at most {limit} ordinary characters.")
  static let declaredTwice = DiagnosticCode(
    "declared-twice", nb: "{kind} «{name}» er allerede beskrevet i {earlier}.",
    en: "The {kind} “{name}” is already declared in {earlier}.")
  static let declarationWithoutTable = DiagnosticCode(
    "declaration-without-table",
    nb: "{kind} \"{name}\" mangler tabellen. Skriv {kind} \"{name}\" { … }.",
    en: "{kind} \"{name}\" lacks its table. Write {kind} \"{name}\" { … }.")
  static let declarationTable = DiagnosticCode(
    "declaration-table", nb: "{kind} \"{name}\" skal følges av én tabell, ikke {found}.",
    en: "{kind} \"{name}\" must be followed by one table, not {found}.")
  static let outsideLoading = DiagnosticCode(
    "declaration-in-function",
    nb: "{name} kan bare brukes mens filen lastes, ikke inne i en beregning.",
    en: "{name} can only be used while the file is loaded, not within an evaluation.")
  static let outsideEvaluation = DiagnosticCode(
    "read-while-loading",
    nb:
      "{name} leser tall og kan bare brukes inne i en funksjon, for eksempel value = function() … end.",
    en:
      "{name} reads figures and can only be used within a function, for instance value = function() … end."
  )
  static let nameShared = DiagnosticCode(
    "name-shared",
    nb: "«{name}» er både en indikator og en dataserie ({earlier}). Gi dem hvert sitt navn.",
    en: "“{name}” is both an indicator and a data series ({earlier}). Give each a name of its own.")
  static let goalUnknown = DiagnosticCode(
    "goal-unknown", nb: "{owner}: målet «{goal}» finnes ikke i rules/strategy.",
    en: "{owner}: the goal “{goal}” does not exist in rules/strategy.")
  static let goalUnknownNear = DiagnosticCode(
    "goal-unknown", nb: "{owner}: målet «{goal}» finnes ikke i rules/strategy. Mener du «{near}»?",
    en: "{owner}: the goal “{goal}” does not exist in rules/strategy. Do you mean “{near}”?")
  static let assessmentNotDriver = DiagnosticCode(
    "assessment-not-driver",
    nb: "assessment kan bare skrives av {driver}, som driver strategien, ikke av {ministry}.",
    en:
      "An assessment can only be written by {driver}, which drives the strategy, not by {ministry}."
  )
  static let valueMissing = DiagnosticCode(
    "value-missing",
    nb:
      "{owner}: skriv value = function() … end, som gir en serie, eller each_period = function(p) … end.",
    en:
      "{owner}: write value = function() … end, which gives a series, or each_period = function(p) … end."
  )
  static let valueBoth = DiagnosticCode(
    "value-both", nb: "{owner} har både value og each_period. Velg én av dem.",
    en: "{owner} has both value and each_period. Choose one of them.")
  static let valueNotSeries = DiagnosticCode(
    "value-not-series",
    nb: "value i {owner} ga {found}, ikke en serie. Avslutt funksjonen med return og en serie.",
    en: "value in {owner} gave {found}, not a series. End the function with return and a series.")
  static let valueNumber = DiagnosticCode(
    "value-number",
    nb:
      "value i {owner} ga et tall. value skal gi en serie med alle perioder; bruk each_period = function(p) … end for å regne ut ett tall om gangen.",
    en:
      "value in {owner} gave a number. value must give a series of all periods; use each_period = function(p) … end to compute one number at a time."
  )
  static let valueCube = DiagnosticCode(
    "value-cube",
    nb:
      "value i {owner} ga en {found}, ikke en serie ({dimensions}). Avslutt med :sum() eller :total(), som gir én serie.",
    en:
      "value in {owner} gave a {found}, not a series ({dimensions}). End with :sum() or :total(), which gives one series."
  )
  static let frequencyWrong = DiagnosticCode(
    "indicator-frequency",
    nb:
      "{owner} er oppgitt med frekvens {declared}, men value ga en serie med frekvens {found}. Gjør den om med :to(\"{declared}\"), eller rett frequency.",
    en:
      "{owner} is declared with the frequency {declared}, but value gave a series of the frequency {found}. Convert it with :to(\"{declared}\"), or correct frequency."
  )
  static let frequencyFiner = DiagnosticCode(
    "indicator-frequency",
    nb:
      "{owner} er oppgitt med frekvens {declared}, men value ga en serie med frekvens {found}, som ikke kan deles opp. Rett frequency til \"{found}\".",
    en:
      "{owner} is declared with the frequency {declared}, but value gave a series of the frequency {found}, which cannot be divided. Correct frequency to \"{found}\"."
  )
  static let thresholdsOrder = DiagnosticCode(
    "thresholds-order",
    nb:
      "{owner}: thresholds er snudd. Med direction = \"{direction}\" skal green ({green}) være {better} enn yellow ({yellow}).",
    en:
      "{owner}: thresholds are the wrong way round. With direction = \"{direction}\", green ({green}) must be {better} than yellow ({yellow})."
  )
  static let testSeriesUnknown = DiagnosticCode(
    "test-series-unknown", severity: .warning,
    nb: "test \"{test}\" gir tall for «{key}», som ingen har beskrevet.{near}",
    en: "test \"{test}\" gives figures for “{key}”, which nobody has described.{near}")
  static let testIndicatorUnknown = DiagnosticCode(
    "test-indicator-unknown",
    nb: "test \"{test}\" venter noe av «{id}», som ikke finnes.{near}",
    en: "test \"{test}\" expects something of “{id}”, which does not exist.{near}")
  static let unitWrong = DiagnosticCode(
    "indicator-unit",
    nb: "{owner} er oppgitt i {declared}, men value ga {found}. Rett unit, eller regn om.",
    en: "{owner} is declared in {declared}, but value gave {found}. Correct unit, or convert.")
  static let eachPeriodValue = DiagnosticCode(
    "each-period-value",
    nb:
      "each_period i {owner} ga {found} for {period}. Den skal gi et tall, eller nil når tallet mangler.",
    en:
      "each_period in {owner} gave {found} for {period}. It must give a number, or nil where there is none."
  )
  static let seriesHasDimensions = DiagnosticCode(
    "series-has-dimensions",
    nb:
      "«{key}» finnes bare fordelt på {dimensions}. Skriv cube \"{name}\":sum() for summen, eller velg én, for eksempel series \"{example}\".",
    en:
      "“{key}” exists only by {dimensions}. Write cube \"{name}\":sum() for the sum, or choose one, for instance series \"{example}\"."
  )
  static let seriesUnknown = DiagnosticCode(
    "series-unknown", severity: .warning,
    nb: "«{key}» er verken beskrevet med data eller levert.",
    en: "“{key}” is neither declared with data nor delivered.")
  static let seriesUnknownNear = DiagnosticCode(
    "series-unknown", severity: .warning,
    nb: "«{key}» er verken beskrevet med data eller levert. Mener du «{near}»?",
    en: "“{key}” is neither declared with data nor delivered. Do you mean “{near}”?")
  static let noCube = DiagnosticCode(
    "cube-without-dimensions",
    nb: "«{key}» har ingen dimensjoner. Les den med series \"{name}\".",
    en: "“{key}” has no dimensions. Read it with series \"{name}\".")
  static let resultUnknown = DiagnosticCode(
    "result-unknown", nb: "Indikatoren «{id}» finnes ikke. «retning check --list» lister dem.",
    en: "The indicator “{id}” does not exist. “retning check --list” lists them.")
  static let resultUnknownNear = DiagnosticCode(
    "result-unknown", nb: "Indikatoren «{id}» finnes ikke. Mener du «{near}»?",
    en: "The indicator “{id}” does not exist. Do you mean “{near}”?")
  static let unitNear = DiagnosticCode(
    "unit-near", severity: .warning,
    nb:
      "Måleenheten «{unit}» kjennes ikke. Mener du «{near}»? Er den riktig, skriv unit \"{unit}\" { } i rules/strategy.",
    en:
      "The unit of measure “{unit}” is not known. Do you mean “{near}”? If it is right, write unit \"{unit}\" { } in rules/strategy."
  )
  static let loadFailed = DiagnosticCode(
    "load-failed", nb: "Filen ble ikke lest: {problem}", en: "The file was not read: {problem}")
  static let targetTablePlace = DiagnosticCode(
    "target-table-place", severity: .warning,
    nb:
      "Tabellen leses ikke her. En måltabell ligger rett i departementets mappe, som rules/aid/mål.csv.",
    en:
      "The table is not read here. A table of targets lies directly in the ministry's folder, like rules/aid/mål.csv."
  )
  static let breakdownFrequency = DiagnosticCode(
    "breakdown-frequency",
    nb:
      "breakdown i {owner} har perioder av slaget {found}, men indikatoren har {declared}. Gjør dem om med :to(\"{declared}\") i en each.",
    en:
      "breakdown in {owner} has periods of kind {found} but the indicator has {declared}. Convert them with :to(\"{declared}\") in an each."
  )
  static let acrossUnit = DiagnosticCode(
    "across-unit",
    nb:
      "«{name}» er i {unit} hos {ministry} og i {other} hos de andre. De må måle det samme: rett unit i data.",
    en:
      "“{name}” is in {unit} with {ministry} and in {other} with the others. They must measure the same: correct unit in data."
  )
  static let bridgeAlone = DiagnosticCode(
    "bridge-alone",
    nb:
      "{ministry} er ikke delt eller slått sammen med noen, så det er ingenting å føre sammen. Skriv series \"{name}\".",
    en:
      "{ministry} has not been split from or merged with any other, so there is nothing to bridge. Write series \"{name}\"."
  )
  static let bridgeKind = DiagnosticCode(
    "bridge-kind",
    nb:
      "«{key}» er av slaget {kind} og kan ikke legges sammen over en deling. Regn av teller og nevner: share(bridge \"teller\", bridge \"nevner\").",
    en:
      "“{key}” is of kind {kind} and cannot be added over a split. Compute it from numerator and denominator: share(bridge \"numerator\", bridge \"denominator\")."
  )
  static let bridgeSurvey = DiagnosticCode(
    "bridge-kind",
    nb:
      "«{key}» er en undersøkelse og føres aldri over en deling: de som svarte før, er ikke de som svarte etter. Vis hver serie for seg med series.",
    en:
      "“{key}” is a survey and is never bridged over a split: those who answered before are not those who answered after. Show each series by itself with series."
  )
  static let formulaTooLarge = DiagnosticCode(
    "formula-too-large",
    nb:
      "Serien er regnet ut med mer enn {max} regneoperasjoner etter hverandre. Regn med vanlige tall i each_period, eller summer med :sum() på en kube.",
    en:
      "The series is computed by more than {max} operations on one another. Compute with plain numbers in each_period, or sum with :sum() on a cube."
  )
  static let unitTooLong = DiagnosticCode(
    "unit-too-long",
    nb:
      "Enheten ble {unit}: en serie er ganget med seg selv mange ganger. Del i stedet, eller regn med vanlige tall i each_period.",
    en:
      "The unit became {unit}: a series was multiplied by itself many times. Divide instead, or compute with plain numbers in each_period."
  )
  static let resultFailed = DiagnosticCode(
    "result-failed", nb: "bygger på {id}, som feilet", en: "builds on {id}, which failed")
  static let cycle = DiagnosticCode(
    "cycle",
    nb: "Indikatorene bygger på hverandre i ring: {members}. En av dem må regnes ut uten de andre.",
    en:
      "The indicators build on one another in a ring: {members}. One of them must be computed without the others."
  )
  static let demandDepth = DiagnosticCode(
    "demand-depth",
    nb:
      "Mer enn {limit} indikatorer bygger på hverandre i rekke: {members} … Slå noen av dem sammen.",
    en:
      "More than {limit} indicators build on one another in a row: {members} … Combine some of them."
  )
  static let statusWrong = DiagnosticCode(
    "status-wrong",
    nb:
      "status i {owner} ga {found}. Den skal gi \"green\", \"yellow\", \"red\" eller \"grey\", og gjerne en begrunnelse.",
    en:
      "status in {owner} gave {found}. It must give \"green\", \"yellow\", \"red\" or \"grey\", and preferably a reason."
  )
  static let checkWrong = DiagnosticCode(
    "check-wrong",
    nb:
      "check i {owner} ga {found}. Den skal gi nil når alt er i orden, ellers en tekst eller en liste av tekster.",
    en:
      "check in {owner} gave {found}. It must give nil when all is well, else a text or a list of texts."
  )
  static let moduleUnknown = DiagnosticCode(
    "module-unknown", nb: "Modulen «{name}» finnes ikke: {path} er ikke der.",
    en: "The module “{name}” does not exist: {path} is not there.")
  static let modulePlace = DiagnosticCode(
    "module-place",
    nb:
      "«{name}» er ikke et modulnavn. Skriv require \"shared/navn\" for rules/shared/navn.lua, eller require \"lib/navn\" for en fil i departementets egen mappe.",
    en:
      "“{name}” is not a module name. Write require \"shared/name\" for rules/shared/name.lua, or require \"lib/name\" for a file in the ministry's own folder."
  )
  static let sinceEmpty = DiagnosticCode(
    "since-empty", nb: "since trenger minst én periode, for eksempel since { [\"2025\"] = … }.",
    en: "since needs at least one period, for instance since { [\"2025\"] = … }.")
  static let pairWrong = DiagnosticCode(
    "pair-wrong",
    nb: "{owner}: {field} skal være en periode og et tall, for eksempel { \"2025-T3\", 41 }.",
    en: "{owner}: {field} must be a period and a number, for instance { \"2025-T3\", 41 }.")
  static let reachPoint = DiagnosticCode(
    "pair-wrong",
    nb: "reach: verdien for {field} skal være et tall, for eksempel reach { [\"2026-T3\"] = 55 }.",
    en: "reach: the value for {field} must be a number, for instance reach { [\"2026-T3\"] = 55 }.")
  static let missingPolicy = DiagnosticCode(
    "missing-policy", nb: "missing kan være \"refuse\", \"skip\" eller \"zero\", ikke «{found}».",
    en: "missing can be \"refuse\", \"skip\" or \"zero\", not “{found}”.")
  static let testValue = DiagnosticCode(
    "test-value",
    nb:
      "Testen «{test}»: verdien for «{key}» er ikke forstått. Skriv et tall, en tekst eller { tall, status = \"P\" }.",
    en:
      "The test “{test}”: the value for “{key}” is not understood. Write a number, a text or { number, status = \"P\" }."
  )
  static let testNoExpectation = DiagnosticCode(
    "test-no-expectation", nb: "Testen «{test}» venter ingenting: expect er tom.",
    en: "The test “{test}” expects nothing: expect is empty.")
  static let shareWithoutPercent = DiagnosticCode(
    "share-without-percent", severity: .warning,
    nb:
      "«{id}» er i prosent, men formelen deler to tall av samme slag, og det gir 0,8 der det skulle stått 80. Skriv share(teller, nevner), som regner i prosent.",
    en:
      "“{id}” is in per cent, but the formula divides two figures of one kind, which gives 0.8 where 80 is meant. Write share(numerator, denominator), which counts in per cent."
  )
  static let testEachCase = DiagnosticCode(
    "test-each-case",
    nb:
      "Testen «{test}» må ha både each og case, eller ingen av dem: each = { 1, 2 }, case = function(x) return { … } end.",
    en:
      "The test “{test}” must have both each and case, or neither: each = { 1, 2 }, case = function(x) return { … } end."
  )
  static let testCaseValue = DiagnosticCode(
    "test-case-value",
    nb: "case i testen «{test}» ga {found}. Den skal gi en tabell { given = …, expect = … }.",
    en: "case in the test “{test}” gave {found}. It must give a table { given = …, expect = … }.")
  static let mapValue = DiagnosticCode(
    "map-value", nb: "Funksjonen i map ga {found} for {period}. Den skal gi et tall, eller nil.",
    en: "The function in map gave {found} for {period}. It must give a number, or nil.")
  static let ministryFolderUnknown = DiagnosticCode(
    "ministry-folder-unknown", severity: .warning,
    nb: "rules/{folder} hører ikke til noe departement i rules/strategy. Mappen blir ikke lest.",
    en: "rules/{folder} belongs to no ministry in rules/strategy. The folder is not read.")
  static let aliasedMinistry = DiagnosticCode(
    "ministry-unknown", nb: "Departementet «{id}» finnes ikke. Departementene er {known}.",
    en: "The ministry “{id}” does not exist. The ministries are {known}.")
  static let overrideWithoutReason = DiagnosticCode(
    "override-without-reason", severity: .warning,
    nb:
      "{key}: en status satt for hånd trenger en begrunnelse i note og en av green, yellow, red eller grey. Den er ikke brukt.",
    en:
      "{key}: a status set by hand needs a reason in note and one of green, yellow, red or grey. It is not used."
  )
  static let progressMethod = DiagnosticCode(
    "progress-method", nb: "«{found}» er ingen metode. Metodene er {known}.",
    en: "“{found}” is no method. The methods are {known}.")
  static let progressFrequency = DiagnosticCode(
    "progress-frequency",
    nb:
      "De publiserte metodene regner på år, ikke {frequency}. Gjør serien om til år først, for eksempel med s:to(\"A\").",
    en:
      "The published methods count years, not {frequency}. Convert the series to years first, for instance with s:to(\"A\")."
  )
  static let methodBoth = DiagnosticCode(
    "method-both",
    nb: "{owner}: method og status sier begge hvordan indikatoren vurderes. Behold en av dem.",
    en: "{owner}: method and status both say how the indicator is judged. Keep one of them.")
  static let quantileShare = DiagnosticCode(
    "quantile-share", nb: "Andelen må være fra 0 til 1, ikke {found}. Medianen er 0.5.",
    en: "The share must be from 0 to 1, not {found}. The median is 0.5.")
  static let surveyAsked = DiagnosticCode(
    "survey-asked",
    nb: "Svarprosenten trenger asked i survey: serien med hvor mange som ble spurt.",
    en: "The response rate needs asked in survey: the series of how many were asked.")
  static let eachValue = DiagnosticCode(
    "each-value", nb: "Funksjonen i each må gi en serie, ikke {found}.",
    en: "The function in each must give a series, not {found}.")
  static let directionMissing = DiagnosticCode(
    "direction-missing",
    nb:
      "{owner}: direction mangler. Skriv \"increase\" der mer er bedre, \"decrease\" der mindre er det.",
    en:
      "{owner}: direction is missing. Write \"increase\" where more is better, \"decrease\" where less is."
  )
  static let brokenDeclaration = DiagnosticCode(
    "declaration-broken", nb: "beskrivelsen av indikatoren holder ikke",
    en: "the declaration of the indicator does not hold")
  static let targetFrequency = DiagnosticCode(
    "target-frequency",
    nb:
      "{owner}: {period} er ikke en periode av indikatorens frekvens, {frequency}. Utgangspunkt og mål skrives i samme slags perioder som indikatoren.",
    en:
      "{owner}: {period} is not a period of the indicator's frequency, {frequency}. Baseline and target are written in the same kind of periods as the indicator."
  )
  static let targetBeforeBaseline = DiagnosticCode(
    "target-before-baseline",
    nb: "{owner}: målet ({target}) må ligge etter utgangspunktet ({baseline}).",
    en: "{owner}: the target ({target}) must lie after the baseline ({baseline}).")
  static let targetAgainstDirection = DiagnosticCode(
    "target-against-direction",
    nb:
      "{owner}: direction er \"{direction}\", men målet {target} ligger på feil side av utgangspunktet {baseline}.",
    en:
      "{owner}: direction is \"{direction}\", but the target {target} lies on the wrong side of the baseline {baseline}."
  )
  static let notAList = DiagnosticCode(
    "across-ministries",
    nb:
      "across trenger ministries eller en liste av departement, for eksempel { \"dfd\", \"kdd\" }.",
    en: "across needs ministries or a list of ministries, for instance { \"dfd\", \"kdd\" }.")

  static let ministryStopped = DiagnosticCode(
    "ministry-stopped",
    nb:
      "Ikke kjørt: skriptene til {ministry} er stoppet {count} ganger. Rett først dem som er nevnt foran.",
    en:
      "Not run: the scripts of {ministry} have been stopped {count} times. Correct those named before this first."
  )
  static let loadingTogether = DiagnosticCode(
    "loading-together",
    nb:
      "Filen ble stoppet: filene til {ministry} har brukt så mye på å lastes at denne bare fikk {limit} instruksjoner. Flytt regning fra filens øverste nivå inn i value, i alle filene.",
    en:
      "The file was stopped: the files of {ministry} have used so much to load that this one was left {limit} instructions. Move computing from the top level of the files into value."
  )
  static let findingsMany = DiagnosticCode(
    "findings-many",
    nb:
      "Kontrollen ga flere enn {limit} funn; resten vises ikke. Gi ett samlet funn, eller kontroller færre ting.",
    en:
      "The rule gave more than {limit} findings; the rest are not shown. Give one finding for them all, or check fewer things."
  )
  static let rowsMany = DiagnosticCode(
    "rows-many",
    nb:
      "Indikatorene til {ministry} har til sammen flere enn {limit} perioder. Kort seriene inn med s:window(…), eller gjør dem om med s:to(…).",
    en:
      "The indicators of {ministry} have more than {limit} periods together. Shorten the series with s:window(…), or convert them with s:to(…)."
  )
  static let periodsMany = DiagnosticCode(
    "periods-many",
    nb:
      "{owner} har {count} perioder; en indikator kan ha {limit}. Se etter en periode som er skrevet feil, eller kort serien inn med s:window(…).",
    en:
      "{owner} has {count} periods; an indicator can have {limit}. Look for a period that is misspelt, or shorten the series with s:window(…)."
  )
  static let eachPeriodReadsNothing = DiagnosticCode(
    "each-period-reads-nothing", severity: .warning,
    nb:
      "{owner}: each_period leste ingen serie for den siste perioden, så Retning vet ikke hvilke perioder den gjelder. Les seriene før noe annet blir avgjort.",
    en:
      "{owner}: each_period read no series for the last period, so that Retning does not know which periods it is for. Read the series before anything else is decided."
  )
  static let selectWithoutName = DiagnosticCode(
    "select-without-name",
    nb:
      "select: {found} står uten dimensjon. Skriv dimensjon = verdi, for eksempel c:select { kjønn = \"kvinne\" }.",
    en:
      "select: {found} stands without a dimension. Write dimension = value, such as c:select { kjønn = \"kvinne\" }."
  )
  static let selectValue = DiagnosticCode(
    "select-value",
    nb: "select: verdien av {dimension} skal være en tekst, men er {found}.",
    en: "select: the value of {dimension} must be a text but is {found}.")
}
