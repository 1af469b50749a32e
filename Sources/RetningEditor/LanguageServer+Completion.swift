import RetningCheck
import RetningData
import RetningDiagnostics
import RetningEvaluation
import RetningJSON
import RetningLua
import RetningLuaSyntax
import RetningStrategy

/// What could be written at the cursor.
extension LanguageServer {
  func completion(_ parameters: JSONValue) -> JSONValue {
    guard let (document, offset) = place(parameters) else { return .array([]) }
    let bytes = Array(document.text.utf8)
    let context = CursorContext(bytes[..<min(offset, bytes.count)])
    var items: [CompletionItem]
    if context.stringPrefix != nil {
      items = strings(context, document)
    } else if let separator = context.separator {
      items = members(context, separator, document, offset)
    } else {
      items = names(context, document)
    }
    items.sort { $0.label.utf8.lexicographicallyPrecedes($1.label.utf8) }
    let range =
      document.positions.place(of: context.start)..<document.positions.place(of: offset)
    return [
      "isIncomplete": .bool(false),
      "items": .array(items.map { $0.json(Self.json(range)) }),
    ]
  }

  // MARK: Texts

  private func strings(_ context: CursorContext, _ document: RuleDocument) -> [CompletionItem] {
    switch context.stringOwner {
    case "series", "cube", "bridge", "survey", "share":
      return dataItems(in: document.ministry)
    case "across": return acrossItems()
    case "result": return indicatorItems(in: document.ministry)
    case "require": return moduleItems(document)
    default: break
    }
    let opening = context.openings.last
    // `goals = { "…`, `with = { "…`
    let field = opening?.symbol == UInt8(ascii: "{") ? opening?.field ?? "" : ""
    switch (context.stringOwner, field) {
    case (_, "goals"): return goalItems()
    case ("lead", _), (_, "with"): return ministryItems()
    case ("unit", _):
      return (catalogue?.model.units.symbols ?? []).map { CompletionItem($0, kind: .unit) }
    default: break
    }
    guard let kind = declarationKind(context),
      let found = RuleOutline.fields[kind]?.fields.first(where: { $0.name == context.stringOwner })
    else { return [] }
    return Self.choices(in: found.annotation).map { CompletionItem($0, kind: .value) }
  }

  /// The texts that an annotation allows: `"A"|"S"|"T"`.
  private static func choices(in annotation: String) -> [String] {
    annotation.split(separator: "|").compactMap { part in
      part.hasPrefix("\"") && part.hasSuffix("\"") && part.count > 2
        ? String(part.dropFirst().dropLast()) : nil
    }
  }

  /// The kind of the declaration whose table the cursor is in, at its first level.
  private func declarationKind(_ context: CursorContext) -> String? {
    guard let opening = context.openings.last, opening.symbol == UInt8(ascii: "{"),
      RuleOutline.fields[opening.word] != nil
    else { return nil }
    return opening.word
  }

  private func dataItems(in ministry: String) -> [CompletionItem] {
    (catalogue?.data ?? [:]).map { key, data in
      let isOwn = key.ministry == ministry
      return CompletionItem(
        isOwn ? data.name : key.description, kind: .value,
        detail: "\(data.unit.symbol), \(data.frequency.rawValue)",
        documentation: text(of: .name(key.description)), isNear: isOwn)
    }
  }

  private func acrossItems() -> [CompletionItem] {
    let names = Set((catalogue?.data ?? [:]).values.map(\.name))
    return names.map { CompletionItem($0, kind: .value) }
  }

  private func indicatorItems(in ministry: String) -> [CompletionItem] {
    (catalogue?.outlines ?? []).map { indicator in
      let isOwn = indicator.id.hasPrefix(ministry + "/")
      return CompletionItem(
        isOwn ? String(indicator.id.dropFirst(ministry.count + 1)) : indicator.id, kind: .value,
        detail: indicator.title.text(in: languageOfMessages),
        documentation: text(of: .name(indicator.id)), isNear: isOwn)
    }
  }

  private func goalItems() -> [CompletionItem] {
    (catalogue?.model.goals ?? []).map {
      CompletionItem(
        $0.id, kind: .value, detail: ($0.title ?? $0.text)?.text(in: languageOfMessages))
    }
  }

  private func ministryItems() -> [CompletionItem] {
    (catalogue?.model.ministries ?? []).map { ministry in
      CompletionItem(
        ministry.content.id, kind: .value, detail: ministry.content.names.last?.name.text(in: .nb))
    }
  }

  private func moduleItems(_ document: RuleDocument) -> [CompletionItem] {
    allDocuments.compactMap { module in
      let parts = module.path.dropFirst("rules/".count).dropLast(".lua".count)
      if parts.hasPrefix("shared/") { return CompletionItem(String(parts), kind: .file) }
      let own = "\(document.ministry)/"
      guard parts.hasPrefix(own), parts.dropFirst(own.count).contains("/") else { return nil }
      return CompletionItem(String(parts.dropFirst(own.count)), kind: .file)
    }
  }

  // MARK: Members

  /// The text is not Lua while a member is being written: one is put in its place to see what it is a member of.
  private func members(
    _ context: CursorContext, _ separator: UInt8, _ document: RuleDocument, _ offset: Int
  ) -> [CompletionItem] {
    let isMethod = separator == UInt8(ascii: ":")
    let bytes = Array(document.text.utf8)
    let start = min(context.start, bytes.count)
    let filled = bytes[..<start] + Array((isMethod ? "x__()" : "x__").utf8) + bytes[offset...]
    guard let type = type(in: Array(filled), at: start) ?? guessed(bytes[..<start]) else {
      return []
    }
    guard isMethod else {
      return type.properties.values.map {
        CompletionItem(
          $0.name, kind: .field, detail: $0.type.annotation, documentation: $0.documentation)
      }
    }
    return type.methods.values.map {
      CompletionItem(
        $0.name, kind: .method, detail: $0.text, documentation: Self.text(of: $0))
    }
  }

  private func type(in bytes: [UInt8], at start: Int) -> VocabularyOutline.ObjectOutline? {
    guard let chunk = try? LuaChunk(parsing: bytes) else { return nil }
    let types = StaticTypes(chunk)
    for expression in chunk.expressions {
      switch expression.kind {
      case .methodCall(let object, let name, _), .field(let object, let name):
        if name.range.start.offset == start { return types.outline(of: object) }
      default: continue
      }
    }
    return nil
  }

  /// Where the rest of the text is not Lua either: `series "x":` and `series("x"):` are series.
  private func guessed(_ bytes: ArraySlice<UInt8>) -> VocabularyOutline.ObjectOutline? {
    let line = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).last ?? []
    let words = String(decoding: line, as: UTF8.self)
      .split { !$0.isLetter && $0 != "_" }.map(String.init)
    let functions = RuleOutline.vocabulary.functions
    guard let word = words.last(where: { functions[$0]?.result != nil }),
      case .object? = functions[word]?.result, let name = functions[word]?.result?.annotation
    else { return nil }
    return RuleOutline.vocabulary.types[name]
  }

  // MARK: Names

  private func names(_ context: CursorContext, _ document: RuleDocument) -> [CompletionItem] {
    if let kind = declarationKind(context) {
      return (RuleOutline.fields[kind]?.fields ?? []).map {
        CompletionItem(
          $0.name, kind: .field, detail: $0.annotation, documentation: $0.documentation,
          inserted: "\($0.name) = ")
      }
    }
    let vocabulary = RuleOutline.vocabulary
    var items = vocabulary.functions.values.map {
      CompletionItem(
        $0.name, kind: .function, detail: $0.text, documentation: Self.text(of: $0))
    }
    items += vocabulary.globals.values.map {
      CompletionItem($0.name, kind: .variable, documentation: $0.documentation)
    }
    items += VocabularyOutline.luaNames.map { CompletionItem($0, kind: .function) }
    items += LuaKeyword.allCases.map { CompletionItem($0.rawValue, kind: .keyword) }
    let locals = Set(
      (document.chunk?.variables ?? []).filter { $0.declaration != nil }.map(\.name))
    items += locals.subtracting(items.map(\.label)).map {
      CompletionItem($0, kind: .variable, isNear: true)
    }
    return items
  }
}

/// One thing that could be written.
private struct CompletionItem {
  /// The numbers of the protocol.
  enum Kind: Int {
    case method = 2
    case function = 3
    case field = 5
    case variable = 6
    case unit = 11
    case value = 12
    case keyword = 14
    case file = 17
  }

  let label: String
  let kind: Kind
  let detail: String?
  let documentation: String?
  let inserted: String
  /// Whether it is shown before the others.
  let isNear: Bool

  init(
    _ label: String, kind: Kind, detail: String? = nil, documentation: String? = nil,
    inserted: String? = nil, isNear: Bool = false
  ) {
    self.label = label
    self.kind = kind
    self.detail = detail
    self.documentation = documentation
    self.inserted = inserted ?? label
    self.isNear = isNear
  }

  func json(_ range: JSONValue) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("label", .string(label)), .init("kind", .number(kind.rawValue)),
      .init("sortText", .string((isNear ? "0" : "1") + label)),
      .init("filterText", .string(label)),
      .init("textEdit", ["range": range, "newText": .string(inserted)]),
    ]
    if let detail { members.append(.init("detail", .string(detail))) }
    if let documentation {
      members.append(
        .init("documentation", ["kind": "markdown", "value": .string(documentation)]))
    }
    return .object(members)
  }
}
