import FoundationEssentials
import RetningDiagnostics

/// Reads and writes whole files, with errors that a person can act on.
enum TextFile {
  /// A file's bytes.
  ///
  /// - Throws: A ``Diagnostic`` `file-unreadable`.
  static func bytes(at path: String, shown: String? = nil) throws(Diagnostic) -> [UInt8] {
    do {
      return Array(try Data(contentsOf: URL(filePath: path)))
    } catch {
      throw Diagnostic(
        .fileUnreadable, ["file": shown ?? path], phrases: ["problem": cause(at: path)])
    }
  }

  /// A file's text.
  ///
  /// - Throws: A ``Diagnostic`` `file-unreadable` or `file-not-utf8`.
  static func text(at path: String, shown: String? = nil) throws(Diagnostic) -> String {
    let bytes = try bytes(at: path, shown: shown)
    // Editors on Windows put a mark before the text that says that it is UTF-8.
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    if let text = String(validating: bytes[start...], as: UTF8.self) { return text }
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let line = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil }
    throw Diagnostic(
      .fileNotText, ["file": shown ?? path],
      at: SourceLocation(file: shown ?? path, line: line.map { $0 + 1 }))
  }

  /// Writes a file whole, in place of one that was there; its folder is made.
  ///
  /// - Throws: A ``Diagnostic`` `file-unwritable`.
  static func write(_ text: String, to path: String) throws(Diagnostic) {
    try write(Array(text.utf8), to: path)
  }

  /// Writes a file whole, in place of one that was there; its folder is made.
  ///
  /// - Throws: A ``Diagnostic`` `file-unwritable`.
  static func write(_ bytes: [UInt8], to path: String) throws(Diagnostic) {
    let url = URL(filePath: path)
    do {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: url, options: .atomic)
    } catch {
      throw Diagnostic(
        .fileUnwritable, ["file": path],
        phrases: ["problem": noFolder])
    }
  }

  /// Makes a folder, with those above it, where it is not there.
  ///
  /// - Throws: A ``Diagnostic`` `file-unwritable`.
  static func makeFolder(_ path: String) throws(Diagnostic) {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw Diagnostic(.fileUnwritable, ["file": path], phrases: ["problem": noFolder])
    }
  }

  private static let noFolder = LocalizedText(
    nb: "mappen mangler, er skrivebeskyttet eller full",
    en: "the folder is missing, write-protected or full")

  private static func cause(at path: String) -> LocalizedText {
    var isDirectory = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
      return LocalizedText(nb: "den finnes ikke", en: "it does not exist")
    }
    return isDirectory
      ? LocalizedText(nb: "det er en mappe", en: "it is a folder")
      : LocalizedText(nb: "du har ikke lov til å lese den", en: "you are not allowed to read it")
  }
}
