import ArgumentParser
import Retning

struct DefinitionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "definitions",
    abstract: "Viser ordene som regelfiler kan bruke, for redigeringsprogrammer (LuaCATS).")

  @OptionGroup var common: CommonOptions

  @Flag(help: "Skriv dem til rules/retning.d.lua.")
  var write = false

  func run() throws {
    try perform(common) {
      if write {
        let workspace = try common.open()
        Terminal.output(try workspace.writeDefinitions() + "\n")
      } else {
        Terminal.output(Workspace.definitions)
      }
    }
  }
}

struct VersionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "version", abstract: "Viser motorens versjon.")

  func run() {
    Terminal.output("retning \(Engine.version)\n")
  }
}
