import ArgumentParser
import Retning

extension Right: ExpressibleByArgument {}

struct DataGrantCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "grant",
    abstract: "Viser hvem som har rett til hva, eller gir eller tar en rettighet.",
    discussion: """
      Uten rettigheter i lageret kan alle skrive alt. Den første rettigheten gjelder med en gang, og må være retten til \
      å gi rettigheter: retning data grant --to 'Ingrid Solheim' --right grant.
      """)

  @OptionGroup var common: CommonOptions

  @Option(help: "Hvem den gis til.")
  var to: String?

  @Option(help: "Hvem den tas fra.")
  var from: String?

  @Option(help: "write: endre og se tall. read: se tall. grant: gi og ta rettigheter.")
  var right: Right = .write

  @Option(help: "Departementet hvis tall det gjelder; alle om ikke oppgitt.")
  var ministry: String?

  @Option(help: "Hvem som gir eller tar; ellers RETNING_AUTHOR, ellers brukeren på maskinen.")
  var author: String?

  @Option(help: "Når, for eksempel 2026-05-20T10:00; nå om ikke oppgitt.")
  var time: String?

  func validate() throws {
    guard to == nil || from == nil else {
      throw ValidationError("Oppgi enten --to eller --from.")
    }
  }

  func run() throws {
    try perform(common, failure: .findings) {
      let workspace = try common.open()
      guard let name = to ?? from else { return try list(workspace) }
      let grant = Grant(author: name, right: right, ministry: ministry)
      let commit = try workspace.grant(
        grant, revoking: from != nil, author: author ?? Terminal.author,
        time: try commitTime(time))
      CommitText(
        summary: ImportSummary(commit: commit), format: common.format,
        language: common.language(workspace)
      ).write()
    }
  }

  private func list(_ workspace: Workspace) throws {
    let rights = try Rights(in: try workspace.openStore(common).snapshot())
    let grants = rights.grants.sorted()
    switch common.format {
    case .json:
      Terminal.output(
        JSONValue.array(
          grants.map {
            [
              "author": .string($0.author), "right": .string($0.right.rawValue),
              "ministry": .optional($0.ministry),
            ]
          }
        ).pretty())
    case .text:
      Terminal.output(
        TextTable.text(grants.map { [$0.author, $0.right.rawValue, $0.ministry ?? "*"] }))
    }
    guard !rights.areEnforced else { return }
    Terminal.error(Phrase.noRights.text(in: common.language(workspace)) + "\n")
  }
}
