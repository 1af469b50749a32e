import RetningData
import RetningDiagnostics
import RetningJSON

/// The reporting round that a result is of: who had delivered, and as of when each ministry's figures are.
public struct RoundSummary: Sendable, Hashable, Codable {
  /// A step that somebody took.
  public struct Act: Sendable, Hashable, Codable {
    public let author: String
    public let time: Timestamp

    public init(author: String, time: Timestamp) {
      self.author = author
      self.time = time
    }
  }

  /// A ministry's part in the round.
  public struct Member: Sendable, Hashable, Codable {
    public let ministry: String
    public let step: RoundStep
    /// The revision that its figures were read at.
    public let revision: Int
    public let submitted: Act?
    public let assured: Act?
    public let approved: Act?
    /// Days from the deadline to the submission, or to the as-of day where there is none; nil where it was in time.
    public let daysLate: Int?

    public init(
      ministry: String, step: RoundStep, revision: Int, submitted: Act?, assured: Act?,
      approved: Act?, daysLate: Int?
    ) {
      self.ministry = ministry
      self.step = step
      self.revision = revision
      self.submitted = submitted
      self.assured = assured
      self.approved = approved
      self.daysLate = daysLate
    }

    public var hasDelivered: Bool { submitted != nil }
  }

  public let name: String
  public let title: LocalizedText
  /// The last day to submit.
  public let deadline: CalendarDate?
  /// In order of id.
  public let members: [Member]

  public init(
    name: String, title: LocalizedText, deadline: CalendarDate?, members: [Member]
  ) {
    self.name = name
    self.title = title
    self.deadline = deadline
    self.members = members
  }

  public var delivered: [Member] { members.filter(\.hasDelivered) }
  public var missing: [Member] { members.filter { !$0.hasDelivered } }

  /// The part of it that is about some ministries.
  package func keeping(_ isKept: (String) -> Bool) -> RoundSummary {
    RoundSummary(
      name: name, title: title, deadline: deadline, members: members.filter { isKept($0.ministry) })
  }
}

extension RoundSummary {
  var json: JSONValue {
    [
      "name": .string(name), "title": title.json, "deadline": .optional(deadline?.description),
      "members": .array(
        members.map { member in
          [
            "ministry": .string(member.ministry), "step": .string(member.step.rawValue),
            "revision": .number(member.revision), "submitted": member.submitted?.json ?? .null,
            "assured": member.assured?.json ?? .null, "approved": member.approved?.json ?? .null,
            "daysLate": member.daysLate.map { .number($0) } ?? .null,
          ]
        }),
    ]
  }
}

extension RoundSummary.Act {
  var json: JSONValue { ["author": .string(author), "time": .string("\(time)")] }
}
