import Crypto
import FoundationEssentials
import RetningDiagnostics
import RetningEvaluation
import RetningStore

extension RuleFiles {
  /// Reads all Lua files under a workspace's `rules`, and the tables of targets in the ministries' folders.
  init(readingRulesIn root: String) throws(Diagnostic) {
    var texts: [String: String] = [:]
    var unreadable: [String: Diagnostic] = [:]
    var strayTables: [String] = []
    var waiting = ["rules"]
    while let folder = waiting.popLast() {
      for name in try Self.names(in: "\(root)/\(folder)", shown: folder) where !name.hasPrefix(".")
      {
        let path = "\(folder)/\(name)"
        let kind = Self.kind(of: "\(root)/\(path)")
        if kind == .typeDirectory {
          waiting.append(path)
          if name.lowercased().hasSuffix(".lua") {
            unreadable[path] = Diagnostic(.ruleFolderName, ["file": path])
          }
        } else if name.lowercased().hasSuffix(".lua"), !name.hasSuffix(".lua") {
          unreadable[path] = Diagnostic(.ruleFileCase, ["file": path])
        } else if name.hasSuffix(".lua"), name != "retning.d.lua" {
          do throws(Diagnostic) {
            // A link could lead out of the workspace; a pipe or device could wait for ever.
            guard kind == .typeRegular else { throw Diagnostic(.fileNotPlain, ["file": path]) }
            texts[path] = try TextFile.text(at: "\(root)/\(path)", shown: path)
          } catch {
            unreadable[path] = error
          }
        } else if name.lowercased().hasSuffix(".csv"), Self.isShared(folder) {
          strayTables.append(path)
        } else if name.lowercased().hasSuffix(".csv"), Self.isDeeper(folder) {
          strayTables.append(path)
        } else if name.lowercased().hasSuffix(".csv"), Self.isMinistryFolder(folder) {
          do throws(Diagnostic) {
            guard kind == .typeRegular else { throw Diagnostic(.fileNotPlain, ["file": path]) }
            texts[path] = try Self.table(at: "\(root)/\(path)", shown: path)
          } catch {
            unreadable[path] = error
          }
        }
      }
    }
    // Settings and samples are not a ministry's: without them nothing can be right.
    for path in ["rules/workspace.lua", "rules/samples.lua"] {
      if let problem = unreadable[path] { throw problem }
    }
    self.init(texts: texts, unreadable: unreadable, strayTables: strayTables)
  }

  /// Whether a folder is a ministry's own, and not one within it or one that all share.
  private static func isMinistryFolder(_ folder: String) -> Bool {
    let parts = folder.split(separator: "/")
    return parts.count == 2 && !["strategy", "shared"].contains(parts[1])
  }

  /// Whether a folder is one that all share, where no ministry's targets can be.
  private static func isShared(_ folder: String) -> Bool {
    ["rules", "rules/strategy", "rules/shared"].contains(folder)
  }

  /// Whether a folder lies within a ministry's and holds neither figures nor mappings: a table there is taken for nothing.
  private static func isDeeper(_ folder: String) -> Bool {
    let parts = folder.split(separator: "/")
    return parts.count > 2 && !["data", "import"].contains(parts[2])
  }

  /// A table's text, in whichever encoding a spreadsheet program wrote it.
  private static func table(at path: String, shown: String) throws(Diagnostic) -> String {
    let bytes = try TextFile.bytes(at: path, shown: shown)
    guard let decoded = TextEncoding.decode(bytes) else {
      throw Diagnostic(.fileNotText, ["file": shown], at: SourceLocation(file: shown))
    }
    return String(decoding: decoded.bytes, as: UTF8.self)
  }

  /// What kind of file lies at a path; a link is a link, whatever it leads to.
  private static func kind(of path: String) -> FileAttributeType? {
    (try? FileManager.default.attributesOfItem(atPath: path))?[.type] as? FileAttributeType
  }

  private static func names(in folder: String, shown: String) throws(Diagnostic) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    } catch {
      throw Diagnostic(
        .fileUnreadable, ["file": shown],
        phrases: [
          "problem": LocalizedText(
            nb: "mappen kan ikke leses", en: "the folder cannot be read")
        ])
    }
  }

  /// What is evaluated: every file but tests, samples, mappings and rounds.
  var evaluatedTexts: [String: String] {
    texts.filter { path, _ in
      !path.hasSuffix("_test.lua") && path != "rules/samples.lua" && Self.isRules(path)
    }
  }

  /// The hash of what is evaluated, by path and content, in hexadecimal.
  var hash: String {
    var hasher = SHA256()
    for (path, text) in evaluatedTexts.sorted(by: {
      $0.key.utf8.lexicographicallyPrecedes($1.key.utf8)
    }) {
      hasher.update(data: Array("\(path.utf8.count) \(path) \(text.utf8.count) ".utf8))
      hasher.update(data: Array(text.utf8))
    }
    return hasher.finalize().map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }.joined()
  }
}
