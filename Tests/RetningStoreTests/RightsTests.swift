import RetningData
import RetningDiagnostics
import RetningStore
import Testing

@Suite("Rights to write", .serialized)
struct RightsTests {
  private let stores: [any StoreBackend]
  private let directory = TemporaryDirectory()

  init() throws {
    stores = [try newStore(in: directory), MemoryStore(id: "prøve")]
  }

  private func commit(_ store: any StoreBackend, _ changes: [Change], by author: String) -> String?
  {
    failure {
      let time = Timestamp(secondsSince1970: 1)
      _ = try store.commit(
        CommitDraft(changes, author: author, time: time, message: ""), expecting: nil)
    }?.code.id
  }

  private func change(_ text: String, _ value: Double) throws -> Change {
    .put(try EntryAddress(parsing: text), try number(value))
  }

  @Test("a store without grants allows all; the first grant begins enforcement")
  func begins() throws {
    for store in stores {
      #expect(try commit(store, [change("lmd/a@2026", 1)], by: "Hvem som helst") == nil)
      // A first grant that leaves nobody to grant the next would lock everybody out.
      let write = Grant(author: "Kari", right: .write, ministry: "lmd")
      #expect(try commit(store, [write.given()], by: "Ingrid") == "right-nobody")
      let grant = Grant(author: "Ingrid", right: .grant)
      #expect(try commit(store, [grant.given(), write.given()], by: "Ingrid") == nil)
      #expect(try commit(store, [change("lmd/a@2026", 2)], by: "Kari") == nil)
      #expect(try commit(store, [change("lmd/a@2026", 3)], by: "Hvem som helst") == "right-write")
      #expect(try commit(store, [change("ud/a@2026", 3)], by: "Kari") == "right-write")
      // One entry of another ministry refuses the whole commit.
      let mixed = [try change("lmd/a@2026", 4), try change("ud/a@2026", 4)]
      #expect(commit(store, mixed, by: "Kari") == "right-write")
      #expect(
        try commit(store, [.redact(EntryAddress(parsing: "lmd/a@2026"), Revision(1))], by: "Per")
          == "right-write")
      #expect(try store.head()?.revision == Revision(3))
    }
  }

  @Test("only who may grants and revokes, and the last who may cannot be revoked")
  func granting() throws {
    for store in stores {
      let (ingrid, per) = (
        Grant(author: "Ingrid", right: .grant), Grant(author: "Per", right: .grant)
      )
      let all = Grant(author: "Ingrid", right: .write)
      #expect(try commit(store, [ingrid.given(), all.given()], by: "Ingrid") == nil)
      #expect(try commit(store, [change("ud/a@2026", 3)], by: "Ingrid") == nil)
      #expect(try commit(store, [per.given()], by: "Per") == "right-grant")
      #expect(try commit(store, [ingrid.revoked()], by: "Ingrid") == "right-nobody")
      #expect(try commit(store, [per.given()], by: "Ingrid") == nil)
      #expect(try commit(store, [ingrid.revoked()], by: "Per") == nil)
      #expect(try commit(store, [ingrid.given()], by: "Ingrid") == "right-grant")
      #expect(try commit(store, [change("retning/annet@2026", 1)], by: "Per") == "right-form")
      // Rights are part of the history.
      let before = try Rights(in: store.reader(at: Cut(Revision(1))))
      #expect(before.grants == [ingrid, all])
      #expect(try Rights(in: store.reader(at: Cut(Revision(4)))).grants == [per, all])
    }
  }
}
