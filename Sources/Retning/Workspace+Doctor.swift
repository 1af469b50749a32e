import FoundationEssentials
import Glibc
import RetningData
import RetningDiagnostics
import RetningEvaluation
import RetningReports
import RetningStore

/// One thing that a workspace needs, and how it stands.
public struct Checkup: Sendable {
  public enum Outcome: Sendable {
    case fine(LocalizedText)
    /// An error keeps something from working; a warning or note is for somebody to know.
    case problem(Diagnostic)
  }

  /// A word for what was looked at, such as `store`.
  public let id: String
  public let subject: LocalizedText
  public let outcome: Outcome

  public var severity: Severity? {
    if case .problem(let diagnostic) = outcome { diagnostic.severity } else { nil }
  }
}

extension Workspace {
  /// Looks at what a workspace, its store and the programs beside it need, and changes nothing.
  ///
  /// - Parameters:
  ///   - author: Who would write.
  ///   - isolation: Where scripts would run.
  public func checkups(author: String, now: Timestamp, isolation: Isolation = .none) -> [Checkup] {
    let catalogue = Evaluation.catalogue(files, budget: settings.budget)
    return [rulesCheckup(catalogue), reportsCheckup] + storeCheckups(author)
      + [scheduleCheckup(now), documentCheckup].compactMap { $0 } + [
        spreadsheetCheckup, isolationCheckup(isolation),
      ]
  }

  /// Whether the programs are there that make the documents that reports ask for; nil where none does.
  private var documentCheckup: Checkup? {
    let formats = Set(reportDefinitions().definitions.flatMap(\.formats))
    let needed = ReportFormat.allCases.filter { formats.contains($0) && $0.source != nil }
    guard !needed.isEmpty else { return nil }
    let problem = needed.lazy.compactMap { DocumentConverter.problem(with: $0) }.first
    return Checkup(
      id: "documents", subject: LocalizedText(nb: "dokumenter", en: "documents"),
      outcome: problem.map { .problem($0) }
        ?? .fine(
          LocalizedText(
            nb: "\(needed.map(\.label).joined(separator: ", ")) kan lages",
            en: "\(needed.map(\.label).joined(separator: ", ")) can be made")))
  }

  /// Whether something wakes the plans; nil where there are none.
  private func scheduleCheckup(_ now: Timestamp) -> Checkup? {
    let count = plannedReports().count
    guard count > 0 else { return nil }
    let last = lastScheduleRun
    let isIdle = last.map { now.secondsSince1970 - $0.secondsSince1970 > 86_400 } ?? true
    let never = LocalizedText(nb: "aldri", en: "never")
    let when = last.map { LocalizedText(nb: $0.osloText, en: $0.osloText) }
    return Checkup(
      id: "schedule", subject: LocalizedText(nb: "planer", en: "plans"),
      outcome: isIdle
        ? .problem(
          Diagnostic(.scheduleIdle, ["count": "\(count)"], phrases: ["when": when ?? never]))
        : .fine(
          LocalizedText(
            nb: "sist kjørt \(last?.osloText ?? "")", en: "last run \(last?.osloText ?? "")")))
  }

  private func isolationCheckup(_ isolation: Isolation) -> Checkup {
    let subject = LocalizedText(nb: "avskjerming", en: "isolation")
    let outcome: Checkup.Outcome
    do throws(Diagnostic) {
      let notes = try isolation.run(namesTask, nil).notes
      outcome =
        notes.first.map { .problem($0) }
        ?? .fine(
          isolation == .none
            ? LocalizedText(
              nb: "skriptene kjører i denne prosessen", en: "scripts run in this process")
            : LocalizedText(
              nb: "skriptene kjører i en prosess uten filer, nett og andre programmer",
              en: "scripts run in a process without files, network and other programs"))
    } catch {
      outcome = .problem(error)
    }
    return Checkup(id: "isolation", subject: subject, outcome: outcome)
  }

  private func rulesCheckup(_ catalogue: Evaluation.Catalogue) -> Checkup {
    let subject = LocalizedText(nb: "regler", en: "rules")
    let problems = catalogue.modelProblems.count + catalogue.failures.count
    guard problems == 0 else {
      return Checkup(
        id: "rules", subject: subject,
        outcome: .problem(Diagnostic(.doctorRules, ["count": "\(problems)"])))
    }
    let (files, indicators) = (files.texts.count, catalogue.indicators.count)
    return Checkup(
      id: "rules", subject: subject,
      outcome: .fine(
        LocalizedText(
          nb:
            "\(files) \(files == 1 ? "fil" : "filer"), \(indicators) \(indicators == 1 ? "indikator" : "indikatorer")",
          en:
            "\(files) \(files == 1 ? "file" : "files"), \(indicators) \(indicators == 1 ? "indicator" : "indicators")"
        )))
  }

  private var reportsCheckup: Checkup {
    let (definitions, problems) = reportDefinitions()
    let subject = LocalizedText(nb: "rapporter", en: "reports")
    let count = definitions.count
    return Checkup(
      id: "reports", subject: subject,
      outcome: problems.first.map { .problem($0) }
        ?? .fine(LocalizedText(nb: "\(count) beskrevet", en: "\(count) defined")))
  }

  private func storeCheckups(_ author: String) -> [Checkup] {
    let subject = LocalizedText(nb: "lager", en: "store")
    guard hasStore else {
      let made = LocalizedText(
        nb: "lages av rules/samples.lua ved første kjøring",
        en: "is made from rules/samples.lua on the first run")
      return [
        Checkup(
          id: "store", subject: subject,
          outcome: makesOwnStore
            ? .fine(made) : .problem(Diagnostic(.storeAbsent, ["directory": storePath])))
      ]
    }
    do throws(Diagnostic) {
      let store = try Store.open(at: storePath, mode: .readOnly)
      let head = try store.head()
      let hash = head.map { " (\($0.hash.prefix(12)))" } ?? ""
      let (revision, megabytes) = (head?.revision ?? .empty, Self.megabytes(store.byteCount))
      let text = LocalizedText(
        nb: "format \(Store.formatVersion), revisjon \(revision)\(hash), \(megabytes)",
        en: "format \(Store.formatVersion), revision \(revision)\(hash), \(megabytes)")
      return [
        Checkup(id: "store", subject: subject, outcome: .fine(text)), writingCheckup(),
        try rightsCheckup(store, author), chainCheckup(store), spaceCheckup(store),
      ]
    } catch {
      return [Checkup(id: "store", subject: subject, outcome: .problem(error))]
    }
  }

  private func writingCheckup() -> Checkup {
    let subject = LocalizedText(nb: "skriving", en: "writing")
    do throws(Diagnostic) {
      _ = try Store.open(at: storePath, mode: .readWrite)
      return Checkup(
        id: "writing", subject: subject,
        outcome: .fine(LocalizedText(nb: "filene kan skrives", en: "the files can be written")))
    } catch {
      return Checkup(
        id: "writing", subject: subject,
        outcome: .problem(Diagnostic(.doctorReadOnly, ["directory": storePath])))
    }
  }

  private func rightsCheckup(_ store: Store, _ author: String) throws(Diagnostic) -> Checkup {
    let subject = LocalizedText(nb: "rettigheter", en: "rights")
    let rights = try Rights(in: store.snapshot())
    guard rights.areEnforced else {
      return Checkup(
        id: "rights", subject: subject, outcome: .problem(Diagnostic(.doctorNoRights)))
    }
    let own = rights.grants.filter { $0.author == author.composed }.sorted()
      .map { "\($0.right.rawValue) \($0.ministry ?? "*")" }
    guard !own.isEmpty else {
      return Checkup(
        id: "rights", subject: subject,
        outcome: .problem(Diagnostic(.doctorNoRight, ["author": author])))
    }
    let list = own.joined(separator: ", ")
    return Checkup(
      id: "rights", subject: subject,
      outcome: .fine(LocalizedText(nb: "\(author): \(list)", en: "\(author): \(list)")))
  }

  /// Whether every revision follows from the one before it.
  private func chainCheckup(_ store: Store) -> Checkup {
    let subject = LocalizedText(nb: "kjede", en: "chain")
    let outcome: Checkup.Outcome
    do throws(Diagnostic) {
      let head = try store.verifyChain()?.hash.prefix(12) ?? "–"
      outcome = .fine(LocalizedText(nb: "henger sammen til \(head)", en: "holds up to \(head)"))
    } catch {
      outcome = .problem(error)
    }
    return Checkup(id: "chain", subject: subject, outcome: outcome)
  }

  /// A rebuilt store is made beside the old one, and both lie there for a moment.
  private func spaceCheckup(_ store: Store) -> Checkup {
    let subject = LocalizedText(nb: "plass", en: "space")
    var found = statvfs()
    guard unsafe statvfs(storePath, &found) == 0,
      let free = Int(exactly: found.f_bavail).map({
        $0.multipliedReportingOverflow(by: Int(found.f_frsize)).partialValue
      })
    else {
      return Checkup(
        id: "space", subject: subject,
        outcome: .fine(LocalizedText(nb: "ukjent", en: "unknown")))
    }
    let room = Self.megabytes(free)
    guard free > 2 * store.byteCount else {
      return Checkup(
        id: "space", subject: subject,
        outcome: .problem(
          Diagnostic(
            .doctorSpace, ["free": room, "store": Self.megabytes(store.byteCount)])))
    }
    return Checkup(
      id: "space", subject: subject,
      outcome: .fine(LocalizedText(nb: "\(room) ledig", en: "\(room) free")))
  }

  private var spreadsheetCheckup: Checkup {
    let subject = LocalizedText(nb: "Excel", en: "Excel")
    guard let version = Spreadsheet.libraryVersion else {
      return Checkup(
        id: "excel", subject: subject, outcome: .problem(Diagnostic(.doctorSpreadsheet)))
    }
    return Checkup(
      id: "excel", subject: subject,
      outcome: .fine(LocalizedText(nb: "openpyxl \(version)", en: "openpyxl \(version)")))
  }

  private static func megabytes(_ count: Int) -> String {
    "\((count + 999_999) / 1_000_000) MB"
  }
}

extension DiagnosticCode {
  static let ofDoctor: [DiagnosticCode] = [
    .doctorRules, .doctorReadOnly, .doctorNoRights, .doctorNoRight, .doctorSpace,
    .doctorSpreadsheet,
  ]

  static let doctorRules = DiagnosticCode(
    "doctor-rules", nb: "{count} feil. «retning check» viser dem.",
    en: "{count} errors. “retning check” shows them.")
  static let doctorReadOnly = DiagnosticCode(
    "doctor-read-only", severity: .warning,
    nb:
      "Du kan lese lageret {directory}, men ikke skrive i det. Få skriverett til mappen for å levere tall.",
    en:
      "You can read the store {directory} but not write in it. Get permission to write the folder to deliver figures."
  )
  static let doctorNoRights = DiagnosticCode(
    "doctor-no-rights", severity: .note,
    nb: "Ingen er gitt, så alle kan se og endre alt. «retning data grant» gir den første.",
    en:
      "None have been granted, so everybody may see and change all. “retning data grant” gives the first."
  )
  static let doctorNoRight = DiagnosticCode(
    "doctor-no-right", severity: .warning,
    nb: "{author} har ingen. «retning data grant» viser hvem som kan gi dem.",
    en: "{author} has none. “retning data grant” shows who can grant them.")
  static let doctorSpace = DiagnosticCode(
    "doctor-space", severity: .warning,
    nb:
      "{free} ledig, og lageret er {store}: «retning data rebuild» trenger like mye til. Frigjør plass.",
    en:
      "{free} free, and the store is {store}: “retning data rebuild” needs as much again. Free some space."
  )
  static let doctorSpreadsheet = DiagnosticCode(
    "doctor-spreadsheet", severity: .warning,
    nb:
      "openpyxl for Python mangler: arbeidsbøker kan ikke leses eller skrives. Installer python3-openpyxl.",
    en:
      "openpyxl for Python is missing: workbooks cannot be read or written. Install python3-openpyxl."
  )
}
