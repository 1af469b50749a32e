import ArgumentParser
import Retning

struct DataTemplateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template",
    abstract: "Skriver en Excel-arbeidsbok som et departement fyller ut og leser inn igjen.",
    discussion: """
      Arket har en rad for hvert tall som perioden trenger, med det som er levert, enheten og forrige tall. Fyll ut og \
      les inn: retning data import FIL --ministry DEPARTEMENT.
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var reading: ReaderOptions

  @Argument(help: "Departementet.")
  var ministry: String

  @Argument(help: "Filen som skrives, for eksempel tall.xlsx.")
  var file: String

  @Option(help: "Perioden, for eksempel 2026-T2; ellers den siste som er over.")
  var period: String?

  func run() throws {
    try perform(common) {
      let workspace = try common.open()
      let language = common.language(workspace)
      let period =
        try period.map { try Period(parsing: $0) }
        ?? workspace.reportedPeriod(ReaderOptions.today)
      let known = try workspace.openStoreIfAny(common).map {
        try reading.reader(of: $0, in: workspace)
      }
      let count = try workspace.writeTemplate(
        of: ministry, for: period, to: file, from: known, language: language)
      switch common.format {
      case .json:
        let summary: JSONValue = [
          "file": .string(file), "ministry": .string(ministry), "period": .string("\(period)"),
          "rows": .number(count),
        ]
        Terminal.output(summary.pretty())
      case .text:
        Terminal.output(
          Phrase.templateWritten(file, rows: count, period.text(in: language))
            .text(in: language) + "\n")
      }
    }
  }
}
