import FoundationEssentials
import Retning
import RetningCheck
import RetningData
import RetningDiagnostics
import RetningEvaluation
import RetningJSON
import RetningLua
import RetningResult
import RetningStore

/// The language server for rule files: what an editor asks, and what it is told, by the Language Server Protocol.
///
/// ```
/// message ─▶ handle ─▶ answers, and diagnostics of the file that was typed in
///    …        idle  ─▶ diagnostics of all files, and newest values for hovers
/// ```
///
/// It is a value of one thread: whoever reads the messages calls it in turn.
public final class LanguageServer {
  private var root: String?
  private let language: Language
  private let today: CalendarDate
  var documents: [String: RuleDocument] = [:]
  /// The files as they lie on disk, and what they declare.
  var files: RuleFiles?
  private var settings = WorkspaceSettings()
  var catalogue: Evaluation.Catalogue?
  /// The newest results by indicator, as of the last save.
  var results: [String: IndicatorResult] = [:]
  private var session: Session?
  private var isStale = true
  private var isUnsaved = true
  /// The files that diagnostics were told of last.
  private var told: Set<String> = []
  /// Whether the editor has asked it to end.
  public private(set) var hasEnded = false
  private var isInitialized = false
  private var isShutDown = false

  /// - Parameter today: The day of values in hovers, for a workspace that pins none.
  public init(language: Language, today: CalendarDate) {
    self.language = language
    self.today = today
  }

  /// 0 where the editor said goodbye first.
  public var exitCode: Int32 { isShutDown ? 0 : 1 }

  // MARK: Messages

  /// What a message is answered with.
  public func handle(_ message: JSONValue) -> [JSONValue] {
    let method = message["method"]?.string ?? ""
    let parameters = message["params"] ?? .null
    guard let id = message["id"], id != .null else { return notified(method, parameters) }
    guard !method.isEmpty else { return [] }
    guard isInitialized || method == "initialize" else {
      return [Self.problem(id, -32002, "the server has not been initialized")]
    }
    if isShutDown { return [Self.problem(id, -32600, "the server has been shut down")] }
    if method == "textDocument/rename" {
      switch rename(parameters) {
      case .success(let edits): return [["jsonrpc": "2.0", "id": id, "result": edits]]
      case .failure(let problem):
        return [Self.problem(id, -32602, problem.text(in: language, withCodes: true))]
      }
    }
    guard let result = answer(method, parameters) else {
      return [Self.problem(id, -32601, "no such method: \(method)")]
    }
    return [["jsonrpc": "2.0", "id": id, "result": result]]
  }

  /// What is told of a message that is no JSON.
  public static let unreadable = problem(.null, -32700, "the message is not JSON")

  private static func problem(_ id: JSONValue, _ code: Int, _ text: String) -> JSONValue {
    ["jsonrpc": "2.0", "id": id, "error": ["code": .number(code), "message": .string(text)]]
  }

  private func answer(_ method: String, _ parameters: JSONValue) -> JSONValue? {
    switch method {
    case "initialize": initialize(parameters)
    case "shutdown": shutDown()
    case "textDocument/completion": completion(parameters)
    case "textDocument/hover": hover(parameters)
    case "textDocument/definition": definition(parameters)
    case "textDocument/references": references(parameters)
    case "textDocument/prepareRename": prepareRename(parameters)
    case "textDocument/documentSymbol": symbols(parameters)
    case "textDocument/formatting": formatting(parameters)
    default: nil
    }
  }

  private func shutDown() -> JSONValue {
    isShutDown = true
    return .null
  }

  private func initialize(_ parameters: JSONValue) -> JSONValue {
    isInitialized = true
    let folder =
      parameters["workspaceFolders"]?.array?.first?["uri"]?.string ?? parameters["rootUri"]?.string
    root = folder.flatMap(Self.path) ?? parameters["rootPath"]?.string ?? root ?? "."
    root = root.map(Self.workspace)
    return [
      "capabilities": [
        "positionEncoding": "utf-16",
        "textDocumentSync": ["openClose": .bool(true), "change": .number(1), "save": .bool(true)],
        "completionProvider": ["triggerCharacters": ["\"", ":", ".", "/", "{"]],
        "hoverProvider": .bool(true), "definitionProvider": .bool(true),
        "referencesProvider": .bool(true), "documentSymbolProvider": .bool(true),
        "documentFormattingProvider": .bool(true),
        "renameProvider": ["prepareProvider": .bool(true)],
      ],
      "serverInfo": ["name": "retning", "version": .string(Engine.version)],
    ]
  }

  /// The workspace that a folder lies in: itself, or the nearest above that has rules.
  private static func workspace(_ folder: String) -> String {
    var url = URL(filePath: folder)
    for _ in 0..<40 {
      if FileManager.default.fileExists(atPath: url.appending(path: "rules/strategy").path) {
        return url.path
      }
      let above = url.deletingLastPathComponent()
      if above.path == url.path { break }
      url = above
    }
    return folder
  }

  private func notified(_ method: String, _ parameters: JSONValue) -> [JSONValue] {
    let uri = parameters["textDocument"]?["uri"]?.string ?? ""
    switch method {
    case "exit": hasEnded = true
    case "textDocument/didOpen":
      guard let path = file(uri), let text = parameters["textDocument"]?["text"]?.string else {
        return []
      }
      documents[path] = RuleDocument(path: path, text: text)
      isStale = true
      return [published(path, RuleCheck.findings(in: text, file: path))]
    case "textDocument/didChange":
      guard let path = file(uri), documents[path] != nil,
        let text = parameters["contentChanges"]?.array?.last?["text"]?.string
      else { return [] }
      documents[path]?.change(to: text)
      isStale = true
      return [published(path, RuleCheck.findings(in: text, file: path))]
    case "textDocument/didSave":
      (isStale, isUnsaved) = (true, true)
    case "textDocument/didClose":
      guard let path = file(uri) else { return [] }
      documents[path] = nil
      isStale = true
    default: break
    }
    return []
  }

  /// Whether there is something to do while the editor says nothing.
  public var isWaiting: Bool { root != nil && (isStale || isUnsaved) }

  /// Looks at all files together, and evaluates what was saved.
  public func idle() -> [JSONValue] {
    guard let root else { return [] }
    defer { (isStale, isUnsaved) = (false, false) }
    if isUnsaved || files == nil {
      if let workspace = try? Workspace.open(at: root) {
        (files, settings) = (workspace.files, workspace.settings)
      }
      evaluate(root)
    }
    guard isStale, let files else { return [] }
    var texts = files.texts
    for document in documents.values { texts[document.path] = document.text }
    let check = RuleCheck(
      RuleFiles(texts: texts, unreadable: files.unreadable, strayTables: files.strayTables),
      asOf: settings.asOf ?? CalendarDate(dayNumber: 20_000), budget: settings.budget,
      language: language)
    // A file that cannot be read for now leaves what it declared in mind.
    if check.catalogue.failures.isEmpty || catalogue == nil { catalogue = check.catalogue }
    let found = Dictionary(grouping: check.findings, by: \.file).filter { !$0.key.isEmpty }
    let paths = told.union(found.keys).union(documents.keys)
    told = Set(found.keys)
    return paths.sorted().map { published($0, found[$0] ?? []) }
  }

  /// The newest values, where there is a store.
  private func evaluate(_ root: String) {
    do throws(Diagnostic) {
      if session == nil {
        let workspace = try Workspace.open(at: root)
        guard workspace.hasStore else { return }
        session = try Session(
          at: root,
          options: RunOptions(today: today, language: language))
      }
      let output = try session?.update().output
      results = Dictionary(
        (output?.result.indicators ?? []).map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    } catch {
      // What is wrong is told as diagnostics; the values stay as they were.
    }
  }

  // MARK: Files

  private static func path(_ uri: String) -> String? {
    guard uri.hasPrefix("file://") else { return nil }
    return uri.dropFirst("file://".count).removingPercentEncoding
  }

  /// A file's path in the workspace; nil for one that is no Lua file there.
  private func file(_ uri: String) -> String? {
    guard let root, let path = Self.path(uri), path.hasSuffix(".lua") else { return nil }
    let prefix = URL(filePath: root).path + "/"
    return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : nil
  }

  func uri(_ path: String) -> JSONValue {
    let whole = URL(filePath: root ?? ".").path + "/" + path
    return .string("file://" + whole.addingURIEncoding)
  }

  /// The document that a request is about, and where in it.
  func place(_ parameters: JSONValue) -> (document: RuleDocument, offset: Int)? {
    guard let path = file(parameters["textDocument"]?["uri"]?.string ?? ""),
      let document = document(path), let position = parameters["position"],
      let line = position["line"]?.int, let character = position["character"]?.int
    else { return nil }
    let place = TextPositions.Place(line: line, character: character)
    return (document, document.positions.offset(of: place))
  }

  /// A file as the editor has it, or as it lies on disk.
  func document(_ path: String) -> RuleDocument? {
    documents[path] ?? files?.texts[path].map { RuleDocument(path: path, text: $0) }
  }

  /// Every rule file, in order of path.
  var allDocuments: [RuleDocument] {
    let paths = Set((files?.texts.keys).map(Array.init) ?? []).union(documents.keys)
    return paths.filter { $0.hasSuffix(".lua") }.sorted().compactMap(document)
  }

  func location(_ path: String, _ range: Range<TextPositions.Place>) -> JSONValue {
    ["uri": uri(path), "range": Self.json(range)]
  }

  static func json(_ range: Range<TextPositions.Place>) -> JSONValue {
    func position(_ place: TextPositions.Place) -> JSONValue {
      ["line": .number(place.line), "character": .number(place.character)]
    }
    return ["start": position(range.lowerBound), "end": position(range.upperBound)]
  }

  var languageOfMessages: Language { language }

  /// The whole text in the one style; nothing where it is that already, or is no Lua.
  private func formatting(_ parameters: JSONValue) -> JSONValue {
    guard let path = file(parameters["textDocument"]?["uri"]?.string ?? ""),
      let document = document(path),
      let text = try? RuleFormat.formatted(document.text, file: path), text != document.text
    else { return .array([]) }
    let positions = document.positions
    let whole = positions.place(of: 0)..<positions.place(of: document.text.utf8.count)
    return [["range": Self.json(whole), "newText": .string(text)]]
  }

  // MARK: Diagnostics

  private func published(_ path: String, _ findings: [CheckFinding]) -> JSONValue {
    let positions = document(path)?.positions ?? TextPositions("")
    return [
      "jsonrpc": "2.0", "method": "textDocument/publishDiagnostics",
      "params": [
        "uri": uri(path),
        "diagnostics": .array(findings.map { diagnostic($0, positions) }),
      ],
    ]
  }

  private func diagnostic(_ finding: CheckFinding, _ positions: TextPositions) -> JSONValue {
    let severity =
      switch finding.severity {
      case .error: 1
      case .warning: 2
      case .note: 4
      }
    let line = finding.diagnostic.location?.line ?? 1
    let range =
      finding.range.map {
        let from = positions.place(line: $0.lowerBound.line, column: $0.lowerBound.column)
        let to = positions.place(line: $0.upperBound.line, column: $0.upperBound.column)
        return from..<max(from, to)
      } ?? positions.place(line: line, column: 1)..<positions.end(ofLine: line)
    return [
      "range": Self.json(range), "severity": .number(severity),
      "code": .string(finding.diagnostic.code.id), "source": "retning",
      "message": .string(finding.diagnostic.message(in: language)),
    ]
  }
}

extension StringProtocol {
  fileprivate var removingPercentEncoding: String? {
    var bytes: [UInt8] = []
    var rest = utf8.makeIterator()
    while let byte = rest.next() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.next(), let low = rest.next(),
        let value = UInt8(String(decoding: [high, low], as: UTF8.self), radix: 16)
      else { return nil }
      bytes.append(value)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  fileprivate var addingURIEncoding: String {
    let plain = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/".utf8)
    return utf8.map { byte in
      if plain.contains(byte) { return String(UnicodeScalar(byte)) }
      let digits = String(byte, radix: 16, uppercase: true)
      return "%" + (digits.count == 1 ? "0" : "") + digits
    }.joined()
  }
}
