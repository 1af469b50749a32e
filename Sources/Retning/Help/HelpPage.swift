import RetningDiagnostics

/// What `retning help` says at length of a message: why it is said, what to do, and an example that is wrong and one that is
/// right.
///
/// Pages are written as text, in the files `HelpPages+….swift`, and a test runs their examples:
///
/// ````
/// # unit-mismatch
///
/// nb: Norwegian, one paragraph.
///
/// en: English, one paragraph.
///
/// ```wrong rules/dfd/eksempel.lua
/// …
/// ```
/// ````
public struct HelpPage: Sendable {
  /// A file, some commands, or what stands on the screen.
  public struct Block: Sendable {
    public enum Kind: String, Sendable {
      /// A file that is there in both examples.
      case given
      case wrong, right
      /// Commands for both examples, and for one of them.
      case run, runWrong = "run-wrong", runRight = "run-right"
      /// What a person sees and does, where files and commands cannot bring the message about.
      case shown
    }

    public let kind: Kind
    /// Where a file lies in the workspace; ``HelpPage/exampleFile`` where nothing is said.
    public let path: String
    /// Ends with a line break.
    public let text: String

    public var isFile: Bool { kind == .given || kind == .wrong || kind == .right }
  }

  /// Where an example's rules stand.
  public static let exampleFile = "rules/dfd/eksempel.lua"

  /// The rules that examples stand on, in `rules/dfd/data.lua`.
  public static let base = """
    data "ansatte"  { unit = "personer", frequency = "T", kind = "stock" }
    data "ledere"   { unit = "personer", frequency = "T", kind = "stock" }
    data "fravær"   { unit = "dager", frequency = "T", kind = "flow" }
    data "kostnad"  { unit = "mill. kr", frequency = "Q", kind = "flow" }
    data "andel"    { unit = "%", frequency = "T", kind = "ratio" }
    data "delt"     { unit = "personer", frequency = "T", kind = "stock", dimensions = { "kjønn" } }

    """

  /// The message's code.
  public let code: String
  public let text: LocalizedText
  public let blocks: [Block]

  /// The commands of an example, in order; `retning check` where none are written.
  public func commands(_ kind: Block.Kind) -> [String] {
    let own: Block.Kind = kind == .wrong ? .runWrong : .runRight
    let lines = blocks.filter { $0.kind == .run || $0.kind == own }.flatMap {
      $0.text.split(separator: "\n").map(String.init)
    }
    return lines.isEmpty ? ["retning check"] : lines
  }

  /// The page of a code; nil where there is none.
  public static func page(of code: String) -> HelpPage? { all.first { $0.code == code } }

  /// Every page, in order of the files that they stand in.
  public static let all =
    [checks, evaluation, lua, imports, sources, store, rounds, workspace].flatMap(pages)

  /// The pages of a text in the form that is shown above.
  static func pages(_ text: String) -> [HelpPage] {
    var pages: [HelpPage] = []
    var words: [Substring: String] = [:]
    var blocks: [Block] = []
    var code: Substring?
    var language: Substring?
    var fence: (head: [Substring], lines: String)?

    func finish() {
      guard let code else { return }
      pages.append(
        HelpPage(
          code: String(code), text: LocalizedText(nb: words["nb"] ?? "", en: words["en"] ?? ""),
          blocks: blocks))
      (words, blocks) = ([:], [])
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if let open = fence {
        if line != "```" {
          fence?.lines += line + "\n"
        } else {
          if let word = open.head.first, let kind = Block.Kind(rawValue: String(word)) {
            let path = open.head.dropFirst().first.map(String.init) ?? exampleFile
            blocks.append(Block(kind: kind, path: path, text: open.lines))
          }
          fence = nil
        }
      } else if line.hasPrefix("```") {
        fence = (line.dropFirst(3).split(separator: " ", maxSplits: 1), "")
      } else if line.hasPrefix("# ") {
        finish()
        code = line.dropFirst(2)
      } else if line.hasPrefix("nb: ") || line.hasPrefix("en: ") {
        language = line.prefix(2)
        words[line.prefix(2)] = String(line.dropFirst(4))
      } else if line.isEmpty {
        language = nil
      } else if let language {
        words[language, default: ""] += " " + line
      }
    }
    finish()
    return pages
  }
}
