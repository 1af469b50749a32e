import FoundationEssentials
import RetningData
import RetningDiagnostics
@testable import RetningStore
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
    #expect(head.hash == "1f62ce17e334b3e0288e33159638028ea1f9e3dcbc70b8ea5ecbc35acc9d14ad")
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
    let snapshot = try store.snapshot()
    let rebuilt = try store.rebuild()
    #expect(try rebuilt.verifyIndexes() == 5)
    #expect(rebuilt.id == store.id)
    #expect(try rebuilt.commits() == store.commits())
    #expect(try Export.ndjson(of: rebuilt.snapshot()) == before)
    // Who had the old file open reads on in it, and is refused where it would write there.
    #expect(try Export.ndjson(of: snapshot) == before)
    #expect(
      failure { try store.commit(draft([put("d@2026", 1)], day: 4)) }?.code.id == "store-replaced")
    try rebuilt.commit(draft([put("d@2026", 1)], day: 4))
    #expect(rebuilt.verify().problems.isEmpty)
    #expect(try Store.open(at: directory.path).head()?.revision == Revision(4))
  }

  @Test(
    "of two who make the store anew at once, the one is told to try again, and the store is whole")
  func rebuildingAtOnce() async throws {
    let directory = TemporaryDirectory()
    try fill(try newStore(in: directory))
    for _ in 0..<10 {
      let path = directory.path
      let codes = await withTaskGroup(of: String?.self) { group in
        for _ in 0..<2 {
          group.addTask { failure { _ = try Store.open(at: path).rebuild() }?.code.id }
        }
        return await group.reduce(into: []) { $0.append($1) }
      }
      #expect(codes.contains(nil))
      #expect(codes.allSatisfy { $0 == nil || $0 == "store-replaced" }, "\(codes)")
      #expect(try Store.open(at: directory.path).verify().problems.isEmpty)
    }
  }

  @Test("a store that does not say which it is, is damaged and not absent")
  func withoutFormat() throws {
    let directory = TemporaryDirectory()
    try fill(try newStore(in: directory))
    let file = directory.path + "/data.mdb"
    var bytes = [UInt8](try #require(FileManager.default.contents(atPath: file)))
    let key = Array("format".utf8)
    for place in bytes.indices where bytes[place...].starts(with: key) {
      bytes[place] = UInt8(ascii: "F")
    }
    try Data(bytes).write(to: URL(filePath: file))
    #expect(failure { _ = try Store.open(at: directory.path) }?.code.id == "store-damaged")
  }

  @Test("what is redacted is gone from the file, and the chain still holds")
  func redaction() throws {
    let directory = TemporaryDirectory()
    let store = try newStore(in: directory)
    try fill(store)
    let before = try store.commits()
    let place = try address("a#comment@2026")
    let time = try Timestamp(parsing: "2026-05-03T08:00:00Z")
    try store.commit(
      CommitDraft(
        [.redact(place, Revision(2))], author: "Åse", time: time, message: "Navn i teksten"))
    #expect(try Array(store.commits().prefix(2)) == before)
    #expect(try store.snapshot().entry(at: place) == nil)
    #expect(try store.snapshot(Cut(Revision(2))).entry(at: place) == nil)
    let version = try #require(try store.snapshot().history(of: place).first)
    #expect(version.redaction == Revision(3) && version.entry == nil)
    #expect(store.verify().problems.isEmpty)
    let rebuilt = try store.rebuild()
    #expect(rebuilt.verify().problems.isEmpty)
    let file = [UInt8](
      try #require(FileManager.default.contents(atPath: directory.path + "/2/data.mdb")))
    let word = Array("ugjentakelig".utf8)
    #expect(!file.indices.contains { file[$0...].starts(with: word) })
    #expect(try rebuilt.snapshot().history(of: place).first?.redaction == Revision(3))
    // Nothing is there twice to be redacted, and what never was is not.
    for (address, revision) in [("a#comment@2026", 2), ("a@2026", 2), ("finnes.ikke@2026", 1)] {
      let change = Change.redact(try RetningStoreTests.address(address), Revision(revision))
      let code = failure { try rebuilt.commit(draft([change], day: 4)) }?.code.id
      #expect(code == "redact-nothing", "\(address)")
    }
  }

  @Test("a step that somebody took away from the log, and no redaction names, is found")
  func hiddenStep() throws {
    let directory = TemporaryDirectory()
    let store = try newStore(in: directory)
    try fill(store)
    let records = try store.records()
    let content = try #require(
      ChangeForm.dropping(
        try address("a#comment@2026").period, of: Array("dfd/a#comment".utf8),
        from: records[1].content))
    let other = TemporaryDirectory()
    let copy = try newStore(in: other)
    try copy.append([records[0], LogRecord(commit: records[1].commit, content: content)])
    #expect(failure { try copy.verifyChain() }?.code.id == "chain-broken")
  }
}
