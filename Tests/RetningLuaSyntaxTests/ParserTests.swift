import RetningDiagnostics
import RetningLuaSyntax
import Testing

struct ParserTests {
  @Test(
    "operators bind and group as in Lua",
    arguments: [
      ("1+2*3-4", "(- (+ 1 (* 2 3)) 4)"), ("a..b..c", "(.. a (.. b c))"),
      ("2^3^2", "(^ 2 (^ 3 2))"), ("-x^2", "(- (^ x 2))"), ("2^-x", "(^ 2 (- x))"),
      ("not a == b", "(== (not a) b)"), ("a or b and c", "(or a (and b c))"),
      ("a < b == c", "(== (< a b) c)"),
      (
        "a | b ~ c & d << e .. f + g",
        "(| a (~ b (& c (<< d (.. e (+ f g))))))"
      ), ("#t + 1", "(+ (# t) 1)"),
      ("a // b % c", "(% (// a b) c)"), ("~a & b", "(& (~ a) b)"), ("(a)", "(a)"),
    ])
  func precedence(text: String, expected: String) throws {
    #expect(try chunk("return " + text).returned == expected)
  }

  @Test(
    "fields and calls follow each other to the left",
    arguments: [
      ("a.b[c]:d(1, 2)", "(: ([] (. a b) c) d 1 2)"),
      (
        "f'x'{}[[y]]",
        "(call (call (call f 'x') (table)) [[y]])"
      ), ("('x'):rep(3)", "(: ('x') rep 3)"),
      ("{1, a = 2; [b] = 3, f()}", "(table 1 a=2 [b]=3 (call f))"),
      ("{a, a = a}", "(table a a=a)"), ("function(...) return ... end", "function"),
    ])
  func suffixes(text: String, expected: String) throws {
    #expect(try chunk("return " + text).returned == expected)
  }

  @Test("every kind of statement is read")
  func statements() throws {
    let text = """
      ; local a <const>, b <close> = 1, nil
      local function f() end function t.x:y() end
      do goto done end while a do break end repeat local z until z
      if a then elseif b then else end
      for i = 1, 10, 2 do end for k, v in pairs(t) do end
      t.x, u = 1, 2 f() ::done:: return
      """
    let kinds = try chunk(text).main.body.statements.map {
      String(describing: $0.kind).prefix { $0.isLetter }
    }
    #expect(
      kinds == [
        "empty", "local", "localFunction", "function", "do", "while", "repeat", "if", "numericFor",
        "genericFor", "assignment", "call", "label", "return",
      ])
  }

  @Test("each node knows its stretch of the text")
  func ranges() throws {
    let chunk = try chunk("local x = a.b + ( c )  -- d\nf(x)")
    #expect(
      chunk.expressions.map { chunk.text($0.range) }
        == ["a", "a.b", "c", "( c )", "a.b + ( c )", "f", "x", "f(x)"])
    #expect(
      chunk.main.body.statements.map { chunk.text($0.range) }
        == ["local x = a.b + ( c )", "f(x)"])
  }

  @Test(
    "an error has its line and column",
    arguments: [
      ("x = = 1", "1:5 lua-unexpected"), ("f(\n", "2:1 lua-unexpected"),
      ("if x then\n", "2:1 lua-unclosed"), ("x = (1", "1:7 lua-unclosed"),
      ("local 1", "1:7 lua-expected"), ("x + 1", "1:3 lua-unexpected"),
      ("(x) = 1", "1:5 lua-unexpected"), ("f() = 1", "1:5 lua-unexpected"),
      ("a:b", "1:4 lua-expected"), ("return 1 x = 2", "1:10 lua-unexpected"),
      ("for x do end", "1:7 lua-expected"), ("function f(a,) end", "1:14 lua-expected"),
      ("function f(..., a) end", "1:15 lua-unclosed"), ("end", "1:1 lua-unexpected"),
      ("local x <fixed> = 1", "1:10 lua-attribute"),
      ("local x <close>, y <close> = 1", "1:18 lua-close-twice"),
      ("local x <const> = 1; x = 2", "1:22 lua-assign-constant"),
      ("local x <const> = f(); function g() x = 2 end", "1:37 lua-assign-constant"),
      ("local f <const> = 1\nfunction f() end", "2:10 lua-assign-constant"),
      ("break", "1:1 lua-break-outside"),
      ("while x do f(function() break end) end", "1:25 lua-break-outside"),
      ("function f() return ... end", "1:21 lua-vararg-outside"),
      ("goto a", "1:6 lua-no-label"), ("goto a; do ::a:: end", "1:6 lua-no-label"),
      ("::a::\ndo ::a:: end", "2:6 lua-label-twice"),
      ("goto a; local x; ::a:: f()", "1:6 lua-jump-into-scope"),
      ("repeat goto a; local x ::a:: until x", "1:13 lua-jump-into-scope"),
    ])
  func errors(text: String, expected: String) {
    #expect(fault(text) == expected)
  }

  @Test(
    "a jump that Lua allows is allowed",
    arguments: [
      "do goto a; local x; ::a:: ; ::b:: end", "::a:: goto a",
      "while x do goto c; local y ::c:: end",
      "do ::a:: end ::a::", "goto a; do local x end ::a:: local y",
      "::a:: function f() ::a:: goto a end", "repeat if x then break end until y",
    ])
  func jumps(text: String) {
    #expect(fault(text) == nil)
  }

  @Test("too many locals or upvalues in one function are an error")
  func limits() {
    func locals(_ count: Int) -> String { String(repeating: "local x ", count: count) }
    #expect(fault(locals(200)) == nil)
    #expect(fault(locals(201)) == "1:1607 lua-too-many")
    #expect(fault(locals(196) + "for i = 1, 2 do end") == nil)
    #expect(fault(locals(196) + "for i in x do end") == "1:1573 lua-too-many")
  }

  @Test("a message names what is missing, in both languages")
  func messages() throws {
    let error = #expect(throws: LuaSyntaxError.self) { try chunk("if x then\nf()\n") }
    let diagnostic = try #require(error).diagnostic(in: "a.lua")
    #expect(
      diagnostic.text(in: .en)
        == "a.lua:3: “end” is missing for “if” on line 1; here is the end of the file.")
    #expect(
      diagnostic.text(in: .nb)
        == "a.lua:3: «end» mangler for «if» på linje 1; her står slutten av filen.")
    #expect(Set(LuaSyntaxDiagnostics.all).count == 19)
  }

  @Test(
    "text that nests too deep is an error, whatever nests",
    arguments: [
      ("return ", "("), ("return ", "{"), ("return ", "- "), ("return ", "f("), ("return ", "a.."),
      ("return ", "2^"), ("return ", "not "), ("", "do "), ("", "if x then "), ("", "repeat "),
      ("", "x = function() "), ("", "function f() "), ("return ", "a["), ("", "f{function() "),
    ])
  func nesting(start: String, link: String) {
    let text = start + String(repeating: link, count: 100_000)
    #expect(fault(text)?.hasSuffix("lua-nesting") == true)
  }

  @Test("as much nesting as Lua takes is taken")
  func deepest() {
    let depth = 195
    let parentheses =
      String(repeating: "(", count: depth) + "1" + String(repeating: ")", count: depth)
    #expect(fault("return " + parentheses) == nil)
    #expect(
      fault(String(repeating: "do ", count: depth) + String(repeating: "end ", count: depth)) == nil
    )
  }

  @Test(
    "a long chain is no nesting",
    arguments: [
      ("return 1", "+x", ""), ("return x", ".a", ""), ("return x", "(1)", ""), ("a", ",a", "=1"),
      ("", ";", ""), ("return x", ":m{}", ""),
    ])
  func chains(start: String, link: String, end: String) {
    #expect(fault(start + String(repeating: link, count: 100_000) + end) == nil)
  }

  @Test(
    "what Lua's compiler would work on for long is refused, and what people write is not",
    arguments: [
      ("if a then ", "elseif b then ", "end"), ("return 1", " and x", ""),
      ("return 1", " or x", ""), ("while x do ", "break ", "end"), ("", "goto a ", "::a::"),
      ("return x", " == 1 and (x or y)", ""),
    ])
  func effort(start: String, link: String, end: String) {
    #expect(fault(start + String(repeating: link, count: 5_000) + end) == nil)
    let fault = fault(start + String(repeating: link, count: 50_000) + end)
    #expect(fault?.hasSuffix("lua-too-involved") == true)
  }

  @Test("names that are looked for through many functions cost what that takes")
  func lookups() {
    let locals = (0..<190).map { "local l\($0) " }.joined()
    let opening = String(repeating: "return function() \(locals)", count: 60)
    let closing = String(repeating: " end", count: 60)
    let uses = String(repeating: "x = x ", count: 20_000)
    #expect(fault(opening + "x = 1" + closing) == nil)
    #expect(fault(opening + uses + closing)?.hasSuffix("lua-too-involved") == true)
  }
}
