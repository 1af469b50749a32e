import RetningDiagnostics

/// The texts of a workspace's rules, read by whoever has the files.
public struct RuleFiles: Sendable, Hashable, Codable {
  /// Each file's text by its path from the workspace's root, such as `rules/dfd/kompetanse.lua`.
  public let texts: [String: String]
  /// The files that could not be read, by path, with why; each is a failure of its own.
  public let unreadable: [String: Diagnostic]
  /// Tables that lie where none is read.
  public let strayTables: [String]

  public init(
    texts: [String: String], unreadable: [String: Diagnostic] = [:], strayTables: [String] = []
  ) {
    self.texts = texts
    self.unreadable = unreadable
    self.strayTables = strayTables
  }

  /// The paths under a folder, in order; a deeper folder's are left out unless asked for.
  func paths(under folder: String, deep: Bool = false, extension suffix: String = ".lua")
    -> [String]
  {
    (Array(texts.keys) + unreadable.keys)
      .filter { path in
        path.hasPrefix(folder + "/") && path.lowercased().hasSuffix(suffix)
          && (deep || !path.dropFirst(folder.count + 1).contains("/"))
      }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Whether a Lua file is rules: mappings of imports and descriptions of rounds are data.
  package static func isRules(_ path: String) -> Bool {
    !path.contains("/import/") && !path.contains("/rounds/")
  }

  /// The rule files of a ministry, without its tests.
  func rules(of ministry: String) -> [String] {
    paths(under: "rules/\(ministry)").filter { !$0.hasSuffix("_test.lua") }
  }

  /// The test files of a ministry.
  func tests(of ministry: String) -> [String] {
    paths(under: "rules/\(ministry)").filter { $0.hasSuffix("_test.lua") }
  }

  /// The tables of targets of a ministry.
  func targetTables(of ministry: String) -> [String] {
    paths(under: "rules/\(ministry)", extension: ".csv")
  }

  /// The ministries' folders.
  var folders: [String] {
    let names = texts.keys.compactMap { path -> String? in
      let parts = path.split(separator: "/")
      return parts.count > 2 && parts[0] == "rules" ? String(parts[1]) : nil
    }
    return Set(names).subtracting(["strategy", "shared"]).sorted()
  }

  /// A line of a file without the space around it, for the excerpt of a message.
  public func line(at location: SourceLocation?) -> String? { excerpt(at: location) }

  func excerpt(at location: SourceLocation?) -> String? {
    guard let location, let line = location.line, let text = texts[location.file] else {
      return nil
    }
    let lines = text.split(separator: "\n", maxSplits: line, omittingEmptySubsequences: false)
    guard line >= 1, line <= lines.count else { return nil }
    return Self.shown(lines[line - 1])
  }

  /// A line as a message shows it.
  static func shown(_ line: Substring) -> String { line.trimmingSpaces.visible(limit: 160) }
}

extension Substring {
  fileprivate var trimmingSpaces: String {
    var copy = self
    while let first = copy.first, first == " " || first == "\t" { copy.removeFirst() }
    while let last = copy.last, last.isWhitespace { copy.removeLast() }
    return String(copy)
  }
}
