import FoundationEssentials
import Glibc
import Retning

/// The terminal that the program was started from: where text goes, how wide it is, whether it shows colours.
enum Terminal {
  /// Writes results.
  static func output(_ text: String) { write(text, to: STDOUT_FILENO) }

  /// Writes messages.
  static func error(_ text: String) { write(text, to: STDERR_FILENO) }

  static func output(_ bytes: [UInt8]) { write(bytes, to: STDOUT_FILENO) }

  private static func write(_ text: String, to descriptor: Int32) {
    write(Array(text.utf8), to: descriptor)
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = unsafe rest.withUnsafeBytes {
        unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      guard written > 0 || errno == EINTR else {
        // A reader that has gone, as in `retning … | head`, is no error of ours; a full disk is.
        if errno != EPIPE, descriptor == STDOUT_FILENO {
          error("retning: utskriften kunne ikke skrives / the output could not be written\n")
          Glibc.exit(2)
        }
        return
      }
      if written > 0 { rest = rest.dropFirst(written) }
    }
  }

  private static var environment: [String: String] { ProcessInfo.processInfo.environment }

  static func value(of variable: String) -> String? { environment[variable] }

  /// Who works at the terminal: RETNING_AUTHOR, or the operating system's user. Nobody vouches for it.
  static var author: String {
    if let given = value(of: "RETNING_AUTHOR"), !given.isEmpty { return given }
    guard let user = unsafe getpwuid(getuid()), let name = unsafe user.pointee.pw_name else {
      return "uid \(getuid())"
    }
    return unsafe String(cString: name)
  }

  static var outputIsTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
  static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Asks whether to go on; no where nobody is at the terminal.
  static func confirms(_ language: Language) -> Bool {
    guard isatty(STDIN_FILENO) == 1, outputIsTerminal else { return false }
    error(Phrase.confirm.text(in: language))
    return ["j", "ja", "y", "yes"].contains((readLine() ?? "").lowercased())
  }

  /// Whether to write results in colour.
  static var showsColour: Bool {
    outputIsTerminal && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
  }

  /// The program itself, as the machine finds it.
  static var programPath: String {
    let path = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
    return path ?? CommandLine.arguments.first ?? "retning"
  }

  /// A path from the folder that one stands in.
  static func absolute(_ path: String) -> String {
    guard !path.hasPrefix("/") else { return path }
    let folder = FileManager.default.currentDirectoryPath
    return path == "." ? folder : "\(folder)/\(path)"
  }

  /// The width in columns; 100 where there is no terminal.
  static var width: Int {
    if let columns = environment["COLUMNS"].flatMap({ Int($0) }), columns > 0 { return columns }
    var size = winsize()
    let told = unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size)
    return told == 0 && size.ws_col > 0 ? Int(size.ws_col) : 100
  }

  /// Seconds since 1970: the one place where the program reads the clock.
  static var now: Int { time(nil) }
}

/// One line on standard error that shows how far long work has come; nothing where it is no terminal.
final class Progress: Sendable {
  private let isShown = Terminal.errorIsTerminal

  func show(_ text: String) {
    guard isShown else { return }
    Terminal.error("\r\u{1B}[K\(text)")
  }

  func clear() {
    guard isShown else { return }
    Terminal.error("\r\u{1B}[K")
  }
}
