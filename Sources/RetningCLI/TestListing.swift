import Retning

/// How tests came out, in the forms that it is written in.
struct TestListing {
  let report: Evaluation.TestReport
  let language: Language

  var text: String {
    var text = ""
    for failure in report.failures {
      text +=
        "✗ \(failure.location.map { "\($0): " } ?? "")\(failure.message.text(in: language)) [\(failure.code)]\n"
    }
    for outcome in report.outcomes {
      text += "\(outcome.passed ? "✓" : "✗") \(outcome.ministry): \(outcome.name)\n"
      if !outcome.passed {
        text += "    \(outcome.location)\n" + details(outcome).map { "    \($0)\n" }.joined()
      }
    }
    let failed = report.outcomes.count { !$0.passed }
    let summary: Phrase =
      report.outcomes.isEmpty
      ? .noTests
      : failed == 0
        ? .testsPassed(report.outcomes.count) : .testsFailed(failed, of: report.outcomes.count)
    return text + summary.text(in: language) + "\n"
  }

  /// What did not hold, and what the figures were made of, line by line.
  private func details(_ outcome: TestOutcome) -> [String] {
    var lines = outcome.mismatches.map { mismatch in
      "\(mismatch.address): \(mismatch.field): "
        + "\(Phrase.expected.text(in: language)) \(mismatch.expected), "
        + "\(Phrase.found.text(in: language)) \(mismatch.found)"
        + (mismatch.explanation.map { " (\($0.text(in: language)))" } ?? "")
    }
    lines += outcome.failures.map { failure in
      (failure.location.map { "\($0): " } ?? "") + failure.message.text(in: language)
        + " [\(failure.code)]"
    }
    for indicator in outcome.explained {
      let text = ExplanationText.text(of: indicator, in: language)
      lines += text.split(separator: "\n").map { "  " + $0 }
    }
    return lines
  }

  var json: JSONValue {
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
                  "explanation": .optional(mismatch.explanation?.text(in: language)),
                ]
              }),
            "failures": .array(outcome.failures.map(json)),
          ]
        }),
      "failures": .array(report.failures.map(json)),
    ]
  }

  private func json(_ failure: Failure) -> JSONValue {
    [
      "code": .string(failure.code), "message": .string(failure.message.text(in: language)),
      "file": .optional(failure.location?.file),
      "line": failure.location?.line.map { .number($0) } ?? .null,
    ]
  }

  // MARK: JUnit

  var junit: String {
    let suites = Dictionary(grouping: report.outcomes, by: \.location.file)
    let failed = report.outcomes.count { !$0.passed }
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    text +=
      "<testsuites name=\"retning\" tests=\"\(report.outcomes.count + report.failures.count)\" failures=\"\(failed)\" errors=\"\(report.failures.count)\">\n"
    for (file, outcomes) in suites.sorted(by: { $0.key < $1.key }) {
      text +=
        "  <testsuite name=\"\(Self.escaped(file))\" tests=\"\(outcomes.count)\" failures=\"\(outcomes.count { !$0.passed })\" errors=\"0\">\n"
      for outcome in outcomes { text += testcase(outcome) }
      text += "  </testsuite>\n"
    }
    if !report.failures.isEmpty {
      text +=
        "  <testsuite name=\"rules\" tests=\"\(report.failures.count)\" failures=\"0\" errors=\"\(report.failures.count)\">\n"
      for failure in report.failures {
        let place = failure.location?.description ?? failure.ministry
        text += "    <testcase classname=\"\(failure.ministry)\" name=\"\(Self.escaped(place))\">"
        text +=
          "<error message=\"\(Self.escaped(failure.message.text(in: language)))\"/></testcase>\n"
      }
      text += "  </testsuite>\n"
    }
    return text + "</testsuites>\n"
  }

  private func testcase(_ outcome: TestOutcome) -> String {
    var text =
      "    <testcase classname=\"\(outcome.ministry)\" name=\"\(Self.escaped(outcome.name))\" file=\"\(Self.escaped(outcome.location.file))\""
    if let line = outcome.location.line { text += " line=\"\(line)\"" }
    guard !outcome.passed else { return text + "/>\n" }
    let lines = details(outcome)
    return text + ">\n      <failure message=\"\(Self.escaped(lines.first ?? ""))\">"
      + Self.escaped(lines.joined(separator: "\n")) + "</failure>\n    </testcase>\n"
  }

  /// A text as XML holds it, without the characters that XML cannot hold.
  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.filter { $0.value >= 0x20 || $0 == "\n" || $0 == "\t" }.map { scalar in
      switch scalar {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      case "\n": "&#10;"
      default: String(scalar)
      }
    }.joined()
  }

  // MARK: TAP 14

  var tap: String {
    var lines = ["TAP version 14", "1..\(report.outcomes.count + report.failures.count)"]
    for (index, outcome) in report.outcomes.enumerated() {
      lines.append(
        "\(outcome.passed ? "ok" : "not ok") \(index + 1) - \(Self.title("\(outcome.ministry): \(outcome.name)"))"
      )
      if !outcome.passed {
        lines += (["\(outcome.location)"] + details(outcome)).map { "# \($0)" }
      }
    }
    for (index, failure) in report.failures.enumerated() {
      let place = failure.location?.description ?? failure.ministry
      lines.append("not ok \(report.outcomes.count + index + 1) - \(Self.title(place))")
      lines.append("# \(failure.message.text(in: language))")
    }
    return lines.map { $0.replacing("\n", with: " ") + "\n" }.joined()
  }

  /// A `#` would begin a directive.
  private static func title(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("#", with: "\\#")
  }
}
