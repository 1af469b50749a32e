import FoundationEssentials
import RetningData
import RetningDiagnostics
import RetningStore
import Testing

@Suite("A backup")
struct BackupTests {
  @Test("of a live store is restored to the same store, and never written over")
  func roundTrip() throws {
    let (directory, other) = (TemporaryDirectory(), TemporaryDirectory())
    let store = try newStore(in: directory)
    for day in 1...9 { try store.commit(draft([put("a@\(2000 + day)", Double(day))], day: day)) }
    let file = directory.path + "/kopi.mdb"
    #expect(try store.backup(to: file)?.revision == Revision(9))
    #expect(failure { try store.backup(to: file) }?.code.id == "backup-there")
    try store.commit(draft([put("a@2010", 10)], day: 10))
    let restored = try Store.restore(file, to: other.path)
    #expect(restored.id == store.id)
    #expect(try restored.commits() == store.commits().dropLast())
    #expect(restored.verify().problems.isEmpty)
    #expect(failure { try Store.restore(file, to: directory.path) }?.code.id == "restore-there")
    let back = try Store.restore(file, to: directory.path, replacing: true)
    #expect(try back.head()?.revision == Revision(9))
    try back.commit(draft([put("a@2011", 11)], day: 11))
    #expect(try store.head()?.revision == Revision(10))
  }

  @Test("of another store, or one that is damaged, or none, is refused, and the store stands")
  func refusals() throws {
    let (directory, other) = (TemporaryDirectory(), TemporaryDirectory())
    let store = try newStore(in: directory)
    try store.commit(draft([put("a@2026", 1)]))
    let foreign = try newStore(in: other)
    try foreign.commit(draft([put("b@2026", 1)]))
    let file = other.path + "/kopi.mdb"
    try foreign.backup(to: file)
    func code(_ path: String) -> String? {
      failure { try Store.restore(path, to: directory.path, replacing: true) }?.code.id
    }
    #expect(code(file) == "backup-other")
    #expect(code(directory.path + "/finnes-ikke") == "backup-absent")
    var bytes = [UInt8](try #require(FileManager.default.contents(atPath: file)))
    let word = Array("Kari Lunde".utf8)
    let place = try #require(bytes.indices.first { bytes[$0...].starts(with: word) })
    bytes[place] ^= 1
    try Data(bytes).write(to: URL(filePath: file))
    #expect(code(file) == "backup-damaged")
    #expect(try Store.open(at: directory.path).head()?.revision == Revision(1))
  }
}
