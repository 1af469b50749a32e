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
