/// A language that Retning speaks to people in.
///
/// Messages exist in bokmål and English; documents also in nynorsk.
public enum Language: String, Sendable, Hashable, CaseIterable {
  case nb
  case nn
  case en
}

/// A text in one or more languages, such as an indicator's title.
public struct LocalizedText: Sendable, Hashable {
  /// The text by language; never empty.
  public let texts: [Language: String]

  /// A text in the languages given; nil when there is none at all.
  public init?(_ texts: [Language: String]) {
    guard !texts.isEmpty else { return nil }
    self.texts = texts
  }

  /// A text in bokmål alone.
  public init(nb: String) {
    self.texts = [.nb: nb]
  }

  /// A text in bokmål and English.
  public init(nb: String, en: String) {
    self.texts = [.nb: nb, .en: en]
  }

  /// The text in `language`, else in the nearest language that there is: the other form of Norwegian first.
  public func text(in language: Language) -> String {
    let order: [Language] =
      switch language {
      case .nb: [.nb, .nn, .en]
      case .nn: [.nn, .nb, .en]
      case .en: [.en, .nb, .nn]
      }
    return order.lazy.compactMap { texts[$0] }.first ?? ""
  }
}
