import RetningData
import RetningDiagnostics

extension Entry {
  /// Reads one value that somebody typed, by the same rules as a file's.
  ///
  /// A plain name holds a number; what stands behind `#` is typed by its name (see `ValueTyping`).
  /// - Parameters:
  ///   - text: The value; empty for none, which needs a missing status.
  ///   - decimalSign: The decimal sign, where the number can be read in two ways.
  /// - Throws: A ``Diagnostic``: `number-sign-open`, `not-a-number`, `date-form`, `value-and-status`, `value-absent`.
  public init(
    typed text: String, for key: Key, status: ObservationStatus? = nil, note: String? = nil,
    decimalSign: DecimalSign? = nil
  ) throws(Diagnostic) {
    self = try .read(try Self.value(text, ValueTyping(key), decimalSign), status, note: note)
  }

  private static func value(_ text: String, _ typing: ValueTyping, _ sign: DecimalSign?)
    throws(Diagnostic) -> Entry.Value
  {
    guard !text.isEmpty else { return .none }
    switch typing {
    case .text: return .text(text.composed)
    case .date: return .date(try CalendarDate(parsing: text))
    case .number:
      guard let number = try number(text, sign) else {
        throw Diagnostic(.notANumber, ["text": text])
      }
      return number
    case .any:
      if let number = try number(text, sign) { return number }
      return CalendarDate(text).map { .date($0) } ?? .text(text.composed)
    }
  }

  private static func number(_ text: String, _ sign: DecimalSign?) throws(Diagnostic)
    -> Entry.Value?
  {
    guard let reading = NumberText.read(Array(text.utf8)[...], sign: sign) else { return nil }
    if sign == nil, case .eitherWay(let found) = reading.signed {
      throw Diagnostic(
        .typedNumberOpen, ["text": text, "sign": found == .comma ? "comma" : "point"])
    }
    return .number(reading.value, decimals: reading.decimals)
  }
}

extension DiagnosticCode {
  static let typedNumberOpen = DiagnosticCode(
    "typed-number-open",
    nb:
      "«{text}» kan være både et desimaltall og tusener. Oppgi --decimal comma eller point, eller skriv tallet uten tegn.",
    en:
      "“{text}” may be a decimal number or thousands. Give --decimal comma or point, or write the number without the sign."
  )
}
