import ArgumentParser
import Retning

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Begynner reglene til et departement: en første indikator med test og eksempeltall.",
    discussion: """
      I en tom mappe skrives alt et arbeidsområde trenger, med den felles strategien og innstillinger for redigeringsprogram. \
      I et arbeidsområde som finnes, skrives bare departementets egen mappe. Ingenting skrives over.

      Eksempler:
        retning init kld
        retning init kld ny-mappe
      """)

  @Argument(help: "Departementets id, for eksempel kld.")
  var ministry: String

  @Argument(help: "Mappen; den du står i om ikke oppgitt.")
  var folder = "."

  @Option(help: "Språket i meldinger: nb eller en.")
  var lang: Language?

  func run() throws {
    let language = lang ?? .nb
    do throws(Diagnostic) {
      let files = try Workspace.begin(ministry, in: folder, today: ReaderOptions.today)
      let at = folder == "." ? "" : "\(folder.shortened)/"
      for file in files where !file.hasPrefix("rules/strategy/") {
        Terminal.output(at + file + "\n")
      }
      // An empty folder has samples of its own, which make the store.
      if !files.contains("rules/samples.lua") {
        Terminal.output("\n" + Phrase.importSamples(ministry).text(in: language) + "\n")
      }
      Terminal.output("\n" + Phrase.begun(folder == "." ? nil : folder).text(in: language) + "\n")
    } catch {
      Terminal.error(error.line(in: language) + "\n")
      throw ExitCode.unable
    }
  }
}
