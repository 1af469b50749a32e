import RetningData
import RetningDiagnostics
import RetningLuaSyntax
import RetningStore

/// Fingerprints of what an indicator's formula is made of in the rule files: where one is the same, so is the formula.
///
/// A file is taken apart into its statements. What declares another indicator, data, rule, measure, assessment or test does
/// not count; all else in the file does, and the files under `rules/shared`. Comments and spaces count only where they move a
/// line within a statement: lines are counted from where their statement begins, and so are the places that traces keep.
/// Where a function of a file changes what lies outside it, the order of all that the
/// ministry's files do could matter, and all of them count.
struct DefinitionPrints {
  private let files: RuleFiles
  private let shared: [UInt8]
  private lazy var sharedIsOpen = files.paths(under: "rules/shared", deep: true).contains { path in
    Self.parts(of: Array((files.texts[path] ?? "").utf8)).isOpen
  }
  private var parts: [String: FileParts] = [:]
  private var sources: [String: [UInt8]] = [:]
  /// All that a ministry's files do together, and whether the order of it could matter.
  private var wholes: [String: (print: [UInt8], isOpen: Bool)] = [:]

  /// A file's statements as tokens with lines, each statement's counted from its own first.
  private struct FileParts {
    /// The declarations by the line that each begins on, up to the line that it ends on.
    var declarations: [(lines: ClosedRange<Int>, print: [UInt8])] = []
    /// All else, with the lines that its statements begin on.
    var rest: [UInt8] = []
    var restLines: [Int] = []
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

  /// The fingerprints of other files, with what is known of the ministries whose files are the same.
  init(_ files: RuleFiles, keeping other: DefinitionPrints, of ministries: Set<String>) {
    self.init(files)
    guard shared == other.shared else { return }
    wholes = other.wholes.filter { ministries.contains($0.key) }
    sources = other.sources.filter { ministries.contains($0.key) }
    parts = other.parts.filter { path, _ in
      ministries.contains { path.hasPrefix("rules/\($0)/") }
    }
  }

  /// Whether what a ministry's functions are run for leaves nothing behind, so that they can be run again.
  mutating func leavesNothing(_ ministry: String) -> Bool {
    !whole(of: ministry).isOpen && !sharedIsOpen
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
    where !path.hasSuffix("_test.lua") && RuleFiles.isRules(path) {
      writer.write(field: path)
      writer.write(field: (files.texts[path] ?? "").utf8)
    }
    let source = Digest(of: writer.bytes).bytes
    sources[ministry] = source
    return source
  }

  /// A place in a rule file as a trace keeps it: counted from where its statement begins, whichever line that is on.
  ///
  /// - Returns: The place itself where it lies in no such file.
  mutating func kept(_ place: SourceLocation, of definition: IndicatorDefinition) -> SourceLocation
  {
    _ = whole(of: definition.ministry)
    guard let line = place.line, let file = parts[place.file] else { return place }
    if place.file == definition.location.file, let own = own(definition, in: file),
      own.contains(line)
    {
      return SourceLocation(file: "\(Self.mark)own", line: line - own.lowerBound)
    }
    guard let number = file.restLines.lastIndex(where: { $0 <= line }) else { return place }
    return SourceLocation(
      file: "\(Self.mark)\(number):\(place.file)", line: line - file.restLines[number])
  }

  /// The place that ``kept(_:of:)`` was given, where it is now.
  mutating func found(_ kept: SourceLocation, of definition: IndicatorDefinition) -> SourceLocation
  {
    guard kept.file.hasPrefix(Self.mark), let offset = kept.line else { return kept }
    _ = whole(of: definition.ministry)
    let name = kept.file.dropFirst(Self.mark.count)
    if name == "own", let file = parts[definition.location.file],
      let own = own(definition, in: file)
    {
      return SourceLocation(file: definition.location.file, line: own.lowerBound + offset)
    }
    let words = name.split(separator: ":", maxSplits: 1)
    guard words.count == 2, let number = Int(words[0]), let file = parts[String(words[1])],
      file.restLines.indices.contains(number)
    else { return kept }
    return SourceLocation(file: String(words[1]), line: file.restLines[number] + offset)
  }

  /// No file's name begins so.
  private static let mark = "\u{0}"

  private func own(_ definition: IndicatorDefinition, in file: FileParts) -> ClosedRange<Int>? {
    guard let line = definition.location.line else { return nil }
    return file.declarations.first { $0.lines.contains(line) }?.lines
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
      !own.contains(path) && RuleFiles.isRules(path)
    }
  }

  private static func parts(of bytes: [UInt8]) -> FileParts {
    guard let chunk = try? LuaChunk(parsing: bytes) else {
      return FileParts(whole: bytes, isOpen: true)
    }
    var parts = FileParts(whole: [])
    var rest = ByteWriter()
    var whole = ByteWriter()
    var place = 0
    for statement in chunk.main.body.statements {
      var tokens: [LuaToken] = []
      while place < chunk.tokens.count,
        chunk.tokens[place].range.start.offset < statement.range.end.offset
      {
        tokens.append(chunk.tokens[place])
        place += 1
      }
      let first = statement.range.start.line
      let print = print(of: tokens[...], from: first)
      whole.write(field: print)
      if case .name(let name) = tokens.first?.kind, declaring.contains(name), isCall(statement) {
        parts.declarations.append((first...max(first, statement.range.end.line), print))
      } else {
        rest.write(field: print)
        parts.restLines.append(first)
      }
    }
    parts.whole = Digest(of: whole.bytes).bytes
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
  private static func print(of tokens: ArraySlice<LuaToken>, from line: Int) -> [UInt8] {
    Digest(of: bytes(of: tokens, from: line)).bytes
  }

  private static func bytes(of tokens: ArraySlice<LuaToken>, from line: Int) -> [UInt8] {
    var writer = ByteWriter()
    for token in tokens {
      writer.write(Int32(truncatingIfNeeded: token.range.start.line - line))
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
