import ArgumentParser
import Retning

struct EvalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eval", abstract: "Beregner noen indikatorer og viser verdi, bane, mål og status.",
    discussion: """
      Eksempler:
        retning eval dfd/lederprogram
        retning eval dfd/lederprogram --set 'dfd/ledere.antall@2026-T2=700'
        retning eval kld/klima --stats
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var evaluation: EvaluationOptions
  @OptionGroup var rulesOption: RulesOption

  @Argument(help: "Indikatorene, for eksempel dfd/lederprogram.")
  var indicators: [String]

  @Flag(help: "Vis hva skriptene brukte av instruksjoner og minne.")
  var stats = false

  func run() throws {
    try perform(common) {
      let workspace = try common.open()
      let language = common.language(workspace)
      let store = try workspace.openStore(common)
      var options = try evaluation.runOptions(language, only: indicators)
      options.rules = rulesOption.rules
      let outcome = try workspace.evaluate(options, store: store)
      for note in outcome.notes { Terminal.error(note.line(in: language) + "\n") }
      let result = outcome.result
      switch common.format {
      case .json: Terminal.output(result.json.pretty())
      case .text:
        // In the order that they were asked for.
        let asked = indicators.compactMap { id in result.indicators.first { $0.id == id } }
        let blocks = asked.map { indicator in
          IndicatorText(
            result: indicator, usage: stats ? outcome.usage[indicator.id] : nil, language: language
          ).text
        }
        let overlay = result.store.overlay
        if !overlay.isEmpty {
          let entries = overlay.joined(separator: ", ")
          Terminal.output(Phrase.whatIf(entries).text(in: language) + "\n\n")
        }
        Terminal.output(blocks.joined(separator: "\n"))
        if !overlay.isEmpty { try writeFlips(workspace, options, store, language) }
      }
      // What failed beneath the asked ones counts; a file of somebody else's that does not load is only told.
      let relevant = result.failures.filter { $0.subject != nil }
      for failure in result.failures {
        Terminal.error("\(Phrase.failure.text(in: language)): \(failure.line(in: language))\n")
        for frame in failure.traceback.dropFirst() { Terminal.error("    \(frame)\n") }
      }
      if !relevant.isEmpty { throw ExitCode.findings }
    }
  }
}

extension EvalCommand {
  /// Says what the assumptions turn, among all indicators.
  private func writeFlips(
    _ workspace: Workspace, _ options: RunOptions, _ store: Store, _ language: Language
  ) throws(Diagnostic) {
    var all = options
    all.only = nil
    all.tellsDerivations = true
    let before = try workspace.evaluate(all.withoutOverlay, store: store).result
    let after = try workspace.evaluate(all, store: store).result
    let flipped = ResultDifference(from: before, to: after).indicators.filter(\.isFlipped)
    let lines = flipped.map { "  " + DifferenceText.flip(of: $0, in: language) }
    Terminal.output(
      "\n" + Phrase.statusesTurned(flipped.count).text(in: language) + "\n"
        + lines.map { $0 + "\n" }.joined())
  }
}

extension Failure {
  /// Where, whose and what, on one line.
  func line(in language: Language) -> String {
    let place = location.map { "\($0): " } ?? ""
    return "\(place)\(subject ?? ministry): \(message.text(in: language)) [\(code)]"
  }
}

/// An indicator's result as aligned lines.
struct IndicatorText {
  let result: IndicatorResult
  let usage: LuaUsage?
  let language: Language

  var text: String {
    let title = "\(result.id) – \(result.identity.title.text(in: language))\n"
    let width = fields.map { $0.0.text(in: language).count }.max() ?? 0
    return title
      + fields.map { label, value in
        let name = label.text(in: language)
        return "  \(name)\(String(repeating: " ", count: width - name.count))  \(value)\n"
      }.joined()
  }

  private func number(_ value: Double) -> String {
    NumberText.number(value, decimals: result.identity.decimals, in: language)
  }

  private var fields: [(Phrase, String)] {
    var fields: [(Phrase, String)] = [(.value, value), (.unit, result.identity.unit)]
    if let path = result.judgement.path { fields.append((.path, number(path))) }
    if let baseline = result.baseline {
      fields.append(
        (.baseline, "\(number(baseline.value)) (\(baseline.period.text(in: language)))"))
    }
    fields.append((.target, target))
    fields.append((.status, status))
    if let explanation = result.explanation {
      let code = result.judgement.reason.map { " [\($0.rawValue)]" } ?? ""
      fields.append((.reason, explanation.text(in: language) + code))
    }
    if let comment = result.comment { fields.append((.comment, comment)) }
    if let coverage = result.coverage { fields.append((.coverage, text(of: coverage))) }
    if !result.identity.goals.isEmpty {
      fields.append((.goals, result.identity.goals.joined(separator: ", ")))
    }
    if let usage {
      fields.append((.usage, "\(usage.instructions) instruksjoner, \(usage.memoryBytes) byte"))
    }
    return fields
  }

  private var value: String {
    let period = result.period?.text(in: language) ?? "–"
    guard let value = result.value else {
      return "\(Phrase.noValue.text(in: language)) (\(period))"
    }
    let flag = result.observationStatus.flatMap { status in
      status == .normal ? nil : status.name(in: language)
    }
    return "\(number(value)) (\(([period] + [flag].compactMap { $0 }).joined(separator: ", ")))"
  }

  private var status: String {
    let shown =
      "\(result.status.symbol) \(result.status.name(in: language)) (\(result.judgement.method))"
    guard let override = result.override else { return shown }
    return shown.replacing("(\(result.judgement.method))", with: "")
      + "– \(override.author): \(override.reason) (\(Phrase.computed.text(in: language)): \(result.judgement.status.symbol) \(result.judgement.status.name(in: language)), \(result.judgement.method))"
  }

  private var target: String {
    switch result.target {
    case .reach(let points, _):
      points.map { "\(number($0.value)) (\($0.period.text(in: language)))" }.joined(separator: ", ")
    case .maintain(let atLeast, let atMost, let tolerance):
      [atLeast.map { "≥ \(number($0))" }, atMost.map { "≤ \(number($0))" }].compactMap { $0 }
        .joined(separator: ", ") + text(ofTolerance: tolerance)
    case .band(let low, let high, let tolerance):
      "\(number(low))–\(number(high))" + text(ofTolerance: tolerance)
    case nil: thresholds
    }
  }

  /// The bounds that give green and yellow where there is no target.
  private var thresholds: String {
    guard let thresholds = result.thresholds else { return "–" }
    let sign = result.identity.direction == .decrease ? "≤" : "≥"
    return
      "\(Status.green.symbol) \(sign) \(number(thresholds.green)), \(Status.yellow.symbol) \(sign) \(number(thresholds.yellow))"
  }

  private func text(ofTolerance tolerance: Double) -> String {
    guard tolerance > 0 else { return "" }
    return " (\(Phrase.tolerance(number(tolerance)).text(in: language)))"
  }

  private func text(of coverage: IndicatorResult.Coverage) -> String {
    coverage.missing.isEmpty
      ? Phrase.allCovered(coverage.covered.count).text(in: language)
      : "\(coverage.covered.count), "
        + Phrase.missingFrom(coverage.missing.joined(separator: ", ")).text(in: language)
  }
}
