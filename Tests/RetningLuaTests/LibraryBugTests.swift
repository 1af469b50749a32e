import CStockLua
import Foundation
import RetningDiagnostics
import Testing

@testable import RetningLua

/// Known bugs of the packaged Lua 5.4.4, and what keeps scripts from them.
///
/// Each is shown to be there still: where a test fails because the packaged library does well, a newer one has been
/// installed, and the fence may be looked at again.
@Suite("A bug of the packaged library")
struct LibraryBugTests {
  struct Bug: Sendable, CustomTestStringConvertible {
    let name: String
    let script: String
    /// What the sandbox says instead, in English.
    let refusal: String

    var testDescription: String { name }
  }

  static let deadly = [
    Bug(
      name: "the stack moves under a concatenation (lua/lua 603b2c64, mended in 5.4.5)",
      script: """
        local function deep(n) if n == 0 then return 0 end return 1 + deep(n - 1) end
        local o = setmetatable({}, { __concat = function() deep(20000) return "x" end })
        for i = 1, 20 do local r = "a" .. i .. o .. "c" .. i .. o .. "d" end
        """, refusal: "__concat is not offered"),
    Bug(
      name: "coroutines that close one another overflow the native stack (1e64c139, 5.4.5)",
      script: """
        local inner
        for i = 1, 20000 do
          local before = inner
          inner = coroutine.create(function()
            local x <close> = setmetatable({}, { __close = function() if before then coroutine.close(before) end end })
            coroutine.yield()
          end)
          coroutine.resume(inner)
        end
        coroutine.close(inner)
        """, refusal: "coroutine"),
    Bug(
      name: "damaged bytecode is run",
      script: """
        local code = string.dump(function(a) local t = { a, 1, "x" } for i = 1, 10 do t[i] = a[i] .. i end return t end)
        for place = 40, #code do
          for _, byte in ipairs { 0, 1, 127, 255 } do
            local f = load(code:sub(1, place - 1) .. string.char(byte) .. code:sub(place + 1), "x", "b")
            if f then pcall(f, {}) end
          end
        end
        """, refusal: "nil value (field 'dump')"),
  ]

  @Test("kills the packaged interpreter and is out of a script's reach", arguments: deadly)
  func fenced(bug: Bug) throws {
    let file = FileManager.default.temporaryDirectory.appending(
      path: "retning-\(UUID().uuidString).lua")
    try bug.script.write(to: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = Bundle(for: Marker.self).bundleURL.appending(path: "retning-fuzz")
    process.arguments = ["--stock", file.path]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal)
    guard case .refused(let message) = Attack("", .instructions, bug.script).run().run.end else {
      Issue.record("it was not refused")
      return
    }
    #expect(message.contains(bug.refusal))
  }

  @Test("gives other numbers than are written, and is told (c764ca71, mended in 5.4.5)")
  func constantFolding() throws {
    let constants = (1...257).map { "\($0).5" }.joined(separator: ", ")
    let raw = try #require(
      stock_lua_output("local t = { \(constants) } print((1 ~ (2 or 3)), (1 | (2 or 3)))", "=x"))
    defer { free(raw) }
    // Right would be 3 and 3.
    #expect(String(cString: raw) == "0\t2\n")
    let script = "local t = { \(constants) }\nreturn 1 ~ (2 or 3)"
    guard case .refused(let message) = Attack("", .instructions, script).run().run.end else {
      Issue.record("it was not refused")
      return
    }
    #expect(message.contains("can compute this wrongly"))
  }

  private final class Marker {}
}
