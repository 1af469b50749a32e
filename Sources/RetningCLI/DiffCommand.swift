import ArgumentParser
import Retning

struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract:
      "Viser alt som blir annerledes med andre regler eller andre tall, side om side og med grunnen.",
    discussion: """
      «retning diff --rules ny-mappe» holder reglene her mot reglene i en annen mappe, «--rules gammel ny» to mapper mot \
      hverandre. «retning diff --data 40» holder tallene ved revisjon 40 mot de nyeste, «--data 40 54» to revisjoner eller \
      datoer mot hverandre. Avslutningskoden er 1 når noe er annerledes.
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var evaluation: EvaluationOptions

  @Option(parsing: .upToNextOption, help: "En mappe med andre regler, eller to.")
  var rules: [String] = []

  @Option(parsing: .upToNextOption, help: "En revisjon eller dato, eller to.")
  var data: [String] = []

  func validate() throws {
    guard rules.count <= 2, data.count <= 2, rules.isEmpty != data.isEmpty else {
      throw ValidationError(
        "Si --rules med én eller to mapper, eller --data med én eller to revisjoner.")
    }
  }

  func run() throws {
    try perform(common) {
      let workspace = try common.open()
      let language = common.language(workspace)
      let store = try workspace.openStore(common)
      let options = try evaluation.runOptions(language)
      let (difference, failures) = try workspace.difference(
        options, store: store, rules: rules.pair, data: data.pair)
      switch common.format {
      case .json: Terminal.output(difference.json.pretty())
      case .text: Terminal.output(DifferenceText.text(of: difference, in: language))
      }
      for failure in failures { Terminal.error("  \(failure.line(in: language))\n") }
      if !difference.isEmpty || !failures.isEmpty { throw ExitCode.findings }
    }
  }
}

extension [String] {
  /// One is held against what is here, two against each other.
  fileprivate var pair: (before: String?, after: String?)? {
    switch count {
    case 0: nil
    case 1: (nil, first)
    default: (self[0], self[1])
    }
  }
}
