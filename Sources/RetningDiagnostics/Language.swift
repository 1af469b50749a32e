/// A language that Retning speaks to people in.
///
/// Messages exist in bokmål and English; documents also in nynorsk.
public enum Language: String, Sendable, Hashable, CaseIterable, Codable {
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

  /// Whether there is a text in the language itself.
  public func has(_ language: Language) -> Bool { texts[language] != nil }

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

extension LocalizedText: Codable {
  private enum CodingKeys: String, CodingKey {
    case nb, nn, en
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let texts: [(Language, String?)] = [
      (.nb, try container.decodeIfPresent(String.self, forKey: .nb)),
      (.nn, try container.decodeIfPresent(String.self, forKey: .nn)),
      (.en, try container.decodeIfPresent(String.self, forKey: .en)),
    ]
    guard
      let text = LocalizedText(
        Dictionary(uniqueKeysWithValues: texts.compactMap { key, text in text.map { (key, $0) } }))
    else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "a text in no language"))
    }
    self = text
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encodeIfPresent(texts[.nb], forKey: .nb)
    try container.encodeIfPresent(texts[.nn], forKey: .nn)
    try container.encodeIfPresent(texts[.en], forKey: .en)
  }
}
