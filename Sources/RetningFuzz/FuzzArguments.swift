import Glibc

/// `retning-fuzz [--seconds N] [--seed N] [--programs N] [--keep FOLDER] [--verbose]`, with `--write FOLDER` to write the
/// programs instead of running them; `--replay FILE [--roomy]`; `--stock FILE`.
struct FuzzArguments {
  var seconds = 60
  var seed = UInt64(time(nil))
  var programs = Int.max
  var isVerbose = false
  /// A program to run again, with what comes of it.
  var replay: String?
  /// Whether it is run again with the budgets that rules have by default.
  var isRoomy = false
  /// A file to run in the packaged Lua as it comes.
  var stock: String?
  /// Where programs are written that are not run here: for `make memcheck`.
  var writing: String?
  /// Where the program under way lies.
  var folder = "/tmp"

  var path: String { "\(folder)/retning-fuzz-\(getpid()).lua" }

  init(_ arguments: [String]) {
    isRoomy = arguments.contains("--roomy")
    isVerbose = arguments.contains("--verbose")
    for (name, value) in zip(arguments.dropFirst(), arguments.dropFirst(2)) {
      switch name {
      case "--seconds": seconds = Int(value) ?? seconds
      case "--seed": seed = UInt64(value) ?? seed
      case "--programs": programs = Int(value) ?? programs
      case "--keep": folder = value
      case "--write": writing = value
      case "--replay": replay = value
      case "--stock": stock = value
      default: break
      }
    }
  }
}
