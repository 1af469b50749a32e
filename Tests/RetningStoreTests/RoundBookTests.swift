import RetningData
import RetningDiagnostics
import RetningStore
import Testing

@Suite("The steps of a round in the store", .serialized)
struct RoundBookTests {
  private let stores: [any StoreBackend]
  private let directory = TemporaryDirectory()
  private let kld = RoundMember(round: "2026-T1", ministry: "kld")

  init() throws {
    stores = [try newStore(in: directory), MemoryStore(id: "prøve")]
    for store in stores {
      let grants = [
        Grant(author: "Ingrid", right: .grant), Grant(author: "Ingrid", right: .publish),
        Grant(author: "Kari", right: .write, ministry: "kld"),
        Grant(author: "Per", right: .assure, ministry: "kld"),
        Grant(author: "Råd", right: .approve, ministry: "kld"),
        Grant(author: "Ola", right: .write, ministry: "ud"),
      ]
      #expect(try commit(store, grants.map { try $0.given() }, by: "Ingrid") == nil)
    }
  }

  private func commit(
    _ store: any StoreBackend, _ changes: [Change], by author: String, on day: String = "2026-06-01"
  ) -> String? {
    failure {
      let time = try Timestamp(parsing: "\(day)T12:00")
      _ = try store.commit(
        CommitDraft(changes, author: author, time: time, message: ""), expecting: nil)
    }?.code.id
  }

  private func step(_ step: RoundStep, of member: RoundMember? = nil) throws -> [Change] {
    let entry = try #require(Entry(.text(step.rawValue)))
    return [.put(try RoundBook.address(of: member ?? kld), entry)]
  }

  private func opening() throws -> [Change] {
    let period = try #require(Entry(.text("2026-T1")))
    let ud = RoundMember(round: "2026-T1", ministry: "ud")
    return [.put(try RoundBook.address(of: "2026-T1"), period)]
      + (try step(.draft)) + (try step(.draft, of: ud))
  }

  @Test("each step is one of those that there are, and taken by who has the right to it")
  func steps() throws {
    for store in stores {
      #expect(try commit(store, opening(), by: "Kari") == "right-step")
      #expect(try commit(store, opening(), by: "Ingrid") == nil)
      #expect(try commit(store, step(.approved), by: "Råd") == "round-step")
      #expect(try commit(store, step(.submitted), by: "Ola") == "right-step")
      #expect(try commit(store, step(.submitted), by: "Ingrid") == "right-step")
      #expect(try commit(store, step(.submitted), by: "Kari") == nil)
      #expect(try commit(store, step(.assured), by: "Kari") == "right-step")
      #expect(try commit(store, step(.assured), by: "Per") == nil)
      // Who submitted cannot take back what has been assured, nor send it back; who assured takes back her own step.
      #expect(try commit(store, step(.draft), by: "Kari") == "round-step")
      #expect(try commit(store, step(.returned), by: "Kari") == "right-step")
      #expect(try commit(store, step(.returned), by: "Per") == "right-step")
      #expect(try commit(store, step(.submitted), by: "Per") == nil)
      #expect(try commit(store, step(.assured), by: "Per") == nil)
      #expect(try commit(store, step(.approved), by: "Per") == "right-step")
      // Sent back it is the ministry's again, and open.
      #expect(try commit(store, step(.returned), by: "Råd") == nil)
      #expect(try commit(store, [put("kld/a@2026-T1", 1)], by: "Kari") == nil)
      #expect(try commit(store, step(.assured), by: "Per") == "round-step")
      #expect(try commit(store, step(.submitted), by: "Kari") == nil)
      #expect(try commit(store, step(.assured), by: "Per") == nil)
      #expect(try commit(store, step(.approved), by: "Råd") == nil)
      #expect(try commit(store, step(.published), by: "Ingrid") == "round-step")
      #expect(try commit(store, step(.consolidated), by: "Råd") == "right-step")
      #expect(try commit(store, step(.consolidated), by: "Ingrid") == nil)
      #expect(try commit(store, step(.published), by: "Ingrid") == nil)
      #expect(
        try commit(store, [.remove(RoundBook.address(of: kld))], by: "Ingrid") == "round-step")
    }
  }

  @Test("a step's key takes no other words, no period, and nobody writes it as a figure")
  func forms() throws {
    for store in stores {
      #expect(try commit(store, opening(), by: "Ingrid") == nil)
      let odd = try #require(Entry(.text("ferdig")))
      #expect(
        try commit(store, [.put(RoundBook.address(of: kld), odd)], by: "Ingrid") == "round-step")
      let dated = EntryAddress(
        try RoundBook.address(of: kld).key, try Period(parsing: "2026-T1"))
      #expect(commit(store, [.put(dated, odd)], by: "Ingrid") == "round-entry")
    }
  }

  @Test("what is submitted is locked; after publication all of the period is, but for an exception")
  func locks() throws {
    for store in stores {
      func figure(_ text: String, _ value: Double) throws -> [Change] { [try put(text, value)] }
      #expect(try commit(store, opening(), by: "Ingrid") == nil)
      #expect(try commit(store, figure("kld/a@2026-T1", 1), by: "Kari") == nil)
      #expect(try commit(store, step(.submitted), by: "Kari") == nil)
      for address in ["kld/a@2026-T1", "kld/b#comment@2026-T1", "kld/c@2026-M02", "kld/c@2026-Q1"] {
        #expect(try commit(store, figure(address, 2), by: "Kari") == "period-locked")
      }
      // Other periods, what has none, and other ministries are free.
      for address in ["kld/a@2025-T3", "kld/a@2026", "kld/a@2026-Q2", "kld/m#p.due"] {
        #expect(try commit(store, figure(address, 3), by: "Kari") == nil)
      }
      #expect(try commit(store, figure("ud/a@2026-T1", 1), by: "Ola") == nil)
      for (name, author) in [
        (RoundStep.assured, "Per"), (.approved, "Råd"), (.consolidated, "Ingrid"),
        (.published, "Ingrid"),
      ] {
        #expect(try commit(store, step(name), by: author) == nil)
      }
      // UD never delivered, and is as late as anybody.
      #expect(try commit(store, figure("ud/a@2026-T1", 2), by: "Ola") == "period-locked")
      let until = try #require(Entry(.date(CalendarDate(parsing: "2026-06-10"))))
      let ud = RoundMember(round: "2026-T1", ministry: "ud")
      let exception = [Change.put(try RoundBook.exceptionAddress(of: ud), until)]
      #expect(commit(store, exception, by: "Ola") == "right-step")
      #expect(commit(store, exception, by: "Ingrid") == nil)
      #expect(try commit(store, figure("ud/a@2026-T1", 2), by: "Ola", on: "2026-06-10") == nil)
      #expect(
        try commit(store, figure("ud/a@2026-T1", 3), by: "Ola", on: "2026-06-11") == "period-locked"
      )
      // What should never have been stored goes also from there.
      let first = EntryAddress(try Key(parsing: "kld/a"), try Period(parsing: "2026-T1"))
      let head = try store.head()?.revision ?? .empty
      let revision = try #require(try store.reader(at: Cut(head)).entry(at: first)?.revision)
      #expect(commit(store, [.redact(first, revision)], by: "Kari", on: "2026-06-11") == nil)
    }
  }
}
