import FoundationEssentials
import Glibc
import RetningData
import RetningDiagnostics
import RetningEvaluation
import RetningJSON
import RetningReports
import RetningResult
import RetningStore

/// What is to be published, by whom, and what it corrects.
public struct Publication: Sendable {
  /// The reports; nil is all that are for the result's period.
  public var names: [String]?
  /// The language of the reports, where it is not their definitions'.
  public var language: Language?
  /// The folder of the editions, where it is not `reports/published`.
  public var folder: String?
  /// The edition that is corrected, by name, and why.
  public var corrects: String?
  public var reason: String?
  public var author: String
  public var time: CommitTime
  public var message = ""
  /// The moment of a plan that it is for (``Edition/Making/slot``).
  public var slot: String?
  /// What is committed with the edition, such as the steps of a round.
  var changes: [Change] = []

  public init(author: String, time: CommitTime) {
    self.author = author
    self.time = time
  }
}

/// An edition with the files that were written, and what is wrong with reports that were not.
public struct PublishedEdition: Sendable {
  public let edition: Edition
  public let written: [Workspace.WrittenReport]
  public let problems: [Diagnostic]
}

extension Workspace {
  /// Makes an edition: renders the reports, keeps in the store what they were made from, and puts the files in a folder of
  /// their own, which is never written in again.
  ///
  /// ```
  /// reports/published/.utgave-7   while it is being written
  ///   └─▶ the manifest is committed, with the hashes of the files
  ///         └─▶ reports/published/utgave-7
  /// ```
  /// Killed before the commit nothing is published; killed after it, the next that publishes puts the folder in place.
  ///
  /// - Parameters:
  ///   - result: What the reports tell of; a result with what-ifs, or of which something is kept back, is none to publish.
  ///   - options: What the result was evaluated with.
  /// - Throws: A ``Diagnostic``: `edition-overlay` for a what-if, `edition-unreadable`, `edition-unknown`, `edition-reason`,
  ///   `work-under-way`, or as committing does.
  public func publish(
    _ result: ResultDocument, _ options: RunOptions, _ publication: Publication
  ) throws(Diagnostic) -> PublishedEdition {
    guard result.store.overlay.isEmpty else { throw Diagnostic(.editionOverlay) }
    try requireReadable()
    guard result.period.start <= result.asOf else {
      throw Diagnostic(
        .editionFuture, ["period": result.period.description, "day": result.asOf.description])
    }
    let store = try openStoreForWriting()
    let folder = publication.folder ?? Self.publishedFolder
    let lock = try FileLock("\(absolute(folder))/.lås")
    defer { withExtendedLifetime(lock) {} }
    try finishPublishing(in: folder, store)
    let (making, number) = try making(publication, options, result.period, store)
    let (definitions, broken) = reportDefinitions()
    let (reports, problems) = try Self.render(
      result, Self.adapted(definitions, making), names: publication.names,
      language: making.language,
      context: try context(number, making, result, templates, options, store))
    guard !reports.isEmpty else { throw Diagnostic(.editionEmpty, details: broken + problems) }

    let name = Edition.name(number)
    let partial = "\(folder)/.\(name)"
    try? FileManager.default.removeItem(atPath: absolute(partial))
    for report in reports {
      try TextFile.write(report.bytes, to: absolute("\(partial)/\(report.fileName)"))
    }
    var sources = files.evaluatedTexts
    if options.round != nil {
      for (path, text) in files.texts where path.contains(RoundDefinition.folder) {
        sources[path] = text
      }
    }
    for path in reportFiles {
      sources[path] = try TextFile.text(at: "\(root)/\(path)", shown: path)
    }
    let hashes = reports.map { report in
      (
        "\(folder)/\(name)/\(report.fileName)",
        Archive.hash(of: report.bytes)
      )
    }
    let edition = try commit(
      Edition(
        number: number, author: publication.author, time: Timestamp(secondsSince1970: 0),
        revision: result.store.revision, cut: result.store.cut, hash: result.store.hash,
        asOf: result.asOf, period: result.period, rulesHash: result.rulesHash,
        engine: result.engine, sources: sources.mapValues { Archive.hash(of: $0) },
        reports: Dictionary(hashes, uniquingKeysWith: { $1 }), making: making),
      sources, Self.languages(of: reports, making), publication, store)
    try put(edition, in: folder)
    try writeIndex(of: folder, store)
    return PublishedEdition(
      edition: edition,
      written: zip(reports, hashes).map {
        WrittenReport(name: $0.definition.name, path: $1.0)
      }, problems: broken + problems + hand(out: reports, of: edition))
  }

  /// The number of the next edition, and what decides what its reports say.
  private func making(
    _ publication: Publication, _ options: RunOptions, _ period: Period, _ store: Store
  ) throws(Diagnostic) -> (Edition.Making, number: Int) {
    let number = (try Archive.editions(in: try store.snapshot()).last?.number ?? 0) + 1
    var making = Edition.Making()
    making.language = publication.language
    making.told = options.language
    (making.slot, making.round) = (publication.slot, options.round)
    making.since = number > 1 ? number - 1 : nil
    if let name = publication.corrects {
      guard let corrected = try edition(named: name, in: store) else {
        throw Diagnostic(.editionUnknown, ["name": name, "known": try editionNames(in: store)])
      }
      guard let reason = publication.reason, !reason.allSatisfy(\.isWhitespace) else {
        throw Diagnostic(.editionReason, ["name": corrected.name])
      }
      guard corrected.period == period else {
        throw Diagnostic(
          .editionOtherPeriod,
          [
            "name": corrected.name, "period": corrected.period.description,
            "found": period.description,
          ])
      }
      (making.corrects, making.since) = (corrected.number, corrected.number)
      making.reason = reason
    }
    return (making, number)
  }

  func editionNames(in store: Store) throws(Diagnostic) -> String {
    let all = try editions(in: store)
    return all.isEmpty ? "–" : all.map(\.name).joined(separator: ", ")
  }

  /// The definitions as an edition has them: a correction always says what is other.
  static func adapted(_ definitions: [ReportDefinition], _ making: Edition.Making)
    -> [ReportDefinition]
  {
    guard making.corrects != nil else { return definitions }
    return definitions.map { definition in
      var definition = definition
      if !definition.sections.contains(.changes) { definition.sections.insert(.changes, at: 0) }
      return definition
    }
  }

  /// What the reports of an edition are told beside its result.
  func context(
    _ number: Int, _ making: Edition.Making, _ result: ResultDocument,
    _ templates: [String: String], _ options: RunOptions, _ store: Store
  ) throws(Diagnostic) -> ReportContext {
    var context = ReportContext(
      edition: ReportContext.Edition(
        number: number, corrects: making.corrects, reason: making.reason),
      templates: templates)
    if let since = making.since, let before = try edition(named: Edition.name(since), in: store) {
      context.changes = ReportContext.Comparison(
        edition: since,
        difference: ResultDifference(from: try remake(before, options, store), to: result))
    }
    return context
  }

  /// Evaluates again what an edition was made from, as it was evaluated then.
  ///
  /// - Parameter options: Where scripts run, and on how many threads.
  /// - Throws: A ``Diagnostic``: `edition-incomplete`, `edition-redacted`, or as evaluating does.
  func remake(_ edition: Edition, _ options: RunOptions, _ store: Store) throws(Diagnostic)
    -> ResultDocument
  {
    var again = RunOptions(today: options.today, language: edition.making.told)
    (again.known, again.rules) = (edition.name, edition.name)
    (again.asOf, again.period) = (edition.asOf, edition.period)
    (again.jobs, again.isolation) = (options.jobs, options.isolation)
    (again.round, again.tellsDerivations) = (edition.making.round, true)
    return try evaluate(again, store: store).result.signed(by: edition.engine)
  }

  /// How many documents of an edition are in each language; a report in many formats is one.
  private static func languages(of reports: [RenderedReport], _ making: Edition.Making)
    -> [(String, Int)]
  {
    var names: [String: Language] = [:]
    for report in reports {
      names[report.definition.name] = making.language ?? report.definition.language
    }
    return Language.allCases.map { language in
      (language.rawValue, names.values.count { $0 == language })
    }
  }

  private func commit(
    _ edition: Edition, _ sources: [String: String], _ languages: [(String, Int)],
    _ publication: Publication, _ store: Store
  ) throws(Diagnostic) -> Edition {
    // Who and when the commit itself says.
    let manifest = edition.json.members?.filter { !["author", "time"].contains($0.name) } ?? []
    let text = JSONValue.object(manifest).compact()
    let snapshot = try store.snapshot()
    let day = publication.time.timestamp(after: try store.head()?.time).osloDate
    let changes =
      try Archive.changes(
        number: edition.number, manifest: text, sources: sources.values.sorted(), over: snapshot)
      + Archive.published(languages, on: day, over: snapshot) + publication.changes
    let commit = try commit(
      changes, author: publication.author, time: publication.time,
      message: publication.message.isEmpty ? "Utgave \(edition.number)" : publication.message)
    return Edition(edition.number, manifest: text, commit) ?? edition
  }

  /// Puts the folder of an edition that has been committed in its place, for reading only.
  private func put(_ edition: Edition, in folder: String) throws(Diagnostic) {
    let (partial, whole) = ("\(folder)/.\(edition.name)", "\(folder)/\(edition.name)")
    for name in (try? FileManager.default.contentsOfDirectory(atPath: absolute(partial))) ?? [] {
      unsafe chmod("\(absolute(partial))/\(name)", 0o444)
    }
    guard unsafe rename(absolute(partial), absolute(whole)) == 0 else {
      throw Diagnostic(
        .fileUnwritable, ["file": whole],
        phrases: [
          "problem": LocalizedText(
            nb: "mappen kan ikke flyttes dit", en: "the folder cannot be moved there")
        ])
    }
  }

  /// Copies reports to the folders of those who are to have them, under names that no later edition takes.
  ///
  /// - Returns: What could not be written; the edition stands all the same.
  private func hand(out reports: [RenderedReport], of edition: Edition) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    for report in reports {
      guard let folder = report.definition.folder else { continue }
      do throws(Diagnostic) {
        try TextFile.write(
          report.bytes, to: absolute("\(folder)/\(edition.name)-\(report.fileName)"))
      } catch {
        problems.append(error.located(at: report.definition.location))
      }
    }
    return problems
  }

  /// Writes the page, the feed and the catalogue of the editions in a folder.
  ///
  /// - Throws: A ``Diagnostic`` `file-unwritable`.
  private func writeIndex(of folder: String, _ store: Store) throws(Diagnostic) {
    var entries: [EditionIndex.Edition] = []
    for edition in try editions(in: store) {
      if let entry = try entry(edition, in: folder, store) { entries.append(entry) }
    }
    let index = EditionIndex(
      editions: entries, store: store.id, language: settings.language, site: settings.site)
    for (name, text) in [
      ("index.html", index.html), ("feed.xml", index.atom), ("katalog.jsonld", index.dcat.pretty()),
    ] {
      try TextFile.write(text, to: absolute("\(folder)/\(name)"))
    }
  }

  /// An edition as the index tells of it; nil where its files lie elsewhere.
  private func entry(_ edition: Edition, in folder: String, _ store: Store) throws(Diagnostic)
    -> EditionIndex.Edition?
  {
    let prefix = "\(folder)/"
    let paths = edition.reports.keys.filter { $0.hasPrefix("\(prefix)\(edition.name)/") }.sorted()
    guard !paths.isEmpty else { return nil }
    // Definitions of then; where they have been dropped nobody knows the titles.
    let texts = (try? texts(of: edition, under: "reports/", in: store)) ?? [:]
    let reports = Self.reportDefinitions(in: texts).definitions.compactMap { definition in
      let files = definition.formats.compactMap { format -> EditionIndex.File? in
        let ending = "/\(definition.name)-\(edition.period).\(format.fileExtension)"
        guard let path = paths.first(where: { $0.hasSuffix(ending) }),
          let bytes = try? TextFile.bytes(at: absolute(path))
        else { return nil }
        return EditionIndex.File(
          format: format, path: String(path.dropFirst(prefix.count)), byteCount: bytes.count)
      }
      return files.isEmpty
        ? nil
        : EditionIndex.Report(
          name: definition.name, title: definition.title,
          language: edition.making.language ?? definition.language,
          isOpen: definition.visibility == .public, files: files)
    }
    return EditionIndex.Edition(
      number: edition.number, time: edition.time, author: edition.author, period: edition.period,
      corrects: edition.making.corrects, reason: edition.making.reason, reports: reports)
  }

  /// Finishes what a run left that was killed, unless another is publishing.
  func completePublishing(_ store: Store) throws(Diagnostic) {
    let folder = Self.publishedFolder
    guard FileManager.default.fileExists(atPath: absolute(folder)),
      let lock = try? FileLock("\(absolute(folder))/.lås")
    else { return }
    defer { withExtendedLifetime(lock) {} }
    if try finishPublishing(in: folder, store) { try writeIndex(of: folder, store) }
  }

  /// What a run left that was killed: a committed edition's folder is put in place, any other is taken away.
  ///
  /// - Returns: Whether a folder was put in place.
  @discardableResult
  private func finishPublishing(in folder: String, _ store: Store) throws(Diagnostic) -> Bool {
    var isPut = false
    let names = (try? FileManager.default.contentsOfDirectory(atPath: absolute(folder))) ?? []
    for name in names.sorted() where name.hasPrefix(".") {
      guard Edition.number(in: String(name.dropFirst())) != nil else { continue }
      let edition = try? edition(named: String(name.dropFirst()), in: store)
      if let edition,
        edition.reports.keys.allSatisfy({ $0.hasPrefix("\(folder)/\(edition.name)/") })
      {
        try put(edition, in: folder)
        isPut = true
      } else {
        try? FileManager.default.removeItem(atPath: "\(absolute(folder))/\(name)")
      }
    }
    return isPut
  }
}

extension DiagnosticCode {
  static let editionReason = DiagnosticCode(
    "edition-reason", nb: "En rettelse må si hvorfor. Skriv --reason \"…\" om {name}.",
    en: "A correction must say why. Write --reason \"…\" of {name}.")
  static let editionFuture = DiagnosticCode(
    "edition-period",
    nb: "{period} har ikke begynt {day}, og kan ikke gis ut. Oppgi en annen --period.",
    en: "{period} has not begun on {day} and cannot be published. Give another --period.")
  static let editionOtherPeriod = DiagnosticCode(
    "edition-period",
    nb:
      "{name} er for {period}, og kan ikke rettes med en rapport for {found}. Oppgi --period {period}.",
    en:
      "{name} is for {period} and cannot be corrected by a report for {found}. Give --period {period}."
  )
  static let editionEmpty = DiagnosticCode(
    "edition-empty", nb: "Det er ingen rapport å gi ut for perioden.",
    en: "There is no report to publish for the period.")
}
