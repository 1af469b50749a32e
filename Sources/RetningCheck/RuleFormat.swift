import RetningDiagnostics
import RetningLuaSyntax

/// The one style of rule files.
public enum RuleFormat {
  /// A text in the style; only space is changed.
  ///
  /// - Throws: A ``Diagnostic`` `lua-…` for a text that is no Lua, `format-changed` where the result would be another
  ///   program.
  public static func formatted(_ text: String, file: String) throws(Diagnostic) -> String {
    // A file from Windows keeps its ends of lines, all of one kind.
    guard !text.utf8.contains(UInt8(ascii: "\r")) else {
      let lines = text.replacing("\r\n", with: "\n")
      guard !lines.utf8.contains(UInt8(ascii: "\r")) else { return try plain(text, file: file) }
      return try plain(lines, file: file).replacing("\n", with: "\r\n")
    }
    return try plain(text, file: file)
  }

  private static func plain(_ text: String, file: String) throws(Diagnostic) -> String {
    do throws(LuaSyntaxError) {
      let result = try LuaFormatter.formatted(text)
      let (before, after) = (
        try LuaChunk(parsing: Array(text.utf8)), try LuaChunk(parsing: Array(result.utf8))
      )
      if before.tokens.map(\.kind) == after.tokens.map(\.kind),
        before.comments.count == after.comments.count
      {
        return result
      }
    } catch {
      throw error.diagnostic(in: file)
    }
    throw Diagnostic(.formatChanged, at: SourceLocation(file: file))
  }
}
