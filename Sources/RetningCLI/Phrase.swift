import Retning

/// The program's own words on the terminal, in both languages.
enum Phrase {
  case error, warning, note, failure, finding
  case knownFigures(revision: Int, hash: String)
  case asOf(String)
  case period(String)
  case counts(total: Int)
  case reports, noReports
  case published(String), noEditions
  case whatIfChanges
  case cacheHolds, cacheDiffers
  case statusesTurned(Int)
  case sensitivity, noSensitivity
  case findingsHeading, failuresHeading
  case sampleStore(String)
  case evaluating(Int, Int)
  case evaluatedOf(Int, Int, milliseconds: Int)
  case watching(String)
  case revisionCame(Int)
  case loading(String, Int, Int)
  case committed(revision: Int, count: Int, hash: String)
  case checked(files: Int, indicators: Int, rules: Int, measures: Int, tests: Int)
  case andWarnings(Int)
  case begun(String?)
  case importSamples(String)
  case testsPassed(Int), testsFailed(Int, of: Int), noTests
  case coverageFile, coverageLines, coverageBranches, coverageMissing, coverageAll
  case expected, found
  case value, path, target, status, reason, baseline, goals, comment, coverage, unit, definition,
    series, usage
  case noValue
  case missingFrom(String)
  case allCovered(Int)
  case removed
  case whatIf(String)
  case verifying(VerificationStep)
  case verified(commits: Int, keys: Int, hash: String)
  case rebuilt(revision: Int)
  case backedUp(file: String, revision: Int, hash: String)
  case restored(store: String, revision: Int, hash: String)
  case redacted(String, of: Int, by: Int)
  case redactedBy(Int)
  case noDifference
  case noRights
  case tookOver(Int)
  case computed
  case moreWarnings(Int)
  case templateWritten(String, rows: Int, String)
  case tolerance(String)
  case helpGiven(String), helpWrong(String), helpRight(String)
  case correctsEdition(Int)
  case nextTime, nothingDue(String?)
  case nothingDone, done(Int), confirm, notOpen, nothingMissing
  case ofRound(String, Int, of: Int, String)
  case roundMissing(Int), roundAnswered, stoodBefore(String)
  case scheduleState(ScheduleRecord.State)
  case editionHolds, editionDiffers, fileSame, fileDiffers, fileArchived, fileAltered, fileAbsent
  case helpRun, helpRunWrong, helpRunRight, helpShown

  private static func count(_ count: Int, _ one: String, _ many: String) -> String {
    "\(count) \(count == 1 ? one : many)"
  }

  func text(in language: Language) -> String {
    let (nb, en): (String, String) =
      switch self {
      case .error: ("feil", "error")
      case .helpGiven(let place): ("Dette er der\(place):", "This is there\(place):")
      case .helpWrong(let place): ("Galt\(place):", "Wrong\(place):")
      case .helpRight(let place): ("Riktig\(place):", "Right\(place):")
      case .correctsEdition(let number): ("retter utgave-\(number)", "corrects edition-\(number)")
      case .nextTime: ("neste", "next")
      case .nothingDone:
        (
          "Ingenting er gjort. Legg til --yes for å gjøre det.",
          "Nothing was done. Add --yes to do it."
        )
      case .done(let revision): ("✓ Gjort, revisjon \(revision).", "✓ Done, revision \(revision).")
      case .confirm: ("Gjøre dette? [j/N] ", "Do this? [y/N] ")
      case .notOpen: ("ikke åpnet", "not open")
      case .nothingMissing: ("✓ Ingenting mangler.", "✓ Nothing is missing.")
      case .roundMissing(let count):
        (
          "Dette mangler (\(count)):",
          "This is missing (\(count)):"
        )
      case .ofRound(let title, let count, let all, let missing):
        (
          "\(title): tallene er som de sto da hvert departement leverte; \(count) av \(all) har levert"
            + (missing.isEmpty ? "." : ", ikke \(missing)."),
          "\(title): the figures are as they stood when each ministry submitted; \(count) of \(all) have"
            + (missing.isEmpty ? "." : ", not \(missing).")
        )
      case .roundAnswered: ("Besvart med en kommentar:", "Answered by a comment:")
      case .stoodBefore(let value): ("før: \(value)", "before: \(value)")
      case .nothingDue(let next):
        (
          "Ingen rapport er forfalt." + (next.map { " Neste: \($0)." } ?? ""),
          "No report is due." + (next.map { " Next: \($0)." } ?? "")
        )
      case .scheduleState(let state):
        switch state {
        case .seen: ("sett første gang", "first seen")
        case .started: ("begynt", "started")
        case .made: ("laget", "made")
        case .waiting: ("venter", "waiting")
        case .failed: ("feilet", "failed")
        case .givenUp: ("gitt opp", "given up")
        case .skipped: ("hoppet over", "skipped")
        }
      case .editionHolds: ("holder", "holds")
      case .editionDiffers: ("holder ikke", "does not hold")
      case .fileSame: ("den samme, laget på nytt", "the same, made again")
      case .fileDiffers: ("blir en annen", "is made otherwise")
      case .fileArchived: ("som den ble arkivert", "as it was archived")
      case .fileAltered:
        ("filen er endret etter at den ble gitt ut", "the file was changed after it was published")
      case .fileAbsent:
        (
          "den samme laget på nytt; filen ligger ikke her",
          "the same made again; the file does not lie here"
        )
      case .helpRun: ("Kommandoer:", "Commands:")
      case .helpRunWrong: ("Galt:", "Wrong:")
      case .helpRunRight: ("Riktig:", "Right:")
      case .helpShown:
        ("Slik ser det ut, og slik kommer du videre:", "What it looks like, and how to go on:")
      case .warning: ("advarsel", "warning")
      case .note: ("merk", "note")
      case .failure: ("feilet", "failed")
      case .finding: ("funn", "finding")
      case .knownFigures(let revision, let hash) where hash.isEmpty:
        ("Tall: revisjon \(revision)", "Figures: revision \(revision)")
      case .knownFigures(let revision, let hash):
        ("Tall: revisjon \(revision) (\(hash))", "Figures: revision \(revision) (\(hash))")
      case .asOf(let day): ("Beregnet per \(day)", "As of \(day)")
      case .period(let period): ("Periode: \(period)", "Period: \(period)")
      case .counts(let total):
        (
          Self.count(total, "indikator", "indikatorer"),
          Self.count(total, "indicator", "indicators")
        )
      case .reports: ("Rapporter", "Reports")
      case .noReports:
        ("Ingen rapporter ble skrevet.", "No reports were written.")
      case .published(let name): ("Gitt ut som \(name).", "Published as \(name).")
      case .noEditions:
        ("Ingen utgaver er gitt ut.", "No editions have been published.")
      case .cacheHolds:
        (
          "Det som er tatt fra tidligere beregninger, er det samme som en ny beregning gir.",
          "What was taken from earlier evaluations is what a new one gives."
        )
      case .cacheDiffers:
        (
          "Det som er tatt fra tidligere beregninger, er noe annet enn en ny beregning gir. Slett .retning/cache, og si fra om feilen.",
          "What was taken from earlier evaluations is not what a new one gives. Delete .retning/cache, and report the error."
        )
      case .whatIfChanges: ("Da blir dette annerledes", "Then this differs")
      case .statusesTurned(let count):
        (
          count == 0 ? "Da snur ingen status." : "Status som da snur:",
          count == 0 ? "Then no status turns." : "Statuses that then turn:"
        )
      case .sensitivity: ("Hva som skal til for en annen status", "What another status would take")
      case .noSensitivity:
        (
          "Ingen av tallene alene kan snu statusen.",
          "None of the figures alone can turn the status."
        )
      case .findingsHeading: ("Funn", "Findings")
      case .failuresHeading: ("Skript som feilet", "Scripts that failed")
      case .sampleStore(let path):
        (
          "Lageret \(path) er laget av rules/samples.lua.",
          "The store \(path) was made from rules/samples.lua."
        )
      case .evaluating(let done, let total):
        ("Beregner \(done) av \(total) indikatorer", "Evaluating \(done) of \(total) indicators")
      case .evaluatedOf(let count, let total, let milliseconds):
        (
          "\(count) av \(total) beregnet på \(milliseconds) ms",
          "\(count) of \(total) evaluated in \(milliseconds) ms"
        )
      case .watching(let counts):
        (
          "Følger med på rules og lageret: \(counts). Avslutt med Ctrl-C.",
          "Watching rules and the store: \(counts). End with Ctrl-C."
        )
      case .revisionCame(let number):
        ("Revisjon \(number) i lageret", "Revision \(number) in the store")
      case .loading(let file, let number, let total):
        ("Leser inn \(number) av \(total): \(file)", "Importing \(number) of \(total): \(file)")
      case .committed(let revision, let count, let hash):
        (
          "Revisjon \(revision): \(count) \(count == 1 ? "oppføring" : "oppføringer") (\(hash))",
          "Revision \(revision): \(count) \(count == 1 ? "entry" : "entries") (\(hash))"
        )
      case .checked(let files, let indicators, let rules, let measures, let tests):
        (
          [
            Self.count(files, "fil", "filer"), Self.count(indicators, "indikator", "indikatorer"),
            Self.count(rules, "regel", "regler"), "\(measures) tiltak",
            Self.count(tests, "test", "tester"),
          ].joined(separator: ", ") + ": ingen feil",
          [
            Self.count(files, "file", "files"), Self.count(indicators, "indicator", "indicators"),
            Self.count(rules, "rule", "rules"), Self.count(measures, "measure", "measures"),
            Self.count(tests, "test", "tests"),
          ].joined(separator: ", ") + ": no errors"
        )
      case .begun(let folder):
        (
          "Nå kan du kjøre\(folder.map { ", etter cd \($0)" } ?? ""): retning check, retning test, retning run.",
          "Now you can run\(folder.map { ", after cd \($0)" } ?? ""): retning check, retning test, retning run."
        )
      case .importSamples(let ministry):
        (
          "Eksempeltallene legges inn med: retning data import rules/\(ministry)/data/eksempel.csv --ministry \(ministry)",
          "The sample figures are imported with: retning data import rules/\(ministry)/data/eksempel.csv --ministry \(ministry)"
        )
      case .andWarnings(let count):
        (
          count == 1 ? ", én advarsel" : ", \(count) advarsler",
          count == 1 ? ", one warning" : ", \(count) warnings"
        )
      case .testsPassed(let count):
        (
          Self.count(count, "test holder", "tester holder"),
          Self.count(count, "test passes", "tests pass")
        )
      case .testsFailed(let count, let total):
        ("\(count) av \(total) tester holder ikke", "\(count) of \(total) tests fail")
      case .noTests: ("Ingen tester funnet.", "No tests found.")
      case .coverageFile: ("Fil", "File")
      case .coverageLines: ("linjer", "lines")
      case .coverageBranches: ("grener", "branches")
      case .coverageMissing: ("kjører ikke i noen test", "run in no test")
      case .coverageAll: ("I alt", "All")
      case .expected: ("ventet", "expected")
      case .found: ("fikk", "got")
      case .value: ("verdi", "value")
      case .path: ("bane", "path")
      case .target: ("mål", "target")
      case .status: ("status", "status")
      case .reason: ("grunn", "reason")
      case .baseline: ("utgangspunkt", "baseline")
      case .goals: ("tjener", "goals")
      case .comment: ("kommentar", "comment")
      case .coverage: ("dekning", "coverage")
      case .unit: ("enhet", "unit")
      case .definition: ("definisjon", "definition")
      case .series: ("serie", "series")
      case .usage: ("forbruk", "used")
      case .noValue: ("ingen verdi", "no value")
      case .missingFrom(let names): ("mangler \(names)", "missing \(names)")
      case .allCovered(let count): ("alle \(count)", "all \(count)")
      case .removed: ("fjernet", "removed")
      case .whatIf(let entries): ("Hva om: \(entries)", "What if: \(entries)")
      case .moreWarnings(let count): ("… og \(count) advarsler til", "… and \(count) more warnings")
      case .templateWritten(let file, let rows, let period):
        (
          "Skrev \(file): \(rows) rader for \(period).",
          "Wrote \(file): \(rows) rows for \(period)."
        )
      case .verifying(.pages): ("Ser på sidene i filen", "Looking at the file's pages")
      case .verifying(.log): ("Regner ut hashkjeden", "Computing the hash chain")
      case .verifying(.indexes): ("Sammenligner indeksene", "Comparing the indexes")
      case .verified(let commits, let keys, let hash):
        (
          "Alt stemmer: \(commits) revisjoner, \(keys) nøkler, hode \(hash)",
          "All holds: \(commits) revisions, \(keys) keys, head \(hash)"
        )
      case .rebuilt(let revision):
        (
          "Lageret er laget på nytt av loggen, til og med revisjon \(revision).",
          "The store was made anew from the log, up to revision \(revision)."
        )
      case .backedUp(let file, let revision, let hash):
        (
          "\(file): revisjon \(revision) (\(hash))", "\(file): revision \(revision) (\(hash))"
        )
      case .restored(let store, let revision, let hash):
        (
          "\(store) er hentet tilbake: revisjon \(revision) (\(hash))",
          "\(store) is restored: revision \(revision) (\(hash))"
        )
      case .redacted(let address, let revision, let by):
        (
          "\(address): innholdet fra revisjon \(revision) er fjernet (revisjon \(by))",
          "\(address): what revision \(revision) put is redacted (revision \(by))"
        )
      case .redactedBy(let revision):
        ("innholdet er fjernet (r\(revision))", "redacted (r\(revision))")
      case .tookOver(let count):
        (
          "\(count) \(count == 1 ? "revisjon" : "revisjoner") tatt over",
          "\(count) \(count == 1 ? "revision" : "revisions") taken over"
        )
      case .noRights:
        (
          "Lageret har ingen rettigheter: alle kan skrive alt. Den første som gis, gjelder med en gang.",
          "The store has no rights: everybody may write everything. The first that is granted holds at once."
        )
      case .noDifference: ("Ingen forskjell.", "No difference.")
      case .computed: ("beregnet", "computed")
      case .tolerance(let text): ("gul inntil \(text) utenfor", "yellow up to \(text) beyond")
      }
    return language == .en ? en : nb
  }
}
