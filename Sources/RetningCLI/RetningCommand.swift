import ArgumentParser
import Glibc
import Retning

/// The command line: `retning <command>`.
@main
struct RetningCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retning",
    abstract: "Måltall og rapporter for departementsstrategien.",
    discussion: """
      Avslutningskoder: 0 alt er i orden (rød status er ikke en feil), 1 kjøringen gikk og noe i den holdt ikke, \
      2 kommandoen kunne ikke kjøres, 75 prøv igjen, 130 avbrutt.
      """,
    version: "retning \(Engine.version)",
    subcommands: [
      InitCommand.self, RunCommand.self, EvalCommand.self, ExplainCommand.self, DiffCommand.self,
      CheckCommand.self,
      TestCommand.self, FmtCommand.self, WatchCommand.self, ReplCommand.self, DocCommand.self,
      LspCommand.self, CompletionCommand.self,
      DataCommand.self,
      ReportCommand.self, VerifyCommand.self, ScheduleCommand.self, RoundCommand.self,
      DefinitionsCommand.self,
      DoctorCommand.self,
      VersionCommand.self,
      HelpCommand.self,
    ])

  static func main() {
    Worker.runIfAsked()
    // A reader that goes, as in `retning … | head`, is no reason to die.
    signal(SIGPIPE, SIG_IGN)
    do {
      var command = try parseAsRoot(CommandLine.arguments.dropFirst().map(\.asArgument))
      try command.run()
    } catch let code as ExitCode {
      Glibc.exit(code.rawValue)
    } catch {
      let isHelp = exitCode(for: error) == .success
      let text = ParserWords.text(
        fullMessage(for: error, columns: Terminal.width),
        arguments: Array(CommandLine.arguments.dropFirst()))
      isHelp ? Terminal.output(text + "\n") : Terminal.error(text + "\n")
      // ArgumentParser leaves with 64 for wrong usage; the contract is 2.
      Glibc.exit(isHelp ? 0 : 2)
    }
  }
}

extension String {
  /// A negative number is a value, not an option: its hyphen becomes a minus sign (U+2212), which numbers may have.
  fileprivate var asArgument: String {
    let digits = dropFirst()
    let isNegative =
      hasPrefix("-") && digits.first?.isNumber == true
      && digits.allSatisfy { $0.isNumber || $0 == "," || $0 == "." }
    return isNegative ? "\u{2212}" + digits : self
  }
}

extension ExitCode {
  /// The run worked and something in it did not hold.
  static let findings = ExitCode(1)
  /// The command could not run.
  static let unable = ExitCode(2)
  /// Try again later.
  static let temporary = ExitCode(75)
}
