import RetningDiagnostics

/// How far a ministry has come in a reporting round.
public enum RoundStep: String, Sendable, Hashable, CaseIterable, Comparable, Codable {
  /// The ministry works on it.
  case draft
  /// The level above has sent it back, and the ministry works on it again.
  case returned
  /// Its controller has delivered.
  case submitted
  /// Its quality has been assured.
  case assured
  /// The departementsråd has approved.
  case approved
  /// DFD has put it together with the others'.
  case consolidated
  /// It stands in an edition.
  case published

  private var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  public static func < (lhs: RoundStep, rhs: RoundStep) -> Bool { lhs.place < rhs.place }

  /// Whether the ministry has it in its hands, and nothing is delivered.
  public var isOpen: Bool { self < .submitted }

  /// What a ministry is that has come so far.
  public var names: LocalizedText {
    switch self {
    case .draft: LocalizedText(nb: "under arbeid", en: "draft")
    case .returned: LocalizedText(nb: "sendt tilbake", en: "returned")
    case .submitted: LocalizedText(nb: "levert", en: "submitted")
    case .assured: LocalizedText(nb: "kvalitetssikret", en: "assured")
    case .approved: LocalizedText(nb: "godkjent", en: "approved")
    case .consolidated: LocalizedText(nb: "satt sammen", en: "consolidated")
    case .published: LocalizedText(nb: "gitt ut", en: "published")
    }
  }

  public func name(in language: Language) -> String { names.text(in: language) }
}
