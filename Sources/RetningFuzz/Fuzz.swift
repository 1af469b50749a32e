import CStockLua
import Glibc
import RetningLua

/// `make fuzz`: random and mutated programs against the sandbox.
///
/// Each is run twice, which must give the same to the instruction, and once with an allocation that fails. The program
/// under way lies in a file, so that a crash leaves it behind.
@main
struct Fuzz {
  static func main() {
    let arguments = Arguments(CommandLine.arguments)
    if let stock = arguments.stock { return runStock(stock) }
    print(
      "seed \(arguments.seed), \(arguments.seconds) s; the program under way: \(arguments.path)")
    var random = RandomSource(seed: arguments.seed)
    var counts: [String: Int] = [:]
    let begun = time(nil)
    var programs = 0
    while time(nil) - begun < arguments.seconds, programs < arguments.programs {
      let program = make(RandomSource(seed: random.next()))
      guard write(program, to: arguments.path) else { fail("cannot write \(arguments.path)") }
      let end = check(program, failing: 1 + random.below(600), arguments)
      counts[end, default: 0] += 1
      programs += 1
    }
    unlink(arguments.path)
    let ends = counts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    print("\(programs) programs: \(ends.joined(separator: ", "))")
  }

  /// Runs a file in the packaged Lua as it comes, in this process: for tests of what it dies of.
  private static func runStock(_ path: String) {
    guard let file = fopen(path, "r") else { fail("cannot read \(path)") }
    var text: [UInt8] = []
    var byte = fgetc(file)
    while byte != EOF {
      text.append(UInt8(truncatingIfNeeded: byte))
      byte = fgetc(file)
    }
    fclose(file)
    guard let output = stock_lua_output(String(decoding: text, as: UTF8.self), "@\(path)") else {
      return
    }
    print(String(cString: output), terminator: "")
    free(output)
  }

  private static func make(_ source: RandomSource) -> String {
    var random = source
    var grammar = ProgramGrammar(RandomSource(seed: random.next()))
    let program = grammar.program()
    guard random.once(in: 2) else { return program }
    var mutation = ProgramMutation(RandomSource(seed: random.next()))
    return mutation.program(program)
  }

  private static func check(_ program: String, failing: Int, _ arguments: Arguments) -> String {
    let begun = clock()
    let (first, second, starved) = DeepStack.run {
      (FuzzRun.run(program), FuzzRun.run(program), FuzzRun.run(program, failing: failing))
    }
    let seconds = Double(clock() - begun) / Double(CLOCKS_PER_SEC)
    if first != second, first.end != "time", second.end != "time" {
      fail("two runs differ: \(first) and \(second); see \(arguments.path)")
    }
    if starved.end != "memory", starved != first, first.end != "time", starved.end != "time" {
      fail("a failed allocation ended as \(starved); see \(arguments.path)")
    }
    if seconds > 12 { fail("it took \(seconds) s; see \(arguments.path)") }
    if FuzzRun.isWronglyRefused(program) {
      fail("Lua takes what the reader refuses; see \(arguments.path)")
    }
    if arguments.isVerbose { print("\(program.utf8.count) bytes, \(first.end): \(first.message)") }
    return first.end
  }

  private static func write(_ program: String, to path: String) -> Bool {
    guard let file = fopen(path, "w") else { return false }
    defer { fclose(file) }
    return fputs(program, file) >= 0
  }

  private static func fail(_ message: String) -> Never {
    print("FOUND: \(message)")
    exit(1)
  }
}

/// `--seconds N --seed N --programs N --keep PATH --verbose`, or `--stock FILE`.
struct Arguments {
  var seconds = 60
  var seed = UInt64(time(nil))
  var programs = Int.max
  var isVerbose = false
  var stock: String?
  var path = "/tmp/retning-fuzz-\(getpid()).lua"

  init(_ arguments: [String]) {
    isVerbose = arguments.contains("--verbose")
    for (name, value) in zip(arguments.dropFirst(), arguments.dropFirst(2)) {
      switch name {
      case "--seconds": seconds = Int(value) ?? seconds
      case "--seed": seed = UInt64(value) ?? seed
      case "--programs": programs = Int(value) ?? programs
      case "--keep": path = value
      case "--stock": stock = value
      default: break
      }
    }
  }
}
