import RetningData
import RetningDiagnostics

extension StrategyModel {
  /// What does not hold together: doubled and unknown ids, links to nothing, impossible dates.
  public func problems() -> [Diagnostic] {
    var found: [Diagnostic] = []
    found += doubled(strategies, \.id) + doubled(elements, \.id)
    found += doubled(ministries, \.id) + doubled(actors, \.id)
    found += elementProblems() + strategyProblems() + linkProblems() + ministryProblems()
    return found.inOrder()
  }

  private func doubled<Content>(
    _ placed: [Placed<Content>], _ id: KeyPath<Content, String>
  ) -> [Diagnostic] {
    var first: [String: SourceLocation] = [:]
    var found: [Diagnostic] = []
    for item in placed {
      let name = item.content[keyPath: id]
      if let earlier = first[name] {
        found.append(
          Diagnostic(
            .modelDoubled, ["id": name, "earlier": earlier.description], at: item.location))
      } else {
        first[name] = item.location
      }
    }
    return found
  }

  private func unknown(_ id: String, among known: [String], at location: SourceLocation)
    -> Diagnostic
  {
    let near = NearestName.suggestions(for: id, among: known)
    guard let nearest = near.first else {
      return Diagnostic(.modelUnknown, ["id": id], at: location)
    }
    return Diagnostic(.modelUnknownNear, ["id": id, "near": nearest], at: location)
  }

  private func elementProblems() -> [Diagnostic] {
    let strategyIDs = strategies.map(\.content.id)
    let elementIDs = Set(elements.map(\.content.id))
    var found: [Diagnostic] = []
    for item in elements {
      let element = item.content
      if !strategyIDs.contains(element.strategy) {
        found.append(unknown(element.strategy, among: strategyIDs, at: item.location))
      }
      if let parent = element.parent, !elementIDs.contains(parent) {
        found.append(unknown(parent, among: elementIDs.sorted(), at: item.location))
      }
      if element.title == nil && element.text == nil {
        found.append(Diagnostic(.modelNoText, ["id": element.id], at: item.location))
      }
    }
    return found
  }

  private func strategyProblems() -> [Diagnostic] {
    let strategyIDs = strategies.map(\.content.id)
    let ministryIDs = ministries.map(\.content.id)
    var found: [Diagnostic] = []
    for item in strategies {
      found += dateProblem(item.content.id, item.content.validity, at: item.location)
      if let replaced = item.content.replaces, !strategyIDs.contains(replaced) {
        found.append(unknown(replaced, among: strategyIDs, at: item.location))
      }
      if let driver = item.content.driver, !ministryIDs.contains(driver) {
        found.append(unknown(driver, among: ministryIDs, at: item.location))
      }
    }
    for item in roles {
      found += dateProblem(item.content.strategy, item.content.validity, at: item.location)
      if !strategyIDs.contains(item.content.strategy) {
        found.append(unknown(item.content.strategy, among: strategyIDs, at: item.location))
      }
      if let ministry = item.content.ministry, !ministryIDs.contains(ministry) {
        found.append(unknown(ministry, among: ministryIDs, at: item.location))
      }
    }
    return found
  }

  private func linkProblems() -> [Diagnostic] {
    let elementIDs = elements.map(\.content.id)
    let known = Set(elementIDs)
    var found: [Diagnostic] = []
    for item in links {
      for id in [item.content.from, item.content.to] where !known.contains(id) {
        found.append(unknown(id, among: elementIDs, at: item.location))
      }
      found += dateProblem(
        "\(item.content.from) → \(item.content.to)", item.content.validity, at: item.location)
    }
    for item in successions {
      let ends = (item.content.from.map { [$0] } ?? []) + item.content.to
      for id in ends where !known.contains(id) {
        found.append(unknown(id, among: elementIDs, at: item.location))
      }
      if let from = item.content.from,
        let own = item.content.to.first(where: { strategy(of: $0) == strategy(of: from) })
      {
        found.append(Diagnostic(.modelOwnSuccessor, ["id": own], at: item.location))
      }
      if ends.isEmpty {
        found.append(Diagnostic(.modelEmptySuccession, at: item.location))
      }
    }
    return found
  }

  private func strategy(of id: String) -> Substring { id.prefix { $0 != "/" } }

  private func ministryProblems() -> [Diagnostic] {
    let ministryIDs = ministries.map(\.content.id)
    let known = Set(ministryIDs).union(actors.map(\.content.id))
    var found: [Diagnostic] = []
    for item in ministries {
      let ministry = item.content
      found += dateProblem(ministry.id, ministry.validity, at: item.location)
      for name in ministry.names {
        found += dateProblem("\(ministry.id) (\(name.short))", name.validity, at: item.location)
      }
      for (place, earlier) in ministry.names.enumerated() {
        for later in ministry.names.dropFirst(place + 1)
        where earlier.validity.overlaps(later.validity) {
          found.append(
            Diagnostic(
              .modelNamesOverlap,
              ["id": ministry.id, "first": earlier.short, "second": later.short],
              at: item.location))
        }
      }
      if ministry.predecessors.contains(ministry.id) {
        found.append(Diagnostic(.modelOwnPredecessor, ["id": ministry.id], at: item.location))
      }
      for id in ministry.predecessors where !ministryIDs.contains(id) {
        found.append(unknown(id, among: ministryIDs, at: item.location))
      }
    }
    for item in events {
      let isParting = item.content.kind == .split || item.content.kind == .merger
      let parts = Set(item.content.from + item.content.to)
      if isParting, item.content.from.isEmpty || item.content.to.isEmpty || parts.count < 2 {
        found.append(Diagnostic(.modelEventParts, at: item.location))
      }
      for id in item.content.from + item.content.to where !known.contains(id) {
        found.append(unknown(id, among: known.sorted(), at: item.location))
      }
    }
    for item in actors {
      found += dateProblem(item.content.id, item.content.validity, at: item.location)
    }
    return found
  }

  private func dateProblem(_ id: String, _ validity: Validity, at location: SourceLocation)
    -> [Diagnostic]
  {
    guard validity.isImpossible, let from = validity.from, let to = validity.to else { return [] }
    return [
      Diagnostic(
        .modelDates, ["id": id, "from": from.description, "to": to.description], at: location)
    ]
  }
}
