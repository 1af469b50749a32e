import RetningDiagnostics
import Testing

@testable import RetningLuaSyntax

@Suite("A hint on what is not Lua")
struct SyntaxHintTests {
  static func told(_ text: String) -> String {
    do {
      _ = try LuaChunk(parsing: Array(text.utf8))
      return ""
    } catch {
      return error.diagnostic(in: "a.lua").message(in: .en)
    }
  }

  @Test(
    "says what is written instead of what other languages, documents and letters have",
    arguments: [
      ("if i <> 1 then", "~="), ("if i != 1 then", "~="), ("if !x then", "written not"),
      ("if a && b then", "written and"), ("if a || b then", "written or"),
      ("if y => 2 then return 1 end", ">="), ("if y =< 2 then return 1 end", "<="),
      ("if x ≥ 1 then", ">="), ("if x = 1 then return 1 end", "=="),
      ("x += 1", "x = x + 1"), ("local y = x ? 1 : 2", "a and b or c"),
      ("if x then return 1 elif y then return 2 end", "elseif"),
      ("if x then return 1\nelse if y then return 2 end", "one word"),
      ("// kommentar", "--"), ("# kommentar", "--"), ("return 1 // kommentar\nx = 2", "--"),
      ("local x = 90%", "without its sign"), ("x = { grønn = 1 }", "Names of variables"),
      ("if x > 10,5 then return 1 end", "10.5"), ("local y = 1 000", "1000"),
      ("local z = 10 mill", "stands alone"), ("x = 10kr", "stands alone"),
      ("local x = “a”", "straight quotation"), ("local x\u{A0}= 1", "invisible"),
      ("local d = 5 – 3", "hyphen"), ("x = { unit: \"%\" }", "equals sign"),
      ("x = { \"unit\" = \"%\" }", "without quotation marks"),
      ("x = { a = 1\n  b = 2 }", "comma"), ("x = { \"a\" \"b\" }", "comma"),
      ("x = { source = \"https://ssb.no\"\n  b = 2 }", "comma"),
    ])
  func hints(text: String, hint: String) {
    #expect(Self.told(text).contains(hint), "\(Self.told(text))")
  }

  @Test(
    "is silent where nothing is recognised",
    arguments: ["x = = 1", "end", "f(", "for x do end", "local function f() return 1"])
  func silence(text: String) {
    let told = Self.told(text)
    #expect(told.hasSuffix(".") && told.count { $0 == "." } == 1, "\(told)")
  }
}
