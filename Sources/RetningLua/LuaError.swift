import CRetningLua
import RetningDiagnostics

/// Why a script did not come through.
package struct LuaError: Error, Sendable {
  package enum Kind: String, Sendable {
    case error, syntax, instructions, memory, time, depth, output
    /// It ended the process that it ran in.
    case crash
  }

  package let kind: Kind
  /// What is wrong and where, ready to be shown.
  package private(set) var diagnostic: Diagnostic
  /// The calls that were under way, innermost first.
  package let traceback: [SourceLocation]
  /// What it had used when it ended; nil where nothing was run.
  package var usage: LuaUsage?

  /// The same error with a place, where it has none yet.
  package func located(at location: SourceLocation) -> LuaError {
    var copy = self
    copy.diagnostic = diagnostic.located(at: location)
    return copy
  }

  package init(kind: Kind, diagnostic: Diagnostic, traceback: [SourceLocation] = []) {
    self.kind = kind
    self.diagnostic = diagnostic
    self.traceback = traceback
  }
}

extension LuaError {
  /// Reads what the C target reports.
  ///
  /// - Parameter thrown: What a host function threw last, with the text that the script saw: when that is the text
  ///   that came out, the host's own diagnostic is the error.
  /// - Parameter isLoaded: Whether a file of that name is among the sandbox's own.
  init(
    _ outcome: rl_outcome, budget: LuaBudget, thrown: (text: String, diagnostic: Diagnostic)?,
    isLoaded: (String) -> Bool
  ) {
    var outcome = outcome
    let frames = LuaError.frames(&outcome)
    let raw = LuaError.text(outcome.message)
    var (place, message) = LuaError.splitPlace(raw)
    // A script may write any place before its message: at fault is only what was running, or the text that was read.
    if let named = place, !(frames.isEmpty ? isLoaded(named.file) : frames.contains(named)) {
      (place, message) = (nil, raw)
    }
    traceback = frames
    usage = LuaUsage(outcome)
    let location = place ?? frames.first
    switch outcome.kind {
    case RL_INSTRUCTIONS:
      kind = .instructions
      diagnostic = Diagnostic(
        .luaInstructions, ["limit": String(budget.instructions)], at: frames.first)
    case RL_MEMORY:
      kind = .memory
      diagnostic = Diagnostic(.luaMemory, ["limit": String(budget.memoryBytes)], at: frames.first)
    case RL_TIME:
      kind = .time
      diagnostic = Diagnostic(.luaTime, ["limit": String(budget.seconds)], at: frames.first)
    case RL_SYNTAX:
      kind = .syntax
      diagnostic = Diagnostic(
        .luaSyntax, phrases: ["message": LuaSentences.translated(message)], at: location)
    case RL_DEPTH:
      kind = .depth
      diagnostic = Diagnostic(.luaDepth, ["limit": String(budget.depth)], at: location)
    case RL_OUTPUT:
      kind = .output
      diagnostic = Diagnostic(
        .luaOutput, ["limit": String(budget.outputBytes)], at: frames.first)
    default:
      kind = .error
      if let thrown, message.hasSuffix(thrown.text) {
        diagnostic = thrown.diagnostic.located(at: location)
      } else {
        diagnostic = Diagnostic(
          .luaError, phrases: ["message": LuaSentences.translated(message)], at: location)
      }
    }
  }

  private static func frames(_ outcome: inout rl_outcome) -> [SourceLocation] {
    let count = Int(outcome.frame_count)
    return withUnsafeBytes(of: &outcome.frames) { raw in
      // The place where a budget ended stands before the calls, and is mostly that of the innermost.
      raw.bindMemory(to: rl_frame.self).prefix(count).map(SourceLocation.init).reduce(into: []) {
        if $0.count != 1 || $0[0] != $1 { $0.append($1) }
      }
    }
  }

  private static func text(_ buffer: OpaquePointer) -> String {
    let bytes = UnsafeBufferPointer(start: rl_buffer_bytes(buffer), count: rl_buffer_count(buffer))
    // A script may raise any bytes; a line break would let it forge lines of its own in a list of failures.
    return String(decoding: bytes.prefix(4096), as: UTF8.self).visible()
  }

  /// Takes `file:line: ` from the front of a message, as Lua puts it there.
  private static func splitPlace(_ text: String) -> (SourceLocation?, String) {
    var rest = text[...]
    while let colon = rest.firstIndex(of: ":") {
      let after = text[text.index(after: colon)...]
      let digits = after.prefix { $0.isASCII && $0.isNumber }
      if !digits.isEmpty, after[digits.endIndex...].hasPrefix(": "), let line = Int(digits),
        text[..<colon].hasSuffix(".lua")
      {
        let message = after[digits.endIndex...].dropFirst(2)
        return (SourceLocation(file: String(text[..<colon]), line: line), String(message))
      }
      rest = after
    }
    return (nil, text)
  }
}

extension SourceLocation {
  init(_ frame: rl_frame) {
    var frame = frame
    let file = withUnsafeBytes(of: &frame.source) { raw in
      String(decoding: raw.prefix { $0 != 0 }, as: UTF8.self)
    }
    self.init(file: file, line: frame.line > 0 ? Int(frame.line) : nil)
  }
}
