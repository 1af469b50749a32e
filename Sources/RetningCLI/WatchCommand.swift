import ArgumentParser
import Glibc
import Retning

struct WatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch",
    abstract:
      "Beregner på nytt hver gang en regelfil lagres eller tall kommer inn, og viser hva som ble annerledes.",
    discussion: """
      Det som endringen ikke rører, tas som det var. Avslutt med Ctrl-C. Med --format json skrives én linje for hver \
      beregning.
      """)

  @OptionGroup var common: CommonOptions

  @Option(help: "Dagen beregningen står på, for eksempel 2026-11-22.")
  var asOf: String?

  @Option(help: "Perioden som rapporteres, for eksempel 2026-T2.")
  var period: String?

  /// Often enough that nobody waits for it, seldom enough that nothing notices.
  private static let pause: UInt32 = 20_000

  func run() throws {
    try perform(common) {
      let workspace = try common.open()
      let language = common.language(workspace)
      _ = try workspace.openStore(common)
      var options = RunOptions(today: ReaderOptions.today, language: language)
      if let asOf { options.asOf = try CalendarDate(parsing: asOf) }
      if let period { options.period = try Period(parsing: period) }
      let session = try Session(at: common.workspace, store: common.namedStore, options: options)
      let view = WatchView(format: common.format, language: language)
      var stamp: Session.Stamp?
      while true {
        let now = session.stamp
        if now != stamp {
          stamp = now
          view.show(session)
        }
        usleep(Self.pause)
      }
    }
  }
}

/// Shows what each evaluation of a watch made of the last change.
private struct WatchView {
  let format: OutputFormat
  let language: Language

  func show(_ session: Session) {
    let clock = ContinuousClock()
    let start = clock.now
    do throws(Diagnostic) {
      let progress = Progress()
      let update = try session.update { done, total in
        if done % 64 == 0 { progress.show(Phrase.evaluating(done, total).text(in: language)) }
      }
      progress.clear()
      let spent = start.duration(to: clock.now)
      switch format {
      case .json: Terminal.output(line(update, spent) + "\n")
      case .text: Terminal.output(text(update, spent))
      }
    } catch {
      switch format {
      case .json:
        let problem: JSONValue = ["problem": .string(error.text(in: language))]
        Terminal.output(problem.compact() + "\n")
      case .text: Terminal.output(error.line(in: language) + "\n\n")
      }
    }
  }

  private func text(_ update: Session.Update, _ spent: Duration) -> String {
    let counts = Phrase.evaluatedOf(
      update.statistics.evaluated, update.output.result.indicators.count,
      milliseconds: max(1, Int(spent / .milliseconds(1))))
    guard let difference = update.difference else {
      let result = update.output.result
      return Phrase.watching(counts.text(in: language)).text(in: language) + "\n"
        + result.failures.map { "  \($0.line(in: language))\n" }.joined() + "\n"
    }
    let heading =
      update.files.isEmpty
      ? Phrase.revisionCame(update.output.result.store.revision).text(in: language)
      : update.files.joined(separator: ", ")
    return "\(heading) – \(counts.text(in: language))\n"
      + DifferenceText.text(of: difference, in: language) + "\n"
  }

  private func line(_ update: Session.Update, _ spent: Duration) -> String {
    let line: JSONValue = [
      "revision": .number(update.output.result.store.revision),
      "files": .array(update.files.map(JSONValue.string)),
      "evaluated": .number(update.statistics.evaluated),
      "reused": .number(update.statistics.reused),
      "milliseconds": .number(spent / .microseconds(1) / 1000),
      "difference": update.difference?.json ?? .null,
    ]
    return line.compact()
  }
}
