import RetningDiagnostics
import RetningEvaluation
import RetningLua
import RetningLuaSyntax
import RetningStrategy

/// What is done with Retning's objects that they cannot do.
extension FileCheck {
  mutating func checkTypes() {
    let types = StaticTypes(chunk)
    for (field, body) in StaticTypes.fieldFunctions(of: chunk)
    where Self.giving.contains(field.text) {
      if !ends(chunk[body].body) {
        find(.returnMissing, ["field": field.text], at: field.range)
      }
    }
    for id in chunk.expressionIDs {
      check(id, types)
    }
  }

  private mutating func check(_ id: LuaExpression.ID, _ types: StaticTypes) {
    switch chunk[id].kind {
    case .methodCall(let object, let name, let arguments):
      guard let type = types.outline(of: object) else { return }
      guard let method = type.methods[name.text] else {
        return findMember(name, of: type, types)
      }
      checkCount(arguments, method, at: name.range)
    case .field(let object, let name):
      guard let type = types.outline(of: object), type.properties[name.text] == nil else { return }
      guard type.methods[name.text] != nil else { return findMember(name, of: type, types) }
      find(.methodWithDot, ["name": name.text, "type": type.name], at: name.range)
    case .call(let callee, let arguments):
      guard case .name(let name, .global) = chunk[callee].kind,
        let function = RuleOutline.vocabulary.functions[name]
      else { return }
      checkCount(arguments, function, at: chunk[callee].range)
    case .binary(let operation, let left, let right) where operation.compares:
      checkStatus(left, right, types)
      checkStatus(right, left, types)
      let sides = [left, right].map { types.outline(of: $0) }
      guard let series = sides.compactMap({ $0 }).first(where: { Self.vectors.contains($0.name) })
      else { return }
      // Two that are compared for being the same object can be meant.
      if [.equal, .notEqual].contains(operation), sides.allSatisfy({ $0 != nil }) { return }
      find(
        .seriesCompared, ["type": series.name, "operator": operation.rawValue],
        at: chunk[id].range)
    default: break
    }
  }

  /// `i.status == "rød"` never holds.
  private mutating func checkStatus(
    _ property: LuaExpression.ID, _ text: LuaExpression.ID, _ types: StaticTypes
  ) {
    guard case .field(let object, let name) = chunk[property].kind, name.text == "status",
      types.outline(of: object)?.properties["status"] != nil,
      case .string(let bytes) = chunk[text].kind
    else { return }
    let found = String(decoding: bytes, as: UTF8.self)
    let known = Status.allCases.map(\.rawValue)
    guard !known.contains(found) else { return }
    let near = FieldReader.near(found, among: known)
    find(
      .statusCompared, ["found": found],
      phrases: [
        "near": LocalizedText(
          nb: near.map { " Mener du \"\($0)\"?" } ?? "",
          en: near.map { " Do you mean \"\($0)\"?" } ?? "")
      ], at: chunk[text].range)
  }

  /// The fields whose function must give something.
  private static let giving: Set<String> = ["value", "status", "breakdown"]

  /// The types that stand for many values at once.
  private static let vectors: Set<String> = ["Series", "Cube", "Share"]

  private mutating func findMember(
    _ name: LuaName, of type: VocabularyOutline.ObjectOutline, _ types: StaticTypes
  ) {
    let known = Array(type.methods.keys) + type.properties.keys
    guard let near = NearestName.suggestions(for: name.text, among: known.sorted()).first else {
      return find(.luaUnknownMember, ["type": type.name, "name": name.text], at: name.range)
    }
    find(
      .luaUnknownMemberNear, ["type": type.name, "name": name.text, "near": near], at: name.range)
  }

  private mutating func checkCount(
    _ arguments: [LuaExpression.ID], _ signature: VocabularyOutline.Signature, at range: SourceRange
  ) {
    // A call or `...` last can give any number.
    if let last = arguments.last {
      switch chunk[last].kind {
      case .vararg, .call, .methodCall: return
      default: break
      }
    }
    let needed = signature.parameters.prefix { !$0.type.isOptional }.count
    if arguments.count > signature.parameters.count {
      find(.argumentsMany, ["call": signature.text], at: range)
    } else if arguments.count < needed {
      find(
        .argumentsFew,
        ["call": signature.text, "name": signature.parameters[arguments.count].name], at: range)
    }
  }
}

/// The types of Retning's objects in a chunk, as far as they can be told without running it.
package struct StaticTypes {
  private let chunk: LuaChunk
  private var names: [LuaExpression.ID: String] = [:]
  private var variables: [LuaVariable.ID: String] = [:]

  package init(_ chunk: LuaChunk) {
    self.chunk = chunk
    let initial = Self.initialValues(of: chunk)
    findParameters()
    for id in chunk.expressionIDs {
      names[id] = infer(id, initial)
    }
  }

  /// The name of an expression's type; nil where it is none of Retning's, or cannot be told.
  func name(of id: LuaExpression.ID) -> String? { names[id] }

  package func outline(of id: LuaExpression.ID) -> VocabularyOutline.ObjectOutline? {
    names[id].flatMap { RuleOutline.vocabulary.types[$0] }
  }

  /// What each local is first given, for those that are never given anything else.
  private static func initialValues(of chunk: LuaChunk) -> [LuaVariable.ID: LuaExpression.ID] {
    var initial: [LuaVariable.ID: LuaExpression.ID] = [:]
    var changed: Set<LuaVariable.ID> = []
    func visit(_ block: LuaBlock) {
      for statement in block.statements {
        switch statement.kind {
        case .local(let variables, let values):
          for (variable, value) in zip(variables, values) { initial[variable] = value }
        case .assignment(let targets, _):
          for target in targets {
            if case .name(_, .variable(let binding)) = chunk[target].kind {
              changed.insert(binding.variable)
            }
          }
        default: break
        }
        for inner in statement.blocks { visit(inner) }
      }
    }
    for function in chunk.functions { visit(function.body) }
    return initial.filter { !changed.contains($0.key) }
  }

  /// The parameters of functions that Retning calls: those in the fields of declarations, and those given to methods.
  private mutating func findParameters() {
    for expression in chunk.expressions {
      switch expression.kind {
      case .call:
        guard let (kind, written) = Self.declaration(expression, in: chunk),
          let fields = RuleOutline.fields[kind]
        else { continue }
        for case .named(let name, let value) in written {
          guard case .function(let body) = chunk[value].kind,
            let field = fields.fields.first(where: { $0.name == name.text })
          else { continue }
          setParameters(of: body, from: subjects(kind, written) ?? field.annotation)
        }
      case .methodCall(_, let name, let arguments):
        let found = RuleOutline.vocabulary.types.values.compactMap { $0.methods[name.text] }
        guard let method = found.first, found.count == 1 else { continue }
        for (argument, parameter) in zip(arguments, method.parameters) {
          guard case .function(let body) = chunk[argument].kind else { continue }
          setParameters(of: body, from: parameter.type.annotation)
        }
      default: continue
      }
    }
  }

  /// The word and the fields of a declaration, `word "name" { … }`; nil for any other call.
  package static func declaration(_ expression: LuaExpression, in chunk: LuaChunk)
    -> (kind: String, fields: [LuaTableField])?
  {
    guard case .call(let callee, let arguments) = expression.kind,
      case .call(let word, _) = chunk[callee].kind,
      case .name(let kind, .global) = chunk[word].kind,
      RuleOutline.fields[kind] != nil, let table = arguments.first,
      case .table(let fields) = chunk[table].kind
    else { return nil }
    return (kind, fields)
  }

  /// The functions that are written in the fields of declarations.
  static func fieldFunctions(of chunk: LuaChunk) -> [(field: LuaName, body: LuaFunctionBody.ID)] {
    chunk.expressions.flatMap { expression -> [(field: LuaName, body: LuaFunctionBody.ID)] in
      (declaration(expression, in: chunk)?.fields ?? []).compactMap { field in
        guard case .named(let name, let value) = field, case .function(let body) = chunk[value].kind
        else { return nil }
        return (name, body)
      }
    }
  }

  /// What a rule's `check` is given, by its `each`.
  private func subjects(_ kind: String, _ fields: [LuaTableField]) -> String? {
    guard kind == "rule" else { return nil }
    var each = "indicator"
    for case .named(let name, let value) in fields where name.text == "each" {
      guard case .string(let bytes) = chunk[value].kind else { return "fun(any)" }
      each = String(decoding: bytes, as: UTF8.self)
    }
    let views = [
      "indicator": "IndicatorView", "measure": "MeasureView", "ministry": "MinistryView",
      "goal": "GoalView",
    ]
    return views[each].map { "fun(subject: \($0))" }
  }

  /// - Parameter annotation: As LuaCATS writes a function: `fun(s: Series, n: number): Series`.
  private mutating func setParameters(of body: LuaFunctionBody.ID, from annotation: String) {
    guard annotation.hasPrefix("fun("), let end = annotation.firstIndex(of: ")") else { return }
    let inner = annotation[annotation.index(annotation.startIndex, offsetBy: 4)..<end]
    for (parameter, text) in zip(chunk[body].parameters, inner.split(separator: ",")) {
      let parts = text.split(separator: ":")
      guard parts.count == 2 else { continue }
      let name = parts[1].filter { $0 != " " }
      if RuleOutline.vocabulary.types[name] != nil { variables[parameter] = name }
    }
  }

  private func infer(
    _ id: LuaExpression.ID, _ initial: [LuaVariable.ID: LuaExpression.ID]
  ) -> String? {
    let vocabulary = RuleOutline.vocabulary
    switch chunk[id].kind {
    case .name(let name, .global): return vocabulary.globals[name]?.type.objectName
    case .name(_, .variable(let binding)):
      if let known = variables[binding.variable] { return known }
      return initial[binding.variable].flatMap { names[$0] }
    case .parenthesized(let inner): return names[inner]
    case .call(let callee, _):
      guard case .name(let name, .global) = chunk[callee].kind else { return nil }
      return vocabulary.functions[name]?.result?.objectName
    case .methodCall(let object, let name, _):
      return outline(of: object)?.methods[name.text]?.result?.objectName
    case .field(let object, let name):
      return outline(of: object)?.properties[name.text]?.type.objectName
    case .binary(.add, let left, let right), .binary(.subtract, let left, let right),
      .binary(.multiply, let left, let right), .binary(.divide, let left, let right):
      return result(names[left], names[right])
    default: return nil
    }
  }

  /// The type that two operands make.
  private func result(_ left: String?, _ right: String?) -> String? {
    for name in ["Cube", "Series"] where left == name || right == name { return name }
    return nil
  }
}

extension HostType {
  /// The type's name where it is one of objects that is always there.
  fileprivate var objectName: String? {
    if case .object = self { annotation } else { nil }
  }
}
