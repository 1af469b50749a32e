import RetningDiagnostics

extension DiagnosticCode {
  /// The messages about tables that other systems wrote.
  static let ofSources: [DiagnosticCode] = [
    .importSeries, .importJSONUnknown, .importUnrecognised, .periodFiscal,
    .periodSpan, .periodsMixed, .sourcePeriod, .sourceStatus, .mappingDimension, .mappingSeries,
    .sdmxColumns, .sdmxAttributes, .sdmxAction, .sdmxNumber, .sdmxStructure, .sdmxSecondHeader,
    .openSDGColumns, .openSDGMultiplier, .jsonStatLinks, .sourceCell, .sourceNoTime, .pxKeyword,
    .pxCount, .pxKey, .pxForm,
    .pxEncoding,
  ]

  static let sourceCell = DiagnosticCode(
    "source-cell", nb: "Cellen {place} kan ikke leses:", en: "The cell {place} cannot be read:")
  static let sourceNoTime = DiagnosticCode(
    "source-no-time",
    nb: "Ingen av dimensjonene er tid: {found}. Si hvilken med period i importbeskrivelsen.",
    en: "None of the dimensions is time: {found}. Say which with period in the mapping.")
  static let pxKeyword = DiagnosticCode(
    "px-keyword", nb: "PC-Axis-filen mangler {keyword}. Hent den på nytt.",
    en: "The PC-Axis file lacks {keyword}. Fetch it anew.")
  static let pxCount = DiagnosticCode(
    "px-count",
    nb: "{keyword} har {found} verdier, og skulle hatt {expected}: filen er kuttet eller endret.",
    en: "{keyword} has {found} values and should have {expected}: the file was cut or changed.")
  static let pxKey = DiagnosticCode(
    "px-key", nb: "«{text}» i DATA er ingen av verdiene til «{variable}».",
    en: "“{text}” in DATA is none of the values of “{variable}”.")
  static let pxForm = DiagnosticCode(
    "px-form",
    nb: "Filen er ikke gyldig PC-Axis ved linje {line}: der skulle det stå NØKKELORD=verdier;.",
    en: "The file is not valid PC-Axis at line {line}: KEYWORD=values; should stand there.")
  static let pxEncoding = DiagnosticCode(
    "px-encoding",
    nb: "Filen er skrevet med tegnsettet {declared}. Hent den på nytt som UTF-8.",
    en: "The file is written in the character set {declared}. Fetch it anew as UTF-8.")
  static let importSeries = DiagnosticCode(
    "import-series",
    nb:
      "Filen sier ikke hva serien heter hos oss. Oppgi navnet med --series, eller lag en importbeskrivelse i rules/DEPARTEMENT/import/ og oppgi --ministry.",
    en:
      "The file does not say what the series is called here. Give its name with --series, or write a mapping in rules/MINISTRY/import/ and give --ministry."
  )
  static let importJSONUnknown = DiagnosticCode(
    "import-json-unknown",
    nb:
      "Filen er JSON med {found}, og verken JSON-stat (class: dataset, eller dimension og value) eller NDJSON (ett objekt med series på hver linje). Hent tabellen på nytt som JSON-stat 2.",
    en:
      "The file is JSON with {found}, and neither JSON-stat (class: dataset, or dimension and value) nor NDJSON (an object with series on each line). Fetch the table anew as JSON-stat 2."
  )
  static let importUnrecognised = DiagnosticCode(
    "import-unrecognised",
    nb:
      "{file} er ikke en fil som kan leses: den første linjen har {found}. Lag en CSV-fil med series,period,value, eller oppgi --as.",
    en:
      "{file} is not a file that can be read: its first line has {found}. Make a CSV file with series,period,value, or give --as."
  )
  static let periodFiscal = DiagnosticCode(
    "period-fiscal",
    nb:
      "«{text}» er et år som begynner i {first} og slutter i {last}. Si i importbeskrivelsen hvilket det skal stå på: fiscal = \"start\" eller \"end\".",
    en:
      "“{text}” is a year that begins in {first} and ends in {last}. Say in the mapping which it is to stand under: fiscal = \"start\" or \"end\"."
  )
  static let periodSpan = DiagnosticCode(
    "period-span",
    nb:
      "«{text}» er flere år under ett. Si i importbeskrivelsen om raden skal utelates eller stå på et av årene: spans = \"skip\", \"first\" eller \"last\".",
    en:
      "“{text}” is several years as one. Say in the mapping whether the row is left out or stands under one of the years: spans = \"skip\", \"first\" or \"last\"."
  )
  static let periodsMixed = DiagnosticCode(
    "periods-mixed",
    nb:
      "«{series}» har perioder av flere slag: {found}; {period} er den første som skiller seg ut. Si mixed = \"split\" i importbeskrivelsen, så får hvert slag sin serie, eller velg med only.",
    en:
      "“{series}” has periods of several kinds: {found}; {period} is the first that differs. Say mixed = \"split\" in the mapping, which gives each kind a series, or choose with only."
  )
  static let sourcePeriod = DiagnosticCode(
    "source-period",
    nb: "«{text}» er ikke en periode. Et år har bare en del 1: {text} skulle sluttet på A1.",
    en: "“{text}” is no period. A year has one part only: {text} should end in A1.")
  static let sourceStatus = DiagnosticCode(
    "source-status",
    nb:
      "Statusen «{text}» er ukjent. Si i importbeskrivelsen hva den betyr: statuses = {[\"{text}\"] = \"P\"}.",
    en:
      "The status “{text}” is unknown. Say in the mapping what it means: statuses = {[\"{text}\"] = \"P\"}."
  )
  static let mappingDimension = DiagnosticCode(
    "mapping-dimension",
    nb:
      "Importbeskrivelsen «{mapping}» nevner «{dimension}», som filen ikke har. Filen har {found}.",
    en: "The mapping “{mapping}” names “{dimension}”, which the file has not. The file has {found}."
  )
  static let mappingSeries = DiagnosticCode(
    "mapping-series",
    nb:
      "«{category}» i {dimension} har ikke noe navn i importbeskrivelsen. Føy det til under series, eller velg de andre med only.",
    en:
      "“{category}” in {dimension} has no name in the mapping. Add it under series, or choose the others with only."
  )
  static let sdmxColumns = DiagnosticCode(
    "sdmx-columns",
    nb: "SDMX-CSV må ha kolonnene TIME_PERIOD og OBS_VALUE; filen har {found}.",
    en: "SDMX-CSV must have the columns TIME_PERIOD and OBS_VALUE; the file has {found}.")
  static let sdmxAttributes = DiagnosticCode(
    "sdmx-attributes", severity: .warning,
    nb:
      "Kolonnene {columns} er tatt som merknader ved tallene og er ikke lagret. Nevn dem under dimensions i importbeskrivelsen om de skiller tallene fra hverandre.",
    en:
      "The columns {columns} were taken as attributes of the figures and not stored. Name them under dimensions in the mapping if they tell figures apart."
  )
  static let sdmxAction = DiagnosticCode(
    "sdmx-action",
    nb: "ACTION er «{text}». Den kan være I, A, M eller R (legg inn) eller D (ta bort).",
    en: "ACTION is “{text}”. It can be I, A, M or R (put) or D (remove).")
  static let sdmxNumber = DiagnosticCode(
    "sdmx-number",
    nb: "{column} er «{text}», og skal være et heltall i {range}.",
    en: "{column} is “{text}”, and must be a whole number within {range}.")
  static let sdmxStructure = DiagnosticCode(
    "sdmx-structure",
    nb:
      "Filen ser ut som SDMX-CSV, men begynner med {first}: de første kolonnene mangler. De er DATAFLOW (versjon 1.0) eller STRUCTURE,STRUCTURE_ID (versjon 2.0). Hent filen på nytt, eller oppgi --as sdmx-csv om den er hel ellers.",
    en:
      "The file looks like SDMX-CSV, but begins with {first}: the first columns are missing. They are DATAFLOW (version 1.0) or STRUCTURE,STRUCTURE_ID (version 2.0). Fetch the file anew, or give --as sdmx-csv if it is whole otherwise."
  )
  static let sdmxSecondHeader = DiagnosticCode(
    "sdmx-second-header",
    nb: "Linje {line} er enda en overskrift: flere filer står etter hverandre. Del dem.",
    en: "Line {line} is another header: several files stand after one another. Split them.")
  static let openSDGColumns = DiagnosticCode(
    "open-sdg-columns",
    nb: "CSV fra Open SDG må ha kolonnene Year og Value; filen har {found}.",
    en: "CSV of Open SDG must have the columns Year and Value; the file has {found}.")
  static let openSDGMultiplier = DiagnosticCode(
    "open-sdg-multiplier",
    nb: "Enheten er oppgitt i «{text}», som ikke er kjent. Skriv Units, Thousands eller Millions.",
    en: "The unit's multiplier is “{text}”, which is not known. Write Units, Thousands or Millions."
  )
  static let jsonStatLinks = DiagnosticCode(
    "jsonstat-links",
    nb:
      "Samlingen viser til datasett i andre filer. Hent hvert datasett for seg og les det inn.",
    en:
      "The collection points to datasets in other files. Fetch each dataset by itself and import it."
  )
}
