import RetningDiagnostics

extension DiagnosticCode {
  /// The messages about files of figures.
  static let ofFiles: [DiagnosticCode] =
    ofSources + [
      .importRefused, .importEncoding, .importWindows1252, .importHeader, .headerMissing,
      .headerSpace, .headerEmpty,
      .headerTwice, .cellSpace, .csvCellCount, .csvQuote, .csvQuoteOpen, .importTwice,
      .importOtherMinistry, .notANumber, .notANumberWithoutSign, .dashValue, .numberOtherSign,
      .numberSignOpen,
      .decimalSignsMixed, .decimalSignOpen, .statusUnknown, .valueAndStatus, .percentUnit,
      .importNoMinistry,
      .valueAbsent,
      .ndjsonObject, .ndjsonMember, .ndjsonText, .ndjsonValue, .jsonStatNotDataset, .jsonStatShape,
      .jsonStatTooLarge, .jsonStatStatus, .exportNotExact, .exportNoPlace,
    ]

  /// A file with rows that are wrong; the details name each.
  public static let importRefused = DiagnosticCode(
    "import-refused",
    nb:
      "{file}: {count} feil i {rows} rader. Ingenting er lest inn. Rett radene under og prøv igjen.",
    en:
      "{file}: {count} faults in {rows} rows. Nothing was imported. Correct the rows below and try again."
  )
  static let importEncoding = DiagnosticCode(
    "import-encoding",
    nb:
      "Teksten er ikke {encoding}, så æ, ø og å kan ikke leses riktig. Lagre filen på nytt som UTF-8 (i Excel: «CSV UTF-8»), eller oppgi --encoding.",
    en:
      "The text is not {encoding}, so that letters such as æ, ø and å cannot be read correctly. Save the file anew as UTF-8 (in Excel: “CSV UTF-8”), or give --encoding."
  )
  static let importWindows1252 = DiagnosticCode(
    "import-windows-1252", severity: .warning,
    nb:
      "Filen er ikke UTF-8 og er lest som Windows-1252, slik et norsk Excel skriver den. Se at æ, ø og å er riktige; oppgi --encoding windows-1252 for å slippe advarselen.",
    en:
      "The file is not UTF-8 and was read as Windows-1252, as a Norwegian Excel writes it. See that æ, ø and å are right; give --encoding windows-1252 to be spared the warning."
  )
  static let importHeader = DiagnosticCode(
    "import-header",
    nb: "Overskriften i {file} er ikke som den skal være. Ingenting er lest inn.",
    en: "The header of {file} is not as it should be. Nothing was imported.")
  static let headerMissing = DiagnosticCode(
    "header-missing",
    nb:
      "Kolonnene {missing} mangler; filen har {found}. Den første linjen skal være series,period,value og deretter gjerne status, note og dimensjoner.",
    en:
      "The columns {missing} are missing; the file has {found}. The first line must be series,period,value and then, if you like, status, note and dimensions."
  )
  static let headerSpace = DiagnosticCode(
    "header-space",
    nb: "Kolonnenavnet «{name}» har mellomrom foran eller bak. Skriv «{trimmed}».",
    en: "The column name “{name}” has a space before or after it. Write “{trimmed}”.")
  static let headerEmpty = DiagnosticCode(
    "header-empty",
    nb: "Kolonne {column} har ikke noe navn. Gi den et navn eller ta den bort.",
    en: "Column {column} has no name. Give it one or take it away.")
  static let headerTwice = DiagnosticCode(
    "header-twice",
    nb: "Kolonnen «{name}» står to ganger. Behold én av dem.",
    en: "The column “{name}” occurs twice. Keep one of them.")
  static let cellSpace = DiagnosticCode(
    "cell-space",
    nb:
      "«{text}» i kolonnen {column} har mellomrom foran eller bak, og ville blitt et annet navn enn det samme uten. Ta bort mellomrommet.",
    en:
      "“{text}” in the column {column} has a space before or after it, and would become another name than the same without. Take the space away."
  )
  static let csvCellCount = DiagnosticCode(
    "csv-cell-count",
    nb:
      "Raden har {found} celler; overskriften har {expected}. Har en verdi skilletegnet i seg, sett den i anførselstegn.",
    en:
      "The row has {found} cells; the header has {expected}. If a value contains the delimiter, put it in quotation marks."
  )
  static let csvQuote = DiagnosticCode(
    "csv-quote",
    nb:
      "Et anførselstegn står midt i en celle, og resten av filen kan ikke leses. Sett hele cellen i anførselstegn og skriv tegnet to ganger: \"\".",
    en:
      "A quotation mark stands within a cell, and the rest of the file cannot be read. Put the whole cell in quotation marks and write the mark twice: \"\"."
  )
  static let csvQuoteOpen = DiagnosticCode(
    "csv-quote-open",
    nb: "Et anførselstegn åpnes i denne raden og lukkes aldri. Lukk det, eller ta det bort.",
    en: "A quotation mark opens in this row and never closes. Close it, or take it away.")
  static let importTwice = DiagnosticCode(
    "import-twice",
    nb: "{address} står også i linje {first}. Behold én av radene.",
    en: "{address} stands in line {first} too. Keep one of the rows.")
  static let importOtherMinistry = DiagnosticCode(
    "import-other-ministry",
    nb:
      "{key} hører ikke til {ministry}, som filen leses inn for. Les inn et annet departements tall for seg.",
    en:
      "{key} does not belong to {ministry}, which the file is imported for. Import another ministry's figures by themselves."
  )
  static let notANumber = DiagnosticCode(
    "not-a-number",
    nb:
      "«{text}» er ikke et tall. Mangler tallet, la cellen stå tom og sett status O, L, M eller Q (eller bruk SSBs tegn alene: .. mangler, : skjermet, . kan ikke forekomme).",
    en:
      "“{text}” is not a number. If there is none, leave the cell empty and set the status O, L, M or Q (or use Statistics Norway's marks alone: .. missing, : suppressed, . cannot exist)."
  )
  static let notANumberWithoutSign = DiagnosticCode(
    "not-a-number",
    nb:
      "«{text}» har både skilletegn mellom tusenene og desimaltegn. Si hvilket som er hvilket: --decimal comma eller --decimal point.",
    en:
      "“{text}” has both a sign between thousands and a decimal sign. Say which is which: --decimal comma or --decimal point."
  )
  static let dashValue = DiagnosticCode(
    "dash-value",
    nb:
      "En strek alene kan bety null (SSB) eller at tallet mangler (mange andre). Skriv 0, eller la cellen stå tom med status O.",
    en:
      "A dash alone may mean zero (Statistics Norway) or that there is no figure (many others). Write 0, or leave the cell empty with the status O."
  )
  static let numberOtherSign = DiagnosticCode(
    "number-other-sign",
    nb:
      "«{text}» passer ikke med desimaltegnet {sign}: «{other}» kan da bare skille grupper på tre sifre. Rett tallet eller valget --decimal.",
    en:
      "“{text}” does not fit the decimal sign {sign}: “{other}” can then only separate groups of three digits. Correct the number or the option --decimal."
  )
  static let numberSignOpen = DiagnosticCode(
    "number-sign-open",
    nb:
      "Tallet har «{other}», mens filen ellers har «{sign}» som desimaltegn. Ta bort tegnet om det skiller tusener, eller si --decimal comma eller --decimal point.",
    en:
      "The number has “{other}”, while the file otherwise has “{sign}” as its decimal sign. Take the sign away if it separates thousands, or say --decimal comma or --decimal point."
  )
  static let decimalSignsMixed = DiagnosticCode(
    "decimal-signs-mixed",
    nb:
      "Tallet har «{sign}» som desimaltegn, men filen bruker også «{other}» (komma i {commas} rader, punktum i {points}). Bruk ett desimaltegn i hele filen.",
    en:
      "The number has “{sign}” as its decimal sign, but the file uses “{other}” too (comma in {commas} rows, point in {points}). Use one decimal sign in the whole file."
  )
  static let decimalSignOpen = DiagnosticCode(
    "decimal-sign-open",
    nb:
      "«{text}» kan være {whole} eller et tall med tre desimaler, og ingen av tallene i filen avgjør det ({count} er slik). Si --decimal comma eller --decimal point.",
    en:
      "“{text}” may be {whole} or a number with three decimals, and no number of the file decides which ({count} are like this). Say --decimal comma or --decimal point."
  )
  static let statusUnknown = DiagnosticCode(
    "status-unknown",
    nb: "«{text}» er ikke en status. Statusene er {known}.",
    en: "“{text}” is not a status. The statuses are {known}.")
  static let importNoMinistry = DiagnosticCode(
    "import-no-ministry",
    nb:
      "«{name}» sier ikke hvilket departement det er. Oppgi --ministry, eller skriv departement/{name}.",
    en: "“{name}” does not say which ministry it is. Give --ministry, or write ministry/{name}.")
  static let percentUnit = DiagnosticCode(
    "percent-unit",
    nb: "Verdien er skrevet med prosenttegn, men «{key}» måles i {unit}. Skriv tallet i {unit}.",
    en:
      "The value has a percent sign, but “{key}” is measured in {unit}. Write the number in {unit}."
  )
  static let valueAndStatus = DiagnosticCode(
    "value-and-status",
    nb:
      "Raden har en verdi og statusen {status}, som sier noe annet om hvorfor den mangler. Ta bort en av dem.",
    en:
      "The row has a value and the status {status}, which says otherwise why there is none. Take one of them away."
  )
  static let valueAbsent = DiagnosticCode(
    "value-absent",
    nb:
      "Verdien mangler uten at status sier hvorfor. Sett status O (mangler), L (ikke innhentet), M (kan ikke forekomme) eller Q (skjermet).",
    en:
      "There is no value and no status that says why. Set the status O (missing), L (not collected), M (cannot exist) or Q (suppressed)."
  )
  static let ndjsonObject = DiagnosticCode(
    "ndjson-object",
    nb: "Linjen er ikke et JSON-objekt. Skriv {\"series\": …, \"period\": …, \"value\": …}.",
    en: "The line is not a JSON object. Write {\"series\": …, \"period\": …, \"value\": …}.")
  static let ndjsonMember = DiagnosticCode(
    "ndjson-member",
    nb: "«{name}» er ukjent. Et objekt kan ha {known}; dimensjoner står i dimensions.",
    en: "“{name}” is unknown. An object can have {known}; dimensions stand in dimensions.")
  static let ndjsonText = DiagnosticCode(
    "ndjson-text",
    nb: "«{name}» mangler eller er ikke en tekst. Skriv den i anførselstegn.",
    en: "“{name}” is missing or is not a text. Write it in quotation marks.")
  static let ndjsonValue = DiagnosticCode(
    "ndjson-value",
    nb: "Verdien {text} passer ikke med typen «{type}». Typene er number, text, boolean og date.",
    en:
      "The value {text} does not fit the type “{type}”. The types are number, text, boolean and date."
  )
  static let jsonStatNotDataset = DiagnosticCode(
    "jsonstat-not-dataset",
    nb:
      "Filen er ikke et JSON-stat 2.0-datasett: class skal være «dataset», med id, size, dimension og value. Hent tabellen på nytt som JSON-stat 2.",
    en:
      "The file is not a JSON-stat 2.0 dataset: class must be “dataset”, with id, size, dimension and value. Fetch the table anew as JSON-stat 2."
  )
  static let jsonStatShape = DiagnosticCode(
    "jsonstat-shape",
    nb: "Filen henger ikke sammen: {part} stemmer ikke med {other}. Hent tabellen på nytt.",
    en: "The file does not hang together: {part} does not agree with {other}. Fetch the table anew."
  )
  static let jsonStatTooLarge = DiagnosticCode(
    "jsonstat-too-large",
    nb: "Tabellen har flere enn {max} celler. Hent færre kategorier om gangen.",
    en: "The table has more than {max} cells. Fetch fewer categories at a time.")
  static let jsonStatStatus = DiagnosticCode(
    "jsonstat-status", severity: .warning,
    nb: "Merket «{text}» er ukjent; verdiene som har det, er lest uten status.",
    en: "The mark “{text}” is unknown; the values that have it were read without status.")
  static let exportNoPlace = DiagnosticCode(
    "export-no-place",
    nb:
      "{format} har bare plass til tall med periode, ikke til {address}. Velg hva som skal ut med et prefiks, for eksempel «data export dfd/ansatte», eller bruk --as ndjson.",
    en:
      "{format} has a place for numbers with a period only, not for {address}. Choose what to write with a prefix, such as “data export dfd/ansatte”, or use --as ndjson."
  )
  static let exportNotExact = DiagnosticCode(
    "export-not-exact",
    nb: "{address} kan ikke skrives i CSV slik at det leses likt tilbake. Bruk formatet ndjson.",
    en: "{address} cannot be written in CSV so that it reads back the same. Use the format ndjson.")
}
