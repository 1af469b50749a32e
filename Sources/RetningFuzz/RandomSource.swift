/// SplitMix64 (Steele, Lea and Flood 2014): small, and the same everywhere for a seed.
struct RandomSource: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(max(1, bound))) }

  mutating func pick<Element>(_ list: [Element]) -> Element { list[below(list.count)] }

  /// True once in so many.
  mutating func once(in count: Int) -> Bool { below(count) == 0 }
}
