import ArgumentParser
import Retning

struct CompletionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "completion",
    abstract: "Skriver fullføring av kommandoer for bash, zsh eller fish.",
    discussion: """
      Eksempler:
        retning completion bash > ~/.local/share/bash-completion/completions/retning
        retning completion zsh  > ~/.zfunc/_retning
        retning completion fish > ~/.config/fish/completions/retning.fish
      """)

  enum Shell: String, ExpressibleByArgument, CaseIterable {
    case bash, zsh, fish

    var kind: CompletionShell {
      switch self {
      case .bash: .bash
      case .zsh: .zsh
      case .fish: .fish
      }
    }
  }

  @Argument(help: "bash, zsh eller fish.")
  var shell: Shell

  func run() { Terminal.output(RetningCommand.completionScript(for: shell.kind)) }
}
