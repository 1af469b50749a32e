/// How much a diagnostic matters.
public enum Severity: String, Sendable, Hashable, CaseIterable, Comparable, Codable {
  case error
  case warning
  case note

  public static func < (lhs: Severity, rhs: Severity) -> Bool {
    lhs.rank < rhs.rank
  }

  private var rank: Int {
    switch self {
    case .error: 0
    case .warning: 1
    case .note: 2
    }
  }
}

/// A place in a file that a person can open.
public struct SourceLocation: Sendable, Hashable, Codable {
  /// The file's path as the person knows it, relative to the workspace where it lies in one.
  public let file: String
  /// The line, from 1; nil when the whole file is meant.
  public let line: Int?

  public init(file: String, line: Int? = nil) {
    self.file = file
    self.line = line
  }
}

extension SourceLocation: CustomStringConvertible {
  public var description: String {
    line.map { "\(file):\($0)" } ?? file
  }
}

/// The stable name of a kind of message, with its text in both languages.
///
/// A text holds its arguments as `{name}`. Each room declares its own codes in its catalogue.
public struct DiagnosticCode: Sendable, Hashable, Codable {
  public let id: String
  public let severity: Severity
  public let nb: String
  public let en: String

  public init(_ id: String, severity: Severity = .error, nb: String, en: String) {
    self.id = id
    self.severity = severity
    self.nb = nb
    self.en = en
  }

  public static func == (lhs: DiagnosticCode, rhs: DiagnosticCode) -> Bool {
    lhs.id == rhs.id
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(id)
  }
}

/// What is wrong, where, and what to do: a value made from a code and its arguments.
///
/// The sentence is not stored: ``text(in:)`` writes it from the catalogue in the reader's language.
public struct Diagnostic: Error, Sendable, Hashable, Codable {
  public let code: DiagnosticCode
  /// What the text names, the same in every language: keys, files, periods, numbers.
  public let arguments: [String: String]
  /// The parts of the text that differ by language.
  public let phrases: [String: LocalizedText]
  public var location: SourceLocation?
  /// The line of source that is meant, as written.
  public var excerpt: String?
  /// The single faults behind a summary, such as each bad row of an import.
  public let details: [Diagnostic]

  public init(
    _ code: DiagnosticCode, _ arguments: [String: String] = [:],
    phrases: [String: LocalizedText] = [:], at location: SourceLocation? = nil,
    excerpt: String? = nil, details: [Diagnostic] = []
  ) {
    self.code = code
    self.arguments = arguments
    self.phrases = phrases
    self.location = location
    self.excerpt = excerpt
    self.details = details
  }

  public var severity: Severity { code.severity }

  /// The characters of a name or value, and of a line of source, that a message shows.
  private static let argumentMax = 2000
  private static let excerptMax = 160

  /// The message without its place.
  public func message(in language: Language) -> String {
    let spoken = phrases.mapValues { $0.text(in: language) }
    let arguments = arguments.mapValues { $0.visible(limit: Self.argumentMax) }
    return Self.fill(
      language == .en ? code.en : code.nb, with: arguments.merging(spoken) { _, new in new })
  }

  /// The message with its place before it, and its details on lines of their own.
  ///
  /// - Parameter withCodes: whether each is followed by its code in brackets, by which `retning help` says more.
  public func text(in language: Language, withCodes: Bool = false) -> String {
    var text = location.map { "\("\($0)".visible()): " } ?? ""
    var message = message(in: language)
    if withCodes {
      // A message of several lines begins with its sentence.
      message.insert(
        contentsOf: " [\(code.id)]", at: message.firstIndex(of: "\n") ?? message.endIndex)
    }
    text += message
    if let excerpt, !excerpt.isEmpty {
      text += "\n    \(excerpt.visible(limit: Self.excerptMax))"
    }
    for detail in details {
      text += "\n  " + detail.text(in: language, withCodes: withCodes && detail.code != code)
    }
    return text
  }

  /// The same diagnostic with a place, where it has none yet.
  public func located(at location: SourceLocation?) -> Diagnostic {
    guard self.location == nil else { return self }
    var copy = self
    copy.location = location
    return copy
  }

  /// The same diagnostic with more details after its own.
  public func with(_ details: [Diagnostic]) -> Diagnostic {
    Diagnostic(
      code, arguments, phrases: phrases, at: location, excerpt: excerpt,
      details: self.details + details)
  }

  private static func fill(_ template: String, with arguments: [String: String]) -> String {
    var result = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{") {
      result += rest[..<open]
      let afterOpen = rest.index(after: open)
      guard let close = rest[afterOpen...].firstIndex(of: "}"),
        let value = arguments[String(rest[afterOpen..<close])]
      else {
        result += "{"
        rest = rest[afterOpen...]
        continue
      }
      result += value
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}

extension Diagnostic: CustomStringConvertible {
  public var description: String { text(in: .en) }
}

extension Sequence<Diagnostic> {
  /// The diagnostics in a fixed order: by place, then severity, then code and arguments.
  public func inOrder() -> [Diagnostic] {
    map { diagnostic in
      (
        diagnostic.location?.file ?? "", diagnostic.location?.line ?? 0, diagnostic.severity,
        diagnostic.code.id, diagnostic.message(in: .en), diagnostic
      )
    }
    .sorted {
      ($0.0, $0.1, $0.2, $0.3, $0.4) < ($1.0, $1.1, $1.2, $1.3, $1.4)
    }
    .map(\.5)
  }
}
