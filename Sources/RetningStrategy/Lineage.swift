import RetningData
import RetningDiagnostics

/// The ministries that splits and mergers join, and when: what they were together can be followed over the change.
public struct Lineage: Sendable, Hashable {
  /// A split or merger among them.
  public struct Change: Sendable, Hashable {
    /// The first day of the new order.
    public let date: CalendarDate
    public let text: LocalizedText
  }

  /// In order of id; one alone where nothing was ever split or merged.
  public let members: [Ministry]
  /// In order of time.
  public let changes: [Change]
}

extension StrategyModel {
  /// The ministries that splits and mergers up to a day join with one. A change of name joins nothing: it keeps the id.
  public func lineage(of ministry: String, on day: CalendarDate) -> Lineage {
    let parted = events.map(\.content).filter {
      ($0.kind == .split || $0.kind == .merger) && $0.date <= day
    }
    let all = ministries.map(\.content).filter { $0.validity.from.map { $0 <= day } ?? true }
    let groups = parted.map { $0.from + $0.to } + all.map { [$0.id] + $0.predecessors }
    var ids: Set<String> = [ministry]
    var count = 0
    while count != ids.count {
      count = ids.count
      for group in groups where !ids.isDisjoint(with: group) { ids.formUnion(group) }
    }
    let members = all.filter { ids.contains($0.id) }.sorted { $0.id < $1.id }
    let told = parted.filter { !ids.isDisjoint(with: $0.from + $0.to) }
      .map { Lineage.Change(date: $0.date, text: $0.text) }
    let untold = members.compactMap { untoldChange(to: $0, told) }
    return Lineage(members: members, changes: (told + untold).sorted { $0.date < $1.date })
  }

  /// The beginning of a ministry that was made from others, where no event tells of it.
  private func untoldChange(to ministry: Ministry, _ told: [Lineage.Change]) -> Lineage.Change? {
    guard !ministry.predecessors.isEmpty, let date = ministry.validity.from,
      !told.contains(where: { $0.date == date })
    else { return nil }
    let name = ministry.name(on: date).short
    let earlier = ministry.predecessors.map { self.ministry($0)?.name(on: date).short ?? $0 }
      .joined(separator: ", ")
    return Lineage.Change(
      date: date,
      text: LocalizedText(
        nb: "\(name) ble dannet av \(earlier).", en: "\(name) was formed from \(earlier)."))
  }
}
