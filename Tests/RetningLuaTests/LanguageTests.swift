import CStockLua
import Foundation
import RetningDiagnostics
import Testing

@testable import RetningLua

/// The parts of Lua that a script may use, held against the packaged Lua as it comes.
@Suite("What a script may use of Lua")
struct LanguageTests {
  /// Lines of the probe in which the sandbox differs on purpose, by what stands in its own or the packaged line.
  static let deliberate = [
    "perform arithmetic on a string",  // texts are never numbers by accident
    "too many results to unpack (at most", "'table.unpack' (table expected",  // raw, and bounded
    "'pairs' (table expected", "function",  // pairs gives one function, in order, and no `next`
    "position out of bounds",  // 5.4.4 itself names the wrong argument of table.remove
    "attempt to compare",  // another sort compares in another order
    "'xpcall'",  // the handler may not be left out
  ]

  @Test("gives what the packaged library gives, in thousands of calls, errors and all")
  func sameAsStock() throws {
    let path = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Language/probe.lua").path
    let source = try String(contentsOfFile: path, encoding: .utf8)
    let raw = try #require(stock_lua_output(source, "@probe.lua"))
    defer { free(raw) }
    let stock = String(cString: raw).split(separator: "\n").map(Self.withoutAddresses)
    let ours = try Self.printed(source)
    #expect(stock.count > 27_000)
    #expect(stock.count == ours.count)
    let different = zip(stock, ours).filter { pair in
      pair.0 != pair.1 && !Self.deliberate.contains { pair.0.contains($0) || pair.1.contains($0) }
    }
    // A metatable of texts is hidden, which prints as a table there and as false here.
    let unexplained = different.filter {
      !($0.0.hasSuffix("true table") && $0.1.hasSuffix("true false"))
    }
    #expect(unexplained.isEmpty, "\(unexplained.prefix(10))")
    #expect(zip(stock, ours).filter { $0.0 != $0.1 }.count < 60)
  }

  /// The sign of "not a number" is the machine's, and addresses are the process's.
  private static func withoutAddresses(_ line: Substring) -> String {
    String(line.replacing(/-nan/, with: "nan")).replacing(
      /(table|function): (builtin: )?0x[0-9a-f]+/
    ) { String($0.output.1) }
  }

  private static func printed(_ source: String) throws -> [String] {
    let budget = LuaBudget(
      instructions: 1 << 40, memoryBytes: 1 << 40, seconds: 120, outputBytes: 1 << 30)
    let lines = DeepStack.run { () -> [String] in
      var lines: [String] = []
      let sandbox = Sandbox(
        Bench.vocabulary, context: Bench.Recorder(),
        modules: { _ throws(Diagnostic) in throw Diagnostic(.luaNoState) },
        printer: { text, _ in lines.append(text) })
      do throws(LuaError) {
        try sandbox?.load(source, name: "probe.lua", budget: budget)
      } catch {
        lines.append(error.diagnostic.message(in: .en))
      }
      return lines
    }
    return lines
  }
}
