/// Changes programs that are hostile already: drops, doubles, swaps and mixes their words.
struct ProgramMutation {
  private var random: RandomSource

  init(_ random: RandomSource) { self.random = random }

  /// A program of the corpus, changed; words may come from another of them or from `other`.
  mutating func program(_ other: String) -> String {
    var words = LuaWords.split(random.pick(HostileCorpus.programs))
    let strangers = LuaWords.split(
      random.once(in: 2) ? other : random.pick(HostileCorpus.programs))
    for _ in 0..<random.below(4) where words.count > 2 { change(&words, strangers) }
    if random.once(in: 4) { splice(&words, strangers) }
    return words.joined(separator: " ")
  }

  private mutating func change(_ words: inout [String], _ strangers: [String]) {
    let place = random.below(words.count)
    switch random.below(8) {
    case 0: words.remove(at: place)
    case 1: words.insert(words[place], at: place)
    case 2: words.swapAt(place, random.below(words.count))
    case 3: words.insert(random.pick(strangers), at: place)
    default: replace(&words, from: place, strangers)
    }
  }

  /// Puts another of its kind in the place of the first word from `place` on that is a literal or a name.
  private mutating func replace(_ words: inout [String], from place: Int, _ strangers: [String]) {
    guard let place = words[place...].firstIndex(where: { Kind($0) != .sign }) else { return }
    let kind = Kind(words[place])
    let others = strangers.filter { Kind($0) == kind }
    switch kind {
    case .number where random.once(in: 2): words[place] = ProgramGrammar.number(&random)
    case .text where random.once(in: 2): words[place] = "'\(ProgramGrammar.pattern(&random))'"
    default: if !others.isEmpty { words[place] = random.pick(others) }
    }
  }

  /// Takes a run of words out of the other program.
  private mutating func splice(_ words: inout [String], _ strangers: [String]) {
    let start = random.below(strangers.count)
    let run = strangers[start..<min(strangers.count, start + 1 + random.below(12))]
    words.insert(contentsOf: run, at: random.below(words.count + 1))
  }

  private enum Kind {
    case number, text, name, keyword, sign

    private static let keywords: Set<String> = [
      "and", "break", "do", "else", "elseif", "end", "for", "function", "goto", "if", "in", "local",
      "not", "or", "repeat", "return", "then", "until", "while",
    ]

    init(_ word: String) {
      guard let first = word.utf8.first else {
        self = .sign
        return
      }
      switch first {
      case 48...57: self = .number
      case UInt8(ascii: "'"), UInt8(ascii: "\""): self = .text
      case 65...90, 95, 97...122: self = Self.keywords.contains(word) ? .keyword : .name
      default: self = .sign
      }
    }
  }
}
