import ArgumentParser
import Retning

struct HelpCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "help",
    abstract: "Forklarer en melding, eller viser hva en kommando tar.",
    discussion: """
      Eksempler:
        retning help unit-mismatch
        retning help test
        retning help --codes
      """)

  @Argument(help: "Koden i klammene etter en melding, eller navnet på en kommando.")
  var subject: [String] = []

  @Flag(help: "List alle kodene.")
  var codes = false

  @Option(help: "nb eller en.")
  var lang: Language?

  func run() throws {
    let language = lang ?? .nb
    if codes {
      var seen: Set<String> = []
      for code in DiagnosticCatalogue.all where seen.insert(code.id).inserted {
        Terminal.output(code.id + "\n")
      }
      return
    }
    guard let name = subject.first else {
      return write(RetningCommand.helpMessage(columns: Terminal.width), language)
    }
    if let text = HelpText(of: name) { return Terminal.output(text.text(in: language)) }
    switch Self.command(subject[...], under: RetningCommand.self) {
    case .found(let command):
      write(RetningCommand.helpMessage(for: command, columns: Terminal.width), language)
    case .unknown(let word, let known):
      let codes = word == name ? DiagnosticCatalogue.all.map(\.id) : []
      Terminal.error(
        Diagnostic.helpUnknown(word, among: codes + known).line(in: language) + "\n")
      throw ExitCode.unable
    }
  }

  private func write(_ help: String, _ language: Language) {
    Terminal.output((language == .en ? help : ParserWords.norwegian(help)) + "\n")
  }

  private enum Search {
    case found(any ParsableCommand.Type)
    /// The word that names nothing, and what could have stood there.
    case unknown(String, among: [String])
  }

  private struct Named {
    let name: String
    let type: any ParsableCommand.Type
  }

  private static func subcommands(of type: any ParsableCommand.Type) -> [Named] {
    let types: [any ParsableCommand.Type] = type.configuration.subcommands
    return types.map { Named(name: $0.configuration.commandName ?? "", type: $0) }
  }

  /// The command that a row of words names.
  private static func command(_ words: ArraySlice<String>, under type: any ParsableCommand.Type)
    -> Search
  {
    guard let word = words.first else { return .found(type) }
    let subcommands = subcommands(of: type)
    for named in subcommands where named.name == word {
      return command(words.dropFirst(), under: named.type)
    }
    return .unknown(word, among: subcommands.map(\.name))
  }
}
