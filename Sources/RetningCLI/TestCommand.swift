import ArgumentParser
import Retning

struct TestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Kjører testene i rules/<departement>/*_test.lua.")

  @OptionGroup var common: CommonOptions

  @Option(help: "Bare tester i dette departementet, eller med denne teksten i navnet.")
  var filter: String?

  func run() throws {
    try perform(common) {
      let workspace = try common.open()
      let language = common.language(workspace)
      let report = try Evaluation.test(
        workspace.files, filter: filter, budget: workspace.settings.budget, language: language)
      switch common.format {
      case .json: Terminal.output(json(report, language).pretty())
      case .text: Terminal.output(text(report, language))
      }
      if !report.passed { throw ExitCode.findings }
    }
  }

  private func text(_ report: Evaluation.TestReport, _ language: Language) -> String {
    var text = ""
    for failure in report.failures {
      text += "✗ \(failure.location.map { "\($0): " } ?? "")\(failure.message.text(in: language))\n"
    }
    for outcome in report.outcomes {
      text += "\(outcome.passed ? "✓" : "✗") \(outcome.ministry): \(outcome.name)\n"
      if !outcome.passed { text += details(outcome, language) }
    }
    let failed = report.outcomes.count { !$0.passed }
    let summary: Phrase =
      report.outcomes.isEmpty
      ? .noTests
      : failed == 0
        ? .testsPassed(report.outcomes.count) : .testsFailed(failed, of: report.outcomes.count)
    return text + summary.text(in: language) + "\n"
  }

  private func details(_ outcome: TestOutcome, _ language: Language) -> String {
    var text = "    \(outcome.location)\n"
    for mismatch in outcome.mismatches {
      text += "    \(mismatch.address): \(mismatch.field): "
      text += "\(Phrase.expected.text(in: language)) \(mismatch.expected), "
      text += "\(Phrase.found.text(in: language)) \(mismatch.found)"
      text += mismatch.explanation.map { " (\($0.text(in: language)))" } ?? ""
      text += "\n"
    }
    for failure in outcome.failures {
      text +=
        "    \(failure.location.map { "\($0): " } ?? "")\(failure.message.text(in: language))\n"
    }
    return text
  }

  private func json(_ report: Evaluation.TestReport, _ language: Language) -> JSONValue {
    [
      "passed": .bool(report.passed),
      "tests": .array(
        report.outcomes.map { outcome in
          [
            "ministry": .string(outcome.ministry), "name": .string(outcome.name),
            "file": .string(outcome.location.file),
            "line": outcome.location.line.map { .number($0) } ?? .null,
            "passed": .bool(outcome.passed),
            "mismatches": .array(
              outcome.mismatches.map { mismatch in
                [
                  "address": .string(mismatch.address), "field": .string(mismatch.field),
                  "expected": .string(mismatch.expected), "found": .string(mismatch.found),
                ]
              }),
            "failures": .array(
              outcome.failures.map { .string($0.message.text(in: language)) }),
          ]
        }),
      "failures": .array(report.failures.map { .string($0.message.text(in: language)) }),
    ]
  }
}
