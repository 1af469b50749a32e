import Retning
import RetningCheck
import RetningLuaSyntax

/// A rule file as an editor has it: its text now, and its tree as of the last time that it was Lua.
struct RuleDocument {
  let path: String
  private(set) var text: String
  private(set) var positions: TextPositions
  private(set) var chunk: LuaChunk?
  private(set) var isWhole = false

  init(path: String, text: String) {
    self.path = path
    self.text = text
    positions = TextPositions(text)
    read()
  }

  mutating func change(to text: String) {
    self.text = text
    positions = TextPositions(text)
    read()
  }

  private mutating func read() {
    let read = try? LuaChunk(parsing: Array(text.utf8))
    isWhole = read != nil
    // The old tree's places are wrong by then, but what it declares is the best that is known.
    chunk = read ?? chunk
  }

  /// The ministry in whose folder it lies; empty elsewhere.
  var ministry: String {
    let parts = path.split(separator: "/")
    return parts.count > 2 && parts[0] == "rules" ? String(parts[1]) : ""
  }

  func range(_ range: SourceRange) -> Range<TextPositions.Place> {
    positions.place(
      of: range.start.offset)..<max(
        positions.place(of: range.start.offset), positions.place(of: range.end.offset))
  }
}

/// A string in a rule file that names a series, an indicator, a ministry's module or a goal.
struct Mention {
  enum Subject: Hashable {
    /// A series or an indicator by full name, without dimensions and period: they share their names.
    case name(String)
    case module(String)
    case goal(String)
  }

  let subject: Subject
  let isDeclaration: Bool
  /// Where the name stands, without the quotation marks, in bytes of the file.
  let bytes: Range<Int>
  /// How the name is written there: with the ministry, or without.
  let isFull: Bool
}

extension RuleDocument {
  private static let readers: Set<String> = [
    "series", "cube", "result", "bridge", "survey", "across", "data", "indicator",
  ]

  /// Every mention, in the order of the text; none while the text is not Lua.
  var mentions: [Mention] {
    guard isWhole, let chunk else { return [] }
    var found: [Mention] = []
    for expression in chunk.expressions {
      switch expression.kind {
      case .call(let callee, let arguments):
        guard case .name(let word, .global) = chunk[callee].kind else { continue }
        for argument in arguments { add(word, argument, chunk, &found) }
      case .table(let fields):
        for field in fields { add(field, chunk, &found) }
      default: continue
      }
    }
    return found.sorted { $0.bytes.lowerBound < $1.bytes.lowerBound }
  }

  private func add(
    _ word: String, _ id: LuaExpression.ID, _ chunk: LuaChunk, _ found: inout [Mention]
  ) {
    guard case .string(let bytes) = chunk[id].kind else { return }
    let text = String(decoding: bytes, as: UTF8.self)
    let place = chunk[id].range
    // Escapes would move the places.
    guard place.end.offset - place.start.offset == bytes.count + 2 else { return }
    let start = place.start.offset + 1
    if word == "require" {
      found.append(
        Mention(
          subject: .module(text), isDeclaration: false, bytes: start..<(start + bytes.count),
          isFull: true))
    } else if Self.readers.contains(word) {
      add(name: text, at: start, isDeclaration: word == "data" || word == "indicator", &found)
    }
  }

  /// In tests the names stand as keys, `["x@2026-T1"] =`; goals stand in lists.
  private func add(_ field: LuaTableField, _ chunk: LuaChunk, _ found: inout [Mention]) {
    switch field {
    case .keyed(let key, _):
      guard path.hasSuffix("_test.lua"), case .string(let bytes) = chunk[key].kind else { return }
      add(
        name: String(decoding: bytes, as: UTF8.self), at: chunk[key].range.start.offset + 1,
        isDeclaration: false, &found)
    case .named(let name, let value):
      guard name.text == "goals", case .table(let inner) = chunk[value].kind else { return }
      for case .positional(let id) in inner {
        guard case .string(let bytes) = chunk[id].kind else { continue }
        let start = chunk[id].range.start.offset + 1
        found.append(
          Mention(
            subject: .goal(String(decoding: bytes, as: UTF8.self)), isDeclaration: false,
            bytes: start..<(start + bytes.count), isFull: true))
      }
    case .positional: return
    }
  }

  private func add(name text: String, at start: Int, isDeclaration: Bool, _ found: inout [Mention])
  {
    let name = text.prefix { $0 != "{" && $0 != "@" && $0 != "#" }
    guard !name.isEmpty else { return }
    let isFull = name.contains("/")
    found.append(
      Mention(
        subject: .name(isFull ? String(name) : "\(ministry)/\(name)"),
        isDeclaration: isDeclaration, bytes: start..<(start + name.utf8.count), isFull: isFull))
  }

  func mention(at offset: Int) -> Mention? {
    mentions.first { $0.bytes.contains(offset) || $0.bytes.upperBound == offset }
  }

  /// The names that stand in the text, of variables and others: what a new name may not be.
  var names: Set<String> {
    guard let chunk else { return [] }
    var names = Set(chunk.variableIDs.map { chunk[$0].name })
    for expression in chunk.expressions {
      if case .name(let name, _) = expression.kind { names.insert(name) }
    }
    return names
  }

  /// The variable whose name stands at a place, with all places where it is named.
  func variable(at offset: Int) -> (name: String, declaration: SourceRange?, uses: [SourceRange])? {
    guard isWhole, let chunk else { return nil }
    func holds(_ range: SourceRange) -> Bool {
      range.start.offset <= offset && offset <= range.end.offset
    }
    var uses: [LuaVariable.ID: [SourceRange]] = [:]
    var wanted: LuaVariable.ID?
    for expression in chunk.expressions {
      guard case .name(_, .variable(let binding)) = expression.kind else { continue }
      uses[binding.variable, default: []].append(expression.range)
      if holds(expression.range) { wanted = binding.variable }
    }
    if wanted == nil {
      wanted = chunk.variableIDs.first { chunk[$0].declaration.map(holds) ?? false }
    }
    guard let wanted else { return nil }
    let variable = chunk[wanted]
    return (variable.name, variable.declaration, uses[wanted] ?? [])
  }
}
