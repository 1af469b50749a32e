import ArgumentParser
import Retning

struct DocCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doc",
    abstract:
      "Skriver katalogen over indikatorene: definisjon, eier, kilde, mål, og hvem som bygger på dem.",
    discussion: """
      Katalogen viser også serier som ingen regel leser, og indikatorer med tall som er for gamle.

      Eksempler:
        retning doc
        retning doc --output katalog --lang en
      """)

  @OptionGroup var place: PlaceOptions
  @OptionGroup var reading: ReaderOptions

  @Option(help: "Mappen som katalogen skrives i.")
  var output: String?

  func run() throws {
    try perform(place) {
      let workspace = try place.open()
      let language = place.language(workspace)
      var options = RunOptions(today: ReaderOptions.today, language: language)
      options.isolation = .ownProcess
      options.viewer = reading.identity
      var result: ResultDocument?
      if workspace.hasStore || workspace.makesOwnStore {
        let store = try workspace.openStore(place)
        result = try workspace.evaluate(options, store: store).result
      }
      let paths = try workspace.writeCatalogue(
        to: output ?? "\(workspace.root)/reports/published", result: result,
        day: workspace.settings.asOf ?? options.today, language: language)
      for path in paths { Terminal.output(path.shortened + "\n") }
    }
  }
}
