import FoundationEssentials
import RetningData
import RetningDiagnostics
import RetningStore
import Testing

/// A directory of a test's own, gone with the value.
final class TemporaryDirectory {
  let path: String

  init() {
    let name = "retning-store-\(UInt64.random(in: .min ... .max))"
    path = FileManager.default.temporaryDirectory.appending(path: name).path
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }
}

/// A new store in a directory of its own.
func newStore(in directory: TemporaryDirectory) throws -> Store {
  try Store.open(at: directory.path, mode: .readWrite, creating: true)
}

func address(_ text: String) throws -> EntryAddress {
  try EntryAddress(parsing: text, ministry: "dfd")
}

func number(_ value: Double, _ decimals: Int = 0, status: ObservationStatus = .normal) throws
  -> Entry
{
  try #require(Entry(.number(value, decimals: decimals), status: status))
}

func put(_ text: String, _ value: Double, _ decimals: Int = 0) throws -> Change {
  .put(try address(text), try number(value, decimals))
}

/// A draft of the day `day` of May 2026, ten in the morning Norwegian time.
func draft(_ changes: [Change], day: Int = 20, message: String = "T1 2026") throws -> CommitDraft {
  let text = day < 10 ? "0\(day)" : "\(day)"
  return CommitDraft(
    changes, author: "Kari Lunde", time: try Timestamp(parsing: "2026-05-\(text)T10:00:00"),
    message: message)
}

/// What the body throws.
func failure(_ body: () throws -> Void) -> Diagnostic? {
  do {
    try body()
    return nil
  } catch {
    return error as? Diagnostic
  }
}

/// The bytes of a file in the folder `Fixtures`.
func fixture(_ name: String) throws -> [UInt8] {
  let bundle = try #require(fixturesDirectory)
  let content = try #require(FileManager.default.contents(atPath: "\(bundle)/\(name)"))
  return Array(content)
}

/// SplitMix64 (G. L. Steele, D. Lea, C. H. Flood, 2014): the same seed gives the same row of numbers.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension Array {
  func pick(with generator: inout SeededGenerator) -> Element {
    self[Int.random(in: indices, using: &generator)]
  }
}
