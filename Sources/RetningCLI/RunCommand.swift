import ArgumentParser
import Retning

struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Beregner alt for en periode, viser bildet og skriver rapportene.",
    discussion: """
      Eksempler:
        retning run
        retning run --period 2026-T1 --no-reports
        retning run --known 2026-05-31
        retning run --format json > resultat.json
      """
  )

  @OptionGroup var common: CommonOptions
  @OptionGroup var evaluation: EvaluationOptions
  @OptionGroup var rulesOption: RulesOption

  @Option(help: "Mappen som rapportene skrives i.")
  var output: String?

  @Flag(help: "Skriv ingen rapporter.")
  var noReports = false

  @Flag(
    help: "Hold beregningen mot en som tar ingenting fra tidligere. Avslutter med 1 om de er ulike."
  )
  var verifyCache = false

  func run() throws {
    try perform(common) {
      let workspace = try common.open()
      let language = common.language(workspace)
      let store = try workspace.openStore(common)
      let progress = Progress()
      var options = try evaluation.runOptions(language)
      // They are for reports, machines and what-ifs; the picture alone shows none.
      options.tellsDerivations =
        !noReports || common.format == .json || !options.overlay.isEmpty
        || !options.overlayFiles.isEmpty
      options.rules = rulesOption.rules
      let outcome = try workspace.evaluate(
        options, store: store,
        progress: { done, total in
          progress.show(Phrase.evaluating(done, total).text(in: language))
        })
      progress.clear()
      if verifyCache { try verify(outcome, workspace, options, store, language) }
      for note in outcome.notes { Terminal.error(note.line(in: language) + "\n") }
      let (reports, problems) = try writeReports(
        workspace, outcome.result, language, variant: options.variant(of: outcome.result))
      switch common.format {
      case .json: Terminal.output(outcome.result.json.pretty())
      case .text:
        Terminal.output(
          RunSummary(result: outcome.result, reports: reports, language: language).text)
        try writeFlips(workspace, options, outcome.result, store, language)
      }
      for problem in problems { Terminal.error(problem.line(in: language) + "\n") }
      if outcome.result.hasProblems || !problems.isEmpty {
        throw ExitCode.findings
      }
    }
  }

  /// Holds an evaluation against one without the cache.
  private func verify(
    _ outcome: Evaluation.Output, _ workspace: Workspace, _ options: RunOptions, _ store: Store,
    _ language: Language
  ) throws {
    var options = options
    options.usesCache = false
    let full = try workspace.evaluate(options, store: store)
    let isSame = full.result == outcome.result && full.notes == outcome.notes
    Terminal.error(
      (isSame ? Phrase.cacheHolds : .cacheDiffers).text(in: language) + "\n")
    guard !isSame else { return }
    Terminal.error(
      DifferenceText.text(
        of: ResultDifference(from: full.result, to: outcome.result), in: language))
    throw ExitCode.findings
  }

  /// Says what the assumptions change, where there are any.
  private func writeFlips(
    _ workspace: Workspace, _ options: RunOptions, _ result: ResultDocument, _ store: Store,
    _ language: Language
  ) throws(Diagnostic) {
    guard !result.store.overlay.isEmpty else { return }
    let before = try workspace.evaluate(options.withoutOverlay, store: store).result
    let difference = ResultDifference(from: before, to: result)
    Terminal.output(
      "\n" + Phrase.whatIfChanges.text(in: language) + ":\n"
        + DifferenceText.text(of: difference, in: language))
  }

  /// Writes the reports, unless none are wanted; a definition that does not hold costs itself alone.
  private func writeReports(
    _ workspace: Workspace, _ result: ResultDocument, _ language: Language, variant: String?
  ) throws(Diagnostic) -> (written: [Workspace.WrittenReport], problems: [Diagnostic]) {
    guard !noReports else { return ([], []) }
    guard result.store.overlay.isEmpty || output != nil else {
      Terminal.error(Diagnostic(.overlayReports).line(in: language) + "\n")
      return ([], [])
    }
    return try workspace.writeReports(
      result, language: common.lang, folder: output, variant: variant)
  }
}

extension ResultDocument {
  /// Tells on standard error which scripts failed, and which rules of severity error found something.
  func tellProblems(in language: Language) {
    for failure in failures { Terminal.error("  \(failure.line(in: language))\n") }
    for finding in findings where finding.severity == .error {
      Terminal.error("  \(finding.line(in: language))\n")
    }
  }

  /// Whether something did not hold: a script failed, or a rule of severity error found something.
  var hasProblems: Bool {
    !failures.isEmpty || findings.contains { $0.severity == .error }
  }
}

/// What `run` prints: the picture, the counts, what was found, where the reports lie.
struct RunSummary {
  let result: ResultDocument
  let reports: [Workspace.WrittenReport]
  let language: Language

  var text: String {
    var text = heading
    text += GoalPicture.table(
      result, language: language, width: Terminal.width, colour: Terminal.showsColour)
    text += "\n" + counts + "\n"
    text += section(.findingsHeading, result.findings.map(line))
    text += section(.failuresHeading, result.failures.map(line))
    text += section(.reports, reports.map { "  \($0.path)" })
    return text
  }

  private var heading: String {
    [
      Phrase.period(result.period.text(in: language)), .asOf(result.asOf.text(in: language)),
      .knownFigures(revision: result.store.revision, hash: String(result.store.hash.prefix(12))),
    ].map { $0.text(in: language) }.joined(separator: " · ") + "\n" + round + overlay + "\n"
  }

  /// Whose figures are as submitted, where they are of a round.
  private var round: String {
    guard let round = result.round else { return "" }
    let missing = round.missing.map(\.ministry).joined(separator: ", ")
    return Phrase.ofRound(
      round.title.text(in: language), round.delivered.count, of: round.members.count, missing
    ).text(in: language) + "\n"
  }

  /// What was assumed, where anything was.
  private var overlay: String {
    guard !result.store.overlay.isEmpty else { return "" }
    return Phrase.whatIf(result.store.overlay.joined(separator: ", ")).text(in: language) + "\n"
  }

  private var counts: String {
    let counts = StatusCounts(result.indicators.map(\.status))
    let parts = Status.allCases.map {
      "\($0.symbol) \(counts[$0]) \($0.name(count: counts[$0], in: language))"
    }
    return Phrase.counts(total: counts.total).text(in: language) + ": "
      + parts.joined(separator: ", ")
  }

  private func section(_ heading: Phrase, _ lines: [String]) -> String {
    lines.isEmpty ? "" : "\n\(heading.text(in: language)):\n" + lines.joined(separator: "\n") + "\n"
  }

  private func line(_ finding: Finding) -> String { "  \(finding.line(in: language))" }

  private func line(_ failure: Failure) -> String { "  \(failure.line(in: language))" }
}

extension Finding {
  /// The finding as the terminal shows it: how much it matters, what it is about, the text, the rule.
  fileprivate func line(in language: Language) -> String {
    let word: Phrase =
      switch severity {
      case .error: .error
      case .warning: .warning
      case .note: .note
      }
    let subject = subject?.id ?? ministry
    return "\(word.text(in: language)): \(subject): \(message.text(in: language)) [\(rule)]"
  }
}
