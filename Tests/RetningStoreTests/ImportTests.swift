import RetningData
import RetningDiagnostics
import RetningStore
import Testing

private func csv(
  _ text: String, ministry: String? = "dfd", sign: DecimalSign? = nil
) throws -> ImportedData {
  try Import.read(
    ImportRequest(
      bytes: Array(text.utf8), fileName: "t1.csv", format: .csv, ministry: ministry,
      decimalSign: sign))
}

/// The faults of a file as `line code`.
private func faults(_ text: String, sign: DecimalSign? = nil) -> [String] {
  guard let diagnostic = failure({ _ = try csv(text, sign: sign) }) else { return [] }
  let all = diagnostic.details.isEmpty ? [diagnostic] : diagnostic.details
  return all.map { "\($0.location?.line ?? 0) \($0.code.id)" }
}

private func values(_ data: ImportedData) -> [String: Entry.Value?] {
  Dictionary(uniqueKeysWithValues: data.changes.map { ("\($0.address)", $0.entry?.value) })
}

@Suite("Import of CSV")
struct CSVImportTests {
  @Test("a Norwegian file is read with its comma, spaces between thousands, quotes and line ends")
  func norwegian() throws {
    let request = ImportRequest(
      bytes: try fixture("norsk.csv"), fileName: "norsk.csv", format: .csv, ministry: "dfd")
    let data = try Import.read(request)
    let first = try #require(data.changes.first)
    #expect("\(first.address)" == "dfd/ansatte{kjønn=kvinne}@2026-T1")
    #expect(first.entry?.value == .number(1234.5, decimals: 1))
    #expect(first.entry?.status == .provisional)
    #expect(first.entry?.note == "eksempeldata; \"foreløpig\"\r\nto linjer")
    let values = values(data)
    #expect(values["dfd/ansatte{kjønn=mann}@2026-T1"] == .number(12_345_678, decimals: 0))
    #expect(values["dfd/ansatte@2026-T1"] == .number(-0.25, decimals: 2))
    #expect(values["dfd/ansatte@2026-T2"] == Entry.Value.none)
    #expect(values["dfd/lederprogram#comment@2026-T1"] == .text("Vi er i rute, sier vi."))
    #expect(
      values["dfd/felles-ikt#pilot.completed"] == .date(try CalendarDate(parsing: "2026-06-30")))
    #expect(data.changes.count == 6)
  }

  @Test(
    "each fault of a row is named with its line",
    arguments: [
      ("x,2026-T4,1", "period-tertial"), ("x,2026,", "value-absent"),
      ("x,2026,tolv", "not-a-number"),
      ("x,2026,-", "dash-value"), ("x ,2026,1", "cell-space"), ("x, 2026,1", "cell-space"),
      ("kld/x,2026,1", "import-other-ministry"), ("x,2026,1,2", "csv-cell-count"),
      ("x y,2026,1", "key-form"), ("x,2026,12 34", "not-a-number"),
      ("x,2026,1 234 56", "not-a-number"),
      ("x,2026,1.2.3", "not-a-number"), ("x,2026,1.", "not-a-number"),
      ("x,2026,.5", "not-a-number"),
      ("x,2026,NaN", "not-a-number"), ("x,2026,1e999", "not-a-number"),
      ("x,2026,a\"b", "csv-quote"),
      ("x,2026,\"1", "csv-quote-open"), ("y,2026,1", "import-twice"),
      ("x#pilot.completed,,i fjor", "date-form"),
    ])
  func faultyRows(_ row: String, _ code: String) {
    let text = "series,period,value\ny,2026,1\n\(row)\n"
    #expect(faults(text) == ["3 \(code)"])
  }

  @Test("a status must fit its value")
  func statuses() throws {
    let text = "series,period,value,status\na,2026,1,O\nb,2026,,P\nc,2026,1,x\nd,2026,:,O\n"
    #expect(
      faults(text) == [
        "2 value-and-status", "3 value-absent", "4 status-unknown", "5 value-and-status",
      ])
    let data = try csv("series,period,value,status\na,2026,,L\nb,2026,.,\nc,2026,..,O\nd,2026,:,\n")
    #expect(
      data.changes.map { $0.entry?.status } == [.notCollected, .cannotExist, .missing, .suppressed])
  }

  @Test("all faults are named at once, and nothing is read")
  func allFaults() throws {
    let diagnostic = failure {
      _ = try csv("series,period,value\na,2026,1\na,2026,1\nb,26,1\nc,2026,x\n")
    }
    #expect(diagnostic?.code == .importRefused)
    #expect(diagnostic?.arguments["count"] == "3")
    let text = try #require(diagnostic?.text(in: .nb))
    #expect(text.contains("t1.csv:3: dfd/a@2026 står også i linje 2"))
    #expect(text.contains("t1.csv:4: «26» er ikke en periode"))
    #expect(text.contains("t1.csv:5: «x» er ikke et tall"))
  }

  @Test("a file has one decimal sign")
  func decimalSigns() throws {
    let head = "series;period;value\n"
    #expect(
      faults(head + "a;2026;1,5\nb;2026;1.5\n") == [
        "2 decimal-signs-mixed", "3 decimal-signs-mixed",
      ])
    #expect(faults(head + "a;2026;1,5\nb;2026;1.5\nc;2026;2,5\n") == ["3 decimal-signs-mixed"])
    #expect(faults(head + "a;2026;1,5\nb;2026;1.234\n") == ["3 number-sign-open"])
    #expect(faults(head + "a;2026;12\nb;2026;1.234\n") == ["3 decimal-sign-open"])
    #expect(faults(head + "a;2026;1.234,5\n") == ["2 not-a-number"])
    let open = failure { _ = try csv(head + "b;2026;1.234\n") }
    #expect(open?.message(in: .en).contains("1.234") == true)
    #expect(open?.message(in: .en).contains("--decimal comma") == true)
    #expect(values(try csv(head + "a;2026;0,123\n")) == ["dfd/a@2026": .number(0.123, decimals: 3)])
    #expect(
      values(try csv(head + "a;2026;1,5\nb;2026;1,234\n"))["dfd/b@2026"]
        == .number(1.234, decimals: 3))
    let thousands = try csv(head + "a;2026;1.234\nb;2026;1.234.567,80\n", sign: .comma)
    #expect(
      values(thousands) == [
        "dfd/a@2026": .number(1234, decimals: 0), "dfd/b@2026": .number(1_234_567.8, decimals: 2),
      ])
    #expect(faults(head + "a;2026;1.5\n", sign: .comma) == ["2 number-other-sign"])
  }

  @Test("a header of other names or with spaces says what is missing")
  func headers() throws {
    let request = ImportRequest(
      bytes: try fixture("fremmed-overskrift.csv"), fileName: "f.csv", format: .csv, ministry: "dfd"
    )
    let diagnostic = failure { _ = try Import.read(request) }
    #expect(diagnostic?.details.map(\.code.id) == ["header-missing", "header-space"])
    #expect(diagnostic?.text(in: .en).contains("series, period, value") == true)
    #expect(faults("series,period,value,value\na,2026,1,2\n") == ["1 header-twice"])
    #expect(faults("series,period,,value\na,2026,,1\n") == ["1 header-empty"])
    #expect(
      faults("") == ["1 header-missing", "1 header-empty"] || faults("") == ["1 header-missing"])
  }

  @Test("a CSV file of another encoding is read, with a warning where it was guessed")
  func encodings() throws {
    let text = "series;period;value;note;;\r\nsmå.tall;2026;1\u{A0}234,5 %;«ærlig» – €;;\r\n"
    func utf16(_ bigEndian: Bool) -> [UInt8] {
      let mark: [UInt8] = bigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE]
      return mark
        + text.utf16.flatMap { unit in
          let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
          return bigEndian ? bytes : bytes.reversed()
        }
    }
    let single: [Character: UInt8] = ["–": 0x96, "€": 0x80]
    let windows = text.flatMap { character -> [UInt8] in
      if let byte = single[character] { return [byte] }
      return character.unicodeScalars.map { UInt8($0.value) }
    }
    let forms: [([UInt8], TextEncoding?, [String])] = [
      (Array(text.utf8), nil, []), ([0xEF, 0xBB, 0xBF] + Array(text.utf8), nil, []),
      (utf16(true), nil, []), (utf16(false), nil, []), (windows, nil, ["import-windows-1252"]),
      (windows, .windows1252, []),
    ]
    for (bytes, encoding, warnings) in forms {
      let data = try Import.read(
        ImportRequest(
          bytes: bytes, fileName: "f.csv", format: .csv, ministry: "dfd", encoding: encoding))
      let change = try #require(data.changes.first)
      #expect(change.address.key.name == "små.tall")
      #expect(change.entry?.number == 1234.5 && change.entry?.note == "«ærlig» – €")
      #expect(data.warnings.map(\.code.id) == warnings)
    }
  }

  @Test(
    "a file that is not of the encoding that was given is refused with the line and the way out")
  func wrongEncoding() throws {
    let request = ImportRequest(
      bytes: try fixture("latin1.csv"), fileName: "latin1.csv", format: .csv, ministry: "dfd",
      encoding: .utf8)
    let diagnostic = failure { _ = try Import.read(request) }
    #expect(diagnostic?.location == SourceLocation(file: "latin1.csv", line: 3))
    #expect(diagnostic?.message(in: .nb).contains("UTF-8") == true)
    // One byte is damaged in a file whose letters are in UTF-8: the rest must not become «Ã¥».
    let damaged = ImportRequest(
      bytes: Array("series,period,value,note\nx,2026,1,små\ny,2026,2,".utf8) + [0xE5],
      fileName: "f.csv", format: .csv, ministry: "dfd")
    let fault = failure { _ = try Import.read(damaged) }
    #expect(fault?.code.id == "import-encoding" && fault?.location?.line == 3)
    // No text in Windows-1252 has this byte.
    let odd = ImportRequest(
      bytes: Array("series,period,value\n".utf8) + [0x81], fileName: "f.csv", format: .csv)
    #expect(failure { _ = try Import.read(odd) }?.code.id == "import-encoding")
  }

  @Test("declarations are asked about each entry: an error refuses, a warning is said once")
  func check() throws {
    let unknown = DiagnosticCode("unknown", severity: .warning, nb: "{n}", en: "{n}")
    let wrong = DiagnosticCode("wrong", nb: "{n}", en: "{n}")
    func read(_ code: DiagnosticCode) throws -> ImportedData {
      try Import.read(
        ImportRequest(
          bytes: Array("series,period,value\nx,2026,1\nx,2027,1\n".utf8), fileName: "f",
          format: .csv,
          ministry: "dfd", check: { address, _ in Diagnostic(code, ["n": "\(address.key)"]) }))
    }
    #expect(try read(unknown).warnings.map { $0.message(in: .nb) } == ["dfd/x"])
    #expect(try read(unknown).changes.count == 2)
    #expect(failure { _ = try read(wrong) }?.details.count == 2)
  }

  @Test("attributes without a rule of their own are a number, a date or a text as they read")
  func attributes() throws {
    let data = try csv(
      "series,period,value\nx#n,,12.5\nx#d,,2026-05-31\nx#t,,ja\nx#p.progress,,40\nx#status,2026,green\n"
    )
    #expect(
      data.changes.map { $0.entry?.value } == [
        .number(12.5, decimals: 1), .date(try CalendarDate(parsing: "2026-05-31")), .text("ja"),
        .number(40, decimals: 0), .text("green"),
      ])
  }
}

@Suite("Import of JSON")
struct JSONImportTests {
  private func jsonStat(_ name: String, series: String? = "kostra") throws -> ImportedData {
    try Import.read(
      ImportRequest(
        bytes: try fixture(name), fileName: name, format: .jsonStat, ministry: "kdd", series: series
      ))
  }

  @Test("a table of Statistics Norway becomes one series with dimensions")
  func kostra() throws {
    let data = try jsonStat("kostra.json")
    #expect(
      data.changes.map { "\($0.address)" } == [
        "kdd/kostra{region=EAK}@2015", "kdd/kostra{region=EAK}@2016", "kdd/kostra{region=EAK}@2017",
        "kdd/kostra{region=3001}@2015", "kdd/kostra{region=3001}@2016",
        "kdd/kostra{region=3001}@2017",
      ])
    #expect(
      data.changes.map { $0.entry?.status } == [
        .normal, .normal, .normal, .suppressed, .cannotExist, .missing,
      ])
    #expect(data.changes.first?.entry?.value == .number(1_943_974, decimals: 0))
  }

  @Test("several measures become a dimension, quarters are known by K, and units tell the decimals")
  func quarters() throws {
    let data = try jsonStat("kvartal.json")
    #expect(
      data.changes.map { "\($0.address)" } == [
        "kdd/kostra{statistikkvariabel=Prosent}@2015-Q1",
        "kdd/kostra{statistikkvariabel=Prosent}@2015-Q2",
        "kdd/kostra{statistikkvariabel=Antall personer}@2015-Q1",
        "kdd/kostra{statistikkvariabel=Antall personer}@2015-Q2",
      ])
    #expect(
      data.changes.map { $0.entry?.value } == [
        .number(4, decimals: 1), .number(4.25, decimals: 2), .number(120, decimals: 0),
        Entry.Value.none,
      ])
    #expect(data.changes.map { $0.entry?.status } == [.normal, .provisional, .normal, .missing])
  }

  @Test("what is no dataset, has no time or no name is refused")
  func refused() {
    #expect(failure { _ = try jsonStat("ikke-jsonstat.json") }?.code.id == "jsonstat-not-dataset")
    #expect(failure { _ = try jsonStat("uten-tid.json") }?.code.id == "source-no-time")
    let nameless = failure { _ = try jsonStat("kostra.json", series: nil) }
    #expect(nameless?.code.id == "import-series")
    #expect(nameless?.message(in: .nb).contains("--series") == true)
  }

  @Test("faulty lines of NDJSON are all named")
  func ndjson() {
    let text = """
      {"series": "x", "period": "2026", "value": 1}
      {"series": "x", "period": "2026-T4", "value": 1}
      {"series": "y", "period": "2026", "value": "tolv"}
      {"series": "y", "perid": "2026", "value": 1}
      [1]
      {"series": "z", "period": "2026", "value": null}
      {"series": "z", "value": 1, "type": "date"}
      {"series": "z",
      """
    let request = ImportRequest(
      bytes: Array(text.utf8), fileName: "f.ndjson", format: .ndjson, ministry: "dfd")
    let diagnostic = failure { _ = try Import.read(request) }
    #expect(
      diagnostic?.details.map { "\($0.location?.line ?? 0) \($0.code.id)" } == [
        "2 period-tertial", "3 not-a-number", "4 ndjson-member", "5 ndjson-object",
        "6 value-absent",
        "7 ndjson-value", "8 json-syntax",
      ])
  }
}
