/// A place between two bytes of a source text, which is at most 4 GiB long.
///
/// Its numbers are stored small: a chunk holds very many.
package struct SourcePosition: Sendable, Hashable {
  private let storedOffset: UInt32
  private let storedLine: UInt32
  private let storedColumn: UInt32
  private let storedByteColumn: UInt32

  package init(offset: Int, line: Int, column: Int, byteColumn: Int) {
    storedOffset = UInt32(truncatingIfNeeded: offset)
    storedLine = UInt32(truncatingIfNeeded: line)
    storedColumn = UInt32(truncatingIfNeeded: column)
    storedByteColumn = UInt32(truncatingIfNeeded: byteColumn)
  }

  /// The bytes before it.
  package var offset: Int { Int(storedOffset) }
  /// From 1, as Lua counts: `\r\n` and `\n\r` end one line together.
  package var line: Int { Int(storedLine) }
  /// From 1, in Unicode scalars. A byte that continues no scalar counts with what stands before it.
  package var column: Int { Int(storedColumn) }
  /// From 1, in bytes.
  package var byteColumn: Int { Int(storedByteColumn) }

  package static let start = SourcePosition(offset: 0, line: 1, column: 1, byteColumn: 1)
}

/// A stretch of a source text, up to but not including its end.
package struct SourceRange: Sendable, Hashable {
  package let start: SourcePosition
  package let end: SourcePosition
}

extension SourceRange {
  /// The stretch between two places of the same text, the first not after the second.
  package init(from start: SourcePosition, to end: SourcePosition) {
    self.init(start: start, end: end)
  }
}
