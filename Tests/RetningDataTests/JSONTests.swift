import RetningDiagnostics
import RetningJSON
import Testing

@Suite("JSON")
struct JSONTests {
  private func parse(_ text: String) throws -> JSONValue {
    try JSONValue(parsing: Array(text.utf8), file: "x.json")
  }

  @Test(
    "is read and written as it was",
    arguments: [
      "null", "true", "false", "0", "-0", "-1.50", "1e5", "1E+05", "1.0e-10", #""""#, #""å""#,
      "[]", "{}", "[[],{}]", #"{"":null}"#, #"{"b":1,"a":2}"#, #"{"a":1,"a":2}"#,
      "12345678901234567890123", "1.000", "0.1e400", #""\"\\""#, #""\n\r\t""#, #""\u0000\u001f""#,
      #""\#u{7F}\#u{2028}\#u{10FFFF}""#,
    ])
  func unchanged(text: String) throws {
    #expect(try parse(text).compact() == text)
    #expect(try parse(" \n\t\r" + text + "\n ").compact() == text)
    #expect(try parse("\u{FEFF}" + text).compact() == text)
    #expect(try parse("[\(text)]").compact() == "[\(text)]")
  }

  @Test(
    "escapes are read",
    arguments: [
      (#""\/\b\f""#, "/\u{8}\u{C}"), (#""\u00e5\u00E5""#, "åå"), (#""\ud83d\ude00""#, "😀"),
      (#""\u0041\u030a""#, "A\u{30A}"), (#""\uFFFF""#, "\u{FFFF}"),
      (#""\udbff\udfff""#, "\u{10FFFF}"),
    ])
  func escapes(text: String, string: String) throws {
    let read = try #require(try parse(text).string)
    #expect(Array(read.utf8) == Array(string.utf8))
  }

  @Test(
    "that is none is refused",
    arguments: [
      ("", "the text ends too early"), (" ", "the text ends too early"), ("[", "too early"),
      ("{", "a member's name was expected"), ("]", "unexpected “]”"), ("[1,]", "unexpected “]”"),
      ("[1 2]", "“,” or “]” was expected"), ("[1", "“,” or “]” was expected"),
      (#"{"a":1,}"#, "a member's name was expected"), (#"{"a" 1}"#, "“:” was expected"),
      (#"{"a":1 "b":2}"#, "“,” or “}” was expected"), ("{1:2}", "a member's name was expected"),
      ("{'a':1}", "a member's name was expected"), (#"{"a":}"#, "unexpected “}”"),
      ("01", "begins with 0"), ("-01", "begins with 0"), ("00", "begins with 0"),
      ("1.", "ends with its decimal point"), (".5", "unexpected “.”"), ("+1", "unexpected “+”"),
      ("-", "without digits"), ("-a", "without digits"), ("1e", "an exponent without digits"),
      ("1e+", "an exponent without digits"), ("1.e5", "decimal point"), ("0x1", "after the end"),
      ("1,5", "after the end"), ("NaN", "unexpected “N”"), ("Infinity", "unexpected “I”"),
      ("-Infinity", "without digits"), ("tru", "unknown word"), ("True", "unexpected “T”"),
      ("nul", "unknown word"), ("truefalse", "after the end"), ("1 1", "after the end"),
      (#""a"#, "a string without end"), (#""a\"#, "a string without end"),
      (#""\x""#, "unknown escape"),
      (#""\u12""#, "four hexadecimal digits"), (#""\u12G4""#, "four hexadecimal digits"),
      (#""\u+123""#, "four hexadecimal digits"), (#""\u１a""#, "four hexadecimal digits"),
      (#""\ud800""#, "half a surrogate pair"), (#""\ud800\u0041""#, "half a surrogate pair"),
      (#""\udc00\ud800""#, "half a surrogate pair"), (#""\ud800x""#, "half a surrogate pair"),
      ("\"a\u{0}\"", "a control character"), ("\"a\nb\"", "a control character"),
      ("\"\t\"", "a control character"), ("// hei\n1", "unexpected “/”"), ("[1]]", "after the end"),
      ("å", "unexpected “\\xc3”"), ("\u{A0}1", "unexpected"), ("\u{C}1", "unexpected"),
    ])
  func refused(text: String, problem: String) throws {
    let failure = failure { _ = try parse(text) }
    #expect(failure?.code.id == "json-syntax")
    let (nb, en) = try texts(of: failure)
    #expect(en.hasPrefix("Not valid JSON: ") && en.contains(problem), "\(en)")
    #expect(nb.hasPrefix("Ikke gyldig JSON: "))
    #expect(nb.dropFirst("Ikke gyldig JSON: ".count) != en.dropFirst("Not valid JSON: ".count))
  }

  @Test(
    "bytes that are not UTF-8 are refused",
    arguments: [[0xFF], [0xC3], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80]]
      as [[UInt8]])
  func notUTF8(bytes: [UInt8]) throws {
    let failure = failure {
      _ = try JSONValue(parsing: [0x22] + bytes + [0x22], file: "x.json")
    }
    let (nb, en) = try texts(of: failure)
    #expect(nb.contains("ikke er UTF-8") && en.contains("not UTF-8"))
  }

  @Test("a fault has its file and line")
  func place() throws {
    let failure = failure {
      _ = try JSONValue(
        parsing: Array("{\n  \"a\": 1,\n  \"b\": x\n}".utf8), file: "d/x.json", firstLine: 10)
    }
    #expect(failure?.location == SourceLocation(file: "d/x.json", line: 12))
  }

  @Test("nesting is read 200 deep and refused beyond, however deep it is")
  func depth() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(try parse(nested(200)).compact() == nested(200))
    for depth in [201, 100_000] {
      let failure = failure { _ = try parse(nested(depth)) }
      let (nb, en) = try texts(of: failure)
      #expect(nb.contains("nøstet mer enn 200 dypt") && en.contains("nested more than 200 deep"))
    }
    let objects = String(repeating: #"{"a":"#, count: 5000)
    #expect(failure { _ = try parse(objects) } != nil)
  }

  @Test(
    "a number is written in the shortest form that reads back",
    arguments: [
      (0.0, "0"), (1, "1"), (-7, "-7"), (0.1, "0.1"), (45.666666666666664, "45.666666666666664"),
      (1e15, "1000000000000000"), (9_007_199_254_740_991, "9007199254740991"), (1e21, "1e+21"),
      (.leastNonzeroMagnitude, "5e-324"), (1.7976931348623157e308, "1.7976931348623157e+308"),
      (2.5e-7, "2.5e-07"),
      (.nan, "null"), (.infinity, "null"), (-.infinity, "null"),
    ])
  func numbers(value: Double, text: String) throws {
    #expect(JSONValue.number(value).compact() == text)
    if value.isFinite { #expect(try parse(text).double == value) }
  }

  @Test("a value gives what it is and nothing else")
  func accessors() throws {
    let value = try parse(#"{"n":1.5,"i":3,"s":"x","b":true,"a":[1],"z":null,"n":2,"big":1e400}"#)
    #expect(value["n"]?.double == 1.5 && value["n"]?.int == nil, "the first of two members counts")
    #expect(value["i"]?.int == 3 && value["i"]?.string == nil)
    #expect(value["s"]?.string == "x" && value["s"]?.double == nil)
    #expect(value["b"]?.bool == true && value["a"]?.array?.count == 1)
    #expect(value["z"] == JSONValue.null && value["q"] == nil && value["s"]?["x"] == nil)
    #expect(value["big"]?.double == nil, "what no double holds is not an infinity")
    #expect(value.members?.count == 8)
    #expect(
      JSONValue.optional(nil as String?) == nil as JSONValue
        && JSONValue.optional(2.0) == .number(2))
  }

  @Test("for people it has objects and lists of them on lines, plain lists on one")
  func pretty() throws {
    let value: JSONValue = [
      "a": [.number(1), nil, "å"], "b": [], "c": [:], "d": [[.number(1)], []],
      "e": ["f": ["g": true]], "h": [[], [:]],
    ]
    #expect(
      value.pretty() == """
        {
          "a": [1, null, "å"],
          "b": [],
          "c": {},
          "d": [
            [1],
            []
          ],
          "e": {
            "f": {
              "g": true
            }
          },
          "h": [[], {}]
        }

        """)
    #expect(JSONValue.string("x").pretty() == "\"x\"\n")
  }

  @Test("a random value is read as it was written, on one line or many", arguments: seeds)
  func property(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<300 {
      let value = random(&generator, depth: 4)
      #expect(try parse(value.compact()) == value, "seed \(seed): \(value.compact())")
      #expect(try parse(value.pretty()) == value, "seed \(seed): \(value.compact())")
      #expect(!value.compact().unicodeScalars.contains("\n"), "seed \(seed)")
    }
  }

  @Test("random bytes are read or refused, and never stop the program", arguments: seeds)
  func fuzz(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let alphabet = Array(#"{}[]",:\u0eE1-+.tfn 8dD"#.utf8) + [0xC3, 0xA5, 0xFF, 0x0A, 0x00]
    for _ in 0..<5000 {
      let bytes = (0..<generator.integer(0...24)).map { _ in generator.pick(alphabet) }
      guard let value = try? JSONValue(parsing: bytes, file: "x") else { continue }
      #expect(try parse(value.compact()) == value, "seed \(seed): \(bytes)")
    }
  }

  private func random(_ generator: inout SeededGenerator, depth: Int) -> JSONValue {
    switch generator.integer(0...(depth > 0 ? 7 : 5)) {
    case 0: return .null
    case 1: return .bool(generator.integer(0...1) == 1)
    case 2: return .number(Double(bitPattern: generator.next()))
    case 3: return .number("\(generator.integer(-99...99)).\(generator.integer(0...9))00")
    case 4, 5: return .string(text(&generator))
    case 6:
      return .array(
        (0..<generator.integer(0...4)).map { _ in random(&generator, depth: depth - 1) })
    default:
      return .object(
        (0..<generator.integer(0...4)).map { _ in
          JSONValue.Member(text(&generator), random(&generator, depth: depth - 1))
        })
    }
  }

  private func text(_ generator: inout SeededGenerator) -> String {
    let scalars = [
      "\"", "\\", "/", "\u{0}", "\n", "\u{1F}", "\u{7F}", "å", "\u{301}", "😀", "a", "\u{2028}",
      "\\u",
    ]
    return (0..<generator.integer(0...6)).map { _ in generator.pick(scalars) }.joined()
  }
}
