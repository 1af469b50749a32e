import CStockLua
import Glibc
import RetningLua

/// `make fuzz`: random and mutated programs against the sandbox.
///
/// Each is run twice, which must give the same to the instruction and the byte, and once with an allocation that fails.
/// The program under way lies in a file, so that a crash leaves it behind; on a crash or a hang the last line names it.
///
/// ```
/// ProgramGrammar ─┬───────────────────▶ program ─▶ FuzzRun × 2 ─▶ the same?
/// corpus ─────────┴▶ ProgramMutation ─▶         ─▶ FuzzRun with a failing allocation ─▶ memory?
///                                               ─▶ LuaChunk and Lua's compiler ─▶ does the reader take what Lua takes?
/// ```
@main
struct Fuzz {
  private let arguments: FuzzArguments
  private var random: RandomSource
  private var counts: [String: Int] = [:]
  private var programs = 0

  /// Processor time that one run may take: loading and two calls within their budgets, with room for a slow machine.
  static let runSecondsMax = 6.0
  /// What the process may hold more than after the first programs.
  static let growthBytesMax = 192 << 20

  static func main() {
    let arguments = FuzzArguments(CommandLine.arguments)
    if let stock = arguments.stock { return runStock(stock) }
    if let folder = arguments.writing { return writePrograms(arguments, to: folder) }
    if let replay = arguments.replay {
      return runAgain(replay, arguments.isRoomy ? LuaBudget() : FuzzRun.small)
    }
    var fuzz = Fuzz(arguments)
    fuzz.run()
  }

  private init(_ arguments: FuzzArguments) {
    self.arguments = arguments
    random = RandomSource(seed: arguments.seed)
  }

  private mutating func run() {
    let words = "seed \(arguments.seed); the program under way: \(arguments.path)"
    print(words)
    fflush(nil)
    LastWords.prepare(words)
    let begun = time(nil)
    var held = 0
    while time(nil) - begun < arguments.seconds, programs < arguments.programs {
      let program = Self.make(RandomSource(seed: random.next()))
      guard Self.write(program, to: arguments.path) else { fail("cannot write") }
      // What is charged for too little shows where much is allowed.
      let budget = random.once(in: 20) ? LuaBudget() : FuzzRun.small
      check(program, budget, failing: 1 + random.below(random.once(in: 2) ? 40 : 3000))
      programs += 1
      if programs % 100 == 0 { showProgress() }
      if programs == 200 { held = Self.residentBytes() }
      if programs > 200, Self.residentBytes() - held > Self.growthBytesMax {
        fail("memory grows")
      }
    }
    unlink(arguments.path)
    let ends = counts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    print("\(programs) programs: \(ends.joined(separator: ", "))")
  }

  private static func make(_ source: RandomSource) -> String {
    var random = source
    var grammar = ProgramGrammar(RandomSource(seed: random.next()))
    let program = grammar.program()
    guard random.once(in: 2) else { return program }
    var mutation = ProgramMutation(RandomSource(seed: random.next()))
    return mutation.program(program)
  }

  // MARK: What must hold

  private mutating func check(_ program: String, _ budget: LuaBudget, failing: Int) {
    alarm(LastWords.patience)
    defer { alarm(0) }
    let (first, second, starved) = DeepStack.run {
      LastWords.prepareThread()
      defer { LastWords.clearThread() }
      let twice = (FuzzRun.run(program, budget), FuzzRun.run(program, budget))
      return (twice.0, twice.1, FuzzRun.run(program, budget, failing: failing))
    }
    for run in [first, second, starved] where run.seconds > Self.runSecondsMax {
      fail("a run took \(run.seconds) s: \(run)")
    }
    if !first.isTimed, !second.isTimed, first.outcome != second.outcome {
      fail("two runs differ:\n\(first.outcome)\n\(second.outcome)")
    }
    if starved.outcome.end != "memory", !first.isTimed, !starved.isTimed,
      starved.outcome != first.outcome
    {
      fail("with allocation \(failing) failing:\n\(starved.outcome)\nwithout:\n\(first.outcome)")
    }
    if FuzzRun.isWronglyRefused(program) { fail("Lua takes what the reader refuses") }
    if arguments.isVerbose { print("\(program.utf8.count) bytes, \(first)") }
    counts[first.outcome.end, default: 0] += 1
  }

  private func fail(_ message: String) -> Never {
    print("FOUND: \(message)\nseed \(arguments.seed), see \(arguments.path)")
    exit(1)
  }

  // MARK: Files and figures

  private func showProgress() {
    guard isatty(2) != 0 else { return }
    let line = "\r\(programs) programs "
    _ = Glibc.write(2, line, line.utf8.count)
  }

  private static func write(_ program: String, to path: String) -> Bool {
    guard let file = fopen(path, "w") else { return false }
    defer { fclose(file) }
    return fputs(program, file) >= 0
  }

  /// The memory of this process that is there, from /proc.
  private static func residentBytes() -> Int {
    let pages = read("/proc/self/statm").split(separator: " ").dropFirst().first.flatMap { Int($0) }
    return (pages ?? 0) * 4096
  }

  private static func read(_ path: String) -> String {
    guard let file = fopen(path, "r") else {
      print("cannot read \(path)")
      exit(2)
    }
    defer { fclose(file) }
    var text: [UInt8] = []
    var byte = fgetc(file)
    while byte != EOF {
      text.append(UInt8(truncatingIfNeeded: byte))
      byte = fgetc(file)
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Writes programs, for another that runs them.
  private static func writePrograms(_ arguments: FuzzArguments, to folder: String) {
    var random = RandomSource(seed: arguments.seed)
    for number in 0..<min(arguments.programs, 100_000) {
      let program = make(RandomSource(seed: random.next()))
      guard write(program, to: "\(folder)/\(arguments.seed)-\(number).lua") else {
        print("cannot write into \(folder)")
        exit(2)
      }
    }
  }

  // MARK: One file

  /// Runs a file in the packaged Lua as it comes, in this process: for tests of what it dies of.
  private static func runStock(_ path: String) {
    guard let output = stock_lua_output(read(path), "@\(path)") else { return }
    print(String(cString: output), terminator: "")
    free(output)
  }

  /// Runs a program that has been kept, and shows what comes of it.
  private static func runAgain(_ path: String, _ budget: LuaBudget) {
    let program = read(path)
    print(DeepStack.run { FuzzRun.run(program, budget, isShown: true) })
    if FuzzRun.isWronglyRefused(program) { print("Lua takes what the reader refuses") }
  }
}
