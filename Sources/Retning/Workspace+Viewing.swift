import RetningData
import RetningDiagnostics
import RetningEvaluation
import RetningStore

extension Workspace {
  /// Somebody who reads a store, with the rights that are in force in it now.
  public func viewer(_ identity: Identity, of store: Store, today: CalendarDate) throws(Diagnostic)
    -> Viewer
  {
    Viewer(identity, rights: try Rights(in: store.snapshot()), day: today)
  }

  /// A reader's figures as somebody may see them, by what the rules say of who may.
  public func visible(_ reader: any EntryReader, to viewer: Viewer) -> VisibleReader {
    // While all is allowed there is nothing to look up.
    guard viewer.isRestricted else { return VisibleReader(reader, for: viewer) { _ in Access() } }
    let names = DeclaredNames(Evaluation.catalogue(files, budget: settings.budget))
    return VisibleReader(reader, for: viewer, access: names.access(to:))
  }

  /// What somebody may see of what was known: the newest, or at a revision or the end of a day.
  public func reader(
    of store: Store, known: String?, for identity: Identity, today: CalendarDate
  ) throws(Diagnostic) -> VisibleReader {
    let cut = try snapshot(of: store, known: known).cut
    return visible(
      try store.snapshot(hidingDrafts(from: identity, cut, in: store, today: today)),
      to: try viewer(identity, of: store, today: today))
  }
}
