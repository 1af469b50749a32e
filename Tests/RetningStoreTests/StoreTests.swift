import FoundationEssentials
import RetningData
import RetningDiagnostics
import RetningStore
import Testing

@Suite("The store")
struct StoreTests {
  let directory = TemporaryDirectory()

  @Test("a revised figure keeps the value that was known before")
  func asOf() throws {
    let store = try newStore(in: directory)
    try store.commit(draft([put("ansatte@2026-T1", 510), put("ansatte@2026-T2", 512)], day: 1))
    try store.commit(draft([put("ansatte@2026-T1", 508, 1)], day: 2))
    let key = try Key(parsing: "dfd/ansatte")
    let before = try store.snapshot(Cut(Revision(1))).entries(of: key)
    let after = try store.snapshot().entries(of: key)
    #expect(before.map(\.entry.number) == [510, 512])
    #expect(after.map(\.entry) == [try number(508, 1), try number(512)])
    #expect(after.map(\.revision.number) == [2, 1])
    #expect(after.map { $0.period?.description } == ["2026-T1", "2026-T2"])
    let history = try store.snapshot().history(of: address("ansatte@2026-T1"))
    #expect(history.map(\.revision.number) == [1, 2])
    #expect(history.map { $0.entry?.number } == [510, 508])
  }

  @Test("every kind of entry is read back as it was put, the one without period first")
  func kinds() throws {
    let store = try newStore(in: directory)
    let date = try CalendarDate(parsing: "1969-12-30")
    let entries: [EntryAddress: Entry] = [
      try address("x@2026-T1"): try #require(Entry(.text("blåbær\n\"æ\""), note: "")),
      try address("x@2026"): try #require(Entry(.boolean(true), note: "eksempeldata")),
      try address("x@1969-12-31"): try #require(Entry(.date(date), note: "eksempeldata")),
      try address("x"): try #require(Entry(.none, status: .suppressed)),
      try address("x@2026-W07"): try number(-1.25, 2, status: .provisional),
    ]
    try store.commit(draft(entries.map { .put($0, $1) }))
    let read = try store.snapshot().entries(of: Key(parsing: "dfd/x"))
    #expect(
      read.map { $0.period?.description } == [nil, "1969-12-31", "2026", "2026-T1", "2026-W07"])
    for stored in read {
      #expect(try entries[EntryAddress(Key(parsing: "dfd/x"), stored.period)] == stored.entry)
    }
    #expect(
      Set(try store.changes(in: Revision(1))) == Set(entries.map { Change.put($0, $1) }))
  }

  @Test("a removed entry is gone, can be put anew, and is still there at the revision before")
  func removal() throws {
    let store = try newStore(in: directory)
    let place = try address("ansatte@2026-T1")
    try store.commit(draft([put("ansatte@2026-T1", 1)]))
    try store.commit(draft([.remove(place)]))
    #expect(try store.snapshot().entry(at: place) == nil)
    #expect(try store.snapshot().keys() == [])
    #expect(try store.snapshot(Cut(Revision(1))).keys() == [place.key])
    #expect(try store.snapshot(Cut(.empty)).keys() == [])
    #expect(failure { try store.commit(draft([.remove(place)])) }?.code == .nothingToCommit)
    try store.commit(draft([put("ansatte@2026-T1", 1)]))
    #expect(try store.snapshot().entry(at: place)?.revision == Revision(3))
    #expect(try store.snapshot().history(of: place).map { $0.entry?.number } == [1, nil, 1])
  }

  @Test("what changes nothing is left out of a commit, and alone it is no commit")
  func unchanged() throws {
    let store = try newStore(in: directory)
    try store.commit(draft([put("a@2026", 1), put("b@2026", 2)]))
    let nothing = failure { try store.commit(draft([put("a@2026", 1), .remove(address("c"))])) }
    #expect(nothing?.code == .nothingToCommit)
    #expect(nothing?.severity == .warning)
    let commit = try store.commit(draft([put("a@2026", 1), put("b@2026", 3)]))
    #expect(commit.changeCount == 1)
    #expect(try store.changes(in: commit.revision) == [put("b@2026", 3)])
  }

  @Test("keys are found by ministry and by name with all dimensions, in order")
  func keys() throws {
    let store = try newStore(in: directory)
    let names = [
      "dfd/ansatte", "dfd/ansatte#comment", "dfd/ansatte.snitt", "dfd/ansatte{kjønn=kvinne}",
      "dfd/ansatte{kjønn=mann}", "df-d/ansatte", "dfd2/ansatte{kjønn=mann}", "jd/årsverk",
    ]
    try store.commit(draft(names.map { try put("\($0)@2026", 1) }))
    let snapshot = try store.snapshot()
    #expect(
      try snapshot.keys().map(\.description)
        == names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    #expect(
      try snapshot.keys(ministry: "dfd", name: "ansatte").map(\.description) == [
        "dfd/ansatte", "dfd/ansatte{kjønn=kvinne}", "dfd/ansatte{kjønn=mann}",
      ])
    #expect(
      try snapshot.keys(ministry: nil, name: "ansatte").map(\.ministry) == [
        "df-d", "dfd", "dfd", "dfd", "dfd2",
      ])
    #expect(try snapshot.keys(ministry: "jd", name: nil).map(\.name) == ["årsverk"])
    #expect(try snapshot.keys(ministry: "kld", name: nil) == [])
    #expect(try snapshot.keys(ministry: nil, name: "a\u{30A}rsverk").count == 1)
    let memory = MemoryReader(
      Dictionary(uniqueKeysWithValues: try names.map { (try address("\($0)@2026"), try number(1)) })
    )
    #expect(memory.keys(ministry: nil, name: nil) == (try snapshot.keys()))
    #expect(
      memory.keys(ministry: "dfd", name: "ansatte")
        == (try snapshot.keys(ministry: "dfd", name: "ansatte")))
  }

  @Test("a cut reads each ministry at its own revision")
  func cut() throws {
    let store = try newStore(in: directory)
    try store.commit(draft([put("dfd/x@2026", 1), put("jd/x@2026", 1)]))
    try store.commit(draft([put("dfd/x@2026", 2), put("jd/x@2026", 2)]))
    let cut = Cut(Revision(2), ministries: ["jd": Revision(1)])
    let snapshot = try store.snapshot(cut)
    #expect(try snapshot.entry(at: address("dfd/x@2026"))?.entry.number == 2)
    #expect(try snapshot.entry(at: address("jd/x@2026"))?.entry.number == 1)
    #expect(cut.revision(for: "kld") == Revision(2))
    #expect(failure { _ = try store.snapshot(Cut(Revision(3))) }?.code.id == "revision-unknown")
  }

  @Test("a date means what was known when that day ended in Norway")
  func knownAt() throws {
    let store = try newStore(in: directory)
    for (index, time) in ["2026-05-20T10:00", "2026-05-20T23:59:59", "2026-05-21T00:00"]
      .enumerated()
    {
      try store.commit(
        CommitDraft(
          [put("x@2026", Double(index))], author: "A", time: Timestamp(parsing: time), message: ""))
    }
    #expect(try store.revision(knownAt: CalendarDate(parsing: "2026-05-19")) == .empty)
    #expect(try store.revision(knownAt: CalendarDate(parsing: "2026-05-20")) == Revision(2))
    #expect(try store.revision(knownAt: CalendarDate(parsing: "2026-05-21")) == Revision(3))
    #expect(try store.commits(after: Revision(1), limit: 1).map(\.revision.number) == [2])
    #expect(try store.commits().count == 3)
  }

  @Test(
    "a commit is refused when the store has moved on, when it is earlier than the head, and when only reading"
  )
  func refusals() throws {
    let store = try newStore(in: directory)
    try store.commit(draft([put("x@2026", 1)], day: 20), expecting: .empty)
    let conflict = failure { try store.commit(draft([put("x@2026", 2)]), expecting: .empty) }
    #expect(conflict?.code == .revisionConflict)
    #expect(
      failure { try store.commit(draft([put("x@2026", 2)], day: 19)) }?.code.id == "commit-time")
    try store.commit(draft([put("x@2026", 2)], day: 20), expecting: Revision(1))
    let reading = try Store.open(at: directory.path, mode: .readOnly)
    #expect(failure { try reading.commit(draft([put("x@2026", 3)])) }?.code.id == "store-read-only")
    let twice = failure { try store.commit(draft([put("y@2026", 1), put("y@2026", 2)])) }
    #expect(twice?.code.id == "commit-address-twice")
    #expect(try store.head()?.revision == Revision(2))
  }

  @Test("a store is there again when it is opened anew, and two openings see each other's commits")
  func reopening() throws {
    var id = ""
    do {
      let store = try newStore(in: directory)
      id = store.id
      try store.commit(draft([put("x@2026", 1)]))
    }
    let first = try Store.open(at: directory.path)
    let second = try Store.open(at: directory.path + "/.", mode: .readOnly)
    #expect(first.id == id)
    #expect(second.id == id)
    let old = try second.snapshot()
    try first.commit(draft([put("x@2026", 2)]))
    #expect(try second.snapshot().entry(at: address("x@2026"))?.entry.number == 2)
    #expect(try old.entry(at: address("x@2026"))?.entry.number == 1)
  }

  @Test("a directory without a store is an error that names it")
  func absent() throws {
    let error = failure { _ = try Store.open(at: directory.path) }
    #expect(error?.code == .storeAbsent)
    #expect(error?.message(in: .nb).contains(directory.path) == true)
  }

  @Test("a file that is cut short anywhere is refused and not walked into")
  func cutShort() throws {
    do {
      let store = try newStore(in: directory)
      try store.commit(draft((0..<400).map { try put("a@\(1000 + $0)", Double($0)) }))
    }
    let file = directory.path + "/data.mdb"
    let bytes = [UInt8](try #require(FileManager.default.contents(atPath: file)))
    for count in stride(from: 1, to: bytes.count - 4096, by: 3001) {
      try Data(bytes.prefix(count)).write(to: URL(filePath: file))
      #expect(failure { _ = try Store.open(at: directory.path) }?.code.id == "store-damaged")
    }
  }

  @Test(
    "a store of a newer program, or of an older, is refused with its version",
    arguments: [
      (UInt8(4), "store-format"), (2, "store-index-old"), (1, "store-format-old"),
    ])
  func otherFormat(format: UInt8, code: String) throws {
    do {
      let store = try newStore(in: directory)
      try store.commit(draft([try put("a@2026", 5)]))
    }
    let file = directory.path + "/data.mdb"
    var bytes = [UInt8](try #require(FileManager.default.contents(atPath: file)))
    let mark = Array("format".utf8) + [0, 0, 0, UInt8(Store.formatVersion)]
    for place in bytes.indices where bytes[place...].starts(with: mark) {
      bytes[place + mark.count - 1] = format
    }
    try Data(bytes).write(to: URL(filePath: file))
    let error = failure { _ = try Store.open(at: directory.path) }
    #expect(error?.code.id == code)
    #expect(error?.arguments["found"] == "\(format)")
    // Of the layout before, the log is the same, and the rest is made of it.
    let rebuilt = failure { _ = try Store.rebuild(at: directory.path) }?.code.id
    #expect(rebuilt == (code == "store-index-old" ? nil : code))
    guard rebuilt == nil else { return }
    let address = try EntryAddress(parsing: "dfd/a@2026")
    #expect(try Store.open(at: directory.path).snapshot().entry(at: address)?.entry.number == 5)
  }

  @Test("what cannot be kept exactly is refused")
  func limits() throws {
    let store = try newStore(in: directory)
    let far = try #require(Period(.day, storedOrdinal: 1 << 40))
    let key = try Key(parsing: "dfd/x")
    let cases: [(Change, String)] = [
      (.put(EntryAddress(key, far), try number(1)), "entry-day"),
      (.put(EntryAddress(key), try number(1, 256)), "entry-decimals"),
      (
        .put(EntryAddress(key), try #require(Entry(.text(String(repeating: "a", count: 1 << 21))))),
        "entry-text-too-long"
      ),
    ]
    for (change, code) in cases {
      #expect(failure { try store.commit(draft([change])) }?.code.id == code)
    }
    #expect(try store.head() == nil)
  }

  @Test("many threads read while one writes, and each sees whole commits")
  func concurrency() async throws {
    let store = try newStore(in: directory)
    try store.commit(draft([put("a@2026", 0), put("b@2026", 0)]))
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        for value in 1...50 {
          try store.commit(draft([put("a@2026", Double(value)), put("b@2026", Double(value))]))
        }
      }
      for _ in 0..<4 {
        group.addTask {
          for _ in 0..<200 {
            let snapshot = try store.snapshot()
            let a = try snapshot.entry(at: address("a@2026"))?.entry.number
            let b = try snapshot.entry(at: address("b@2026"))?.entry.number
            #expect(a == b)
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try store.head()?.revision == Revision(51))
    try store.verifyChain()
    try store.verifyIndexes()
  }
}
