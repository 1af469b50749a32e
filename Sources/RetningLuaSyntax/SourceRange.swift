/// A place between two bytes of a source text.
package struct SourcePosition: Sendable, Hashable {
  /// The bytes before it.
  package let offset: Int
  /// From 1, as Lua counts: `\r\n` and `\n\r` end one line together.
  package let line: Int
  /// From 1, in Unicode scalars. A byte that continues no scalar counts with what stands before it.
  package let column: Int
  /// From 1, in bytes.
  package let byteColumn: Int

  package static let start = SourcePosition(offset: 0, line: 1, column: 1, byteColumn: 1)
}

/// A stretch of a source text, up to but not including its end.
package struct SourceRange: Sendable, Hashable {
  package let start: SourcePosition
  package let end: SourcePosition
}
