import RetningDiagnostics

/// The messages of this room about the store itself; those about files are in `ImportDiagnostics.swift`.
public enum StoreDiagnostics {
  public static let all: [DiagnosticCode] =
    [
      .typedNumberOpen,
      .storeAbsent, .storeForbidden, .storeLockForbidden, .storeReadOnly, .storeFormat,
      .storeFormatOld, .storeIndexOld, .verifyCrashed,
      .storeFull, .storeDiskFull,
      .storeBusy, .storeReplaced, .storeDamaged, .pageDamaged, .idDamaged, .storeFailure,
      .logDamaged, .indexDamaged, .chainBroken,
      .revisionUnknown, .redactNothing, .logRecord, .logFile, .logDiverged, .logGap,
      .revisionConflict, .commitTime, .nothingToCommit, .commitAddressTwice,
      .entryTextTooLong, .entryDecimals, .entryDay, .storeCommitTooLarge,
    ] + DiagnosticCode.ofBackups + DiagnosticCode.ofRights + DiagnosticCode.ofRounds
    + DiagnosticCode.ofFiles
}

extension DiagnosticCode {
  /// There is no store in the directory.
  public static let storeAbsent = DiagnosticCode(
    "store-absent",
    nb:
      "Det er ikke noe lager i {directory}. Oppgi riktig mappe, eller lag lageret med «retning data import» eller «retning data put».",
    en:
      "There is no store in {directory}. Give the right directory, or make the store with “retning data import” or “retning data put”."
  )
  static let storeForbidden = DiagnosticCode(
    "store-forbidden",
    nb:
      "Du har ikke lov til å skrive i lageret {directory}. Få skriverett til mappen og filene i den, eller velg en annen mappe.",
    en:
      "You may not write in the store {directory}. Get permission to write the directory and its files, or choose another directory."
  )
  static let storeLockForbidden = DiagnosticCode(
    "store-lock-forbidden",
    nb:
      "Du kan ikke lese lageret {directory}: den som leser, må få skrive i filen lock.mdb der (ikke i tallene). Be den som eier mappen om å gi gruppen skriverett til lock.mdb, eller bruk en sikkerhetskopi.",
    en:
      "You cannot read the store {directory}: who reads must be allowed to write the file lock.mdb there (not the figures). Ask the owner of the folder to let the group write lock.mdb, or use a backup."
  )
  static let storeReadOnly = DiagnosticCode(
    "store-read-only",
    nb: "Lageret {directory} er åpnet for lesing alene. Åpne det for skriving for å endre noe.",
    en: "The store {directory} is open for reading only. Open it for writing to change anything.")
  static let storeFormat = DiagnosticCode(
    "store-format",
    nb:
      "Lageret {directory} har format {found}; dette programmet kjenner format {known}. Bruk en nyere versjon av Retning.",
    en:
      "The store {directory} is of format {found}; this program knows format {known}. Use a newer version of Retning."
  )
  public static let storeIndexOld = DiagnosticCode(
    "store-index-old",
    nb:
      "Indeksene i lageret {directory} er laget av en tidligere versjon av Retning (format {found}). «retning data rebuild» lager dem på nytt; tallene og historien er de samme.",
    en:
      "The indexes of the store {directory} were made by an earlier version of Retning (format {found}). “retning data rebuild” makes them anew; the figures and the history are the same."
  )
  static let storeFormatOld = DiagnosticCode(
    "store-format-old",
    nb:
      "Lageret {directory} er laget av en tidligere versjon av Retning (format {found}). Slett mappen hvis den bare har eksempeldata; ellers eksporter tallene med den versjonen og importer dem her.",
    en:
      "The store {directory} was made by an earlier version of Retning (format {found}). Delete the folder if it holds sample data alone; else export the figures with that version and import them here."
  )
  /// Who looked through the store's file was ended by what is in it.
  public static let verifyCrashed = DiagnosticCode(
    "verify-crashed",
    nb:
      "Gjennomgangen av lageret {directory} ble avbrutt av signal {signal}: filen er skadet. Hent en sikkerhetskopi med «retning data restore».",
    en:
      "Looking through the store {directory} was ended by signal {signal}: the file is damaged. Fetch a backup with “retning data restore”."
  )
  static let storeFull = DiagnosticCode(
    "store-full",
    nb:
      "Lageret {directory} er fullt: adresserommet som ble satt av, er brukt opp. Øk grensen for adresserom (ulimit -v).",
    en:
      "The store {directory} is full: the address space set aside for it is used up. Raise the limit on address space (ulimit -v)."
  )
  static let storeDiskFull = DiagnosticCode(
    "store-disk-full",
    nb:
      "Disken som lageret {directory} ligger på, er full. Ingenting er lagret. Frigjør plass og prøv igjen.",
    en:
      "The disk that the store {directory} lies on is full. Nothing was stored. Free some space and try again."
  )
  /// Too many are reading at once; trying again helps.
  public static let storeBusy = DiagnosticCode(
    "store-busy",
    nb: "For mange leser lageret {directory} samtidig. Prøv igjen om litt.",
    en: "Too many are reading the store {directory} at once. Try again in a while.")
  /// The files were replaced by new ones; opening anew and trying again helps.
  public static let storeReplaced = DiagnosticCode(
    "store-replaced",
    nb: "Filene i lageret {directory} er byttet ut med nye i mellomtiden. Prøv igjen.",
    en: "The files of the store {directory} have been replaced by new ones meanwhile. Try again.")
  static let pageDamaged = DiagnosticCode(
    "page-damaged",
    nb:
      "Filen til lageret {directory} henger ikke sammen: {problem}. Lag den på nytt av loggen med «retning data rebuild»; går ikke det, hent en sikkerhetskopi med «retning data restore».",
    en:
      "The file of the store {directory} does not hold together: {problem}. Make it anew from the log with “retning data rebuild”; if that fails, fetch a backup with “retning data restore”."
  )
  static let idDamaged = DiagnosticCode(
    "id-damaged",
    nb:
      "Lageret {directory} har mistet hvem det er: id-en stemmer ikke med hashen sin. Hent en sikkerhetskopi med «retning data restore».",
    en:
      "The store {directory} has lost who it is: its id does not agree with its hash. Fetch a backup with “retning data restore”."
  )
  static let storeDamaged = DiagnosticCode(
    "store-damaged",
    nb:
      "Filene i lageret {directory} er skadet ({problem}). Hent lageret tilbake fra en sikkerhetskopi.",
    en:
      "The files of the store {directory} are damaged ({problem}). Restore the store from a backup."
  )
  static let storeFailure = DiagnosticCode(
    "store-failure",
    nb:
      "Lageret {directory} kan ikke brukes: {problem}. Prøv igjen; hjelper det ikke, se etter at disken er lokal og virker.",
    en:
      "The store {directory} cannot be used: {problem}. Try again; if that does not help, see that the disk is local and works."
  )
  static let logDamaged = DiagnosticCode(
    "log-damaged",
    nb:
      "Loggen i lageret {directory} kan ikke leses ved revisjon {revision}. Hent lageret tilbake fra en sikkerhetskopi.",
    en:
      "The log of the store {directory} cannot be read at revision {revision}. Restore the store from a backup."
  )
  static let indexDamaged = DiagnosticCode(
    "index-damaged",
    nb:
      "Indeksen i lageret {directory} stemmer ikke med loggen for {key}. Bygg den på nytt med «retning data rebuild».",
    en:
      "The index of the store {directory} does not agree with the log for {key}. Build it anew with “retning data rebuild”."
  )
  /// The log is not what was committed.
  public static let chainBroken = DiagnosticCode(
    "chain-broken",
    nb:
      "Revisjon {revision} i lageret {directory} er endret etter at den ble lagret: hashen stemmer ikke. Hent lageret tilbake fra en sikkerhetskopi, og finn ut hvem som har skrevet i filene.",
    en:
      "Revision {revision} of the store {directory} was changed after it was committed: its hash does not hold. Restore the store from a backup, and find out who wrote in its files."
  )
  static let revisionUnknown = DiagnosticCode(
    "revision-unknown",
    nb: "Revisjon {revision} finnes ikke; den nyeste er {head}.",
    en: "Revision {revision} does not exist; the newest is {head}.")
  static let redactNothing = DiagnosticCode(
    "redact-nothing",
    nb:
      "Revisjon {revision} la ikke inn noe i {address} som kan fjernes. Se «retning data get --history».",
    en:
      "Revision {revision} put nothing at {address} that can be redacted. See “retning data get --history”."
  )
  static let logRecord = DiagnosticCode(
    "log-record",
    nb:
      "Revisjon {revision} i loggen er ikke slik den ble lagret: hashen stemmer ikke. Ingenting er lest inn. Hent loggen på nytt fra lageret den kom fra.",
    en:
      "Revision {revision} of the log is not as it was committed: its hash does not hold. Nothing was read in. Fetch the log anew from the store that it came from."
  )
  static let logDiverged = DiagnosticCode(
    "log-diverged",
    nb:
      "Lageret har en annen revisjon {revision} enn loggen: de to har ikke samme historie. Ingenting er lest inn. Les loggen inn i et tomt lager.",
    en:
      "The store has another revision {revision} than the log: the two do not share one history. Nothing was read in. Read the log into an empty store."
  )
  static let logGap = DiagnosticCode(
    "log-gap",
    nb:
      "Loggen begynner med revisjon {revision}, men lageret trenger {expected} først. Ingenting er lest inn. Eksporter loggen fra og med den.",
    en:
      "The log begins with revision {revision}, but the store needs {expected} first. Nothing was read in. Export the log from that one on."
  )
  /// Somebody else committed first; reading anew and trying again helps.
  public static let revisionConflict = DiagnosticCode(
    "revision-conflict",
    nb:
      "Noen andre har lagret i mellomtiden: lageret er ved revisjon {found}, ikke {expected}. Les inn på nytt og prøv igjen.",
    en:
      "Somebody else has committed meanwhile: the store is at revision {found}, not {expected}. Read anew and try again."
  )
  public static let commitTime = DiagnosticCode(
    "commit-time",
    nb:
      "Tidspunktet {time} er før den nyeste revisjonen ({revision}, {head}). Oppgi et tidspunkt som ikke er tidligere.",
    en:
      "The time {time} is before the newest revision ({revision}, {head}). Give a time that is not earlier."
  )
  /// A draft that would change nothing.
  public static let nothingToCommit = DiagnosticCode(
    "nothing-to-commit", severity: .warning,
    nb: "Ingenting å lagre: alt står slik i lageret fra før.",
    en: "Nothing to commit: everything stands like this in the store already.")
  static let commitAddressTwice = DiagnosticCode(
    "commit-address-twice",
    nb: "{address} er endret to ganger i samme innlegging. Behold én av endringene.",
    en: "{address} is changed twice in one commit. Keep one of the changes.")
  static let entryTextTooLong = DiagnosticCode(
    "entry-text-too-long",
    nb: "Teksten eller merknaden i {address} er {count} byte lang; grensen er {max}. Kort den ned.",
    en: "The text or note of {address} is {count} bytes long; the limit is {max}. Shorten it.")
  static let entryDay = DiagnosticCode(
    "entry-day",
    nb:
      "Perioden eller datoen i {address} ligger for langt fra vår tid til å kunne lagres. Rett den.",
    en: "The period or the date of {address} lies too far from our time to be stored. Correct it.")
  static let storeCommitTooLarge = DiagnosticCode(
    "store-commit-too-large",
    nb: "Innleggingen er for stor for lageret {directory}. Del den i flere; ingenting er lagret.",
    en: "The commit is too large for the store {directory}. Split it; nothing was stored.")
  static let entryDecimals = DiagnosticCode(
    "entry-decimals",
    nb: "{address} har {count} desimaler; antallet må være fra 0 til {max}.",
    en: "{address} has {count} decimals; the number must be from 0 to {max}.")
}
