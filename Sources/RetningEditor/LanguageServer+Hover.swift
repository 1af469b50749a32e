import RetningCheck
import RetningData
import RetningDiagnostics
import RetningEvaluation
import RetningJSON
import RetningLua
import RetningLuaSyntax
import RetningReports
import RetningResult
import RetningStrategy

/// What an editor shows of what the pointer rests on.
extension LanguageServer {
  func hover(_ parameters: JSONValue) -> JSONValue {
    guard let (document, offset) = place(parameters) else { return .null }
    if let mention = document.mention(at: offset), let text = text(of: mention.subject) {
      return Self.hover(text, range(mention, document))
    }
    return wordHover(document, offset) ?? .null
  }

  private static func hover(_ text: String, _ range: Range<TextPositions.Place>) -> JSONValue {
    [
      "contents": ["kind": "markdown", "value": .string(text)],
      "range": json(range),
    ]
  }

  /// What is known of a series, an indicator or a goal, in Markdown.
  func text(of subject: Mention.Subject) -> String? {
    let language = languageOfMessages
    switch subject {
    case .module(let name): return "`rules/\(name).lua`"
    case .goal(let id):
      guard let element = catalogue?.model.element(id) else { return nil }
      return "**\(id)** – " + ((element.title ?? element.text)?.text(in: language) ?? "")
    case .name(let name):
      if let indicator = catalogue?.outlines.first(where: { $0.id == name }) {
        return text(of: indicator)
      }
      guard let data = catalogue?.data.first(where: { $0.key.description == name })?.value else {
        return nil
      }
      let title = data.title?.text(in: language)
      var lines = ["**\(name)**" + (title.map { " – \($0)" } ?? "")]
      lines.append(
        [data.unit.symbol, data.frequency.rawValue, data.kind.rawValue].map { "`\($0)`" }
          .joined(separator: " "))
      if !data.dimensions.isEmpty { lines.append(data.dimensions.joined(separator: ", ")) }
      if let source = data.source { lines.append(source) }
      return lines.joined(separator: "\n\n")
    }
  }

  private func text(of indicator: Evaluation.IndicatorOutline) -> String {
    let language = languageOfMessages
    var lines = ["**\(indicator.id)** – " + indicator.title.text(in: language)]
    if let result = results[indicator.id] {
      lines.append(ExplanationText.summary(of: result, in: language))
    }
    if let definition = indicator.definition { lines.append(definition) }
    lines.append("`\(indicator.unit.symbol)` `\(indicator.frequency.rawValue)`")
    for part in [indicator.source, indicator.responsible].compactMap({ $0 }) { lines.append(part) }
    return lines.joined(separator: "\n\n")
  }

  /// What is known of a word of Retning's, a member of an object, or a field of a declaration.
  private func wordHover(_ document: RuleDocument, _ offset: Int) -> JSONValue? {
    guard document.isWhole, let chunk = document.chunk else { return nil }
    func holds(_ range: SourceRange) -> Bool {
      range.start.offset <= offset && offset <= range.end.offset
    }
    let types = StaticTypes(chunk)
    for expression in chunk.expressions where holds(expression.range) {
      switch expression.kind {
      case .name(let name, .global):
        guard let text = Self.text(ofWord: name) else { continue }
        return Self.hover(text, document.range(expression.range))
      case .methodCall(let object, let name, _):
        guard holds(name.range), let method = types.outline(of: object)?.methods[name.text] else {
          continue
        }
        return Self.hover(Self.text(of: method), document.range(name.range))
      case .field(let object, let name):
        guard holds(name.range), let property = types.outline(of: object)?.properties[name.text]
        else { continue }
        return Self.hover(
          "`\(property.name): \(property.type.annotation)`\n\n\(property.documentation)",
          document.range(name.range))
      case .call:
        guard let (kind, fields) = StaticTypes.declaration(expression, in: chunk) else { continue }
        for case .named(let name, _) in fields where holds(name.range) {
          guard
            let field = RuleOutline.fields[kind]?.fields.first(where: { $0.name == name.text })
          else { continue }
          return Self.hover(
            "`\(field.name): \(field.annotation)`\n\n\(field.documentation)",
            document.range(name.range))
        }
      default: continue
      }
    }
    return nil
  }

  static func text(ofWord name: String) -> String? {
    let vocabulary = RuleOutline.vocabulary
    if let function = vocabulary.functions[name] { return text(of: function) }
    return vocabulary.globals[name].map {
      "`\($0.name): \($0.type.annotation)`\n\n\($0.documentation)"
    }
  }

  static func text(of signature: VocabularyOutline.Signature) -> String {
    var lines = ["```lua\n\(signature.text)\n```", signature.documentation]
    let notes = signature.parameters.filter { !$0.documentation.isEmpty }
    if !notes.isEmpty {
      lines.append(notes.map { "- `\($0.name)`: \($0.documentation)" }.joined(separator: "\n"))
    }
    return lines.joined(separator: "\n\n")
  }
}
