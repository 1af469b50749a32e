import ArgumentParser
import Glibc
import Retning
import RetningEditor

struct LspCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lsp",
    abstract:
      "Språktjener for redigeringsprogram: meldinger mens du skriver, forslag, oppslag og omdøping.",
    discussion: """
      Programmet starter den selv og snakker med den over standard inn og ut (Language Server Protocol). Hvordan den settes \
      opp i VS Code, Neovim, Helix og Emacs, står i rules/REDIGERING.md.
      """)

  @Option(help: "Språket i meldinger: nb eller en.")
  var lang: Language?

  func run() throws {
    let server = LanguageServer(language: lang ?? .nb, today: ReaderOptions.today)
    var input = MessageInput()
    while !server.hasEnded {
      // Before the editor's next word there is time to look at all files.
      if server.isWaiting, !input.isReady(milliseconds: 150) { send(server.idle()) }
      guard let body = input.next() else { break }
      guard let message = try? JSONValue(parsing: body, file: "stdin") else {
        send([LanguageServer.unreadable])
        continue
      }
      send(server.handle(message))
    }
    Glibc.exit(server.exitCode)
  }

  private func send(_ messages: [JSONValue]) {
    for message in messages {
      let body = Array(message.compact().utf8)
      Terminal.output(Array("Content-Length: \(body.count)\r\n\r\n".utf8) + body)
    }
  }
}

/// Messages with a header each, as they come on standard input.
private struct MessageInput {
  private var buffer: [UInt8] = []
  private var isAtEnd = false

  /// A message that says it is longer is not believed.
  private static let byteCountMax = 64 << 20

  /// Whether there is something to read, or comes within so long.
  mutating func isReady(milliseconds: Int32) -> Bool {
    if isAtEnd || !buffer.isEmpty { return true }
    var descriptor = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    return unsafe poll(&descriptor, 1, milliseconds) != 0
  }

  /// The body of the next message; nil at the end of the input.
  mutating func next() -> [UInt8]? {
    while true {
      if let end = headerEnd {
        let header = String(decoding: buffer[..<end], as: UTF8.self)
        let length = header.split(separator: "\r\n").compactMap { line -> Int? in
          let parts = line.split(separator: ":")
          guard parts.count == 2, parts[0].lowercased() == "content-length" else { return nil }
          return Int(parts[1].filter { $0 != " " })
        }.first
        guard let length, (0...Self.byteCountMax).contains(length) else { return nil }
        let start = end + 4
        while buffer.count < start + length { if !read() { return nil } }
        let body = Array(buffer[start..<(start + length)])
        buffer.removeFirst(start + length)
        return body
      }
      if buffer.count > 1 << 16 || !read() { return nil }
    }
  }

  /// Where the header ends; nil while it has not all come.
  private var headerEnd: Int? {
    let mark = Array("\r\n\r\n".utf8)
    guard buffer.count >= mark.count else { return nil }
    return (0...(buffer.count - mark.count)).first {
      buffer[$0..<($0 + mark.count)].elementsEqual(mark)
    }
  }

  private mutating func read() -> Bool {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe chunk.withUnsafeMutableBytes {
        unsafe Glibc.read(STDIN_FILENO, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        isAtEnd = true
        return false
      }
      buffer += chunk[..<count]
      return true
    }
  }
}
