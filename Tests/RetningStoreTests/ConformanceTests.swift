import RetningData
import RetningDiagnostics
import Testing

@testable import RetningStore

/// What every backend of a store must keep: a new one only has to be added to ``Backend``.
@Suite("A store's backend")
struct ConformanceTests {
  enum Backend: String, CaseIterable {
    case lmdb, memory

    func make(in directory: TemporaryDirectory) throws -> any StoreBackend {
      switch self {
      case .lmdb: try newStore(in: directory)
      case .memory: MemoryStore(id: "prøve")
      }
    }
  }

  /// What was put and removed, by revision, as simply as can be.
  private struct Model {
    var states: [[EntryAddress: Entry]] = [[:]]
    var dropped: Set<EntryAddress> = []
  }

  /// Random commits, the same in every backend.
  private func fill(_ store: any StoreBackend, seed: UInt64, commits: Int) throws -> Model {
    var generator = SeededGenerator(seed: seed)
    var model = Model()
    let names = ["a", "b", "ø.å", "a{kjønn=kvinne}", "a{kjønn=mann}"]
    for number in 1...commits {
      var state = model.states[model.states.count - 1]
      var changes: [EntryAddress: Change] = [:]
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        let period = Int.random(in: 2020...2024, using: &generator)
        let place = try address("\(names.pick(with: &generator))@\(period)")
        if Int.random(in: 0..<4, using: &generator) == 0 {
          changes[place] = .remove(place)
        } else {
          let value = Double(Int.random(in: 0..<4, using: &generator))
          changes[place] = .put(place, try RetningStoreTests.number(value))
        }
      }
      for change in changes.values { state[change.address] = change.entry }
      let drafted = CommitDraft(
        Array(changes.values), author: "A", time: Timestamp(secondsSince1970: number), message: "")
      if let failed = failure({ _ = try store.commit(drafted, expecting: nil) }) {
        #expect(failed.code.id == "nothing-to-commit")
        #expect(state == model.states[model.states.count - 1])
      } else {
        model.states.append(state)
      }
    }
    return model
  }

  private func entries(_ reader: any EntryReader) throws -> [EntryAddress: Entry] {
    var all: [EntryAddress: Entry] = [:]
    for key in try reader.keys() {
      for stored in try reader.entries(of: key) {
        all[EntryAddress(key, stored.period)] = stored.entry
        #expect(try reader.entry(at: EntryAddress(key, stored.period)) == stored)
      }
    }
    for name in ["a", "ø.å"] {
      let columns = try reader.columns(ministry: "dfd", name: name)
      let keys = try reader.keys(ministry: "dfd", name: name)
      #expect(columns.map(\.key) == keys)
      for (key, column) in columns {
        #expect(try column == EntryColumns(reader.entries(of: key)))
      }
    }
    return all
  }

  @Test("keeps what was known at every revision", arguments: Backend.allCases)
  func revisions(backend: Backend) throws {
    let directory = TemporaryDirectory()
    let store = try backend.make(in: directory)
    let model = try fill(store, seed: 7, commits: 120)
    #expect(try store.head()?.revision.number == model.states.count - 1)
    for (revision, state) in model.states.enumerated() {
      let reader = try store.reader(at: Cut(Revision(revision)))
      #expect(try entries(reader) == state, "revision \(revision)")
    }
  }

  @Test("gives the same hashes and history as every other")
  func sameEverywhere() throws {
    let directory = TemporaryDirectory()
    let stores: [any StoreBackend] = try Backend.allCases.map { try $0.make(in: directory) }
    for store in stores { _ = try fill(store, seed: 11, commits: 60) }
    let place = try address("a@2022")
    var logs: Set<[LogRecord]> = []
    var histories: Set<[EntryVersion]> = []
    for store in stores {
      let records = try store.records(after: .empty, limit: .max)
      logs.insert(records)
      histories.insert(try store.reader(at: Cut(Revision(records.count))).history(of: place))
    }
    #expect(logs.count == 1)
    #expect(histories.count == 1 && histories.first?.isEmpty == false)
  }

  @Test("takes over another's commits with their hashes, all or none", arguments: Backend.allCases)
  func takesOver(backend: Backend) throws {
    let source = MemoryStore(id: "kilde")
    let model = try fill(source, seed: 3, commits: 30)
    let records = source.records(after: .empty, limit: .max)
    let directory = TemporaryDirectory()
    let store = try backend.make(in: directory)
    #expect(try store.append(Array(records.prefix(10))) == 10)
    #expect(try store.append(records) == records.count - 10)
    #expect(try store.append(records) == 0)
    #expect(try store.head() == source.head())
    #expect(try entries(store.reader(at: Cut(Revision(records.count)))) == model.states.last)
    // Another text in one commit, a gap, and another history.
    var changed = records
    changed[4] = LogRecord(commit: records[4].commit, content: records[5].content)
    let other = MemoryStore(id: "annen")
    _ = try fill(other, seed: 4, commits: 3)
    let empty = try backend.make(in: TemporaryDirectory())
    #expect(failure { try empty.append(changed) }?.code.id == "log-record")
    #expect(failure { try empty.append(Array(records.dropFirst(2))) }?.code.id == "log-gap")
    #expect(try empty.head() == nil)
    let diverged = failure { try store.append(other.records(after: .empty, limit: .max)) }
    #expect(diverged?.code.id == "log-diverged")
  }

  @Test(
    "refuses a commit on an old head, one before its time, and one that changes nothing",
    arguments: Backend.allCases)
  func refusals(backend: Backend) throws {
    let directory = TemporaryDirectory()
    let store = try backend.make(in: directory)
    try store.commit(draft([put("a@2026", 1)], day: 2), expecting: .empty)
    func expect(
      _ code: String, _ changes: [Change], day: Int = 3, expecting: Revision? = nil
    ) throws {
      let drafted = try draft(changes, day: day)
      let thrown = failure { _ = try store.commit(drafted, expecting: expecting) }
      #expect(thrown?.code.id == code)
    }
    let place = try address("a@2026")
    let (same, other) = (try put("a@2026", 1), try put("a@2026", 2))
    try expect("revision-conflict", [other], expecting: .empty)
    try expect("commit-time", [other], day: 1)
    try expect("nothing-to-commit", [same])
    try expect("nothing-to-commit", [.remove(try address("b@2026"))])
    try expect("commit-address-twice", [same, other])
    try expect("redact-nothing", [.redact(place, Revision(7))])
    #expect(try store.head()?.revision == Revision(1))
    let unknown = failure { _ = try store.reader(at: Cut(Revision(2))) }
    #expect(unknown?.code.id == "revision-unknown")
  }

  @Test(
    "drops what is redacted, keeps the hashes, and hands the log on without it",
    arguments: Backend.allCases)
  func redaction(backend: Backend) throws {
    let directory = TemporaryDirectory()
    let store = try backend.make(in: directory)
    try store.commit(draft([put("a@2026", 4711), put("b@2026", 2)], day: 1), expecting: nil)
    try store.commit(draft([put("a@2026", 5)], day: 2), expecting: nil)
    let hashes = try store.records(after: .empty, limit: .max).map(\.commit.hash)
    let place = try address("a@2026")
    try store.commit(draft([.redact(place, Revision(1))], day: 3), expecting: nil)
    let records = try store.records(after: .empty, limit: .max)
    let kept: [String] = records.dropLast().map(\.commit.hash)
    #expect(kept == hashes)
    // The newer figure stands; the older cut has none.
    #expect(try store.reader(at: Cut(Revision(3))).entry(at: place)?.entry.number == 5)
    #expect(try store.reader(at: Cut(Revision(1))).entry(at: place) == nil)
    let bits = sortable(Double(4711).bitPattern)
    for record in records {
      let content = record.content
      let found = content.indices.contains { content[$0...].starts(with: bits) }
      #expect(!found)
    }
    let copy = try backend.make(in: TemporaryDirectory())
    #expect(try copy.append(records) == 3)
    let history = try copy.reader(at: Cut(Revision(3))).history(of: place)
    #expect(try store.reader(at: Cut(Revision(3))).history(of: place) == history)
  }
}
