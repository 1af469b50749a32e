import ArgumentParser
import Retning

struct FmtCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fmt", abstract: "Skriver regelfilene i én stil. Bare mellomrom endres.",
    discussion: """
      Linjene og kommentarene dine blir stående; innrykk og mellomrom rettes. Med --check endres ingenting, og \
      avslutningskoden er 1 når noe ville blitt annerledes.

      Eksempler:
        retning fmt
        retning fmt rules/kld
        retning fmt --check
      """)

  @OptionGroup var place: PlaceOptions

  @Argument(help: "Filer eller mapper, fra arbeidsområdet; alle regelfilene om ikke oppgitt.")
  var paths: [String] = []

  @Flag(help: "Endre ingenting; list filene som ville blitt annerledes.")
  var check = false

  @Flag(help: "Les én fil fra standard inn og skriv den formatert ut, for redigeringsprogram.")
  var stdin = false

  func run() throws {
    try perform(place) {
      if stdin {
        var text = ""
        while let line = readLine(strippingNewline: false) { text += line }
        return Terminal.output(try RuleFormat.formatted(text, file: "stdin"))
      }
      let workspace = try place.open()
      let language = place.language(workspace)
      let (changed, problems) = try workspace.format(paths, writing: !check)
      for path in changed { Terminal.output(path + "\n") }
      for problem in problems { Terminal.error(problem.line(in: language) + "\n") }
      if !problems.isEmpty || check && !changed.isEmpty { throw ExitCode.findings }
    }
  }
}
