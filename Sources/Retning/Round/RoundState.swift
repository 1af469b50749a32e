import RetningData
import RetningDiagnostics
import RetningStore

/// A step that was taken in a round.
public struct RoundEvent: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable {
    case opened, submitted, assured, approved, consolidated, published
    /// A step was taken back by who took it.
    case withdrawn
    /// The level above sent it back, with a reason.
    case returned
    /// It may be corrected though the round is published.
    case excepted
  }

  public let ministry: String
  public let kind: Kind
  public let from: RoundStep?
  public let to: RoundStep
  public let author: String
  public let time: Timestamp
  public let revision: Revision
  /// Why, where somebody said.
  public let reason: String?

  init(
    _ ministry: String, from: RoundStep?, to: RoundStep, reason: String?, _ commit: Commit
  ) {
    self.ministry = ministry
    (self.from, self.to, self.reason) = (from, to, reason)
    (author, time, revision) = (commit.author, commit.time, commit.revision)
    kind =
      switch (from, to) {
      case (nil, _): .opened
      case (.published, .draft): .excepted
      case (_, .returned): .returned
      case (let from?, let to) where to < from: .withdrawn
      case (_, .submitted): .submitted
      case (_, .assured): .assured
      case (_, .approved): .approved
      case (_, .consolidated): .consolidated
      case (_, .published): .published
      case (_, .draft): .opened
      }
  }
}

/// A round as it stands: what each ministry has done, and what of its figures counts.
public struct RoundState: Sendable {
  /// Where a ministry stands.
  public struct Member: Sendable, Hashable {
    public let ministry: String
    public let step: RoundStep
    /// What was done, in order.
    public let events: [RoundEvent]
    /// The revision at which its figures count: that of its submission, or while it has submitted nothing that of the
    /// round's opening.
    public let counts: Revision
    /// The submission that counts; nil where there is none.
    public let submission: RoundEvent?
    /// The revision at which its figures are published: that of a submission that has been consolidated, or else that of the
    /// round's opening.
    public let publishes: Revision
    /// The revision at which the round was opened for it.
    public let opening: Revision
    /// The last day that it may correct after publication.
    public let exception: CalendarDate?

    /// The newest of some steps that were taken since the submission that counts, itself among them.
    public func event(where isMeant: (RoundEvent) -> Bool) -> RoundEvent? {
      events.last { event in
        submission.map { event.revision >= $0.revision } ?? false && isMeant(event)
      }
    }

    /// The revision up to which others may read its figures in the round.
    var released: Revision {
      step == .published ? events.last?.revision ?? counts : counts
    }

    /// The submission that was the first to be published; nil where none was.
    public var firstDelivery: RoundEvent? {
      guard let end = events.firstIndex(where: { $0.kind == .published }) else { return nil }
      return events[..<end].last { $0.kind == .submitted }
    }
  }

  public let definition: RoundDefinition
  /// In order of id; none before the round is opened.
  public let members: [Member]

  public var isOpen: Bool { !members.isEmpty }
  public var isPublished: Bool {
    members.contains { member in member.events.contains { $0.kind == .published } }
  }

  /// Whether there is something left to do for a ministry: who never delivered in a round that is published has no more to
  /// do in it, unless there is an exception.
  public func isUnderWay(_ member: Member) -> Bool {
    guard isPublished else { return true }
    return member.step.isOpen ? member.exception != nil : member.step != .published
  }

  public func member(_ ministry: String) -> Member? { members.first { $0.ministry == ministry } }

  /// A ministry that takes part.
  ///
  /// - Throws: A ``Diagnostic`` `round-ministry`, or `round-not-open` before anybody does.
  @discardableResult
  public func requireMember(_ ministry: String) throws(Diagnostic) -> Member {
    guard isOpen else { throw Diagnostic(.roundNotOpen, ["round": definition.name]) }
    guard let member = member(ministry) else {
      throw Diagnostic(
        .roundMinistry,
        [
          "ministry": ministry.isEmpty ? "–" : ministry, "round": definition.name,
          "known": members.map(\.ministry).joined(separator: ", "),
        ])
    }
    return member
  }

  /// Which revision of each ministry's figures the round reads.
  public var ministries: [String: Revision] {
    Dictionary(uniqueKeysWithValues: members.map { ($0.ministry, $0.counts) })
  }

  /// Which revision of each ministry's figures is published.
  public var consolidatedMinistries: [String: Revision] {
    Dictionary(uniqueKeysWithValues: members.map { ($0.ministry, $0.publishes) })
  }

  /// All that was done, in order.
  public var events: [RoundEvent] {
    members.flatMap(\.events).sorted {
      ($0.revision, $0.ministry) < ($1.revision, $1.ministry)
    }
  }

  /// Reads a round as it stood.
  init(
    _ definition: RoundDefinition, in reader: any EntryReader,
    commit: (Revision) throws(Diagnostic) -> Commit?
  ) throws(Diagnostic) {
    self.definition = definition
    members = try Self.members(of: definition.name, in: reader, commit: commit)
  }

  /// Where each ministry stands in a round, also in one that is described no more.
  static func members(
    of round: String, in reader: any EntryReader, commit: (Revision) throws(Diagnostic) -> Commit?
  ) throws(Diagnostic) -> [Member] {
    let book = try RoundBook(in: reader)
    var members: [Member] = []
    for member in book.members(of: round) {
      var events: [RoundEvent] = []
      for version in try reader.history(of: try RoundBook.address(of: member)) {
        guard let entry = version.entry, let step = entry.text.flatMap(RoundStep.init(rawValue:)),
          let commit = try commit(version.revision)
        else { continue }
        events.append(
          RoundEvent(
            member.ministry, from: events.last?.to, to: step, reason: entry.note, commit))
      }
      members.append(Member(member.ministry, events, exception: book.exceptions[member]))
    }
    return members
  }
}

extension RoundState.Member {
  fileprivate init(_ ministry: String, _ events: [RoundEvent], exception: CalendarDate?) {
    var (submission, published): (RoundEvent?, RoundEvent?)
    for event in events {
      switch event.kind {
      case .submitted: submission = event
      // What has been published counts until its correction is submitted.
      case .published: published = submission
      default: if event.to.isOpen { submission = published }
      }
    }
    self.ministry = ministry
    self.events = events
    self.exception = exception
    self.submission = submission
    step = events.last?.to ?? .draft
    opening = events.first?.revision ?? .empty
    counts = submission?.revision ?? opening
    publishes = (step >= .consolidated ? submission : published)?.revision ?? opening
  }
}

extension Workspace {
  /// A round as it stands, or stood at a revision.
  ///
  /// - Throws: A ``Diagnostic`` `round-unknown`.
  public func round(_ name: String, in store: Store, at revision: Revision? = nil)
    throws(Diagnostic) -> RoundState
  {
    try round(try roundDefinition(name), in: store, at: revision)
  }

  func round(_ definition: RoundDefinition, in store: Store, at revision: Revision? = nil)
    throws(Diagnostic) -> RoundState
  {
    let head = try store.head()?.revision ?? .empty
    let snapshot = try store.snapshot(Cut(revision ?? head))
    return try RoundState(
      definition, in: snapshot,
      commit: { revision throws(Diagnostic) in try store.commit(revision) })
  }

  func roundDefinition(_ name: String, in files: RuleFiles? = nil) throws(Diagnostic)
    -> RoundDefinition
  {
    let (definitions, problems) = Self.roundDefinitions(in: files ?? self.files)
    guard let definition = definitions.first(where: { $0.name == name }) else {
      throw Diagnostic(
        .roundUnknown,
        [
          "name": name,
          "known": definitions.isEmpty ? "–" : definitions.map(\.name).joined(separator: ", "),
        ], details: problems)
    }
    return definition
  }

  /// The round that is meant where none is named: the one that is open, or the only one that there is.
  ///
  /// - Throws: A ``Diagnostic`` `round-which`.
  public func roundMeant(_ name: String?, in store: Store?) throws(Diagnostic) -> RoundDefinition {
    if let name { return try roundDefinition(name) }
    let (definitions, problems) = roundDefinitions()
    if definitions.count == 1 { return definitions[0] }
    var open: [RoundDefinition] = []
    for definition in definitions {
      guard let store else { continue }
      let state = try round(definition, in: store)
      if state.members.contains(where: state.isUnderWay) {
        open.append(definition)
      }
    }
    guard !definitions.isEmpty else { throw Diagnostic(.roundNone, details: problems) }
    guard let only = open.first, open.count == 1 else {
      throw Diagnostic(
        .roundWhich,
        ["known": definitions.map(\.name).joined(separator: ", ")], details: problems)
    }
    return only
  }
}
