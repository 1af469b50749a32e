import RetningData
import RetningDiagnostics
import Testing

@Suite("A key")
struct KeyTests {
  @Test(
    "reads the text that it writes",
    arguments: [
      "dfd/ledere.antall", "dfd/ledere.antall{kjønn=kvinne}", "dfd/lederprogram#comment",
      "dfd/felles-ikt#pilot.progress", "dfd/ansatte{alder=50+,kjønn=mann}",
      #"dfd/x{næring="A, B"}"#, #"dfd/x{a=""}"#, #"dfd/x{a="si \"hei\""}"#, #"dfd/x{a="c:\\d"}"#,
      #"dfd/x{a="p@q"}"#, #"dfd/x{a="{b=c}"}"#, #"dfd/x{a=" foran"}"#, "dfd/x{a=to ord}",
    ])
  func roundTrip(text: String) throws {
    #expect(try Key(parsing: text).description == text)
    #expect(try Key(stored: text) == Key(parsing: text))
  }

  @Test("sorts its dimensions by name, and forgives spaces around them")
  func sorted() throws {
    let key = try Key(parsing: "dfd/ansatte{ kjønn = kvinne , alder=50+}")
    #expect(key.description == "dfd/ansatte{alder=50+,kjønn=kvinne}")
    #expect(key.value(of: "kjønn") == "kvinne")
    #expect(key.value(of: "næring") == nil)
    #expect(key.base.description == "dfd/ansatte")
  }

  @Test("belongs to the file's ministry where none is written")
  func ministry() throws {
    #expect(try Key(parsing: "ledere{a=b/c}", ministry: "dfd").description == "dfd/ledere{a=b/c}")
    #expect(try Key(parsing: "kld/ledere", ministry: "dfd").ministry == "kld")
  }

  @Test("of an indicator names its owner and attribute")
  func attribute() throws {
    let attribute = try #require(try Key(parsing: "dfd/felles-ikt#pilot.progress").attribute)
    #expect(attribute.owner == "felles-ikt")
    #expect(attribute.name == "pilot.progress")
    #expect(try Key(parsing: "dfd/ledere").attribute == nil)
  }

  @Test("is the same however its letters were typed, down to the bytes")
  func normalised() throws {
    let composed = try Key(parsing: "dfd/a\u{E5}r{kj\u{F8}nn=sm\u{E5}}")
    let decomposed = try Key(parsing: "dfd/aa\u{30A}r{kj\u{F8}nn=sma\u{30A}}")
    #expect(composed == decomposed)
    #expect(composed.hashValue == decomposed.hashValue)
    #expect(Array(composed.description.utf8) == Array(decomposed.description.utf8))
    let built = try Key(
      ministry: "dfd", name: "a\u{30A}", dimensions: [.init("o\u{308}", "a\u{30A}")])
    #expect(Array(built.description.utf8) == Array("dfd/å{ö=å}".utf8))
  }

  @Test("with any dimension value reads the text that it writes", arguments: seeds)
  func property(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let pieces = [
      "\"", "\\", ",", "{", "}", "=", "@", "/", " ", "#", "å", "ø", "æ", "a\u{30A}", "\u{301}",
      "\u{338}", "\u{200D}", "\u{FE0F}", "👩‍👩‍👧", "🇳🇴", "x", "50+", "A, B", "\u{A0}", "'", "«»", "\\\"",
    ]
    for _ in 0..<1500 {
      let values = (0..<generator.integer(1...3)).map { _ in
        (0..<generator.integer(0...7)).map { _ in generator.pick(pieces) }.joined()
      }
      let dimensions = values.enumerated().map { Key.Dimension("d\($0.offset)", $0.element) }
      let key = try Key(
        ministry: generator.pick(["dfd", "kld", "x-1"]),
        name: generator.pick(["a", "ledere.antall", "årsverk#comment", "ø\u{301}"]),
        dimensions: dimensions.reversed())
      let read = try Key(parsing: key.description)
      #expect(read == key, "seed \(seed): \(key)")
      #expect(Array(read.description.utf8) == Array(key.description.utf8), "seed \(seed): \(key)")
      let period = generator.pick(["2026-T1", "2026", "2026-05-31"])
      let address = EntryAddress(key, try Period(parsing: period))
      #expect(try EntryAddress(parsing: address.description) == address, "seed \(seed): \(address)")
      #expect(try EntryAddress(parsing: key.description) == EntryAddress(key), "seed \(seed)")
    }
  }

  @Test("is ordered as its text is in bytes", arguments: seeds)
  func order(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let names = ["a", "a.b", "a-b", "b", "å", "z", "a#c", "A"]
    let keys = try (0..<200).map { _ in
      try Key(
        ministry: generator.pick(["dfd", "kld"]), name: generator.pick(names),
        dimensions: generator.integer(0...1) == 0
          ? [] : [.init("d", generator.pick(["x", "y z", "", "\"", "ø"]))])
    }
    for (one, other) in zip(keys, keys.dropFirst()) {
      let bytes = (Array(one.description.utf8), Array(other.description.utf8))
      #expect((one < other) == bytes.0.lexicographicallyPrecedes(bytes.1), "seed \(seed)")
      #expect((one == other) == (bytes.0 == bytes.1), "seed \(seed)")
    }
  }

  @Test(
    "that is none is refused with the problem in both languages",
    arguments: [
      ("ledere", "departementet og skråstreken mangler", "the ministry and the slash are missing"),
      ("", "departementet og skråstreken mangler", "the ministry and the slash are missing"),
      ("/ledere", "departementet mangler", "the ministry is missing"),
      ("dfd/", "navnet mangler", "the name is missing"),
      ("DFD/ledere", "små bokstaver og tall", "small letters and digits"),
      ("dfd/a b", "mellomrom", "spaces"), ("dfd/a/b", "mellomrom", "spaces"),
      ("dfd/a=b", "mellomrom", "spaces"), ("dfd/a\u{A0}b", "mellomrom", "spaces"),
      ("dfd/x{}", "ikke på formen", "not of the form"),
      ("dfd/x{a}", "ikke på formen", "not of the form"),
      ("dfd/x{a=}", "ikke på formen", "not of the form"),
      ("dfd/x{a=b", "ikke på formen", "not of the form"),
      ("dfd/x{a=b}c", "ikke på formen", "not of the form"),
      ("dfd/x{a=b,}", "ikke på formen", "not of the form"),
      (#"dfd/x{a="b}"#, "ikke på formen", "not of the form"),
      (#"dfd/x{a="b"c}"#, "ikke på formen", "not of the form"),
      (#"dfd/x{a=b"c}"#, "ikke på formen", "not of the form"),
      (#"dfd/x{a="b\"#, "ikke på formen", "not of the form"),
      ("dfd/x{=b}", "dimensjonsnavnet «» er ikke gyldig", "the dimension name “” is not valid"),
      ("dfd/x{a b=c}", "dimensjonsnavnet «a b»", "the dimension name “a b”"),
      ("dfd/x{a=b,a=c}", "dimensjonen «a» står to ganger", "the dimension “a” occurs twice"),
      ("dfd/x{a=\"b\nc\"}", "verdien av «a» har styretegn", "“a” has control characters"),
      ("dfd/x{a=b\u{0}}", "verdien av «a» har styretegn", "“a” has control characters"),
    ])
  func refused(text: String, norwegian: String, english: String) throws {
    let failure = failure { _ = try Key(parsing: text) }
    #expect(failure?.code.id == "key-form")
    let (nb, en) = try texts(of: failure)
    #expect(nb.contains(norwegian), "\(nb)")
    #expect(en.contains(english), "\(en)")
  }

  @Test("may be 400 bytes long and no longer")
  func length() throws {
    let longest = String(repeating: "å", count: 198)
    #expect(try Key(ministry: "dfd", name: longest).description.utf8.count == 400)
    let failure = failure { _ = try Key(ministry: "dfd", name: longest + "a") }
    #expect(failure?.code.id == "key-too-long")
    let (nb, en) = try texts(of: failure)
    #expect(nb.contains("401 byte") && nb.contains("grensen er 400"))
    #expect(en.contains("401 bytes") && en.contains("limit is 400"))
  }
}

@Suite("An entry")
struct EntryTests {
  @Test("without value has a status that says why, and one with a value has not")
  func statuses() {
    for status in ObservationStatus.allCases {
      #expect((Entry(.none, status: status) != nil) == status.isMissing)
      #expect((Entry(.number(1, decimals: 0), status: status) != nil) == !status.isMissing)
      #expect((Entry(.text("a"), status: status) != nil) == !status.isMissing)
    }
    #expect(
      Set(ObservationStatus.allCases.filter(\.isMissing).map(\.rawValue)) == ["L", "M", "O", "Q"])
  }

  @Test("holds no number that is not finite", arguments: [Double.nan, .infinity, -.infinity])
  func finite(number: Double) {
    #expect(Entry(.number(number, decimals: 1)) == nil)
  }

  @Test("gives its value only as what it is")
  func values() throws {
    let number = try #require(Entry(.number(41.5, decimals: 1), note: "fra DFØ"))
    #expect(number.number == 41.5 && number.text == nil && number.date == nil)
    #expect(number.note == "fra DFØ")
    let day = try date("2026-05-31")
    #expect(Entry(.date(day))?.date == day)
    #expect(Entry(.text("ja"))?.text == "ja")
  }

  @Test(
    "has an address with or without a period",
    arguments: [
      ("ledere.antall@2026-T1", "dfd/ledere.antall@2026-T1"), ("kld/x", "kld/x"),
      ("x{kjønn=kvinne}@2026", "dfd/x{kjønn=kvinne}@2026"),
      (#"x{a="p@2026"}"#, #"dfd/x{a="p@2026"}"#),
      (#"x{a="p@2026"}@2026-05"#, #"dfd/x{a="p@2026"}@2026-M05"#),
      (#"x{a="}@2025"}@2026"#, #"dfd/x{a="}@2025"}@2026"#),
    ])
  func address(text: String, written: String) throws {
    #expect(try EntryAddress(parsing: text, ministry: "dfd").description == written)
  }

  @Test(
    "an address is refused by the fault of its key or its period",
    arguments: [
      ("dfd/x@2026-T4", "period-tertial"), ("dfd/x@", "period-form"), ("@2026", "key-form"),
      ("x@2026", "key-form"), ("dfd/x{a=b}2026", "key-form"), ("dfd/a@b@2026", "key-form"),
    ])
  func addressErrors(text: String, id: String) throws {
    let failure = failure { _ = try EntryAddress(parsing: text) }
    #expect(failure?.code.id == id)
    _ = try texts(of: failure)
  }

  @Test("addresses are ordered by key, the one without a period first")
  func order() throws {
    let texts = ["dfd/a", "dfd/a@2025", "dfd/a@2026", "dfd/a@2026-T1", "dfd/a@2026-T2", "dfd/b"]
    let addresses = try texts.map { try EntryAddress(parsing: $0) }
    #expect(addresses.reversed().sorted().map(\.description) == texts)
  }
}

@Suite("Observation status")
struct ObservationStatusTests {
  @Test("of two the one that warns more stays, in any order and grouping")
  func algebra() {
    let all = ObservationStatus.allCases
    for one in all {
      #expect(one.combined(with: one) == one)
      #expect(one.combined(with: .normal) == one)
      for other in all {
        #expect(one.combined(with: other) == other.combined(with: one))
        #expect([one, other].contains(one.combined(with: other)))
        for third in all {
          #expect(
            one.combined(with: other).combined(with: third)
              == one.combined(with: other.combined(with: third)))
        }
      }
    }
  }

  @Test(
    "of these the first stays",
    arguments: [
      (ObservationStatus.provisional, ObservationStatus.normal), (.provisional, .imputed),
      (.estimated, .provisional), (.forecast, .estimated), (.seriesBreak, .normal),
      (.suppressed, .forecast), (.missing, .provisional), (.notCollected, .cannotExist),
    ])
  func precedence(stays: ObservationStatus, other: ObservationStatus) {
    #expect(stays.combined(with: other) == stays)
  }

  @Test("has a name of its own in every language", arguments: Language.allCases)
  func names(language: Language) {
    let names = ObservationStatus.allCases.map { $0.name(in: language) }
    #expect(Set(names).count == names.count)
    #expect(names.allSatisfy { !$0.isEmpty })
  }
}
