import RetningData
import RetningDiagnostics
import RetningStore
import Testing

@Suite("Readers")
struct ReaderTests {
  @Test("a what-if lies over a reader and is never written")
  func overlay() throws {
    let directory = TemporaryDirectory()
    let store = try newStore(in: directory)
    try store.commit(draft([put("x@2026-T1", 1), put("x@2026-T2", 2), put("y@2026", 3)]))
    let base = try store.snapshot()
    let overlay = OverlayReader(
      base,
      changes: [
        try put("x@2026-T2", 20), try put("x", 0), try put("z@2026", 1),
        .remove(try address("y@2026")),
      ])
    let entries = try overlay.entries(of: Key(parsing: "dfd/x"))
    #expect(entries.map(\.entry.number) == [0, 1, 20])
    #expect(entries.map(\.revision.number) == [0, 1, 0])
    #expect(try overlay.entry(at: address("y@2026")) == nil)
    #expect(try overlay.keys().map(\.name) == ["x", "z"])
    #expect(try overlay.entry(at: address("x@2026-T1"))?.revision == Revision(1))
    #expect(try overlay.history(of: address("x@2026-T2")).map { $0.entry?.number } == [2, 20])
    #expect(try base.entry(at: address("x@2026-T2"))?.entry.number == 2)
  }
}

@Suite("Messages")
struct MessageTests {
  @Test("every message has a text of its own, in both languages")
  func catalogue() {
    let codes = StoreDiagnostics.all
    #expect(Set(codes.map(\.nb)).count == codes.count)
    for code in codes {
      #expect(!code.nb.isEmpty && !code.en.isEmpty)
      #expect(code.nb != code.en)
    }
  }
}
