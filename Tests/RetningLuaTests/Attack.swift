import Testing

@testable import RetningLua

/// A hostile script and how it must end.
struct Attack: Sendable, CustomTestStringConvertible {
  enum End: Sendable, Equatable {
    /// A budget ends it, and it cannot go on.
    case stopped(LuaError.Kind)
    /// It is refused, with this in the English message.
    case refused(String)
    /// It comes through with these results and has harmed nobody.
    case contained([String])
  }

  let name: String
  let end: End
  let script: String

  init(_ name: String, _ end: End, _ script: String) {
    self.name = name
    self.end = end
    self.script = script
  }

  var testDescription: String { name }
}

extension Attack {
  static let all = loops + catching + nativeLoops + memory + escapes + errorValues + results + order
}
