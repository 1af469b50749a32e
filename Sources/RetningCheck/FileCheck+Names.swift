import RetningDiagnostics
import RetningEvaluation
import RetningLua
import RetningLuaSyntax

/// Names that do not exist, are not used, or hide others.
extension FileCheck {
  mutating func checkNames() {
    let vocabulary = RuleOutline.vocabulary
    let words = Set(vocabulary.functions.keys).union(vocabulary.globals.keys)
    let known = words.union(VocabularyOutline.luaNames)
    var used: Set<LuaVariable.ID> = []
    var targets: Set<LuaExpression.ID> = []
    var declared: [LuaVariable.ID] = []
    forEachStatement { statement in
      switch statement.kind {
      case .assignment(let places, _): targets.formUnion(places)
      case .function(let place, _, _): targets.insert(place)
      case .local(let variables, _): declared += variables
      case .localFunction(let variable, _): declared.append(variable)
      default: break
      }
    }
    let assigned = Set(
      targets.compactMap { id -> String? in
        guard case .name(let name, .global) = chunk[id].kind else { return nil }
        return name
      })
    for id in chunk.expressionIDs {
      guard case .name(let name, let resolution) = chunk[id].kind else { continue }
      switch resolution {
      case .variable(let binding):
        if !targets.contains(id) { used.insert(binding.variable) }
      case .global where targets.contains(id):
        find(.luaAssignGlobal, ["name": name], at: chunk[id].range)
      case .global where !known.contains(name) && !assigned.contains(name):
        findUnknown(name, among: known, at: chunk[id].range)
      case .global: break
      }
    }
    for variable in declared {
      let (name, place) = (chunk[variable].name, chunk[variable].declaration)
      guard let place, !name.hasPrefix("_") else { continue }
      if !used.contains(variable) { find(.localUnused, ["name": name], at: place) }
      if known.contains(name) { find(.localHidesWord, ["name": name], at: place) }
    }
  }

  private mutating func findUnknown(
    _ name: String, among known: Set<String>, at range: SourceRange
  ) {
    if VocabularyOutline.absentNames.contains(name) {
      return find(.luaAbsentGlobal, ["name": name], at: range)
    }
    guard let near = NearestName.suggestions(for: name, among: known.sorted()).first else {
      return find(.luaUnknownGlobal, ["name": name], at: range)
    }
    find(.luaUnknownGlobalNear, ["name": name, "near": near], at: range)
  }
}
