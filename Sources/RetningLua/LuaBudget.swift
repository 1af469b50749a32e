import CRetningLua

/// How much an evaluation may use before it is ended.
public struct LuaBudget: Sendable, Hashable {
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

  var forC: rl_budget {
    rl_budget(
      instructions: Int64(instructions), bytes: Int64(memoryBytes),
      nanoseconds: Int64(seconds * 1e9), depth: Int32(clamping: depth), output: Int64(outputBytes))
  }
}

/// What an evaluation used.
public struct LuaUsage: Sendable, Hashable {
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
