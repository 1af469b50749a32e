import RetningCheck
import RetningData
import RetningDiagnostics
import RetningEvaluation
import RetningJSON
import RetningLuaSyntax
import RetningStrategy

/// Where names are declared and used, and their renaming.
extension LanguageServer {
  func definition(_ parameters: JSONValue) -> JSONValue {
    guard let (document, offset) = place(parameters) else { return .null }
    if let mention = document.mention(at: offset) { return definition(of: mention, document) }
    if let variable = document.variable(at: offset), let declared = variable.declaration {
      return location(document.path, document.range(declared))
    }
    return moduleFunction(document, offset) ?? .null
  }

  private func definition(of mention: Mention, _ document: RuleDocument) -> JSONValue {
    switch mention.subject {
    case .module(let name):
      guard let path = modulePath(name, document), let module = self.document(path) else {
        return .null
      }
      let start = module.positions.place(of: 0)
      return location(path, start..<start)
    case .goal(let id):
      return located(catalogue?.model.elements.first { $0.content.id == id }?.location)
    case .name(let name):
      for other in allDocuments {
        if let found = other.mentions.first(where: {
          $0.subject == .name(name) && $0.isDeclaration
        }) {
          return location(other.path, range(found, other))
        }
      }
      // Declared by a function or a loop: the line is known.
      let place =
        catalogue?.outlines.first { $0.id == name }?.location
        ?? catalogue?.data.first { $0.key.description == name }?.value.location
      return located(place)
    }
  }

  private func located(_ place: SourceLocation?) -> JSONValue {
    guard let place, let document = document(place.file) else { return .null }
    let line = place.line ?? 1
    return location(
      place.file,
      document.positions.place(line: line, column: 1)..<document.positions.end(ofLine: line))
  }

  private func modulePath(_ name: String, _ document: RuleDocument) -> String? {
    name.hasPrefix("shared/") ? "rules/\(name).lua" : "rules/\(document.ministry)/\(name).lua"
  }

  /// `personal.bevegelse` where `personal` is what `require` gave: the function's place in the module.
  private func moduleFunction(_ document: RuleDocument, _ offset: Int) -> JSONValue? {
    guard document.isWhole, let chunk = document.chunk else { return nil }
    for expression in chunk.expressions {
      guard case .field(let object, let name) = expression.kind,
        name.range.start.offset <= offset, offset <= name.range.end.offset,
        case .name(_, .variable(let binding)) = chunk[object].kind,
        let module = required(by: binding.variable, chunk),
        let path = modulePath(module, document), let target = self.document(path),
        let place = target.function(named: name.text)
      else { continue }
      return location(path, target.range(place))
    }
    return nil
  }

  /// The module that a local was given by `require`.
  private func required(by variable: LuaVariable.ID, _ chunk: LuaChunk) -> String? {
    for statement in chunk.main.body.statements {
      guard case .local(let variables, let values) = statement.kind,
        let index = variables.firstIndex(of: variable), values.indices.contains(index),
        case .call(let callee, let arguments) = chunk[values[index]].kind,
        case .name("require", .global) = chunk[callee].kind, let name = arguments.first,
        case .string(let bytes) = chunk[name].kind
      else { continue }
      return String(decoding: bytes, as: UTF8.self)
    }
    return nil
  }

  // MARK: Users

  func references(_ parameters: JSONValue) -> JSONValue {
    guard let (document, offset) = place(parameters) else { return .null }
    let withDeclaration = parameters["context"]?["includeDeclaration"]?.bool ?? true
    if let mention = document.mention(at: offset) {
      return .array(
        uses(of: mention.subject).filter { withDeclaration || !$0.mention.isDeclaration }
          .map { location($0.document.path, range($0.mention, $0.document)) })
    }
    guard let variable = document.variable(at: offset) else { return .array([]) }
    let places = variable.uses + (withDeclaration ? [variable.declaration].compactMap { $0 } : [])
    return .array(
      places.sorted { $0.start.offset < $1.start.offset }.map {
        location(document.path, document.range($0))
      })
  }

  private func uses(of subject: Mention.Subject) -> [(document: RuleDocument, mention: Mention)] {
    allDocuments.flatMap { document in
      document.mentions.filter { $0.subject == subject }.map { (document, $0) }
    }
  }

  func range(_ mention: Mention, _ document: RuleDocument) -> Range<TextPositions.Place> {
    document.positions.place(
      of: mention.bytes.lowerBound)..<document.positions.place(of: mention.bytes.upperBound)
  }

  // MARK: Renaming

  func prepareRename(_ parameters: JSONValue) -> JSONValue {
    guard let (document, offset) = place(parameters) else { return .null }
    if let mention = document.mention(at: offset) {
      guard case .name(let name) = mention.subject, !uses(of: .name(name)).isEmpty else {
        return .null
      }
      return [
        "range": Self.json(nameRange(mention, document)), "placeholder": .string(local(name)),
      ]
    }
    guard let variable = document.variable(at: offset), let declared = variable.declaration,
      let here = ([declared] + variable.uses).first(where: {
        $0.start.offset <= offset && offset <= $0.end.offset
      })
    else { return .null }
    return ["range": Self.json(document.range(here)), "placeholder": .string(variable.name)]
  }

  /// The edits; why there are none where the new name cannot be one.
  func rename(_ parameters: JSONValue) -> Result<JSONValue, Diagnostic> {
    guard let (document, offset) = place(parameters), let new = parameters["newName"]?.string else {
      return .success(.null)
    }
    if let mention = document.mention(at: offset), case .name(let name) = mention.subject {
      do throws(Diagnostic) {
        let key = try Key(ministry: String(name.prefix { $0 != "/" }), name: local(new))
        guard uses(of: .name(key.description)).isEmpty else {
          throw Diagnostic(.renameTaken, ["name": key.description])
        }
      } catch {
        return .failure(error)
      }
      return .success(rename(name, to: local(new)))
    }
    guard RuleCheck.isName(new) else {
      return .failure(Diagnostic(.renameName, ["name": new]))
    }
    guard !document.names.contains(new), !RuleCheck.words.contains(new) else {
      return .failure(Diagnostic(.renameTaken, ["name": new]))
    }
    return .success(renameVariable(document, offset, to: new))
  }

  private func renameVariable(_ document: RuleDocument, _ offset: Int, to new: String) -> JSONValue
  {
    guard let variable = document.variable(at: offset), let declared = variable.declaration else {
      return .null
    }
    let edits = ([declared] + variable.uses).sorted { $0.start.offset < $1.start.offset }
      .map { edit(document.range($0), new) }
    return ["changes": .object([.init(uri(document.path).string ?? "", .array(edits))])]
  }

  /// A name is written with the ministry or without; only the name itself is replaced.
  private func rename(_ name: String, to new: String) -> JSONValue {
    var changes: [JSONValue.Member] = []
    for (path, found) in Dictionary(grouping: uses(of: .name(name)), by: \.document.path)
      .sorted(by: { $0.key < $1.key })
    {
      let edits = found.map { edit(nameRange($0.mention, $0.document), new) }
      changes.append(.init(uri(path).string ?? "", .array(edits)))
    }
    return ["changes": .object(changes)]
  }

  private func edit(_ range: Range<TextPositions.Place>, _ text: String) -> JSONValue {
    ["range": Self.json(range), "newText": .string(text)]
  }

  private func local(_ name: String) -> String {
    name.split(separator: "/").last.map(String.init) ?? name
  }

  /// Where the name itself stands, without the ministry before it.
  private func nameRange(_ mention: Mention, _ document: RuleDocument)
    -> Range<TextPositions.Place>
  {
    guard case .name(let name) = mention.subject, mention.isFull else {
      return range(mention, document)
    }
    let start = mention.bytes.upperBound - local(name).utf8.count
    return document.positions.place(
      of: start)..<document.positions.place(of: mention.bytes.upperBound)
  }

  // MARK: What a file holds

  func symbols(_ parameters: JSONValue) -> JSONValue {
    let start: JSONValue = ["line": .number(0), "character": .number(0)]
    let asked: JSONValue = [
      "textDocument": parameters["textDocument"] ?? .null, "position": start,
    ]
    guard let (document, _) = place(asked) else { return .array([]) }
    return .array(
      document.mentions.filter(\.isDeclaration).map { mention in
        let range = Self.json(range(mention, document))
        let name = if case .name(let name) = mention.subject { local(name) } else { "" }
        return [
          "name": .string(name), "kind": .number(13), "range": range, "selectionRange": range,
        ]
      })
  }
}

extension RuleDocument {
  /// Where a module defines a function that it gives away: `function M.name` or `M.name = function`.
  fileprivate func function(named name: String) -> SourceRange? {
    guard let chunk else { return nil }
    for statement in chunk.main.body.statements {
      switch statement.kind {
      case .function(let target, _, _):
        if case .field(_, let field) = chunk[target].kind, field.text == name { return field.range }
      case .assignment(let targets, _):
        for target in targets {
          if case .field(_, let field) = chunk[target].kind, field.text == name {
            return field.range
          }
        }
      default: continue
      }
    }
    for expression in chunk.expressions {
      guard case .table(let fields) = expression.kind else { continue }
      for case .named(let field, _) in fields where field.text == name { return field.range }
    }
    return nil
  }
}
