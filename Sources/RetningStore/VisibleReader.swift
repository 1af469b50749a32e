import RetningData
import RetningDiagnostics

/// Who reads, and what that lets them see.
public struct Viewer: Sendable, Codable {
  public let identity: Identity
  private let rights: Rights
  private let day: CalendarDate

  /// - Parameters:
  ///   - rights: Those in force now, whatever is read: who has lost a right has lost it for what was known then too.
  ///   - day: Today: an embargo does not lift for who says that it is another day.
  public init(_ identity: Identity, rights: Rights, day: CalendarDate) {
    self.identity = identity
    self.rights = rights
    self.day = day
  }

  /// How near the viewer is to a ministry's figures.
  public func level(of ministry: String) -> Visibility {
    rights.level(of: identity, for: ministry)
  }

  public func obstacle(_ access: Access, of ministry: String, _ period: Period?)
    -> Access.Obstacle?
  {
    access.obstacle(for: level(of: ministry), on: day, period: period)
  }

  /// Whether anything can be kept back from the viewer.
  public var isRestricted: Bool { !rights.allow(identity, .read) }

  /// - Throws: A ``Diagnostic`` `right-read-all` where something could be kept back from the viewer.
  public func requireAll() throws(Diagnostic) {
    guard !isRestricted else {
      throw Diagnostic(.rightReadAll, ["author": identity.name])
    }
  }
}

/// A store as a viewer may see it: what is kept back is suppressed (`Q`), with a note that says why.
///
/// That a figure exists is no secret; what it is, is.
public struct VisibleReader: EntryReader {
  private let base: any EntryReader
  private let viewer: Viewer
  private let access: @Sendable (Key) -> Access

  /// - Parameter access: How a key's figures may be seen.
  public init(
    _ base: any EntryReader, for viewer: Viewer, access: @escaping @Sendable (Key) -> Access
  ) {
    self.base = base
    self.viewer = viewer
    self.access = access
  }

  public var cut: Cut { base.cut }

  /// The keys of which something is kept back.
  public func keptBack(of keys: [Key]) throws(Diagnostic) -> [Key] {
    var kept: [Key] = []
    for key in keys where mayHide(key) {
      if try base.entries(of: key).contains(where: { obstacle(key, $0.period) != nil }) {
        kept.append(key)
      }
    }
    return kept
  }

  private func mayHide(_ key: Key) -> Bool {
    key.ministry != Grant.owner && access(key).mayHide(from: viewer.level(of: key.ministry))
  }

  private func obstacle(_ key: Key, _ period: Period?) -> Access.Obstacle? {
    viewer.obstacle(access(key), of: key.ministry, period)
  }

  /// An entry as the viewer sees it.
  public func seen(_ entry: Entry, at address: EntryAddress) -> Entry {
    guard mayHide(address.key), let obstacle = obstacle(address.key, address.period) else {
      return entry
    }
    return .suppressed(obstacle.text.text(in: .nb))
  }

  /// A change of a revision as the viewer sees it. What is newer than the cut, as a draft of a ministry in a round, is
  /// kept back.
  public func seen(_ change: Change, of revision: Revision) -> Change {
    guard case .put(let address, let entry) = change else { return change }
    guard revision <= cut.revision(for: address.key.ministry) else {
      return .put(address, .suppressed("utkast i en rapporteringsrunde"))
    }
    return .put(address, seen(entry, at: address))
  }

  public func entries(of key: Key) throws(Diagnostic) -> [StoredEntry] {
    let entries = try base.entries(of: key)
    guard mayHide(key) else { return entries }
    return entries.map { stored in
      StoredEntry(
        period: stored.period, entry: seen(stored.entry, at: EntryAddress(key, stored.period)),
        revision: stored.revision)
    }
  }

  public func entry(at address: EntryAddress) throws(Diagnostic) -> StoredEntry? {
    guard let stored = try base.entry(at: address) else { return nil }
    return StoredEntry(
      period: stored.period, entry: seen(stored.entry, at: address), revision: stored.revision)
  }

  public func columns(ministry: String, name: String) throws(Diagnostic) -> [(
    key: Key, columns: EntryColumns
  )] {
    var all = try base.columns(ministry: ministry, name: name)
    for index in all.indices where mayHide(all[index].key) {
      all[index].columns = EntryColumns(try entries(of: all[index].key))
    }
    return all
  }

  public func keys(ministry: String?, name: String?) throws(Diagnostic) -> [Key] {
    try base.keys(ministry: ministry, name: name)
  }

  public func addresses(of key: Key) throws(Diagnostic) -> [EntryAddress] {
    try base.addresses(of: key)
  }

  public func history(of address: EntryAddress) throws(Diagnostic) -> [EntryVersion] {
    try base.history(of: address).map { version in
      EntryVersion(
        revision: version.revision, entry: version.entry.map { seen($0, at: address) },
        redaction: version.redaction)
    }
  }
}
