import Foundation
import Retning
import Testing

@Suite("The style of rule files")
struct FormatTests {
  @Test("is one: indentation, space, columns and comments")
  func style() throws {
    let text = """
      local  a,b=1 , -2
      --   over
      indicator"x"{unit="%",
      title     =   {nb="Å"},
      goals={"s26/m1"},   -- to
      frequency="T", -- tre


      value=function ( )
      if a==1 and(b<2 or not c.d [1]) then
      return series"y":lag(1)*2
      -- etter
      elseif - a^2 ~= #b..c then return nil
      else
      for i=1,3 do f(i) end
      end
      local long =
      a+
      b
      end,
      }
      local x <const> = { }
      ::igjen:: goto igjen
      """
    let wanted = """
      local a, b = 1, -2
      --   over
      indicator "x" { unit = "%",
        title     = { nb = "Å" },
        goals     = { "s26/m1" },  -- to
        frequency = "T",           -- tre

        value = function()
          if a == 1 and (b < 2 or not c.d[1]) then
            return series "y":lag(1) * 2
            -- etter
          elseif -a ^ 2 ~= #b .. c then return nil
          else
            for i = 1, 3 do f(i) end
          end
          local long =
            a +
            b
        end,
      }
      local x <const> = {}
      ::igjen:: goto igjen

      """
    let result = try RuleFormat.formatted(text, file: "a.lua")
    // Its author has aligned one of the three fields, so all three are.
    #expect(result == wanted, "\(result)")
  }

  @Test(
    "holds in the repository's own rules, is the same twice, and comes back after space is mangled")
  func ownRules() throws {
    let files = try Workspace.open(at: Repository.root).files.texts
    var random = SystemRandomNumberGenerator()
    for (path, text) in files.sorted(by: { $0.key < $1.key }) where path.hasSuffix(".lua") {
      let once = try RuleFormat.formatted(text, file: path)
      #expect(once == text, "\(path): run retning fmt")
      #expect(try RuleFormat.formatted(once, file: path) == once)
      // Another indentation of every line is no other text; one with long brackets is left alone.
      guard !text.contains("[[") else { continue }
      let mangled = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        String(repeating: " ", count: Int.random(in: 0...9, using: &random))
          + line.drop { $0 == " " }
          + String(repeating: " ", count: Int.random(in: 0...3, using: &random))
      }.joined(separator: "\n")
      #expect(try RuleFormat.formatted(mangled, file: path) == text, "\(path)")
    }
  }

  @Test("keeps apart what would be something else together")
  func apart() throws {
    let text = "local x = - -1\nlocal t = { [ [[k]] ] = 1 }\nlocal y = t[ [[k]] ] .. x .. .5\n"
    #expect(try RuleFormat.formatted(text, file: "a.lua") == text)
  }

  @Test(
    "is written by retning fmt, which touches nothing that is no Lua and says what it would change")
  func command() throws {
    try Repository.withCopy { folder in
      func fmt(_ arguments: String...) throws -> CommandLine {
        try CommandLine.run(["fmt"] + arguments, in: folder)
      }
      #expect(try fmt("--check").code == 0)
      let path = "\(folder)/rules/kld/ny.lua"
      try "local  x=1\nprint( x )\n".write(toFile: path, atomically: true, encoding: .utf8)
      let check = try fmt("--check")
      #expect(check.code == 1 && check.output == "rules/kld/ny.lua\n")
      #expect(try fmt("rules/dfd").output.isEmpty)
      #expect(try fmt("rules/kld").code == 0)
      #expect(try String(contentsOfFile: path, encoding: .utf8) == "local x = 1\nprint(x)\n")
      try "local x = = 1\n".write(toFile: path, atomically: true, encoding: .utf8)
      let broken = try fmt()
      #expect(broken.code == 1 && broken.messages.contains("rules/kld/ny.lua:1"))
      #expect(try String(contentsOfFile: path, encoding: .utf8) == "local x = = 1\n")
      #expect(try fmt("finnes-ikke").code == 2)
    }
  }
}
