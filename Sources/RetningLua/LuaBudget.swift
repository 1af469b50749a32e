import CRetningLua

/// How much an evaluation may use before it is ended.
public struct LuaBudget: Sendable, Hashable, Codable {
  /// Instructions of Lua's virtual machine, with what functions written in C charge for their work.
  public var instructions: Int
  /// Bytes allocated in all, freed or not: so the stop does not depend on when memory is collected.
  public var memoryBytes: Int
  /// Seconds of processor time. The last stop: it depends on the machine, so what it ends is never published.
  public var seconds: Double
  /// Calls within one another.
  public var depth: Int
  /// Bytes printed.
  public var outputBytes: Int

  public init(
    instructions: Int = 20_000_000, memoryBytes: Int = 64 << 20, seconds: Double = 1.5,
    depth: Int = 10_000, outputBytes: Int = 64 << 10
  ) {
    self.instructions = instructions
    self.memoryBytes = memoryBytes
    self.seconds = seconds
    self.depth = depth
    self.outputBytes = outputBytes
  }

  /// What is left when so much has been used.
  func forC(after spent: LuaSpending) -> rl_budget {
    rl_budget(
      instructions: Int64(instructions - spent.usage.instructions),
      bytes: Int64(memoryBytes - spent.usage.memoryBytes),
      nanoseconds: Int64(seconds * 1e9) - spent.nanoseconds, depth: Int32(clamping: depth),
      output: Int64(outputBytes - spent.outputBytes))
  }

  /// The budget of something that is run for each of so many subjects: a little more for each.
  package func forSubjects(_ count: Int) -> LuaBudget {
    var budget = self
    budget.instructions += 1000 * count
    budget.memoryBytes += 16_384 * count
    budget.seconds += 0.0002 * Double(count)
    return budget
  }
}

/// What an evaluation used.
public struct LuaUsage: Sendable, Hashable, Codable {
  public let instructions: Int
  public let memoryBytes: Int

  public init(instructions: Int, memoryBytes: Int) {
    self.instructions = instructions
    self.memoryBytes = memoryBytes
  }

  init(_ outcome: rl_outcome) {
    self.init(
      instructions: Int(outcome.instructions_used), memoryBytes: Int(outcome.bytes_used))
  }

  public static func + (lhs: LuaUsage, rhs: LuaUsage) -> LuaUsage {
    LuaUsage(
      instructions: lhs.instructions + rhs.instructions,
      memoryBytes: lhs.memoryBytes + rhs.memoryBytes)
  }
}

/// What evaluations that share a budget have used of it so far.
package struct LuaSpending: Sendable {
  package private(set) var usage = LuaUsage(instructions: 0, memoryBytes: 0)
  private(set) var nanoseconds: Int64 = 0
  private(set) var outputBytes = 0

  package init() {}

  mutating func giveBack(bytes: Int) {
    usage = LuaUsage(instructions: usage.instructions, memoryBytes: usage.memoryBytes - bytes)
  }

  mutating func add(_ outcome: rl_outcome) {
    usage = usage + LuaUsage(outcome)
    nanoseconds += outcome.nanoseconds_used
    outputBytes += Int(outcome.output_used)
  }
}
