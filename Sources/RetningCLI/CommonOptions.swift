import ArgumentParser
import Retning

/// How results are written.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}

extension Language: ExpressibleByArgument {}

/// Where scripts run.
enum IsolationChoice: String, ExpressibleByArgument, CaseIterable {
  case process, none
}

/// Where a command works, and the language that it speaks.
struct PlaceOptions: ParsableArguments {
  @Option(help: "Arbeidsområdet: mappen med rules og reports.")
  var workspace = "."

  @Option(help: "Lagerets mappe; ellers RETNING_STORE eller .retning/store i arbeidsområdet.")
  var store: String?

  @Option(help: "Språket i meldinger: nb eller en.")
  var lang: Language?

  /// The store that was named, by option or environment.
  var namedStore: String? {
    store ?? Terminal.value(of: "RETNING_STORE").flatMap { $0.isEmpty ? nil : $0 }
  }

  func open() throws(Diagnostic) -> Workspace {
    try Workspace.open(at: workspace, store: namedStore)
  }

  /// The language of messages: as asked, else the workspace's.
  func language(_ workspace: Workspace?) -> Language {
    lang ?? workspace?.settings.language ?? .nb
  }
}

/// The options of a command that writes text or JSON.
struct CommonOptions: ParsableArguments {
  @OptionGroup var place: PlaceOptions

  @Option(help: "text for mennesker, json for maskiner.")
  var format: OutputFormat = .text

  var workspace: String { place.workspace }
  var lang: Language? { place.lang }
  var namedStore: String? { place.namedStore }

  func open() throws(Diagnostic) -> Workspace { try place.open() }

  func language(_ workspace: Workspace?) -> Language { place.language(workspace) }
}

/// Who reads: where the store has rights, figures can be kept back from them.
struct ReaderOptions: ParsableArguments {
  @Option(help: "Hvem som leser; ellers RETNING_AUTHOR, ellers brukeren på maskinen.")
  var reader: String?

  var identity: Identity { Identity(reader ?? Terminal.author) }

  static var today: CalendarDate { Timestamp(secondsSince1970: Terminal.now).osloDate }

  /// What the reader may see of a store.
  func reader(
    of store: Store, in workspace: Workspace, known: String? = nil
  ) throws(Diagnostic) -> VisibleReader {
    try workspace.reader(of: store, known: known, for: identity, today: Self.today)
  }

  /// Says how much of the keys is kept back, where anything is.
  func tell(
    _ visible: VisibleReader, _ keys: [Key], in language: Language
  ) throws(Diagnostic) {
    let kept = try visible.keptBack(of: keys).count
    guard let note = Workspace.note(ofKept: kept, identity) else { return }
    Terminal.error(note.line(in: language) + "\n")
  }
}

/// The options of commands that evaluate.
struct EvaluationOptions: ParsableArguments {
  @OptionGroup var reading: ReaderOptions

  @Option(help: "Hva som var kjent: en revisjon, en dato eller en utgave (utgave-3).")
  var known: String?

  @Option(help: "Et departements egen revisjon: DEPARTEMENT=REVISJON. Kan gjentas.")
  var cut: [String] = []

  @Option(help: "Rapporteringsrunden: hvert departements tall som de sto da det leverte.")
  var round: String?

  @Option(help: "Dagen beregningen står på, for eksempel 2026-11-22.")
  var asOf: String?

  @Option(help: "Perioden som rapporteres, for eksempel 2026-T2.")
  var period: String?

  @Option(help: "Hva om: NØKKEL@PERIODE=VERDI over lageret, uten å endre det. Kan gjentas.")
  var set: [String] = []

  @Option(
    help:
      "Hva om: en fil med tall, lest som ved import. DEPARTEMENT=FIL når navnene mangler departementet."
  )
  var setFile: [String] = []

  @Flag(help: "Beregn alt på nytt, uten å ta noe fra tidligere beregninger eller ta vare på noe.")
  var noCache = false

  @Option(help: "process: skriptene kjører i en avskjermet prosess. none: i denne.")
  var isolation: IsolationChoice = .process

  @Option(help: "Tråder som beregner; ellers én for hver prosessorkjerne. Resultatet er det samme.")
  var jobs: Int?

  func validate() throws {
    guard jobs.map({ $0 >= 1 }) ?? true else {
      throw ValidationError("--jobs må være minst 1.")
    }
  }

  func runOptions(_ language: Language, only: [String]? = nil) throws(Diagnostic) -> RunOptions {
    var options = RunOptions(today: ReaderOptions.today, language: language)
    options.viewer = reading.identity
    options.known = known
    options.cut = cut
    options.round = round
    options.overlay = set
    options.overlayFiles = setFile
    options.usesCache = !noCache
    options.jobs = jobs
    options.isolation = isolation == .process ? .ownProcess : .none
    options.only = only
    if let asOf { options.asOf = try CalendarDate(parsing: asOf) }
    if let period { options.period = try Period(parsing: period) }
    return options
  }
}

/// Whose rules are evaluated.
struct RulesOption: ParsableArguments {
  @Option(help: "Andre regler enn dem her: en mappe, eller en utgave (utgave-3).")
  var rules: String?
}

extension ParsableCommand {
  /// Runs a command's work; a ``Diagnostic`` is written to standard error, and decides the exit code.
  func perform(
    _ common: CommonOptions, failure: ExitCode = .unable, _ work: () throws -> Void
  ) throws {
    try perform(common.place, failure: failure, work)
  }

  func perform(
    _ place: PlaceOptions, failure: ExitCode = .unable, _ work: () throws -> Void
  ) throws {
    do {
      try work()
    } catch let diagnostic as Diagnostic {
      let language = place.lang ?? (try? place.open())?.settings.language ?? .nb
      Terminal.error(diagnostic.line(in: language) + "\n")
      // What was asked for is so already.
      if diagnostic.code == .nothingToCommit { return }
      throw [.storeBusy, .storeReplaced, .workUnderWay].contains(diagnostic.code)
        ? ExitCode.temporary : failure
    }
  }
}

extension Diagnostic {
  /// The diagnostic as the terminal shows it: what it is, where, and the text.
  func line(in language: Language) -> String {
    "\(severityWord(in: language)): \(text(in: language, withCodes: true))"
  }

  func severityWord(in language: Language) -> String {
    let word: Phrase =
      switch severity {
      case .error: .error
      case .warning: .warning
      case .note: .note
      }
    return word.text(in: language)
  }
}

extension Workspace {
  /// Opens the store for reading, with progress where it is made.
  func openStore(_ common: CommonOptions) throws(Diagnostic) -> Store {
    try openStore(common.place)
  }

  func openStore(_ place: PlaceOptions) throws(Diagnostic) -> Store {
    let language = place.language(self)
    let progress = Progress()
    var made = false
    let store = try openStore { step in
      switch step {
      case .committed(let file, let number, let total):
        made = true
        progress.show(Phrase.loading(file, number, total).text(in: language))
      case .note(let diagnostic): Terminal.error(diagnostic.line(in: language) + "\n")
      }
    }
    progress.clear()
    if made {
      Terminal.error(Phrase.sampleStore(storePath.shortened).text(in: language) + "\n")
    }
    return store
  }
}

extension Workspace {
  /// The store, where there is one or its samples make one.
  func openStoreIfAny(_ common: CommonOptions) throws(Diagnostic) -> Store? {
    hasStore || makesOwnStore ? try openStore(common) : nil
  }
}

extension String {
  /// A path without `./` before it.
  var shortened: String { hasPrefix("./") ? String(dropFirst(2)) : self }
}
