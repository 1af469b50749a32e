import RetningData
import RetningDiagnostics

/// What kind of value a name holds, by the rules for names.
///
/// A plain name holds numbers. Behind `#` stand attributes: `x#comment`, `x#status` and what else is said in words are
/// text, `x#y.completed`, `x#y.due`, `x#y.forecast` and `x#status.until` dates, `x#y.progress` numbers; any other is a number where it reads as one, else a date, else text.
enum ValueTyping {
  case number
  case text
  case date
  case any

  /// What is said in words.
  private static let texts: Set<String> = [
    "comment", "status", "deviation", "cause", "measure", "forecast", "risk",
  ]

  init(_ key: Key) {
    guard let attribute = key.attribute?.name else {
      self = .number
      return
    }
    switch attribute.split(separator: ".").last {
    case _ where Self.texts.contains(attribute): self = .text
    case "closed" where attribute == "closed": self = .date
    case "priority" where attribute == "priority": self = .number
    case "completed", "due", "forecast", "until": self = .date
    case "progress": self = .number
    default: self = .any
    }
  }
}

/// Statistics Norway's marks for a missing value.
enum MissingMark {
  static func status(_ mark: some StringProtocol) -> ObservationStatus? {
    switch mark {
    case ".": .cannotExist
    case "..": .missing
    case ":": .suppressed
    default: nil
    }
  }
}

extension ObservationStatus {
  /// The status of a letter in a file, an empty cell being normal or, without value, nil.
  ///
  /// - Throws: A ``Diagnostic`` `status-unknown`.
  package static func read(_ text: String) throws(Diagnostic) -> ObservationStatus? {
    guard !text.isEmpty else { return nil }
    guard let status = ObservationStatus(rawValue: text) else {
      throw Diagnostic(
        .statusUnknown,
        ["text": text, "known": allCases.map(\.rawValue).joined(separator: " ")])
    }
    return status
  }
}

extension Entry {
  /// An entry from a file, where a value and a missing status exclude each other.
  ///
  /// - Throws: A ``Diagnostic`` `value-and-status` or `value-absent`.
  static func read(_ value: Entry.Value, _ status: ObservationStatus?, note: String?)
    throws(Diagnostic) -> Entry
  {
    if let entry = Entry(value, status: status ?? .normal, note: note) { return entry }
    guard value == .none else {
      throw Diagnostic(.valueAndStatus, ["status": status?.rawValue ?? ""])
    }
    throw Diagnostic(.valueAbsent)
  }
}
