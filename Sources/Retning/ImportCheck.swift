import RetningData
import RetningDiagnostics
import RetningEvaluation
import RetningStore

/// Holds what is imported against what the rules declare.
struct ImportCheck: Sendable {
  private let data: [Key: DataDeclaration]
  private let owners: Set<String>

  init(_ catalogue: Evaluation.Catalogue) {
    data = catalogue.data
    owners = Set(catalogue.indicators + catalogue.measures)
  }

  /// What a declaration says against an entry; nil when nothing.
  @Sendable
  func problem(_ address: EntryAddress, _ entry: Entry) -> Diagnostic? {
    if let attribute = address.key.attribute {
      return attributeProblem(address.key, attribute.owner)
    }
    guard let declared = data[address.key.base] else { return undeclared(address.key.base) }
    let key = address.key.base.description
    if let period = address.period, declared.frequency != .irregular,
      period.frequency != declared.frequency
    {
      return Diagnostic(
        .importFrequency,
        [
          "key": key, "declared": declared.frequency.rawValue, "period": period.description,
          "place": declared.location.description,
        ])
    }
    let found = address.key.dimensions.map(\.name)
    // A total without dimensions may stand beside its parts.
    guard found.isEmpty || found == declared.dimensions else {
      return Diagnostic(
        .importDimensions,
        [
          "key": key, "found": found.joined(separator: ", "),
          "declared": declared.dimensions.isEmpty
            ? "–" : declared.dimensions.joined(separator: ", "),
          "place": declared.location.description,
        ])
    }
    return nil
  }

  private func undeclared(_ key: Key) -> Diagnostic {
    let own = data.keys.filter { $0.ministry == key.ministry }.map(\.description).sorted()
    guard let near = NearestName.suggestions(for: key.description, among: own).first else {
      return Diagnostic(.importUndeclared, ["key": key.description])
    }
    return Diagnostic(.importUndeclaredNear, ["key": key.description, "near": near])
  }

  private func attributeProblem(_ key: Key, _ owner: String) -> Diagnostic? {
    let id = "\(key.ministry)/\(owner)"
    guard !owners.contains(id) else { return nil }
    return Diagnostic(.importAttribute, ["key": key.description, "owner": id])
  }
}
