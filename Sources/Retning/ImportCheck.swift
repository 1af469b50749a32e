import RetningData
import RetningDiagnostics
import RetningEvaluation
import RetningStore
import Synchronization

/// Holds what is put or imported against what the rules declare.
///
/// `Sendable` since all of it is immutable but the cache, which locks itself.
final class ImportCheck: Sendable {
  private let data: [Key: DeclaredNames.Series]
  private let indicators: Set<String>
  private let owners: Set<String>
  private let attributes: Set<String>
  private let ministries: [String]
  /// What was said of undeclared names, so that a million rows of one name are looked up once.
  private let undeclaredNames = Mutex<[Key: Diagnostic]>([:])

  init(_ names: DeclaredNames) {
    data = names.series
    indicators = names.indicators
    owners = names.indicators.union(names.measures)
    attributes = names.attributes
    ministries = names.ministries
  }

  /// The unit that a series is declared in; nil for one that is not declared.
  @Sendable
  func unit(_ key: Key) -> String? { data[key.base]?.unit }

  /// What the rules say against an entry; nil when nothing.
  @Sendable
  func problem(_ address: EntryAddress, _ entry: Entry) -> Diagnostic? {
    let key = address.key.base.description
    guard ministries.isEmpty || ministries.contains(address.key.ministry) else {
      return Diagnostic(
        .importMinistry,
        ["id": address.key.ministry, "known": ministries.joined(separator: ", ")])
    }
    if let attribute = address.key.attribute {
      return attributeProblem(address, attribute.owner, attribute.name)
        ?? progressProblem(key, attribute.name, entry)
    }
    guard !indicators.contains(key) else { return Diagnostic(.importIndicator, ["key": key]) }
    guard address.period != nil else { return Diagnostic(.importPeriod, ["key": key]) }
    return data[address.key.base].map { problem(address, $0) } ?? undeclared(address.key.base)
  }

  private func problem(_ address: EntryAddress, _ declared: DeclaredNames.Series) -> Diagnostic? {
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
    guard !found.isEmpty, found != declared.dimensions else { return nil }
    return Diagnostic(
      .importDimensions,
      [
        "key": key, "found": found.joined(separator: ", "),
        "declared": declared.dimensions.isEmpty ? "–" : declared.dimensions.joined(separator: ", "),
        "place": declared.location.description,
      ])
  }

  /// A name that the rules do not know, with the nearest that they do.
  private func undeclared(_ key: Key) -> Diagnostic {
    if let said = undeclaredNames.withLock({ $0[key] }) { return said }
    let near = nearest(to: key)
    let diagnostic =
      near.map { Diagnostic(.importUndeclaredNear, ["key": key.description, "near": $0]) }
      ?? Diagnostic(.importUndeclared, ["key": key.description])
    undeclaredNames.withLock { $0[key] = diagnostic }
    return diagnostic
  }

  /// The declared name of the same ministry that is most like one.
  func nearest(to key: Key) -> String? {
    let own = data.keys.filter { $0.ministry == key.ministry }.map(\.description).sorted()
    return NearestName.suggestions(for: key.description, among: own).first
  }

  func isDeclared(_ key: Key) -> Bool {
    data[key.base] != nil || attributes.contains(key.base.description)
  }

  private func progressProblem(_ key: String, _ name: String, _ entry: Entry) -> Diagnostic? {
    guard name.hasSuffix(".progress"), let percent = entry.number, !(0...100).contains(percent)
    else { return nil }
    return Diagnostic(.importProgress, ["key": key, "found": "\(percent)"])
  }

  private func attributeProblem(_ address: EntryAddress, _ owner: String, _ name: String)
    -> Diagnostic?
  {
    let (key, id) = (address.key.base.description, "\(address.key.ministry)/\(owner)")
    guard owners.contains(id) else {
      return Diagnostic(.importAttribute, ["key": key, "owner": id])
    }
    guard attributes.contains(key) else {
      let known = attributes.filter { $0.hasPrefix("\(id)#") }.sorted()
      let near = NearestName.suggestions(for: key, among: known).first
      return Diagnostic(
        .importAttributeName,
        ["key": key, "owner": id, "near": near ?? known.joined(separator: ", ")])
    }
    // What is said of an indicator is said of a period; what is said of a measure stands.
    let needsPeriod = indicators.contains(id) && address.period == nil
    return needsPeriod ? Diagnostic(.importPeriod, ["key": key]) : nil
  }
}
