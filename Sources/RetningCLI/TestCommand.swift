import ArgumentParser
import Glibc
import Retning

struct TestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Kjører testene i rules/<departement>/*_test.lua.",
    discussion: """
      Hver test kjører over sine egne tall og ser ikke lageret. En test som ikke holder, viser hva som var ventet, hva det \
      ble, og hva tallet er laget av.

      Eksempler:
        retning test
        retning test --filter dfd --watch
        retning test --coverage
        retning test --format junit > tester.xml
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, junit, tap
  }

  @OptionGroup var place: PlaceOptions

  @Option(help: "text for mennesker, json, junit (XML) og tap for maskiner.")
  var format: Format = .text

  @Option(help: "Bare tester i dette departementet, eller med denne teksten i navnet.")
  var filter: String?

  @Flag(help: "Vis hvor mange av linjene og grenene i reglene som testene kommer innom.")
  var coverage = false

  @Option(help: "Skriv dekningen til en fil i lcov-form.")
  var lcov: String?

  @Flag(help: "Kjør på nytt hver gang en fil lagres. Avslutt med Ctrl-C.")
  var watch = false

  @Option(help: "Tråder som kjører tester; ellers én for hver prosessorkjerne.")
  var jobs: Int?

  func validate() throws {
    guard jobs.map({ $0 >= 1 }) ?? true else {
      throw ValidationError("--jobs må være minst 1.")
    }
  }

  func run() throws {
    try perform(place) {
      guard watch else {
        guard try runOnce() else { throw ExitCode.findings }
        return
      }
      var stamp: Session.Stamp?
      while true {
        let now = Workspace.stamp(ofRulesIn: place.workspace)
        if now != stamp {
          stamp = now
          // What cannot be read now is told, and looked at again when it is saved.
          do { _ = try runOnce() } catch let problem as Diagnostic {
            Terminal.error(problem.line(in: place.lang ?? .nb) + "\n")
          }
        }
        usleep(50_000)
      }
    }
  }

  /// Runs the tests and writes how they came out; whether all passed.
  private func runOnce() throws -> Bool {
    let workspace = try place.open()
    let language = place.language(workspace)
    let report = try workspace.test(filter: filter, jobs: jobs, language)
    let listing = TestListing(report: report, language: language)
    switch format {
    case .json: Terminal.output(listing.json.pretty())
    case .text: Terminal.output(listing.text)
    case .junit: Terminal.output(listing.junit)
    case .tap: Terminal.output(listing.tap)
    }
    if coverage || lcov != nil { try tellCoverage(workspace, language) }
    return report.passed
  }

  private func tellCoverage(_ workspace: Workspace, _ language: Language) throws {
    let coverage = try Evaluation.coverage(
      workspace.files, filter: filter, budget: workspace.settings.budget, language: language)
    let listing = CoverageListing(coverage: coverage, language: language)
    if let lcov { try workspace.write(listing.lcov, to: lcov) }
    guard self.coverage else { return }
    // Beside a document for a machine it must not stand.
    format == .text ? Terminal.output("\n" + listing.text) : Terminal.error(listing.text)
  }
}

/// How tests came out, in the forms that it is written in.
struct TestListing {
  let report: Evaluation.TestReport
  let language: Language

  var text: String {
    var text = ""
    for failure in report.failures {
      text += "✗ \(failure.location.map { "\($0): " } ?? "")\(failure.message.text(in: language))\n"
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

/// What of the rules ran while their tests did.
struct CoverageListing {
  let coverage: RuleCoverage
  let language: Language

  /// A table of files with what did not run.
  var text: String {
    var rows = [
      [Phrase.coverageFile, .coverageLines, .coverageBranches, .coverageMissing].map {
        $0.text(in: language)
      }
    ]
    for file in coverage.files {
      rows.append([
        file.path, share(file.linesRun, file.lines.count),
        share(file.branchesRun, file.branches.count), missing(in: file),
      ])
    }
    func sum(_ count: (RuleCoverage.File) -> Int) -> Int {
      coverage.files.reduce(0) { $0 + count($1) }
    }
    rows.append([
      Phrase.coverageAll.text(in: language), share(sum(\.linesRun), sum(\.lines.count)),
      share(sum(\.branchesRun), sum(\.branches.count)), "",
    ])
    return TextTable.text(rows, rightAligned: [1, 2])
  }

  private func share(_ part: Int, _ whole: Int) -> String {
    whole == 0 ? "–" : "\(100 * part / whole) %"
  }

  /// `4, 9–12`: the lines that did not run, in stretches.
  private func missing(in file: RuleCoverage.File) -> String {
    var stretches: [ClosedRange<Int>] = []
    var isOpen = false
    for (line, count) in file.lines {
      if count > 0 {
        isOpen = false
      } else if isOpen, let last = stretches.popLast() {
        stretches.append(last.lowerBound...line)
      } else {
        stretches.append(line...line)
        isOpen = true
      }
    }
    return stretches.map {
      $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)"
    }.joined(separator: ", ")
  }

  /// The tracefile that `genhtml` and editors read.
  var lcov: String {
    var text = ""
    for file in coverage.files {
      text += "TN:\nSF:\(file.path)\n"
      var ways: [Int: Int] = [:]
      for (line, count) in file.branches {
        text += "BRDA:\(line),0,\(ways[line, default: 0]),\(count)\n"
        ways[line, default: 0] += 1
      }
      text += "BRF:\(file.branches.count)\nBRH:\(file.branchesRun)\n"
      for (line, count) in file.lines { text += "DA:\(line),\(count)\n" }
      text += "LF:\(file.lines.count)\nLH:\(file.linesRun)\nend_of_record\n"
    }
    return text
  }
}
