import RetningDiagnostics

/// The messages of this room about the store itself; those about files are in `ImportDiagnostics.swift`.
public enum StoreDiagnostics {
  public static let all: [DiagnosticCode] =
    [
      .typedNumberOpen,
      .storeAbsent, .storeForbidden, .storeReadOnly, .storeFormat, .storeFull, .storeDiskFull,
      .storeBusy, .storeDamaged, .storeFailure, .logDamaged, .indexDamaged, .chainBroken,
      .revisionUnknown, .revisionConflict, .commitTime, .nothingToCommit, .commitAddressTwice,
      .entryTextTooLong, .entryDecimals, .entryDay, .storeCommitTooLarge,
    ] + DiagnosticCode.ofFiles
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
