import RetningDiagnostics

/// Counts of one sentence as words up to twelve; where one of them is larger, all are digits.
struct NumberWords {
  private let counts: [Int]
  private let language: Language
  private let areWords: Bool

  init(_ counts: [Int], in language: Language) {
    self.counts = counts
    self.language = language
    areWords = counts.allSatisfy { (0..<Self.bokmaal.count).contains($0) }
  }

  subscript(_ index: Int) -> String { text(counts[index]) }

  /// For the head of a sentence.
  func capitalized(_ index: Int) -> String { Summary.capitalized(self[index]) }

  /// Before a noun of neuter gender: `ett departement`.
  func neuter(_ index: Int) -> String {
    guard areWords, counts[index] == 1 else { return self[index] }
    return switch language {
    case .nb: "ett"
    case .nn: "eitt"
    case .en: "one"
    }
  }

  private func text(_ count: Int) -> String {
    guard areWords else { return NumberText.count(count, in: language) }
    return switch language {
    case .nb: Self.bokmaal[count]
    case .nn: Self.nynorsk[count]
    case .en: Self.english[count]
    }
  }

  private static let bokmaal = [
    "ingen", "én", "to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni", "ti", "elleve", "tolv",
  ]
  private static let nynorsk = [
    "ingen", "éin", "to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni", "ti", "elleve",
    "tolv",
  ]
  private static let english = [
    "none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve",
  ]
}
