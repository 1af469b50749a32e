import RetningData
import RetningDiagnostics

/// Who makes a commit.
public struct Identity: Sendable, Hashable, Codable {
  /// The name that the commit carries and that rights are granted to.
  public let name: String
  /// Whether somebody vouches for the name, as a server that knows its users does. On one's own machine nobody does: it
  /// is the operating system's user, or what was given.
  public let isVerified: Bool

  public init(_ name: String, isVerified: Bool = false) {
    self.name = name
    self.isVerified = isVerified
  }
}

/// What somebody may do.
public enum Right: String, Sendable, Hashable, CaseIterable, Codable {
  /// Put, remove and redact a ministry's entries, and see all of them.
  case write
  /// See all of a ministry's entries, also those that are private or under embargo.
  case read
  /// Assure the quality of what a ministry has submitted in a round, and see all of its entries.
  case assure
  /// Approve what a ministry has submitted in a round, and see all of its entries.
  case approve
  /// Open rounds, consolidate and publish, and see all that has been submitted.
  case publish
  /// Grant and revoke rights.
  case grant

  /// Whether it is always for all ministries.
  var isForAll: Bool { self == .grant || self == .publish }
}

/// A right that somebody has been granted: `retning/grant{author=…,ministry=…,right=…}` is true.
public struct Grant: Sendable, Hashable, Comparable, Codable {
  public let author: String
  public let right: Right
  /// The ministry whose entries it is for; nil for all. The rights to grant and to publish are always for all.
  public let ministry: String?

  /// Whose keys the grants are: no ministry's, since ministries come and go.
  public static let owner = "retning"
  static let name = "grant"
  static let keyPrefix = Array("\(owner)/\(name){".utf8)
  private static let all = "*"

  public init(author: String, right: Right, ministry: String? = nil) {
    self.author = author.composed
    self.right = right
    self.ministry = right.isForAll ? nil : ministry
  }

  /// The grant that a key means; nil for other keys.
  init?(_ key: Key) {
    guard key.ministry == Self.owner, key.name == Self.name, key.dimensions.count == 3,
      let author = key.value(of: "author"), let ministry = key.value(of: "ministry"),
      let right = key.value(of: "right").flatMap(Right.init(rawValue:))
    else { return nil }
    self.init(author: author, right: right, ministry: ministry == Self.all ? nil : ministry)
  }

  /// - Throws: A ``Diagnostic`` of the key's form, such as for a name with control characters.
  func address() throws(Diagnostic) -> EntryAddress {
    EntryAddress(
      try Key(
        ministry: Self.owner, name: Self.name,
        dimensions: [
          .init("author", author), .init("ministry", ministry ?? Self.all),
          .init("right", right.rawValue),
        ]))
  }

  /// The change that grants it.
  public func given() throws(Diagnostic) -> Change {
    guard let entry = Entry(.boolean(true)) else { return try revoked() }
    return .put(try address(), entry)
  }

  /// The change that revokes it.
  public func revoked() throws(Diagnostic) -> Change {
    .remove(try address())
  }

  public static func < (lhs: Grant, rhs: Grant) -> Bool {
    (lhs.author, lhs.ministry ?? "", lhs.right.rawValue)
      < (rhs.author, rhs.ministry ?? "", rhs.right.rawValue)
  }
}

/// The grants that are in force: none means that everybody may do everything.
public struct Rights: Sendable, Hashable, Codable {
  public private(set) var grants: Set<Grant>

  public init(_ grants: Set<Grant> = []) {
    self.grants = grants
  }

  /// The rights in force at a reader's cut.
  public init(in reader: any EntryReader) throws(Diagnostic) {
    var grants: Set<Grant> = []
    for key in try reader.keys(ministry: Grant.owner, name: Grant.name) {
      guard let grant = Grant(key), try reader.entries(of: key).contains(where: \.entry.isTrue)
      else { continue }
      grants.insert(grant)
    }
    self.init(grants)
  }

  /// Whether rights are enforced; the first grant begins it.
  public var areEnforced: Bool { !grants.isEmpty }

  public func allow(_ identity: Identity, _ right: Right, for ministry: String? = nil) -> Bool {
    !areEnforced
      || grants.contains {
        $0.author == identity.name.composed
          && ($0.right == right || right == .read && $0.right != .grant
            || right == .publish && $0.right == .write && $0.ministry == nil)
          && ($0.ministry == nil || $0.ministry == ministry)
      }
  }

  /// Whether somebody sees what a ministry is still working on: who reads, writes, assures or approves its figures does;
  /// who publishes does not.
  public func sharesDrafts(_ identity: Identity, of ministry: String) -> Bool {
    !areEnforced
      || grants.contains {
        $0.author == identity.name.composed && !$0.right.isForAll
          && ($0.ministry == nil || $0.ministry == ministry)
      }
  }

  /// How near somebody is to a ministry's figures: who may read or write them is as near as their owner; who has any
  /// right at all reports under the strategy.
  public func level(of identity: Identity, for ministry: String) -> Visibility {
    if allow(identity, .read, for: ministry) { return .private }
    return grants.contains { $0.author == identity.name.composed } ? .ministries : .public
  }

  /// Holds a commit's changes against the rights in force before it, and the rounds that lock periods.
  ///
  /// - Parameter day: That of the commit.
  /// - Throws: A ``Diagnostic`` `right-write`, `right-step` or `right-grant` for what the author may not do,
  ///   `period-locked`, `round-step`, `right-nobody` where nobody could grant anything afterwards, `right-form` for a key
  ///   of the grants' that is none.
  func check(
    _ groups: [ChangeGroup], by identity: Identity, _ rounds: RoundBook, on day: CalendarDate
  ) throws(Diagnostic) {
    var after = self
    for group in groups {
      guard group.key.ministry == Grant.owner else {
        guard allow(identity, .write, for: group.key.ministry) else {
          throw Diagnostic(
            .rightWrite, ["author": identity.name, "ministry": group.key.ministry])
        }
        try Self.requireUnlocked(group, rounds, on: day)
        continue
      }
      if RoundBook.holds(group.key) {
        try rounds.check(group, by: identity, self)
        continue
      }
      // What an edition was made from is kept by who may write for all.
      if Archive.holds(group.key) || Archive.counts(group.key) {
        guard allow(identity, .publish) else {
          throw Diagnostic(.rightPublish, ["author": identity.name])
        }
        continue
      }
      guard let grant = Grant(group.key) else {
        throw Diagnostic(.rightForm, ["key": "\(group.key)"])
      }
      guard allow(identity, .grant) else {
        throw Diagnostic(.rightGrant, ["author": identity.name])
      }
      for step in group.steps {
        if step.entry?.isTrue == true {
          after.grants.insert(grant)
        } else {
          after.grants.remove(grant)
        }
      }
    }
    guard after.grants.isEmpty || after.grants.contains(where: { $0.right == .grant }) else {
      throw Diagnostic(.rightNobody)
    }
  }

  /// What is dropped because it should never have been stored is dropped also from a period that is locked.
  private static func requireUnlocked(
    _ group: ChangeGroup, _ rounds: RoundBook, on day: CalendarDate
  ) throws(Diagnostic) {
    guard !rounds.periods.isEmpty else { return }
    for step in group.steps {
      if case .redact = step.action { continue }
      guard let period = step.period,
        let round = rounds.lock(of: group.key.ministry, period, on: day)
      else { continue }
      throw Diagnostic(
        .periodLocked,
        [
          "address": "\(EntryAddress(group.key, period))", "ministry": group.key.ministry,
          "round": round,
        ])
    }
  }
}

extension Entry {
  fileprivate var isTrue: Bool {
    if case .boolean(true) = value { true } else { false }
  }
}

extension DiagnosticCode {
  static let ofRights = [
    rightWrite, rightPublish, rightReadAll, rightGrant, rightNobody, rightForm,
  ]

  public static let rightReadAll = DiagnosticCode(
    "right-read-all",
    nb:
      "{author} har ikke rett til å lese alt i lageret, og en kopi av det er alt. «retning data grant» viser hvem som har hvilke rettigheter.",
    en:
      "{author} has no right to read all of the store, and a copy of it is all. “retning data grant” shows who has which rights."
  )

  public static let rightPublish = DiagnosticCode(
    "right-publish",
    nb:
      "{author} har ikke rett til å gi ut rapporter: det krever rettigheten publish. «retning data grant» viser hvem som har hvilke rettigheter.",
    en:
      "{author} has no right to publish reports: that takes the right publish. “retning data grant” shows who has which rights."
  )

  public static let rightWrite = DiagnosticCode(
    "right-write",
    nb:
      "{author} har ikke rett til å endre tallene til {ministry}. Ingenting er lagret. Be den som styrer rettighetene om den; «retning data grant» viser hvem det er.",
    en:
      "{author} has no right to change the figures of {ministry}. Nothing was stored. Ask whoever grants rights for it; “retning data grant” shows who that is."
  )
  public static let rightGrant = DiagnosticCode(
    "right-grant",
    nb:
      "{author} har ikke rett til å gi eller ta rettigheter. «retning data grant» viser hvem som har det.",
    en:
      "{author} has no right to grant or revoke rights. “retning data grant” shows who has it.")
  public static let rightNobody = DiagnosticCode(
    "right-nobody",
    nb:
      "Da ville ingen kunne gi rettigheter. Gi først noen retten til det: retning data grant --to NAVN --right grant.",
    en:
      "Then nobody could grant rights. First give somebody the right to: retning data grant --to NAME --right grant."
  )
  static let rightForm = DiagnosticCode(
    "right-form",
    nb: "{key} er ikke en rettighet. Bruk «retning data grant».",
    en: "{key} is not a right. Use “retning data grant”.")
}
