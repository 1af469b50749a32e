import RetningData
import RetningDiagnostics

/// Where a ministry stands in a round, as the store keeps it.
///
/// ```
/// retning/round{round=2026-T2}                   the period that it is about, "2026-T2"
/// retning/round{ministry=kld,round=2026-T2}      how far the ministry has come, "submitted"; the note says why
/// retning/exception{ministry=kld,round=2026-T2}  the last day that it may correct after the round is published
/// ```
///
/// Each step is an entry with its history: who took it and when is in the commit.
public struct RoundMember: Sendable, Hashable, Comparable {
  public let round: String
  public let ministry: String

  public init(round: String, ministry: String) {
    self.round = round
    self.ministry = ministry
  }

  public static func < (lhs: RoundMember, rhs: RoundMember) -> Bool {
    (lhs.round, lhs.ministry) < (rhs.round, rhs.ministry)
  }
}

/// All rounds of a store: their periods, where each ministry stands, and who may correct after publication.
public struct RoundBook: Sendable, Hashable {
  public private(set) var periods: [String: Period] = [:]
  public private(set) var steps: [RoundMember: RoundStep] = [:]
  /// The last day of each exception.
  public private(set) var exceptions: [RoundMember: CalendarDate] = [:]

  static let roundName = "round"
  static let exceptionName = "exception"
  /// Where the keys of rounds begin in the index.
  static let keyPrefixes = [roundName, exceptionName].map { Array("\(Grant.owner)/\($0){".utf8) }

  public init() {}

  /// The rounds at a reader's cut.
  public init(in reader: any EntryReader) throws(Diagnostic) {
    for name in [Self.roundName, Self.exceptionName] {
      for key in try reader.keys(ministry: Grant.owner, name: name) {
        guard let entry = try reader.entry(at: EntryAddress(key))?.entry else { continue }
        read(key, entry)
      }
    }
  }

  mutating func read(_ key: Key, _ entry: Entry) {
    guard let round = key.value(of: "round") else { return }
    guard let ministry = key.value(of: "ministry") else {
      periods[round] = entry.text.flatMap { try? Period(parsing: $0) }
      return
    }
    let member = RoundMember(round: round, ministry: ministry)
    if key.name == Self.exceptionName {
      exceptions[member] = entry.date
    } else {
      steps[member] = entry.text.flatMap(RoundStep.init(rawValue:))
    }
  }

  /// Whether a key tells of a round.
  public static func holds(_ key: Key) -> Bool {
    guard key.ministry == Grant.owner, key.value(of: "round") != nil else { return false }
    let names = key.dimensions.map(\.name)
    return key.name == roundName && [["round"], ["ministry", "round"]].contains(names)
      || key.name == exceptionName && names == ["ministry", "round"]
  }

  public static func address(of round: String) throws(Diagnostic) -> EntryAddress {
    EntryAddress(
      try Key(ministry: Grant.owner, name: roundName, dimensions: [.init("round", round)]))
  }

  public static func address(of member: RoundMember) throws(Diagnostic) -> EntryAddress {
    EntryAddress(try key(roundName, member))
  }

  public static func exceptionAddress(of member: RoundMember) throws(Diagnostic) -> EntryAddress {
    EntryAddress(try key(exceptionName, member))
  }

  private static func key(_ name: String, _ member: RoundMember) throws(Diagnostic) -> Key {
    try Key(
      ministry: Grant.owner, name: name,
      dimensions: [.init("ministry", member.ministry), .init("round", member.round)])
  }

  /// The ministries of a round, in order.
  public func members(of round: String) -> [RoundMember] {
    steps.keys.filter { $0.round == round }.sorted()
  }

  /// Whether any ministry's part of a round has been published.
  public func isPublished(_ round: String) -> Bool {
    steps.contains { $0.key.round == round && $0.value == .published }
  }

  /// The round that locks a ministry's period on a day; nil where none does.
  ///
  /// From delivery on what is in the round's period does not change: the ministry withdraws, or it is sent back. When the
  /// round is published it takes an exception, also for who never delivered.
  func lock(of ministry: String, _ period: Period, on day: CalendarDate) -> String? {
    periods.sorted { $0.key < $1.key }.first { round, reported in
      let member = RoundMember(round: round, ministry: ministry)
      guard let step = steps[member], period.start >= reported.start, period.end <= reported.end
      else { return false }
      guard step.isOpen else { return true }
      return isPublished(round) && exceptions[member].map { $0 < day } ?? true
    }?.key
  }
}

extension RoundBook {
  /// Who takes a step in a round: one with one of these rights for the ministry, or the driver of the strategy.
  private static func takers(from old: RoundStep?, to new: RoundStep) -> [Right]? {
    switch (old, new) {
    case (nil, .draft), (.published, .draft), (.approved, .consolidated),
      (.consolidated, .approved), (.consolidated, .published), (.consolidated, .returned),
      (.approved, .returned):
      [.publish]
    case (.draft, .submitted), (.returned, .submitted), (.submitted, .draft): [.write]
    case (.submitted, .assured), (.assured, .submitted): [.assure]
    case (.submitted, .returned): [.assure, .approve, .publish]
    case (.assured, .returned): [.approve, .publish]
    case (.submitted, .approved), (.assured, .approved), (.approved, .assured),
      (.approved, .submitted):
      [.approve]
    default: nil
    }
  }

  /// Holds a step against those that there are, and against who may take it.
  ///
  /// - Parameter new: The step; nil where something else is written in its place.
  /// - Throws: A ``Diagnostic`` `round-step` or `right-step`.
  public func requireStep(
    _ member: RoundMember, to new: RoundStep?, by identity: Identity, _ rights: Rights
  ) throws(Diagnostic) {
    let old = steps[member]
    guard let new, let takers = Self.takers(from: old, to: new) else {
      throw Diagnostic(
        .roundStep, ["round": member.round, "ministry": member.ministry],
        phrases: [
          "from": old?.names ?? LocalizedText(nb: "–"), "to": new?.names ?? LocalizedText(nb: "–"),
        ])
    }
    guard takers.contains(where: { rights.allow(identity, $0, for: member.ministry) }) else {
      throw Self.refusal(identity, takers, LocalizedText(nb: member.ministry))
    }
  }

  /// Demands the right to drive a round: to open it, to make exceptions, to put it together and to publish it.
  ///
  /// - Throws: A ``Diagnostic`` `right-step`.
  public static func requireDriver(_ identity: Identity, of round: String, _ rights: Rights)
    throws(Diagnostic)
  {
    guard rights.allow(identity, .publish) else {
      throw refusal(
        identity, [.publish], LocalizedText(nb: "runden \(round)", en: "round \(round)"))
    }
  }

  /// Holds a change of a round's entries against the steps that there are, and who may take them.
  ///
  /// - Throws: A ``Diagnostic`` `round-step`, `round-entry`, or `right-step`.
  func check(_ group: ChangeGroup, by identity: Identity, _ rights: Rights) throws(Diagnostic) {
    for change in group.steps {
      guard change.period == nil, let round = group.key.value(of: "round") else {
        throw Diagnostic(.roundEntry, ["key": "\(group.key)"])
      }
      guard group.key.name == Self.roundName, let ministry = group.key.value(of: "ministry") else {
        try Self.requireDriver(identity, of: round, rights)
        continue
      }
      try requireStep(
        RoundMember(round: round, ministry: ministry),
        to: change.entry?.text.flatMap(RoundStep.init(rawValue:)), by: identity, rights)
    }
  }

  private static func refusal(_ identity: Identity, _ takers: [Right], _ of: LocalizedText)
    -> Diagnostic
  {
    Diagnostic(
      .rightStep,
      [
        "author": identity.name, "right": takers.map(\.rawValue).joined(separator: " / "),
      ], phrases: ["ministry": of])
  }

  /// The change that takes a step.
  public static func change(_ member: RoundMember, to step: RoundStep, reason: String? = nil)
    throws(Diagnostic) -> [Change]
  {
    let address = try address(of: member)
    return Entry(.text(step.rawValue), note: reason).map { [.put(address, $0)] } ?? []
  }
}

extension DiagnosticCode {
  static let ofRounds = [roundStep, roundEntry, rightStep, periodLocked]

  static let roundStep = DiagnosticCode(
    "round-step",
    nb:
      "Runden {round}: {ministry} kan ikke gå fra «{from}» til «{to}». Steg blir ikke tatt bort eller hoppet over. «retning round status» viser hva som er neste steg.",
    en:
      "Round {round}: {ministry} cannot go from “{from}” to “{to}”. Steps are not removed or passed over. “retning round status” shows the next step."
  )
  static let roundEntry = DiagnosticCode(
    "round-entry",
    nb: "{key} tilhører rapporteringsrundene og skrives av «retning round».",
    en: "{key} belongs to the reporting rounds and is written by “retning round”.")
  public static let rightStep = DiagnosticCode(
    "right-step",
    nb:
      "{author} har ikke rett til dette steget for {ministry}: det krever rettigheten {right}. Ingenting er lagret. «retning data grant» viser hvem som har den.",
    en:
      "{author} has no right to this step for {ministry}: it takes the right {right}. Nothing was stored. “retning data grant” shows who has it."
  )
  public static let periodLocked = DiagnosticCode(
    "period-locked",
    nb:
      "{address} er låst: {ministry} har levert i runden {round}, eller runden er gitt ut. Ingenting er lagret. Trekk leveringen tilbake med «retning round withdraw {ministry}», eller be DFD om å sende den tilbake eller gi unntak.",
    en:
      "{address} is locked: {ministry} has submitted in the round {round}, or the round is published. Nothing was stored. Take the submission back with “retning round withdraw {ministry}”, or ask DFD to return it or make an exception."
  )
}
