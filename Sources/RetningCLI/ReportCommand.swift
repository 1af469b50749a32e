import ArgumentParser
import Retning

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Skriver rapportene som er beskrevet i reports/.",
    discussion: """
      Eksempler:
        retning report
        retning report --publish --author "Ingrid Solheim (DFD)"
        retning report --publish --corrects utgave-3 --reason "Feil antall ledere i KLD"
        retning report --list
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var evaluation: EvaluationOptions
  @OptionGroup var rulesOption: RulesOption
  @OptionGroup var commit: CommitOptions

  @Flag(
    help:
      "Gi ut: rapportene blir en utgave, og reglene, definisjonene og tallene bak den bevares i lageret."
  )
  var publish = false

  @Option(help: "Utgaven som rettes, for eksempel utgave-3.")
  var corrects: String?

  @Option(help: "Hvorfor den rettes.")
  var reason: String?

  @Flag(help: "Vis utgavene, og skriv ingen rapporter.")
  var list = false

  @Argument(help: "Navnene på rapportene; alle om ikke oppgitt.")
  var names: [String] = []

  @Option(help: "Mappen som rapportene skrives i.")
  var output: String?

  func validate() throws {
    guard publish || corrects == nil && reason == nil else {
      throw ValidationError("--corrects og --reason hører til --publish.")
    }
    guard reason == nil || corrects != nil else {
      throw ValidationError("--reason sier hvorfor noe rettes: oppgi --corrects og utgaven.")
    }
    guard !list || !publish else {
      throw ValidationError("--list viser utgavene, og gir ikke ut noe. Oppgi én av delene.")
    }
  }

  func run() throws {
    try perform(common) {
      let workspace = try common.open()
      let language = common.language(workspace)
      let store = try workspace.openStore(common)
      guard !list else { return try showEditions(workspace, store, language) }
      var options = try evaluation.runOptions(language)
      options.rules = rulesOption.rules
      options.tellsDerivations = true
      if publish { try requirePublishable(workspace, store, options) }
      let outcome = try workspace.evaluate(options, store: store)
      for note in outcome.notes { Terminal.error(note.line(in: language) + "\n") }
      guard outcome.result.store.overlay.isEmpty || output != nil else {
        throw Diagnostic(.overlayReports)
      }
      let (written, problems) = try write(workspace, outcome.result, options)
      for problem in problems { Terminal.error(problem.line(in: language) + "\n") }
      outcome.result.tellProblems(in: language)
      switch common.format {
      case .json:
        let list = written.map { report in
          JSONValue.object([
            .init("report", .string(report.name)), .init("path", .string(report.path)),
          ])
        }
        Terminal.output(JSONValue.array(list).pretty())
      case .text:
        Terminal.output(
          written.isEmpty
            ? Phrase.noReports.text(in: language) + "\n"
            : written.map { $0.path + "\n" }.joined())
      }
      if outcome.result.hasProblems || written.isEmpty || !problems.isEmpty {
        throw ExitCode.findings
      }
    }
  }

  /// Writes the reports, or publishes them.
  private func write(
    _ workspace: Workspace, _ result: ResultDocument, _ options: RunOptions
  ) throws(Diagnostic) -> (written: [Workspace.WrittenReport], problems: [Diagnostic]) {
    let names = names.isEmpty ? nil : names
    guard publish else {
      return try workspace.writeReports(
        result, names: names, language: common.lang, folder: output,
        variant: options.variant(of: result))
    }
    var publication = Publication(author: commit.authorName, time: try commit.commitTime())
    (publication.names, publication.language) = (names, common.lang)
    (publication.folder, publication.message) = (output, commit.message)
    (publication.corrects, publication.reason) = (corrects, reason)
    let published = try workspace.publish(result, options, publication)
    Terminal.error(
      Phrase.published(published.edition.name).text(in: common.language(workspace)) + "\n")
    return (published.written, published.problems)
  }

  /// Holds what is to be published against what an edition can be: these rules, and all figures.
  private func requirePublishable(
    _ workspace: Workspace, _ store: Store, _ options: RunOptions
  ) throws(Diagnostic) {
    guard options.rules == nil else { throw Diagnostic(.editionRules) }
    try workspace.requireReadable()
    let reader = evaluation.reading.identity
    guard try !workspace.viewer(reader, of: store, today: ReaderOptions.today).isRestricted else {
      throw Diagnostic(.rightPublish, ["author": reader.name])
    }
  }

  /// The editions, the newest last.
  private func showEditions(
    _ workspace: Workspace, _ store: Store, _ language: Language
  ) throws(Diagnostic) {
    let editions = try workspace.editions(in: store)
    switch common.format {
    case .json: Terminal.output(JSONValue.array(editions.map(\.json)).pretty())
    case .text:
      guard !editions.isEmpty else {
        return Terminal.output(Phrase.noEditions.text(in: language) + "\n")
      }
      Terminal.output(
        TextTable.text(
          editions.map { edition in
            [
              edition.name, edition.time.osloText, edition.author,
              edition.period.text(in: language), "r\(edition.revision)",
              String(edition.rulesHash.prefix(12)),
              edition.making.corrects.map { Phrase.correctsEdition($0).text(in: language) } ?? "",
            ]
          }))
    }
  }
}
