import ArgumentParser
import Retning

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Leser alle regler uten tall og viser det som er galt, eller trolig er det.",
    discussion: """
      Reglene lastes, leses ord for ord, og kjøres én gang over oppdiktede tall: slik finnes skrivefeil, ukjente navn, \
      enheter som ikke kan legges sammen, kode som aldri nås, og indikatorer uten eier, kilde eller mål. Avslutningskoden er \
      1 når noe er en feil, med --strict også ved advarsler. «retning help KODE» forklarer en melding.

      Eksempler:
        retning check
        retning check --strict --format github
        retning check --format sarif > funn.sarif
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, sarif, github
  }

  @OptionGroup var place: PlaceOptions

  @Option(
    help: "text for mennesker, json og sarif for maskiner, github for merknader i en pull request.")
  var format: Format = .text

  @Flag(help: "Advarsler teller som feil, og hint vises.")
  var strict = false

  @Flag(help: "Ta med det luacheck finner; programmet må være installert.")
  var luacheck = false

  @Flag(help: "List indikatorer, regler og tiltak.")
  var list = false

  func run() throws {
    try perform(place) {
      let workspace = try place.open()
      let language = place.language(workspace)
      let review = workspace.check(language)
      let all = luacheck ? try workspace.mergingLuacheck(review.findings) : review.findings
      let shown = all.filter { strict || $0.severity != .note }
      let listing = CheckListing(
        findings: shown, language: language, workspace: workspace, check: review.rules)
      switch format {
      case .json: Terminal.output(listing.json.pretty())
      case .sarif: Terminal.output(listing.sarif.pretty())
      case .github: Terminal.output(listing.github)
      case .text:
        Terminal.error(listing.text)
        if list {
          let catalogue = review.rules.catalogue
          for id in catalogue.indicators + catalogue.rules + catalogue.measures {
            Terminal.output(id + "\n")
          }
        }
        if !shown.contains(where: { $0.severity == .error }) {
          Terminal.output(listing.summary + "\n")
        }
      }
      let failing = shown.contains { $0.severity == .error || strict && $0.severity == .warning }
      if failing { throw ExitCode.findings }
    }
  }
}
