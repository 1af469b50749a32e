/// Writes a Lua text in one style, with the author's lines and comments kept.
///
/// ```
/// indicator"x"{unit="%",      ──▶   indicator "x" {
///   value=function() …                unit = "%",
/// ```
///
/// Each line stays a line: what is decided here is how far it is indented, and the space within it. Fields in a row whose
/// author has aligned the signs of equality stay aligned; comments after code on lines in a row stand under one another.
/// Only space changes: the tokens and comments of the result are those of the text.
package struct LuaFormatter {
  private let chunk: LuaChunk
  private var lines: [Line] = []

  /// A token or a comment.
  private struct Piece {
    let range: SourceRange
    /// Nil for a comment.
    let kind: LuaToken.Kind?
  }

  private struct Line {
    var indent = 0
    var code = ""
    var comment = ""
    /// How many characters of ``code`` stand before the first field's sign of equality; nil where it has none.
    var keyWidth: Int?
    /// Whether the author has put more than one space before that sign.
    var isAligned = false
    var isBlank: Bool { code.isEmpty && comment.isEmpty }
    /// Whether it holds text of more than one line, which stays as it is.
    var isLong = false
  }

  /// - Throws: A ``LuaSyntaxError`` for a text that is no Lua.
  package static func formatted(_ text: String) throws(LuaSyntaxError) -> String {
    var formatter = LuaFormatter(chunk: try LuaChunk(parsing: Array(text.utf8)))
    formatter.readLines()
    formatter.align()
    return formatter.text
  }

  private init(chunk: LuaChunk) { self.chunk = chunk }

  // MARK: Lines

  private var pieces: [Piece] {
    let tokens = chunk.tokens.dropLast().map { Piece(range: $0.range, kind: $0.kind) }
    let comments = chunk.comments.map { Piece(range: $0.range, kind: nil) }
    return (tokens + comments).sorted { $0.range.start.offset < $1.range.start.offset }
  }

  private mutating func readLines() {
    var stack: [Opening] = []
    var rest = pieces[...]
    var lastLine = 0
    var previous: LuaToken.Kind?
    while let first = rest.first {
      let number = first.range.start.line
      if lastLine > 0, number > lastLine + 1 { lines.append(Line()) }
      var row: [Piece] = []
      var end = number
      while let piece = rest.first, piece.range.start.line <= end {
        row.append(piece)
        end = max(end, piece.range.end.line)
        rest.removeFirst()
      }
      lastLine = end
      lines.append(line(row, &stack, after: &previous))
    }
  }

  /// A bracket or block that is open, with how far the line that opened it is indented.
  private struct Opening {
    let kind: LuaToken.Kind
    let indent: Int
  }

  private func line(
    _ row: [Piece], _ stack: inout [Opening], after previous: inout LuaToken.Kind?
  ) -> Line {
    var line = Line()
    // What a line closes first stands under what opened it.
    var leading = row.prefix { $0.kind.map(\.closes) ?? false }
    var closed: Opening?
    for _ in leading { closed = stack.popLast() ?? closed }
    if let closed {
      line.indent = closed.indent
    } else {
      line.indent = stack.last.map { $0.indent + 1 } ?? 0
      if continues(row, after: previous, in: stack.last) { line.indent += 1 }
    }
    for piece in row {
      guard let kind = piece.kind else { continue }
      if kind.closes {
        if leading.isEmpty { _ = stack.popLast() } else { leading.removeFirst() }
      }
      if kind.opens { stack.append(Opening(kind: kind, indent: line.indent)) }
    }
    write(row, to: &line, after: previous)
    previous = row.last { $0.kind != nil }?.kind ?? previous
    return line
  }

  /// Whether a line goes on with the expression of the line before it.
  private func continues(_ row: [Piece], after previous: LuaToken.Kind?, in opening: Opening?)
    -> Bool
  {
    guard let first = row.first?.kind, let previous else { return false }
    if case .symbol(let symbol) = first, symbol.joins { return true }
    if first == .keyword(.and) || first == .keyword(.or) { return true }
    switch previous {
    case .symbol(.assign), .keyword(.and), .keyword(.or), .keyword(.not), .keyword(.return),
      .keyword(.in):
      return previous != .keyword(.return) || !first.beginsStatement
    case .symbol(.comma):
      // In a table or a call each line is one of many; elsewhere it goes on.
      return opening.map { !$0.kind.isBracket } ?? true
    case .symbol(let symbol): return symbol.isBinary
    default: return false
    }
  }

  private func write(_ row: [Piece], to line: inout Line, after previous: LuaToken.Kind?) {
    var before: Piece?
    var beforeThat: LuaToken.Kind?
    for piece in row {
      let text = String(decoding: chunk[piece.range], as: UTF8.self)
      if text.contains("\n") { line.isLong = true }
      guard let kind = piece.kind else {
        if piece.range == row.last?.range, !line.code.isEmpty || row.count == 1 {
          line.comment = text.trimmingTrailingSpace
        } else {
          line.code += (line.code.isEmpty ? "" : " ") + text
        }
        before = piece
        continue
      }
      if kind == .symbol(.assign), line.keyWidth == nil, isField(row, upTo: piece) {
        line.keyWidth = line.code.count
        let gap = piece.range.start.offset - (before?.range.end.offset ?? 0)
        line.isAligned = gap > 1
      }
      let isFirst = line.code.isEmpty
      let isSpaced =
        before.map { before in
          before.kind.map { needsSpace($0, kind, after: beforeThat ?? previous) } ?? true
        } ?? false
      // A bracket before a long bracket would be another token.
      let isBracketed = before?.kind == .symbol(.openBracket) && text.hasPrefix("[")
      let closesLong =
        kind == .symbol(.closeBracket) && line.code.hasSuffix("]")
        && before?.kind != .symbol(.closeBracket)
      line.code += (isFirst || !(isSpaced || isBracketed || closesLong) ? "" : " ") + text
      beforeThat = before?.kind
      before = piece
    }
  }

  /// Whether a sign of equality follows a line's first field: `name =` or `["name"] =`.
  private func isField(_ row: [Piece], upTo piece: Piece) -> Bool {
    let before = row.prefix { $0.range.start.offset < piece.range.start.offset }.map(\.kind)
    switch before.count {
    case 1: if case .name = before[0] { return true } else { return false }
    case 3: return before[0] == .symbol(.openBracket) && before[2] == .symbol(.closeBracket)
    default: return false
    }
  }

  // MARK: Space

  private func needsSpace(_ left: LuaToken.Kind, _ right: LuaToken.Kind, after: LuaToken.Kind?)
    -> Bool
  {
    if case .symbol(let symbol) = right {
      switch symbol {
      case .comma, .semicolon, .closeParenthesis, .closeBracket, .dot, .colon: return false
      case .closeBrace: return left != .symbol(.openBrace)
      case .openParenthesis: return !left.endsCallee
      case .openBracket: return !left.endsValue && left != .symbol(.openParenthesis)
      case .doubleColon: return false
      default: break
      }
    }
    if case .symbol(let symbol) = left {
      switch symbol {
      case .openParenthesis, .openBracket, .dot, .colon: return false
      case .doubleColon: if case .name? = after { return true } else { return false }
      case .hash: return false
      // Two of them together would begin a comment.
      case .minus where right == .symbol(.minus): return true
      case .minus, .tilde: return after.map(\.endsValue) ?? false
      default: break
      }
    }
    // `local x <const>`
    if left == .symbol(.less), case .name(let name) = right, ["const", "close"].contains(name) {
      return false
    }
    if right == .symbol(.greater), case .name(let name) = left, ["const", "close"].contains(name),
      after == .symbol(.less)
    {
      return false
    }
    return true
  }

  // MARK: Columns

  private mutating func align() {
    for run in runs(where: { $0.keyWidth != nil && !$0.isLong }, sameIndent: true) {
      guard run.contains(where: { lines[$0].isAligned }) else { continue }
      let width = run.compactMap { lines[$0].keyWidth }.max() ?? 0
      for index in run {
        guard let own = lines[index].keyWidth else { continue }
        let code = lines[index].code
        let split = code.index(code.startIndex, offsetBy: own)
        lines[index].code =
          code[..<split] + String(repeating: " ", count: width - own) + code[split...]
      }
    }
    let commented = { (line: Line) in
      !line.code.isEmpty && !line.comment.isEmpty && !line.isLong
    }
    for run in runs(where: commented, sameIndent: false) {
      let width = run.map { 2 * lines[$0].indent + lines[$0].code.count }.max() ?? 0
      for index in run {
        let own = 2 * lines[index].indent + lines[index].code.count
        lines[index].code += String(repeating: " ", count: width - own)
      }
    }
  }

  /// Lines in a row that something holds for.
  private func runs(where holds: (Line) -> Bool, sameIndent: Bool) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start: Int?
    for index in 0...lines.count {
      let isIn =
        index < lines.count && holds(lines[index])
        && (!sameIndent || start.map { lines[$0].indent == lines[index].indent } ?? true)
      if let begun = start, !isIn {
        runs.append(begun..<index)
        start = nil
      }
      if index < lines.count, start == nil, holds(lines[index]) { start = index }
    }
    return runs
  }

  private var text: String {
    lines.map { line in
      guard !line.isBlank else { return "\n" }
      var text = String(repeating: "  ", count: line.indent) + line.code
      if !line.comment.isEmpty { text += (line.code.isEmpty ? "" : "  ") + line.comment }
      return text.trimmingTrailingSpace + "\n"
    }.joined()
  }
}

extension LuaToken.Kind {
  /// Whether it opens what a closing token or word ends.
  fileprivate var opens: Bool {
    switch self {
    case .symbol(.openParenthesis), .symbol(.openBrace), .symbol(.openBracket): true
    case .keyword(let word): [.do, .then, .function, .repeat, .else].contains(word)
    default: false
    }
  }

  fileprivate var closes: Bool {
    switch self {
    case .symbol(.closeParenthesis), .symbol(.closeBrace), .symbol(.closeBracket): true
    case .keyword(let word): [.end, .until, .elseif, .else].contains(word)
    default: false
    }
  }

  fileprivate var isBracket: Bool {
    if case .symbol = self { true } else { false }
  }

  /// Whether it can end a value, so that a minus after it is one between two.
  fileprivate var endsValue: Bool {
    switch self {
    case .name, .string, .integer, .float: true
    case .symbol(let symbol):
      [.closeParenthesis, .closeBracket, .closeBrace, .ellipsis].contains(symbol)
    case .keyword(let word): [.end, .true, .false, .nil].contains(word)
    case .end: false
    }
  }

  /// Whether a parenthesis after it is of a call or a function's parameters.
  fileprivate var endsCallee: Bool {
    switch self {
    case .name, .keyword(.function): true
    case .symbol(let symbol):
      [.closeParenthesis, .closeBracket, .closeBrace, .openParenthesis, .openBracket]
        .contains(symbol)
    default: false
    }
  }

  fileprivate var beginsStatement: Bool {
    switch self {
    case .keyword(let word):
      [.local, .if, .for, .while, .return, .end, .else, .elseif, .until, .do, .repeat, .break]
        .contains(word)
    default: false
    }
  }
}

extension LuaSymbol {
  /// Whether it stands between two values.
  fileprivate var isBinary: Bool {
    switch self {
    case .plus, .minus, .star, .slash, .doubleSlash, .percent, .caret, .ampersand, .tilde, .pipe,
      .shiftLeft, .shiftRight, .equal, .notEqual, .lessOrEqual, .greaterOrEqual, .less, .greater,
      .concat:
      true
    default: false
    }
  }

  /// Whether a line that begins with it goes on with the one before.
  fileprivate var joins: Bool { isBinary && self != .tilde || self == .dot || self == .colon }
}

extension String {
  fileprivate var trimmingTrailingSpace: String {
    var copy = self
    while let last = copy.last, last == " " || last == "\t" || last == "\r" { copy.removeLast() }
    return copy
  }
}
