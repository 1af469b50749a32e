import RetningData
import RetningDiagnostics
import RetningStore
import Testing

/// Makes entries of every kind, the same for the same seed.
private struct EntryMaker {
  var generator: SeededGenerator

  mutating func entries(_ count: Int, plainForCSV: Bool) throws -> [EntryAddress: Entry] {
    var entries: [EntryAddress: Entry] = [:]
    for _ in 0..<count {
      let key = try key()
      entries[EntryAddress(key, try period())] = try entry(key, plainForCSV: plainForCSV)
    }
    return entries
  }

  private mutating func key() throws -> Key {
    let name = [
      "ansatte", "årsverk.snitt", "x#comment", "x#pilot.completed", "x#pilot.progress", "x#annet",
    ]
    .pick(with: &generator)
    var dimensions: [Key.Dimension] = []
    for dimension in ["kjønn", "næring", "value"] where Bool.random(using: &generator) {
      let value = ["kvinne", "A, B", "a\"b", " kant ", "", "x;y", "0–4"].pick(with: &generator)
      dimensions.append(Key.Dimension(dimension, value))
    }
    return try Key(
      ministry: ["dfd", "kld"].pick(with: &generator), name: name, dimensions: dimensions)
  }

  private mutating func period() throws -> Period? {
    let codes = ["", "2026", "2026-T1", "2026-Q4", "2026-M05", "2026-W53", "1969-12-31", "2025-S2"]
    let code = codes.pick(with: &generator)
    return code.isEmpty ? nil : try Period(parsing: code)
  }

  private mutating func entry(_ key: Key, plainForCSV: Bool) throws -> Entry {
    let note = [nil, nil, "eksempeldata", "linje\nto; \"tre\", fire"].pick(with: &generator)
    if Int.random(in: 0..<8, using: &generator) == 0 {
      let status: ObservationStatus = [.missing, .notCollected, .cannotExist, .suppressed].pick(
        with: &generator)
      return try #require(Entry(.none, status: status, note: note))
    }
    let status: ObservationStatus = [.normal, .provisional, .seriesBreak].pick(with: &generator)
    return try #require(
      Entry(try value(key, plainForCSV: plainForCSV), status: status, note: note))
  }

  private mutating func value(_ key: Key, plainForCSV: Bool) throws -> Entry.Value {
    let date = CalendarDate(dayNumber: Int.random(in: -1000..<40_000, using: &generator))
    let text = ["Ja", "to\r\nlinjer", "\"sitat\"", " kant ", "semikolon; komma,", "12 år"]
      .pick(with: &generator)
    if plainForCSV {
      switch key.attribute?.name {
      case "comment": return .text(text)
      case "pilot.completed": return .date(date)
      case "annet": return [.text(text), .date(date), number()].pick(with: &generator)
      default: return number()
      }
    }
    return [.text(text), .text("12"), .text(""), .date(date), .boolean(true), number()]
      .pick(with: &generator)
  }

  private mutating func number() -> Entry.Value {
    let decimals = Int.random(in: 0...6, using: &generator)
    let digits = Int.random(in: -9_999_999...9_999_999, using: &generator)
    let divisor = (0..<decimals).reduce(1.0) { power, _ in power * 10 }
    return [
      .number(Double(digits) / divisor, decimals: decimals), .number(1e20, decimals: 0),
      .number(123_456_789_012_345_680, decimals: 2), .number(0, decimals: 3),
      .number(0.00001, decimals: 5),
    ].pick(with: &generator)
  }
}

@Suite("Export")
struct ExportTests {
  private func read(_ bytes: [UInt8], _ format: ImportFormat, _ sign: DecimalSign?) throws
    -> [EntryAddress: Entry]
  {
    let data = try Import.read(
      ImportRequest(bytes: bytes, fileName: "ut", format: format, decimalSign: sign))
    return Dictionary(
      uniqueKeysWithValues: data.changes.compactMap { change in
        change.entry.map { (change.address, $0) }
      })
  }

  @Test(
    "what is exported as CSV reads back the same", arguments: [1, 2, 3, 4, 5, 6, 7, 8] as [UInt64])
  func csvRoundTrip(seed: UInt64) throws {
    var maker = EntryMaker(generator: SeededGenerator(seed: seed))
    let entries = try maker.entries(200, plainForCSV: true)
    for style in [
      CSVStyle.international, .norwegian, CSVStyle(delimiter: .tab, decimalSign: .comma),
    ] {
      let bytes = try Export.csv(of: MemoryReader(entries), style: style)
      #expect(try read(bytes, .csv, style.decimalSign) == entries, "seed \(seed)")
    }
  }

  @Test(
    "what is exported as NDJSON reads back the same, of every kind",
    arguments: [11, 12, 13, 14] as [UInt64])
  func ndjsonRoundTrip(seed: UInt64) throws {
    var maker = EntryMaker(generator: SeededGenerator(seed: seed))
    let entries = try maker.entries(300, plainForCSV: false)
    #expect(
      try read(Export.ndjson(of: MemoryReader(entries)), .ndjson, nil) == entries, "seed \(seed)")
  }

  @Test(
    "what is exported as SDMX-CSV or JSON-stat reads back the same, numbers with periods",
    arguments: [31, 32, 33, 34, 35, 36] as [UInt64])
  func statisticsRoundTrip(seed: UInt64) throws {
    var maker = EntryMaker(generator: SeededGenerator(seed: seed))
    let entries = try maker.entries(300, plainForCSV: true).filter { address, entry in
      address.period != nil && (entry.number != nil || entry.value == .none)
    }
    #expect(entries.count > 50)
    let reader = MemoryReader(entries)
    #expect(try read(Export.sdmxCSV(of: reader), .sdmxCSV, nil) == entries, "seed \(seed)")
    #expect(try read(Export.jsonStat(of: reader), .jsonStat, nil) == entries, "seed \(seed)")
  }

  @Test("what SDMX-CSV and JSON-stat have no place for is named, not left out")
  func noPlace() throws {
    let text = try #require(Entry(.text("Ja"), status: .normal))
    for reader in [
      MemoryReader([try address("x#comment@2026-T1"): text]),
      MemoryReader([try address("x"): try number(1)]),
    ] {
      let problems = [
        failure { _ = try Export.sdmxCSV(of: reader) },
        failure { _ = try Export.jsonStat(of: reader) },
      ]
      for problem in problems {
        #expect(problem?.code.id == "export-no-place")
        #expect(problem?.arguments["address"]?.hasPrefix("dfd/x") == true)
      }
    }
  }

  @Test(
    "a store gives the same export as the entries that were put into it",
    arguments: [21, 22] as [UInt64])
  func throughStore(seed: UInt64) throws {
    var maker = EntryMaker(generator: SeededGenerator(seed: seed))
    let entries = try maker.entries(300, plainForCSV: false)
    let directory = TemporaryDirectory()
    let store = try newStore(in: directory)
    var rest = entries.map { Change.put($0, $1) }
    while !rest.isEmpty {
      try store.commit(draft(Array(rest.prefix(70))))
      rest = Array(rest.dropFirst(70))
    }
    #expect(
      try Export.ndjson(of: store.snapshot()) == Export.ndjson(of: MemoryReader(entries)),
      "seed \(seed)")
    try store.verifyChain()
    try store.verifyIndexes()
  }

  @Test("rows stand in order of key and period, with a column for each dimension")
  func form() throws {
    let reader = MemoryReader([
      try address("x@2026-T2"): try number(2.5, 2), try address("x@2026-T1"): try number(1),
      try address("x{kjønn=mann}@2026"): try #require(
        Entry(.none, status: .suppressed, note: "få")),
    ])
    #expect(
      String(decoding: try Export.csv(of: reader), as: UTF8.self) == """
        series,period,value,status,note,kjønn
        dfd/x,2026-T1,1,,,
        dfd/x,2026-T2,2.50,,,
        dfd/x,2026,,Q,få,mann

        """)
    #expect(
      String(decoding: try Export.ndjson(of: reader), as: UTF8.self).split(separator: "\n").last
        == #"{"series":"dfd/x","period":"2026","value":null,"status":"Q","note":"få","dimensions":{"kjønn":"mann"}}"#
    )
  }

  @Test("CSV refuses what it cannot tell")
  func inexact() throws {
    let reader = MemoryReader([try address("x@2026"): try #require(Entry(.text("12")))])
    let diagnostic = failure { _ = try Export.csv(of: reader) }
    #expect(diagnostic?.code.id == "export-not-exact")
    #expect(diagnostic?.message(in: .en).contains("ndjson") == true)
  }
}
