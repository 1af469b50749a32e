import CRetningEdit
import Glibc
import Synchronization

/// Lines from whoever sits at the terminal, with history and completion; from a pipe just its lines.
struct PromptLine {
  private let isTerminal = isatty(STDIN_FILENO) == 1 && Terminal.outputIsTerminal
  private let history: String

  /// What the library's callback completes among: it is handed no context of ours.
  private static let words = Mutex<[String]>([])

  init(words: [String], history: String) {
    self.history = history
    Self.words.withLock { $0 = words }
    guard isTerminal else { return }
    unsafe retning_complete_with { text, state in
      guard let text = unsafe text else { return nil }
      let prefix = unsafe String(cString: text)
      let matches = PromptLine.words.withLock { $0.filter { $0.hasPrefix(prefix) } }
      guard matches.indices.contains(Int(state)) else { return nil }
      // The library frees it.
      return unsafe strdup(matches[Int(state)])
    }
    using_history()
    unsafe read_history(history)
  }

  /// The next line; nil at the end.
  func next(_ prompt: String) -> String? {
    guard isTerminal else { return readLine() }
    guard let line = unsafe readline(prompt) else {
      Terminal.output("\n")
      return nil
    }
    defer { unsafe free(line) }
    let text = unsafe String(cString: line)
    if text.contains(where: { !$0.isWhitespace }) {
      unsafe add_history(line)
      unsafe write_history(history)
    }
    return text
  }
}
