import RetningDiagnostics

/// The messages of this room.
public enum WorkspaceDiagnostics {
  public static let all: [DiagnosticCode] =
    [
      .formatPath, .helpUnknown, .helpUnknownNear, .initMinistry, .initMinistryNear,
      .translationMissing, .initExists,
      .mappingMinistry,
      .mappingUnknown,
      .authorForm,
      .fileNotPlain, .ruleFileCase, .ruleFolderName, .reportName, .overlayReports, .timeAhead,
      .importMinistry, .importPeriod,
      .importIndicator, .importAttributeName, .setUnknown, .setUnknownNear, .cutUnknown,
      .exportFormat, .workspaceAbsent, .fileUnreadable, .fileNotText, .settingsTable,
      .settingTimeZone,
      .sampleFileOutside, .samplesChanged, .fileUnwritable, .knownForm,
      .importFrequency, .importDimensions, .importUndeclared, .importUndeclaredNear,
      .importAttribute, .importProgress, .importFormat, .setForm, .storeUnsupported, .reportUnknown,
      .reportTwice, .reportSectionTwice, .reportOtherPeriod, .reportAsksUnknown,
      .reportAsksUnknownNear,
      .nothingStored,
      .cutMinistry, .seriesKeptBack, .importAbsent, .importAbsentRow, .importAbsentMore,
    ] + DiagnosticCode.ofSpreadsheets + DiagnosticCode.ofLuacheck + DiagnosticCode.ofConverters
    + DiagnosticCode.ofVerification + DiagnosticCode.ofSchedules
    + [.workUnderWay] + DiagnosticCode.ofDoctor
    + DiagnosticCode.ofWorkers
    + DiagnosticCode.ofEditions + DiagnosticCode.ofRounds
    + DiagnosticCode.ofNarratives
}

extension DiagnosticCode {
  static let authorForm = DiagnosticCode(
    "author-form",
    nb: "Den som leverer, må ha et navn på én linje: --author 'Kari Lunde', eller RETNING_AUTHOR.",
    en: "Whoever delivers must have a name of one line: --author 'Kari Lunde', or RETNING_AUTHOR.")
  public static let workspaceAbsent = DiagnosticCode(
    "workspace-absent",
    nb:
      "«{directory}» er ikke et arbeidsområde: det har ingen mappe rules. Gå til arbeidsområdet, eller oppgi det med --workspace.",
    en:
      "“{directory}” is not a workspace: it has no folder rules. Go to the workspace, or name it with --workspace."
  )
  static let fileUnreadable = DiagnosticCode(
    "file-unreadable", nb: "Filen {file} kan ikke leses: {problem}.",
    en: "The file {file} cannot be read: {problem}.")
  static let fileNotText = DiagnosticCode(
    "file-not-utf8",
    nb: "Filen {file} er ikke UTF-8. Åpne den i redigeringsprogrammet og lagre den som UTF-8.",
    en: "The file {file} is not UTF-8. Open it in your editor and save it as UTF-8.")
  static let mappingMinistry = DiagnosticCode(
    "mapping-ministry",
    nb: "Oppgi --ministry: importbeskrivelsen «{mapping}» ligger i mappen til et departement.",
    en: "Give --ministry: the mapping “{mapping}” lies in the folder of a ministry.")
  static let mappingUnknown = DiagnosticCode(
    "mapping-unknown",
    nb:
      "Det er ingen importbeskrivelse «{mapping}» i rules/{ministry}/import/. Der er {known}.",
    en: "There is no mapping “{mapping}” in rules/{ministry}/import/. There is {known}.")
  static let ruleFileCase = DiagnosticCode(
    "rule-file-case",
    nb: "{file} er ikke lest: navnet må slutte på .lua med små bokstaver. Gi filen nytt navn.",
    en: "{file} is not read: the name must end in .lua in small letters. Rename the file.")
  static let ruleFolderName = DiagnosticCode(
    "rule-folder-name",
    nb: "{file} er en mappe, og heter som en regelfil. Gi den et annet navn.",
    en: "{file} is a folder with the name of a rule file. Give it another name.")
  static let fileNotPlain = DiagnosticCode(
    "file-not-plain",
    nb:
      "{file} er ikke en vanlig fil. Lenker og spesialfiler blir ikke lest; legg selve filen her.",
    en:
      "{file} is not a plain file. Links and special files are not read; put the file itself here.")
  static let reportName = DiagnosticCode(
    "report-name",
    nb: "Rapportnavnet «{name}» kan bare ha bokstaver, tall, bindestrek og understrek.",
    en: "The report name “{name}” can only have letters, digits, hyphens and underscores.")
  public static let overlayReports = DiagnosticCode(
    "overlay-reports", severity: .note,
    nb:
      "Rapportene er ikke skrevet: med --set er tallene et hva om. Bruk --output MAPPE for å skrive dem et annet sted.",
    en:
      "The reports were not written: with --set the figures are a what-if. Use --output FOLDER to write them elsewhere."
  )
  public static let timeAhead = DiagnosticCode(
    "time-ahead",
    nb: "Tidspunktet {time} er ikke kommet ennå. En innlegging kan ikke dateres frem i tid.",
    en: "The time {time} has not come yet. A commit cannot be dated ahead.")
  static let importMinistry = DiagnosticCode(
    "import-ministry", nb: "Departementet «{id}» finnes ikke. Departementene er {known}.",
    en: "The ministry “{id}” does not exist. The ministries are {known}.")
  static let importPeriod = DiagnosticCode(
    "import-period", nb: "«{key}» trenger en periode, for eksempel {key}@2026-T1.",
    en: "“{key}” needs a period, for instance {key}@2026-T1.")
  static let importIndicator = DiagnosticCode(
    "import-indicator",
    nb: "«{key}» er en indikator og regnes ut av reglene; tall kan ikke leveres til den.",
    en: "“{key}” is an indicator and computed by the rules; figures cannot be delivered to it.")
  static let importAttributeName = DiagnosticCode(
    "import-attribute-name", severity: .warning,
    nb: "«{key}» er ukjent for {owner}. Mener du {near}?",
    en: "“{key}” is unknown to {owner}. Do you mean {near}?")
  static let setUnknown = DiagnosticCode(
    "set-unknown", nb: "--set: «{key}» er verken beskrevet eller lagret.",
    en: "--set: “{key}” is neither declared nor stored.")
  static let setUnknownNear = DiagnosticCode(
    "set-unknown", nb: "--set: «{key}» er verken beskrevet eller lagret. Mener du «{near}»?",
    en: "--set: “{key}” is neither declared nor stored. Do you mean “{near}”?")
  static let cutUnknown = DiagnosticCode(
    "cut-unknown", nb: "--cut: departementet «{id}» finnes ikke.",
    en: "--cut: the ministry “{id}” does not exist.")
  public static let exportFormat = DiagnosticCode(
    "export-format",
    nb: "Lageret kan skrives ut som csv, ndjson, sdmx-csv eller json-stat, ikke {found}.",
    en: "The store can be exported as csv, ndjson, sdmx-csv or json-stat, not {found}.")
  public static let seriesKeptBack = DiagnosticCode(
    "series-kept-back", severity: .note,
    nb:
      "Serier som holdes helt eller delvis tilbake for {reader}: {count}. «retning data grant» viser hvem som kan lese hva.",
    en:
      "Series that are kept back from {reader} in whole or in part: {count}. “retning data grant” shows who may read what."
  )
  static let importProgress = DiagnosticCode(
    "import-progress", nb: "{key} er {found}, men framdrift er fra 0 til 100 prosent.",
    en: "{key} is {found}, but progress is from 0 to 100 per cent.")
  static let importAbsent = DiagnosticCode(
    "import-absent", severity: .warning,
    nb: "Lageret har {count} tall som filen ikke lenger har. De står; --replace fjerner dem:",
    en:
      "The store has {count} figures that the file no longer has. They stand; --replace removes them:"
  )
  static let importAbsentRow = DiagnosticCode(
    "import-absent", severity: .note, nb: "{address}", en: "{address}")
  static let importAbsentMore = DiagnosticCode(
    "import-absent", severity: .note, nb: "og {count} til", en: "and {count} more")
  static let fileUnwritable = DiagnosticCode(
    "file-unwritable", nb: "Filen {file} kan ikke skrives: {problem}.",
    en: "The file {file} cannot be written: {problem}.")
  static let settingsTable = DiagnosticCode(
    "settings-table", nb: "{file} skal avslutte med return {…}.",
    en: "{file} must end with return {…}.")
  static let settingTimeZone = DiagnosticCode(
    "settings-time-zone", nb: "time_zone kan bare være \"Europe/Oslo\", ikke «{found}».",
    en: "time_zone can only be \"Europe/Oslo\", not “{found}”.")
  static let sampleFileOutside = DiagnosticCode(
    "sample-file", nb: "Eksempelfilen «{file}» må ligge under rules/.",
    en: "The sample file “{file}” must lie under rules/.")
  static let samplesChanged = DiagnosticCode(
    "samples-changed", severity: .warning,
    nb:
      "rules/samples.lua er endret siden lageret {store} ble laget, og lageret har egne data. Det er ikke rørt.",
    en:
      "rules/samples.lua has changed since the store {store} was made, and the store has data of its own. It was not touched."
  )
  static let knownForm = DiagnosticCode(
    "known-form",
    nb:
      "--known «{text}» er verken en revisjon, en dato eller en utgave. Skriv for eksempel 42, 2026-05-31 eller utgave-3.",
    en:
      "--known “{text}” is neither a revision, a date nor an edition. Write for instance 42, 2026-05-31 or edition-3."
  )
  static let importFrequency = DiagnosticCode(
    "import-frequency",
    nb: "«{key}» er beskrevet med frekvens {declared} ({place}), men raden gjelder {period}.",
    en: "“{key}” is declared with the frequency {declared} ({place}), but the row is for {period}.")
  static let importDimensions = DiagnosticCode(
    "import-dimensions",
    nb: "«{key}» er beskrevet med dimensjonene {declared} ({place}), ikke {found}.",
    en: "“{key}” is declared with the dimensions {declared} ({place}), not {found}.")
  static let importUndeclared = DiagnosticCode(
    "import-undeclared", severity: .warning,
    nb:
      "«{key}» er ikke beskrevet med data i reglene. Tallene tas inn likevel, men enhet og slag er ukjent.",
    en:
      "“{key}” is not declared with data in the rules. The figures are taken all the same, but unit and kind are unknown."
  )
  static let importUndeclaredNear = DiagnosticCode(
    "import-undeclared", severity: .warning,
    nb:
      "«{key}» er ikke beskrevet med data i reglene. Mener du «{near}»? Tallene tas inn likevel, men enhet og slag er ukjent.",
    en:
      "“{key}” is not declared with data in the rules. Do you mean “{near}”? The figures are taken all the same, but unit and kind are unknown."
  )
  static let importAttribute = DiagnosticCode(
    "import-attribute", severity: .warning,
    nb: "«{key}» hører til «{owner}», som verken er en indikator eller et tiltak.",
    en: "“{key}” belongs to “{owner}”, which is neither an indicator nor a measure.")
  static let importFormat = DiagnosticCode(
    "import-format",
    nb:
      "Formatet til {file} kan ikke leses av navnet. Skriv format = \"csv\", \"ndjson\" eller \"json-stat\" i sample.",
    en:
      "The format of {file} cannot be read from its name. Write format = \"csv\", \"ndjson\" or \"json-stat\" in sample."
  )
  static let setForm = DiagnosticCode(
    "set-form",
    nb:
      "--set «{text}» skal være på formen NØKKEL@PERIODE=VERDI, for eksempel dfd/ledere.antall@2026-T2=64.",
    en:
      "--set “{text}” must be of the form KEY@PERIOD=VALUE, for instance dfd/ledere.antall@2026-T2=64."
  )
  static let storeUnsupported = DiagnosticCode(
    "store-unsupported",
    nb: "Lageret «{store}» kan ikke åpnes: bare mapper på denne maskinen støttes.",
    en: "The store “{store}” cannot be opened: only folders on this machine are supported.")
  static let reportTwice = DiagnosticCode(
    "report-twice",
    nb:
      "Rapporten «{name}» er beskrevet to ganger; den første er skrevet. Gi den andre et annet navn.",
    en: "The report “{name}” is defined twice; the first is written. Give the other another name.")
  static let reportSectionTwice = DiagnosticCode(
    "report-section-twice", nb: "Rapporten «{name}» har delen {section} to ganger.",
    en: "The report “{name}” has the section {section} twice.")
  static let reportOtherPeriod = DiagnosticCode(
    "report-other-period",
    nb: "Rapporten «{name}» gjelder {period}, ikke {found}. Kjør med --period {period}.",
    en: "The report “{name}” is about {period}, not {found}. Run with --period {period}.")
  static let reportAsksUnknown = DiagnosticCode(
    "report-asks-unknown",
    nb: "Rapporten «{name}» ber om «{id}», som ikke finnes. Rett navnet.",
    en: "The report “{name}” asks for “{id}”, which does not exist. Correct the name.")
  static let reportAsksUnknownNear = DiagnosticCode(
    "report-asks-unknown",
    nb: "Rapporten «{name}» ber om «{id}», som ikke finnes. Mener du «{near}»?",
    en: "The report “{name}” asks for “{id}”, which does not exist. Do you mean “{near}”?")
  static let reportUnknown = DiagnosticCode(
    "report-unknown", nb: "Rapporten «{name}» finnes ikke. Rapportene er {known}.",
    en: "The report “{name}” does not exist. The reports are {known}.")
  public static let nothingStored = DiagnosticCode(
    "nothing-stored", nb: "Det er ingenting lagret under «{text}».",
    en: "There is nothing stored under “{text}”.")
  static let cutMinistry = DiagnosticCode(
    "cut-ministry", nb: "Snittet «{text}» skal være på formen DEPARTEMENT=REVISJON.",
    en: "The cut “{text}” must be of the form MINISTRY=REVISION.")
  static let initMinistry = DiagnosticCode(
    "init-ministry",
    nb: "Det finnes ikke noe departement med id-en «{id}» i dag. Dette er id-ene: {known}.",
    en: "There is no ministry with the id “{id}” today. These are the ids: {known}.")
  static let initMinistryNear = DiagnosticCode(
    "init-ministry",
    nb: "Det finnes ikke noe departement med id-en «{id}» i dag. Mener du «{near}»?",
    en: "There is no ministry with the id “{id}” today. Do you mean “{near}”?")
  static let translationMissing = DiagnosticCode(
    "translation-missing", severity: .warning,
    nb:
      "Rapporten «{name}» er på {language}, men {count} tekster i den finnes bare på et annet språk: {first}. Skriv dem som title = { nb = \"…\", nn = \"…\", en = \"…\" }.",
    en:
      "The report “{name}” is in {language}, but {count} of its texts are only in another language: {first}. Write them as title = { nb = \"…\", nn = \"…\", en = \"…\" }."
  )
  static let initExists = DiagnosticCode(
    "init-exists",
    nb:
      "Ingenting er skrevet, for dette finnes fra før: {files}. Velg en annen mappe, eller flytt filene.",
    en:
      "Nothing was written, since these are there already: {files}. Choose another folder, or move the files."
  )
  static let formatPath = DiagnosticCode(
    "format-path",
    nb:
      "«{path}» er verken en regelfil eller en mappe med regelfiler. Skriv stien fra arbeidsområdet, som rules/kld.",
    en:
      "“{path}” is neither a rule file nor a folder with rule files. Write the path from the workspace, such as rules/kld."
  )
  static let helpUnknown = DiagnosticCode(
    "help-unknown",
    nb: "«{name}» er verken en kode eller en kommando. «retning help --codes» lister kodene.",
    en: "“{name}” is neither a code nor a command. “retning help --codes” lists the codes.")
  static let helpUnknownNear = DiagnosticCode(
    "help-unknown", nb: "«{name}» er verken en kode eller en kommando. Mener du «{near}»?",
    en: "“{name}” is neither a code nor a command. Did you mean “{near}”?")
}

extension Diagnostic {
  /// That a name is none that help is given on, with the nearest that is.
  public static func helpUnknown(_ name: String, among known: [String]) -> Diagnostic {
    NearestName.suggestions(for: name, among: known).first.map {
      Diagnostic(.helpUnknownNear, ["name": name, "near": $0])
    } ?? Diagnostic(.helpUnknown, ["name": name])
  }
}
