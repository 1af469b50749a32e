import RetningData
import RetningDiagnostics
import RetningJSON
import RetningResult
import RetningStore
import RetningStrategy

/// What became of one figure in a round: who put it in, who submitted, assured and approved it and when, what stood there
/// before, and what was published.
public struct RoundTrail: Sendable {
  public struct Step: Sendable {
    public let revision: Int
    public let time: Timestamp
    public let author: String
    /// What was done.
    public let text: LocalizedText
    /// The figure as it then stood; nil where there was none.
    public let value: Double?
    /// How an indicator then stood.
    public let status: Status?
    /// What stood there before, where it is another.
    public let before: Double?
    public let isChanged: Bool
    public let reason: String?
  }

  public let subject: String
  public let period: Period
  /// How many decimals to show.
  public let decimals: Int
  /// In order of time.
  public let steps: [Step]

  public var json: JSONValue {
    [
      "subject": .string(subject), "period": .string(period.description),
      "steps": .array(
        steps.map { step in
          [
            "revision": .number(step.revision), "time": .string("\(step.time)"),
            "author": .string(step.author), "did": .string(step.text.text(in: .en)),
            "value": .optional(step.value), "status": .optional(step.status?.rawValue),
            "before": .optional(step.before), "changed": .bool(step.isChanged),
            "reason": .optional(step.reason),
          ]
        }),
    ]
  }
}

extension Workspace {
  /// Follows an indicator or an entry through a round.
  ///
  /// - Parameters:
  ///   - subject: An indicator's id, `kld/klimagass`, or a key, `kld/utslipp{sektor=vei}`.
  ///   - options: Where scripts run, and who reads.
  /// - Throws: A ``Diagnostic`` `round-ministry` where its ministry takes no part, `indicator-unknown`.
  public func roundTrail(
    of subject: String, round name: String?, _ options: RunOptions, in store: Store
  ) throws(Diagnostic) -> RoundTrail {
    let state = try round(try roundMeant(name, in: store), in: store)
    let key = try Key(parsing: subject)
    let member = try state.requireMember(key.ministry)
    let isIndicator = try names(options.isolation).indicators.contains(subject)
    let found =
      try isIndicator
      ? indicatorStates(subject, state, options, store) : entryStates(key, state, options, store)
    var marks: [(revision: Revision, text: LocalizedText, reason: String?)] = member.events.map {
      ($0.revision, LocalizedText(nb: $0.text(in: .nb), en: $0.text(in: .en)), $0.reason)
    }
    for stored in try Archive.editions(in: try store.snapshot()) {
      guard let mark = marks.firstIndex(where: { $0.revision == stored.revision }) else { continue }
      let name = Edition.name(stored.number)
      marks[mark].text = LocalizedText(nb: "gitt ut i \(name)", en: "published in \(name)")
    }
    if !isIndicator {
      for revision in try entryRevisions(key, state, options, store)
      where !marks.contains(where: { $0.revision == revision }) {
        let message = try store.commit(revision)?.message ?? ""
        let text = LocalizedText(nb: "lagt inn", en: "stored")
        marks.append((revision, text, message.isEmpty ? nil : message))
      }
    }
    marks.sort { $0.revision < $1.revision }
    var steps: [RoundTrail.Step] = []
    var decimals = 0
    for mark in marks {
      guard let commit = try store.commit(mark.revision) else { continue }
      let (value, status, shown) = try found(mark.revision)
      decimals = max(decimals, shown)
      let last = steps.last
      steps.append(
        RoundTrail.Step(
          revision: mark.revision.number, time: commit.time, author: commit.author,
          text: mark.text, value: value, status: status,
          before: last?.value, isChanged: last != nil && last?.value != value,
          reason: mark.reason))
    }
    return RoundTrail(
      subject: subject, period: state.definition.period, decimals: decimals, steps: steps)
  }

  /// A figure at a revision, an indicator's status with it, and how many decimals to show.
  private typealias States = (Revision) throws(Diagnostic) -> (Double?, Status?, Int)

  /// An indicator at a revision of its ministry's figures.
  private func indicatorStates(
    _ id: String, _ state: RoundState, _ options: RunOptions, _ store: Store
  ) throws(Diagnostic) -> States {
    { revision throws(Diagnostic) in
      var options = options
      options.only = [id]
      (options.asOf, options.period) = (state.definition.asOf, state.definition.period)
      options.known = "\(revision)"
      let result = try self.evaluate(options, store: store).result
      let indicator = result.indicators.first { $0.id == id }
      return (indicator?.value, indicator?.status, indicator?.identity.decimals ?? 0)
    }
  }

  private func entryStates(
    _ key: Key, _ state: RoundState, _ options: RunOptions, _ store: Store
  ) throws(Diagnostic) -> States {
    { revision throws(Diagnostic) in
      let reader = try self.trailReader(store, "\(revision)", options)
      let entry = try reader.entry(at: EntryAddress(key, state.definition.period))
      guard case .number(let value, let decimals) = entry?.entry.value else { return (nil, nil, 0) }
      return (value, nil, decimals)
    }
  }

  private func trailReader(_ store: Store, _ known: String?, _ options: RunOptions)
    throws(Diagnostic) -> any EntryReader
  {
    guard let viewer = options.viewer else { return try snapshot(of: store, known: known) }
    return try reader(of: store, known: known, for: viewer, today: options.today)
  }

  /// The revisions that put something at a key in the round's period.
  private func entryRevisions(
    _ key: Key, _ state: RoundState, _ options: RunOptions, _ store: Store
  ) throws(Diagnostic) -> [Revision] {
    let reader = try trailReader(store, nil, options)
    let versions = try reader.history(of: EntryAddress(key, state.definition.period))
    guard !versions.isEmpty else {
      throw Diagnostic(
        .roundNoFigure,
        ["key": key.description, "period": state.definition.period.description])
    }
    return versions.map(\.revision)
  }
}
