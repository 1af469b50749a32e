/// How long Lua's own compiler will work on the text, in steps of about a nanosecond.
///
/// Nothing can stop it: no hook runs while it compiles. It walks to the end of a list of jumps to add one (each `and`,
/// `or` and `elseif`), and through all variables around a place to find a name, so that a text of a megabyte can take
/// it a minute. What would is refused before it begins.
struct CompilerEffort {
  /// A hundred milliseconds. A file that people write takes some hundred thousand steps.
  static let stepsMax = 100_000_000

  private var steps = 0

  mutating func add(_ count: Int, at range: SourceRange) throws(LuaSyntaxError) {
    steps += count
    guard steps <= Self.stepsMax else { throw LuaSyntaxError(.luaTooInvolved, at: range) }
  }
}
