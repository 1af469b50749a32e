import FoundationEssentials
import RetningData
import RetningDiagnostics
import RetningStore
import Testing

@Suite("The hash chain")
struct ChainTests {
  private func fill(_ store: Store, reversed: Bool = false) throws {
    let first = try [put("a@2026", 1), put("b@2026-T1", 2, 1), put("å{kjønn=kvinne}@2026", 3)]
    try store.commit(draft(reversed ? first.reversed() : first, day: 1))
    let note = try #require(Entry(.text("ugjentakelig"), note: "eksempeldata"))
    let time = try Timestamp(parsing: "2026-05-02T08:00:00Z")
    try store.commit(
      CommitDraft(
        [.put(address("a#comment@2026"), note), .remove(address("b@2026-T1"))], author: "Åse",
        time: time, message: "Rettet", source: CommitSource(file: "t1.csv", bytes: [1, 2, 3])))
  }

  @Test("the same commits give the same hashes in two stores, in whatever order their changes came")
  func deterministic() throws {
    let (one, two) = (TemporaryDirectory(), TemporaryDirectory())
    let (first, second) = (try newStore(in: one), try newStore(in: two))
    try fill(first)
    try fill(second, reversed: true)
    #expect(first.id != second.id)
    #expect(try first.commits() == second.commits())
    let head = try #require(try first.verifyChain())
    // The byte form is fixed: another hash here means that stores made before no longer verify.
    #expect(head.hash == "f9d896cbf003a985ab204cca457d64740015337303a9d2d57c50a4734721f393")
    #expect(
      head.source?.sha256 == "039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81")
    #expect(head.previousHash == (try first.commits().first?.hash))
  }

  @Test("another author, time, message, source or figure gives another hash")
  func covers() throws {
    let time = try Timestamp(parsing: "2026-05-02T08:00:00Z")
    let changes = [try put("a@2026", 1)]
    let drafts = [
      CommitDraft(changes, author: "A", time: time, message: "m"),
      CommitDraft(changes, author: "Am", time: time, message: ""),
      CommitDraft(changes, author: "A", time: Timestamp(secondsSince1970: 1), message: "m"),
      CommitDraft(changes, author: "A", time: time, message: "m", source: CommitSource(file: "")),
      CommitDraft([try put("a@2026", 1, 1)], author: "A", time: time, message: "m"),
      CommitDraft([try put("a@2027", 1)], author: "A", time: time, message: "m"),
    ]
    var hashes: Set<String> = []
    for draft in drafts {
      let directory = TemporaryDirectory()
      hashes.insert(try newStore(in: directory).commit(draft).hash)
    }
    #expect(hashes.count == drafts.count)
  }

  @Test(
    "a byte changed in the files is found, in the log by its hash and in an index by comparison")
  func tampering() throws {
    let directory = TemporaryDirectory()
    try fill(newStore(in: directory))
    let file = directory.path + "/data.mdb"
    let whole = [UInt8](try #require(FileManager.default.contents(atPath: file)))
    let word = Array("ugjentakelig".utf8)
    let places = whole.indices.filter { whole[$0...].starts(with: word) }
    var found: Set<String> = []
    for place in places {
      var changed = whole
      changed[place] = UInt8(ascii: "U")
      try Data(changed).write(to: URL(filePath: file))
      let store = try Store.open(at: directory.path)
      if let code = failure({ try store.verifyChain() })?.code.id { found.insert(code) }
      if let code = failure({ try store.verifyIndexes() })?.code.id { found.insert(code) }
    }
    #expect(found == ["chain-broken", "index-damaged"])
  }

  @Test("the index is made anew from the log, byte for byte")
  func rebuilding() throws {
    let directory = TemporaryDirectory()
    let store = try newStore(in: directory)
    try fill(store)
    try store.commit(draft([put("c@2026", 1), put("a@2026", 4), put("b@2026-T1", 2)], day: 3))
    let before = try Export.ndjson(of: store.snapshot())
    #expect(try store.rebuildIndexes() == 5)
    try store.verifyIndexes()
    #expect(try Export.ndjson(of: store.snapshot()) == before)
    try store.commit(draft([put("d@2026", 1)], day: 4))
    try store.verifyIndexes()
  }
}
