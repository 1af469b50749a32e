import RetningData
import RetningDiagnostics

/// A ministry, the Office of the Prime Minister counted among them.
///
/// Its id is opaque and stays through changes of name: `kdd` was called KMD to 2021.
public struct Ministry: Sendable, Hashable {
  /// What a ministry is called over a time.
  public struct Name: Sendable, Hashable {
    /// The abbreviation, such as `KMD`.
    public let short: String
    public let name: LocalizedText
    public let validity: Validity

    public init(short: String, name: LocalizedText, validity: Validity = Validity()) {
      self.short = short
      self.name = name
      self.validity = validity
    }
  }

  public let id: String
  /// The names in order of time; never empty.
  public let names: [Name]
  public let validity: Validity
  /// The ministries that it was made from, by a split or a merger.
  public let predecessors: [String]
  public let note: String?

  public init(
    id: String, names: [Name], validity: Validity, predecessors: [String] = [], note: String? = nil
  ) {
    precondition(!names.isEmpty, "a ministry has a name")
    self.id = id
    self.names = names
    self.validity = validity
    self.predecessors = predecessors
    self.note = note
  }

  /// The name in force on a day; outside all of them the nearest in time.
  public func name(on day: CalendarDate) -> Name {
    if let current = names.first(where: { $0.validity.contains(day) }) { return current }
    let later = names.first { $0.validity.from.map { $0 > day } ?? false }
    return later ?? names[names.count - 1]
  }
}

/// A change in the machinery of government.
public struct MachineryEvent: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case rename, split, merger, transfer
    case agencyCreated = "agency-created"
  }

  public let date: CalendarDate
  public let kind: Kind
  public let from: [String]
  public let to: [String]
  public let text: LocalizedText

  public init(
    date: CalendarDate, kind: Kind, from: [String], to: [String], text: LocalizedText
  ) {
    self.date = date
    self.kind = kind
    self.from = from
    self.to = to
    self.text = text
  }
}

/// An agency, core group or other body that owns measures or supplies data beside the ministries.
public struct Actor: Sendable, Hashable {
  public let id: String
  public let name: LocalizedText
  public let kind: String
  public let validity: Validity
  public let note: String?

  public init(
    id: String, name: LocalizedText, kind: String, validity: Validity, note: String? = nil
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.validity = validity
    self.note = note
  }
}
