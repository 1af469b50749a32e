import RetningData
import RetningDiagnostics
import RetningStore

extension Workspace {
  /// A cut in which the drafts of others are not seen: each ministry that somebody does not share drafts with is read as
  /// it stood when it submitted, or when the round was opened.
  ///
  /// What a ministry did not submit in a round stays its own until the next round that it takes part in is opened.
  func hidingDrafts(from identity: Identity, _ cut: Cut, in store: Store, today: CalendarDate)
    throws(Diagnostic) -> Cut
  {
    let snapshot = try store.snapshot()
    let book = try RoundBook(in: snapshot)
    guard !book.periods.isEmpty else { return cut }
    let rights = try Rights(in: snapshot)
    guard rights.areEnforced else { return cut }
    var parts: [String: [RoundState.Member]] = [:]
    for round in book.periods.keys {
      let members = try RoundState.members(
        of: round, in: snapshot,
        commit: { revision throws(Diagnostic) in try store.commit(revision) })
      for member in members where !rights.sharesDrafts(identity, of: member.ministry) {
        parts[member.ministry, default: []].append(member)
      }
    }
    var ministries = cut.ministries
    for (ministry, parts) in parts {
      guard let released = parts.released(on: today), released < cut.revision(for: ministry) else {
        continue
      }
      ministries[ministry] = released
    }
    return Cut(cut.revision, ministries: ministries)
  }
}

extension [RoundState.Member] {
  /// The revision up to which a ministry's figures are for others, by its parts in all rounds; nil where all of them are.
  fileprivate func released(on day: CalendarDate) -> Revision? {
    let newest = map(\.opening).max()
    let hasDrafts = contains { part in
      guard part.step != .published else { return false }
      return part.opening == newest || !part.step.isOpen
        || part.exception.map { $0 >= day } ?? false
    }
    return hasDrafts ? map(\.released).max() : nil
  }
}
