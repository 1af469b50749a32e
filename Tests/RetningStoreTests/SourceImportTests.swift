import RetningData
import RetningDiagnostics
import RetningStore
import Testing

private func read(
  _ text: String, named name: String = "tabell.csv", series: String? = "s",
  mapping: ImportMapping? = nil, as format: ImportFormat? = nil
) throws -> ImportedData {
  let bytes = Array(text.utf8)
  let format = try format ?? .recognise(bytes, fileName: name)
  return try Import.read(
    ImportRequest(
      bytes: bytes, fileName: name, format: format, ministry: "dfd", series: series,
      mapping: mapping))
}

/// What a file puts, as `key@period value status`.
private func lines(_ data: ImportedData) -> [String] {
  data.changes.map { change in
    guard let entry = change.entry else { return "\(change.address) -" }
    let value =
      switch entry.value {
      case .number(let number, let decimals): "\(number)/\(decimals)"
      default: "–"
      }
    return "\(change.address) \(value) \(entry.status.rawValue)"
  }
}

/// The faults as `line code`.
private func faults(_ body: () throws -> ImportedData) -> [String] {
  guard let diagnostic = failure({ _ = try body() }) else { return [] }
  let all = diagnostic.details.isEmpty ? [diagnostic] : diagnostic.details
  return all.map { "\($0.location?.line ?? 0) \($0.code.id)" }
}

@Suite("Import of SDMX-CSV")
struct SDMXImportTests {
  @Test("version 2 is read: statuses, multiples, decimals, empty values, removals, labels")
  func versionTwo() throws {
    let text = """
      STRUCTURE,STRUCTURE_ID,ACTION,FREQ: Frequency,REF_AREA: Area,TIME_PERIOD: Time,OBS_VALUE,OBS_STATUS,UNIT_MULT,DECIMALS,CONF
      dataflow,X:Y(1.0),I,A: Annual,NO: Norge,2025,1.1,P,6,1,F
      dataflow,X:Y(1.0),I,A: Annual,SE: Sverige,2025,,M,0,0,F
      dataflow,X:Y(1.0),I,A: Annual,NO: Norge,2026,NaN,A,0,0,F
      dataflow,X:Y(1.0),D,A: Annual,DK: Danmark,2025,,,,,F
      """
    let data = try read(text)
    #expect(
      lines(data) == [
        "dfd/s{ref_area=NO}@2025 1100000.0/0 P", "dfd/s{ref_area=SE}@2025 – M",
        "dfd/s{ref_area=NO}@2026 – O", "dfd/s{ref_area=DK}@2025 -",
      ])
    #expect(data.warnings.map(\.code.id) == ["sdmx-attributes"])
  }

  @Test("version 1 is read, with the periods that SDMX writes")
  func versionOne() throws {
    let periods = ["2026", "2026-A1", "2026-Q1", "2026-T1", "2026-S2", "2026-05", "2026-W07"]
    for period in periods {
      let text = "DATAFLOW,GEO,TIME_PERIOD,OBS_VALUE\nX:Y(1.0),NO,\(period),1.5"
      let expected = period == "2026-A1" ? "2026" : period == "2026-05" ? "2026-M05" : period
      #expect(lines(try read(text)) == ["dfd/s{geo=NO}@\(expected) 1.5/1 A"], "\(period)")
    }
  }

  @Test("a file without its first columns is refused, and one of several files names the headers")
  func cut() {
    let text =
      "FREQ,TIME_PERIOD,OBS_VALUE\nA,2025,1\nSTRUCTURE,STRUCTURE_ID,FREQ,TIME_PERIOD,OBS_VALUE"
    let diagnostic = failure { _ = try read(text) }
    #expect(diagnostic?.code.id == "sdmx-structure")
    #expect(diagnostic?.details.map(\.code.id) == ["sdmx-second-header"])
  }

  @Test("an unknown action, status or multiple is named with its line, and all at once")
  func wrong() {
    let text = """
      STRUCTURE,STRUCTURE_ID,ACTION,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MULT
      dataflow,X,Z,2025,1,,
      dataflow,X,I,2026,1,ukjent,
      dataflow,X,I,2027,1,,mye
      dataflow,X,I,2028,x,,
      """
    #expect(
      faults { try read(text) } == [
        "2 sdmx-action", "3 source-status", "4 sdmx-number", "5 not-a-number",
      ])
  }
}

@Suite("Import of Open SDG's CSV")
struct OpenSDGImportTests {
  private static let table = """
    Year,Kjønn,Observation status,Unit measure,Unit multiplier,Value
    2024,,Normal value,Antall,Thousands,1.5
    2024,Kvinner,Normal Value,Antall,Units,700
    2025,Kvinner,Provisional value,Antall,Units,..
    """

  @Test("a blank cell is the total; words of status and multiple are understood")
  func plain() throws {
    #expect(
      lines(try read(Self.table)) == [
        "dfd/s@2024 1500.0/0 A", "dfd/s{kjønn=Kvinner}@2024 700.0/0 A",
        "dfd/s{kjønn=Kvinner}@2025 – O",
      ])
  }

  @Test("spaces at the edges, doubled rows and a text for a year are named with their lines")
  func traps() {
    #expect(faults { try read("Year, Kjønn,Value\n2024,,1") } == ["1 header-space"])
    #expect(faults { try read("Year,Kjønn,Value\n2024,M ,1\n2024,,1") } == ["2 cell-space"])
    #expect(faults { try read("Year,Value\n2024,1\n2024,2") } == ["3 import-twice"])
    #expect(
      faults { try read("Year,Value\nThis is a non-statistical indicator,") }
        == ["2 period-form"])
    // A mark and a status that say otherwise why there is no figure.
    #expect(
      faults { try read("Year,Observation status,Value\n2024,Q,..") } == ["2 value-and-status"])
  }

  @Test(
    "fiscal years, several years and mixed frequencies are refused, and taken as a mapping says")
  func periods() throws {
    let text = "Year,Value\n2017/18,1\n2015-2017,2\n2022,3\n2022 Q4,4"
    #expect(
      faults { try read(text) } == ["2 period-fiscal", "3 period-span", "4 periods-mixed"])
    var mapping = ImportMapping(name: "m", series: .one("x"))
    mapping.fiscalYear = .end
    mapping.span = .skip
    mapping.mixed = .split
    #expect(
      lines(try read(text, series: nil, mapping: mapping)) == [
        "dfd/x.år@2018 1.0/0 A", "dfd/x.år@2022 3.0/0 A", "dfd/x.kvartal@2022-Q4 4.0/0 A",
      ])
  }

  @Test("a mapping names series by a column, renames, fixes, leaves out, chooses and recodes")
  func mapped() throws {
    let text = """
      Year,Serie,Kjønn,Gruppe,Value
      2024,Andel unge,Kvinner,a,1
      2024,Andel eldre,Kvinner,a,2
      2024,Andel eldre,Menn,a,3
      """
    var mapping = ImportMapping(
      name: "m",
      series: .by(dimension: "Serie", names: ["Andel unge": "unge", "Andel eldre": "eldre"]))
    mapping.dimensions = ["Kjønn": .named("kjønn"), "Gruppe": .dropped]
    mapping.only = ["Kjønn": ["Kvinner"]]
    mapping.codes = ["Kjønn": ["Kvinner": "k"]]
    mapping.fixed = ["kilde": "ssb"]
    #expect(
      lines(try read(text, series: nil, mapping: mapping)) == [
        "dfd/unge{kilde=ssb,kjønn=k}@2024 1.0/0 A", "dfd/eldre{kilde=ssb,kjønn=k}@2024 2.0/0 A",
      ])
    mapping.series = .by(dimension: "Serie", names: ["Andel unge": "unge"])
    #expect(faults { try read(text, series: nil, mapping: mapping) } == ["3 mapping-series"])
    mapping.dimensions = ["Alder": .dropped]
    #expect(faults { try read(text, series: nil, mapping: mapping) } == ["0 mapping-dimension"])
  }

  @Test("without a name for the series the file is refused")
  func nameless() {
    #expect(faults { try read("Year,Value\n2024,1", series: nil) } == ["0 import-series"])
  }

  @Test("a mapping is for files by the pattern of their names")
  func patterns() {
    var mapping = ImportMapping(name: "m", series: .one("x"))
    mapping.files = "ssb-*-2026*.csv"
    #expect(mapping.holds(forFileNamed: "ssb-12367-2026-T1.csv"))
    #expect(!mapping.holds(forFileNamed: "ssb-12367-2025.csv"))
    #expect(!mapping.holds(forFileNamed: "ssb-2026.csv.bak"))
  }
}

@Suite("Import of PC-Axis")
struct PCAxisImportTests {
  private static let file = """
    CHARSET="ANSI";
    CODEPAGE="iso-8859-1";
    LANGUAGE="en";
    LANGUAGES="en","no";
    MATRIX="T1";
    STUB="region";
    STUB[no]="region";
    HEADING="contents","year";
    HEADING[no]="innhold","år";
    CONTVARIABLE="contents";
    VALUES("region")="Oslo, the "
    "capital","Bergen";
    CODES("region")="0301","4601";
    VALUES("contents")="Persons","Share";
    PRECISION("contents","Share")=1;
    DECIMALS=0;
    VALUES("year")="2024","2025";
    TIMEVAL("year")=TLIST(A1),"2024","2025";
    DATA=
    1 2 0.5 "..";
    "-" ":" . 4;
    """

  @Test("data stand in row-major order, marks mean what they mean, names are Norwegian where given")
  func plain() throws {
    let text = Self.file.replacing("\"..\";\n", with: "\"..\"\n")
    #expect(
      lines(try read(text, named: "t.px")) == [
        "dfd/s{innhold=Persons,region=0301}@2024 1.0/0 A",
        "dfd/s{innhold=Persons,region=0301}@2025 2.0/0 A",
        "dfd/s{innhold=Share,region=0301}@2024 0.5/1 A",
        "dfd/s{innhold=Share,region=0301}@2025 – O",
        "dfd/s{innhold=Persons,region=4601}@2024 0.0/0 A",
        "dfd/s{innhold=Persons,region=4601}@2025 – Q",
        "dfd/s{innhold=Share,region=4601}@2024 – M",
        "dfd/s{innhold=Share,region=4601}@2025 4.0/1 A",
      ])
  }

  @Test("rows with keys leave out those that are zero")
  func keys() throws {
    let text = """
      CHARSET="ANSI";STUB="r";HEADING="tid";VALUES("r")="A","B","C";CODES("r")="a","b","c";
      KEYS("r")=CODES;TIMEVAL("tid")=TLIST(Q1),"20261","20262";VALUES("tid")="1","2";
      DATA="a",1,2 "c",3,4;
      """
    #expect(
      lines(try read(text, named: "t.px")) == [
        "dfd/s{r=a}@2026-Q1 1.0/0 A", "dfd/s{r=a}@2026-Q2 2.0/0 A", "dfd/s{r=b}@2026-Q1 0.0/0 A",
        "dfd/s{r=b}@2026-Q2 0.0/0 A", "dfd/s{r=c}@2026-Q1 3.0/0 A", "dfd/s{r=c}@2026-Q2 4.0/0 A",
      ])
  }

  @Test("a file that was cut, or whose form is broken, is refused with the place")
  func broken() {
    let cut = Self.file.replacing(" . 4;", with: ";").replacing("\"..\";\n", with: "\"..\"\n")
    #expect(faults { try read(cut, named: "t.px") } == ["0 px-count"])
    #expect(faults { try read("CHARSET=\"ANSI\";\nSTUB \"x\";", named: "t.px") } == ["0 px-form"])
    #expect(faults { try read("CHARSET=\"ANSI\";", named: "t.px") } == ["0 px-keyword"])
  }

  @Test("either encoding is read, whatever the file declares")
  func encodings() throws {
    let text = """
      CHARSET="ANSI";CODEPAGE="iso-8859-1";STUB="sted";HEADING="år";VALUES("sted")="Tromsø";
      VALUES("år")="2025";DATA=1;
      """
    let latin = text.unicodeScalars.map { UInt8($0.value) }
    for bytes in [Array(text.utf8), latin] {
      let data = try Import.read(
        ImportRequest(bytes: bytes, fileName: "t.px", format: .px, ministry: "dfd", series: "s"))
      #expect(lines(data) == ["dfd/s{sted=Tromsø}@2025 1.0/0 A"])
      #expect(data.warnings.isEmpty)
    }
    // The letters of DOS are other bytes.
    let dos = text.replacing("iso-8859-1", with: "850").unicodeScalars.map { UInt8($0.value) }
    let refused = #expect(throws: Diagnostic.self) {
      try Import.read(
        ImportRequest(bytes: dos, fileName: "t.px", format: .px, ministry: "dfd", series: "s"))
    }
    #expect(refused?.code.id == "px-encoding")
  }
}

@Suite("Import of JSON-stat of other versions")
struct JSONStatVersionTests {
  private static let dataset = """
    {"dimension":{"id":["sted","tid"],"size":[2,1],"role":{"time":["tid"]},
      "sted":{"label":"Sted","category":{"index":{"a":0,"b":1}}},
      "tid":{"category":{"index":["2026K1"]}}},"value":{"1":5},"status":{"0":":"}}
    """

  @Test("a bundle of version 1 gives each dataset a series of its own")
  func bundle() throws {
    let one = try read("{\"x\":\(Self.dataset)}", named: "t.json")
    #expect(lines(one) == ["dfd/s{sted=a}@2026-Q1 – Q", "dfd/s{sted=b}@2026-Q1 5.0/0 A"])
    let two = try read("{\"x\":\(Self.dataset),\"y\":\(Self.dataset)}", named: "t.json")
    #expect(two.changes.count == 4)
    #expect("\(two.changes[2].address)" == "dfd/s.y{sted=a}@2026-Q1")
  }

  @Test("a collection of links is refused, since the figures are elsewhere")
  func links() {
    let text =
      "{\"class\":\"collection\",\"link\":{\"item\":[{\"class\":\"dataset\",\"href\":\"x\"}]}}"
    #expect(faults { try read(text, named: "t.json") } == ["0 jsonstat-links"])
  }

  @Test("JSON that is something else is told by its members")
  func other() {
    #expect(faults { try read("{\"type\":1}", named: "t.json") } == ["0 import-json-unknown"])
  }
}

@Suite("Recognition by content")
struct RecognitionTests {
  @Test(
    "a file is what it holds, whatever it is called",
    arguments: [
      ("series;period;value\nx;2026;1", ImportFormat.csv),
      ("{\"series\":\"x\",\"period\":\"2026\",\"value\":1}\n", .ndjson),
      ("Year,Value\n2026,1", .openSDG), ("DATAFLOW,TIME_PERIOD,OBS_VALUE\n", .sdmxCSV),
      ("\u{FEFF}STRUCTURE;STRUCTURE_ID;TIME_PERIOD;OBS_VALUE\n", .sdmxCSV),
      ("CHARSET=\"ANSI\";", .px), ("{\"class\":\"dataset\"}", .jsonStat),
    ])
  func recognised(text: String, format: ImportFormat) throws {
    #expect(try ImportFormat.recognise(Array(text.utf8), fileName: "fil.txt") == format)
  }

  @Test("what is none of them is refused with what it looks like")
  func unknown() {
    func code(_ bytes: [UInt8]) -> String? {
      failure { _ = try ImportFormat.recognise(bytes, fileName: "fil.txt") }?.code.id
    }
    #expect(code(Array("PK\u{3}\u{4}".utf8)) == "import-unrecognised")
    #expect(code(Array("a,b,c\n1,2,3".utf8)) == "import-unrecognised")
  }
}
