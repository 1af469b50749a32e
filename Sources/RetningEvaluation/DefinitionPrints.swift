import RetningData
import RetningDiagnostics
import RetningLuaSyntax
import RetningStore

/// Fingerprints of what an indicator's formula is made of in the rule files: where one is the same, so is the formula.
///
/// A file is taken apart into its statements. What declares another indicator, data, rule, measure, assessment or test does
/// not count; all else in the file does, and the files under `rules/shared`. Comments and spaces count only where they move a
/// line, since messages name lines. Where a function of a file changes what lies outside it, the order of all that the
/// ministry's files do could matter, and all of them count.
struct DefinitionPrints {
  private let files: RuleFiles
  private let shared: [UInt8]
  private var parts: [String: FileParts] = [:]
  private var sources: [String: [UInt8]] = [:]
  /// All that a ministry's files do together, and whether the order of it could matter.
  private var wholes: [String: (print: [UInt8], isOpen: Bool)] = [:]

  /// A file's statements as tokens with lines.
  private struct FileParts {
    /// The declarations by the line that each begins on, up to the line that it ends on.
    var declarations: [(lines: ClosedRange<Int>, print: [UInt8])] = []
    /// All else.
    var rest: [UInt8] = []
    var whole: [UInt8]
    /// Whether a function changes what lies outside it, or what it gives is not the same twice.
    var isOpen = false
  }

  private static let declaring: Set<String> = [
    "indicator", "data", "rule", "measure", "assessment", "test",
  ]

  init(_ files: RuleFiles) {
    self.files = files
    var writer = ByteWriter()
    for path in files.paths(under: "rules/shared", deep: true) {
      writer.write(field: path)
      writer.write(field: (files.texts[path] ?? "").utf8)
    }
    shared = Digest(of: writer.bytes).bytes
  }

  /// The fingerprint of an indicator's formula.
  mutating func print(of definition: IndicatorDefinition) -> Digest {
    var writer = ByteWriter()
    writer.write(field: shared)
    writer.write(field: definition.id)
    let whole = whole(of: definition.ministry)
    let place = definition.location
    if !whole.isOpen, let line = place.line, let file = parts[place.file],
      let own = file.declarations.first(where: { $0.lines.contains(line) })
    {
      writer.write(field: place.file)
      writer.write(field: file.rest)
      writer.write(field: own.print)
    } else {
      // Declared by a loop, a function or a shared module: whatever the ministry's files do can have a part in it.
      writer.write(field: whole.print)
    }
    return Digest(of: writer.bytes)
  }

  /// The fingerprint of a ministry's files and the shared ones as they lie there.
  mutating func source(of ministry: String) -> [UInt8] {
    if let known = sources[ministry] { return known }
    var writer = ByteWriter()
    writer.write(field: shared)
    for path in files.paths(under: "rules/\(ministry)", deep: true)
    where !path.hasSuffix("_test.lua") && !path.contains("/import/") {
      writer.write(field: path)
      writer.write(field: (files.texts[path] ?? "").utf8)
    }
    let source = Digest(of: writer.bytes).bytes
    sources[ministry] = source
    return source
  }

  private mutating func whole(of ministry: String) -> (print: [UInt8], isOpen: Bool) {
    if let known = wholes[ministry] { return known }
    var writer = ByteWriter()
    var isOpen = false
    for path in files.rules(of: ministry) {
      let part = Self.parts(of: Array((files.texts[path] ?? "").utf8))
      parts[path] = part
      isOpen = isOpen || part.isOpen
      writer.write(field: path)
      writer.write(field: part.whole)
    }
    // A module counts for all of the files.
    for path in modules(of: ministry) {
      isOpen = true
      writer.write(field: path)
      writer.write(field: (files.texts[path] ?? "").utf8)
    }
    let whole = (Digest(of: writer.bytes).bytes, isOpen)
    wholes[ministry] = whole
    return whole
  }

  /// The files in the folders of a ministry's own, which its rules can require.
  private func modules(of ministry: String) -> [String] {
    let own = Set(files.rules(of: ministry) + files.tests(of: ministry))
    return files.paths(under: "rules/\(ministry)", deep: true).filter { path in
      !own.contains(path) && !path.contains("/import/")
    }
  }

  private static func parts(of bytes: [UInt8]) -> FileParts {
    guard let chunk = try? LuaChunk(parsing: bytes) else {
      return FileParts(whole: bytes, isOpen: true)
    }
    var parts = FileParts(whole: print(of: chunk.tokens[...]))
    var rest = ByteWriter()
    var place = 0
    for statement in chunk.main.body.statements {
      var tokens: [LuaToken] = []
      while place < chunk.tokens.count,
        chunk.tokens[place].range.start.offset < statement.range.end.offset
      {
        tokens.append(chunk.tokens[place])
        place += 1
      }
      if case .name(let name) = tokens.first?.kind, declaring.contains(name), isCall(statement) {
        let first = statement.range.start.line
        let lines = first...max(first, statement.range.end.line)
        parts.declarations.append((lines, print(of: tokens[...])))
      } else {
        rest.write(field: print(of: tokens[...]))
      }
    }
    parts.rest = Digest(of: rest.bytes).bytes
    parts.isOpen =
      chunk.tokens.contains { $0.kind == .name("random") }
      || chunk.functions.dropFirst().contains { function in
        !function.outerAssignments.isEmpty || assignsInto(function.body, of: chunk)
      }
    return parts
  }

  private static func isCall(_ statement: LuaStatement) -> Bool {
    if case .call = statement.kind { true } else { false }
  }

  /// Whether a block gives a field of a table a value: the table may be another's.
  private static func assignsInto(_ block: LuaBlock, of chunk: LuaChunk) -> Bool {
    block.statements.contains { statement in
      switch statement.kind {
      case .assignment(let targets, _):
        targets.contains { target in
          if case .name = chunk[target].kind { false } else { true }
        }
      case .function(let target, _, _):
        if case .name = chunk[target].kind { false } else { true }
      case .do(let block), .while(_, let block), .repeat(let block, _),
        .numericFor(_, _, _, _, let block), .genericFor(_, _, let block):
        assignsInto(block, of: chunk)
      case .if(let clauses, let otherwise):
        clauses.contains { assignsInto($0.block, of: chunk) }
          || otherwise.map { assignsInto($0, of: chunk) } ?? false
      case .call, .local, .localFunction, .return, .break, .goto, .label, .empty: false
      }
    }
  }

  /// The tokens with their lines.
  private static func print(of tokens: ArraySlice<LuaToken>) -> [UInt8] {
    Digest(of: bytes(of: tokens)).bytes
  }

  private static func bytes(of tokens: ArraySlice<LuaToken>) -> [UInt8] {
    var writer = ByteWriter()
    for token in tokens {
      writer.write(UInt32(token.range.start.line))
      switch token.kind {
      case .name(let name): writer.write(field: "n" + name)
      case .keyword(let keyword): writer.write(field: "k" + keyword.rawValue)
      case .symbol(let symbol): writer.write(field: "s" + symbol.rawValue)
      case .integer(let value): writer.write(field: "i\(value)")
      case .float(let value): writer.write(field: "f\(value.bitPattern)")
      case .string(let bytes):
        writer.write(UInt8(ascii: "t"))
        writer.write(field: bytes)
      case .end: writer.write(field: "e")
      }
    }
    return writer.bytes
  }
}
