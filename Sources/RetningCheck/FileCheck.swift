import RetningDiagnostics
import RetningLuaSyntax

/// One rule file as it is read without being run, and what is found in it.
struct FileCheck {
  let file: String
  let chunk: LuaChunk
  private(set) var findings: [CheckFinding] = []

  init(file: String, chunk: LuaChunk) {
    self.file = file
    self.chunk = chunk
  }

  /// All that can be told of a file alone.
  static func findings(file: String, chunk: LuaChunk) -> [CheckFinding] {
    var check = FileCheck(file: file, chunk: chunk)
    check.checkNames()
    check.checkFlow()
    check.checkTables()
    check.checkTypes()
    return check.findings
  }

  mutating func find(
    _ code: DiagnosticCode, _ arguments: [String: String] = [:],
    phrases: [String: LocalizedText] = [:], at range: SourceRange
  ) {
    let diagnostic = Diagnostic(
      code, arguments, phrases: phrases,
      at: SourceLocation(file: file, line: range.start.line), excerpt: line(of: range))
    findings.append(CheckFinding(diagnostic, range: range.positions))
  }

  /// The text of a place, as it is written.
  func text(_ range: SourceRange) -> String { String(decoding: chunk[range], as: UTF8.self) }

  private func line(of range: SourceRange) -> String {
    let bytes = chunk.bytes
    let newline = UInt8(ascii: "\n")
    let start = bytes[..<range.start.offset].lastIndex(of: newline).map { $0 + 1 } ?? 0
    let end = bytes[range.start.offset...].firstIndex(of: newline) ?? bytes.count
    let text = String(decoding: bytes[start..<end], as: UTF8.self)
    return String(text.drop { $0 == " " || $0 == "\t" }).trimmingEnd
  }

  /// Every statement of the chunk, nested ones and those of functions too.
  func forEachStatement(_ body: (LuaStatement) -> Void) {
    for function in chunk.functions { forEach(in: function.body, body) }
  }

  private func forEach(in block: LuaBlock, _ body: (LuaStatement) -> Void) {
    for statement in block.statements {
      body(statement)
      for inner in statement.blocks { forEach(in: inner, body) }
    }
  }
}

extension String {
  fileprivate var trimmingEnd: String {
    var copy = self
    while let last = copy.last, last.isWhitespace { copy.removeLast() }
    return copy
  }
}
