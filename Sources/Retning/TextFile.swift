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
    guard let text = String(validating: try bytes(at: path, shown: shown), as: UTF8.self) else {
      throw Diagnostic(.fileNotText, ["file": shown ?? path])
    }
    return text
  }

  /// Writes a file whole, in place of one that was there; its folder is made.
  ///
  /// - Throws: A ``Diagnostic`` `file-unwritable`.
  static func write(_ text: String, to path: String) throws(Diagnostic) {
    let url = URL(filePath: path)
    do {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url, options: .atomic)
    } catch {
      throw Diagnostic(
        .fileUnwritable, ["file": path],
        phrases: [
          "problem": LocalizedText(
            nb: "mappen mangler, er skrivebeskyttet eller full",
            en: "the folder is missing, write-protected or full")
        ])
    }
  }

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
